/** How often a rule lets a candidate pass in a world. */
import { differenceInterval } from '../../src/compare/intervals/measure.ts';
import { outcomeOf } from '../../src/compare/outcome.ts';
import { Draws } from '../draws.ts';
import type { World } from './worlds.ts';

export const ALPHA = 0.05;

export interface PassRates {
  /** Shares of the seeds: by the verdict's rule, by the point difference, and unless worse is significant. */
  readonly verdict: number;
  readonly point: number;
  readonly unlessWorse: number;
  /** Seeds whose rows gave no interval, such as one class only: none of them passes. */
  readonly without: number;
}

/** `margin` M ≥ 0, in the metric's unit. The same numbers every time: seeds count up from `first`. */
export function passRates(world: World, n: number, margin: number, seeds: number, first: number): PassRates {
  const passed = { verdict: 0, point: 0, unlessWorse: 0, without: 0 };
  for (let seed = 0; seed < seeds; seed++) {
    const { groups, weights, ...pair } = world.draw(n, new Draws(first + seed));
    const interval = differenceInterval(pair, { alpha: ALPHA, seed, groups, weights });
    if ('undefined' in interval) {
      passed.without += 1;
      continue;
    }
    const { estimate, lower, upper } = interval;
    const { outcome } = outcomeOf({
      improvement: estimate,
      lower,
      upper,
      margin,
      requiredImprovement: 0,
      identicalPredictions: false,
    });
    if (outcome === 'better' || outcome === 'no_worse') passed.verdict += 1;
    if (estimate > -margin) passed.point += 1;
    if (upper >= 0) passed.unlessWorse += 1;
  }
  return {
    verdict: passed.verdict / seeds,
    point: passed.point / seeds,
    unlessWorse: passed.unlessWorse / seeds,
    without: passed.without / seeds,
  };
}
