/** TFMA's and MLflow's words say the same as ours (statistics, section 13). */
import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import type { GateMetricConfig } from '../../src/documents/config.ts';

const gateOf = (metric: GateMetricConfig, task: 'regression' | 'binary') =>
  resolvePolicy({ metrics: [metric] }, task).metrics[0];

describe('aliases', () => {
  it.each<[string, 'regression' | 'binary', GateMetricConfig, GateMetricConfig]>([
    [
      'a lower bound where more is better',
      'binary',
      { name: 'roc_auc', value_threshold: { lower_bound: 0.8 } },
      { name: 'roc_auc', threshold: 0.8 },
    ],
    [
      'an upper bound of a loss',
      'regression',
      { name: 'rmse', value_threshold: { upper_bound: 6 } },
      { name: 'rmse', threshold: 6 },
    ],
    [
      'a difference of −0.01 where more is better',
      'binary',
      { name: 'roc_auc', change_threshold: { absolute: -0.01, direction: 'HIGHER_IS_BETTER' } },
      { name: 'roc_auc', max_absolute_regression: 0.01 },
    ],
    [
      'a difference of 0.1 of a loss',
      'regression',
      { name: 'rmse', change_threshold: { absolute: 0.1 } },
      { name: 'rmse', max_absolute_regression: 0.1 },
    ],
    [
      'a gain that is asked for',
      'regression',
      { name: 'rmse', change_threshold: { relative: -0.05, direction: 'LOWER_IS_BETTER' } },
      { name: 'rmse', min_relative_change: 0.05 },
    ],
    [
      'MLflow’s words',
      'binary',
      { name: 'f1_score', greater_is_better: true, min_absolute_change: 0.01, threshold: 0.5 },
      { name: 'f1', min_absolute_change: 0.01, threshold: 0.5 },
    ],
  ])('%s', (_, task, theirs, ours) => {
    expect(gateOf(theirs, task)).toEqual(gateOf(ours, task));
  });

  it.each<[string, GateMetricConfig, string]>([
    [
      'a direction that is not the metric’s',
      { name: 'rmse', threshold: 1, greater_is_better: true },
      'gate.metrics[0].greater_is_better: of rmse less is better',
    ],
    [
      'TFMA’s direction that is not the metric’s',
      { name: 'rmse', change_threshold: { absolute: 1, direction: 'HIGHER_IS_BETTER' } },
      'gate.metrics[0].change_threshold.direction: of rmse less is better',
    ],
    [
      'a bound on the better side',
      { name: 'rmse', value_threshold: { lower_bound: 1 } },
      'gate.metrics[0].value_threshold.lower_bound: of rmse less is better, so nothing is bounded on that side',
    ],
    [
      'no bound',
      { name: 'rmse', value_threshold: {} },
      'gate.metrics[0].value_threshold: names no bound; upper_bound is the threshold of rmse',
    ],
    [
      'no change',
      { name: 'rmse', change_threshold: {} },
      'gate.metrics[0].change_threshold: names neither absolute nor relative',
    ],
    [
      'the same twice',
      { name: 'rmse', threshold: 1, value_threshold: { upper_bound: 1 } },
      'gate.metrics[0].value_threshold: says the same as threshold; give one of them',
    ],
    [
      'no allowed loss at all',
      { name: 'rmse', change_threshold: { absolute: 0 } },
      'a margin of 0 passes only what is better',
    ],
    [
      'an error rate of 0.5',
      { name: 'rmse', threshold: 1, alpha: 0.5 },
      'gate.metrics[0].alpha: must lie above 0 and below 0.5, got 0.5',
    ],
    [
      'metrics that are all informational',
      { name: 'rmse', threshold: 1, informational: true },
      'every metric is informational',
    ],
  ])('refuse %s', (_, metric, message) => {
    expect(() => gateOf(metric, 'regression')).toThrow(message);
  });
});
