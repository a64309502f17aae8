/** Sum and spread of columns in one pass: what centring and scaling need. */
import { type MomentsKernel, openMomentsKernel } from './moments-kernel.ts';

export interface MomentsInput {
  readonly columns: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
}

/** Numbers a column takes in the answer of `columnMoments`: sum, spread. */
export const MOMENTS = 2;

/** Rows summed before their sum joins the total: keeps the rounding error of a million rows near that of a thousand. */
const BLOCK_ROWS = 4096;

/** Rows whose moments are joined to those before, by whoever made them: so a column's bits do not depend on that. */
export const MOMENTS_ROWS = 32_768;

/** From so many rows on vector instructions pay for their making. */
const VECTOR_ROWS = 32_768;

/**
 * For each column, one after the other: the sum of rows `[from, to)` and their spread, the sum of their distances from the
 * column's very first cell. The spread is exactly 0 for a constant column and for no other. Sums run in four lanes over
 * fixed blocks, so the result depends on the rows alone: from row 0 it equals the joined moments of ranges that begin at
 * multiples of `MOMENTS_ROWS`. A NaN in a column gives NaN for both; no rows give 0 and 0.
 */
export function columnMoments(input: MomentsInput): Float64Array {
  const addBlock = input.to - input.from < VECTOR_ROWS ? addPlainBlock : blockAdder();
  const out = new Float64Array(input.columns.length * MOMENTS);
  input.columns.forEach((values, k) => {
    const moments = out.subarray(k * MOMENTS, k * MOMENTS + MOMENTS);
    for (let from = input.from; from < input.to; from += MOMENTS_ROWS) {
      const part = partMoments(values, from, Math.min(from + MOMENTS_ROWS, input.to), addBlock);
      for (let m = 0; m < MOMENTS; m++) moments[m] = moments[m]! + part[m]!;
    }
  });
  return out;
}

/** Adds the sum and the spread of rows `[from, to)` to the moments. */
type AddBlock = (values: Float64Array, from: number, to: number, moments: Float64Array) => void;

function partMoments(values: Float64Array, from: number, to: number, addBlock: AddBlock): Float64Array {
  const moments = new Float64Array(MOMENTS);
  for (let start = from; start < to; start += BLOCK_ROWS) {
    addBlock(values, start, Math.min(start + BLOCK_ROWS, to), moments);
  }
  return moments;
}

let opened: AddBlock | undefined;

function blockAdder(): AddBlock {
  if (opened === undefined) {
    const kernel = openMomentsKernel(BLOCK_ROWS);
    opened = kernel === undefined ? addPlainBlock : vectorAdder(kernel);
  }
  return opened;
}

/** The very bits of `addPlainBlock`. */
export function vectorAdder({ cells, lanes, add }: MomentsKernel): AddBlock {
  return (values, from, to, moments) => {
    // A rest of one to three rows goes to the first lane, which the plain loop does.
    if ((to - from) % 4 !== 0 || to === from) {
      addPlainBlock(values, from, to, moments);
      return;
    }
    cells.set(values.subarray(from, to));
    add(to - from, values[0]!);
    moments[0] = moments[0]! + (lanes[0]! + lanes[1]! + (lanes[2]! + lanes[3]!));
    moments[1] = moments[1]! + (lanes[4]! + lanes[5]! + (lanes[6]! + lanes[7]!));
  };
}

export function addPlainBlock(values: Float64Array, from: number, to: number, moments: Float64Array): void {
  const first = values[0]!;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let spread0 = 0;
  let spread1 = 0;
  let spread2 = 0;
  let spread3 = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const a = values[i]!;
    const b = values[i + 1]!;
    const c = values[i + 2]!;
    const d = values[i + 3]!;
    sum0 += a;
    sum1 += b;
    sum2 += c;
    sum3 += d;
    spread0 += Math.abs(a - first);
    spread1 += Math.abs(b - first);
    spread2 += Math.abs(c - first);
    spread3 += Math.abs(d - first);
  }
  for (; i < to; i++) {
    sum0 += values[i]!;
    spread0 += Math.abs(values[i]! - first);
  }
  moments[0] = moments[0]! + (sum0 + sum1 + (sum2 + sum3));
  moments[1] = moments[1]! + (spread0 + spread1 + (spread2 + spread3));
}

/** Joins the moments of neighbouring row ranges, in their order. */
export function joinMoments(parts: readonly Float64Array[]): Float64Array {
  const joined = Float64Array.from(parts[0]!);
  for (const part of parts.slice(1)) for (let k = 0; k < joined.length; k++) joined[k] = joined[k]! + part[k]!;
  return joined;
}
