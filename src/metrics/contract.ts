/** The one contract of every metric. To add a metric: one file here and one line in `table.ts`. */
import type { MetricValue } from '../documents/evaluation.ts';
import type { Task } from '../documents/shape.ts';

/** Truth and prediction of the same rows, in the same order. Lengths are equal, all numbers finite: `input.ts` checks. */
export interface RegressionInput {
  readonly task: 'regression';
  readonly truth: Float64Array;
  readonly prediction: Float64Array;
}

export interface ClassInput {
  readonly task: 'binary' | 'multiclass';
  /**
   * From the model's signature, and every class of the truth besides: a class may be absent from `truth`, and one that
   * the model never saw has a column of zeros.
   */
  readonly classes: readonly string[];
  /** Binary: index of the positive class. */
  readonly positive: number;
  /** Codes into `classes`. */
  readonly truth: Int32Array;
  readonly prediction: Int32Array;
  /** `probabilities[class][row]`; absent when only labels are known. */
  readonly probabilities?: readonly Float64Array[] | undefined;
}

export type MetricInput = RegressionInput | ClassInput;

/** What every label metric is made of: rows of each class in the truth, in the prediction, and in both. */
export interface LabelCounts {
  readonly rows: number;
  /** Rows where truth and prediction agree. */
  readonly correct: number;
  /** By class code. */
  readonly truth: Float64Array;
  readonly predicted: Float64Array;
  /** Rows of the class that were predicted as it. */
  readonly hits: Float64Array;
}

export interface Metric {
  /** The key in every document: `rmse`. */
  readonly name: string;
  /** scikit-learn's and MLflow's names for it: `root_mean_squared_error`, `neg_root_mean_squared_error`. */
  readonly aliases: readonly string[];
  readonly tasks: readonly Task[];
  readonly direction: 'higher' | 'lower';
  /** Inclusive; ±Infinity where open. */
  readonly range: readonly [number, number];
  /** What it reads: predicted labels or numbers, or scores (probabilities). */
  readonly reads: 'labels' | 'scores';
  /** One sentence: definition, unit, source. */
  readonly summary: string;
  /** The value, or why it is undefined (one of a metric's stated cases). Never NaN, never 0 for undefined. */
  compute(input: MetricInput): MetricValue;
  /** The same value from counts, where they are all it reads. `positive` as in the input. Counts may be sums of weights. */
  readonly fromCounts?: (counts: LabelCounts, positive: number) => MetricValue;
}
