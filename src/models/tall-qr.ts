/**
 * Householder QR of a tall matrix, block of rows by block of rows (TSQR: Demmel, Grigori, Hoemmen, Langou 2012, the
 * sequential form). Each block is stacked below the triangle so far and annihilated against it, so no copy of the matrix
 * is made, and block sizes are fixed, so the bytes do not depend on who computes them.
 */
import { type BlockAlgebra, plainAlgebra, vectorAlgebra } from './block-algebra.ts';

export interface TallQrInput {
  /** The columns of the matrix; the last is the right-hand side. */
  readonly columns: readonly Float64Array[];
  /** What is taken from each cell, and what the difference is multiplied with. */
  readonly centers: Float64Array;
  readonly factors: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** 256 rows of 14 columns are 28 KB: they stay in the nearest cache of any processor of these years. */
const BLOCK_ROWS = 256;

/** From so many rows on vector instructions pay for their making. */
const VECTOR_ROWS = 16_384;

/** An upper triangle with its right-hand side: `values[row * width + column]`, `size` rows, `width` ≥ size + 1 and even. */
export interface Triangle {
  readonly size: number;
  readonly width: number;
  readonly values: Float64Array;
}

/** `pivots` columns and a right-hand side, all zero. The width is made even, since columns are updated in pairs. */
export function emptyTriangle(pivots: number): Triangle {
  const width = pivots + 1 + ((pivots + 1) % 2);
  return { size: pivots, width, values: new Float64Array(pivots * width) };
}

/** Reduces rows `[from, to)` of the centred, scaled columns to a triangle's values. */
export function tallQr(input: TallQrInput): Float64Array {
  const { columns, centers, factors, to } = input;
  const triangle = emptyTriangle(columns.length - 1);
  const algebra = algebraFor(to - input.from, triangle.width);
  const { block } = algebra;
  for (let start = input.from; start < to; start += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, to - start);
    const stride = padded(rows);
    for (let k = 0; k < columns.length; k++) {
      const values = columns[k]!;
      const center = centers[k]!;
      const factor = factors[k]!;
      const base = k * stride;
      for (let i = 0; i < rows; i++) block[base + i] = (values[start + i]! - center) * factor;
      block.fill(0, base + rows, base + stride);
    }
    block.fill(0, columns.length * stride, triangle.width * stride);
    annihilate(triangle, algebra, stride);
  }
  return triangle.values;
}

/** One a width and thread, kept: chunks of a table come one after the other. */
const opened = new Map<number, BlockAlgebra | undefined>();

/** Room for the block of so many rows. */
function algebraFor(rows: number, width: number): BlockAlgebra {
  if (rows < VECTOR_ROWS) return plainAlgebra(Math.min(BLOCK_ROWS, padded(rows)) * width);
  if (!opened.has(width)) opened.set(width, vectorAlgebra(BLOCK_ROWS * width));
  return opened.get(width) ?? plainAlgebra(BLOCK_ROWS * width);
}

/** Adds the rows of `other` below `triangle`: together they stand for the rows of both. */
export function stackTriangle(triangle: Triangle, other: Float64Array): void {
  const { size, width } = triangle;
  const stride = padded(size);
  const algebra = plainAlgebra(stride * width);
  const { block } = algebra;
  for (let row = 0; row < size; row++) {
    for (let column = row; column < width; column++) block[column * stride + row] = other[row * width + column]!;
  }
  annihilate(triangle, algebra, stride);
}

/** Rows are worked in fours; a row of zeros changes nothing. */
function padded(rows: number): number {
  return (rows + 3) & ~3;
}

/**
 * Turns `[triangle; block]` into `[triangle; 0]` by Householder reflections. The block holds `rows` (a multiple of 4) rows,
 * column after column, and is used up. Reflections are applied in pairs to pairs of columns: a cell is loaded half as
 * often, and the four running sums do not wait for each other.
 */
function annihilate(triangle: Triangle, algebra: BlockAlgebra, rows: number): void {
  const { size, width, values: r } = triangle;
  const { sums } = algebra;
  for (let j = 0; j < size; j += 2) {
    const a = j * rows;
    const b = a + rows;
    const first = j * width;
    const second = first + width;
    // The first reflection, and its effect on the next column.
    algebra.products(a, b, rows);
    const one = reflector(r, first + j, sums[0]!);
    const onto = one.tau * (one.head * r[first + j + 1]! + sums[1]!);
    r[first + j + 1] = r[first + j + 1]! - onto * one.head;
    algebra.subtract(b, a, onto, rows);
    if (j + 1 === size) break;
    // The second, and how far it leans on the first.
    algebra.products(b, a, rows);
    const cross = sums[1]!;
    const two = reflector(r, second + j + 1, sums[0]!);
    for (let k = j + 2; k < width; k += 2) {
      const c = k * rows;
      const d = c + rows;
      algebra.crossProducts(a, b, c, d, rows);
      const ca = one.tau * (one.head * r[first + k]! + sums[0]!);
      const cb = two.tau * (two.head * r[second + k]! + sums[1]! - ca * cross);
      const da = one.tau * (one.head * r[first + k + 1]! + sums[2]!);
      const db = two.tau * (two.head * r[second + k + 1]! + sums[3]! - da * cross);
      r[first + k] = r[first + k]! - ca * one.head;
      r[second + k] = r[second + k]! - cb * two.head;
      r[first + k + 1] = r[first + k + 1]! - da * one.head;
      r[second + k + 1] = r[second + k + 1]! - db * two.head;
      algebra.subtractPair(c, a, b, ca, cb, rows);
      algebra.subtractPair(d, a, b, da, db, rows);
    }
  }
}

/** The reflection that moves a column's length to the diagonal: I − tau·v·v', with `head` on top of v. */
function reflector(r: Float64Array, diagonal: number, below: number): { head: number; tau: number } {
  if (below === 0) return { head: 0, tau: 0 };
  const alpha = r[diagonal]!;
  const norm = Math.sqrt(alpha * alpha + below);
  // The sign away from alpha: the subtraction never cancels.
  const beta = alpha > 0 ? -norm : norm;
  r[diagonal] = beta;
  return { head: alpha - beta, tau: 1 / (norm * (norm + Math.abs(alpha))) };
}
