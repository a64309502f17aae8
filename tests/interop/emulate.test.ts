/**
 * The adapters on vercel-labs/emulate, whose authors do not know us: a second opinion of GitHub beside our own double, on the
 * routes where its state is right (comments, pull requests by head, commits, comparison, contents).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from '../../src/documents/shape.ts';
import { checkShape } from '../../src/documents/strict.ts';
import { Author } from '../../src/github/author.ts';
import { type Client, openClient } from '../../src/github/client.ts';
import { openComments } from '../../src/github/comments.ts';
import { findPullRequestOf, type JudgedRun } from '../../src/github/pull-request-of-run.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { WorkflowRun } from '../../src/ports.ts';
import { createRun, keepLog, WORKFLOW } from '../github/create-run.ts';
import { ROOT } from '../house/files.ts';
import { virtualClock } from '../virtual-clock.ts';

interface Emulator {
  readonly url: string;
  reset(): void;
  close(): Promise<void>;
}

const TOKEN = 'tok';
const LOGIN = 'octo';
const SEED = {
  tokens: { [TOKEN]: { login: LOGIN, scopes: ['repo'] } },
  github: { users: [{ login: LOGIN }], repos: [{ owner: LOGIN, name: 'models', auto_init: true }] },
};

let emulator: Emulator;
let client: Client;
/** Commits of the pull request and its base, and the repository's id there. */
let facts: { base: string; head: string; number: number; repositoryId: number };

beforeAll(async () => {
  const entry = join(ROOT, '.interop/npm/node_modules/emulate/dist/api.js');
  if (!existsSync(entry)) throw new Error('emulate is not there; start with npm run test:interop');
  const { createEmulator } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
    createEmulator(options: object): Promise<Emulator>;
  };
  emulator = await createEmulator({ service: 'github', port: 0, seed: SEED });
  client = openClient({
    token: TOKEN,
    apiUrl: emulator.url,
    repository: `${LOGIN}/models`,
    log: keepLog(),
    clock: virtualClock(),
  });
});
afterAll(() => emulator.close());

beforeEach(async () => {
  emulator.reset();
  const sha = z.object({ commit: z.object({ sha: z.string() }) });
  const write = (path: string, text: string, branch: string) => {
    const content = Buffer.from(text).toString('base64');
    const parameters = { path, message: path, content, branch };
    return client.call('PUT /repos/{owner}/{repo}/contents/{path}', parameters, sha);
  };
  const base = (await write('assay.yml', 'version: 1\n', 'main')).commit.sha;
  await client.call('POST /repos/{owner}/{repo}/git/refs', { ref: 'refs/heads/better', sha: base }, z.unknown());
  const head = (await write('data.csv', 'x\n1\n', 'better')).commit.sha;
  const opening = { title: 'Better', head: 'better', base: 'main' };
  const pull = z.object({ number: z.int(), base: z.object({ repo: z.object({ id: z.int() }) }) });
  const { number, base: target } = await client.call('POST /repos/{owner}/{repo}/pulls', opening, pull);
  facts = { base, head, number, repositoryId: target.repo.id };
});

function runOf(runNumber: number, headSha = facts.head): WorkflowRun {
  const run = createRun({ runNumber, sha: headSha });
  const pullRequest = { ...run.pullRequest!, number: facts.number, headSha, headBranch: 'better', baseSha: facts.base };
  return { ...run, pullRequest };
}

describe('the comment', () => {
  /** emulate has no workflow runs: nobody else is writing. */
  const alone = (whole: Client): Client => ({
    ...whole,
    call: (route, parameters, schema, options) =>
      route.includes('/actions/workflows/')
        ? Promise.resolve(checkShape(schema, { total_count: 0, workflow_runs: [] }, 'no runs'))
        : whole.call(route, parameters, schema, options),
    pages: (...words) => whole.pages(...words),
  });

  const publish = (runNumber: number, text: string, headSha?: string) => {
    const run = runOf(runNumber, headSha);
    const comments = openComments({ client: alone(client), run, author: new Author(LOGIN), log: keepLog() });
    return comments.publish({ group: 'default', body: `${comments.marker('default')}\n${text}`, create: true });
  };

  const bodies = async () => {
    const shape = z.array(z.object({ body: z.string() }));
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
    return (await client.call(route, { issue_number: facts.number }, shape)).map(({ body }) => body.split('\n').at(-1));
  };

  test('is made once, edited by newer runs, and left by older ones and by a head that moved', async () => {
    expect((await publish(1, 'first')).ending).toBe('created');
    expect((await publish(1, 'first')).ending).toBe('unchanged');
    expect((await publish(3, 'third')).ending).toBe('updated');
    expect((await publish(2, 'second')).ending).toBe('superseded');
    expect((await publish(4, 'fourth', 'f'.repeat(40))).ending).toBe('superseded');
    expect(await bodies()).toEqual(['third']);
  });

  test('among many others is found, on a later page too', async () => {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    for (let at = 0; at < 101; at++)
      await client.call(route, { issue_number: facts.number, body: `talk ${at}` }, z.unknown());
    expect((await publish(1, 'first')).ending).toBe('created');
    expect((await publish(2, 'second')).ending).toBe('updated');
    const all = client.pages(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { issue_number: facts.number },
      { schema: z.array(z.object({ body: z.string() })), items: (page) => page },
      { maxPages: 5 },
    );
    const ours: string[] = [];
    for await (const { body } of all) if (body.startsWith('<!-- assay')) ours.push(body.split('\n').at(-1)!);
    expect(ours).toEqual(['second']);
  });
});

test('a pull request whose head was checked out: baseline at the merge base, policy at the tip of the base branch', async () => {
  const start = await openRepository(client, runOf(1)).startPoint(facts.head);
  expect(start).toEqual({ baseline: facts.base, policy: facts.base, policyBranch: 'main' });
});

test('a file of a commit, and one that is not there', async () => {
  const repository = openRepository(client, runOf(1));
  expect(await repository.readText('assay.yml', facts.base)).toBe('version: 1\n');
  expect(await repository.readText('data.csv', facts.base)).toBeUndefined();
});

test('the pull request of a run that has ended, by its head', async () => {
  const judged: JudgedRun = {
    id: 1,
    number: 1,
    attempt: 1,
    event: 'pull_request',
    workflow: WORKFLOW,
    repositoryId: facts.repositoryId,
    headSha: facts.head,
    headBranch: 'better',
    headRepository: { id: facts.repositoryId, owner: LOGIN, name: 'models' },
    pullRequests: [],
    actor: LOGIN,
    url: '',
  };
  const question = { repositoryId: facts.repositoryId, workflow: WORKFLOW };
  const found = await findPullRequestOf(judged, client, question);
  expect(found).toMatchObject({ ending: 'found', pullRequest: { number: facts.number, headSha: facts.head } });
  const moved = await findPullRequestOf({ ...judged, headSha: facts.base }, client, question);
  expect(moved.ending).toBe('none');
});
