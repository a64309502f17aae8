import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/steps/baseline-choice.ts
import { resolve } from "node:path";
async function baselineChoice(baseline, folder, files) {
  if (baseline === "auto") return { baseline: void 0, search: { runId: void 0 } };
  if (baseline === "none") return { baseline: void 0 };
  const isFolder = await files.exists(resolve(files.absolute(folder), baseline)) === "folder";
  if (!isFolder && /^[1-9][0-9]{0,15}$/.test(baseline))
    return { baseline: void 0, search: { runId: Number(baseline) } };
  return { baseline };
}

export {
  baselineChoice
};
