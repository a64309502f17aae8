import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  compareModels
} from "./chunk-CDEMHL2A.js";
import "./chunk-TUA7ZR7Q.js";
import {
  openPredictions
} from "./chunk-REPQAATF.js";
import "./chunk-3OP2WQ3A.js";
import {
  resolvePolicy
} from "./chunk-LX7CF7WI.js";
import "./chunk-BT46NBA2.js";
import "./chunk-IAOAQX2T.js";
import "./chunk-H2D2YPNI.js";
import "./chunk-25SR5O4T.js";
import "./chunk-L3SFR2UP.js";
import "./chunk-7Y2VR67D.js";
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
