/** Brier score: squared distance of the probabilities from the truth. */
import { Sum } from '../numbers.ts';
import type { ClassInput } from './contract.ts';
import { scoreMetric } from './define.ts';

export const brier = scoreMetric({
  name: 'brier',
  aliases: ['brier_score_loss', 'brier_score', 'neg_brier_score', 'neg_brier_score_loss'],
  tasks: ['binary', 'multiclass'],
  direction: 'lower',
  range: [0, 2],
  summary:
    'Mean of (probability − outcome)²: of the positive class for two classes (at most 1), summed over the classes for more (at most 2; scikit-learn brier_score_loss).',
  formula: (input, probabilities) =>
    input.task === 'binary' ? ofPositive(input, probabilities[input.positive]!) : overClasses(input, probabilities),
});

function ofPositive({ truth, positive }: ClassInput, column: Float64Array): number {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = column[i]! - (truth[i] === positive ? 1 : 0);
    squares.add(error * error);
  }
  return squares.value / truth.length;
}

function overClasses({ truth }: ClassInput, probabilities: readonly Float64Array[]): number {
  const squares = new Sum();
  for (let c = 0; c < probabilities.length; c++) {
    const column = probabilities[c]!;
    for (let i = 0; i < truth.length; i++) {
      const error = column[i]! - (truth[i] === c ? 1 : 0);
      squares.add(error * error);
    }
  }
  return squares.value / truth.length;
}
