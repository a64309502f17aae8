import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  compareModels
} from "./chunk-OWH2ALCO.js";
import {
  train
} from "./chunk-S4V4EBZ6.js";
import {
  evaluate,
  groupSlices,
  scoreRows,
  testRows
} from "./chunk-QY3T2LZI.js";
import {
  takePredictions
} from "./chunk-PEDD4QBP.js";
import "./chunk-QGY3JKTV.js";
import {
  datasetOf
} from "./chunk-EOEF3ORO.js";
import "./chunk-EISHCBDY.js";
import "./chunk-KJBD2O2K.js";
import "./chunk-JW2A62BF.js";
import "./chunk-XMKFUBC6.js";
import "./chunk-4GVB6X47.js";
import {
  BASELINE_FILES,
  evaluationOf,
  modelOf,
  openSession,
  predictionsOf,
  verdictDocument
} from "./chunk-M6ZLEDMR.js";
import {
  evaluationDocument
} from "./chunk-K5SM3QQT.js";
import {
  openPredictions
} from "./chunk-GNVCWRBH.js";
import {
  PREDICTIONS_FILE,
  encodePredictions
} from "./chunk-3OP2WQ3A.js";
import {
  runDocument
} from "./chunk-LW752UDA.js";
import {
  checkSignature,
  decodeModel,
  modelDocument
} from "./chunk-T7MX7DTT.js";
import {
  DEFAULT_CONFIG,
  readRecipes
} from "./chunk-Y75N355O.js";
import "./chunk-2LDHBW34.js";
import "./chunk-VWA2A63Y.js";
import "./chunk-PCT7OYGL.js";
import "./chunk-U4UHR3DL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-IVA33MC3.js";
import "./chunk-6XVAV5ND.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import {
  sha256
} from "./chunk-S3QXKVJ4.js";
import "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-TW33F25Q.js";
import "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/steps/baseline.ts
import { relative, resolve } from "node:path";
async function findBaseline(session, options) {
  if (options.baseline === void 0) return void 0;
  const path = resolve(options.folder, options.baseline);
  const kind = await session.ports.files.exists(path);
  return kind === "folder" ? fromFolder(session, options.baseline, path) : fromRef(session, options, options.baseline);
}
async function fromFolder(session, source, path) {
  const { files } = session.ports;
  const { name } = session.recipe;
  const places = [`${source}/${name}`, source];
  for (const [i, folder] of [`${path}/${name}`, path].entries()) {
    const shown = places[i];
    const text = await files.readText(`${folder}/${modelDocument.file}`);
    if (text === void 0) continue;
    const file = `${shown}/${modelDocument.file}`;
    const model = { document: decodeModel(text, file), digest: sha256(text) };
    const run = await readOptional(
      session.ports,
      `${folder}/${runDocument.file}`,
      (t) => runDocument.decode(t, `${shown}/run.json`)
    );
    const evaluation = await readOptional(
      session.ports,
      `${folder}/${evaluationDocument.file}`,
      (t) => evaluationDocument.decode(t, `${shown}/evaluation.json`)
    );
    for (const [expected, by] of [
      [run?.modelDigest, "run.json"],
      [evaluation?.modelDigest, "evaluation.json"]
    ]) {
      if (expected !== void 0 && expected !== model.digest) {
        throw new InputError(`its digest is ${model.digest}, ${by} beside it expects ${expected}`, { file });
      }
    }
    const predictions = await storedPredictions(
      session,
      `${folder}/${PREDICTIONS_FILE}`,
      `${shown}/${PREDICTIONS_FILE}`,
      evaluation
    );
    return { source, model, file, run, evaluation, predictions };
  }
  throw new InputError(`holds no ${name}/model.json and no model.json; leave --baseline out for a first run`, {
    file: source
  });
}
async function storedPredictions(session, path, shown, evaluation) {
  const { ports, recipe } = session;
  if (await ports.files.exists(path) !== "file") return void 0;
  const { predictions, sha256: actual } = await openPredictions(
    { shown, absolute: path },
    { task: recipe.task, positive: recipe.evaluate.positive },
    ports
  );
  const expected = evaluation?.predictionsDigest;
  if (expected !== void 0 && expected !== actual) {
    throw new InputError(`its digest is ${actual}, evaluation.json beside it expects ${expected}`, { file: shown });
  }
  return predictions;
}
async function readOptional(ports, path, decode) {
  const text = await ports.files.readText(path);
  return text === void 0 ? void 0 : decode(text);
}
async function fromRef(session, options, ref) {
  const { ports, recipe } = session;
  const root = await ports.git.rootOf(recipe.folder);
  if (root === void 0) {
    throw new InputError(`"${ref}" is no folder, and ${recipe.folder} lies in no git repository`, {
      field: "--baseline"
    });
  }
  const checkout = await ports.git.checkout(root, ref);
  try {
    ports.log.info(`training the baseline ${ref} (${checkout.commit.slice(0, 7)})`);
    const inside = relative(root, recipe.folder);
    const folder = resolve(checkout.folder, inside);
    const request = {
      ...options.recipes,
      folder,
      models: [recipe.name],
      overrides: void 0,
      config: relative(recipe.folder, resolve(options.folder, options.recipes.config ?? DEFAULT_CONFIG))
    };
    const [baselineRecipe] = await readRecipes(request, ports);
    if (baselineRecipe === void 0) throw new InputError("has no such model", { file: `baseline ${ref}` });
    const trained = openSession(baselineRecipe, `${checkout.folder}-out`, ports);
    await train(trained);
    await evaluate(trained);
    const { run, evaluation, predictions } = trained.held;
    const model = await modelOf(trained);
    const head = await ports.git.describe(root);
    const distance = head === void 0 ? void 0 : await ports.git.distance(root, checkout.commit, head.commit);
    return { source: ref, distance, model, file: `baseline ${ref}`, run, evaluation, predictions };
  } finally {
    await checkout.dispose();
  }
}

// src/steps/rescore.ts
function scoreBaseline(baseline, candidate, dataset, rows) {
  const { document } = baseline.model;
  if (document.task !== candidate.task)
    return none(`the baseline's task is ${document.task}, the candidate's ${candidate.task}`);
  if (document.target !== candidate.target)
    return none(`the baseline predicts "${document.target}", the candidate "${candidate.target}"`);
  const mismatch = signatureProblem(document, rows, baseline.file);
  if (mismatch !== void 0) {
    return baseline.predictions === void 0 ? none(`${mismatch}, and it left no predictions to pair by id`) : { scored: "paired_by_id", predictions: baseline.predictions };
  }
  const { predictions } = scoreRows(document, rows, baseline.file);
  if (testRowsAreUnseen(document, candidate, dataset)) return { scored: "rescored", predictions };
  if (baseline.predictions === void 0) {
    return none(
      "the baseline was split otherwise and left no predictions, so nobody can tell which of these rows it was trained on"
    );
  }
  const own = rowsOfBoth(predictions.ids, baseline.predictions.ids);
  if (own.length === 0) return none("no test row of the candidate is a test row of the baseline");
  return { scored: "rescored", predictions: takePredictions(predictions, own) };
}
function none(problem) {
  return { scored: void 0, problem };
}
function signatureProblem(model, rows, file) {
  try {
    checkSignature(model, rows.table, file);
    return void 0;
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown.message;
    throw thrown;
  }
}
var BY_ROW = /* @__PURE__ */ new Set(["hash", "group", "column"]);
function testRowsAreUnseen(baseline, candidate, dataset) {
  const [a, b] = [baseline.training, candidate.training];
  if (a.trainDigest === b.trainDigest && dataset.training.trainDigest === b.trainDigest) return true;
  if (!BY_ROW.has(a.split.method)) return false;
  if ("test_size" in a.split && a.split.test_size >= 1) return false;
  const [left, right] = [Object.entries(a.split).sort(), Object.entries(b.split).sort()];
  return JSON.stringify(left) === JSON.stringify(right) && JSON.stringify(a.idColumns) === JSON.stringify(b.idColumns);
}
function rowsOfBoth(ids, others) {
  const known = /* @__PURE__ */ new Set();
  for (let i = 0; i < others.length; i++) known.add(others.text(i));
  const rows = [];
  for (let i = 0; i < ids.length; i++) if (known.has(ids.text(i))) rows.push(i);
  return Uint32Array.from(rows);
}

// src/steps/compare.ts
async function compare(session, options) {
  const { recipe, ports, folder, held } = session;
  const model = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const found = await findBaseline(session, options);
  const scores = found && await scoresOf(session, found);
  const compared = compareModels({
    model: recipe.name,
    policy: recipe.policy,
    event: "pullRequest",
    candidate: { predictions, digest: model.digest },
    baseline: found && scores && {
      predictions: "predictions" in scores ? scores.predictions : void 0,
      digest: found.model.digest,
      exact: false
    },
    found: describe(found, scores),
    testDigest: evaluation.testDigest,
    slices: (rows) => groupSlices(recipe, rows.slices, rows.ids.length),
    sliceMetrics: [.../* @__PURE__ */ new Set([...recipe.policy.metrics.map(({ metric }) => metric.name), ...recipe.evaluate.metrics])],
    findings: []
  });
  held.verdict = compared.verdict;
  await ports.files.writeText(`${folder}/${verdictDocument.file}`, verdictDocument.encode(compared.verdict));
  if (found !== void 0) await keepBaseline(session, found, compared);
}
async function scoresOf(session, found) {
  const dataset = await datasetOf(session);
  return scoreBaseline(found, (await modelOf(session)).document, dataset, testRows(session.recipe, dataset));
}
function describe(found, scores) {
  if (found === void 0 || scores === void 0) return { found: "none" };
  return {
    found: "explicit",
    ...found.distance === void 0 ? {} : { distance: found.distance },
    digest: found.model.digest,
    source: found.source,
    ...scores.scored === void 0 ? { problem: scores.problem } : { scored: scores.scored }
  };
}
async function keepBaseline(session, found, { baseline }) {
  const { ports, folder, held } = session;
  const { run, evaluation } = found;
  const model = found.model.document;
  held.baseline = { model, run, evaluation, predictions: baseline };
  await ports.files.writeText(`${folder}/${BASELINE_FILES.model}`, modelDocument.encode(model));
  if (run !== void 0) await ports.files.writeText(`${folder}/${BASELINE_FILES.run}`, runDocument.encode(run));
  if (baseline !== void 0)
    await ports.files.writeText(`${folder}/${BASELINE_FILES.predictions}`, encodePredictions(baseline));
}
export {
  compare
};
