/** Metrics that are a mean over rows, or the root of one. */
import type { Influence, InfluenceOf } from './influence.ts';
import type { RowLosses } from './row-losses.ts';
import { weightedSum } from './weights.ts';

/**
 * ψ_i = loss_i − mean. The interval of a difference is the paired t test's (Student 1908); with weights, of the weighted
 * mean by linearization. Constant losses: ψ = 0.
 */
export function meanOf(losses: RowLosses): InfluenceOf {
  return (input, weights) => centered(losses(input), weights);
}

/** The root of a mean: ψ_i = (loss_i − mean)/(2·root), by the delta method. A root of 0 has influences of 0. */
export function rootMeanOf(losses: RowLosses): InfluenceOf {
  return (input, weights) => {
    const { value: mean, rows } = centered(losses(input), weights);
    const root = Math.sqrt(mean);
    const scale = root === 0 ? 0 : 1 / (2 * root);
    for (let i = 0; i < rows.length; i++) rows[i]! *= scale;
    return { value: root, rows };
  };
}

/** Writes into `losses`. */
function centered(losses: Float64Array, weights?: Float64Array): Influence {
  const value = weightedSum(losses, weights) / losses.length;
  if (weights === undefined) for (let i = 0; i < losses.length; i++) losses[i]! -= value;
  else for (let i = 0; i < losses.length; i++) losses[i] = weights[i]! * (losses[i]! - value);
  return { value, rows: losses };
}
