/**
 * A verdict of another job decided again, by a policy that this one read itself: what the verdict says of its own decision, of
 * what passed and of who waived counts for nothing. Numbers and outcomes are taken as they stand; who has the predictions
 * measures them again.
 */
import type { WaiveConfig } from '../documents/config-shape.ts';
import type { Task } from '../documents/shape.ts';
import { type GateResult, isUnreachable, type Verdict } from '../documents/verdict.ts';
import type { Decided } from './decide.ts';
import type { Occasion } from './endings.ts';
import { holds, passes } from './gate.ts';
import type { GatePolicy, MetricGate } from './policy.ts';
import { allowWaivers, type DecisionFacts, readWaivers, redecided, withWaivers } from './waivers.ts';

export interface SecondJudgement extends Occasion {
  readonly task: Task;
  readonly policy: GatePolicy;
  readonly waive: readonly WaiveConfig[];
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** On the default branch: whoever merged a waiver allowed it. */
export function judgeAgain(verdict: Verdict, { task, policy, waive, now, ...occasion }: SecondJudgement): Decided {
  const firstRun = verdict.baseline.found === 'none' && !isUnreachable(verdict);
  const facts = { policy, firstRun, ...occasion };
  const plain = gatedAgain(verdict, facts);
  const waivers = readWaivers(waive, { task, now, verdict: plain, facts });
  const { decision, reasons, rubberStamp } = withWaivers(plain, allowWaivers(waivers, { by: 'merged' }), facts);
  return { decision, reasons, rubberStamp };
}

/** The verdict with the gates of `facts.policy` and what they come to, without a waiver. */
export function gatedAgain({ informational: _, ...verdict }: Verdict, facts: DecisionFacts): Verdict {
  const { policy, firstRun } = facts;
  const { ledger } = verdict;
  const gated = {
    ...verdict,
    gates: policy.metrics.map((gate) => gateAgain(gate, verdict, firstRun)),
    ...(ledger === undefined ? {} : { ledger: { ...ledger, max: policy.maxEvaluations } }),
    ...(policy.informational ? { informational: true } : {}),
  };
  return redecided(gated, facts);
}

/** What the policy gates and the verdict does not hold was measured by nobody. */
function gateAgain(gate: MetricGate, { gates }: Pick<Verdict, 'gates'>, firstRun: boolean): GateResult {
  const { metric, require, threshold, informational } = gate;
  const told = gates.find((one) => one.metric === metric.name);
  const own = {
    metric: metric.name,
    direction: metric.direction,
    require,
    ...(informational ? { informational } : {}),
  };
  if (told === undefined) return { ...own, outcome: 'error', reason: 'metric_missing', passed: false };
  const { informational: _, threshold: __, thresholdHeld: ___, ...rest } = told;
  const result = {
    ...rest,
    ...own,
    ...(threshold === undefined
      ? {}
      : {
          threshold,
          thresholdHeld: told.candidate !== undefined && holds(told.candidate, threshold, metric.direction),
        }),
  };
  // Only a first run has nothing to compare with.
  const isCompared = result.outcome !== 'not_compared' || firstRun;
  return { ...result, passed: isCompared && passes(gate, result) };
}
