/** Rows put in another order, in place: a million rows stand in memory once. */
import type { Workers } from '../ports.ts';
import { type Column, isShared, type Table } from './table.ts';

export interface ArrangeRequest {
  readonly column: Column;
  /** A permutation of all rows. */
  readonly order: Uint32Array;
}

/** From here on other threads are asked, a column each. */
const PARALLEL_ROWS = 65_536;

/** Makes row `i` of the table what row `order[i]` was. One column's worth of scratch memory for each thread. */
export async function arrangeRows(table: Table, order: Uint32Array, workers: Workers): Promise<void> {
  const requests = table.columns.map((column) => ({ column, order }));
  const shared = table.columns.every(isShared) && order.buffer instanceof SharedArrayBuffer;
  if (table.rows < PARALLEL_ROWS || workers.count < 2 || !shared)
    for (const request of requests) arrangeColumn(request);
  else await workers.run('arrangeColumn', arrangeColumn, requests);
}

/**
 * Works on the column's own memory. Rows that stay in their order (most train rows) are moved up in place; the rest is
 * gathered first.
 */
export function arrangeColumn({ column, order }: ArrangeRequest): void {
  const cells = column.storage === 'float64' ? column.values : column.codes;
  const kept = risingRows(order);
  const rest = new (cells.constructor as new (rows: number) => Float64Array | Int32Array)(order.length - kept);
  for (let i = kept; i < order.length; i++) rest[i - kept] = cells[order[i]!]!;
  for (let i = 0; i < kept; i++) cells[i] = cells[order[i]!]!;
  cells.set(rest, kept);
}

/** How many leading rows rise: each comes from its own place or from below, which no earlier row has written to. */
function risingRows(order: Uint32Array): number {
  let rows = 0;
  while (rows < order.length && (rows === 0 || order[rows]! > order[rows - 1]!)) rows += 1;
  return rows;
}

/** Rows `[from, to)` of the table, on the same memory. */
export function rowsBetween(table: Table, from: number, to: number): Table {
  return {
    rows: to - from,
    columns: table.columns.map((column) =>
      column.storage === 'float64'
        ? { ...column, values: column.values.subarray(from, to) }
        : { ...column, codes: column.codes.subarray(from, to) },
    ),
  };
}
