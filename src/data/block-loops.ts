/** The loops of a profile over one block of a numeric column. */

/** Cells of a block: they stay in the processor's cache while one loop after the other walks over them. */
export const BLOCK = 4096;

/** What is added to by block after block. */
export interface Seen {
  min: number;
  max: number;
  zeros: number;
}

/** A cell falls into bin ⌊(cell · zoom − from) · perWidth⌋; the largest cell into the one behind the last. */
export interface Bins {
  readonly zoom: number;
  readonly from: number;
  readonly perWidth: number;
}

/** Sums run in two lanes, even cells and odd ones, that are added at the end. NaN is a missing cell. */
export interface BlockLoops {
  /** At most `BLOCK` cells, which the loops below then walk over. */
  load(cells: Float64Array): void;
  /** The sum of the cells times `scale`, NaN when one is missing. */
  sum(scale: number, seen: Seen): number;
  /** Sum of squares of the cells' distances from `center`, and the sum of the distances; none is missing. */
  deviations(center: number, scale: number): { readonly squares: number; readonly rest: number };
  /** Counts each cell in its bin, a missing one in the first; how many are missing. */
  count(bins: Bins, counts: Uint32Array): number;
}

export function plainLoops(): BlockLoops {
  let cells: Float64Array = new Float64Array();
  return {
    load(block) {
      cells = block;
    },
    sum: (scale, seen) => sumBlock(cells, scale, seen),
    deviations: (center, scale) => deviationsOf(cells, center, scale),
    count: (bins, counts) => countBlock(cells, bins, counts),
  };
}

/** In two lanes: a sum does not wait for the one before. */
function sumBlock(cells: Float64Array, scale: number, seen: Seen): number {
  let { min, max, zeros } = seen;
  let even = 0;
  let odd = 0;
  let i = 0;
  for (; i + 1 < cells.length; i += 2) {
    const a = cells[i]!;
    const b = cells[i + 1]!;
    even += a * scale;
    odd += b * scale;
    if (a < min) min = a;
    if (a > max) max = a;
    if (b < min) min = b;
    if (b > max) max = b;
    if (a === 0) zeros += 1;
    if (b === 0) zeros += 1;
  }
  if (i < cells.length) {
    const cell = cells[i]!;
    even += cell * scale;
    if (cell < min) min = cell;
    if (cell > max) max = cell;
    if (cell === 0) zeros += 1;
  }
  seen.min = min;
  seen.max = max;
  seen.zeros = zeros;
  return even + odd;
}

function deviationsOf(cells: Float64Array, center: number, scale: number): { squares: number; rest: number } {
  let evenSquares = 0;
  let oddSquares = 0;
  let evenRest = 0;
  let oddRest = 0;
  let i = 0;
  for (; i + 1 < cells.length; i += 2) {
    const a = cells[i]! * scale - center;
    const b = cells[i + 1]! * scale - center;
    evenSquares += a * a;
    oddSquares += b * b;
    evenRest += a;
    oddRest += b;
  }
  if (i < cells.length) {
    const a = cells[i]! * scale - center;
    evenSquares += a * a;
    evenRest += a;
  }
  return { squares: evenSquares + oddSquares, rest: evenRest + oddRest };
}

function countBlock(cells: Float64Array, { zoom, from, perWidth }: Bins, counts: Uint32Array): number {
  let missing = 0;
  for (let i = 0; i < cells.length; i++) {
    const place = (cells[i]! * zoom - from) * perWidth;
    // It has no whole part, which reads as 0.
    if (Number.isNaN(place)) missing += 1;
    counts[place | 0]! += 1;
  }
  return missing;
}
