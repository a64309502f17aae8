/**
 * Makes the pictures of the README from the built command line: `npm run build`, then `npm run images`. It needs a
 * Chromium: the one named by CHROMIUM, else /usr/bin/chromium. Run it on a committed tree, so that no report speaks of
 * uncommitted changes.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commentHtml } from './comment-html.ts';
import { examplePullRequest } from './example-pull-request.ts';
import { smallPng } from './small-png.ts';
import { terminalHtml } from './terminal-html.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMAGES = join(ROOT, 'docs', 'images');
const EXAMPLES = ['boston-housing', 'breast-cancer', 'penguins'] as const;
/** A larger picture makes the README slow to read. */
const MOST_BYTES = 300 * 1024;
/** Of the pages beside each other, in pixels. */
const NARROW = 440;
const TALL = 1240;
const GAP = 6;
/** What the comment needs at its width, with one section open. */
const COMMENT_HEIGHT = 838;

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the page. */
  readonly density?: number;
  readonly dark?: boolean;
  /** Default `MOST_BYTES`. */
  readonly mostBytes?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'assay-images-'));
try {
  const printed = new Map(EXAMPLES.map((example) => [example, runExample(example)]));
  const terminal = join(folder, 'terminal.html');
  writeFileSync(terminal, terminalHtml(`$ npm start\n${printed.get('boston-housing')}`));
  mkdirSync(IMAGES, { recursive: true });
  shoot(terminal, { name: 'terminal', width: 856, height: 968, density: 1.4 });
  shoot(sideBySide(EXAMPLES), { name: 'report', width: 3 * NARROW + 2 * GAP, height: TALL });
  const comment = join(folder, 'comment.html');
  writeFileSync(comment, commentHtml((await examplePullRequest()).comment, 'What changed'));
  for (const dark of [false, true]) {
    const name = `comment-${dark ? 'dark' : 'light'}`;
    shoot(comment, { name, width: 920, height: COMMENT_HEIGHT, density: 1.25, dark, mostBytes: 150 * 1024 });
  }
  shoot(pageOf('breast-cancer'), { name: 'report-dark', width: 1240, height: 1580, dark: true });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs one example as a person would and gives what it printed, with colours. */
function runExample(example: string): string {
  // The documents stay in the folder that a plain `npm start` writes, so that the report names no path of a machine.
  const files = `examples/${example}`;
  const args = ['dist/cli.js', 'run', '--config', `${files}/assay.yml`, '--baseline', `${files}/baseline`];
  const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', TERM: 'xterm' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${example} ended with ${status}: ${stderr}`);
  copyFileSync(join(ROOT, 'assay-out', example, 'report.html'), pageOf(example));
  return stdout;
}

function pageOf(example: string): string {
  return join(folder, `${example}.html`);
}

/** The tops of several pages beside each other, each in a narrow window: a README shows them small. */
function sideBySide(examples: readonly string[]): string {
  const frames = examples.map((example) => `<iframe src="${pathToFileURL(pageOf(example))}"></iframe>`);
  const style = `body{margin:0;display:flex;gap:${GAP}px;background:#fff}iframe{border:0;width:${NARROW}px;height:${TALL}px}`;
  const file = join(folder, 'side-by-side.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style}</style>${frames.join('')}`);
  return file;
}

function shoot(page: string, { name, width, height, density = 1, dark = false, mostBytes = MOST_BYTES }: Shot): void {
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const image = join(IMAGES, `${name}.png`);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--disable-lcd-text',
    `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
    `--user-data-dir=${join(folder, `profile-${name}`)}`,
    `--force-device-scale-factor=${density}`,
    `--window-size=${width},${height}`,
    `--screenshot=${image}`,
    pathToFileURL(page).href,
  ];
  const { status, error, stderr } = spawnSync(chromium, args, { encoding: 'utf8', timeout: 60_000 });
  if (error !== undefined) throw new Error(`${chromium} cannot be run (set CHROMIUM): ${error.message}`);
  if (status !== 0) throw new Error(`${chromium} ended with ${status}: ${stderr}`);
  const small = smallPng(readFileSync(image));
  const size = small.length;
  if (size > mostBytes) throw new Error(`docs/images/${name}.png has ${size} bytes, more than ${mostBytes}`);
  writeFileSync(image, small);
  process.stdout.write(`docs/images/${name}.png ${width} × ${height}, ${size} bytes\n`);
}
