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
  'baseline_unreachable',
  'baseline_shifted',
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
  'slice_worse',
  'dummy_not_beaten',
  'suspicious_improvement',
  'waived',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why there are no numbers of a baseline to judge by, though there is or may be one. Each has a key of its own in `gate`. */
export const BASELINE_PROBLEMS = [
  'baseline_unreachable',
  'baseline_shifted',
  'not_comparable',
] as const satisfies Reason[];
export type BaselineProblem = (typeof BASELINE_PROBLEMS)[number];

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
  /** Bootstrap only. */
  seed: z.optional(count()),
  resamples: z.optional(count()),
  /** The method's error rate is not near alpha at every size. */
  approximate: z.optional(z.boolean()),
  positives: z.optional(count()),
  negatives: z.optional(count()),
  groups: z.optional(count()),
  /** Of `too_few_rows`: what there is too little of. */
  shortage: z.optional(z.strictObject({ what: z.string(), has: count(), floor: count() })),
  /** Share of the rows on which the models do not say the same. */
  disagreement: z.optional(finite()),
  /** Shown, never decides. */
  pValue: z.optional(finite()),
  test: z.optional(z.string()),
  /** Trained with several seeds: the squared standard error that they add. */
  trainingVariance: z.optional(finite()),
  /** Why there is no number, in words. */
  note: z.optional(z.string()),
  /** Shown, never decides. */
  informational: z.optional(z.boolean()),
  /** A waiver counts: the outcome stays, the gate does not stop the model. */
  waived: z.optional(z.boolean()),
});
export type GateResult = z.infer<typeof GateResultSchema>;

/** Candidate and baseline on one slice. */
export const SliceResultSchema = z.strictObject({
  /** Column → value, as text; quartiles of a numeric column as `[1.5, 2.25)`. */
  where: z.record(z.string(), z.string()),
  missing: z.optional(z.array(z.string())),
  rows: count(),
  minRows: count(),
  /** `configured` when absent. */
  source: z.optional(z.enum(['configured', 'found'])),
  /** `slice_worse` or `slice_missing`, where it fails. */
  reason: z.optional(z.enum(REASONS)),
  metrics: z.record(
    z.string(),
    z.strictObject({
      candidate: z.optional(finite()),
      baseline: z.optional(finite()),
      outcome: z.optional(z.enum(OUTCOMES)),
      improvement: z.optional(finite()),
      lower: z.optional(finite()),
      upper: z.optional(finite()),
      method: z.optional(z.string()),
      margin: z.optional(finite()),
      /** Of "no worse than the margin", by itself. */
      pValue: z.optional(finite()),
      /** The same, adjusted for the number of slices (Holm). */
      adjustedPValue: z.optional(finite()),
    }),
  ),
});
export type SliceResult = z.infer<typeof SliceResultSchema>;

/** One more gate on the primary metric, against the best release (statistics, section 6). */
export const AnchorSchema = z.strictObject({
  /** Tag of the release: `boston-housing@v1.4.0`. */
  version: z.optional(z.string()),
  digest: z.optional(digest()),
  /** Sum of the accepted differences since the anchor was set, of the primary metric: below 0 where quality was given away. */
  accepted: z.optional(finite()),
  gate: z.optional(GateResultSchema),
  /** How its predictions came about. */
  scored: z.optional(z.enum(['rescored', 'paired_by_id'])),
  /** Why there is none to compare with, in words. */
  problem: z.optional(z.string()),
  /** Moved on purpose. */
  reset: z.optional(z.strictObject({ version: z.string(), reason: z.string() })),
  /** Tag of the newest release that was looked at when it was chosen: later ones are still to be. */
  considered: z.optional(z.string()),
});
export type Anchor = z.infer<typeof AnchorSchema>;

/** How often this test set was looked at (statistics, section 6). */
export const LedgerSchema = z.strictObject({
  testDigest: digest(),
  /** Distinct candidates that were evaluated on it, this one included. */
  evaluated: count(),
  max: count(),
  /** Digests of the candidates, sorted. */
  candidates: z.optional(z.array(digest())),
});
export type Ledger = z.infer<typeof LedgerSchema>;

export const WaiverSchema = z.strictObject({
  /** What it excuses: a gate by its metric, or a reason. */
  metric: z.optional(z.string()),
  reasonCode: z.optional(z.enum(BASELINE_PROBLEMS)),
  reason: z.string(),
  /** Last day it counts, UTC: `2026-12-31`. */
  expires: z.string(),
  counted: z.boolean(),
  /** What made it count. */
  by: z.optional(z.enum(['review', 'label', 'merged'])),
  /** Login of whoever allowed it. */
  allowedBy: z.optional(z.string()),
  /** Why it does not count, in words. */
  problem: z.optional(z.string()),
});
export type Waiver = z.infer<typeof WaiverSchema>;

/** How much of a metric's change comes from where; oriented, above 0 is better. The three add up to the whole. */
export const AttributionSchema = z.strictObject({
  metric: z.string(),
  data: finite(),
  recipe: finite(),
  interaction: finite(),
});
export type Attribution = z.infer<typeof AttributionSchema>;

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
    /**
     * Of `none`: `never`, nothing ever qualified; `unreachable`, there was or may be one, and it cannot be had. Earlier
     * versions wrote `lost` for it.
     */
    absence: z.optional(z.enum(['never', 'unreachable', 'lost'])),
    /** When its documents are deleted: ISO 8601, UTC; absent where nobody knows or nothing expires. */
    expiresAt: z.optional(z.string()),
    /** Why it could not be compared, in a sentence. */
    problem: z.optional(z.string()),
    /** Rows that it held out itself, and how many of them are held out today. Absent where it left no predictions. */
    heldOut: z.optional(z.strictObject({ rows: count(), found: count() })),
    /** Of `baseline_shifted`: what it measured at home and what it measures now, absent where undefined, and why, in words. */
    shift: z.optional(
      z.strictObject({
        metric: z.string(),
        home: z.optional(finite()),
        now: z.optional(finite()),
        rows: count(),
        cause: z.optional(z.string()),
      }),
    ),
  }),
  candidate: z.strictObject({ digest: z.optional(digest()) }),
  /** Whose policy judged; absent on a laptop. Without `sha`: the candidate's own, since the base has none for this model. */
  policy: z.optional(
    z.strictObject({
      sha: z.optional(z.string()),
      branch: z.optional(z.string()),
      /** Keys of the policy that the candidate's commit changes: `gate.metrics[0].threshold`. */
      changed: z.array(z.string()),
      /** The default branch, where it gates the model and the base has no policy for it: the verdict is no pass there. */
      gatedBy: z.optional(z.string()),
      /** Held-out rows of the base's question that the change would take away. */
      rowsRemoved: z.optional(count()),
    }),
  ),
  /** The workflow run that it was decided in; absent outside the platform. */
  run: z.optional(
    z.strictObject({
      /** Whose words of `gate` hold: `release` on the default branch. */
      event: z.enum(['pull_request', 'release']),
      /** What is approved may be released. */
      mayRelease: z.boolean(),
      /** A run on it renews the baseline. */
      defaultBranch: z.string(),
      /** Path of the workflow file. */
      workflow: z.string(),
    }),
  ),
  gates: z.array(GateResultSchema),
  /** The primary metric against the model that looks at no feature: it must be beaten. */
  dummy: z.optional(GateResultSchema),
  slices: z.array(SliceResultSchema),
  /** Found slices that were judged: told of them are those that are worse, and a few more. */
  slicesSearched: z.optional(count()),
  anchor: z.optional(AnchorSchema),
  ledger: z.optional(LedgerSchema),
  waivers: z.optional(z.array(WaiverSchema)),
  attribution: z.optional(z.array(AttributionSchema)),
  /** The policy is shown and stops nothing (`gate.informational`). */
  informational: z.optional(z.boolean()),
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

/** There was or may be a baseline, and it cannot be had. */
export function isUnreachable({ baseline }: Pick<Verdict, 'baseline'>): boolean {
  return baseline.found === 'none' && (baseline.absence === 'unreachable' || baseline.absence === 'lost');
}
