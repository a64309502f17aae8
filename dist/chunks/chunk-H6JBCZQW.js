import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  endOfUnread,
  readStepRecipes
} from "./chunk-T4CWYLAQ.js";
import {
  runChain,
  worstExitCode
} from "./chunk-3PJONJKN.js";
import {
  actionEndOf,
  currentRun,
  earlierModels,
  foundBefore
} from "./chunk-5SSEGOFA.js";

// src/steps/link.ts
var MOST_ANNOTATIONS = 10;
async function runLink(verb, asked, lookUp, ports) {
  const read = await readStepRecipes(verb, asked, ports);
  if ("failure" in read) return endOfUnread(read);
  const { recipes } = read;
  const { recipes: request, out } = asked;
  const found = await lookUp();
  const options = {
    out,
    baseline: void 0,
    folder: request.folder,
    recipes: request,
    command: "run",
    earlierModels: found && ((model) => earlierModels(found, model))
  };
  const outcomes = await runChain([verb], recipes, options, ports);
  return {
    exitCode: worstExitCode(outcomes),
    lines: [...outcomes.map((outcome) => lineOf(verb, outcome)), ...findingLines(verb, outcomes)],
    results: { outcomes }
  };
}
function lineOf(verb, { name, failure, isRetold, session }) {
  if (failure !== void 0) return { kind: isRetold ? "info" : "failed", text: `${name}: ${failure.message}` };
  const reused = session.held.run?.train.reused;
  const done = verb === "train" && reused !== void 0 ? `not trained again, data, recipe and Assay are those of ${reused.source}` : `${verb} done`;
  return { kind: "info", text: `${name}: ${done}, documents in ${session.folder}` };
}
function findingLines(verb, outcomes) {
  if (verb !== "check-data") return [];
  const found = outcomes.flatMap(
    ({ name, session }) => (session.held.dataCheck?.findings ?? []).filter(({ severity }) => severity !== "info").map(({ column, message }) => {
      const at = column === void 0 ? name : `${name}, column ${column}`;
      return { kind: "warning", text: `${at}: ${message}`, file: session.recipe.data.file.shown };
    })
  );
  const rest = found.length - MOST_ANNOTATIONS;
  if (rest <= 0) return found;
  const more = { kind: "info", text: `${rest} more findings are in data-check.json and the report` };
  return [...found.slice(0, MOST_ANNOTATIONS), more];
}

// src/actions/chain-face.ts
function chainFace(verb) {
  return async (inputs, world) => {
    const workflow = await currentRun(world);
    const lookUp = () => foundBefore(inputs.foundBaseline, workflow, world);
    return actionEndOf(verb, await runLink(verb, inputs, lookUp, { ...world.ports, workflow }));
  };
}

export {
  chainFace
};
