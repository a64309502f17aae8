/** Asks for intervals as a test writes them down. */
import type { Groups, Interval, Sampling } from '../../../src/compare/intervals/contract.ts';
import { differenceInterval, ownInterval } from '../../../src/compare/intervals/measure.ts';
import type { MetricInput } from '../../../src/metrics/contract.ts';
import { metric } from '../../metrics/inputs.ts';

export const SAMPLING: Sampling = { alpha: 0.05, seed: 42 };

/** Throws with the reason where there is none. */
export function difference(
  name: string,
  candidate: MetricInput,
  baseline: MetricInput,
  sampling: Partial<Sampling> = {},
): Interval {
  const answer = differenceInterval({ metric: metric(name), candidate, baseline }, { ...SAMPLING, ...sampling });
  if ('undefined' in answer) throw new Error(`${name}: ${answer.undefined}`);
  return answer;
}

export function own(name: string, input: MetricInput, sampling: Partial<Sampling> = {}): Interval {
  const answer = ownInterval({ metric: metric(name), input }, { ...SAMPLING, ...sampling });
  if ('undefined' in answer) throw new Error(`${name}: ${answer.undefined}`);
  return answer;
}

/** Each row's group by its number. */
export function groupsOf(codes: readonly number[]): Groups {
  return { codes: Uint32Array.from(codes), count: Math.max(...codes) + 1 };
}
