/** Whether the true class is among the k that the model finds likeliest. */
import { scoreMetric, undefinedBecause } from './define.ts';

/** scikit-learn's default. */
const K = 2;

/** Whether the class is among the 2 likeliest of the row; of equal ones the later class goes first. */
export function isAmongLikeliest(probabilities: readonly Float64Array[], code: number, row: number): boolean {
  const p = probabilities[code]![row]!;
  let ahead = 0;
  for (let c = 0; c < probabilities.length; c++) {
    const other = probabilities[c]![row]!;
    if (other > p || (other === p && c > code)) ahead++;
  }
  return ahead < K;
}

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
    for (let i = 0; i < truth.length; i++) if (isAmongLikeliest(probabilities, truth[i]!, i)) hits++;
    return hits / truth.length;
  },
});
