/** Mean, median and maximum of the absolute errors, and their mean as a share of the truth. */
import { Sum } from '../numbers.ts';
import type { RegressionInput } from './contract.ts';
import { regressionMetric, undefinedBecause } from './define.ts';
import { type RowErrors, remembered } from './remembered.ts';
import { selectRanks } from './select-ranks.ts';

/** Below this a percentage of the truth says nothing (statistics, section 7). */
const SMALLEST_TRUTH = 1e-9;

/** |truth − prediction| of each row, and their sum. Made once an input. Not to be written to. */
export const absoluteErrors = remembered(({ truth, prediction }: RegressionInput): RowErrors => {
  const rows = new Float64Array(truth.length);
  const errors = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const error = Math.abs(truth[i]! - prediction[i]!);
    rows[i] = error;
    errors.add(error);
  }
  return { rows, total: errors.value };
});

/** |truth − prediction| / |truth| of each row, and their sum. Made once an input. Not to be written to. */
export const absoluteShares = remembered(({ truth, prediction }: RegressionInput): RowErrors => {
  const rows = new Float64Array(truth.length);
  const shares = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const share = Math.abs(truth[i]! - prediction[i]!) / Math.abs(truth[i]!);
    rows[i] = share;
    shares.add(share);
  }
  return { rows, total: shares.value };
});

export const mae = regressionMetric({
  name: 'mae',
  aliases: ['mean_absolute_error', 'neg_mean_absolute_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary: 'Mean of |truth − prediction|, in the target’s unit (scikit-learn mean_absolute_error).',
  formula: (input) => absoluteErrors(input).total / input.truth.length,
});

export const medianAbsoluteError = regressionMetric({
  name: 'median_absolute_error',
  aliases: ['medae', 'neg_median_absolute_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary: 'Median of |truth − prediction|; of an even count the mean of the middle two (scikit-learn).',
  formula: (input) => {
    const errors = absoluteErrors(input).rows;
    const middle = errors.length >> 1;
    if (errors.length % 2 === 1) return selectRanks(errors, [middle])[0]!;
    const [below, above] = selectRanks(errors, [middle - 1, middle]) as [number, number];
    return (below + above) / 2;
  },
});

export const maxError = regressionMetric({
  name: 'max_error',
  aliases: ['neg_max_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary: 'Largest |truth − prediction|, in the target’s unit (scikit-learn max_error).',
  formula({ truth, prediction }) {
    let largest = 0;
    for (let i = 0; i < truth.length; i++) largest = Math.max(largest, Math.abs(truth[i]! - prediction[i]!));
    return largest;
  },
});

export const mape = regressionMetric({
  name: 'mape',
  aliases: ['mean_absolute_percentage_error', 'neg_mean_absolute_percentage_error'],
  direction: 'lower',
  range: [0, Infinity],
  summary:
    'Mean of |truth − prediction| / |truth|, a fraction and no percentage (scikit-learn); undefined near a truth of 0.',
  formula(input) {
    for (let i = 0; i < input.truth.length; i++) {
      if (Math.abs(input.truth[i]!) < SMALLEST_TRUTH)
        return undefinedBecause('a truth is 0 or nearly 0 (below 1e-9), so it has no percentage');
    }
    return absoluteShares(input).total / input.truth.length;
  },
});
