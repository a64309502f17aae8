/** The double as a process of its own, steered from another one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ask } from './client.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEED = {
  now: '2026-11-22T12:00:00Z',
  repositories: [
    {
      name: 'octo/models',
      private: true,
      commits: [{ id: 'first', files: { 'a.csv': 'x\n', 'b.bin': { base64: 'AAEC' } } }],
      runs: [
        {
          workflow: '.github/workflows/ct.yml',
          commit: 'first',
          artifacts: [{ name: 'assay-iris', files: { 'run.json': '{}' } }],
        },
      ],
    },
  ],
  tokens: [{ token: 'job', repositories: ['octo/models'], permissions: { contents: 'read', actions: 'read' } }],
};

let folder: string;
let child: ChildProcess;
let double: { readonly url: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-double-'));
  const seed = join(folder, 'seed.json');
  writeFileSync(seed, JSON.stringify(SEED));
  const loader = ['--import', './scripts/typescript.mjs'];
  const args = [...loader, 'tests/github-double/main.ts', '--port', '0', '--check', '--seed', seed];
  child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  double = { url: line };
});

afterAll(() => {
  child.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('its address is the line on standard output', async () => {
  expect(double.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { body } = await ask(double, 'GET', '/repos/octo/models/commits', { token: 'job' });
  expect(body).toMatchObject([{ commit: { message: 'first' } }]);
});

test('its state is readable', async () => {
  const { body } = await ask(double, 'GET', '/__state');
  expect(body.repositories['octo/models']).toMatchObject({ fullName: 'octo/models', defaultBranch: 'main' });
  const [commit] = Object.values(body.repositories['octo/models'].commits) as { files: object }[];
  expect(commit!.files).toEqual({ 'a.csv': 'x\n', 'b.bin': { base64: 'AAEC', size: 3 } });
  expect(body.requests.at(-1)).toMatchObject({ path: '/repos/octo/models/commits', status: 200 });
  expect(body.violations).toEqual([]);
});

test('a seed’s artifact is an archive of its files', async () => {
  const { body } = await ask(double, 'GET', '/repos/octo/models/actions/artifacts', { token: 'job' });
  const { headers } = await ask(double, 'GET', new URL(body.artifacts[0].archive_download_url).pathname, {
    token: 'job',
  });
  const bytes = Buffer.from(await (await fetch(headers.get('location')!)).arrayBuffer());
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.push(`${entry.fileName} ${Buffer.concat(chunks)}`);
  }
  expect(found).toEqual(['run.json {}']);
});

test('faults, clock, acts and a new seed come over the wire', async () => {
  const status = async () => (await ask(double, 'GET', '/repos/octo/models', { token: 'job' })).status;
  await ask(double, 'POST', '/__faults', {
    json: [{ path: '/repos/octo/models', effect: { kind: 'status', status: 503 } }],
  });
  expect([await status(), await status()]).toEqual([503, 200]);
  const before = (await ask(double, 'GET', '/__state')).body.now;
  const { body: clock } = await ask(double, 'POST', '/__clock', { json: { advance: 60_000 } });
  expect(clock.now - before).toBe(60_000);
  const { body: pushed } = await ask(double, 'POST', '/__act', {
    json: { call: 'push', args: ['topic', { files: { 'a.csv': 'y\n' } }] },
  });
  const { body: commit } = await ask(double, 'GET', '/repos/octo/models/commits/topic', { token: 'job' });
  expect(commit.sha).toBe(pushed.result);
  const { body: started } = await ask(double, 'POST', '/__act', {
    json: {
      call: 'startRun',
      args: [{ event: 'push', workflow: '.github/workflows/ct.yml', job: { folder: join(folder, 'job') } }],
    },
  });
  expect(started.result.env.GITHUB_API_URL).toBe(double.url);
  const wrong = await ask(double, 'POST', '/__act', { json: { call: 'fly' } });
  expect([wrong.status, wrong.body.message]).toEqual([
    400,
    expect.stringContaining('no call fly; there are repository, push'),
  ]);
  await ask(double, 'POST', '/__seed', { json: { repositories: [{ name: 'octo/other', commits: [{}] }] } });
  expect((await ask(double, 'GET', '/repos/octo/other')).status).toBe(200);
  expect((await ask(double, 'GET', '/repos/octo/models')).status).toBe(404);
});
