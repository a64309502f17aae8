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
  let [present, zeros, mean, squares] = [0, 0, 0, 0];
  let [min, max] = [Infinity, -Infinity];
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, values.length);
    let [count, sum] = [0, 0];
    for (let i = start; i < end; i++) {
      const value = values[i]!;
      if (Number.isNaN(value)) continue;
      count += 1;
      sum += value * scale;
      if (value < min) min = value;
      if (value > max) max = value;
      if (value === 0) zeros += 1;
    }
    if (count === 0) continue;
    const center = sum / count;
    let [blockSquares, rest] = [0, 0];
    for (let i = start; i < end; i++) {
      const value = values[i]!;
      if (Number.isNaN(value)) continue;
      const deviation = value * scale - center;
      blockSquares += deviation * deviation;
      rest += deviation;
    }
    const blockMean = center + rest / count;
    blockSquares -= (rest * rest) / count;
    const step = blockMean - mean;
    const total = present + count;
    mean += (step * count) / total;
    squares += blockSquares + step * step * ((present * count) / total);
    present = total;
  }
  if (present === 0) return undefined;
  const standardDeviation = present > 1 && max > min ? Math.sqrt(Math.max(0, squares) / (present - 1)) : 0;
  return { present, min, max, mean: max > min ? mean : min * scale, standardDeviation, zeros };
}

/** Rows in each of `bins` equal widths from min to max; the last holds max. All in the first when there is no width. */
export function histogramOf(values: Float64Array, { min, max }: Moments, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  const half = Number.isFinite(max - min) ? 1 : 0.5;
  const width = max * half - min * half;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const share = width > 0 ? (value * half - min * half) / width : 0;
    counts[Math.min(bins - 1, Math.floor(share * bins))]! += 1;
  }
  return counts;
}
