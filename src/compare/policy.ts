/** `gate:` of a recipe → a policy that cannot be misread. Every fault is told with its path, value and rule. */
import type { GateConfig, GateMetricConfig } from '../documents/config.ts';
import type { Task } from '../documents/shape.ts';
import { BASELINE_PROBLEMS } from '../documents/verdict.ts';
import { InputError, type Place } from '../errors.ts';
import type { Metric } from '../metrics/contract.ts';
import { rangeOf, resolveMetric } from '../metrics/table.ts';
import { inOwnWords } from './gate-aliases.ts';

export interface MetricGate {
  readonly metric: Metric;
  readonly require: 'no_worse' | 'better';
  /** Limit on the candidate's own value, in the metric's direction, inclusive. */
  readonly threshold: number | undefined;
  readonly maxAbsoluteRegression: number | undefined;
  /** × |baseline|. */
  readonly maxRelativeRegression: number | undefined;
  readonly minAbsoluteChange: number | undefined;
  readonly minRelativeChange: number | undefined;
  /** No margin and no required change: only the threshold gates. */
  readonly thresholdOnly: boolean;
  /** One-sided error rate, above 0 and below ½. */
  readonly alpha: number;
  /** Shown, never decides. */
  readonly informational: boolean;
}

export type StopWord = 'fail' | 'warn';
export type Inconclusive = StopWord | 'pass';

/** What a reason means, by event; `release` is the default branch. */
export interface ByEvent<Word> {
  readonly pullRequest: Word;
  readonly release: Word;
}

export interface GatePolicy {
  readonly metrics: readonly [MetricGate, ...MetricGate[]];
  /** `release` undefined: fail where the run may release, else warn. */
  readonly onInconclusive: { readonly pullRequest: Inconclusive; readonly release: Inconclusive | undefined };
  readonly onUnreachable: ByEvent<StopWord>;
  readonly onShifted: ByEvent<StopWord>;
  readonly onNotComparable: ByEvent<StopWord>;
  readonly firstRun: 'rubber_stamp' | 'fail';
  /** The whole verdict is shown and stops nothing; what it rejects is still never released. */
  readonly informational: boolean;
  /** `best`: the best release is one more baseline of the primary metric (statistics, section 6). */
  readonly anchor: 'best' | 'off';
  /** How far accepted models may sink below the anchor, in units of the primary metric; undefined: twice its margin. */
  readonly cumulativeBudget: number | undefined;
  readonly anchorReset: { readonly version: string; readonly reason: string } | undefined;
  /** An improvement of the primary metric beyond it is suspicious. */
  readonly maxImprovement: number | undefined;
  /** Distinct candidates that a test set may judge before it is spent. */
  readonly maxEvaluations: number;
  readonly onExhausted: 'warn' | 'fail';
}

/** Of each bound of an interval (statistics, section 1.1). */
export const ALPHA = 0.05;
/** Judgement (statistics, section 6). */
const MAX_EVALUATIONS = 100;

/** The first gate that decides: anchor, budget, dummy and suspicion go by its metric. */
export function primaryGate({ metrics }: Pick<GatePolicy, 'metrics'>): MetricGate {
  return metrics.find(({ informational }) => !informational) ?? metrics[0];
}

/** What gates when nobody said: the task's first metric. */
const DEFAULTS: Readonly<Record<Task, GateMetricConfig>> = {
  regression: { name: 'rmse', max_relative_regression: 0.05 },
  binary: { name: 'roc_auc', max_absolute_regression: 0.02 },
  multiclass: { name: 'accuracy', max_absolute_regression: 0.02 },
};

/** Where the recipe stands; `field` is the path of its model. */
export interface PolicyPlace {
  readonly file?: string | undefined;
  readonly field?: string | undefined;
  readonly lineOf?: ((path: readonly PropertyKey[]) => number | undefined) | undefined;
  /** What a key of the gate is called where there is no file: an option. */
  readonly optionOf?: ((key: string) => string) | undefined;
}

/** Throws InputError for an unknown metric, a margin of 0, a threshold outside the metric's range, a gate of nothing. */
export function resolvePolicy(config: GateConfig | undefined, task: Task, at: PolicyPlace = {}): GatePolicy {
  const metrics = config?.metrics ?? [DEFAULTS[task]];
  const gates = metrics.map((metric, i) => resolveGate(metric, task, (key) => placeOf(at, i, key)));
  const names = gates.map(({ metric }) => metric.name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) throw new InputError(`"${name}" is gated twice`, placeOf(at, i, 'name'));
  });
  const [first, ...rest] = gates;
  if (first === undefined)
    throw new InputError('gates no metric', { file: at.file, field: `${at.field}.gate.metrics` });
  if (gates.every(({ informational }) => informational)) {
    const rule =
      'every metric is informational, so nothing is gated; `gate.informational: true` shows a verdict that stops nothing';
    throw new InputError(rule, placeOf(at, 0, 'informational'));
  }
  if (config?.cumulative_budget === 0) {
    const path = [...(at.field === undefined ? [] : at.field.split('.')), 'gate', 'cumulative_budget'];
    const rule = 'a budget of 0 passes only what is better than the anchor; allow some, or write `anchor: off`';
    throw new InputError(rule, { file: at.file, line: at.lineOf?.(path), field: path.join('.') });
  }
  config?.waive?.forEach(({ metric, reason_code }, i) => {
    if ((metric === undefined) !== (reason_code === undefined)) return;
    const rule = `must have either \`metric\`, a gate, or \`reason_code\`: ${BASELINE_PROBLEMS.join(', ')}`;
    throw new InputError(rule, waiverPlace(at, i));
  });
  return {
    metrics: [first, ...rest],
    informational: config?.informational ?? false,
    anchor: config?.anchor ?? 'best',
    cumulativeBudget: config?.cumulative_budget,
    anchorReset: config?.anchor_reset,
    maxImprovement: config?.max_improvement,
    maxEvaluations: config?.max_evaluations ?? MAX_EVALUATIONS,
    onExhausted: config?.on_exhausted ?? 'warn',
    onInconclusive: {
      pullRequest: config?.on_inconclusive?.pull_request ?? 'warn',
      release: config?.on_inconclusive?.release,
    },
    onUnreachable: {
      pullRequest: config?.on_unreachable?.pull_request ?? 'fail',
      release: config?.on_unreachable?.release ?? 'warn',
    },
    onShifted: {
      pullRequest: config?.on_shifted?.pull_request ?? 'fail',
      release: config?.on_shifted?.release ?? 'warn',
    },
    onNotComparable: {
      pullRequest: config?.on_not_comparable?.pull_request ?? 'warn',
      release: config?.on_not_comparable?.release ?? 'warn',
    },
    firstRun: config?.first_run ?? 'rubber_stamp',
  };
}

function waiverPlace(at: PolicyPlace, i: number): Place {
  const path = [...(at.field === undefined ? [] : at.field.split('.')), 'gate', 'waive', i];
  const field = `${at.field === undefined ? '' : `${at.field}.`}gate.waive[${i}]`;
  return { file: at.file, line: at.lineOf?.(path), field };
}

function placeOf(at: PolicyPlace, i: number, key: string): Place {
  if (at.optionOf !== undefined) return { field: at.optionOf(key) };
  const path = [...(at.field === undefined ? [] : at.field.split('.')), 'gate', 'metrics', i, ...key.split('.')];
  const field = `${at.field === undefined ? '' : `${at.field}.`}gate.metrics[${i}].${key}`;
  return { file: at.file, line: at.lineOf?.(path), field };
}

function resolveGate(written: GateMetricConfig, task: Task, place: (key: string) => Place): MetricGate {
  const metric = resolveMetric(written.name, task, place('name'));
  const config = inOwnWords(written, metric, place);
  const { threshold } = config;
  if (threshold !== undefined) {
    const [low, high] = rangeOf(metric, task);
    if (!(Number.isFinite(threshold) && threshold >= low && threshold <= high)) {
      throw new InputError(
        `must lie in the range of ${metric.name}, ${low} to ${high}, got ${threshold}`,
        place('threshold'),
      );
    }
  }
  const margins = ['max_absolute_regression', 'max_relative_regression'] as const;
  const changes = ['min_absolute_change', 'min_relative_change'] as const;
  for (const key of [...margins, ...changes]) {
    const value = config[key];
    if (value !== undefined && !(Number.isFinite(value) && value >= 0))
      throw new InputError(`must be at least 0, got ${value}`, place(key));
  }
  const { alpha = ALPHA } = config;
  if (!(alpha > 0 && alpha < 0.5)) {
    throw new InputError(`must lie above 0 and below 0.5, got ${alpha}`, place('alpha'));
  }
  const hasMargin = margins.some((key) => config[key] !== undefined);
  const hasChange = changes.some((key) => config[key] !== undefined);
  const require = config.require ?? (hasChange ? 'better' : 'no_worse');
  for (const key of margins) {
    if (config[key] === 0 && require === 'no_worse') {
      throw new InputError(
        'a margin of 0 passes only what is better; write `require: better`, or allow a margin',
        place(key),
      );
    }
  }
  if (hasChange && require === 'no_worse') {
    throw new InputError(
      'a required change goes with `require: better`',
      place(changes.find((key) => config[key] !== undefined) as string),
    );
  }
  const thresholdOnly = !hasMargin && !hasChange && require === 'no_worse';
  if (thresholdOnly && threshold === undefined) {
    throw new InputError(
      'gates nothing: give max_absolute_regression, max_relative_regression, `require: better` or a threshold',
      place('name'),
    );
  }
  return {
    metric,
    require,
    threshold,
    maxAbsoluteRegression: config.max_absolute_regression,
    maxRelativeRegression: config.max_relative_regression,
    minAbsoluteChange: config.min_absolute_change,
    minRelativeChange: config.min_relative_change,
    thresholdOnly,
    alpha,
    informational: config.informational ?? false,
  };
}
