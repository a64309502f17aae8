import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  METRICS_FILE,
  evaluationDocument
} from "./chunk-K5SM3QQT.js";
import {
  openPredictions
} from "./chunk-GNVCWRBH.js";
import {
  PREDICTIONS_FILE
} from "./chunk-3OP2WQ3A.js";
import {
  runDocument
} from "./chunk-LW752UDA.js";
import {
  decodeModel,
  modelDocument
} from "./chunk-T7MX7DTT.js";
import {
  dataCheckDocument
} from "./chunk-6XVAV5ND.js";
import {
  FindingSchema,
  defineDocument
} from "./chunk-NEZN6IXJ.js";
import {
  count,
  digest,
  finite,
  zod_exports
} from "./chunk-5YK34IE3.js";
import {
  sha256
} from "./chunk-S3QXKVJ4.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/documents/verdict.ts
var DECISIONS = ["approved", "pending", "rejected"];
var OUTCOMES = ["better", "no_worse", "worse", "inconclusive", "error", "unchanged", "not_compared"];
var REASONS = [
  "identical_model",
  "identical_predictions",
  "too_few_rows",
  "undefined_metric",
  "wide_interval",
  "not_comparable",
  "metric_missing",
  "slice_missing",
  "ids_mismatch",
  "truth_differs",
  "prediction_not_finite",
  "relative_to_zero",
  "threshold_missed",
  "budget_spent",
  "anchor_unavailable",
  "ledger_exhausted",
  "no_baseline",
  "no_thresholds",
  "not_paired",
  "model_missing",
  "required_better"
];
var GateResultSchema = zod_exports.strictObject({
  metric: zod_exports.string(),
  direction: zod_exports.enum(["higher", "lower"]),
  require: zod_exports.enum(["no_worse", "better"]),
  outcome: zod_exports.enum(OUTCOMES),
  reason: zod_exports.optional(zod_exports.enum(REASONS)),
  /** Whether the gate passes: threshold held and outcome satisfies `require`. */
  passed: zod_exports.boolean(),
  candidate: zod_exports.optional(finite()),
  baseline: zod_exports.optional(finite()),
  /** Oriented: positive is better. */
  improvement: zod_exports.optional(finite()),
  lower: zod_exports.optional(finite()),
  upper: zod_exports.optional(finite()),
  level: zod_exports.optional(finite()),
  method: zod_exports.optional(zod_exports.string()),
  n: zod_exports.optional(count()),
  margin: zod_exports.optional(finite()),
  /** K of section 1.1: the improvement that `better` asks for. */
  requiredImprovement: zod_exports.optional(finite()),
  threshold: zod_exports.optional(finite()),
  thresholdHeld: zod_exports.optional(zod_exports.boolean()),
  degraded: zod_exports.optional(zod_exports.boolean()),
  rowsNeeded: zod_exports.optional(count()),
  smallestMargin: zod_exports.optional(finite())
});
var SliceResultSchema = zod_exports.strictObject({
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(
    zod_exports.string(),
    zod_exports.strictObject({
      candidate: zod_exports.optional(finite()),
      baseline: zod_exports.optional(finite()),
      outcome: zod_exports.optional(zod_exports.enum(OUTCOMES))
    })
  )
});
var VerdictSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.verdict"),
  schemaVersion: zod_exports.literal(1),
  model: zod_exports.string(),
  decision: zod_exports.enum(DECISIONS),
  /** Why, most important first. Empty for a plain approval. */
  reasons: zod_exports.array(zod_exports.enum(REASONS)),
  /** True on a first run: thresholds were checked, change was not. */
  rubberStamp: zod_exports.boolean(),
  baseline: zod_exports.strictObject({
    found: zod_exports.enum(["explicit", "start_commit", "ancestor", "release", "none"]),
    /** Commits between the start commit and the baseline; absent where it does not apply. */
    distance: zod_exports.optional(count()),
    /** Digest of the baseline's `model.json`. */
    digest: zod_exports.optional(digest()),
    /** How its predictions came about. */
    scored: zod_exports.optional(zod_exports.enum(["rescored", "paired_by_id"])),
    /** Folder or git ref, as the user named it. */
    source: zod_exports.optional(zod_exports.string()),
    /** Why it could not be compared, in a sentence. */
    problem: zod_exports.optional(zod_exports.string())
  }),
  candidate: zod_exports.strictObject({ digest: zod_exports.optional(digest()) }),
  gates: zod_exports.array(GateResultSchema),
  slices: zod_exports.array(SliceResultSchema),
  testDigest: zod_exports.optional(digest()),
  rows: zod_exports.strictObject({
    paired: count(),
    /** Candidate's test rows left out because the baseline was trained on them or has no prediction for them. */
    dropped: count(),
    improved: zod_exports.optional(count()),
    worsened: zod_exports.optional(count())
  }),
  findings: zod_exports.array(FindingSchema)
});
var verdictDocument = defineDocument("verdict.json", "a verdict", VerdictSchema, "assay.verdict", 1);

// src/steps/written-by.ts
var BASELINE_FILES = {
  model: "baseline-model.json",
  run: "baseline-run.json",
  predictions: "baseline-predictions.csv"
};
var CHAIN = ["check-data", "train", "evaluate", "compare", "report"];
var FILES_OF = {
  "check-data": ["data-check.json"],
  train: ["model.json", "run.json"],
  evaluate: [PREDICTIONS_FILE, "evaluation.json", METRICS_FILE],
  compare: ["verdict.json", ...Object.values(BASELINE_FILES)],
  report: ["report.md", "report.html", "summary.md"]
};
var WRITTEN_BY = new Map(
  CHAIN.flatMap((verb) => FILES_OF[verb].map((file) => [file, verb]))
);
function staleFiles(verb) {
  return CHAIN.slice(CHAIN.indexOf(verb)).flatMap((later) => FILES_OF[later]);
}

// src/steps/session.ts
function openSession(recipe, out, ports) {
  return { recipe, folder: `${out}/${recipe.name}`, ports, held: {}, started: ports.clock.now(), seconds: {} };
}
var dataCheckOf = (session) => take(session, "dataCheck", dataCheckDocument);
var runOf = (session) => take(session, "run", runDocument);
var evaluationOf = (session) => take(session, "evaluation", evaluationDocument);
var verdictOf = (session) => take(session, "verdict", verdictDocument);
async function take(session, key, kind) {
  const held = session.held[key];
  if (held !== void 0) return held;
  const value = kind.decode(await readDocument(session, kind.file), `${session.folder}/${kind.file}`);
  session.held[key] = value;
  return value;
}
async function modelOf(session) {
  if (session.held.model !== void 0) return session.held.model;
  const path = `${session.folder}/${modelDocument.file}`;
  const text = await readDocument(session, modelDocument.file);
  const digest2 = sha256(text);
  const { modelDigest } = await runOf(session);
  if (digest2 !== modelDigest) {
    throw new InputError(`its digest is ${digest2}, run.json beside it expects ${modelDigest}`, { file: path });
  }
  session.held.model = { document: decodeModel(text, path), digest: digest2 };
  return session.held.model;
}
async function predictionsOf(session) {
  if (session.held.predictions !== void 0) return session.held.predictions;
  const { recipe, folder, ports } = session;
  const path = `${folder}/${PREDICTIONS_FILE}`;
  if (await ports.files.exists(path) === void 0) await readDocument(session, PREDICTIONS_FILE);
  const evaluation = await evaluationOf(session);
  const request = { task: recipe.task, positive: evaluation.positive };
  const { predictions, sha256: digest2 } = await openPredictions({ shown: path, absolute: path }, request, ports);
  if (digest2 !== evaluation.predictionsDigest) {
    throw new InputError(`its digest is ${digest2}, evaluation.json beside it expects ${evaluation.predictionsDigest}`, {
      file: path
    });
  }
  session.held.predictions = predictions;
  return predictions;
}
async function readDocument(session, file) {
  const path = `${session.folder}/${file}`;
  const text = await session.ports.files.readText(path);
  if (text === void 0) {
    throw new InputError(`is missing; \`assay ${WRITTEN_BY.get(file) ?? "run"}\` writes it`, { file: path });
  }
  return text;
}
async function timed(session, verb, work) {
  const { clock } = session.ports;
  const before = clock.now();
  const result = await work();
  session.seconds[verb] = (clock.now() - before) / 1e3;
  return result;
}

export {
  verdictDocument,
  BASELINE_FILES,
  staleFiles,
  openSession,
  dataCheckOf,
  runOf,
  evaluationOf,
  verdictOf,
  modelOf,
  predictionsOf,
  timed
};
