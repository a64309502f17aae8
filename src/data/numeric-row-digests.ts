/** The digests of rows of numbers, by the kernel: as `row-digests.ts` makes them, many at a time. */
import { DIGEST_WORDS, openRowHasher, type RowHasher } from './sha256-kernel.ts';

/**
 * Fills `into` (`DIGEST_WORDS` words a row) for rows [from, to). `missing` is the upper word of what a missing cell is
 * hashed as. False where there is no kernel: nothing is written.
 */
export function digestNumericRows(
  columns: readonly Float64Array[],
  { from, to, into }: { readonly from: number; readonly to: number; readonly into: Uint32Array },
  missing: number,
): boolean {
  const hasher = rowHasherFor(columns.length, missing);
  if (hasher === undefined) return false;
  const batch = hasher.cells[0]!.length;
  for (let start = from; start < to; start += batch) {
    const rows = Math.min(batch, to - start);
    columns.forEach((column, c) => {
      hasher.cells[c]!.set(column.subarray(start, start + rows));
    });
    hasher.hash(rows);
    into.set(hasher.digests.subarray(0, DIGEST_WORDS * rows), DIGEST_WORDS * start);
  }
  return true;
}

const opened = new Map<string, RowHasher | undefined>();

/** One hasher a width and thread, kept: chunks of a table come one after the other. */
function rowHasherFor(columns: number, missing: number): RowHasher | undefined {
  const shape = `${columns} ${missing}`;
  if (!opened.has(shape)) opened.set(shape, openRowHasher(columns, missing));
  return opened.get(shape);
}
