/** Threats, A1 and case 37, over real requests. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Client, openClient } from '../../src/github/client.ts';
import {
  artifactsOfRun,
  findPullRequestOf,
  type JudgedRun,
  type PullRequestAnswer,
  readJudgedRun,
} from '../../src/github/pull-request-of-run.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';
import { keepLog, WORKFLOW } from './create-run.ts';

let double: Double;
afterEach(() => double?.close());

interface Stage {
  readonly client: Client;
  readonly run: JudgedRun;
  readonly runId: number;
  readonly pull: number;
  readonly repositoryId: number;
  ask(hint?: string, run?: JudgedRun): Promise<PullRequestAnswer>;
}

/** Pull request 1 from branch `tune` of a fork; its run has ended. */
async function open(
  overrides: { readonly event?: 'pull_request' | 'push'; readonly head?: string } = {},
): Promise<Stage> {
  double = await startDouble({
    repositories: [
      { name: 'octo/iris', commits: [{ files: { 'assay.yml': 'version: 1\n' } }] },
      { name: 'stranger/iris', forkOf: 'octo/iris', ownerType: 'User' },
    ],
    tokens: [
      {
        token: 'job',
        repositories: ['octo/iris'],
        permissions: { contents: 'read', actions: 'read', pull_requests: 'write' },
      },
    ],
  });
  const { platform } = double;
  platform.push('tune', { repository: 'stranger/iris', files: { 'a.csv': 'x\n1\n' } });
  const pull = platform.openPull({ head: 'tune', headRepository: 'stranger/iris' });
  const { run } =
    overrides.event === 'push'
      ? platform.startRun({ event: 'push', workflow: WORKFLOW })
      : platform.startRun({ event: 'pull_request', pull: pull.number, workflow: WORKFLOW });
  platform.finishRun(run.id, 'failure');
  const { payload } = platform.startRun({
    event: 'workflow_run',
    workflow: '.github/workflows/fork-report.yml',
    triggeredBy: run.id,
  });
  const judged = readJudgedRun(payload)!;
  const client = openClient({
    token: 'job',
    apiUrl: double.url,
    repository: 'octo/iris',
    log: keepLog(),
    clock: virtualClock(),
  });
  const { repositoryId } = judged;
  return {
    client,
    run: judged,
    runId: run.id,
    pull: pull.number,
    repositoryId,
    ask: (hint, run = judged) => findPullRequestOf(run, client, { repositoryId, workflow: WORKFLOW, hint }),
  };
}

function expectNone(answer: PullRequestAnswer, words: RegExp): void {
  expect(answer.ending).toBe('none');
  expect((answer as { notice: string }).notice).toMatch(words);
}

describe('the pull request of a run', () => {
  it('is found by the head of a fork, and a rejection is a run as well', async () => {
    const { ask, pull, run } = await open();
    expect(run.pullRequests).toEqual([]);
    expect(await ask()).toMatchObject({
      ending: 'found',
      pullRequest: { number: pull, headSha: run.headSha, headBranch: 'tune', isFork: true, baseBranch: 'main' },
    });
  });

  it('is found for the run of a branch of our own', async () => {
    const { ask } = await open();
    const { platform } = double;
    platform.push('own', { files: { 'b.csv': 'x\n1\n' } });
    const pull = platform.openPull({ head: 'own' });
    const { run } = platform.startRun({ event: 'pull_request', pull: pull.number, workflow: WORKFLOW });
    const { payload } = platform.startRun({ event: 'workflow_run', workflow: 'x.yml', triggeredBy: run.id });
    const judged = readJudgedRun(payload)!;
    expect(judged.pullRequests).toEqual([pull.number]);
    expect(await ask(undefined, judged)).toMatchObject({ ending: 'found', pullRequest: { isFork: false } });
  });

  it('is found by its commit at the fork where the event names no branch', async () => {
    const { ask, run } = await open();
    expect(await ask(undefined, { ...run, headBranch: undefined })).toMatchObject({ ending: 'found' });
    expect(await ask(undefined, { ...run, headBranch: '' })).toMatchObject({ ending: 'found' });
  });

  it('keeps the number in the artifact a hint', async () => {
    const { ask, pull } = await open();
    const { platform } = double;
    const own = platform.push('own', { files: { 'b.csv': 'x\n1\n' } });
    const other = platform.openPull({ head: 'own' });
    expect(own).not.toBe('');
    expect(await ask(String(pull))).toMatchObject({ ending: 'found' });
    for (const hint of [String(other.number), '999', '1; rm', '1e9', '0', '-1', '01', '', '12345678901', `${pull}\n`]) {
      expectNone(await ask(hint), /the pull request that its artifact names is not its own/);
    }
  });

  it('is none once it is closed or its head has moved', async () => {
    const first = await open();
    double.platform.close(first.pull);
    expectNone(await first.ask(), /no open pull request has its head/);
    expectNone(await first.ask(String(first.pull)), /artifact names is not its own/);
    await double.close();
    const second = await open();
    double.platform.push('tune', { repository: 'stranger/iris', files: { 'a.csv': 'x\n2\n' } });
    expectNone(await second.ask(), /it may have moved on/);
  });

  it('is none where two are open from the same head', async () => {
    const { ask } = await open();
    double.platform.push('lax', { files: { 'b.csv': '1\n' } });
    double.platform.openPull({ head: 'tune', headRepository: 'stranger/iris', base: 'lax' });
    expectNone(await ask(), /pull requests \d+ and \d+ are open from the same head/);
  });

  it('is none where the fork is gone: two nulls are not equal', async () => {
    const { run, ask, runId } = await open();
    double.platform.deleteRepository('stranger/iris');
    const { payload } = double.platform.startRun({ event: 'workflow_run', workflow: 'x.yml', triggeredBy: runId });
    const judged = readJudgedRun(payload)!;
    expect(judged.headRepository).toBeUndefined();
    expectNone(await ask(undefined, judged), /the repository of its head is gone/);
    expectNone(await ask(undefined, run), /no open pull request has its head/);
  });

  it.each([
    ['another workflow', { workflow: '.github/workflows/other.yml' }, /not a run of \.github\/workflows\/ct\.yml/],
    ['another event', { event: 'push' }, /its event is not one of a pull request/],
    ['another repository', { repositoryId: 4711 }, /belongs to another repository/],
    [
      'another repository of the head',
      { headRepository: { id: 4711, owner: 'stranger', name: 'iris' } },
      /no open pull/,
    ],
    ['another commit', { headSha: 'f'.repeat(40) }, /no open pull request/],
  ] as readonly (readonly [string, Partial<JudgedRun>, RegExp])[])('is none for %s', async (_what, change, words) => {
    const { ask, run } = await open();
    expectNone(await ask(undefined, { ...run, ...change }), words);
  });
});

describe('the artifacts of a run', () => {
  it('are those of this very run, the newest of a name, none that expired', async () => {
    const { client, run, runId } = await open();
    const { platform } = double;
    const zip = { base64: '' };
    platform.addArtifact(runId, { name: 'assay-iris', zip, id: 901 });
    platform.addArtifact(runId, { name: 'assay-iris', zip, id: 902 });
    platform.addArtifact(runId, { name: 'assay-penguins.2', zip, id: 903 });
    platform.addArtifact(runId, { name: 'assay-old', zip, id: 904, expiresAt: '2020-01-01T00:00:00Z' });
    const found = await artifactsOfRun(run, client);
    expect(Object.fromEntries([...found].map(([name, { id }]) => [name, id]))).toEqual({
      'assay-iris': 902,
      'assay-penguins': 903,
    });
    expect(found.get('assay-iris')!.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('are none where the list tells of another commit or repository', async () => {
    const { client, run, runId } = await open();
    double.platform.addArtifact(runId, { name: 'assay-iris', zip: { base64: '' } });
    expect((await artifactsOfRun({ ...run, headSha: 'f'.repeat(40) }, client)).size).toBe(0);
    expect((await artifactsOfRun({ ...run, headRepository: undefined }, client)).size).toBe(0);
  });

  it('are none where the list names no repository of the head: the fork is gone', async () => {
    const { client, run, runId } = await open();
    double.platform.addArtifact(runId, { name: 'assay-iris', zip: { base64: '' } });
    const origin = { id: run.id, head_sha: run.headSha, head_repository_id: null };
    const artifact = { id: 901, name: 'assay-iris', size_in_bytes: 1, expired: false, workflow_run: origin };
    const effect = { kind: 'status', status: 200, body: { total_count: 1, artifacts: [artifact] } } as const;
    for (const of of [run, { ...run, headRepository: undefined }]) {
      double.faults.add({ path: '/repos/*/actions/runs/*/artifacts', effect });
      expect((await artifactsOfRun(of, client)).size).toBe(0);
    }
  });
});

it('refuses an event that GitHub does not make, and knows one that is another', () => {
  expect(readJudgedRun({ pull_request: {} })).toBeUndefined();
  expect(readJudgedRun(undefined)).toBeUndefined();
  expect(() => readJudgedRun({ workflow_run: { id: 'x' } })).toThrow(/the event, workflow_run/);
});
