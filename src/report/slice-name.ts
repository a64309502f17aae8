/** `` `chas` = `0` and `rad` = `4` ``: what a slice is called. */
import { columnOf } from '../documents/column-key.ts';
import type { SliceResult } from '../documents/verdict.ts';
import { code, listOf, type Phrase, say } from './phrase.ts';

/** A missing cell is told as missing. */
export function sliceName({ where, missing = [] }: Pick<SliceResult, 'where' | 'missing'>): Phrase {
  const named = Object.keys(where)
    .sort()
    .map((key) => say`${code(columnOf(key))} = ${code(where[key]!)}`);
  return listOf([...named, ...missing.map((column) => say`${code(column)} missing`)]);
}
