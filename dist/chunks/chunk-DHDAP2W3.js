import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  phraseToTerminal
} from "./chunk-HDZA3W3Y.js";
import {
  verdictRun
} from "./chunk-3PJONJKN.js";
import {
  configsOf
} from "./chunk-NLKVJZGA.js";
import {
  tableConfig
} from "./chunk-WZWBMWQS.js";
import {
  headlineOf
} from "./chunk-YSLYPBW4.js";
import {
  wasPages
} from "./chunk-YHHMG4ZB.js";
import {
  DEFAULT_CONFIG,
  placeRecipe
} from "./chunk-3ET62CJQ.js";
import {
  MODEL_NAME,
  runDocument
} from "./chunk-Q3XRVOCM.js";
import {
  renderPath
} from "./chunk-U2S2S4CM.js";
import {
  EXIT_CODES,
  InputError
} from "./chunk-MTL7CF67.js";

// src/report/verdict-line.ts
function verdictLine(verdict) {
  return phraseToTerminal(headlineOf(verdict).verdict, false);
}

// src/steps/judge.ts
import { dirname, join, normalize } from "node:path/posix";
var QUESTION = {
  task: (config) => config.task,
  "data.target": (config) => config.data.target,
  "data.id": (config) => config.data.id ?? void 0,
  split: (config) => config.split,
  evaluate: (config) => config.evaluate
};
async function openJudge(platform, request) {
  const { evaluated, configPath, claimed } = request;
  const { repository, baselines, run } = platform;
  const start = await repository.startPoint(evaluated);
  const { policy: commit, policyBranch: branch } = start;
  const { defaultBranch } = run.repository;
  const baseAt = configsOf(repository, commit, branch);
  const headAt = configsOf(repository, evaluated, "this commit");
  const defaultAt = configsOf(repository, branch === defaultBranch ? void 0 : defaultBranch, defaultBranch);
  const pathOf = (model) => claimed?.has(model) === true ? claimed.get(model) : configPath;
  const paths = [.../* @__PURE__ */ new Set([configPath, ...claimed?.values() ?? []])].filter((path) => path !== void 0);
  const baseConfigs = async () => {
    const there = (await Promise.all(paths.map(baseAt))).filter((config) => config !== void 0);
    if (there.length > 0) return there;
    const usual = await baseAt(DEFAULT_CONFIG);
    return usual === void 0 ? [] : [usual];
  };
  const isStillGated = async (model, baseline = commit ?? evaluated) => {
    const stored = await baselines.find({ model, start: baseline });
    const record = stored.found === "none" ? void 0 : stored.documents.get(runDocument.file);
    const path = record && runDocument.decode(record.toString("utf8"), `${model}/${runDocument.file}`).config.path;
    if (stored.found === "none" && wasPages(model)) return false;
    return path === void 0 || has(await baseAt(path), model);
  };
  const refuseTwo = async (model) => {
    const path = claimed?.get(model);
    if (path === void 0 || configPath === void 0) return;
    const [theirs, ours] = [await baseAt(path), await baseAt(configPath)];
    if (theirs === void 0 || ours === void 0 || theirs.path === ours.path) return;
    if (!has(theirs, model) || !has(ours, model)) return;
    const rule = `its documents are of ${path}, this job was given ${configPath}, and both are a config of ${branch} that has the model; give this job \`config: ${path}\``;
    throw new InputError(rule, { field: `models.${model}` });
  };
  const refuseUnproven = async (model, before, absence) => {
    const path = pathOf(model);
    const isThere = path !== void 0 && await baseAt(path) !== void 0;
    if (path !== void 0 && !isThere && await headAt(path) === void 0) {
      const rule2 = `neither this commit nor ${branch} holds it, so nobody can tell whose policy judges; \`config\` and \`working-directory\` name it from the root of the repository`;
      throw new InputError(rule2, { file: path });
    }
    if (branch !== defaultBranch) return;
    const wasAt = before?.configPath;
    const isDropped = wasAt === void 0 ? isThere : await baseAt(wasAt) !== void 0;
    const isLeft = before !== void 0 || absence !== void 0 && absence !== "never";
    if (!isLeft || isDropped) return;
    const at = wasAt ?? path;
    const where = at === void 0 ? "no config" : `no ${at} now`;
    const rule = `an earlier run of ${branch} left this model, and ${branch} has ${where}, so it is not new and nobody can tell whose policy judges it; name the config as ${branch} has it, or have an owner merge the new one first`;
    throw new InputError(rule, { field: `models.${model}` });
  };
  const judgeNew = async (recipe) => {
    const path = pathOf(recipe.name) ?? DEFAULT_CONFIG;
    const theirs = [await defaultAt(path), await defaultAt(DEFAULT_CONFIG)];
    const gatedBy = theirs.some((config) => has(config, recipe.name)) ? { gatedBy: defaultBranch } : {};
    return {
      // Nobody on the base ever said that this model may fail.
      recipe: {
        ...recipe,
        policy: { ...recipe.policy, informational: false, onUnreachable: { pullRequest: "fail", release: "warn" } }
      },
      policy: { branch, changed: [], ...gatedBy },
      isOtherQuestion: false
    };
  };
  const { baseline: from } = start;
  const beforeAt = configsOf(repository, from === evaluated ? void 0 : from, "the commit before");
  const readAsBefore = async (recipe) => {
    const config = await beforeAt(pathOf(recipe.name) ?? DEFAULT_CONFIG).catch(unreadable);
    if (config === void 0 || !has(config, recipe.name)) return { recipe, isOtherQuestion: false };
    const theirs = config.models[recipe.name];
    const ours = recipe.origin.config;
    const ofOurs = columnsOfRows(ours);
    const ofBoth = new Set([...columnsOfRows(theirs)].filter((name) => ofOurs.has(name)));
    const columns = columnsAs(theirs, ours, ofBoth);
    const isTyped = differences(columns, ours.data.columns ?? {}, []).length > 0;
    const typed = isTyped ? judgedRecipe(recipe, { ...ours, data: { ...ours.data, columns } }, config) : recipe;
    const read = recipe.data.naValues === void 0 ? typed : readAs(typed, theirs);
    return { recipe: read, isOtherQuestion: isTyped || read.rowsAs !== void 0 };
  };
  return {
    evaluated,
    start,
    run: platform.run,
    async judge(recipe, before, absence) {
      const { name } = recipe;
      if (commit === void 0) {
        return { ...await readAsBefore(recipe), policy: { sha: evaluated, branch, changed: [] } };
      }
      const path = before?.configPath;
      const named = path === void 0 ? void 0 : await baseAt(path);
      if (!has(named, name)) await refuseTwo(name);
      const own = pathOf(name);
      const known = [
        named,
        own === void 0 ? void 0 : await baseAt(own),
        ...await baseConfigs(),
        await baseAt(DEFAULT_CONFIG),
        before && path === void 0 ? asTable(name, before) : void 0
      ];
      const base = known.find((config) => has(config, name));
      if (base !== void 0) return judgeBy(recipe, base, start);
      await refuseUnproven(name, before, absence);
      return judgeNew(recipe);
    },
    async required() {
      if (commit === void 0) return [];
      const names = new Set((await baseConfigs()).flatMap(({ models }) => Object.keys(models)));
      const left = start.baseline === void 0 ? [] : await baselines.modelsAt(start.baseline);
      for (const model of left) if (!names.has(model) && await isStillGated(model, start.baseline)) names.add(model);
      return [...names];
    },
    async isInformational(model) {
      const config = (await baseConfigs()).find((one) => has(one, model));
      return config?.models[model]?.gate?.informational === true;
    },
    async isUntouched(model, head) {
      const path = pathOf(model);
      const from2 = start.baseline;
      if (path === void 0 || from2 === void 0) return false;
      const before = (await configsOf(repository, from2, branch)(path))?.models;
      if (before === void 0 || !Object.hasOwn(before, model)) return false;
      if (differences(before[model], head, []).length > 0) return false;
      const changed = await repository.changedFiles(from2, evaluated);
      if (changed === void 0) return false;
      for (const file of filesOf(head, dirname(path))) {
        const there = await repository.findFile(file, evaluated) ?? file;
        if (changed.has(file) || changed.has(there)) return false;
      }
      return true;
    }
  };
}
function has(config, model) {
  return config !== void 0 && Object.hasOwn(config.models, model);
}
function filesOf({ data, split }, folder) {
  const named = [data.path, ...split.method === "files" ? [split.test_path] : []];
  return named.map((path) => normalize(join(folder, path)));
}
function asTable(name, { question }) {
  const shown = "the run of the main branch, which had a table and no config";
  return { shown, models: { [name]: tableConfig(name, question, shown) } };
}
function judgeBy(recipe, base, start) {
  const theirs = base.models[recipe.name];
  const ours = recipe.origin.config;
  const question = Object.entries(QUESTION).flatMap(([key, of]) => differences(of(theirs), of(ours), key.split(".")));
  const gate = differences(withoutWaivers(theirs), withoutWaivers(ours), ["gate"]);
  const columns = columnsAs(theirs, ours, columnsOfRows(theirs));
  const config = {
    ...ours,
    task: theirs.task,
    data: { ...ours.data, target: theirs.data.target, id: theirs.data.id, columns },
    split: theirs.split,
    evaluate: theirs.evaluate,
    gate: theirs.gate
  };
  const types = differences(columns, ours.data.columns ?? {}, ["data", "columns"]);
  const judged = readAs(judgedRecipe(recipe, config, base), theirs);
  return {
    recipe: judged,
    policy: {
      ...start.policy === void 0 ? {} : { sha: start.policy },
      branch: start.policyBranch,
      changed: [...question, ...types, ...gate]
    },
    isOtherQuestion: question.length > 0 || types.length > 0 || judged.rowsAs !== void 0
  };
}
function unreadable(thrown) {
  if (!(thrown instanceof InputError)) throw thrown;
  return void 0;
}
function columnsOfRows({ data, split, evaluate }) {
  const named = [data.target, data.id, evaluate.group_column, evaluate.weight_column];
  return /* @__PURE__ */ new Set([...named, ..."column" in split ? [split.column] : []]);
}
function columnsAs(theirs, ours, ofRows) {
  const isOfRows = ([name]) => ofRows.has(name);
  return Object.fromEntries([
    ...Object.entries(ours.data.columns ?? {}).filter((pin) => !isOfRows(pin)),
    ...Object.entries(theirs.data.columns ?? {}).filter(isOfRows)
  ]);
}
function readAs(recipe, { data: { na_values: naValues } }) {
  const [theirs, ours] = [naValues, recipe.data.naValues].map(
    (texts) => JSON.stringify([...new Set(texts ?? [""])].sort())
  );
  return theirs === ours ? recipe : { ...recipe, rowsAs: { naValues } };
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
    const rule = `the recipe does not answer the question of ${base.shown}, which judges it: ${thrown.message}`;
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
function missingVerdict(model, { start, evaluated, run }, informational) {
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
    ...run === void 0 ? {} : { run: verdictRun(run, { event: run.isDefaultBranch ? "release" : "pullRequest" }) },
    gates: [],
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: []
  };
}

// src/steps/missing-models.ts
var NONE_MISSING = { rejected: [], cutOff: [] };
async function namesMissing(judge, present) {
  return (await judge.required()).filter((name) => !present.has(name) && MODEL_NAME.test(name));
}
async function judgeMissing(judge, request) {
  return judgeNames(judge, await namesMissing(judge, request.present), request);
}
async function judgeNames(judge, names, { named, head }) {
  const rejected = [];
  const cutOff = [];
  for (const name of names) {
    const config = Object.hasOwn(head, name) ? head[name] : void 0;
    if (config === void 0) {
      rejected.push(missingVerdict(name, judge, await judge.isInformational(name)));
      continue;
    }
    if (named !== void 0 && !named.includes(name) && await judge.isUntouched(name, config)) continue;
    cutOff.push({ model: name, failure: { exitCode: EXIT_CODES.infrastructure, message: noDocuments(name, judge) } });
  }
  return { rejected, cutOff };
}
function noDocuments(name, { start }) {
  return `no documents of ${name}, which ${start.policyBranch} gates and this commit has: its job was cut off, was skipped or was not asked for it; run that job again, or name in \`models\` what was to run`;
}

export {
  verdictLine,
  openJudge,
  NONE_MISSING,
  namesMissing,
  judgeMissing,
  judgeNames
};
