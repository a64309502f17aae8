/** Workflows as people have them, under nektos/act: a second runner's opinion of `action.yml`, and the newcomer's path. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDouble } from '../../github-double/server.ts';
import { ROOT, readSource } from '../../house/files.ts';
import { makeFolder } from './tools.ts';
import { runUnderAct } from './under-act.ts';

const WORKFLOW = '.github/workflows/assay.yml';

/** A line with a little noise that no random numbers are needed for. */
function houses(): string {
  const rows = Array.from({ length: 240 }, (_, i) => {
    const [rooms, age] = [i % 7, (i * 13) % 40];
    return `${rooms},${age},${20 + 6 * rooms - age / 5 + ((i * 31) % 11) / 10}`;
  });
  return `rooms,age,price\n${rows.join('\n')}\n`;
}

/** `files` as the default branch of a repository on the double, checked out, and judged by the workflow on a push. */
async function pushedAndJudged(files: Readonly<Record<string, string>>) {
  const double = await startDouble({ repositories: [{ name: 'octo/models', commits: [{ files }] }] });
  onTestFinished(() => double.close());
  const permissions = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;
  const job = double.platform.startRun({ event: 'push', workflow: WORKFLOW, job: { permissions } });
  const folder = makeFolder();
  rmSync(folder, { recursive: true });
  const sha = job.env['GITHUB_SHA']!;
  double.platform.checkout(sha, folder);
  // act copies no empty folder, and without `refs` git takes the copy for no repository.
  writeFileSync(join(folder, '.git/refs/heads/main'), `${sha}\n`);
  const { code, log } = await runUnderAct(folder, job);
  return { code, log };
}

/** The root action's own output, in the log of act: its workspace is gone by then. */
function decisionIn(log: string): string | undefined {
  return [...log.matchAll(/::set-output:: decision=(\w*)/g)].at(-1)?.[1];
}

test('examples/workflows/one-step.yml judges a model', async () => {
  const { code, log } = await pushedAndJudged({
    [WORKFLOW]: readSource('examples/workflows/one-step.yml'),
    'assay.yml': readSource('examples/boston-housing/assay.yml'),
    'data/boston_housing.csv': readSource('examples/boston-housing/data/boston_housing.csv'),
  });
  expect(log).toContain('Job succeeded');
  expect(code).toBe(0);
  expect(decisionIn(log)).toBe('approved');
  expect(log).toMatch(/Again: `assay run` at `[0-9a-f]{7}`\n/);
});

test('the newcomer’s path: a table, `assay init`, the workflow it wrote, a verdict, no edit in between', async () => {
  const folder = makeFolder({ 'houses.csv': houses() });
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'init', 'houses.csv'], { cwd: folder });
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => /\.(csv|yml)$/.test(path));
  expect(paths.sort()).toEqual([WORKFLOW, 'assay.yml', 'houses.csv']);
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const { code, log } = await pushedAndJudged(files);
  expect(log).toContain('Job succeeded');
  expect(code).toBe(0);
  // A first run with nothing to hold to: a verdict that asks a person, and passes.
  expect(decisionIn(log)).toBe('pending');
  expect(log).toContain('First run: no earlier model qualifies as a baseline');
});
