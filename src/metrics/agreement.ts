/** Agreement of labels beyond chance. Numerators are whole numbers, so a model no better than chance gets exactly 0. */
import { labelMetric, undefinedBecause } from './define.ts';

export const mcc = labelMetric({
  name: 'mcc',
  aliases: ['matthews_corrcoef'],
  tasks: ['binary', 'multiclass'],
  direction: 'higher',
  range: [-1, 1],
  summary: 'Correlation of true and predicted class, Matthews and Gorodkin (scikit-learn matthews_corrcoef).',
  formula({ rows, correct, truth, predicted }) {
    const chance = dot(truth, predicted);
    const ofTruth = rows * rows - dot(truth, truth);
    const ofPrediction = rows * rows - dot(predicted, predicted);
    if (ofTruth === 0) return undefinedBecause('the truth has only one class');
    if (ofPrediction === 0) return undefinedBecause('every row is predicted as the same class');
    return clamp((correct * rows - chance) / (Math.sqrt(ofTruth) * Math.sqrt(ofPrediction)));
  },
});

export const cohenKappa = labelMetric({
  name: 'cohen_kappa',
  aliases: ['kappa', 'cohen_kappa_score'],
  tasks: ['binary', 'multiclass'],
  direction: 'higher',
  range: [-1, 1],
  summary: 'Agreement of true and predicted class above what their frequencies give (scikit-learn cohen_kappa_score).',
  formula({ rows, correct, truth, predicted }) {
    const chance = dot(truth, predicted);
    if (rows * rows === chance) return undefinedBecause('truth and prediction have only one class, the same');
    return clamp((correct * rows - chance) / (rows * rows - chance));
  },
});

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let c = 0; c < a.length; c++) total += a[c]! * b[c]!;
  return total;
}

/** Two roots may round to a hair above 1. */
function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
