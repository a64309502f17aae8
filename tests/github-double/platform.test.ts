/** What the platform gives a job: payloads, variables and files, event by event. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from './client.ts';
import type { Job, JobOptions } from './platform.ts';
import { type Double, startDouble } from './server.ts';

const workflow = '.github/workflows/ct.yml';
let double: Double;
let folder: string;
let job: JobOptions;

beforeEach(async () => {
  double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        private: true,
        commits: [{ files: { 'a.csv': '1', 'b.csv': '1' } }, { files: { 'a.csv': '2' } }],
      },
      { name: 'stranger/models', forkOf: 'octo/models', ownerType: 'User' },
    ],
  });
  folder = mkdtempSync(join(tmpdir(), 'assay-platform-'));
  job = { folder, permissions: { contents: 'read', actions: 'read' } };
});

afterEach(async () => {
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

const eventOf = ({ env }: Job) => JSON.parse(readFileSync(env['GITHUB_EVENT_PATH']!, 'utf8'));

test('push: before, after and the branch', () => {
  const { platform } = double;
  const before = platform.shaOf('main');
  const after = platform.push('main', { files: { 'a.csv': '3' } });
  const started = platform.startRun({ event: 'push', workflow, job });
  const repository = { id: expect.any(Number), full_name: 'octo/models', default_branch: 'main', private: true };
  expect(eventOf(started)).toMatchObject({ ref: 'refs/heads/main', before, after, repository });
  expect(started.env).toMatchObject({
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: after,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_HEAD_REF: '',
    GITHUB_REPOSITORY: 'octo/models',
    GITHUB_WORKFLOW_REF: `octo/models/${workflow}@refs/heads/main`,
    GITHUB_API_URL: double.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
  });
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH']) {
    expect(readFileSync(started.env[name]!, 'utf8')).toBe('');
  }
  expect(existsSync(started.env['RUNNER_TEMP']!)).toBe(true);
  // The token is an input: never a variable.
  expect(Object.values(started.env)).not.toContain(started.token);
});

test('pull request: the merge commit, the head, the stale base', () => {
  const { platform } = double;
  const opened = platform.shaOf('main');
  const head = platform.push('topic', { files: { 'b.csv': '2' } });
  const { number } = platform.openPull({ head: 'topic', labels: ['model'] });
  const tip = platform.push('main', { files: { 'a.csv': '3' } });
  const started = platform.startRun({ event: 'pull_request', pull: number, workflow, action: 'opened', job });
  const { id } = double.state.repositories.get('octo/models')!;
  expect(eventOf(started)).toMatchObject({
    action: 'opened',
    number,
    pull_request: {
      number,
      head: { sha: head, ref: 'topic', repo: { id, full_name: 'octo/models', fork: false } },
      base: { sha: opened, ref: 'main', repo: { id } },
      labels: [{ name: 'model' }],
    },
  });
  const { GITHUB_SHA: sha, GITHUB_REF: ref, GITHUB_HEAD_REF: from, GITHUB_BASE_REF: to } = started.env;
  expect([ref, from, to]).toEqual([`refs/pull/${number}/merge`, 'topic', 'main']);
  expect(double.state.repositories.get('octo/models')!.commits.get(sha!)!.parents).toEqual([tip, head]);
  expect(started.run).toMatchObject({ headSha: head, headBranch: 'topic', pulls: [number] });
  platform.checkout(sha!, started.workspace);
  expect(['a.csv', 'b.csv'].map((name) => readFileSync(join(started.workspace, name), 'utf8'))).toEqual(['3', '2']);
});

test('a fork’s pull request and the run that follows it', async () => {
  const { platform } = double;
  platform.push('main', { repository: 'stranger/models', files: { 'b.csv': '9' } });
  const { number } = platform.openPull({ head: 'main', headRepository: 'stranger/models' });
  const started = platform.startRun({ event: 'pull_request', pull: number, workflow, job });
  expect(eventOf(started).pull_request.head.repo).toMatchObject({ full_name: 'stranger/models', fork: true });
  expect(started.run.actor).toBe('stranger');
  platform.finishRun(started.run.id, 'failure');
  const after = platform.startRun({
    event: 'workflow_run',
    triggeredBy: started.run.id,
    workflow: '.github/workflows/fork-report.yml',
    job,
  });
  const { action, workflow_run: run } = eventOf(after);
  expect(action).toBe('completed');
  expect(run).toMatchObject({
    id: started.run.id,
    event: 'pull_request',
    conclusion: 'failure',
    head_branch: 'main',
    pull_requests: [],
    path: workflow,
    head_repository: { full_name: 'stranger/models' },
  });
  expect(after.env).toMatchObject({ GITHUB_SHA: platform.shaOf('main'), GITHUB_REF: 'refs/heads/main' });
});

test('a merge queue builds on the base, one pull request after the other', () => {
  const { platform } = double;
  const base = platform.shaOf('main');
  const [one, two] = [
    platform.push('one', { files: { 'a.csv': '7' } }),
    platform.push('two', { files: { 'b.csv': '8' } }),
  ];
  const pulls = [platform.openPull({ head: 'one' }).number, platform.openPull({ head: 'two' }).number];
  const group = platform.mergeGroup(pulls);
  const started = platform.startRun({ event: 'merge_group', group, workflow, job });
  const { merge_group: payload } = eventOf(started);
  expect(payload).toMatchObject({ base_sha: base, base_ref: 'refs/heads/main', head_sha: group.headSha });
  expect(started.env['GITHUB_REF']).toBe(`refs/heads/gh-readonly-queue/main/pr-2-${base}`);
  const { commits } = double.state.repositories.get('octo/models')!;
  const head = commits.get(group.headSha)!;
  expect(head.parents[1]).toBe(two);
  expect(commits.get(head.parents[0]!)!.parents).toEqual([base, one]);
  expect([...head.files.values()].map(String)).toEqual(['7', '8']);
});

test.each([
  ['merge', 2],
  ['squash', 1],
] as const)('merging by %s leaves a tip with %d parents, and the pull request merged', async (method, parents) => {
  const { platform } = double;
  platform.push('topic', { files: { 'b.csv': '2' } });
  const pull = platform.openPull({ head: 'topic' });
  const tip = platform.merge(pull.number, method);
  expect(platform.shaOf('main')).toBe(tip);
  const commit = double.state.repositories.get('octo/models')!.commits.get(tip)!;
  expect([commit.parents.length, commit.files.get('b.csv')!.toString()]).toEqual([parents, '2']);
  expect(pull).toMatchObject({ state: 'closed', merged: true, mergeCommit: tip });
  const { token } = platform.startRun({ event: 'push', workflow, job: { ...job, permissions: 'read-all' } });
  const { body } = await ask(double, 'GET', `/repos/octo/models/commits/${tip}/pulls`, { token });
  expect(body).toMatchObject([{ number: pull.number }]);
});

test('schedule and dispatch are runs of the default branch', () => {
  const { platform } = double;
  expect(eventOf(platform.startRun({ event: 'schedule', workflow, job }))).toMatchObject({ schedule: '0 4 * * 1' });
  const started = platform.startRun({ event: 'workflow_dispatch', workflow, inputs: { release: 'true' }, job });
  expect(eventOf(started)).toMatchObject({ ref: 'refs/heads/main', inputs: { release: 'true' } });
  expect(started.run).toMatchObject({ headBranch: 'main', runNumber: 2 });
});

test('a later attempt keeps commit and number; another job has a token of its own', () => {
  const { platform } = double;
  const first = platform.startRun({ event: 'push', workflow, job });
  const second = platform.startJob(first.run.id, {
    ...job,
    name: 'report',
    permissions: { checks: 'write', contents: 'none' },
  });
  expect([second.env['GITHUB_JOB'], second.permissions]).toEqual(['report', { checks: 'write' }]);
  expect(second.token).not.toBe(first.token);
  platform.finishRun(first.run.id, 'failure');
  platform.push('main', { files: { 'a.csv': '5' } });
  const again = platform.rerun(first.run.id, job);
  expect(again.env).toMatchObject({
    GITHUB_SHA: first.env['GITHUB_SHA'],
    GITHUB_RUN_ID: first.env['GITHUB_RUN_ID'],
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '2',
  });
  expect(again.env['ACTIONS_RUNTIME_TOKEN']).not.toBe(first.env['ACTIONS_RUNTIME_TOKEN']);
});

test('retargeting and a force-push move what they should', () => {
  const { platform } = double;
  platform.push('topic', { files: { 'b.csv': '2' } });
  const pull = platform.openPull({ head: 'topic' });
  const release = platform.push('release', { to: platform.shaOf('main') });
  platform.push('main', { files: { 'a.csv': '9' } });
  platform.retarget(pull.number, 'release');
  expect(pull.base).toEqual({ ref: 'release', sha: release });
  const forced = platform.push('topic', { parents: [platform.shaOf('main')], files: { 'b.csv': '3' } });
  expect(pull.head.sha).toBe(forced);
  platform.close(pull.number);
  platform.push('topic', { files: { 'b.csv': '4' } });
  expect(pull.head.sha).toBe(forced);
});

test('a folder that nobody named is gone when the double closes', async () => {
  const started = double.platform.startRun({ event: 'push', workflow });
  expect(existsSync(started.folder)).toBe(true);
  await double.close();
  expect(existsSync(started.folder)).toBe(false);
});
