/** GitHub's own artifact client against the double: what it sends is understood, and it understands the answers. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from './client.ts';
import type { Job } from './platform.ts';
import { type Double, startDouble } from './server.ts';

let double: Double;
let job: Job;
let folder: string;
const client = new DefaultArtifactClient();
const run = promisify(execFile);

beforeEach(async () => {
  double = await startDouble({
    repositories: [{ name: 'octo/models', private: true, commits: [{ files: { a: '1' } }] }],
  });
  folder = mkdtempSync(join(tmpdir(), 'assay-artifacts-'));
  job = double.platform.startRun({
    event: 'push',
    workflow: '.github/workflows/ct.yml',
    job: { folder, permissions: { actions: 'read' } },
  });
  for (const [name, value] of Object.entries(job.env)) vi.stubEnv(name, value);
  // The client tells its progress on standard output.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Bytes that no zip makes smaller. */
function noise(size: number): Buffer {
  const parts: Buffer[] = [];
  for (let index = 0; parts.length * 64 < size; index += 1)
    parts.push(createHash('sha512').update(String(index)).digest());
  return Buffer.concat(parts).subarray(0, size);
}

test('uploads, lists, gets and downloads a small artifact', async () => {
  const uploaded = await client.uploadArtifact('assay-iris', [file('model.json', '{"kind":"x"}')], folder);
  const { artifacts } = await client.listArtifacts();
  expect(artifacts.map(({ name, id }) => ({ name, id }))).toEqual([{ name: 'assay-iris', id: uploaded.id }]);
  expect(artifacts[0]?.digest).toBe(`sha256:${uploaded.digest}`);
  expect((await client.getArtifact('assay-iris')).artifact.id).toBe(uploaded.id);
  const out = join(folder, 'out');
  const { digestMismatch } = await client.downloadArtifact(uploaded.id!, {
    path: out,
    expectedHash: `sha256:${uploaded.digest}`,
  });
  expect(digestMismatch).toBe(false);
  expect(readFileSync(join(out, 'model.json'), 'utf8')).toBe('{"kind":"x"}');
});

test('puts several blocks together in the order of their list', async () => {
  const bytes = noise(20 * 2 ** 20);
  const { id, size } = await client.uploadArtifact('large', [file('noise.bin', bytes)], folder, {
    compressionLevel: 0,
  });
  expect(size).toBeGreaterThan(bytes.length);
  expect([...double.state.blobs.values()][0]!.blocks.size).toBeGreaterThan(2);
  const out = join(folder, 'out');
  await client.downloadArtifact(id!, { path: out });
  expect(readFileSync(join(out, 'noise.bin')).equals(bytes)).toBe(true);
});

test('saves the archive itself where it is asked to', async () => {
  const { id, digest } = await client.uploadArtifact('assay-iris', [file('a.txt', 'x')], folder);
  const out = join(folder, 'out');
  await client.downloadArtifact(id!, { path: out, skipDecompress: true });
  expect(readdirSync(out)).toEqual(['assay-iris.zip']);
  expect(
    createHash('sha256')
      .update(readFileSync(join(out, 'assay-iris.zip')))
      .digest('hex'),
  ).toBe(digest);
});

test('refuses a name that is taken, until it is deleted by any job of the run', async () => {
  const files = [file('a.txt', 'x')];
  const { id } = await client.uploadArtifact('assay-iris', files, folder);
  await expect(client.uploadArtifact('assay-iris', files, folder)).rejects.toThrow(
    /409.*an artifact with this name already exists on the workflow run/,
  );
  const other = double.platform.startJob(job.run.id, { name: 'job-2', folder: join(folder, 'other') });
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', other.env['ACTIONS_RUNTIME_TOKEN']!);
  expect((await client.deleteArtifact('assay-iris')).id).toBe(id);
  const again = await client.uploadArtifact('assay-iris', files, folder);
  expect(again.id).toBeGreaterThan(id!);
});

test('a later attempt has names of its own and sees those of earlier ones', async () => {
  const files = [file('a.txt', 'x')];
  const { id } = await client.uploadArtifact('assay-iris', files, folder);
  double.platform.finishRun(job.run.id, 'failure');
  await expect(client.listArtifacts()).rejects.toThrow(/401/);
  const again = double.platform.rerun(job.run.id, { folder: join(folder, 'again'), permissions: { actions: 'read' } });
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', again.env['ACTIONS_RUNTIME_TOKEN']!);
  const second = await client.uploadArtifact('assay-iris', [file('a.txt', 'y')], folder);
  expect((await client.listArtifacts()).artifacts.map((one) => one.id).sort()).toEqual([id, second.id]);
  expect((await client.listArtifacts({ latest: true })).artifacts.map((one) => one.id)).toEqual([second.id]);
  const out = join(folder, 'out');
  await client.downloadArtifact(id!, { path: out });
  expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('x');
  const path = `/repos/octo/models/actions/runs/${job.run.id}/artifacts?name=assay-iris`;
  expect((await ask(double, 'GET', path, { token: again.token })).body.total_count).toBe(2);
});

test('finds and downloads an artifact of another run by REST', async () => {
  const { id, digest } = await client.uploadArtifact('assay-iris', [file('a.txt', 'x')], folder);
  double.platform.finishRun(job.run.id);
  const reader = double.platform.startRun({
    event: 'push',
    workflow: '.github/workflows/ct.yml',
    job: { folder: join(folder, 'reader'), permissions: { actions: 'read' } },
  });
  const findBy = { token: reader.token, workflowRunId: job.run.id, repositoryOwner: 'octo', repositoryName: 'models' };
  const out = join(folder, 'out');
  // The client takes GITHUB_API_URL when it is loaded: a process of its own.
  const program = `
    import { writeSync } from 'node:fs';
    import { DefaultArtifactClient } from '@actions/artifact';
    const client = new DefaultArtifactClient();
    const { artifacts } = await client.listArtifacts({ findBy: ${JSON.stringify(findBy)} });
    await client.downloadArtifact(artifacts[0].id, { path: ${JSON.stringify(out)}, findBy: ${JSON.stringify(findBy)} });
    writeSync(2, JSON.stringify(artifacts));`;
  const env = { PATH: process.env['PATH'], ...reader.env };
  const { stderr } = await run(process.execPath, ['--input-type=module', '--eval', program], { env });
  expect(JSON.parse(stderr)).toMatchObject([{ name: 'assay-iris', id, digest: `sha256:${digest}` }]);
  expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('x');
});

test('an expired artifact is gone, and its retention is what was asked for', async () => {
  const { id } = await client.uploadArtifact('assay-iris', [file('a.txt', 'x')], folder, { retentionDays: 3 });
  const path = `/repos/octo/models/actions/artifacts/${id}`;
  const days = double.state.artifacts[0]!.expiresAt - double.state.clock.now();
  expect(Math.round(days / 86_400_000)).toBe(3);
  expect((await ask(double, 'GET', `${path}/zip`, { token: job.token })).status).toBe(302);
  double.state.clock.advance(4 * 86_400_000);
  expect((await ask(double, 'GET', path, { token: job.token })).body.expired).toBe(true);
  const { status, body } = await ask(double, 'GET', `${path}/zip`, { token: job.token });
  expect([status, body.message]).toEqual([410, 'Artifact has expired']);
});

test('a download address dies after a minute and takes no token', async () => {
  const { id } = await client.uploadArtifact('assay-iris', [file('a.txt', 'x')], folder);
  const { headers } = await ask(double, 'GET', `/repos/octo/models/actions/artifacts/${id}/zip`, { token: job.token });
  const location = headers.get('location')!;
  expect(new URL(location).origin).not.toBe(double.url);
  const kept = await ask(double, 'GET', location, { token: job.token });
  expect([kept.status, kept.headers.get('x-ms-error-code')]).toEqual([400, 'InvalidAuthenticationInfo']);
  expect((await ask(double, 'GET', location)).status).toBe(200);
  expect((await ask(double, 'PUT', location, { bytes: 'y' })).status).toBe(403);
  double.state.clock.advance(60_000);
  expect((await ask(double, 'GET', location)).status).toBe(403);
});

test('an upload that was stored but not answered leaves the name taken', async () => {
  double.faults.add({ path: '*/CreateArtifact', when: 'after', effect: { kind: 'reset' } });
  const files = [file('a.txt', 'x')];
  await expect(client.uploadArtifact('assay-iris', files, folder)).rejects.toThrow('ECONNRESET');
  await expect(client.uploadArtifact('assay-iris', files, folder)).rejects.toThrow('already exists');
  expect((await client.listArtifacts()).artifacts).toEqual([]);
});
