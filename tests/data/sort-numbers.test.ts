import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortNumbers } from '../../src/data/sort-numbers.ts';

const spread = fc.double({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 });
const any = fc.double({ noNaN: true, noDefaultInfinity: true });
const repeated = fc.integer({ min: -3, max: 3 });

test.each([
  ['evenly spread', spread],
  ['of all sizes', any],
  ['repeated', repeated],
  ['mostly equal', fc.oneof({ weight: 50, arbitrary: fc.constant(7) }, any)],
])('numbers %s come in the order of the engine’s sort', (_what, number) => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 900, maxLength: 3000, size: 'max' }), (numbers) => {
      const values = Float64Array.from(numbers, (value) => value + 0);
      expect(sortNumbers(values.slice())).toEqual(values.slice().sort());
    }),
    { numRuns: 30 },
  );
});
