/** Gates → the decision on the model: the table of statistics, section 1.2, first match wins. */
import type { Decision, GateResult, Reason } from '../documents/verdict.ts';
import type { GatePolicy, Inconclusive } from './policy.ts';

export interface DecisionInput {
  readonly gates: readonly GateResult[];
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

const BY_WORD: Readonly<Record<Inconclusive, Decision>> = { fail: 'rejected', warn: 'pending', pass: 'approved' };

export function decide({ gates, policy, event, firstRun }: DecisionInput): Decided {
  const end = (decision: Decision, reasons: readonly (Reason | undefined)[]): Decided => ({
    decision,
    reasons: [...new Set(reasons.filter((reason) => reason !== undefined))],
    rubberStamp: firstRun && decision !== 'rejected',
  });
  const thresholdOnly = (gate: GateResult) =>
    policy.metrics.some(({ metric, thresholdOnly: only }) => only && metric.name === gate.metric);
  const failed = gates.filter(
    (gate) =>
      !gate.passed &&
      (gate.outcome !== 'inconclusive' || gate.reason === 'undefined_metric' || gate.thresholdHeld === false),
  );
  if (gates.length === 0) return end('rejected', ['metric_missing']);
  if (failed.length > 0) return end('rejected', failed.map(reasonOf));
  if (firstRun && policy.firstRun === 'fail') return end('rejected', ['no_baseline']);
  const open = gates.filter((gate) => gate.outcome === 'inconclusive' && !thresholdOnly(gate));
  if (open.length > 0)
    return end(
      BY_WORD[policy.onInconclusive[event]],
      open.map((gate) => gate.reason),
    );
  if (firstRun && gates.every((gate) => gate.threshold === undefined))
    return end('pending', ['no_baseline', 'no_thresholds']);
  return end(
    'approved',
    firstRun ? ['no_baseline'] : gates.map((gate) => (gate.reason === 'identical_model' ? gate.reason : undefined)),
  );
}

/** `worse` needs no reason of its own: the outcome says it. */
function reasonOf(gate: GateResult): Reason | undefined {
  return gate.thresholdHeld === false ? 'threshold_missed' : gate.reason;
}
