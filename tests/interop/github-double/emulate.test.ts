/**
 * The double against `emulate` (vercel-labs, Apache-2.0), which other people wrote: the same requests lead both to the
 * same state, on the routes that both have. Pinned: the `latest` of that name has been another package.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Reply } from '../../github-double/client.ts';
import { type Double, startDouble } from '../../github-double/server.ts';

const FOLDER = fileURLToPath(new URL('../../../.interop/emulate/', import.meta.url));
const PACKAGE = join(FOLDER, 'node_modules/emulate');
const VERSION = '0.12.2';
const REPO = '/repos/octo/models';

interface Emulator {
  readonly url: string;
  close(): Promise<void>;
}

let double: Double;
let other: Emulator;

beforeAll(async () => {
  if (!existsSync(PACKAGE)) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), '{"private": true}\n');
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', FOLDER, `emulate@${VERSION}`];
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  }
  const { version, repository } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  expect([version, JSON.stringify(repository)]).toEqual([VERSION, expect.stringContaining('vercel-labs/emulate')]);
  const { createEmulator } = (await import(pathToFileURL(join(PACKAGE, 'dist/api.js')).href)) as {
    createEmulator(options: object): Promise<Emulator>;
  };
  other = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { person: { login: 'octo', scopes: ['repo'] } },
      github: { users: [{ login: 'octo' }], repos: [{ owner: 'octo', name: 'models', auto_init: true }] },
    },
  });
  const permissions = { contents: 'write', issues: 'write', pull_requests: 'write' } as const;
  double = await startDouble({
    repositories: [{ name: 'octo/models', ownerType: 'User', commits: [{ message: 'Initial commit' }] }],
    tokens: [{ token: 'person', app: null, login: 'octo', repositories: ['octo/models'], permissions }],
  });
});

afterAll(async () => {
  await double?.close();
  await other?.close();
});

/** The same request to both. */
async function both(method: string, path: string, json?: object): Promise<readonly [ours: Reply, theirs: Reply]> {
  const sent = { token: 'person', ...(json === undefined ? {} : { json }) };
  return [await ask(double, method, path, sent), await ask(other, method, path, sent)];
}

/** Sends to both and wants the same of what `view` sees. */
async function agree(
  method: string,
  path: string,
  json: object | undefined,
  view: (reply: Reply) => unknown,
): Promise<readonly [Reply, Reply]> {
  const [ours, theirs] = await both(method, path, json);
  expect(view(ours), `${method} ${path}: ours, then theirs`).toEqual(view(theirs));
  return [ours, theirs];
}

/** A commit on a branch of both: theirs by the routes for git's objects, ours by the platform. */
async function commit(branch: string, from: string, files: Record<string, string>): Promise<void> {
  const parent = (await ask(other, 'GET', `${REPO}/commits/${from}`, { token: 'person' })).body;
  const tree = Object.entries(files).map(([path, content]) => ({ path, content, mode: '100644', type: 'blob' }));
  const post = async (path: string, json: object) => {
    const { status, body } = await ask(other, 'POST', `${REPO}/git/${path}`, { token: 'person', json });
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  };
  const { sha } = await post('trees', { base_tree: parent.commit.tree.sha, tree });
  const made = await post('commits', { message: `On ${branch}`, tree: sha, parents: [parent.sha] });
  const ref = await ask(other, 'PATCH', `${REPO}/git/refs/heads/${branch}`, {
    token: 'person',
    json: { sha: made.sha },
  });
  if (ref.status !== 200) await post('refs', { ref: `refs/heads/${branch}`, sha: made.sha });
  const { platform } = double;
  platform.push(branch, { parents: [platform.shaOf(from)], files, message: `On ${branch}` });
}

test('commits, comparison and contents', async () => {
  await commit('topic', 'main', { 'a.csv': 'x\n1\n' });
  await commit('topic', 'topic', { 'a.csv': 'x\n2\n' });
  await commit('main', 'main', { 'b.csv': 'y\n' });
  const messages = ({ body }: Reply) => body.map((one: { commit: { message: string } }) => one.commit.message);
  await agree('GET', `${REPO}/commits?sha=topic`, undefined, messages);
  const numbers = ({ body }: Reply) => [
    body.status,
    body.ahead_by,
    body.behind_by,
    body.total_commits,
    body.merge_base_commit.commit.message,
  ];
  for (const range of ['main...topic', 'topic...main', 'main...main']) {
    await agree('GET', `${REPO}/compare/${range}`, undefined, numbers);
  }
  const file = ({ status, body }: Reply) => [
    status,
    body.name,
    body.path,
    body.sha,
    body.size,
    body.encoding,
    Buffer.from(body.content, 'base64').toString(),
  ];
  await agree('GET', `${REPO}/contents/a.csv?ref=topic`, undefined, file);
  await agree('GET', `${REPO}/contents/nothing?ref=topic`, undefined, ({ status }) => status);
});

test('refs', async () => {
  const shas = await Promise.all(
    [double, other].map(
      async ({ url }) => (await ask({ url }, 'GET', `${REPO}/commits/topic`, { token: 'person' })).body.sha,
    ),
  );
  const make = (sha: string, target: { url: string }) =>
    ask(target, 'POST', `${REPO}/git/refs`, { token: 'person', json: { ref: 'refs/tags/iris@v1.0.0', sha } });
  for (const status of [201, 422]) {
    expect([(await make(shas[0], double)).status, (await make(shas[1], other)).status]).toEqual([status, status]);
  }
  const ref = ({ status, body }: Reply) => [status, body.ref, body.object?.type];
  await agree('GET', `${REPO}/git/ref/tags/iris%40v1.0.0`, undefined, ref);
  await agree('GET', `${REPO}/git/ref/heads/nothing`, undefined, ({ status }) => status);
});

test('a pull request, by number and by head', async () => {
  const { status } = await ask(other, 'POST', `${REPO}/pulls`, {
    token: 'person',
    json: { title: 'Better', head: 'topic', base: 'main' },
  });
  expect(status).toBe(201);
  double.platform.openPull({ head: 'topic', title: 'Better' });
  const facts = (body: {
    number: number;
    state: string;
    title: string;
    head: { ref: string };
    base: { ref: string };
  }) => [body.number, body.state, body.title, body.head.ref, body.base.ref];
  await agree('GET', `${REPO}/pulls/1`, undefined, ({ body }) => facts(body));
  await agree('GET', `${REPO}/pulls?head=octo:topic&state=all`, undefined, ({ body }) => body.map(facts));
  await agree('GET', `${REPO}/pulls?head=octo:other`, undefined, ({ body }) => body);
});

test('comments: made, listed by pages, changed, deleted', async () => {
  const made = [];
  for (const text of ['one', 'two', 'three'])
    made.push(
      await agree('POST', `${REPO}/issues/1/comments`, { body: text }, ({ status, body }) => [
        status,
        body.body,
        body.user.login,
      ]),
    );
  await agree('POST', `${REPO}/issues/1/comments`, { body: '' }, ({ status }) => status);
  await agree('POST', `${REPO}/issues/99/comments`, { body: 'x' }, ({ status }) => status);
  const texts = ({ body }: Reply) => body.map((one: { body: string }) => one.body);
  await agree('GET', `${REPO}/issues/1/comments?per_page=2&page=2`, undefined, texts);
  const relations = ({ headers }: Reply) =>
    [...(headers.get('link') ?? '').matchAll(/rel="(\w+)"/g)].map(([, name]) => name).sort();
  await agree('GET', `${REPO}/issues/1/comments?per_page=2`, undefined, relations);
  const [ours, theirs] = made[0]!;
  for (const [method, json] of [
    ['PATCH', { body: 'changed' }],
    ['DELETE', undefined],
    ['DELETE', undefined],
  ] as const) {
    const sent = { token: 'person', ...(json === undefined ? {} : { json }) };
    const mine = await ask(double, method, `${REPO}/issues/comments/${ours.body.id}`, sent);
    const its = await ask(other, method, `${REPO}/issues/comments/${theirs.body.id}`, sent);
    expect([method, mine.status]).toEqual([method, its.status]);
  }
  await agree('GET', `${REPO}/issues/1/comments`, undefined, texts);
});
