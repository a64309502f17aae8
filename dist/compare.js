import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  handOver,
  judgeMissing,
  openJudge,
  verdictLine
} from "./chunks/chunk-JVZ2D654.js";
import "./chunks/chunk-CPNR6J3E.js";
import {
  openPlatform
} from "./chunks/chunk-UW5EQ5JD.js";
import "./chunks/chunk-OP7UYMLX.js";
import {
  runChain,
  worstExitCode,
  writeFailure
} from "./chunks/chunk-MH7ZP35U.js";
import "./chunks/chunk-7SVJL3DZ.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-EPOPPG3N.js";
import "./chunks/chunk-2FJQDMFD.js";
import "./chunks/chunk-YW74NY3X.js";
import "./chunks/chunk-LCAQ4N3R.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  readCompareInputs
} from "./chunks/chunk-AFZOUATJ.js";
import {
  DEFAULT_CONFIG,
  readRecipes
} from "./chunks/chunk-6F2ANXH7.js";
import "./chunks/chunk-AIJI6EMK.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-CRUHK4H3.js";
import {
  outputsOf,
  readPayload,
  runAction
} from "./chunks/chunk-TEJBQEHQ.js";
import "./chunks/chunk-P5ZAOEGX.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-XK7CREOF.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-Q6UXETZW.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-UMBKYT47.js";
import {
  failureOf
} from "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/compare-face.ts
import { relative, resolve } from "node:path";
async function compareFace(inputs, own) {
  const { env } = process;
  const platform = openPlatform({ env, payload: readPayload(), token: inputs.token, log: own.log, clock: own.clock });
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
  const { run } = platform;
  const { folder } = inputs.recipes;
  const root = await ports.git.rootOf(folder) ?? resolve(".");
  const evaluated = (await ports.git.describe(folder))?.commit ?? run.sha;
  const config = inputs.recipes.table === void 0 ? inputs.recipes.config ?? DEFAULT_CONFIG : void 0;
  const configPath = config === void 0 ? void 0 : relative(root, resolve(folder, config)).replaceAll("\\", "/");
  const lines = [];
  const judge = await openJudge(platform, { evaluated, configPath }).catch(async (thrown) => {
    for (const { name } of recipes)
      await writeFailure(`${inputs.out}/${name}`, "compare", failureOf(thrown), ports.files);
    throw thrown;
  });
  const isJudgedByBase = judge.start.policy !== void 0;
  if (isJudgedByBase && inputs.baseline !== "auto") {
    const text = `\`baseline: ${inputs.baseline}\` counts on the default branch only; here the baseline is searched (auto)`;
    lines.push({ kind: "notice", text });
  }
  const options = {
    ...local,
    judge,
    ...await baselineOptions(isJudgedByBase ? "auto" : inputs.baseline, local, ports),
    event: inputs.release && run.isDefaultBranch ? "release" : "pullRequest"
  };
  const outcomes = await runChain(["compare"], recipes, options, ports);
  const missing = await judgeMissing(judge, new Set(recipes.map(({ name }) => name)), inputs.out, ports.files);
  const counted = inputs.recipes.models === void 0 ? missing : [];
  const handed = await handOver(outcomes, inputs, platform, ports);
  const ended = handed.map(({ outcome }) => outcome);
  const exitCode = Math.max(worstExitCode(ended), counted.length > 0 ? 1 : 0);
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => artifact ? [[outcome.name, artifact]] : []));
  return {
    exitCode,
    outputs: outputsOf({ outcomes: ended, exitCode, further: counted.map(() => "rejected"), artifacts }),
    lines: [
      ...lines,
      ...ended.map(lineOf),
      ...counted.map((verdict) => ({ kind: "failed", text: `${verdict.model}: ${verdictLine(verdict)}` }))
    ]
  };
}
async function baselineOptions(baseline, { folder }, { files }) {
  if (baseline === "auto") return { baseline: void 0, search: { runId: void 0 } };
  if (baseline === "none") return { baseline: void 0 };
  const isFolder = await files.exists(resolve(folder, baseline)) === "folder";
  if (!isFolder && /^[1-9][0-9]{0,15}$/.test(baseline))
    return { baseline: void 0, search: { runId: Number(baseline) } };
  return { baseline };
}
function lineOf({ name, failure, verdict, session }) {
  if (failure !== void 0) return { kind: "failed", text: `${name}: ${failure.message}` };
  if (verdict?.decision === "rejected") return { kind: "failed", text: `${name}: ${verdictLine(verdict)}` };
  return { kind: "info", text: `${name}: compare done, documents in ${session.folder}` };
}

// src/actions/compare.ts
await runAction("compare", readCompareInputs, compareFace);
