/** Places of many numbers among sorted ones, without sorting the many: one look into a grid each. */

export class SortedLookup {
  readonly #sorted: Float64Array;
  /** `#starts[cell]`: how many of the sorted numbers lie in cells before. */
  readonly #starts: Uint32Array;
  readonly #low: number;
  readonly #scale: number;

  /** `sorted` ascending and finite, at least one. Costs one pass. */
  constructor(sorted: Float64Array) {
    const n = sorted.length;
    this.#sorted = sorted;
    this.#low = sorted[0]!;
    const width = sorted[n - 1]! - this.#low;
    const scale = (n - 1) / width;
    // All equal, or a width that overflows: one cell.
    this.#scale = scale > 0 && scale < Infinity ? scale : 0;
    const cells = this.#scale === 0 ? 1 : n;
    const starts = new Uint32Array(cells + 1);
    for (let i = 0; i < n; i++) starts[this.#cellOf(sorted[i]!) + 1]!++;
    for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!;
    this.#starts = starts;
  }

  /** Rounding keeps the order: a larger number never gets a smaller cell. Inside the range only. */
  #cellOf(value: number): number {
    return ((value - this.#low) * this.#scale) | 0;
  }

  /** How many are below `value`, plus how many are not above it: twice its rank, ties half. A whole number. */
  doubledRank(value: number): number {
    const sorted = this.#sorted;
    const n = sorted.length;
    if (value < this.#low) return 0;
    if (value > sorted[n - 1]!) return 2 * n;
    const cell = this.#cellOf(value);
    const from = this.#starts[cell]!;
    const to = this.#starts[cell + 1]!;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    let upTo = low;
    high = to;
    while (upTo < high) {
      const middle = (upTo + high) >> 1;
      if (sorted[middle]! <= value) upTo = middle + 1;
      else high = middle;
    }
    return low + upTo;
  }
}
