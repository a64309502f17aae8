import { afterEach, expect, test } from 'vitest';
import { openClient } from '../../src/github/client.ts';
import { runsAt } from '../../src/github/runs.ts';
import { virtualClock } from '../virtual-clock.ts';
import { keepLog, WORKFLOW } from './create-run.ts';
import { json, type SmallServer, serve } from './small-server.ts';

let server: SmallServer | undefined;
afterEach(() => server?.close());

const run = (id: number, path: string) => ({
  id,
  run_number: id,
  event: 'push',
  conclusion: 'success',
  head_branch: 'main',
  head_sha: 'a1',
  path,
  repository: { id: 1 },
  head_repository: { id: 1 },
});

/** `file`, `all`: status of the runs of the workflow's file, and of the repository's. */
async function look(file: number, all: number) {
  const workflow_runs = [run(7, `${WORKFLOW}@refs/heads/main`), run(9, '.github/workflows/other.yml')];
  server = await serve(({ url }, response) => {
    const status = url.includes('/workflows/') ? file : all;
    json(response, status, status === 200 ? { workflow_runs } : { message: 'Not Found' });
  });
  const client = openClient({
    token: 'ghs_x',
    apiUrl: server.url,
    repository: 'o/r',
    log: keepLog(),
    clock: virtualClock(),
  });
  const repository = { fullName: 'o/r', id: 1, defaultBranch: 'main' };
  return (await runsAt(client, { repository, workflow: WORKFLOW }, 'a1')).map(({ id }) => id);
}

test('of a workflow file that stands in another repository are found among the repository’s own, by their path', async () => {
  expect(await look(404, 200)).toEqual([7]);
  expect(server!.seen).toHaveLength(2);
});

test('of a token that may read neither end with the permission', async () => {
  await expect(look(404, 404)).rejects.toThrow('needs actions: read');
});

test('of a file that is here are one request', async () => {
  expect(await look(200, 200)).toEqual([9, 7]);
  expect(server!.seen).toHaveLength(1);
});
