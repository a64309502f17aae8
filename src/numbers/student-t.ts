/** Student's t distribution: upper tail and its quantile. */
import { regularizedBeta } from './incomplete-beta.ts';
import { logBeta } from './log-gamma.ts';
import { normalDensity, normalUpperQuantile, normalUpperTail } from './normal.ts';

/** Above, 1 − ν/(ν + t²) has too few digits left, and the expansion about the normal has all up to |t| = 8. */
const NEARLY_NORMAL = 5e6;
const MOST_STEPS = 200;

/**
 * P(T > t) with `df` degrees of freedom, df > 0: ½·I_{ν/(ν+t²)}(ν/2, ½), mirrored for t < 0; above df 5e6 the expansion
 * about the normal. Relative error below 1e-10 (above df 5e6 up to |t| = 8); 0 where t² overflows. df not
 * above 0, or NaN: NaN.
 */
export function studentUpperTail(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return Number.NaN;
  if (t < 0) return 1 - studentUpperTail(-t, df);
  if (t === 0) return 0.5;
  if (df === Infinity) return normalUpperTail(t);
  if (df > NEARLY_NORMAL) return nearlyNormalTail(t, df);
  const ratio = (t * t) / df;
  if (ratio === Infinity) return 0;
  return 0.5 * regularizedBeta(1 / (1 + ratio), ratio / (1 + ratio), df / 2, 0.5);
}

/**
 * The t with P(T > t) = p, 0 < p < 1: Newton on ln P over ln t, which is concave, so it comes down from the right.
 * p of 0: Infinity; of 1: −Infinity; outside [0, 1], or df not above 0: NaN.
 */
export function studentUpperQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Infinity;
  if (p > 0.5) return -studentUpperQuantile(1 - p, df);
  if (p === 0.5) return 0;
  const z = normalUpperQuantile(p);
  if (df === Infinity) return z;
  if (df > NEARLY_NORMAL) return nearlyNormalQuantile(z, df);
  const logDensityAtZero = -0.5 * Math.log(df) - logBeta(df / 2, 0.5);
  // The tail falls no faster than its tangent at 0, and t is further out than z.
  let logT = Math.log(Math.max(z, (0.5 - p) / Math.exp(logDensityAtZero)));
  for (let step = 0; step < MOST_STEPS; step++) {
    const t = Math.exp(logT);
    const tail = studentUpperTail(t, df);
    const density = Math.exp(logDensityAtZero - 0.5 * (df + 1) * Math.log1p((t * t) / df));
    const change = (Math.log(tail / p) * tail) / (density * t);
    logT += change;
    if (!(Math.abs(change) > 1e-15)) break;
  }
  return Math.exp(logT);
}

/** Statistics, section 14; the terms of Abramowitz and Stegun 26.7.8. */
function nearlyNormalTail(t: number, df: number): number {
  const s = t * t;
  const first = (t * (s + 1)) / (4 * df);
  const second = (t * (3 * s * s * s - 7 * s * s - 5 * s - 3)) / (96 * df * df);
  const correction = normalDensity(t) * (first + second);
  return normalUpperTail(t) + (Number.isNaN(correction) ? 0 : correction);
}

/** Statistics, section 14; Abramowitz and Stegun 26.7.5. */
function nearlyNormalQuantile(x: number, df: number): number {
  const s = x * x;
  return x + (x * (s + 1)) / (4 * df) + (x * (5 * s * s + 16 * s + 3)) / (96 * df * df);
}
