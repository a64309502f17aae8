/** Counts the labels of an input. */
import type { ClassInput, LabelCounts } from './contract.ts';

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
