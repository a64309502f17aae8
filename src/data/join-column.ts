/** The cells of ranges that were read side by side, moved together. */

export interface JoinRequest {
  /** Shared memory; changed in place. */
  readonly column: Float64Array;
  /** For each range where its cells begin, and how many there are: in rising order, none longer than its room. */
  readonly starts: readonly number[];
  readonly counts: readonly number[];
}

export function joinColumn({ column, starts, counts }: JoinRequest): void {
  let rows = 0;
  counts.forEach((count, i) => {
    if (rows !== starts[i]) column.copyWithin(rows, starts[i]!, starts[i]! + count);
    rows += count;
  });
}
