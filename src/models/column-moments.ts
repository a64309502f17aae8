/** Sum, least and greatest value of columns: what centring and scaling need, in one pass. */

export interface MomentsInput {
  readonly columns: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
}

/** Numbers a column takes in the answer of `columnMoments`: sum, minimum, maximum. */
export const MOMENTS = 3;

/** Rows summed before their sum joins the total: keeps the rounding error of a million rows near that of a thousand. */
const BLOCK_ROWS = 4096;

/**
 * Sum, minimum and maximum of rows `[from, to)` of each column, one after the other. Sums run in four lanes over fixed
 * blocks, so the result depends on the rows alone. A NaN in a column gives NaN for its sum; no rows give 0, Infinity,
 * −Infinity.
 */
export function columnMoments(input: MomentsInput): Float64Array {
  const out = new Float64Array(input.columns.length * MOMENTS);
  input.columns.forEach((values, k) => {
    let total = 0;
    let least = Infinity;
    let greatest = -Infinity;
    for (let start = input.from; start < input.to; start += BLOCK_ROWS) {
      const end = Math.min(start + BLOCK_ROWS, input.to);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let i = start;
      for (; i + 3 < end; i += 4) {
        a += values[i]!;
        b += values[i + 1]!;
        c += values[i + 2]!;
        d += values[i + 3]!;
      }
      for (; i < end; i++) a += values[i]!;
      total += a + b + (c + d);
      for (i = start; i < end; i++) {
        const value = values[i]!;
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
    }
    out.set([total, least, greatest], k * MOMENTS);
  });
  return out;
}

/** Joins the moments of neighbouring row ranges, in their order. */
export function joinMoments(parts: readonly Float64Array[]): Float64Array {
  const joined = Float64Array.from(parts[0]!);
  for (const part of parts.slice(1)) {
    for (let k = 0; k < joined.length; k += MOMENTS) {
      joined[k] = joined[k]! + part[k]!;
      joined[k + 1] = Math.min(joined[k + 1]!, part[k + 1]!);
      joined[k + 2] = Math.max(joined[k + 2]!, part[k + 2]!);
    }
  }
  return joined;
}
