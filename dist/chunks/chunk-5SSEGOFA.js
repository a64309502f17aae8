import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  MODEL_NAME,
  changesOf,
  defineDocument,
  encodeMetrics,
  endingOf,
  isFailed,
  localClock,
  localGit,
  localMachine,
  modelDocument,
  runDocument,
  sha256
} from "./chunk-Q3XRVOCM.js";
import {
  TASKS,
  checkShape,
  count,
  digest,
  zod_exports
} from "./chunk-U2S2S4CM.js";
import {
  localFiles
} from "./chunk-OZQOA2DB.js";
import {
  debug,
  getInput,
  getState,
  info,
  notice,
  saveState,
  setFailed,
  setOutput,
  summary,
  warning
} from "./chunk-PDLTQKQM.js";
import {
  logText
} from "./chunk-RN622SCI.js";
import {
  localWorkers
} from "./chunk-IBAK7LWP.js";
import {
  InfrastructureError,
  InputError,
  failureOf
} from "./chunk-MTL7CF67.js";

// src/actions/inputs.ts
import { isAbsolute, join } from "node:path";

// src/report/comment-mode.ts
var COMMENT_MODES = ["always", "changes", "failures", "never"];
var IS_WORTH = {
  always: () => true,
  changes: (report) => isChange(report) || isFailure(report),
  failures: isFailure,
  never: () => false
};
function mayCreateComment(mode, reports) {
  return mode === "always" || reports.some(IS_WORTH[mode]);
}
function isFailure(report) {
  const ending = endingOf(report);
  return ending === "failed" || ending === "rejected";
}
function isChange(report) {
  if (isFailed(report)) return true;
  const { verdict } = report;
  if (verdict.decision !== "approved" || (verdict.policy?.changed.length ?? 0) > 0) return true;
  if (verdict.gates.some(({ outcome }) => outcome !== "unchanged" && outcome !== "no_worse")) return true;
  return changesOf(report).some(({ group }) => group !== "code");
}

// src/actions/inputs.ts
function readRecipeInputs(input) {
  const data = optional(input("data"));
  const target = optional(input("target"));
  const task = readTask(optional(input("task")));
  const train = optional(input("model"));
  if (data !== void 0 && target === void 0)
    throw new InputError("input `data` needs input `target`", { field: "target" });
  if (data === void 0) {
    for (const [name, value] of Object.entries({ target, task, model: train })) {
      if (value !== void 0) throw new InputError(`input \`${name}\` goes with input \`data\``, { field: name });
    }
  }
  const folder = optional(input("working-directory")) ?? ".";
  const out = optional(input("out")) ?? "assay-out";
  const models = readLines(input("models"));
  return {
    recipes: {
      folder,
      config: optional(input("config")),
      table: data === void 0 || target === void 0 ? void 0 : { data, target, task, train },
      models: models.length === 0 ? void 0 : models
    },
    out: isAbsolute(out) ? out : join(folder, out)
  };
}
function readTrainInputs(input) {
  return { ...readRecipeInputs(input), foundBaseline: optional(input("found-baseline")) };
}
function readFindBaselineInputs(input) {
  return {
    ...readRecipeInputs(input),
    token: input("github-token").trim(),
    baseline: optional(input("baseline")) ?? "auto"
  };
}
function readCompareInputs(input) {
  const days = optional(input("retention-days"));
  if (days !== void 0 && !/^(?:0|[1-9][0-9]{0,2})$/.test(days))
    throw invalid("retention-days", "a number of days", days);
  return {
    ...readFindBaselineInputs(input),
    foundBaseline: optional(input("found-baseline")),
    release: readFlag("release", input("release"), false),
    // 0 is upload-artifact's word for what the repository has set.
    retentionDays: days === void 0 || days === "0" ? void 0 : Number(days),
    uploadPredictions: readFlag("upload-predictions", input("upload-predictions"), true)
  };
}
var GROUP = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var LOGIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}(?:\[bot\])?$/;
function readReportInputs(input) {
  const group = optional(input("group")) ?? "default";
  if (!GROUP.test(group)) throw invalid("group", 'at most 64 letters, digits, ".", "_" and "-"', group);
  const comment = optional(input("comment")) ?? "always";
  if (!COMMENT_MODES.includes(comment))
    throw invalid("comment", `one of ${COMMENT_MODES.join(", ")}`, comment);
  const author = optional(input("comment-author")) ?? "github-actions[bot]";
  if (!LOGIN.test(author)) throw invalid("comment-author", "a login such as github-actions[bot]", author);
  return {
    ...readRecipeInputs(input),
    token: input("github-token").trim(),
    group,
    comment,
    author,
    artifacts: readArtifacts(input),
    workflow: optional(input("workflow")),
    release: readFlag("release", input("release"), false),
    uploadPredictions: readFlag("upload-predictions", input("upload-predictions"), true)
  };
}
function readArtifacts(input) {
  const ids = input("artifact-id").trim();
  const digests = input("artifact-digest");
  if (ids === "auto") return "auto";
  if (ids === "" && digests.trim() === "") return void 0;
  const fault = oneSided(ids, digests);
  return fault === void 0 ? readHandedOver(ids, digests) : fault;
}
function oneSided(idText, digestText) {
  try {
    readHandedOver(idText, digestText);
    return void 0;
  } catch (thrown) {
    if (thrown instanceof OneSided) return thrown;
    throw thrown;
  }
}
var OneSided = class extends InputError {
};
function readHandedOver(idText, digestText) {
  const ids = readByModel(
    "artifact-id",
    idText,
    (value) => /^[1-9][0-9]{0,15}$/.test(String(value)) ? Number(value) : void 0
  );
  const digests = readByModel(
    "artifact-digest",
    digestText,
    (value) => typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value) ? value : void 0
  );
  for (const [one, other, name] of [
    [ids, digests, "artifact-digest"],
    [digests, ids, "artifact-id"]
  ]) {
    const missing = [...one.keys()].find((model) => !other.has(model));
    if (missing !== void 0)
      throw new OneSided(
        `input \`${name}\` says nothing of the model "${missing}"; GitHub hands over nothing of an output that it takes for a secret`,
        { field: name }
      );
  }
  return new Map([...ids].map(([model, id]) => [model, { id, digest: digests.get(model) }]));
}
var EXAMPLES = {
  "artifact-id": '{"MODEL": 123}',
  "artifact-digest": '{"MODEL": "sha256:…"}',
  decision: '{"MODEL": "approved"}'
};
function readByModel(name, text, read) {
  const found = /* @__PURE__ */ new Map();
  if (text.trim() === "") return found;
  const example = EXAMPLES[name] ?? "{}";
  const fault = () => invalid(name, `JSON by model such as ${example}`, text);
  let values;
  try {
    values = JSON.parse(text);
  } catch {
    throw fault();
  }
  if (typeof values !== "object" || values === null || Array.isArray(values)) throw fault();
  for (const [model, raw] of Object.entries(values)) {
    const value = read(raw);
    if (value === void 0 || !MODEL_NAME.test(model)) throw fault();
    found.set(model, value);
  }
  return found;
}
function readLines(text) {
  return text.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== "");
}
function readFlag(name, text, preset) {
  const value = text.trim().toLowerCase();
  if (value === "") return preset;
  if (value === "true" || value === "false") return value === "true";
  throw invalid(name, "true or false", text);
}
function invalid(name, rule, value) {
  return new InputError(`input \`${name}\` must be ${rule}, got "${value.slice(0, 80)}"`, { field: name });
}
function optional(value) {
  const text = value.trim();
  return text === "" ? void 0 : text;
}
function readTask(value) {
  if (value === void 0 || TASKS.includes(value)) return value;
  throw new InputError(`input \`task\` must be one of ${TASKS.join(", ")}, got "${value}"`, { field: "task" });
}

// src/actions/run.ts
import { availableParallelism } from "node:os";

// src/github/settled.ts
var waiting = [];
function drained() {
  waiting.at(-1)?.();
}
async function settled(work, what, limitMs) {
  let end = () => {
  };
  const never = new Promise((_, reject) => {
    end = () => reject(new InfrastructureError(`${what}: the answer broke off or never came. Safe to re-run`));
  });
  if (waiting.length === 0) process.on("beforeExit", drained);
  waiting.push(end);
  const timer = limitMs === void 0 ? void 0 : setTimeout(end, limitMs).unref();
  try {
    return await Promise.race([work(), never]);
  } finally {
    clearTimeout(timer);
    waiting.splice(waiting.lastIndexOf(end), 1);
    if (waiting.length === 0) process.off("beforeExit", drained);
  }
}

// src/steps/decision.ts
var WORST_FIRST = ["error", "rejected", "pending", "approved"];

// src/actions/release-outputs.ts
var RELEASE_OUTPUTS = ["decision", "passed", "release-tag", "release-url"];
function releaseOutputsOf(outcomes, exitCode) {
  const decisions = outcomes.map(({ decision }) => decision);
  return {
    decision: WORST_FIRST.find((decision) => decisions.includes(decision)) ?? "",
    passed: exitCode === 0 ? "true" : "false",
    "release-tag": byModel(outcomes, "tag"),
    "release-url": byModel(outcomes, "url")
  };
}
function byModel(outcomes, key) {
  const released = outcomes.filter(({ result }) => result !== void 0 && result.ending !== "superseded");
  return JSON.stringify(Object.fromEntries(released.map(({ model, result }) => [model, result[key]])));
}

// src/actions/outputs.ts
var OUTPUTS = [
  "decision",
  "passed",
  "verdict-file",
  "report-file",
  "model-digest",
  "baseline",
  "artifact-id",
  "artifact-digest",
  "metrics"
];
var OUTPUTS_OF = {
  "check-data": OUTPUTS,
  "find-baseline": ["found-baseline"],
  train: OUTPUTS,
  evaluate: OUTPUTS,
  compare: OUTPUTS,
  report: [...OUTPUTS, "decisions"],
  release: RELEASE_OUTPUTS
};
function outputsOfNothing(verb) {
  const preset = { decision: "error", passed: "false", "found-baseline": "" };
  return Object.fromEntries(OUTPUTS_OF[verb].map((name) => [name, preset[name] ?? "{}"]));
}
function actionEndOf(verb, end) {
  const { exitCode, lines, results, summary: summary2, passed = exitCode === 0 } = end;
  const outputs = results === void 0 ? outputsOfNothing(verb) : outputsOf(results, passed);
  return { exitCode, outputs, lines, summary: summary2 };
}
function outputsOf({ outcomes, further = [], artifacts }, passed) {
  const ended = outcomes.map(({ name, failure, verdict }) => ({
    name,
    decision: failure !== void 0 ? "error" : verdict?.decision
  }));
  const decisions = [...further, ...ended.map(({ decision }) => decision)];
  const held = outcomes.map(({ name, session }) => ({ name, session, ...session.held }));
  const stored = [...artifacts ?? []].map(([name, artifact]) => ({ name, artifact }));
  return {
    decision: WORST_FIRST.find((decision) => decisions.includes(decision)) ?? "",
    decisions: byModel2(ended, ({ decision }) => decision),
    passed: String(passed),
    "verdict-file": byModel2(held, (model) => model.verdict && `${model.session.folder}/verdict.json`),
    "report-file": byModel2(
      held,
      (model) => model.session.seconds["report"] === void 0 ? void 0 : `${model.session.folder}/report.md`
    ),
    "model-digest": byModel2(held, (model) => model.model?.digest ?? model.verdict?.candidate.digest),
    baseline: byModel2(held, (model) => model.verdict?.baseline),
    "artifact-id": byModel2(stored, ({ artifact }) => artifact.id),
    "artifact-digest": byModel2(stored, ({ artifact }) => artifact.digest),
    metrics: byModel2(held, (model) => model.evaluation && JSON.parse(encodeMetrics(model.evaluation.metrics)))
  };
}
function byModel2(models, value) {
  return JSON.stringify(
    Object.fromEntries(models.map((model) => [model.name, value(model)]).filter(([, v]) => v !== void 0))
  );
}

// src/actions/perform.ts
async function performAction(verb, readInputs, face, runner) {
  const { tell } = runner;
  let outputs = outputsOfNothing(verb);
  let exitCode = 3;
  try {
    const end = await face(readInputs(runner.input), worldOf(runner));
    exitCode = end.exitCode;
    outputs = end.outputs;
    for (const { kind, text, file } of end.lines) tell[kind](logText(text), file);
    if (end.summary !== void 0) await writeSummary(end.summary, runner);
  } catch (thrown) {
    const failure = failureOf(thrown);
    exitCode = failure.exitCode;
    tell.failed(logText(failure.message));
  }
  try {
    for (const name of OUTPUTS_OF[verb]) runner.setOutput(name, outputs[name] ?? "");
  } catch (thrown) {
    exitCode = 3;
    tell.failed(logText(`the outputs could not be written: ${String(thrown)}`));
  }
  runner.end(exitCode);
  await runner.ports.workers.close();
}
async function performPost(work, runner) {
  try {
    await work(runner.input, worldOf(runner));
  } catch (thrown) {
    runner.tell.warning(logText(failureOf(thrown).message));
  }
  await runner.ports.workers.close();
}
function worldOf({ env, state, ports, tell }) {
  const log = {
    info: (line) => tell.info(logText(line)),
    warning: (line) => tell.warning(logText(line)),
    verbose: (line) => tell.debug(logText(line)),
    progress: () => {
    }
  };
  return { env, state, ports: { ...ports, log } };
}
async function writeSummary(summary2, runner) {
  if ((runner.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
  try {
    await runner.writeSummary(summary2);
  } catch (thrown) {
    runner.tell.warning(logText(`the summary could not be written: ${String(thrown)}`));
  }
}

// src/actions/run.ts
function runAction(verb, readInputs, face) {
  const whole2 = (inputs, world) => settled(() => face(inputs, world), verb);
  return performAction(verb, readInputs, whole2, thisProcess());
}
function runPost(work) {
  return performPost((input, world) => settled(() => work(input, world), "after the job"), thisProcess());
}
function thisProcess() {
  return {
    env: process.env,
    state: { get: (name) => getState(name), set: (name, value) => saveState(name, value) },
    ports: {
      files: localFiles,
      // This code is bundled into dist/chunks/.
      workers: localWorkers(new URL("../worker.js", import.meta.url), availableParallelism()),
      git: localGit,
      clock: localClock,
      machine: localMachine
    },
    input: (name) => getInput(name),
    tell: {
      failed: (text) => setFailed(text),
      warning: (text, file) => warning(text, file === void 0 ? {} : { file }),
      notice: (text, file) => notice(text, file === void 0 ? {} : { file }),
      info: (text) => info(text),
      debug: (text) => debug(text)
    },
    setOutput: (name, value) => setOutput(name, value),
    writeSummary: async (markdown) => {
      await summary.addRaw(markdown, true).write();
    },
    end: (exitCode) => {
      process.exitCode = exitCode;
    }
  };
}

// src/documents/found-baseline.ts
var AnswerSchema = zod_exports.strictObject({
  model: zod_exports.string(),
  /** The run that was asked for; absent where any may be found. */
  runId: zod_exports.optional(count()),
  found: zod_exports.enum(["explicit", "start_commit", "ancestor", "release"]),
  commit: zod_exports.string(),
  distance: count(),
  source: zod_exports.string(),
  expiresAt: zod_exports.optional(zod_exports.string()),
  notes: zod_exports.array(zod_exports.string()),
  /** Digest of each document by its name; they lie beside this file under it. */
  documents: zod_exports.record(zod_exports.string(), digest())
});
var EarlierSchema = zod_exports.strictObject({
  model: zod_exports.string(),
  source: zod_exports.string(),
  commit: zod_exports.string(),
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
  /** Present where a run judges again what was trained before. */
  judgedBefore: zod_exports.optional(zod_exports.array(EarlierSchema)),
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
async function earlierModels(found, name) {
  const { record } = found;
  const answers = [...record.answers, ...record.judgedBefore ?? []].filter(({ model }) => model === name);
  const read = await Promise.all(answers.map((answer) => earlierModel(found, answer)));
  return read.filter((one) => one !== void 0);
}
async function earlierModel({ store, log }, { model: name, source, commit: commit2, documents }) {
  const { [modelDocument.file]: model, [runDocument.file]: run } = documents;
  if (model === void 0 || run === void 0) return void 0;
  try {
    return {
      source,
      commit: commit2,
      model: (await getBytes(store, model)).toString("utf8"),
      run: (await getBytes(store, run)).toString("utf8")
    };
  } catch (thrown) {
    log.warning(`${name}: the model of ${source} is not taken over: ${failureOf(thrown).message}`);
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

// src/actions/connection.ts
import { join as join2 } from "node:path";

// src/github/event.ts
var COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var commit = () => zod_exports.string().check(zod_exports.regex(COMMIT, { error: "must be a commit" }));
var RepositoryShape = zod_exports.object({ id: zod_exports.int() });
var PayloadShape = zod_exports.object({
  action: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  /** Absent of `schedule`. */
  repository: zod_exports.optional(zod_exports.object({ id: zod_exports.optional(zod_exports.int()), default_branch: zod_exports.optional(zod_exports.string()) })),
  pull_request: zod_exports.optional(
    zod_exports.object({
      number: zod_exports.int(),
      head: zod_exports.object({ sha: commit(), ref: zod_exports.string(), repo: zod_exports.optional(zod_exports.nullable(RepositoryShape)) }),
      base: zod_exports.object({ sha: commit(), ref: zod_exports.string(), repo: RepositoryShape }),
      merged: zod_exports.optional(zod_exports.nullable(zod_exports.boolean())),
      merge_commit_sha: zod_exports.optional(zod_exports.nullable(zod_exports.string()))
    })
  ),
  merge_group: zod_exports.optional(zod_exports.object({ head_sha: commit(), base_sha: commit(), base_ref: zod_exports.string() })),
  before: zod_exports.optional(zod_exports.nullable(zod_exports.string()))
});
var PULL_REQUEST_EVENTS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review"
]);
var TRUSTED_EVENTS = /* @__PURE__ */ new Set(["push", "schedule", "workflow_dispatch"]);
function readWorkflowRun(env, payload) {
  if (env["GITHUB_ACTIONS"] !== "true") return void 0;
  const event = required(env, "GITHUB_EVENT_NAME", /^[a-z_]+$/);
  const ref = required(env, "GITHUB_REF", /^refs\/[^\p{Cc} ]+$/u);
  const fullName = required(env, "GITHUB_REPOSITORY", /^[^/\s]+\/[^/\s]+$/);
  const facts = factsOf(payload);
  const serverUrl = (env["GITHUB_SERVER_URL"] || "https://github.com").replace(/\/+$/, "");
  const runId = whole(env, "GITHUB_RUN_ID");
  const runAttempt = env["GITHUB_RUN_ATTEMPT"] ? whole(env, "GITHUB_RUN_ATTEMPT") : 1;
  const defaultBranch = defaultBranchOf(facts, event, ref);
  const page = `${serverUrl}/${fullName}/actions/runs/${runId}`;
  return {
    repository: { fullName, id: repositoryId(env, facts), defaultBranch },
    event,
    ...facts.action == null ? {} : { action: facts.action },
    runId,
    runNumber: whole(env, "GITHUB_RUN_NUMBER"),
    runAttempt,
    workflow: workflowPath(env, fullName),
    sha: required(env, "GITHUB_SHA", COMMIT),
    ref,
    isDefaultBranch: TRUSTED_EVENTS.has(event) && ref === `refs/heads/${defaultBranch}`,
    pullRequest: PULL_REQUEST_EVENTS.has(event) ? pullRequestOf(facts, event) : void 0,
    mergeGroup: event === "merge_group" ? mergeGroupOf(facts) : void 0,
    before: event === "push" && COMMIT.test(facts.before ?? "") && !/^0+$/.test(facts.before ?? "") ? facts.before : void 0,
    serverUrl,
    url: runAttempt > 1 ? `${page}/attempts/${runAttempt}` : page
  };
}
function workflowPath(env, fullName) {
  const whole2 = env["GITHUB_WORKFLOW_REF"];
  if (!whole2) return env["GITHUB_WORKFLOW"] ?? "";
  const path = cutRef(whole2);
  return path.startsWith(`${fullName}/`) ? path.slice(fullName.length + 1) : path;
}
function cutRef(path) {
  const full = path.indexOf("@refs/");
  if (full !== -1) return path.slice(0, full);
  return /^(.*?\.ya?ml)(?:@.*)?$/s.exec(path)?.[1] ?? path.replace(/@.*$/s, "");
}
function factsOf(payload) {
  try {
    return checkShape(PayloadShape, payload ?? {}, "the event payload");
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    throw new InfrastructureError(thrown.message);
  }
}
function repositoryId(env, { repository }) {
  return env["GITHUB_REPOSITORY_ID"] ? whole(env, "GITHUB_REPOSITORY_ID") : repository?.id ?? 0;
}
function defaultBranchOf({ repository }, event, ref) {
  if (repository?.default_branch !== void 0) return repository.default_branch;
  if (event === "schedule" && ref.startsWith("refs/heads/")) return ref.slice("refs/heads/".length);
  throw new InfrastructureError(
    "the event payload, repository.default_branch: missing; whose policy judges cannot be told"
  );
}
function pullRequestOf({ pull_request: pull }, event) {
  if (pull === void 0) throw new InfrastructureError(`the event payload, pull_request: missing of ${event}`);
  const { head, base } = pull;
  const headRepositoryId = head.repo?.id;
  return {
    number: pull.number,
    headSha: head.sha,
    headBranch: head.ref,
    headRepositoryId,
    isFork: headRepositoryId !== base.repo.id,
    baseBranch: base.ref,
    baseSha: base.sha,
    ...pull.merged === true && COMMIT.test(pull.merge_commit_sha ?? "") ? { mergedAs: pull.merge_commit_sha } : {}
  };
}
function mergeGroupOf({ merge_group: group }) {
  if (group === void 0) throw new InfrastructureError("the event payload, merge_group: missing");
  return {
    headSha: group.head_sha,
    baseSha: group.base_sha,
    baseBranch: group.base_ref.replace(/^refs\/heads\//, "")
  };
}
function required(env, name, form) {
  const value = env[name] ?? "";
  if (form.test(value)) return value;
  throw new InfrastructureError(
    `${name}: ${value === "" ? "missing" : `"${value.slice(0, 80)}" is not what GitHub sets`}`
  );
}
function whole(env, name) {
  return Number(required(env, name, /^[1-9][0-9]{0,15}$/));
}

// src/actions/connection.ts
async function connectionOf({ env, ports }, token) {
  return { env, payload: await readPayload(env, ports.files), token, log: ports.log, clock: ports.clock };
}
async function currentRun({ env, ports }) {
  return readWorkflowRun(env, await readPayload(env, ports.files));
}
function foundStore({ env, ports }) {
  const temporary = env["RUNNER_TEMP"] ?? "";
  return temporary === "" ? void 0 : { folder: join2(temporary, "assay-found"), files: ports.files };
}
async function foundBefore(digest2, run, world) {
  const store = foundStore(world);
  return digest2 === void 0 || run === void 0 || store === void 0 ? void 0 : openFound(digest2, run, store, world.ports.log);
}
async function readPayload(env, files) {
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  if (path === "") return void 0;
  try {
    return JSON.parse(await files.readText(path));
  } catch {
    throw new InfrastructureError(`GITHUB_EVENT_PATH: ${path} does not hold the event's JSON`);
  }
}

export {
  foundBaselineDocument,
  putBytes,
  earlierModels,
  answering,
  TRUSTED_EVENTS,
  readWorkflowRun,
  cutRef,
  connectionOf,
  currentRun,
  foundStore,
  foundBefore,
  WORST_FIRST,
  releaseOutputsOf,
  actionEndOf,
  mayCreateComment,
  readRecipeInputs,
  readTrainInputs,
  readFindBaselineInputs,
  readCompareInputs,
  readReportInputs,
  readHandedOver,
  readByModel,
  readLines,
  readFlag,
  invalid,
  optional,
  settled,
  runAction,
  runPost
};
