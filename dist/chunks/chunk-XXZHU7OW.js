import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  MODEL_NAME,
  changesOf,
  encodeMetrics,
  endingOf,
  isFailed,
  localClock,
  localGit,
  localMachine
} from "./chunk-7KIIHX5P.js";
import {
  TASKS,
  checkShape,
  zod_exports
} from "./chunk-XFZGVLT5.js";
import {
  localFiles
} from "./chunk-WS6UVDLH.js";
import {
  debug,
  getInput,
  info,
  notice,
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
} from "./chunk-DXQJQELN.js";
import {
  InfrastructureError,
  InputError,
  failureOf
} from "./chunk-SDN6BCSO.js";

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
  if (days !== void 0 && !/^[1-9][0-9]{0,2}$/.test(days)) throw invalid("retention-days", "a number of days", days);
  return {
    ...readFindBaselineInputs(input),
    foundBaseline: optional(input("found-baseline")),
    release: readFlag("release", input("release"), false),
    retentionDays: days === void 0 ? void 0 : Number(days),
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
  return ids === "" && digests.trim() === "" ? void 0 : readHandedOver(ids, digests);
}
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
      throw new InputError(`input \`${name}\` says nothing of the model "${missing}"`, { field: name });
  }
  return new Map([...ids].map(([model, id]) => [model, { id, digest: digests.get(model) }]));
}
function readByModel(name, text, read) {
  const found = /* @__PURE__ */ new Map();
  if (text.trim() === "") return found;
  const example = name === "artifact-id" ? '{"MODEL": 123}' : '{"MODEL": "sha256:…"}';
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

// src/actions/decision.ts
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
  report: OUTPUTS,
  release: RELEASE_OUTPUTS
};
function outputsOfNothing(verb) {
  const preset = { decision: "error", passed: "false", "found-baseline": "" };
  return Object.fromEntries(OUTPUTS_OF[verb].map((name) => [name, preset[name] ?? "{}"]));
}
function outputsOf({ outcomes, exitCode, further = [], artifacts }) {
  const decisions = [
    ...further,
    ...outcomes.map(({ failure, verdict }) => failure !== void 0 ? "error" : verdict?.decision)
  ];
  const held = outcomes.map(({ name, session }) => ({ name, session, ...session.held }));
  const stored = [...artifacts ?? []].map(([name, artifact]) => ({ name, artifact }));
  return {
    decision: WORST_FIRST.find((decision) => decisions.includes(decision)) ?? "",
    passed: exitCode === 0 ? "true" : "false",
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

// src/actions/run.ts
var actionLog = {
  info: (line) => info(logText(line)),
  warning: (line) => warning(logText(line)),
  verbose: (line) => debug(logText(line)),
  progress: () => {
  }
};
var TELL = {
  failed: (text) => setFailed(text),
  warning: (text, file) => warning(text, file === void 0 ? {} : { file }),
  notice: (text, file) => notice(text, file === void 0 ? {} : { file }),
  info: (text) => info(text)
};
async function runAction(verb, readInputs, face) {
  let outputs = outputsOfNothing(verb);
  let exitCode = 3;
  const ports = openPorts();
  try {
    const end = await face(
      readInputs((name) => getInput(name)),
      ports
    );
    exitCode = end.exitCode;
    outputs = end.outputs;
    for (const { kind, text, file } of end.lines) TELL[kind](logText(text), file);
    if (end.summary !== void 0) await writeSummary(end.summary);
  } catch (thrown) {
    const failure = failureOf(thrown);
    exitCode = failure.exitCode;
    setFailed(logText(failure.message));
  }
  try {
    for (const name of OUTPUTS_OF[verb]) setOutput(name, outputs[name] ?? "");
  } catch (thrown) {
    exitCode = 3;
    setFailed(logText(`the outputs could not be written: ${String(thrown)}`));
  }
  process.exitCode = exitCode;
  await ports.workers.close();
}
async function runPost(work) {
  const ports = openPorts();
  try {
    await work(ports);
  } catch (thrown) {
    warning(logText(failureOf(thrown).message));
  }
  await ports.workers.close();
}
async function writeSummary(summary2) {
  if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
  try {
    await summary.addRaw(summary2, true).write();
  } catch (thrown) {
    warning(logText(`the summary could not be written: ${String(thrown)}`));
  }
}
function openPorts() {
  return {
    files: localFiles,
    // This code is bundled into dist/chunks/.
    workers: localWorkers(new URL("../worker.js", import.meta.url), availableParallelism()),
    git: localGit,
    log: actionLog,
    clock: localClock,
    machine: localMachine
  };
}

// src/actions/event.ts
import { readFileSync } from "node:fs";

// src/github/event.ts
var COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var commit = () => zod_exports.string().check(zod_exports.regex(COMMIT, { error: "must be a commit" }));
var RepositoryShape = zod_exports.object({ id: zod_exports.int() });
var PayloadShape = zod_exports.object({
  /** Absent of `schedule`. */
  repository: zod_exports.optional(zod_exports.object({ id: zod_exports.optional(zod_exports.int()), default_branch: zod_exports.optional(zod_exports.string()) })),
  pull_request: zod_exports.optional(
    zod_exports.object({
      number: zod_exports.int(),
      head: zod_exports.object({ sha: commit(), ref: zod_exports.string(), repo: zod_exports.optional(zod_exports.nullable(RepositoryShape)) }),
      base: zod_exports.object({ sha: commit(), ref: zod_exports.string(), repo: RepositoryShape })
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
  const ref = required(env, "GITHUB_REF", /^refs\/\S+$/);
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
  const at = full === -1 ? path.indexOf("@") : full;
  return at === -1 ? path : path.slice(0, at);
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
    baseSha: base.sha
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

// src/actions/event.ts
function readPayload() {
  const path = process.env["GITHUB_EVENT_PATH"] ?? "";
  if (path === "") return void 0;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new InfrastructureError(`GITHUB_EVENT_PATH: ${path} does not hold the event's JSON`);
  }
}
function currentRun() {
  return readWorkflowRun(process.env, readPayload());
}

export {
  TRUSTED_EVENTS,
  readWorkflowRun,
  cutRef,
  readPayload,
  currentRun,
  releaseOutputsOf,
  outputsOfNothing,
  outputsOf,
  mayCreateComment,
  readRecipeInputs,
  readTrainInputs,
  readFindBaselineInputs,
  readCompareInputs,
  readReportInputs,
  readHandedOver,
  readLines,
  readFlag,
  optional,
  runAction,
  runPost
};
