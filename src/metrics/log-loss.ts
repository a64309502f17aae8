/** Logarithmic loss of the probability that was given to the true class. */
import { Sum } from '../numbers.ts';
import { scoreMetric } from './define.ts';

/** scikit-learn's clip: the spacing of doubles at 1. */
const EPSILON = 2.220446049250313e-16;

/** −ln of the probability given to what came true, clipped. */
export function lossOfProbability(p: number): number {
  return -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
}

export const logLoss = scoreMetric({
  name: 'log_loss',
  aliases: ['neg_log_loss'],
  tasks: ['binary', 'multiclass'],
  direction: 'lower',
  range: [0, 36.04365338911715],
  summary:
    'Mean of −ln(probability of the true class), clipped at 2.22e-16 (scikit-learn log_loss); natural logarithm.',
  formula({ truth }, probabilities) {
    const losses = new Sum();
    for (let i = 0; i < truth.length; i++) {
      losses.add(lossOfProbability(probabilities[truth[i]!]![i]!));
    }
    return losses.value / truth.length;
  },
});
