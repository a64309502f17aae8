/** The regression kinds against scikit-learn and SciPy, on the fixtures and on generated tables. */
import { describe, expect, it } from 'vitest';
import { type Column, type Table, takeRows } from '../../src/data/table.ts';
import type { FitRequest } from '../../src/models/contract.ts';
import { createEncoder } from '../../src/models/encoder.ts';
import { fitModel, predictModel } from '../../src/models/pipeline.ts';
import { learnFeatures } from '../../src/models/preprocessing.ts';
import { expectWithin } from '../expect-within.ts';
import { ALONE, numeric, randomNumbers, readFixture, tableOf, valuesOf } from '../models/fixture-table.ts';
import { python } from './python.ts';

const TRAINING: FitRequest['training'] = {
  rows: 1,
  trainDigest: `sha256:${'0'.repeat(64)}`,
  split: { method: 'hash', test_size: 0.2, random_state: 42 },
  idColumns: [],
};

/** Fits on `train`, predicts `test`. */
async function predict(
  kind: string,
  params: Record<string, unknown>,
  train: Table,
  test: Table,
  target: string,
): Promise<Float64Array> {
  const features = train.columns.filter((column) => column.name !== target);
  const truth = { type: 'double' as const, values: valuesOf(train, target) };
  const model = await fitModel(
    { task: 'regression', target, kind, params, features, truth, training: TRAINING },
    ALONE,
  );
  const { scores } = predictModel(model, test, 'model.json');
  if (scores.type !== 'double') throw new Error('no numbers');
  return scores.values;
}

/** Relative to the spread of the numbers, not to each one: a prediction near 0 has no digits of its own. */
function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const largest = Math.max(...expected.map(Math.abs));
  const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(actual[i]! - value)), 0);
  expect(worst / largest, `largest difference ${worst} of ${largest}`).toBeLessThanOrEqual(tolerance);
}

/** null is a missing cell. */
function cellsOf(column: Column): (number | string | null)[] {
  if (column.storage === 'float64') return [...column.values].map((value) => (Number.isNaN(value) ? null : value));
  return [...column.codes].map((code) => (code < 0 ? null : column.categories[code]!));
}

function records(table: Table): Record<string, (number | string | null)[]> {
  return Object.fromEntries(table.columns.map((column) => [column.name, cellsOf(column)]));
}

const SPLIT = `
import json, sys
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error, r2_score
import pandas as pd
data = json.load(sys.stdin)
frame = pd.DataFrame(data['columns'])
rows = np.arange(len(frame))
train, test = train_test_split(rows, test_size=0.2, random_state=42)
X, y = frame.drop(columns=[data['target']]), frame[data['target']]
model = LinearRegression(tol=0).fit(X.iloc[train], y.iloc[train])
p = model.predict(X.iloc[test])
print(json.dumps({'train': train.tolist(), 'test': test.tolist(), 'predictions': p.tolist(),
  'mse': mean_squared_error(y.iloc[test], p), 'r2': r2_score(y.iloc[test], p)}))
`;

interface SplitAnswer {
  train: number[];
  test: number[];
  predictions: number[];
  mse: number;
  r2: number;
}

describe('linear', () => {
  it.each([
    ['boston_housing.csv', 'medv', 24.291119474973478],
    ['diabetes.csv', 'target', 2900.1936284934814],
  ])('predicts the held-out rows of %s as LinearRegression does', async (file, target, mse) => {
    const table = readFixture(file);
    const answer = python<SplitAnswer>(SPLIT, { columns: records(table), target });
    const train = takeRows(table, Uint32Array.from(answer.train));
    const test = takeRows(table, Uint32Array.from(answer.test));
    const predicted = await predict('linear', {}, train, test, target);
    expectClose(predicted, answer.predictions, 1e-12);
    const truth = valuesOf(test, target);
    const own = predicted.reduce((sum, p, i) => sum + (truth[i]! - p) * (truth[i]! - p), 0) / truth.length;
    expectWithin(own, mse, 1e-12);
    expectWithin(own, answer.mse, 1e-12);
  });

  it('agrees with LinearRegression on twenty generated tables of other sizes and scales', async () => {
    const script = `
import json, sys
import numpy as np
from sklearn.linear_model import LinearRegression, Ridge
out = []
for case in json.load(sys.stdin):
    X, y = np.array(case['X']).T, np.array(case['y'])
    out.append([LinearRegression(tol=0).fit(X, y).predict(X).tolist(),
                Ridge(alpha=case['alpha'], solver='svd').fit(X, y).predict(X).tolist()])
print(json.dumps(out))`;
    const cases = Array.from({ length: 20 }, (_, n) => {
      const random = randomNumbers(n + 1);
      const rows = 20 + Math.floor(random() * 800);
      const X = Array.from({ length: 1 + (n % 15) }, (_, k) => {
        const [scale, offset] = [[1, 1e-6, 1e6, 50][k % 4]!, [0, 1, 1000, -3][(k + n) % 4]!];
        return Array.from({ length: rows }, () => scale * (random() + offset));
      });
      const y = Array.from({ length: rows }, (_, i) =>
        X.reduce((sum, column, k) => sum + (k + 1) * column[i]!, random()),
      );
      return { X, y, alpha: [0.01, 1, 30][n % 3]! };
    });
    const answers = python<[number[], number[]][]>(script, cases);
    for (const [n, { X, y, alpha }] of cases.entries()) {
      const table = tableOf(...X.map((column, k) => numeric(`x${k}`, column)), numeric('y', y));
      expectClose(await predict('linear', {}, table, table, 'y'), answers[n]![0], 1e-10);
      expectClose(await predict('ridge', { alpha }, table, table, 'y'), answers[n]![1], 1e-10);
    }
  });
});

describe('preprocessing', () => {
  const script = `
import json, sys
import numpy as np, pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
data = json.load(sys.stdin)
frame = pd.DataFrame(data['columns'])
for name in data['text']: frame[name] = frame[name].astype(object).where(frame[name].notna(), np.nan)
train, test = frame.iloc[data['train']], frame.iloc[data['test']]
y = train[data['target']]
def encoder(drop, scale):
    parts = []
    for name in sorted(c for c in frame.columns if c != data['target']):
        if name in data['text']: parts.append((name, OneHotEncoder(drop='first' if drop else None, handle_unknown='ignore', sparse_output=False), [name]))
        else: parts.append((name, make_pipeline(SimpleImputer(), StandardScaler()) if scale else SimpleImputer(), [name]))
    return ColumnTransformer(parts)
design = encoder(False, True).fit(train)
linear = make_pipeline(encoder(True, True), LinearRegression(tol=0)).fit(train, y)
ridge = make_pipeline(encoder(False, False), Ridge(alpha=2, solver='svd')).fit(train, y)
print(json.dumps({'train': design.transform(train).T.tolist(), 'test': design.transform(test).T.tolist(),
  'linear': linear.predict(test).tolist(), 'ridge': ridge.predict(test).tolist()}))`;

  it('of penguins is SimpleImputer, StandardScaler and OneHotEncoder, with rows of an island never seen', async () => {
    const target = 'body_mass_g';
    const penguins = readFixture('penguins.csv');
    const islands = cellsOf(penguins.columns.find((column) => column.name === 'island')!);
    const known = [...valuesOf(penguins, target).keys()].filter((i) => !Number.isNaN(valuesOf(penguins, target)[i]!));
    const test = known.filter((i) => islands[i] === 'Torgersen' || i % 7 === 0);
    const train = known.filter((i) => !test.includes(i));
    const texts = penguins.columns.filter((column) => column.storage === 'text').map((column) => column.name);
    const answer = python<Record<'train' | 'test', number[][]> & Record<'linear' | 'ridge', number[]>>(script, {
      columns: records(penguins),
      text: texts,
      target,
      train,
      test,
    });
    const [trainTable, testTable] = [
      takeRows(penguins, Uint32Array.from(train)),
      takeRows(penguins, Uint32Array.from(test)),
    ];
    const features = trainTable.columns.filter((column) => column.name !== target);
    const learned = learnFeatures(features, { standardize: true, dropReference: false });
    for (const [table, expected] of [
      [trainTable, answer.train],
      [testTable, answer.test],
    ] as const) {
      const columns = learned.encodings.map(({ name }) => table.columns.find((column) => column.name === name)!);
      const design = createEncoder(learned.encodings, columns).encode(0, table.rows);
      expect(design.columns.length).toBe(expected.length);
      design.columns.forEach((column, k) => {
        expectClose(
          column,
          expected[k]!.map((value) => value || 0),
          1e-12,
        );
      });
    }
    expectClose(await predict('linear', {}, trainTable, testTable, target), answer.linear, 1e-10);
    expectClose(await predict('ridge', { alpha: 2 }, trainTable, testTable, target), answer.ridge, 1e-10);
  });
});

describe('curves', () => {
  const random = randomNumbers(99);
  const x = Array.from({ length: 301 }, () => 1 + 9 * random());
  const y = x.map((value) => 2 + value * value * (0.5 + random()));

  it('polynomial, exponential, power, theil_sen and dummy answer as scikit-learn, NumPy and SciPy do', async () => {
    const script = `
import json, sys
import numpy as np
from scipy.stats import theilslopes
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures
data = json.load(sys.stdin)
x, y = np.array(data['x']), np.array(data['y'])
X = x[:, None]
slope, intercept = theilslopes(y, x)[:2]
even = theilslopes(y[:100], x[:100])
ties = theilslopes(y[:60], np.round(x[:60]))
e, p = np.polyfit(x, np.log(y), 1), np.polyfit(np.log(x), np.log(y), 1)
print(json.dumps({
  'polynomial': make_pipeline(PolynomialFeatures(4, include_bias=False), LinearRegression(tol=0)).fit(X, y).predict(X).tolist(),
  'exponential': np.exp(e[1] + e[0] * x).tolist(), 'power': np.exp(p[1] + p[0] * np.log(x)).tolist(),
  'theil_sen': (intercept + slope * x).tolist(), 'even': (even[1] + even[0] * x).tolist(), 'ties': (ties[1] + ties[0] * np.round(x[:60])).tolist(),
  'mean': DummyRegressor().fit(X, y).predict(X).tolist(), 'median': DummyRegressor(strategy='median').fit(X, y).predict(X).tolist()}))`;
    const answer = python<Record<string, number[]>>(script, { x, y });
    const table = tableOf(numeric('x', x), numeric('y', y));
    const part = takeRows(
      table,
      Uint32Array.from({ length: 100 }, (_, i) => i),
    );
    const rounded = tableOf(
      numeric(
        'x',
        x.slice(0, 60).map((value) => Math.round(value)),
      ),
      numeric('y', y.slice(0, 60)),
    );
    expectClose(await predict('polynomial', { degree: 4 }, table, table, 'y'), answer['polynomial']!, 1e-10);
    expectClose(await predict('exponential', {}, table, table, 'y'), answer['exponential']!, 1e-11);
    expectClose(await predict('power', {}, table, table, 'y'), answer['power']!, 1e-11);
    expectClose(await predict('theil_sen', {}, table, table, 'y'), answer['theil_sen']!, 1e-13);
    expectClose(await predict('theil_sen', {}, part, table, 'y'), answer['even']!, 1e-13);
    expectClose(await predict('theil_sen', {}, rounded, rounded, 'y'), answer['ties']!, 1e-13);
    expectClose(await predict('dummy', {}, table, table, 'y'), answer['mean']!, 1e-14);
    expectClose(await predict('dummy', { strategy: 'median' }, table, table, 'y'), answer['median']!, 0);
  });
});
