/** Predictions made of plain lists, for the tests of comparing. */
import type { ClassPredictions, RegressionPredictions } from '../../src/documents/predictions.ts';

const idsOf = (ids: readonly string[]) => ({ length: ids.length, text: (row: number) => ids[row]! });
const numbered = (rows: number) => Array.from({ length: rows }, (_, i) => `r${i}`);

export function regressionOf(
  truth: readonly number[],
  prediction: readonly number[],
  ids = numbered(truth.length),
): RegressionPredictions {
  return {
    task: 'regression',
    ids: idsOf(ids),
    slices: new Map(),
    truth: Float64Array.from(truth),
    prediction: Float64Array.from(prediction),
  };
}

/** Binary, classes `no` and `yes`; `scores` are probabilities of `yes`. */
export function binaryOf(
  truth: readonly number[],
  prediction: readonly number[],
  scores?: readonly number[],
): ClassPredictions {
  const probabilities =
    scores === undefined ? {} : { probabilities: [Float64Array.from(scores, (p) => 1 - p), Float64Array.from(scores)] };
  return {
    task: 'binary',
    ids: idsOf(numbered(truth.length)),
    slices: new Map(),
    classes: ['no', 'yes'],
    positive: 'yes',
    truth: Int32Array.from(truth),
    prediction: Int32Array.from(prediction),
    ...probabilities,
  };
}
