/** Wilson's score interval for one share of rows. */
import { normalLowerTail, normalUpperQuantile } from '../../numbers/normal.ts';
import type { Interval } from './contract.ts';

/** `hits` of `n` rows (Wilson 1927, JASA 22, 209–212). n ≥ 1. The bounds never leave [0, 1]. */
export function wilsonInterval(hits: number, n: number, alpha: number): Interval {
  const share = hits / n;
  const z = normalUpperQuantile(alpha);
  const center = (hits + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((hits * (n - hits)) / n + (z * z) / 4);
  const standardError = Math.sqrt((share * (1 - share)) / n);
  return {
    estimate: share,
    lower: hits === 0 ? 0 : center - half,
    upper: hits === n ? 1 : center + half,
    level: 1 - 2 * alpha,
    method: 'wilson',
    n,
    standardError,
    planningError: standardError,
    tailBelow(limit) {
      const distance = share - limit;
      const spread = Math.sqrt(Math.max(0, limit * (1 - limit)) / n);
      return spread === 0 ? (distance < 0 ? 0 : 1) : normalLowerTail(distance / spread);
    },
  };
}
