/** The value of a cell as one text, whatever the file's spelling of a number: `1`, `1.0` and `1e0` are `1`. */
import { numberOf } from '../number-text.ts';
import type { Column } from '../table.ts';

export function valueText(text: string): string {
  const value = numberOf(text);
  return Number.isNaN(value) ? text : String(value);
}

/** The distinct values of a column, and for each row which one it holds (−1: missing). */
export interface Values {
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

export function valuesOf(column: Column): Values {
  const texts: string[] = [];
  const known = new Map<string | number, number>();
  const codeOf = (value: string | number): number => {
    const code = known.get(value);
    if (code !== undefined) return code;
    known.set(value, texts.length);
    return texts.push(String(value)) - 1;
  };
  if (column.storage === 'float64') {
    const codes = Int32Array.from(column.values, (value) => (Number.isNaN(value) ? -1 : codeOf(value)));
    return { texts, codes };
  }
  const map = column.categories.map((text) => codeOf(valueText(text)));
  return { texts, codes: Int32Array.from(column.codes, (code) => (code < 0 ? -1 : map[code]!)) };
}
