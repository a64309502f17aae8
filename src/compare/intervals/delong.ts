/** roc_auc: DeLong's interval. */
import { InvariantError } from '../../errors.ts';
import type { ClassInput, MetricInput } from '../../metrics/contract.ts';
import { Sum } from '../../numbers.ts';
import type { Interval, IntervalMethod, Sampling } from './contract.ts';
import { isUndefined } from './contract.ts';
import { type InfluenceOf, influenceMethod, normalInterval } from './influence.ts';
import { placementInfluence, placementsOf } from './placements.ts';

/**
 * se² = var(V10)/m + var(V01)/k with ddof 1, of the difference of both models' placements or of one model's; normal
 * quantile (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44, 837–845). With weights or groups by the influences.
 */
export const delong: IntervalMethod = {
  difference(pair, sampling) {
    if (isWeighed(sampling)) return byInfluence.difference(pair, sampling);
    const input = binaryOf(pair.candidate);
    const candidate = placementsOf(input, input.positive);
    if (isUndefined(candidate)) return candidate;
    const other = binaryOf(pair.baseline);
    const baseline = placementsOf(other, other.positive);
    if (isUndefined(baseline)) return baseline;
    const { values } = candidate;
    for (let i = 0; i < values.length; i++) values[i]! -= baseline.values[i]!;
    return intervalOf(input, values, candidate.area - baseline.area, sampling.alpha);
  },
  own(side, sampling) {
    if (isWeighed(sampling)) return byInfluence.own(side, sampling);
    const input = binaryOf(side.input);
    const placements = placementsOf(input, input.positive);
    return isUndefined(placements) ? placements : intervalOf(input, placements.values, placements.area, sampling.alpha);
  },
};

export const rocAucInfluence: InfluenceOf = (input, weights) => {
  const binary = binaryOf(input);
  const placements = placementsOf(binary, binary.positive, weights);
  if (isUndefined(placements)) return placements;
  const rows = placementInfluence(placements, binary.truth, binary.positive, weights);
  return { value: placements.area, rows, scale: 1, center: 0 };
};

const byInfluence = influenceMethod('delong', 'normal', rocAucInfluence);

/** Terms added plainly before their sum goes into a compensated one. */
const BLOCK = 256;

/** The mean of `values` is `estimate` on both sides. */
function intervalOf({ truth, positive }: ClassInput, values: Float64Array, estimate: number, alpha: number): Interval {
  const n = values.length;
  const squares = { positives: new Sum(), negatives: new Sum() };
  let positives = 0;
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    let ofPositives = 0;
    let ofNegatives = 0;
    for (let i = from; i < to; i++) {
      const deviation = values[i]! - estimate;
      const square = deviation * deviation;
      // No branch: which class comes next cannot be guessed.
      const isPositive = truth[i] === positive ? 1 : 0;
      positives += isPositive;
      ofPositives += isPositive * square;
      ofNegatives += (1 - isPositive) * square;
    }
    squares.positives.add(ofPositives);
    squares.negatives.add(ofNegatives);
  }
  const negatives = n - positives;
  const standardError = Math.sqrt(
    squares.positives.value / (positives - 1) / positives + squares.negatives.value / (negatives - 1) / negatives,
  );
  return normalInterval(estimate, standardError, alpha, { method: 'delong', n });
}

function isWeighed({ weights, groups }: Sampling): boolean {
  return weights !== undefined || groups !== undefined;
}

function binaryOf(input: MetricInput): ClassInput {
  if (input.task !== 'binary') throw new InvariantError(`roc_auc was asked about the task ${input.task}`);
  return input;
}
