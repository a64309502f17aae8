/** The column that a split is told to use. */
import { suggest } from '../../documents/suggest.ts';
import { InputError } from '../../errors.ts';
import { type Column, findColumn, type Table } from '../table.ts';
import type { SplitPlace } from './contract.ts';

/** `key` is the key of the recipe that names the column. Throws InputError when there is none of that name. */
export function splitColumn(table: Table, name: string, key: 'column' | 'stratify', at: SplitPlace): Column {
  const column = findColumn(table, name);
  if (column !== undefined) return column;
  const names = table.columns.map((one) => one.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { ...at, field: `${at.field}.${key}` });
}

/** Throws InputError when a cell is missing. */
export function refuseMissing(column: Column, key: 'column' | 'stratify', at: SplitPlace): void {
  let missing = 0;
  if (column.storage === 'text') for (const code of column.codes) missing += code < 0 ? 1 : 0;
  else for (const value of column.values) missing += Number.isNaN(value) ? 1 : 0;
  if (missing === 0) return;
  throw new InputError(
    `"${column.name}" is missing in ${missing} ${missing === 1 ? 'row' : 'rows'}; fill it or drop them`,
    {
      ...at,
      field: `${at.field}.${key}`,
    },
  );
}
