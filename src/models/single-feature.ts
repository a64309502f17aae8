/** Guards of the kinds that fit a curve through one numeric feature. */
import { InputError, InvariantError } from '../errors.ts';
import type { Design } from './contract.ts';
import { requireRows } from './target.ts';

/** The only column of the design. Throws InputError for fewer than two rows or two distinct values. */
export function singleColumn(kind: string, design: Design): Float64Array {
  const [column] = design.columns;
  if (column === undefined || design.columns.length !== 1) throw new InvariantError(`${kind} takes one column`);
  requireRows(kind, design.rows, 2, 'to find a curve', 'add data');
  if (column.every((value) => value === column[0])) {
    throw new InputError(`${kind} requires two distinct values, all ${column.length} training rows have ${column[0]}`, {
      field: design.names[0],
    });
  }
  return column;
}

/** Refuses values that have no logarithm, with how many there are. */
export function requirePositive(kind: string, values: Float64Array, what: string, field: string | undefined): void {
  let bad = 0;
  let least = Infinity;
  for (const value of values) {
    if (!(value > 0)) bad += 1;
    if (value < least) least = value;
  }
  if (bad === 0) return;
  const rule = `${kind} requires ${what} above 0, ${bad} of ${values.length} rows are not (the least is ${least})`;
  throw new InputError(`${rule}; use linear, or exclude those rows`, { field });
}

/** Refuses a fit that left the range of numbers. */
export function requireFiniteFit(kind: string, parameters: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value))
      throw new InputError(`${kind} found no finite ${name} (${value}) for these rows: use linear`);
  }
}
