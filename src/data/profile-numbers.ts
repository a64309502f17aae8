/** Moments and histogram of a numeric column in two walks over its rows, without a copy of it. */
import { BLOCK, type BlockLoops, plainLoops, type Seen } from './block-loops.ts';
import { vectorLoops } from './profile-kernel.ts';

/** From so many rows on vector instructions pay for their making. */
const VECTOR_ROWS = 65_536;

let opened: BlockLoops | undefined;

function loopsFor(rows: number): BlockLoops {
  if (rows < VECTOR_ROWS) return plainLoops();
  opened ??= vectorLoops() ?? plainLoops();
  return opened;
}

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
export function momentsOf(values: Float64Array, loops = loopsFor(values.length)): Moments | undefined {
  const moments = scaledMoments(values, 1, loops);
  if (moments === undefined || Number.isFinite(moments.mean + moments.standardDeviation)) return moments;
  const { mean, standardDeviation } = scaledMoments(values, SCALE, loops)!;
  const limit = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
  return { ...moments, mean: limit(mean / SCALE), standardDeviation: limit(standardDeviation / SCALE) };
}

/** 2^−600: exact to multiply by, and squares of the largest doubles stay finite. */
const SCALE = 2.409919865102884e-181;

function scaledMoments(values: Float64Array, scale: number, loops: BlockLoops): Moments | undefined {
  let present = 0;
  let squares = 0;
  // Means of blocks count from the first one's, so that values far from 0 leave their distance all its digits.
  let origin = 0;
  let mean = 0;
  const seen: Seen = { min: Infinity, max: -Infinity, zeros: 0 };
  for (let start = 0; start < values.length; start += BLOCK) {
    const block = values.subarray(start, start + BLOCK);
    let count = block.length;
    loops.load(block);
    let sum = loops.sum(scale, seen);
    // A missing cell makes the whole sum NaN: then, and only then, cells are looked at one by one.
    if (Number.isNaN(sum)) {
      const held = block.filter((value) => !Number.isNaN(value));
      count = held.length;
      if (count === 0) continue;
      if (count < block.length) sum = sumOf(held, scale);
      loops.load(held);
    }
    const center = sum / count;
    if (present === 0) origin = center;
    const around = loops.deviations(center, scale);
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

function sumOf(values: Float64Array, scale: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * scale;
  return sum;
}

/** Rows in each of `bins` equal widths from min to max; the last holds max. All in the first when there is no width. */
export function histogramOf(
  values: Float64Array,
  { min, max }: Moments,
  bins: number,
  loops = loopsFor(values.length),
): number[] {
  // Half of each: a range that a double cannot hold.
  const half = Number.isFinite(max - min) ? 1 : 0.5;
  const width = max * half - min * half;
  if (!(width > 0)) {
    const counts = new Array<number>(bins).fill(0);
    for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) counts[0]! += 1;
    return counts;
  }
  // 2^100, exact to multiply by: the inverse of a width below the smallest normal double overflows.
  const zoom = half * (Number.isFinite(bins / width) ? 1 : 1.2676506002282294e30);
  const from = min * zoom;
  const places = { zoom, from, perWidth: bins / (max * zoom - from) };
  const counts = new Uint32Array(bins + 1);
  let missing = 0;
  for (let start = 0; start < values.length; start += BLOCK) {
    loops.load(values.subarray(start, start + BLOCK));
    missing += loops.count(places, counts);
  }
  // Missing cells stand in the first bin, the largest behind the last.
  counts[0]! -= missing;
  counts[bins - 1]! += counts[bins]!;
  return Array.from(counts.subarray(0, bins));
}
