/** Every metric, by name. A new one is one line here. */
import type { Task } from '../documents/shape.ts';
import { closest } from '../documents/suggest.ts';
import { InputError, type Place } from '../errors.ts';
import { mae, mape, maxError, medianAbsoluteError } from './absolute-errors.ts';
import { accuracy, balancedAccuracy } from './accuracy.ts';
import { cohenKappa, mcc } from './agreement.ts';
import { averagePrecision } from './average-precision.ts';
import { brier } from './brier.ts';
import { ece } from './calibration.ts';
import type { Metric } from './contract.ts';
import { explainedVariance, r2 } from './explained-variance.ts';
import { msle, rmsle } from './log-errors.ts';
import { logLoss } from './log-loss.ts';
import { averagedMetric, positiveClassMetric } from './precision-recall.ts';
import { rocAuc, rocAucOvo, rocAucOvr, rocAucOvrWeighted } from './roc-auc.ts';
import { mse, rmse } from './squared-errors.ts';
import { topKAccuracy } from './top-k-accuracy.ts';

/** The first metric of a task in this order is its primary one: rmse, roc_auc, accuracy. */
export const METRICS: readonly Metric[] = [
  rmse,
  mse,
  mae,
  medianAbsoluteError,
  maxError,
  r2,
  explainedVariance,
  mape,
  msle,
  rmsle,
  rocAuc,
  accuracy,
  balancedAccuracy,
  positiveClassMetric('precision'),
  positiveClassMetric('recall'),
  positiveClassMetric('f1'),
  averagedMetric('precision', 'macro'),
  averagedMetric('precision', 'micro'),
  averagedMetric('precision', 'weighted'),
  averagedMetric('recall', 'macro'),
  averagedMetric('recall', 'micro'),
  averagedMetric('recall', 'weighted'),
  averagedMetric('f1', 'macro'),
  averagedMetric('f1', 'micro'),
  averagedMetric('f1', 'weighted'),
  rocAucOvr,
  rocAucOvrWeighted,
  rocAucOvo,
  averagePrecision,
  topKAccuracy,
  logLoss,
  brier,
  mcc,
  cohenKappa,
  ece,
];

const BY_NAME: ReadonlyMap<string, Metric> = new Map(
  METRICS.flatMap((metric) => [metric.name, ...metric.aliases].map((name) => [name, metric] as const)),
);

/** Canonical names of a task's metrics, the primary one first. */
export function defaultMetrics(task: Task): string[] {
  return METRICS.filter((metric) => metric.tasks.includes(task)).map((metric) => metric.name);
}

/** The metric of that canonical name or alias. Throws InputError when there is none, or when it is of another task. */
export function resolveMetric(name: string, task: Task, place: Place = {}): Metric {
  const metric = BY_NAME.get(name);
  if (metric === undefined) {
    const near = closest(name, [...BY_NAME.keys()]);
    const hint =
      near === undefined ? `those of ${task} are ${defaultMetrics(task).join(', ')}` : `did you mean "${near}"?`;
    throw new InputError(`no metric is called "${name}"; ${hint}`, place);
  }
  if (!metric.tasks.includes(task)) {
    throw new InputError(
      `"${name}" is a metric of ${metric.tasks.join(' and ')}, this task is ${task}; its metrics are ${defaultMetrics(task).join(', ')}`,
      place,
    );
  }
  return metric;
}

/** The metric of a canonical name, of any task; undefined when there is none. For readers of documents. */
export function findMetric(name: string): Metric | undefined {
  return BY_NAME.get(name);
}

/** Inclusive. Of `brier` a binary task reaches 1, more classes 2. */
export function rangeOf(metric: Metric, task: Task): readonly [number, number] {
  return metric === brier && task === 'binary' ? [0, 1] : metric.range;
}
