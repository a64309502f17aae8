import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  phraseToTerminal
<<<<<<<< HEAD:dist/chunks/chunk-BTAVFDGM.js
} from "./chunk-NQQ4XWV6.js";
========
} from "./chunk-75ARRX4A.js";
>>>>>>>> h-faces:dist/chunks/chunk-6EK7MVMH.js
import {
  refuseLinked,
  refuseOtherModel,
  tableConfig
<<<<<<<< HEAD:dist/chunks/chunk-BTAVFDGM.js
} from "./chunk-LA5WSQVM.js";
import {
  headlineOf
} from "./chunk-OPZGGFV4.js";
import {
  DEFAULT_CONFIG,
  placeRecipe
} from "./chunk-BI6T7HCX.js";
========
} from "./chunk-3D3IXALE.js";
import {
  headlineOf
} from "./chunk-BMD2XZW4.js";
import {
  DEFAULT_CONFIG,
  placeRecipe
} from "./chunk-AVRFX4E2.js";
>>>>>>>> h-faces:dist/chunks/chunk-6EK7MVMH.js
import {
  MODEL_NAME,
  decodeConfig,
  runDocument,
  verdictDocument
<<<<<<<< HEAD:dist/chunks/chunk-BTAVFDGM.js
} from "./chunk-ZNIORH2S.js";
========
} from "./chunk-MK3RJCKQ.js";
>>>>>>>> h-faces:dist/chunks/chunk-6EK7MVMH.js
import {
  renderPath
} from "./chunk-U2IA4SCV.js";
import {
  InputError
} from "./chunk-AA6PEK5W.js";

// src/report/verdict-line.ts
function verdictLine(verdict) {
  return phraseToTerminal(headlineOf(verdict).verdict, false);
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
  const isStillGated = async (model, baseline = start.policy ?? evaluated) => {
    const stored = await platform.baselines.find({ model, start: baseline });
    const run = stored.found === "none" ? void 0 : stored.documents.get(runDocument.file);
    const path = run && runDocument.decode(run.toString("utf8"), `${model}/${runDocument.file}`).config.path;
    return path === void 0 || Object.hasOwn((await configAt(path))?.models ?? {}, model);
  };
  return {
    evaluated,
    start,
    async judge(recipe, before) {
      if (start.policy === void 0) {
        return {
          recipe,
          policy: { sha: evaluated, branch: start.policyBranch, changed: [] },
          isOtherQuestion: false
        };
      }
      const path = before?.configPath;
      const named = path === void 0 ? void 0 : await configAt(path);
      const configs2 = [
        named,
        await baseConfig(),
        before && path === void 0 ? asTable(recipe.name, before) : void 0
      ];
      const base = configs2.find((config) => Object.hasOwn(config?.models ?? {}, recipe.name));
      if (base === void 0) {
        const policy = { ...recipe.policy, informational: false };
        return {
          recipe: { ...recipe, policy },
          policy: { branch: start.policyBranch, changed: [] },
          isOtherQuestion: false
        };
      }
      return judgeBy(recipe, base, start);
    },
    async required() {
      if (start.policy === void 0) return [];
      const names = new Set(Object.keys((await baseConfig())?.models ?? {}));
      const left = start.baseline === void 0 ? [] : await platform.baselines.modelsAt(start.baseline);
      for (const model of left) if (!names.has(model) && await isStillGated(model, start.baseline)) names.add(model);
      return [...names];
    },
    async isInformational(model) {
      const models = (await baseConfig())?.models ?? {};
      return Object.hasOwn(models, model) && models[model]?.gate?.informational === true;
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
function asTable(name, { question }) {
  const path = "the run of the main branch, which had a table and no config";
  return { path, models: { [name]: tableConfig(name, question, path) } };
}
function judgeBy(recipe, base, start) {
  const theirs = base.models[recipe.name];
  const ours = recipe.origin.config;
  const question = Object.entries(QUESTION).flatMap(([key, of]) => differences(of(theirs), of(ours), key.split(".")));
  const gate = differences(withoutWaivers(theirs), withoutWaivers(ours), ["gate"]);
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
function withoutWaivers({ gate }) {
  if (gate === void 0) return void 0;
  const { waive: _, ...policy } = gate;
  return policy;
}
function judgedRecipe(recipe, config, base) {
  try {
    const { waive, config: written } = recipe;
    return { ...placeRecipe(recipe.name, config, recipe.origin.place), config: written, waive };
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
function missingVerdict(model, { start, evaluated }, informational) {
  return {
    kind: "assay.verdict",
    schemaVersion: 1,
    model,
    decision: "rejected",
    reasons: ["model_missing"],
    rubberStamp: false,
    ...informational ? { informational } : {},
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
    const verdict = missingVerdict(name, judge, await judge.isInformational(name));
    const path = `${out}/${name}/${verdictDocument.file}`;
    await refuseLinked(path, files);
    await files.writeText(path, verdictDocument.encode(verdict));
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
    refuseOtherModel(verdict, name, path);
    if (verdict.reasons.includes("model_missing")) verdicts.push(verdict);
  }
  return verdicts;
}

export {
  verdictLine,
  openJudge,
  judgeMissing,
  readMissing
};
