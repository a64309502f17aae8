/**
 * `gate.waive`: who wants which metric excused, whether that counts, and the decision with it.
 *
 * A waiver is for one metric that the policy gates. It excuses what that metric's numbers say: `worse`, inconclusive, a
 * threshold missed, a required improvement, a slice that is worse; of the primary metric also the dummy that is not beaten
 * and the anchor's budget. It never excuses what nobody measured (an `error`, a metric that is missing or undefined, a slice
 * that vanished), a model that is missing, a spent ledger, a suspicious improvement or a first run. Outcomes stay as they are.
 */
import type { WaiveConfig } from '../documents/config-shape.ts';
import type { Task } from '../documents/shape.ts';
import type { GateResult, Verdict, Waiver } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { resolveMetric } from '../metrics/table.ts';
import { type DecisionInput, decide, isUnmeasured, waivableMetrics } from './decide.ts';
import type { GatePolicy } from './policy.ts';

/** What the verdict was decided by, beside what stands in it. */
export type DecisionFacts = Pick<DecisionInput, 'policy' | 'event' | 'firstRun'>;

/** Who allowed the waivers of a head; `none`: nobody, and why, in words. */
export type Allowance =
  | { readonly by: 'review' | 'label'; readonly login: string }
  | { readonly by: 'merged' }
  | { readonly by: 'none'; readonly why: string };

export interface WaiverQuestion {
  readonly task: Task;
  /** Milliseconds since 1970, UTC: the last day of a waiver still counts, to its end. */
  readonly now: number;
  readonly verdict: Verdict;
  readonly facts: DecisionFacts;
}

const DAY = 10;

/** None counts yet. Those without a `problem` would take something out of the way of an approval: it is worth asking who allowed them. */
export function readWaivers(written: readonly WaiveConfig[], { task, now, verdict, facts }: WaiverQuestion): Waiver[] {
  const today = new Date(now).toISOString().slice(0, DAY);
  const waivable = waivableMetrics(inputOf(verdict, facts));
  return written.map(({ metric: name, reason, expires }) => {
    const metric = canonicalName(name, task);
    const problem = problemOf(metric, { expires, today, waivable, verdict, policy: facts.policy });
    return { metric: metric ?? name, reason, expires, counted: false, ...(problem === undefined ? {} : { problem }) };
  });
}

interface Place {
  readonly expires: string;
  readonly today: string;
  readonly waivable: ReadonlySet<string>;
  readonly verdict: Verdict;
  readonly policy: GatePolicy;
}

function problemOf(
  metric: string | undefined,
  { expires, today, waivable, verdict, policy }: Place,
): string | undefined {
  if (metric === undefined) return 'no metric of this task has that name';
  const gate = policy.metrics.find((one) => one.metric.name === metric);
  if (gate === undefined) return 'the policy does not gate this metric';
  if (gate.informational) return 'the metric is informational: it stops nothing';
  if (!isDay(expires)) return `${expires} is no day of the calendar`;
  if (expires < today) return `it expired with the end of ${expires}, UTC`;
  if (verdict.decision !== 'approved' && waivable.has(metric)) return undefined;
  const result = verdict.gates.find((one) => one.metric === metric);
  return result !== undefined && !result.passed && isUnmeasured(result)
    ? 'what could not be measured cannot be waived'
    : 'there is nothing to waive: nothing of this metric stands in the way';
}

/** undefined where no metric of the task has that name. */
function canonicalName(name: string, task: Task): string | undefined {
  try {
    return resolveMetric(name, task).name;
  } catch (thrown) {
    if (thrown instanceof InputError) return undefined;
    throw thrown;
  }
}

/** `2026-02-30` has the form of a day and is none. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, DAY) === text;
}

/** By the answer who allowed them: each that has no problem of its own counts, or says why it does not. */
export function allowWaivers(waivers: readonly Waiver[], allowance: Allowance): Waiver[] {
  return waivers.map((waiver) => {
    if (waiver.problem !== undefined) return waiver;
    if (allowance.by === 'none') return { ...waiver, problem: allowance.why };
    const { by } = allowance;
    return { ...waiver, counted: true, by, ...(by === 'merged' ? {} : { allowedBy: allowance.login }) };
  });
}

/** The verdict decided anew with the waivers that count, which it records as it records those that do not. */
export function withWaivers(verdict: Verdict, waivers: readonly Waiver[], facts: DecisionFacts): Verdict {
  if (waivers.length === 0) return verdict;
  const told = { ...verdict, waivers: [...waivers] };
  const excused = new Set(waivers.filter(({ counted }) => counted).map(({ metric }) => metric));
  if (excused.size === 0) return told;
  const mark = (gate: GateResult): GateResult =>
    excused.has(gate.metric) && !gate.passed && gate.informational !== true && !isUnmeasured(gate)
      ? { ...gate, waived: true }
      : gate;
  const { dummy, anchor } = verdict;
  return {
    ...told,
    ...decide({ ...inputOf(verdict, facts), waivers }),
    gates: verdict.gates.map(mark),
    ...(dummy === undefined ? {} : { dummy: mark(dummy) }),
    ...(anchor?.gate === undefined ? {} : { anchor: { ...anchor, gate: mark(anchor.gate) } }),
  };
}

function inputOf({ gates, slices, dummy, anchor, ledger }: Verdict, facts: DecisionFacts): DecisionInput {
  return { gates, slices, dummy, anchor, ledger, ...facts };
}
