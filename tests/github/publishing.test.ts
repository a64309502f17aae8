/** Comment and check over real requests: what the client, its faults and GitHub's own shapes add to the fast tests. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Author } from '../../src/github/author.ts';
import { openChecks } from '../../src/github/check-runs.ts';
import { openClient } from '../../src/github/client.ts';
import { openComments } from '../../src/github/comments.ts';
import type { Published, WorkflowRun } from '../../src/ports.ts';
import type { Fault } from '../github-double/faults.ts';
import type { Job } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';
import { createRun, keepLog, WORKFLOW } from './create-run.ts';
import { BOT } from './memory-api.ts';

const ALL = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;

let double: Double;
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});

async function open(): Promise<void> {
  double = await startDouble(
    {
      repositories: [
        { name: 'octo/iris', private: true, commits: [{ files: { 'assay.yml': 'version: 1\n' } }] },
        { name: 'stranger/iris', forkOf: 'octo/iris', ownerType: 'User' },
      ],
    },
    { check: true },
  );
  double.platform.push('tune', { files: { 'a.csv': 'x\n1\n' } });
  double.platform.openPull({ head: 'tune' });
}

function startRun(permissions: Readonly<Record<string, 'read' | 'write'>> = ALL): Job {
  return double.platform.startRun({ event: 'pull_request', pull: 1, workflow: WORKFLOW, job: { permissions } });
}

function runOf({ run, payload }: Job): WorkflowRun {
  const { number } = payload['pull_request'] as { number: number };
  const pullRequest = { ...createRun().pullRequest!, number, headSha: run.headSha, headBranch: run.headBranch! };
  return createRun({ runNumber: run.runNumber, runAttempt: run.attempt, runId: run.id, pullRequest });
}

function clientOf(job: Job, token = job.token) {
  return openClient({
    token,
    apiUrl: double.url,
    repository: 'octo/iris',
    log: keepLog(),
    clock: virtualClock(),
  });
}

async function comment(job: Job): Promise<Published> {
  const comments = openComments({ client: clientOf(job), run: runOf(job), author: new Author(BOT), log: keepLog() });
  const body = `${comments.marker('default')}\n## verdict of ${job.run.runNumber}.${job.run.attempt}\n`;
  return await comments.publish({ group: 'default', body, create: true });
}

async function check(job: Job, conclusion: 'success' | 'failure', log = keepLog()): Promise<void> {
  const handle = await openChecks({ client: clientOf(job), run: runOf(job), author: new Author(BOT), log }).start(
    'default',
  );
  await handle?.complete({ conclusion, title: conclusion, summary: '' });
}

const bodies = () => double.state.comments.map(({ body }) => body.split('\n')[1]);
const checks = () => double.state.checks.map(({ status, conclusion }) => [status, conclusion]);

describe('over real requests', () => {
  it('one comment is made, edited by the next run, and left alone by the one before', async () => {
    await open();
    const first = startRun();
    expect((await comment(first)).ending).toBe('created');
    double.platform.push('tune', { files: { 'a.csv': 'x\n2\n' } });
    const second = startRun();
    expect((await comment(second)).ending).toBe('updated');
    expect((await comment(first)).ending).toBe('superseded');
    expect(bodies()).toEqual([`## verdict of ${second.run.runNumber}.1`]);
    expect((await comment(second)).ending).toBe('unchanged');
  });

  it.each([
    ['stored, then 502', { when: 'after', effect: { kind: 'status', status: 502 } }],
    ['stored, then reset', { when: 'after', effect: { kind: 'reset' } }],
    ['stored, then half an answer', { effect: { kind: 'cut' } }],
    ['502 before', { when: 'before', effect: { kind: 'status', status: 502 } }],
    ['reset before', { when: 'before', effect: { kind: 'reset' } }],
  ] as readonly (readonly [string, Pick<Fault, 'when' | 'effect'>])[])(
    'one comment and one check stand after: %s',
    async (_what, fault) => {
      await open();
      const job = startRun();
      double.faults.add({ method: 'POST', path: '/repos/*/comments', ...fault });
      double.faults.add({ method: 'POST', path: '/repos/*/check-runs', ...fault });
      expect((await comment(job)).ending).toBe('created');
      await check(job, 'failure');
      expect(bodies()).toEqual([`## verdict of ${job.run.runNumber}.1`]);
      expect(checks()).toEqual([['completed', 'failure']]);
      expect(double.faults.pending()).toEqual([]);
    },
  );

  it('an edit is never repeated by the client: it could land on a newer run’s', async () => {
    await open();
    await comment(startRun());
    const next = startRun();
    double.faults.add({
      method: 'PATCH',
      path: '/repos/*/comments/*',
      when: 'after',
      effect: { kind: 'status', status: 502 },
    });
    expect((await comment(next)).ending).toBe('updated');
    expect(double.requests.filter(({ method }) => method === 'PATCH').length).toBe(1);
  });

  it('several runs at once leave the newest one’s comment and check', async () => {
    await open();
    const jobs = [startRun(), startRun(), startRun()];
    await Promise.all(jobs.map(async (job) => await comment(job)));
    await Promise.all(jobs.map(async (job, i) => await check(job, i === 2 ? 'failure' : 'success')));
    expect(bodies()).toEqual([`## verdict of ${jobs[2]!.run.runNumber}.1`]);
    expect(checks()).toEqual([['completed', 'failure']]);
  });

  it('any faults in any order leave one comment and one check, the newest run’s', async () => {
    await open();
    const effects: fc.Arbitrary<Pick<Fault, 'when' | 'effect'> | undefined> = fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.record({
          when: fc.constantFrom('before' as const, 'after' as const),
          effect: fc.constantFrom<Fault['effect']>({ kind: 'status', status: 502 }, { kind: 'reset' }),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(effects, { maxLength: 20 }),
        fc.array(fc.nat(6)),
        fc.boolean(),
        async (faults, waits, hasBefore) => {
          double.state.comments.length = 0;
          double.state.checks.length = 0;
          const before = startRun();
          if (hasBefore) await comment(before);
          double.platform.finishRun(before.run.id);
          const jobs = [startRun(), startRun(), startRun()];
          const [leftFaults, leftWaits] = [[...faults], [...waits]];
          double.intercept = async ({ method }) => {
            // Gives way to the others a few times: a random order without a clock.
            for (let i = leftWaits.shift() ?? 0; i > 0; i--) await new Promise((next) => setImmediate(next));
            return method === 'GET' ? undefined : leftFaults.shift();
          };
          await Promise.all(jobs.map(async (job) => await comment(job)));
          await Promise.all(jobs.map(async (job, i) => await check(job, i === 2 ? 'failure' : 'success')));
          double.intercept = undefined;
          for (const { run } of jobs) double.platform.finishRun(run.id);
          expect(bodies()).toEqual([`## verdict of ${jobs[2]!.run.runNumber}.1`]);
          expect(checks()).toEqual([['completed', 'failure']]);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('finds its comment on the third page', async () => {
    await open();
    await comment(startRun());
    const [ours] = double.state.comments.splice(0);
    for (let i = 0; i < 250; i++)
      double.state.comments.push({ ...ours!, id: 1000 + i, user: 'octo', body: `chat ${i}` });
    double.state.comments.push(ours!);
    expect((await comment(startRun())).ending).toBe('updated');
    expect(double.state.comments.length).toBe(251);
  });

  it.each([
    ['pull-requests', /pull-requests: write/],
    ['checks', undefined],
    ['actions', undefined],
  ] as const)('names what the token lacks without %s', async (name, words) => {
    await open();
    const { [name]: _taken, ...permissions } = ALL;
    const job = startRun(permissions);
    const published = await comment(job);
    const log = keepLog();
    await check(job, 'success', log);
    if (words === undefined) expect(published.ending).toBe('created');
    else expect(published).toMatchObject({ ending: 'forbidden', permission: expect.stringMatching(words) });
    if (name === 'checks') expect(log.lines.join()).toMatch(/the token lacks checks: write/);
    else expect(checks()).toEqual([['completed', 'success']]);
  });

  it.each([
    ['an app', { token: 'ghs_other', app: 'ml-bot' }, 'ml-bot[bot]', 1],
    ['a person', { token: 'github_pat_1', app: undefined }, 'ada', 0],
  ] as const)(
    'the token of %s leaves one comment, and one check where it may',
    async (_who, { token, app }, login, count) => {
      await open();
      const permissions = { contents: 'read', actions: 'read', pull_requests: 'write', checks: 'write' } as const;
      double.state.tokens.set(token, { token, login, app, repositories: ['octo/iris'], permissions, run: undefined });
      for (let push = 0; push < 2; push++) {
        const job = startRun();
        const author = new Author(BOT);
        const options = { client: clientOf(job, token), run: runOf(job), author, log: keepLog() };
        const handle = await openChecks(options).start('default');
        const comments = openComments(options);
        const body = `${comments.marker('default')}\n## verdict of ${job.run.runNumber}\n`;
        await comments.publish({ group: 'default', body, create: true });
        await handle?.complete({ conclusion: 'failure', title: 'x', summary: '' });
        expect(options.log.lines.filter((line) => line.includes('comment-author'))).toEqual([]);
        expect(double.state.comments.map(({ user }) => user)).toEqual([login]);
        expect(bodies()).toEqual([`## verdict of ${job.run.runNumber}`]);
        expect(checks()).toEqual(Array.from({ length: count }, () => ['completed', 'failure']));
        double.platform.finishRun(job.run.id);
      }
    },
  );

  it('a locked conversation is told as such', async () => {
    await open();
    const body = { message: 'Unable to create comment because issue is locked.' };
    double.faults.add({ method: 'POST', path: '/repos/*/comments', effect: { kind: 'status', status: 403, body } });
    expect(await comment(startRun())).toEqual({ ending: 'locked' });
  });

  it('says nothing of rights where the token is only slowed down', async () => {
    await open();
    double.faults.add({ method: 'POST', path: '/repos/*/comments', count: 9, effect: { kind: 'primary-limit' } });
    await expect(comment(startRun())).rejects.toThrow(/rate limit is used up/);
  });

  it('a fork’s run may not write, and says so', async () => {
    await open();
    double.platform.push('theirs', { repository: 'stranger/iris', files: { 'a.csv': 'x\n3\n' } });
    const pull = double.platform.openPull({ head: 'theirs', headRepository: 'stranger/iris' });
    const job = double.platform.startRun({
      event: 'pull_request',
      pull: pull.number,
      workflow: WORKFLOW,
      job: { permissions: ALL },
    });
    const log = keepLog();
    expect(await comment(job)).toMatchObject({ ending: 'forbidden' });
    await check(job, 'success', log);
    expect(log.lines.join()).toContain('The verdict stands');
    expect(double.state.comments).toEqual([]);
    expect(double.state.checks).toEqual([]);
  });
});
