import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Verdict } from '../../src/documents/verdict.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import {
  edit,
  MODEL,
  makeDocuments,
  placeDocuments,
  type ReleaseJob,
  release,
  startJob,
  zipOf,
} from './release-job.ts';

const REPOSITORY = 'octo/models';
/** The policy that the documents were judged by. */
const CONFIG = readFileSync(new URL('../../examples/boston-housing/assay.yml', import.meta.url), 'utf8');
const TAG = `${MODEL}@v1.0.0`;
let documents = '';

beforeAll(() => {
  documents = makeDocuments();
});
afterAll(() => rmSync(documents, { recursive: true, force: true }));

async function openDouble(options: { immutableReleases?: boolean } = {}): Promise<Double> {
  const double = await startDouble(
    {
      repositories: [{ name: REPOSITORY, private: true, commits: [{ files: { 'assay.yml': CONFIG } }], ...options }],
    },
    { check: true },
  );
  onTestFinished(() => double.close());
  return double;
}

const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Everything that can be seen of releases and tags. */
function standing({ state }: Double) {
  const repository = state.repositories.get(REPOSITORY)!;
  return {
    releases: state.releases.map(({ tag, draft, body, assets, immutable }) => ({
      tag,
      draft,
      body,
      immutable,
      assets: assets.map(({ name, state: kept, bytes }) => `${name} ${kept} ${sha256(bytes)}`).sort(),
    })),
    tags: [...repository.refs].filter(([ref]) => ref.startsWith('refs/tags/')),
    latest: repository.latestRelease,
  };
}

/** One complete release with the bytes of the job's folder, and no draft. */
function expectReleased(double: Double, job: ReleaseJob, tag = TAG): void {
  const drafts = double.state.releases.filter(({ draft }) => draft);
  expect(drafts).toEqual([]);
  const found = double.state.releases.filter((one) => one.tag === tag);
  expect(found.length).toBe(1);
  const assets = new Map(found[0]!.assets.map((asset) => [asset.name, asset]));
  expect([...assets.keys()].sort()).toEqual([
    'SHA256SUMS',
    'data-check.json',
    'evaluation.json',
    'metrics.json',
    'model.json',
    'predictions.csv',
    'report.html',
    'run.json',
    'verdict.json',
  ]);
  for (const [name, asset] of assets) {
    expect(asset.state, name).toBe('uploaded');
    const path = join(job.folder, name);
    if (existsSync(path)) expect(asset.bytes.equals(readFileSync(path)), name).toBe(true);
  }
  const place = mkdtempSync(join(tmpdir(), 'assay-verify-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  for (const [name, { bytes }] of assets) writeFileSync(join(place, name), bytes);
  execFileSync('sha256sum', ['--strict', '--quiet', '-c', 'SHA256SUMS'], { cwd: place });
  const repository = double.state.repositories.get(REPOSITORY)!;
  const ref = repository.refs.get(`refs/tags/${tag}`)!;
  expect(ref.type).toBe('tag');
  expect(repository.tags.get(ref.sha)!.object.sha).toBe(job.sha);
  expect(double.violations).toEqual([]);
}

describe('a run of the default branch', () => {
  test('releases the approved model; its re-run changes nothing', async () => {
    const double = await openDouble();
    const job = startJob(double, documents);
    const first = await release(job);
    expect(first.code, first.log).toBe(0);
    expect(first.outputs).toEqual({
      decision: 'approved',
      passed: 'true',
      'release-tag': JSON.stringify({ [MODEL]: TAG }),
      'release-url': expect.stringContaining(`github.com/${REPOSITORY}/releases/tag/`),
    });
    expectReleased(double, job);
    const [{ body } = { body: '' }] = double.state.releases;
    expect(body).toMatch(
      /^<!-- assay-release:v1 model=boston-housing digest=sha256:[0-9a-f]{64} manifest=sha256:[0-9a-f]{64} commit=[0-9a-f]{40} -->\n/,
    );
    expect(body).toContain('sha256sum -c SHA256SUMS');
    expect(double.state.repositories.get(REPOSITORY)!.latestRelease).toBeUndefined();

    const before = standing(double);
    double.platform.finishRun(job.run, 'success');
    const again = placeDocuments(double.platform.rerun(job.run, { permissions: { contents: 'write' } }), documents);
    const second = await release(again);
    expect(second.code, second.log).toBe(0);
    expect(second.log).toContain(`${MODEL}: unchanged, ${TAG}`);
    expect(second.outputs['release-tag']).toBe(first.outputs['release-tag']);
    expect(standing(double)).toEqual(before);
  }, 120_000);

  test('releases the bytes that the evaluate job handed over, and no others (case 39)', async () => {
    const double = await openDouble();
    const job = startJob(double, documents);
    const zip = zipOf(job.folder);
    const forged = Buffer.concat([zip]);
    forged[60] = (forged[60]! + 1) % 256;
    const upload = (id: number, bytes: Buffer) =>
      double.platform.addArtifact(job.run, { name: `assay-${MODEL}`, id, zip: { base64: bytes.toString('base64') } });
    // Another job of the run deleted what was evaluated, number 7001, and uploaded under its name.
    upload(7002, forged);
    rmSync(job.folder, { recursive: true });
    const handed = (id: number) => ({
      'artifact-id': JSON.stringify({ [MODEL]: id }),
      'artifact-digest': JSON.stringify({ [MODEL]: sha256(zip) }),
    });
    const other = await release(job, handed(7002));
    expect(other.code, other.log).toBe(2);
    expect(other.log).toContain(`::error::${MODEL}: artifact assay-${MODEL}: its digest is sha256:`);
    expect(other.log).toContain(`expected ${sha256(zip)}`);
    expect(other.outputs['decision']).toBe('error');
    const gone = await release(job, handed(7001));
    expect(gone.code, gone.log).toBe(2);
    expect(gone.log).toContain(
      `artifact 7001 is not the assay-${MODEL} of this run: what was handed over was replaced`,
    );
    expect(double.state.releases).toEqual([]);

    double.state.artifacts.splice(0);
    upload(7001, zip);
    const right = await release(job, handed(7001));
    expect(right.code, right.log).toBe(0);
    expectReleased(double, job);
  }, 120_000);

  test.each<[string, (job: ReleaseJob) => void, string]>([
    [
      'another model',
      ({ folder }) => edit(folder, 'model.json', (m: object) => ({ ...m, target: 'x' })),
      'run.json, modelDigest: is "sha256:',
    ],
    [
      'another run',
      ({ folder }) => edit(folder, 'run.json', (r: { code: object }) => ({ ...r, code: { ...r.code, runId: '1' } })),
      'run.json, code.runId: is "1", this run is',
    ],
    [
      'another commit',
      ({ folder }) =>
        edit(folder, 'run.json', (r: { code: object }) => ({ ...r, code: { ...r.code, commit: '0'.repeat(40) } })),
      'run.json, code.commit: is "000',
    ],
    [
      'a verdict on another model',
      ({ folder }) =>
        edit(folder, 'verdict.json', (v: Verdict) => ({ ...v, candidate: { digest: `sha256:${'0'.repeat(64)}` } })),
      'verdict.json, candidate.digest: is "sha256:000',
    ],
    [
      'other predictions',
      ({ folder }) => writeFileSync(join(folder, 'predictions.csv'), 'assay_row_id,truth,prediction\na,1,1\n'),
      'evaluation.json, predictionsDigest: is "sha256:',
    ],
    [
      'other metrics',
      ({ folder }) => writeFileSync(join(folder, 'metrics.json'), '{"r2": 1}\n'),
      'metrics.json: holds other numbers than evaluation.json beside it',
    ],
    [
      'a missing document',
      ({ folder }) => rmSync(join(folder, 'evaluation.json')),
      'evaluation.json: is missing, so there is nothing to release',
    ],
  ])('refuses documents of %s, and writes nothing', async (_what, change, message) => {
    const double = await openDouble();
    const job = startJob(double, documents);
    change(job);
    const end = await release(job);
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain(message);
    expect(end.log).not.toMatch(/^ +at /m);
    expect(double.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test.each(['rejected', 'pending'] as const)('does not release a %s model, whatever the inputs', async (decision) => {
    const double = await openDouble();
    const job = startJob(double, documents);
    edit(job.folder, 'verdict.json', (verdict: Verdict) => ({ ...verdict, decision }));
    const end = await release(job, { models: MODEL });
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain(`::notice::${MODEL} is not released: its verdict is ${decision}`);
    expect(end.outputs).toMatchObject({ decision, 'release-tag': '{}' });
    expect(double.requests).toEqual([]);
  });

  test('publishes no row where the workflow keeps them, though the documents of this job hold them', async () => {
    const double = await openDouble();
    const job = startJob(double, documents);
    const ids = readFileSync(join(job.folder, 'predictions.csv'), 'utf8').match(/^[0-9a-f]{16}/gm)!;
    const end = await release(job, { 'upload-predictions': 'false' });
    expect(end.code, end.log).toBe(0);
    const { assets } = double.state.releases[0]!;
    expect(assets.map(({ name }) => name)).toContain('report.html');
    expect(assets.map(({ name }) => name)).not.toContain('predictions.csv');
    for (const { name, bytes } of assets) {
      for (const id of ids) expect(bytes.toString('utf8').includes(id), `${id} in ${name}`).toBe(false);
    }
  }, 60_000);

  test('keeps predictions out where they were not uploaded', async () => {
    const double = await openDouble();
    const job = startJob(double, documents);
    rmSync(join(job.folder, 'predictions.csv'));
    const end = await release(job);
    expect(end.code, end.log).toBe(0);
    expect(double.state.releases[0]!.assets.map(({ name }) => name)).not.toContain('predictions.csv');
  }, 60_000);
});

describe('a job that is cancelled (SIGTERM, case 55)', () => {
  const MOMENTS: readonly (readonly [string, string, RegExp])[] = [
    ['when the draft is made', 'POST', /\/releases$/],
    ['while a file goes up', 'POST', /\/assets$/],
    ['when the tag object is made', 'POST', /\/git\/tags$/],
    ['when the tag is made', 'POST', /\/git\/refs$/],
    ['when it is published', 'PATCH', /\/releases\/\d+$/],
  ];

  async function cancelled(double: Double, method: string, path: RegExp): Promise<void> {
    const job = startJob(double, documents);
    let kill = () => {};
    let killed = false;
    double.intercept = (request) => {
      if (!killed && request.method === method && path.test(request.path)) {
        killed = true;
        kill();
      }
      return Promise.resolve(undefined);
    };
    const first = await release(job, {}, (stop) => {
      kill = stop;
    });
    expect(first.signal, first.log).toBe('SIGTERM');
    double.platform.finishRun(job.run, 'cancelled');
    const again = placeDocuments(double.platform.rerun(job.run, { permissions: { contents: 'write' } }), documents);
    const second = await release(again);
    expect(second.code, second.log).toBe(0);
    expectReleased(double, { ...again, folder: join(documents, 'nowhere') });
  }

  // A client that keeps GitHub's pace waits most of the time: all at once.
  test('is completed by its re-run, wherever it was', async () => {
    const doubles = await Promise.all(MOMENTS.map(() => openDouble()));
    const ends = MOMENTS.map(async ([what, method, path], i) => {
      try {
        await cancelled(doubles[i]!, method, path);
      } catch (thrown) {
        throw new Error(`cancelled ${what}: ${String(thrown)}`);
      }
    });
    await Promise.all(ends);
  }, 120_000);
});

test('two jobs at once make one release', async () => {
  const double = await openDouble();
  const job = startJob(double, documents);
  const other = double.platform.startJob(job.run, {
    permissions: { contents: 'write' },
    name: 'other',
  });
  const ends = await Promise.all([release(job), release(placeDocuments(other, documents))]);
  for (const { code, log } of ends) expect(code, log).toBe(0);
  expect(ends.map(({ outputs }) => outputs['release-tag'])).toEqual(Array(2).fill(JSON.stringify({ [MODEL]: TAG })));
  expectReleased(double, job);
}, 120_000);

test('a model of the config that left no documents is told, and holds up no other', async () => {
  const double = await openDouble();
  const job = startJob(double, documents);
  const model = (name: string) => `  ${name}: {task: regression, data: {path: a.csv, target: y}}\n`;
  writeFileSync(join(job.workspace, 'assay.yml'), `version: 1\nmodels:\n${model(MODEL)}${model('other')}`);
  edit(job.folder, 'verdict.json', (verdict: Verdict) => ({ ...verdict, decision: 'pending' as const }));
  const end = await release(job);
  expect(end.code, end.log).toBe(0);
  expect(end.log).toContain('::notice::other is not released: it has no verdict');
  expect(end.log).toContain(`::notice::${MODEL} is not released: its verdict is pending`);
  expect(end.outputs['decision']).toBe('error');
});

describe('where nothing is released', () => {
  test('a pull request with release: true says so, and asks nothing of GitHub', async () => {
    const double = await openDouble();
    double.platform.push('better', { files: { 'a.txt': 'x' } });
    const pull = double.platform.openPull({ head: 'better' });
    const job = startJob(double, documents, { event: 'pull_request', pull: pull.number });
    const end = await release(job);
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain(`release: nothing is released here (pull request ${pull.number})`);
    expect(end.log).not.toContain('::notice');
    expect(double.requests).toEqual([]);
  });

  test('neither does a push to another branch, nor a run that was not asked', async () => {
    const double = await openDouble();
    double.platform.push('side', { files: { 'a.txt': 'x' } });
    const job = startJob(double, documents, { branch: 'side' });
    for (const inputs of [{}, { release: 'false' }, { release: '' }]) {
      const end = await release(job, inputs);
      expect(end.code, end.log).toBe(0);
      expect(end.log).toContain('release: nothing is released');
    }
    expect(double.requests).toEqual([]);
  });

  test('a token without contents: write is told its permission', async () => {
    const double = await openDouble();
    const job = startJob(double, documents, { permissions: { contents: 'read' } });
    const end = await release(job);
    expect(end.code, end.log).toBe(3);
    expect(end.log).toContain('the token lacks contents: write');
    expect(double.state.releases).toEqual([]);
  });
});
