/** The regularized incomplete beta function, which the tails of Student's t and of the binomial are made of. */
import { logBeta, STIRLING_FROM, stirlingCorrection } from './log-gamma.ts';

const MOST_TERMS = 10_000;
const PRECISION = 1e-16;
/** Stands in for a 0 that would be divided by (Lentz's algorithm as modified by Thompson and Barnett, 1986). */
const TINY = 1e-300;

/**
 * I_x(a, b), where `y` is 1 − x, given apart because its digits may be lost in x. a, b > 0; x, y from 0 to 1.
 * Continued fraction of DLMF 8.17.22, on the side of 8.17.4 where it converges. Relative error below 1e-10 for a, b up
 * to 5e5, usually 1e-13. Arguments outside: NaN.
 */
export function regularizedBeta(x: number, y: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0 && x <= 1 && y <= 1)) return Number.NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerBeta(y, x, b, a);
  return lowerBeta(x, y, a, b);
}

function lowerBeta(x: number, y: number, a: number, b: number): number {
  return (betaPower(x, y, a, b) / a) * continuedFraction(x, a, b);
}

/** x^a·y^b / B(a, b). */
function betaPower(x: number, y: number, a: number, b: number): number {
  if (a >= STIRLING_FROM && b >= STIRLING_FROM) {
    const gap = b * x - a * y;
    return (
      Math.sqrt((a * b) / (2 * Math.PI * (a + b))) *
      Math.exp(
        a * Math.log1p(gap / a) +
          b * Math.log1p(-gap / b) -
          stirlingCorrection(a) -
          stirlingCorrection(b) +
          stirlingCorrection(a + b),
      )
    );
  }
  return Math.exp(a * logShare(x, y) + b * logShare(y, x) - logBeta(a, b));
}

/** ln of a share whose complement is known. */
function logShare(share: number, rest: number): number {
  return share > 0.5 ? Math.log1p(-rest) : Math.log(share);
}

/** 1/(1 + d₁/(1 + d₂/(1 + …))). */
function continuedFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 0;
  let value = 1;
  for (let k = 1; k <= MOST_TERMS; k++) {
    const m = k >> 1;
    const term =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / awayFromZero(1 + term * denominator);
    numerator = awayFromZero(1 + term / numerator);
    const factor = numerator * denominator;
    value *= factor;
    if (Math.abs(factor - 1) <= PRECISION) break;
  }
  return 1 / value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
