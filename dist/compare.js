import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  baselineChoice
} from "./chunks/chunk-GUII5W6J.js";
import {
  answering,
  foundBefore
} from "./chunks/chunk-GYYJZ7B5.js";
import {
  judgeMissing,
  openJudge,
  verdictLine
} from "./chunks/chunk-DXNFXVUD.js";
import "./chunks/chunk-ERASEZ2O.js";
import {
  openSession,
  runChain,
  stops,
  worstExitCode,
  writeFailure
} from "./chunks/chunk-OINLCURJ.js";
import "./chunks/chunk-VQZEWG55.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-YRM4RW5S.js";
import "./chunks/chunk-WRHBG6FJ.js";
import {
  artifactOf,
  openPlatform
} from "./chunks/chunk-WH4LATX2.js";
import {
  ApiError
} from "./chunks/chunk-SP5Y5G66.js";
import {
  DEFAULT_CONFIG,
  readRecipes
} from "./chunks/chunk-DCO7NUOZ.js";
import "./chunks/chunk-QW4AZCSQ.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  outputsOf,
  readCompareInputs,
  readPayload,
  runAction
} from "./chunks/chunk-XXZHU7OW.js";
import {
  ANCHOR_FILES,
  BASELINE_FILES,
  DOCUMENT_FILES,
  PAGES
} from "./chunks/chunk-7KIIHX5P.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import "./chunks/chunk-PDLTQKQM.js";
import {
  PREDICTIONS_FILE
} from "./chunks/chunk-BHS5BVIB.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-5EG6A5HZ.js";
import "./chunks/chunk-DXQJQELN.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  failureOf
} from "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/compare-face.ts
import { relative, resolve } from "node:path";

// src/steps/hand-over.ts
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
      await writeFailure(session.folder, "compare", failure, ports.files);
      handed.push({
        outcome: { ...outcome, failure, exitCode: Math.max(outcome.exitCode, failure.exitCode) },
        artifact: void 0
      });
    }
  }
  return handed;
}
async function documentsIn(folder, { uploadPredictions }, files) {
  const rows = /* @__PURE__ */ new Set([PREDICTIONS_FILE, BASELINE_FILES.predictions, ANCHOR_FILES.predictions]);
  const pages = new Set(PAGES);
  const there = await files.list(folder);
  return there.filter((name) => DOCUMENT_FILES.has(name) && !pages.has(name) && (uploadPredictions || !rows.has(name))).map((name) => ({ name, path: `${folder}/${name}` }));
}

// src/actions/compare-face.ts
async function compareFace(inputs, own) {
  const { env } = process;
  const opened = openPlatform({ env, payload: readPayload(), token: inputs.token, log: own.log, clock: own.clock });
  const found = await foundBefore(inputs.foundBaseline, opened?.run, own.log);
  const platform = opened !== void 0 && found !== void 0 ? answering(opened, found) : opened;
  const ports = { ...own, workflow: platform?.run, platform };
  const recipes = await readRecipes(inputs.recipes, ports);
  const local = {
    out: inputs.out,
    baseline: inputs.baseline === "auto" || inputs.baseline === "none" ? void 0 : inputs.baseline,
    folder: inputs.recipes.folder,
    recipes: inputs.recipes,
    command: "run"
  };
  return platform === void 0 ? compareHere(recipes, local, ports) : compareOn(platform, recipes, inputs, local, ports);
}
async function compareHere(recipes, options, ports) {
  const outcomes = await runChain(["compare"], recipes, options, ports);
  const exitCode = worstExitCode(outcomes);
  return { exitCode, outputs: outputsOf({ outcomes, exitCode }), lines: outcomes.map(lineOf) };
}
async function compareOn(platform, recipes, inputs, local, ports) {
  const { folder } = inputs.recipes;
  const root = await ports.git.rootOf(folder) ?? resolve(".");
  const evaluated = (await ports.git.describe(folder))?.commit ?? platform.run.sha;
  const config = inputs.recipes.table === void 0 ? inputs.recipes.config ?? DEFAULT_CONFIG : void 0;
  const configPath = config === void 0 ? void 0 : relative(root, resolve(folder, config)).replaceAll("\\", "/");
  const work = await judgeAll(platform, recipes, { evaluated, configPath }, inputs, local, ports);
  const handed = work.isOffline ? work.outcomes.map((outcome) => ({ outcome, artifact: void 0 })) : await handOver(work.outcomes, inputs, platform, ports);
  const ended = handed.map(({ outcome }) => outcome);
  const counted = inputs.recipes.models === void 0 ? work.missing : [];
  const exitCode = Math.max(worstExitCode(ended), counted.some(stops) ? 1 : 0, work.failure?.exitCode ?? 0);
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => artifact ? [[outcome.name, artifact]] : []));
  const further = [
    ...counted.map(() => "rejected"),
    ...work.failure === void 0 ? [] : ["error"]
  ];
  return {
    exitCode,
    outputs: outputsOf({ outcomes: ended, exitCode, further, artifacts }),
    lines: [
      ...work.lines,
      ...ended.map(lineOf),
      ...counted.map((verdict) => rejectedLine(verdict.model, verdict)),
      ...work.failure === void 0 ? [] : [{ kind: "failed", text: work.failure.message }]
    ]
  };
}
async function judgeAll(platform, recipes, request, inputs, local, ports) {
  const { run } = platform;
  const lines = [];
  const opened = await attempt(() => openJudge(platform, request));
  if ("failure" in opened) {
    const outcomes2 = await Promise.all(
      recipes.map((recipe) => failedOutcome(recipe, opened.failure, inputs.out, ports))
    );
    return { outcomes: outcomes2, missing: [], lines, isOffline: opened.isOffline };
  }
  const judge = opened.value;
  const isJudgedByBase = judge.start.policy !== void 0;
  if (isJudgedByBase && inputs.baseline !== "auto") {
    const text = `\`baseline: ${inputs.baseline}\` counts on the default branch only; here the baseline is searched (auto)`;
    lines.push({ kind: "notice", text });
  }
  const options = {
    ...local,
    judge,
    ...await baselineChoice(isJudgedByBase ? "auto" : inputs.baseline, local.folder, ports.files),
    event: inputs.release && run.isDefaultBranch ? "release" : "pullRequest"
  };
  const outcomes = await runChain(["compare"], recipes, options, ports);
  const present = new Set(recipes.map(({ name }) => name));
  const missing = await attempt(() => judgeMissing(judge, present, inputs.out, ports.files));
  if ("value" in missing) return { outcomes, missing: missing.value, lines };
  for (const { name } of recipes) await writeFailure(`${inputs.out}/${name}`, "compare", missing.failure, ports.files);
  return { outcomes, missing: [], failure: missing.failure, lines };
}
async function attempt(work) {
  try {
    return { value: await work() };
  } catch (thrown) {
    return { failure: failureOf(thrown), isOffline: thrown instanceof ApiError && thrown.status === void 0 };
  }
}
async function failedOutcome(recipe, failure, out, ports) {
  const session = openSession(recipe, out, ports);
  await writeFailure(session.folder, "compare", failure, ports.files);
  return { name: recipe.name, session, verdict: void 0, failure, exitCode: failure.exitCode };
}
function lineOf({ name, failure, verdict, session }) {
  if (failure !== void 0) return { kind: "failed", text: `${name}: ${failure.message}` };
  if (verdict?.decision === "rejected") return rejectedLine(name, verdict);
  return { kind: "info", text: `${name}: compare done, documents in ${session.folder}` };
}
function rejectedLine(name, verdict) {
  const text = `${name}: ${verdictLine(verdict)}`;
  return stops(verdict) ? { kind: "failed", text } : { kind: "notice", text: `${text}; the policy is informational` };
}

// src/actions/compare.ts
await runAction("compare", readCompareInputs, compareFace);
