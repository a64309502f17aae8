/** What was judged is what the check stands on, and where the judging ended; through the built actions on the double. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAction } from '../../scripts/action-files.ts';
import type { Job, RunFacts } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { ASSAY } from '../runner/locate.ts';
import { CONFIG, houses, runChainOf, runStep, startJob, WORKFLOW } from './job-on-double.ts';

const OURS = 'octo/models';
const WRITES = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;

let double: Double;
let jobs: Job[] = [];
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.close());

const begin = (facts: Partial<RunFacts>): Job => {
  const job = startJob(double, { job: { permissions: WRITES }, ...facts });
  jobs.push(job);
  return job;
};

/** Main with a baseline. */
async function setUp(files: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const job of jobs) rmSync(job.folder, { recursive: true, force: true });
  jobs = [];
  const content = { 'assay.yml': CONFIG, 'houses.csv': houses(), [WORKFLOW]: 'on: push\n', ...files };
  double.reset({ repositories: [{ name: OURS, private: true, commits: [{ files: content }] }] });
  const job = begin({ event: 'push' });
  const { report } = await runChainOf(job);
  expect(report.code, report.log).toBe(0);
  double.platform.finishRun(job.run.id);
}

function propose(files: Readonly<Record<string, string | null>>): number {
  double.platform.push('change', { files });
  return double.platform.openPull({ head: 'change' }).number;
}
const checks = () => double.state.checks.map(({ name, status, conclusion }) => ({ name, status, conclusion }));
const RED = { name: 'assay verdict', status: 'completed', conclusion: 'failure' };

describe('a checkout without the judged head', () => {
  beforeEach(() => setUp());
  const worse = { 'assay.yml': CONFIG.replace('price}', 'price, exclude: [rooms]}') };

  test.each(['pull_request', 'pull_request_target'] as const)(
    'of %s: exit 2 in compare, in its report and in a report job',
    { timeout: 120_000 },
    async (event) => {
      const pull = propose(worse);
      const job = begin({ event, pull });
      const main = double.platform.shaOf('main');
      double.platform.checkout(main, job.workspace, { repository: OURS });
      const { compare, report } = await runChainOf(job);
      const head = double.platform.shaOf('change');
      const words = `this run checked out ${main.slice(0, 7)}, which does not hold the pull request's head ${head.slice(0, 7)}`;
      for (const end of [compare, report]) {
        expect(end.code, end.log).toBe(2);
        expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
      }
      expect(compare.log).toContain(words);
      expect(checks().at(-1)).toEqual(RED);
      expect(double.state.checks.at(-1)!.sha).toBe(head);
      rmSync(job.workspace, { recursive: true });
      mkdirSync(job.workspace);
      const hardened = await runStep(job, 'report', { inputs: { 'artifact-id': 'auto' } });
      expect(hardened.code, hardened.log).toBe(2);
      expect(hardened.log).toContain(words);
      expect(checks().at(-1)).toEqual(RED);
    },
  );

  test('in a folder of its own is seen too', { timeout: 60_000 }, async () => {
    const job = begin({ event: 'pull_request', pull: propose(worse) });
    rmSync(job.workspace, { recursive: true });
    mkdirSync(join(job.workspace, 'repo'), { recursive: true });
    double.platform.checkout(double.platform.shaOf('main'), join(job.workspace, 'repo'), { repository: OURS });
    const { compare } = await runChainOf(job, { inputs: { config: 'repo/assay.yml' } });
    expect(compare.code, compare.log).toBe(2);
    expect(compare.log).toContain('which does not hold');
  });
});

describe('a compare that was killed', () => {
  beforeEach(() => setUp());

  test('while it uploads leaves no verdict, whatever lies in the folder', { timeout: 120_000 }, async () => {
    const job = begin({ event: 'pull_request', pull: propose({ 'a.txt': 'a' }) });
    for (const verb of ['check-data', 'train', 'evaluate']) await runStep(job, verb);
    const { signal, code } = await killedWhileUploading(job);
    expect([signal, code]).toEqual(['SIGKILL', null]);
    const verdict = join(job.workspace, 'assay-out/houses/verdict.json');
    expect(JSON.parse(readFileSync(verdict, 'utf8'))).toMatchObject({ decision: 'approved' });
    const report = await runStep(job, 'report');
    expect(report.code, report.log).toBe(2);
    expect(report.outputs).toMatchObject({ decision: 'error', passed: 'false' });
    expect(report.log).toContain('`compare` did not end');
    expect(checks().at(-1)).toEqual(RED);
    // And it heals where compare is run again.
    const again = await runStep(job, 'compare');
    expect(again.code, again.log).toBe(0);
    expect((await runStep(job, 'report')).code).toBe(0);
    expect(checks().at(-1)).toMatchObject({ conclusion: 'success' });
  });
});

describe('what an earlier run left in the output folder', () => {
  test('counts for nothing: a retired model, a broken document', { timeout: 120_000 }, async () => {
    await setUp();
    const job = begin({ event: 'pull_request', pull: propose({ 'a.txt': 'a' }) });
    const missing = { kind: 'assay.verdict', schemaVersion: 1, model: 'old', decision: 'rejected' };
    const left = { ...missing, reasons: ['model_missing'], rubberStamp: false, baseline: { found: 'none' } };
    const rest = { candidate: {}, gates: [], slices: [], rows: { paired: 0, dropped: 0 }, findings: [] };
    for (const [model, text] of [
      ['old', JSON.stringify({ ...left, ...rest })],
      ['broken', '{'],
    ] as const) {
      mkdirSync(join(job.workspace, 'assay-out', model), { recursive: true });
      writeFileSync(join(job.workspace, 'assay-out', model, 'verdict.json'), text);
    }
    const { report } = await runChainOf(job);
    expect(report.code, report.log).toBe(0);
    expect(checks().at(-1)).toMatchObject({ conclusion: 'success' });
  });
});

/** Kills the step where its first upload waits for an answer. */
async function killedWhileUploading(job: Job): Promise<{ code: number | null; signal: string | null }> {
  const hang = { kind: 'hang' } as const;
  double.faults.add({ path: '*CreateArtifact*', effect: hang });
  const inputs = Object.entries(readAction('compare').inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    name === 'github-token' ? job.token : input.default,
  ]);
  const state = join(dirname(job.env['GITHUB_OUTPUT']!), 'state');
  const child = spawn(process.execPath, [join(ASSAY.folder, 'dist', 'compare.js')], {
    cwd: job.workspace,
    env: { PATH: process.env['PATH'], ...job.env, ...Object.fromEntries(inputs), GITHUB_STATE: state },
    stdio: 'ignore',
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.on('close', (code, signal) => done({ code, signal }));
  });
  const marked = join(job.workspace, 'assay-out/houses/run-marked.json');
  const watch = setInterval(() => {
    if (existsSync(marked)) child.kill('SIGKILL');
  }, 20);
  const end = await ended;
  clearInterval(watch);
  double.faults.clear();
  return end;
}
