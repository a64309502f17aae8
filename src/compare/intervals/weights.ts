/** Weights of rows. */
import { firstNonFinite, sum } from '../../numbers.ts';
import type { Undefined } from './contract.ts';

/** The same weights with mean 1; or why they cannot be used: not finite, below 0, or all 0. `weights` stays as it is. */
export function normalizeWeights(weights: Float64Array): Float64Array | Undefined {
  const row = firstNonFinite(weights);
  if (row >= 0) return { undefined: `the weight of row ${row + 1} is ${weights[row]}; it must be a finite number` };
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    return { undefined: `the weight of row ${negative + 1} is ${weights[negative]}; it must be at least 0` };
  }
  const mean = sum(weights) / weights.length;
  if (!(mean > 0 && Number.isFinite(mean))) return { undefined: 'the weights sum to nothing, or to too much' };
  return weights.map((weight) => weight / mean);
}

/** Σ w·x, w with mean 1; without weights Σ x, in the same order of addition as the metrics. */
export function weightedSum(values: Float64Array, weights?: Float64Array): number {
  return sum(weights === undefined ? values : values.map((value, i) => value * weights[i]!));
}
