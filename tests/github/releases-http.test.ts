/** The publisher over real HTTP against the double of GitHub, whose answers are held against GitHub's own description. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { openClient } from '../../src/github/client.ts';
import { createReleases } from '../../src/github/releases.ts';
import type { Log, ReleaseRequest } from '../../src/ports.ts';
import { createManifest } from '../../src/registry/manifest.ts';
import { nextVersion } from '../../src/registry/versions.ts';
import type { Fault } from '../github-double/faults.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const REPOSITORY = 'octo/models';

interface Setting {
  readonly double: Double;
  /** A commit more on main. */
  push(files?: Readonly<Record<string, string>>): string;
  publish(commit: string, model: string): ReturnType<ReturnType<typeof createReleases>['publish']>;
}

async function setUp(options: { immutableReleases?: boolean } = {}): Promise<Setting> {
  const workflow = { '.github/workflows/ct.yml': 'on: push\n' };
  const double = await startDouble(
    { repositories: [{ name: REPOSITORY, commits: [{ files: { 'a.csv': 'x\n', ...workflow } }], ...options }] },
    { check: true },
  );
  onTestFinished(() => double.close());
  const { token } = double.platform.startRun({
    event: 'push',
    workflow: '.github/workflows/ct.yml',
    job: { permissions: { contents: 'write' } },
  });
  const client = openClient({ token, apiUrl: double.url, repository: REPOSITORY, log: SILENT, clock: virtualClock() });
  let pushes = 0;
  return {
    double,
    push: (files) => double.platform.push('main', { files: files ?? { 'a.csv': `x\n${++pushes}\n` } }),
    publish: (commit, model) => createReleases(client, SILENT).publish(requestOf(commit, model)),
  };
}

function requestOf(commit: string, model: string): ReleaseRequest {
  const bytes = Buffer.from(`{"model": "${model}"}\n`);
  const { assets, digest } = createManifest(
    new Map([
      ['model.json', bytes],
      ['run.json', Buffer.from(`{"commit": "${commit}"}\n`)],
    ]),
  );
  const facts = { model: 'm', commit, modelDigest: sha256(bytes), assets, manifestDigest: digest };
  return { ...facts, notes: (version) => `notes of ${version}`, nextVersion, makeLatest: false };
}

const tagsOf = ({ state }: Double) => state.releases.filter(({ draft }) => !draft).map(({ tag }) => tag);
const draftsOf = ({ state }: Double) => state.releases.filter(({ draft }) => draft);

function expectRight({ double }: Setting, commit: string, model: string, tag = 'm@v1.0.0'): void {
  expect(draftsOf(double), 'drafts').toEqual([]);
  const found = double.state.releases.filter((release) => release.tag === tag);
  expect(found.length).toBe(1);
  const held = found[0]!.assets.map(({ name, bytes, state }) => `${name} ${state} ${sha256(bytes)}`).sort();
  expect(held).toEqual(requestOf(commit, model).assets.map(({ name, digest }) => `${name} uploaded ${digest}`));
  expect(double.violations).toEqual([]);
}

const WRITES: readonly (readonly [string, Omit<Fault, 'effect'>])[] = [
  ['the draft', { method: 'POST', path: '*/releases' }],
  ['an asset', { method: 'POST', path: '*/assets' }],
  ['the tag object', { method: 'POST', path: '*/git/tags' }],
  ['the tag', { method: 'POST', path: '*/git/refs' }],
  ['publishing', { method: 'PATCH', path: '*/releases/*' }],
];
const EFFECTS: readonly Fault['effect'][] = [
  { kind: 'reset' },
  { kind: 'status', status: 502 },
  { kind: 'html' },
  { kind: 'cut' },
];

describe.each(WRITES)('%s', (_what, where) => {
  describe.each(['before', 'after'] as const)('%s it took effect', (when) => {
    test.each(EFFECTS)(
      'that ends in $kind leaves exactly one release with the right bytes (case 42, 45, 50)',
      async (effect) => {
        const setting = await setUp();
        const commit = setting.push();
        setting.double.faults.add({ ...where, when, effect });
        expect(await setting.publish(commit, 'a')).toMatchObject({ tag: 'm@v1.0.0' });
        expect(setting.double.faults.pending()).toEqual([]);
        expectRight(setting, commit, 'a');
        const count = setting.double.requests.length;
        expect(await setting.publish(commit, 'a')).toMatchObject({ ending: 'unchanged' });
        expect(setting.double.requests.slice(count).filter(({ method }) => method !== 'GET')).toEqual([]);
      },
    );
  });
});

test('an upload that leaves a starter ends in the right bytes (case 50)', async () => {
  const setting = await setUp();
  const commit = setting.push();
  setting.double.faults.add({ method: 'POST', path: '*/assets', skip: 1, effect: { kind: 'starter' } });
  expect(await setting.publish(commit, 'a')).toMatchObject({ ending: 'published', tag: 'm@v1.0.0' });
  expectRight(setting, commit, 'a');
});

test('where no digest is told (GHES) every file is downloaded and hashed (case 52)', async () => {
  const setting = await setUp();
  const commit = setting.push();
  setting.double.intercept = async () => {
    for (const { assets } of setting.double.state.releases)
      for (const asset of assets) Object.assign(asset, { digest: null });
    return undefined;
  };
  expect(await setting.publish(commit, 'a')).toMatchObject({ ending: 'published' });
  expectRight(setting, commit, 'a');
  const downloads = setting.double.requests.filter(({ service, method }) => service === 'blobs' && method === 'GET');
  expect(downloads.length).toBeGreaterThanOrEqual(3);
});

test('a tag on another commit is left alone and its version skipped (case 51)', async () => {
  const setting = await setUp();
  const [first, second] = [setting.push(), setting.push()];
  const repository = setting.double.state.repositories.get(REPOSITORY)!;
  repository.refs.set('refs/tags/m@v1.0.0', { sha: first, type: 'commit' });
  expect(await setting.publish(second, 'a')).toMatchObject({ tag: 'm@v1.1.0' });
  expect(repository.refs.get('refs/tags/m@v1.0.0')).toEqual({ sha: first, type: 'commit' });
  expectRight(setting, second, 'a', 'm@v1.1.0');
});

test('immutable releases: locked once published, and a name that one used is never tried twice', async () => {
  const setting = await setUp({ immutableReleases: true });
  const [first, second] = [setting.push(), setting.push()];
  await setting.publish(first, 'a');
  expect(setting.double.state.releases[0]!.immutable).toBe(true);
  expect(await setting.publish(first, 'a')).toMatchObject({ ending: 'unchanged' });
  // Its owner deletes the release and its tag; the name stays used.
  setting.double.state.releases.splice(0);
  setting.double.state.repositories.get(REPOSITORY)!.refs.delete('refs/tags/m@v1.0.0');
  expect(await setting.publish(second, 'b')).toMatchObject({ ending: 'published', tag: 'm@v1.1.0' });
  expectRight(setting, second, 'b', 'm@v1.1.0');
});

test('a commit whose workflow files main has left behind is told apart from a lacking permission', async () => {
  const setting = await setUp();
  const commit = setting.push();
  setting.push({ '.github/workflows/ct.yml': 'on: [push, schedule]\n' });
  await expect(setting.publish(commit, 'a')).rejects.toThrow(
    "main's workflow files have changed since this commit; release a newer commit or pass an app token with workflows: write",
  );
  expect(tagsOf(setting.double)).toEqual([]);
});

test('several merges in a minute: each released once, in order, or superseded in words (case 56)', async () => {
  const setting = await setUp();
  const commits = [setting.push(), setting.push(), setting.push(), setting.push()];
  const endings = [];
  for (const at of [0, 2, 1, 3, 0]) endings.push(await setting.publish(commits[at]!, `model ${at}`));
  expect(endings.map(({ ending, tag }) => `${ending} ${tag}`)).toEqual([
    'published m@v1.0.0',
    'published m@v1.1.0',
    'superseded m@v1.1.0',
    'published m@v1.2.0',
    'unchanged m@v1.0.0',
  ]);
  expect(tagsOf(setting.double)).toEqual(['m@v1.0.0', 'm@v1.1.0', 'm@v1.2.0']);
  expect(setting.double.state.repositories.get(REPOSITORY)!.latestRelease).toBeUndefined();
});

test('several merges at once leave no two releases of a tag or a model, and no draft', async () => {
  const setting = await setUp();
  const commits = [setting.push(), setting.push(), setting.push()];
  const publish = () => Promise.all(commits.map((commit, i) => setting.publish(commit, `model ${i}`)));
  await publish();
  await publish();
  const tags = tagsOf(setting.double);
  expect(new Set(tags).size).toBe(tags.length);
  expect(draftsOf(setting.double)).toEqual([]);
  expect((await publish()).every(({ ending }) => ending !== 'published')).toBe(true);
});

test('a release behind 250 others is found', async () => {
  const setting = await setUp();
  const commit = setting.push();
  await setting.publish(commit, 'a');
  const [ours] = setting.double.state.releases;
  for (let i = 0; i < 250; i++) {
    const createdAt = ours!.createdAt + 1000 * (i + 1);
    setting.double.state.releases.push({
      ...ours!,
      id: 900_000 + i,
      tag: `v9.${i}.0`,
      body: 'software',
      assets: [],
      createdAt,
    });
  }
  expect(await setting.publish(commit, 'a')).toMatchObject({ ending: 'unchanged' });
});
