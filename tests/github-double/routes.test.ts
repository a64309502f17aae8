/** Sizes, filters and forms of single routes that the schemas say nothing of. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Sent } from './client.ts';
import { type Double, startDouble } from './server.ts';

const REPO = '/repos/octo/models';
let double: Double;

beforeAll(async () => {
  double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        commits: [{ files: { 'assay.yml': 'version: 1\n' } }, { id: 'topic', files: { 'a b/ü.csv': 'x\n' } }],
        branches: { 'feature/x': 'topic' },
        pulls: [{ head: 'feature/x' }],
        collaborators: { mona: 'write' },
      },
      { name: 'stranger/models', forkOf: 'octo/models' },
    ],
    tokens: [
      { token: 'job', repositories: ['octo/models'], permissions: { checks: 'write', issues: 'write' } },
      { token: 'other', app: 'other-app', repositories: ['octo/models'], permissions: { checks: 'write' } },
      { token: 'person', app: null, repositories: ['octo/models'], permissions: { checks: 'write' } },
    ],
  });
});

afterAll(() => double.close());

const send = (method: string, path: string, sent: Sent = {}) => ask(double, method, path, { token: 'job', ...sent });

test('a file as JSON, and raw', async () => {
  const { body } = await send('GET', `${REPO}/contents/assay.yml?ref=main`);
  expect(Buffer.from(body.content, 'base64').toString()).toBe('version: 1\n');
  const raw = await send('GET', `${REPO}/contents/a%20b/%C3%BC.csv?ref=feature%2Fx`, {
    accept: 'application/vnd.github.raw+json',
  });
  expect([raw.body, raw.headers.get('content-type')]).toEqual([
    'x\n',
    'application/vnd.github.raw+json; charset=utf-8',
  ]);
  const folder = await send('GET', `${REPO}/contents/?ref=feature/x`);
  expect(folder.body.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
    ['a b', 'dir'],
    ['assay.yml', 'file'],
  ]);
  expect((await send('GET', `${REPO}/contents/assay.yml?ref=nowhere`)).body.message).toBe(
    'No commit found for the ref nowhere',
  );
});

test('a file over a mebibyte has no content in its JSON, and all of it raw', async () => {
  double.platform.push('large', { files: { 'large.csv': 'x'.repeat(1024 * 1024 + 1) } });
  const { body } = await send('GET', `${REPO}/contents/large.csv?ref=large`);
  expect([body.content, body.encoding, body.size]).toEqual(['', 'none', 1024 * 1024 + 1]);
  const raw = await send('GET', `${REPO}/contents/large.csv?ref=large`, { accept: 'application/vnd.github.raw' });
  expect(raw.body.length).toBe(1024 * 1024 + 1);
});

test('a commit by branch with a slash, by the start of its sha, and as its sha alone', async () => {
  const sha = double.platform.shaOf('feature/x');
  for (const name of ['feature/x', 'feature%2Fx', 'heads/feature/x', sha.slice(0, 8)]) {
    expect((await send('GET', `${REPO}/commits/${name}`)).body.sha).toBe(sha);
  }
  expect((await send('GET', `${REPO}/commits/main`, { accept: 'application/vnd.github.sha' })).body).toBe(
    double.platform.shaOf('main'),
  );
});

test('refs: one by its whole name, many by how they start', async () => {
  expect((await send('GET', `${REPO}/git/ref/heads/feature`)).status).toBe(404);
  const { body } = await send('GET', `${REPO}/git/matching-refs/heads/fea`);
  expect(body.map(({ ref }: { ref: string }) => ref)).toEqual(['refs/heads/feature/x']);
});

test('a head without an owner is no filter of pull requests', async () => {
  const count = async (head: string) => (await send('GET', `${REPO}/pulls?head=${head}`)).body.length;
  expect([await count('octo:feature/x'), await count('stranger:feature/x'), await count('nothing')]).toEqual([1, 0, 1]);
});

test('a comment of 65,536 characters is the longest', async () => {
  const post = (body: string) => send('POST', `${REPO}/issues/1/comments`, { json: { body } });
  // A character outside the basic plane counts once.
  expect((await post(`${'x'.repeat(65_535)}😀`)).status).toBe(201);
  const long = await post('x'.repeat(65_537));
  expect([long.status, long.body.errors[0].message]).toEqual([422, 'Body is too long (maximum is 65536 characters)']);
  expect((await post(' ')).status).toBe(422);
  expect((await send('POST', `${REPO}/issues/99/comments`, { json: { body: 'x' } })).status).toBe(404);
});

test('check runs: what is refused', async () => {
  const head_sha = double.platform.shaOf('main');
  const post = (more: object, token = 'job') =>
    send('POST', `${REPO}/check-runs`, { token, json: { name: 'assay', head_sha, ...more } });
  const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'm' };
  const output = (more: object) => ({ output: { title: 't', summary: 's', ...more } });
  const REFUSED: [object, string][] = [
    [output({ summary: 'x'.repeat(65_536) }), 'summary was longer'],
    [output({ text: 'x'.repeat(65_536) }), 'text was longer'],
    [output({ title: 'x'.repeat(256) }), 'title is too long'],
    [
      output({ annotations: Array.from({ length: 51 }, () => annotation) }),
      'No more than 50 items are allowed; 51 were supplied',
    ],
    [output({ annotations: [{ ...annotation, annotation_level: 'error' }] }), 'An annotation lacks'],
    [{ output: { title: 't' } }, '"title" and "summary" are needed'],
    [{ status: 'completed' }, '"conclusion" wasn\'t supplied'],
    [{ conclusion: 'green' }, 'green is not a valid conclusion'],
    [{ actions: [1, 2, 3, 4] }, 'No more than 3 actions'],
  ];
  for (const [more, message] of REFUSED) {
    const { status, body } = await post(more);
    expect([status, body.message]).toEqual([422, expect.stringContaining(message)]);
  }
  expect(double.state.checks).toEqual([]);
  expect((await post({}, 'person')).status).toBe(403);
});

test('check runs: annotations add up, the newest of a name is listed, another app may not touch it', async () => {
  const head_sha = double.platform.shaOf('feature/x');
  const annotation = {
    path: 'a',
    start_line: 1,
    end_line: 2,
    start_column: 3,
    annotation_level: 'notice',
    message: 'm',
  };
  const output = { title: 't', summary: 's', annotations: Array.from({ length: 50 }, () => annotation) };
  const make = async () =>
    (await send('POST', `${REPO}/check-runs`, { json: { name: 'assay', head_sha, status: 'in_progress', output } }))
      .body;
  const [old, young] = [await make(), await make()];
  const path = `${REPO}/check-runs/${young.id}`;
  const { body } = await send('PATCH', path, { json: { conclusion: 'neutral', output } });
  expect(body).toMatchObject({ status: 'completed', conclusion: 'neutral', output: { annotations_count: 100 } });
  const { body: annotations } = await send('GET', `${path}/annotations?per_page=100`);
  // Columns mean nothing over several lines.
  expect([annotations.length, annotations[0].start_column]).toEqual([100, null]);
  const ids = async (filter: string) =>
    (await send('GET', `${REPO}/commits/${head_sha}/check-runs?${filter}`)).body.check_runs.map(
      ({ id }: { id: number }) => id,
    );
  expect(await ids('check_name=assay')).toEqual([young.id]);
  expect(await ids('check_name=assay&filter=all')).toEqual([young.id, old.id]);
  expect(await ids('check_name=other')).toEqual([]);
  expect((await send('PATCH', path, { token: 'other', json: { conclusion: 'success' } })).status).toBe(403);
  expect(young.pull_requests).toMatchObject([{ number: 1 }]);
});

test.each([
  [
    'in the query',
    (id: string) => ({
      query: `mutation { minimizeComment(input: {subjectId: "${id}", classifier: OUTDATED}) { clientMutationId } }`,
    }),
  ],
  [
    'by variables',
    (subjectId: string) => ({
      query:
        'mutation($id: ID!, $why: ReportedContentClassifiers!) { minimizeComment(input: {subjectId: $id, classifier: $why}) { minimizedComment { isMinimized } } }',
      variables: { id: subjectId, why: 'OUTDATED' },
    }),
  ],
  [
    'by an input',
    (subjectId: string) => ({
      query:
        'mutation($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }',
      variables: { input: { subjectId, classifier: 'OUTDATED' } },
    }),
  ],
])('a comment is folded by GraphQL, its id and reason %s', async (_, request) => {
  const { body: comment } = await send('POST', `${REPO}/issues/1/comments`, { json: { body: 'x' } });
  const { body } = await send('POST', '/graphql', { json: request(comment.node_id) });
  expect(body).toMatchObject({ data: { minimizeComment: { minimizedComment: { isMinimized: true } } } });
  expect(double.state.comments.at(-1)!.minimized).toBe('outdated');
  const { body: refused } = await send('POST', '/graphql', { token: 'other', json: request(comment.node_id) });
  expect(refused.errors[0].type).toBe('FORBIDDEN');
});

test('an artifact that is listed and lost, and one without a digest', async () => {
  const { run, token } = double.platform.startRun({
    event: 'push',
    workflow: '.github/workflows/ct.yml',
    job: { permissions: { actions: 'read' } },
  });
  const zip = { base64: 'UEs=' };
  double.platform.addArtifact(run.id, { name: 'lost', zip, lost: true });
  double.platform.addArtifact(run.id, { name: 'plain', zip, digest: null });
  const { body } = await send('GET', `${REPO}/actions/runs/${run.id}/artifacts`, { token });
  expect(body.artifacts.map((one: { name: string; digest?: string }) => [one.name, 'digest' in one])).toEqual([
    ['plain', false],
    ['lost', true],
  ]);
  expect((await send('GET', `${REPO}/actions/artifacts/${body.artifacts[1].id}/zip`, { token })).status).toBe(404);
  expect(body.artifacts[0].workflow_run).toMatchObject({ id: run.id, head_branch: 'main', head_sha: run.headSha });
});

test('a repository without a commit, and an address that is no address', async () => {
  double.platform.repository({ name: 'octo/empty' });
  const ends = async (path: string) => {
    const { status, body } = await send('GET', path);
    return [status, body.message];
  };
  expect(await ends('/repos/octo/empty/commits')).toEqual([409, 'Git Repository is empty.']);
  expect(await ends('/repos/octo/empty/contents/assay.yml')).toEqual([404, 'This repository is empty.']);
  expect(await ends(`${REPO}/commits/%ff`)).toEqual([400, 'Bad Request']);
});

test('what a person may do', async () => {
  double.platform.repository({ name: 'octo/closed', private: true });
  double.state.tokens.set('closed', {
    ...double.state.tokens.get('job')!,
    token: 'closed',
    repositories: ['octo/closed'],
  });
  const may = async (repository: string, login: string, token: string) =>
    (await send('GET', `/repos/octo/${repository}/collaborators/${login}/permission`, { token })).body.permission;
  expect([await may('models', 'octo', 'job'), await may('models', 'mona', 'job')]).toEqual(['admin', 'write']);
  expect([await may('models', 'nobody', 'job'), await may('closed', 'nobody', 'closed')]).toEqual(['read', 'none']);
});
