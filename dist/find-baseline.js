import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  baselineChoice
} from "./chunks/chunk-O7IEY3FD.js";
import {
  configPath
} from "./chunks/chunk-OZFMHBV5.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  openPlatform
} from "./chunks/chunk-YHHMG4ZB.js";
import "./chunks/chunk-GPCNXUAN.js";
import {
  judgeRequestOf,
  readRecipes
} from "./chunks/chunk-3ET62CJQ.js";
import "./chunks/chunk-X2CBZQXF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-ZAMKKATV.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  connectionOf,
  foundBaselineDocument,
  foundStore,
  putBytes,
  readFindBaselineInputs,
  runAction
} from "./chunks/chunk-5SSEGOFA.js";
import {
  modelDocument,
  runDocument
} from "./chunks/chunk-Q3XRVOCM.js";
import "./chunks/chunk-U2S2S4CM.js";
import "./chunks/chunk-OZQOA2DB.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-DILNABZH.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-3P46YW6C.js";
import "./chunks/chunk-IBAK7LWP.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  failureOf
} from "./chunks/chunk-MTL7CF67.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/steps/find-baseline.ts
async function findBaselines(platform, request, store) {
  const { run, repository, baselines } = platform;
  const start = await repository.startPoint(request.evaluated);
  const isJudgedByBase = start.policy !== void 0;
  const search = await request.search(isJudgedByBase);
  const lines = [];
  const answers = [];
  let models = [];
  if (search !== void 0 && start.baseline !== void 0) {
    for (const { name: model } of request.models) {
      try {
        const stored = await baselines.find({
          model,
          start: start.baseline,
          config: request.config,
          isQuick: true,
          ...search
        });
        if (stored.found !== "none") answers.push(await answerOf(model, search.runId, stored, store));
        lines.push(`${model}: ${stored.found === "none" ? stored.reason : `the baseline is ${stored.source}`}`);
      } catch (thrown) {
        lines.push(`${model}: ${failureOf(thrown).message}`);
      }
    }
    if (isJudgedByBase && answers.length > 0) models = await baselines.modelsAt(start.baseline).catch(() => []);
  }
  const judgedBefore = await findJudgedBefore(platform, request, store, lines);
  const record = {
    kind: "assay.found-baseline",
    schemaVersion: 1,
    runId: run.runId,
    runAttempt: run.runAttempt,
    evaluated: request.evaluated,
    start,
    answers,
    ...judgedBefore.length === 0 ? {} : { judgedBefore },
    ...models.length === 0 ? {} : { models: [...models] }
  };
  const digest = await putBytes(store, Buffer.from(foundBaselineDocument.encode(record)));
  return { digest, lines };
}
async function findJudgedBefore({ judgedBefore }, { evaluated, models }, store, lines) {
  const answers = [];
  for (const { name: model, configDigest } of models) {
    try {
      const earlier = await judgedBefore.find({ model, evaluated, configDigest });
      if (earlier === void 0) continue;
      if ("why" in earlier) {
        lines.push(`${model}: ${earlier.why}`);
        continue;
      }
      const { source, commit } = earlier;
      const documents = {};
      for (const name of [modelDocument.file, runDocument.file])
        documents[name] = await putBytes(store, earlier.documents.get(name));
      answers.push({ model, source, commit, documents });
      lines.push(`${model}: ${source} judged this commit before`);
    } catch (thrown) {
      lines.push(`${model}: what was trained before cannot be had: ${failureOf(thrown).message}`);
    }
  }
  return answers;
}
async function answerOf(model, runId, { found, commit, distance, source, expiresAt, notes, documents: files }, store) {
  const documents = {};
  for (const [name, bytes] of files) documents[name] = await putBytes(store, bytes);
  const asked = { model, ...runId === void 0 ? {} : { runId } };
  const expires = expiresAt === void 0 ? {} : { expiresAt };
  return { ...asked, found, commit, distance, source, ...expires, notes: [...notes], documents };
}

// src/steps/find-baseline/as-step.ts
async function findBaselineAsStep({ recipes: request, baseline }, platform, store, ports) {
  if (platform === void 0 || store === void 0) return { digest: "", lines: ["this is no run of a workflow"] };
  const { files } = ports;
  const recipes = await readRecipes(request, ports);
  const asked = {
    evaluated: (await judgeRequestOf(request, platform.run, ports)).evaluated,
    models: recipes.map(({ name, config: { digest } }) => ({ name, configDigest: digest })),
    config: recipes[0] && configPath(recipes[0]),
    search: async (isJudgedByBase) => (await baselineChoice(isJudgedByBase ? "auto" : baseline, request.folder, files)).search
  };
  return findBaselines(platform, asked, store);
}

// src/actions/find-baseline-face.ts
var SILENCE_MS = 3e3;
async function findBaselineFace(inputs, world) {
  const { digest, lines } = await find(inputs, world).catch(
    (thrown) => ({ digest: "", lines: [`the baseline was not looked up: ${failureOf(thrown).message}`] })
  );
  return {
    exitCode: 0,
    outputs: { "found-baseline": digest },
    lines: lines.map((text) => ({ kind: "info", text }))
  };
}
async function find(inputs, world) {
  const platform = openPlatform({ ...await connectionOf(world, inputs.token), silenceMs: SILENCE_MS });
  return findBaselineAsStep(inputs, platform, foundStore(world), world.ports);
}

// src/actions/find-baseline.ts
await runAction("find-baseline", readFindBaselineInputs, findBaselineFace);
