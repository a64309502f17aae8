/**
 * `group`: whole groups go to one side, by the hash of their value and `random_state` alone, so that a group keeps its
 * side when the table grows. A share is of the groups, which may differ in size.
 */
import { InputError } from '../../errors.ts';
import type { SplitMethod } from './contract.ts';
import { hashText } from './murmur.ts';
import { moreThanAsked, refuseEmptySide, sidesOf, testRowsOf } from './sides.ts';
import { refuseMissing, splitColumn } from './split-column.ts';
import { valuesOf } from './value-text.ts';

const RANGE = 4294967296;

export const splitByGroup: SplitMethod<'group'> = (table, config, _keys, at) => {
  const column = splitColumn(table, config.column, 'column', at);
  refuseMissing(column, 'column', at);
  const { texts, codes } = valuesOf(column);
  const sizes = new Uint32Array(texts.length);
  for (const code of codes) sizes[code]!++;
  const held = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  if (held === 1) {
    throw new InputError(`"${config.column}" has one group, a split needs two`, { ...at, field: `${at.field}.column` });
  }
  const hashes = Uint32Array.from(texts, (text) => hashText(text, config.random_state));
  const wanted = config.test_size < 1 ? undefined : testRowsOf(config.test_size, table.rows, at);
  const limit = wanted === undefined ? config.test_size * RANGE : limitOf(hashes, sizes, wanted);
  const sides = sidesOf(Uint8Array.from(codes, (code) => (hashes[code]! < limit ? 1 : 0)));
  refuseEmptySide(sides, config.test_size, ' or change random_state: whole groups go to one side', at);
  const findings =
    wanted === undefined ? [] : moreThanAsked(sides.test.length, wanted, `rows of one "${config.column}"`);
  return { ...sides, findings };
};

/** The least limit on the hash that lets at least `wanted` rows through. */
function limitOf(hashes: Uint32Array, sizes: Uint32Array, wanted: number): number {
  const order = Uint32Array.from(hashes, (_, group) => group).sort((a, b) => hashes[a]! - hashes[b]!);
  let rows = 0;
  for (const group of order) {
    rows += sizes[group]!;
    if (rows >= wanted) return hashes[group]! + 1;
  }
  return RANGE;
}
