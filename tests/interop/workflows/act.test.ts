/** Workflows as people have them, under nektos/act: a second runner's opinion of `action.yml`, and the newcomer's path. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RunFacts } from '../../github-double/platform.ts';
import { type Double, startDouble } from '../../github-double/server.ts';
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

async function repositoryWith(files: Readonly<Record<string, string>>, defaultBranch = 'main'): Promise<Double> {
  const repository = { name: 'octo/models', private: true, defaultBranch, commits: [{ files }] };
  const double = await startDouble({ repositories: [repository] });
  onTestFinished(() => double.close());
  return double;
}

/** The workflow for one event, on the checkout that a runner would have; the double is told how the run ended. */
async function judged({ platform }: Double, facts: Pick<RunFacts, 'event' | 'pull'>) {
  const permissions = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;
  const job = platform.startRun({ ...facts, workflow: WORKFLOW, job: { permissions } });
  const folder = makeFolder();
  rmSync(folder, { recursive: true });
  const sha = job.env['GITHUB_SHA']!;
  platform.checkout(sha, folder);
  // act copies no empty folder, and without `refs` git takes the copy for no repository.
  writeFileSync(join(folder, '.git/refs/heads/any'), `${sha}\n`);
  const end = await runUnderAct(folder, job);
  platform.finishRun(job.run.id, end.code === 0 ? 'success' : 'failure');
  return end;
}

/** The root action's own output, in the log of act: its workspace is gone by then. */
function decisionIn(log: string): string | undefined {
  return [...log.matchAll(/::set-output:: decision=(\w*)/g)].at(-1)?.[1];
}

test('examples/workflows/one-step.yml: a push to main, then a pull request that is judged against it', async () => {
  const config = readSource('examples/boston-housing/assay.yml');
  const double = await repositoryWith({
    [WORKFLOW]: readSource('examples/workflows/one-step.yml'),
    'assay.yml': config,
    'data/boston_housing.csv': readSource('examples/boston-housing/data/boston_housing.csv'),
  });
  const { platform, state } = double;

  const main = await judged(double, { event: 'push' });
  expect(main.log).toContain('Job succeeded');
  expect(main.code).toBe(0);
  expect(decisionIn(main.log)).toBe('approved');
  expect(main.log).toMatch(/again: `assay run` at `[0-9a-f]{7}`\n/);
  expect(state.artifacts.map(({ name }) => name)).toContain('assay-boston-housing');
  expect(state.comments).toEqual([]);

  const worse = config.replace('target: medv\n', 'target: medv\n      exclude: [lstat, rm, ptratio]\n');
  const head = platform.push('worse', { files: { 'assay.yml': worse } });
  const pull = platform.openPull({ head: 'worse' });
  const judgement = await judged(double, { event: 'pull_request', pull: pull.number });
  expect(judgement.log).toContain('Job failed');
  expect(judgement.code).toBe(1);
  expect(decisionIn(judgement.log)).toBe('rejected');
  expect(state.comments.map(({ issue }) => issue)).toEqual([pull.number]);
  const [comment] = state.comments;
  expect(comment!.body).toContain('## ❌ boston-housing: rejected, `rmse` is worse');
  expect(comment!.body).toContain('(run 1 of main, on the commit this change starts from)');
  const checks = state.checks.filter(({ sha }) => sha === head);
  expect(checks.map(({ name, status, conclusion }) => [name, status, conclusion])).toEqual([
    ['assay verdict', 'completed', 'failure'],
  ]);
});

test.each([
  ['main', '.'],
  ['master', '.'],
  ['master', 'ml data'],
])(
  'the newcomer’s path on %s, in %s: a table, `assay init`, its workflow, a verdict, no edit in between',
  async (branch, place) => {
    const folder = makeFolder({ [join(place, 'houses.csv')]: houses() });
    execFileSync('git', ['init', '--quiet', '-b', branch], { cwd: folder });
    execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'init', 'houses.csv'], { cwd: join(folder, place) });
    const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => /\.(csv|yml)$/.test(path));
    expect(paths.sort()).toEqual([WORKFLOW, ...['assay.yml', 'houses.csv'].map((name) => join(place, name))]);
    // Where these tests run from a clone on GitHub, init knows the owner.
    const read = (path: string) =>
      readFileSync(join(folder, path), 'utf8').replace(/[\w.-]+\/assay@v1/, 'OWNER/assay@v1');
    const files = Object.fromEntries(paths.map((path) => [path, read(path)]));
    expect(files[WORKFLOW]).toContain(`push: { branches: [${branch}] }`);
    const double = await repositoryWith(files, branch);
    const { code, log } = await judged(double, { event: 'push' });
    expect(log).toContain('Job succeeded');
    expect(code).toBe(0);
    // A first run with nothing to hold to: a verdict that asks a person, and passes.
    expect(decisionIn(log)).toBe('pending');
    expect(log).toContain('First run: no earlier model qualifies as a baseline');
    // The run of the default branch is what the next one is compared with.
    double.platform.push(branch, { files: { 'notes.txt': 'x' } });
    const next = await judged(double, { event: 'push' });
    expect(decisionIn(next.log), next.log).toBe('approved');
  },
);
