/** A column as a reader leaves it, before its kind is inferred. */
import type { Finding } from '../documents/finding.ts';
import { InputError } from '../errors.ts';
import type { CellColumn } from './cells.ts';

/** Numbers that a format has as numbers; NaN is a missing cell. */
export interface NumberColumn {
  readonly name: string;
  readonly values: Float64Array;
}

export type RawColumn = CellColumn | NumberColumn;

/** What a reader of a format gives. */
export interface RawTable {
  readonly rows: number;
  readonly columns: readonly RawColumn[];
  /** Line of a row for messages, from 1; undefined where the format has none. */
  lineOf(row: number): number | undefined;
  /** What the reader met on the way. */
  readonly findings?: readonly Finding[];
}

/** Rows × columns at most (2 GiB of doubles): few bytes stand for many cells in some formats, and in a compressed file. */
export const MOST_CELLS = 268_435_456;

export function tooManyCells(file: string, most: number): InputError {
  return new InputError(`more than ${most} cells (rows × columns), which is the limit`, { file });
}
