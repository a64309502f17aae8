/** What was found before training is believed by its digest and for its own run; else it is as if nobody had looked. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCanonical } from '../../src/documents/canonical.ts';
import type { Job } from '../github-double/platform.ts';
import { addArtifact } from '../github-double/seed.ts';
import type { Double } from '../github-double/server.ts';
import {
  closeScene,
  documentsOf,
  leaveBaseline,
  MODEL,
  makeScene,
  openPull,
  openScene,
  runStep,
  type StepCall,
  type StepEnd,
  sha256,
  startPullJob,
} from './on-github.ts';

let double: Double;
let main: Job;
/** Digest of the model that main's run trained. */
let trained: string;

beforeAll(async () => {
  double = await makeScene();
  main = await leaveBaseline(double);
  trained = sha256(documentsOf(main)['model.json']!);
}, 60_000);
afterAll(() => closeScene(double));

const storeOf = (job: Job) => join(job.env['RUNNER_TEMP']!, 'assay-found');
const reusedOf = (job: Job) =>
  (JSON.parse(String(documentsOf(job)['run.json'])) as { train: { reused?: { source: string } } }).train.reused;

let count = 0;
/** A job of a pull request that changes a note. */
function startJob(): Job {
  const { number } = openPull(double, { note: String(count) }, { branch: `change-${count++}` });
  return startPullJob(double, number);
}

interface Ends {
  readonly find: StepEnd;
  readonly train: StepEnd;
  readonly compare: StepEnd;
  /** Requests of `compare`. */
  readonly requests: number;
}

interface Way {
  readonly find?: StepCall;
  /** Between the look-up and training; what it returns is handed on instead of the digest. */
  readonly between?: (found: string) => string | undefined | Promise<string | undefined>;
}

async function run(job: Job, { find: call, between }: Way = {}): Promise<Ends> {
  await runStep(job, 'check-data');
  const find = await runStep(job, 'find-baseline', call);
  const digest = find.outputs['found-baseline']!;
  const inputs = { 'found-baseline': (await between?.(digest)) ?? digest };
  const train = await runStep(job, 'train', { inputs });
  await runStep(job, 'evaluate');
  const before = double.requests.length;
  const compare = await runStep(job, 'compare', { inputs });
  const requests = double.requests.slice(before).filter(({ service }) => service === 'api').length;
  return { find, train, compare, requests };
}

/** Of a change that is none: trained or taken over, the model is main's. */
function expectUnchanged(job: Job, { find, train, compare }: Ends): void {
  for (const end of [find, train, compare]) expect(end.code, end.log).toBe(0);
  expect(sha256(documentsOf(job)['model.json']!)).toBe(trained);
  expect(JSON.parse(compare.outputs['baseline']!)).toMatchObject({
    [MODEL]: { found: 'start_commit', digest: trained, source: 'run 1 of main' },
  });
  expect(compare.outputs['decision']).toBe('approved');
}

test('as it was found it is taken over, and compare asks for the policy alone', { timeout: 60_000 }, async () => {
  const job = startJob();
  const ends = await run(job);
  expectUnchanged(job, ends);
  expect(reusedOf(job)).toMatchObject({ source: 'run 1 of main' });
  expect(ends.requests).toBe(1);
  expect(ends.find.outputs['found-baseline']).toMatch(/^sha256:[0-9a-f]{64}$/);
});

describe('is not taken over, and compare searches itself:', () => {
  const OVERFITTED = '{"kind": "assay.model"}';
  const inStore = (change: (store: string, digest: string) => string | undefined): ((job: Job) => Way) => {
    return (job) => ({ between: (digest) => change(storeOf(job), digest) });
  };
  const cases: Readonly<Record<string, { way: (job: Job) => Way; train: RegExp; compare?: RegExp }>> = {
    'a model of other bytes': {
      way: inStore((store) => void writeFileSync(join(store, trained.slice(7)), OVERFITTED)),
      train: /the model of run 1 of main is not taken over: .*holds bytes whose digest is/,
      compare: /the baseline is searched again: .*holds bytes whose digest is/,
    },
    'a record of other bytes': {
      way: inStore((store, digest) => {
        const path = join(store, digest.slice(7));
        writeFileSync(path, readFileSync(path, 'utf8').replace('run 1 of main', 'run 9 of main'));
        return undefined;
      }),
      train: /what was found of the baseline is not used: .*holds bytes whose digest is/,
      compare: /what was found of the baseline is not used/,
    },
    'a digest of a file that is not there': {
      way: () => ({ between: () => `sha256:${'0'.repeat(64)}` }),
      train: /is not used: sha256:0{64}: there is no such file/,
      compare: /is not used/,
    },
    'a path instead of a digest': {
      way: () => ({ between: () => '../../workspace/assay.yml' }),
      train: /is not used: .*is no digest/,
      compare: /is no digest/,
    },
    'bytes that are no record': {
      way: inStore((store) => {
        mkdirSync(store, { recursive: true });
        const digest = sha256(Buffer.from(OVERFITTED));
        writeFileSync(join(store, digest.slice(7)), OVERFITTED);
        return digest;
      }),
      train: /is not used: found-baseline.json, kind: not a record of found baselines/,
      compare: /is not used/,
    },
    'no digest at all, as without the look-up': { way: () => ({ between: () => '' }), train: /train done/ },
    'no token': { way: () => ({ find: { inputs: { 'github-token': '' } } }), train: /train done/ },
    'no folder of the runner': { way: () => ({ find: { env: { RUNNER_TEMP: '' } } }), train: /train done/ },
    'a model that is not in the recipe': {
      way: () => ({ find: { inputs: { models: 'other' } } }),
      train: /train done/,
    },
  };
  test.each(Object.entries(cases))('%s', { timeout: 60_000 }, async (_name, { way, train, compare = /./ }) => {
    const job = startJob();
    const ends = await run(job, way(job));
    expectUnchanged(job, ends);
    expect(reusedOf(job)).toBeUndefined();
    expect(ends.train.log).toMatch(train);
    expect(ends.compare.log).toMatch(compare);
    expect(ends.requests).toBeGreaterThan(1);
  });

  test('what another run found', { timeout: 60_000 }, async () => {
    const other = startJob();
    const { outputs } = await runStep(other, 'find-baseline');
    const job = startJob();
    const ends = await run(job, {
      between: () => {
        cpSync(storeOf(other), storeOf(job), { recursive: true });
        return outputs['found-baseline'];
      },
    });
    expectUnchanged(job, ends);
    expect(reusedOf(job)).toBeUndefined();
    expect(ends.train.log).toContain(`is of run ${other.run.id}, this is run ${job.run.id}: it is not used`);
  });
});

test('that there was none is asked again: a baseline that came meanwhile counts', { timeout: 60_000 }, async () => {
  const scene = await openScene();
  const { number } = openPull(scene, { note: 'x' });
  const job = startPullJob(scene, number);
  const ends = await run(job, {
    between: async () => {
      await leaveBaseline(scene);
      return undefined;
    },
  });
  expect(ends.find.log).toContain('no baseline is found so far');
  expect(reusedOf(job)).toBeUndefined();
  expect(ends.compare.code, ends.compare.log).toBe(0);
  expect(JSON.parse(ends.compare.outputs['baseline']!)).toMatchObject({ [MODEL]: { found: 'start_commit' } });
});

test.each([500, 403, 404])('a look-up that is answered with %i fails nothing', { timeout: 60_000 }, async (status) => {
  const job = startJob();
  await runStep(job, 'check-data');
  double.faults.add({ path: '/repos/*', count: 1000, effect: { kind: 'status', status } });
  const find = await runStep(job, 'find-baseline');
  double.faults.clear();
  expect(find.code, find.log).toBe(0);
  expect(find.outputs).toEqual({ 'found-baseline': '' });
  expect(find.log).not.toMatch(/::(?:error|warning)::/);
  expect(find.log).toContain('the baseline was not looked up');
});

describe('of a baseline whose documents', () => {
  type Documents = Record<string, Buffer>;
  /** Runs with main's artifact replaced. */
  async function runWith(change: (documents: Documents) => Documents): Promise<{ job: Job; ends: Ends }> {
    const { artifacts, runs } = double.state;
    const before = artifacts.slice();
    const own = artifacts.find(({ run: id, name }) => id === main.run.id && name === `assay-${MODEL}`)!;
    artifacts.splice(artifacts.indexOf(own), 1);
    const of = runs.find(({ id }) => id === main.run.id)!;
    addArtifact(double.state, of, { name: own.name, files: change(documentsOf(main)) });
    const job = startJob();
    try {
      return { job, ends: await run(job) };
    } finally {
      artifacts.splice(0, artifacts.length, ...before);
    }
  }
  const record = (change: (run: Record<string, Record<string, unknown>>) => void) => (documents: Documents) => {
    const run = JSON.parse(String(documents['run.json'])) as Record<string, Record<string, unknown>>;
    change(run);
    return { ...documents, 'run.json': Buffer.from(encodeCanonical(run)) };
  };

  test.each([
    [
      'are of another version of Assay',
      'version of Assay',
      record(({ environment }) => (environment!['assay'] = '0.0.9')),
    ],
    ['do not say what they were trained on', 'recipe', record(({ config }) => delete config!['trainingDigest'])],
    ['are of a file that was not there', 'data', record((run) => Object.assign(run, { data: [] }))],
  ])('%s, the model is trained', { timeout: 60_000 }, async (_what, other, change) => {
    const { job, ends } = await runWith(change);
    expectUnchanged(job, ends);
    expect(reusedOf(job)).toBeUndefined();
    expect(ends.train.log).toContain(`${MODEL}: trained, of other ${other} than run 1 of main`);
  });

  test('are broken, the model is trained and compare stops', { timeout: 60_000 }, async () => {
    const { job, ends } = await runWith((documents) => ({ ...documents, 'model.json': Buffer.from('{}') }));
    expect(ends.find.code).toBe(0);
    expect(ends.train.code, ends.train.log).toBe(0);
    expect(reusedOf(job)).toBeUndefined();
    expect(ends.compare.code).toBe(2);
    expect(ends.compare.log).toMatch(/its digest is sha256:/);
    expect(readdirSync(join(job.workspace, 'assay-out', MODEL))).not.toContain('verdict.json');
  });
});
