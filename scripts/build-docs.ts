/**
 * Fills what the READMEs take from elsewhere, between `<!-- name:start -->` and `<!-- name:end -->`: the workflow to paste,
 * tables from the `action.yml` files, comments from runs of the examples, the bench's table from `docs/bench.md`, error rates from `docs/error-rates.md`. Needs
 * `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAction, readActions, verbs } from './action-files.ts';
import { tablesOfAll, tablesOfOne } from './action-tables.ts';
import { endingsTable } from './endings-table.ts';
import { exampleComment } from './example-comment.ts';
import { permissionsTable } from './permissions.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Path → the text it should have. */
export function buildDocs(): Map<string, string> {
  const pages: [string, Record<string, string>][] = [
    [
      'README.md',
      {
        workflow: yamlBlock(oneStepWorkflow()),
        permissions: permissionsTable(),
        inputs: tablesOfAll(readActions()),
        bench: readFileSync(`${ROOT}docs/bench.md`, 'utf8').trim(),
      },
    ],
    ['docs/endings.md', { endings: endingsTable() }],
    ['docs/decision.md', { 'error-rates': heldRates(readFileSync(`${ROOT}docs/error-rates.md`, 'utf8')) }],
    ...verbs().map((verb): [string, Record<string, string>] => [
      `actions/${verb}/README.md`,
      { inputs: tablesOfOne(readAction(verb)) },
    ]),
    ...exampleNames().map((name): [string, Record<string, string>] => [
      `examples/${name}/README.md`,
      { comment: exampleComment(name) },
    ]),
  ];
  return new Map(
    pages.map(([path, blocks]) => [path, format(path, fill(path, readFileSync(`${ROOT}${path}`, 'utf8'), blocks))]),
  );
}

/** Of the simulated error rates those that are held: method, metric, rows, and the three rules' rates. */
function heldRates(page: string): string {
  const rows = page.split('\n').filter((line) => line.includes('| holds |') || line.includes('| **missed** |'));
  if (rows.length === 0)
    throw new Error('docs/error-rates.md holds no rate that is held: npm run bench:decision -- --write');
  const lines = rows.map((line) => {
    const [method, metric, world, size, , verdict, , point, unless] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return `| ${[`\`${metric}\``, method, world, size, `**${verdict}**`, point, unless].join(' | ')} |`;
  });
  return [
    '| metric | method | world | rows | Assay | measured | unless |',
    '|---|---|---|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

/** `examples/workflows/one-step.yml` without its header, which says what the README says around it. */
function oneStepWorkflow(): string {
  return readFileSync(`${ROOT}examples/workflows/one-step.yml`, 'utf8').replace(/^(?:#.*\n)+/, '');
}

function yamlBlock(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

/** Folders of `examples/` that hold a recipe; the others hold workflows. */
export function exampleNames(): string[] {
  return readdirSync(`${ROOT}examples`).filter((name) => existsSync(`${ROOT}examples/${name}/assay.yml`));
}

/** As `npm run lint` wants it; pages that Biome is told to leave alone stay as they are. */
function format(path: string, text: string): string {
  const biome = `${ROOT}node_modules/@biomejs/biome/bin/biome`;
  const args = [biome, 'format', `--stdin-file-path=${path}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path}: ${stderr}`);
  return stdout;
}

/** Puts each block between its marks. Throws where a page has not exactly one pair of them. */
export function fill(path: string, page: string, blocks: Readonly<Record<string, string>>): string {
  let text = page;
  for (const [name, block] of Object.entries(blocks)) {
    const start = `<!-- ${name}:start -->`;
    const end = `<!-- ${name}:end -->`;
    const parts = text.split(start);
    const [before = '', after = ''] = parts;
    const close = after.indexOf(end);
    if (parts.length !== 2 || close < 0) throw new Error(`${path}: needs one ${start} and one ${end} after it`);
    text = `${before}${start}\n\n${block}\n\n${after.slice(close)}`;
  }
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of buildDocs()) writeFileSync(`${ROOT}${path}`, text);
}
