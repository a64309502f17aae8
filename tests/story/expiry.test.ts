/** A baseline that is deleted soon, the whole way: from the artifact's date to what people read of a run of the default branch. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipe } from '../chain/assay.ts';
import type { Double } from '../github-double/server.ts';
import {
  closeScene,
  leaveBaseline,
  makeScene,
  openPull,
  runChain,
  startJob,
  startPullJob,
} from '../threats/on-github.ts';

const DAY_MS = 86_400_000;
const SOON = /The baseline’s documents are deleted on `[0-9-]{10}`, in (?:9|10) days/;

let double: Double;
beforeAll(async () => {
  double = await makeScene();
  await leaveBaseline(double);
}, 60_000);
afterAll(() => closeScene(double));

let count = 0;
/** What the log of compare, the page of the run and the check say. */
async function read(days: number, event: 'push' | 'pull_request') {
  for (const artifact of double.state.artifacts) artifact.expiresAt = Date.now() + days * DAY_MS;
  const files = { 'assay.yml': `${recipe()}# ${count}\n` };
  const branch = `change-${count++}`;
  if (event === 'push') double.platform.push('main', { files });
  const job =
    event === 'push' ? startJob(double, { event }) : startPullJob(double, openPull(double, files, { branch }).number);
  const { compare, report } = await runChain(job);
  expect(compare!.code, compare!.log).toBe(0);
  expect(report!.code, report!.log).toBe(0);
  double.platform.finishRun(job.run.id);
  const { summary } = double.state.checks.at(-1)!;
  return { log: compare!.log, page: report!.summary, check: summary ?? '' };
}

describe('a baseline of the default branch', () => {
  test('that expires in ten days: log, page and check say so, and that this run makes a new one', {
    timeout: 60_000,
  }, async () => {
    const { log, page, check } = await read(10, 'push');
    expect(log).toMatch(
      /^small: the documents of its baseline, run 1 of main, expire on [0-9-]{10}; a run that passes renews them$/m,
    );
    for (const text of [page, check]) {
      expect(text).toMatch(SOON);
      expect(text).toContain('This run makes a new one.');
    }
  });

  test.each([
    ['that expires in twenty days is no word', 20, 'push'],
    ['is no word on a pull request, which cannot renew it', 10, 'pull_request'],
  ] as const)('%s', { timeout: 60_000 }, async (_what, days, event) => {
    const { log, page, check } = await read(days, event);
    for (const text of [log, page, check]) expect(text).not.toMatch(/documents (?:expire|are deleted)/);
  });
});
