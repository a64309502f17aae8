/** Rank and solution of a small triangular least squares problem, as `tall-qr.ts` leaves it. */
import type { Triangle } from './tall-qr.ts';

/**
 * A column is dependent when less than this share of its length is new. Measured smallest shares: an exact duplicate
 * 2e-16, a linear combination 2e-15, Filip in raw powers 6e-8, Longley 4e-2. R's own limit of 1e-7 drops a Filip column.
 */
const DEPENDENT = 1e-10;

/** Of a dependent column's length, the least part for which another column is named. */
const NAMED = 1e-6;

export interface RankedTriangle {
  /** Columns in use, ascending. */
  readonly kept: readonly number[];
  readonly dropped: readonly { readonly column: number; readonly dependsOn: readonly number[] }[];
  /** Upper triangle of the kept columns, row after row. */
  readonly r: Float64Array;
  /** The right-hand side in the same rotation. */
  readonly rhs: Float64Array;
}

/** Takes the columns from left to right; one that the kept ones already explain is dropped, a column of zeros too. */
export function rankTriangle(triangle: Triangle): RankedTriangle {
  const { size, width } = triangle;
  const t = Float64Array.from(triangle.values);
  const lengths = columnLengths(triangle);
  const kept: number[] = [];
  const dropped: number[] = [];
  for (let j = 0; j < size; j++) {
    const top = kept.length;
    let squares = 0;
    for (let row = top; row <= j; row++) squares += t[row * width + j]! * t[row * width + j]!;
    if (!(lengths[j]! > 0 && Math.sqrt(squares) >= DEPENDENT * lengths[j]!)) {
      dropped.push(j);
      continue;
    }
    // Only after a dropped column is there anything below the diagonal.
    if (top < j) reflect(t, width, size, top, j, Math.sqrt(squares));
    kept.push(j);
  }
  const rank = kept.length;
  const r = new Float64Array(rank * rank);
  for (let row = 0; row < rank; row++) {
    for (let c = row; c < rank; c++) r[row * rank + c] = t[row * width + kept[c]!]!;
  }
  const rhs = Float64Array.from({ length: rank }, (_, row) => t[row * width + size]!);
  return { kept, dropped: dropped.map((column) => ({ column, dependsOn: explain(column) })), r, rhs };

  /** The kept columns to the left that make up column `j`. */
  function explain(j: number): number[] {
    const before = kept.filter((k) => k < j).length;
    const share = Float64Array.from({ length: rank }, (_, row) => (row < before ? t[row * width + j]! : 0));
    solveUpper(r, rank, share);
    return kept.filter((k, c) => c < before && Math.abs(share[c]!) * lengths[k]! > NAMED * lengths[j]!);
  }
}

function columnLengths({ size, width, values }: Triangle): Float64Array {
  return Float64Array.from({ length: size }, (_, j) => {
    let squares = 0;
    for (let row = 0; row <= j; row++) squares += values[row * width + j]! * values[row * width + j]!;
    return Math.sqrt(squares);
  });
}

/** One Householder reflection of rows `top` to `j` that leaves column `j` zero below `top`. */
function reflect(t: Float64Array, width: number, size: number, top: number, j: number, norm: number): void {
  const alpha = t[top * width + j]!;
  const beta = alpha > 0 ? -norm : norm;
  const head = alpha - beta;
  const tau = 1 / (norm * (norm + Math.abs(alpha)));
  for (let k = j + 1; k <= size; k++) {
    let onto = head * t[top * width + k]!;
    for (let row = top + 1; row <= j; row++) onto += t[row * width + j]! * t[row * width + k]!;
    onto *= tau;
    t[top * width + k] = t[top * width + k]! - onto * head;
    for (let row = top + 1; row <= j; row++) t[row * width + k] = t[row * width + k]! - onto * t[row * width + j]!;
  }
  t[top * width + j] = beta;
}

/** Solves r·x = b in place, `r` an upper triangle of `size` rows. */
export function solveUpper(r: Float64Array, size: number, b: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    let sum = b[row]!;
    for (let c = row + 1; c < size; c++) sum -= r[row * size + c]! * b[c]!;
    b[row] = sum / r[row * size + row]!;
  }
}

/** Solves r'·x = b in place. */
export function solveUpperTransposed(r: Float64Array, size: number, b: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = b[row]!;
    for (let c = 0; c < row; c++) sum -= r[c * size + row]! * b[c]!;
    b[row] = sum / r[row * size + row]!;
  }
}
