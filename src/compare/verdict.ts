/** Two sets of predictions and a policy → the verdict. Pure: the same inputs give the same bytes. */
import type { SliceEvaluation } from '../documents/evaluation.ts';
import type { Finding } from '../documents/finding.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { GateResult, Verdict } from '../documents/verdict.ts';
import { evaluateMetrics } from '../metrics/evaluate.ts';
import { decide } from './decide.ts';
import { type GateBaseline, judgeGate } from './gate.ts';
import { metricInput, takePredictions } from './metric-input.ts';
import { pairRows } from './pair.ts';
import type { GatePolicy } from './policy.ts';

/** A slice of the candidate's rows, by row number. */
export interface SliceRequest extends Pick<SliceEvaluation, 'where' | 'minRows'> {
  readonly missing: readonly string[];
  readonly rows: Uint32Array;
}

export interface CompareRequest {
  readonly model: string;
  readonly policy: GatePolicy;
  readonly event: 'pullRequest' | 'release';
  readonly candidate: { readonly predictions: Predictions; readonly digest?: string | undefined };
  /** undefined: none was found, a first run. Without predictions: found, and not comparable. */
  readonly baseline?:
    | { readonly predictions?: Predictions | undefined; readonly digest?: string | undefined; readonly exact: boolean }
    | undefined;
  /** What the verdict says of the baseline. */
  readonly found: Verdict['baseline'];
  readonly testDigest?: string | undefined;
  /** Slices of the rows that both sides have. */
  readonly slices: (predictions: Predictions) => readonly SliceRequest[];
  readonly sliceMetrics: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Compared {
  readonly verdict: Verdict;
  /** The baseline's predictions on the paired rows, in the candidate's order. */
  readonly baseline: Predictions | undefined;
}

export function compareModels(request: CompareRequest): Compared {
  const { candidate, policy } = request;
  const names = policy.metrics.map(({ metric }) => metric.name);
  const whole = evaluateMetrics(metricInput(candidate.predictions), names);
  const sides = pairSides(request);
  const identicalModel = candidate.digest !== undefined && candidate.digest === request.baseline?.digest;
  const paired = sides.candidate;
  const values = paired === undefined ? whole : evaluateMetrics(metricInput(paired), names);
  const input = metricInput(paired ?? candidate.predictions);
  const facts = {
    n: (paired ?? candidate.predictions).ids.length,
    identicalModel,
    identical: {
      labels: paired !== undefined && sides.baseline !== undefined && sameLabels(paired, sides.baseline),
      scores: paired !== undefined && sides.baseline !== undefined && sameScores(paired, sides.baseline),
    },
  };
  const baselineValues = sides.baseline && evaluateMetrics(metricInput(sides.baseline), names);
  const gates = policy.metrics.map((gate): GateResult => {
    const name = gate.metric.name;
    if (sides.problem === 'ids_mismatch' || sides.problem === 'truth_differs') {
      return {
        ...judgeGate(gate, { value: whole[name], input }, 'not_comparable', { ...facts, identicalModel: false }),
        outcome: 'error',
        reason: sides.problem,
        passed: false,
      };
    }
    const other: GateBaseline =
      request.baseline === undefined
        ? 'none'
        : sides.baseline === undefined || baselineValues === undefined
          ? 'not_comparable'
          : { value: baselineValues[name], input: metricInput(sides.baseline) };
    return judgeGate(gate, { value: values[name], input }, other, facts);
  });
  const decided = decide({ gates, policy, event: request.event, firstRun: request.baseline === undefined });
  const verdict: Verdict = {
    kind: 'assay.verdict',
    schemaVersion: 1,
    model: request.model,
    ...decided,
    baseline: sides.why === undefined ? request.found : { ...request.found, problem: sides.why },
    candidate: candidate.digest === undefined ? {} : { digest: candidate.digest },
    gates,
    slices: compareSlices(request, paired, sides.baseline),
    ...(request.testDigest === undefined ? {} : { testDigest: request.testDigest }),
    rows: {
      paired: paired?.ids.length ?? 0,
      dropped: sides.dropped,
      ...(paired === undefined || sides.baseline === undefined ? {} : countChanges(paired, sides.baseline)),
    },
    findings: [...request.findings],
  };
  return { verdict, baseline: sides.baseline };
}

interface Sides {
  readonly candidate?: Predictions;
  readonly baseline?: Predictions;
  readonly dropped: number;
  readonly problem?: string;
  readonly why?: string;
}

function pairSides({ candidate, baseline }: CompareRequest): Sides {
  if (baseline?.predictions === undefined) return { dropped: 0 };
  const paired = pairRows(candidate.predictions, baseline.predictions, baseline.exact);
  if ('problem' in paired) return { dropped: 0, problem: paired.problem, why: paired.why };
  const { pairs } = paired;
  if (pairs.candidate.length === 0)
    return { dropped: pairs.dropped, problem: 'not_comparable', why: 'no row is in both test sets' };
  return {
    candidate: takePredictions(candidate.predictions, pairs.candidate),
    baseline: takePredictions(baseline.predictions, pairs.baseline),
    dropped: pairs.dropped,
  };
}

/** Whether both sides give every row the same label, or the same number. Classes are compared by name. */
function sameLabels(a: Predictions, b: Predictions): boolean {
  if (a.task === 'regression' || b.task === 'regression') {
    return a.task === b.task && a.prediction.every((value, i) => value === b.prediction[i]);
  }
  return a.prediction.every((code, i) => a.classes[code] === b.classes[b.prediction[i]!]);
}

/** Whether both sides give every row the same probabilities. */
function sameScores(a: Predictions, b: Predictions): boolean {
  if (a.task === 'regression' || b.task === 'regression') return sameLabels(a, b);
  if (a.probabilities === undefined || b.probabilities === undefined || a.classes.join('\0') !== b.classes.join('\0')) {
    return false;
  }
  return a.probabilities.every((column, c) => column.every((p, i) => p === b.probabilities?.[c]?.[i]));
}

function countChanges(a: Predictions, b: Predictions): { improved: number; worsened: number } {
  let improved = 0;
  let worsened = 0;
  for (let i = 0; i < a.ids.length; i++) {
    const change = errorOf(b, i) - errorOf(a, i);
    if (change > 0) improved += 1;
    else if (change < 0) worsened += 1;
  }
  return { improved, worsened };
}

/** Absolute error, or 1 for a wrong label. */
function errorOf(predictions: Predictions, row: number): number {
  if (predictions.task === 'regression') return Math.abs(predictions.truth[row]! - predictions.prediction[row]!);
  return predictions.classes[predictions.truth[row]!] === predictions.classes[predictions.prediction[row]!] ? 0 : 1;
}

function compareSlices(
  request: CompareRequest,
  candidate: Predictions | undefined,
  baseline: Predictions | undefined,
): Verdict['slices'] {
  const shown = candidate ?? request.candidate.predictions;
  return request.slices(shown).map(({ where, missing, minRows, rows }) => {
    const ours = evaluateMetrics(metricInput(takePredictions(shown, rows)), request.sliceMetrics);
    const theirs = baseline && evaluateMetrics(metricInput(takePredictions(baseline, rows)), request.sliceMetrics);
    const metrics = request.sliceMetrics.map((name) => {
      const [left, right] = [ours[name], theirs?.[name]];
      return [
        name,
        {
          ...(left !== undefined && 'value' in left ? { candidate: left.value } : {}),
          ...(right !== undefined && 'value' in right ? { baseline: right.value } : {}),
        },
      ] as const;
    });
    return {
      where,
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
      rows: rows.length,
      minRows,
      metrics: Object.fromEntries(metrics),
    };
  });
}
