/** How each row moves a metric, and the interval that follows from it (statistics, section 3). */
import type { MetricInput } from '../../metrics/contract.ts';
import { normalLowerTail, normalUpperQuantile } from '../../numbers/normal.ts';
import { studentUpperQuantile, studentUpperTail } from '../../numbers/student-t.ts';
import { Sum, variance } from '../../numbers.ts';
import type { Groups, Interval, IntervalMethod, MethodName, Sampling, Undefined } from './contract.ts';
import { isUndefined } from './contract.ts';

export interface Influence {
  /** The metric, weighted where rows have weights. */
  readonly value: number;
  /**
   * Not to be written to. ψ_i = scale·(rows_i − center) in the metric's unit: n × what one more row like i would add to the value. Their mean
   * is 0. Scale and center are left apart because every pass over a million rows costs.
   */
  readonly rows: Float64Array;
  readonly scale: number;
  readonly center: number;
}

export type InfluenceOf = (input: MetricInput, weights?: Float64Array) => Influence | Undefined;

/** Which quantile an interval goes by; groups always go by Student's t. */
export type Law = 'student' | 'normal';

/** The influence of a difference is the difference of the influences, so one function of one side makes both intervals. */
export function influenceMethod(name: MethodName, law: Law, influenceOf: InfluenceOf): IntervalMethod {
  return {
    difference(pair, sampling) {
      const candidate = influenceOf(pair.candidate, sampling.weights);
      if (isUndefined(candidate)) return candidate;
      const baseline = influenceOf(pair.baseline, sampling.weights);
      if (isUndefined(baseline)) return baseline;
      const [more, less] = pair.metric.direction === 'higher' ? [candidate, baseline] : [baseline, candidate];
      return intervalOf(more.value - less.value, { more, less }, name, law, sampling);
    },
    own({ input }, sampling) {
      const influence = influenceOf(input, sampling.weights);
      if (isUndefined(influence)) return influence;
      return intervalOf(influence.value, { more: influence, less: NOTHING }, name, law, sampling);
    },
  };
}

/** What is taken away from one side's own influences. */
const NOTHING = 'nothing';

/** ψ of a row is that of `more` less that of `less`: put together where it is summed, since fresh memory costs as much as the sums. */
interface Differing {
  readonly more: Influence;
  readonly less: Influence | typeof NOTHING;
}

function intervalOf(
  value: number,
  differing: Differing,
  method: MethodName,
  law: Law,
  sampling: Sampling,
): Interval | Undefined {
  const { groups } = sampling;
  const n = differing.more.rows.length;
  const observations = groups?.count ?? n;
  if (observations < 2) return { undefined: `an interval needs at least 2 ${groups ? 'groups' : 'rows'}` };
  const standardError = standardErrorOf(differing, groups);
  const facts = { method, n, ...(groups && { groups: groups.count }) };
  if (law === 'normal' && groups === undefined) return normalInterval(value, standardError, sampling.alpha, facts);
  return studentInterval(value, standardError, observations - 1, sampling.alpha, facts);
}

/** sd(ψ)/√n with ddof 1; with groups the same of the groups' sums, as a mean over groups. At least 2 of either. */
function standardErrorOf(differing: Differing, groups?: Groups): number {
  const n = differing.more.rows.length;
  if (groups === undefined) {
    const { more, less } = differing;
    return Math.sqrt((less === NOTHING ? varianceOfOwn(more) : varianceAboutZero(differing)) / n);
  }
  const sums = new Float64Array(groups.count);
  const block = new Float64Array(BLOCK);
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    fill(block, differing, from, to);
    for (let i = from; i < to; i++) sums[groups.codes[i]!]! += block[i - from]!;
  }
  return (Math.sqrt(variance(sums, 1) / groups.count) * groups.count) / n;
}

/** ψ of the rows `from` to `to`, into the beginning of `block`. */
function fill(block: Float64Array, { more, less }: Differing, from: number, to: number): void {
  const { rows, scale, center } = more;
  for (let i = from; i < to; i++) block[i - from] = scale * (rows[i]! - center);
  if (less === NOTHING) return;
  const { rows: others, scale: otherScale, center: otherCenter } = less;
  for (let i = from; i < to; i++) block[i - from]! -= otherScale * (others[i]! - otherCenter);
}

/** Terms added plainly before their sum goes into a compensated one: their error does not grow with the rows. */
const BLOCK = 256;

/** The same of one side: nothing has to be put together first. */
function varianceOfOwn({ rows, scale, center }: Influence): number {
  const n = rows.length;
  const sums = new Sum();
  const squares = new Sum();
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    let sum = 0;
    let square = 0;
    for (let i = from; i < to; i++) {
      const value = rows[i]! - center;
      sum += value;
      square += value * value;
    }
    sums.add(sum);
    squares.add(square);
  }
  return (scale * scale * Math.max(0, squares.value - (sums.value * sums.value) / n)) / (n - 1);
}

/** Variance with ddof 1 of numbers whose mean is 0 but for rounding, which is taken out: one pass, no digits lost. */
function varianceAboutZero(differing: Differing): number {
  const n = differing.more.rows.length;
  const block = new Float64Array(BLOCK);
  const sums = new Sum();
  const squares = new Sum();
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    let sum = 0;
    let square = 0;
    fill(block, differing, from, to);
    for (let i = 0; i < to - from; i++) {
      const value = block[i]!;
      sum += value;
      square += value * value;
    }
    sums.add(sum);
    squares.add(square);
  }
  return Math.max(0, squares.value - (sums.value * sums.value) / n) / (n - 1);
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
