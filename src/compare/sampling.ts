/** How rows were drawn: what interval methods are told of a side's predictions. */
import type { Predictions } from '../documents/predictions.ts';
import { bootstrapSeed } from './intervals/bootstrap-seed.ts';
import type { Groups, Sampling } from './intervals/contract.ts';
import { groupRows } from './intervals/groups.ts';

/** Printed with every bootstrap interval (statistics, section 3). */
const SEED = 42;

/** Groups and weights of the rows, the same for every metric. */
export interface DrawnRows {
  readonly groups?: Groups;
  readonly weights?: Float64Array;
}

export function drawnRows({ groups, weights }: Pick<Predictions, 'groups' | 'weights'>): DrawnRows {
  return {
    ...(groups === undefined ? {} : { groups: groupRows(groups) }),
    ...(weights === undefined ? {} : { weights }),
  };
}

/** The seed follows from the test set and the metric, so that a re-run is no new draw. */
export function samplingOf(rows: DrawnRows, alpha: number, testDigest: string | undefined, metric: string): Sampling {
  return { alpha, seed: bootstrapSeed(SEED, testDigest ?? '', metric), ...rows };
}
