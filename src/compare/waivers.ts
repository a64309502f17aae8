/**
 * `gate.waive`: who wants what excused, whether that counts, and the decision with it.
 *
 * A waiver of a metric that the policy gates excuses what that metric's numbers say: `worse`, inconclusive, a threshold
 * missed, a required improvement, a slice that is worse; of the primary metric also the dummy that is not beaten and the
 * anchor's budget. A waiver of a reason code excuses a baseline that is out of reach, has shifted or is not comparable, and
 * nothing that numbers say. None excuses what nobody measured (an `error`, a metric that is missing or undefined, a slice
 * that vanished), a model that is missing, a spent ledger, a suspicious improvement or a first run. Outcomes stay as they are.
 *
 * A waiver with a problem does not count and stops no run: the verdict stands as it would without it.
 */
import type { WaiveConfig } from '../documents/config-shape.ts';
import type { Task } from '../documents/shape.ts';
import {
  BASELINE_PROBLEMS,
  type BaselineProblem,
  type GateResult,
  type Verdict,
  type Waiver,
} from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { resolveMetric } from '../metrics/table.ts';
import { type DecisionInput, decide, waivableOf } from './decide.ts';
import type { GatePolicy } from './policy.ts';
import { isUnmeasured } from './unmeasured.ts';

/** What the verdict was decided by, beside what stands in it. */
export type DecisionFacts = Pick<DecisionInput, 'policy' | 'event' | 'mayRelease' | 'firstRun'>;

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
const DAY_MS = 86_400_000;
/** A waiver is for once: what should hold longer is a change of the policy. */
export const MOST_DAYS_AHEAD = 90;

/** None counts yet. Those without a `problem` would take something out of the way of an approval: it is worth asking who allowed them. */
export function readWaivers(written: readonly WaiveConfig[], { task, now, verdict, facts }: WaiverQuestion): Waiver[] {
  const place = {
    today: new Date(now).toISOString().slice(0, DAY),
    waivable: waivableOf(inputOf(verdict, facts)),
    verdict,
    policy: facts.policy,
  };
  return written.map(({ metric: name, reason_code: reasonCode, reason, expires }) => {
    const metric = name === undefined ? undefined : (canonicalName(name, task) ?? name);
    const subject = reasonCode === undefined ? { metric } : { reasonCode };
    const problem =
      dayProblem(expires, place.today) ??
      (reasonCode === undefined ? metricProblem(name, task, place) : codeProblem(reasonCode, place));
    return { ...subject, reason, expires, counted: false, ...(problem === undefined ? {} : { problem }) };
  });
}

interface Place {
  readonly today: string;
  readonly waivable: ReadonlySet<string>;
  readonly verdict: Verdict;
  readonly policy: GatePolicy;
}

function dayProblem(expires: string, today: string): string | undefined {
  if (!isDay(expires)) return `${expires} is no day of the calendar`;
  if (expires < today) return `it expired with the end of ${expires}, UTC`;
  const ahead = (timeOf(expires) - timeOf(today)) / DAY_MS;
  if (ahead <= MOST_DAYS_AHEAD) return undefined;
  const last = new Date(timeOf(today) + MOST_DAYS_AHEAD * DAY_MS).toISOString().slice(0, DAY);
  return `it expires ${ahead} days ahead, and at most ${MOST_DAYS_AHEAD} are allowed; write ${last} or a day before`;
}

function metricProblem(name: string | undefined, task: Task, { waivable, verdict, policy }: Place): string | undefined {
  const metric = name === undefined ? undefined : canonicalName(name, task);
  if (metric === undefined) return 'no metric of this task has that name';
  const gate = policy.metrics.find((one) => one.metric.name === metric);
  if (gate === undefined) return 'the policy does not gate this metric';
  if (gate.informational) return 'the metric is informational: it stops nothing';
  if (verdict.decision !== 'approved' && waivable.has(metric)) return undefined;
  const result = verdict.gates.find((one) => one.metric === metric);
  if (result !== undefined && !result.passed && isUnmeasured(result))
    return 'what could not be measured cannot be waived';
  const code = BASELINE_PROBLEMS.find((one) => result?.reason === one && waivable.has(one));
  if (verdict.decision !== 'approved' && code !== undefined)
    return `its change is not known; a waiver of \`reason_code: ${code}\` would excuse that`;
  return 'there is nothing to waive: nothing of this metric stands in the way';
}

function codeProblem(reasonCode: BaselineProblem, { waivable, verdict }: Place): string | undefined {
  if (verdict.decision !== 'approved' && waivable.has(reasonCode)) return undefined;
  return 'there is nothing to waive: nothing stands in the way for this reason';
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
  const at = timeOf(text);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, DAY) === text;
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
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
  const excused = new Set(
    waivers.filter(({ counted }) => counted).map(({ metric, reasonCode }) => reasonCode ?? metric),
  );
  if (excused.size === 0) return told;
  const mark = (gate: GateResult, subject = gate.metric): GateResult =>
    excused.has(subject) && !gate.passed && gate.informational !== true && !isUnmeasured(gate)
      ? { ...gate, waived: true }
      : gate;
  const { dummy, anchor } = verdict;
  return {
    ...told,
    ...decide({ ...inputOf(verdict, facts), waivers }),
    gates: verdict.gates.map((gate) => mark(gate, subjectOf(gate))),
    ...(dummy === undefined ? {} : { dummy: mark(dummy) }),
    ...(anchor?.gate === undefined ? {} : { anchor: { ...anchor, gate: mark(anchor.gate) } }),
  };
}

/** What excuses a gate of the policy: its metric, or the reason why its change is not known. */
function subjectOf({ metric, outcome, reason, thresholdHeld }: GateResult): string {
  const isOfBaseline = outcome === 'inconclusive' && thresholdHeld !== false;
  return (isOfBaseline ? BASELINE_PROBLEMS.find((one) => one === reason) : undefined) ?? metric;
}

/** The same verdict with the decision that its gates come to, whatever it says and whoever waived something in it. */
export function redecided({ waivers: _, ...verdict }: Verdict, facts: DecisionFacts): Verdict {
  return { ...verdict, ...decide(inputOf(verdict, facts)) };
}

function inputOf({ gates, slices, dummy, anchor, ledger }: Verdict, facts: DecisionFacts): DecisionInput {
  return { gates, slices, dummy, anchor, ledger, ...facts };
}
