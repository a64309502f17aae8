/**
 * `model.json`: the whole fitted pipeline, signature → preprocessing → estimator. Models are data (threat A9): closed
 * tables, finite numbers, no code. The estimator's own keys are checked by its kind in `models/`.
 */
import { SplitSchema } from './config-shape.ts';
import { defineDocument } from './document.ts';
import { FindingSchema } from './finding.ts';
import { count, digest, finite, TASKS, z } from './shape.ts';

/** One raw input column, in MLflow's signature words. */
export const InputColumnSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['double', 'string', 'boolean']),
});

/**
 * How one input column becomes columns of the design matrix.
 * numeric: missing → `fill` (the training mean), then (x − center) / scale.
 * boolean: missing → `fill`; 1 for true.
 * categorical: one 0/1 column for each of `categories`; any other value gives zeros and is counted as unseen.
 * `missing: true` adds one more 0/1 column for a missing cell.
 */
export const FeatureSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('numeric'),
    name: z.string(),
    fill: z.optional(finite()),
    center: finite(),
    scale: z.number().check(z.gt(0)),
  }),
  z.strictObject({ type: z.literal('boolean'), name: z.string(), fill: z.optional(finite()) }),
  z.strictObject({
    type: z.literal('categorical'),
    name: z.string(),
    categories: z.array(z.string()),
    /** The category left out because the intercept carries it (unpenalised linear kinds). */
    reference: z.optional(z.string()),
    missing: z.boolean(),
  }),
]);
export type FeatureEncoding = z.infer<typeof FeatureSchema>;

export const SignatureSchema = z.strictObject({
  inputs: z.array(InputColumnSchema),
  output: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('double') }),
    z.strictObject({
      type: z.literal('label'),
      /** Sorted; probabilities come in this order. */
      classes: z.array(z.string()).check(z.minLength(2)),
      /** Binary only. */
      positive: z.optional(z.string()),
      /** Binary only: probability from which a row is called positive. */
      threshold: z.optional(finite()),
    }),
  ]),
});
export type Signature = z.infer<typeof SignatureSchema>;

/** What the model was fitted on: enough to know which rows it may be scored on without flattering it. */
export const TrainingSchema = z.strictObject({
  rows: count(),
  /** Canonical digest of the training rows. */
  trainDigest: digest(),
  split: SplitSchema,
  /** The columns a row's id is made of: the declared `data.id`, or every source column but the target, sorted. */
  idColumns: z.array(z.string()),
});

export const ModelSchema = z.strictObject({
  kind: z.literal('assay.model'),
  schemaVersion: z.literal(1),
  task: z.enum(TASKS),
  target: z.string(),
  signature: SignatureSchema,
  preprocessing: z.array(FeatureSchema),
  estimator: z.looseObject({ type: z.string() }),
  params: z.record(z.string(), z.unknown()),
  training: TrainingSchema,
  /** Named warnings of the fit: rank deficiency, separation, not converged. Never silent. */
  findings: z.array(FindingSchema),
});
export type ModelDocument = z.infer<typeof ModelSchema>;

export const modelDocument = defineDocument<ModelDocument>('model.json', 'a model', ModelSchema, 'assay.model', 1);
