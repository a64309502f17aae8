/** How much of a metric's change comes from the data and how much from the recipe. Pure arithmetic: it decides nothing. */
import type { Attribution } from '../documents/verdict.ts';
import type { Metric } from '../metrics/contract.ts';
import { improvementOf } from './intervals/contract.ts';

/** One metric of four models on the same rows: two recipes, each trained on two sets of training rows. */
export interface CrossedValues {
  /** Old recipe, old data: the baseline. */
  readonly baseline: number;
  /** Old recipe, new data. */
  readonly newData: number;
  /** New recipe, old data. */
  readonly newRecipe: number;
  /** New recipe, new data: the candidate. */
  readonly candidate: number;
}

/**
 * Each step is measured from old recipe on old data; the interaction is what the two steps do not add up to, so that the
 * three are the improvement of candidate over baseline. In the metric's unit, above 0 is better. undefined where a value
 * is not finite.
 */
export function attributeChange(
  metric: Pick<Metric, 'name' | 'direction'>,
  { baseline, newData, newRecipe, candidate }: CrossedValues,
): Attribution | undefined {
  const data = improvementOf(metric, newData, baseline);
  const recipe = improvementOf(metric, newRecipe, baseline);
  const interaction = improvementOf(metric, candidate, baseline) - data - recipe;
  if (![data, recipe, interaction].every(Number.isFinite)) return undefined;
  return { metric: metric.name, data, recipe, interaction };
}

/** What the three add up to: the improvement of candidate over baseline. */
export function totalOf({ data, recipe, interaction }: Attribution): number {
  return data + recipe + interaction;
}
