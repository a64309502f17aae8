import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BlockAlgebra, plainAlgebra, vectorAlgebra } from '../../src/models/block-algebra.ts';

const ROWS = 12;
const COLUMNS = 4;
const cell = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const cells = fc.array(cell, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS });

test.each<[string, (algebra: BlockAlgebra, factors: readonly [number, number], rows: number) => void]>([
  ['products', (algebra, _factors, rows) => algebra.products(0, ROWS, rows)],
  ['crossProducts', (algebra, _factors, rows) => algebra.crossProducts(0, ROWS, 2 * ROWS, 3 * ROWS, rows)],
  ['subtract', (algebra, [factor], rows) => algebra.subtract(2 * ROWS, ROWS, factor, rows)],
  ['subtractPair', (algebra, [ofA, ofB], rows) => algebra.subtractPair(3 * ROWS, 0, ROWS, ofA, ofB, rows)],
])('%s by vector instructions has the bits of the plain loop', (_what, work) => {
  const vectors = vectorAlgebra(ROWS * COLUMNS)!;
  fc.assert(
    fc.property(cells, fc.tuple(cell, cell), fc.integer({ min: 1, max: ROWS / 2 }), (values, factors, pairs) => {
      const plain = plainAlgebra(ROWS * COLUMNS);
      for (const algebra of [plain, vectors]) {
        algebra.block.set(values);
        algebra.sums.fill(0);
        work(algebra, factors, 2 * pairs);
      }
      expect([...vectors.block]).toEqual([...plain.block]);
      expect([...vectors.sums]).toEqual([...plain.sums]);
    }),
  );
});
