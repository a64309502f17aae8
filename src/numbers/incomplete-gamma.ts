/** The upper regularized incomplete gamma function, which the tails of the normal and of χ² are made of. */
import { logGamma, STIRLING_FROM, stirlingCorrection } from './log-gamma.ts';

const MOST_TERMS = 100_000;
const PRECISION = 1e-17;

/**
 * Q(a, x) = Γ(a, x)/Γ(a) for a > 0, x ≥ 0: 1 − series of DLMF 8.7.1 for x < a + 1, else the even part of the continued
 * fraction 8.9.2, so that small tails keep their digits. Relative error below 1e-10. Arguments outside: NaN.
 */
export function regularizedGammaUpper(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - gammaPower(a, x) * series(a, x) : a * gammaPower(a, x) * continuedFraction(a, x);
}

/** x^a·e^−x / Γ(a + 1). */
function gammaPower(a: number, x: number): number {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  const gap = (x - a) / a;
  return Math.exp(-a * (gap - Math.log1p(gap)) - stirlingCorrection(a)) / Math.sqrt(2 * Math.PI * a);
}

function series(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; k <= MOST_TERMS && term > total * PRECISION; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}

/** 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))), by the recurrence of its convergents' ratios. */
function continuedFraction(a: number, x: number): number {
  let start = x + 1 - a;
  let ratio = Infinity;
  let inverse = 1 / start;
  let value = inverse;
  for (let k = 1; k <= MOST_TERMS; k++) {
    const term = -k * (k - a);
    start += 2;
    inverse = 1 / (start + term * inverse);
    ratio = start + term / ratio;
    const factor = ratio * inverse;
    value *= factor;
    if (Math.abs(factor - 1) <= 1e-16) break;
  }
  return value;
}
