import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf, InfrastructureError } from '../../src/errors.ts';
import { SILENCE_MS } from '../../src/github/attempts.ts';
import { openPlatform } from '../../src/github/platform.ts';
import { localClock } from '../../src/local/machine.ts';
import type { Log } from '../../src/ports.ts';
import type { Job, RunFacts } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';
import { documentsOf, zipOf } from './stored-baseline.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const WORKFLOW = '.github/workflows/ct.yml';
/** What the lookup of one model on a pull request asks for. */
const PERMISSIONS = { contents: 'read', actions: 'read' } as const;

let double: Double;
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.close());

/** A push to main that leaves a baseline, and a pull request on top of it. */
function story(): number {
  double.reset({
    repositories: [{ name: 'octo/models', private: true, commits: [{ files: { 'assay.yml': 'version: 1\n' } }] }],
  });
  const { platform } = double;
  const { run } = platform.startRun({ event: 'push', workflow: WORKFLOW });
  const facts = { model: 'iris', commit: run.headSha, repository: 'octo/models', workflow: WORKFLOW, runId: run.id };
  platform.addArtifact(run.id, { name: 'assay-iris', zip: zipOf(documentsOf(facts)) });
  platform.finishRun(run.id);
  platform.push('better', { files: { 'a.csv': 'x\n' } });
  return platform.openPull({ head: 'better' }).number;
}

function open(job: Job, more: Partial<Parameters<typeof openPlatform>[0]> = {}) {
  return openPlatform({
    env: job.env,
    payload: job.payload,
    token: job.token,
    log: SILENT,
    clock: virtualClock(),
    ...more,
  })!;
}

const start = (facts: Omit<RunFacts, 'workflow'>) => double.platform.startRun({ workflow: WORKFLOW, ...facts });

test('a pull request whose baseline stands at its start commit costs six requests', async () => {
  const pull = story();
  const platform = open(start({ event: 'pull_request', pull, job: { permissions: PERMISSIONS } }));
  const { baseline, policy } = await platform.repository.startPoint(platform.run.sha);
  expect(await platform.repository.readText('assay.yml', policy!)).toBe('version: 1\n');
  expect(await platform.baselines.find({ model: 'iris', start: baseline! })).toMatchObject({ found: 'start_commit' });
  const asked = double.requests
    .filter(({ service }) => service === 'api')
    .map(({ method, path }) => `${method} ${path}`);
  expect(asked).toHaveLength(6);
  // One more goes to the blob store.
  expect(platform.client.requests).toBe(7);
});

test.each(Object.keys(PERMISSIONS))('without %s it ends with 3 and the name of what is missing', async (missing) => {
  const pull = story();
  const permissions = Object.fromEntries(Object.entries(PERMISSIONS).filter(([name]) => name !== missing));
  const platform = open(start({ event: 'pull_request', pull, job: { permissions } }));
  const look = async () => {
    const { baseline } = await platform.repository.startPoint(platform.run.sha);
    return platform.baselines.find({ model: 'iris', start: baseline! });
  };
  await expect(look()).rejects.toThrow(InfrastructureError);
  await expect(look()).rejects.toThrow(`${missing}: read`);
});

test('there is none outside Actions, and none without a token', () => {
  story();
  const job = start({ event: 'push' });
  expect(open(job, { env: {} })).toBeUndefined();
  expect(() => open(job, { token: '' })).toThrow('github-token: empty');
});

test('a report on another run searches for that run, and uploads to its own', async () => {
  const pull = story();
  const judged = open(start({ event: 'pull_request', pull })).run;
  const job = double.platform.startRun({
    event: 'workflow_run',
    workflow: '.github/workflows/report.yml',
    triggeredBy: judged.runId,
    job: { permissions: PERMISSIONS },
  });
  const platform = open(job, { judged: { ...judged, event: 'workflow_run' } });
  const { baseline } = await platform.repository.startPoint('f'.repeat(40));
  expect(await platform.baselines.find({ model: 'iris', start: baseline! })).toMatchObject({ found: 'start_commit' });
  expect(platform.run.runId).toBe(judged.runId);
});

describe.concurrent('an API that cannot be reached', () => {
  async function ending(call: Promise<unknown>): Promise<{ message: string; exitCode: number; milliseconds: number }> {
    const begin = performance.now();
    const thrown = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    return { ...failureOf(thrown), milliseconds: performance.now() - begin };
  }

  test('that hangs ends within 30 s, over all calls together', { timeout: 60_000 }, async () => {
    const pull = story();
    const job = start({ event: 'pull_request', pull });
    double.faults.add({ count: 100, effect: { kind: 'hang' } });
    const platform = open(job, { clock: localClock });
    const first = await ending(platform.repository.startPoint(platform.run.sha));
    const second = await ending(platform.baselines.modelsAt(platform.run.sha));
    expect(first.exitCode).toBe(3);
    expect(first.message).toContain('the API cannot be reached');
    expect(second.message).toContain('the API cannot be reached');
    const spent = first.milliseconds + second.milliseconds;
    expect(spent).toBeGreaterThan(10_000);
    expect(spent).toBeLessThan(SILENCE_MS + 3000);
  });

  test('that refuses connections ends sooner', { timeout: 60_000 }, async () => {
    const job = start({ event: 'push' });
    const env = { ...job.env, GITHUB_API_URL: 'http://127.0.0.1:9' };
    const platform = open(job, { env, clock: localClock });
    const { message, milliseconds } = await ending(platform.repository.startPoint(platform.run.sha));
    expect(message).toContain('the API cannot be reached');
    expect(milliseconds).toBeLessThan(20_000);
  });
});
