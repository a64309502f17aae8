/**
 * Whether the baseline still measures what it measured at home. A model is a yardstick for the data it knows: fed `tax` in
 * another unit it answers nonsense, any candidate beats it, and nobody learns anything. So before any outcome it is held to
 * its own predictions, on the rows that it held out itself and that are found again; rows that are new may be as hard as
 * they like, as long as it still knows more of them than a model that looks at nothing. Where it left no predictions, its own
 * metrics have to do.
 */
import type { Evaluation, MetricValue } from '../documents/evaluation.ts';
import type { ClassPredictions, Predictions } from '../documents/predictions.ts';
import type { Metric } from '../metrics/contract.ts';
import { type DummyAnswer, dummyPredictions } from './dummy.ts';
import { improvementOf, isUndefined } from './intervals/contract.ts';
import { differenceInterval, ownInterval } from './intervals/measure.ts';
import { measureMetrics } from './measured.ts';
import { metricInput, takePredictions } from './metric-input.ts';
import { marginOf } from './outcome.ts';
import { ALPHA, type GatePolicy, type MetricGate, primaryGate } from './policy.ts';
import { drawnRows, samplingOf } from './sampling.ts';

/** Each bound holds at 99.9 %: a harmless change may be called a shift once in a thousand. */
export const SHIFT_ALPHA = 0.001;
/** How far the metric may be from home, in margins of its gate. */
const MARGINS = 2;
/** The margin of a gate that has none, as a share of the metric at home: what `init` writes. */
const DEFAULT_SHARE = 0.05;
/** From this share of the rows on, a value that the baseline was not trained on is no slip of the pen. */
export const STRANGE_SHARE = 0.01;
/** One model on the same row gives the same number, but for the order of its sums. */
const TOLERANCE = 1e-9;

/** On how many rows which metric was what; absent where it is undefined. */
export interface Shift {
  readonly metric: string;
  readonly home?: number;
  readonly now?: number;
  readonly rows: number;
  /** For people: what changed. */
  readonly cause?: string;
}

export interface ShiftRequest {
  readonly policy: GatePolicy;
  /** The baseline as it is scored today. */
  readonly now: Predictions;
  /** What it predicted at home of the rows that it held out; undefined where it left nothing. */
  readonly home: Predictions | undefined;
  /** Rows of one name hold the same: the name is made of what they hold. */
  readonly namedByContent: boolean;
  /** Classes that it knows; empty for a regression. */
  readonly classes: readonly string[];
  /** What it measured at home. */
  readonly evaluation: Pick<Evaluation, 'metrics' | 'dummy' | 'dummyAnswer' | 'classes'> | undefined;
  readonly testDigest: string | undefined;
}

/** Rows that the baseline held out and that are held out today, in today's order. */
export interface FoundAgain {
  /** Numbers of `now`. */
  readonly rows: Uint32Array;
  readonly now: Predictions;
  readonly home: Predictions;
  /** 1 where it predicts something else than at home: then what the row holds is something else. */
  readonly changed: Uint8Array;
}

export function foundAgain(now: Predictions, home: Predictions | undefined): FoundAgain | undefined {
  if (home === undefined || now.task !== home.task) return undefined;
  const places = new Map<string, number>();
  for (let row = 0; row < home.ids.length; row++) places.set(home.ids.text(row), row);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let row = 0; row < now.ids.length; row++) {
    const place = places.get(now.ids.text(row));
    if (place === undefined) continue;
    ours.push(row);
    theirs.push(place);
  }
  if (ours.length === 0) return undefined;
  const rows = Uint32Array.from(ours);
  const [a, b] = [takePredictions(now, rows), takePredictions(home, Uint32Array.from(theirs))];
  return { rows, now: a, home: b, changed: Uint8Array.from(rows, (_, row) => (isSamePrediction(a, b, row) ? 0 : 1)) };
}

/** undefined: the yardstick is what it was, as far as anybody can tell. */
export function shiftOf(request: ShiftRequest): Shift | undefined {
  const found = foundAgain(request.now, request.home);
  return found === undefined ? byEvaluation(request) : byRows(request, found);
}

/** The metric of a shift that is no matter of its size: of rows that hold what the baseline was not trained on. */
export function shiftOfRows({ policy }: Pick<ShiftRequest, 'policy'>, found: FoundAgain, cause?: string): Shift {
  const { metric } = primaryGate(policy);
  const values = [found.home, found.now].map((side) => metricOf(metric, side));
  return shiftFrom(metric, values[0], values[1], found.rows.length, cause);
}

function byRows(request: ShiftRequest, found: FoundAgain): Shift | undefined {
  const { policy, namedByContent, classes } = request;
  const rows = found.rows.length;
  const strange = strangeClasses(found, classes);
  if (strange !== undefined) return shiftOfRows(request, found, strange);
  const isOtherTruth = changedTruths(found) > rows / 2;
  const isChanged = found.changed.includes(1);
  if (!isChanged && !isOtherTruth) return losesToDummy(request, found.home);
  if (namedByContent && isChanged) {
    const cause = 'on rows that hold the same as before it does not say what it said';
    return shiftOfRows(request, found, cause);
  }
  // Labels that somebody corrected are the truth of both; where most are others, the target itself is another.
  const home = isOtherTruth ? found.home : withTruthOf(found.home, found.now);
  for (const gate of policy.metrics) {
    if (gate.informational) continue;
    const [before, after] = [metricOf(gate.metric, home), metricOf(gate.metric, found.now)];
    if (before === undefined || 'undefined' in before) continue;
    const limit = limitOf(gate, before.value);
    const isFar = isOtherTruth
      ? isFarFrom({ lower: before.value, upper: before.value }, limit, gate.metric, found.now, request)
      : isFarApart(gate.metric, found.now, home, limit, request);
    if (isFar) return shiftFrom(gate.metric, before, after, rows);
  }
  return (
    beatsNoDummy(request, found.now, (dummyOf, metric) => beaten(metric, home, dummyOf(home))) ??
    losesToDummy(request, found.home)
  );
}

/** Its rows are not known, so its own metrics are what it was at home, each within its own interval. */
function byEvaluation(request: ShiftRequest): Shift | undefined {
  const { policy, now, evaluation } = request;
  if (evaluation === undefined) return undefined;
  for (const gate of policy.metrics) {
    if (gate.informational) continue;
    const { name } = gate.metric;
    const before = Object.hasOwn(evaluation.metrics, name) ? evaluation.metrics[name] : undefined;
    if (before === undefined || 'undefined' in before) continue;
    const { value, lower = value, upper = value } = before;
    if (isFarFrom({ lower, upper }, limitOf(gate, value), gate.metric, now, request)) {
      return shiftFrom(gate.metric, before, metricOf(gate.metric, now), now.ids.length);
    }
  }
  const { metric } = primaryGate(policy);
  const own = evaluation.metrics[metric.name];
  const dummys = evaluation.dummy?.[metric.name];
  if (own === undefined || dummys === undefined || 'undefined' in own || 'undefined' in dummys) return undefined;
  const worst = (metric.direction === 'higher' ? own.lower : own.upper) ?? own.value;
  if (!(improvementOf(metric, worst, dummys.value) > 0)) return undefined;
  return beatsNoDummy(request, now, () => own.value);
}

/** Two intervals of one metric: neither reaches within `limit` of the other. */
function isFarFrom(
  home: { readonly lower: number; readonly upper: number },
  limit: number,
  metric: Metric,
  now: Predictions,
  { testDigest }: ShiftRequest,
): boolean {
  const value = metricOf(metric, now);
  if (value === undefined || 'undefined' in value) return true;
  const sampling = samplingOf(drawnRows(now), SHIFT_ALPHA, testDigest, metric.name);
  const own = ownInterval({ metric, input: metricInput(now) }, sampling);
  // Without an interval the value itself is all there is.
  const { lower, upper } = isUndefined(own) ? { lower: value.value, upper: value.value } : own;
  return lower > home.upper + limit || upper < home.lower - limit;
}

/** The same rows twice, so what is hard for both cancels out. */
function isFarApart(
  metric: Metric,
  now: Predictions,
  home: Predictions,
  limit: number,
  { testDigest }: ShiftRequest,
): boolean {
  const [before, after] = [metricOf(metric, home), metricOf(metric, now)];
  if (before === undefined || 'undefined' in before) return false;
  if (after === undefined || 'undefined' in after) return true;
  const sampling = samplingOf(drawnRows(now), SHIFT_ALPHA, testDigest, metric.name);
  const pair = { metric, candidate: metricInput(now), baseline: metricInput(home) };
  const moved = differenceInterval(pair, sampling);
  if (isUndefined(moved)) return !(Math.abs(after.value - before.value) <= limit);
  return moved.lower > limit || moved.upper < -limit;
}

/** `homeOf`: what it was at home, undefined where it did not provably beat the dummy there either. */
function beatsNoDummy(
  { policy, evaluation }: ShiftRequest,
  now: Predictions,
  homeOf: (dummyOf: (side: Predictions) => Predictions | undefined, metric: Metric) => number | undefined,
): Shift | undefined {
  const answer = evaluation?.dummyAnswer;
  if (answer === undefined) return undefined;
  const dummyOf = (side: Predictions) => dummyPredictions(side, answerOn(side, answer, evaluation?.classes));
  const { metric } = primaryGate(policy);
  const home = homeOf(dummyOf, metric);
  const dummy = dummyOf(now);
  if (home === undefined || dummy === undefined) return undefined;
  const [after, others] = [metricOf(metric, now), metricOf(metric, dummy)];
  if (others === undefined || 'undefined' in others) return undefined;
  const isBeaten = after !== undefined && 'value' in after && improvementOf(metric, after.value, others.value) > 0;
  if (isBeaten) return undefined;
  const cause = 'it does not beat the model that looks at no feature any more';
  return shiftFrom(metric, { value: home }, after, now.ids.length, cause);
}

/**
 * On all rows of today. New ones may be as hard as they like; a model that answers them worse than one that looks at nothing
 * was never made for them, and whatever ignores what broke it would be better.
 */
function losesToDummy({ policy, now, evaluation, testDigest }: ShiftRequest, home: Predictions): Shift | undefined {
  const answer = evaluation?.dummyAnswer;
  if (answer === undefined) return undefined;
  const dummyOf = (side: Predictions) => dummyPredictions(side, answerOn(side, answer, evaluation?.classes));
  const { metric } = primaryGate(policy);
  const before = beaten(metric, home, dummyOf(home));
  const dummy = dummyOf(now);
  if (before === undefined || dummy === undefined) return undefined;
  const sampling = samplingOf(drawnRows(now), SHIFT_ALPHA, testDigest, metric.name);
  const lead = differenceInterval({ metric, candidate: metricInput(now), baseline: metricInput(dummy) }, sampling);
  if (isUndefined(lead) || !(lead.upper < 0)) return undefined;
  const cause = 'with the rows that are new it is worse than the model that looks at no feature';
  return shiftFrom(metric, { value: before }, metricOf(metric, now), now.ids.length, cause);
}

/** The metric at home where it is provably better than the dummy's. */
function beaten(metric: Metric, home: Predictions, dummy: Predictions | undefined): number | undefined {
  const value = metricOf(metric, home);
  if (dummy === undefined || value === undefined || 'undefined' in value) return undefined;
  const sampling = samplingOf(drawnRows(home), ALPHA, undefined, metric.name);
  const interval = differenceInterval({ metric, candidate: metricInput(home), baseline: metricInput(dummy) }, sampling);
  return !isUndefined(interval) && interval.lower > 0 ? value.value : undefined;
}

/** Its probabilities are in the order of the classes of its own evaluation. */
function answerOn(side: Predictions, answer: DummyAnswer, classes: readonly string[] = []): DummyAnswer {
  if ('value' in answer || side.task === 'regression') return answer;
  return { ...answer, probabilities: side.classes.map((name) => answer.probabilities[classes.indexOf(name)] ?? 0) };
}

/** In the metric's unit. */
function limitOf({ maxAbsoluteRegression, maxRelativeRegression }: MetricGate, home: number): number {
  const isWithout = maxAbsoluteRegression === undefined && maxRelativeRegression === undefined;
  const margin = marginOf(maxAbsoluteRegression, isWithout ? DEFAULT_SHARE : maxRelativeRegression, home);
  // A relative margin of nothing is nothing.
  return margin === 'relative_to_zero' ? 0 : MARGINS * margin;
}

function metricOf(metric: Metric, side: Predictions): MetricValue | undefined {
  const value = measureMetrics(metricInput(side), [metric.name], drawnRows(side))[metric.name];
  return value !== undefined && 'value' in value && !Number.isFinite(value.value) ? { undefined: 'not finite' } : value;
}

function shiftFrom(
  { name }: Metric,
  home: MetricValue | undefined,
  now: MetricValue | undefined,
  rows: number,
  cause?: string,
): Shift {
  return {
    metric: name,
    ...(home !== undefined && 'value' in home ? { home: home.value } : {}),
    ...(now !== undefined && 'value' in now ? { now: now.value } : {}),
    rows,
    ...(cause === undefined ? {} : { cause }),
  };
}

function isSamePrediction(a: Predictions, b: Predictions, row: number): boolean {
  if (a.task === 'regression' || b.task === 'regression') {
    return a.task === b.task && isClose(a.prediction[row]!, b.prediction[row]!);
  }
  if (a.classes[a.prediction[row]!] !== b.classes[b.prediction[row]!]) return false;
  if (a.probabilities === undefined || b.probabilities === undefined) return true;
  const names = new Set([...a.classes, ...b.classes]);
  return [...names].every((name) => isClose(chanceOf(a, name, row), chanceOf(b, name, row)));
}

/** A class that one side does not know has probability 0 there. */
function chanceOf({ classes, probabilities }: ClassPredictions, name: string, row: number): number {
  return probabilities?.[classes.indexOf(name)]?.[row] ?? 0;
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
}

function truthText(side: Predictions, row: number): string | number | undefined {
  return side.task === 'regression' ? side.truth[row] : side.classes[side.truth[row]!];
}

function changedTruths({ now, home, rows }: FoundAgain): number {
  let changed = 0;
  for (let row = 0; row < rows.length; row++) if (truthText(now, row) !== truthText(home, row)) changed += 1;
  return changed;
}

/** How many rows that are found again have another truth than at home. */
export function changedTruthsOf(today: Predictions, home: Predictions | undefined): number {
  const found = foundAgain(today, home);
  return found === undefined ? 0 : changedTruths(found);
}

/**
 * Stored predictions where the baseline itself can answer no more: held to labels that somebody corrected, as scored ones
 * are. Where most are others the target is another, and what was stored stays as it is.
 */
export function withTodaysTruth(stored: Predictions, today: Predictions): Predictions {
  const found = foundAgain(today, stored);
  if (found === undefined) return stored;
  const changed = changedTruths(found);
  if (changed === 0 || changed > found.rows.length / 2) return stored;
  const corrected = withTruthOf(found.home, found.now);
  return corrected.task === 'binary' && corrected.classes.length > 2 ? stored : corrected;
}

/** What the baseline said at home, held to the truth of today. */
function withTruthOf(home: Predictions, now: Predictions): Predictions {
  if (home.task === 'regression' || now.task === 'regression') {
    return home.task === 'regression' && now.task === 'regression' ? { ...home, truth: now.truth } : home;
  }
  const classes = [...new Set([...home.classes, ...now.classes])].sort();
  const none = new Float64Array(home.ids.length);
  const { probabilities } = home;
  return {
    ...home,
    classes,
    ...(now.positive === undefined ? {} : { positive: now.positive }),
    truth: Int32Array.from(now.truth, (code) => classes.indexOf(now.classes[code]!)),
    prediction: Int32Array.from(home.prediction, (code) => classes.indexOf(home.classes[code]!)),
    ...(probabilities === undefined
      ? {}
      : { probabilities: classes.map((name) => probabilities[home.classes.indexOf(name)] ?? none) }),
  };
}

/** Labels that the baseline cannot say, on rows that had one that it can. */
function strangeClasses({ now, home, rows }: FoundAgain, known: readonly string[]): string | undefined {
  if (now.task === 'regression' || home.task === 'regression') return undefined;
  const strange = new Set<string>();
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const [before, after] = [home.classes[home.truth[row]!]!, now.classes[now.truth[row]!]!];
    if (known.includes(after) || !known.includes(before)) continue;
    strange.add(after);
    count += 1;
  }
  if (!(count > STRANGE_SHARE * rows.length)) return undefined;
  return `class values of the target are new: ${namesOf([...strange].sort())}`;
}

/** Names that are told; more are counted. */
const NAMED = 5;

export function namesOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
