/** Metrics that say right or wrong of each row. Without weights and groups by score intervals, else as a mean. */
import type { MetricInput } from '../../metrics/contract.ts';
import type { IntervalMethod } from './contract.ts';
import { influenceMethod } from './influence.ts';
import { meanOf } from './mean-loss.ts';
import type { RowLosses } from './row-losses.ts';
import { type Discordance, tangoInterval } from './tango.ts';
import { wilsonInterval } from './wilson.ts';

/** `right`: 1 for a row that is right, else 0. `discordance` where there is a shorter way to it than row by row. */
export function rightOrWrong(
  right: RowLosses,
  discordance = (candidate: MetricInput, baseline: MetricInput) => rowDiscordance(right, candidate, baseline),
): IntervalMethod {
  const asMean = influenceMethod('paired_t', 'student', meanOf(right));
  return {
    difference(pair, sampling) {
      if (sampling.weights !== undefined || sampling.groups !== undefined) return asMean.difference(pair, sampling);
      return tangoInterval(discordance(pair.candidate, pair.baseline), sampling.alpha);
    },
    own(side, sampling) {
      if (sampling.weights !== undefined || sampling.groups !== undefined) return asMean.own(side, sampling);
      const { rows, total } = right(side.input);
      return wilsonInterval(total, rows.length, sampling.alpha);
    },
  };
}

function rowDiscordance(right: RowLosses, candidate: MetricInput, baseline: MetricInput): Discordance {
  const ours = right(candidate).rows;
  const theirs = right(baseline).rows;
  let gained = 0;
  let lost = 0;
  for (let i = 0; i < ours.length; i++) {
    if (ours[i]! > theirs[i]!) gained++;
    else if (ours[i]! < theirs[i]!) lost++;
  }
  return { gained, lost, n: ours.length };
}
