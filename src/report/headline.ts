/** Verdict, reason and what to do next: the first three lines of every report. */

import type { GateResult, Reason, Verdict } from '../documents/verdict.ts';
import { anchorWords, budgetWords, isToldFirst, nextOfBudget } from './anchor.ts';
import { isOfFiles } from './compared.ts';
import { stateOf, worstFirst } from './gate-order.ts';
import { isLedgerToldFirst, ledgerWords, nextOfLedger } from './ledger.ts';
import { code, type Phrase, plural, quote, say, strong } from './phrase.ts';
import { baseName } from './policy-words.ts';
import { OUTCOME_WORDS, whyGate } from './words.ts';

export interface Headline {
  /** `rejected, rmse is worse`. */
  readonly verdict: Phrase;
  /** One sentence a gate that decided. */
  readonly why: readonly Phrase[];
  readonly next: Phrase;
  /** The gates that `why` speaks of. */
  readonly told: readonly GateResult[];
}

/** At most so many gates are explained before the table. */
const EXPLAINED = 2;

export function headlineOf(verdict: Verdict): Headline {
  const gates = worstFirst(verdict.gates);
  const deciding = decidingGates(verdict, gates);
  const told = (deciding.length > 0 ? deciding : approvedExamples(verdict, gates)).slice(0, EXPLAINED);
  return {
    verdict: verdictWords(verdict, deciding),
    why: whyWords(verdict, told),
    next: nextWords(verdict, deciding),
    told,
  };
}

/** The gates that made the decision what it is. None for a plain approval. */
function decidingGates(verdict: Verdict, gates: readonly GateResult[]): readonly GateResult[] {
  if (verdict.decision === 'approved') return [];
  const failing = gates.filter((gate) => !gate.passed && stateOf(gate) !== 'inconclusive');
  return failing.length > 0 ? failing : gates.filter((gate) => !gate.passed);
}

function verdictWords(verdict: Verdict, deciding: readonly GateResult[]): Phrase {
  const { decision, gates, rubberStamp } = verdict;
  if (decision === 'approved') {
    if (rubberStamp) return ['approved on its first run (rubber stamp)'];
    if (gates.length > 0 && gates.every((gate) => gate.outcome === 'unchanged')) return ['approved, unchanged'];
    const inconclusive = gates.filter((gate) => gate.outcome === 'inconclusive');
    if (inconclusive.length > 0) return say`approved, though ${code(inconclusive[0]!.metric)} is inconclusive`;
    const better = gates.filter((gate) => gate.outcome === 'better');
    if (better.length > 0) return say`approved, ${code(better[0]!.metric)} is better`;
    return [gates.length === 0 ? 'approved, nothing to gate' : 'approved, no gate is worse'];
  }
  const [first] = deciding;
  if (first === undefined) {
    const [reason] = verdict.reasons;
    return say`${decision}, ${reason === 'budget_spent' ? budgetWords(verdict) : reasonWords(reason)}`;
  }
  if (deciding.every((gate) => gate.reason === 'not_comparable'))
    return say`${decision}, ${reasonWords('not_comparable')}`;
  const rest = deciding.length - 1;
  return say`${decision}, ${code(first.metric)} ${stateWords(first)}${rest === 0 ? '' : ` (and ${plural(rest, 'more gate')})`}`;
}

function stateWords(gate: GateResult): string {
  switch (stateOf(gate)) {
    case 'error':
      return 'could not be judged';
    case 'undefined':
      return 'is undefined';
    case 'inconclusive':
      return 'is inconclusive';
    default:
      if (gate.outcome === 'worse') return 'is worse';
      if (gate.thresholdHeld === false) return 'misses its threshold';
      return gate.require === 'better' ? 'is not better' : `is ${OUTCOME_WORDS[gate.outcome]}`;
  }
}

/** Some run or release qualified once, and none is left. */
function isLost({ baseline }: Verdict): boolean {
  return baseline.found === 'none' && baseline.absence === 'lost';
}

/** The full stop that a quoted sentence may lack. */
function stopAfter(text: string): string {
  return /[.!?]$/.test(text) ? '' : '.';
}

function reasonWords(reason: Reason | undefined): string {
  switch (reason) {
    case 'no_thresholds':
      return 'a first run without thresholds';
    case 'no_baseline':
      return 'there is no baseline';
    case 'model_missing':
      return 'the model is missing';
    case 'not_comparable':
      return 'the baseline is not comparable';
    case 'ledger_exhausted':
      return 'the test set is spent';
    case undefined:
      return 'no reason given';
    default:
      return reason.replaceAll('_', ' ');
  }
}

function whyWords(verdict: Verdict, told: readonly GateResult[]): Phrase[] {
  const why: Phrase[] = [];
  if (verdict.rubberStamp) why.push(rubberStampWords(verdict));
  if (verdict.baseline.problem !== undefined)
    why.push(
      isLost(verdict)
        ? say`The baseline is lost: ${quote(verdict.baseline.problem)}${stopAfter(verdict.baseline.problem)} Earlier runs qualified, so this is no first run.`
        : say`The baseline could not be used: ${quote(verdict.baseline.problem)}${stopAfter(verdict.baseline.problem)}`,
    );
  if (verdict.reasons.includes('model_missing'))
    why.push(
      say`${baseName(verdict)} gates a model of this name, and this run has no verdict on it: it was removed, renamed or left out of the workflow. A missing model is never a pass.`,
    );
  const isTold = (gate: GateResult) => verdict.baseline.problem !== undefined && gate.reason === 'not_comparable';
  for (const gate of told) if (!isTold(gate)) why.push(whyGate(gate));
  const further = [
    isToldFirst(verdict) ? anchorWords(verdict) : undefined,
    isLedgerToldFirst(verdict) ? ledgerWords(verdict) : undefined,
  ];
  why.push(...further.filter((words) => words !== undefined));
  if (why.length === 0)
    why.push([verdict.gates.length === 0 ? 'The policy names no gate for this model.' : 'Every gate passes.']);
  return why;
}

/** Of an approval, the gate that is told: the one that became better, else the worst of those that passed. */
function approvedExamples(verdict: Verdict, gates: readonly GateResult[]): readonly GateResult[] {
  if (verdict.decision !== 'approved' || verdict.rubberStamp) return [];
  const better = verdict.gates.filter((gate) => gate.outcome === 'better').slice(0, 1);
  const degraded = gates.filter((gate) => gate.degraded === true || gate.outcome === 'inconclusive').slice(0, 1);
  const told = [...better, ...degraded];
  return told.length > 0 ? told : gates.slice(0, 1);
}

function rubberStampWords(verdict: Verdict): Phrase {
  const thresholds = verdict.gates.filter((gate) => gate.threshold !== undefined).length;
  const checked =
    thresholds === 0 ? 'no threshold was set' : `only ${plural(thresholds, 'threshold')} could be checked`;
  return say`First run: no earlier model qualifies as a baseline, so change was not checked and ${checked} (a rubber stamp).`;
}

function nextWords(verdict: Verdict, deciding: readonly GateResult[]): Phrase {
  const { decision, reasons } = verdict;
  if (decision === 'approved') {
    if (verdict.rubberStamp) return say`merge it to make it the baseline; the next run compares with it.`;
    if (verdict.gates.some((gate) => gate.outcome === 'inconclusive'))
      return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
    if (verdict.gates.length > 0 && verdict.gates.every((gate) => gate.outcome === 'unchanged'))
      return say`nothing to release; merging changes no model.`;
    return say`nothing stands in the way of a merge.`;
  }
  if (reasons.includes('no_thresholds')) {
    return say`add a ${code('threshold')} to a gate in ${code('assay.yml')}, so that a first run has something to hold to, or have an owner accept this model.`;
  }
  if (reasons.includes('model_missing'))
    return say`keep the model under this name in ${code('assay.yml')} and in the workflow’s ${code('config')} and ${code('models')}; to rename or retire it, have an owner merge that past this check.`;
  if (isLost(verdict))
    return say`run the workflow on ${baseName(verdict)}, the default branch: that renews the baseline. Then run this again.`;
  if (deciding.length === 0 && isToldFirst(verdict)) return nextOfBudget();
  if (deciding.length === 0 && isLedgerToldFirst(verdict)) return nextOfLedger();
  const states = new Set(deciding.map(stateOf));
  const gateReasons = new Set([...reasons, ...deciding.map((gate) => gate.reason)]);
  if (gateReasons.has('undefined_metric') || gateReasons.has('metric_missing')) {
    return say`see why the metric is undefined under ${strong('All metrics')}; a larger or stratified test set, or another metric, decides.`;
  }
  if (gateReasons.has('ids_mismatch') || gateReasons.has('truth_differs')) {
    return say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
  }
  if (states.has('error')) return say`repair what the gate's note names and run again; an error is never a pass.`;
  if (gateReasons.has('not_comparable'))
    return say`train a baseline on the same columns and rows, or have an owner accept the new data as a first run.`;
  if (gateReasons.has('required_better'))
    return say`improve the model, or have an owner change ${code('require')} on the main branch.`;
  if (states.has('inconclusive') && !states.has('failed')) {
    const most = Math.max(0, ...deciding.map((gate) => gate.rowsNeeded ?? 0));
    const rows = most > 0 ? `hold out about ${plural(most, 'row')}` : 'hold out more rows';
    return decision === 'pending'
      ? say`${rows}, widen the margin, or have an owner decide; a pending model may merge but is not released.`
      : say`${rows}, or have an owner widen the margin on the main branch.`;
  }
  if (isOfFiles(verdict)) return say`keep the baseline, or allow more by a wider margin or another threshold.`;
  return say`find the cause under ${strong('What changed')}, or have an owner change the ${deciding.some((gate) => gate.outcome === 'worse') ? 'margin' : 'threshold'} on the main branch.`;
}
