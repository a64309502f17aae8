/** The kernel against the plain loop, bit by bit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPlainBlock, vectorAdder } from '../../src/models/column-moments.ts';
import { openMomentsKernel } from '../../src/models/moments-kernel.ts';

const addBlock = vectorAdder(openMomentsKernel(64)!);

test('a block adds the same by vector instructions', () => {
  const cell = fc.oneof({ weight: 20, arbitrary: fc.double() }, fc.constantFrom(0, 1, 1e300, Number.NaN));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 64 }), fc.nat(63), (list, from) => {
      const values = Float64Array.from(list);
      const start = Math.min(from, values.length);
      const [vector, plain] = [Float64Array.of(0.1, 0.2), Float64Array.of(0.1, 0.2)];
      // Twice: nothing of the first call is left in the second.
      for (let turn = 0; turn < 2; turn++) {
        addBlock(values, start, values.length, vector);
        addPlainBlock(values, start, values.length, plain);
      }
      expect(vector).toEqual(plain);
    }),
    { numRuns: 2000 },
  );
});
