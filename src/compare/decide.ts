/** Gates → the decision: the worst of what stands in the way, each weighed by the table of endings. */
import {
  type Anchor,
  BASELINE_PROBLEMS,
  type BaselineProblem,
  type Decision,
  type GateResult,
  type Ledger,
  type Reason,
  type SliceResult,
  type Waiver,
} from '../documents/verdict.ts';
import { type Cause, meaningOf, type Occasion, RULES, worstOf } from './endings.ts';
import { type GatePolicy, primaryGate } from './policy.ts';
import { isUnmeasured } from './unmeasured.ts';

export interface DecisionInput extends Occasion {
  readonly gates: readonly GateResult[];
  readonly slices: readonly SliceResult[];
  /** The primary metric against the model that looks at no feature; undefined where nobody scored it. */
  readonly dummy?: GateResult | undefined;
  readonly anchor?: Anchor | undefined;
  readonly ledger?: Ledger | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  readonly policy: GatePolicy;
  /** No baseline was found: a first run. */
  readonly firstRun: boolean;
}

export interface Decided {
  readonly decision: Decision;
  readonly reasons: Reason[];
  readonly rubberStamp: boolean;
}

/** What stands in the way of an approval, or has to be told. */
interface Obstacles {
  /** Most important first. */
  readonly causes: readonly Cause[];
  /** What an unchanged model is not asked again: told only. */
  readonly told: readonly Cause[];
  /** Something would stand in the way but for a waiver. */
  readonly waived: boolean;
  /** What a waiver may excuse here, excused or not: names of metrics, and reasons. */
  readonly waivable: ReadonlySet<string>;
}

/** Told last, since they seldom decide. */
const NOTICES: ReadonlySet<Cause> = new Set(['anchor_unavailable', 'ledger_exhausted']);

export function decide(input: DecisionInput): Decided {
  const { gates, policy, firstRun } = input;
  const end = (decision: Decision, causes: readonly Cause[]): Decided => ({
    decision,
    reasons: [...new Set(causes.flatMap((cause) => reasonOf(cause) ?? []))],
    rubberStamp: firstRun && decision !== 'rejected',
  });
  if (gates.length === 0) return end('rejected', ['metric_missing']);
  const { causes, told, waived } = obstaclesOf(input);
  const judged = causes.map((cause) => ({ cause, means: meaningOf(cause, policy, input) }));
  const decision = worstOf(judged.map(({ means }) => means));
  const notices = judged
    .filter(({ cause, means }) => NOTICES.has(cause) && means !== 'rejected')
    .map(({ cause }) => cause);
  notices.push(...told);
  if (decision === 'rejected') {
    const failing = judged.filter(({ means }) => means === 'rejected').map(({ cause }) => cause);
    return end(decision, [...firstTier(failing), ...notices]);
  }
  const isFirstRunTold = decision === 'approved' || causes.includes('no_thresholds');
  const open = causes.filter((cause) => !NOTICES.has(cause) && (cause !== 'no_baseline' || isFirstRunTold));
  const isUnchanged = decision === 'approved' && gates.some(({ reason }) => reason === 'identical_model');
  const plain: Cause[] = [
    ...(isUnchanged ? (['identical_model'] as const) : []),
    ...(waived ? (['waived'] as const) : []),
  ];
  return end(decision, [...open, ...plain, ...notices]);
}

/** What is proven comes before a first run that is refused, and that before what is open: beside it the rest is no news. */
function firstTier(failing: readonly Cause[]): readonly Cause[] {
  const isOpen = (cause: Cause) => RULES[cause].means === 'on_inconclusive';
  const proven = failing.filter((cause) => !isOpen(cause) && cause !== 'no_baseline');
  if (proven.length > 0) return proven;
  const firstRun = failing.filter((cause) => cause === 'no_baseline');
  return firstRun.length > 0 ? firstRun : failing;
}

/** What a cause is called in a verdict: `worse` has no reason of its own. */
function reasonOf(cause: Cause): Reason | undefined {
  return cause === 'worse' ? undefined : (cause.replace(':open', '') as Reason);
}

/** Metrics and reasons whose waiver would take something out of the way. */
export function waivableOf(input: Omit<DecisionInput, 'waivers'>): ReadonlySet<string> {
  return obstaclesOf(input).waivable;
}

function obstaclesOf(input: DecisionInput): Obstacles {
  const { gates, slices, dummy, anchor, ledger, waivers, policy, firstRun } = input;
  const excused = new Set(
    waivers?.filter(({ counted }) => counted).map(({ metric, reasonCode }) => reasonCode ?? metric),
  );
  const gateOf = new Map(policy.metrics.map((gate) => [gate.metric.name, gate]));
  const primary = primaryGate(policy).metric.name;
  const causes: Cause[] = [];
  let waived = false;
  const waivable = new Set<string>();
  /** `cause` stands in the way, unless `name`, a metric or a reason, is waived. */
  const stop = (name: string, cause: Cause) => {
    waivable.add(name);
    if (excused.has(name)) waived = true;
    else causes.push(cause);
  };
  const failing = gates.filter((gate) => gate.informational !== true && !gate.passed);
  // Where nothing could be judged by the baseline, that is told first.
  for (const problem of BASELINE_PROBLEMS) {
    const isMet = failing.some((gate) => isOf(problem, gate) && gate.thresholdHeld !== false);
    if (isMet) stop(problem, problem);
  }
  for (const gate of failing) {
    const { metric, reason } = gate;
    // What nobody could measure, nobody can waive.
    if (isUnmeasured(gate)) causes.push(meaning('rejected', reason) ?? 'worse');
    else if (gate.thresholdHeld === false) stop(metric, 'threshold_missed');
    else if (BASELINE_PROBLEMS.some((problem) => isOf(problem, gate))) continue;
    else if (gate.outcome !== 'inconclusive') stop(metric, meaning('rejected', reason) ?? 'worse');
    else if (gateOf.get(metric)?.thresholdOnly !== true)
      stop(metric, meaning('on_inconclusive', reason) ?? 'wide_interval');
  }
  for (const slice of slices) {
    if (slice.reason === 'slice_missing' || slice.reason === 'undefined_metric') causes.push(slice.reason);
    if (slice.reason !== 'slice_worse') continue;
    const worse = Object.entries(slice.metrics).filter(([, { outcome }]) => outcome === 'worse');
    for (const [metric] of worse.length === 0 ? ([[primary]] as const) : worse) stop(metric, slice.reason);
  }
  const isUnchanged = gates.some(({ outcome }) => outcome === 'unchanged');
  if (dummy !== undefined && !dummy.passed && !isUnchanged) {
    const cause = dummy.outcome === 'inconclusive' ? 'dummy_not_beaten:open' : 'dummy_not_beaten';
    if (isUnmeasured(dummy)) causes.push(cause);
    else stop(primary, cause);
  }
  if (anchor?.gate !== undefined && !anchor.gate.passed) {
    if (isUnmeasured(anchor.gate)) causes.push('budget_spent');
    else stop(primary, anchor.gate.outcome === 'inconclusive' ? 'budget_spent:open' : 'budget_spent');
  }
  const improvement = gates.find(({ metric }) => metric === primary)?.improvement;
  const limit = policy.maxImprovement;
  if (limit !== undefined && improvement !== undefined && !(improvement <= limit))
    causes.push('suspicious_improvement');
  if (firstRun) {
    causes.push('no_baseline');
    if (gates.every((gate) => gate.threshold === undefined || gate.informational === true))
      causes.push('no_thresholds');
  }
  if (anchor?.problem !== undefined) causes.push('anchor_unavailable');
  const told: Cause[] = [];
  if (ledger !== undefined && ledger.evaluated > ledger.max) (isUnchanged ? told : causes).push('ledger_exhausted');
  return { causes, told, waived, waivable };
}

function isOf(problem: BaselineProblem, { outcome, reason }: GateResult): boolean {
  return outcome === 'inconclusive' && reason === problem;
}

/** A failing gate fails, whatever reason a document gives for it: undefined for one that means something else. */
function meaning(means: (typeof RULES)[Cause]['means'], reason: Reason | undefined): Reason | undefined {
  return reason !== undefined && RULES[reason].means === means ? reason : undefined;
}
