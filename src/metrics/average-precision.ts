/** Average precision: the precision-recall curve in one number, without interpolation. */
import { Sum } from '../numbers.ts';
import { scoreMetric, undefinedBecause } from './define.ts';
import { rankScores } from './sorted-scores.ts';

export const averagePrecision = scoreMetric({
  name: 'average_precision',
  aliases: ['average_precision_score', 'precision_recall_auc'],
  tasks: ['binary'],
  direction: 'higher',
  range: [0, 1],
  summary:
    'Σ (recall gained at a threshold) × (precision there), ties are one threshold (scikit-learn average_precision_score).',
  formula(input, probabilities) {
    const { positives, negatives } = rankScores(input, input.positive, probabilities[input.positive]!);
    if (positives.length === 0) return undefinedBecause('the truth has no row of the positive class');
    const terms = new Sum();
    let truePositives = 0;
    let falsePositives = 0;
    for (let i = positives.length - 1; i >= 0; ) {
      const threshold = positives[i]!;
      let gained = 0;
      for (; i >= 0 && positives[i] === threshold; i--) gained++;
      truePositives += gained;
      while (falsePositives < negatives.length && negatives[negatives.length - 1 - falsePositives]! >= threshold)
        falsePositives++;
      terms.add((gained * truePositives) / (truePositives + falsePositives));
    }
    return terms.value / positives.length;
  },
});
