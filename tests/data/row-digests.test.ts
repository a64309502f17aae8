import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DIGEST_WORDS, digestOneByOne, digestRows } from '../../src/data/row-digests.ts';
import type { Column } from '../../src/data/table.ts';

const ROWS = 16_384 + 7;

/** Missing cells, zeros of both signs, the smallest and the largest doubles among others. */
function columnsOf(count: number): Column[] {
  const special = [Number.NaN, -0, 0, 5e-324, -Number.MAX_VALUE, 1];
  return Array.from({ length: count }, (_, c) => ({
    name: `x${c}`,
    kind: 'numeric',
    storage: 'float64',
    values: Float64Array.from({ length: ROWS }, (_, i) => special[(i * 7 + c) % 23] ?? Math.sin(i * 31 + c) * 1000),
  }));
}

// 6 columns are the most that one block of the hash holds, 7 the fewest of two, 14 and 15 the same of two and three.
test.each([1, 2, 6, 7, 13, 14, 15, 40])('%i columns of many rows have the digests of each row alone', (count) => {
  const columns = columnsOf(count);
  const [many, single] = [0, 1].map(() => new Uint32Array(DIGEST_WORDS * ROWS)) as [Uint32Array, Uint32Array];
  digestRows({ columns, from: 0, to: ROWS, into: many });
  digestOneByOne({ columns, from: 0, to: ROWS, into: single });
  expect(Buffer.compare(Buffer.from(many.buffer), Buffer.from(single.buffer))).toBe(0);
});

test('a digest is the start of the sha256 over the cells, eight bytes each', () => {
  const columns = columnsOf(3);
  const into = new Uint32Array(DIGEST_WORDS * ROWS);
  digestRows({ columns, from: 0, to: ROWS, into });
  const row = ROWS - 1;
  const bytes = Buffer.alloc(24);
  columns.forEach((column, c) => {
    bytes.writeDoubleBE(column.storage === 'float64' ? column.values[row]! : 0, 8 * c);
  });
  const expected = createHash('sha256').update(bytes).digest();
  const found = Buffer.alloc(16);
  into.subarray(DIGEST_WORDS * row).forEach((word, i) => {
    found.writeUInt32BE(word, 4 * i);
  });
  expect(found.toString('hex')).toBe(expected.subarray(0, 16).toString('hex'));
});
