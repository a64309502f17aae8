/** A target of classes from a column of a fixture. */
import { type Column, type Table, takeRows } from '../../src/data/table.ts';
import type { Target } from '../../src/models/contract.ts';
import { text } from './fixture-table.ts';

export type LabelTarget = Extract<Target, { type: 'label' }>;

/** The cells of `name` as classes, numbers by their digits; only classes that some row holds. -1 is a missing cell. */
export function labelsOf(table: Table, name: string): LabelTarget {
  const column = table.columns.find((c) => c.name === name)!;
  const named = column.storage === 'text' ? column : text(name, [...column.values].map(String));
  if (named.storage !== 'text') throw new Error(`no classes in ${name}`);
  const { codes, categories } = named;
  const classes = categories.filter((_, code) => codes.includes(code));
  return { type: 'label', codes: codes.map((code) => classes.indexOf(categories[code]!)), classes };
}

export function featuresOf(table: Table, target: string): Column[] {
  return table.columns.filter((column) => column.name !== target);
}

/** All rows of the columns `names`, in that order, and no other column. */
export function project(table: Table, names: readonly string[]): Table {
  return { rows: table.rows, columns: names.map((name) => table.columns.find((column) => column.name === name)!) };
}

/** The rows for which `keep` holds, in their order. */
export function filterRows(table: Table, keep: (row: number) => boolean): Table {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  return takeRows(table, Uint32Array.from(rows));
}
