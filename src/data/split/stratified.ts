/**
 * The rows of scikit-learn's `StratifiedShuffleSplit`: every class is dealt to both sides in proportion. The random
 * numbers are drawn in its order, so that the rows are the same. Source: scikit-learn 1.9, "StratifiedShuffleSplit".
 */
import { InputError } from '../../errors.ts';
import type { MersenneTwister } from '../mt19937.ts';
import { numberOf } from '../number-text.ts';
import type { Table } from '../table.ts';
import type { Sides, SplitPlace } from './contract.ts';
import { refuseMissing, splitColumn } from './split-column.ts';
import { type Values, valuesOf } from './value-text.ts';

/** Classes named in a message at most. */
const NAMED = 5;

export function stratifiedSides(
  table: Table,
  name: string,
  testRows: number,
  random: MersenneTwister,
  at: SplitPlace,
): Sides {
  const column = splitColumn(table, name, 'stratify', at);
  refuseMissing(column, 'stratify', at);
  const values = valuesOf(column);
  const { names, rows } = classesOf(values);
  const trainRows = table.rows - testRows;
  refuseSmall(name, names, rows, { train: trainRows, test: testRows }, at);
  const sizes = rows.map((members) => members.length);
  const toTrain = deal(sizes, trainRows, random);
  const toTest = deal(
    sizes.map((size, c) => size - toTrain[c]!),
    testRows,
    random,
  );
  const train: number[] = [];
  const test: number[] = [];
  rows.forEach((members, c) => {
    const order = random.permutation(members.length);
    const end = Math.min(members.length, toTrain[c]! + toTest[c]!);
    for (let i = 0; i < end; i++) (i < toTrain[c]! ? train : test).push(members[order[i]!]!);
  });
  return { train: shuffled(train, random), test: shuffled(test, random) };
}

/** The rows of each class; classes as `np.unique` sorts them: numbers by size, text by code points. */
function classesOf({ texts, codes }: Values): { names: string[]; rows: Uint32Array[] } {
  const numbers = texts.map(numberOf);
  const numeric = !numbers.some(Number.isNaN);
  const sorted = texts
    .map((_, code) => code)
    .sort((a, b) => (numeric ? numbers[a]! - numbers[b]! : compareCodePoints(texts[a]!, texts[b]!)));
  const sizes = new Uint32Array(texts.length);
  for (const code of codes) sizes[code]!++;
  // A dictionary may hold texts that no row has any more.
  const held = sorted.filter((code) => sizes[code]! > 0);
  const byCode = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(texts.length);
  codes.forEach((code, row) => {
    byCode[code]![next[code]!++] = row;
  });
  return { names: held.map((code) => texts[code]!), rows: held.map((code) => byCode[code]!) };
}

/** UTF-8 keeps the order of code points, which UTF-16 does not beyond U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

/**
 * How many of each class a side of `draws` rows gets: its share rounded down, then one more by the largest remainder,
 * ties by lot. Sums to `draws`.
 */
function deal(sizes: readonly number[], draws: number, random: MersenneTwister): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (size / total) * draws);
  const dealt = exact.map(Math.floor);
  const remainders = exact.map((share, c) => share - dealt[c]!);
  let left = draws - dealt.reduce((sum, n) => sum + n, 0);
  const descending = [...new Set(remainders)].sort((a, b) => b - a);
  for (const value of descending) {
    if (left <= 0) break;
    const tied = remainders.flatMap((remainder, c) => (remainder === value ? [c] : []));
    const lots = random.permutation(tied.length).subarray(0, left);
    for (const lot of lots) dealt[tied[lot]!]!++;
    left -= lots.length;
  }
  return dealt;
}

function shuffled(rows: readonly number[], random: MersenneTwister): Uint32Array {
  return random.permutation(rows.length).map((i) => rows[i]!);
}

/** scikit-learn's own refusals. */
function refuseSmall(
  name: string,
  classes: readonly string[],
  rows: readonly Uint32Array[],
  sides: { readonly train: number; readonly test: number },
  at: SplitPlace,
): void {
  const single = classes.filter((_, c) => rows[c]!.length < 2);
  if (single.length > 0) {
    const named = single.slice(0, NAMED).map((one) => `"${one}"`);
    const more = single.length > NAMED ? ` and ${single.length - NAMED} more` : '';
    throw new InputError(`every class of "${name}" needs two rows, there is one of ${named.join(', ')}${more}`, {
      ...at,
      field: `${at.field}.stratify`,
    });
  }
  for (const side of ['train', 'test'] as const) {
    if (sides[side] >= classes.length) continue;
    const way = side === 'test' ? 'raise' : 'lower';
    const rule = `${sides[side]} ${side} rows cannot hold the ${classes.length} classes of "${name}"; ${way} it`;
    throw new InputError(rule, { ...at, field: `${at.field}.test_size` });
  }
}
