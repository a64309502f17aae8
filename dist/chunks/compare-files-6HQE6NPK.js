import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  compareModels
} from "./chunk-OWH2ALCO.js";
import "./chunk-PEDD4QBP.js";
import {
  openPredictions
} from "./chunk-GNVCWRBH.js";
import "./chunk-3OP2WQ3A.js";
import {
  resolvePolicy
} from "./chunk-2LDHBW34.js";
import "./chunk-PCT7OYGL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/steps/compare-files.ts
import { basename } from "node:path";
async function compareFiles(request, ports) {
  const { task, candidate, baseline } = request;
  const policy = resolvePolicy({ metrics: [request.gate] }, task);
  const ours = await openPredictions({ shown: candidate, absolute: candidate }, request, ports);
  const theirs = await openPredictions({ shown: baseline, absolute: baseline }, request, ports);
  if (ours.predictions.ids.length === 0) throw new InputError("no rows", { file: candidate });
  const { verdict } = compareModels({
    model: basename(candidate).replace(/\.[^.]*$/, ""),
    policy,
    event: "pullRequest",
    candidate: { predictions: ours.predictions },
    baseline: { predictions: theirs.predictions, exact: true },
    found: { found: "explicit", source: baseline, scored: "paired_by_id" },
    slices: () => [],
    sliceMetrics: [],
    findings: []
  });
  return verdict;
}
export {
  compareFiles
};
