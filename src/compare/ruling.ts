/** What decided a verdict, and what follows from it, as far as the verdict itself tells. */
import type { Decision, GateResult, Reason, Verdict } from '../documents/verdict.ts';
import { type Cause, consequenceWords, type DecisionEvent, isKey, KEYS, type Key, pathOf, RULES } from './endings.ts';
import { isUnmeasured } from './unmeasured.ts';

export interface Ruling {
  /** `gate.on_shifted.release` and its word; undefined where no key has a say. */
  readonly key?: { readonly path: string; readonly word: string } | undefined;
  /** Follows "because". */
  readonly because: string;
}

/** `This blocks the merge`, and by whose word. */
export interface Consequence {
  readonly what: string;
  readonly ruling: Ruling;
}

/** undefined outside the platform, where nothing is merged, and for a plain approval. `first`: the cause that is told first. */
export function consequenceOf(verdict: Verdict, first?: Cause | undefined): Consequence | undefined {
  if (verdict.run === undefined) return undefined;
  const ruling = rulingOf(verdict, first);
  if (ruling === undefined) return undefined;
  const ending: Decision | 'informational' = verdict.informational === true ? 'informational' : verdict.decision;
  return { what: consequenceWords(ending, eventOf(verdict)), ruling };
}

function rulingOf(verdict: Verdict, first: Cause | undefined): Ruling | undefined {
  if (verdict.informational === true) return { because: 'the policy is informational' };
  for (const cause of [...(first === undefined ? [] : [first]), ...causesOf(verdict)]) {
    const ruling = rulingOfCause(cause, verdict);
    if (ruling !== undefined) return ruling;
  }
  return undefined;
}

/** undefined for a cause that did not make this decision, or makes nobody ask. */
function rulingOfCause(cause: Cause, verdict: Verdict): Ruling | undefined {
  const { means, because } = RULES[cause];
  if (!isKey(means)) return means === verdict.decision && means !== 'approved' ? { because } : undefined;
  const key: Key = KEYS[means];
  const word = wordFor(key, verdict.decision);
  return word === undefined ? undefined : { key: { path: pathOf(means, eventOf(verdict)), word }, because };
}

function wordFor({ words }: Key, decision: Decision): string | undefined {
  return Object.keys(words).find((word) => words[word] === decision);
}

/** Ids of the rows of docs/endings.md that a verdict reached. */
export function rowsReached(verdict: Verdict): string[] {
  const { decision } = verdict;
  if (verdict.informational === true) return [`informational:${decision}`];
  const ids = causesOf(verdict).flatMap((cause) => {
    const { means } = RULES[cause];
    if (!isKey(means)) return [cause];
    const word = wordFor(KEYS[means], decision);
    return word === undefined ? [] : [`${pathOf(means, eventOf(verdict)).replace('gate.', '')}=${word}`];
  });
  return ids.length === 0 && decision === 'approved' ? ['approved'] : ids;
}

function eventOf({ run }: Verdict): DecisionEvent {
  return run?.event === 'release' ? 'release' : 'pullRequest';
}

/** The causes that a verdict names, most important first; `worse` where a gate is, since that has no reason of its own. */
function causesOf(verdict: Verdict): Cause[] {
  const isWorse = verdict.decision === 'rejected' && verdict.gates.some(isPlainlyWorse);
  return [...(isWorse ? (['worse'] as const) : []), ...verdict.reasons.map((reason) => causeOf(reason, verdict))];
}

/** As `decide` has it: a failing gate fails, whatever reason it gives. */
function isPlainlyWorse({ outcome, passed, reason, thresholdHeld, informational, waived }: GateResult): boolean {
  if (passed || informational === true || waived === true) return false;
  if (thresholdHeld === false && outcome !== 'error') return false;
  return outcome !== 'inconclusive' && (reason === undefined || RULES[reason].means !== 'rejected');
}

/** Two reasons stand for what is missed and for what is not shown. */
export function causeOf(reason: Reason, { dummy, anchor }: Pick<Verdict, 'dummy' | 'anchor'>): Cause {
  if (reason === 'dummy_not_beaten' && isOpen(dummy)) return 'dummy_not_beaten:open';
  const gate = anchor?.gate;
  if (reason === 'budget_spent' && isOpen(gate) && !isUnmeasured(gate)) return 'budget_spent:open';
  return reason;
}

function isOpen(gate: GateResult | undefined): gate is GateResult {
  return gate?.outcome === 'inconclusive';
}
