/** Columns that say how rows were drawn: which belong together, and how much each counts. */
import { InputError, type Place } from '../errors.ts';
import type { Column } from './table.ts';

/** Equal cells, equal codes, numbered as they first occur. Throws InputError for the first cell that is missing. */
export function groupCodes(column: Column, placeOf: (row: number) => Place): Int32Array {
  const rows = column.storage === 'text' ? column.codes : column.values;
  const known = new Map<number, number>();
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]!;
    if (column.storage === 'text' ? cell < 0 : Number.isNaN(cell)) {
      throw new InputError('is missing; every row belongs to a group', placeOf(row));
    }
    let code = known.get(cell);
    if (code === undefined) {
      code = known.size;
      known.set(cell, code);
    }
    codes[row] = code;
  }
  return codes;
}

/** Throws InputError for the first weight that is missing or below 0, and where all are 0. */
export function checkWeights(weights: Float64Array, placeOf: (row: number) => Place): Float64Array {
  const row = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (row >= 0) {
    const weight = weights[row]!;
    throw new InputError(
      Number.isNaN(weight) ? 'is missing; every row has a weight' : `a weight is at least 0, got ${weight}`,
      placeOf(row),
    );
  }
  if (weights.length > 0 && weights.every((weight) => weight === 0)) {
    throw new InputError('every weight is 0, so no row counts', placeOf(0));
  }
  return weights;
}
