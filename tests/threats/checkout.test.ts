/** What lies in the checkout when a step begins: another commit than the one that was trained, a link, no recipe at all. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { recipe } from '../chain/assay.ts';
import type { Double } from '../github-double/server.ts';
import {
  checksOf,
  leaveBaseline,
  openPull,
  openScene,
  REPOSITORY,
  runChain,
  runStep,
  startPullJob,
  WORSE,
} from './on-github.ts';

let double: Double;
const RED = [['assay verdict', 'completed', 'failure']];
const EVALUATED = ['check-data', 'train', 'evaluate'] as const;

async function withBaseline(config?: string): Promise<void> {
  double = await openScene(config === undefined ? {} : { files: { 'assay.yml': config } });
  await leaveBaseline(double);
}

describe('a commit that was checked out between `train` and `compare`', () => {
  beforeEach(() => withBaseline());

  test('stops compare, its report and a report job, in words', { timeout: 60_000 }, async () => {
    const main = double.platform.shaOf('main');
    const { number, headSha } = openPull(double, { 'assay.yml': WORSE });
    const job = startPullJob(double, number);
    double.platform.checkout(main, job.workspace, { repository: REPOSITORY });
    await runChain(job, EVALUATED);
    double.platform.checkout(headSha, job.workspace, { repository: REPOSITORY });
    const words = `\`train\` saw commit ${main.slice(0, 7)}, this step sees ${headSha.slice(0, 7)}`;
    for (const verb of ['compare', 'report'] as const) {
      const end = await runStep(job, verb);
      expect(end.code, end.log).toBe(2);
      expect(end.log).toContain(words);
      expect(end.outputs).toMatchObject({ decision: 'error', passed: 'false' });
    }
    expect(checksOf(double, headSha)).toEqual(RED);
    rmSync(job.workspace, { recursive: true });
    mkdirSync(job.workspace);
    const handedOver = await runStep(job, 'report', { inputs: { 'artifact-id': 'auto' } });
    expect(handedOver.code, handedOver.log).toBe(2);
    // The documents are of the commit that was trained.
    for (const sha of [main, headSha]) expect(handedOver.log).toContain(sha.slice(0, 7));
    expect(handedOver.log).toContain('which does not hold');
    expect(checksOf(double, headSha).at(-1)).toEqual(RED[0]);
  });
});

test("a link to another model's folder stops the model in every step", { timeout: 60_000 }, async () => {
  const one = recipe();
  const two = `${one}${one.slice(one.indexOf('  small:')).replace('small:', 'zed:')}`;
  await withBaseline(two);
  const { number, headSha } = openPull(double, { 'a.txt': 'a' });
  const job = startPullJob(double, number);
  mkdirSync(join(job.workspace, 'assay-out/zed'), { recursive: true });
  symlinkSync('zed', join(job.workspace, 'assay-out/small'));
  const ends = await runChain(job);
  for (const verb of ['check-data', 'compare', 'report']) {
    expect(ends[verb]!.code, ends[verb]!.log).toBe(2);
    expect(ends[verb]!.log).toContain('assay-out/small: is a link');
  }
  expect(JSON.parse(ends['compare']!.outputs['artifact-id'] || '{}')).not.toHaveProperty('small');
  expect(checksOf(double, headSha)).toEqual(RED);
});

describe.each([
  ['no recipe', 'assay.yml', 'is the repository checked out (actions/checkout) before this step'],
  ['no table', 'data.csv', 'data.csv: there is no such file'],
])('a checkout with %s', (_, file, words) => {
  test('fails every step, and one annotation says why', { timeout: 60_000 }, async () => {
    await withBaseline();
    const { number, headSha } = openPull(double, { 'a.txt': 'a' });
    const job = startPullJob(double, number);
    rmSync(join(job.workspace, file));
    const ends = await runChain(job);
    expect(Object.keys(ends)).toEqual(['check-data', 'compare', 'report']);
    const annotated = Object.entries(ends).flatMap(([verb, { log }]) =>
      log.split('\n').some((line) => line.startsWith('::error') && line.includes(words)) ? [verb] : [],
    );
    expect(annotated).toEqual(['check-data']);
    for (const { code, log, outputs } of Object.values(ends)) {
      expect(code, log).toBe(2);
      expect(log).toContain(words);
      expect(outputs).toMatchObject({ decision: 'error', passed: 'false' });
    }
    expect(checksOf(double, headSha)).toEqual(RED);
    expect(double.state.comments.at(-1)!.body).toContain(words.slice(0, 20));
  });
});

test('what an earlier run told of a workspace that stays, the next tells again', { timeout: 60_000 }, async () => {
  await withBaseline();
  const { number } = openPull(double, { 'a.txt': 'a' });
  const job = startPullJob(double, number);
  const config = join(job.workspace, 'assay.yml');
  const text = readFileSync(config, 'utf8');
  rmSync(config);
  await runStep(job, 'check-data');
  writeFileSync(config, text);
  await runStep(job, 'check-data');
  rmSync(config);
  expect((await runStep(job, 'compare')).log).toMatch(/^::error.*is the repository checked out/m);
});
