/** How each row moves a metric, and the interval that follows from it (statistics, section 3). */
import type { MetricInput } from '../../metrics/contract.ts';
import { normalLowerTail, normalUpperQuantile } from '../../numbers/normal.ts';
import { studentUpperQuantile, studentUpperTail } from '../../numbers/student-t.ts';
import { variance } from '../../numbers.ts';
import type { Groups, Interval, IntervalMethod, MethodName, Pair, Sampling, Undefined } from './contract.ts';
import { isUndefined } from './contract.ts';

export interface Influence {
  /** The metric, weighted where rows have weights. */
  readonly value: number;
  /** ψ_i in the metric's unit: n × what one more row like i would add to the value. Their mean is 0. */
  readonly rows: Float64Array;
}

export type InfluenceOf = (input: MetricInput, weights?: Float64Array) => Influence | Undefined;

/** Which quantile an interval goes by; groups always go by Student's t. */
export type Law = 'student' | 'normal';

/** The influence of a difference is the difference of the influences, so one function of one side makes both intervals. */
export function influenceMethod(name: MethodName, law: Law, influenceOf: InfluenceOf): IntervalMethod {
  return {
    difference(pair, sampling) {
      const influence = differenceOf(pair, influenceOf, sampling.weights);
      return isUndefined(influence) ? influence : intervalOf(influence, name, law, sampling);
    },
    own({ input }, sampling) {
      const influence = influenceOf(input, sampling.weights);
      return isUndefined(influence) ? influence : intervalOf(influence, name, law, sampling);
    },
  };
}

function differenceOf(pair: Pair, influenceOf: InfluenceOf, weights?: Float64Array): Influence | Undefined {
  const candidate = influenceOf(pair.candidate, weights);
  if (isUndefined(candidate)) return candidate;
  const baseline = influenceOf(pair.baseline, weights);
  if (isUndefined(baseline)) return baseline;
  const [more, less] = pair.metric.direction === 'higher' ? [candidate, baseline] : [baseline, candidate];
  const { rows } = more;
  for (let i = 0; i < rows.length; i++) rows[i]! -= less.rows[i]!;
  return { value: more.value - less.value, rows };
}

function intervalOf(
  { value, rows }: Influence,
  method: MethodName,
  law: Law,
  sampling: Sampling,
): Interval | Undefined {
  const { groups } = sampling;
  const observations = groups?.count ?? rows.length;
  if (observations < 2) return { undefined: `an interval needs at least 2 ${groups ? 'groups' : 'rows'}` };
  const standardError = standardErrorOf(rows, groups);
  const facts = { method, n: rows.length, ...(groups && { groups: groups.count }) };
  if (law === 'normal' && groups === undefined) return normalInterval(value, standardError, sampling.alpha, facts);
  return studentInterval(value, standardError, observations - 1, sampling.alpha, facts);
}

/** sd(ψ)/√n with ddof 1; with groups the same of the groups' sums, as a mean over groups. At least 2 of either. */
export function standardErrorOf(rows: Float64Array, groups?: Groups): number {
  if (groups === undefined) return Math.sqrt(variance(rows, 1) / rows.length);
  const sums = new Float64Array(groups.count);
  for (let i = 0; i < rows.length; i++) sums[groups.codes[i]!]! += rows[i]!;
  return (Math.sqrt(variance(sums, 1) / groups.count) * groups.count) / rows.length;
}

type Facts = Pick<Interval, 'method' | 'n' | 'groups'>;

/** estimate ± t·se. A standard error of 0 is legal: both bounds are the estimate. */
export function studentInterval(
  estimate: number,
  standardError: number,
  df: number,
  alpha: number,
  facts: Facts,
): Interval {
  const lawTail = (t: number) => studentUpperTail(-t, df);
  return symmetricInterval(estimate, standardError, studentUpperQuantile(alpha, df), alpha, lawTail, facts);
}

/** estimate ± z·se. */
export function normalInterval(estimate: number, standardError: number, alpha: number, facts: Facts): Interval {
  return symmetricInterval(estimate, standardError, normalUpperQuantile(alpha), alpha, normalLowerTail, facts);
}

function symmetricInterval(
  estimate: number,
  standardError: number,
  quantile: number,
  alpha: number,
  lowerTail: (standardized: number) => number,
  facts: Facts,
): Interval {
  return {
    estimate,
    lower: estimate - quantile * standardError,
    upper: estimate + quantile * standardError,
    level: 1 - 2 * alpha,
    ...facts,
    standardError,
    planningError: standardError,
    tailBelow(limit) {
      const distance = estimate - limit;
      if (standardError === 0) return distance < 0 ? 0 : 1;
      return lowerTail(distance / standardError);
    },
  };
}
