/** What every label metric is made of: rows of each class in the truth, in the prediction, and in both. */
import type { ClassInput } from './contract.ts';

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

/** Several metrics ask about the same input. */
const counted = new WeakMap<ClassInput, LabelCounts>();

/** Counted once an input. */
export function labelCounts(input: ClassInput): LabelCounts {
  const known = counted.get(input);
  if (known !== undefined) return known;
  const counts = count(input);
  counted.set(input, counts);
  return counts;
}

function count({ truth, prediction, classes }: ClassInput): LabelCounts {
  const inTruth = new Float64Array(classes.length);
  const predicted = new Float64Array(classes.length);
  const hits = new Float64Array(classes.length);
  let correct = 0;
  for (let i = 0; i < truth.length; i++) {
    const t = truth[i]!;
    const p = prediction[i]!;
    inTruth[t]!++;
    predicted[p]!++;
    if (t === p) {
      hits[t]!++;
      correct++;
    }
  }
  return { rows: truth.length, correct, truth: inTruth, predicted, hits };
}
