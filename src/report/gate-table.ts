/** The open table of the report: gated metrics only, worst first, and a note for each that needs one. */
import type { GateResult, Verdict } from '../documents/verdict.ts';
import { stateOf, worstFirst } from './gate-order.ts';
import { formatChanges, formatExact, formatTogether } from './number-text.ts';
import { code, type Phrase, type Piece, say, type Table, type Tone, toned } from './phrase.ts';
import { ARROWS, hasInterval, intervalWords, OUTCOME_WORDS, whyGate } from './words.ts';

export function gateTable(verdict: Verdict): Table {
  const gates = worstFirst(verdict.gates);
  const compared = gates.some((gate) => gate.baseline !== undefined || gate.improvement !== undefined);
  const margins = gates.some((gate) => gate.margin !== undefined);
  const thresholds = gates.some((gate) => gate.threshold !== undefined);
  const withInterval = gates.find(hasInterval);
  const improvement = withInterval === undefined ? 'Improvement' : `Improvement (${intervalWords(withInterval.level)})`;
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
        ...(compared ? [[improvementText(gate)]] : []),
        ...(margins ? [[gate.margin === undefined ? 'none' : formatExact(Number(gate.margin.toPrecision(3)))]] : []),
        ...(thresholds ? [thresholdCell(gate)] : []),
        [outcomeCell(gate)],
      ];
    }),
  };
}

function sideTexts(gate: GateResult): [string, string] {
  const numbers = [gate.baseline, gate.candidate].filter((value) => value !== undefined);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === undefined ? '' : texts[0]!;
  const missing = stateOf(gate) === 'undefined' ? 'undefined' : '';
  return [baseline, gate.candidate === undefined ? missing : texts[numbers.length - 1]!];
}

function improvementText(gate: GateResult): string {
  if (gate.improvement === undefined) return '';
  const scale = Math.max(Math.abs(gate.baseline ?? 0), Math.abs(gate.candidate ?? 0));
  if (!hasInterval(gate)) return formatChanges([gate.improvement], scale)[0]!;
  const [improvement, lower, upper] = formatChanges([gate.improvement, gate.lower, gate.upper], scale);
  return `${improvement} (${lower} … ${upper})`;
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
  const tone = OUTCOME_TONES[state];
  const word = state === 'undefined' ? 'undefined' : OUTCOME_WORDS[gate.outcome];
  const missed = gate.thresholdHeld === false && gate.outcome !== 'worse' ? ', threshold missed' : '';
  const required = !gate.passed && gate.require === 'better' && gate.outcome === 'no_worse' ? ', better required' : '';
  const degraded = gate.degraded === true && gate.passed ? ', degraded' : '';
  return { tone, text: `${word}${missed}${required}${degraded}`, marked: tone !== 'quiet' };
}

/** A sentence for every gate of which the table does not tell all, but those in `told`. */
export function gateNotes(verdict: Verdict, told: readonly GateResult[]): Phrase[] {
  const needsNote = (gate: GateResult) => {
    const state = stateOf(gate);
    return state !== 'passed' && state !== 'not_compared' && (state !== 'failed' || gate.reason !== undefined);
  };
  return worstFirst(verdict.gates)
    .filter((gate) => needsNote(gate) && !told.includes(gate))
    .map(whyGate);
}
