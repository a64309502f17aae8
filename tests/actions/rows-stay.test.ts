/** `upload-predictions: false`: no value of a held-out row leaves the job, by whatever way. Built actions, on the double. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { readArchive } from '../../src/github/archive.ts';
import type { Job } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { CONFIG, houses, runChainOf, startJob, WORKFLOW } from './job-on-double.ts';

const OURS = 'octo/models';
const PERMISSIONS = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;
/** A recipe that does without a column, so that rows move. */
const ONE_LESS = CONFIG.replace('price}', 'price, exclude: [age]}');
const PAGES = new Set(['houses.html', 'houses.md', ...DOCUMENT_FILES]);

let double: Double;
const jobs: Job[] = [];
beforeAll(async () => {
  double = await startDouble();
});
afterAll(async () => {
  for (const job of jobs) rmSync(job.folder, { recursive: true, force: true });
  await double.close();
});

/** Everything that the run of a pull request leaves behind for others to read. */
async function leftBehind(uploadPredictions: 'true' | 'false'): Promise<string> {
  const files = { 'assay.yml': CONFIG, 'houses.csv': houses(), [WORKFLOW]: 'on: push\n' };
  double.reset({ repositories: [{ name: OURS, private: true, commits: [{ files }] }] });
  const main = startJob(double, { event: 'push', job: { permissions: PERMISSIONS } });
  await runChainOf(main);
  double.platform.finishRun(main.run.id);
  double.platform.push('change', { repository: OURS, files: { 'assay.yml': ONE_LESS } });
  const pull = double.platform.openPull({ head: 'change', headRepository: OURS }).number;
  const job = startJob(double, { event: 'pull_request', pull, job: { permissions: PERMISSIONS } });
  jobs.push(main, job);
  const { report } = await runChainOf(job, { inputs: { 'upload-predictions': uploadPredictions } });
  expect(report.outputs['decision'], report.log).toMatch(/approved|pending|rejected/);
  const texts = double.state.comments.map(({ body }) => body);
  for (const { run, blob, digest } of double.state.artifacts) {
    if (run !== job.run.id) continue;
    const { bytes } = double.state.blobs.get(blob)!;
    const read = await readArchive(bytes!, { name: 'artifact', digest: digest ?? undefined, allowed: PAGES });
    texts.push(...[...read.values()].map((file) => file.toString('utf8')));
  }
  return texts.join('\n');
}

/** A row's default id, as `predictions.csv`, the comment and the page show it. */
const ROW = /[`>\n][0-9a-f]{16}[`<,]/;

test('rows are shown where nobody asks otherwise', { timeout: 60_000 }, async () => {
  const text = await leftBehind('true');
  expect(text).toMatch(ROW);
  expect(text).toContain('Rows that moved most');
});

test('no artifact, page or comment holds one', { timeout: 60_000 }, async () => {
  const text = await leftBehind('false');
  expect(text).toMatch(/Of \d+ rows, \d+ improved and \d+ worsened/);
  expect(text).not.toMatch(ROW);
  expect(text).not.toMatch(/Rows that moved most|class="dots/);
});
