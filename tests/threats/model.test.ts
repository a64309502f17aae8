/** Cases 24 to 27, 29 and 30 of the threats: model and baseline files, through the built command line. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, recipe, smallTable } from '../chain/assay.ts';

type Json = Record<string, unknown>;

/** A project whose baseline stands in `base/small`. */
function project(config = recipe()): { folder: string; model: string } {
  const folder = folderWith({ 'assay.yml': config, 'data.csv': smallTable() });
  expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
  return { folder, model: join(folder, 'base/small/model.json') };
}

const NUL = '\0';

/** Both doors that a model file comes in by refuse it, by its path and in one line. */
function expectRefused(folder: string, ...parts: string[]): void {
  const predicted = assay(['predict', '--model', 'base/small/model.json', '--data', 'data.csv'], folder);
  const compared = assay(['run', '--baseline', 'base'], folder);
  for (const { code, err } of [predicted, compared]) {
    expect(code, err).toBe(2);
    expect(err).toContain('base/small/model.json');
    for (const part of parts) expect(err).toContain(part);
    expect(err).not.toContain('    at ');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  }
  expect(predicted.out).toBe('');
  expect(existsSync(join(folder, 'assay-out/small/verdict.json'))).toBe(false);
}

function change(path: string, edit: (model: Json) => void): void {
  const model = JSON.parse(readFileSync(path, 'utf8')) as Json;
  edit(model);
  writeFileSync(path, JSON.stringify(model));
}

describe('case 24: prototype keys', () => {
  it.each([
    ['$.', (text: string) => text.replace('{', '{"__proto__": {"polluted": 1}, ')],
    ['$.estimator', (text: string) => text.replace('"estimator": {', '"estimator": {"__proto__": {"polluted": 1}, ')],
    [
      '$.estimator',
      (text: string) => text.replace('"estimator": {', '"estimator": {"constructor": {"prototype": {"polluted": 1}}, '),
    ],
  ] as const)('at %s are refused', (_, edit) => {
    const { folder, model } = project();
    const text = readFileSync(model, 'utf8');
    expect(edit(text)).not.toBe(text);
    writeFileSync(model, edit(text));
    expectRefused(folder, 'is refused');
    expect(({} as Json)['polluted']).toBeUndefined();
  });
});

describe('case 25: what is no model', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, 200)],
    ['empty', () => ''],
    ['an HTML page', () => '<!DOCTYPE html><html><body>404</body></html>'],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a number', () => '7'],
    ['bytes', () => NUL.repeat(100)],
    ['another document', () => '{"kind": "assay.run", "schemaVersion": 1}'],
  ] as const)('%s', (_, make) => {
    const { folder, model } = project();
    writeFileSync(model, make(readFileSync(model, 'utf8')));
    expectRefused(folder, 'not a model');
  });
});

describe('case 26: from the future', () => {
  it('a newer schemaVersion says so', () => {
    const { folder, model } = project();
    change(model, (json) => {
      json['schemaVersion'] = 99;
    });
    expectRefused(folder, 'made by a newer version of Assay (99');
  });

  it('an unknown kind says so', () => {
    const { folder, model } = project();
    change(model, (json) => {
      (json['estimator'] as Json)['type'] = 'transformer';
    });
    expectRefused(folder, 'estimator.type', 'transformer', '; was the file made by a newer version of Assay?');
  });
});

describe('case 27: weights', () => {
  const coefficients = (json: Json) => (json['estimator'] as { coefficients: unknown[] }).coefficients;

  it.each<[string, (json: Json) => void]>([
    ['text', (json) => coefficients(json).splice(0, 1, '1.5')],
    ['null, as NaN is written', (json) => coefficients(json).splice(0, 1, null)],
    ['one too few', (json) => coefficients(json).pop()],
    ['one too many', (json) => coefficients(json).push(1)],
    ['a list', (json) => coefficients(json).splice(0, 1, [])],
    ['none', (json) => delete (json['estimator'] as Json)['coefficients']],
  ])('%s are refused', (_, edit) => {
    const { folder, model } = project();
    change(model, edit);
    expectRefused(folder, 'estimator');
  });

  it.each(['1e400', '-1e400', 'NaN', 'Infinity'])('%s is refused', (number) => {
    const { folder, model } = project();
    const text = readFileSync(model, 'utf8');
    const broken = text.replace(/("coefficients": \[)[^,\]]+/, `$1${number}`);
    expect(broken).not.toBe(text);
    writeFileSync(model, broken);
    expectRefused(folder);
  });
});

describe('case 29: digests', () => {
  it.each([
    ['run.json', 'evaluation.json'],
    ['evaluation.json', 'run.json'],
  ])('another model than %s expects is never loaded: both digests are shown', (beside, other) => {
    const { folder, model } = project();
    rmSync(join(folder, 'base/small', other));
    writeFileSync(model, `${readFileSync(model, 'utf8')}\n`);
    const { code, err } = assay(['run', '--baseline', 'base'], folder);
    expect(code).toBe(2);
    const digest = 'sha256:[0-9a-f]{64}';
    expect(err).toMatch(
      new RegExp(`base/small/model.json: its digest is ${digest}, ${beside} beside it expects ${digest}`),
    );
  });

  it('holds the candidate’s documents to each other too', () => {
    const { folder } = project();
    assay(['run'], folder);
    const path = join(folder, 'assay-out/small/predictions.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(\n[^,]+,[^,]+,)[^\n]+/, '$10'));
    const changed = assay(['compare'], folder);
    expect(changed.code).toBe(2);
    expect(changed.err).toMatch(
      /predictions\.csv: its digest is sha256:[0-9a-f]{64}, evaluation\.json beside it expects/,
    );
  });
});

describe('case 30: another baseline', () => {
  const verdictOf = (words: string[], folder: string) => {
    const { code, out } = assay(['run', '--baseline', 'base', '--json', ...words], folder);
    return { code, verdict: (JSON.parse(out) as { models: { small: Json & { gates: Json[] } } }).models.small };
  };

  it('with other features is scored again on the candidate’s rows', () => {
    const { folder } = project();
    const { verdict } = verdictOf(['--set', 'data.exclude=[b]'], folder);
    expect(verdict).toMatchObject({ decision: 'rejected', baseline: { scored: 'rescored' } });
    expect(verdict.gates[0]!['improvement']).not.toBe(0);
  });

  it('whose features are gone is paired by id where rows are shared, else not compared', () => {
    const config = recipe({ data: '{path: data.csv, target: y, id: row}' });
    const [header, ...rows] = smallTable().trimEnd().split('\n');
    const table = (columns: string, cells: (line: string) => string) =>
      `row,${columns}\n${rows.map((line, i) => `${i},${cells(line)}`).join('\n')}\n`;
    const folder = folderWith({ 'assay.yml': config, 'data.csv': table(header!, (line) => line) });
    expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
    const withoutB = (line: string) =>
      line
        .split(',')
        .filter((_, i) => i !== 1)
        .join(',');
    writeFileSync(join(folder, 'data.csv'), table('a,group,y', withoutB));
    const paired = verdictOf([], folder).verdict;
    expect(paired).toMatchObject({ baseline: { scored: 'paired_by_id' } });
    expect(paired.gates[0]!['improvement']).not.toBe(0);
    expect((paired['rows'] as Json)['paired']).toBeGreaterThan(0);
    writeFileSync(join(folder, 'data.csv'), table('a,group,y', withoutB).replaceAll('\n', '\nnew').replace(/new$/, ''));
    const alone = verdictOf([], folder);
    expect([alone.code, alone.verdict]).toMatchObject([0, { decision: 'pending', reasons: ['not_comparable'] }]);
    expect(alone.verdict.gates[0]).not.toHaveProperty('improvement');
    const strict = verdictOf(['--set', 'gate.on_not_comparable={pull_request: fail}'], folder);
    expect([strict.code, strict.verdict]).toMatchObject([1, { decision: 'rejected', reasons: ['not_comparable'] }]);
  });

  it('of another target or task is not compared', () => {
    const { folder } = project();
    for (const words of [
      ['--set', 'data.target=a'],
      [
        '--set',
        'task=multiclass',
        '--set',
        'data.target=group',
        '--set',
        'train.model=logistic',
        '--set',
        'evaluate={}',
        '--set',
        'gate={metrics: [{name: accuracy, max_absolute_regression: 0.1}]}',
      ],
    ]) {
      const { code, verdict } = verdictOf(words, folder);
      expect(code).toBe(0);
      expect(verdict).toMatchObject({ decision: 'pending' });
      expect(verdict['reasons']).toContain('not_comparable');
      expect(verdict.gates[0]).not.toHaveProperty('improvement');
    }
  });
});
