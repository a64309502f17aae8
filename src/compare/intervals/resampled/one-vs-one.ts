/** roc_auc_ovo where each row counts as often as its mass says. */
import { InvariantError } from '../../../errors.ts';
import type { ResampledOf } from '../bootstrap.ts';
import { massAt, massInOrder } from '../row-mass.ts';
import { rowOrder } from './row-order.ts';

/** Mean over ordered pairs of classes of the area between the two by the first one's scores. NaN where a class has no mass. */
export const resampledOneVsOne: ResampledOf = (input, mass) => {
  if (input.task === 'regression') throw new InvariantError('roc_auc_ovo was asked about regression');
  const { truth, probabilities, classes } = input;
  const orders = probabilities!.map(rowOrder);
  const masses = orders.map((order) => massInOrder(mass, order));
  const count = classes.length;
  const totals = new Float64Array(count);
  const below = new Float64Array(count);
  const tied = new Float64Array(count);
  const wins = new Float64Array(count);
  return (drawn) => {
    totals.fill(0);
    for (let i = 0; i < truth.length; i++) totals[truth[i]!]! += massAt(mass, drawn, i);
    let areas = 0;
    for (let c = 0; c < count; c++) {
      const order = orders[c]!;
      const ordered = masses[c]!;
      const scores = probabilities![c]!;
      below.fill(0);
      wins.fill(0);
      for (let from = 0; from < order.length; ) {
        const score = scores[order[from]!];
        tied.fill(0);
        let to = from;
        for (; to < order.length && scores[order[to]!] === score; to++)
          tied[truth[order[to]!]!]! += massAt(ordered, drawn, to);
        for (let other = 0; other < count; other++) {
          wins[other]! += tied[c]! * (below[other]! + tied[other]! / 2);
        }
        for (let other = 0; other < count; other++) below[other]! += tied[other]!;
        from = to;
      }
      for (let other = 0; other < count; other++) {
        if (other !== c) areas += wins[other]! / (totals[c]! * totals[other]!);
      }
    }
    return areas / (count * (count - 1));
  };
};
