/** Right or wrong per row, on the same rows: Tango's score interval for the difference of paired proportions. */
import { normalLowerTail, normalUpperQuantile } from '../../numbers/normal.ts';
import type { Interval } from './contract.ts';

/** Halvings of [−1, 1] after which a bound no longer moves in double precision. */
const HALVINGS = 64;
/** A difference of −1 itself has no likelihood unless every row says so. */
const EDGE = 1e-9;

/** `gained`: rows the candidate alone has right; `lost`: rows the baseline alone has right; `n` of all rows. */
export interface Discordance {
  readonly gained: number;
  readonly lost: number;
  readonly n: number;
}

/**
 * The score statistic of H0 "the difference of proportions is `difference`", with the constrained maximum-likelihood
 * estimate of the lost share in closed form (Tango 1998, Statistics in Medicine 17, 891–908). Falls with `difference`
 * from −1 to 1; ±Infinity where H0 is impossible.
 */
export function tangoStatistic({ gained, lost, n }: Discordance, difference: number): number {
  const a = 2 * n;
  const b = -gained - lost + (2 * n - gained + lost) * difference;
  const c = -lost * difference * (1 - difference);
  const root = (Math.sqrt(Math.max(b * b - 4 * a * c, 0)) - b) / (2 * a);
  // Neither share is below 0, and next to no difference the squares underflow.
  const lostShare = Math.max(0, -difference, root);
  const numerator = gained - lost - n * difference;
  const variance = n * (2 * lostShare + difference * (1 - difference));
  if (variance > 0) return numerator / Math.sqrt(variance);
  return numerator === 0 ? 0 : numerator > 0 ? Infinity : -Infinity;
}

/** Needs at least 1 row. No discordant row gives ±z²/(n + z²), and never [0, 0]. */
export function tangoInterval(counts: Discordance, alpha: number): Interval {
  const { gained, lost, n } = counts;
  const z = normalUpperQuantile(alpha);
  const standardError = Math.sqrt(Math.max(0, gained + lost - ((gained - lost) * (gained - lost)) / n)) / n;
  return {
    estimate: (gained - lost) / n,
    lower: lowerBound(counts, z),
    upper: -lowerBound({ gained: lost, lost: gained, n }, z),
    level: 1 - 2 * alpha,
    method: 'tango',
    n,
    standardError,
    // With next to no discordant rows the bounds stay z²/n away all the same.
    planningError: Math.sqrt(Math.max(gained + lost, z * z)) / n,
    tailBelow: (limit) => (limit <= -1 ? 1 : limit > 1 ? 0 : normalLowerTail(tangoStatistic(counts, limit))),
  };
}

/** Where the statistic comes down to z, by bisection. */
function lowerBound(counts: Discordance, z: number): number {
  let low = -1 + EDGE;
  let high = (counts.gained - counts.lost) / counts.n;
  if (high <= low) return high;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (tangoStatistic(counts, middle) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
