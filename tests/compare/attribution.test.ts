import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attributeChange, totalOf } from '../../src/compare/attribution.ts';
import { improvementOf } from '../../src/compare/intervals/contract.ts';

const RMSE = { name: 'rmse', direction: 'lower' } as const;
const R2 = { name: 'r2', direction: 'higher' } as const;
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const values = fc.record({ baseline: value, newData: value, newRecipe: value, candidate: value });

it('measures each step from old recipe on old data, and leaves the rest to both together', () => {
  const four = { baseline: 5, newData: 4.5, newRecipe: 4, candidate: 3.25 };
  expect(attributeChange(RMSE, four)).toEqual({ metric: 'rmse', data: 0.5, recipe: 1, interaction: 0.25 });
  expect(attributeChange(R2, four)).toEqual({ metric: 'r2', data: -0.5, recipe: -1, interaction: -0.25 });
});

it('adds up to the improvement', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(RMSE, R2), (four, metric) => {
      const improvement = improvementOf(metric, four.candidate, four.baseline);
      expect(Math.abs(totalOf(attributeChange(metric, four)!) - improvement)).toBeLessThanOrEqual(1e-9);
    }),
  );
});

it('swaps with the two steps, and changes sign with the direction', () => {
  fc.assert(
    fc.property(values, (four) => {
      const here = attributeChange(RMSE, four)!;
      const swapped = attributeChange(RMSE, { ...four, newData: four.newRecipe, newRecipe: four.newData })!;
      expect([swapped.data, swapped.recipe]).toEqual([here.recipe, here.data]);
      const other = attributeChange(R2, four)!;
      expect(other.data + here.data).toBe(0);
      expect(other.interaction + here.interaction).toBe(0);
    }),
  );
});

it('gives nothing where a value is not finite', () => {
  for (const key of ['baseline', 'newData', 'newRecipe', 'candidate'] as const) {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const four = { baseline: 1, newData: 1, newRecipe: 1, candidate: 1, [key]: bad };
      expect(attributeChange(RMSE, four)).toBeUndefined();
    }
  }
});
