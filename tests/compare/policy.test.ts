import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import type { GateMetricConfig } from '../../src/documents/config.ts';
import type { Task } from '../../src/documents/shape.ts';

const one = (gate: GateMetricConfig, task: Task = 'regression') => resolvePolicy({ metrics: [gate] }, task);

describe('resolvePolicy', () => {
  it.each<[Task, string, object]>([
    ['regression', 'rmse', { maxRelativeRegression: 0.05, maxAbsoluteRegression: undefined }],
    ['binary', 'roc_auc', { maxRelativeRegression: undefined, maxAbsoluteRegression: 0.02 }],
    ['multiclass', 'accuracy', { maxRelativeRegression: undefined, maxAbsoluteRegression: 0.02 }],
  ])('gates the first metric of %s when nobody said: %s', (task, name, margins) => {
    const policy = resolvePolicy(undefined, task);
    expect(policy.metrics).toHaveLength(1);
    expect(policy.metrics[0].metric.name).toBe(name);
    expect(policy.metrics[0]).toMatchObject({
      require: 'no_worse',
      threshold: undefined,
      thresholdOnly: false,
      ...margins,
    });
    expect(policy).toMatchObject({
      onInconclusive: { pullRequest: 'warn', release: undefined },
      onUnreachable: { pullRequest: 'fail', release: 'warn' },
      onShifted: { pullRequest: 'fail', release: 'warn' },
      onNotComparable: { pullRequest: 'warn', release: 'warn' },
      firstRun: 'rubber_stamp',
    });
  });

  it('calls a gate with a threshold and nothing else threshold-only', () => {
    expect(one({ name: 'r2', threshold: 0.5 }).metrics[0].thresholdOnly).toBe(true);
    expect(one({ name: 'r2', threshold: 0.5, max_absolute_regression: 0.1 }).metrics[0].thresholdOnly).toBe(false);
    expect(one({ name: 'r2', threshold: 0.5, require: 'better' }).metrics[0].thresholdOnly).toBe(false);
  });

  it('reads a required change as `require: better`, and an alias as its metric', () => {
    expect(one({ name: 'r2', min_absolute_change: 0.1 }).metrics[0].require).toBe('better');
    expect(one({ name: 'neg_root_mean_squared_error', threshold: 3 }).metrics[0].metric.name).toBe('rmse');
  });

  it('takes a threshold at the end of the range', () => {
    expect(one({ name: 'accuracy', threshold: 1 }, 'binary').metrics[0].threshold).toBe(1);
    expect(one({ name: 'rmse', threshold: 0 }).metrics[0].threshold).toBe(0);
    expect(one({ name: 'r2', threshold: -3 }).metrics[0].threshold).toBe(-3);
  });

  it.each<[GateMetricConfig, Task, string]>([
    [
      { name: 'accuracy', threshold: 2 },
      'binary',
      'gate.metrics[0].threshold: must lie in the range of accuracy, 0 to 1, got 2',
    ],
    [
      { name: 'rmse', threshold: -1 },
      'regression',
      'gate.metrics[0].threshold: must lie in the range of rmse, 0 to Infinity, got -1',
    ],
    [{ name: 'rmse', threshold: Number.NaN }, 'regression', 'must lie in the range of rmse'],
    [{ name: 'r2', threshold: -Infinity }, 'regression', 'must lie in the range of r2'],
    [{ name: 'rmse' }, 'regression', 'gates nothing: give max_absolute_regression'],
    [
      { name: 'rmse', max_absolute_regression: 0 },
      'regression',
      'a margin of 0 passes only what is better; write `require: better`',
    ],
    [
      { name: 'rmse', max_relative_regression: 0, threshold: 3 },
      'regression',
      'a margin of 0 passes only what is better',
    ],
    [{ name: 'rmse', max_absolute_regression: -0.1 }, 'regression', 'must be at least 0, got -0.1'],
    [{ name: 'rmse', max_absolute_regression: Number.NaN }, 'regression', 'must be at least 0, got NaN'],
    [
      { name: 'rmse', min_absolute_change: 1, require: 'no_worse' },
      'regression',
      'a required change goes with `require: better`',
    ],
    [{ name: 'acuracy', threshold: 1 }, 'binary', 'no metric is called "acuracy"; did you mean "accuracy"?'],
    [{ name: 'accuracy', threshold: 1 }, 'regression', '"accuracy" is a metric of'],
  ])('refuses %j of %s', (gate, task, message) => {
    expect(() => one(gate, task)).toThrow(message);
  });

  it('refuses a metric that is gated twice, also by its alias', () => {
    const metrics = [
      { name: 'rmse', threshold: 1 },
      { name: 'root_mean_squared_error', threshold: 2 },
    ];
    expect(() => resolvePolicy({ metrics }, 'regression')).toThrow('gate.metrics[1].name: "rmse" is gated twice');
  });

  it('names the option where there is no file', () => {
    const gate = { metrics: [{ name: 'rmse', threshold: -1 }] };
    expect(() => resolvePolicy(gate, 'regression', { optionOf: (key) => `--${key}` })).toThrow(
      /^--threshold: must lie/,
    );
  });
});
