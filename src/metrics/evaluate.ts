/** Truth + prediction → numbers. */
import type { MetricValue } from '../documents/evaluation.ts';
import type { Place } from '../errors.ts';
import type { MetricInput } from './contract.ts';
import { checkInput } from './input.ts';
import { resolveMetric } from './table.ts';

/**
 * The named metrics (names or aliases) under their canonical names, in the order asked. Throws InputError for a name
 * that is not of the task and for input that no metric can read: no rows, unequal lengths, numbers that are not finite,
 * probabilities outside [0, 1] or not summing to 1. `place` tells where the input came from.
 */
export function evaluateMetrics(
  input: MetricInput,
  names: readonly string[],
  place: Place = {},
): Record<string, MetricValue> {
  const metrics = names.map((name) => resolveMetric(name, input.task, place));
  checkInput(input, place);
  return Object.fromEntries(metrics.map((metric) => [metric.name, metric.compute(input)]));
}
