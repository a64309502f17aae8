import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  phraseToTerminal
} from "./chunk-CPNR6J3E.js";
import {
  BASELINE_FILES,
  DOCUMENT_FILES,
  PAGES
} from "./chunk-UW5EQ5JD.js";
import {
  DEFAULT_CONFIG,
  decodeConfig,
  placeRecipe
} from "./chunk-6F2ANXH7.js";
import {
  MODEL_NAME,
  headlineOf,
  verdictDocument
} from "./chunk-P5ZAOEGX.js";
import {
  renderPath
} from "./chunk-XFZGVLT5.js";
import {
  PREDICTIONS_FILE
} from "./chunk-XK7CREOF.js";
import {
  InputError,
  failureOf
} from "./chunk-SDN6BCSO.js";

// src/report/verdict-line.ts
function verdictLine(verdict) {
  return phraseToTerminal(headlineOf(verdict).verdict, false);
}

// src/steps/hand-over.ts
function artifactOf(model) {
  return `assay-${model}`;
}
async function handOver(outcomes, options, platform, ports) {
  const handed = [];
  for (const outcome of outcomes) {
    const { name, session } = outcome;
    const files = await documentsIn(session.folder, options, ports.files);
    if (files.length === 0) {
      handed.push({ outcome, artifact: void 0 });
      continue;
    }
    try {
      const stored = await platform.artifacts.upload(artifactOf(name), files, { retentionDays: options.retentionDays });
      if ("unsupported" in stored) ports.log.info(stored.unsupported);
      handed.push({ outcome, artifact: "unsupported" in stored ? void 0 : stored });
    } catch (thrown) {
      const failure = outcome.failure ?? failureOf(thrown);
      if (outcome.failure !== void 0) ports.log.warning(`${name}: ${failureOf(thrown).message}`);
      handed.push({
        outcome: { ...outcome, failure, exitCode: Math.max(outcome.exitCode, failure.exitCode) },
        artifact: void 0
      });
    }
  }
  return handed;
}
async function documentsIn(folder, { uploadPredictions }, files) {
  const rows = /* @__PURE__ */ new Set([PREDICTIONS_FILE, ...BASELINE_FILES.filter((file) => file.endsWith(PREDICTIONS_FILE))]);
  const pages = new Set(PAGES);
  const there = await files.list(folder);
  return there.filter((name) => DOCUMENT_FILES.has(name) && !pages.has(name) && (uploadPredictions || !rows.has(name))).map((name) => ({ name, path: `${folder}/${name}` }));
}
function modelOf(artifact) {
  const name = /^assay-([a-z0-9][a-z0-9_-]{0,63})(?:\.2)?$/.exec(artifact)?.[1];
  return name === void 0 || name.endsWith("-report") || name.endsWith("-files") ? void 0 : name;
}

// src/steps/judge.ts
var QUESTION = {
  task: (config) => config.task,
  "data.target": (config) => config.data.target,
  "data.id": (config) => config.data.id ?? void 0,
  split: (config) => config.split,
  evaluate: (config) => config.evaluate
};
async function openJudge(platform, { evaluated, configPath }) {
  const start = await platform.repository.startPoint(evaluated);
  const configs = /* @__PURE__ */ new Map();
  const configAt = (path) => {
    const known = configs.get(path) ?? readConfig(platform, path, start);
    configs.set(path, known);
    return known;
  };
  const baseConfig = async () => (configPath === void 0 ? void 0 : await configAt(configPath)) ?? await configAt(DEFAULT_CONFIG);
  return {
    evaluated,
    start,
    async judge(recipe, baselineConfig) {
      if (start.policy === void 0) {
        return {
          recipe,
          policy: { sha: evaluated, branch: start.policyBranch, changed: [] },
          isOtherQuestion: false
        };
      }
      const named = baselineConfig === void 0 ? void 0 : await configAt(baselineConfig);
      const base = [named, await baseConfig()].find((config) => Object.hasOwn(config?.models ?? {}, recipe.name));
      if (base === void 0) {
        return { recipe, policy: { branch: start.policyBranch, changed: [] }, isOtherQuestion: false };
      }
      return judgeBy(recipe, base, start);
    },
    async required() {
      if (start.policy === void 0) return [];
      const base = configPath === void 0 ? void 0 : await configAt(configPath);
      if (base !== void 0) return Object.keys(base.models);
      const usual = Object.keys((await configAt(DEFAULT_CONFIG))?.models ?? {});
      const left = start.baseline === void 0 ? [] : await platform.baselines.modelsAt(start.baseline);
      return [.../* @__PURE__ */ new Set([...usual, ...left])];
    }
  };
}
async function readConfig(platform, path, start) {
  if (start.policy === void 0) return void 0;
  const text = await platform.repository.readText(path, start.policy);
  if (text === void 0) return void 0;
  const file = `${path} of ${start.policyBranch}`;
  return { path: file, models: decodeConfig(text, file).config.models };
}
function judgeBy(recipe, base, start) {
  const theirs = base.models[recipe.name];
  const ours = recipe.origin.config;
  const question = Object.entries(QUESTION).flatMap(([key, of]) => differences(of(theirs), of(ours), key.split(".")));
  const gate = differences(theirs.gate, ours.gate, ["gate"]);
  const config = {
    ...ours,
    task: theirs.task,
    data: { ...ours.data, target: theirs.data.target, id: theirs.data.id },
    split: theirs.split,
    evaluate: theirs.evaluate,
    gate: theirs.gate
  };
  return {
    recipe: judgedRecipe(recipe, config, base),
    policy: {
      ...start.policy === void 0 ? {} : { sha: start.policy },
      branch: start.policyBranch,
      changed: [...question, ...gate]
    },
    isOtherQuestion: question.length > 0
  };
}
function judgedRecipe(recipe, config, base) {
  try {
    return { ...placeRecipe(recipe.name, config, recipe.origin.place), config: recipe.config };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const rule = `the recipe does not answer the question of ${base.path}, which judges it: ${thrown.message}`;
    throw new InputError(rule, { field: `models.${recipe.name}` });
  }
}
function differences(a, b, path) {
  if (isRecord(a) && isRecord(b)) {
    const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(a[key], b[key], [...path, key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => differences(a[i], b[i], [...path, i])).flat();
  }
  return Object.is(a, b) ? [] : [renderPath(path) ?? ""];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function missingVerdict(model, { start, evaluated }) {
  return {
    kind: "assay.verdict",
    schemaVersion: 1,
    model,
    decision: "rejected",
    reasons: ["model_missing"],
    rubberStamp: false,
    baseline: { found: "none" },
    candidate: {},
    policy: { sha: start.policy ?? evaluated, branch: start.policyBranch, changed: [] },
    gates: [],
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: []
  };
}

// src/steps/missing-models.ts
async function judgeMissing(judge, present, out, files) {
  const verdicts = [];
  for (const name of await judge.required()) {
    if (present.has(name) || !MODEL_NAME.test(name)) continue;
    const verdict = missingVerdict(name, judge);
    await files.writeText(`${out}/${name}/${verdictDocument.file}`, verdictDocument.encode(verdict));
    verdicts.push(verdict);
  }
  return verdicts;
}
async function readMissing(present, out, files) {
  const verdicts = [];
  for (const name of await files.list(out)) {
    if (present.has(name) || !MODEL_NAME.test(name)) continue;
    const path = `${out}/${name}/${verdictDocument.file}`;
    const text = await files.readText(path);
    if (text === void 0) continue;
    const verdict = verdictDocument.decode(text, path);
    if (verdict.reasons.includes("model_missing")) verdicts.push(verdict);
  }
  return verdicts;
}

export {
  verdictLine,
  artifactOf,
  handOver,
  modelOf,
  openJudge,
  judgeMissing,
  readMissing
};
