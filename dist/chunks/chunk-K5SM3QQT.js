import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  FindingSchema,
  defineDocument
} from "./chunk-NEZN6IXJ.js";
import {
  SplitSchema,
  TASKS,
  count,
  digest,
  finite,
  zod_exports
} from "./chunk-5YK34IE3.js";
import {
  encodeCanonical
} from "./chunk-S3QXKVJ4.js";

// src/documents/evaluation.ts
var MetricValueSchema = zod_exports.union([
  zod_exports.strictObject({ value: finite(), lower: zod_exports.optional(finite()), upper: zod_exports.optional(finite()) }),
  zod_exports.strictObject({ undefined: zod_exports.string() })
]);
var SliceEvaluationSchema = zod_exports.strictObject({
  /** Column → value, as text; a missing cell is absent here and named in `missing`. */
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema)
});
var EvaluationSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.evaluation"),
  schemaVersion: zod_exports.literal(1),
  task: zod_exports.enum(TASKS),
  rows: count(),
  /** Absent when a predictions file of unknown origin was evaluated. */
  trainRows: zod_exports.optional(count()),
  /** Digest of the test rows (ids, features, truth) in id order. */
  testDigest: digest(),
  /** Digest of `model.json`; absent when a predictions file was evaluated. */
  modelDigest: zod_exports.optional(digest()),
  predictionsDigest: digest(),
  split: zod_exports.optional(SplitSchema),
  classes: zod_exports.optional(zod_exports.array(zod_exports.string())),
  positive: zod_exports.optional(zod_exports.string()),
  threshold: zod_exports.optional(finite()),
  /** Rows of each class in the truth, in the order of `classes`. */
  classRows: zod_exports.optional(zod_exports.array(count())),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema),
  /** The same metrics of the `dummy` kind (mean, or class prior) fitted on the same training rows. */
  dummy: zod_exports.optional(zod_exports.record(zod_exports.string(), MetricValueSchema)),
  slices: zod_exports.array(SliceEvaluationSchema),
  findings: zod_exports.array(FindingSchema)
});
var evaluationDocument = defineDocument(
  "evaluation.json",
  "an evaluation",
  EvaluationSchema,
  "assay.evaluation",
  1
);
var METRICS_FILE = "metrics.json";
var MetricsSchema = zod_exports.record(zod_exports.string(), finite());
function encodeMetrics(metrics) {
  const flat = {};
  for (const [name, metric] of Object.entries(metrics)) if ("value" in metric) flat[name] = metric.value;
  return encodeCanonical(flat);
}

export {
  evaluationDocument,
  METRICS_FILE,
  encodeMetrics
};
