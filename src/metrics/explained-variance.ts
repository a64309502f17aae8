/** Shares of the truth's variance that a prediction explains. */
import { isConstant, sumOfSquaredDeviations } from '../numbers.ts';
import type { RegressionInput } from './contract.ts';
import { type Answer, regressionMetric, undefinedBecause } from './define.ts';
import { remembered } from './remembered.ts';
import { sumOfSquaredErrors } from './squared-errors.ts';

export const r2 = regressionMetric({
  name: 'r2',
  aliases: ['r2_score'],
  direction: 'higher',
  range: [-Infinity, 1],
  summary:
    '1 − Σ(truth − prediction)² / Σ(truth − mean)² (scikit-learn r2_score); undefined where the truth does not vary.',
  formula: (input) => unexplained(input, sumOfSquaredErrors),
});

export const explainedVariance = regressionMetric({
  name: 'explained_variance',
  aliases: ['explained_variance_score'],
  direction: 'higher',
  range: [-Infinity, 1],
  summary:
    '1 − var(truth − prediction) / var(truth) (scikit-learn explained_variance_score): r2 that forgives a constant shift.',
  formula: (input) => unexplained(input, squaredDeviationsOfErrors),
});

/** Σ (truth − mean)². Both models of a comparison may share the truth, and r2's interval asks as well. */
export const spreadOf = remembered((truth: Float64Array) => sumOfSquaredDeviations(truth));

function unexplained(input: RegressionInput, left: (input: RegressionInput) => number): Answer {
  if (input.truth.length < 2) return undefinedBecause('it needs at least 2 rows');
  if (isConstant(input.truth)) return undefinedBecause('the truth is the same in every row');
  const total = spreadOf(input.truth);
  if (total === 0) return undefinedBecause('the truth varies too little for double precision');
  return 1 - left(input) / total;
}

function squaredDeviationsOfErrors({ truth, prediction }: RegressionInput): number {
  const errors = new Float64Array(truth.length);
  for (let i = 0; i < errors.length; i++) errors[i] = truth[i]! - prediction[i]!;
  return sumOfSquaredDeviations(errors);
}
