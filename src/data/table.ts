/**
 * A table: typed columns, no object per row or cell. Storage (`values`) is told apart from meaning (`kind`): a numeric
 * column may be pinned to `ignore` and keeps its numbers, which its row ids are made of.
 */
import type { ColumnKind } from '../documents/config.ts';

/** Numbers; NaN is a missing cell (a table never holds NaN or Infinity as a value). */
export interface NumericColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly storage: 'float64';
  readonly values: Float64Array;
}

/** Text, dictionary-coded: `codes[row]` indexes `categories`, sorted by UTF-16 code units; −1 is a missing cell. */
export interface TextColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly storage: 'text';
  readonly codes: Int32Array;
  readonly categories: readonly string[];
}

export type Column = NumericColumn | TextColumn;

export interface Table {
  readonly rows: number;
  /** In file order. Names are unique. */
  readonly columns: readonly Column[];
}

/** The column of that name, or undefined. */
export function findColumn(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

/** The rows of `table` at `rows`, in that order, as a new table. */
export function takeRows(table: Table, rows: Uint32Array): Table {
  return { rows: rows.length, columns: table.columns.map((column) => takeColumn(column, rows)) };
}

/** The cells of one column at `rows`. The dictionary is kept whole. */
export function takeColumn(column: Column, rows: Uint32Array): Column {
  if (column.storage === 'float64') {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
    return { ...column, values };
  }
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]!]!;
  return { ...column, codes };
}

/** The same cells in memory of their own, shared where they were. */
export function copyColumn(column: Column): Column {
  if (column.storage === 'text') return { ...column, codes: column.codes.slice() };
  const { buffer, length } = column.values;
  const bytes = 8 * length;
  const own = buffer instanceof SharedArrayBuffer ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const values = new Float64Array(own);
  values.set(column.values);
  return { ...column, values };
}

/** Whether threads can work on the column's cells without a copy. */
export function isShared(column: Column): boolean {
  return column.storage === 'float64' && column.values.buffer instanceof SharedArrayBuffer;
}
