/** Errors on the logarithmic scale: for targets whose ratios matter. */
import { Sum } from '../numbers.ts';
import type { RegressionInput } from './contract.ts';
import { type Answer, type NoAnswer, regressionMetric, undefinedBecause } from './define.ts';
import { type RowErrors, remembered } from './remembered.ts';

export const msle = regressionMetric({
  name: 'msle',
  aliases: ['mean_squared_log_error', 'neg_mean_squared_log_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary:
    'Mean of (ln(1 + truth) − ln(1 + prediction))² (scikit-learn mean_squared_log_error); undefined from −1 down.',
  formula: meanSquaredLogError,
});

export const rmsle = regressionMetric({
  name: 'rmsle',
  aliases: ['root_mean_squared_log_error', 'neg_root_mean_squared_log_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary: 'Square root of the mean squared logarithmic error (scikit-learn root_mean_squared_log_error).',
  formula(input) {
    const answer = meanSquaredLogError(input);
    return typeof answer === 'number' ? Math.sqrt(answer) : answer;
  },
});

function meanSquaredLogError(input: RegressionInput): Answer {
  const answer = squaredLogErrors(input);
  return 'total' in answer ? answer.total / input.truth.length : answer;
}

/** (ln(1 + truth) − ln(1 + prediction))² of each row, and their sum. Made once an input. Not to be written to. */
export const squaredLogErrors = remembered(({ truth, prediction }: RegressionInput): RowErrors | NoAnswer => {
  const rows = new Float64Array(truth.length);
  const squares = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const y = truth[i]!;
    const p = prediction[i]!;
    if (y <= -1) return undefinedBecause('a truth is −1 or less, which has no logarithm');
    if (p <= -1) return undefinedBecause('a prediction is −1 or less, which has no logarithm');
    const error = Math.log1p(y) - Math.log1p(p);
    rows[i] = error * error;
    squares.add(error * error);
  }
  return { rows, total: squares.value };
});
