/** What happened to one gate, in a sentence that a data scientist would write. */
import type { GateResult, Reason } from '../documents/verdict.ts';
import { type ChangeTexts, changeTexts, type GateWithInterval, hasInterval, marginText } from './change-text.ts';
import { methodWords, rowWords } from './method-words.ts';
import { formatExact, formatNumber, formatPercent } from './number-text.ts';
import { code, type Phrase, plural, quote, say } from './phrase.ts';

/** What the gate is of, where it is not the baseline and its margin. */
export interface GateTopic {
  /** `the margin`, `the budget`. */
  readonly limit: string;
}

const BASELINE: GateTopic = { limit: 'the margin' };

export function whyGate(gate: GateResult, topic: GateTopic = BASELINE): Phrase {
  const special = gate.reason === undefined ? undefined : REASON_SENTENCES[gate.reason];
  const rest = special?.(gate, topic) ?? outcomeSentence(gate, topic);
  if (gate.thresholdHeld !== false || gate.candidate === undefined) return rest;
  // What passes by itself is not worth a second sentence.
  const isAlone = gate.outcome !== 'worse' && (gate.reason === undefined || SAYS_LITTLE.has(gate.reason));
  return isAlone ? thresholdMissed(gate) : say`${thresholdMissed(gate)} ${rest}`;
}

const SAYS_LITTLE: ReadonlySet<Reason> = new Set<Reason>(['threshold_missed', 'no_baseline']);

function outcomeSentence(gate: GateResult, topic: GateTopic): Phrase {
  if (gate.outcome === 'not_compared') return notCompared(gate);
  if (gate.outcome === 'unchanged') return say`${asBefore(gate)}: it is the same model.`;
  return say`${movement(gate)}${conclusion(gate, topic)}.`;
}

/** `90 % interval`. */
export function intervalName(level: number | undefined): string {
  return level === undefined ? 'interval' : `${formatPercent(level)} interval`;
}

/** About so many rows: three digits, rounded up. */
export function aboutRows(rows: number): string {
  const unit = Number(`1e${Math.max(0, String(rows).length - 3)}`);
  return plural(Math.ceil(rows / unit) * unit, 'row');
}

/** `` `rmse` went from 4.92 to 5.31: 0.39 worse (90 % interval 0.12 to 0.66 worse; 102 paired rows, paired t) ``. */
export function movement(gate: GateResult): Phrase {
  const metric = code(gate.metric);
  const texts = changeTexts(gate);
  if (texts === undefined) return say`${metric} is ${valueText(gate)}`;
  const { baseline, candidate } = texts;
  const size = sizeWords(gate, texts);
  const evidence = evidenceWords(gate);
  if (size !== undefined) return say`${metric} went from ${baseline} to ${candidate}: ${size}${evidence}`;
  if (baseline === candidate) return say`${metric} stays at ${candidate}${evidence}`;
  return say`${metric} hardly moved, from ${baseline} to ${candidate}${evidence}`;
}

/** `` `rmse` is 4.91 against 8.66 of the dummy: 3.75 better (…) ``: the same, where nothing went anywhere. */
export function against(gate: GateResult, other: Phrase): Phrase {
  const texts = changeTexts(gate);
  if (texts === undefined) return say`${code(gate.metric)} is ${valueText(gate)}`;
  const size = sizeWords(gate, texts) ?? 'no difference';
  return say`${code(gate.metric)} is ${texts.candidate} against ${texts.baseline} of ${other}: ${size}${evidenceWords(gate)}`;
}

/** `0.39 worse`; undefined where it rounds to nothing. */
function sizeWords({ improvement = 0 }: GateResult, texts: ChangeTexts): string | undefined {
  if (Number(texts.improvement.replaceAll(',', '')) === 0) return undefined;
  return `${texts.improvement} ${improvement > 0 ? 'better' : 'worse'}`;
}

function evidenceWords(gate: GateResult): Phrase {
  if (!hasInterval(gate)) return [];
  const rows = rowWords(gate);
  const method = methodWords(gate);
  const how = [...(rows === undefined ? [] : [[rows]]), ...(method === undefined ? [] : [method])];
  const after = how.flatMap((words, i): Phrase => [i === 0 ? '; ' : ', ', ...words]);
  return say` (${intervalName(gate.level)} ${intervalWords(gate)}${after})`;
}

/** `0.12 to 0.66 worse`, `0.03 worse to 0.08 better`: the end that is nearer to zero comes first. */
export function intervalWords(gate: GateWithInterval): string {
  const { lower, upper } = changeTexts(gate) ?? { lower: '', upper: '' };
  if (gate.upper <= 0) return `${upper} to ${lower} worse`;
  if (gate.lower >= 0) return `${lower} to ${upper} better`;
  return `${lower} worse to ${upper} better`;
}

function conclusion(gate: GateResult, { limit }: GateTopic): Phrase {
  const margin = gate.margin === undefined || gate.margin === 0 ? undefined : `${limit} of ${marginText(gate.margin)}`;
  switch (gate.outcome) {
    case 'better':
      return gate.requiredImprovement === undefined
        ? []
        : [`, more than the ${formatExact(gate.requiredImprovement)} that the policy asks for`];
    case 'no_worse':
      if (margin === undefined) return [];
      return [gate.degraded === true ? `, worse for sure, yet inside ${margin}` : `, inside ${margin}`];
    case 'worse': {
      if (margin === undefined) return [];
      const nearest = hasInterval(gate) ? gate.upper : (gate.improvement ?? 0);
      return [nearest < -gate.margin! ? `, more than ${margin}` : `, and the interval reaches past ${margin}`];
    }
    default:
      return [];
  }
}

function notCompared(gate: GateResult): Phrase {
  return say`${code(gate.metric)} is ${valueText(gate)}; there is nothing to compare it with yet.`;
}

function asBefore(gate: GateResult): Phrase {
  return say`${code(gate.metric)} is ${valueText(gate)}, as before`;
}

/** `` `rmse` is 6.2; the policy asks for at most 6. `` */
export function thresholdMissed(gate: GateResult): Phrase {
  if (gate.candidate === undefined || gate.threshold === undefined) return [];
  const sign = gate.direction === 'lower' ? 'at most' : 'at least';
  const limit = formatExact(gate.threshold);
  // 6.00004 is not told as "6.000, and the limit is 6".
  const digits = [4, 6, 8].find((count) => Number(gate.candidate!.toPrecision(count)) !== gate.threshold);
  const value = digits === undefined ? formatExact(gate.candidate) : formatNumber(gate.candidate, digits);
  return say`${code(gate.metric)} is ${value}; the policy asks for ${sign} ${limit}.`;
}

export function valueText(gate: GateResult): string {
  return gate.candidate === undefined ? 'undefined' : formatNumber(gate.candidate);
}

/** `on too few rows to judge a change: 8 rows of class "yes", and it takes at least 10`. */
export function tooFewRows({ shortage, n }: GateResult): Phrase {
  const words = 'on too few rows to judge a change';
  if (shortage === undefined) return [n === undefined ? words : `${words}: ${plural(n, 'row')}`];
  return say`${words}: ${String(shortage.has)} ${quote(shortage.what)}, and it takes at least ${String(shortage.floor)}`;
}

/** Without the interval: below the floors its error rate is not what it says. */
export function withoutInterval(gate: GateResult): GateResult {
  const { lower: _lower, upper: _upper, level: _level, ...point } = gate;
  return point;
}

/** What these rows can settle, and how many would. */
function settles(gate: GateResult): string {
  const { rowsNeeded, smallestMargin, margin } = gate;
  const least = smallestMargin === undefined ? undefined : formatNumber(smallestMargin, 2);
  if (rowsNeeded !== undefined) {
    const now = least === undefined ? '' : `; these settle ${marginOrChange(gate)} of ${least} or more`;
    return `About ${aboutRows(rowsNeeded)} would settle it${now}.`;
  }
  if (least === undefined) return '';
  if (margin !== undefined && smallestMargin! <= margin)
    return 'There are enough of them for this margin, but the change lies too near to it.';
  return `These settle ${marginOrChange(gate)} of ${least} or more.`;
}

function marginOrChange({ margin }: GateResult): string {
  return margin === undefined || margin === 0 ? 'a change' : 'a margin';
}

function wideInterval(gate: GateResult, { limit }: GateTopic): Phrase {
  const { margin } = gate;
  const story =
    margin === undefined || margin === 0
      ? 'The interval does not lie above zero, so these rows do not show that it is better.'
      : `The interval reaches past ${limit} of ${marginText(margin)}, so these rows cannot tell.`;
  return say`${movement(gate)}. ${story} ${settles(gate)}`;
}

function requiredBetter(gate: GateResult): Phrase {
  const asked =
    gate.requiredImprovement === undefined
      ? 'The policy asks for a model that is provably better.'
      : `The policy asks for more than ${formatExact(gate.requiredImprovement)} better, by the whole interval.`;
  return say`${movement(gate)}. ${asked}`;
}

/** Of the metric's own undefined case: a sentence from the metric, and the side. */
function noteWords({ note }: GateResult): Phrase {
  return note === undefined ? [] : say`: ${quote(note.replace(/\.$/, ''))}`;
}

type Sentence = (gate: GateResult, topic: GateTopic) => Phrase;

const REASON_SENTENCES: Partial<Readonly<Record<Reason, Sentence>>> = {
  wide_interval: wideInterval,
  too_few_rows: (gate) => say`${movement(withoutInterval(gate))}, ${tooFewRows(gate)}.`,
  undefined_metric: (gate) =>
    say`${code(gate.metric)} is undefined on these rows${noteWords(gate)}. Undefined is never a pass.`,
  metric_missing: (gate) => say`${code(gate.metric)} was not computed. A missing metric is never a pass.`,
  not_comparable: (gate) =>
    say`${code(gate.metric)} is ${valueText(gate)}; the baseline could not be scored on these rows, so its change is not known.`,
  baseline_unreachable: (gate) =>
    say`${code(gate.metric)} is ${valueText(gate)}; the baseline cannot be had, so its change is not known.`,
  baseline_shifted: (gate) =>
    say`${code(gate.metric)} is ${valueText(gate)}; the baseline no longer measures what it did where it was made, so its change is not known.`,
  ids_mismatch: (gate) =>
    say`${code(gate.metric)}: candidate and baseline do not hold the same rows, so no difference was taken.`,
  truth_differs: (gate) => say`${code(gate.metric)}: the same row has two different truths in candidate and baseline.`,
  prediction_not_finite: (gate) => say`${code(gate.metric)}: a prediction is missing or not finite.`,
  relative_to_zero: (gate) =>
    say`${code(gate.metric)}: the baseline is zero, so a relative margin has no size. Give an absolute one.`,
  identical_predictions: (gate) => say`${asBefore(gate)}: every prediction is the same.`,
  identical_model: (gate) => say`${asBefore(gate)}: it is the same model.`,
  no_baseline: notCompared,
  required_better: requiredBetter,
  not_paired: (gate, topic) =>
    say`${movement(gate)}${conclusion(gate, topic)}. The numbers carry no rows, so they are not paired and have no interval.`,
};
