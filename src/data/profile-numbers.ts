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
  let [present, zeros, squares] = [0, 0, 0];
  // Means of blocks count from the first one's, so that values far from 0 leave their distance all its digits.
  let [origin, mean] = [0, 0];
  let [min, max] = [Infinity, -Infinity];
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, values.length);
    let sum = 0;
    for (let i = start; i < end; i++) {
      const value = values[i]!;
      sum += value * scale;
      if (value < min) min = value;
      if (value > max) max = value;
      if (value === 0) zeros += 1;
    }
    // A missing cell makes the whole sum NaN: then, and only then, cells are looked at one by one.
    const block = Number.isNaN(sum) ? presentOf(values, start, end) : values.subarray(start, end);
    const count = block.length;
    if (count === 0) continue;
    if (count < end - start) sum = sumOf(block, scale);
    const center = sum / count;
    if (present === 0) origin = center;
    let [blockSquares, rest] = [0, 0];
    for (let i = 0; i < count; i++) {
      const deviation = block[i]! * scale - center;
      blockSquares += deviation * deviation;
      rest += deviation;
    }
    blockSquares -= (rest * rest) / count;
    const step = center - origin + rest / count - mean;
    const total = present + count;
    mean += (step * count) / total;
    squares += blockSquares + step * step * ((present * count) / total);
    present = total;
  }
  if (present === 0) return undefined;
  const standardDeviation = present > 1 && max > min ? Math.sqrt(Math.max(0, squares) / (present - 1)) : 0;
  return { present, min, max, mean: max > min ? origin + mean : min * scale, standardDeviation, zeros };
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
  const rows = new Uint32Array(bins + 1);
  const from = min * half;
  const perWidth = bins / width;
  // The inverse of a width below the smallest normal double overflows.
  const place = Number.isFinite(perWidth)
    ? (distance: number) => distance * perWidth
    : (distance: number) => (distance / width) * bins;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // NaN compares with nothing and lands in a bin of its own.
    const bin = value <= max ? Math.floor(place(value * half - from)) : bins;
    rows[value <= max && bin >= bins ? bins - 1 : bin]! += 1;
  }
  return Array.from(rows.subarray(0, bins));
}
