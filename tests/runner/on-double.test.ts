/** The runner and the double agree on commit, tokens and the end of a run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDouble } from '../github-double/server.ts';
import { runOnDouble } from './on-double.ts';

const WORKFLOW = '.github/workflows/w.yml';
const ask = (path: string) =>
  `curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/octo/models/${path}"`;

const TEXT = `on: [push, pull_request]
permissions: {}
jobs:
  reads:
    permissions: {contents: read, checks: write}
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: git log -1 --format=%H
      - {env: {TOKEN: "\${{ github.token }}"}, run: '${ask('contents/assay.yml').replaceAll("'", "''")}'}
      - {env: {TOKEN: "\${{ github.token }}"}, run: '${ask('check-runs').replaceAll("'", "''")} -X POST -d ''{"name":"assay","head_sha":"''"$GITHUB_SHA"''"}'''}
  blind:
    needs: reads
    runs-on: ubuntu-latest
    steps:
      - {env: {TOKEN: "\${{ github.token }}"}, run: '${ask('contents/assay.yml').replaceAll("'", "''")}'}
`;

async function setUp() {
  const files = { [WORKFLOW]: TEXT, 'assay.yml': 'version: 1\n' };
  const double = await startDouble({
    repositories: [
      { name: 'octo/models', private: true, commits: [{ files }] },
      { name: 'eve/models', private: true, forkOf: 'octo/models' },
    ],
  });
  onTestFinished(() => double.close());
  const folder = mkdtempSync(join(tmpdir(), 'assay-on-double-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { double, folder };
}

test('each job has the rights of its `permissions`, and the run ends as its jobs did', async () => {
  const { double, folder } = await setUp();
  const started = double.platform.startRun({ event: 'push', workflow: WORKFLOW });
  const { jobs, conclusion } = await runOnDouble(double, started, folder);
  expect(jobs['reads']!.steps.map(({ log }) => log.trim())).toEqual(['', started.env['GITHUB_SHA'], '200', '201']);
  expect(jobs['blind']!.steps[0]!.log).toBe('403');
  expect(conclusion).toBe('success');
  const run = double.state.runs.find(({ id }) => id === started.run.id)!;
  expect([run.status, run.conclusion]).toEqual(['completed', 'success']);
});

test('a fork’s pull request may read and not write, whatever its workflow says', async () => {
  const { double, folder } = await setUp();
  double.platform.push('better', { repository: 'eve/models', files: { 'data.csv': 'x\n' } });
  const pull = double.platform.openPull({ head: 'better', headRepository: 'eve/models' });
  const started = double.platform.startRun({ event: 'pull_request', pull: pull.number, workflow: WORKFLOW });
  const { jobs } = await runOnDouble(double, started, folder);
  expect(jobs['reads']!.steps.map(({ log }) => log.trim())).toEqual(['', started.env['GITHUB_SHA'], '200', '403']);
});
