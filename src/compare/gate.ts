/** One gate: two sides and a policy → outcome, reason and every number behind it. */
import type { MetricValue } from '../documents/evaluation.ts';
import type { GateResult, Reason } from '../documents/verdict.ts';
import type { MetricInput } from '../metrics/contract.ts';
import { methodOf } from './method.ts';
import { marginOf, outcomeOf, requiredImprovementOf } from './outcome.ts';
import type { MetricGate } from './policy.ts';

export interface GateSide {
  readonly value: MetricValue | undefined;
  readonly input: MetricInput;
}

/** What stands on the baseline's side: numbers on the same rows, nothing yet (first run), or nothing comparable. */
export type GateBaseline = GateSide | 'none' | 'not_comparable';

export interface GateFacts {
  readonly n: number;
  readonly identicalModel: boolean;
  /** Whether both sides say the same of every row, in labels (or numbers) and in scores. */
  readonly identical: { readonly labels: boolean; readonly scores: boolean };
}

/** Fails closed: missing and undefined never pass. */
export function judgeGate(gate: MetricGate, candidate: GateSide, baseline: GateBaseline, facts: GateFacts): GateResult {
  const own = ownNumbers(gate, candidate.value);
  const finish = (rest: Partial<GateResult> & Pick<GateResult, 'outcome'>): GateResult => {
    const result = { ...own, n: facts.n, ...rest };
    const reason = result.reason ?? (result.thresholdHeld === false ? 'threshold_missed' : undefined);
    const passed = passes(gate, result);
    const shown =
      reason ?? (passed || gate.require !== 'better' || result.outcome !== 'no_worse' ? undefined : 'required_better');
    return { ...result, ...(shown === undefined ? {} : { reason: shown }), passed };
  };
  const absent = problemOf(candidate.value);
  if (absent !== undefined)
    return finish({ outcome: absent === 'metric_missing' ? 'error' : 'inconclusive', reason: absent });
  if (facts.identicalModel) {
    if (isRelativeToZero(gate, own.candidate)) return finish({ outcome: 'error', reason: 'relative_to_zero' });
    return finish({ outcome: 'unchanged', reason: 'identical_model', ...sameNumbers(own.candidate) });
  }
  if (baseline === 'none') return finish({ outcome: 'not_compared', reason: 'no_baseline' });
  if (baseline === 'not_comparable') return finish({ outcome: 'inconclusive', reason: 'not_comparable' });
  const absentBaseline = problemOf(baseline.value);
  if (absentBaseline !== undefined) {
    return finish({ outcome: absentBaseline === 'metric_missing' ? 'error' : 'inconclusive', reason: absentBaseline });
  }
  const values = {
    candidate: (candidate.value as { value: number }).value,
    baseline: (baseline.value as { value: number }).value,
  };
  const margin = marginOf(gate.maxAbsoluteRegression, gate.maxRelativeRegression, values.baseline);
  const required = requiredImprovementOf(gate.minAbsoluteChange, gate.minRelativeChange, values.baseline);
  if (margin === 'relative_to_zero' || required === 'relative_to_zero') {
    return finish({ outcome: 'error', reason: 'relative_to_zero', baseline: values.baseline });
  }
  const difference = methodOf(gate.metric.name)({
    candidate: { value: values.candidate, input: candidate.input },
    baseline: { value: values.baseline, input: baseline.input },
    direction: gate.metric.direction,
  });
  const judged = outcomeOf({
    ...difference,
    margin,
    requiredImprovement: required,
    identicalPredictions: facts.identical[gate.metric.reads],
  });
  return finish({
    ...judged,
    baseline: values.baseline,
    ...difference,
    ...(gate.maxAbsoluteRegression === undefined && gate.maxRelativeRegression === undefined ? {} : { margin }),
    ...(required > 0 ? { requiredImprovement: required } : {}),
  });
}

function ownNumbers(gate: MetricGate, value: MetricValue | undefined): Omit<GateResult, 'outcome' | 'passed'> {
  const { metric, require, threshold } = gate;
  const own = value !== undefined && 'value' in value ? value.value : undefined;
  return {
    metric: metric.name,
    direction: metric.direction,
    require,
    ...(own === undefined ? {} : { candidate: own }),
    ...(threshold === undefined
      ? {}
      : { threshold, thresholdHeld: own !== undefined && holds(own, threshold, metric.direction) }),
  };
}

function holds(value: number, threshold: number, direction: 'higher' | 'lower'): boolean {
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
function passes(gate: MetricGate, result: Omit<GateResult, 'passed'>): boolean {
  if (result.thresholdHeld === false) return false;
  if (result.outcome === 'error' || result.reason === 'undefined_metric') return false;
  if (result.outcome === 'not_compared') return true;
  if (gate.thresholdOnly) return result.thresholdHeld === true;
  const taken = gate.require === 'better' ? ['better', 'unchanged'] : ['better', 'no_worse', 'unchanged'];
  return taken.includes(result.outcome);
}
