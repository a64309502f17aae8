/** Who may do what: the double's 401, 403 and 404, and the rights of a job's token. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './client.ts';
import { type Double, startDouble } from './server.ts';

const WORKFLOW = '.github/workflows/ct.yml';
let double: Double;

beforeAll(async () => {
  double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        private: true,
        commits: [{ files: { x: '1' } }],
        defaultPermissions: { contents: 'write', issues: 'write' },
      },
      { name: 'octo/open', commits: [{ files: { x: '1' } }] },
      { name: 'stranger/models', forkOf: 'octo/models', private: true, commits: [{ files: { x: '2' } }] },
    ],
    tokens: [
      { token: 'reader', repositories: ['octo/models'], permissions: { contents: 'read' } },
      { token: 'pulls', repositories: ['octo/models'], permissions: { pull_requests: 'write' } },
      { token: 'elsewhere', repositories: ['octo/open'], permissions: { contents: 'write' } },
    ],
  });
  double.platform.push('topic', { files: { x: '3' } });
  double.platform.openPull({ head: 'topic' });
  await ask(double, 'POST', '/repos/octo/models/issues', { json: { title: 'x' } });
});

afterAll(() => double.close());

test.each([
  ['an unknown token', 'nobody', 'GET', '/repos/octo/models', 401, 'Bad credentials', null],
  ['no token, private repository', undefined, 'GET', '/repos/octo/models', 404, 'Not Found', null],
  ['a token of another repository', 'elsewhere', 'GET', '/repos/octo/models', 404, 'Not Found', null],
  [
    'a missing read right',
    'reader',
    'GET',
    '/repos/octo/models/actions/runs',
    403,
    'Resource not accessible by integration',
    'actions=read',
  ],
  [
    'a missing write right',
    'reader',
    'POST',
    '/repos/octo/models/issues/1/comments',
    403,
    'Resource not accessible by integration',
    'issues=write; pull_requests=write',
  ],
  [
    'either right is enough on a pull request',
    'pulls',
    'POST',
    '/repos/octo/models/issues/1/comments',
    422,
    'Validation Failed',
    'issues=write; pull_requests=write',
  ],
  [
    'both rights of a set are needed',
    'pulls',
    'GET',
    '/repos/octo/models/commits/main/pulls',
    403,
    'Resource not accessible by integration',
    'pull_requests=read,contents=read',
  ],
  ['a public repository, no token', undefined, 'GET', '/repos/octo/open/commits', 200, undefined, 'contents=read'],
  [
    'writing to a public repository without one',
    undefined,
    'POST',
    '/repos/octo/open/git/refs',
    401,
    'Requires authentication',
    null,
  ],
  [
    'an artifact wants a token even there',
    undefined,
    'GET',
    '/repos/octo/open/actions/artifacts/1/zip',
    401,
    'Requires authentication',
    null,
  ],
  ['nobody knows the repository', 'reader', 'GET', '/repos/octo/nothing', 404, 'Not Found', null],
  ['nobody knows the route', 'reader', 'GET', '/repos/octo/models/nothing/at/all', 404, 'Not Found', null],
])('%s', async (_, token, method, path, status, message, header) => {
  const reply = await ask(double, method, path, { token, ...(method === 'POST' ? { json: {} } : {}) });
  expect([reply.status, reply.body.message]).toEqual([status, message]);
  if (header !== null) expect(reply.headers.get('x-accepted-github-permissions')).toBe(header);
});

test('a job has what its workflow asks for, or the default of the repository', () => {
  const { platform } = double;
  const { run, permissions } = platform.startRun({ event: 'push', workflow: WORKFLOW });
  expect(permissions).toEqual({ contents: 'write', issues: 'write' });
  expect(platform.startJob(run.id, { permissions: { 'pull-requests': 'write' } }).permissions).toEqual({
    pull_requests: 'write',
  });
  expect(platform.startJob(run.id, { permissions: {} }).permissions).toEqual({});
});

test('a fork reads, whatever its workflow asks for', async () => {
  const { platform } = double;
  const pull = platform.openPull({ head: 'main', headRepository: 'stranger/models' });
  const job = { permissions: { contents: 'read', 'pull-requests': 'write' } } as const;
  const { run, token, permissions } = platform.startRun({
    event: 'pull_request',
    pull: pull.number,
    workflow: WORKFLOW,
    job,
  });
  expect(permissions).toEqual({ contents: 'read', pull_requests: 'read' });
  expect([run.pulls, run.headRepository, run.headBranch]).toEqual([[], 'stranger/models', 'main']);
  const path = `/repos/octo/models/issues/${pull.number}/comments`;
  expect((await ask(double, 'POST', path, { token, json: { body: 'x' } })).status).toBe(403);
  // What runs afterwards on the base has its own rights.
  platform.finishRun(run.id);
  const after = platform.startRun({ event: 'workflow_run', triggeredBy: run.id, workflow: WORKFLOW, job });
  expect((await ask(double, 'POST', path, { token: after.token, json: { body: 'x' } })).status).toBe(201);
});

test('Dependabot reads by default, and `permissions:` raises it', () => {
  const { platform } = double;
  const facts = { event: 'pull_request', pull: 1, workflow: WORKFLOW, actor: 'dependabot[bot]' } as const;
  expect(platform.startRun(facts).permissions).toEqual({ contents: 'read', issues: 'read' });
  const raised = platform.startRun({ ...facts, job: { permissions: { 'pull-requests': 'write' } } });
  expect(raised.permissions).toEqual({ pull_requests: 'write' });
});

test('a token ends with its run', async () => {
  const { platform } = double;
  const { run, token } = platform.startRun({ event: 'push', workflow: WORKFLOW });
  expect((await ask(double, 'GET', '/repos/octo/models', { token })).status).toBe(200);
  platform.finishRun(run.id);
  expect((await ask(double, 'GET', '/repos/octo/models', { token })).status).toBe(401);
});

test('the branch filter of runs finds a fork’s branch of that name', async () => {
  const { body } = await ask(
    double,
    'GET',
    '/repos/octo/models/actions/workflows/ct.yml/runs?branch=main&event=pull_request',
    {
      token: double.platform.startRun({ event: 'push', workflow: WORKFLOW, job: { permissions: { actions: 'read' } } })
        .token,
    },
  );
  expect(
    body.workflow_runs.map((run: { head_repository: { full_name: string } }) => run.head_repository.full_name),
  ).toEqual(['stranger/models']);
});
