/** Mean squared error, its root. */
import { Sum } from '../numbers.ts';
import type { RegressionInput } from './contract.ts';
import { regressionMetric } from './define.ts';
import { type RowErrors, remembered } from './remembered.ts';

/** Mean of (truth − prediction)², in the target's unit squared. At least one row; overflow gives Infinity. */
export function meanSquaredError(input: RegressionInput): number {
  return sumOfSquaredErrors(input) / input.truth.length;
}

/** Σ (truth − prediction)². */
export function sumOfSquaredErrors(input: RegressionInput): number {
  return squaredErrors(input).total;
}

/** (truth − prediction)² of each row, and their sum. Made once an input: mse, rmse, r2 and their intervals ask. Not to be written to. */
export const squaredErrors = remembered(({ truth, prediction }: RegressionInput): RowErrors => {
  const rows = new Float64Array(truth.length);
  const squares = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const error = truth[i]! - prediction[i]!;
    rows[i] = error * error;
    squares.add(error * error);
  }
  return { rows, total: squares.value };
});

export const mse = regressionMetric({
  name: 'mse',
  aliases: ['mean_squared_error', 'neg_mean_squared_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary: 'Mean of (truth − prediction)², in the target’s unit squared (scikit-learn mean_squared_error).',
  formula: meanSquaredError,
});

export const rmse = regressionMetric({
  name: 'rmse',
  aliases: ['root_mean_squared_error', 'neg_root_mean_squared_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary: 'Square root of the mean squared error, in the target’s unit (scikit-learn root_mean_squared_error).',
  formula: (input) => Math.sqrt(meanSquaredError(input)),
});
