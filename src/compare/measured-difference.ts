/** The improvement of one metric as it was measured: interval, floors, what would settle it. */
import type { GateResult } from '../documents/verdict.ts';
import type { MetricInput } from '../metrics/contract.ts';
import type { GateFacts } from './gate.ts';
import { type Interval, isUndefined, type Undefined } from './intervals/contract.ts';
import { discordanceOf } from './intervals/label-pairs.ts';
import { mcnemarExact } from './intervals/mcnemar.ts';
import { differenceInterval } from './intervals/measure.ts';
import { rowsNeeded, smallestMargin } from './intervals/planning.ts';
import { missedFloor, type Shortage } from './intervals/row-floors.ts';
import type { MetricGate } from './policy.ts';
import { type DrawnRows, samplingOf } from './sampling.ts';
import { trainingVariance, widen } from './training-noise.ts';

export interface DifferenceRequest {
  readonly gate: Pick<MetricGate, 'metric' | 'alpha'>;
  readonly candidate: MetricInput;
  readonly baseline: MetricInput;
  /** The difference of the two values, oriented. */
  readonly improvement: number;
  readonly margin: number;
  readonly facts: Pick<GateFacts, 'rows' | 'testDigest' | 'differing' | 'seeds'>;
}

export interface MeasuredDifference {
  readonly numbers: Partial<GateResult> & Record<'improvement' | 'lower' | 'upper', number>;
  /** Too little of something to judge a change by. */
  readonly shortage: Shortage | undefined;
  /** Why there is no interval: then the bounds are the difference itself, and no outcome may rest on them. */
  readonly problem: string | undefined;
}

export function measureDifference(request: DifferenceRequest): MeasuredDifference {
  const { gate, candidate, baseline, improvement, margin, facts } = request;
  const { metric, alpha } = gate;
  const shortage = missedFloor(metric, candidate, facts.rows.groups);
  const sampling = samplingOf(facts.rows, alpha, facts.testDigest, metric.name);
  const ofRows = differenceInterval({ metric, candidate, baseline }, sampling);
  const noise = facts.seeds === undefined ? 0 : trainingVariance(metric.name, facts.seeds);
  if (isUndefined(ofRows) || isNotKnown(noise)) {
    const point = { improvement, lower: improvement, upper: improvement };
    const problem = isUndefined(ofRows) ? ofRows.undefined : (noise as Undefined).undefined;
    return { numbers: point, shortage, problem };
  }
  const interval = widen(ofRows, noise, alpha);
  return {
    numbers: {
      ...boundsOf(interval, improvement),
      ...(noise > 0 ? { trainingVariance: noise } : {}),
      ...settles(interval, margin, alpha, shortage),
      ...disagreement(candidate, facts),
      ...shownTest(metric.name, candidate, baseline, facts.rows),
    },
    shortage,
    problem: undefined,
  };
}

function isNotKnown(noise: number | Undefined): noise is Undefined {
  return typeof noise !== 'number';
}

/** Value and bounds come by different sums: the difference of the values is never outside by its last digits. */
function boundsOf(interval: Interval, improvement: number) {
  const { seed, resamples, approximate } = interval;
  return {
    improvement,
    lower: Math.min(interval.lower, improvement),
    upper: Math.max(interval.upper, improvement),
    level: interval.level,
    method: interval.method as string,
    ...(seed === undefined ? {} : { seed }),
    ...(resamples === undefined ? {} : { resamples }),
    ...(approximate === undefined ? {} : { approximate }),
  };
}

/** Rows are told where more of them than there are would do. */
function settles(interval: Interval, margin: number, alpha: number, shortage: Shortage | undefined) {
  const planned = rowsNeeded(interval, margin, alpha);
  const floor = shortage?.what === 'rows' ? shortage.floor : 0;
  const rows = planned === undefined ? floor : Math.max(planned, floor);
  return {
    smallestMargin: smallestMargin(interval, alpha),
    ...(rows > interval.n ? { rowsNeeded: rows } : {}),
  };
}

/** Of labels: two regressions hardly ever say the same to the last digit. */
function disagreement(candidate: MetricInput, { differing }: Pick<GateFacts, 'differing'>) {
  if (candidate.task === 'regression' || differing?.labels === undefined) return {};
  return { disagreement: differing.labels / candidate.truth.length };
}

/** McNemar's p beside accuracy. It tests no margin, and knows no weights or groups. */
function shownTest(metric: string, candidate: MetricInput, baseline: MetricInput, rows: DrawnRows) {
  if (metric !== 'accuracy' || rows.groups !== undefined || rows.weights !== undefined) return {};
  return { pValue: mcnemarExact(discordanceOf(candidate, baseline)), test: 'mcnemar_exact' };
}
