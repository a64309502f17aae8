/** Which artifacts of a list are the repository's own. */
import { expect, it } from 'vitest';
import type { Client } from '../../src/github/client.ts';
import { StoredArtifacts } from '../../src/github/stored-artifacts.ts';

const US = 42;
const SHA = 'a'.repeat(40);

const idsFor = async (run: object | null) => {
  const artifact = { id: 1, name: 'assay-m', size_in_bytes: 1, expired: false, created_at: '2026-11-01T00:00:00Z' };
  const artifacts = [{ ...artifact, expires_at: '2027-01-01T00:00:00Z', digest: null, workflow_run: run }];
  const client = { call: async () => ({ total_count: 1, artifacts }) } as unknown as Client;
  return (await new StoredArtifacts(client, US).ofRun({ id: 7, head_sha: SHA })).map(({ id }) => id);
};
const own = { id: 7, repository_id: US, head_repository_id: US, head_branch: 'main', head_sha: SHA };

it.each([
  ['ours', own, [1]],
  ["a fork's", { ...own, head_repository_id: 43 }, []],
  ['of a fork that is gone', { ...own, head_repository_id: null }, []],
  ['of a repository that is not named', { id: 7, head_sha: SHA }, []],
  ['of no run', null, []],
])('an artifact %s', async (_what, run, ids) => {
  expect(await idsFor(run)).toEqual(ids);
});
