/** `run.json`: lineage of one run. The only document that holds times and the machine. */
import { defineDocument } from './document.ts';
import { count, digest, finite, z } from './shape.ts';

export const DataFileSchema = z.strictObject({
  role: z.enum(['data', 'test']),
  path: z.string(),
  /** Over the file's bytes. */
  sha256: digest(),
  bytes: count(),
  rows: count(),
  columns: count(),
  /** Over the canonical rows. */
  dataDigest: digest(),
});

export const RunSchema = z.strictObject({
  kind: z.literal('assay.run'),
  schemaVersion: z.literal(1),
  model: z.string(),
  /** Absent outside a git work tree and a workflow run. */
  code: z.optional(
    z.strictObject({
      commit: z.string(),
      /** This and the next are absent where git could not be asked. */
      tree: z.optional(z.string()),
      dirty: z.optional(z.boolean()),
      headCommit: z.optional(z.string()),
      repository: z.optional(z.string()),
      workflow: z.optional(z.string()),
      runId: z.optional(z.string()),
      runAttempt: z.optional(count()),
    }),
  ),
  config: z.strictObject({
    path: z.optional(z.string()),
    digest: digest(),
    /** Over what of the recipe training depends on. Absent in records of versions that never took a model over. */
    trainingDigest: z.optional(digest()),
  }),
  data: z.array(DataFileSchema),
  train: z.strictObject({
    model: z.string(),
    params: z.record(z.string(), z.unknown()),
    seed: z.optional(count()),
    /** Present where nothing was fitted: the run that made the model, of the same data, recipe and Assay. */
    reused: z.optional(z.strictObject({ source: z.string(), commit: z.string() })),
  }),
  modelDigest: digest(),
  environment: z.strictObject({ os: z.string(), arch: z.string(), runtime: z.string(), assay: z.string() }),
  /** ISO 8601, UTC. */
  started: z.string(),
  finished: z.string(),
  /** Wall seconds by verb, in the order of the chain. */
  seconds: z.record(z.string(), finite()),
  /** Written last by `compare` in a workflow: without it there is no verdict, whatever lies beside this. */
  compared: z.optional(
    z.strictObject({
      runId: z.string(),
      runAttempt: count(),
      /** Models that the base gates and this run of `compare` was not asked for. */
      missing: z.optional(z.array(z.string())),
    }),
  ),
  /** Largest resident set of the process, in bytes. */
  peakMemory: z.optional(count()),
});
export type Run = z.infer<typeof RunSchema>;

export const runDocument = defineDocument<Run>('run.json', 'a run record', RunSchema, 'assay.run', 1);
