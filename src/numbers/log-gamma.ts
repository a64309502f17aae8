/** ln Γ and ln B, with the digits that a difference of two large ln Γ would lose. */

/** From here on Stirling's series with 8 terms is exact to double precision. */
export const STIRLING_FROM = 15;

/** ln √(2π). */
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** B₂ₖ / (2k·(2k − 1)), k from 1 to 8 (DLMF 5.11.1). */
const STIRLING_TERMS: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/** δ(x) = ln Γ(x) − (x − ½)·ln x + x − ln √(2π), for x ≥ 15 (DLMF 5.11.1). */
export function stirlingCorrection(x: number): number {
  const square = 1 / (x * x);
  let total = 0;
  for (let k = STIRLING_TERMS.length - 1; k >= 0; k--) total = total * square + STIRLING_TERMS[k]!;
  return total / x;
}

/** ln Γ(x) for x > 0: up to 15 by Γ(x + 1) = x·Γ(x), from there by Stirling's series. Otherwise NaN. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let factor = 1;
  let shifted = x;
  for (; shifted < STIRLING_FROM; shifted++) factor *= shifted;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingCorrection(shifted) - Math.log(factor)
  );
}

/** ln B(a, b) for a, b > 0. Symmetric. With the larger of both ≥ 15 it never subtracts two large ln Γ (statistics, section 14). */
export function logBeta(a: number, b: number): number {
  const large = Math.max(a, b);
  const small = Math.min(a, b);
  if (large < STIRLING_FROM) return logGamma(large) + logGamma(small) - logGamma(large + small);
  return (
    logGamma(small) -
    (large - 0.5) * Math.log1p(small / large) -
    small * Math.log(large + small) +
    small +
    stirlingCorrection(large) -
    stirlingCorrection(large + small)
  );
}
