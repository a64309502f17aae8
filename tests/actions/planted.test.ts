/** What a pull request can plant beside its recipe, through the built actions on the double: a repository, a link. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../src/documents/run.ts';
import { assay } from '../chain/assay.ts';
import type { Job } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { git, repositoryWith } from '../local/git-repository.ts';
import { embedRepository, payload } from '../local/hostile-repository.ts';
import { CONFIG, houses, runChainOf, runStep, startJob, WORKFLOW } from './job-on-double.ts';

const WRITES = { contents: 'read', actions: 'read', 'pull-requests': 'write', checks: 'write' } as const;
/** A second model beside `houses`. */
const TWO = `${CONFIG}${CONFIG.slice(CONFIG.indexOf('  houses:')).replace('houses:', 'zed:')}`;

let double: Double;
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.close());

const jobs: Job[] = [];
function begin(pull?: number): Job {
  const facts = pull === undefined ? { event: 'push' as const } : { event: 'pull_request' as const, pull };
  const job = startJob(double, { ...facts, job: { permissions: WRITES } });
  jobs.push(job);
  return job;
}
afterAll(() => {
  for (const { folder } of jobs) rmSync(folder, { recursive: true, force: true });
});

async function mainWith(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) {
  double.reset({
    repositories: [
      { name: 'octo/models', private: true, commits: [{ files: { [WORKFLOW]: 'on: push\n', ...files } }] },
    ],
  });
  const job = begin();
  const { report } = await runChainOf(job, { inputs });
  expect(report.code, report.log).toBe(0);
  double.platform.finishRun(job.run.id);
}

function openPull(files: Readonly<Record<string, string>>): number {
  double.platform.push('change', { files });
  return double.platform.openPull({ head: 'change' }).number;
}

const runOf = (folder: string, model = 'houses') =>
  JSON.parse(readFileSync(join(folder, 'assay-out', model, 'run.json'), 'utf8')) as Run;

test.each([{ config: 'ml/assay.yml' }, { 'working-directory': 'ml' }] as Readonly<Record<string, string>>[])(
  'a repository beside the recipe runs nothing and names no commit: %o',
  { timeout: 60_000 },
  async (inputs) => {
    await mainWith({ 'ml/assay.yml': CONFIG, 'ml/houses.csv': houses() }, inputs);
    const job = begin(openPull({ 'ml/houses.csv': houses(3.1) }));
    const { program, hasRun } = payload();
    embedRepository(join(job.workspace, 'ml'), program);
    const env = { GIT_DIR: join(job.workspace, 'ml'), GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'` };
    const found = await runStep(job, 'find-baseline', { inputs, env });
    expect(found.code, found.log).toBe(0);
    const ends = await runChainOf(job, { inputs, env });
    expect(hasRun()).toBe(false);
    expect(ends.report.code, ends.report.log).toBe(ends.compare.code);
    const folder = inputs['working-directory'] === undefined ? job.workspace : join(job.workspace, 'ml');
    expect(runOf(folder).code?.commit).toBe(job.env['GITHUB_SHA']);
  },
);

test('on a laptop it runs nothing either', () => {
  const folder = repositoryWith({ 'ml/assay.yml': CONFIG, 'ml/houses.csv': houses() });
  const { program, hasRun } = payload();
  embedRepository(join(folder, 'ml'), program);
  for (const baseline of [[], ['--baseline', 'main']]) {
    const { code, err } = assay(['run', ...baseline], join(folder, 'ml'), { GIT_DIR: join(folder, 'ml') });
    expect(code, err).toBe(0);
  }
  expect(hasRun()).toBe(false);
  expect(runOf(join(folder, 'ml')).code?.commit).toBe(git(folder, 'rev-parse', 'HEAD'));
});

test("a link to another model's folder stops the model, and nothing is stored under its name", {
  timeout: 60_000,
}, async () => {
  await mainWith({ 'assay.yml': TWO, 'houses.csv': houses() }, {});
  const job = begin(openPull({ 'assay.yml': TWO.replace('price}', 'price, exclude: [rooms]}') }));
  mkdirSync(join(job.workspace, 'assay-out/zed'), { recursive: true });
  symlinkSync('zed', join(job.workspace, 'assay-out/houses'));
  const ends = await runChainOf(job);
  for (const verb of ['check-data', 'compare', 'report'] as const) {
    expect(ends[verb].code, ends[verb].log).toBe(2);
    expect(ends[verb].log).toContain('assay-out/houses: is a link');
  }
  expect(JSON.parse(ends.compare.outputs['artifact-id'] || '{}')).not.toHaveProperty('houses');
  expect(double.state.checks.at(-1)).toMatchObject({ status: 'completed', conclusion: 'failure' });
});

test('an output folder that leads elsewhere is not written to', { timeout: 60_000 }, async () => {
  await mainWith({ 'assay.yml': CONFIG, 'houses.csv': houses() }, {});
  const job = begin(openPull({ 'a.txt': '' }));
  const elsewhere = join(job.folder, 'elsewhere');
  mkdirSync(elsewhere);
  rmSync(join(job.workspace, 'assay-out'), { recursive: true, force: true });
  symlinkSync(elsewhere, join(job.workspace, 'assay-out'));
  const ends = await runChainOf(job);
  rmSync(join(job.workspace, 'assay.yml'));
  const without = await runStep(job, 'train');
  expect(without.code).toBe(2);
  for (const verb of ['check-data', 'compare', 'report'] as const) expect(ends[verb].code, ends[verb].log).toBe(2);
  expect(ends.report.log).toContain('assay-out: is a link');
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('a recipe in a repository of its own is refused before anything is stored', { timeout: 60_000 }, async () => {
  await mainWith({ 'assay.yml': CONFIG, 'houses.csv': houses(), 'data/b.txt': '' }, {});
  const inner = repositoryWith({ 'assay.yml': CONFIG, 'houses.csv': houses() });
  const job = begin();
  git(job.workspace, 'clone', '-q', inner, 'sub');
  for (const inputs of [{ config: 'sub/assay.yml' }, { 'working-directory': 'sub' }] as Record<string, string>[]) {
    const ends = await runChainOf(job, { inputs });
    for (const verb of ['check-data', 'compare', 'report'] as const) {
      expect(ends[verb].code, ends[verb].log).toBe(2);
      expect(ends[verb].log).toContain('lies in sub, a git repository of its own');
      expect(ends[verb].log).toContain('no commit of octo/models holds it');
    }
    expect(ends.compare.outputs['artifact-id'] || '{}').toBe('{}');
    expect(existsSync(join(job.workspace, 'sub/assay-out/houses'))).toBe(false);
  }
  // The data may lie there.
  const found = await runStep(job, 'train', { inputs: { data: 'sub/houses.csv', target: 'price' } });
  expect(found.code, found.log).toBe(0);
  expect(runOf(job.workspace).code?.commit).toBe(job.env['GITHUB_SHA']);
});
