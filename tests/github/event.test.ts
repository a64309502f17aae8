import { describe, expect, test } from 'vitest';
import { InfrastructureError } from '../../src/errors.ts';
import { cutRef, readWorkflowRun } from '../../src/github/event.ts';
import { createPlatform, type RunFacts } from '../github-double/platform.ts';
import { stateOf } from '../github-double/seed.ts';

const SHA = 'a'.repeat(40);
const ENV = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo/models',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_RUN_ID: '1001',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_SHA: SHA,
  GITHUB_WORKFLOW_REF: 'octo/models/.github/workflows/ct.yml@refs/heads/main',
};
const PAYLOAD = { repository: { id: 42, default_branch: 'main' } };

test('there is none outside Actions', () => {
  expect(readWorkflowRun({ ...ENV, GITHUB_ACTIONS: undefined }, PAYLOAD)).toBeUndefined();
});

test('a push to the default branch', () => {
  expect(readWorkflowRun(ENV, { ...PAYLOAD, before: 'b'.repeat(40) })).toEqual({
    repository: { fullName: 'octo/models', id: 42, defaultBranch: 'main' },
    event: 'push',
    runId: 1001,
    runNumber: 7,
    runAttempt: 1,
    workflow: '.github/workflows/ct.yml',
    sha: SHA,
    ref: 'refs/heads/main',
    isDefaultBranch: true,
    before: 'b'.repeat(40),
    serverUrl: 'https://github.com',
    url: 'https://github.com/octo/models/actions/runs/1001',
  });
});

test.each([
  ['another branch', { GITHUB_REF: 'refs/heads/main2' }, false],
  ['a tag called main', { GITHUB_REF: 'refs/tags/main' }, false],
  ['schedule', { GITHUB_EVENT_NAME: 'schedule' }, true],
  ['workflow_dispatch', { GITHUB_EVENT_NAME: 'workflow_dispatch' }, true],
  ['repository_dispatch', { GITHUB_EVENT_NAME: 'repository_dispatch' }, false],
  ['workflow_run', { GITHUB_EVENT_NAME: 'workflow_run' }, false],
  ['issue_comment', { GITHUB_EVENT_NAME: 'issue_comment' }, false],
])('of the default branch: %s', (_what, changed, expected) => {
  expect(readWorkflowRun({ ...ENV, ...changed }, PAYLOAD)?.isDefaultBranch).toBe(expected);
});

test('a later attempt has a page of its own, and a new branch nothing before it', () => {
  const run = readWorkflowRun({ ...ENV, GITHUB_RUN_ATTEMPT: '2' }, { ...PAYLOAD, before: '0'.repeat(40) });
  expect(run?.url).toBe('https://github.com/octo/models/actions/runs/1001/attempts/2');
  expect(run?.before).toBeUndefined();
});

test('a schedule may come without a repository: it runs on the default branch', () => {
  const run = readWorkflowRun({ ...ENV, GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/trunk' }, {});
  expect(run?.repository.defaultBranch).toBe('trunk');
  expect(run?.isDefaultBranch).toBe(true);
});

test.each([
  ['octo/models/.github/workflows/ct.yml@refs/heads/a@b', 'octo/models/.github/workflows/ct.yml'],
  ['.github/workflows/ct.yml@main', '.github/workflows/ct.yml'],
  ['.github/workflows/a@b.yml@refs/heads/main', '.github/workflows/a@b.yml'],
  ['.github/workflows/ct.yml', '.github/workflows/ct.yml'],
  ['.github/workflows/a@b.yml', '.github/workflows/a@b.yml'],
  ['.github/workflows/a@b.yaml@main', '.github/workflows/a@b.yaml'],
  ['.github/workflows/ct.yml@release@1.x', '.github/workflows/ct.yml'],
])('the path of %s', (ref, path) => {
  expect(cutRef(ref)).toBe(path);
});

test.each(['wide\u3000space', 'no\u00a0break', 'ünï', 'a#b%c&d'])('a branch may be called %j', (branch) => {
  expect(readWorkflowRun({ ...ENV, GITHUB_REF: `refs/heads/${branch}` }, PAYLOAD)?.ref).toBe(`refs/heads/${branch}`);
});

test("a required workflow keeps its own repository's name", () => {
  const env = { ...ENV, GITHUB_WORKFLOW_REF: 'octo/rules/.github/workflows/ct.yml@refs/heads/main' };
  expect(readWorkflowRun(env, PAYLOAD)?.workflow).toBe('octo/rules/.github/workflows/ct.yml');
});

describe('refuses', () => {
  const pull = {
    number: 1,
    head: { sha: SHA, ref: 'x', repo: null },
    base: { sha: SHA, ref: 'main', repo: { id: 1 } },
  };
  test.each([
    ['no commit', { GITHUB_SHA: 'main' }, PAYLOAD, 'GITHUB_SHA: "main" is not what GitHub sets'],
    ['no run', { GITHUB_RUN_ID: '' }, PAYLOAD, 'GITHUB_RUN_ID: missing'],
    ['a run id with more behind', { GITHUB_RUN_ID: '1; rm' }, PAYLOAD, 'GITHUB_RUN_ID: "1; rm"'],
    ['no default branch', {}, {}, 'repository.default_branch: missing'],
    ['a payload that is a list', {}, [], 'the event payload: expected keys and values'],
    ['no pull request', { GITHUB_EVENT_NAME: 'pull_request' }, PAYLOAD, 'pull_request: missing of pull_request'],
    [
      'a head that is no commit',
      { GITHUB_EVENT_NAME: 'pull_request' },
      { ...PAYLOAD, pull_request: { ...pull, head: { ...pull.head, sha: '--help' } } },
      'pull_request.head.sha: must be a commit',
    ],
    ['no group', { GITHUB_EVENT_NAME: 'merge_group' }, PAYLOAD, 'merge_group: missing'],
  ])('%s', (_what, env, payload, message) => {
    const read = () => readWorkflowRun({ ...ENV, ...env }, payload);
    expect(read).toThrow(InfrastructureError);
    expect(read).toThrow(message);
  });

  test.each([
    ['merged', { merged: true, merge_commit_sha: 'c'.repeat(40) }, 'c'.repeat(40)],
    [
      'closed and not merged: GitHub still names the commit of its trial',
      { merged: false, merge_commit_sha: 'c'.repeat(40) },
      undefined,
    ],
    ['merged into no commit', { merged: true, merge_commit_sha: null }, undefined],
    ['merged into what is no commit', { merged: true, merge_commit_sha: '--help' }, undefined],
  ])('the commit that a closed pull request became: %s', (_what, facts, mergedAs) => {
    const payload = { ...PAYLOAD, pull_request: { ...pull, ...facts } };
    const run = readWorkflowRun({ ...ENV, GITHUB_EVENT_NAME: 'pull_request' }, payload);
    expect(run?.pullRequest?.mergedAs).toBe(mergedAs);
  });

  test('a fork that is gone is not ours', () => {
    const run = readWorkflowRun({ ...ENV, GITHUB_EVENT_NAME: 'pull_request' }, { ...PAYLOAD, pull_request: pull });
    expect(run?.pullRequest).toMatchObject({ isFork: true, headRepositoryId: undefined });
  });
});

describe("the double's events", () => {
  const state = stateOf({ repositories: [{ name: 'octo/models', commits: [{ files: { a: '1' } }] }] }, Date.now());
  const platform = createPlatform(state, 'http://127.0.0.1:1');
  const main = platform.shaOf('main');
  platform.push('better', { files: { a: '2' } });
  const pull = platform.openPull({ head: 'better' });
  const start = (facts: Omit<RunFacts, 'workflow'>) => {
    const job = platform.startRun({ workflow: '.github/workflows/ct.yml', ...facts });
    return { job, run: readWorkflowRun(job.env, job.payload)! };
  };

  test('pull_request: the merge commit, and who is merged into what', () => {
    const { run } = start({ event: 'pull_request', pull: pull.number });
    expect(run.sha).not.toBe(platform.shaOf('better'));
    expect(run.isDefaultBranch).toBe(false);
    expect(run.pullRequest).toEqual({
      number: pull.number,
      headSha: platform.shaOf('better'),
      headBranch: 'better',
      headRepositoryId: run.repository.id,
      isFork: false,
      baseBranch: 'main',
      baseSha: main,
    });
  });

  test('pull_request_review: the same pull request at the same commits', () => {
    platform.review(pull.number, 'ann', 'APPROVED');
    const opened = start({ event: 'pull_request', pull: pull.number }).run;
    const { run } = start({ event: 'pull_request_review', pull: pull.number });
    expect(run.event).toBe('pull_request_review');
    expect([run.pullRequest, run.sha, run.ref]).toEqual([opened.pullRequest, opened.sha, opened.ref]);
    expect(run.isDefaultBranch).toBe(false);
  });

  test('merge_group: the base and the branch it goes to', () => {
    const group = platform.mergeGroup([pull.number]);
    const { run } = start({ event: 'merge_group', group });
    expect(run.mergeGroup).toEqual({ headSha: group.headSha, baseSha: main, baseBranch: 'main' });
    expect(run.sha).toBe(group.headSha);
    expect(run.isDefaultBranch).toBe(false);
  });

  test.each(['push', 'schedule', 'workflow_dispatch'] as const)('%s', (event) => {
    const { run, job } = start({ event });
    expect([run.isDefaultBranch, run.sha, run.runId]).toEqual([true, main, job.run.id]);
  });

  test("workflow_run: its own run, with nobody's pull request", () => {
    const judged = start({ event: 'pull_request', pull: pull.number }).job.run;
    const { run } = start({ event: 'workflow_run', triggeredBy: judged.id });
    expect([run.pullRequest, run.isDefaultBranch]).toEqual([undefined, false]);
    expect(run.runId).not.toBe(judged.id);
  });
});
