/** The profile of every column: what stands in it, before anybody models it. */
import { uniqueCountSorted } from 'simple-statistics';
import type { ColumnProfile } from '../documents/data-check.ts';
import type { Workers } from '../ports.ts';
import { histogramOf, momentsOf } from './profile-numbers.ts';
import { sortNumbers } from './sort-numbers.ts';
import { type Column, isShared, type NumericColumn, type Table, type TextColumn } from './table.ts';

const BINS = 10;
const TOP = 20;
/** Rows that quantiles and distinct numbers are taken from. */
const SAMPLE = 100_000;

/** From here on other threads are asked, a column each. */
const PARALLEL_ROWS = 65_536;

/** Moments over all rows; quantiles by linear interpolation (NumPy's default). */
export async function profileTable(
  table: Table,
  roleOf: (name: string) => ColumnProfile['role'],
  workers: Workers,
): Promise<ColumnProfile[]> {
  const large = table.rows >= PARALLEL_ROWS && workers.count > 1 && table.columns.every(isShared);
  const profiles = large
    ? await workers.run('profileColumn', profileColumn, table.columns)
    : table.columns.map(profileColumn);
  return profiles.map((profile) => ({ ...profile, role: roleOf(profile.name) }));
}

/** One column's profile, without its role. */
export function profileColumn(column: Column): Omit<ColumnProfile, 'role'> {
  return column.storage === 'float64' ? profileNumbers(column) : profileText(column);
}

/** Up to `SAMPLE` rows everything comes from the sorted values, so the order of the rows leaves no trace. */
function profileNumbers({ name, kind, values }: NumericColumn): Omit<ColumnProfile, 'role'> {
  const sample = sortedSample(values);
  const moments = momentsOf(values.length <= SAMPLE ? sample : values);
  const rows = values.length;
  const base = { name, kind, rows, missing: rows - (moments?.present ?? 0), distinct: distinctOf(sample) };
  if (moments === undefined) return base;
  const { min, max, mean, standardDeviation, zeros } = moments;
  const q = (share: number) => (sample.length === 0 ? mean : quantileSorted(sample, share));
  return {
    ...base,
    numeric: {
      min,
      max,
      mean,
      standardDeviation,
      zeros,
      quantiles: { p5: q(0.05), p25: q(0.25), p50: q(0.5), p75: q(0.75), p95: q(0.95) },
      histogram: histogramOf(values, moments, BINS),
    },
  };
}

/** The present values of at most `SAMPLE` rows, sorted: those at ⌊i·rows/SAMPLE⌋, evenly spread over the file. */
function sortedSample(values: Float64Array): Float64Array {
  const rows = Math.min(values.length, SAMPLE);
  const sample = new Float64Array(rows);
  let present = 0;
  for (let i = 0; i < rows; i++) {
    const value = values[rows === SAMPLE ? Math.floor((i * values.length) / SAMPLE) : i]!;
    if (!Number.isNaN(value)) sample[present++] = value;
  }
  return sortNumbers(sample.subarray(0, present));
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

function distinctOf(sorted: Float64Array): number {
  return sorted.length === 0 ? 0 : uniqueCountSorted(sorted as unknown as number[]);
}

/** Linear interpolation, NumPy's default; simple-statistics interpolates only halfway, which differs in small tables. */
function quantileSorted(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const low = Math.floor(position);
  const [from, to] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  const weight = position - low;
  return Number.isFinite(to - from) ? from + (to - from) * weight : from * (1 - weight) + to * weight;
}
