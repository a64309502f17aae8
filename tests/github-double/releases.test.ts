/** Drafts, tags, assets and immutability, as GitHub has them. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, type Reply, type Sent } from './client.ts';
import { type Double, startDouble } from './server.ts';

const RELEASES = '/repos/octo/models/releases';
let double: Double;
let shas: { first: string; head: string };

beforeEach(async () => {
  double = await startDouble({
    repositories: [
      {
        name: 'octo/models',
        private: true,
        commits: [
          { files: { x: '1', '.github/workflows/ct.yml': 'on: push\n' } },
          { id: 'side', files: { x: '2' } },
          { files: { x: '3' } },
        ],
        branches: { side: 'side' },
      },
    ],
    tokens: [
      { token: 'writer', repositories: ['octo/models'], permissions: { contents: 'write' } },
      { token: 'reader', repositories: ['octo/models'], permissions: { contents: 'read' } },
      {
        token: 'app',
        app: 'releaser',
        repositories: ['octo/models'],
        permissions: { contents: 'write', workflows: 'write' },
      },
    ],
  });
  shas = { first: double.platform.shaOf('side'), head: double.platform.shaOf('main') };
});

afterEach(() => double.close());

const send = (method: string, path: string, sent: Sent = {}): Promise<Reply> =>
  ask(double, method, path, { token: 'writer', ...sent });
const make = (json: object) => send('POST', RELEASES, { json });
const publish = (id: number, json: object = {}) =>
  send('PATCH', `${RELEASES}/${id}`, { json: { draft: false, ...json } });
const codes = ({ status, body }: Reply) => [status, body.errors?.[0]?.code, body.errors?.[0]?.field];

test('a draft shows in the lists of writers only, and has no tag', async () => {
  const { body: draft } = await make({ tag_name: 'iris@v1.0.0', draft: true });
  expect((await send('GET', RELEASES)).body.map(({ id }: { id: number }) => id)).toEqual([draft.id]);
  expect((await send('GET', RELEASES, { token: 'reader' })).body).toEqual([]);
  expect((await send('GET', `${RELEASES}/${draft.id}`, { token: 'reader' })).status).toBe(404);
  expect((await send('GET', `${RELEASES}/tags/iris%40v1.0.0`)).status).toBe(404);
  expect((await send('GET', '/repos/octo/models/git/ref/tags/iris%40v1.0.0')).status).toBe(404);
});

test('several drafts may share a tag, one of them is published, and no second', async () => {
  const [one, two] = [
    await make({ tag_name: 'iris@v1.0.0', draft: true }),
    await make({ tag_name: 'iris@v1.0.0', draft: true }),
  ];
  expect([one.status, two.status]).toEqual([201, 201]);
  expect((await publish(one.body.id)).status).toBe(200);
  expect(codes(await publish(two.body.id))).toEqual([422, 'already_exists', 'tag_name']);
  expect((await send('GET', `${RELEASES}/${two.body.id}`)).body.draft).toBe(true);
  expect(codes(await make({ tag_name: 'iris@v1.0.0' }))).toEqual([422, 'already_exists', 'tag_name']);
});

test('publishing makes a lightweight tag at the target', async () => {
  const { body } = await make({ tag_name: 'iris@v1.0.0', target_commitish: shas.first, draft: true });
  await publish(body.id);
  const { body: ref } = await send('GET', '/repos/octo/models/git/ref/tags/iris%40v1.0.0');
  expect(ref.object).toMatchObject({ type: 'commit', sha: shas.first });
  expect(codes(await make({ tag_name: 'iris@v1.0.1', target_commitish: 'nowhere' }))).toEqual([
    422,
    'invalid',
    'target_commitish',
  ]);
});

test('publishing leaves an annotated tag that is there as it is', async () => {
  const { body: tag } = await send('POST', '/repos/octo/models/git/tags', {
    json: { tag: 'iris@v1.0.0', message: 'm', object: shas.first, type: 'commit' },
  });
  await send('POST', '/repos/octo/models/git/refs', { json: { ref: 'refs/tags/iris@v1.0.0', sha: tag.sha } });
  const again = await send('POST', '/repos/octo/models/git/refs', {
    json: { ref: 'refs/tags/iris@v1.0.0', sha: tag.sha },
  });
  expect([again.status, again.body.message]).toEqual([422, 'Reference already exists']);
  await make({ tag_name: 'iris@v1.0.0', target_commitish: shas.head });
  const { body: ref } = await send('GET', '/repos/octo/models/git/ref/tags/iris%40v1.0.0');
  expect(ref.object).toMatchObject({ type: 'tag', sha: tag.sha });
  const { body: peeled } = await send('GET', `/repos/octo/models/git/tags/${tag.sha}`);
  expect(peeled.object).toMatchObject({ type: 'commit', sha: shas.first });
  // The API takes a tag's name where it wants a commit.
  const { body: compared } = await send('GET', '/repos/octo/models/compare/main...iris%40v1.0.0');
  expect(compared.status).toBe('behind');
});

test('an asset keeps its bytes, and its name is what GitHub makes of it', async () => {
  const { body } = await make({ tag_name: 'iris@v1.0.0', draft: true });
  const upload = (name: string, bytes: string) =>
    send('POST', `${body.upload_url.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`, { bytes });
  const { body: model } = await upload('model.json', '{"a":1}');
  const sha256 = createHash('sha256').update('{"a":1}').digest('hex');
  expect(model).toMatchObject({ name: 'model.json', state: 'uploaded', size: 7, digest: `sha256:${sha256}` });
  expect((await upload('my model.json', 'x')).body).toMatchObject({ name: 'my.model.json', label: 'my model.json' });
  expect((await upload('.hidden', 'x')).body).toMatchObject({ name: 'default.hidden', label: '.hidden' });
  expect(codes(await upload('model.json', 'x'))).toEqual([422, 'already_exists', 'name']);
  const found = await send('GET', `${RELEASES}/assets/${model.id}`, { accept: 'application/octet-stream' });
  const location = found.headers.get('location')!;
  expect(await (await fetch(location)).text()).toBe('{"a":1}');
  expect((await fetch(location, { headers: { authorization: 'Bearer writer' } })).status).toBe(400);
  // The API's own host takes no uploads.
  expect((await send('POST', `${RELEASES}/${body.id}/assets?name=b`, { bytes: 'x' })).status).toBe(404);
});

test('an upload that breaks off leaves an empty asset that holds the name until it is deleted', async () => {
  const { body } = await make({ tag_name: 'iris@v1.0.0', draft: true });
  const upload = () => send('POST', `${body.upload_url.replace(/\{.*$/, '')}?name=model.json`, { bytes: '{}' });
  double.faults.add({ path: '/uploads/*', effect: { kind: 'starter' } });
  expect((await upload()).status).toBe(502);
  expect(codes(await upload())).toEqual([422, 'already_exists', 'name']);
  const { body: assets } = await send('GET', `${RELEASES}/${body.id}/assets`);
  expect(assets).toMatchObject([{ name: 'model.json', state: 'starter', size: 0, digest: null }]);
  expect((await send('DELETE', `${RELEASES}/assets/${assets[0].id}`)).status).toBe(204);
  expect((await upload()).status).toBe(201);
});

test('immutable: nothing changes after publishing, and the tag is never free again', async () => {
  double.state.repositories.get('octo/models')!.immutableReleases = true;
  const { body } = await make({ tag_name: 'iris@v1.0.0', draft: true });
  const address = body.upload_url.replace(/\{.*$/, '');
  const { body: asset } = await send('POST', `${address}?name=a`, { bytes: 'x' });
  expect((await publish(body.id)).body.immutable).toBe(true);
  expect((await send('POST', `${address}?name=b`, { bytes: 'x' })).body.message).toBe(
    'Cannot upload assets to an immutable release.',
  );
  expect((await send('DELETE', `${RELEASES}/assets/${asset.id}`)).status).toBe(422);
  expect((await send('PATCH', `${RELEASES}/${body.id}`, { json: { tag_name: 'iris@v2.0.0' } })).status).toBe(422);
  expect((await send('DELETE', '/repos/octo/models/git/refs/tags/iris@v1.0.0')).status).toBe(422);
  expect((await send('DELETE', `${RELEASES}/${body.id}`)).status).toBe(204);
  expect((await make({ tag_name: 'iris@v1.0.0' })).body.errors[0].message).toBe(
    'tag_name was used by an immutable release',
  );
});

test('`make_latest` says which release is the latest; its default takes it', async () => {
  const latest = async () => (await send('GET', `${RELEASES}/latest`)).body.tag_name;
  await make({ tag_name: 'v1.0.0' });
  await make({ tag_name: 'iris@v1.0.0', make_latest: 'false' });
  expect(await latest()).toBe('v1.0.0');
  const { body } = await make({ tag_name: 'iris@v1.1.0', draft: true });
  await publish(body.id, { make_latest: 'false' });
  expect(await latest()).toBe('v1.0.0');
  const { body: careless } = await make({ tag_name: 'iris@v1.2.0', draft: true });
  await publish(careless.id);
  expect(await latest()).toBe('iris@v1.2.0');
  // Taking it back leaves the youngest.
  await send('PATCH', `${RELEASES}/${careless.id}`, { json: { make_latest: 'false', prerelease: true } });
  expect(await latest()).toBe('iris@v1.1.0');
  expect(codes(await make({ tag_name: 'x', make_latest: 'perhaps' }))).toEqual([422, 'invalid', 'make_latest']);
});

test('a job may not tag a commit whose workflows no branch has any more', async () => {
  double.platform.push('main', { files: { '.github/workflows/ct.yml': 'on: [push]\n' } });
  double.platform.push('side', { files: { '.github/workflows/ct.yml': 'on: [push, schedule]\n' } });
  const json = { ref: 'refs/tags/iris@v1.0.0', sha: shas.head };
  const refused = await send('POST', '/repos/octo/models/git/refs', { json });
  expect([refused.status, refused.body.message]).toEqual([403, 'Resource not accessible by integration']);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('contents=write,workflows=write');
  const { body } = await make({ tag_name: 'iris@v1.0.0', target_commitish: shas.head, draft: true });
  // What is refused changes nothing, not even the name.
  expect((await publish(body.id, { name: 'Iris' })).status).toBe(403);
  expect((await send('GET', `${RELEASES}/${body.id}`)).body).toMatchObject({ draft: true, name: null });
  expect((await send('POST', '/repos/octo/models/git/refs', { json, token: 'app' })).status).toBe(201);
  expect((await publish(body.id)).status).toBe(200);
});
