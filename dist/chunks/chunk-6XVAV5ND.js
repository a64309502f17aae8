import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  FindingSchema,
  defineDocument
} from "./chunk-NEZN6IXJ.js";
import {
  COLUMN_KINDS,
  count,
  digest,
  finite,
  zod_exports
} from "./chunk-5YK34IE3.js";

// src/documents/data-check.ts
var ColumnProfileSchema = zod_exports.strictObject({
  name: zod_exports.string(),
  kind: zod_exports.enum(COLUMN_KINDS),
  role: zod_exports.enum(["feature", "target", "id", "excluded", "split"]),
  rows: count(),
  missing: count(),
  /** Distinct values; of a numeric column counted on the quantile sample, so a lower bound in large tables. */
  distinct: count(),
  /** Numeric columns: moments over all rows, quantiles over a fixed sample of at most 100,000 rows. */
  numeric: zod_exports.optional(
    zod_exports.strictObject({
      min: finite(),
      max: finite(),
      mean: finite(),
      standardDeviation: finite(),
      zeros: count(),
      quantiles: zod_exports.strictObject({ p5: finite(), p25: finite(), p50: finite(), p75: finite(), p95: finite() }),
      /** Ten equal-width bins from min to max over all rows. */
      histogram: zod_exports.array(count())
    })
  ),
  /** Text columns: the most frequent categories, most frequent first, ties by name. At most 20. */
  categories: zod_exports.optional(zod_exports.array(zod_exports.strictObject({ value: zod_exports.string(), rows: count() })))
});
var DataCheckSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.data-check"),
  schemaVersion: zod_exports.literal(1),
  rows: count(),
  /** Rows left out because the target is missing. */
  droppedRows: count(),
  trainRows: count(),
  testRows: count(),
  /** Digest of the canonical rows: unchanged by line endings, BOM and row order. */
  dataDigest: digest(),
  target: zod_exports.string(),
  columns: zod_exports.array(ColumnProfileSchema),
  findings: zod_exports.array(FindingSchema)
});
var dataCheckDocument = defineDocument(
  "data-check.json",
  "a data check",
  DataCheckSchema,
  "assay.data-check",
  1
);

export {
  dataCheckDocument
};
