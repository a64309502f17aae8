/** A column as a reader hands it over, before anybody says what it means. */
import type { CellColumn } from './cells.ts';

/** Texts, whose type is inferred, or numbers that the file itself typed. NaN is a missing cell. */
export type RawColumn = CellColumn | { readonly name: string; readonly values: Float64Array };

/** Rows × columns at most (2 GiB of doubles), for formats in which few bytes stand for many cells. */
export const MOST_CELLS = 268_435_456;
