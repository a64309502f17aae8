/** The open table of the report: gated metrics only, worst first, and a note for each that needs one. */
import type { GateResult, Verdict } from '../documents/verdict.ts';
import { changeTexts, hasInterval, marginText, signedImprovement } from './change-text.ts';
import { stateOf, worstFirst } from './gate-order.ts';
import { formatExact, formatTogether } from './number-text.ts';
import { code, type Phrase, type Piece, say, type Table, type Tone, toned } from './phrase.ts';
import { intervalName, whyGate, withoutInterval } from './why-gate.ts';
import { ARROWS, OUTCOME_WORDS } from './words.ts';

export function gateTable(verdict: Verdict): Table {
  const gates = worstFirst(verdict.gates).map((gate) =>
    gate.reason === 'too_few_rows' ? withoutInterval(gate) : gate,
  );
  const compared = gates.some((gate) => gate.baseline !== undefined || gate.improvement !== undefined);
  const margins = gates.some((gate) => gate.margin !== undefined);
  const thresholds = gates.some((gate) => gate.threshold !== undefined);
  const withInterval = gates.find(hasInterval);
  const improvement = withInterval === undefined ? 'Improvement' : `Improvement (${intervalName(withInterval.level)})`;
  const right = (title: string) => ({ title, align: 'right' as const });
  return {
    columns: [
      { title: 'Gate', align: 'left' },
      ...(compared ? [right('Baseline')] : []),
      right('Candidate'),
      ...(compared ? [right(improvement)] : []),
      ...(margins ? [right('Margin')] : []),
      ...(thresholds ? [right('Threshold')] : []),
      { title: 'Outcome', align: 'left' },
    ],
    rows: gates.map((gate) => {
      const [baseline, candidate] = sideTexts(gate);
      return [
        say`${code(gate.metric)} ${ARROWS[gate.direction]}`,
        ...(compared ? [[baseline]] : []),
        [candidate],
        ...(compared ? [[signedImprovement(gate)]] : []),
        ...(margins ? [[gate.margin === undefined ? 'none' : marginText(gate.margin)]] : []),
        ...(thresholds ? [thresholdCell(gate)] : []),
        [outcomeCell(gate)],
      ];
    }),
  };
}

function sideTexts(gate: GateResult): [string, string] {
  const texts = changeTexts(gate);
  if (texts !== undefined) return [texts.baseline, texts.candidate];
  const [baseline, candidate] = [gate.baseline, gate.candidate].map((value) =>
    value === undefined ? undefined : formatTogether([value])[0]!,
  );
  const missing = stateOf(gate) === 'undefined' ? 'undefined' : '';
  return [baseline ?? '', candidate ?? missing];
}

function thresholdCell(gate: GateResult): Phrase {
  if (gate.threshold === undefined) return ['none'];
  const limit = `${gate.direction === 'lower' ? '≤' : '≥'} ${formatExact(gate.threshold)}`;
  if (gate.thresholdHeld === undefined) return [limit];
  return gate.thresholdHeld ? [`${limit} held`] : [toned('bad', `${limit} missed`)];
}

const OUTCOME_TONES: Readonly<Record<ReturnType<typeof stateOf>, Tone>> = {
  error: 'bad',
  undefined: 'bad',
  failed: 'bad',
  inconclusive: 'warn',
  degraded: 'warn',
  not_compared: 'quiet',
  passed: 'good',
};

export function outcomeCell(gate: GateResult): Piece {
  const state = stateOf(gate);
  // What does not decide does not shout.
  const tone = gate.informational === true ? 'quiet' : gate.waived === true ? 'warn' : OUTCOME_TONES[state];
  const word = state === 'undefined' ? 'undefined' : OUTCOME_WORDS[gate.outcome];
  const missed = gate.thresholdHeld === false && gate.outcome !== 'worse' ? ', threshold missed' : '';
  const required = !gate.passed && gate.require === 'better' && gate.outcome === 'no_worse' ? ', better required' : '';
  const degraded = gate.degraded === true && gate.passed ? ', degraded' : '';
  const few = gate.reason === 'too_few_rows' ? ', too few rows' : '';
  const waived = gate.waived === true ? ', waived' : '';
  const shown = gate.informational === true ? ', only shown' : '';
  return { tone, text: `${word}${few}${missed}${required}${degraded}${waived}${shown}`, marked: tone !== 'quiet' };
}

/** A sentence for every gate of which the table does not tell all, but those in `told`. */
export function gateNotes(verdict: Verdict, told: readonly GateResult[]): Phrase[] {
  const needsNote = (gate: GateResult) => {
    const state = stateOf(gate);
    return (
      gate.informational !== true &&
      state !== 'passed' &&
      state !== 'not_compared' &&
      (state !== 'failed' || gate.reason !== undefined)
    );
  };
  return worstFirst(verdict.gates)
    .filter((gate) => needsNote(gate) && !told.includes(gate))
    .map((gate) => whyGate(gate));
}
