/** Training noise: the spread of a seeded trainer over its seeds, put into an interval (contracts.md, "Several seeds"). */
import type { Evaluation } from '../documents/evaluation.ts';
import { InvariantError } from '../errors.ts';
import { normalLowerTail, normalUpperQuantile } from '../numbers/normal.ts';
import type { Interval, Undefined } from './intervals/contract.ts';

/** The spread over the seeds of either side; undefined of one that was trained once. */
export interface TrainingSeeds {
  readonly candidate: Evaluation['seeds'];
  readonly baseline: Evaluation['seeds'];
}

/**
 * The squared standard error that the trainings of both sides add to a difference of the metric: each side ships the model
 * of one seed, drawn apart from the other's, so their variances add. 0 of sides that were trained once. Undefined where a
 * side was trained several times and its spread of this metric is not known: an interval without it would be too narrow.
 */
export function trainingVariance(metric: string, { candidate, baseline }: TrainingSeeds): number | Undefined {
  let sum = 0;
  for (const side of [candidate, baseline]) {
    if (side === undefined) continue;
    const own = side.variance[metric];
    if (own === undefined) return { undefined: `it has no value for each of the ${side.count} seeds` };
    sum += own;
  }
  return sum;
}

/**
 * The interval with `variance` more: the squared standard errors add. Each bound keeps its multiple: where the interval is
 * estimate ± q·se it becomes estimate ± q·√(se² + variance); a bound that lies elsewhere (Tango, the bootstrap) goes from
 * its distance d to √(d² + z²·variance). The tail follows a normal law on either side whose standard error is the bound's
 * distance / z, so that it is alpha at the bounds. Throws InvariantError for a variance that is negative or not finite.
 */
export function widen(interval: Interval, variance: number, alpha: number): Interval {
  if (!(Number.isFinite(variance) && variance >= 0)) {
    throw new InvariantError(`a variance is at least 0 and finite, got ${variance}`);
  }
  if (variance === 0) return interval;
  const { estimate, lower, upper, standardError, planningError } = interval;
  const z = normalUpperQuantile(alpha);
  const q = multipleOf(interval) ?? z;
  const deviation = Math.sqrt(variance);
  const below = rootOfSquares(estimate - lower, q * deviation);
  const above = rootOfSquares(upper - estimate, q * deviation);
  return {
    ...interval,
    lower: estimate - below,
    upper: estimate + above,
    standardError: rootOfSquares(standardError, deviation),
    planningError: rootOfSquares(planningError, deviation),
    tailBelow(limit) {
      const distance = estimate - limit;
      return normalLowerTail((z * distance) / (distance > 0 ? below : above));
    },
  };
}

/** Methods whose bounds are estimate ± q·se: q; undefined of the others, and where there is nothing to read it from. */
function multipleOf({ method, estimate, upper, standardError }: Interval): number | undefined {
  if (method === 'tango' || method === 'wilson' || method === 'bootstrap' || standardError === 0) return undefined;
  return (upper - estimate) / standardError;
}

/** √(a² + b²) of numbers at least 0, without overflow. `Math.hypot` has other bits in other versions of Node. */
function rootOfSquares(a: number, b: number): number {
  const larger = Math.max(a, b);
  if (larger === 0) return 0;
  const ratio = Math.min(a, b) / larger;
  return larger * Math.sqrt(1 + ratio * ratio);
}
