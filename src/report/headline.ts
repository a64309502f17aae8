/** Verdict, reason and what to do next: the first three lines of every report. */

import { BASELINE_PROBLEMS, type GateResult, isUnreachable, type Reason, type Verdict } from '../documents/verdict.ts';
import { type Cause, capital, causesOf, decides, isOfBaseline, noticesOf } from './causes.ts';
import { worstFirst } from './gate-order.ts';
import { mergeWords } from './merge-words.ts';
import { nextWords } from './next-words.ts';
import { code, type Phrase, plural, quote, say } from './phrase.ts';
import { shiftWords } from './shift-words.ts';
import { thresholdMissed, whyGate } from './why-gate.ts';
import { BASELINE_WORDS } from './words.ts';

export interface Headline {
  /** `rejected, rmse is worse`. */
  readonly verdict: Phrase;
  /** One sentence a cause. */
  readonly why: readonly Phrase[];
  readonly next: Phrase;
  /** The gates that `why` speaks of. */
  readonly told: readonly GateResult[];
}

/** At most so many causes are explained before the table; those of gates that are not have a note below it. */
const EXPLAINED = 2;

export function headlineOf(verdict: Verdict): Headline {
  const causes = causesOf(verdict);
  const gates = causes.flatMap(({ gate }) => (gate === undefined ? [] : [gate]));
  const waived = verdict.gates.filter((gate) => gate.waived === true && !gate.passed);
  const shown = gates.slice(0, EXPLAINED);
  const examples = causes.length > 0 ? shown : approvedExamples(verdict);
  const merge = mergeWords(verdict, causes[0]);
  return {
    verdict: verdictWords(verdict, causes),
    why: [...whyWords(verdict, causes, examples), ...(merge === undefined ? [] : [merge])],
    next: nextWords(verdict, causes),
    told: [...examples, ...waived, ...verdict.gates.filter(isOfBaseline)],
  };
}

function verdictWords(verdict: Verdict, causes: readonly Cause[]): Phrase {
  const { decision } = verdict;
  if (decision === 'approved') return approvalWords(verdict);
  const [first] = causes;
  if (first === undefined) return say`${decision}, no reason given`;
  const rest = causes.length - 1;
  const more = plural(rest, causes.every(({ gate }) => gate !== undefined) ? 'more gate' : 'more reason');
  return say`${decision}, ${first.title}${rest === 0 ? '' : ` (and ${more})`}`;
}

function approvalWords({ gates, rubberStamp, reasons }: Verdict): Phrase {
  if (rubberStamp) return ['approved on its first run (rubber stamp)'];
  if (gates.length > 0 && gates.every((gate) => gate.outcome === 'unchanged')) return ['approved, unchanged'];
  if (reasons.includes('waived')) return ['approved by a waiver'];
  const deciding = gates.filter(decides);
  const inconclusive = deciding.filter((gate) => gate.outcome === 'inconclusive' && !gate.passed);
  if (inconclusive.length > 0) return say`approved, though ${code(inconclusive[0]!.metric)} is inconclusive`;
  const degraded = worstFirst(deciding).find((gate) => gate.degraded === true);
  if (degraded !== undefined) return say`approved, though ${code(degraded.metric)} is worse within its margin`;
  const better = deciding.filter((gate) => gate.outcome === 'better');
  if (better.length > 0) return say`approved, ${code(better[0]!.metric)} is better`;
  return [gates.length === 0 ? 'approved, nothing to gate' : 'approved, no gate is worse'];
}

/** The full stop that a quoted sentence may lack. */
function stopAfter(text: string): string {
  return /[.!?]$/.test(text) ? '' : '.';
}

function whyWords(verdict: Verdict, causes: readonly Cause[], told: readonly GateResult[]): Phrase[] {
  const { problem } = verdict.baseline;
  const why: Phrase[] = [];
  if (verdict.rubberStamp) why.push(rubberStampWords(verdict));
  if (problem !== undefined) why.push(problemWords(verdict, problem));
  const shift = shiftWords(verdict);
  if (shift !== undefined) why.push(shift);
  for (const gate of told) {
    if ((problem ?? shift) === undefined || !isOfPairing(gate)) why.push(whyGate(gate));
    else if (gate.thresholdHeld === false) why.push(thresholdMissed(gate));
  }
  for (const cause of causes) if (cause.gate === undefined && cause.why.length > 0) why.push(cause.why);
  why.push(...noticesOf(verdict, causes));
  if (why.length === 0)
    why.push([verdict.gates.length === 0 ? 'The policy names no gate for this model.' : 'Every gate passes.']);
  return why;
}

/** Why the baseline is of no use here, in the words of whoever found out. */
function problemWords(verdict: Verdict, problem: string): Phrase {
  const told = say`: ${quote(problem)}${stopAfter(problem)}`;
  const isAway = isUnreachable(verdict);
  const reason = isAway ? 'baseline_unreachable' : BASELINE_PROBLEMS.find((one) => verdict.reasons.includes(one));
  if (reason === undefined) return say`The baseline could not be used${told}`;
  const noFirst = isAway ? ' There was or may be one, so this is no first run.' : '';
  return say`${capital(BASELINE_WORDS[reason])}${told}${noFirst}`;
}

/** What the problem of the baseline tells already. */
const OF_PAIRING: ReadonlySet<Reason> = new Set([...BASELINE_PROBLEMS, 'ids_mismatch', 'truth_differs']);

function isOfPairing({ reason }: GateResult): boolean {
  return reason !== undefined && OF_PAIRING.has(reason);
}

/** Of an approval, the gate that is told: the one that became better, else the worst of those that passed. */
function approvedExamples(verdict: Verdict): readonly GateResult[] {
  if (verdict.decision !== 'approved' || verdict.rubberStamp || verdict.reasons.includes('waived')) return [];
  const deciding = verdict.gates.filter(decides);
  const better = deciding.filter((gate) => gate.outcome === 'better').slice(0, 1);
  const ordered = worstFirst(deciding);
  const notable = ordered.filter((gate) => gate.degraded === true || gate.outcome === 'inconclusive').slice(0, 1);
  const told = [...better, ...notable];
  return told.length > 0 ? told : ordered.slice(0, 1);
}

function rubberStampWords(verdict: Verdict): Phrase {
  const thresholds = verdict.gates.filter((gate) => gate.threshold !== undefined).length;
  const checked =
    thresholds === 0 ? 'no threshold was set' : `only ${plural(thresholds, 'threshold')} could be checked`;
  return say`First run: no earlier model qualifies as a baseline, so change was not checked and ${checked} (a rubber stamp).`;
}
