/** The profile of every column: what stands in it, before anybody models it. */
import type { ColumnProfile } from '../documents/data-check.ts';
import { mean, variance } from '../numbers.ts';
import type { Column, NumericColumn, Table, TextColumn } from './table.ts';

const BINS = 10;
const TOP = 20;

/** Moments over all rows; quantiles by linear interpolation (NumPy's default). */
export function profileTable(table: Table, roleOf: (name: string) => ColumnProfile['role']): ColumnProfile[] {
  return table.columns.map((column) => ({ ...profileColumn(column), role: roleOf(column.name) }));
}

function profileColumn(column: Column): Omit<ColumnProfile, 'role'> {
  return column.storage === 'float64' ? profileNumbers(column) : profileText(column);
}

function profileNumbers({ name, kind, values }: NumericColumn): Omit<ColumnProfile, 'role'> {
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  const rows = values.length;
  const base = { name, kind, rows, missing: rows - present.length, distinct: countDistinct(present) };
  if (present.length === 0) return base;
  const [min, max] = [present[0]!, present.at(-1)!];
  const histogram = new Array<number>(BINS).fill(0);
  let zeros = 0;
  for (const value of present) {
    if (value === 0) zeros += 1;
    histogram[max > min ? Math.min(BINS - 1, Math.floor(((value - min) / (max - min)) * BINS)) : 0]! += 1;
  }
  const q = (share: number) => quantileSorted(present, share);
  return {
    ...base,
    numeric: {
      min,
      max,
      mean: mean(present),
      standardDeviation: present.length > 1 ? Math.sqrt(variance(present, 1)) : 0,
      zeros,
      quantiles: { p5: q(0.05), p25: q(0.25), p50: q(0.5), p75: q(0.75), p95: q(0.95) },
      histogram,
    },
  };
}

function profileText({ name, kind, codes, categories }: TextColumn): Omit<ColumnProfile, 'role'> {
  const counts = new Array<number>(categories.length).fill(0);
  let missing = 0;
  for (const code of codes) {
    if (code < 0) missing += 1;
    else counts[code]! += 1;
  }
  const top = categories
    .map((value, code) => ({ value, rows: counts[code]! }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  return { name, kind, rows: codes.length, missing, distinct: top.length, categories: top.slice(0, TOP) };
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct += 1;
  return distinct;
}

function quantileSorted(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (position - low);
}
