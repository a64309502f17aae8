/** Configured slices that the baseline was evaluated on and the candidate's held-out rows no longer have. */
import type { SliceEvaluation } from '../documents/evaluation.ts';
import type { Finding } from '../documents/finding.ts';
import type { SliceResult } from '../documents/verdict.ts';
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

function judgedBefore({ evaluate }: Recipe, before: readonly Slice[]): Slice[] {
  const asked = new Map(evaluate.slices.map(({ columns, min_rows }) => [[...columns].sort().join('\0'), min_rows]));
  return before.filter((slice) => {
    const columns = [...Object.keys(slice.where), ...(slice.missing ?? [])].sort().join('\0');
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
    ...Object.entries(where).map(([name, value]) => `${name} = ${value}`),
    ...missing.map((name) => `${name} missing`),
  ].join(', ');
}
