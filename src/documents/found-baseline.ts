/**
 * What a look-up of baselines found before training, for the steps after it in the same job: `train` takes an unchanged
 * model over, `compare` does not ask again. It lies in the runner's temporary folder under its digest, which a step output
 * hands on (docs/adr/0013); it is no document of the output folder.
 */
import { defineDocument } from './document.ts';
import { count, digest, z } from './shape.ts';

const AnswerSchema = z.strictObject({
  model: z.string(),
  /** The run that was asked for; absent where any may be found. */
  runId: z.optional(count()),
  found: z.enum(['explicit', 'start_commit', 'ancestor', 'release']),
  commit: z.string(),
  distance: count(),
  source: z.string(),
  expiresAt: z.optional(z.string()),
  notes: z.array(z.string()),
  /** Digest of each document by its name; they lie beside this file under it. */
  documents: z.record(z.string(), digest()),
});
export type FoundAnswer = z.infer<typeof AnswerSchema>;

/** The model that an earlier attempt, or an earlier run of the same head, made of the same commit. */
const EarlierSchema = z.strictObject({
  model: z.string(),
  source: z.string(),
  commit: z.string(),
  documents: z.record(z.string(), digest()),
});
export type EarlierAnswer = z.infer<typeof EarlierSchema>;

const FoundBaselineSchema = z.strictObject({
  kind: z.literal('assay.found-baseline'),
  schemaVersion: z.literal(1),
  /** The run that asked: the answers hold for no other. */
  runId: count(),
  runAttempt: count(),
  /** The commit that was asked for. */
  evaluated: z.string(),
  start: z.strictObject({
    baseline: z.optional(z.string()),
    policy: z.optional(z.string()),
    policyBranch: z.string(),
  }),
  /** Baselines that are there. Absence is no answer: by the time of `compare` a run may have left one. */
  answers: z.array(AnswerSchema),
  /** Present where a run judges again what was trained before. */
  judgedBefore: z.optional(z.array(EarlierSchema)),
  /** Models that the run at the start left documents of; absent where there is none. */
  models: z.optional(z.array(z.string())),
});
export type FoundBaselineRecord = z.infer<typeof FoundBaselineSchema>;

export const foundBaselineDocument = defineDocument<FoundBaselineRecord>(
  'found-baseline.json',
  'a record of found baselines',
  FoundBaselineSchema,
  'assay.found-baseline',
  1,
);
