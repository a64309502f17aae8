/** Two sets of predictions and a policy → the verdict. Pure: the same inputs give the same bytes. */
import type { Finding } from '../documents/finding.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { BaselineProblem, GateResult, Ledger, SliceResult, Verdict } from '../documents/verdict.ts';
import { type AnchorSide, judgeAnchor } from './anchor.ts';
import { decide } from './decide.ts';
import { differingRows } from './differing-rows.ts';
import { type DummyAnswer, judgeDummy } from './dummy.ts';
import { type GateBaseline, type GateFacts, judgeGate } from './gate.ts';
import { ledgerFindings } from './ledger.ts';
import { measureMetrics } from './measured.ts';
import { metricInput, takePredictions } from './metric-input.ts';
import { pairRows } from './pair.ts';
import { type GatePolicy, primaryGate } from './policy.ts';
import { drawnRows } from './sampling.ts';
import type { Shift } from './shift.ts';
import { judgeSlices, type SliceRequest } from './slices.ts';
import type { TrainingSeeds } from './training-noise.ts';

export interface CompareRequest {
  readonly model: string;
  readonly policy: GatePolicy;
  readonly event: 'pullRequest' | 'release';
  /** Of a run of the default branch; when absent it may. */
  readonly mayRelease?: boolean | undefined;
  readonly candidate: { readonly predictions: Predictions; readonly digest?: string | undefined };
  /** undefined: none was found, a first run. */
  readonly baseline?:
    | {
        /** undefined: nothing to judge by, and `problem` says why. */
        readonly predictions?: Predictions | undefined;
        readonly digest?: string | undefined;
        readonly exact: boolean;
        /** Why there is nothing to judge by; `not_comparable` when absent. */
        readonly problem?: BaselineProblem | undefined;
        /** It measures something else than it did at home: then nothing is better or worse than it. */
        readonly shift?: Shift | undefined;
      }
    | undefined;
  /** What the verdict says of the baseline. */
  readonly found: Verdict['baseline'];
  readonly testDigest?: string | undefined;
  /** Of seeded trainers that were run several times. */
  readonly seeds?: TrainingSeeds | undefined;
  /** What the model that looks at no feature answers; 'unknown' where the documents do not say, undefined where none is asked for. */
  readonly dummy?: DummyAnswer | 'unknown' | undefined;
  /** The best release; undefined where there is none, or the policy asks for none. */
  readonly anchor?: AnchorSide | undefined;
  /** With this evaluation. */
  readonly ledger?: Ledger | undefined;
  /** Slices of the rows that both sides have; `rows` are their numbers among the candidate's own, undefined for all. */
  readonly slices: (predictions: Predictions, rows: Uint32Array | undefined) => readonly SliceRequest[];
  /** Slices that nobody can judge on these rows: vanished, or judged where the rows were at hand. */
  readonly otherSlices?: readonly SliceResult[] | undefined;
  /** Found slices that were judged where the rows were at hand; undefined: here. */
  readonly slicesSearched?: number | undefined;
  readonly findings: readonly Finding[];
}

export interface Compared {
  readonly verdict: Verdict;
  /** The baseline's predictions on the paired rows, in the candidate's order. */
  readonly baseline: Predictions | undefined;
}

export function compareModels(request: CompareRequest): Compared {
  const { candidate, policy, testDigest } = request;
  const names = policy.metrics.map(({ metric }) => metric.name);
  const sides = pairSides(request);
  const ours = sides.candidate ?? candidate.predictions;
  const input = metricInput(ours);
  const rows = drawnRows(ours);
  const values = measureMetrics(input, names, rows);
  const facts: GateFacts = {
    n: ours.ids.length,
    identicalModel: candidate.digest !== undefined && candidate.digest === request.baseline?.digest,
    differing: sides.baseline && differingRows(ours, sides.baseline),
    rows,
    testDigest,
    seeds: request.seeds,
  };
  const shift = facts.identicalModel ? undefined : request.baseline?.shift;
  const theirs = shift === undefined ? sides.baseline && metricInput(sides.baseline) : undefined;
  const baselineValues = theirs && measureMetrics(theirs, names, rows);
  const gates = policy.metrics.map((gate): GateResult => {
    const name = gate.metric.name;
    const own = { value: values[name], input };
    if (sides.problem === 'ids_mismatch' || sides.problem === 'truth_differs') {
      const judged = judgeGate(gate, own, 'not_comparable', { ...facts, identicalModel: false });
      return { ...judged, outcome: 'error', reason: sides.problem, passed: false };
    }
    const other: GateBaseline =
      request.baseline === undefined
        ? 'none'
        : shift !== undefined
          ? 'baseline_shifted'
          : baselineValues === undefined
            ? (request.baseline.problem ?? 'not_comparable')
            : { value: baselineValues[name], input: theirs };
    return judgeGate(gate, own, other, facts);
  });
  const judged = judgeSlices({
    policy,
    gates,
    candidate: ours,
    baseline: facts.identicalModel || shift !== undefined ? undefined : sides.baseline,
    slices: request.slices(ours, sides.rows),
    testDigest,
  });
  const slices = [...judged.slices, ...(request.otherSlices ?? [])];
  const searched = request.slicesSearched ?? judged.searched;
  const dummy = request.dummy && judgeDummy(policy, candidate.predictions, request.dummy, testDigest);
  const anchor =
    request.anchor &&
    judgeAnchor({
      anchor: request.anchor,
      policy,
      candidate: { predictions: ours, digest: candidate.digest },
      baselineDigest: request.baseline?.digest,
      primary: gates.find(({ metric }) => metric === primaryGate(policy).metric.name),
      testDigest,
    });
  const { ledger } = request;
  const found = {
    ...request.found,
    ...(sides.why === undefined ? {} : { problem: sides.why }),
    ...(shift === undefined ? {} : { shift: { ...shift } }),
  };
  const verdict: Verdict = {
    kind: 'assay.verdict',
    schemaVersion: 1,
    model: request.model,
    ...decide({
      gates,
      slices,
      dummy,
      anchor,
      ledger,
      policy,
      event: request.event,
      mayRelease: request.mayRelease,
      firstRun: request.baseline === undefined,
    }),
    ...(policy.informational ? { informational: true } : {}),
    baseline: found,
    candidate: candidate.digest === undefined ? {} : { digest: candidate.digest },
    gates,
    ...(dummy === undefined ? {} : { dummy }),
    slices,
    ...(searched === 0 ? {} : { slicesSearched: searched }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(ledger === undefined ? {} : { ledger }),
    ...(testDigest === undefined ? {} : { testDigest }),
    rows: {
      paired: sides.candidate?.ids.length ?? 0,
      dropped: sides.dropped,
      ...(sides.candidate === undefined || sides.baseline === undefined || shift !== undefined
        ? {}
        : countChanges(sides.candidate, sides.baseline)),
    },
    findings: [...request.findings, ...(ledger === undefined ? [] : ledgerFindings(ledger))],
  };
  return { verdict, baseline: sides.baseline };
}

interface Sides {
  readonly candidate?: Predictions;
  readonly baseline?: Predictions;
  /** Of the candidate's rows those that are compared. */
  readonly rows?: Uint32Array;
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
    rows: pairs.candidate,
    dropped: pairs.dropped,
  };
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
