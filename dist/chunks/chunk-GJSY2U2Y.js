import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  earlierModel,
  foundBefore
} from "./chunk-GYYJZ7B5.js";
import {
  runChain,
  worstExitCode,
  writeFailure
} from "./chunk-OINLCURJ.js";
import {
  readRecipes
} from "./chunk-DCO7NUOZ.js";
import {
  currentRun,
  outputsOf
} from "./chunk-XXZHU7OW.js";
import {
  failureOf
} from "./chunk-SDN6BCSO.js";

// src/actions/chain-face.ts
var MOST_ANNOTATIONS = 10;
function chainFace(verb) {
  return async (inputs, own) => {
    const ports = { ...own, workflow: currentRun() };
    const { recipes: request, out } = inputs;
    const recipes = await readRecipes(request, ports).catch(async (thrown) => {
      if (ports.workflow !== void 0) await writeFailure(out, verb, failureOf(thrown), ports.files);
      throw thrown;
    });
    const found = await foundBefore(inputs.foundBaseline, ports.workflow, ports.log);
    const options = {
      out,
      baseline: void 0,
      folder: request.folder,
      recipes: request,
      command: "run",
      earlierModel: found && ((model) => earlierModel(found, model))
    };
    const outcomes = await runChain([verb], recipes, options, ports);
    const exitCode = worstExitCode(outcomes);
    return {
      exitCode,
      outputs: outputsOf({ outcomes, exitCode }),
      lines: [...outcomes.map((outcome) => lineOf(verb, outcome)), ...findingLines(verb, outcomes)]
    };
  };
}
function lineOf(verb, { name, failure, session }) {
  if (failure !== void 0) return { kind: "failed", text: `${name}: ${failure.message}` };
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

export {
  chainFace
};
