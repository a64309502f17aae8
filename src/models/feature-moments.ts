/** Moments of many columns of many rows, a column a thread: as the one thread that learns from them would make them. */
import { type Column, isShared } from '../data/table.ts';
import type { Workers } from '../ports.ts';
import { columnMoments } from './column-moments.ts';

/** From here on other threads are asked. */
const PARALLEL_ROWS = 65_536;

/** By the column's cells; empty where each is better made when it is needed. */
export async function featureMoments(
  columns: readonly Column[],
  workers: Workers,
): Promise<ReadonlyMap<Float64Array, Float64Array>> {
  if (workers.count < 2) return new Map();
  const large = columns.flatMap((column) =>
    column.storage === 'float64' && isShared(column) && column.values.length >= PARALLEL_ROWS ? [column.values] : [],
  );
  const inputs = large.map((values) => ({ columns: [values], from: 0, to: values.length }));
  const moments = await workers.run('columnMoments', columnMoments, inputs);
  return new Map(large.map((values, i) => [values, moments[i]!]));
}
