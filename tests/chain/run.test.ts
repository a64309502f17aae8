import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../expect-within.ts';
import { assay, folderWith, ROOT, readJson, recipe, smallTable } from './assay.ts';

const DOCUMENTS = [
  'data-check.json',
  'model.json',
  'predictions.csv',
  'evaluation.json',
  'metrics.json',
  'verdict.json',
];

describe('assay run', () => {
  it('gives the numbers the world knows for Boston', () => {
    const out = folderWith({});
    const { code } = assay(['run', '--config', join(ROOT, 'examples/boston-housing/assay.yml'), '--out', out], ROOT);
    expect(code).toBe(0);
    const metrics = readJson<{ mse: number; r2: number }>(out, 'boston-housing/metrics.json');
    expectWithin(metrics.mse, 24.291119474973478, 1e-10);
    expectWithin(metrics.r2, 0.6687594935356326, 1e-10);
  });

  it('rejects a worse model with exit code 1 and says why', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
    const { code, out } = assay(['run', '--baseline', 'base', '--set', 'data.exclude=[a]'], folder);
    expect(code).toBe(1);
    expect(out).toContain('rejected');
    const verdict = readJson<{ decision: string; gates: { outcome: string }[] }>(
      folder,
      'assay-out/small/verdict.json',
    );
    expect(verdict.decision).toBe('rejected');
    expect(verdict.gates[0]?.outcome).toBe('worse');
  });

  it('calls an identical model unchanged', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    assay(['run', '--out', 'base'], folder);
    const { code, out } = assay(['run', '--baseline', 'base', '--json'], folder);
    expect(code).toBe(0);
    const { models } = JSON.parse(out) as { models: { small: { gates: { outcome: string }[] } } };
    expect(models.small.gates[0]?.outcome).toBe('unchanged');
  });

  it('leaves every document, and nothing of an earlier run beside them', () => {
    const folder = folderWith({
      'assay.yml': recipe(),
      'data.csv': smallTable(),
      'assay-out/small/baseline-model.json': '{}',
    });
    assay(['run'], folder);
    expect(readdirSync(join(folder, 'assay-out/small')).sort()).toEqual(
      [...DOCUMENTS, 'run.json', 'report.html', 'report.md', 'summary.md'].sort(),
    );
  });

  it('gives the same bytes twice, in another folder, time zone and locale', () => {
    const one = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    const two = folderWith({ 'deep/er/assay.yml': recipe(), 'deep/er/data.csv': smallTable() });
    assay(['run'], one);
    assay(['run'], join(two, 'deep/er'), { TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    for (const file of DOCUMENTS) {
      expect(readFileSync(join(two, 'deep/er/assay-out/small', file), 'utf8'), file).toBe(
        readFileSync(join(one, 'assay-out/small', file), 'utf8'),
      );
    }
  });

  it('gives the same model, predictions and evaluation for CRLF, CR, BOM and no final newline', () => {
    const plain = smallTable();
    const first = folderWith({ 'assay.yml': recipe(), 'data.csv': plain });
    assay(['run'], first);
    for (const data of [
      plain.replaceAll('\n', '\r\n'),
      plain.replaceAll('\n', '\r'),
      `\uFEFF${plain}`,
      plain.trimEnd(),
    ]) {
      const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': data });
      expect(assay(['run'], folder).code).toBe(0);
      for (const file of ['model.json', 'predictions.csv', 'evaluation.json', 'data-check.json', 'verdict.json']) {
        expect(readFileSync(join(folder, 'assay-out/small', file), 'utf8'), file).toBe(
          readFileSync(join(first, 'assay-out/small', file), 'utf8'),
        );
      }
    }
  });

  it('gives the same split, digests and ids for shuffled rows, and the same coefficients to 1e-12', () => {
    const [header, ...rows] = smallTable().trimEnd().split('\n');
    const shuffled = `${[header, ...rows.reverse()].join('\n')}\n`;
    const one = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    const two = folderWith({ 'assay.yml': recipe(), 'data.csv': shuffled });
    assay(['run'], one);
    assay(['run'], two);
    const evaluations = [one, two].map((folder) =>
      readJson<{ testDigest: string; rows: number }>(folder, 'assay-out/small/evaluation.json'),
    );
    expect(evaluations[1]?.testDigest).toBe(evaluations[0]?.testDigest);
    const ids = [one, two].map((folder) =>
      readFileSync(join(folder, 'assay-out/small/predictions.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(',')[0]),
    );
    expect(ids[1]).toEqual(ids[0]);
    type Model = { estimator: { coefficients: number[] }; training: { trainDigest: string } };
    const models = [one, two].map((folder) => readJson<Model>(folder, 'assay-out/small/model.json'));
    expect(models[1]?.training.trainDigest).toBe(models[0]?.training.trainDigest);
    models[0]?.estimator.coefficients.forEach((value, i) => {
      expectWithin(models[1]!.estimator.coefficients[i]!, value, 1e-12);
    });
  });

  it('keeps the times of verbs that ran in a process of their own', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    for (const verb of ['check-data', 'train', 'evaluate', 'compare', 'report'])
      expect(assay([verb], folder).code, verb).toBe(0);
    const { seconds } = readJson<{ seconds: Record<string, number> }>(folder, 'assay-out/small/run.json');
    expect(Object.keys(seconds)).toEqual(['compare', 'evaluate', 'report', 'train']);
    expect(assay(['train'], folder).code).toBe(0);
    const again = readJson<{ seconds: Record<string, number> }>(folder, 'assay-out/small/run.json');
    expect(Object.keys(again.seconds), 'a new training forgets the old').toEqual(['train']);
  });

  it('goes on with the other models when one fails, and ends with the highest code', () => {
    const config = `${recipe()}  broken:
    task: regression
    data: {path: missing.csv, target: y}
`;
    const folder = folderWith({ 'assay.yml': config, 'data.csv': smallTable() });
    const { code, out, err } = assay(['run'], folder);
    expect(code).toBe(2);
    expect(err).toContain('broken: missing.csv: there is no such file');
    expect(out).toContain('small');
    expect(existsSync(join(folder, 'assay-out/small/verdict.json'))).toBe(true);
    const json = JSON.parse(assay(['run', '--json'], folder).out) as { models: Record<string, { decision: string }> };
    expect(json.models['broken']?.decision).toBe('error');
    expect(json.models['small']?.decision).toBe('approved');
  });

  it('works one verb at a time, and says which document is missing', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    const early = assay(['evaluate'], folder);
    expect(early.code).toBe(2);
    expect(early.err).toContain('assay-out/small/model.json: is missing; `assay train` writes it');
    for (const verb of ['check-data', 'train', 'evaluate', 'compare', 'report']) {
      const ended = assay([verb], folder);
      expect(ended.code, `${verb}: ${ended.err}`).toBe(0);
    }
    const whole = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    assay(['run'], whole);
    for (const file of DOCUMENTS) {
      expect(readFileSync(join(folder, 'assay-out/small', file), 'utf8'), file).toBe(
        readFileSync(join(whole, 'assay-out/small', file), 'utf8'),
      );
    }
  });

  it('compares with a git ref, trained in a work tree of its own', () => {
    const folder = folderWith({
      'assay.yml': recipe({ data: '{path: data.csv, target: y, exclude: [a]}' }),
      'data.csv': smallTable(),
    });
    const git = (...args: string[]) => spawnGit(folder, args);
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'baseline');
    writeFileSync(join(folder, 'assay.yml'), recipe());
    git('commit', '-qam', 'candidate');
    const { code, out, err } = assay(['run', '--baseline', 'HEAD~1', '--json'], folder);
    expect(code, err).toBe(0);
    const { models } = JSON.parse(out) as { models: { small: { baseline: object; gates: { outcome: string }[] } } };
    expect(models.small.baseline).toMatchObject({
      found: 'explicit',
      source: 'HEAD~1',
      distance: 1,
      scored: 'rescored',
    });
    expect(models.small.gates[0]?.outcome).toBe('better');
    expect(spawnGit(folder, ['worktree', 'list']).trim().split('\n')).toHaveLength(1);
    const unknown = assay(['run', '--baseline', 'nowhere'], folder);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('"nowhere" is neither a folder nor a git ref of this repository');
  });

  it('needs no config file', () => {
    const folder = folderWith({ 'My Houses.csv': smallTable() });
    const { code, err } = assay(
      ['run', '--data', 'My Houses.csv', '--target', 'y', '--train', 'ridge', '--set', 'train.params.alpha=2'],
      folder,
    );
    expect(code).toBe(0);
    expect(err).toContain('task: regression');
    const model = readJson<{ params: object }>(folder, 'assay-out/my-houses/model.json');
    expect(model.params).toEqual({ alpha: 2 });
  });

  it('leaves the config as it was: paths may not leave the repository', () => {
    const folder = folderWith({ 'assay.yml': recipe({ data: '{path: ../../etc/passwd, target: y}' }) });
    const { code, err } = assay(['run'], folder);
    expect(code).toBe(2);
    expect(err).not.toContain('    at ');
  });

  it('ends quietly when its reader goes away', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    cpSync(join(ROOT, 'examples/boston-housing/data'), join(folder, 'data'), { recursive: true });
    const { err } = assay(['run', '--json', '--quiet'], folder);
    expect(err).toBe('');
  });
});

import { spawnSync } from 'node:child_process';

function spawnGit(folder: string, args: readonly string[]): string {
  const identity = ['-c', 'user.name=Assay', '-c', 'user.email=assay@example.org'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
