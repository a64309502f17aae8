/**
 * Slices that nobody configured: every category of columns of low cardinality, quartiles of the other numeric ones, on the
 * candidate's held-out rows, judged by the primary metric alone. Columns that the model does not see are looked at too:
 * leaving one out is how a model comes to neglect some of its values.
 */

import type { SliceRequest } from '../compare/slices.ts';
import { sortNumbers } from '../data/sort-numbers.ts';
import type { Column } from '../data/table.ts';
import { columnKey } from '../documents/column-key.ts';
import type { Codes } from '../documents/predictions.ts';
import type { Dataset } from './dataset.ts';
import type { Recipe } from './recipe.ts';

/** A column with more values has no categories to speak of. */
const MOST_CATEGORIES = 20;
/** Below, a slice is not worth a test (statistics, section 4). */
export const FOUND_ROWS = 100;

/** Codes of the found slices by column, one a test row; −1: of no slice. */
export type FoundColumns = ReadonlyMap<string, Codes>;

/** Columns that the config slices by themselves are left to it; those that say who a row is, or how it counts, are none. */
export function foundColumns({ data, split, evaluate }: Recipe, { test }: Dataset): FoundColumns {
  const { groupColumn, weightColumn, slices } = evaluate;
  const others = new Set([data.target, data.id, groupColumn, weightColumn]);
  if (split.method === 'column') others.add(split.column);
  for (const { columns } of slices) if (columns.length === 1) others.add(columns[0]);
  const found = new Map<string, Codes>();
  for (const column of test.table.columns) {
    if (others.has(column.name) || column.kind === 'ignore' || column.kind === 'date') continue;
    const codes = codesOf(column);
    if (codes !== undefined && codes.values.length > 1) found.set(column.name, codes);
  }
  return found;
}

/** `rows`: which of the test rows are compared, undefined for all. */
export function groupFound(
  columns: FoundColumns,
  count: number,
  rows: Uint32Array | undefined,
  metric: string,
): SliceRequest[] {
  const slices: SliceRequest[] = [];
  for (const [name, { codes, values }] of columns) {
    const sizes = new Uint32Array(values.length);
    for (let i = 0; i < count; i++) {
      const code = codes[rows === undefined ? i : rows[i]!]!;
      if (code >= 0) sizes[code]! += 1;
    }
    const members = Array.from(sizes, (size) => new Uint32Array(size >= FOUND_ROWS && size < count ? size : 0));
    const next = new Uint32Array(values.length);
    for (let i = 0; i < count; i++) {
      const code = codes[rows === undefined ? i : rows[i]!]!;
      if (code < 0 || members[code]!.length === 0) continue;
      members[code]![next[code]!] = i;
      next[code]! += 1;
    }
    members.forEach((own, code) => {
      if (own.length === 0) return;
      const where = { [columnKey(name)]: values[code]! };
      slices.push({ source: 'found', where, missing: [], minRows: FOUND_ROWS, rows: own, metrics: [metric] });
    });
  }
  return slices;
}

function codesOf(column: Column): Codes | undefined {
  if (column.storage === 'float64') return categoriesOf(column.values) ?? quartilesOf(column.values);
  const { codes, categories } = column;
  const used = new Uint8Array(categories.length);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) used[codes[i]!] = 1;
  const count = used.reduce((sum, flag) => sum + flag, 0);
  return count > MOST_CATEGORIES ? undefined : { codes, values: categories };
}

/** The few values that there are, told apart one by one: a map of numbers takes several times as long. */
function categoriesOf(numbers: Float64Array): Codes | undefined {
  const seen = new Float64Array(MOST_CATEGORIES);
  const codes = new Int32Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    let code = -1;
    if (!Number.isNaN(value)) {
      code = 0;
      while (code < count && seen[code] !== value) code += 1;
      if (code === MOST_CATEGORIES) return undefined;
      if (code === count) {
        seen[code] = value;
        count += 1;
      }
    }
    codes[i] = code;
  }
  const values = seen.slice(0, count);
  const rising = values.slice().sort();
  const places = Int32Array.from(values, (value) => rising.indexOf(value));
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) codes[i] = places[codes[i]!]!;
  return { codes, values: Array.from(rising, String) };
}

/** Half-open between linear quantiles, the last one closed; ties that leave a quarter empty join it to its neighbour. */
function quartilesOf(numbers: Float64Array): Codes | undefined {
  const present = new Float64Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    // The sort takes no −0.
    if (!Number.isNaN(numbers[i]!)) present[count++] = numbers[i]! + 0;
  }
  if (count < 4 * FOUND_ROWS) return undefined;
  const sorted = sortNumbers(present.subarray(0, count));
  const edges = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(sorted, share)))];
  const last = edges.length - 2;
  const inner = Float64Array.from(edges.slice(1, -1));
  const codes = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    let code = 0;
    if (Number.isNaN(value)) code = -1;
    else while (code < last && value >= inner[code]!) code += 1;
    codes[i] = code;
  }
  const values = edges.slice(0, -1).map((edge, i) => `[${edge}, ${edges[i + 1]}${i === last ? ']' : ')'}`);
  return { codes, values };
}

function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
