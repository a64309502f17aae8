/** Metrics that are a mean over rows, or the root of one. */
import type { RowErrors } from '../../metrics/remembered.ts';
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

function centered({ rows, total }: RowErrors, weights?: Float64Array): Influence {
  if (weights === undefined) {
    const value = total / rows.length;
    return { value, rows, scale: 1, center: value };
  }
  const value = weightedSum(rows, weights) / rows.length;
  return { value, rows: rows.map((loss, i) => weights[i]! * (loss - value)), scale: 1, center: 0 };
}
