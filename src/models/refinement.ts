/**
 * Iterative refinement of a least squares solution: the gradient X'(y − Xb) − αb is summed in twice the working
 * precision ("double-double": Dekker 1971, Knuth TAOCP 2, 4.2.2), and the triangle of the QR turns it into a correction
 * (corrected seminormal equations: Björck 1996, 6.6.5). The answer is then right to the last digits that a double holds,
 * unless the columns are so close to dependent that the step does not contract; such a step is taken back.
 */
import { type RankedTriangle, solveUpper, solveUpperTransposed } from './triangle-solve.ts';

export interface RefinementProblem {
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  readonly intercept: boolean;
  readonly penalty: number;
  readonly centers: Float64Array;
  readonly factors: Float64Array;
}

export interface Solution {
  readonly intercept: number;
  readonly coefficients: Float64Array;
}

/** Each step gains the digits that the QR had; the third only confirms. */
const MAX_STEPS = 3;

export function refine(problem: RefinementProblem, ranked: RankedTriangle, start: Solution): Solution {
  let best = start;
  let step = correction(problem, ranked, best);
  for (let n = 0; n < MAX_STEPS && Number.isFinite(step.length) && step.length > 0; n++) {
    const next = step.to;
    const after = correction(problem, ranked, next);
    if (!(after.length < step.length)) break;
    best = next;
    // Nothing is left but rounding to one double.
    if (!(after.length < step.length / 2)) break;
    step = after;
  }
  return best;
}

/** The next solution, and how far its fitted values are from the present ones (in the QR's norm). */
function correction(
  problem: RefinementProblem,
  ranked: RankedTriangle,
  at: Solution,
): { to: Solution; length: number } {
  const { kept, r } = ranked;
  const gradient = exactGradient(problem, kept, at);
  const step = new Float64Array(kept.length);
  kept.forEach((column, k) => {
    step[k] = gradient.columns[k]! * problem.factors[column]!;
  });
  solveUpperTransposed(r, kept.length, step);
  let squares = 0;
  for (const value of step) squares += value * value;
  solveUpper(r, kept.length, step);
  const coefficients = Float64Array.from(at.coefficients);
  let shift = gradient.mean;
  kept.forEach((column, k) => {
    const change = step[k]! * problem.factors[column]!;
    coefficients[column] = coefficients[column]! + change;
    shift -= change * problem.centers[column]!;
  });
  const intercept = problem.intercept ? at.intercept + shift : 0;
  // The intercept's own error counts, or a fit that is off by a constant would look settled.
  const length = Math.sqrt(squares + (problem.intercept ? gradient.mean * gradient.mean * problem.y.length : 0));
  return { to: { intercept, coefficients }, length };
}

/** Mean residual, and for each kept column the centred gradient, each rounded once at the end. */
function exactGradient(
  { columns, y, intercept, penalty, centers }: RefinementProblem,
  kept: readonly number[],
  at: Solution,
): { mean: number; columns: Float64Array } {
  const used = kept.map((column) => columns[column]!);
  const weights = kept.map((column) => at.coefficients[column]!);
  const sum = new DoubleDouble();
  const residual = new DoubleDouble();
  const gradients = kept.map(() => new DoubleDouble());
  for (let i = 0; i < y.length; i++) {
    residual.set(y[i]!);
    residual.add(-at.intercept);
    for (let k = 0; k < used.length; k++) residual.addProduct(-weights[k]!, used[k]![i]!);
    sum.add(residual.high);
    sum.add(residual.low);
    for (let k = 0; k < used.length; k++) {
      const x = used[k]![i]!;
      const gradient = gradients[k]!;
      gradient.addProduct(x, residual.high);
      gradient.add(x * residual.low);
    }
  }
  gradients.forEach((gradient, k) => {
    if (intercept) {
      gradient.addProduct(-centers[kept[k]!]!, sum.high);
      gradient.add(-centers[kept[k]!]! * sum.low);
    }
    gradient.addProduct(-penalty, weights[k]!);
  });
  return { mean: (sum.high + sum.low) / y.length, columns: Float64Array.from(gradients, (g) => g.high + g.low) };
}

/** 2²⁷ + 1: splits a double into two halves whose products are exact. */
const SPLITTER = 134217729;

/** An unevaluated sum of two doubles, about 31 digits. */
class DoubleDouble {
  high = 0;
  low = 0;

  set(value: number): void {
    this.high = value;
    this.low = 0;
  }

  add(value: number): void {
    const sum = this.high + value;
    const part = sum - this.high;
    const error = this.high - (sum - part) + (value - part) + this.low;
    this.high = sum + error;
    this.low = error - (this.high - sum);
  }

  addProduct(a: number, b: number): void {
    const product = a * b;
    const aLarge = SPLITTER * a;
    const aHigh = aLarge - (aLarge - a);
    const aLow = a - aHigh;
    const bLarge = SPLITTER * b;
    const bHigh = bLarge - (bLarge - b);
    const bLow = b - bHigh;
    const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    this.add(product);
    this.add(error);
  }
}
