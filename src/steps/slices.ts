/** Configured slices: the test rows grouped by the values of some columns. */

import { type Column, findColumn, type Table } from '../data/table.ts';
import { columnKey } from '../documents/column-key.ts';
import type { SliceEvaluation } from '../documents/evaluation.ts';
import type { Codes } from '../documents/predictions.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { Recipe } from './recipe.ts';

/** More groups than this are no slices but identities. */
const MOST_SLICES = 200;

/** The slice columns as text codes. Throws InputError for a column that is not there or has too many values. */
export function sliceCodes(recipe: Recipe, table: Table): Map<string, Codes> {
  const codes = new Map<string, Codes>();
  recipe.evaluate.slices.forEach(({ columns }, i) => {
    columns.forEach((name, k) => {
      if (codes.has(name)) return;
      const field = `models.${recipe.name}.evaluate.slices[${i}].columns[${k}]`;
      const column = findColumn(table, name);
      if (column === undefined) {
        const names = table.columns.map((known) => known.name);
        throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file: recipe.config.path, field });
      }
      const coded = codesOf(column);
      if (coded.values.length > MOST_SLICES) {
        throw new InputError(`"${name}" has ${coded.values.length} values, at most ${MOST_SLICES} make slices`, {
          file: recipe.config.path,
          field,
        });
      }
      codes.set(name, coded);
    });
  });
  return codes;
}

function codesOf(column: Column): Codes {
  if (column.storage === 'text') return { codes: column.codes, values: column.categories };
  const seen = new Set<number>();
  for (const value of column.values) if (!Number.isNaN(value) && seen.size <= MOST_SLICES) seen.add(value);
  const sorted = [...seen].sort((a, b) => a - b);
  const index = new Map(sorted.map((value, i) => [value, i]));
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = index.get(column.values[i]!) ?? -1;
  return { codes, values: sorted.map(String) };
}

export interface SliceRows {
  readonly where: SliceEvaluation['where'];
  readonly missing: readonly string[];
  readonly minRows: number;
  readonly rows: Uint32Array;
}

/** The rows of every slice that occurs, in the order of the config and then of the values. */
export function groupSlices(recipe: Recipe, codes: ReadonlyMap<string, Codes>, count: number): SliceRows[] {
  return recipe.evaluate.slices.flatMap(({ columns, min_rows }) => {
    const parts = columns.map((name) => ({ name, ...(codes.get(name) as Codes) }));
    const groups = new Map<string, number[]>();
    for (let row = 0; row < count; row++) {
      const key = parts.map((part) => String(part.codes[row]! + 1).padStart(6, '0')).join(' ');
      const rows = groups.get(key);
      if (rows === undefined) groups.set(key, [row]);
      else rows.push(row);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, rows]) => {
        const first = rows[0]!;
        const where: Record<string, string> = {};
        const missing: string[] = [];
        for (const { name, codes: column, values } of parts) {
          const code = column[first]!;
          if (code < 0) missing.push(name);
          else where[columnKey(name)] = values[code]!;
        }
        return { where, missing, minRows: min_rows, rows: Uint32Array.from(rows) };
      });
  });
}
