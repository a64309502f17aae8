import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  noteProgress,
  writeRun
} from "./chunk-4GVB6X47.js";
import {
  openSession,
  staleFiles,
  timed
} from "./chunk-M6ZLEDMR.js";
import {
  failureOf
} from "./chunk-SDN6BCSO.js";

// src/steps/chain.ts
var STEPS = {
  "check-data": async () => (await import("./check-data-767JI2O3.js")).checkData,
  train: async () => (await import("./train-TFPCT3XK.js")).train,
  evaluate: async () => (await import("./evaluate-XCTGVMUD.js")).evaluate,
  compare: async () => (await import("./compare-ZVBTTPGD.js")).compare,
  report: async () => (await import("./report-SBI332GO.js")).report
};
async function runChain(verbs, recipes, options, ports) {
  const outcomes = [];
  for (const recipe of recipes) outcomes.push(await runModel(verbs, recipe, options, ports));
  return outcomes;
}
async function runModel(verbs, recipe, options, ports) {
  const session = openSession(recipe, options.out, ports);
  let failure;
  try {
    await ports.files.removeFiles(session.folder, staleFiles(verbs[0]));
    for (const verb of verbs) {
      const step = await STEPS[verb]();
      await timed(session, verb, () => step(session, options));
      noteProgress(session);
    }
    if (session.held.run !== void 0) await writeRun(session, session.held.run);
  } catch (thrown) {
    failure = failureOf(thrown);
  }
  const verdict = session.held.verdict;
  const rejected = verbs.includes("compare") && verdict?.decision === "rejected";
  return { name: recipe.name, session, verdict, failure, exitCode: failure?.exitCode ?? (rejected ? 1 : 0) };
}
function worstExitCode(outcomes) {
  return outcomes.reduce((worst, outcome) => Math.max(worst, outcome.exitCode), 0);
}

export {
  runChain,
  worstExitCode
};
