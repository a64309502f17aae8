import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  changesOf
} from "./chunk-6F2ANXH7.js";
import {
  endingOf,
  isFailed
} from "./chunk-P5ZAOEGX.js";
import {
  TASKS
} from "./chunk-XFZGVLT5.js";
import {
  InputError
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
function readCompareInputs(input) {
  const days = optional(input("retention-days"));
  if (days !== void 0 && !/^[1-9][0-9]{0,2}$/.test(days)) throw invalid("retention-days", "a number of days", days);
  return {
    ...readRecipeInputs(input),
    token: input("github-token").trim(),
    baseline: optional(input("baseline")) ?? "auto",
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
    workflow: optional(input("workflow"))
  };
}
function readArtifacts(input) {
  const digests = input("artifact-digest");
  const ids = input("artifact-id").trim();
  if (ids === "auto") return "auto";
  const found = readHandedOver(ids, digests);
  return found.size === 0 ? void 0 : found;
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
    if (value === void 0) throw fault();
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

export {
  mayCreateComment,
  readRecipeInputs,
  readCompareInputs,
  readReportInputs,
  readHandedOver,
  readFlag
};
