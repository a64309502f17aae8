/** What made the decision what it is, most important first: gates, then slices, guard rails, anchor and ledger. */
import { BASELINE_PROBLEMS, type GateResult, type Reason, type Verdict } from '../documents/verdict.ts';
import { anchorWords, budgetWords, isToldFirst, nextOfBudget } from './anchor.ts';
import { stateOf, worstFirst } from './gate-order.ts';
import { isLedgerToldFirst, ledgerWords, nextOfLedger } from './ledger.ts';
import { code, type Phrase, plural, say } from './phrase.ts';
import { baseName } from './policy-words.ts';
import { sliceName } from './slice-name.ts';
import { against, movement, tooFewRows, whyGate, withoutInterval } from './why-gate.ts';
import { whySlice } from './why-slice.ts';
import { BASELINE_WORDS, OUTCOME_WORDS } from './words.ts';

export interface Cause {
  /** `` `rmse` is worse ``: follows "rejected, ". */
  readonly title: Phrase;
  readonly why: Phrase;
  readonly reason: Reason | undefined;
  /** Of a gate of the policy. */
  readonly gate?: GateResult;
  /** These rows cannot tell: more of them could. */
  readonly open?: { readonly rowsNeeded: number | undefined; readonly isByWidth: boolean };
  /** What to do, where the reason alone does not say. */
  readonly next?: Phrase;
}

/** None for an approval. */
export function causesOf(verdict: Verdict): Cause[] {
  if (verdict.decision === 'approved') return [];
  const baseline = baselineCauses(verdict);
  const others = OTHER_CAUSES.flatMap((causes) => causes(verdict));
  const gates = decidingGates(verdict, baseline.length + others.length > 0)
    .filter((gate) => !isOfBaseline(gate))
    .map(gateCause);
  const causes = [...baseline, ...gates, ...others];
  // It is told as a notice, too: a cause it is where nothing else is one.
  return causes.length === 0 ? spentLedger(verdict) : causes;
}

/** Whether a gate has a say: one that is informational or waived has not. */
export function decides({ informational, waived }: GateResult): boolean {
  return informational !== true && waived !== true;
}

/** The gates that fail; where nothing fails, those that are open. */
function decidingGates(verdict: Verdict, isDecidedBesides: boolean): readonly GateResult[] {
  const stopping = worstFirst(verdict.gates).filter((gate) => !gate.passed && decides(gate));
  const failing = stopping.filter((gate) => stateOf(gate) !== 'inconclusive');
  if (failing.length > 0 || (verdict.decision === 'rejected' && isDecidedBesides)) return failing;
  return stopping;
}

/** Nothing of it is the gate's own: the baseline's problem is one cause for all gates. */
export function isOfBaseline({ outcome, reason, thresholdHeld }: GateResult): boolean {
  return (
    outcome === 'inconclusive' && thresholdHeld !== false && BASELINE_PROBLEMS.some((problem) => problem === reason)
  );
}

/** A baseline that nobody can judge by is told first: what the gates say then says little. */
function baselineCauses({ reasons, baseline: { problem, shift } }: Verdict): Cause[] {
  const reason = BASELINE_PROBLEMS.find((one) => reasons.includes(one));
  if (reason === undefined) return [];
  const isTold = problem !== undefined || (reason === 'baseline_shifted' && shift !== undefined);
  const why = isTold ? [] : [`${capital(BASELINE_WORDS[reason])}, so what changed is not known.`];
  return [{ title: [BASELINE_WORDS[reason]], why, reason }];
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function gateCause(gate: GateResult): Cause {
  return {
    title: say`${code(gate.metric)} ${stateWords(gate)}`,
    why: whyGate(gate),
    reason: reasonOf(gate),
    gate,
    ...openOf(gate),
  };
}

/** What the title tells: of a gate that is worse too, a missed threshold is the lesser part. */
function reasonOf({ outcome, reason, thresholdHeld }: GateResult): Reason | undefined {
  if (thresholdHeld !== false) return reason;
  return outcome === 'worse' ? undefined : 'threshold_missed';
}

function openOf(gate: GateResult | undefined): Pick<Cause, 'open'> {
  const isOpen = gate?.reason === 'wide_interval' || gate?.reason === 'too_few_rows';
  return isOpen && gate.thresholdHeld !== false
    ? { open: { rowsNeeded: gate.rowsNeeded, isByWidth: gate.reason === 'wide_interval' } }
    : {};
}

function stateWords(gate: GateResult): string {
  switch (stateOf(gate)) {
    case 'error':
      return 'could not be judged';
    case 'undefined':
      return 'is undefined';
    case 'inconclusive':
      return gate.reason === 'too_few_rows' ? 'has too few rows' : 'is inconclusive';
    default:
      if (gate.outcome === 'worse') return 'is worse';
      if (gate.thresholdHeld === false) return 'misses its threshold';
      return gate.require === 'better' ? 'is not better' : `is ${OUTCOME_WORDS[gate.outcome]}`;
  }
}

type Causes = (verdict: Verdict) => readonly Cause[];

const missingModel: Causes = (verdict) =>
  verdict.reasons.includes('model_missing')
    ? [
        {
          title: ['the model is missing'],
          why: say`${baseName(verdict)} gates a model of this name, and this run has no verdict on it: it was removed, renamed or left out of the workflow. A missing model is never a pass.`,
          reason: 'model_missing',
        },
      ]
    : [];

const SLICE_WORDS = { slice_worse: 'worse', slice_missing: 'missing', undefined_metric: 'without a value' } as const;

/** One cause a kind, told by its first slice: the table of slices holds all. */
const slices: Causes = ({ slices, gates }) =>
  (['slice_missing', 'undefined_metric', 'slice_worse'] as const).flatMap((reason) => {
    const [first, ...rest] = slices.filter((slice) => slice.reason === reason);
    if (first === undefined) return [];
    const more =
      rest.length === 0 ? '' : ` So ${rest.length === 1 ? 'is' : 'are'} ${plural(rest.length, 'more slice')}.`;
    const title = say`the slice ${sliceName(first)} is ${SLICE_WORDS[reason]}`;
    return [{ title, why: say`${whySlice(first, gates)}${more}`, reason }];
  });

const dummy: Causes = ({ reasons, dummy: gate }) => {
  if (!reasons.includes('dummy_not_beaten')) return [];
  const next = gate?.baseline === undefined ? { next: say`evaluate again, so that the documents say it.` } : {};
  const { open } = openOf(gate);
  // There is no margin to widen.
  const rows = open === undefined ? {} : { open: { ...open, isByWidth: false } };
  return [{ title: dummyTitle(gate), why: whyDummy(gate), reason: 'dummy_not_beaten', ...rows, ...next }];
};

function dummyTitle(gate: GateResult | undefined): Phrase {
  if (gate?.baseline === undefined) return say`nobody can tell whether it beats ${code('dummy')}`;
  return openOf(gate).open === undefined
    ? say`it does not beat ${code('dummy')}`
    : say`it is not shown to beat ${code('dummy')}`;
}

function whyDummy(gate: GateResult | undefined): Phrase {
  const dummyModel = say`${code('dummy')}, a model that looks at no feature`;
  if (gate?.baseline === undefined)
    return say`The documents do not say what ${dummyModel}, answers. Not known is never a pass.`;
  if (gate.reason === 'too_few_rows') return say`${against(withoutInterval(gate), dummyModel)}, ${tooFewRows(gate)}.`;
  return say`${against(gate, dummyModel)}. A model must be provably better than that.`;
}

const budget: Causes = (verdict) => {
  if (!verdict.reasons.includes('budget_spent')) return [];
  const open = openOf(verdict.anchor?.gate);
  const next = open.open === undefined ? { next: nextOfBudget() } : {};
  const why = anchorWords(verdict) ?? ['The best release could not be judged. Not known is never a pass.'];
  return [{ title: [budgetWords(verdict)], why, reason: 'budget_spent', ...open, ...next }];
};

const suspicious: Causes = ({ reasons, gates }) => {
  if (!reasons.includes('suspicious_improvement')) return [];
  const gate = gates.find(({ informational }) => informational !== true) ?? gates[0];
  if (gate === undefined) return [];
  return [
    {
      title: say`${code(gate.metric)} is better than the policy believes`,
      why: say`${movement(gate)}. That is beyond ${code('max_improvement')}: such a jump is often a leak of the target into the features, or of test rows into training.`,
      reason: 'suspicious_improvement',
    },
  ];
};

function spentLedger(verdict: Verdict): Cause[] {
  if (!isLedgerToldFirst(verdict)) return [];
  const why = ledgerWords(verdict) ?? ['This test set is spent.'];
  return [{ title: ['the test set is spent'], why, reason: 'ledger_exhausted', next: nextOfLedger() }];
}

const firstRun: Causes = ({ reasons, rubberStamp }) => {
  if (reasons.includes('no_thresholds'))
    return [{ title: ['a first run without thresholds'], why: [], reason: 'no_thresholds' }];
  if (!reasons.includes('no_baseline') || rubberStamp) return [];
  return [
    {
      title: ['there is no baseline'],
      why: ['The policy wants a baseline (`first_run: fail`), and no earlier model qualifies as one.'],
      reason: 'no_baseline',
    },
  ];
};

const OTHER_CAUSES: readonly Causes[] = [missingModel, slices, dummy, budget, suspicious, firstRun];

/** What stops nothing and has to be told, but for what `causes` tell. */
export function noticesOf(verdict: Verdict, causes: readonly Cause[]): Phrase[] {
  const { reasons, gates, informational } = verdict;
  const notices: Phrase[] = [];
  if (informational === true)
    notices.push(
      say`The policy is informational: it is shown and stops nothing, and what it rejects is never released.`,
    );
  const waived = gates.filter((gate) => gate.waived === true && !gate.passed);
  for (const gate of waived) notices.push(say`Waived: ${whyGate(gate)}`);
  if (reasons.includes('waived') && waived.length === 0) notices.push(['A waiver counts.']);
  const isCause = (name: Reason) => causes.some(({ reason }) => reason === name);
  // What the headline is said to tell is told here, or nowhere.
  if (isToldFirst(verdict) && !isCause('budget_spent')) notices.push(anchorWords(verdict) ?? []);
  if (isLedgerToldFirst(verdict) && !isCause('ledger_exhausted')) notices.push(ledgerWords(verdict) ?? []);
  return notices.filter((words) => words.length > 0);
}
