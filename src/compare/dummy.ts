/** A guard rail: a candidate must beat the model that looks at no feature (scikit-learn's DummyClassifier and DummyRegressor). */
import type { Evaluation } from '../documents/evaluation.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { GateResult } from '../documents/verdict.ts';
import { differingRows } from './differing-rows.ts';
import { judgeGate } from './gate.ts';
import { measureMetrics } from './measured.ts';
import { metricInput } from './metric-input.ts';
import { type GatePolicy, type MetricGate, primaryGate } from './policy.ts';
import { drawnRows } from './sampling.ts';

export type DummyAnswer = NonNullable<Evaluation['dummyAnswer']>;

/**
 * The primary metric must be better than the dummy's with L > 0, on all held-out rows. Where the metric is undefined of
 * one answer for every row, as precision without a positive, there is nothing to beat: `not_compared`. An answer that is
 * not known is never a pass: `not_comparable`.
 */
export function judgeDummy(
  policy: GatePolicy,
  candidate: Predictions,
  answer: DummyAnswer | 'unknown',
  testDigest: string | undefined,
): GateResult {
  const gate = mustBeBetter(primaryGate(policy));
  const { name } = gate.metric;
  const rows = drawnRows(candidate);
  const input = metricInput(candidate);
  const value = measureMetrics(input, [name], rows)[name];
  const dummy = answer === 'unknown' ? undefined : dummyPredictions(candidate, answer);
  const facts = {
    n: candidate.ids.length,
    identicalModel: false,
    differing: dummy && differingRows(candidate, dummy),
    rows,
    testDigest,
  };
  if (dummy === undefined) return judgeGate(gate, { value, input }, 'not_comparable', facts);
  const other = metricInput(dummy);
  const theirs = measureMetrics(other, [name], rows)[name];
  if (theirs === undefined || 'undefined' in theirs) {
    return { ...judgeGate(gate, { value, input }, 'none', facts), ...(theirs && { note: theirs.undefined }) };
  }
  return judgeGate(gate, { value, input }, { value: theirs, input: other }, facts);
}

function mustBeBetter(gate: MetricGate): MetricGate {
  return {
    ...gate,
    require: 'better',
    threshold: undefined,
    maxAbsoluteRegression: undefined,
    maxRelativeRegression: undefined,
    minAbsoluteChange: undefined,
    minRelativeChange: undefined,
    thresholdOnly: false,
    informational: false,
  };
}

/** The same answer on every row; undefined where it is not of the task, or names a class that nobody knows. */
export function dummyPredictions(candidate: Predictions, answer: DummyAnswer): Predictions | undefined {
  const rows = candidate.ids.length;
  if (candidate.task === 'regression') {
    return 'value' in answer ? { ...candidate, prediction: new Float64Array(rows).fill(answer.value) } : undefined;
  }
  if ('value' in answer || answer.probabilities.length !== candidate.classes.length) return undefined;
  const code = candidate.classes.indexOf(answer.label);
  if (code < 0) return undefined;
  return {
    ...candidate,
    prediction: new Int32Array(rows).fill(code),
    probabilities: answer.probabilities.map((p) => new Float64Array(rows).fill(p)),
  };
}
