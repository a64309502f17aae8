/** Causes that are told of columns: a unit is told where the numbers show one, and nowhere else. */
import { expect, it } from 'vitest';
import type { ColumnProfile } from '../../src/documents/data-check.ts';
import type { ModelDocument } from '../../src/documents/model.ts';
import { byName, shiftCause } from '../../src/steps/shift-cause.ts';

const SHARES = { p5: 0.1, p25: 0.5, p50: 1, p75: 1.5, p95: 2 };

function profile(mean: number, times: number, min: number, max: number): ColumnProfile {
  const quantiles = Object.fromEntries(Object.entries(SHARES).map(([share, value]) => [share, value * times]));
  const numeric = { min, max, mean, standardDeviation: 1, zeros: 0, quantiles, histogram: [] };
  return { name: 'tax', numeric } as unknown as ColumnProfile;
}

const MODEL = {
  target: 'y',
  preprocessing: [{ type: 'numeric', name: 'tax', fill: 1 }],
  signature: { output: { type: 'double' } },
} as unknown as ModelDocument;
const causeOf = (before: ColumnProfile | undefined, now: ColumnProfile) =>
  shiftCause(MODEL, byName(before && [before]), byName([now]));

it('names another unit by the quantiles', () => {
  expect(causeOf(profile(1, 1, 0, 3), profile(100, 100, 0, 300))).toBe('`tax` is about 100 times what it was');
});

it('takes means for none where the quantiles show that the column is what it was', () => {
  expect(causeOf(profile(1, 1, 0, 3), profile(9, 1, 0, 300))).toBeUndefined();
});

it('goes by means without a profile, but for values around 0, whose means have any factor', () => {
  expect(causeOf(undefined, profile(100, 100, 0, 300))).toBe('`tax` is about 100 times what it was');
  expect(causeOf(undefined, profile(100, 100, -300, 300))).toBeUndefined();
});

it('knows the unit of values around 0 by the quantiles that are not near it', () => {
  const around = (times: number, middle: number) => {
    const one = profile(0, 1, -9, 9);
    const quantiles = { p5: -1.6 * times, p25: -0.7 * times, p50: middle, p75: 0.7 * times, p95: 1.6 * times };
    return { ...one, numeric: { ...one.numeric!, quantiles } };
  };
  expect(causeOf(around(1, 0.01), around(0.1, -0.02))).toBe('`tax` is about 1/10 of what it was');
  expect(causeOf(around(1, 0.01), around(1, -0.02))).toBeUndefined();
});
