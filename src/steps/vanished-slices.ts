/** Slices that the baseline was evaluated on and that nobody can judge any more: vanished, shrunk, without their pairs. */
import { columnOf } from '../documents/column-key.ts';
import type { ColumnProfile, DataCheck } from '../documents/data-check.ts';
import type { SliceEvaluation } from '../documents/evaluation.ts';
import type { Finding } from '../documents/finding.ts';
import type { SliceResult } from '../documents/verdict.ts';
import { FOUND_ROWS } from './found-slices.ts';
import type { Recipe } from './recipe.ts';

export interface Slice extends Pick<SliceEvaluation, 'where' | 'rows' | 'minRows'> {
  readonly missing?: readonly string[] | undefined;
}

/**
 * `before`: of the baseline's own evaluation; `now`: of the candidate's, all its held-out rows. Only slices that the policy
 * still asks for, and that were large enough to be judged: a gate cannot be passed by taking its rows away.
 */
export function vanishedSlices(recipe: Recipe, before: readonly Slice[], now: readonly Slice[]): SliceResult[] {
  const present = new Set(now.map(keyOf));
  return judgedBefore(recipe, before)
    .filter((slice) => !present.has(keyOf(slice)))
    .map(({ where, missing, minRows }) => ({
      where,
      ...(missing === undefined || missing.length === 0 ? {} : { missing: [...missing] }),
      rows: 0,
      minRows,
      reason: 'slice_missing',
      metrics: {},
    }));
}

/** Slices that were judged and are too small now: told, since nobody judges them any more. */
export function shrunkSlices(recipe: Recipe, before: readonly Slice[], now: readonly Slice[]): Finding[] {
  const rows = new Map(now.map((slice) => [keyOf(slice), slice]));
  return judgedBefore(recipe, before).flatMap((slice): Finding[] => {
    const left = rows.get(keyOf(slice));
    if (left === undefined || left.rows >= left.minRows) return [];
    const numbers = { rowsBefore: slice.rows, rows: left.rows, minRows: left.minRows };
    return [
      {
        severity: 'warning',
        rule: 'slice_shrunk',
        message: `slice ${nameOf(slice)} had ${slice.rows} rows and has ${left.rows}, too few to judge`,
        numbers,
      },
    ];
  });
}

/** Slices that are large enough and of which the baseline has not enough rows to be paired with: told, nobody judges them. */
export function unpairedSlices(now: readonly Slice[], paired: readonly Slice[]): Finding[] {
  const rows = new Map(paired.map((slice) => [keyOf(slice), slice.rows]));
  return now.flatMap((slice): Finding[] => {
    const left = rows.get(keyOf(slice)) ?? 0;
    if (slice.rows < slice.minRows || left >= slice.minRows) return [];
    const numbers = { rows: slice.rows, paired: left, minRows: slice.minRows };
    return [
      {
        severity: 'warning',
        rule: 'slice_not_paired',
        message: `slice ${nameOf(slice)} has ${slice.rows} rows, of which the baseline has ${left}: too few to judge`,
        numbers,
      },
    ];
  });
}

/**
 * Categories that Assay finds slices by and the table no longer has: told, since nobody asked for them. Of text columns
 * whose every category the profile names.
 */
export function vanishedCategories(before: DataCheck | undefined, now: DataCheck | undefined): Finding[] {
  if (before === undefined || now === undefined) return [];
  const present = new Map(now.columns.map((column) => [column.name, categoriesOf(column)]));
  return before.columns.flatMap((column) => {
    const left = present.get(column.name);
    if (left === undefined || column.role !== 'feature') return [];
    const gone = [...(categoriesOf(column) ?? [])].filter(([value, rows]) => rows >= FOUND_ROWS && !left.has(value));
    return gone.map(
      ([value, rows]): Finding => ({
        severity: 'warning',
        rule: 'category_vanished',
        column: column.name,
        message: `${column.name} = ${value} had ${rows} rows and has none`,
        numbers: { rowsBefore: rows },
      }),
    );
  });
}

/** Rows by category; undefined where there may be more than are named. */
function categoriesOf({ categories, distinct }: ColumnProfile): ReadonlyMap<string, number> | undefined {
  if (categories === undefined || categories.length < distinct) return undefined;
  return new Map(categories.map(({ value, rows }) => [value, rows]));
}

function judgedBefore({ evaluate }: Recipe, before: readonly Slice[]): Slice[] {
  const asked = new Map<string, number>();
  for (const { columns, min_rows } of evaluate.slices) {
    const key = [...columns].sort().join('\0');
    asked.set(key, Math.min(min_rows, asked.get(key) ?? min_rows));
  }
  return before.filter((slice) => {
    const columns = [...Object.keys(slice.where).map(columnOf), ...(slice.missing ?? [])].sort().join('\0');
    const minRows = asked.get(columns);
    return minRows !== undefined && slice.rows >= minRows;
  });
}

/** Column and value, whatever their order. */
function keyOf({ where, missing = [] }: Slice): string {
  return JSON.stringify([Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)), [...missing].sort()]);
}

function nameOf({ where, missing = [] }: Slice): string {
  return [
    ...Object.entries(where).map(([key, value]) => `${columnOf(key)} = ${value}`),
    ...missing.map((name) => `${name} missing`),
  ].join(', ');
}
