import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeRows } from '../../src/data/arrange.ts';
import { type Table, takeRows } from '../../src/data/table.ts';
import { ONE_THREAD } from './byte-source.ts';

function tableOf(rows: number): Table {
  return {
    rows,
    columns: [
      { name: 'a', kind: 'numeric', storage: 'float64', values: Float64Array.from({ length: rows }, (_, i) => i / 4) },
      {
        name: 'b',
        kind: 'categorical',
        storage: 'text',
        codes: Int32Array.from({ length: rows }, (_, i) => (i % 3) - 1),
        categories: ['x', 'y'],
      },
    ],
  };
}

const rows = fc.integer({ min: 0, max: 40 }).map((count) => Array.from({ length: count }, (_, i) => i));
/** Train rows in their order, then test rows in any. */
const split = rows.chain((all) =>
  fc.shuffledSubarray(all).map((test) => [...all.filter((row) => !test.includes(row)), ...test]),
);
const shuffled = rows.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

test('rows come in the order asked for, in place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(split, shuffled), async (order) => {
      const table = tableOf(order.length);
      const expected = takeRows(table, Uint32Array.from(order));
      await arrangeRows(table, Uint32Array.from(order), ONE_THREAD);
      expect(table).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
