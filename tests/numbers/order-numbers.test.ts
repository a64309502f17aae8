import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderNumbers } from '../../src/numbers/order-numbers.ts';

const spread = fc.double({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 });
const any = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Infinity, -Infinity));
const repeated = fc.integer({ min: -3, max: 3 });
/** Outliers of outliers: each deal pulls a few of them apart and leaves the rest in one cell. */
const clumped = fc.integer({ min: 0, max: 1070 }).map((power) => 2 ** -power);

test.each([
  ['evenly spread', spread],
  ['of all sizes', any],
  ['repeated', repeated],
  ['clumped', clumped],
  ['mostly equal', fc.oneof({ weight: 50, arbitrary: fc.constant(7) }, spread)],
])('numbers %s come in the order of the engine’s sort, each with its tag', (_what, number) => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 0, maxLength: 3000, size: 'max' }), (numbers) => {
      const values = Float64Array.from(numbers);
      const { sorted, tags } = orderNumbers(
        values,
        Uint32Array.from(values, (_, i) => 3 * i),
      );
      // −0 and 0 are equal: in no stated order.
      expect(sorted.map((value) => value + 0)).toEqual(values.map((value) => value + 0).sort());
      expect(Float64Array.from(tags, (tag) => values[tag / 3]!)).toEqual(sorted);
      expect(new Set(tags).size).toBe(values.length);
    }),
    { numRuns: 40 },
  );
});

test('neither the numbers nor their tags are written to', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
  const tags = Uint32Array.from(values, (_, i) => i);
  orderNumbers(values, tags);
  expect([...values.slice(0, 3), ...tags.slice(0, 3)]).toEqual([0, 919, 838, 0, 1, 2]);
});
