/** Shares of rows that are right. */
import { Sum } from '../numbers.ts';
import { labelMetric } from './define.ts';

export const accuracy = labelMetric({
  name: 'accuracy',
  aliases: ['accuracy_score'],
  tasks: ['binary', 'multiclass'],
  direction: 'higher',
  range: [0, 1],
  summary: 'Share of rows whose predicted class is the true one (scikit-learn accuracy_score).',
  formula: ({ correct, rows }) => correct / rows,
});

export const balancedAccuracy = labelMetric({
  name: 'balanced_accuracy',
  aliases: ['balanced_accuracy_score'],
  tasks: ['binary', 'multiclass'],
  direction: 'higher',
  range: [0, 1],
  summary: 'Mean recall over the classes that occur in the truth (scikit-learn balanced_accuracy_score).',
  formula({ truth, hits }) {
    const recalls = new Sum();
    let classes = 0;
    for (let c = 0; c < truth.length; c++) {
      if (truth[c]! === 0) continue;
      recalls.add(hits[c]! / truth[c]!);
      classes++;
    }
    return recalls.value / classes;
  },
});
