/** `evaluate --predictions`, `compare --candidate` and `predict`, through the built command line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assay, folderWith, readJson, recipe, smallTable } from '../chain/assay.ts';
import { expectWithin } from '../expect-within.ts';

/** As many as a regression needs. */
const ROWS = 32;

const regression = (error: number) =>
  `assay_row_id,truth,prediction\n${Array.from({ length: ROWS }, (_, i) => `r${i},${(i % 4) + 1},${(i % 4) + 1 + error}`).join('\n')}\n`;

describe('assay evaluate --predictions', () => {
  it('gives every metric of the task, or those that are asked for, and writes where it is told', () => {
    const folder = folderWith({ 'my scores.csv': regression(0.5) });
    const words = ['evaluate', '--predictions', 'my scores.csv', '--task', 'regression'];
    const all = JSON.parse(assay([...words, '--json'], folder).out) as { metrics: object; rows: number };
    expect(all).toMatchObject({ rows: ROWS, metrics: { mae: { value: 0.5 }, mse: { value: 0.25 } } });
    const two = assay([...words, '--metrics', 'mae, r2', '--out', 'out', '--json'], folder);
    expect(Object.keys((JSON.parse(two.out) as { metrics: object }).metrics)).toEqual(['mae', 'r2']);
    expect(readFileSync(join(folder, 'out/my scores/evaluation.json'), 'utf8')).toBe(two.out);
    expect(readJson(folder, 'out/my scores/metrics.json')).toEqual({ mae: 0.5, r2: 0.8 });
    expect(assay([...words, '--metrics', 'mae'], folder).out).toBe('mae  0.500000\n');
    expect(existsSync(join(folder, 'assay-out'))).toBe(false);
  });

  it('takes one probability column, another id and another positive class', () => {
    const csv = 'user,truth,prediction,probability\n7,bad,good,0.6\n8,good,good,0.9\n9,bad,bad,0.2\n10,good,good,0.7\n';
    const folder = folderWith({ 'p.csv': csv });
    const words = ['evaluate', '--predictions', 'p.csv', '--task', 'binary', '--id', 'user', '--json'];
    const good = JSON.parse(assay(words, folder).out) as { positive: string; metrics: { roc_auc: { value: number } } };
    expect(good).toMatchObject({ positive: 'good', metrics: { roc_auc: { value: 1 }, recall: { value: 1 } } });
    const bad = JSON.parse(assay([...words, '--positive', 'bad'], folder).out) as typeof good;
    expect(bad).toMatchObject({ positive: 'bad', metrics: { roc_auc: { value: 0 }, recall: { value: 0.5 } } });
  });

  it('leaves what needs probabilities undefined where there are none', () => {
    const folder = folderWith({ 'p.csv': 'assay_row_id,truth,prediction\na,x,y\nb,y,y\n' });
    const { code, out } = assay(['evaluate', '--predictions', 'p.csv', '--task', 'binary', '--json'], folder);
    expect(code).toBe(0);
    const { metrics } = JSON.parse(out) as { metrics: Record<string, object> };
    expect(metrics['accuracy']).toMatchObject({ value: 0.5 });
    for (const name of ['roc_auc', 'log_loss', 'brier']) expect(metrics[name]).toHaveProperty('undefined');
  });

  it.each<[string[], string]>([
    [['--predictions', 'p.csv'], '--task: --predictions needs --task'],
    [['--predictions', 'no.csv', '--task', 'regression'], 'no.csv: there is no such file'],
    [['--predictions', '.', '--task', 'regression'], '.: is a folder'],
    [
      ['--predictions', 'p.csv', '--task', 'regression', '--metrics', 'rmsee'],
      '--metrics: no metric is called "rmsee"; did you mean "rmse"?',
    ],
    [
      ['--predictions', 'p.csv', '--task', 'regression', '--id', 'row'],
      'p.csv: no column "row"; known: assay_row_id, truth, prediction',
    ],
  ])('refuses %j in one line', (words, message) => {
    const { code, out, err } = assay(['evaluate', ...words], folderWith({ 'p.csv': regression(0) }));
    expect([code, out, err]).toEqual([2, '', `assay: ${message}\n`]);
  });
});

describe('assay compare --candidate', () => {
  const files = { 'new.csv': regression(1.5), 'old.csv': regression(1), 'worst.csv': regression(2) };
  const compare = (words: string[], folder = folderWith(files)) =>
    assay(['compare', '--candidate', 'new.csv', '--task', 'regression', '--metric', 'mae', ...words], folder);

  it.each<[string, string[], number, object]>([
    [
      'a margin that holds',
      ['--baseline', 'old.csv', '--max-absolute-regression', '0.75'],
      0,
      { outcome: 'no_worse', degraded: true, margin: 0.75 },
    ],
    ['a margin that does not', ['--baseline', 'old.csv', '--max-absolute-regression', '0.25'], 1, { outcome: 'worse' }],
    [
      'a relative margin',
      ['--baseline', 'old.csv', '--max-relative-regression', '0.25'],
      1,
      { outcome: 'worse', margin: 0.25 },
    ],
    [
      'better as required',
      ['--baseline', 'worst.csv', '--require', 'better'],
      0,
      { outcome: 'better', require: 'better' },
    ],
    [
      'less than the required change',
      ['--baseline', 'worst.csv', '--min-absolute-change', '0.75'],
      1,
      { requiredImprovement: 0.75, reason: 'required_better' },
    ],
    [
      'less than the required share',
      ['--baseline', 'worst.csv', '--min-relative-change', '0.5'],
      1,
      { requiredImprovement: 1 },
    ],
    [
      'a threshold that is missed',
      ['--baseline', 'worst.csv', '--threshold', '1'],
      1,
      { thresholdHeld: false, threshold: 1 },
    ],
    ['a threshold that is met', ['--baseline', 'old.csv', '--threshold', '1.5'], 0, { thresholdHeld: true }],
  ])('with %s', (_, words, code, gate) => {
    const ended = compare([...words, '--json']);
    expect(ended.code).toBe(code);
    expect((JSON.parse(ended.out) as { gates: object[] }).gates[0]).toMatchObject(gate);
    expect(ended.err).toBe('');
  });

  it('tells how to do it again, in words that a shell reads', () => {
    const folder = folderWith({ ...files, "it's old.csv": regression(2) });
    const { out } = compare(['--baseline', "it's old.csv", '--threshold', '3'], folder);
    expect(out.replace(/\s+/g, ' ')).toContain(
      "assay compare --task regression --candidate new.csv --baseline 'it'\\''s old.csv' --metric mae --threshold 3",
    );
  });

  it('rejects rows that are not the same', () => {
    const folder = folderWith({ ...files, 'other.csv': 'assay_row_id,truth,prediction\nr1,1,1\n' });
    const { code, out } = compare(['--baseline', 'other.csv', '--threshold', '99', '--json'], folder);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ decision: 'rejected', reasons: ['ids_mismatch'] });
  });

  it.each<[string[], string]>([
    [[], '--baseline: --candidate needs --baseline'],
    [['--baseline', 'old.csv'], '--metric: gates nothing: give max_absolute_regression'],
    [
      ['--baseline', 'old.csv', '--max-absolute-regression', '0'],
      '--max-absolute-regression: a margin of 0 passes only what is better',
    ],
    [['--baseline', 'old.csv', '--threshold', '-1'], '--threshold: must lie in the range of mae'],
    [
      ['--baseline', 'old.csv', '--max-absolute-regression', '-1'],
      '--max-absolute-regression: must be at least 0, got -1',
    ],
    [
      ['--baseline', 'old.csv', '--min-absolute-change', '1', '--require', 'no_worse'],
      '--min-absolute-change: a required change goes with `require: better`',
    ],
  ])('refuses %j', (words, message) => {
    const { code, out, err } = compare(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`assay: ${message}`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('assay predict', () => {
  const trained = () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    expect(assay(['train'], folder).code).toBe(0);
    return folder;
  };
  const predict = (folder: string, csv: string, ...more: string[]) => {
    const at = folderWith({ 'new.csv': csv });
    return {
      at,
      ...assay(['predict', '--model', join(folder, 'assay-out/small/model.json'), '--data', 'new.csv', ...more], at),
    };
  };
  const rowsOf = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));

  it('scores rows in their order, with and without the target, whatever the order of the columns', () => {
    const folder = trained();
    const plain = predict(folder, 'a,b,group,y\n9,3,x,\n2,5,z,1\n9,3,x,\n');
    expect(plain.code, plain.err).toBe(0);
    expect(plain.out.startsWith('assay_row_id,prediction\n')).toBe(true);
    const rows = rowsOf(plain.out);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual([`${rows[0]![0]}-2`, rows[0]![1]]);
    expectWithin(Number(rows[0]![1]), 2 * 9 - 3, 0.2);
    expect(predict(folder, 'group,b,a\nx,3,9\nz,5,2\nx,3,9\n').out).toBe(plain.out);
  });

  it('writes a file, or one JSON document', () => {
    const folder = trained();
    const csv = 'a,b,group\n9,3,x\n';
    const { at, out } = predict(folder, csv, '--out', 'deep/p.csv');
    expect(out).toBe('');
    const written = readFileSync(join(at, 'deep/p.csv'), 'utf8');
    expect(written).toBe(predict(folder, csv).out);
    const [row] = (JSON.parse(predict(folder, csv, '--json').out) as { predictions: object[] }).predictions;
    expect(row).toEqual({ assay_row_id: rowsOf(written)[0]![0], prediction: Number(rowsOf(written)[0]![1]) });
  });

  it('warns of a category that the model never saw, and predicts', () => {
    const { code, err, out } = predict(trained(), 'a,b,group\n9,3,unknown\n');
    expect(code).toBe(0);
    expect(err).toContain('group');
    expect(Number.isFinite(Number(rowsOf(out)[0]![1]))).toBe(true);
  });

  it('names the feature that is missing, and the model that is refused by its path', () => {
    const missing = predict(trained(), 'a,group\n9,x\n');
    expect([missing.code, missing.out]).toEqual([2, '']);
    expect(missing.err).toContain('"b"');
    const folder = folderWith({ 'new.csv': 'a\n1\n', 'deep/m.json': '{}', 'no.json': '' });
    expect(assay(['predict', '--model', 'deep/m.json', '--data', 'new.csv'], folder).err).toContain(
      'assay: deep/m.json, kind: not a model',
    );
    expect(assay(['predict', '--model', 'absent.json', '--data', 'new.csv'], folder).err).toBe(
      'assay: absent.json: there is no such file\n',
    );
    expect(assay(['predict', '--data', 'new.csv'], folder).err).toContain(
      '--model: predict needs one --model MODEL.JSON',
    );
  });
});
