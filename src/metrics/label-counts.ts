/** Counts the labels of an input. */
import type { ClassInput, LabelCounts } from './contract.ts';
import { countedLabels } from './label-table.ts';
import { remembered } from './remembered.ts';

/** Counted once an input: several metrics ask. */
export const labelCounts = remembered((input: ClassInput): LabelCounts => {
  const { truths, predictions, masses } = countedLabels(input);
  const classes = input.classes.length;
  const inTruth = new Float64Array(classes);
  const predicted = new Float64Array(classes);
  const hits = new Float64Array(classes);
  let correct = 0;
  masses.forEach((rows, cell) => {
    const truth = truths[cell]!;
    inTruth[truth]! += rows;
    predicted[predictions[cell]!]! += rows;
    if (truth !== predictions[cell]) return;
    hits[truth]! += rows;
    correct += rows;
  });
  return { rows: input.truth.length, correct, truth: inTruth, predicted, hits };
});
