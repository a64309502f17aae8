/** Rows put in another order, in place: a million rows stand in memory once. */
import type { Workers } from '../ports.ts';
import { type Column, isShared, type Table } from './table.ts';

export interface ArrangeRequest {
  readonly column: Column;
  /** 1 for each row that leaves its place among the others, 0 for those that move up in their order. */
  readonly leaves: Uint8Array;
  /** Of the rows that leave, in their new order: which of them it is in the old one. */
  readonly ranks: Uint32Array;
}

/** From here on other threads are asked, a column each. */
const PARALLEL_ROWS = 65_536;

/** Makes row `i` of the table what row `order[i]` was. One column's worth of scratch memory for each thread. */
export async function arrangeRows(table: Table, order: Uint32Array, workers: Workers): Promise<void> {
  const moves = movesOf(order);
  const requests = table.columns.map((column) => ({ column, ...moves }));
  if (table.rows < PARALLEL_ROWS || workers.count < 2 || !table.columns.every(isShared))
    for (const request of requests) arrangeColumn(request);
  else await workers.run('arrangeColumn', arrangeColumn, requests);
}

/** The rows before the first that falls back (most train rows) keep their order; the others leave. */
function movesOf(order: Uint32Array): Pick<ArrangeRequest, 'leaves' | 'ranks'> {
  let kept = 0;
  while (kept < order.length && (kept === 0 || order[kept]! > order[kept - 1]!)) kept += 1;
  const leaves = new Uint8Array(new SharedArrayBuffer(order.length)).fill(1);
  for (let i = 0; i < kept; i++) leaves[order[i]!] = 0;
  const rankOf = new Uint32Array(order.length);
  for (let row = 0, rank = 0; row < order.length; row++) {
    rankOf[row] = rank;
    rank += leaves[row]!;
  }
  const ranks = new Uint32Array(new SharedArrayBuffer(4 * (order.length - kept)));
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf[order[kept + i]!]!;
  return { leaves, ranks };
}

/**
 * Works on the column's own memory, in one walk: rows that stay are moved up, the others are set aside, where they are few
 * enough to lie in the processor's cache while they are put in order.
 */
export function arrangeColumn({ column, leaves, ranks }: ArrangeRequest): void {
  const cells = column.storage === 'float64' ? column.values : column.codes;
  // One more: where nothing leaves, the last write of the walk is beside all rows.
  const aside = scratchFor(column.storage, ranks.length + 1);
  let left = 0;
  for (let row = 0; row < cells.length; row++) {
    // Both are written and one counts: a branch would be guessed wrong every fifth row.
    const cell = cells[row]!;
    cells[row - left] = cell;
    aside[left] = cell;
    left += leaves[row]!;
  }
  const stay = cells.length - left;
  for (let i = 0; i < ranks.length; i++) cells[stay + i] = aside[ranks[i]!]!;
}

let scratch: Float64Array | Int32Array = new Float64Array();

/** Kept for the next column of its kind: fresh memory costs time. */
function scratchFor(storage: Column['storage'], rows: number): Float64Array | Int32Array {
  const Cells = storage === 'float64' ? Float64Array : Int32Array;
  if (scratch.length !== rows || !(scratch instanceof Cells)) scratch = new Cells(rows);
  return scratch;
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
