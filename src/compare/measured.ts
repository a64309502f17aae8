/** Values of metrics as the rows count, weighted where they have weights, and their own intervals. */
import type { MetricValue } from '../documents/evaluation.ts';
import type { MetricInput } from '../metrics/contract.ts';
import { evaluateMetrics } from '../metrics/evaluate.ts';
import { resolveMetric } from '../metrics/table.ts';
import { isUndefined } from './intervals/contract.ts';
import { ownInterval } from './intervals/measure.ts';
import { isResampled } from './intervals/method-of-metric.ts';
import { ALPHA } from './policy.ts';
import { type DrawnRows, samplingOf } from './sampling.ts';

/** By canonical name, in the order asked. Throws InputError as `evaluateMetrics` does. */
export function measureMetrics(
  input: MetricInput,
  names: readonly string[],
  rows: DrawnRows,
): Record<string, MetricValue> {
  if (rows.weights === undefined) return evaluateMetrics(input, names);
  return Object.fromEntries(
    names.map((name) => {
      const metric = resolveMetric(name, input.task, {});
      const own = ownInterval({ metric, input }, samplingOf(rows, ALPHA, undefined, metric.name));
      return [metric.name, isUndefined(own) ? own : { value: own.estimate }] as const;
    }),
  );
}

export interface OwnRequest {
  readonly rows: DrawnRows;
  readonly testDigest: string;
  /** Metrics whose interval is worth a bootstrap: seconds each at a million rows. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * The same with the interval of each value, 90 %, by the influence values of statistics, section 3 (Wilson for accuracy).
 * A value whose interval has no number stands alone.
 */
export function measureOwn(
  input: MetricInput,
  names: readonly string[],
  { rows, testDigest, wanted }: OwnRequest,
): Record<string, MetricValue> {
  const values = measureMetrics(input, names, rows);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if ('undefined' in value || (isResampled(name) && !wanted.has(name))) return [name, value];
      const metric = resolveMetric(name, input.task, {});
      const own = ownInterval({ metric, input }, samplingOf(rows, ALPHA, testDigest, name));
      if (isUndefined(own)) return [name, value];
      const bounds = { lower: Math.min(own.lower, value.value), upper: Math.max(own.upper, value.value) };
      return [name, { ...value, ...bounds }];
    }),
  );
}
