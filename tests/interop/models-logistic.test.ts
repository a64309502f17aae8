/** The logistic kind against scikit-learn's LogisticRegression: weights, intercepts and probabilities. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/data/table.ts';
import type { FitRequest } from '../../src/models/contract.ts';
import { fitModel, predictModel } from '../../src/models/pipeline.ts';
import { ALONE, readFixture, valuesOf } from '../models/fixture-table.ts';
import { featuresOf, filterRows, labelsOf, project } from '../models/label-target.ts';
import { python } from './python.ts';

const TRAINING: FitRequest['training'] = {
  rows: 1,
  trainDigest: `sha256:${'0'.repeat(64)}`,
  split: { method: 'hash', test_size: 0.2, random_state: 42 },
  idColumns: [],
};

/**
 * Two of scikit-learn's solvers, which must agree before either is believed: newton-cg (conjugate gradients, stops on
 * the gradient) and newton-cholesky. On raw columns newton-cg takes up to 70 times the steps and leaves a gradient of
 * 1e-11, newton-cholesky one of 1e-13; their weights agree to 1e-9 of the largest or better in every case here.
 * Without a penalty softmax fixes its weights only up to a common row: both sides are compared with mean 0.
 */
const SCRIPT = `
import json, sys
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
def fit(X, y, case, solver, tol):
    C = np.inf if case['none'] else case['C']
    m = LogisticRegression(C=C, class_weight=case['class_weight'], solver=solver, tol=tol, max_iter=100000).fit(X, y)
    W, b = m.coef_, m.intercept_
    if len(m.classes_) > 2: W, b = W - W.mean(0), b - b.mean()
    return {'coefficients': W.tolist(), 'intercepts': b.tolist(), 'probabilities': m.predict_proba(X).T.tolist()}
out = []
for case in json.load(sys.stdin):
    X, y = np.array(case['X']).T, np.array(case['y'])
    if case['standardize']: X = StandardScaler().fit_transform(X)
    out.append([fit(X, y, case, 'newton-cg', 1e-12), fit(X, y, case, 'newton-cholesky', 1e-14)])
print(json.dumps(out))
`;

interface Answer {
  readonly coefficients: number[][];
  readonly intercepts: number[];
  readonly probabilities: number[][];
}

interface Params {
  readonly standardize?: boolean;
  readonly C?: number;
  readonly class_weight?: 'balanced';
  readonly penalty?: 'none';
}

const cancer = readFixture('breast_cancer.csv');
const iris = readFixture('iris.csv');
const wine = readFixture('wine.csv');
const species = labelsOf(iris, 'species');
const noSetosa = filterRows(iris, (i) => species.classes[species.codes[i]!] !== 'setosa');

/** What each table holds: a fixture, or the part of it in which no plane separates the classes. */
const TABLES: Readonly<Record<string, { readonly table: Table; readonly target: string }>> = {
  'breast cancer': { table: cancer, target: 'target' },
  iris: { table: iris, target: 'species' },
  wine: { table: wine, target: 'target' },
  'three columns of breast cancer': {
    table: project(cancer, ['mean_radius', 'mean_texture', 'mean_smoothness', 'target']),
    target: 'target',
  },
  'two species of iris': { table: noSetosa, target: 'species' },
  'three columns of wine': { table: project(wine, ['alcohol', 'malic_acid', 'ash', 'target']), target: 'target' },
};

const CASES: readonly (readonly [string, Params])[] = [
  ...['breast cancer', 'iris', 'wine'].flatMap((name) =>
    [false, true].flatMap((standardize): (readonly [string, Params])[] => [
      [name, { standardize }],
      [name, { standardize, C: 0.01 }],
      [name, { standardize, C: 30 }],
      [name, { standardize, class_weight: 'balanced' }],
      [name, { standardize, C: 5, class_weight: 'balanced' }],
    ]),
  ),
  ...['three columns of breast cancer', 'two species of iris', 'three columns of wine'].flatMap((name) =>
    [false, true].flatMap((standardize): (readonly [string, Params])[] => [
      [name, { standardize, penalty: 'none' }],
      [name, { standardize, penalty: 'none', class_weight: 'balanced' }],
    ]),
  ),
];

const namesOf = (table: Table, target: string) =>
  featuresOf(table, target)
    .map(({ name }) => name)
    .sort();

/** The one run of Python, at the first test that asks. */
let answers: [Answer, Answer][] | undefined;
function answersOfPeer(): [Answer, Answer][] {
  answers ??= python<[Answer, Answer][]>(
    SCRIPT,
    CASES.map(([name, params]) => {
      const { table, target } = TABLES[name]!;
      return {
        X: namesOf(table, target).map((column) => [...valuesOf(table, column)]),
        y: [...labelsOf(table, target).codes],
        C: params.C ?? 1,
        none: params.penalty === 'none',
        class_weight: params.class_weight ?? null,
        standardize: params.standardize ?? false,
      };
    }),
  );
  return answers;
}

/** The largest difference, relative to the largest expected number. */
function difference(actual: readonly ArrayLike<number>[], expected: readonly ArrayLike<number>[]): number {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  let largest = 0;
  let worst = 0;
  expected.forEach((row, r) => {
    Array.from(row).forEach((value, k) => {
      largest = Math.max(largest, Math.abs(value));
      worst = Math.max(worst, Math.abs(actual[r]![k]! - value));
    });
  });
  return worst / largest;
}

/** Relative, see `difference`; the probabilities' largest is near 1. */
const TOLERANCE = 1e-6;
const PEERS_AGREE = 1e-7;

describe('logistic', () => {
  it.each(CASES.map(([name, params], index) => ({ name, params, index })))(
    'fits $name with $params as LogisticRegression does',
    async ({ name, params, index }) => {
      const [cg, cholesky] = answersOfPeer()[index]!;
      expect(difference(cg.coefficients, cholesky.coefficients), 'the peers agree').toBeLessThan(PEERS_AGREE);
      const { table, target } = TABLES[name]!;
      const truth = labelsOf(table, target);
      const task = truth.classes.length === 2 ? 'binary' : 'multiclass';
      const features = featuresOf(table, target);
      const model = await fitModel(
        { task, target, kind: 'logistic', params: { ...params }, features, truth, training: TRAINING },
        ALONE,
      );
      expect(model.findings).toEqual([]);
      expect(model.preprocessing.map((encoding) => encoding.name)).toEqual(namesOf(table, target));
      const { coefficients, intercepts } = model.estimator as unknown as Answer;
      const { scores } = predictModel(model, table, 'model.json');
      if (scores.type !== 'probabilities') throw new Error('no probabilities');
      for (const peer of [cg, cholesky]) {
        expect(difference(coefficients, peer.coefficients), 'coefficients').toBeLessThan(TOLERANCE);
        expect(difference([intercepts], [peer.intercepts]), 'intercepts').toBeLessThan(TOLERANCE);
        expect(difference(scores.columns, peer.probabilities), 'probabilities').toBeLessThan(TOLERANCE);
      }
    },
    60_000,
  );
});
