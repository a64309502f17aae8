import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  evaluateMetrics,
  metricInput
} from "./chunk-PEDD4QBP.js";
import {
  METRICS_FILE,
  encodeMetrics,
  evaluationDocument
} from "./chunk-K5SM3QQT.js";
import {
  openPredictions
} from "./chunk-GNVCWRBH.js";
import "./chunk-3OP2WQ3A.js";
import {
  defaultMetrics,
  resolveMetric
} from "./chunk-PCT7OYGL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/steps/evaluate-file.ts
import { createHash } from "node:crypto";
import { basename } from "node:path";
async function evaluateFile(request, ports) {
  const { file, task, out } = request;
  const names = request.metrics?.map((name) => resolveMetric(name, task, { field: "--metrics" }).name) ?? defaultMetrics(task);
  const { predictions, sha256 } = await openPredictions({ shown: file, absolute: file }, request, ports);
  const evaluation = {
    kind: "assay.evaluation",
    schemaVersion: 1,
    task,
    rows: predictions.ids.length,
    testDigest: truthDigest(predictions),
    predictionsDigest: sha256,
    ...predictions.task === "regression" ? {} : classFacts(predictions),
    metrics: evaluateMetrics(metricInput(predictions), names, { file }),
    slices: [],
    findings: []
  };
  if (out !== void 0) {
    const folder = `${out}/${basename(file).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "")}`;
    await ports.files.writeText(`${folder}/${evaluationDocument.file}`, evaluationDocument.encode(evaluation));
    await ports.files.writeText(`${folder}/${METRICS_FILE}`, encodeMetrics(evaluation.metrics));
  }
  return evaluation;
}
function classFacts(predictions) {
  const { classes, positive, truth } = predictions;
  const classRows = new Array(classes.length).fill(0);
  for (const code of truth) classRows[code] += 1;
  return { classes: [...classes], classRows, ...positive === void 0 ? {} : { positive } };
}
function truthDigest(predictions) {
  const hash = createHash("sha256");
  for (let row = 0; row < predictions.ids.length; row++) {
    const truth = predictions.task === "regression" ? predictions.truth[row] : predictions.classes[predictions.truth[row]];
    hash.update(`${JSON.stringify([predictions.ids.text(row), truth])}
`);
  }
  return `sha256:${hash.digest("hex")}`;
}
export {
  evaluateFile
};
