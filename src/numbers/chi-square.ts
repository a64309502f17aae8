/** The χ² distribution. */
import { regularizedGammaUpper } from './incomplete-gamma.ts';

/** P(X > x) with `df` degrees of freedom: Q(df/2, x/2). x ≥ 0, df > 0; relative error below 1e-10. Outside: NaN. */
export function chiSquareUpperTail(x: number, df: number): number {
  return regularizedGammaUpper(df / 2, x / 2);
}
