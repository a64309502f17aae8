/** Two files of the same columns → one table: the rows of the first, then those of the second. */
import type { ColumnKind } from '../documents/config.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import { type Column, findColumn, type Table, type TextColumn } from './table.ts';

/** A table and the path its file goes by. */
export interface NamedTable {
  readonly table: Table;
  readonly file: string;
}

/**
 * Columns are matched by name and stand in the order of the first. Throws InputError for a column that only one file has,
 * or that has another type in each.
 */
export function joinTables(first: NamedTable, second: NamedTable): Table {
  refuseUnknown(first, second);
  refuseUnknown(second, first);
  const rows = first.table.rows + second.table.rows;
  const columns = first.table.columns.map((column) => {
    const other = findColumn(second.table, column.name)!;
    return joinColumns(column, other, { first: first.file, second: second.file });
  });
  return { rows, columns };
}

function refuseUnknown(having: NamedTable, lacking: NamedTable): void {
  const names = lacking.table.columns.map((column) => column.name);
  for (const { name } of having.table.columns) {
    if (findColumn(lacking.table, name) !== undefined) continue;
    throw new InputError(`no column "${name}", which ${having.file} has; ${suggest(name, names)}`, {
      file: lacking.file,
      field: name,
    });
  }
}

function joinColumns(a: Column, b: Column, files: { readonly first: string; readonly second: string }): Column {
  const { name } = a;
  if (a.storage === 'float64' && b.storage === 'float64') return joinNumbers(name, a.kind, a.values, b.values);
  // A column without a single value has no type of its own.
  if (a.storage === 'float64' && isEmpty(b)) return joinNumbers(name, a.kind, a.values, blanks(b as TextColumn));
  if (b.storage === 'float64' && isEmpty(a)) return joinNumbers(name, b.kind, blanks(a as TextColumn), b.values);
  const kind = a.storage === b.storage ? jointKind(a as TextColumn, b as TextColumn) : undefined;
  if (kind === undefined) {
    throw new InputError(
      `"${name}" is ${typeOf(b)} here and ${typeOf(a)} in ${files.first}; mend the cells or pin it in data.columns`,
      { file: files.second, field: name },
    );
  }
  return joinTexts(name, kind, a as TextColumn, b as TextColumn);
}

function joinNumbers(name: string, kind: ColumnKind, a: Float64Array, b: Float64Array): Column {
  const values = new Float64Array(new SharedArrayBuffer(8 * (a.length + b.length)));
  values.set(a);
  values.set(b, a.length);
  return { name, kind, storage: 'float64', values };
}

/** One dictionary of both, sorted anew. */
function joinTexts(name: string, kind: ColumnKind, a: TextColumn, b: TextColumn): Column {
  const categories = [...new Set([...a.categories, ...b.categories])].sort();
  const position = new Map(categories.map((text, code) => [text, code]));
  const codes = new Int32Array(a.codes.length + b.codes.length);
  let row = 0;
  for (const side of [a, b]) {
    const map = Int32Array.from(side.categories, (text) => position.get(text)!);
    for (const code of side.codes) codes[row++] = code < 0 ? -1 : map[code]!;
  }
  return { name, kind, storage: 'text', codes, categories };
}

/** `yes` and `no` in one file with `maybe` in the other are categories; a date among categories is a fault. */
function jointKind(a: TextColumn, b: TextColumn): ColumnKind | undefined {
  if (a.kind === b.kind || isEmpty(b)) return a.kind;
  if (isEmpty(a)) return b.kind;
  const kinds = [a.kind, b.kind];
  return kinds.includes('boolean') && kinds.includes('categorical') ? 'categorical' : undefined;
}

function isEmpty(column: Column): boolean {
  return column.storage === 'text' && column.codes.every((code) => code < 0);
}

function blanks({ codes }: TextColumn): Float64Array {
  return new Float64Array(codes.length).fill(Number.NaN);
}

function typeOf(column: Column): string {
  return column.storage === 'float64' ? 'numeric' : column.kind;
}
