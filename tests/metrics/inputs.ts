/** Metric inputs from labels and numbers as a person writes them. */
import { expect } from 'vitest';
import type { MetricValue } from '../../src/documents/evaluation.ts';
import type { ClassInput, Metric, RegressionInput } from '../../src/metrics/contract.ts';
import { findMetric } from '../../src/metrics/table.ts';

export function numbers(truth: Iterable<number>, prediction: Iterable<number>): RegressionInput {
  return { task: 'regression', truth: Float64Array.from(truth), prediction: Float64Array.from(prediction) };
}

export interface Labels {
  readonly truth: readonly (string | number)[];
  readonly prediction?: readonly (string | number)[];
  /** One list a row, of one number a class. */
  readonly probabilities?: readonly (readonly number[])[];
  /** Sorted; default every label there is. */
  readonly classes?: readonly (string | number)[];
}

/** The prediction defaults to the truth, for metrics that do not read it. */
export function multiclass({ truth, prediction = truth, probabilities, classes }: Labels): ClassInput {
  const names = (classes ?? [...new Set([...truth, ...prediction])].sort()).map(String);
  const code = (label: string | number) => names.indexOf(String(label));
  return {
    task: 'multiclass',
    classes: names,
    positive: -1,
    truth: Int32Array.from(truth, code),
    prediction: Int32Array.from(prediction, code),
    probabilities: probabilities && names.map((_, c) => Float64Array.from(probabilities, (row) => row[c]!)),
  };
}

/** Classes 0 and 1; 1 is positive. Scores are its probabilities; labels follow `score ≥ 0.5` unless given. */
export function binary(
  truth: readonly number[],
  { scores, prediction }: { scores?: readonly number[]; prediction?: readonly number[] },
): ClassInput {
  const labels = prediction ?? scores?.map((p) => (p >= 0.5 ? 1 : 0)) ?? truth;
  const probabilities = scores?.map((p) => [1 - p, p]);
  const input = multiclass({ truth, prediction: labels, classes: [0, 1], ...(probabilities && { probabilities }) });
  return { ...input, task: 'binary', positive: 1 };
}

export function metric(name: string): Metric {
  const found = findMetric(name);
  if (found === undefined) throw new Error(`no metric ${name}`);
  return found;
}

/** The value within 1e-12 of the larger of 1 and the number expected; or the very reason why there is none. */
export function expectMetric(actual: MetricValue, expected: number | string, tolerance = 1e-12): void {
  if (typeof expected === 'string') {
    expect(actual).toEqual({ undefined: expected });
    return;
  }
  expect(actual).toHaveProperty('value');
  const value = 'value' in actual ? actual.value : Number.NaN;
  const error = Math.abs(value - expected) / Math.max(1, Math.abs(expected));
  expect(error <= tolerance, `${value} is not within ${tolerance} of ${expected}`).toBe(true);
}
