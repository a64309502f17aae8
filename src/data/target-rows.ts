/** Rows without a target teach and test nothing. */
import { suggest } from '../documents/suggest.ts';
import { InputError, type Place } from '../errors.ts';
import { otherDelimiter } from './header.ts';
import { type Column, findColumn, type Table, takeRows } from './table.ts';

export interface TargetRows {
  readonly table: Table;
  /** Rows left out because their target is missing. */
  readonly dropped: number;
}

/** Throws InputError when all rows have one and the same target: whatever is fitted to it, nothing is learnt. */
export function refuseConstantTarget(table: Table, target: string, at: Place = {}): void {
  const column = findColumn(table, target)!;
  const cells = column.storage === 'text' ? column.codes : column.values;
  const first = cells[0]!;
  for (let row = 1; row < cells.length; row++) if (cells[row] !== first) return;
  const value = column.storage === 'text' ? column.categories[first] : first;
  throw new InputError(`every row has the same target, ${value}: there is nothing to learn`, { ...at, field: target });
}

/** `at` names the file. Throws InputError when there is no such column or every row misses it. */
export function dropMissingTarget(table: Table, target: string, at: Place = {}): TargetRows {
  const column = findColumn(table, target);
  if (column === undefined) {
    const names = table.columns.map((one) => one.name);
    throw new InputError(`no column "${target}"; ${suggest(target, names)}${otherDelimiter(names)}`, at);
  }
  if (!hasMissing(column)) return { table, dropped: 0 };
  const kept = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const missing = column.storage === 'text' ? column.codes[row]! < 0 : Number.isNaN(column.values[row]);
    if (!missing) kept[count++] = row;
  }
  if (count === 0) throw new InputError(`every row misses its target "${target}"`, at);
  return { table: takeRows(table, kept.subarray(0, count)), dropped: table.rows - count };
}

function hasMissing(column: Column): boolean {
  if (column.storage === 'text') return column.codes.some((code) => code < 0);
  const { values } = column;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row]!)) return true;
  return false;
}
