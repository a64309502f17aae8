/** The cells of a column as a feature reads them, whatever way the table stores them. */
import type { Column } from '../data/table.ts';

/** The words of a boolean column that is stored as text, lower case. */
const BOOLEAN_WORDS: ReadonlyMap<string, number> = new Map([
  ...['true', 't', 'yes', 'y', '1'].map((word) => [word, 1] as const),
  ...['false', 'f', 'no', 'n', '0'].map((word) => [word, 0] as const),
]);

export interface TextCells {
  /** Into `categories`; −1 is missing. */
  readonly codes: Int32Array;
  readonly categories: readonly string[];
}

/** True when no cell holds a value: such a column fits any type. */
export function isAllMissing(column: Column): boolean {
  return column.storage === 'float64' ? column.values.every(Number.isNaN) : column.codes.every((code) => code < 0);
}

/** 1, 0 or NaN (missing); undefined when a cell is no boolean. */
export function booleansOf(column: Column): Float64Array | undefined {
  if (column.storage === 'float64') {
    return column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value))
      ? column.values
      : undefined;
  }
  const meanings = column.categories.map((word) => BOOLEAN_WORDS.get(word.toLowerCase()));
  const values = new Float64Array(column.codes.length);
  for (let i = 0; i < values.length; i++) {
    const code = column.codes[i]!;
    const meaning = code < 0 ? NaN : meanings[code];
    if (meaning === undefined) return undefined;
    values[i] = meaning;
  }
  return values;
}

/** Text cells. Numbers become their shortest text, so a column of numbers may serve as categories. */
export function textOf(column: Column): TextCells {
  if (column.storage === 'text') return column;
  const codeOf = new Map<number, number>();
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) {
    const value = column.values[i]!;
    if (!Number.isNaN(value) && !codeOf.has(value)) codeOf.set(value, codeOf.size);
    codes[i] = Number.isNaN(value) ? -1 : codeOf.get(value)!;
  }
  return { codes, categories: [...codeOf.keys()].map((value) => (value === 0 ? '0' : String(value))) };
}
