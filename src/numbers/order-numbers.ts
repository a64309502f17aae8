/** Numbers in rising order, with what belongs to each carried along. A sort of row numbers by a comparison takes ten times as long. */

export interface Ordered {
  /** Ascending. */
  readonly sorted: Float64Array;
  /** `tags[k]` came with `sorted[k]`. Within equal numbers in no stated order. */
  readonly tags: Uint32Array;
}

/** Numbers that go into one cell of the first deal, about, and the most cells: so few that their ends stay in the cache. */
const PER_CELL = 256;
const MOST_CELLS = 4096;
const LONGEST_INSERTION = 24;
/** Deals of a clump over its own width, before it is left to the engine: far outliers of outliers of outliers. */
const MOST_DEALS = 4;

/**
 * `values` hold no NaN; both stay as they are. Dealt out over equal widths, and each lot again over its own, so that
 * every step works on few bytes; small lots by insertion. Linear for most numbers; n log n for the worst.
 */
export function orderNumbers(values: Float64Array, tags: Uint32Array): Ordered {
  const count = values.length;
  const given: Ordered = { sorted: values, tags };
  const range = rangeOf(values, 0, count);
  const cells = Math.min(MOST_CELLS, Math.ceil(count / PER_CELL));
  const perWidth = (cells - 1) / (range.max - range.min);
  if (count <= LONGEST_INSERTION || !(perWidth > 0 && perWidth < Infinity)) {
    const all = { sorted: values.slice(), tags: tags.slice() };
    new Dealer(count).order(all, 0, count, 1);
    return all;
  }
  const dealt: Ordered = { sorted: new Float64Array(count), tags: new Uint32Array(count) };
  const ends = deal(given, dealt, { from: 0, to: count, min: range.min, perWidth, ends: new Uint32Array(cells + 1) });
  let largest = 0;
  for (let cell = 0, start = 0; cell < cells; cell++) {
    largest = Math.max(largest, ends[cell]! - start);
    start = ends[cell]!;
  }
  const dealer = new Dealer(largest);
  for (let cell = 0, start = 0; cell < cells; cell++) {
    dealer.order(dealt, start, ends[cell]!, 1);
    start = ends[cell]!;
  }
  return dealt;
}

interface Deal {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly perWidth: number;
  /** One more than the cells. */
  readonly ends: Uint32Array;
}

/** From `from` to `to` of `source` into the beginning of `target`; gives the ends of the cells there. */
function deal(source: Ordered, target: Ordered, { from, to, min, perWidth, ends }: Deal): Uint32Array {
  const { sorted, tags } = source;
  const dealt = target.sorted;
  const dealtTags = target.tags;
  // Rounding keeps the order: a larger number never gets a smaller cell.
  for (let i = from; i < to; i++) ends[(((sorted[i]! - min) * perWidth) | 0) + 1]! += 1;
  for (let cell = 1; cell < ends.length; cell++) ends[cell]! += ends[cell - 1]!;
  // What is a cell's beginning before the deal is its end afterwards.
  for (let i = from; i < to; i++) {
    const value = sorted[i]!;
    const place = ends[((value - min) * perWidth) | 0]!++;
    dealt[place] = value;
    dealtTags[place] = tags[i]!;
  }
  return ends;
}

class Dealer {
  readonly #spare: Ordered;
  /** By depth, kept from lot to lot. */
  readonly #ends: Uint32Array[] = [];

  /** `most`: of the lots that it will be given. */
  constructor(most: number) {
    this.#spare = { sorted: new Float64Array(most), tags: new Uint32Array(most) };
  }

  /** Puts `from` to `to` of `lot` in order. */
  order(lot: Ordered, from: number, to: number, depth: number): void {
    const { sorted, tags } = lot;
    const count = to - from;
    if (count <= LONGEST_INSERTION) {
      insertionSort(sorted, tags, from, to);
      return;
    }
    const { min, max } = rangeOf(sorted, from, to);
    if (min === max) return;
    const perWidth = (count - 1) / (max - min);
    if (depth > MOST_DEALS || !(perWidth > 0 && perWidth < Infinity)) {
      engineSort(lot, from, to);
      return;
    }
    const ends = deal(lot, this.#spare, { from, to, min, perWidth, ends: this.#endsAt(depth, count) });
    const dealt = this.#spare.sorted;
    const dealtTags = this.#spare.tags;
    for (let k = 0; k < count; k++) {
      sorted[from + k] = dealt[k]!;
      tags[from + k] = dealtTags[k]!;
    }
    let start = 0;
    for (let cell = 0; cell < count; cell++) {
      const end = ends[cell]!;
      if (end - start > LONGEST_INSERTION) this.order(lot, from + start, from + end, depth + 1);
      else if (end - start > 1) insertionSort(sorted, tags, from + start, from + end);
      start = end;
    }
  }

  /** All 0. */
  #endsAt(depth: number, cells: number): Uint32Array {
    let kept = this.#ends[depth];
    if (kept === undefined || kept.length <= cells) {
      kept = new Uint32Array(2 * cells + 1);
      this.#ends[depth] = kept;
    }
    const ends = kept.subarray(0, cells + 1);
    ends.fill(0);
    return ends;
  }
}

function rangeOf(values: Float64Array, from: number, to: number): { readonly min: number; readonly max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function insertionSort(sorted: Float64Array, tags: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = sorted[i]!;
    if (!(sorted[i - 1]! > value)) continue;
    const tag = tags[i]!;
    let at = i;
    for (; at > from && sorted[at - 1]! > value; at--) {
      sorted[at] = sorted[at - 1]!;
      tags[at] = tags[at - 1]!;
    }
    sorted[at] = value;
    tags[at] = tag;
  }
}

/** By a comparison of places. */
function engineSort({ sorted, tags }: Ordered, from: number, to: number): void {
  const values = sorted.slice(from, to);
  const own = tags.slice(from, to);
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  for (let k = 0; k < order.length; k++) {
    sorted[from + k] = values[order[k]!]!;
    tags[from + k] = own[order[k]!]!;
  }
}
