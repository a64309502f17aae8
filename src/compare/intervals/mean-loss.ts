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
    const mean = centered(losses(input), weights);
    const root = Math.sqrt(mean.value);
    return { ...mean, value: root, scale: root === 0 ? 0 : 1 / (2 * root) };
  };
}

/** With weights written over `losses`. */
function centered(losses: Float64Array, weights?: Float64Array): Influence {
  const value = weightedSum(losses, weights) / losses.length;
  if (weights === undefined) return { value, rows: losses, scale: 1, center: value };
  for (let i = 0; i < losses.length; i++) losses[i] = weights[i]! * (losses[i]! - value);
  return { value, rows: losses, scale: 1, center: 0 };
}
