/** r2. */
import { InvariantError } from '../../errors.ts';
import { spreadOf } from '../../metrics/explained-variance.ts';
import { remembered } from '../../metrics/remembered.ts';
import { mean } from '../../numbers.ts';
import type { InfluenceOf } from './influence.ts';
import { squaredErrors } from './row-losses.ts';
import { weightedSum } from './weights.ts';

/**
 * r² = 1 − mse/var(y), var over n: ψ_i = (mse·(y_i − ȳ)²/var − e_i²)/var, by the delta method; of a difference that is
 * [(e²_base,i − e²_cand,i) − θ·(y_i − ȳ)²]/var (statistics, section 3). The truth varies: the metric was asked before.
 */
export const r2Influence: InfluenceOf = (input, weights) => {
  if (input.task !== 'regression') throw new InvariantError(`r2 was asked about ${input.task}`);
  const { truth } = input;
  const { rows: errors, total: squared } = squaredErrors(input);
  const center = weights === undefined ? meanOfTruth(truth) : weightedSum(truth, weights) / truth.length;
  const unexplained = weights === undefined ? squared : weightedSum(errors, weights);
  const total = weights === undefined ? spreadOf(truth) : weightedSum(squares(truth, center), weights);
  if (!(total > 0)) return { undefined: 'the truth varies only in rows without weight' };
  const share = unexplained / total;
  const variance = total / truth.length;
  const rows = new Float64Array(truth.length);
  for (let i = 0; i < rows.length; i++) {
    const deviation = truth[i]! - center;
    rows[i] = (share * deviation * deviation - errors[i]!) / variance;
  }
  if (weights !== undefined) for (let i = 0; i < rows.length; i++) rows[i]! *= weights[i]!;
  return { value: 1 - share, rows, scale: 1, center: 0 };
};

const meanOfTruth = remembered((truth: Float64Array) => mean(truth));

function squares(values: Float64Array, center: number): Float64Array {
  return values.map((value) => (value - center) * (value - center));
}
