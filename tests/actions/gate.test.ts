/** What a pull request tries in order to escape its gate, through the built actions on the double. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job, RunFacts } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { CONFIG, houses, runChainOf, runStep, startJob, WORKFLOW } from './job-on-double.ts';

const OURS = 'octo/models';
const FORK = 'eve/models';
const WRITES = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;
const REPORTER = '.github/workflows/fork-report.yml';

let double: Double;
/** Folders of the jobs of a test. */
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

/** Files of main, beside the usual ones. */
async function setUp(files: Readonly<Record<string, string>> = {}, run = true): Promise<void> {
  for (const job of jobs) rmSync(job.folder, { recursive: true, force: true });
  jobs = [];
  const content = { 'assay.yml': CONFIG, 'houses.csv': houses(), [WORKFLOW]: 'on: push\n', ...files };
  double.reset({
    repositories: [
      { name: OURS, private: true, commits: [{ files: content }] },
      { name: FORK, private: true, forkOf: OURS },
    ],
  });
  if (!run) return;
  const job = begin({ event: 'push' });
  const { report } = await runChainOf(job);
  expect(report.code, report.log).toBe(0);
  double.platform.finishRun(job.run.id);
}

function openPull(files: Readonly<Record<string, string | null>>, repository = OURS): number {
  double.platform.push('change', { repository, files });
  return double.platform.openPull({ head: 'change', headRepository: repository }).number;
}

const checks = () => double.state.checks.map(({ name, status, conclusion }) => ({ name, status, conclusion }));

describe('a fork', () => {
  beforeEach(() => setUp());

  test('whose run evaluated the merge commit is reported', { timeout: 60_000 }, async () => {
    const pull = openPull({ 'houses.csv': houses(4) }, FORK);
    const job = begin({ event: 'pull_request', pull });
    const ends = await runChainOf(job);
    double.platform.finishRun(job.run.id, ends.compare.code === 0 ? 'success' : 'failure');
    const reporter = begin({ event: 'workflow_run', workflow: REPORTER, triggeredBy: job.run.id });
    rmSync(reporter.workspace, { recursive: true });
    mkdirSync(reporter.workspace);
    const end = await runStep(reporter, 'report', { inputs: { workflow: WORKFLOW } });
    expect(end.log).not.toContain('expected');
    expect(end.outputs['decision'], end.log).toBe(ends.compare.outputs['decision']);
    expect(end.code).toBe(0);
    expect(double.state.comments).toHaveLength(1);
    expect(double.state.comments[0]!.body).toContain('unverified');
  });
});

describe('a pull request', () => {
  beforeEach(() => setUp());

  test('that commits the documents of an approved run is not judged by them', { timeout: 60_000 }, async () => {
    const folder = join(jobs[0]!.workspace, 'assay-out', 'houses');
    const planted = Object.fromEntries(
      readdirSync(folder).map((name) => [`assay-out/houses/${name}`, readFileSync(join(folder, name), 'utf8')]),
    );
    const pull = openPull({ ...planted, 'houses.csv': 'age,rooms,price\n1,2,x\n' });
    const job = begin({ event: 'pull_request', pull });
    // The steps before were killed, so they cleared nothing and say nothing.
    for (const verb of ['evaluate', 'compare', 'report'] as const) {
      const { code, log, outputs } = await runStep(job, verb);
      expect(code, log).toBe(2);
      if (verb === 'evaluate') expect(log).toContain('code.runId: is of run');
      expect(outputs).toMatchObject({ decision: 'error', passed: 'false' });
      rmSync(join(job.workspace, 'assay-out/houses/failure.json'));
    }
    expect(checks().at(-1)).toEqual({ name: 'assay', status: 'completed', conclusion: 'failure' });
  });

  test('whose steps may all go on after an error is red in the last one', { timeout: 60_000 }, async () => {
    for (const files of [
      { 'houses.csv': `${houses(-3)}x,y,z\n` },
      { 'assay.yml': CONFIG.replace('price}', 'price, exclude: [rooms]}') },
    ]) {
      double.platform.push('change', { files, parents: [double.platform.shaOf('main')] });
      const { number } = double.platform.openPull({ head: 'change' });
      const { compare, report } = await runChainOf(begin({ event: 'pull_request', pull: number }));
      expect(compare.code, compare.log).toBeGreaterThan(0);
      expect(report.code, report.log).toBe(compare.code);
      expect(report.outputs).toMatchObject({ decision: compare.outputs['decision'], passed: 'false' });
      double.platform.close(number);
    }
  });

  test('in a container where git is not there or refuses is judged, and main leaves a baseline', {
    timeout: 60_000,
  }, async () => {
    const env = { PATH: '/nowhere' };
    const main = begin({ event: 'push' });
    const { report } = await runChainOf(main, { env });
    expect(report.code, report.log).toBe(0);
    double.platform.finishRun(main.run.id);
    const { compare } = await runChainOf(begin({ event: 'pull_request', pull: openPull({ 'a.txt': 'a' }) }), { env });
    expect(compare.code, compare.log).toBe(0);
    expect(JSON.parse(compare.outputs['baseline']!)).toMatchObject({ houses: { found: 'start_commit' } });
  });
});

describe('the check run', () => {
  beforeEach(() => setUp());

  test('that could not be completed is completed after the job, as the verdict says', { timeout: 60_000 }, async () => {
    const job = begin({ event: 'pull_request', pull: openPull({ 'a.txt': 'a' }) });
    double.faults.add({
      method: 'PATCH',
      path: '/repos/*/check-runs/*',
      count: 20,
      effect: { kind: 'status', status: 500 },
    });
    const { report } = await runChainOf(job);
    expect(report.code, report.log).toBe(0);
    expect(checks().at(-1)).toMatchObject({ status: 'in_progress' });
    double.faults.clear();
    const env = Object.fromEntries(Object.entries(report.state).map(([name, value]) => [`STATE_${name}`, value]));
    const post = await runStep(job, 'report', { file: 'report-post', env });
    expect(post.code, post.log).toBe(0);
    expect(checks().at(-1)).toEqual({ name: 'assay', status: 'completed', conclusion: 'success' });
  });

  test('of a fork whose report was killed is completed on the head of the pull request', {
    timeout: 60_000,
  }, async () => {
    const job = begin({ event: 'pull_request', pull: openPull({ 'a.txt': 'a' }, FORK) });
    await runChainOf(job);
    double.platform.finishRun(job.run.id, 'success');
    const reporter = begin({ event: 'workflow_run', workflow: REPORTER, triggeredBy: job.run.id });
    const inputs = { workflow: WORKFLOW };
    const env = { 'STATE_assay-open-check': JSON.stringify({ group: 'default' }) };
    const post = await runStep(reporter, 'report', { file: 'report-post', inputs, env });
    expect(post.code, post.log).toBe(0);
    expect(checks().at(-1)).toEqual({ name: 'assay', status: 'completed', conclusion: 'failure' });
    expect(double.state.checks.at(-1)!.sha).toBe(job.run.headSha);
  });
});
