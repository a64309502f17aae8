/** `verdict.json`: the decision, the reason and numbers of every gate, what it was compared with. */
import { defineDocument } from './document.ts';
import { FindingSchema } from './finding.ts';
import { count, digest, finite, z } from './shape.ts';

export const DECISIONS = ['approved', 'pending', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Outcomes of one gate (statistics, section 1.1). `not_compared`: first run, only the threshold was checked. */
export const OUTCOMES = ['better', 'no_worse', 'worse', 'inconclusive', 'error', 'unchanged', 'not_compared'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Reasons of section 1.3, the closed list. */
export const REASONS = [
  'identical_model',
  'identical_predictions',
  'too_few_rows',
  'undefined_metric',
  'wide_interval',
  'not_comparable',
  'metric_missing',
  'slice_missing',
  'ids_mismatch',
  'truth_differs',
  'prediction_not_finite',
  'relative_to_zero',
  'threshold_missed',
  'budget_spent',
  'anchor_unavailable',
  'ledger_exhausted',
  'no_baseline',
  'no_thresholds',
  'not_paired',
  'model_missing',
  'required_better',
] as const;
export type Reason = (typeof REASONS)[number];

export const GateResultSchema = z.strictObject({
  metric: z.string(),
  direction: z.enum(['higher', 'lower']),
  require: z.enum(['no_worse', 'better']),
  outcome: z.enum(OUTCOMES),
  reason: z.optional(z.enum(REASONS)),
  /** Whether the gate passes: threshold held and outcome satisfies `require`. */
  passed: z.boolean(),
  candidate: z.optional(finite()),
  baseline: z.optional(finite()),
  /** Oriented: positive is better. */
  improvement: z.optional(finite()),
  lower: z.optional(finite()),
  upper: z.optional(finite()),
  level: z.optional(finite()),
  method: z.optional(z.string()),
  n: z.optional(count()),
  margin: z.optional(finite()),
  /** K of section 1.1: the improvement that `better` asks for. */
  requiredImprovement: z.optional(finite()),
  threshold: z.optional(finite()),
  thresholdHeld: z.optional(z.boolean()),
  degraded: z.optional(z.boolean()),
  rowsNeeded: z.optional(count()),
  smallestMargin: z.optional(finite()),
});
export type GateResult = z.infer<typeof GateResultSchema>;

/** Candidate and baseline on one slice, for the report; slices gate nothing yet. */
export const SliceResultSchema = z.strictObject({
  where: z.record(z.string(), z.string()),
  missing: z.optional(z.array(z.string())),
  rows: count(),
  minRows: count(),
  metrics: z.record(
    z.string(),
    z.strictObject({
      candidate: z.optional(finite()),
      baseline: z.optional(finite()),
      outcome: z.optional(z.enum(OUTCOMES)),
    }),
  ),
});

export const VerdictSchema = z.strictObject({
  kind: z.literal('assay.verdict'),
  schemaVersion: z.literal(1),
  model: z.string(),
  decision: z.enum(DECISIONS),
  /** Why, most important first. Empty for a plain approval. */
  reasons: z.array(z.enum(REASONS)),
  /** True on a first run: thresholds were checked, change was not. */
  rubberStamp: z.boolean(),
  baseline: z.strictObject({
    found: z.enum(['explicit', 'start_commit', 'ancestor', 'release', 'none']),
    /** Commits between the start commit and the baseline; absent where it does not apply. */
    distance: z.optional(count()),
    /** Digest of the baseline's `model.json`. */
    digest: z.optional(digest()),
    /** How its predictions came about. */
    scored: z.optional(z.enum(['rescored', 'paired_by_id'])),
    /** Folder or git ref, as the user named it; `run 428 of main`, a release's tag. */
    source: z.optional(z.string()),
    /** The baseline's commit, where the platform proved it. */
    commit: z.optional(z.string()),
    /** Candidates that were passed over, and why. */
    notes: z.optional(z.array(z.string())),
    /** Of `none`: `never`, nothing ever qualified; `lost`, what did is expired or gone. */
    absence: z.optional(z.enum(['never', 'lost'])),
    /** Why it could not be compared, in a sentence. */
    problem: z.optional(z.string()),
  }),
  candidate: z.strictObject({ digest: z.optional(digest()) }),
  /** Whose policy judged; absent on a laptop. Without `sha`: the candidate's own, since the base has none for this model. */
  policy: z.optional(
    z.strictObject({
      sha: z.optional(z.string()),
      branch: z.optional(z.string()),
      /** Keys of the policy that the candidate's commit changes: `gate.metrics[0].threshold`. */
      changed: z.array(z.string()),
      /** Held-out rows of the base's question that the change would take away. */
      rowsRemoved: z.optional(count()),
    }),
  ),
  gates: z.array(GateResultSchema),
  slices: z.array(SliceResultSchema),
  testDigest: z.optional(digest()),
  rows: z.strictObject({
    paired: count(),
    /** Candidate's test rows left out because the baseline was trained on them or has no prediction for them. */
    dropped: count(),
    improved: z.optional(count()),
    worsened: z.optional(count()),
  }),
  findings: z.array(FindingSchema),
});
export type Verdict = z.infer<typeof VerdictSchema>;

export const verdictDocument = defineDocument<Verdict>('verdict.json', 'a verdict', VerdictSchema, 'assay.verdict', 1);
