/** Rows by the digest of their content, equal ones by their target: an order that no order of the file changes. */
import type { RowKeys } from './split/contract.ts';
import type { Column } from './table.ts';

const MOST_BUCKETS = 65_536;
/** Above this many rows in a bucket (repeats, or a very large table) the engine's sort is better than insertion. */
const LONGEST_INSERTION = 64;

/** `rows` (default: all) by (key, target, row). Linear for keys that are spread evenly. */
export function sortRows(keys: RowKeys, target: Column | undefined, rows?: Uint32Array): Uint32Array {
  const { words, stride } = keys;
  const count = rows?.length ?? keys.length;
  // About a bucket a row, by the leading bits.
  const bits = Math.max(1, Math.min(Math.log2(MOST_BUCKETS), Math.ceil(Math.log2(count + 1))));
  const buckets = 1 << bits;
  const shift = 32 - bits;
  const ends = new Uint32Array(buckets + 1);
  for (let i = 0; i < count; i++) ends[(words[(rows === undefined ? i : rows[i]!) * stride]! >>> shift) + 1]! += 1;
  for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1]! += ends[bucket]!;
  const next = ends.slice(0, buckets);
  const order = new Uint32Array(count);
  // The leading words go with their rows: fetched by row they would come from all over the memory.
  const heads = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : rows[i]!;
    const head = words[row * stride]!;
    const place = next[head >>> shift]!++;
    order[place] = row;
    heads[place] = head;
  }
  const compareTargets = targetComparison(target);
  const compareTies = (a: number, b: number): number =>
    words[a * stride + 1]! - words[b * stride + 1]! || compareTargets(a, b) || a - b;
  const compare = (a: number, b: number): number => words[a * stride]! - words[b * stride]! || compareTies(a, b);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = ends[bucket]!;
    const to = ends[bucket + 1]!;
    if (to - from < 2) continue;
    if (to - from > LONGEST_INSERTION) order.subarray(from, to).sort(compare);
    else insertionSort(order, heads, from, to, compareTies);
  }
  return order;
}

/** Rows and their heads, by the heads and then by `compareTies`. */
function insertionSort(
  order: Uint32Array,
  heads: Uint32Array,
  from: number,
  to: number,
  compareTies: (a: number, b: number) => number,
): void {
  for (let i = from + 1; i < to; i++) {
    const row = order[i]!;
    const head = heads[i]!;
    let at = i;
    for (; at > from; at--) {
      const before = heads[at - 1]!;
      if (before < head || (before === head && compareTies(order[at - 1]!, row) < 0)) break;
      order[at] = order[at - 1]!;
      heads[at] = before;
    }
    order[at] = row;
    heads[at] = head;
  }
}

function targetComparison(target: Column | undefined): (a: number, b: number) => number {
  if (target === undefined) return () => 0;
  if (target.storage === 'text') return (a, b) => target.codes[a]! - target.codes[b]!;
  const { values } = target;
  return (a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0);
}
