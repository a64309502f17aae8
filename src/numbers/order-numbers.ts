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
 * `values` hold no NaN; both stay as they are. Dealt out over equal widths, each lot again over its own, so that every
 * step works on few bytes, and at last by insertion. Linear for most numbers; n log n for the worst.
 */
export function orderNumbers(values: Float64Array, tags: Uint32Array): Ordered {
  const count = values.length;
  const given: Ordered = { sorted: values, tags };
  const { min, max } = rangeOf(values, 0, count);
  const cells = Math.min(MOST_CELLS, Math.ceil(count / PER_CELL));
  const perWidth = (cells - 1) / (max - min);
  const dealer = new Dealer();
  if (count <= LONGEST_INSERTION || !(perWidth > 0 && perWidth < Infinity)) {
    const copy = { sorted: values.slice(), tags: tags.slice() };
    dealer.order(copy, 0, count, 1);
    return copy;
  }
  const result: Ordered = { sorted: new Float64Array(count), tags: new Uint32Array(count) };
  const dealt = scratchFor(count);
  const ends = new Uint32Array(cells + 1);
  deal(given, 0, count, dealt, 0, { min, perWidth, shift: 0, ends });
  for (let cell = 0, start = 0; cell < cells; cell++) {
    const end = ends[cell]!;
    // The same widths, as many times finer as the cell has numbers.
    const fine = { min, perWidth, shift: cell, ends: dealer.endsAt(0, end - start + 1) };
    if (end > start) dealer.settle(dealt, start, end, result, fine, 1);
    start = end;
  }
  return result;
}

let scratch: Ordered | undefined;

/** Kept for the next of no more numbers: the scores of two models are ordered one after the other, and fresh memory costs time. */
function scratchFor(count: number): Ordered {
  if (scratch === undefined || scratch.sorted.length < count) {
    scratch = { sorted: new Float64Array(count), tags: new Uint32Array(count) };
  }
  return scratch;
}

/** A number goes into cell ((value − min)·perWidth − shift)·times, where `times` are the numbers of a lot that is dealt anew. */
interface Cells {
  readonly min: number;
  readonly perWidth: number;
  readonly shift: number;
  /** All 0; one more than the cells. What is a cell's beginning before the deal is its end afterwards. */
  readonly ends: Uint32Array;
}

function deal(
  { sorted, tags }: Ordered,
  from: number,
  to: number,
  target: Ordered,
  at: number,
  { min, perWidth, shift, ends }: Cells,
  times = 1,
): void {
  const dealt = target.sorted;
  const dealtTags = target.tags;
  // Rounding keeps the order: a larger number never gets a smaller cell.
  for (let i = from; i < to; i++) ends[((((sorted[i]! - min) * perWidth - shift) * times) | 0) + 1]! += 1;
  ends[0] = at;
  for (let cell = 1; cell < ends.length; cell++) ends[cell]! += ends[cell - 1]!;
  for (let i = from; i < to; i++) {
    const value = sorted[i]!;
    const place = ends[(((value - min) * perWidth - shift) * times) | 0]!++;
    dealt[place] = value;
    dealtTags[place] = tags[i]!;
  }
}

class Dealer {
  /** By depth, kept from lot to lot. */
  readonly #ends: Uint32Array[] = [];

  /** Puts `from` to `to` of `lot` in order. */
  order(lot: Ordered, from: number, to: number, depth: number): void {
    const { sorted, tags } = lot;
    if (to - from <= LONGEST_INSERTION) {
      insertionSort(sorted, tags, from, to);
      return;
    }
    const { min, max } = rangeOf(sorted, from, to);
    if (min === max) return;
    const perWidth = (to - from - 1) / (max - min);
    if (depth > MOST_DEALS || !(perWidth > 0 && perWidth < Infinity)) {
      engineSort(lot, from, to);
      return;
    }
    const own = { sorted: sorted.slice(from, to), tags: tags.slice(from, to) };
    const ends = this.endsAt(depth, to - from);
    deal(own, 0, to - from, lot, from, { min, perWidth, shift: 0, ends });
    this.#finish(lot, from, to, ends, depth);
  }

  /** Deals a lot of `source` to the same places of `target`, in order. Rounding may fill one cell more than there are numbers. */
  settle(source: Ordered, from: number, to: number, target: Ordered, cells: Cells, depth: number): void {
    deal(source, from, to, target, from, cells, to - from);
    this.#finish(target, from, to, cells.ends, depth);
  }

  /** All 0. */
  endsAt(depth: number, cells: number): Uint32Array {
    let kept = this.#ends[depth];
    if (kept === undefined || kept.length <= cells) {
      kept = new Uint32Array(2 * cells + 1);
      this.#ends[depth] = kept;
    }
    const ends = kept.subarray(0, cells + 1);
    ends.fill(0);
    return ends;
  }

  /** Cells are in order: what is left to do within them is short, but for clumps. */
  #finish(lot: Ordered, from: number, to: number, ends: Uint32Array, depth: number): void {
    let start = from;
    for (let cell = 0; start < to; cell++) {
      const end = ends[cell]!;
      if (end - start > LONGEST_INSERTION) this.order(lot, start, end, depth + 1);
      start = end;
    }
    insertionSort(lot.sorted, lot.tags, from, to);
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
  if (from >= to) return;
  let before = sorted[from]!;
  for (let i = from + 1; i < to; i++) {
    const value = sorted[i]!;
    if (!(before > value)) {
      before = value;
      continue;
    }
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
