/** Mean squared error, its root. */
import { Sum } from '../numbers.ts';
import type { RegressionInput } from './contract.ts';
import { regressionMetric } from './define.ts';

/** Mean of (truth − prediction)², in the target's unit squared. At least one row; overflow gives Infinity. */
export function meanSquaredError(input: RegressionInput): number {
  return sumOfSquaredErrors(input) / input.truth.length;
}

/** Σ (truth − prediction)². */
export function sumOfSquaredErrors({ truth, prediction }: RegressionInput): number {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = truth[i]! - prediction[i]!;
    squares.add(error * error);
  }
  return squares.value;
}

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
