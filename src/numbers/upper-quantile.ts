/** Where the upper tail of a law of numbers above 0 comes down to a probability. */

const MOST_STEPS = 200;

/** By u = ln x, in which the logarithm of the tail is concave for χ² and F. */
export interface TailOfLogarithm {
  readonly tail: (u: number) => number;
  /** −d tail/du. */
  readonly density: (u: number) => number;
}

/**
 * The x with tail(ln x) = p: Newton on ln tail over ln x, kept between bounds that are halved wherever it leaves them.
 * p of 0: Infinity; of 1: 0; outside [0, 1]: NaN.
 */
export function upperQuantileOf({ tail, density }: TailOfLogarithm, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Infinity;
  if (p === 1) return 0;
  let low = -1;
  let high = 1;
  while (tail(high) > p) high *= 2;
  while (tail(low) < p && low > -1e4) low *= 2;
  let u = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const above = tail(u);
    if (above > p) low = u;
    else high = u;
    const next = u + (Math.log(above / p) * above) / density(u);
    const moved = next > low && next < high ? next : (low + high) / 2;
    const change = moved - u;
    u = moved;
    if (!(Math.abs(change) > 1e-15)) break;
  }
  return Math.exp(u);
}
