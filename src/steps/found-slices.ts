/**
 * Slices that nobody configured: every category of columns of low cardinality, quartiles of the other numeric ones, on the
 * candidate's held-out rows, judged by the primary metric alone. Columns that the model does not see are looked at too:
 * leaving one out is how a model comes to neglect some of its values.
 */
import type { SliceRequest } from '../compare/slices.ts';
import { sortNumbers } from '../data/sort-numbers.ts';
import type { Column } from '../data/table.ts';
import type { Codes } from '../documents/predictions.ts';
import type { Dataset } from './dataset.ts';
import type { Recipe } from './recipe.ts';

/** A column with more values has no categories to speak of. */
const MOST_CATEGORIES = 20;
/** Below, a slice is not worth a test (statistics, section 4). */
const MIN_ROWS = 100;

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
    const members = Array.from(sizes, (size) => new Uint32Array(size >= MIN_ROWS && size < count ? size : 0));
    const next = new Uint32Array(values.length);
    for (let i = 0; i < count; i++) {
      const code = codes[rows === undefined ? i : rows[i]!]!;
      if (code < 0 || members[code]!.length === 0) continue;
      members[code]![next[code]!] = i;
      next[code]! += 1;
    }
    members.forEach((own, code) => {
      if (own.length === 0) return;
      const where = { [name]: values[code]! };
      slices.push({ source: 'found', where, missing: [], minRows: MIN_ROWS, rows: own, metrics: [metric] });
    });
  }
  return slices;
}

function codesOf(column: Column): Codes | undefined {
  if (column.storage === 'text') {
    const used = new Set<number>();
    for (const code of column.codes) if (code >= 0) used.add(code);
    return used.size > MOST_CATEGORIES ? undefined : { codes: column.codes, values: column.categories };
  }
  return categoriesOf(column.values) ?? quartilesOf(column.values);
}

function categoriesOf(numbers: Float64Array): Codes | undefined {
  const seen = new Map<number, number>();
  for (const value of numbers) {
    if (Number.isNaN(value) || seen.has(value)) continue;
    if (seen.size === MOST_CATEGORIES) return undefined;
    seen.set(value, 0);
  }
  const sorted = [...seen.keys()].sort((a, b) => a - b);
  sorted.forEach((value, i) => {
    seen.set(value, i);
  });
  return { codes: Int32Array.from(numbers, (value) => seen.get(value) ?? -1), values: sorted.map(String) };
}

/** Half-open between linear quantiles, the last one closed; ties that leave a quarter empty join it to its neighbour. */
function quartilesOf(numbers: Float64Array): Codes | undefined {
  // The sort takes no −0.
  const sorted = sortNumbers(numbers.filter((value) => !Number.isNaN(value)).map((value) => value + 0));
  if (sorted.length < 4 * MIN_ROWS) return undefined;
  const edges = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(sorted, share)))];
  const last = edges.length - 2;
  const codes = Int32Array.from(numbers, (value) => {
    if (Number.isNaN(value)) return -1;
    let code = 0;
    while (code < last && value >= edges[code + 1]!) code += 1;
    return code;
  });
  const values = edges.slice(0, -1).map((edge, i) => `[${edge}, ${edges[i + 1]}${i === last ? ']' : ')'}`);
  return { codes, values };
}

function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
