/** Gates → the decision on the model: the table of statistics, section 1.2, first match wins. */
import type { Anchor, Decision, GateResult, Ledger, Reason, SliceResult, Waiver } from '../documents/verdict.ts';
import { type GatePolicy, type Inconclusive, primaryGate } from './policy.ts';

export interface DecisionInput {
  readonly gates: readonly GateResult[];
  readonly slices: readonly SliceResult[];
  /** The primary metric against the model that looks at no feature; undefined where nobody scored it. */
  readonly dummy?: GateResult | undefined;
  readonly anchor?: Anchor | undefined;
  readonly ledger?: Ledger | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  readonly policy: GatePolicy;
  readonly event: 'pullRequest' | 'release';
  /** No baseline was found: a first run. */
  readonly firstRun: boolean;
}

export interface Decided {
  readonly decision: Decision;
  readonly reasons: Reason[];
  readonly rubberStamp: boolean;
}

/** What stands in the way of an approval, by how much. */
interface Obstacles {
  readonly rejected: readonly (Reason | undefined)[];
  /** `on_inconclusive` says what these mean. */
  readonly open: readonly (Reason | undefined)[];
  readonly pending: readonly Reason[];
  /** Told, stops nothing. */
  readonly notices: readonly Reason[];
  /** Something would stand in the way but for a waiver. */
  readonly waived: boolean;
  /** By whose metric something stands in the way that a waiver may excuse, excused or not. */
  readonly waivable: ReadonlySet<string>;
}

const BY_WORD: Readonly<Record<Inconclusive, Decision>> = { fail: 'rejected', warn: 'pending', pass: 'approved' };

export function decide(input: DecisionInput): Decided {
  const { gates, policy, event, firstRun } = input;
  const end = (decision: Decision, reasons: readonly (Reason | undefined)[]): Decided => ({
    decision,
    reasons: [...new Set(reasons.filter((reason) => reason !== undefined))],
    rubberStamp: firstRun && decision !== 'rejected',
  });
  if (gates.length === 0) return end('rejected', ['metric_missing']);
  const { rejected, open, pending, notices, waived } = obstaclesOf(input);
  const told = [...(waived ? (['waived'] as const) : []), ...notices];
  if (rejected.length > 0) return end('rejected', [...rejected, ...notices]);
  if (firstRun && policy.firstRun === 'fail') return end('rejected', ['no_baseline']);
  const ofOpen = open.length === 0 ? 'approved' : BY_WORD[policy.onInconclusive[event]];
  if (ofOpen === 'rejected') return end('rejected', [...open, ...notices]);
  const waiting: Reason[] = [...pending];
  if (firstRun && gates.every((gate) => gate.threshold === undefined || gate.informational === true)) {
    waiting.push('no_baseline', 'no_thresholds');
  }
  if (ofOpen === 'pending' || waiting.length > 0) return end('pending', [...open, ...waiting, ...told]);
  const plain = firstRun
    ? (['no_baseline'] as const)
    : gates.map((gate) => (gate.reason === 'identical_model' ? gate.reason : undefined));
  return end('approved', [...open, ...plain, ...told]);
}

/** Metrics whose waiver would take something out of the way. */
export function waivableMetrics(input: Omit<DecisionInput, 'waivers'>): ReadonlySet<string> {
  return obstaclesOf(input).waivable;
}

function obstaclesOf({ gates, slices, dummy, anchor, ledger, waivers, policy }: DecisionInput): Obstacles {
  const excused = new Set(waivers?.filter(({ counted }) => counted).map(({ metric }) => metric));
  const gateOf = new Map(policy.metrics.map((gate) => [gate.metric.name, gate]));
  const primary = primaryGate(policy).metric.name;
  const rejected: (Reason | undefined)[] = [];
  const open: (Reason | undefined)[] = [];
  let waived = false;
  const waivable = new Set<string>();
  /** `reason` goes on `list`, unless the metric is waived. */
  const stop = (list: (Reason | undefined)[], metric: string, reason: Reason | undefined) => {
    waivable.add(metric);
    if (excused.has(metric)) waived = true;
    else list.push(reason);
  };
  for (const gate of gates) {
    if (gate.informational === true || gate.passed) continue;
    // What nobody could measure, nobody can waive.
    if (isUnmeasured(gate)) rejected.push(gate.reason);
    else if (gate.thresholdHeld === false) stop(rejected, gate.metric, 'threshold_missed');
    else if (gate.outcome !== 'inconclusive') stop(rejected, gate.metric, gate.reason);
    else if (gateOf.get(gate.metric)?.thresholdOnly !== true) stop(open, gate.metric, gate.reason);
  }
  for (const slice of slices) {
    if (slice.reason === 'slice_missing' || slice.reason === 'undefined_metric') rejected.push(slice.reason);
    if (slice.reason !== 'slice_worse') continue;
    const worse = Object.entries(slice.metrics).filter(([, { outcome }]) => outcome === 'worse');
    for (const [metric] of worse.length === 0 ? ([[primary]] as const) : worse) stop(rejected, metric, slice.reason);
  }
  const isUnchanged = gates.some(({ outcome }) => outcome === 'unchanged');
  if (dummy !== undefined && !dummy.passed && !isUnchanged) {
    const list = dummy.outcome === 'inconclusive' ? open : rejected;
    if (isUnmeasured(dummy)) list.push('dummy_not_beaten');
    else stop(list, primary, 'dummy_not_beaten');
  }
  if (anchor?.gate !== undefined && !anchor.gate.passed) {
    if (isUnmeasured(anchor.gate)) rejected.push('budget_spent');
    else stop(anchor.gate.outcome === 'inconclusive' ? open : rejected, primary, 'budget_spent');
  }
  const notices: Reason[] = anchor?.problem === undefined ? [] : ['anchor_unavailable'];
  if (ledger !== undefined && ledger.evaluated > ledger.max) {
    if (policy.onExhausted === 'fail' && !isUnchanged) rejected.push('ledger_exhausted');
    else notices.push('ledger_exhausted');
  }
  const improvement = gates.find(({ metric }) => metric === primary)?.improvement;
  const limit = policy.maxImprovement;
  const isSuspicious = limit !== undefined && improvement !== undefined && !(improvement <= limit);
  return { rejected, open, pending: isSuspicious ? ['suspicious_improvement'] : [], notices, waived, waivable };
}

/** There is no number to judge, or none that may be judged. */
export function isUnmeasured(gate: GateResult): boolean {
  return gate.outcome === 'error' || gate.reason === 'undefined_metric' || gate.reason === 'metric_missing';
}
