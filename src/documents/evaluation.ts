/** `evaluation.json` (metrics, slices, test set) and `metrics.json` (the same numbers flat, for other tools). */
import { encodeCanonical } from './canonical.ts';
import { SplitSchema } from './config-shape.ts';
import { defineDocument } from './document.ts';
import { FindingSchema } from './finding.ts';
import { count, digest, finite, TASKS, z } from './shape.ts';
import { checkShape, parseJson } from './strict.ts';

/** A metric has a value (with an interval where there is one) or a reason why it is undefined. Undefined is never 0. */
export const MetricValueSchema = z.union([
  z.strictObject({ value: finite(), lower: z.optional(finite()), upper: z.optional(finite()) }),
  z.strictObject({ undefined: z.string() }),
]);
export type MetricValue = z.infer<typeof MetricValueSchema>;

export const SliceEvaluationSchema = z.strictObject({
  /** Column (as `columnKey` writes it) → value, as text; a missing cell is absent here and named in `missing`. */
  where: z.record(z.string(), z.string()),
  missing: z.optional(z.array(z.string())),
  rows: count(),
  minRows: count(),
  metrics: z.record(z.string(), MetricValueSchema),
});
export type SliceEvaluation = z.infer<typeof SliceEvaluationSchema>;

/** How far a metric spreads over trainings that differ in their seed alone. */
export const SeedSpreadSchema = z.strictObject({
  /** Trainings, the shipped one included. */
  count: z.int().check(z.minimum(2)),
  /** Variance of one training (ddof 1), in the metric's unit squared. Metrics that every seed gives a value for. */
  variance: z.record(z.string(), z.number().check(z.minimum(0))),
});
export type SeedSpread = z.infer<typeof SeedSpreadSchema>;

export const EvaluationSchema = z.strictObject({
  kind: z.literal('assay.evaluation'),
  schemaVersion: z.literal(1),
  task: z.enum(TASKS),
  rows: count(),
  /** Absent when a predictions file of unknown origin was evaluated. */
  trainRows: z.optional(count()),
  /** Digest of the test rows (ids, features, truth) in id order. */
  testDigest: digest(),
  /** Digest of `model.json`; absent when a predictions file was evaluated. */
  modelDigest: z.optional(digest()),
  predictionsDigest: digest(),
  split: z.optional(SplitSchema),
  /** Texts of missing cells that its rows and truths were read by, where those were not the recipe's own. */
  rowsAs: z.optional(z.strictObject({ naValues: z.array(z.string()) })),
  classes: z.optional(z.array(z.string())),
  positive: z.optional(z.string()),
  threshold: z.optional(finite()),
  /** Rows of each class in the truth, in the order of `classes`. */
  classRows: z.optional(z.array(count())),
  metrics: z.record(z.string(), MetricValueSchema),
  /** Metrics that are named by the config, else gated, of the `dummy` kind (mean, or class prior) fitted on the same training rows. */
  dummy: z.optional(z.record(z.string(), MetricValueSchema)),
  /** What it answers for every row: a number, or a class and the probabilities in the order of `classes`. */
  dummyAnswer: z.optional(
    z.union([
      z.strictObject({ value: finite() }),
      z.strictObject({ label: z.string(), probabilities: z.array(finite()) }),
    ]),
  ),
  slices: z.array(SliceEvaluationSchema),
  /** Of a seeded trainer that was run several times (`train.seeds`). */
  seeds: z.optional(SeedSpreadSchema),
  findings: z.array(FindingSchema),
});
export type Evaluation = z.infer<typeof EvaluationSchema>;

export const evaluationDocument = defineDocument<Evaluation>(
  'evaluation.json',
  'an evaluation',
  EvaluationSchema,
  'assay.evaluation',
  1,
);

/** Flat `{"rmse": 4.92}`: every defined metric, keys sorted. Has no `kind`: `dvc metrics` reads it. */
export const METRICS_FILE = 'metrics.json';
export const MetricsSchema = z.record(z.string(), finite());

export function encodeMetrics(metrics: Readonly<Record<string, MetricValue>>): string {
  const flat: Record<string, number> = {};
  for (const [name, metric] of Object.entries(metrics)) if ('value' in metric) flat[name] = metric.value;
  return encodeCanonical(flat);
}

/** Reads `metrics.json`. Throws InputError that names the file and the metric. */
export function decodeMetrics(text: string, path: string): Record<string, number> {
  return checkShape(MetricsSchema, parseJson(text, path, 'a table of metrics'), path);
}
