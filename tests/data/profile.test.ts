import { expect, test } from 'vitest';
import { profileColumn } from '../../src/data/profile.ts';
import { expectWithin } from '../expect-within.ts';

const profile = (values: ArrayLike<number>) => {
  return profileColumn({ name: 'x', kind: 'numeric', storage: 'float64', values: Float64Array.from(values) });
};

test('a small column', () => {
  expect(profile([3, Number.NaN, 1, 2, 0])).toEqual({
    name: 'x',
    kind: 'numeric',
    rows: 5,
    missing: 1,
    distinct: 4,
    numeric: {
      min: 0,
      max: 3,
      mean: 1.5,
      standardDeviation: Math.sqrt(5 / 3),
      zeros: 1,
      quantiles: { p5: 0.15000000000000002, p25: 0.75, p50: 1.5, p75: 2.25, p95: 2.8499999999999996 },
      histogram: [1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
    },
  });
});

test('shuffled rows give the same profile', () => {
  const values = Array.from({ length: 20_011 }, (_, i) => Math.sin(i) * 1e6);
  const shuffled = values.map((_, i) => values[(i * 7919) % values.length]!);
  expect(profile(shuffled)).toEqual(profile(values));
});

test('values beside each other far from 0, and values at the edge of the doubles', () => {
  const large = profile(Array.from({ length: 300_000 }, (_, i) => 1e9 + (i % 3))).numeric!;
  expectWithin(large.mean, 1e9 + 1, 1e-15);
  expectWithin(large.standardDeviation, Math.sqrt((2 / 3) * (300_000 / 299_999)), 1e-13);
  const edge = profile([-Number.MAX_VALUE, 0, Number.MAX_VALUE]).numeric!;
  expect(edge).toMatchObject({ mean: 0, histogram: [1, 0, 0, 0, 0, 1, 0, 0, 0, 1] });
  for (const value of Object.values(edge.quantiles)) expect(Number.isFinite(value)).toBe(true);
  expectWithin(edge.standardDeviation, Number.MAX_VALUE, 1e-12);
  expect(profile([5e-324, 5e-324]).numeric).toMatchObject({ mean: 5e-324, standardDeviation: 0 });
  expect(profile([Number.NaN])).toMatchObject({ missing: 1, distinct: 0 });
});
