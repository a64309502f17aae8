/**
 * `hash`: a row's side depends on its key and `random_state` alone. Test rows stay test rows when the table grows or is
 * shuffled, and equal rows never straddle.
 */
import type { RowKeys, SplitMethod } from './contract.ts';
import { hashWords } from './murmur.ts';
import { moreThanAsked, refuseEmptySide, sidesOf, testRowsOf } from './sides.ts';

const RANGE = 4294967296;

export const splitByHash: SplitMethod<'hash'> = (_table, { test_size, random_state }, keys, at) => {
  const hashes = hashesOf(keys, random_state);
  const wanted = test_size < 1 ? undefined : testRowsOf(test_size, keys.length, at);
  const limit = wanted === undefined ? test_size * RANGE : nthSmallest(hashes, wanted) + 1;
  const inTest = new Uint8Array(keys.length);
  for (let row = 0; row < inTest.length; row++) if (hashes[row]! < limit) inTest[row] = 1;
  const sides = sidesOf(inTest);
  refuseEmptySide(sides, test_size, ' or change random_state', at);
  const findings = wanted === undefined ? [] : moreThanAsked(sides.test.length, wanted, 'equal rows');
  return { ...sides, findings };
};

/** One hash a row, evenly spread over the 32-bit numbers. */
function hashesOf({ length, words, stride }: RowKeys, seed: number): Uint32Array {
  const hashes = new Uint32Array(length);
  for (let row = 0; row < length; row++) hashes[row] = hashWords(words[row * stride]!, words[row * stride + 1]!, seed);
  return hashes;
}

/**
 * The `n`-th smallest value, `n` from 1 on. Counts the values by their upper 16 bits and sorts only those that share
 * them with the answer.
 */
export function nthSmallest(values: Uint32Array, n: number): number {
  const counts = new Uint32Array(65536);
  for (let i = 0; i < values.length; i++) counts[values[i]! >>> 16]!++;
  let upper = 0;
  let below = 0;
  while (below + counts[upper]! < n) below += counts[upper++]!;
  const near = values.filter((value) => value >>> 16 === upper).sort();
  return near[n - 1 - below]!;
}
