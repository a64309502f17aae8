import { describe, expect, it } from 'vitest';
import { defaultMetrics, findMetric, METRICS, rangeOf, resolveMetric } from '../../src/metrics/table.ts';
import { metric } from './inputs.ts';

const REGRESSION = 'mse rmse mae median_absolute_error max_error r2 explained_variance mape msle rmsle'.split(' ');
const BINARY =
  'accuracy balanced_accuracy precision recall f1 roc_auc average_precision log_loss brier mcc cohen_kappa ece'.split(
    ' ',
  );
const BOTH = 'accuracy balanced_accuracy log_loss brier mcc cohen_kappa ece'.split(' ');
const AVERAGES = ['precision', 'recall', 'f1'].flatMap((kind) =>
  ['macro', 'micro', 'weighted'].map((average) => `${kind}_${average}`),
);
const MULTICLASS = [...BOTH, ...AVERAGES, 'roc_auc_ovr', 'roc_auc_ovr_weighted', 'roc_auc_ovo', 'top_k_accuracy'];

it.each([
  ['regression', REGRESSION, 'rmse'],
  ['binary', BINARY, 'roc_auc'],
  ['multiclass', MULTICLASS, 'accuracy'],
] as const)('%s has exactly the published keys, its primary one first', (task, names, primary) => {
  expect(defaultMetrics(task)[0]).toBe(primary);
  expect(defaultMetrics(task).toSorted()).toEqual(names.toSorted());
});

it('no name or alias stands for two metrics', () => {
  const names = METRICS.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});

/** Names of scikit-learn's functions and scorers, of MLflow and of the statistics table. */
const ALIASES: Readonly<Record<string, string>> = {
  mean_squared_error: 'mse',
  neg_mean_squared_error: 'mse',
  root_mean_squared_error: 'rmse',
  neg_root_mean_squared_error: 'rmse',
  mean_absolute_error: 'mae',
  neg_mean_absolute_error: 'mae',
  medae: 'median_absolute_error',
  neg_median_absolute_error: 'median_absolute_error',
  neg_max_error: 'max_error',
  r2_score: 'r2',
  explained_variance_score: 'explained_variance',
  mean_absolute_percentage_error: 'mape',
  neg_mean_absolute_percentage_error: 'mape',
  mean_squared_log_error: 'msle',
  neg_mean_squared_log_error: 'msle',
  root_mean_squared_log_error: 'rmsle',
  neg_root_mean_squared_log_error: 'rmsle',
  accuracy_score: 'accuracy',
  balanced_accuracy_score: 'balanced_accuracy',
  precision_score: 'precision',
  recall_score: 'recall',
  f1_score: 'f1',
  roc_auc_score: 'roc_auc',
  average_precision_score: 'average_precision',
  precision_recall_auc: 'average_precision',
  neg_log_loss: 'log_loss',
  brier_score_loss: 'brier',
  neg_brier_score: 'brier',
  matthews_corrcoef: 'mcc',
  kappa: 'cohen_kappa',
  cohen_kappa_score: 'cohen_kappa',
  top_k_accuracy_score: 'top_k_accuracy',
};

it.each(Object.entries(ALIASES))('%s is %s', (alias, name) => {
  expect(findMetric(alias)?.name).toBe(name);
  expect(resolveMetric(alias, metric(name).tasks[0]!).name).toBe(name);
});

const LOWER = 'mse rmse mae median_absolute_error max_error mape msle rmsle log_loss brier ece'.split(' ');
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  ...Object.fromEntries(LOWER.map((name) => [name, [0, Infinity] as const])),
  r2: [-Infinity, 1],
  explained_variance: [-Infinity, 1],
  mcc: [-1, 1],
  cohen_kappa: [-1, 1],
  log_loss: [0, -Math.log(Number.EPSILON)],
  brier: [0, 2],
  ece: [0, 1],
};

it.each(METRICS.map(({ name }) => name))('%s has its direction, range and a sentence', (name) => {
  const { direction, range, summary } = metric(name);
  expect(direction).toBe(LOWER.includes(name) ? 'lower' : 'higher');
  expect(range).toEqual(RANGES[name] ?? [0, 1]);
  expect(summary.length).toBeGreaterThan(20);
});

it('brier ends at 1 for two classes', () => {
  expect(rangeOf(metric('brier'), 'binary')).toEqual([0, 1]);
  expect(rangeOf(metric('brier'), 'multiclass')).toEqual([0, 2]);
});

describe('resolveMetric', () => {
  it('suggests the name that was meant, with the place', () => {
    expect(() => resolveMetric('rmsee', 'regression', { file: 'assay.yml', field: 'gate.metrics' })).toThrow(
      'assay.yml, gate.metrics: no metric is called "rmsee"; did you mean "rmse"?',
    );
  });

  it('lists the metrics of the task where nothing is near', () => {
    expect(() => resolveMetric('happiness', 'binary')).toThrow(
      /no metric is called "happiness"; those of binary are roc_auc, accuracy, /,
    );
  });

  it('refuses a metric of another task', () => {
    expect(() => resolveMetric('f1', 'multiclass')).toThrow(
      /^"f1" is a metric of binary, this task is multiclass; its metrics are accuracy, /,
    );
  });

  it('does not take names that every object has', () => {
    expect(findMetric('constructor')).toBeUndefined();
    expect(findMetric('__proto__')).toBeUndefined();
  });
});
