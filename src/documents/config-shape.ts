/** The shape of `assay.yml`: the recipe and the policy of every model, in the words of scikit-learn, MLflow and TFX. */
import { finite, TASKS, z } from './shape.ts';
import { BASELINE_PROBLEMS } from './verdict.ts';

/** What a column may be pinned to with `data.columns`. */
export const COLUMN_KINDS = ['numeric', 'categorical', 'boolean', 'date', 'ignore'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export const MODEL_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const MODEL_NAME_RULE =
  'a model name has at most 64 lower-case letters, digits, "-" and "_", and begins with a letter or a digit';

const text = () => z.string().check(z.minLength(1));
/** NumPy's legacy seeds: 0 to 2³²−1. */
const seed = () => z.int().check(z.minimum(0), z.maximum(4294967295));
/** Below 1 a share of the rows, from 1 on a whole number of rows. */
const testSize = () =>
  z.number().check(
    z.refine((v: number) => v > 0 && (v < 1 || Number.isInteger(v)), {
      error: 'must be a share between 0 and 1 or a whole number of rows',
    }),
  );
const margin = () => z.number().check(z.minimum(0));
/** One-sided: each bound of an interval holds at 1 − alpha. */
const errorRate = () =>
  z.number().check(z.refine((v: number) => v > 0 && v < 0.5, { error: 'must lie above 0 and below 0.5' }));
const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a day, as in 2026-12-31 (UTC)' }));

export const DataSchema = z.strictObject({
  path: text(),
  target: text(),
  id: z.optional(z.nullable(text())),
  exclude: z.optional(z.array(text())),
  columns: z.optional(z.record(z.string(), z.enum(COLUMN_KINDS))),
  delimiter: z.optional(z.string().check(z.length(1))),
  na_values: z.optional(z.array(z.string())),
});

export const SplitSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('hash'),
    test_size: z._default(testSize(), 0.2),
    random_state: z._default(seed(), 42),
  }),
  z.strictObject({
    method: z.literal('sklearn'),
    test_size: z._default(testSize(), 0.25),
    random_state: z._default(seed(), 42),
    stratify: z.optional(text()),
  }),
  z.strictObject({ method: z.literal('time'), column: text(), test_size: z._default(testSize(), 0.2) }),
  z.strictObject({
    method: z.literal('group'),
    column: text(),
    test_size: z._default(testSize(), 0.2),
    random_state: z._default(seed(), 42),
  }),
  z.strictObject({ method: z.literal('column'), column: text(), test_value: z._default(z.string(), 'test') }),
  z.strictObject({ method: z.literal('files'), test_path: text() }),
]);

export const TrainSchema = z.strictObject({
  /** Default: `linear` for regression, `logistic` for classification. */
  model: z.optional(text()),
  params: z._default(z.record(z.string(), z.unknown()), {}),
  seeds: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
});

export const EvaluateSchema = z.strictObject({
  metrics: z.optional(z.array(text()).check(z.minLength(1))),
  slices: z.optional(
    z.array(
      z.strictObject({
        columns: z.array(text()).check(z.minLength(1)),
        min_rows: z._default(z.int().check(z.minimum(1)), 100),
      }),
    ),
  ),
  find_slices: z.optional(z.boolean()),
  group_column: z.optional(text()),
  weight_column: z.optional(text()),
  positive: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  threshold: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});

export const GateMetricSchema = z.strictObject({
  name: text(),
  require: z.optional(z.enum(['no_worse', 'better'])),
  threshold: z.optional(finite()),
  max_absolute_regression: z.optional(margin()),
  max_relative_regression: z.optional(margin()),
  min_absolute_change: z.optional(margin()),
  min_relative_change: z.optional(margin()),
  alpha: z.optional(errorRate()),
  informational: z.optional(z.boolean()),
  /** MLflow's; it must say what the metric says of itself. */
  greater_is_better: z.optional(z.boolean()),
  /** TFMA's names for a threshold and for a margin. */
  value_threshold: z.optional(z.strictObject({ lower_bound: z.optional(finite()), upper_bound: z.optional(finite()) })),
  change_threshold: z.optional(
    z.strictObject({
      absolute: z.optional(finite()),
      relative: z.optional(finite()),
      direction: z.optional(z.enum(['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'])),
    }),
  ),
});

/** What a reason means, by event; what is not said is filled in where policies are resolved. */
const byEvent = <const Words extends readonly ['fail', 'warn', ...string[]]>(words: Words) =>
  z.optional(z.strictObject({ pull_request: z.optional(z.enum(words)), release: z.optional(z.enum(words)) }));
const STOP_WORDS = ['fail', 'warn'] as const;

/** Exactly one of `metric` and `reason_code`, which the policy sees to. */
const WaiveSchema = z.strictObject({
  metric: z.optional(text()),
  reason_code: z.optional(z.enum(BASELINE_PROBLEMS)),
  reason: text(),
  expires: day(),
});

export const GateSchema = z.strictObject({
  metrics: z.array(GateMetricSchema).check(z.minLength(1)),
  on_inconclusive: byEvent(['fail', 'warn', 'pass']),
  on_unreachable: byEvent(STOP_WORDS),
  on_shifted: byEvent(STOP_WORDS),
  on_not_comparable: byEvent(STOP_WORDS),
  first_run: z.optional(z.enum(['rubber_stamp', 'fail'])),
  informational: z.optional(z.boolean()),
  anchor: z.optional(z.enum(['best', 'off'])),
  cumulative_budget: z.optional(margin()),
  anchor_reset: z.optional(z.strictObject({ version: text(), reason: text() })),
  max_improvement: z.optional(margin()),
  max_evaluations: z.optional(z.int().check(z.minimum(1))),
  on_exhausted: z.optional(z.enum(['warn', 'fail'])),
  waive: z.optional(z.array(WaiveSchema)),
});

export const ModelConfigSchema = z.strictObject({
  task: z.enum(TASKS),
  data: DataSchema,
  split: z._default(SplitSchema, { method: 'hash', test_size: 0.2, random_state: 42 }),
  train: z._default(TrainSchema, { params: {} }),
  evaluate: z._default(EvaluateSchema, {}),
  gate: z.optional(GateSchema),
});

export const ConfigSchema = z.strictObject({
  version: z.literal(1),
  models: z.record(z.string().check(z.regex(MODEL_NAME, { error: MODEL_NAME_RULE })), ModelConfigSchema),
});

export type SplitConfig = z.infer<typeof SplitSchema>;
export type EvaluateConfig = z.infer<typeof EvaluateSchema>;
export type GateMetricConfig = z.infer<typeof GateMetricSchema>;
export type GateConfig = z.infer<typeof GateSchema>;
export type WaiveConfig = NonNullable<GateConfig['waive']>[number];
export type ModelConfig = z.infer<typeof ModelConfigSchema>;
export type Config = z.infer<typeof ConfigSchema>;
