/** Linear least squares with an intercept and an optional ridge penalty, for up to millions of rows. */
import { InputError, InvariantError } from '../errors.ts';
import type { Workers } from '../ports.ts';
import { columnMoments, joinMoments, MOMENTS, MOMENTS_ROWS, type MomentsInput } from './column-moments.ts';
import { refine } from './refinement.ts';
import { emptyTriangle, stackTriangle, type TallQrInput, type Triangle, tallQr } from './tall-qr.ts';
import { type RankedTriangle, rankTriangle, solveUpper } from './triangle-solve.ts';

export interface LeastSquaresOptions {
  /** Default true: a free constant is fitted too, and is not penalised. */
  readonly intercept?: boolean;
  /** Minimises |y − Xb − b₀|² + penalty·|b|². Default 0. */
  readonly penalty?: number;
  /** Of columns that are known already, by their cells. */
  readonly moments?: ReadonlyMap<Float64Array, Float64Array> | undefined;
  readonly workers?: Workers;
  readonly progress?: (done: number, total: number) => void;
}

export interface LeastSquaresFit {
  readonly intercept: number;
  /** One for each column, 0 for the dropped ones. */
  readonly coefficients: Float64Array;
  /** Columns that others explain, and which; those of a constant column (with an intercept) are empty. */
  readonly dropped: readonly { readonly column: number; readonly dependsOn: readonly number[] }[];
}

/** Rows of one job. Fixed, so that the order of all sums is the same for any number of threads. */
export const CHUNK_ROWS = MOMENTS_ROWS;

/** From here on other threads are asked: below, starting them costs more than it brings. */
export const PARALLEL_ROWS = 2 * CHUNK_ROWS;

/** Cells up to which the solution is refined: above, the pass costs time, and rounding in the QR no longer matters. */
const REFINED_CELLS = 65_536;

/** The triangle of so many columns takes 134 MB. */
const MAX_COLUMNS = 4096;

/**
 * Least squares by blocked Householder QR of the centred columns, each scaled by a power of two.
 *
 * Columns are of equal length ≥ 1; a NaN or infinite cell is refused (InputError). A column that is constant or explained
 * by the columns before it gets coefficient 0 and is listed in `dropped`. The solution equals the exact one to about 15
 * digits over the condition number for large data, and to nearly all digits for small data (NIST StRD; see the tests).
 * The same input gives the same bytes for any number of workers. Sources: Björck 1996, chapters 2 and 6.
 */
export async function leastSquares(
  columns: readonly Float64Array[],
  y: Float64Array,
  options: LeastSquaresOptions = {},
): Promise<LeastSquaresFit> {
  const { intercept = true, penalty = 0 } = options;
  for (const column of columns) if (column.length !== y.length) throw new InvariantError('columns of unequal length');
  if (y.length === 0) throw new InputError('least squares requires at least 1 row, got 0');
  if (columns.length > MAX_COLUMNS) {
    throw new InputError(`${columns.length} columns after encoding, at most ${MAX_COLUMNS}: exclude some features`);
  }
  const moments = await momentsOf([...columns, y], options);
  const centers = new Float64Array(columns.length + 1);
  const factors = new Float64Array(columns.length + 1);
  for (let k = 0; k <= columns.length; k++) {
    const sum = moments[k * MOMENTS]!;
    const spread = moments[k * MOMENTS + 1]!;
    if (!Number.isFinite(sum) || !Number.isFinite(spread)) throw notFinite(k === columns.length);
    const first = k === columns.length ? y[0]! : columns[k]![0]!;
    const constant = spread === 0;
    // A constant's rounded mean would leave dust that looks like a column.
    centers[k] = intercept ? (constant ? first : sum / y.length) : 0;
    factors[k] = intercept && constant ? 0 : 1 / powerOfTwoBelow(constant ? Math.abs(first) : spread / y.length);
  }
  const varying = columns.map((_, k) => k).filter((k) => factors[k] !== 0);
  const active = [...varying, columns.length];
  const problem = {
    columns: varying.map((k) => columns[k]!),
    y,
    intercept,
    penalty,
    centers: Float64Array.from(active, (k) => centers[k]!),
    factors: Float64Array.from(active, (k) => factors[k]!),
  };
  const triangle = await triangleOf([...problem.columns, y], problem.centers, problem.factors, options);
  if (penalty > 0) stackPenalty(triangle, penalty, problem.factors);
  const ranked = rankTriangle(triangle);
  const rough = solve(ranked, problem.centers, problem.factors, intercept);
  const exact = y.length * columns.length <= REFINED_CELLS ? refine(problem, ranked, rough) : rough;
  const coefficients = new Float64Array(columns.length);
  varying.forEach((k, c) => {
    coefficients[k] = exact.coefficients[c]!;
  });
  const dropped = [
    ...columns.flatMap((_, k) => (factors[k] === 0 ? [{ column: k, dependsOn: [] }] : [])),
    ...ranked.dropped.map((d) => ({ column: varying[d.column]!, dependsOn: d.dependsOn.map((c) => varying[c]!) })),
  ].sort((a, b) => a.column - b.column);
  return { intercept: exact.intercept, coefficients, dropped };
}

function notFinite(inTarget: boolean): InputError {
  return new InputError(
    `least squares requires finite values, ${inTarget ? 'the target' : 'a feature'} has a cell that is not`,
  );
}

/** Undoes scaling and centring. The right-hand side is scaled too, by the last factor. */
function solve(ranked: RankedTriangle, centers: Float64Array, factors: Float64Array, intercept: boolean) {
  const size = centers.length - 1;
  const solution = Float64Array.from(ranked.rhs);
  solveUpper(ranked.r, solution.length, solution);
  const coefficients = new Float64Array(size);
  let constant = centers[size]!;
  ranked.kept.forEach((column, k) => {
    if (factors[size] !== 0) coefficients[column] = (solution[k]! * factors[column]!) / factors[size]!;
    constant -= coefficients[column]! * centers[column]!;
  });
  return { intercept: intercept ? constant : 0, coefficients };
}

/** Ridge as rows of data: √penalty in one column each, 0 in the target (Hoerl and Kennard 1970). */
function stackPenalty(triangle: Triangle, penalty: number, factors: Float64Array): void {
  const rows = emptyTriangle(triangle.size);
  for (let j = 0; j < rows.size; j++) rows.values[j * rows.width + j] = Math.sqrt(penalty) * factors[j]!;
  stackTriangle(triangle, rows.values);
}

/** 2ᵏ with 2ᵏ ≤ value < 2ᵏ⁺¹: scaling by it costs no rounding. 1 for 0; never so small that its inverse overflows. */
function powerOfTwoBelow(value: number): number {
  if (value === 0) return 1;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.max(value, 1e-300));
  view.setUint32(0, view.getUint32(0) & 0x7ff00000);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

async function momentsOf(
  columns: readonly Float64Array[],
  { workers, moments: known }: LeastSquaresOptions,
): Promise<Float64Array> {
  const all = new Float64Array(columns.length * MOMENTS);
  const unknown = columns.map((_, k) => k).filter((k) => !known?.has(columns[k]!));
  const made = unknown.map((k) => columns[k]!);
  const inputs = chunksOf(columns[0]!.length).map(([from, to]): MomentsInput => ({ columns: made, from, to }));
  const moments = joinMoments(await inChunks('columnMoments', columnMoments, inputs, columns, workers));
  unknown.forEach((k, u) => {
    all.set(moments.subarray(u * MOMENTS, (u + 1) * MOMENTS), k * MOMENTS);
  });
  columns.forEach((column, k) => {
    const before = known?.get(column);
    if (before !== undefined) all.set(before, k * MOMENTS);
  });
  return all;
}

async function triangleOf(
  columns: readonly Float64Array[],
  centers: Float64Array,
  factors: Float64Array,
  { workers, progress }: LeastSquaresOptions,
): Promise<Triangle> {
  const inputs = chunksOf(columns[0]!.length).map(
    ([from, to]): TallQrInput => ({ columns, centers, factors, from, to }),
  );
  const parts = await inChunks('tallQr', tallQr, inputs, columns, workers);
  const triangle = emptyTriangle(columns.length - 1);
  triangle.values.set(parts[0]!);
  for (const part of parts.slice(1)) stackTriangle(triangle, part);
  progress?.(columns[0]!.length, columns[0]!.length);
  return triangle;
}

function chunksOf(rows: number): [number, number][] {
  const chunks: [number, number][] = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) chunks.push([from, Math.min(rows, from + CHUNK_ROWS)]);
  return chunks;
}

/** Runs a job for every chunk: in other threads where the rows are many and the memory is shared, else here. */
async function inChunks<Input>(
  job: string,
  run: (input: Input) => Float64Array,
  inputs: readonly Input[],
  columns: readonly Float64Array[],
  workers: Workers | undefined,
): Promise<Float64Array[]> {
  const shared = columns.every((column) => column.buffer instanceof SharedArrayBuffer);
  if (workers === undefined || workers.count < 2 || columns[0]!.length < PARALLEL_ROWS || !shared)
    return inputs.map(run);
  return workers.run(job, run, inputs);
}
