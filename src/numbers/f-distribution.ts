/** Fisher's F distribution. */
import { regularizedBeta } from './incomplete-beta.ts';
import { logBeta } from './log-gamma.ts';
import { upperQuantileOf } from './upper-quantile.ts';

/**
 * P(F > f) with `df1` and `df2` degrees of freedom: I_{d₂/(d₂+d₁f)}(d₂/2, d₁/2). f ≥ 0, both above 0; relative error
 * below 1e-10 for degrees up to 1e6. Outside: NaN.
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (!(f >= 0 && df1 > 0 && df2 > 0)) return Number.NaN;
  if (f === Infinity) return 0;
  const ratio = (df1 / df2) * f;
  // Shares of 1 both, each with all its digits.
  const [x, y] = ratio === Infinity ? [0, 1] : [1 / (1 + ratio), ratio / (1 + ratio)];
  return regularizedBeta(x, y, df2 / 2, df1 / 2);
}

/** The f with P(F > f) = p. Both degrees above 0, else NaN; relative error below 1e-10 for p up to .999. p of 0: Infinity; of 1: 0; outside [0, 1]: NaN. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0)) return Number.NaN;
  const [a, b] = [df2 / 2, df1 / 2];
  const logOfBeta = logBeta(a, b);
  const logRatio = Math.log(df1 / df2);
  return upperQuantileOf(
    {
      tail: (u) => fUpperTail(Math.exp(u), df1, df2),
      density(u) {
        const r = u + logRatio;
        // ln x and ln y of x = 1/(1 + eʳ), without a difference of near numbers.
        return Math.exp(-a * softPlus(r) - b * softPlus(-r) - logOfBeta);
      },
    },
    p,
  );
}

/** ln(1 + eʳ). */
function softPlus(r: number): number {
  return r > 0 ? r + Math.log1p(Math.exp(-r)) : Math.log1p(Math.exp(r));
}
