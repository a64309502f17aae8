/** The comment on an example, as the built command line renders it: what the READMEs show is what people get. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folded sections that a reader of the README may want to open; the others are left out. */
const FOLDED = /^<details><summary>(?:Slices|What changed|Coefficients)/;

/**
 * Markdown of `report.md` for `examples/<name>` against its stored baseline, quoted, so that its heading is not one of
 * the page. Made in a copy outside git: no commit, and nothing of the machine, so it is the same everywhere.
 */
export function exampleComment(name: string, folded: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-docs-'));
  try {
    const example = `examples/${name}`;
    cpSync(join(ROOT, example), join(folder, example), { recursive: true });
    const args = ['run', '--config', `${example}/assay.yml`, '--baseline', `${example}/baseline`, '--out', 'out'];
    const cli = join(ROOT, 'dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args, '--quiet'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return quote(trim(readFileSync(join(folder, 'out', name, 'report.md'), 'utf8'), folded));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands open, and the chosen folded sections: cost holds times, which differ at each run. */
function trim(report: string, folded: boolean): string {
  const [open = '', ...sections] = report
    .replace(/^<!--.*-->\n+/, '')
    .split(/\n(?=<details>)/)
    .map((section) => section.replace(/(<\/details>)[\s\S]*$/, '$1').trim());
  return [open, ...(folded ? sections.filter((section) => FOLDED.test(section)) : [])].join('\n\n');
}

function quote(markdown: string): string {
  return markdown.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}
