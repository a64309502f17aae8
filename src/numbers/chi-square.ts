/** The χ² distribution. */
import { regularizedGammaUpper } from './incomplete-gamma.ts';
import { logGamma } from './log-gamma.ts';
import { upperQuantileOf } from './upper-quantile.ts';

/** P(X > x) with `df` degrees of freedom: Q(df/2, x/2). x ≥ 0, df > 0; relative error below 1e-10. Outside: NaN. */
export function chiSquareUpperTail(x: number, df: number): number {
  return regularizedGammaUpper(df / 2, x / 2);
}

/** The x with P(X > x) = p. df > 0, else NaN; relative error below 1e-10 for p up to .999. p of 0: Infinity; of 1: 0; outside [0, 1]: NaN. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  const half = df / 2;
  const logGammaOfHalf = logGamma(half);
  return upperQuantileOf(
    {
      tail: (u) => regularizedGammaUpper(half, Math.exp(u) / 2),
      density: (u) => Math.exp(half * (u - Math.LN2) - Math.exp(u) / 2 - logGammaOfHalf),
    },
    p,
  );
}
