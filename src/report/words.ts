/** The words of the verdict. One place, so that comment, page and terminal say the same. */
import type { Decision, GateResult, Outcome, Reason } from '../documents/verdict.ts';
import {
  formatChange,
  formatChanges,
  formatExact,
  formatNumber,
  formatPercent,
  formatTogether,
} from './number-text.ts';
import { code, type Phrase, plural, say, type Tone } from './phrase.ts';

export const DECISION_MARKS: Readonly<Record<Decision | 'failed', string>> = {
  approved: '✅',
  pending: '❔',
  rejected: '❌',
  failed: '❌',
};

export const DECISION_TONES: Readonly<Record<Decision | 'failed', Tone>> = {
  approved: 'good',
  pending: 'warn',
  rejected: 'bad',
  failed: 'bad',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  better: 'better',
  no_worse: 'no worse',
  worse: 'worse',
  inconclusive: 'inconclusive',
  error: 'error',
  unchanged: 'unchanged',
  not_compared: 'not compared',
};

export const ARROWS = { higher: '↑', lower: '↓' } as const;

/** An interval that is more than a point. */
export function hasInterval(
  gate: GateResult,
): gate is GateResult & { improvement: number; lower: number; upper: number } {
  return (
    gate.improvement !== undefined && gate.lower !== undefined && gate.upper !== undefined && gate.lower < gate.upper
  );
}

/** `90 % interval`. */
export function intervalWords(level: number | undefined): string {
  return level === undefined ? 'interval' : `${formatPercent(level)} interval`;
}

/** What happened to one gate, in a data scientist's words. */
export function whyGate(gate: GateResult): Phrase {
  const metric = code(gate.metric);
  if (gate.reason !== undefined) {
    const special = REASON_SENTENCES[gate.reason];
    if (special !== undefined) return special(gate);
  }
  if (gate.thresholdHeld === false && gate.candidate !== undefined && gate.threshold !== undefined)
    return thresholdMissed(gate);
  if (gate.outcome === 'not_compared')
    return say`${metric} is ${valueText(gate)}; there is nothing to compare it with yet.`;
  if (gate.outcome === 'unchanged') return say`${metric} is ${valueText(gate)}, as before: it is the same model.`;
  return movement(gate);
}

function movement(gate: GateResult): Phrase {
  const metric = code(gate.metric);
  if (gate.candidate === undefined || gate.baseline === undefined || gate.improvement === undefined) {
    return say`${metric} is ${valueText(gate)}.`;
  }
  const [baseline, candidate] = formatTogether([gate.baseline, gate.candidate]);
  if (gate.improvement === 0) return say`${metric} stays at ${candidate!}.`;
  const went = say`${metric} went from ${baseline!} to ${candidate!}`;
  if (hasInterval(gate)) return say`${went}. ${intervalStory(gate)}`;
  const size = formatChange(Math.abs(gate.improvement), gate.baseline).replace('+', '');
  if (size === '0') return say`${metric} stays at ${candidate!}.`;
  const direction = gate.improvement > 0 ? 'better' : 'worse';
  const margin =
    gate.margin === undefined ? '' : `, and the margin is ${formatExact(Number(gate.margin.toPrecision(3)))}`;
  return say`${went}: ${size} ${direction}${gate.improvement < 0 ? margin : ''}.`;
}

function intervalStory(gate: GateResult & { lower: number; upper: number }): string {
  const interval = `The ${intervalWords(gate.level)} of the improvement`;
  switch (gate.outcome) {
    case 'better':
      return `${interval} lies above ${gate.requiredImprovement ? 'the improvement asked for' : 'zero'}.`;
    case 'worse':
      return `${interval} lies below zero and reaches past the margin.`;
    case 'no_worse':
      return gate.degraded === true
        ? `${interval} lies below zero but inside the margin: worse, and allowed.`
        : `${interval} stays inside the margin.`;
    default:
      return `${interval} reaches from inside the margin to beyond it: these rows cannot tell.`;
  }
}

function thresholdMissed(gate: GateResult): Phrase {
  const sign = gate.direction === 'lower' ? 'at most' : 'at least';
  return say`${code(gate.metric)} is ${valueText(gate)}; the policy asks for ${sign} ${formatExact(gate.threshold!)}.`;
}

function valueText(gate: GateResult): string {
  return gate.candidate === undefined ? 'undefined' : formatNumber(gate.candidate);
}

type Sentence = (gate: GateResult) => Phrase;

const REASON_SENTENCES: Partial<Readonly<Record<Reason, Sentence>>> = {
  threshold_missed: thresholdMissed,
  wide_interval: (gate) => {
    const story = hasInterval(gate) ? intervalOf(gate) : '';
    return say`${code(gate.metric)}: wide interval${story}. ${settles(gate)}`;
  },
  too_few_rows: (gate) =>
    say`${code(gate.metric)}: too few rows${gate.n === undefined ? '' : ` (${gate.n})`} to judge a change. ${settles(gate)}`,
  undefined_metric: (gate) => say`${code(gate.metric)} is undefined on these rows. Undefined is never a pass.`,
  metric_missing: (gate) => say`${code(gate.metric)} was not computed. A missing metric is never a pass.`,
  not_comparable: (gate) =>
    say`${code(gate.metric)}: the baseline cannot be judged on these rows, so its change is not known.`,
  ids_mismatch: (gate) =>
    say`${code(gate.metric)}: candidate and baseline do not hold the same rows, so no difference was taken.`,
  truth_differs: (gate) => say`${code(gate.metric)}: the same row has two different truths in candidate and baseline.`,
  prediction_not_finite: (gate) => say`${code(gate.metric)}: a prediction is missing or not finite.`,
  relative_to_zero: (gate) =>
    say`${code(gate.metric)}: the baseline is zero, so a relative margin has no size. Give an absolute one.`,
  identical_predictions: (gate) =>
    say`${code(gate.metric)} is ${valueText(gate)}, as before: every prediction is the same.`,
  identical_model: (gate) => say`${code(gate.metric)} is ${valueText(gate)}, as before: it is the same model.`,
  required_better: (gate) => say`${movement(gate)} The policy asks for a model that is provably better.`,
  not_paired: (gate) => say`${movement(gate)} The numbers carry no rows, so they are not paired.`,
};

function intervalOf(gate: GateResult & { improvement: number; lower: number; upper: number }): string {
  const [lower, upper] = formatChanges([gate.lower, gate.upper], gate.baseline ?? 0);
  return ` (${lower} … ${upper})`;
}

function settles(gate: GateResult): string {
  const parts: string[] = [];
  if (gate.rowsNeeded !== undefined) parts.push(`About ${plural(gate.rowsNeeded, 'held-out row')} would settle it.`);
  if (gate.smallestMargin !== undefined)
    parts.push(`This test set can settle a margin of ${formatNumber(gate.smallestMargin, 2)} or more.`);
  return parts.join(' ');
}
