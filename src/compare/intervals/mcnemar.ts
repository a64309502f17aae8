/** McNemar's exact test: shown beside accuracy. It cannot test a margin, so nothing is decided by it. */
import { regularizedBeta } from '../../numbers/incomplete-beta.ts';
import type { Discordance } from './tango.ts';

/** Two-sided p = min(1, 2·P(Bin(b + c, ½) ≤ min(b, c))) of "both models are right equally often" (McNemar 1947). None discordant: 1. */
export function mcnemarExact({ gained, lost }: Pick<Discordance, 'gained' | 'lost'>): number {
  const fewer = Math.min(gained, lost);
  const more = Math.max(gained, lost);
  // P(Bin(n, ½) ≤ k) = I_½(n − k, k + 1).
  return more === fewer ? 1 : Math.min(1, 2 * regularizedBeta(0.5, 0.5, more, fewer + 1));
}
