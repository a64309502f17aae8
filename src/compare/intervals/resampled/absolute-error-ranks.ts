/** median_absolute_error and max_error where each row counts as often as its mass says. */
import type { ResampledOf } from '../bootstrap.ts';
import { absoluteErrors } from '../row-losses.ts';
import { massAt, massInOrder } from '../row-mass.ts';
import { rowOrder } from './row-order.ts';

/** The error with half the mass below it; where a half ends between two errors, their mean. NaN without mass. */
export const resampledMedianAbsoluteError: ResampledOf = (input, mass) => {
  const errors = absoluteErrors(input).rows;
  const order = rowOrder(errors);
  const ordered = massInOrder(mass, order);
  return (drawn) => {
    let total = 0;
    for (let k = 0; k < order.length; k++) total += massAt(ordered, drawn, k);
    const half = total / 2;
    let below = 0;
    for (let k = 0; k < order.length; k++) {
      below += massAt(ordered, drawn, k);
      if (below < half) continue;
      const error = errors[order[k]!]!;
      if (below > half) return error;
      do k++;
      while (k < order.length && massAt(ordered, drawn, k) === 0);
      return k < order.length ? (error + errors[order[k]!]!) / 2 : Number.NaN;
    }
    return Number.NaN;
  };
};

/** The largest error that has any mass. NaN without mass. */
export const resampledMaxError: ResampledOf = (input, mass) => {
  const errors = absoluteErrors(input).rows;
  const order = rowOrder(errors);
  const ordered = massInOrder(mass, order);
  return (drawn) => {
    for (let k = order.length - 1; k >= 0; k--) if (massAt(ordered, drawn, k) > 0) return errors[order[k]!]!;
    return Number.NaN;
  };
};
