/** What a change is compared with, in repositories with long histories, renamed things, several configs and several branches. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRun } from '../github-double/seed.ts';
import { REPORTING, REPOSITORY, runStep, WORKFLOW } from '../threats/on-github.ts';
import { configOf, type Files, openWorld, WORSE, type World } from './small-repository.ts';

const LAX = configOf({ exclude: 'b', gate: '{metrics: [{name: rmse, max_relative_regression: 5, threshold: 30}]}' });
/** By margin alone, so that only a baseline can reject. */
const BY_MARGIN = '{metrics: [{name: rmse, max_relative_regression: 0.1}]}';
const worse: Files = { 'assay.yml': configOf({ exclude: 'b', gate: BY_MARGIN }) };

let world: World;
beforeAll(async () => {
  world = await openWorld({ files: { 'assay.yml': configOf({ gate: BY_MARGIN }) } });
});
beforeEach(() => world.restore());
afterAll(() => world.close());

const platform = () => world.double.platform;
const ours = () => world.double.state.repositories.get(REPOSITORY)!;

describe('a long history', () => {
  test.each([300, 1200])('the last run is %i commits back: it is the baseline', async (commits) => {
    for (let at = 0; at < commits; at++) platform().push('main', { files: { 'docs.txt': `${at}` } });
    const judged = await world.propose(worse);
    expect(judged.decision, judged.log).toBe('rejected');
    expect(world.comments()[0]).not.toContain('baseline_unreachable');
  });

  test.each([19, 20, 25])('%i pushes whose job was skipped left nothing: it is passed over them', async (runs) => {
    for (let at = 0; at < runs; at++) {
      addRun(world.double.state, ours(), {
        workflow: WORKFLOW,
        commit: platform().push('main', { files: { 'docs.txt': `${at}` } }),
        conclusion: at % 2 === 0 ? 'success' : 'skipped',
      });
    }
    const judged = await world.propose(worse);
    expect(judged.decision, judged.log).toBe('rejected');
    // And what was merged all the same is no new baseline.
    platform().merge(1);
    expect((await world.judge({ event: 'push' })).decision).toBe('rejected');
  });
});

describe('renamed, expired, gone', () => {
  test('a renamed default branch keeps its baseline', async () => {
    platform().renameBranch('main', 'trunk');
    const judged = await world.propose(worse);
    expect(judged.decision, judged.log).toBe('rejected');
  });

  test('a renamed workflow file is no first run: out of reach, until main has run', async () => {
    const renamed = '.github/workflows/train.yml';
    platform().push('main', { files: { [WORKFLOW]: null, [renamed]: 'on: push\n' } });
    const pull = world.open({ 'a.txt': '' });
    const judge = () => world.judge({ event: 'pull_request', pull, workflow: renamed });
    const before = await judge();
    expect(before.codes, before.log).toEqual([1, 1]);
    expect(world.comments()[0]).toMatch(/no first run/);
    const main = await world.judge({ event: 'push', workflow: renamed });
    expect(main.decision, main.log).toBe('pending');
    const after = await judge();
    expect(after.codes, after.log).toEqual([0, 0]);
  });

  test('expired artifacts are out of reach, and a run of main renews them', async () => {
    for (const { id } of world.double.state.artifacts) platform().expireArtifact(id);
    const pull = world.open(worse);
    const before = await world.judge({ event: 'pull_request', pull });
    expect(before.codes, before.log).toEqual([1, 1]);
    expect(world.comments(pull)[0]).toContain('Run workflow');
    const main = await world.judge({ event: 'workflow_dispatch' });
    expect(main.codes, main.log).toEqual([0, 0]);
    const after = await world.judge({ event: 'pull_request', pull });
    expect(after.decision, after.log).toBe('rejected');
    expect(world.comments(pull)[0]).toMatch(/rmse/);
  });

  test('after a force push of main the dropped commit is no baseline, though its run ended last', async () => {
    const first = platform().shaOf('main');
    const dropped = platform().push('main', { files: WORSE });
    const run = await world.judge({ event: 'push', sha: dropped });
    expect(run.decision).toBe('rejected');
    run.job.run.conclusion = 'success';
    platform().push('main', { to: first });
    const judged = await world.propose(worse);
    expect(judged.decision, judged.log).toBe('rejected');
  });
});

describe('several configs, several bases', () => {
  const team = (exclude: string) => ({ 'teams/b/assay.yml': configOf({ data: '../../data.csv', exclude }) });
  const OTHER = { config: 'teams/b/assay.yml' };

  test('two configs of one workflow with a model of one name: none is compared with the other’s', async () => {
    platform().push('main', { files: team('b') });
    const lax = configOf({ data: '../../data.csv', exclude: 'b', gate: BY_MARGIN });
    platform().push('main', { files: { 'teams/b/assay.yml': lax } });
    const main = await world.judge({ event: 'push' }, { inputs: OTHER });
    expect(main.codes, main.log).toEqual([0, 0]);
    // A regression of the first team, as bad as the second team's model is.
    const judged = await world.propose(worse);
    expect(judged.decision, judged.log).toBe('rejected');
    expect(world.comments().at(-1)).not.toContain('is better');
  });

  test('two workflow files on one commit have checks that can be told from each other', async () => {
    platform().push('main', { files: { 'teams/b/assay.yml': configOf({ data: '../../data.csv' }) } });
    const other = '.github/workflows/b.yml';
    const first = await world.judge({ event: 'push', workflow: other }, { inputs: OTHER });
    expect(first.codes, first.log).toEqual([0, 0]);
    const pull = world.open(worse);
    const head = platform().shaOf('change');
    const alpha = await world.judge({ event: 'pull_request', pull });
    const beta = await world.judge({ event: 'pull_request', pull, workflow: other }, { inputs: OTHER });
    expect([alpha.decision, beta.decision], beta.log).toEqual(['rejected', 'approved']);
    expect(world.checks(head).sort()).toEqual(['assay verdict (teams/b/assay.yml): success', 'assay verdict: failure']);
  });

  test('one branch for two bases: the laxer base does not turn the rejection of main', async () => {
    platform().push('playground', { files: { 'assay.yml': LAX } });
    const main = world.open({ 'assay.yml': LAX });
    const head = platform().shaOf('change');
    const { number: lax } = platform().openPull({ head: 'change', base: 'playground' });
    const rejected = await world.judge({ event: 'pull_request', pull: main });
    expect(rejected.decision, rejected.log).toBe('rejected');
    await world.judge({ event: 'pull_request', pull: lax });
    expect(world.checks(head)[0]).toBe('assay verdict: failure');
    expect(world.checks(head)[1]).toMatch(/^assay verdict \(playground\): /);
  });

  test('retargeted from a lax branch to main, the old run is not run again', async () => {
    platform().push('playground', { files: { 'assay.yml': LAX } });
    const judged = await world.propose({ 'a.txt': '' }, { base: 'playground' });
    platform().retarget(1, 'main');
    const job = platform().rerun(judged.job.run.id, { permissions: REPORTING });
    platform().checkout(job.env['GITHUB_SHA']!, job.workspace);
    const end = await runStep(job, 'compare');
    expect(end.code, end.log).toBe(2);
  });

  test('a stacked pull request and a release branch are judged by the nearest run and their base’s policy', async () => {
    platform().push('release/1.x', { to: platform().shaOf('main') });
    const judged = await world.propose({ 'assay.yml': LAX }, { base: 'release/1.x' });
    expect(judged.decision, judged.log).toBe('rejected');
    expect(world.checks().at(-1)).toBe('assay verdict (release/1.x): failure');
  });

  test('a queue of two groups: each is judged with what stands before it', async () => {
    const good = world.open({ 'a.txt': '' }, { branch: 'good' });
    const bad = world.open(worse, { branch: 'bad' });
    const ends = [];
    for (const pulls of [[good], [good, bad]]) {
      const group = platform().mergeGroup(pulls);
      ends.push((await world.judge({ event: 'merge_group', group })).decision);
    }
    expect(ends).toEqual(['approved', 'rejected']);
  });
});

describe('branches and events', () => {
  const NAMES = ['fix/#12', '100%', 'a&b', 'änderung-ü', "it's", '"quoted"', '-rf', 'x%20y', '日本', 'a@b', '$(id)'];
  test.each(NAMES)('a branch may be called %s', async (branch) => {
    const judged = await world.propose(worse, { branch });
    expect(judged.decision, judged.log).toBe('rejected');
    expect(world.comments()).toHaveLength(1);
  });

  test.each(['fix/#1', '日本'])('a base may be called %s', async (base) => {
    platform().push(base, { to: platform().shaOf('main') });
    const judged = await world.propose(worse, { base });
    expect(judged.decision, judged.log).toBe('rejected');
    expect(world.checks().at(-1)).toBe(`assay verdict (${base}): failure`);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['issue_comment', { GITHUB_EVENT_NAME: 'issue_comment' }],
    ['repository_dispatch', { GITHUB_EVENT_NAME: 'repository_dispatch' }],
    ['deployment', { GITHUB_EVENT_NAME: 'deployment' }],
    ['a pushed tag', { GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_REF_TYPE: 'tag' }],
    ['a release', { GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_REF_TYPE: 'tag' }],
  ])('%s with the head checked out is judged, and marks no other commit', async (_what, env) => {
    const before = world.checks().length;
    world.open(worse);
    const judged = await world.judge({ event: 'push' }, { ref: 'change', env });
    expect(judged.decision, judged.log).toBe('rejected');
    expect(
      world
        .checks()
        .slice(before)
        .filter((check) => check.endsWith('success')),
    ).toEqual([]);
    expect(world.comments()).toEqual([]);
  });

  test.each<[string, (pull: number) => void]>([
    ['closed', (pull) => platform().close(pull)],
    ['merged', (pull) => void platform().merge(pull)],
    ['squashed', (pull) => void platform().merge(pull, 'squash')],
    ['merged and its branch deleted', (pull) => void [platform().merge(pull), platform().deleteBranch('change')]],
  ])('a pull request that is %s while it is judged gets its verdict', async (_what, meanwhile) => {
    const pull = world.open(worse);
    const judged = await world.judge({ event: 'pull_request', pull }, { meanwhile: () => meanwhile(pull) });
    expect(judged.codes, judged.log).toEqual([1, 1]);
    expect(world.checks().at(-1)).toBe('assay verdict: failure');
  });

  test('labels, pushes and reviews at once leave one comment and one check', async () => {
    const pull = world.open(worse);
    const head = platform().shaOf('change');
    await world.judge({ event: 'pull_request', pull, action: 'labeled' });
    await world.judge({ event: 'pull_request', pull, action: 'synchronize' });
    platform().review(pull, 'reviewer', 'APPROVED');
    await world.judge({ event: 'pull_request_review', pull });
    expect(world.comments(pull)).toHaveLength(1);
    expect(world.checks(head)).toEqual(['assay verdict: failure']);
  });

  test.each([3, 8])('%i requests left: the limit is told, or the verdict stands', async (left) => {
    world.open(worse);
    const { faults } = world.double;
    let seen = 0;
    world.double.intercept = async ({ path }) => {
      if (!path.startsWith('/repos') || ++seen <= left) return undefined;
      return { effect: { kind: 'primary-limit', resetIn: 3600 } } as never;
    };
    const judged = await world.judge({ event: 'pull_request', pull: 1 });
    world.double.intercept = undefined;
    faults.clear();
    expect(judged.codes[1], judged.log).not.toBe(0);
    if (judged.decision === 'error') expect(judged.codes[1]).toBe(3);
  });
});
