/** The two questions that are asked of intervals: how sure is a difference, how sure is one value. Nothing passes unchecked. */
import { InputError, InvariantError } from '../../errors.ts';
import type { Metric, MetricInput } from '../../metrics/contract.ts';
import { checkInput } from '../../metrics/input.ts';
import { rangeOf } from '../../metrics/table.ts';
import type { Interval, Pair, Sampling, Side, Undefined } from './contract.ts';
import { isUndefined } from './contract.ts';
import { requireGroups } from './groups.ts';
import { intervalMethodOf } from './method-of-metric.ts';
import { normalizeWeights } from './weights.ts';

/**
 * The interval of the improvement of candidate over baseline, at level 1 − 2·alpha. Rows are paired by their place.
 * Undefined, with the reason, where the metric is on either side, where a number is not finite, or where the method has
 * too little to go by. Throws InvariantError for sides of different length, and for an alpha outside (0, ½).
 */
export function differenceInterval(pair: Pair, sampling: Sampling): Interval | Undefined {
  const { metric, candidate, baseline } = pair;
  if (candidate.truth.length !== baseline.truth.length) {
    throw new InvariantError(`${candidate.truth.length} rows were compared with ${baseline.truth.length}`);
  }
  const problem = problemOf('candidate', metric, candidate) ?? problemOf('baseline', metric, baseline);
  return (
    problem ??
    settled(metric, sampling, candidate.truth.length, (checked) => intervalMethodOf(metric).difference(pair, checked))
  );
}

/** The interval of one side's own value, within the metric's range. Undefined and thrown as above. */
export function ownInterval(side: Side, sampling: Sampling): Interval | Undefined {
  const { metric, input } = side;
  const answer =
    problemOf(undefined, metric, input) ??
    settled(metric, sampling, input.truth.length, (checked) => intervalMethodOf(metric).own(side, checked));
  if (isUndefined(answer)) return answer;
  const [low, high] = rangeOf(metric, input.task);
  return { ...answer, lower: Math.max(low, answer.lower), upper: Math.min(high, answer.upper) };
}

function problemOf(whose: string | undefined, metric: Metric, input: MetricInput): Undefined | undefined {
  const of = whose === undefined ? '' : `${whose}: `;
  try {
    checkInput(input);
  } catch (error) {
    if (error instanceof InputError) return { undefined: `${of}${error.message}` };
    throw error;
  }
  const value = metric.compute(input);
  return 'undefined' in value ? { undefined: `${of}${value.undefined}` } : undefined;
}

function settled(
  metric: Metric,
  sampling: Sampling,
  n: number,
  ask: (checked: Sampling) => Interval | Undefined,
): Interval | Undefined {
  const { alpha, weights, groups } = sampling;
  if (!(alpha > 0 && alpha < 0.5)) throw new InvariantError(`an error rate lies above 0 and below 0.5, got ${alpha}`);
  if (weights !== undefined && weights.length !== n) throw new InvariantError(`${weights.length} weights of ${n} rows`);
  if (groups !== undefined) requireGroups(groups, n);
  const normalized = weights && normalizeWeights(weights);
  if (normalized !== undefined && isUndefined(normalized)) return normalized;
  const answer = ask({ ...sampling, weights: normalized });
  if (isUndefined(answer)) return answer;
  const numbers = [answer.estimate, answer.lower, answer.upper, answer.standardError, answer.planningError];
  if (numbers.every(Number.isFinite)) return answer;
  return { undefined: `the interval of ${metric.name} is too large for double precision` };
}
