/** Moments and histogram of a numeric column in two walks over its rows, without a copy of it. */

/** Rows whose deviations are summed at once: they stay in the processor's cache. */
const BLOCK = 4096;

export interface Moments {
  readonly present: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Divisor n − 1; 0 for a single value. */
  readonly standardDeviation: number;
  readonly zeros: number;
}

/**
 * Mean and squared deviations of each block, joined by the update of Chan, Golub and LeVeque (1983); NaN is missing.
 * None present: undefined. Values so large that their squares overflow are scaled first.
 */
export function momentsOf(values: Float64Array): Moments | undefined {
  const moments = scaledMoments(values, 1);
  if (moments === undefined || Number.isFinite(moments.mean + moments.standardDeviation)) return moments;
  const { mean, standardDeviation } = scaledMoments(values, SCALE)!;
  const limit = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
  return { ...moments, mean: limit(mean / SCALE), standardDeviation: limit(standardDeviation / SCALE) };
}

/** 2^−600: exact to multiply by, and squares of the largest doubles stay finite. */
const SCALE = 2.409919865102884e-181;

function scaledMoments(values: Float64Array, scale: number): Moments | undefined {
  let present = 0;
  let squares = 0;
  // Means of blocks count from the first one's, so that values far from 0 leave their distance all its digits.
  let origin = 0;
  let mean = 0;
  const seen: Seen = { min: Infinity, max: -Infinity, zeros: 0 };
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, values.length);
    let sum = sumBlock(values, start, end, scale, seen);
    // A missing cell makes the whole sum NaN: then, and only then, cells are looked at one by one.
    const block = Number.isNaN(sum) ? presentOf(values, start, end) : values.subarray(start, end);
    const count = block.length;
    if (count === 0) continue;
    if (count < end - start) sum = sumOf(block, scale);
    const center = sum / count;
    if (present === 0) origin = center;
    const around = deviationsOf(block, center, scale);
    const blockSquares = around.squares - (around.rest * around.rest) / count;
    const step = center - origin + around.rest / count - mean;
    const total = present + count;
    mean += (step * count) / total;
    squares += blockSquares + step * step * ((present * count) / total);
    present = total;
  }
  if (present === 0) return undefined;
  const { min, max, zeros } = seen;
  const standardDeviation = present > 1 && max > min ? Math.sqrt(Math.max(0, squares) / (present - 1)) : 0;
  return { present, min, max, mean: max > min ? origin + mean : min * scale, standardDeviation, zeros };
}

interface Seen {
  min: number;
  max: number;
  zeros: number;
}

/** The sum of a block, NaN when a cell is missing. In two lanes: a sum does not wait for the one before. */
function sumBlock(values: Float64Array, start: number, end: number, scale: number, seen: Seen): number {
  let { min, max, zeros } = seen;
  let even = 0;
  let odd = 0;
  let i = start;
  for (; i + 1 < end; i += 2) {
    const a = values[i]!;
    const b = values[i + 1]!;
    even += a * scale;
    odd += b * scale;
    if (a < min) min = a;
    if (a > max) max = a;
    if (b < min) min = b;
    if (b > max) max = b;
    if (a === 0) zeros += 1;
    if (b === 0) zeros += 1;
  }
  if (i < end) {
    const value = values[i]!;
    even += value * scale;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value === 0) zeros += 1;
  }
  seen.min = min;
  seen.max = max;
  seen.zeros = zeros;
  return even + odd;
}

/** Sum of squares of a block's distances from its center, and their sum, which rounding leaves. */
function deviationsOf(block: Float64Array, center: number, scale: number): { squares: number; rest: number } {
  let evenSquares = 0;
  let oddSquares = 0;
  let evenRest = 0;
  let oddRest = 0;
  let i = 0;
  for (; i + 1 < block.length; i += 2) {
    const a = block[i]! * scale - center;
    const b = block[i + 1]! * scale - center;
    evenSquares += a * a;
    oddSquares += b * b;
    evenRest += a;
    oddRest += b;
  }
  if (i < block.length) {
    const a = block[i]! * scale - center;
    evenSquares += a * a;
    evenRest += a;
  }
  return { squares: evenSquares + oddSquares, rest: evenRest + oddRest };
}

function presentOf(values: Float64Array, start: number, end: number): Float64Array {
  return values.subarray(start, end).filter((value) => !Number.isNaN(value));
}

function sumOf(values: Float64Array, scale: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * scale;
  return sum;
}

/** Rows in each of `bins` equal widths from min to max; the last holds max. All in the first when there is no width. */
export function histogramOf(values: Float64Array, { min, max }: Moments, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  // Half of each: a range that a double cannot hold.
  const half = Number.isFinite(max - min) ? 1 : 0.5;
  const width = max * half - min * half;
  if (!(width > 0)) {
    for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) counts[0]! += 1;
    return counts;
  }
  // 2^100, exact to multiply by: the inverse of a width below the smallest normal double overflows.
  const zoom = half * (Number.isFinite(bins / width) ? 1 : 1.2676506002282294e30);
  const from = min * zoom;
  const perWidth = bins / (max * zoom - from);
  // Two tables in turn: where neighbours fall into one bin, a count does not wait for the one before.
  const even = new Uint32Array(bins + 1);
  const odd = new Uint32Array(bins + 1);
  const pairs = values.length & ~1;
  let missing = 0;
  for (let i = 0; i < pairs; i += 2) {
    const place = (values[i]! * zoom - from) * perWidth;
    const next = (values[i + 1]! * zoom - from) * perWidth;
    // A missing cell has no whole part, which reads as 0: it is taken out of the first bin again.
    if (Number.isNaN(place)) missing += 1;
    if (Number.isNaN(next)) missing += 1;
    even[place | 0]! += 1;
    odd[next | 0]! += 1;
  }
  if (pairs < values.length) {
    const place = (values[pairs]! * zoom - from) * perWidth;
    if (Number.isNaN(place)) missing += 1;
    even[place | 0]! += 1;
  }
  const rows = even.map((count, bin) => count + odd[bin]!);
  rows[0]! -= missing;
  rows[bins - 1]! += rows[bins]!;
  return Array.from(rows.subarray(0, bins));
}
