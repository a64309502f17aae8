/** Cases 30 to 40 of the threats: artifacts that lie, through the built actions against the GitHub double. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCanonical } from '../../src/documents/canonical.ts';
import { recipe, smallTable } from '../chain/assay.ts';
import { writeZip, type ZipEntry } from '../github/write-zip.ts';
import type { Job } from '../github-double/platform.ts';
import { addArtifact, addRun, type SeedArtifact, type SeedRun } from '../github-double/seed.ts';
import type { Double } from '../github-double/server.ts';
import {
  checksOf,
  closeScene,
  documentsOf,
  FORK,
  filesBelow,
  leaveBaseline,
  MODEL,
  makeScene,
  openPull,
  openScene,
  REPOSITORY,
  reportOn,
  runChain,
  runStep,
  sha256,
  startPullJob,
  WORKFLOW,
  WORSE,
  written,
} from './on-github.ts';

const ARTIFACT = `assay-${MODEL}`;
const MEGABYTE = 1024 * 1024;
const EVALUATED = ['check-data', 'train', 'evaluate'] as const;
const METRICS = 'metrics: [{name: rmse, max_relative_regression: 0.1}]';
const STRICT = `{${METRICS}, on_inconclusive: {pull_request: fail, release: fail}}`;

type Documents = Record<string, Buffer>;

/** The documents as a run of this id and commit would have left them. */
function claimed(documents: Documents, run: { id: number; headSha: string }, more: object = {}): Documents {
  const record = JSON.parse(String(documents['run.json'])) as { code: Record<string, unknown> };
  const { headCommit: _, ...code } = record.code;
  const own = { ...code, commit: run.headSha, runId: String(run.id), runAttempt: 1, ...more };
  return { ...documents, 'run.json': Buffer.from(encodeCanonical({ ...record, code: own })) };
}

/** Another model, with a run record that names its digest. */
function withModel(documents: Documents, model: Buffer): Documents {
  const record = { ...(JSON.parse(String(documents['run.json'])) as object), modelDigest: sha256(model) };
  return { ...documents, 'model.json': model, 'run.json': Buffer.from(encodeCanonical(record)) };
}

/** A run of the repository that came from somewhere. */
function addForeignRun(
  double: Double,
  facts: Partial<SeedRun> & { commit: string },
  artifact: (run: { id: number; headSha: string }) => SeedArtifact,
) {
  const repository = double.state.repositories.get(REPOSITORY)!;
  const run = addRun(double.state, repository, { workflow: WORKFLOW, ...facts });
  addArtifact(double.state, run, artifact(run));
  return run;
}

const BROKEN_ZIPS: readonly (readonly [string, ZipEntry[], string])[] = [
  ['zip slip', [{ name: '../pwned', bytes: 'x' }], 'invalid relative path'],
  ['an absolute name', [{ name: '/tmp/pwned', bytes: 'x' }], 'absolute path'],
  ['a backslash', [{ name: '..\\pwned', bytes: 'x' }], 'invalid characters in fileName'],
  ['a drive', [{ name: 'C:/pwned', bytes: 'x' }], 'absolute path'],
  ['a link', [{ name: 'model.json', bytes: '/etc/passwd', mode: 0o120777 }], 'is not a regular file'],
  [
    'duplicate names',
    [
      { name: 'model.json', bytes: '1' },
      { name: 'model.json', bytes: '2' },
    ],
    'appears twice',
  ],
  ['a file that is no document', [{ name: 'action.yml', bytes: 'x' }], 'unexpected entry "action.yml"'],
];
const BOMBS: readonly (readonly [string, ZipEntry[], string])[] = [
  ['a bomb 1:1000', [{ name: 'model.json', bytes: Buffer.alloc(60 * MEGABYTE) }], 'inflates past'],
  ['a size of 0', [{ name: 'model.json', bytes: Buffer.alloc(50 * MEGABYTE), size: 0 }], 'too many bytes'],
  ['a size of 10', [{ name: 'model.json', bytes: Buffer.alloc(50 * MEGABYTE), size: 10 }], 'too many bytes'],
];

describe('the baseline', () => {
  let double: Double;
  let main: Job;
  /** Evaluated, not yet compared: a model that is worse than main's. */
  let job: Job;
  let honest: Documents;
  let worse: Documents;

  beforeAll(async () => {
    double = await makeScene({ files: { 'assay.yml': recipe({ gate: STRICT }) } });
    main = await leaveBaseline(double);
    honest = documentsOf(main);
    const pull = openPull(double, { 'assay.yml': WORSE });
    job = startPullJob(double, pull.number);
    await runChain(job, EVALUATED);
    worse = documentsOf(job);
  }, 60_000);
  afterAll(() => closeScene(double));

  /** Compares with what is there now; what this leaves is taken away again. */
  async function compareWith(change: () => void) {
    const { runs, artifacts } = double.state;
    const before = [runs.slice(), artifacts.map((artifact) => ({ ...artifact }))] as const;
    const standing = written(double);
    change();
    const end = await runStep(job, 'compare');
    expect(written(double)).toEqual(standing);
    runs.splice(0, runs.length, ...before[0]);
    artifacts.splice(0, artifacts.length, ...before[1]);
    return end;
  }
  const own = () => double.state.artifacts.find(({ run }) => run === main.run.id)!;
  const replaceOwn = (artifact: Partial<SeedArtifact>) => {
    const run = double.state.runs.find(({ id }) => id === main.run.id)!;
    double.state.artifacts.splice(double.state.artifacts.indexOf(own()), 1);
    addArtifact(double.state, run, { name: ARTIFACT, ...artifact });
  };

  // With the forged baseline, which is the candidate's own model, the candidate would be "unchanged" and pass.
  const FORGED: readonly (readonly [string, Partial<SeedRun>])[] = [
    ["31: a fork's newer run on its `main`", { headRepository: FORK }],
    ['32: a run of the event pull_request', { event: 'pull_request' }],
    ['32: a run that failed', { conclusion: 'failure' }],
    ['32: a run that was cancelled', { conclusion: 'cancelled' }],
    ['32: a run without a conclusion', { status: 'in_progress' }],
    ['32: a run of another workflow', { path: '.github/workflows/other.yml' }],
    ['32: a run of another branch', { branch: 'change' }],
    ['33: a run whose head repository is gone', { headRepository: null }],
  ];
  test.each(FORGED)('%s is ignored, and our own older run chosen', async (_what, facts) => {
    const commit = main.run.headSha;
    const end = await compareWith(() => {
      addForeignRun(double, { ...facts, commit }, (run) => ({ name: ARTIFACT, files: claimed(worse, run) }));
    });
    expect(end.code, end.log).toBe(1);
    expect(end.outputs['decision']).toBe('rejected');
    expect(JSON.parse(end.outputs['baseline']!)[MODEL]).toMatchObject({
      found: 'start_commit',
      source: 'run 1 of main',
    });
  });

  test('such a run would be taken, were it ours: the tests above can fail', async () => {
    const commit = main.run.headSha;
    const end = await compareWith(() => {
      addForeignRun(double, { commit }, (run) => ({ name: ARTIFACT, files: claimed(worse, run) }));
    });
    expect(end.code, end.log).toBe(0);
    expect(JSON.parse(end.outputs['baseline']!)[MODEL]).toMatchObject({ source: 'run 3 of main' });
  });

  test.each<[string, () => void]>([
    ['expired', () => double.platform.expireArtifact(own().id)],
    [
      'gone (410)',
      () =>
        double.faults.add({
          method: 'GET',
          path: '*/actions/artifacts/*',
          effect: { kind: 'status', status: 410, body: { message: 'Gone' } },
        }),
    ],
    ['been deleted, with every trace of it', () => double.state.artifacts.splice(0)],
  ])('34: where it has %s it is unreachable, never a first run', async (_what, change) => {
    const end = await compareWith(change);
    expect(double.faults.pending()).toEqual([]);
    expect(end.code, end.log).toBe(1);
    const verdict = JSON.parse(readFileSync(join(job.workspace, `assay-out/${MODEL}/verdict.json`), 'utf8'));
    expect(verdict).toMatchObject({ rubberStamp: false, baseline: { found: 'none', absence: 'unreachable' } });
    expect(verdict.gates[0]).toMatchObject({ outcome: 'inconclusive', reason: 'baseline_unreachable' });
  });

  test('34: where it is listed and answers 404, the platform is to blame', async () => {
    const end = await compareWith(() => Object.assign(own(), { lost: true }));
    expect(end.code, end.log).toBe(3);
    expect(end.outputs['decision']).toBe('error');
  });

  test('34: where there never was one it is a first run', async () => {
    const end = await compareWith(() => {
      double.state.artifacts.splice(0);
      Object.assign(main.run, { conclusion: 'failure' });
    });
    Object.assign(main.run, { conclusion: 'success' });
    const verdict = JSON.parse(readFileSync(join(job.workspace, `assay-out/${MODEL}/verdict.json`), 'utf8'));
    expect(end.code, end.log).toBe(0);
    expect(verdict).toMatchObject({ rubberStamp: true, baseline: { found: 'none', absence: 'never' } });
  });

  test('34: where its artifact has expired the next one is taken, and its distance told', async () => {
    const end = await compareWith(() => {
      const parent = double.platform.shaOf('main');
      // A newer run of the same commit, whose artifact is gone: the older one serves.
      addForeignRun(double, { commit: parent }, (run) => ({
        name: ARTIFACT,
        files: claimed(worse, run),
        expiresAt: '2020-01-01T00:00:00Z',
      }));
    });
    expect(end.code, end.log).toBe(1);
    expect(JSON.parse(end.outputs['baseline']!)[MODEL]).toMatchObject({
      source: 'run 1 of main',
      notes: ['run 3 of main: its artifact has expired'],
    });
  });

  test.each([
    ...BROKEN_ZIPS.map(([what, entries, message]) => [`35: ${what}`, entries, message] as const),
    ...BOMBS.map(([what, entries, message]) => [`36: ${what}`, entries, message] as const),
  ])('%s is refused, nothing takes its place and nothing is written outside', async (_what, entries, message) => {
    const outside = filesBelow(dirname(job.workspace));
    const env = { NODE_OPTIONS: '--max-old-space-size=256' };
    const before = filesBelow(job.workspace);
    replaceOwn({ zip: writeZip(entries) });
    const end = await runStep(job, 'compare', { env });
    replaceOwn({ files: honest });
    double.state.artifacts.splice(0, double.state.artifacts.length, own());
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain(message);
    expect(end.log).toContain('it is not used and nothing takes its place');
    expect(end.log).not.toMatch(/^ +at /m);
    expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
    const added = [...filesBelow(job.workspace).keys()].filter((name) => !before.has(name));
    expect(added.filter((name) => name !== `assay-out/${MODEL}/failure.json`)).toEqual([]);
    const beside = [...filesBelow(dirname(job.workspace)).keys()].filter((name) => !outside.has(name));
    expect(beside.filter((name) => !name.endsWith('/failure.json'))).toEqual([]);
    expect(existsSync('/tmp/pwned')).toBe(false);
    rmSync(join(job.workspace, 'assay-out', MODEL, 'failure.json'), { force: true });
  });

  test.each<[string, () => Partial<SeedArtifact>, string]>([
    [
      '29: a digest that its bytes have not',
      () => ({ files: honest, digest: `sha256:${'0'.repeat(64)}` }),
      `expected sha256:${'0'.repeat(64)}`,
    ],
    [
      '29: a model that is not its run record’s',
      () => ({ files: { ...honest, 'model.json': worse['model.json']! } }),
      'run.json beside it expects',
    ],
    [
      'another repository’s documents',
      () => ({ files: claimed(worse, { id: main.run.id, headSha: '0'.repeat(40) }) }),
      'code.commit: names',
    ],
    [
      'another run’s documents',
      () => ({ files: claimed(worse, { id: 12, headSha: main.run.headSha }) }),
      'code.runId: names',
    ],
    [
      'another workflow’s documents',
      () => ({ files: claimed(worse, main.run, { workflow: 'x.yml' }) }),
      'code.workflow: names',
    ],
    ['a web page', () => ({ zip: Buffer.from('<!DOCTYPE html>') }), 'not a zip archive'],
  ])('%s: refused', async (_what, artifact, message) => {
    const end = await compareWith(() => replaceOwn(artifact()));
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain(message);
    expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
    rmSync(join(job.workspace, 'assay-out', MODEL, 'failure.json'), { force: true });
  });

  test('40: of equal names the highest id counts, its digest checked', async () => {
    const end = await compareWith(() => {
      const run = double.state.runs.find(({ id }) => id === main.run.id)!;
      Object.assign(run, { attempt: 2 });
      addArtifact(double.state, run, { name: ARTIFACT, files: claimed(worse, main.run, { runAttempt: 2 }) });
    });
    double.state.runs.find(({ id }) => id === main.run.id)!.attempt = 1;
    expect(end.code, end.log).toBe(0);
    expect(JSON.parse(end.outputs['baseline']!)[MODEL].digest).toBe(sha256(worse['model.json']!));
  });
});

test('30: a baseline that can be neither scored on these rows nor paired is "not comparable", never a difference of 0', async () => {
  const double = await openScene({ files: { 'assay.yml': recipe({ gate: `{${METRICS}}` }) } });
  await leaveBaseline(double);
  const pull = openPull(double, {
    'data.csv': smallTable().replace('a,b,', 'c,d,').replaceAll(/^\d/gm, '9$&'),
  });
  const job = startPullJob(double, pull.number);
  const { compare } = await runChain(job, [...EVALUATED, 'compare']);
  expect(compare!.code, compare!.log).toBe(0);
  expect(compare!.outputs['decision']).toBe('pending');
  const verdict = JSON.parse(readFileSync(join(job.workspace, `assay-out/${MODEL}/verdict.json`), 'utf8'));
  expect(verdict.gates[0]).toMatchObject({ outcome: 'inconclusive', reason: 'not_comparable' });
  expect(verdict.gates[0]).not.toHaveProperty('difference');
});

describe("a fork's artifact", () => {
  let double: Double;
  let judged: Job;
  let pull: { number: number; headSha: string };
  let honest: Documents;

  beforeAll(async () => {
    double = await makeScene();
    await leaveBaseline(double);
    pull = openPull(double, { 'assay.yml': WORSE }, { repository: FORK });
    judged = startPullJob(double, pull.number);
    await runChain(judged, [...EVALUATED, 'compare']);
    honest = documentsOf(judged);
    double.platform.finishRun(judged.run.id, 'failure');
  }, 60_000);
  afterAll(() => closeScene(double));

  /** Reports on the fork's run as it is now; what was written then is returned and taken away. */
  async function report(artifact: Partial<SeedArtifact> | undefined) {
    const { state } = double;
    const kept = state.artifacts.slice();
    if (artifact !== undefined) {
      state.artifacts.splice(0, state.artifacts.length, ...kept.filter(({ run }) => run !== judged.run.id));
      double.platform.addArtifact(judged.run.id, { name: ARTIFACT, ...artifact });
    }
    const before = written(double);
    const { job, end } = await reportOn(double, judged.run.id, {
      process: 'child',
      env: { NODE_OPTIONS: '--max-old-space-size=256' },
    });
    const after = written(double);
    state.artifacts.splice(0, state.artifacts.length, ...kept);
    state.comments.splice(0);
    state.checks.splice(0);
    return { job, end, before, after };
  }

  test('of an honest run becomes a comment that is marked unverified, and a check', async () => {
    const { end, after } = await report(undefined);
    expect(end.code, end.log).toBe(0);
    expect(after.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '## ❌ (unverified) small: rejected, `rmse` is worse',
    ]);
    expect(after.checks).toMatchObject([
      { sha: pull.headSha, name: 'assay verdict', status: 'completed', conclusion: 'failure' },
    ]);
  });

  test.each([
    ...BROKEN_ZIPS.map(([what, entries, message]) => [`35: ${what}`, entries, message] as const),
    ...BOMBS.map(([what, entries, message]) => [`36: ${what}`, entries, message] as const),
  ])('%s: no verdict, nothing of it written, this workflow does not fail', async (_what, entries, message) => {
    const { job, end, before, after } = await report({ zip: writeZip(entries) });
    expect(end.code, end.log).toBe(0);
    expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
    expect(end.log).toContain(message);
    expect(after.checks).toMatchObject([{ conclusion: 'failure', status: 'completed', sha: pull.headSha }]);
    expect(after.comments).toHaveLength(1);
    expect(after.comments[0]!.body).toContain('failed, no verdict');
    expect([after.releases, after.refs]).toEqual([before.releases, before.refs]);
    expect([...filesBelow(job.workspace).keys()]).toEqual([]);
    expect(existsSync('/tmp/pwned')).toBe(false);
    expect(existsSync(join(dirname(job.workspace), 'pwned'))).toBe(false);
  });

  test('that answers 404 leaves no verdict: a notice, a red check, and this workflow does not fail', async () => {
    double.faults.add({
      path: '/repos/*/actions/artifacts/*/zip',
      count: 9,
      effect: { kind: 'status', status: 404 },
    });
    const { end, after } = await report(undefined);
    double.faults.clear();
    expect(end.code, end.log).toBe(0);
    expect(end.log).toMatch(/^::notice::artifact assay-small: is gone \(404\), so run \d+ has no verdict here/m);
    expect(end.log).not.toContain('::error');
    expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
    expect(after.checks).toMatchObject([{ conclusion: 'failure', status: 'completed', sha: pull.headSha }]);
  });

  test('without rows is not judged here, and its check meets no requirement', async () => {
    const { 'predictions.csv': _, 'baseline-predictions.csv': __, ...rest } = honest;
    const { end, after } = await report({ files: rest });
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain('::notice::small: the fork');
    expect(after.comments[0]!.body).toContain('small: not judged here');
    expect(after.comments[0]!.body).toContain('from a branch of this repository');
    expect(after.checks).toMatchObject([
      { conclusion: 'action_required', title: expect.stringContaining('not judged') },
    ]);
  });

  test.each(['ct.yml', './.github/workflows/ct.yml'])(
    'of a workflow named %s is found, with a word',
    async (workflow) => {
      const { state } = double;
      const { end } = await reportOn(double, judged.run.id, { inputs: { workflow } });
      const bodies = state.comments.map(({ body }) => body);
      state.comments.splice(0);
      state.checks.splice(0);
      expect(end.code, end.log).toBe(0);
      expect(end.log).toContain(`::warning::workflow: "${workflow}" is taken for ${WORKFLOW}; write the whole path`);
      expect(bodies).toHaveLength(1);
    },
  );

  test('T4: a perfect score is a claim: called unverified, and nothing of it can become a release', async () => {
    const perfect = String(honest['predictions.csv']).replace(/^([^,\n]+),([^,\n]+),[^,\n]+/gm, (line, id, truth) =>
      truth === 'truth' ? line : `${id},${truth},${truth}`,
    );
    const { end, after, before } = await report({ files: { ...honest, 'predictions.csv': Buffer.from(perfect) } });
    expect(end.code, end.log).toBe(0);
    expect(after.comments[0]!.body).toContain('(unverified)');
    expect([after.releases, after.refs]).toEqual([before.releases, before.refs]);
  });

  test('38: markdown, mentions and beacons of its documents are not posted: the body is made from numbers', async () => {
    const hostile = '@org/team &#64;x </details> ![x](https://evil.example/beacon) <img src=x> https://evil.example';
    const page = Buffer.from(`${hostile}\n`.repeat(120_000));
    const record = JSON.parse(String(honest['run.json']));
    const run = {
      ...record,
      train: { ...record.train, model: hostile },
      environment: { ...record.environment, os: hostile },
    };
    const { end, after } = await report({
      zip: writeZip(
        Object.entries({
          ...honest,
          'run.json': Buffer.from(encodeCanonical(run)),
          'report.md': page,
          'summary.md': page,
        }).map(([name, bytes]) => ({ name, bytes, store: true })),
      ),
    });
    expect(page.length).toBeGreaterThan(10_000_000);
    expect(end.code, end.log).toBe(0);
    const [{ body } = { body: '' }] = after.comments;
    const texts = [body, end.summary, after.checks[0]!.summary ?? ''];
    for (const text of texts) {
      expect(text).not.toMatch(/@org|&#64;|<img|!\[|\]\(https:\/\/evil/);
      expect(text).not.toMatch(/https?:\/\/evil/);
      expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
    }
    expect(body.length).toBeLessThan(60_000);
  });

  test.each<[string, (documents: Documents) => Documents, string]>([
    ['another run', (files) => claimed(files, { id: 7, headSha: pull.headSha }), 'code.runId: is of run 7'],
    [
      'another commit',
      (files) => claimed(files, { id: judged.run.id, headSha: '0'.repeat(40) }),
      'code.commit: this run checked out 0000000, which does not hold',
    ],
    ['a commit that is text', (files) => claimed(files, { id: judged.run.id, headSha: '1; rm -rf /' }), 'code.commit'],
    [
      'another commit of the base',
      (files) => claimed(files, { id: judged.run.id, headSha: double.platform.shaOf('main') }),
      'code.commit: this run checked out',
    ],
    ['no run record', ({ 'run.json': _, ...files }) => files, 'run.json'],
    ['no JSON', (files) => ({ ...files, 'evaluation.json': Buffer.from('{') }), 'evaluation.json'],
    ['a polluting key', (files) => withModel(files, Buffer.from('{"__proto__":{"polluted":1}}')), '__proto__'],
  ])('documents of %s: no verdict', async (_what, change, message) => {
    const { end, after } = await report({ files: change(honest) });
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain(message);
    expect(end.log).not.toMatch(/^ +at /m);
    expect(after.checks.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(after.comments[0]!.body).toMatch(/failed, no verdict|rejected/);
  });

  describe('37: whose pull request cannot be told', () => {
    const own = () => double.state.pulls.find(({ number }) => number === pull.number)!;
    const run = () => double.state.runs.find(({ id }) => id === judged.run.id)!;
    const CASES: readonly (readonly [string, () => object, object])[] = [
      ['closed', own, { state: 'closed' }],
      ['whose head has moved on', () => own().head, { sha: '1'.repeat(40) }],
      ['whose fork is gone', run, { headRepository: null }],
      ['of another event', run, { event: 'push' }],
      ['of another workflow', run, { path: 'x.yml', workflow: 'x.yml' }],
    ];
    test.each(CASES)('%s: no comment, a notice, and the ending unchanged', async (_what, target, change) => {
      const whole = { ...target() };
      Object.assign(target(), change);
      const { end, before, after } = await report(undefined);
      Object.assign(target(), whole);
      expect(end.code, end.log).toBe(0);
      expect(end.log).toContain('::notice::nothing is written');
      expect(after).toEqual(before);
    });

    test('a number in the artifact is refused as any file that is no document', async () => {
      for (const number of ['1', '1; rm', '1e9', `${pull.number}`]) {
        const { end, after } = await report({ files: { ...honest, 'pr-number.txt': number } });
        expect(end.code, end.log).toBe(0);
        expect(end.log).toContain('unexpected entry "pr-number.txt"');
        expect(after.comments.map(({ issue }) => issue)).toEqual([pull.number]);
      }
    });
  });
});

test('39: a job that deletes and uploads again in the same run: the report job refuses by id and digest', async () => {
  const double = await openScene();
  await leaveBaseline(double);
  const pull = openPull(double, { 'assay.yml': WORSE });
  const job = startPullJob(double, pull.number);
  const { compare } = await runChain(job, [...EVALUATED, 'compare']);
  expect(compare!.code, compare!.log).toBe(1);
  const inputs = {
    'artifact-id': compare!.outputs['artifact-id']!,
    'artifact-digest': compare!.outputs['artifact-digest']!,
  };
  const right = double.state.artifacts.find(({ run }) => run === job.run.id)!;
  const forged = { ...documentsOf(job), 'metrics.json': Buffer.from('{}\n') };
  double.state.artifacts.splice(double.state.artifacts.indexOf(right), 1);
  double.platform.addArtifact(job.run.id, { name: ARTIFACT, files: forged });
  const reporter = double.platform.startJob(job.run.id, {
    name: 'report',
    permissions: { contents: 'read', actions: 'read', pull_requests: 'write', checks: 'write' },
  });
  mkdirSync(reporter.workspace, { recursive: true });
  const end = await runStep(reporter, 'report', { inputs });
  expect(end.code, end.log).toBe(2);
  expect(end.log).toContain('what was handed over was replaced');
  expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
  expect(checksOf(double, pull.headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
});
