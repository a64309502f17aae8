/** What a test set of some size can settle, and what size would settle a margin (statistics, section 4). */
import { normalUpperQuantile } from '../../numbers/normal.ts';
import type { Interval } from './contract.ts';

/** Chance to settle it when there is truly no difference. */
export const POWER = 0.8;

/** The smallest margin, in the metric's unit, that these rows settle with power 0.8: (z_{1−alpha} + z_.8)·se, 2.49·se at alpha .05. */
export function smallestMargin({ planningError }: Pick<Interval, 'planningError'>, alpha: number): number {
  return standardErrorsNeeded(alpha) * planningError;
}

/**
 * Rows that settle `margin` with power 0.8, if rows like these keep coming: ⌈n·(smallest margin/margin)²⌉. The margin is
 * above 0; undefined for any other, and for more rows than a whole number holds.
 */
export function rowsNeeded(
  interval: Pick<Interval, 'planningError' | 'n'>,
  margin: number,
  alpha: number,
): number | undefined {
  return rowsForMargin(interval.n, smallestMargin(interval, alpha), margin);
}

/** The same where `n` rows settle `smallest`. */
export function rowsForMargin(n: number, smallest: number, margin: number): number | undefined {
  if (!(margin > 0 && margin < Infinity)) return undefined;
  const ratio = smallest / margin;
  const rows = Math.ceil(n * ratio * ratio);
  return Number.isSafeInteger(rows) ? rows : undefined;
}

/** n = (z_{1−alpha} + z_.8)²·sd²/margin². For accuracy `spread`, sd², is the share of rows where the models disagree. */
export function rowsForSpread(spread: number, margin: number, alpha: number): number {
  const z = standardErrorsNeeded(alpha);
  return Math.ceil((z * z * spread) / (margin * margin));
}

/**
 * The smallest margin that `rows` settle where the models disagree on the share `spread` of them. As Tango's interval has
 * it, next to no disagreement still leaves z² rows of doubt.
 */
export function marginForSpread(spread: number, rows: number, alpha: number): number {
  const z = normalUpperQuantile(alpha);
  return (standardErrorsNeeded(alpha) * Math.sqrt(Math.max(spread * rows, z * z))) / rows;
}

function standardErrorsNeeded(alpha: number): number {
  return normalUpperQuantile(alpha) + normalUpperQuantile(1 - POWER);
}
