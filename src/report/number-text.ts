/**
 * Numbers as people read them: a few significant digits, a true minus sign, thousands separated, no exponent unless
 * the number is tiny or huge. The documents hold the exact ones.
 */
import { groupThousands } from './phrase.ts';

const DIGITS = 4;
const HUGE = 1e15;
const TINY = 1e-6;
/** A difference below this share of what it is a difference of is rounding of the last bits. */
const ROUNDING = 1e-10;
/** Decimals that are added, at most, until two different numbers look different. */
const EXTRA_DECIMALS = 4;

/** `digits` significant ones; whole numbers are given whole. */
export function formatNumber(value: number, digits = DIGITS): string {
  if (!Number.isFinite(value)) return 'not finite';
  if (Number.isInteger(value) && Math.abs(value) < HUGE) return formatFixed(value, 0);
  if (isExtreme(value)) return scientific(value, digits);
  return formatFixed(value, decimalsFor(value, digits));
}

/** A number of the config or a document, unrounded. */
export function formatExact(value: number): string {
  if (!Number.isFinite(value)) return 'not finite';
  if (value !== 0 && (Math.abs(value) >= HUGE || Math.abs(value) < TINY)) return scientific(value, undefined);
  const [whole, fraction] = String(Math.abs(value)).split('.');
  return `${value < 0 ? '−' : ''}${groupThousands(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Several numbers of one kind with the same decimals, chosen by the largest; equal-looking different ones get more. */
export function formatTogether(values: readonly number[], digits = DIGITS): string[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (values.some((value) => !Number.isFinite(value)) || isExtreme(largest))
    return values.map((v) => formatNumber(v, digits));
  if (values.every((value) => Number.isInteger(value))) return values.map((value) => formatFixed(value, 0));
  const start = decimalsFor(largest, digits);
  const different = new Set(values.map((value) => Number(value.toPrecision(12)))).size;
  for (let decimals = start; decimals < start + EXTRA_DECIMALS; decimals++) {
    const texts = values.map((value) => formatFixed(value, decimals));
    if (new Set(texts).size === different) return texts;
  }
  return values.map((value) => formatFixed(value, start));
}

/** Numbers with the same decimals; below 0 of them, whole tens, hundreds and so on. */
export function formatDecimals(values: readonly number[], decimals: number): string[] {
  if (decimals >= 0) return values.map((value) => formatFixed(value, Math.min(20, decimals)));
  const unit = Number(`1e${-decimals}`);
  return values.map((value) => formatFixed(Math.round(value / unit) * unit, 0));
}

/**
 * Decimals that tell a number about as finely as it is known: the standard error keeps two digits up to 35, else one
 * (the rule of the Particle Data Group, section 5.3). The error is finite and above 0.
 */
export function decimalsForError(standardError: number): number {
  const [mantissa, exponent] = standardError.toExponential(2).split('e');
  return Number(mantissa) < 3.55 ? 1 - Number(exponent) : -Number(exponent);
}

/** A difference with its sign, `0` where it is rounding beside `scale`. */
export function formatChange(value: number, scale: number, digits = 3): string {
  return formatChanges([value], scale, digits)[0]!;
}

/** Differences of one kind (a value and its interval) with the same decimals. */
export function formatChanges(values: readonly number[], scale: number, digits = 3): string[] {
  const settled = values.map((value) => (Math.abs(value) <= Math.abs(scale) * ROUNDING ? 0 : value));
  return formatTogether(settled, digits).map((text, i) => (settled[i]! > 0 ? `+${text}` : text));
}

/** `12.3 %` of a share. */
export function formatPercent(share: number, digits = 3): string {
  const value = share * 100;
  return Number.isFinite(value) ? `${formatNumber(Number(value.toPrecision(digits)), digits)}\u00a0%` : 'not finite';
}

export function formatSeconds(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${groupThousands(Math.floor(whole / 3600))} h ${Math.floor((whole % 3600) / 60)} min`;
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? groupThousands(Math.round(value)) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** `sha256:5c1e90…`. */
export function shortDigest(digest: string): string {
  return digest.startsWith('sha256:') ? `${digest.slice(0, 13)}…` : `${digest.slice(0, 7)}…`;
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}

function formatFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const isZero = Number(text) === 0;
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${point < 0 ? '' : text.slice(point)}`;
}

/** Decimals that show `digits` significant digits of `value`, after rounding. */
function decimalsFor(value: number, digits: number): number {
  if (value === 0) return 0;
  const [, exponent] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e');
  return Math.min(20, Math.max(0, digits - 1 - Number(exponent)));
}

function isExtreme(value: number): boolean {
  const size = Math.abs(value);
  return size !== 0 && (size >= HUGE || size < TINY);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function scientific(value: number, digits: number | undefined): string {
  const size = Math.abs(value);
  const [mantissa, exponent] = (digits === undefined ? size.toExponential() : size.toExponential(digits - 1)).split(
    'e',
  );
  return `${value < 0 ? '−' : ''}${mantissa} × ${powerOfTen(Number(exponent))}`;
}

/** `10⁻¹²`, of a whole exponent. */
export function powerOfTen(exponent: number): string {
  const raised = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${raised}`;
}
