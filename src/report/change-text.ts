/** The numbers of one gate as texts that fit each other: as fine as the change is known, and never against the outcome. */
import type { GateResult } from '../documents/verdict.ts';
import { normalUpperQuantile } from '../numbers/normal.ts';
import { decimalsForError, formatChanges, formatDecimals, formatExact, formatTogether } from './number-text.ts';

/** A gate whose interval is more than a point. */
export type GateWithInterval = GateResult & { improvement: number; lower: number; upper: number };

export function hasInterval(gate: GateResult): gate is GateWithInterval {
  const { improvement, lower, upper } = gate;
  return improvement !== undefined && lower !== undefined && upper !== undefined && lower < upper;
}

export interface ChangeTexts {
  readonly baseline: string;
  readonly candidate: string;
  /** Of the improvement and its bounds, without a sign. */
  readonly improvement: string;
  readonly lower: string;
  readonly upper: string;
}

/** Documents of other tools may leave the level out. */
const DEFAULT_LEVEL = 0.9;
/** Decimals that are added, at most, until no text says another order than its number. */
const EXTRA_DECIMALS = 6;
/** Beyond these decimals a plain number is no longer read. */
const MOST_DECIMALS = 9;
const FEWEST_DECIMALS = -12;

/** undefined where a side has no number. Of a point the bounds are the improvement. */
export function changeTexts(gate: GateResult): ChangeTexts | undefined {
  const { baseline, candidate, improvement } = gate;
  if (baseline === undefined || candidate === undefined || improvement === undefined) return undefined;
  const decimals = hasInterval(gate) ? decimalsOf(gate) : undefined;
  if (decimals === undefined || !hasInterval(gate)) {
    const [before, after] = formatTogether([baseline, candidate]);
    const scale = Math.max(Math.abs(baseline), Math.abs(candidate));
    const { lower: low = improvement, upper: high = improvement } = gate;
    const [size, lower, upper] = formatChanges([improvement, low, high].map(Math.abs), scale).map(unsigned);
    return { baseline: before!, candidate: after!, improvement: size!, lower: lower!, upper: upper! };
  }
  const changes = [gate.improvement, gate.lower, gate.upper].map(Math.abs);
  const [before, after, size, lower, upper] = formatDecimals([baseline, candidate, ...changes], decimals);
  return { baseline: before!, candidate: after!, improvement: size!, lower: lower!, upper: upper! };
}

function unsigned(text: string): string {
  return text.replace(/^[+−]/, '');
}

/**
 * About one standard error; finer where rounding would move a bound across zero, the margin or the required change, or the
 * candidate across its threshold.
 */
function decimalsOf(gate: GateWithInterval): number | undefined {
  const { lower, upper, level = DEFAULT_LEVEL, margin, requiredImprovement, candidate, threshold } = gate;
  const standardError = (upper - lower) / 2 / normalUpperQuantile((1 - level) / 2);
  if (!(standardError > 0 && standardError < Infinity)) return undefined;
  const start = decimalsForError(standardError);
  const landmarks = [0, margin === undefined ? 0 : -margin, requiredImprovement ?? 0];
  const keepsOrder = (decimals: number) => {
    const unit = Number(`1e${-decimals}`);
    const keeps = (value: number, mark: number) =>
      Math.sign(value - mark) === Math.sign(withoutDust(Math.round(value / unit) * unit - mark, unit));
    if (candidate !== undefined && threshold !== undefined && !keeps(candidate, threshold)) return false;
    return [lower, upper].every((bound) => landmarks.every((mark) => keeps(bound, mark)));
  };
  if (start > MOST_DECIMALS || start < FEWEST_DECIMALS) return undefined;
  const most = Math.min(MOST_DECIMALS, start + EXTRA_DECIMALS);
  for (let decimals = start; decimals <= most; decimals++) if (keepsOrder(decimals)) return decimals;
  return start;
}

/** A multiple of the unit less a landmark is 0 but for the last bits. */
function withoutDust(difference: number, unit: number): number {
  return Math.abs(difference) < unit * 1e-9 ? 0 : difference;
}

/** A margin of 2 % of some baseline has digits that nobody wrote. */
export function marginText(margin: number): string {
  return formatExact(Number(margin.toPrecision(3)));
}

/** `−0.39 (−0.66 … −0.12)`; empty where a side has no number. */
export function signedImprovement(gate: GateResult): string {
  const texts = changeTexts(gate);
  if (texts === undefined) return '';
  const signed = (text: string, value: number) =>
    Number(text.replaceAll(',', '')) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
  const improvement = signed(texts.improvement, gate.improvement!);
  if (!hasInterval(gate)) return improvement;
  return `${improvement} (${signed(texts.lower, gate.lower)} … ${signed(texts.upper, gate.upper)})`;
}
