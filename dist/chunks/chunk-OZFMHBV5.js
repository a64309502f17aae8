import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  VERSION
} from "./chunk-TW33F25Q.js";
import {
  decodeModel,
  findKind,
  fitModel
} from "./chunk-3ET62CJQ.js";
import {
  encodeCanonical,
  modelDocument,
  runDocument,
  sha256,
  verdictDocument
} from "./chunk-Q3XRVOCM.js";
import {
  InputError
} from "./chunk-MTL7CF67.js";

// src/steps/run-record.ts
import { basename, relative, resolve } from "node:path";

// src/steps/fit.ts
function fitRecipe(request, { workers, progress = () => {
} }) {
  const { recipe, dataset, train = recipe.train, features = dataset.train.features, seed = FIRST_SEED } = request;
  return fitModel(
    {
      task: recipe.task,
      target: recipe.data.target,
      kind: train.kind,
      params: train.params,
      features,
      truth: dataset.train.truth,
      positive: dataset.positive,
      threshold: recipe.task === "binary" ? recipe.evaluate.threshold : void 0,
      training: dataset.training
    },
    { workers, progress, seed }
  );
}
var FIRST_SEED = 42;

// src/steps/named-model.ts
var NAMED = /* @__PURE__ */ new Set([runDocument.file, verdictDocument.file]);
var isNamed = (file) => NAMED.has(file);
function refuseOtherModel(document, name, file) {
  if (document.model === name) return;
  const rule = `is of the model "${document.model}", expected "${name}"; each model has a folder of its own`;
  throw new InputError(rule, { file, field: "model" });
}
function refuseOtherModelIn(text, name, place) {
  if (!isNamed(place.file)) return;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  const model = typeof value === "object" && value !== null && "model" in value ? value.model : void 0;
  if (typeof model === "string") refuseOtherModel({ model }, name, `${place.folder}/${place.file}`);
}

// src/steps/take-over.ts
function trainingDigest({ origin: { config }, train }) {
  const { task, data, split, evaluate } = config;
  const { positive, threshold } = evaluate;
  return sha256(
    encodeCanonical({
      task,
      data,
      split,
      train: config.train,
      kind: train.kind,
      params: train.params,
      positive,
      threshold
    })
  );
}
function takeOver(earlier, recipe, dataset) {
  const { source, commit } = earlier;
  const run = runDocument.decode(earlier.run, `${source}, ${runDocument.file}`);
  refuseOtherModel(run, recipe.name, `${source}, ${runDocument.file}`);
  const differs = differenceOf(run, recipe, dataset);
  if (differs !== void 0) return { differs };
  const file = `${source}, ${modelDocument.file}`;
  const digest = sha256(earlier.model);
  if (digest !== run.modelDigest) {
    throw new InputError(`its digest is ${digest}, run.json beside it expects ${run.modelDigest}`, { file });
  }
  const document = decodeModel(earlier.model, file);
  const { task, target, training } = document;
  const own = { task: recipe.task, target: recipe.data.target, training: dataset.training };
  if (encodeCanonical({ task, target, training }) !== encodeCanonical(own)) return { differs: "training rows" };
  return { document, digest, text: earlier.model, origin: run.train.reused ?? { source, commit } };
}
function differenceOf(run, recipe, dataset) {
  const filesOf = (data) => JSON.stringify(data.map(({ role, sha256: bytes }) => [role, bytes]));
  const facts = [
    ["data", filesOf(run.data), filesOf(dataset.files)],
    ["recipe", run.config.trainingDigest, trainingDigest(recipe)],
    ["version of Assay", run.environment.assay, VERSION]
  ];
  return facts.find(([, earlier, now]) => earlier !== now)?.[0];
}

// src/steps/run-record.ts
function createRun(session, { code, data, modelDigest, reused }) {
  const { recipe, ports } = session;
  const { os, arch, runtime } = ports.machine;
  return {
    kind: "assay.run",
    schemaVersion: 1,
    model: recipe.name,
    ...code === void 0 ? {} : { code },
    config: { ...pathOf(recipe), digest: recipe.config.digest, trainingDigest: trainingDigest(recipe) },
    data,
    train: {
      model: recipe.train.kind,
      params: { ...recipe.train.params },
      ...reused === void 0 ? {} : { reused },
      ...findKind(recipe.train.kind)?.seeded === true ? { seed: FIRST_SEED } : {}
    },
    modelDigest,
    environment: { os, arch, runtime, assay: VERSION },
    ...timesOf(session)
  };
}
function configPath({ config, origin: { place } }) {
  if (config.path === void 0 || place.root === void 0) return config.path;
  return relative(place.root, resolve(place.folder, basename(config.path))).replaceAll("\\", "/");
}
function pathOf(recipe) {
  const path = configPath(recipe);
  return path === void 0 ? {} : { path };
}
function noteProgress(session) {
  const { run } = session.held;
  if (run === void 0) return;
  const now = timesOf(session);
  session.held.run = {
    ...run,
    ...now,
    started: run.started,
    seconds: { ...run.seconds, ...now.seconds },
    peakMemory: Math.max(run.peakMemory ?? 0, now.peakMemory ?? 0)
  };
}
async function writeRun(session, run) {
  session.held.run = run;
  await session.ports.files.writeText(`${session.folder}/${runDocument.file}`, runDocument.encode(run));
}
function timesOf({ ports, started, seconds }) {
  return {
    started: new Date(started).toISOString(),
    finished: new Date(ports.clock.now()).toISOString(),
    seconds: { ...seconds },
    peakMemory: ports.machine.peakMemory()
  };
}

export {
  isNamed,
  refuseOtherModel,
  refuseOtherModelIn,
  fitRecipe,
  FIRST_SEED,
  takeOver,
  createRun,
  configPath,
  noteProgress,
  writeRun
};
