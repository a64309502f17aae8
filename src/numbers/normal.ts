/** The standard normal distribution: tails and their quantiles. Never 1 − a probability, so small tails keep their digits. */
import { regularizedGammaUpper } from './incomplete-gamma.ts';

const SQRT_TWO_PI = 2.5066282746310002;
const MOST_STEPS = 50;

/** φ(z). */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
}

/** P(Z > z) = ½·Q(½, z²/2) for z ≥ 0, mirrored below. Relative error below 1e-12. NaN for NaN. */
export function normalUpperTail(z: number): number {
  const half = 0.5 * regularizedGammaUpper(0.5, 0.5 * z * z);
  return z >= 0 ? half : 1 - half;
}

/** P(Z ≤ z). */
export function normalLowerTail(z: number): number {
  return normalUpperTail(-z);
}

/**
 * The z with P(Z > z) = p, 0 < p < 1: Abramowitz and Stegun 26.2.23, then Newton on ln P. Relative error below 1e-12
 * away from p = ½. p of 0: Infinity; of 1: −Infinity; outside [0, 1]: NaN.
 */
export function normalUpperQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Infinity;
  if (p > 0.5) return -normalUpperQuantile(1 - p);
  if (p === 0.5) return 0;
  const w = Math.sqrt(-2 * Math.log(p));
  let z = w - (2.515517 + w * (0.802853 + w * 0.010328)) / (1 + w * (1.432788 + w * (0.189269 + w * 0.001308)));
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = normalUpperTail(z);
    const change = (Math.log(tail / p) * tail) / normalDensity(z);
    z += change;
    if (!(Math.abs(change) > 1e-15 * Math.abs(z))) break;
  }
  return z;
}
