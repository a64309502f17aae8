/** Cases 41 to 52 of the threats: GitHub fails under the built actions, as the double lets it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipe, smallTable } from '../chain/assay.ts';
import type { Fault } from '../github-double/faults.ts';
import type { Job } from '../github-double/platform.ts';
import { addRun } from '../github-double/seed.ts';
import type { Double } from '../github-double/server.ts';
import type { Permissions } from '../github-double/state.ts';
import {
  checksOf,
  closeScene,
  FORK,
  leaveBaseline,
  MODEL,
  makeScene,
  openPull,
  openScene,
  REPORTING,
  REPOSITORY,
  runChain,
  runStep,
  type StepEnd,
  startJob,
  startPullJob,
  stateOf,
  WORKFLOW,
  WORSE,
  written,
} from './on-github.ts';

const EVALUATED = ['check-data', 'train', 'evaluate'] as const;
/** A decision, or an error; a pass in no case. */
const NO_VERDICT = { decision: 'error', passed: 'false' };
const every = (fault: Fault): Fault => ({ count: 1_000, ...fault });

/** Ended as infrastructure does: one line, no stack, outputs that no later step takes for a pass. */
function expectBroken(end: StepEnd, ...parts: readonly string[]): void {
  expect(end.code, end.log).toBe(3);
  for (const part of parts) expect(end.log).toContain(part);
  expect(end.log).not.toMatch(/^ +at /m);
  expect(end.outputs).toMatchObject(NO_VERDICT);
}

describe('compare', () => {
  let double: Double;
  let job: Job;

  beforeAll(async () => {
    double = await makeScene();
    await leaveBaseline(double);
    job = startPullJob(double, openPull(double, { 'notes.txt': 'x' }).number);
    await runChain(job, EVALUATED);
  }, 60_000);
  afterAll(() => closeScene(double));

  async function compareUnder(faults: readonly Fault[], call: Parameters<typeof runStep>[2] = {}): Promise<StepEnd> {
    const kept = double.state.artifacts.slice();
    const before = written(double);
    double.faults.add(...faults);
    const end = await runStep(job, 'compare', call);
    double.faults.clear();
    double.state.artifacts.splice(0, double.state.artifacts.length, ...kept);
    expect(written(double)).toEqual(before);
    return end;
  }

  const READS: readonly (readonly [string, string])[] = [
    ['where it starts', '/repos/*/commits/*'],
    ['the runs', '*/actions/workflows/*/runs'],
    ['the artifacts of a run', '*/actions/runs/*/artifacts'],
    ['an artifact', '*/actions/artifacts/*'],
    ['the policy', '*/contents/*'],
  ];

  test('goes well where nothing fails', async () => {
    const end = await compareUnder([]);
    expect([end.code, end.outputs['decision']], end.log).toEqual([0, 'approved']);
  });

  test.each(READS)('41: one fault on the way to %s changes nothing', async (what, path) => {
    const effect: Fault['effect'] = what === 'an artifact' ? { kind: 'reset' } : { kind: 'status', status: 502 };
    const end = await compareUnder([{ path, effect }]);
    expect([end.code, end.outputs['decision']], end.log).toEqual([0, 'approved']);
  });

  test.each<[string, Fault['effect']]>([
    ['429 with Retry-After', { kind: 'secondary-limit', status: 429, retryAfter: 2 }],
    ['403 of the secondary limit with Retry-After', { kind: 'secondary-limit', status: 403, retryAfter: 2 }],
  ])('43: %s is waited for as it says, then answered', async (_what, effect) => {
    const from = double.requests.length;
    const end = await compareUnder([{ path: '*/actions/workflows/*/runs', effect }]);
    expect([end.code, end.outputs['decision']], end.log).toEqual([0, 'approved']);
    expect(end.milliseconds).toBeGreaterThan(2000);
    const asked = double.requests.slice(from).filter(({ path }) => path.endsWith('/ct.yml/runs'));
    expect(asked.map(({ status }) => status)).toEqual([effect.kind === 'secondary-limit' ? effect.status : 0, 200]);
  });

  test.each([429, 403] as const)('43: a %d that asks for an hour ends at once and is not hammered', async (status) => {
    const from = double.requests.length;
    const end = await compareUnder([
      every({ path: '*/actions/workflows/*/runs', effect: { kind: 'secondary-limit', status, retryAfter: 3600 } }),
    ]);
    expectBroken(end, 'GitHub slows this token down');
    expect(end.milliseconds).toBeLessThan(10_000);
    // Once for the baseline, once for the models that need a verdict.
    const asked = double.requests.slice(from).filter(({ path }) => path.endsWith('/ct.yml/runs'));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('44: the primary limit, reset in an hour: stops at once and names the time', async () => {
    const end = await compareUnder([every({ path: '/repos/*', effect: { kind: 'primary-limit', resetIn: 3600 } })]);
    expectBroken(end, 'rate limit is used up until 20');
    expect(end.milliseconds).toBeLessThan(10_000);
  });

  test.each(
    READS.filter(([what]) => what !== 'an artifact').flatMap(([what, path]) =>
      (['html', 'cut', 'empty'] as const).map((kind) => [kind, what, path] as const),
    ),
  )('45: 200 with %s in place of %s is an unexpected response', async (kind, _what, path) => {
    expectBroken(await compareUnder([every({ path, effect: { kind } })]), 'unexpected response');
  });

  test('45: HTML in place of an artifact’s bytes is refused by its digest', async () => {
    const end = await compareUnder([every({ path: '*/blob/*', method: 'GET', effect: { kind: 'html' } })]);
    expect(end.code, end.log).toBeGreaterThanOrEqual(2);
    expect(end.outputs).toMatchObject(NO_VERDICT);
  });

  test('47: 401 says what to do with the token', async () => {
    const end = await compareUnder([], { inputs: { 'github-token': 'ghs_wrong' } });
    expectBroken(end, '401, the token is not accepted', 'leave the input github-token at its default');
  });

  test('47: no token at all', async () => {
    expectBroken(await compareUnder([], { inputs: { 'github-token': '' } }), 'github-token: empty');
  });

  test.each<[string, Permissions, string]>([
    ['contents: read', { actions: 'read' }, 'contents: read'],
    ['actions: read', { contents: 'read' }, 'actions: read'],
    ['any', {}, 'contents: read'],
  ])('47: on a private repository without %s the permission is named', async (_what, permissions, named) => {
    const poor = double.platform.startJob(job.run.id, { name: `poor-${named}`, permissions });
    expectBroken(await compareUnder([], { inputs: { 'github-token': poor.token } }), named);
  });

  test.each<[string, Fault['effect']]>([
    ['gives no answer', { kind: 'hang' }],
    ['answers 503', { kind: 'status', status: 503 }],
    ['resets every connection', { kind: 'reset' }],
  ])('an API that %s ends within 30 s, with outputs', async (_what, effect) => {
    const end = await compareUnder([every({ path: '/repos/*', effect })]);
    expectBroken(end);
    expect(end.milliseconds).toBeLessThan(30_000);
  });

  test('an API that nobody serves ends within 30 s, with outputs', async () => {
    const end = await compareUnder([], { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } });
    expectBroken(end, 'the API cannot be reached');
    expect(end.milliseconds).toBeLessThan(30_000);
  });

  test('an artifact service that is away: the verdict stands but does not pass, since nobody could check it', async () => {
    const end = await compareUnder([], { env: { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' } });
    expectBroken(end, 'artifact service, upload assay-small', 'only an action has access to it');
  });

  test.each(['CreateArtifact', 'FinalizeArtifact'])(
    'a cut answer to %s is told at once, with outputs',
    async (call) => {
      // That nothing is left to wait for, only a process can tell.
      const end = await compareUnder([{ path: `*/${call}`, effect: { kind: 'break' } }], { process: 'child' });
      expectBroken(end, 'artifact service, upload assay-small: the answer broke off or never came');
    },
  );
});

describe('report', () => {
  /** A job whose documents say "rejected". */
  async function rejected(permissions: Permissions = REPORTING, repository = REPOSITORY) {
    const double = await openScene();
    await leaveBaseline(double);
    const pull = openPull(double, { 'assay.yml': WORSE }, { repository });
    const job = startPullJob(double, pull.number, permissions);
    const { compare } = await runChain(job, [...EVALUATED, 'compare']);
    expect(compare!.code, compare!.log).toBe(1);
    return { double, job, ...pull };
  }

  test.each<[string, Fault['effect']]>([
    ['502', { kind: 'status', status: 502 }],
    ['a reset', { kind: 'reset' }],
    ['a cut answer', { kind: 'cut' }],
    ['a page for people', { kind: 'html' }],
  ])('41: %s after the comment was stored leaves exactly one comment and one check', async (_what, effect) => {
    const { double, job, headSha } = await rejected();
    double.faults.add(
      { method: 'POST', path: '*/issues/*/comments', when: 'after', effect },
      { method: 'POST', path: '*/check-runs', when: 'after', effect },
      { method: 'PATCH', path: '*/check-runs/*', when: 'after', effect },
    );
    const end = await runStep(job, 'report');
    expect(double.faults.pending()).toEqual([]);
    expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
    expect(double.state.comments).toHaveLength(1);
    expect(checksOf(double, headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
  });

  test('46: without the permissions it is a notice that names them, and the summary', async () => {
    const { double, job } = await rejected({ contents: 'read', actions: 'read' });
    const before = written(double);
    const end = await runStep(job, 'report');
    expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
    expect(end.log).toContain('::notice::no comment: the token has no `pull-requests: write`');
    expect(end.log).toContain('checks: write');
    expect(end.summary).toContain('small: rejected');
    expect(written(double)).toEqual(before);
  });

  test('46: the same on a fork, whatever its workflow asks for', async () => {
    const { double, job } = await rejected(REPORTING, FORK);
    const before = written(double);
    const end = await runStep(job, 'report');
    expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
    expect(end.log).toContain('::notice::no comment: the token has no `pull-requests: write`');
    expect(end.summary).toContain('small: rejected');
    expect(written(double)).toEqual(before);
  });

  test('a comment that can never be written changes no verdict and no check', async () => {
    const { double, job, headSha } = await rejected();
    double.faults.add(every({ path: '*/issues/*/comments', effect: { kind: 'status', status: 500 } }));
    const end = await runStep(job, 'report');
    expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
    expect(end.log).toContain('::warning::the comment was not written');
    expect(checksOf(double, headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
  });

  test.each(['CreateArtifact', 'FinalizeArtifact'])('pages whose %s is cut change no verdict', async (call) => {
    const double = await openScene();
    await leaveBaseline(double);
    const job = startPullJob(double, openPull(double, { 'notes.txt': 'x' }).number);
    const { compare } = await runChain(job, [...EVALUATED, 'compare']);
    expect(compare!.code, compare!.log).toBe(0);
    double.faults.add({ path: `*/${call}`, effect: { kind: 'break' } });
    const end = await runStep(job, 'report', { process: 'child' });
    expect(double.faults.pending()).toEqual([]);
    expect([end.code, end.outputs['passed']], end.log).toEqual([0, 'true']);
    expect(end.log).toContain('::warning::the pages were not kept');
  });

  test('a check that the step could not complete is completed by the post step, with the same words', async () => {
    const { double, job, headSha } = await rejected();
    double.faults.add(every({ method: 'PATCH', path: '*/check-runs/*', effect: { kind: 'status', status: 500 } }));
    const end = await runStep(job, 'report');
    expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
    expect(end.log).toContain('::warning::the check run was not completed');
    expect(checksOf(double, headSha)).toEqual([['assay verdict', 'in_progress', null]]);
    double.faults.clear();
    await runStep(job, 'report-post', { env: stateOf(job) });
    expect(checksOf(double, headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
    expect(double.state.checks[0]!.title).toContain('small: rejected');
  });

  test('a check that was completed is left alone by the post step', async () => {
    const { double, job, headSha } = await rejected();
    await runStep(job, 'report');
    const before = written(double);
    await runStep(job, 'report-post', { env: stateOf(job) });
    expect(written(double)).toEqual(before);
    expect(checksOf(double, headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
  });

  test('an API that is away changes no verdict', async () => {
    const { double, job } = await rejected();
    double.faults.add(every({ path: '/repos/*', effect: { kind: 'reset' } }));
    const end = await runStep(job, 'report');
    expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
    expect(end.summary).toContain('small: rejected');
    expect(end.milliseconds).toBeLessThan(60_000);
  });

  test('48: the marker on page 3 is found, and no second comment made', async () => {
    const { double, job, number } = await rejected();
    const comment = (body: string, user: string) => {
      const id = double.state.nextId++;
      const now = double.state.clock.now();
      double.state.comments.push({
        id,
        repository: REPOSITORY,
        issue: number,
        body,
        user,
        app: user.endsWith('[bot]') ? 'github-actions' : undefined,
        createdAt: now,
        updatedAt: now,
        minimized: undefined,
      });
      return id;
    };
    const marker = `<!-- assay:v1 key=${WORKFLOW}/default run=1 attempt=1 sha= -->`;
    for (let i = 0; i < 240; i++) comment(i % 7 === 0 ? `${marker}\nnot ours` : 'hello', 'eve');
    const ours = comment(`${marker}\n## old`, 'github-actions[bot]');
    for (let i = 0; i < 20; i++) comment('hello', 'eve');
    const from = double.requests.length;
    const end = await runStep(job, 'report');
    expect(end.code, end.log).toBe(1);
    expect(double.state.comments).toHaveLength(261);
    expect(double.state.comments.find(({ id }) => id === ours)!.body).toContain('small: rejected');
    expect(double.requests.slice(from).filter(({ service }) => service === 'api').length).toBeLessThanOrEqual(20);
  });
});

test('48: of 1,000 runs and 250 releases the baseline is found in a bounded number of calls', async () => {
  const double = await openScene();
  const main = await leaveBaseline(double);
  const repository = double.state.repositories.get(REPOSITORY)!;
  for (let i = 0; i < 1000; i++) {
    const commit =
      i % 50 === 0 ? double.platform.push('main', { files: { 'n.txt': `${i}` } }) : double.platform.shaOf('main');
    // Forks and failures around our own.
    addRun(double.state, repository, {
      workflow: WORKFLOW,
      commit,
      headRepository: FORK,
      branch: 'main',
      event: i % 2 ? 'push' : 'pull_request',
    });
  }
  for (let i = 0; i < 250; i++) {
    double.state.releases.push({
      ...emptyRelease(double.state.nextId++, double.platform.shaOf('main')),
      tag: `other@v1.0.${i}`,
    });
  }
  const job = startPullJob(double, openPull(double, { 'notes.txt': 'x' }).number);
  let from = double.requests.length;
  const calls = () => double.requests.slice(from).filter(({ service }) => service === 'api').length;
  const { compare } = await runChain(job, [...EVALUATED, 'compare']);
  expect(compare!.code, compare!.log).toBe(0);
  // Behind so many it is found all the same.
  const verdict = JSON.parse(readFileSync(join(job.workspace, `assay-out/${MODEL}/verdict.json`), 'utf8'));
  expect(verdict).toMatchObject({ rubberStamp: false, baseline: { found: 'ancestor', source: 'run 1 of main' } });
  expect(calls()).toBeLessThanOrEqual(25);

  // As GitHub lists them: a fork's runs are of the event pull_request.
  for (const run of double.state.runs) if (run.headRepository === FORK) Object.assign(run, { event: 'pull_request' });
  double.state.artifacts.splice(1);
  from = double.requests.length;
  const found = await runStep(job, 'compare');
  expect([found.code, found.outputs['decision']], found.log).toEqual([0, 'approved']);
  const baseline = JSON.parse(found.outputs['baseline']!)[MODEL];
  expect(baseline).toMatchObject({ found: 'ancestor', distance: 20, commit: main.run.headSha });
  expect(calls()).toBeLessThanOrEqual(45);
}, 60_000);

function emptyRelease(id: number, target: string): Double['state']['releases'][number] {
  const now = Date.now();
  return {
    id,
    repository: REPOSITORY,
    tag: '',
    target,
    name: '',
    body: '',
    draft: false,
    prerelease: false,
    immutable: false,
    author: 'octo',
    createdAt: now,
    publishedAt: now,
    updatedAt: now,
    assets: [],
  };
}

test('49: a report too long for a comment is cut at whole sections, and stays valid', async () => {
  const values = Array.from({ length: 80 }, (_, i) => `v${i}😀${'ü'.repeat(30)}`);
  const [header, ...rows] = smallTable(600).trimEnd().split('\n');
  const table = [`${header},kind`, ...rows.map((row, i) => `${row},${values[i % values.length]}`)].join('\n');
  const one = recipe({
    data: '{path: data.csv, target: y, exclude: [kind]}',
    evaluate: '{metrics: [rmse, mae, r2], slices: [{columns: [kind], min_rows: 1}]}',
  });
  const [head, body] = one.split('  small:\n') as [string, string];
  const names = Array.from({ length: 30 }, (_, i) => `model-${i}`);
  const config = head + names.map((name) => `  ${name}:\n${body}`).join('');
  const double = await openScene({ files: { 'assay.yml': config, 'data.csv': `${table}\n` } });
  const pull = openPull(double, { 'notes.txt': 'x' });
  const job = startPullJob(double, pull.number);
  const ends = await runChain(job);
  expect(ends['report']!.code, ends['report']!.log).toBe(0);
  const [comment, ...more] = double.state.comments;
  expect(more).toEqual([]);
  const text = comment!.body;
  expect(Buffer.byteLength(text)).toBeGreaterThan(20_000);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
  expect(text).toMatch(/^<!-- assay:v1 key=/);
  expect(text).toBe(Buffer.from(text).toString());
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect((text.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
  for (const name of names) expect(text).toContain(name);
  expect(Buffer.byteLength(ends['report']!.summary)).toBeLessThanOrEqual(1024 * 1024);
  expect(Buffer.byteLength(double.state.checks[0]!.summary!)).toBeLessThanOrEqual(65_535);
}, 120_000);

describe('the release', () => {
  const WRITING: Permissions = { contents: 'write', actions: 'read', checks: 'write', pull_requests: 'write' };
  async function released(faults: readonly Fault[], change: (double: Double) => void = () => {}) {
    const double = await openScene();
    const job = startJob(double, {}, WRITING);
    const inputs = { release: 'true' };
    const ends = await runChain(job, [...EVALUATED, 'compare'], { compare: { inputs } });
    expect(ends['compare']!.code, ends['compare']!.log).toBe(0);
    change(double);
    double.faults.add(...faults);
    const end = await runStep(job, 'release', { inputs });
    expect(double.faults.pending()).toEqual([]);
    return { double, job, end };
  }
  function expectOne(double: Double, job: Job): void {
    const { releases } = double.state;
    expect(releases.map(({ tag, draft }) => [tag, draft])).toEqual([[`${MODEL}@v1.0.0`, false]]);
    const model = releases[0]!.assets.find(({ name }) => name === 'model.json')!;
    expect(model.state).toBe('uploaded');
    expect(model.bytes.equals(readFileSync(join(job.workspace, `assay-out/${MODEL}/model.json`)))).toBe(true);
    expect(releases[0]!.assets.every(({ state }) => state === 'uploaded')).toBe(true);
  }

  const FAULTS: readonly (readonly [string, readonly Fault[]])[] = [
    [
      '42: a reset after the release was made',
      [{ method: 'POST', path: '*/releases', when: 'after', effect: { kind: 'reset' } }],
    ],
    [
      '42: a 502 after it was published',
      [{ method: 'PATCH', path: '*/releases/*', when: 'after', effect: { kind: 'status', status: 502 } }],
    ],
    ['50: an asset that stays `starter`', [{ method: 'POST', path: '*/assets', effect: { kind: 'starter' } }]],
    ['50: an upload that is cut off', [{ method: 'POST', path: '*/assets', skip: 2, effect: { kind: 'reset' } }]],
    [
      '50: an upload that was stored, then 502',
      [{ method: 'POST', path: '*/assets', skip: 1, when: 'after', effect: { kind: 'status', status: 502 } }],
    ],
  ];
  // A client that keeps GitHub's pace waits most of the time: all at once.
  test('42, 50: what fails on the way leaves exactly one release, with the right bytes', async () => {
    const ends = await Promise.all(FAULTS.map(([, faults]) => released(faults)));
    for (const [i, { double, job, end }] of ends.entries()) {
      expect(end.code, `${FAULTS[i]![0]}: ${end.log}`).toBe(0);
      expectOne(double, job);
    }
  }, 120_000);

  test('51: a tag of that name at another commit is not moved', async () => {
    const { double, end } = await released([], (world) => {
      const repository = world.state.repositories.get(REPOSITORY)!;
      const other = world.platform.push('side', { files: { 'x.txt': 'x' } });
      repository.refs.set(`refs/tags/${MODEL}@v1.0.0`, { sha: other, type: 'commit' });
    });
    const { refs } = double.state.repositories.get(REPOSITORY)!;
    expect(refs.get(`refs/tags/${MODEL}@v1.0.0`)!.sha).toBe(double.platform.shaOf('side'));
    const published = double.state.releases.filter(({ draft }) => !draft);
    // Another version is free: GitHub burns the used name, and nothing of it may be touched.
    expect([end.code, published.map(({ tag }) => tag)], end.log).toEqual(
      end.code === 0 ? [0, [`${MODEL}@v1.1.0`]] : [2, []],
    );
  }, 60_000);
});

test('52: on GitHub Enterprise Server it works and says what it leaves out', async () => {
  const double = await openScene();
  const env = { GITHUB_SERVER_URL: 'https://ghes.example' };
  const call = { env };
  const main = startJob(double, {});
  const first = await runChain(main, [...EVALUATED, 'compare', 'report'], { compare: call, report: call });
  expect([first['compare']!.code, first['compare']!.outputs['decision']], first['compare']!.log).toEqual([
    0,
    'approved',
  ]);
  expect(first['compare']!.log).toContain('ghes.example has no artifact service for this version');
  expect(first['compare']!.outputs).toMatchObject({ 'artifact-id': '{}', 'artifact-digest': '{}', passed: 'true' });
  expect(first['report']!.code, first['report']!.log).toBe(0);
  double.platform.finishRun(main.run.id);
  // No baseline is found here, so only a threshold can stop it.
  const pull = openPull(double, { 'assay.yml': WORSE.replace('alpha: 100000', 'alpha: 3000000') });
  const job = startPullJob(double, pull.number);
  const ends = await runChain(job, [...EVALUATED, 'compare', 'report'], { compare: call, report: call });
  expect([ends['compare']!.code, ends['compare']!.outputs['decision']]).toEqual([1, 'rejected']);
  expect(ends['report']!.code, ends['report']!.log).toBe(1);
  expect(double.state.comments).toHaveLength(1);
  expect(checksOf(double, pull.headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
});

test('52: where the API names no digest of an artifact the report says so', async () => {
  const double = await openScene();
  await leaveBaseline(double);
  for (const artifact of double.state.artifacts) artifact.digest = null;
  const job = startPullJob(double, openPull(double, { 'notes.txt': 'x' }).number);
  const { compare } = await runChain(job, [...EVALUATED, 'compare']);
  expect([compare!.code, compare!.outputs['decision']], compare!.log).toEqual([0, 'approved']);
  expect(JSON.parse(compare!.outputs['baseline']!)[MODEL].notes).toEqual([
    'run 1 of main: this server names no digest of its artifact',
  ]);
});
