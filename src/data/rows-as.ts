/**
 * One file that is read twice: by the judging commit's texts of missing cells, which say which rows there are and what is
 * true of them, and by the recipe's own, which make its features. A text that a recipe calls missing takes no row away.
 */
import type { Task } from '../documents/shape.ts';
import { InputError, type Place } from '../errors.ts';
import { numberOf } from './number-text.ts';
import { type Column, findColumn, type Table, takeRows } from './table.ts';

export interface RowsAsRequest {
  /** By the recipe's own texts. */
  readonly own: Table;
  /** By the judging commit's; the target of a regression as the text it is. */
  readonly judged: Table;
  readonly target: string;
  readonly task: Task;
  /** Names of columns that say which rows there are, how they are drawn and what is true. */
  readonly ofRows: ReadonlySet<string>;
  readonly at: Place;
}

export interface RowsAs {
  /** Rows that have a truth for the judging commit: its columns of rows, the recipe's features. */
  readonly table: Table;
  /** The same rows, every column as the judging commit reads it: what a row's name is made of. */
  readonly content: Table;
  /** 1 where the recipe's own reading finds no truth. */
  readonly withoutTruth: Uint8Array;
  /** Rows without a truth for the judging commit. */
  readonly dropped: number;
  /** Of those, rows that the recipe's own reading finds a truth for. */
  readonly added: number;
}

/** Throws InputError where no row has a truth. */
export function readRowsAs({ own, judged, target, task, ofRows, at }: RowsAsRequest): RowsAs {
  const ours = findColumn(own, target)!;
  const read = findColumn(judged, target)!;
  const theirs = task === 'regression' ? asNumbers(read) : task === 'binary' ? twoClasses(read, ours) : read;
  const kept: number[] = [];
  let added = 0;
  for (let row = 0; row < judged.rows; row++) {
    if (!isMissing(theirs, row)) kept.push(row);
    else if (!isMissing(ours, row)) added += 1;
  }
  if (kept.length === 0) throw new InputError(`every row misses its target "${target}"`, at);
  const rows = Uint32Array.from(kept);
  const columns = judged.columns.map((column) => (column.name === target ? theirs : column));
  const mixed = own.columns.map((column) =>
    ofRows.has(column.name) ? (columns.find(({ name }) => name === column.name) ?? column) : column,
  );
  return {
    table: takeRows({ rows: own.rows, columns: mixed }, rows),
    content: takeRows({ rows: judged.rows, columns }, rows),
    withoutTruth: Uint8Array.from(rows, (row) => (isMissing(ours, row) ? 1 : 0)),
    dropped: judged.rows - kept.length,
    added,
  };
}

function isMissing(column: Column, row: number): boolean {
  return column.storage === 'text' ? column.codes[row]! < 0 : Number.isNaN(column.values[row]!);
}

/** A text that is no number was never a truth of a regression, whatever either commit calls it. */
function asNumbers(column: Column): Column {
  if (column.storage === 'float64') return column;
  const numbers = column.categories.map(numberOf);
  const values = new Float64Array(new SharedArrayBuffer(8 * column.codes.length));
  for (let row = 0; row < values.length; row++) {
    const code = column.codes[row]!;
    values[row] = code < 0 ? Number.NaN : numbers[code]!;
  }
  return { name: column.name, kind: 'numeric', storage: 'float64', values };
}

/** Where the judging commit would count a third class, which a binary target cannot have, the recipe's two are the classes. */
function twoClasses(judged: Column, own: Column): Column {
  const classes = textsIn(own);
  const strange = (column: Column, row: number) => !classes.has(textAt(column, row));
  if (classes.size !== 2 || textsIn(judged).size === 2) return judged;
  if (judged.storage === 'text') {
    const kept = new Set(judged.codes.filter((code, row) => code >= 0 && !strange(judged, row)));
    const categories = judged.categories.filter((_, code) => kept.has(code));
    const map = judged.categories.map((text) => categories.indexOf(text));
    return { ...judged, categories, codes: judged.codes.map((code) => map[code] ?? -1) };
  }
  const values = judged.values.map((value, row) => (strange(judged, row) ? Number.NaN : value));
  return { ...judged, values };
}

function textsIn(column: Column): Set<string> {
  const texts = new Set<string>();
  const rows = column.storage === 'text' ? column.codes.length : column.values.length;
  for (let row = 0; row < rows; row++) if (!isMissing(column, row)) texts.add(textAt(column, row));
  return texts;
}

function textAt(column: Column, row: number): string {
  if (column.storage === 'float64') return String(column.values[row]!);
  const text = column.categories[column.codes[row]!] ?? '';
  const value = numberOf(text);
  return Number.isNaN(value) ? text : String(value);
}
