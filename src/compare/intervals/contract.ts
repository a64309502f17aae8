/** What every interval method takes and gives. To add a method: one file here, and the metrics it serves in `method-of-metric.ts`. */
import type { Metric, MetricInput } from '../../metrics/contract.ts';

export type MethodName =
  | 'paired_t'
  | 'influence_t'
  | 'influence_normal'
  | 'tango'
  | 'wilson'
  | 'delong'
  | 'jackknife_t'
  | 'bootstrap';

/** Why there is no number. */
export interface Undefined {
  readonly undefined: string;
}

/** Rows that belong together (of one user, one day): they are counted as one observation. */
export interface Groups {
  /** One code a row, from 0 to `count` − 1. Every code occurs. */
  readonly codes: Uint32Array;
  readonly count: number;
}

/** How the rows were drawn, and how sure the answer shall be. */
export interface Sampling {
  /** One-sided error rate, above 0 and below ½; each bound of an interval holds at 1 − alpha. */
  readonly alpha: number;
  /** Of the bootstrap, from 0 to 2³² − 1: the same seed gives the same bytes. */
  readonly seed: number;
  /** One a row, at least 0; methods get them with mean 1 (`normalizeWeights`). Absent: every row counts the same. */
  readonly weights?: Float64Array | undefined;
  readonly groups?: Groups | undefined;
}

/** The same rows in the same order on both sides. Class codes are each side's own. */
export interface Pair {
  readonly metric: Metric;
  readonly candidate: MetricInput;
  readonly baseline: MetricInput;
}

export interface Side {
  readonly metric: Metric;
  readonly input: MetricInput;
}

/** All numbers are finite and in the metric's unit. */
export interface Interval {
  /** Of a pair: the improvement, above 0 where the candidate is better. Of one side: the metric's value. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** 1 − 2·alpha. */
  readonly level: number;
  readonly method: MethodName;
  readonly standardError: number;
  /** Standard error if there were no difference: what planning goes by. */
  readonly planningError: number;
  readonly n: number;
  readonly groups?: number;
  /** Bootstrap only. */
  readonly seed?: number;
  readonly resamples?: number;
  /** The method's error rate is not near alpha at every size: order statistics under the bootstrap. */
  readonly approximate?: true;
  /** One-sided p that the truth is at least `limit`: the chance of an estimate this low if it were `limit`. */
  readonly tailBelow: (limit: number) => number;
}

export interface IntervalMethod {
  readonly difference: (pair: Pair, sampling: Sampling) => Interval | Undefined;
  readonly own: (side: Side, sampling: Sampling) => Interval | Undefined;
}

export function isUndefined(answer: object): answer is Undefined {
  return 'undefined' in answer;
}

/** Above 0 where the candidate is better; equal values give 0 and no −0. */
export function improvementOf({ direction }: Pick<Metric, 'direction'>, candidate: number, baseline: number): number {
  return direction === 'higher' ? candidate - baseline : baseline - candidate;
}
