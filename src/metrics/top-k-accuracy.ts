/** Whether the true class is among the k that the model finds likeliest. */
import { scoreMetric, undefinedBecause } from './define.ts';

/** scikit-learn's default. */
const K = 2;

export const topKAccuracy = scoreMetric({
  name: 'top_k_accuracy',
  aliases: ['top_k_accuracy_score'],
  tasks: ['multiclass'],
  direction: 'higher',
  range: [0, 1],
  summary:
    'Share of rows whose true class is among the 2 likeliest; of equal ones the later class (scikit-learn, k=2).',
  formula({ truth, classes }, probabilities) {
    if (classes.length <= K)
      return undefinedBecause(`with ${classes.length} classes every row is among the ${K} likeliest`);
    let hits = 0;
    for (let i = 0; i < truth.length; i++) {
      const code = truth[i]!;
      const p = probabilities[code]![i]!;
      let ahead = 0;
      for (let c = 0; c < probabilities.length; c++) {
        const other = probabilities[c]![i]!;
        if (other > p || (other === p && c > code)) ahead++;
      }
      if (ahead < K) hits++;
    }
    return hits / truth.length;
  },
});
