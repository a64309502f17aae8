/** explained_variance where each row counts as often as its mass says. */
import { InvariantError } from '../../../errors.ts';
import { mean } from '../../../numbers.ts';
import type { ResampledOf } from '../bootstrap.ts';
import { massAt, type RowMass } from '../row-mass.ts';

/** 1 − var(truth − prediction)/var(truth). NaN where the truth does not vary. */
export const resampledExplainedVariance: ResampledOf = (input, mass) => {
  if (input.task !== 'regression') throw new InvariantError(`explained_variance was asked about ${input.task}`);
  const { truth, prediction } = input;
  // Deviations from the whole sample's means: a resample's sums of squares then lose no digits.
  const deviations = centered(truth);
  const errors = centered(truth.map((y, i) => y - prediction[i]!));
  return (drawn) => {
    const all = massVariance(deviations, mass, drawn);
    return all > 0 ? 1 - massVariance(errors, mass, drawn) / all : Number.NaN;
  };
};

function centered(values: Float64Array): Float64Array {
  const center = mean(values);
  return values.map((value) => value - center);
}

function massVariance(values: Float64Array, mass: RowMass, drawn: Float64Array): number {
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const count = massAt(mass, drawn, i);
    const weighted = count * values[i]!;
    total += count;
    sum += weighted;
    squares += weighted * values[i]!;
  }
  const center = sum / total;
  return Math.max(0, squares / total - center * center);
}
