/** A table of more cells than memory is taken for is refused, whichever lane reads it and however small its file is. */
import { expect, test } from 'vitest';
import { readFast } from '../../src/data/csv-fast.ts';
import { readStrict } from '../../src/data/csv-strict.ts';
import { ONE_THREAD, sourceOfBytes } from './byte-source.ts';

const table = (rows: number, cell = '1') => `a,b\n${`${cell},2\n`.repeat(rows)}`;
const fast = (text: string, mostCells: number) =>
  readFast(
    sourceOfBytes(text),
    { delimiter: ',', emptyIsMissing: true, textColumns: new Set<string>(), mostCells },
    ONE_THREAD,
  );
const strict = (text: string, mostCells: number) =>
  readStrict(sourceOfBytes(text), { delimiter: ',', missing: new Set(['']), progress: () => {}, mostCells });
const RULE = 'data.csv: more than 20 cells (rows × columns), which is the limit';

test('the last one that fits is read', async () => {
  expect((await fast(table(10), 20))?.rows).toBe(10);
  expect((await strict(table(10, 'x'), 20)).rows).toBe(10);
});

test('one more is refused', async () => {
  await expect(fast(table(11), 20)).rejects.toThrow(RULE);
  await expect(strict(table(11, 'x'), 20)).rejects.toThrow(RULE);
});
