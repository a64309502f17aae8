/** Cases 53 to 58 of the threats: two runs at once, runs out of order, runs that are stopped, and every kind of event. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallTable } from '../chain/assay.ts';
import type { Effect, Fault } from '../github-double/faults.ts';
import type { Job, RunFacts } from '../github-double/platform.ts';
import type { Double } from '../github-double/server.ts';
import type { Permissions } from '../github-double/state.ts';
import {
  checksOf,
  leaveBaseline,
  MODEL,
  openPull,
  openScene,
  REPOSITORY,
  runChain,
  runStep,
  startJob,
  startPullJob,
  stateOf,
  WORSE,
  written,
} from './on-github.ts';

const EVALUATED = ['check-data', 'train', 'evaluate'] as const;
const COMPARED = [...EVALUATED, 'compare'] as const;
const WRITING: Permissions = { contents: 'write', actions: 'read', checks: 'write', pull_requests: 'write' };
const headings = ({ state }: Double) => state.comments.map(({ body }) => /^## .*$/m.exec(body)?.[0]);

/** A job whose verdict is there and not yet reported. */
async function compared(double: Double, pull: number, code: number): Promise<Job> {
  const job = startPullJob(double, pull);
  const { compare } = await runChain(job, COMPARED);
  expect(compare!.code, compare!.log).toBe(code);
  return job;
}

describe('two runs of a pull request', () => {
  test('53: at once leave one comment and one check, both the newest run’s', async () => {
    const double = await openScene();
    await leaveBaseline(double);
    const pull = openPull(double, { 'assay.yml': WORSE });
    const older = await compared(double, pull.number, 1);
    const newer = await compared(double, pull.number, 1);
    const ends = await Promise.all([runStep(older, 'report'), runStep(newer, 'report')]);
    for (const { code, log } of ends) expect(code, log).toBe(1);
    const marker = `run=${newer.run.runNumber} attempt=1 sha=${pull.headSha}`;
    expect(double.state.comments.map(({ body }) => body.split('\n')[0])).toEqual([expect.stringContaining(marker)]);
    expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'failure']]);
    expect(double.state.checks[0]!.externalId).toContain(`#${newer.run.runNumber}.1`);
  });

  test('54: the older one finishes last: comment and check stay the newer one’s, and red stays red', async () => {
    const double = await openScene();
    await leaveBaseline(double);
    const pull = openPull(double, { 'notes.txt': 'x' });
    const older = await compared(double, pull.number, 0);
    const headSha = double.platform.push('change', { files: { 'assay.yml': WORSE } });
    const newer = await compared(double, pull.number, 1);
    const end = await runStep(newer, 'report');
    expect(end.code, end.log).toBe(1);
    double.platform.finishRun(newer.run.id, 'failure');
    const before = written(double);
    const late = await runStep(older, 'report');
    expect(late.code, late.log).toBe(0);
    expect(written(double).comments).toEqual(before.comments);
    expect(headings(double)).toEqual(['## ❌ small: rejected, `rmse` is worse']);
    expect(checksOf(double, headSha)).toEqual([['assay verdict', 'completed', 'failure']]);
  });

  test('57: a force-push while it runs: the comment is left to the run of the new head', async () => {
    const double = await openScene();
    await leaveBaseline(double);
    const pull = openPull(double, { 'notes.txt': 'x' });
    const job = await compared(double, pull.number, 0);
    const main = double.platform.shaOf('main');
    double.platform.push('change', { files: { 'other.txt': 'x' }, parents: [main] });
    const end = await runStep(job, 'report');
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain('a run that is newer, or of a newer head, writes it');
    expect(double.state.comments).toEqual([]);
    expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'success']]);
    expect(checksOf(double, double.platform.shaOf('change'))).toEqual([]);
  });

  test('a re-run of the same commit brings both up to date', async () => {
    const double = await openScene();
    await leaveBaseline(double);
    const pull = openPull(double, { 'assay.yml': WORSE });
    const job = await compared(double, pull.number, 1);
    await runStep(job, 'report');
    double.platform.finishRun(job.run.id, 'failure');
    const again = double.platform.rerun(job.run.id, { permissions: WRITING });
    double.platform.checkout(again.env['GITHUB_SHA']!, again.workspace);
    const ends = await runChain(again);
    expect(ends['report']!.code, ends['report']!.log).toBe(1);
    expect(double.state.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      expect.stringContaining('attempt=2'),
    ]);
    expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'failure']]);
  });
});

describe('55: a report that is stopped (SIGTERM)', () => {
  const MOMENTS: readonly (readonly [string, string, RegExp])[] = [
    ['when its check is started', 'POST', /\/check-runs$/],
    ['when its check is completed', 'PATCH', /\/check-runs\/\d+$/],
    ['when its comment is made', 'POST', /\/comments$/],
  ];
  test.each(MOMENTS)(
    '%s leaves a completed check, never a green one, and its re-run one comment',
    async (_what, method, path) => {
      const double = await openScene();
      await leaveBaseline(double);
      const pull = openPull(double, { 'assay.yml': WORSE });
      const job = await compared(double, pull.number, 1);
      let stop = () => {};
      double.intercept = (request) => {
        if (request.method === method && path.test(request.path)) stop();
        return Promise.resolve(undefined);
      };
      const end = await runStep(job, 'report', {
        onStart: (kill) => {
          stop = kill;
        },
      });
      expect(end.signal, end.log).toBe('SIGTERM');
      double.intercept = undefined;
      await runStep(job, 'report-post', { env: stateOf(job) });
      expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'failure']]);
      double.platform.finishRun(job.run.id, 'cancelled');

      const again = double.platform.rerun(job.run.id, { permissions: WRITING });
      double.platform.checkout(again.env['GITHUB_SHA']!, again.workspace);
      const { report } = await runChain(again);
      expect(report!.code, report!.log).toBe(1);
      expect(headings(double)).toEqual(['## ❌ small: rejected, `rmse` is worse']);
      expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'failure']]);
    },
  );
});

describe('56: merges one after the other', () => {
  /** A model for each commit, as another row of data makes one. */
  async function merged(double: Double, n: number): Promise<Job> {
    double.platform.push('main', { files: { 'data.csv': `${smallTable()}${n},1,x,${2 * n - 1}\n` } });
    const job = startJob(double, {}, WRITING);
    const { compare } = await runChain(job, COMPARED, { compare: { inputs: { release: 'true' } } });
    expect(compare!.code, compare!.log).toBe(0);
    return job;
  }
  const tags = ({ state }: Double) => state.releases.map(({ tag, draft }) => `${tag}${draft ? ' (draft)' : ''}`);

  test('each is released once, and a late one never takes the place of a newer one', async () => {
    const double = await openScene();
    const inputs = { release: 'true' };
    const first = await merged(double, 200);
    const second = await merged(double, 201);
    const third = await merged(double, 202);
    for (const job of [first, third]) {
      const end = await runStep(job, 'release', { inputs });
      expect(end.code, end.log).toBe(0);
    }
    expect(tags(double)).toEqual([`${MODEL}@v1.0.0`, `${MODEL}@v1.1.0`]);
    const repository = double.state.repositories.get(REPOSITORY)!;
    const before = written(double);
    const late = await runStep(second, 'release', { inputs });
    expect(late.code, late.log).toBe(0);
    expect(late.log).toMatch(/newer|superseded/);
    expect(written(double)).toEqual(before);
    expect(repository.latestRelease).toBeUndefined();
    const model = (tag: string) =>
      double.state.releases.find((one) => one.tag === tag)!.assets.find(({ name }) => name === 'model.json')!.bytes;
    const own = (job: Job) => readFileSync(join(job.workspace, `assay-out/${MODEL}/model.json`));
    expect(model(`${MODEL}@v1.0.0`).equals(own(first))).toBe(true);
    expect(model(`${MODEL}@v1.1.0`).equals(own(third))).toBe(true);
  }, 120_000);
});

describe('57: events', () => {
  /** What a run of this event leaves, after a baseline on main. */
  async function runOf(facts: (double: Double) => Partial<RunFacts>, code = 0) {
    const double = await openScene();
    const main = await leaveBaseline(double);
    const job = startJob(double, facts(double));
    const { compare, report } = await runChain(job);
    expect(compare!.code, compare!.log).toBe(code);
    const baseline = JSON.parse(compare!.outputs['baseline']!)[MODEL];
    return { double, main, job, compare: compare!, report: report!, baseline };
  }

  test('merge_group: judged by its base, a check on its head, no comment', async () => {
    const { double, job, report, baseline } = await runOf((world) => {
      const { number } = openPull(world, { 'assay.yml': WORSE });
      return { event: 'merge_group', group: world.platform.mergeGroup([number]) };
    }, 1);
    expect(report.code, report.log).toBe(1);
    expect(baseline).toMatchObject({ found: 'start_commit', source: 'run 1 of main' });
    expect(double.state.comments).toEqual([]);
    expect(checksOf(double, job.env['GITHUB_SHA'])).toEqual([['assay verdict', 'completed', 'failure']]);
  });

  test('a push to a branch without a pull request: judged, no comment, no check that could turn a red one green', async () => {
    const { double, report, baseline } = await runOf((world) => {
      world.platform.push('side', { files: { 'assay.yml': WORSE } });
      return { branch: 'side' };
    }, 1);
    expect(report.code, report.log).toBe(1);
    expect(baseline).toMatchObject({ source: 'run 1 of main' });
    expect([double.state.comments, double.state.checks]).toEqual([[], []]);
  });

  test('a draft is judged as any pull request', async () => {
    const { double, report } = await runOf((world) => {
      const { number } = openPull(world, { 'notes.txt': 'x' }, { draft: true });
      return { event: 'pull_request', pull: number };
    });
    expect(report.code, report.log).toBe(0);
    expect(headings(double)).toHaveLength(1);
    expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'success']]);
  });

  test.each(['workflow_dispatch', 'schedule'] as const)(
    '%s on main: compared with the run of the same commit, no comment, no check',
    async (event) => {
      const { double, report, baseline } = await runOf(() => ({ event }));
      expect(report.code, report.log).toBe(0);
      expect(baseline).toMatchObject({ found: 'start_commit', distance: 0 });
      expect([double.state.comments, double.state.checks]).toEqual([[], []]);
    },
  );

  test('workflow_dispatch on another branch is judged by main and marks nothing', async () => {
    const { double, report } = await runOf((world) => {
      world.platform.push('side', { files: { 'assay.yml': WORSE } });
      return { event: 'workflow_dispatch', branch: 'side' };
    }, 1);
    expect(report.code, report.log).toBe(1);
    expect([double.state.comments, double.state.checks]).toEqual([[], []]);
  });

  test('a squash merge: the commit on main finds the baseline of its parent, in a clone of depth 1', async () => {
    const double = await openScene();
    const main = await leaveBaseline(double);
    const { number } = openPull(double, { 'notes.txt': 'x' });
    double.platform.merge(number, 'squash');
    const job = startJob(double, {});
    const { compare } = await runChain(job);
    expect(compare!.code, compare!.log).toBe(0);
    expect(JSON.parse(compare!.outputs['baseline']!)[MODEL]).toMatchObject({
      found: 'start_commit',
      commit: main.run.headSha,
    });
  });

  test('a force-push of main: its runs are no longer on the branch, so theirs is no baseline', async () => {
    const double = await openScene();
    const gone = double.platform.push('main', { files: { 'notes.txt': 'x' } });
    await leaveBaseline(double);
    const root = double.state.repositories.get(REPOSITORY)!.commits.get(gone)!.parents[0]!;
    double.platform.push('main', { parents: [root], files: { 'notes.txt': 'y' } });
    const job = startJob(double, {});
    const { compare } = await runChain(job, COMPARED);
    const verdict = JSON.parse(readFileSync(join(job.workspace, `assay-out/${MODEL}/verdict.json`), 'utf8'));
    expect(compare!.code, compare!.log).toBe(0);
    expect(verdict.baseline).toMatchObject({ found: 'none' });
  });
});

test('57: a pull request that renames the workflow file makes no first run of it', async () => {
  const double = await openScene();
  await leaveBaseline(double);
  const { number } = openPull(double, { 'assay.yml': WORSE, '.github/workflows/new.yml': 'on: pull_request\n' });
  const job = startJob(double, { event: 'pull_request', pull: number, workflow: '.github/workflows/new.yml' });
  const { compare, report } = await runChain(job);
  expect(compare!.outputs['decision'], compare!.log).not.toBe('approved');
  const verdict = JSON.parse(readFileSync(join(job.workspace, `assay-out/${MODEL}/verdict.json`), 'utf8'));
  expect(verdict).toMatchObject({ rubberStamp: false, baseline: { found: 'none', absence: 'unreachable' } });
  expect(report!.outputs['decision'], report!.log).not.toBe('approved');
  expect(checksOf(double)).not.toEqual([['assay verdict', 'completed', 'success']]);
});

describe('any faults while a rejected model is reported', () => {
  const EFFECTS: readonly Effect[] = [
    { kind: 'status', status: 502 },
    { kind: 'status', status: 500 },
    { kind: 'reset' },
    { kind: 'cut' },
    { kind: 'empty' },
    { kind: 'html' },
    { kind: 'secondary-limit', status: 429, retryAfter: 1 },
  ];
  const PLACES: readonly (readonly [string | undefined, string])[] = [
    ['POST', '*/check-runs'],
    ['PATCH', '*/check-runs/*'],
    ['POST', '*/comments'],
    ['PATCH', '*/comments/*'],
    ['DELETE', '*/comments/*'],
    ['GET', '*/comments'],
    ['GET', '*/runs'],
    ['GET', '*/pulls/*'],
    [undefined, '*/check-runs*'],
  ];
  const fault = fc
    .record({
      place: fc.constantFrom(...PLACES),
      effect: fc.constantFrom(...EFFECTS),
      skip: fc.nat({ max: 1 }),
      count: fc.integer({ min: 1, max: 2 }),
      when: fc.constantFrom('before', 'after'),
    })
    .map(({ place: [method, path], ...rest }): Fault => {
      // A limit refuses: what it answers was not done.
      const when = rest.effect.kind === 'secondary-limit' ? 'before' : (rest.when as 'before' | 'after');
      return { path, ...rest, when, ...(method === undefined ? {} : { method }) };
    });

  test('leave at most one comment and, with the post step, at most one check, completed and never green', async () => {
    const double = await openScene();
    await leaveBaseline(double);
    const pull = openPull(double, { 'assay.yml': WORSE });
    const job = await compared(double, pull.number, 1);
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 4 }), async (faults) => {
        const { state } = double;
        for (const list of [state.comments, state.checks]) list.splice(0);
        double.faults.add(...faults);
        const end = await runStep(job, 'report');
        double.faults.clear();
        await runStep(job, 'report-post', { env: stateOf(job) });
        expect([end.code, end.outputs['decision']], end.log).toEqual([1, 'rejected']);
        expect(state.comments.length, end.log).toBeLessThanOrEqual(1);
        for (const heading of headings(double)) expect(heading).toBe('## ❌ small: rejected, `rmse` is worse');
        expect(checksOf(double), end.log).toEqual(
          state.checks.length === 0 ? [] : [['assay verdict', 'completed', 'failure']],
        );
        // Without faults the next report mends what is left.
        const mended = await runStep(job, 'report');
        expect(mended.code, mended.log).toBe(1);
        expect(headings(double)).toEqual(['## ❌ small: rejected, `rmse` is worse']);
        expect(checksOf(double)).toEqual([['assay verdict', 'completed', 'failure']]);
      }),
      {
        numRuns: 6,
        // The check is stored, and whoever asks gets no answer until the step has an ending.
        examples: [[[{ path: '*/check-runs*', effect: { kind: 'empty' }, skip: 1, count: 2, when: 'after' }]]],
      },
    );
  }, 300_000);
});
