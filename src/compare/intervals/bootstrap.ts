/** The paired percentile bootstrap, for metrics without a closed form (Efron 1979; statistics, section 3). */
import type { MetricInput } from '../../metrics/contract.ts';
import { Sfc32 } from '../../numbers/sfc32.ts';
import { mean, variance } from '../../numbers.ts';
import type { Interval, IntervalMethod, Sampling, Undefined } from './contract.ts';
import { improvementOf } from './contract.ts';
import type { RowMass } from './row-mass.ts';

/** Draws of a row in all, and the bounds on resamples: from the noise of a 5 % bound (statistics, section 3). */
const DRAWS = 2e8;
const FEWEST_RESAMPLES = 1000;
const MOST_RESAMPLES = 10_000;
/** Above so many rows (or groups), they are dealt into `POOLS` random pools, and pools are drawn. */
const MOST_UNITS = 200_000;
const POOLS = 2000;

/** The metric of a resample, by how often each unit was drawn; NaN where it is undefined. */
export type Resampled = (drawn: Float64Array) => number;
/** Sorts once; each resample then costs O(n). */
export type ResampledOf = (input: MetricInput, mass: RowMass) => Resampled;

export interface BootstrapSpec {
  readonly resampledOf: ResampledOf;
  readonly approximate?: true;
}

/**
 * Rows are drawn with replacement, for both models the same; groups where there are any. Percentile bounds by linear
 * quantiles, stretched to the estimate where resampling is biased (ece). A resample without a value counts as the worst
 * below and as the best above; a bound that falls among them is undefined. Cost about 2·10⁸ row visits a model, and 1,000 × n above 2·10⁵ rows.
 */
export function bootstrap({ resampledOf, approximate }: BootstrapSpec): IntervalMethod {
  const finish = (statisticOf: (mass: RowMass) => Resampled, n: number, sampling: Sampling): Interval | Undefined => {
    const answer = percentileInterval(statisticOf, n, sampling);
    return 'undefined' in answer || approximate === undefined ? answer : { ...answer, approximate };
  };
  return {
    difference({ metric, candidate, baseline }, sampling) {
      const statisticOf = (mass: RowMass): Resampled => {
        const ours = resampledOf(candidate, mass);
        const theirs = resampledOf(baseline, mass);
        return (drawn) => improvementOf(metric, ours(drawn), theirs(drawn));
      };
      return finish(statisticOf, candidate.truth.length, sampling);
    },
    own({ input }, sampling) {
      return finish((mass) => resampledOf(input, mass), input.truth.length, sampling);
    },
  };
}

export function resampleCount(n: number): number {
  return Math.min(MOST_RESAMPLES, Math.max(FEWEST_RESAMPLES, Math.floor(DRAWS / n)));
}

function percentileInterval(
  statisticOf: (mass: RowMass) => Resampled,
  n: number,
  sampling: Sampling,
): Interval | Undefined {
  const { alpha, seed, weights, groups } = sampling;
  if ((groups?.count ?? n) < 2) return { undefined: `an interval needs at least 2 ${groups ? 'groups' : 'rows'}` };
  const resamples = resampleCount(n);
  const random = new Sfc32(seed);
  const units = unitsOf(n, groups?.codes, groups?.count ?? n, random);
  const statistic = statisticOf({ units: units.codes, weights });
  const estimate = statistic(new Float64Array(units.count).fill(1));
  if (!Number.isFinite(estimate)) return { undefined: 'it has no value on these rows with these weights' };
  const values = new Float64Array(resamples);
  const drawn = new Float64Array(units.count);
  for (let b = 0; b < resamples; b++) {
    drawn.fill(0);
    for (let k = 0; k < units.count; k++) drawn[random.index(units.count)]!++;
    values[b] = statistic(drawn);
  }
  // NaN last.
  values.sort();
  const missing = countMissing(values);
  const lower = quantile(values, alpha * (resamples - 1) - missing, resamples - missing);
  const upper = quantile(values, (1 - alpha) * (resamples - 1), resamples - missing);
  if (lower === undefined || upper === undefined) {
    return { undefined: `${missing} of ${resamples} resamples of these rows have no value` };
  }
  const defined = values.subarray(0, resamples - missing);
  const center = mean(defined);
  const standardError = Math.sqrt(variance(defined, 1));
  if (!Number.isFinite(center)) return { undefined: 'the numbers are too large for double precision' };
  return {
    estimate,
    lower: Math.min(lower, estimate),
    upper: Math.max(upper, estimate),
    level: 1 - 2 * alpha,
    method: 'bootstrap',
    standardError,
    planningError: standardError,
    n,
    ...(groups && { groups: groups.count }),
    seed,
    resamples,
    tailBelow(limit) {
      let atLeast = missing;
      for (let b = 0; b < defined.length; b++) if (defined[b]! >= limit) atLeast++;
      return (1 + atLeast) / (resamples + 1);
    },
  };
}

/** What is drawn: rows, groups, or random pools of either. */
function unitsOf(
  n: number,
  codes: Uint32Array | undefined,
  count: number,
  random: Sfc32,
): { readonly codes: Uint32Array; readonly count: number } {
  const own = codes ?? Uint32Array.from({ length: n }, (_, i) => i);
  if (count <= MOST_UNITS) return { codes: own, count };
  const pools = Uint32Array.from({ length: count }, () => random.index(POOLS));
  return { codes: own.map((code) => pools[code]!), count: POOLS };
}

function countMissing(sorted: Float64Array): number {
  let missing = 0;
  while (missing < sorted.length && Number.isNaN(sorted[sorted.length - 1 - missing]!)) missing++;
  return missing;
}

/** Linear between neighbours; undefined where a neighbour is no defined value. */
function quantile(sorted: Float64Array, position: number, defined: number): number | undefined {
  const below = Math.floor(position);
  const share = position - below;
  const above = share === 0 ? below : below + 1;
  if (below < 0 || above >= defined) return undefined;
  return sorted[below]! + share * (sorted[above]! - sorted[below]!);
}
