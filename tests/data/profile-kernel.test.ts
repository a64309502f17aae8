/** The kernel's loops against the plain ones, bit by bit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK, plainLoops } from '../../src/data/block-loops.ts';
import { vectorLoops } from '../../src/data/profile-kernel.ts';
import { histogramOf, momentsOf } from '../../src/data/profile-numbers.ts';

const kernel = vectorLoops()!;

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e4, max: 1e4, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324) },
);
const cells = (missing: boolean) =>
  fc
    .array(missing ? fc.oneof({ weight: 8, arbitrary: cell }, fc.constant(Number.NaN)) : cell, {
      minLength: 1,
      maxLength: 40,
    })
    // Columns hold no −0.
    .map((list) => Float64Array.from(list, (value) => value + 0));

test('the loops over a block', () => {
  fc.assert(
    fc.property(cells(true), fc.constantFrom(1, 2.409919865102884e-181), (block, scale) => {
      const answers = [kernel, plainLoops()].map((loops) => {
        const seen = { min: Infinity, max: -Infinity, zeros: 0 };
        loops.load(block);
        const sums = [loops.sum(scale, seen), loops.sum(scale, seen)];
        const counts = new Uint32Array(11);
        const finite = Math.max(...block.map((value) => (Number.isNaN(value) ? 0 : Math.abs(value))), 1);
        const bins = { zoom: 0.5, from: -0.5 * finite, perWidth: 10 / finite };
        return { sums, seen, around: loops.deviations(0.3, scale), missing: loops.count(bins, counts), counts };
      });
      expect(answers[0]).toEqual(answers[1]);
    }),
    { numRuns: 1000 },
  );
});

test.each([2 * BLOCK, 3 * BLOCK + 7, 3 * BLOCK + 8])('moments and histogram of %i rows', (rows) => {
  fc.assert(
    fc.property(cells(false), cells(true), fc.boolean(), (whole, broken, isBroken) => {
      const source = isBroken ? broken : whole;
      const values = Float64Array.from({ length: rows }, (_, i) => source[(i * 7 + (i >> 5)) % source.length]!);
      const moments = momentsOf(values, plainLoops());
      expect(momentsOf(values, kernel)).toEqual(moments);
      if (moments === undefined) return;
      expect(histogramOf(values, moments, 10, kernel)).toEqual(histogramOf(values, moments, 10, plainLoops()));
    }),
    { numRuns: 60 },
  );
});

test('an empty block', () => {
  kernel.load(new Float64Array());
  const seen = { min: Infinity, max: -Infinity, zeros: 0 };
  expect(kernel.sum(1, seen)).toBe(0);
  expect(kernel.deviations(0, 1)).toEqual({ squares: 0, rest: 0 });
  expect(kernel.count({ zoom: 1, from: 0, perWidth: 1 }, new Uint32Array(2))).toBe(0);
});
