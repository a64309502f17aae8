/**
 * The anchor (statistics, section 6): every release may be a little worse than the one before, and sixty of them are a lot. So
 * the best release is one more baseline of the primary metric, with the budget for its margin: `no_worse` when
 * L > −budget, `budget_spent` when the candidate is provably below it.
 */
import type { Predictions } from '../documents/predictions.ts';
import type { Anchor, GateResult, Reason } from '../documents/verdict.ts';
import { differingRows } from './differing-rows.ts';
import { type GateBaseline, type GateFacts, judgeGate } from './gate.ts';
import { improvementOf } from './intervals/contract.ts';
import { measureMetrics } from './measured.ts';
import { metricInput, takePredictions } from './metric-input.ts';
import { marginOf } from './outcome.ts';
import { type Pairs, pairRows } from './pair.ts';
import { type GatePolicy, type MetricGate, primaryGate } from './policy.ts';
import { drawnRows } from './sampling.ts';

/** The default budget, in margins of the primary metric. */
const BUDGET_IN_MARGINS = 2;

/** The anchor as it was found, on the candidate's rows as far as it can be scored on them. */
export interface AnchorSide {
  /** What of it is known: version, digest, how it was scored, a reset. */
  readonly known: Omit<Anchor, 'gate' | 'accepted'>;
  /** Sum of the accepted differences up to the baseline, in the metric's unit; 0 where the anchor was set just now. */
  readonly acceptedBefore: number;
  /** undefined where it cannot be scored; then `known.problem` says why. */
  readonly predictions: Predictions | undefined;
  /** Whoever trained the candidate left the numbers of the anchor too: without any it is an open question, no mere notice. */
  readonly mustCompare: boolean;
}

export interface AnchorRequest {
  readonly anchor: AnchorSide;
  readonly policy: GatePolicy;
  /** On the rows that are compared with the baseline, where there is one. */
  readonly candidate: { readonly predictions: Predictions; readonly digest: string | undefined };
  readonly baselineDigest: string | undefined;
  /** The primary metric against the baseline. */
  readonly primary: GateResult | undefined;
  readonly testDigest: string | undefined;
}

/**
 * No gate where anchor and baseline, or anchor and candidate, are the same model: the other gates say it all. Nor where the
 * primary metric has no margin and the policy no budget: there is nothing that may be given away (`require: better`), or
 * any change is allowed by a threshold alone. A candidate that is its baseline is judged all the same: one that was merged
 * while a verdict was pending must not be released for being unchanged.
 */
export function judgeAnchor({ anchor, policy, candidate, ...rest }: AnchorRequest): Anchor {
  const { known } = anchor;
  const improvement = rest.primary?.improvement;
  const accepted = anchor.acceptedBefore + (improvement ?? 0);
  const stands: Anchor = { ...known, ...(Number.isFinite(accepted) ? { accepted } : {}) };
  const isSame = known.digest !== undefined && [rest.baselineDigest, candidate.digest].includes(known.digest);
  const gate = primaryGate(policy);
  if (isSame || !hasBudget(gate, policy)) return withoutProblem(stands);
  const unscored = anchor.predictions === undefined;
  if (unscored && !anchor.mustCompare) return stands;
  const answer = unscored ? 'it was not scored' : pairedWith(candidate.predictions, anchor.predictions);
  const sides = typeof answer === 'string' ? undefined : answer;
  const ours = sides?.candidate ?? candidate.predictions;
  const judged = judgePaired(ours, sides?.anchor, { gate, policy, primary: rest.primary, testDigest: rest.testDigest });
  const problem = known.problem ?? (typeof answer === 'string' ? answer : undefined);
  return { ...stands, gate: judged, ...(problem === undefined ? {} : { problem }) };
}

/** A problem of a gate that is not asked for is none. */
function withoutProblem({ problem: _, ...anchor }: Anchor): Anchor {
  return anchor;
}

function hasBudget({ maxAbsoluteRegression, maxRelativeRegression }: MetricGate, policy: GatePolicy): boolean {
  return [policy.cumulativeBudget, maxAbsoluteRegression, maxRelativeRegression].some((value) => value !== undefined);
}

interface Sides {
  readonly candidate: Predictions;
  readonly anchor: Predictions;
}

/** The rows that both have, or why there are none to compare. */
function pairedWith(candidate: Predictions, anchor: Predictions): Sides | string {
  const pairs = pairsOf(candidate, anchor);
  if (typeof pairs === 'string') return pairs;
  return {
    candidate: takePredictions(candidate, pairs.candidate),
    anchor: takePredictions(anchor, pairs.baseline),
  };
}

function pairsOf(candidate: Predictions, other: Predictions): Pairs | string {
  const paired = pairRows(candidate, other, false);
  if ('problem' in paired) return paired.why;
  return paired.pairs.candidate.length === 0 ? 'no row is in both test sets' : paired.pairs;
}

interface Question extends Pick<AnchorRequest, 'policy' | 'primary' | 'testDigest'> {
  readonly gate: MetricGate;
}

function judgePaired(candidate: Predictions, anchor: Predictions | undefined, question: Question): GateResult {
  const { gate, testDigest } = question;
  const { name } = gate.metric;
  const rows = drawnRows(candidate);
  const input = metricInput(candidate);
  const own = { value: measureMetrics(input, [name], rows)[name], input };
  const theirs = anchor && metricInput(anchor);
  const other: GateBaseline =
    theirs === undefined ? 'not_comparable' : { value: measureMetrics(theirs, [name], rows)[name], input: theirs };
  const facts: GateFacts = {
    n: candidate.ids.length,
    identicalModel: false,
    differing: anchor && differingRows(candidate, anchor),
    rows,
    testDigest,
  };
  const value = other === 'not_comparable' ? undefined : other.value;
  const budget = budgetOf(question, value !== undefined && 'value' in value ? value.value : undefined);
  const judge = (margin: number) => judgeGate(asAnchorGate(gate, margin), own, other, facts);
  if (budget === 'relative_to_zero') return { ...judge(0), outcome: 'error', reason: budget, passed: false };
  const judged = judge(budget);
  return judged.outcome === 'worse' ? { ...judged, reason: 'budget_spent' } : judged;
}

/** In the metric's unit. M is that of the gate against the baseline; on a first run it is relative to the anchor itself. */
function budgetOf(
  { gate, policy, primary }: Question,
  anchorValue: number | undefined,
): number | Extract<Reason, 'relative_to_zero'> {
  if (policy.cumulativeBudget !== undefined) return policy.cumulativeBudget;
  const { maxAbsoluteRegression, maxRelativeRegression } = gate;
  const margin = marginOf(maxAbsoluteRegression, maxRelativeRegression, primary?.baseline ?? anchorValue ?? 0);
  return margin === 'relative_to_zero' ? margin : BUDGET_IN_MARGINS * margin;
}

function asAnchorGate(gate: MetricGate, budget: number): MetricGate {
  return {
    ...gate,
    require: 'no_worse',
    threshold: undefined,
    maxAbsoluteRegression: budget,
    maxRelativeRegression: undefined,
    minAbsoluteChange: undefined,
    minRelativeChange: undefined,
    thresholdOnly: false,
    informational: false,
  };
}

/**
 * Whether a release beats another by the primary metric, on the rows that both were scored on. What cannot be told is no:
 * the anchor moves for a better model only.
 */
export function isBetterRelease(policy: GatePolicy, other: Predictions, current: Predictions): boolean {
  const { metric } = primaryGate(policy);
  const pairs = pairsOf(other, current);
  if (typeof pairs === 'string') return false;
  const rows = takePredictions(other, pairs.candidate);
  const drawn = drawnRows(rows);
  const [left, right] = [rows, takePredictions(current, pairs.baseline)].map(
    (predictions) => measureMetrics(metricInput(predictions), [metric.name], drawn)[metric.name],
  );
  if (left === undefined || right === undefined || !('value' in left) || !('value' in right)) return false;
  return improvementOf(metric, left.value, right.value) > 0;
}
