/** Metrics that say right or wrong of each row. Without weights and groups by score intervals, else as a mean. */
import { sum } from '../../numbers.ts';
import type { IntervalMethod } from './contract.ts';
import { influenceMethod } from './influence.ts';
import { meanOf } from './mean-loss.ts';
import type { RowLosses } from './row-losses.ts';
import { tangoInterval } from './tango.ts';
import { wilsonInterval } from './wilson.ts';

/** `right`: 1 for a row that is right, else 0. */
export function rightOrWrong(right: RowLosses): IntervalMethod {
  const asMean = influenceMethod('paired_t', 'student', meanOf(right));
  return {
    difference(pair, sampling) {
      if (sampling.weights !== undefined || sampling.groups !== undefined) return asMean.difference(pair, sampling);
      const candidate = right(pair.candidate);
      const baseline = right(pair.baseline);
      let gained = 0;
      let lost = 0;
      for (let i = 0; i < candidate.length; i++) {
        if (candidate[i]! > baseline[i]!) gained++;
        else if (candidate[i]! < baseline[i]!) lost++;
      }
      return tangoInterval({ gained, lost, n: candidate.length }, sampling.alpha);
    },
    own(side, sampling) {
      if (sampling.weights !== undefined || sampling.groups !== undefined) return asMean.own(side, sampling);
      const rows = right(side.input);
      return wilsonInterval(sum(rows), rows.length, sampling.alpha);
    },
  };
}
