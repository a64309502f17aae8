/** The comment on an example, as the built command line renders it: what the READMEs show is what people get. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Markdown of `report.md` for `examples/<name>` against its stored baseline, quoted, so that its heading is not one of
 * the page. Made in a copy outside git: no commit, and nothing of the machine, so it is the same everywhere.
 */
export function exampleComment(name: string): string {
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
    return quote(openPart(readFileSync(join(folder, 'out', name, 'report.md'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands open. Folded sections are for who looks closer; that of the cost differs at each run. */
function openPart(report: string): string {
  return report
    .replace(/^<!--.*-->\n+/, '')
    .split(/\n(?=<details>)/)[0]!
    .trim();
}

function quote(markdown: string): string {
  return markdown.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}
