/** Every route answers, and every answer fits what GitHub says of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationOf } from './answer-schemas.ts';
import { EVERY_ROUTE } from './api.ts';
import { ask, type Sent } from './client.ts';
import { findRoute } from './route.ts';
import { type Double, startDouble } from './server.ts';

const REPO = '/repos/octo/models';
const EVERYTHING = Object.fromEntries(
  ['contents', 'issues', 'pull_requests', 'checks', 'actions', 'workflows'].map((name) => [name, 'write' as const]),
);

let double: Double;
const asked = new Set<string>();

beforeAll(async () => {
  double = await startDouble(
    {
      repositories: [
        {
          name: 'octo/models',
          commits: [
            {
              files: { 'assay.yml': 'version: 1\n', '.github/workflows/ct.yml': 'on: push\n', 'data/a.csv': 'x\n1\n' },
            },
          ],
          releases: [{ tag: 'iris@v1.0.0', assets: [{ name: 'model.json', content: '{}' }] }],
          rules: [
            {
              type: 'required_status_checks',
              parameters: { required_status_checks: [], strict_required_status_checks_policy: false },
            },
          ],
        },
        {
          name: 'stranger/models',
          forkOf: 'octo/models',
          ownerType: 'User',
          commits: [{ files: { 'data/a.csv': 'x\n2\n' } }],
        },
      ],
      tokens: [
        { token: 'job', repositories: ['octo/models'], permissions: EVERYTHING },
        { token: 'person', app: null, login: 'octocat', repositories: ['octo/models'], permissions: EVERYTHING },
      ],
    },
    { check: true },
  );
});

afterAll(() => double.close());

/** Sends with a token that may do all, remembers the route, and wants the status. */
async function check(status: number, method: string, path: string, sent: Sent = {}) {
  const reply = await ask(double, method, path, { token: 'job', ...sent });
  expect(reply.status, JSON.stringify(reply.body)).toBe(status);
  const { pathname } = new URL(path, double.url);
  const found = findRoute(EVERY_ROUTE, method, pathname.replace(/^\/uploads/, ''));
  if (found !== undefined) asked.add(`${method} ${found.route.path}`);
  return reply;
}

test('git: what the routes of commits, contents, refs and tags answer', async () => {
  const { platform } = double;
  const sha = platform.push('feature', { files: { 'data/a.csv': 'x\n1\n2\n', 'b.bin': Buffer.from([0, 1, 2]) } });
  await check(200, 'GET', REPO);
  await check(200, 'GET', '/repos/stranger/models');
  await check(200, 'GET', `${REPO}/commits?sha=${sha}&path=data`);
  await check(200, 'GET', `${REPO}/commits/${sha}`);
  await check(422, 'GET', `${REPO}/commits/${'0'.repeat(40)}`);
  await check(200, 'GET', `${REPO}/compare/main...feature`);
  await check(200, 'GET', `${REPO}/compare/main...stranger:main`);
  await check(404, 'GET', `${REPO}/compare/main...nothing`);
  await check(200, 'GET', `${REPO}/contents/assay.yml?ref=feature`);
  await check(200, 'GET', `${REPO}/contents/data`);
  await check(200, 'GET', `${REPO}/contents/`);
  await check(404, 'GET', `${REPO}/contents/nothing`);
  const { body: tag } = await check(201, 'POST', `${REPO}/git/tags`, {
    json: { tag: 'iris@v1.1.0', message: 'A version', object: sha, type: 'commit' },
  });
  await check(201, 'POST', `${REPO}/git/refs`, { json: { ref: 'refs/tags/iris@v1.1.0', sha: tag.sha } });
  await check(422, 'POST', `${REPO}/git/refs`, { json: { ref: 'refs/tags/iris@v1.1.0', sha: tag.sha } });
  await check(200, 'GET', `${REPO}/git/tags/${tag.sha}`);
  await check(200, 'GET', `${REPO}/git/ref/tags/iris%40v1.1.0`);
  await check(200, 'GET', `${REPO}/git/matching-refs/tags/iris`);
  await check(200, 'PATCH', `${REPO}/git/refs/tags/iris@v1.1.0`, { json: { sha, force: true } });
  await check(204, 'DELETE', `${REPO}/git/refs/tags/iris@v1.1.0`);
  await check(200, 'GET', `${REPO}/activity?ref=feature&per_page=1`);
  await check(200, 'GET', `${REPO}/branches/main`);
  await check(200, 'GET', `${REPO}/rules/branches/main`);
});

test('pull requests, issues and comments', async () => {
  const { platform } = double;
  platform.push('topic', { files: { 'data/a.csv': 'x\n3\n' } });
  const { number } = platform.openPull({ head: 'topic', labels: ['model'] });
  const fork = platform.openPull({ head: 'main', headRepository: 'stranger/models' });
  platform.label(number, 'accept', 'octocat');
  platform.review(number, 'octocat', 'APPROVED');
  platform.unlabel(number, 'accept', 'octocat');
  platform.dismiss(number, 'octocat');
  await check(200, 'GET', `${REPO}/pulls?state=all&head=octo:topic`);
  await check(200, 'GET', `${REPO}/pulls/${number}`);
  await check(200, 'GET', `${REPO}/pulls/${fork.number}`);
  await check(200, 'GET', `${REPO}/pulls/${number}/reviews`);
  await check(200, 'GET', `${REPO}/pulls/${number}/commits`);
  await check(200, 'GET', `${REPO}/pulls/${number}/files`);
  await check(200, 'GET', `${REPO}/commits/${fork.head.sha}/pulls`);
  await check(200, 'GET', `/repos/stranger/models/commits/${fork.head.sha}/pulls`);
  const comments = `${REPO}/issues/${number}/comments`;
  const { body: comment } = await check(201, 'POST', comments, { json: { body: 'A verdict' } });
  await check(200, 'GET', comments);
  await check(200, 'GET', `${REPO}/issues/comments/${comment.id}`);
  await check(200, 'PATCH', `${REPO}/issues/comments/${comment.id}`, { json: { body: 'Another' } });
  await check(422, 'PATCH', `${REPO}/issues/comments/${comment.id}`, { json: { body: 'x'.repeat(65_537) } });
  await check(204, 'DELETE', `${REPO}/issues/comments/${comment.id}`);
  const { body: issue } = await check(201, 'POST', `${REPO}/issues`, { json: { title: 'Drift', labels: ['drift'] } });
  await check(422, 'POST', `${REPO}/issues`, { json: {} });
  await check(200, 'PATCH', `${REPO}/issues/${issue.number}`, { json: { state: 'closed' } });
  await check(200, 'GET', `${REPO}/issues?state=all&labels=drift`);
  await check(200, 'GET', `${REPO}/issues/${number}`);
  await check(200, 'GET', `${REPO}/issues/${number}/timeline`);
  await check(200, 'GET', `${REPO}/issues/${number}/events`);
  platform.merge(number);
  await check(200, 'GET', `${REPO}/pulls/${number}`);
});

test('check runs', async () => {
  const sha = double.platform.shaOf('main');
  const annotations = [{ path: 'data/a.csv', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'Odd' }];
  const { body: run } = await check(201, 'POST', `${REPO}/check-runs`, {
    json: {
      name: 'assay',
      head_sha: sha,
      status: 'in_progress',
      output: { title: 'Running', summary: '…', annotations },
    },
  });
  await check(422, 'POST', `${REPO}/check-runs`, { json: { name: 'assay', head_sha: '0'.repeat(40) } });
  await check(200, 'PATCH', `${REPO}/check-runs/${run.id}`, { json: { conclusion: 'success' } });
  await check(200, 'GET', `${REPO}/check-runs/${run.id}`);
  await check(200, 'GET', `${REPO}/check-runs/${run.id}/annotations`);
  await check(200, 'GET', `${REPO}/commits/${sha}/check-runs?check_name=assay&filter=latest&app_id=15368`);
});

test('runs and artifacts, also of a fork that is gone', async () => {
  const { platform } = double;
  const { run } = platform.startRun({ event: 'push', workflow: '.github/workflows/ct.yml' });
  const zip = { base64: Buffer.from('PK').toString('base64') };
  platform.addArtifact(run.id, { name: 'assay', zip });
  platform.addArtifact(run.id, { name: 'old', zip, digest: null, expiresAt: '2020-01-01T00:00:00Z' });
  platform.repository({ name: 'gone/models', forkOf: 'octo/models', ownerType: 'User' });
  platform.push('patch', { repository: 'gone/models', files: { 'b.csv': '1\n' } });
  const pull = platform.openPull({ head: 'patch', headRepository: 'gone/models' });
  platform.startRun({ event: 'pull_request', pull: pull.number, workflow: '.github/workflows/ct.yml' });
  platform.deleteRepository('gone/models');
  await check(200, 'GET', `${REPO}/actions/runs/${run.id}`);
  const { body: runs } = await check(200, 'GET', `${REPO}/actions/runs?event=pull_request`);
  expect(runs.workflow_runs[0].head_repository).toBeNull();
  await check(200, 'GET', `${REPO}/actions/workflows`);
  await check(200, 'GET', `${REPO}/actions/workflows/ct.yml`);
  await check(200, 'GET', `${REPO}/actions/workflows/ct.yml/runs?branch=main`);
  const { body: artifacts } = await check(200, 'GET', `${REPO}/actions/runs/${run.id}/artifacts`);
  const [old, young] = artifacts.artifacts;
  await check(200, 'GET', `${REPO}/actions/artifacts`);
  await check(200, 'GET', `${REPO}/actions/artifacts/${young.id}`);
  await check(302, 'GET', `${REPO}/actions/artifacts/${young.id}/zip`);
  await check(410, 'GET', `${REPO}/actions/artifacts/${old.id}/zip`);
  await check(204, 'DELETE', `${REPO}/actions/artifacts/${old.id}`);
});

test('releases and their assets, also one whose upload broke off', async () => {
  const { body: draft } = await check(201, 'POST', `${REPO}/releases`, {
    json: { tag_name: 'iris@v1.2.0', target_commitish: double.platform.shaOf('main'), draft: true },
  });
  const upload = draft.upload_url.replace(/\{.*$/, '');
  double.faults.add({ method: 'POST', path: '/uploads/*', effect: { kind: 'starter' } });
  await check(502, 'POST', `${upload}?name=notes.md`, { bytes: 'x' });
  const { body: asset } = await check(201, 'POST', `${upload}?name=model.json&label=m`, { bytes: '{}' });
  await check(422, 'POST', `${upload}?name=model.json`, { bytes: '{}' });
  const { body: assets } = await check(200, 'GET', `${REPO}/releases/${draft.id}/assets`);
  expect(assets.map(({ state }: { state: string }) => state)).toEqual(['starter', 'uploaded']);
  await check(200, 'GET', `${REPO}/releases/assets/${asset.id}`);
  await check(302, 'GET', `${REPO}/releases/assets/${asset.id}`, { accept: 'application/octet-stream' });
  await check(204, 'DELETE', `${REPO}/releases/assets/${assets[0].id}`);
  await check(200, 'PATCH', `${REPO}/releases/${draft.id}`, { json: { draft: false, make_latest: 'false' } });
  await check(200, 'GET', `${REPO}/releases/${draft.id}`);
  await check(200, 'GET', `${REPO}/releases`);
  await check(200, 'GET', `${REPO}/releases/latest`);
  await check(200, 'GET', `${REPO}/releases/tags/iris%40v1.2.0`);
  await check(422, 'POST', `${REPO}/releases`, { json: { tag_name: 'iris@v1.2.0' } });
  await check(204, 'DELETE', `${REPO}/releases/${draft.id}`);
});

test('who the token is', async () => {
  await check(403, 'GET', '/user');
  await check(200, 'GET', '/user', { token: 'person' });
  await check(200, 'GET', `${REPO}/collaborators/octocat/permission`);
  const { body } = await check(200, 'GET', '/rate_limit');
  expect(violationOf('GET', '/rate_limit', { status: 200, json: body })).toBeUndefined();
});

test('no route was left out, and none broke GitHub’s description', () => {
  expect(EVERY_ROUTE.map(({ method, path }) => `${method} ${path}`).filter((route) => !asked.has(route))).toEqual([]);
  expect(double.violations).toEqual([]);
});

test('an answer that lacks a field or has a wrong type is found', async () => {
  const { body: comment } = await check(201, 'POST', `${REPO}/issues/1/comments`, { json: { body: 'x' } });
  const route = ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/comments'] as const;
  expect(violationOf(...route, { status: 201, json: { ...comment, id: undefined } })).toContain(
    "must have required property 'id'",
  );
  expect(violationOf(...route, { status: 201, json: { ...comment, id: 'x' } })).toContain('/id must be integer');
  expect(violationOf(...route, { status: 201, json: { ...comment, created_at: 'now' } })).toContain(
    '/created_at must match format',
  );
  expect(violationOf(...route, { status: 299, json: comment })).toContain(
    'no description of an answer with status 299',
  );
  expect(violationOf('GET', '/nothing', { status: 200, json: {} })).toContain('stands in no description');
});
