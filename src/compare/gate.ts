/** One gate: two sides and a policy → outcome, reason and every number behind it. */
import type { MetricValue } from '../documents/evaluation.ts';
import type { BaselineProblem, GateResult, Reason } from '../documents/verdict.ts';
import type { MetricInput } from '../metrics/contract.ts';
import type { DifferingRows } from './differing-rows.ts';
import { improvementOf } from './intervals/contract.ts';
import { type MeasuredDifference, measureDifference } from './measured-difference.ts';
import { marginOf, outcomeOf, requiredImprovementOf } from './outcome.ts';
import type { MetricGate } from './policy.ts';
import type { DrawnRows } from './sampling.ts';
import type { TrainingSeeds } from './training-noise.ts';

export interface GateSide {
  readonly value: MetricValue | undefined;
  /** undefined: a number and no rows, read from a file of metrics. */
  readonly input: MetricInput | undefined;
}

/** What stands on the baseline's side: numbers on the same rows, nothing yet (first run), or nothing to judge by and why. */
export type GateBaseline = GateSide | 'none' | BaselineProblem;

export interface GateFacts {
  /** Rows that both sides have; undefined where the numbers carry none. */
  readonly n: number | undefined;
  readonly identicalModel: boolean;
  /** undefined: there are not two sides. */
  readonly differing: DifferingRows | undefined;
  readonly rows: DrawnRows;
  /** Of the bootstrap's seed. */
  readonly testDigest: string | undefined;
  /** Of trainers that were run with several seeds: how far the metrics of either side spread. */
  readonly seeds?: TrainingSeeds | undefined;
}

/** Fails closed: missing and undefined never pass. */
export function judgeGate(gate: MetricGate, candidate: GateSide, baseline: GateBaseline, facts: GateFacts): GateResult {
  const own = { ...ownNumbers(gate, candidate.value), ...classCounts(candidate.input), ...groupCount(facts) };
  const finish = (rest: Partial<GateResult> & Pick<GateResult, 'outcome'>): GateResult => {
    const result = { ...own, ...(facts.n === undefined ? {} : { n: facts.n }), ...rest };
    const reason = result.reason ?? (result.thresholdHeld === false ? 'threshold_missed' : undefined);
    const passed = passes(gate, result);
    const shown =
      reason ?? (passed || gate.require !== 'better' || result.outcome !== 'no_worse' ? undefined : 'required_better');
    return { ...result, ...(shown === undefined ? {} : { reason: shown }), passed };
  };
  const absent = problemOf(candidate.value);
  if (absent !== undefined) return finish(withoutValue(absent, candidate.value));
  const value = (candidate.value as { value: number }).value;
  if (facts.identicalModel) {
    if (isRelativeToZero(gate, value)) return finish({ outcome: 'error', reason: 'relative_to_zero' });
    return finish({ outcome: 'unchanged', reason: 'identical_model', ...sameNumbers(value) });
  }
  if (baseline === 'none') return finish({ outcome: 'not_compared', reason: 'no_baseline' });
  if (typeof baseline === 'string') return finish({ outcome: 'inconclusive', reason: baseline });
  const absentBaseline = problemOf(baseline.value);
  if (absentBaseline !== undefined) return finish(withoutValue(absentBaseline, baseline.value));
  const other = (baseline.value as { value: number }).value;
  const margin = marginOf(gate.maxAbsoluteRegression, gate.maxRelativeRegression, other);
  const required = requiredImprovementOf(gate.minAbsoluteChange, gate.minRelativeChange, other);
  if (margin === 'relative_to_zero' || required === 'relative_to_zero') {
    return finish({ outcome: 'error', reason: 'relative_to_zero', baseline: other });
  }
  const limits = {
    baseline: other,
    ...(gate.maxAbsoluteRegression === undefined && gate.maxRelativeRegression === undefined ? {} : { margin }),
    ...(required > 0 ? { requiredImprovement: required } : {}),
  };
  const improvement = improvementOf(gate.metric, value, other);
  if (candidate.input === undefined || baseline.input === undefined) {
    const point = { improvement, lower: improvement, upper: improvement };
    const judged = outcomeOf({ ...point, margin, requiredImprovement: required, identicalPredictions: false });
    return finish({ reason: 'not_paired', ...judged, ...limits, ...point, method: 'point' });
  }
  const isIdentical = facts.differing?.[gate.metric.reads] === 0;
  const measured = measureDifference({
    gate,
    candidate: candidate.input,
    baseline: baseline.input,
    improvement,
    margin,
    facts,
  });
  return finish({ ...judgeMeasured(measured, { margin, requiredImprovement: required, isIdentical }), ...limits });
}

/** Rows 3 to 8 of the table in statistics, section 1.1. */
function judgeMeasured(
  { numbers, shortage, problem }: MeasuredDifference,
  limits: { readonly margin: number; readonly requiredImprovement: number; readonly isIdentical: boolean },
): Partial<GateResult> & Pick<GateResult, 'outcome'> {
  if (shortage !== undefined) return { outcome: 'inconclusive', reason: 'too_few_rows', shortage, ...numbers };
  if (limits.isIdentical) return { outcome: 'no_worse', reason: 'identical_predictions', ...numbers };
  if (problem !== undefined) return { outcome: 'inconclusive', reason: 'undefined_metric', note: problem };
  const judged = outcomeOf({ ...numbers, ...limits, identicalPredictions: false });
  const { rowsNeeded, ...shown } = numbers;
  return {
    ...shown,
    ...judged,
    ...(judged.outcome === 'inconclusive' && rowsNeeded !== undefined ? { rowsNeeded } : {}),
  };
}

/** A metric that is not there is an error, one that has no value is not: neither passes. */
function withoutValue(reason: Reason, value: MetricValue | undefined): Pick<GateResult, 'outcome' | 'reason' | 'note'> {
  if (reason === 'metric_missing') return { outcome: 'error', reason };
  const note = value !== undefined && 'undefined' in value ? { note: value.undefined } : {};
  return { outcome: 'inconclusive', reason, ...note };
}

function classCounts(input: MetricInput | undefined): Pick<GateResult, 'positives' | 'negatives'> {
  if (input?.task !== 'binary') return {};
  let positives = 0;
  for (let i = 0; i < input.truth.length; i++) if (input.truth[i] === input.positive) positives += 1;
  return { positives, negatives: input.truth.length - positives };
}

function groupCount({ rows }: GateFacts): Pick<GateResult, 'groups'> {
  return rows.groups === undefined ? {} : { groups: rows.groups.count };
}

function ownNumbers(gate: MetricGate, value: MetricValue | undefined): Omit<GateResult, 'outcome' | 'passed'> {
  const { metric, require, threshold, informational } = gate;
  const own = value !== undefined && 'value' in value ? value.value : undefined;
  return {
    metric: metric.name,
    direction: metric.direction,
    require,
    ...(informational ? { informational } : {}),
    ...(own === undefined ? {} : { candidate: own }),
    ...(threshold === undefined
      ? {}
      : { threshold, thresholdHeld: own !== undefined && holds(own, threshold, metric.direction) }),
  };
}

export function holds(value: number, threshold: number, direction: 'higher' | 'lower'): boolean {
  return Number.isFinite(value) && (direction === 'higher' ? value >= threshold : value <= threshold);
}

function problemOf(value: MetricValue | undefined): Reason | undefined {
  if (value === undefined) return 'metric_missing';
  return 'value' in value && Number.isFinite(value.value) ? undefined : 'undefined_metric';
}

/** Of the same model the baseline's value is the candidate's. */
function isRelativeToZero(gate: MetricGate, value: number | undefined): boolean {
  return (
    value !== undefined &&
    (marginOf(undefined, gate.maxRelativeRegression, value) === 'relative_to_zero' ||
      requiredImprovementOf(undefined, gate.minRelativeChange, value) === 'relative_to_zero')
  );
}

function sameNumbers(value: number | undefined): Partial<GateResult> {
  return value === undefined ? {} : { baseline: value, improvement: 0, lower: 0, upper: 0, method: 'point' };
}

/** A gate passes when its threshold holds and its outcome satisfies `require` (statistics, section 1.2). */
export function passes(gate: MetricGate, result: Omit<GateResult, 'passed'>): boolean {
  if (result.thresholdHeld === false) return false;
  if (result.outcome === 'error' || result.reason === 'undefined_metric') return false;
  if (result.outcome === 'not_compared') return true;
  if (gate.thresholdOnly) return result.thresholdHeld === true;
  const taken = gate.require === 'better' ? ['better', 'unchanged'] : ['better', 'no_worse', 'unchanged'];
  return taken.includes(result.outcome);
}
