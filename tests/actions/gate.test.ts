/** What a pull request tries in order to escape its gate, through the built actions on the double. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeCanonical, sha256 } from '../../src/documents/canonical.ts';
import { zipOf } from '../github/stored-baseline.ts';
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

  test('puts none of its sentences into our comment', { timeout: 60_000 }, async () => {
    const job = begin({ event: 'pull_request', pull: openPull({ 'a.txt': 'a' }, FORK) });
    const spam = 'Call 555 0100 for cheap houses';
    const failure = { kind: 'assay.failure', schemaVersion: 1, verb: 'train', exitCode: 2, message: spam };
    const zip = zipOf([{ name: 'failure.json', bytes: encodeCanonical(failure) }]);
    double.platform.addArtifact(job.run.id, { name: 'assay-houses', zip });
    double.platform.finishRun(job.run.id, 'failure');
    const reporter = begin({ event: 'workflow_run', workflow: REPORTER, triggeredBy: job.run.id });
    const end = await runStep(reporter, 'report', { inputs: { workflow: WORKFLOW } });
    expect(end.outputs, end.log).toMatchObject({ decision: 'error', passed: 'false' });
    const [comment] = double.state.comments;
    expect(comment!.body).toContain('left nothing that a verdict can be made of');
    expect(comment!.body + double.state.checks.at(-1)!.summary).not.toContain('555');
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
    expect(checks().at(-1)).toEqual({ name: 'assay verdict', status: 'completed', conclusion: 'failure' });
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
    expect(checks().at(-1)).toEqual({ name: 'assay verdict', status: 'completed', conclusion: 'success' });
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
    expect(checks().at(-1)).toEqual({ name: 'assay verdict', status: 'completed', conclusion: 'failure' });
    expect(double.state.checks.at(-1)!.sha).toBe(job.run.headSha);
  });
});

describe('a report job of its own', () => {
  let job: Job;
  let evaluated: ReadonlyMap<string, string>;
  beforeAll(async () => {
    await setUp();
    job = begin({ event: 'pull_request', pull: openPull({ 'houses.csv': houses(3.001) }) });
    const { compare } = await runChainOf(job);
    expect(compare.code, compare.log).toBe(0);
    const folder = join(job.workspace, 'assay-out/houses');
    const names = readdirSync(folder).filter((name) => !name.startsWith('report') && name !== 'summary.md');
    evaluated = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }, 60_000);

  /** What the report job says where `tamper` changed the documents in between. */
  async function reported(tamper: (documents: Map<string, string>) => void) {
    const documents = new Map(evaluated);
    tamper(documents);
    const { artifacts } = double.state;
    artifacts.splice(
      artifacts.findIndex(({ run, name }) => run === job.run.id && name === 'assay-houses'),
      1,
    );
    const zip = zipOf([...documents].map(([name, bytes]) => ({ name, bytes })));
    double.platform.addArtifact(job.run.id, { name: 'assay-houses', zip });
    rmSync(job.workspace, { recursive: true });
    mkdirSync(job.workspace);
    return runStep(job, 'report', { inputs: { 'artifact-id': 'auto' } });
  }

  const dropLines = (text: string) => text.replace(/^(?:[^\n]*\n){3}/, (head) => `${head.split('\n')[0]}\n`);
  const edit = <T>(documents: Map<string, string>, file: string, change: (value: T) => void) => {
    const value = JSON.parse(documents.get(file)!) as T;
    change(value);
    documents.set(file, encodeCanonical(value));
  };
  const forgeRows = (documents: Map<string, string>) => {
    const rows = dropLines(documents.get('predictions.csv')!);
    documents.set('predictions.csv', rows);
    edit<{ predictionsDigest: string }>(documents, 'evaluation.json', (value) => {
      value.predictionsDigest = sha256(rows);
    });
  };

  test('takes what the other job left, by its numbers', { timeout: 60_000 }, async () => {
    const { code, log, outputs } = await reported((documents) => {
      edit<{ decision: string }>(documents, 'verdict.json', (value) => {
        value.decision = 'rejected';
      });
    });
    expect(code, log).toBe(0);
    expect(outputs).toMatchObject({ decision: 'approved', passed: 'true' });
  });

  test.each([
    ['has other rows than it evaluated', forgeRows, 'rows: these documents answer'],
    ['has no predictions', (d: Map<string, string>) => void d.delete('predictions.csv'), 'upload-predictions'],
    [
      'is of another run',
      (d: Map<string, string>) =>
        edit<{ code: { runId: string } }>(d, 'run.json', ({ code }) => {
          code.runId = '7';
        }),
      'is of run 7',
    ],
  ])('that %s: no verdict', { timeout: 60_000 }, async (_what, tamper, message) => {
    const { code, log, outputs } = await reported(tamper);
    expect(log).toContain(message);
    expect(code, log).toBe(2);
    expect(outputs).toMatchObject({ decision: 'error', passed: 'false' });
  });

  test('that is told of no documents takes none from its workspace', { timeout: 60_000 }, async () => {
    for (const [name, text] of evaluated) {
      mkdirSync(join(job.workspace, 'assay-out/houses'), { recursive: true });
      writeFileSync(join(job.workspace, 'assay-out/houses', name), text);
    }
    const { code, log } = await runStep(job, 'report', { inputs: { 'artifact-id': '{}' } });
    expect(log).toContain('no documents of houses');
    expect(code).toBe(3);
  });
});

describe('main', () => {
  const inconclusive = (pull: string) =>
    CONFIG.replace('threshold: 2}]}', `threshold: 2}], on_inconclusive: {pull_request: ${pull}, release: fail}}`);

  test.each(['fail', 'pass'])(
    'whose baselines expired renews them and releases nothing, with pull_request: %s',
    {
      timeout: 60_000,
    },
    async (word) => {
      await setUp({ 'assay.yml': inconclusive(word) });
      for (const artifact of double.state.artifacts) artifact.expiresAt = 0;
      double.platform.push('main', { files: { 'a.txt': 'a' } });
      const { compare, report } = await runChainOf(begin({ event: 'push' }), { inputs: { release: 'true' } });
      expect(compare.outputs, compare.log).toMatchObject({ decision: 'pending', passed: 'true' });
      expect(JSON.parse(compare.outputs['baseline']!)).toMatchObject({
        houses: { found: 'none', absence: 'unreachable' },
      });
      expect([compare.code, report.code]).toEqual([0, 0]);
      expect(compare.outputs['artifact-id']).toContain('houses');
    },
  );
});
