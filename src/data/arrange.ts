/** Rows put in another order, in place: a million rows stand in memory once. */
import type { Table } from './table.ts';

/**
 * Makes row `i` of the table what row `order[i]` was. `order` is a permutation of all rows. One column's worth of
 * scratch memory.
 */
export function arrangeRows(table: Table, order: Uint32Array): void {
  const numbers = new Float64Array(table.columns.some((column) => column.storage === 'float64') ? order.length : 0);
  const codes = new Int32Array(table.columns.some((column) => column.storage === 'text') ? order.length : 0);
  for (const column of table.columns) {
    if (column.storage === 'float64') {
      for (let i = 0; i < order.length; i++) numbers[i] = column.values[order[i]!]!;
      column.values.set(numbers);
    } else {
      for (let i = 0; i < order.length; i++) codes[i] = column.codes[order[i]!]!;
      column.codes.set(codes);
    }
  }
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
