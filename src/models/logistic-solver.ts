/**
 * Penalised maximum likelihood of logistic regression by Newton's method with Cholesky and step halving. One row of
 * weights for two classes (the log odds of the second), one a class for more (softmax).
 */
import { solveCholesky } from './cholesky.ts';

export interface LogisticProblem {
  /** Columns of the design, all finite. */
  readonly columns: readonly Float64Array[];
  /** Class codes from 0 to `classes` − 1. */
  readonly codes: Int32Array;
  readonly classes: number;
  /** Weight of each class's rows in the sum of losses. */
  readonly classWeights: Float64Array;
  /** λ of ½·λ·‖w‖² on the raw weights; 0 for none. The intercept is free. */
  readonly penalty: number;
  readonly maxIterations: number;
  /** Newton's decrement, relative to the objective, below which the fit has converged. */
  readonly tolerance: number;
  readonly progress: (done: number, total: number) => void;
}

export interface LogisticSolution {
  /** One row of raw weights (two classes) or one a class. */
  readonly coefficients: Float64Array[];
  readonly intercepts: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
  /** Some plane has rows of one class alone on one side: without a penalty no finite maximum exists. */
  readonly separated: boolean;
}

/** A mean loss below which only a separating plane can lie: every row is right with odds of a million to one. */
const SEPARATED_LOSS = 1e-6;
/** A decrement, relative to the objective, at which Newton's steps vanish wherever a finite maximum exists. */
const FLAT_DECREMENT = 1e-10;
/** A step that moves some row's log odds by this much, of a decrement that flat, follows a direction without end. */
const ENDLESS_STEP = 0.5;
const HALVINGS = 50;

/** The same rows in the same order give the same bits. Cost: rows × (weights)² an iteration. */
export function solveLogistic(problem: LogisticProblem): LogisticSolution {
  const scaled = scaleColumns(problem.columns);
  const width = scaled.columns.length + 1;
  const free = problem.classes === 2 ? 1 : problem.classes;
  const penalties = Float64Array.from(scaled.scales, (scale) => problem.penalty / (scale * scale));
  let weights = new Float64Array(free * width);
  const state = { problem, columns: scaled.columns, width, free, penalties };
  let value = objective(state, weights);
  let iterations = 0;
  let converged = false;
  let separated = false;
  let endless = 0;
  while (iterations < problem.maxIterations && !converged && !separated) {
    const { gradient, hessian } = derivatives(state, weights);
    const step = Float64Array.from(gradient);
    solveCholesky(hessian, step);
    const decrement = dot(gradient, step);
    const relative = decrement / Math.max(Math.abs(value), 1e-300);
    iterations += 1;
    // Along a separating direction each step adds about 1 to log odds that no longer change the loss; near a finite
    // maximum the steps shrink faster and faster. Two such steps in a row tell them apart.
    const far = problem.penalty === 0 && relative <= FLAT_DECREMENT && largestMove(state, step) > ENDLESS_STEP;
    endless = far ? endless + 1 : 0;
    converged = !far && relative <= problem.tolerance;
    const moved = lineSearch(state, weights, step, value, decrement);
    if (moved === undefined) {
      // Nothing lowers the objective any more: its last bits are reached, unless the gradient promises more.
      separated = far;
      converged = !far && relative <= Math.max(problem.tolerance, FLAT_DECREMENT);
      break;
    }
    weights = moved.weights;
    value = moved.value;
    separated = problem.penalty === 0 && (endless === 2 || value / problem.codes.length < SEPARATED_LOSS);
    problem.progress(iterations, problem.maxIterations);
  }
  return {
    ...unscale(weights, scaled, width, free, problem.columns.length),
    iterations,
    converged: converged && !separated,
    separated,
  };
}

interface Scaled {
  readonly columns: Float64Array[];
  /** Index of each kept column in the design. */
  readonly kept: number[];
  readonly means: number[];
  readonly scales: number[];
}

/** Standardised copies; a constant column carries nothing that the intercept does not, and is left out. */
function scaleColumns(columns: readonly Float64Array[]): Scaled {
  const scaled: Scaled = { columns: [], kept: [], means: [], scales: [] };
  columns.forEach((column, index) => {
    const n = column.length;
    let total = 0;
    for (let i = 0; i < n; i++) total += column[i]!;
    const mean = total / n;
    let squares = 0;
    let rest = 0;
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const deviation = column[i]! - mean;
      rest += deviation;
      squares += deviation * deviation;
      largest = Math.max(largest, Math.abs(column[i]!));
    }
    const center = mean + rest / n;
    const scale = Math.sqrt(Math.max(0, squares - (rest * rest) / n) / n);
    if (!(scale > largest * 1e-14)) return;
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = (column[i]! - center) / scale;
    scaled.columns.push(out);
    scaled.kept.push(index);
    scaled.means.push(center);
    scaled.scales.push(scale);
  });
  return scaled;
}

interface State {
  readonly problem: LogisticProblem;
  readonly columns: readonly Float64Array[];
  /** Weights a row of them: the columns, then the intercept. */
  readonly width: number;
  readonly free: number;
  readonly penalties: Float64Array;
}

/** Linear predictors, `free` of them, each over all rows. */
function predictors({ columns, width, free, problem }: State, weights: Float64Array): Float64Array[] {
  return Array.from({ length: free }, (_, f) => {
    const eta = new Float64Array(problem.codes.length).fill(weights[f * width + width - 1]!);
    for (let j = 0; j < columns.length; j++) {
      const weight = weights[f * width + j]!;
      const column = columns[j]!;
      for (let i = 0; i < eta.length; i++) eta[i] = eta[i]! + weight * column[i]!;
    }
    return eta;
  });
}

function objective(state: State, weights: Float64Array): number {
  const { problem, width, free, penalties } = state;
  const { codes, classWeights } = problem;
  const etas = predictors(state, weights);
  let loss = 0;
  for (let i = 0; i < codes.length; i++) loss += classWeights[codes[i]!]! * rowLoss(etas, free, codes[i]!, i);
  let penalty = 0;
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++)
      penalty += penalties[j]! * weights[f * width + j]! * weights[f * width + j]!;
  }
  return loss + penalty / 2;
}

function rowLoss(etas: readonly Float64Array[], free: number, code: number, i: number): number {
  if (free === 1) {
    const signed = code === 1 ? etas[0]![i]! : -etas[0]![i]!;
    return Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed);
  }
  let largest = -Infinity;
  for (let f = 0; f < free; f++) largest = Math.max(largest, etas[f]![i]!);
  let total = 0;
  for (let f = 0; f < free; f++) total += Math.exp(etas[f]![i]! - largest);
  return Math.log(total) + largest - etas[code]![i]!;
}

/** Probabilities of the free rows: of the second class alone, or of every class. In place of the predictors. */
function probabilities(etas: Float64Array[]): Float64Array[] {
  const n = etas[0]!.length;
  if (etas.length === 1) {
    const eta = etas[0]!;
    for (let i = 0; i < n; i++) eta[i] = sigmoid(eta[i]!);
    return etas;
  }
  for (let i = 0; i < n; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]!);
    let total = 0;
    for (const eta of etas) total += Math.exp(eta[i]! - largest);
    for (const eta of etas) eta[i] = Math.exp(eta[i]! - largest) / total;
  }
  return etas;
}

/** 1 / (1 + e^−z) without overflow in either tail. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/**
 * Gradient and Hessian. Softmax does not change when every class's weights move together; the square of that common
 * move is added to the Hessian alone, which fixes the free direction at the start's (a sum of zero).
 */
function derivatives(state: State, weights: Float64Array): { gradient: Float64Array; hessian: Float64Array } {
  const { problem, columns, width, free, penalties } = state;
  const { codes, classWeights } = problem;
  const n = codes.length;
  const p = probabilities(predictors(state, weights));
  const size = free * width;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const weighted = new Float64Array(n);
  const product = new Float64Array(n);
  const ones = new Float64Array(n).fill(1);
  const all = [...columns, ones];
  for (let f = 0; f < free; f++) {
    const target = free === 1 ? 1 : f;
    for (let i = 0; i < n; i++) weighted[i] = classWeights[codes[i]!]! * (p[f]![i]! - (codes[i] === target ? 1 : 0));
    for (let j = 0; j < width; j++) gradient[f * width + j] = dot(all[j]!, weighted);
    for (let g = 0; g <= f; g++) {
      for (let i = 0; i < n; i++) weighted[i] = classWeights[codes[i]!]! * p[f]![i]! * ((f === g ? 1 : 0) - p[g]![i]!);
      for (let j = 0; j < width; j++) {
        const column = all[j]!;
        for (let i = 0; i < n; i++) product[i] = column[i]! * weighted[i]!;
        const last = f === g ? j : width - 1;
        for (let k = 0; k <= last; k++) {
          const value = dot(product, all[k]!);
          hessian[(f * width + j) * size + g * width + k] = value;
          hessian[(g * width + k) * size + f * width + j] = value;
        }
      }
    }
  }
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++) {
      const at = f * width + j;
      gradient[at] = gradient[at]! + penalties[j]! * weights[at]!;
      hessian[at * size + at] = hessian[at * size + at]! + penalties[j]!;
    }
  }
  if (free > 1) {
    for (let j = 0; j < width; j++) {
      for (let f = 0; f < free; f++) {
        for (let g = 0; g < free; g++) {
          const at = (f * width + j) * size + g * width + j;
          hessian[at] = hessian[at]! + 1;
        }
      }
    }
  }
  return { gradient, hessian };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

/** Halves the step until the objective falls by a share of what the gradient promises. undefined: nothing falls. */
function lineSearch(state: State, weights: Float64Array, step: Float64Array, value: number, decrement: number) {
  let share = 1;
  for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const moved = new Float64Array(weights.length);
    for (let i = 0; i < moved.length; i++) moved[i] = weights[i]! - share * step[i]!;
    const next = objective(state, moved);
    if (Number.isFinite(next) && next <= value - 1e-4 * share * decrement) return { weights: moved, value: next };
    // At the bottom the fall is smaller than the objective's last bit: a whole step that does not rise is still right.
    if (
      halving === 0 &&
      Number.isFinite(next) &&
      decrement <= 1e-10 * Math.abs(value) &&
      next <= value + 1e-14 * Math.abs(value)
    ) {
      return { weights: moved, value: next };
    }
  }
  return undefined;
}

/** The largest change of a row's linear predictors when the weights move by `step`. */
function largestMove(state: State, step: Float64Array): number {
  let largest = 0;
  for (const move of predictors(state, step)) {
    for (let i = 0; i < move.length; i++) largest = Math.max(largest, Math.abs(move[i]!));
  }
  return largest;
}

function unscale(weights: Float64Array, scaled: Scaled, width: number, free: number, columns: number) {
  const coefficients: Float64Array[] = [];
  const intercepts = new Float64Array(free);
  for (let f = 0; f < free; f++) {
    const row = new Float64Array(columns);
    let intercept = weights[f * width + width - 1]!;
    scaled.kept.forEach((index, j) => {
      const weight = weights[f * width + j]! / scaled.scales[j]!;
      row[index] = weight;
      intercept -= weight * scaled.means[j]!;
    });
    coefficients.push(row);
    intercepts[f] = intercept;
  }
  return { coefficients, intercepts };
}
