/** What holds of metrics whatever the rows are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/documents/shape.ts';
import type { ClassInput, MetricInput, RegressionInput } from '../../src/metrics/contract.ts';
import { METRICS, rangeOf } from '../../src/metrics/table.ts';
import { binary, metric, multiclass, numbers } from './inputs.ts';

const TASKS = ['regression', 'binary', 'multiclass'] as const satisfies readonly Task[];

const signed = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
/** All metrics are defined. */
const positive = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.5, max: 1e6, noNaN: true }));
/** Sixteenths are exact, as is 1 − p, and there are few: ties. */
const sixteenth = fc.integer({ min: 0, max: 16 }).map((n) => n / 16);

const regressions: fc.Arbitrary<RegressionInput> = fc
  .constantFrom(signed, positive)
  .chain((number) => fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 }))
  .map((rows) =>
    numbers(
      rows.map(([y]) => y),
      rows.map(([, p]) => p),
    ),
  );

const binaries: fc.Arbitrary<ClassInput> = fc
  .array(fc.tuple(fc.nat(1), sixteenth), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    binary(
      rows.map(([y]) => y),
      { scores: rows.map(([, p]) => p) },
    ),
  );

const multiclasses: fc.Arbitrary<ClassInput> = fc.integer({ min: 3, max: 4 }).chain((count) =>
  fc
    .array(
      fc.record({
        y: fc.nat(count - 1),
        p: fc.nat(count - 1),
        shares: fc.array(fc.nat(8), { minLength: count, maxLength: count }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((rows) =>
      multiclass({
        truth: rows.map(({ y }) => y),
        prediction: rows.map(({ p }) => p),
        probabilities: rows.map(({ shares }) => {
          const total = shares.reduce((sum, share) => sum + share, 0);
          return shares.map((share) => (total === 0 ? 1 / count : share / total));
        }),
        classes: Array.from({ length: count }, (_, c) => c),
      }),
    ),
);

const INPUTS: Readonly<Record<Task, fc.Arbitrary<MetricInput>>> = {
  regression: regressions,
  binary: binaries,
  multiclass: multiclasses,
};

/** NaN where it is undefined. */
function valueFrom(name: string, input: MetricInput): number {
  const answer = metric(name).compute(input);
  return 'value' in answer ? answer.value : Number.NaN;
}

/** Sums in another order differ in their last digits. */
function expectSame(actual: number, expected: number): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
}

/** The rows in the order of `order`. */
function reordered(input: MetricInput, order: readonly number[]): MetricInput {
  if (input.task === 'regression') {
    const pick = (values: Float64Array) => order.map((row) => values[row]!);
    return numbers(pick(input.truth), pick(input.prediction));
  }
  const pick = (codes: Int32Array) => Int32Array.from(order, (row) => codes[row]!);
  return {
    ...input,
    truth: pick(input.truth),
    prediction: pick(input.prediction),
    probabilities: input.probabilities?.map((column) => Float64Array.from(order, (row) => column[row]!)),
  };
}

const shuffled = <Input extends MetricInput>(inputs: fc.Arbitrary<Input>) =>
  inputs.chain((input) => {
    const rows = Array.from(input.truth, (_, row) => row);
    return fc.tuple(fc.constant(input), fc.shuffledSubarray(rows, { minLength: rows.length }));
  });

describe.each(TASKS)('every metric of %s', (task) => {
  const names = METRICS.filter((one) => one.tasks.includes(task)).map((one) => one.name);

  it.each(names)('%s stays within its range', (name) => {
    const [low, high] = rangeOf(metric(name), task);
    let defined = 0;
    fc.assert(
      fc.property(INPUTS[task], (input) => {
        const value = valueFrom(name, input);
        if (Number.isNaN(value)) return;
        defined++;
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
    expect(defined).toBeGreaterThan(10);
  });

  it.each(names)('%s does not depend on the order of the rows', (name) => {
    fc.assert(
      fc.property(shuffled(INPUTS[task]), ([input, order]) => {
        expectSame(valueFrom(name, reordered(input, order)), valueFrom(name, input));
      }),
    );
  });
});

it.each([
  ['rmse', 'mse'],
  ['rmsle', 'msle'],
])('%s is the root of %s', (root, square) => {
  fc.assert(
    fc.property(regressions, (input) => {
      expect(valueFrom(root, input)).toBe(Math.sqrt(valueFrom(square, input)));
    }),
  );
});

it.each(['mse', 'rmse', 'mae', 'median_absolute_error', 'max_error', 'msle', 'rmsle'])(
  '%s is the same when truth and prediction are swapped',
  (name) => {
    fc.assert(
      fc.property(regressions, ({ truth, prediction }) => {
        expectSame(valueFrom(name, numbers(prediction, truth)), valueFrom(name, numbers(truth, prediction)));
      }),
    );
  },
);

it.each(['accuracy', 'mcc', 'cohen_kappa'])('%s is the same when truth and prediction are swapped', (name) => {
  fc.assert(
    fc.property(fc.oneof(binaries, multiclasses), (input) => {
      expectSame(
        valueFrom(name, { ...input, truth: input.prediction, prediction: input.truth }),
        valueFrom(name, input),
      );
    }),
  );
});

it.each(['macro', 'micro'])('swapping truth and prediction makes %s precision the recall', (average) => {
  fc.assert(
    fc.property(multiclasses, (input) => {
      const swapped = { ...input, truth: input.prediction, prediction: input.truth };
      expectSame(valueFrom(`precision_${average}`, swapped), valueFrom(`recall_${average}`, input));
      expectSame(valueFrom(`f1_${average}`, swapped), valueFrom(`f1_${average}`, input));
    }),
  );
});

it('roc_auc of the scores turned around is what is left to 1', () => {
  fc.assert(
    fc.property(binaries, ({ truth, probabilities }) => {
      const scores = [...probabilities![1]!];
      const turned = binary([...truth], { scores: scores.map((p) => 1 - p) });
      expectSame(valueFrom('roc_auc', turned), 1 - valueFrom('roc_auc', binary([...truth], { scores })));
    }),
  );
});

it('roc_auc and average_precision see only the order of the scores', () => {
  fc.assert(
    fc.property(binaries, ({ truth, probabilities }) => {
      const scores = [...probabilities![1]!];
      const bent = binary([...truth], { scores: scores.map((p) => p * p) });
      for (const name of ['roc_auc', 'average_precision']) {
        expect(valueFrom(name, bent)).toBe(valueFrom(name, binary([...truth], { scores })));
      }
    }),
  );
});
