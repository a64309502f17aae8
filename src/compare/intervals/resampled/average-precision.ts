/** average_precision where each row counts as often as its mass says. */
import { InvariantError } from '../../../errors.ts';
import type { ResampledOf } from '../bootstrap.ts';
import { massAt, massInOrder } from '../row-mass.ts';
import { rowOrder } from './row-order.ts';

/** Σ (recall gained at a threshold)·(precision there), ties are one threshold. NaN without mass of the positive class. */
export const resampledAveragePrecision: ResampledOf = (input, mass) => {
  if (input.task !== 'binary') throw new InvariantError(`average_precision was asked about the task ${input.task}`);
  const { truth, positive, probabilities } = input;
  const scores = probabilities![positive]!;
  const order = rowOrder(scores).reverse();
  const isPositive = Uint8Array.from(order, (row) => (truth[row] === positive ? 1 : 0));
  const endsThreshold = Uint8Array.from(order, (row, k) =>
    k === order.length - 1 || scores[order[k + 1]!] !== scores[row] ? 1 : 0,
  );
  const ordered = massInOrder(mass, order);
  return (drawn) => {
    let truePositives = 0;
    let selected = 0;
    let gained = 0;
    let total = 0;
    for (let k = 0; k < isPositive.length; k++) {
      const count = massAt(ordered, drawn, k);
      selected += count;
      if (isPositive[k] === 1) gained += count;
      if (endsThreshold[k] === 0 || gained === 0) continue;
      truePositives += gained;
      total += (gained * truePositives) / selected;
      gained = 0;
    }
    return total / truePositives;
  };
};
