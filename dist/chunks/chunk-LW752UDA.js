import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  defineDocument
} from "./chunk-NEZN6IXJ.js";
import {
  count,
  digest,
  finite,
  zod_exports
} from "./chunk-5YK34IE3.js";

// src/documents/run.ts
var DataFileSchema = zod_exports.strictObject({
  role: zod_exports.enum(["data", "test"]),
  path: zod_exports.string(),
  /** Over the file's bytes. */
  sha256: digest(),
  bytes: count(),
  rows: count(),
  columns: count(),
  /** Over the canonical rows. */
  dataDigest: digest()
});
var RunSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.run"),
  schemaVersion: zod_exports.literal(1),
  model: zod_exports.string(),
  /** Absent outside a git work tree. */
  code: zod_exports.optional(
    zod_exports.strictObject({
      commit: zod_exports.string(),
      tree: zod_exports.string(),
      dirty: zod_exports.boolean(),
      headCommit: zod_exports.optional(zod_exports.string()),
      repository: zod_exports.optional(zod_exports.string()),
      workflow: zod_exports.optional(zod_exports.string()),
      runId: zod_exports.optional(zod_exports.string()),
      runAttempt: zod_exports.optional(count())
    })
  ),
  config: zod_exports.strictObject({ path: zod_exports.optional(zod_exports.string()), digest: digest() }),
  data: zod_exports.array(DataFileSchema),
  train: zod_exports.strictObject({ model: zod_exports.string(), params: zod_exports.record(zod_exports.string(), zod_exports.unknown()), seed: zod_exports.optional(count()) }),
  modelDigest: digest(),
  environment: zod_exports.strictObject({ os: zod_exports.string(), arch: zod_exports.string(), runtime: zod_exports.string(), assay: zod_exports.string() }),
  /** ISO 8601, UTC. */
  started: zod_exports.string(),
  finished: zod_exports.string(),
  /** Wall seconds by verb, in the order of the chain. */
  seconds: zod_exports.record(zod_exports.string(), finite()),
  /** Largest resident set of the process, in bytes. */
  peakMemory: zod_exports.optional(count())
});
var runDocument = defineDocument("run.json", "a run record", RunSchema, "assay.run", 1);

export {
  runDocument
};
