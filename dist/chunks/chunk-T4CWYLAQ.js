import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  earlierFailure,
  writeFailure
} from "./chunk-3PJONJKN.js";
import {
  readRecipes
} from "./chunk-3ET62CJQ.js";
import {
  failureDocument
} from "./chunk-Q3XRVOCM.js";
import {
  failureOf
} from "./chunk-MTL7CF67.js";

// src/steps/step-recipes.ts
async function readStepRecipes(verb, { recipes: request, out }, ports) {
  const { files, workflow } = ports;
  try {
    const recipes = await readRecipes(request, ports);
    if (workflow !== void 0) await forget(out, ports);
    return { recipes };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (workflow === void 0) return { failure, isRetold: false };
    const earlier = await earlierFailure(out, verb, files).catch(() => void 0);
    const isRetold = earlier?.message === failure.message;
    if (!isRetold) await writeFailure(out, verb, failure, files);
    return { failure, isRetold };
  }
}
async function forget(out, { files }) {
  if (await files.linkIn(`${out}/${failureDocument.file}`) === void 0)
    await files.removeFiles(out, [failureDocument.file]);
}
function endOfUnread({ failure: { exitCode, message }, isRetold }) {
  return { exitCode, lines: [{ kind: isRetold ? "info" : "failed", text: message }], results: void 0 };
}

export {
  readStepRecipes,
  endOfUnread
};
