import type { Difference, DifferenceRequest } from './method.ts';

/** Two numbers and no rows: the difference itself, without an interval (statistics, section 1.1). */
export function pointDifference({ candidate, baseline, direction }: DifferenceRequest): Difference {
  const improvement = direction === 'higher' ? candidate.value - baseline.value : baseline.value - candidate.value;
  return { improvement, lower: improvement, upper: improvement, method: 'point' };
}
