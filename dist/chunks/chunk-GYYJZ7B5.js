import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  defineDocument,
  modelDocument,
  runDocument,
  sha256
} from "./chunk-7KIIHX5P.js";
import {
  count,
  digest,
  zod_exports
} from "./chunk-XFZGVLT5.js";
import {
  localFiles
} from "./chunk-WS6UVDLH.js";
import {
  InputError,
  failureOf
} from "./chunk-SDN6BCSO.js";

// src/documents/found-baseline.ts
var AnswerSchema = zod_exports.strictObject({
  model: zod_exports.string(),
  /** The run that was asked for; absent where any may be found. */
  runId: zod_exports.optional(count()),
  found: zod_exports.enum(["explicit", "start_commit", "ancestor", "release"]),
  commit: zod_exports.string(),
  distance: count(),
  source: zod_exports.string(),
  notes: zod_exports.array(zod_exports.string()),
  /** Digest of each document by its name; they lie beside this file under it. */
  documents: zod_exports.record(zod_exports.string(), digest())
});
var FoundBaselineSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.found-baseline"),
  schemaVersion: zod_exports.literal(1),
  /** The run that asked: the answers hold for no other. */
  runId: count(),
  runAttempt: count(),
  /** The commit that was asked for. */
  evaluated: zod_exports.string(),
  start: zod_exports.strictObject({
    baseline: zod_exports.optional(zod_exports.string()),
    policy: zod_exports.optional(zod_exports.string()),
    policyBranch: zod_exports.string()
  }),
  /** Baselines that are there. Absence is no answer: by the time of `compare` a run may have left one. */
  answers: zod_exports.array(AnswerSchema),
  /** Models that the run at the start left documents of; absent where there is none. */
  models: zod_exports.optional(zod_exports.array(zod_exports.string()))
});
var foundBaselineDocument = defineDocument(
  "found-baseline.json",
  "a record of found baselines",
  FoundBaselineSchema,
  "assay.found-baseline",
  1
);

// src/steps/digest-store.ts
var MAX_BYTES = 64 * 1024 * 1024;
async function putBytes({ folder, files }, bytes) {
  const digest2 = sha256(bytes);
  await files.writeText(pathOf(folder, digest2), [bytes]);
  return digest2;
}
async function getBytes({ folder, files }, digest2) {
  const source = await files.open(pathOf(folder, digest2), { shown: digest2 });
  try {
    if (source.size > MAX_BYTES) {
      throw new InputError(`holds ${source.size} bytes, at most ${MAX_BYTES} are read`, { file: digest2 });
    }
    const bytes = Buffer.alloc(source.size);
    for (let offset = 0; offset < bytes.length; ) {
      const read = source.read(offset, bytes.subarray(offset));
      if (read === 0) break;
      offset += read;
    }
    const actual = sha256(bytes);
    if (actual !== digest2) throw new InputError(`holds bytes whose digest is ${actual}`, { file: digest2 });
    return bytes;
  } finally {
    source.close();
  }
}
function pathOf(folder, digest2) {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest2)) throw new InputError("is no digest", { file: digest2.slice(0, 80) });
  return `${folder}/${digest2.slice("sha256:".length)}`;
}

// src/steps/found-baseline.ts
async function openFound(digest2, run, store, log) {
  try {
    const text = (await getBytes(store, digest2)).toString("utf8");
    const record = foundBaselineDocument.decode(text, foundBaselineDocument.file);
    if (record.runId === run.runId && record.runAttempt === run.runAttempt) return { record, store, log };
    log.warning(`what was found of the baseline is of run ${record.runId}, this is run ${run.runId}: it is not used`);
  } catch (thrown) {
    log.warning(`what was found of the baseline is not used: ${failureOf(thrown).message}`);
  }
  return void 0;
}
async function earlierModel({ record, store, log }, name) {
  const answer = record.answers.find(({ model: model2 }) => model2 === name);
  if (answer === void 0) return void 0;
  const { [modelDocument.file]: model, [runDocument.file]: run } = answer.documents;
  if (model === void 0 || run === void 0) return void 0;
  try {
    return {
      source: answer.source,
      commit: answer.commit,
      model: (await getBytes(store, model)).toString("utf8"),
      run: (await getBytes(store, run)).toString("utf8")
    };
  } catch (thrown) {
    log.warning(`${name}: the baseline's model is not taken over: ${failureOf(thrown).message}`);
    return void 0;
  }
}
function answering(platform, found) {
  const { record } = found;
  const { repository, baselines } = platform;
  return {
    ...platform,
    repository: {
      ...repository,
      startPoint: async (evaluated) => evaluated === record.evaluated ? record.start : repository.startPoint(evaluated)
    },
    baselines: {
      ...baselines,
      find: async (request) => await recorded(found, request) ?? baselines.find(request),
      modelsAt: async (start) => start === record.start.baseline && record.models !== void 0 ? record.models : baselines.modelsAt(start)
    }
  };
}
async function recorded({ record, store, log }, { model, start, runId }) {
  if (start !== record.start.baseline) return void 0;
  const answer = record.answers.find((one) => one.model === model && one.runId === runId);
  if (answer === void 0) return void 0;
  try {
    return { ...answer, documents: await documentsOf(answer, store) };
  } catch (thrown) {
    log.warning(`${model}: the baseline is searched again: ${failureOf(thrown).message}`);
    return void 0;
  }
}
async function documentsOf({ documents }, store) {
  const read = /* @__PURE__ */ new Map();
  for (const [name, digest2] of Object.entries(documents)) read.set(name, await getBytes(store, digest2));
  return read;
}

// src/actions/found-store.ts
import { join } from "node:path";
function foundStore() {
  const temporary = process.env["RUNNER_TEMP"] ?? "";
  return temporary === "" ? void 0 : { folder: join(temporary, "assay-found"), files: localFiles };
}
async function foundBefore(digest2, run, log) {
  const store = foundStore();
  return digest2 === void 0 || run === void 0 || store === void 0 ? void 0 : openFound(digest2, run, store, log);
}

export {
  foundBaselineDocument,
  putBytes,
  earlierModel,
  answering,
  foundStore,
  foundBefore
};
