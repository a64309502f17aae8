/** `compare` on two files of metrics: no rows, so points, and told so. */
import { describe, expect, it } from 'vitest';
import { assay, folderWith } from '../chain/assay.ts';

const FILES = {
  'new.json': '{"rmse": 4.2, "r2": 0.7}\n',
  'old.json': '{"rmse": 4.0, "r2": 0.6}\n',
  'live.yaml': 'test:\n  rmse: 4.1\n',
  'sklearn.json': '{"neg_root_mean_squared_error": -4.0}\n',
  'nan.json': '{"rmse": NaN}\n',
  'two.json': '{"a": {"rmse": 1}, "b": {"rmse": 2}}\n',
  'none.json': '{"mae": 1}\n',
  'rows.csv': 'assay_row_id,truth,prediction\nr1,1,1\n',
};

interface Gate {
  readonly outcome: string;
}

function compare(candidate: string, baseline: string, ...words: string[]) {
  const call = [
    'compare',
    '--candidate',
    candidate,
    '--baseline',
    baseline,
    '--task',
    'regression',
    '--metric',
    'rmse',
  ];
  return assay([...call, ...words], folderWith(FILES));
}

const gateOf = (out: string): Gate => (JSON.parse(out) as { gates: Gate[] }).gates[0]!;

describe('two files of metrics', () => {
  it.each<[string, string, string, string, number, object]>([
    [
      'within the margin',
      'new.json',
      'old.json',
      '0.5',
      0,
      { outcome: 'no_worse', reason: 'not_paired', method: 'point' },
    ],
    ['past the margin', 'new.json', 'old.json', '0.1', 1, { outcome: 'worse', reason: 'not_paired' }],
    ['nested, in YAML', 'live.yaml', 'old.json', '0.5', 0, { candidate: 4.1, baseline: 4 }],
    ['by scikit-learn’s name, turned round', 'new.json', 'sklearn.json', '0.5', 0, { candidate: 4.2, baseline: 4 }],
    ['without the metric', 'none.json', 'old.json', '0.5', 1, { outcome: 'error', reason: 'metric_missing' }],
  ])('%s', (_, candidate, baseline, margin, code, gate) => {
    const ended = compare(candidate, baseline, '--max-absolute-regression', margin, '--json');
    expect(ended.code, ended.err).toBe(code);
    expect(gateOf(ended.out)).toMatchObject(gate);
  });

  it('says that they are not paired', () => {
    const { out } = compare('new.json', 'old.json', '--max-absolute-regression', '0.5');
    expect(out.replace(/\s+/g, ' ')).toContain('not paired');
  });

  it.each([
    ['nan.json', 'old.json', 'nan.json, rmse: must be a finite number, got "NaN"'],
    ['two.json', 'old.json', 'two.json: holds 2 values of rmse: a.rmse, b.rmse'],
    ['gone.json', 'old.json', 'gone.json: there is no such file'],
    ['new.json', 'rows.csv', '--baseline: one file holds metrics and the other predictions'],
  ])('refuses %s against %s', (candidate, baseline, message) => {
    const { code, err } = compare(candidate, baseline, '--max-absolute-regression', '0.5');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
