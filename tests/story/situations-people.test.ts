/** Who writes, who may not, and what is run again: forks, apps, locked conversations, matrices and jobs that were lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../github-double/platform.ts';
import { CHAIN, FORK, REPORTING, REPOSITORY, reportOn, runStep } from '../threats/on-github.ts';
import { configOf, openWorld, WORSE, type World } from './small-repository.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => world.restore());
afterAll(() => world.close());

const platform = () => world.double.platform;
const head = () => platform().shaOf('change');

/** The chain of a job, and a report job of its own: `artifacts` is its `artifact-id`. */
async function jobOf(run: number, name: string, models: string): Promise<Job> {
  const job = platform().startJob(run, { name, permissions: REPORTING });
  const { headSha } = world.double.state.runs.find(({ id }) => id === run)!;
  platform().checkout(job.env['GITHUB_SHA'] ?? headSha, job.workspace);
  for (const verb of CHAIN.slice(0, -1)) await runStep(job, verb, { inputs: { models } });
  return job;
}
const reportAll = (run: number) =>
  runStep(platform().startJob(run, { name: 'report', permissions: REPORTING }), 'report', {
    inputs: { 'artifact-id': 'auto' },
  });

describe('whose comment it is', () => {
  test.each<[string, string | undefined, string, number]>([
    ['an app', 'checker', 'checker[bot]', 1],
    ['a person', undefined, 'ann', 0],
  ])('with the token of %s there is one comment, and one check where it may', async (_who, app, login, checks) => {
    const permissions = { contents: 'read', actions: 'read', pull_requests: 'write', checks: 'write' } as const;
    const token = `token-of-${login}`;
    world.double.state.tokens.set(token, {
      token,
      login,
      app,
      repositories: [REPOSITORY],
      permissions,
      run: undefined,
    });
    const pull = world.open(WORSE);
    for (let push = 0; push < 2; push++) {
      const judged = await world.judge({ event: 'pull_request', pull }, { token });
      expect(judged.decision, judged.log).toBe('rejected');
    }
    expect(world.double.state.comments.map(({ user }) => user)).toEqual([login]);
    expect(world.checks(head())).toEqual(Array.from({ length: checks }, () => 'assay verdict: failure'));
  });

  test('a locked conversation is told as one, and the comment comes once it is unlocked', async () => {
    const pull = world.open(WORSE);
    const body = { message: 'Unable to create comment because issue is locked.' };
    const path = '/repos/*/comments';
    world.double.faults.add({ method: 'POST', path, count: 9, effect: { kind: 'status', status: 403, body } });
    const locked = await world.judge({ event: 'pull_request', pull });
    world.double.faults.clear();
    expect(locked.decision, locked.log).toBe('rejected');
    expect(locked.log).toMatch(/locked/);
    expect(locked.log).not.toContain('pull-requests: write');
    await world.judge({ event: 'pull_request', pull });
    expect(world.comments(pull)).toHaveLength(1);
  });
});

describe('forks', () => {
  test('its own run, the report on it, a re-run, a head that moved, a fork that is gone', async () => {
    const pull = world.open(WORSE, { fork: true });
    const own = await world.judge({ event: 'pull_request', pull });
    expect(own.codes, own.log).toEqual([1, 1]);
    expect(world.comments(pull)).toEqual([]);
    const sha = platform().shaOf('change', { repository: FORK });
    for (let again = 0; again < 2; again++) {
      const { end } = await reportOn(world.double, own.job.run.id);
      expect(end.code, end.log).toBe(0);
      expect(world.comments(pull)).toHaveLength(1);
      expect(world.comments(pull)[0]).toMatch(/unverified/i);
      expect(world.checks(sha)).toEqual(['assay verdict: failure']);
    }
    platform().push('change', { repository: FORK, files: { 'a.txt': 'later' } });
    const late = await reportOn(world.double, own.job.run.id);
    expect(late.end.code, late.end.log).toBe(0);
    platform().deleteRepository(FORK);
    const gone = await reportOn(world.double, own.job.run.id);
    expect(gone.end.code, gone.end.log).toBe(0);
    expect(world.comments(pull)).toHaveLength(1);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['data', { 'data.csv': 'a,b,y\n1,2\n' }],
    ['a config', { 'assay.yml': 'version: 1\nmodels: [' }],
  ])('of broken %s is reported as no verdict, and its workflow does not fail', async (_what, files) => {
    const pull = world.open(files, { fork: true });
    const own = await world.judge({ event: 'pull_request', pull });
    expect(own.codes[1], own.log).toBe(2);
    const { end } = await reportOn(world.double, own.job.run.id);
    expect(end.code, end.log).toBe(0);
    expect(world.double.state.checks.at(-1)!.conclusion).toMatch(/^(?:failure|action_required)$/);
  });

  test('a pull request of Dependabot is judged, and a report on its run leaves one comment and one check', async () => {
    const pull = world.open(WORSE);
    const own = await world.judge({ event: 'pull_request', pull, actor: 'dependabot[bot]' });
    expect(own.codes, own.log).toEqual([1, 1]);
    const { end } = await reportOn(world.double, own.job.run.id);
    expect(end.code, end.log).toBe(0);
    expect(world.comments(pull)).toHaveLength(1);
    expect(world.checks(head())).toEqual(['assay verdict: failure']);
  });
});

describe('matrices and jobs that were lost', () => {
  const TWO = configOf({ models: ['m', 'n'] });
  beforeEach(() => {
    platform().push('main', { files: { 'assay.yml': TWO } });
  });

  test('a leg that was cut off is no verdict and no missing model, and its re-run heals it', async () => {
    const pull = world.open({ 'a.txt': '' });
    const { run } = platform().startRun({ event: 'pull_request', pull, workflow: '.github/workflows/ct.yml' });
    await jobOf(run.id, 'm', 'm');
    const before = await reportAll(run.id);
    expect(before.code, before.log).toBe(3);
    expect(before.log).toContain('no documents of n');
    expect(world.checks(head())).toEqual(['assay verdict: failure']);
    expect(world.comments(pull)[0]).not.toMatch(/removed, renamed/);
    await jobOf(run.id, 'n', 'n');
    const after = await reportAll(run.id);
    expect(after.code, after.log).toBe(0);
    expect(world.checks(head())).not.toContain('assay verdict: failure');
    expect(world.comments(pull)).toHaveLength(1);
  });

  test('an output that was masked on its way is named, and the job is red', async () => {
    const judged = await world.propose({ 'a.txt': '' }, { ownReport: true, inputs: { models: 'm\nn' } });
    expect(judged.codes, judged.log).toEqual([0, 0]);
    const job = platform().startRun({ event: 'pull_request', pull: 1, workflow: '.github/workflows/ct.yml' });
    const end = await runStep(job, 'report', { inputs: { 'artifact-id': '***', 'artifact-digest': '***' } });
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain('artifact-id');
  });

  test('a run that is run again as a whole leaves one comment and one check', async () => {
    const pull = world.open({ 'a.txt': '' });
    const first = await world.judge({ event: 'pull_request', pull });
    expect(first.codes, first.log).toEqual([0, 0]);
    const again = platform().rerun(first.job.run.id, { permissions: REPORTING });
    platform().checkout(again.env['GITHUB_SHA']!, again.workspace);
    for (const verb of CHAIN) {
      const end = await runStep(again, verb);
      expect(end.code, end.log).toBe(0);
    }
    expect(world.comments(pull)).toHaveLength(1);
    expect(world.checks(head())).toHaveLength(1);
  });

  test('a compare that was killed is no approval, though its verdict lies there', async () => {
    const meanwhile = ({ workspace }: Job) => {
      const file = join(workspace, 'assay-out/m/run.json');
      const { compared: _, ...run } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      writeFileSync(file, `${JSON.stringify(run)}\n`);
    };
    const judged = await world.propose({ 'a.txt': '' }, { meanwhile });
    expect(judged.codes[1], judged.log).toBe(2);
    expect(world.checks(head())).toEqual(['assay verdict: failure']);
    expect(world.comments()[0]).not.toContain('nothing stands in the way');
  });
});

test('forty models fit into one comment, with few requests', { timeout: 120_000 }, async () => {
  const models = Array.from({ length: 40 }, (_, at) => `m${at}`);
  const many = await openWorld({ files: { 'assay.yml': configOf({ models }) }, main: null });
  const pull = many.open({ 'assay.yml': configOf({ models, exclude: 'b' }) });
  const before = many.double.requests.length;
  const judged = await many.judge({ event: 'pull_request', pull });
  const asked = many.double.requests.slice(before).filter(({ service }) => service === 'api');
  expect(judged.decision, judged.log).toBe('rejected');
  expect(many.comments(pull)).toHaveLength(1);
  expect(Buffer.byteLength(many.comments(pull)[0]!)).toBeLessThanOrEqual(65_536);
  expect(asked.length).toBeLessThanOrEqual(70);
  await many.close();
});
