/** Rows of every task, made by a seed: two models of different quality on the same truth, with ties. */
import type { Task } from '../../../src/documents/shape.ts';
import type { ClassInput, MetricInput, RegressionInput } from '../../../src/metrics/contract.ts';
import { Sfc32 } from '../../../src/numbers/sfc32.ts';
import { binary, multiclass, numbers } from '../../metrics/inputs.ts';

export interface Case<Input extends MetricInput = MetricInput> {
  readonly candidate: Input;
  readonly baseline: Input;
}

class Draws {
  readonly #random: Sfc32;
  constructor(seed: number) {
    this.#random = new Sfc32(seed);
  }
  /** From 0 to 1. */
  uniform(): number {
    return this.#random.next() / 4294967296;
  }
  /** About normal: 12 uniforms less 6. */
  normal(): number {
    let total = -6;
    for (let i = 0; i < 12; i++) total += this.uniform();
    return total;
  }
}

/** Above 0, so that every metric has a value. */
export function regressionCase(n: number, seed: number): Case<RegressionInput> {
  const draws = new Draws(seed);
  const truth = Array.from({ length: n }, () => 20 + 5 * draws.normal());
  const guess = (noise: number) => truth.map((y) => Math.max(0.5, y + noise * draws.normal()));
  return { candidate: numbers(truth, guess(2)), baseline: numbers(truth, guess(2.6)) };
}

/** Scores in hundredths: ties. */
export function binaryCase(n: number, seed: number): Case<ClassInput> {
  const draws = new Draws(seed);
  const truth = Array.from({ length: n }, (_, i) => (i < 4 ? i % 2 : draws.uniform() < 0.4 ? 1 : 0));
  const score = (noise: number) =>
    truth.map((y) => Math.round(100 * Math.min(1, Math.max(0, 0.3 + 0.4 * y + noise * draws.normal()))) / 100);
  return { candidate: binary(truth, { scores: score(0.25) }), baseline: binary(truth, { scores: score(0.35) }) };
}

export function multiclassCase(n: number, seed: number, count = 3): Case<ClassInput> {
  const draws = new Draws(seed);
  const truth = Array.from({ length: n }, (_, i) => (i < 3 * count ? i % count : Math.floor(count * draws.uniform())));
  const classes = Array.from({ length: count }, (_, c) => c);
  const side = (pull: number) => {
    const probabilities = truth.map((y) => {
      // Whole numbers: ties.
      const shares = classes.map((c) => 1 + Math.floor(5 * draws.uniform()) + (c === y ? pull : 0));
      const total = shares.reduce((sum, share) => sum + share, 0);
      return shares.map((share) => share / total);
    });
    const prediction = probabilities.map((row) => row.indexOf(Math.max(...row)));
    return multiclass({ truth, prediction, probabilities, classes });
  };
  return { candidate: side(3), baseline: side(2) };
}

export function caseOf(task: Task, n: number, seed: number): Case {
  if (task === 'regression') return regressionCase(n, seed);
  return task === 'binary' ? binaryCase(n, seed) : multiclassCase(n, seed);
}

/** The rows of `order`, in that order, as often as they stand there. */
export function takeRows<Input extends MetricInput>(input: Input, order: ArrayLike<number>): Input {
  const picked = (values: Float64Array) => Float64Array.from(order, (row) => values[row]!);
  if (input.task === 'regression') {
    return { ...input, truth: picked(input.truth), prediction: picked(input.prediction) };
  }
  const codes = (values: Int32Array) => Int32Array.from(order, (row) => values[row]!);
  return {
    ...input,
    truth: codes(input.truth),
    prediction: codes(input.prediction),
    probabilities: input.probabilities?.map(picked),
  };
}

/** Small fractions and whole numbers, some 0. */
export function weightsOf(n: number, seed: number): Float64Array {
  const draws = new Draws(seed);
  return Float64Array.from({ length: n }, () =>
    draws.uniform() < 0.1 ? 0 : Math.round(8 * draws.uniform()) / 4 + 0.25,
  );
}
