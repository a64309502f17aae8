/** What the job that evaluated says of its own model releases nothing: the report's decision and the policy of the commit do. */

import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/documents/verdict.ts';
import { writeZip } from '../github/write-zip.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { runInProcess } from '../runner/in-process.ts';
import { edit, MODEL, makeDocuments, type ReleaseJob, startJob, zipOf } from './release-job.ts';

const CONFIG = readFileSync(new URL('../../examples/boston-housing/assay.yml', import.meta.url), 'utf8');

let double: Double;
let documents = '';
beforeAll(async () => {
  documents = makeDocuments();
  double = await startDouble({}, { check: true });
});
afterAll(async () => {
  rmSync(documents, { recursive: true, force: true });
  await double.close();
});
beforeEach(() => seed());

function seed(config = CONFIG): void {
  double.reset({
    repositories: [{ name: 'octo/models', private: true, commits: [{ files: { 'assay.yml': config } }] }],
  });
}

/** The release job of the hardened set-up, which was handed over what the job before it left. */
async function release(job: ReleaseJob, zip: Buffer, inputs: Readonly<Record<string, string>> = {}) {
  const id = 7001;
  double.platform.addArtifact(job.run, { name: `assay-${MODEL}`, id, zip: { base64: zip.toString('base64') } });
  rmSync(job.folder, { recursive: true });
  const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
  const given = {
    release: 'true',
    'github-token': job.token,
    'artifact-id': JSON.stringify({ [MODEL]: id }),
    'artifact-digest': JSON.stringify({ [MODEL]: digest }),
    ...inputs,
  };
  const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  return runInProcess('release', { cwd: job.workspace, env: { ...job.env, ...env } });
}

const forge = ({ folder }: ReleaseJob, change: (verdict: Verdict) => Verdict) => edit(folder, 'verdict.json', change);
const released = () => double.state.releases.map(({ tag }) => tag);

test('what is approved by all is released', async () => {
  for (const decision of ['', 'approved', JSON.stringify({ [MODEL]: 'approved' })]) {
    seed();
    const job = startJob(double, documents);
    const end = await release(job, zipOf(job.folder), { decision });
    expect(end.code, end.log).toBe(0);
    expect(released()).toEqual([`${MODEL}@v1.0.0`]);
  }
}, 60_000);

describe('a verdict that says "approved" is not released', () => {
  test.each<[string, string, string]>([
    ['pending', 'pending', 'decided of all models together "pending"'],
    ['rejected', 'rejected', 'decided of all models together "rejected"'],
    ['error', 'error', 'decided of all models together "error"'],
    ['rejected of this model', JSON.stringify({ [MODEL]: 'rejected', other: 'approved' }), 'decided "rejected"'],
    ['nothing of this model', JSON.stringify({ other: 'approved' }), 'says nothing of it'],
  ])('where the report says %s', async (_, decision, words) => {
    const job = startJob(double, documents);
    const end = await release(job, zipOf(job.folder), { decision });
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain(`${MODEL} is not released: the job that compared again ${words}`);
    expect(released()).toEqual([]);
  });

  const worse = (verdict: Verdict): Verdict => ({
    ...verdict,
    gates: verdict.gates.map((gate) => ({ ...gate, outcome: 'worse', passed: false })),
  });
  test.each<[string, (verdict: Verdict) => Verdict, string, string]>([
    ['gates that are worse', worse, CONFIG, 'come to "rejected"'],
    [
      'gates that are worse and call themselves passed',
      (verdict) => ({ ...worse(verdict), gates: worse(verdict).gates.map((gate) => ({ ...gate, passed: true })) }),
      CONFIG,
      'come to "rejected"',
    ],
    [
      'an informational policy',
      (verdict) => ({ ...worse(verdict), informational: true }),
      CONFIG.replace(/\n( +)gate:\n/, '\n$1gate:\n$1  informational: true\n'),
      'come to "rejected"',
    ],
    [
      'a suspicious improvement',
      (verdict) => verdict,
      CONFIG.replace(/\n( +)gate:\n/, '\n$1gate:\n$1  max_improvement: 0.0000001\n'),
      'come to "pending" (suspicious_improvement)',
    ],
    [
      'a first run without a threshold',
      (verdict) => ({
        ...verdict,
        baseline: { found: 'none', absence: 'never' },
        gates: verdict.gates.map((gate) => ({ ...gate, outcome: 'not_compared', reason: 'no_baseline', passed: true })),
      }),
      CONFIG.replace(/, threshold: [0-9.]+/g, ''),
      'come to "pending"',
    ],
  ])('for %s', async (_, change, config, words) => {
    seed(config);
    const job = startJob(double, documents);
    forge(job, change);
    const end = await release(job, zipOf(job.folder));
    expect(end.code, end.log).toBe(0);
    expect(end.log).toContain(`${MODEL} is not released: its verdict says "approved", its gates by `);
    expect(end.log).toContain(words);
    expect(released()).toEqual([]);
  });
});

test('an empty or unreadable artifact is an error, not a model without documents', async () => {
  for (const [zip, words] of [
    [writeZip([]), 'verdict.json: is missing'],
    [Buffer.from('no zip'), 'not a zip archive'],
  ] as const) {
    seed();
    const end = await release(startJob(double, documents), zip);
    expect(end.code, end.log).toBe(2);
    expect(end.log).toContain(`assay-${MODEL}`);
    expect(end.log).toContain(words);
    expect(released()).toEqual([]);
  }
});
