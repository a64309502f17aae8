/** `data-check.json`: the profile of every column and what was found wrong. Written by `check-data`. */
import { COLUMN_KINDS } from './config-shape.ts';
import { defineDocument } from './document.ts';
import { FindingSchema } from './finding.ts';
import { count, digest, finite, z } from './shape.ts';

export const ColumnProfileSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(COLUMN_KINDS),
  role: z.enum(['feature', 'target', 'id', 'excluded', 'split']),
  rows: count(),
  missing: count(),
  /** Distinct values; of a numeric column counted on the quantile sample, so a lower bound in large tables. */
  distinct: count(),
  /** Numeric columns: moments over all rows, quantiles over a fixed sample of at most 100,000 rows. */
  numeric: z.optional(
    z.strictObject({
      min: finite(),
      max: finite(),
      mean: finite(),
      standardDeviation: finite(),
      zeros: count(),
      quantiles: z.strictObject({ p5: finite(), p25: finite(), p50: finite(), p75: finite(), p95: finite() }),
      /** Ten equal-width bins from min to max over all rows. */
      histogram: z.array(count()),
    }),
  ),
  /** Text columns: the most frequent categories, most frequent first, ties by name. At most 20. */
  categories: z.optional(z.array(z.strictObject({ value: z.string(), rows: count() }))),
});
export type ColumnProfile = z.infer<typeof ColumnProfileSchema>;

export const DataCheckSchema = z.strictObject({
  kind: z.literal('assay.data-check'),
  schemaVersion: z.literal(1),
  rows: count(),
  /** Rows left out because the target is missing. */
  droppedRows: count(),
  trainRows: count(),
  testRows: count(),
  /** Digest of the canonical rows: unchanged by line endings, BOM and row order. */
  dataDigest: digest(),
  target: z.string(),
  columns: z.array(ColumnProfileSchema),
  findings: z.array(FindingSchema),
});
export type DataCheck = z.infer<typeof DataCheckSchema>;

export const dataCheckDocument = defineDocument<DataCheck>(
  'data-check.json',
  'a data check',
  DataCheckSchema,
  'assay.data-check',
  1,
);
