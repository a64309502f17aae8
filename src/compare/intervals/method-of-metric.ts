/** Which metric uses which method: the table of statistics, section 3. */
import type { Metric } from '../../metrics/contract.ts';
import { type BootstrapSpec, bootstrap } from './bootstrap.ts';
import type { IntervalMethod } from './contract.ts';
import { delong } from './delong.ts';
import { r2Influence } from './explained-share.ts';
import { influenceMethod } from './influence.ts';
import { labelCellMethod } from './label-cells.ts';
import { discordanceOf } from './label-pairs.ts';
import { meanOf, rootMeanOf } from './mean-loss.ts';
import { oneVsRestInfluence } from './one-vs-rest.ts';
import { resampledMaxError, resampledMedianAbsoluteError } from './resampled/absolute-error-ranks.ts';
import { resampledBy } from './resampled/any-metric.ts';
import { resampledAveragePrecision } from './resampled/average-precision.ts';
import { resampledCalibrationError } from './resampled/calibration-error.ts';
import { resampledExplainedVariance } from './resampled/explained-variance.ts';
import { resampledOneVsOne } from './resampled/one-vs-one.ts';
import { rightOrWrong } from './right-or-wrong.ts';
import {
  absoluteErrors,
  absoluteShares,
  brierLosses,
  logLosses,
  type RowLosses,
  rightAmongLikeliest,
  rightLabels,
  squaredErrors,
  squaredLogErrors,
} from './row-losses.ts';

const LABEL_CELLS: readonly string[] = [
  'balanced_accuracy',
  'mcc',
  'cohen_kappa',
  ...['precision', 'recall', 'f1'].flatMap((kind) => [kind, `${kind}_macro`, `${kind}_micro`, `${kind}_weighted`]),
];

const RESAMPLED: ReadonlySet<string> = new Set([
  'average_precision',
  'ece',
  'explained_variance',
  'roc_auc_ovo',
  'median_absolute_error',
  'max_error',
]);

const METHODS: ReadonlyMap<string, IntervalMethod> = new Map([
  ['mse', pairedT(squaredErrors)],
  ['mae', pairedT(absoluteErrors)],
  ['mape', pairedT(absoluteShares)],
  ['msle', pairedT(squaredLogErrors)],
  ['log_loss', pairedT(logLosses)],
  ['brier', pairedT(brierLosses)],
  ['rmse', influenceMethod('influence_t', 'student', rootMeanOf(squaredErrors))],
  ['rmsle', influenceMethod('influence_t', 'student', rootMeanOf(squaredLogErrors))],
  ['r2', influenceMethod('influence_t', 'student', r2Influence)],
  ['accuracy', rightOrWrong(rightLabels, discordanceOf)],
  ['top_k_accuracy', rightOrWrong(rightAmongLikeliest)],
  ...LABEL_CELLS.map((name) => [name, labelCellMethod(name)] as const),
  ['roc_auc', delong],
  ['roc_auc_ovr', influenceMethod('influence_normal', 'normal', oneVsRestInfluence('macro'))],
  ['roc_auc_ovr_weighted', influenceMethod('influence_normal', 'normal', oneVsRestInfluence('weighted'))],
  ['average_precision', bootstrap({ resampledOf: resampledAveragePrecision })],
  ['ece', bootstrap({ resampledOf: resampledCalibrationError })],
  ['explained_variance', bootstrap({ resampledOf: resampledExplainedVariance })],
  ['roc_auc_ovo', bootstrap({ resampledOf: resampledOneVsOne })],
  ['median_absolute_error', approximateBootstrap({ resampledOf: resampledMedianAbsoluteError })],
  ['max_error', approximateBootstrap({ resampledOf: resampledMaxError })],
]);

/** Names of metrics with a method of their own. */
export const METHOD_METRICS: readonly string[] = [...METHODS.keys()];

/** A metric that the table does not know goes by the bootstrap of its own `compute`. */
export function intervalMethodOf(metric: Pick<Metric, 'name' | 'compute'>): IntervalMethod {
  return METHODS.get(metric.name) ?? bootstrap({ resampledOf: resampledBy(metric) });
}

/** Without a closed form: costs about 2·10⁸ row visits. */
export function isResampled(metric: string): boolean {
  return !METHODS.has(metric) || RESAMPLED.has(metric);
}

function pairedT(losses: RowLosses): IntervalMethod {
  return influenceMethod('paired_t', 'student', meanOf(losses));
}

/** The bootstrap is not consistent for an extreme, and slow to be for a median. */
function approximateBootstrap(spec: BootstrapSpec): IntervalMethod {
  return bootstrap({ ...spec, approximate: true });
}
