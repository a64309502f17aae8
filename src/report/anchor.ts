/** What of the budget against the best release is spent: one sentence. */
import type { Anchor, GateResult, Verdict } from '../documents/verdict.ts';
import { formatChange, formatChanges, formatExact } from './number-text.ts';
import { code, type Phrase, quote, say } from './phrase.ts';

/** Undefined where there is no anchor, or nothing to say of it: it is the baseline itself. */
export function anchorWords({ anchor }: Verdict): Phrase | undefined {
  if (anchor === undefined) return undefined;
  const sentences = [standWords(anchor), acceptedWords(anchor), resetWords(anchor)].filter(
    (words) => words !== undefined,
  );
  return sentences.length === 0
    ? undefined
    : sentences.flatMap((words, i): Phrase => (i === 0 ? words : [' ', ...words]));
}

/** The same, where the headline has not told it. */
export function anchorNote(verdict: Verdict): Phrase | undefined {
  return isToldFirst(verdict) ? undefined : anchorWords(verdict);
}

/** Whether the anchor is why the model was not approved. */
export function isToldFirst({ decision, anchor }: Verdict): boolean {
  return decision !== 'approved' && anchor?.gate !== undefined && !anchor.gate.passed;
}

/** `the budget is spent`, for a headline. */
export function budgetWords({ anchor }: Verdict): string {
  return anchor?.gate?.outcome === 'inconclusive'
    ? 'whether the budget is spent is inconclusive'
    : 'the budget against the best release is spent';
}

/** What to do about it. */
export function nextOfBudget(): Phrase {
  return say`improve the model, or have an owner widen ${code('gate.cumulative_budget')} or move the anchor by ${code('gate.anchor_reset')} on the main branch.`;
}

function standWords({ version, gate, problem }: Anchor): Phrase | undefined {
  const release = version === undefined ? say`the best release` : say`best release ${code(version)}`;
  if (problem !== undefined)
    return say`Not compared with ${release}: ${quote(problem)}${/[.!?]$/.test(problem) ? '' : '.'}`;
  if (gate === undefined) return undefined;
  if (gate.improvement === undefined || gate.margin === undefined)
    return say`Vs ${release}: ${code(gate.metric)} could not be judged${gate.reason === undefined ? '' : ` (${gate.reason.replaceAll('_', ' ')})`}.`;
  return say`Vs ${release}: ${code(gate.metric)} ${spentWords(gate, gate.improvement, gate.margin)}`;
}

/** `+0.12 (−0.02 … +0.2) of a budget of 0.3 spent.`: in the metric's own direction, as it stands in the table. */
function spentWords(gate: GateResult, improvement: number, margin: number): string {
  const budget = formatExact(Number(margin.toPrecision(3)));
  const scale = gate.baseline ?? 0;
  if (improvement >= 0) {
    const better = formatChange(improvement, scale).replace('+', '');
    return `${better === '0' ? 'is the same' : `is ${better} better`}; of a budget of ${budget} nothing is spent${openWords(gate)}.`;
  }
  const { lower = improvement, upper = improvement } = gate;
  const bounds = gate.direction === 'higher' ? [lower, upper] : [-upper, -lower];
  const change = gate.direction === 'higher' ? improvement : -improvement;
  const [shown, from, to] = formatChanges([change, ...bounds], scale);
  const interval = from === to ? '' : ` (${from} … ${to})`;
  const end = gate.outcome === 'worse' ? 'spent: provably worse, perhaps by more than the budget' : 'spent';
  return `${shown}${interval} of a budget of ${budget} ${end}${openWords(gate)}.`;
}

function openWords({ outcome, reason }: GateResult): string {
  if (outcome !== 'inconclusive') return '';
  return reason === 'too_few_rows' ? '; too few rows to tell' : '; these rows cannot tell whether it holds';
}

/** Of a sum that is no rounding. */
function acceptedWords({ accepted = 0, gate }: Anchor): Phrase | undefined {
  if (gate === undefined) return undefined;
  const change = formatChange(gate.direction === 'higher' ? accepted : -accepted, gate.baseline ?? 0);
  return change === '0' ? undefined : say`Differences since it was set, this one included, add up to ${change}.`;
}

function resetWords({ reset }: Anchor): Phrase | undefined {
  return (
    reset &&
    say`The anchor was reset to ${code(reset.version)}: ${quote(reset.reason)}${/[.!?]$/.test(reset.reason) ? '' : '.'}`
  );
}
