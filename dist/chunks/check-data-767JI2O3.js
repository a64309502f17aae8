import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  datasetOf
} from "./chunk-EOEF3ORO.js";
import "./chunk-EISHCBDY.js";
import {
  profileTable
} from "./chunk-F36KS6AB.js";
import "./chunk-KJBD2O2K.js";
import "./chunk-JW2A62BF.js";
import "./chunk-XMKFUBC6.js";
import {
  dataCheckDocument
} from "./chunk-6XVAV5ND.js";
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

// src/steps/check-data.ts
async function checkData(session) {
  const { recipe, ports, folder, held } = session;
  const dataset = await datasetOf(session);
  const check = {
    kind: "assay.data-check",
    schemaVersion: 1,
    rows: dataset.table.rows,
    droppedRows: dataset.droppedRows,
    trainRows: dataset.train.rows,
    testRows: dataset.test.rows,
    dataDigest: dataset.dataDigest,
    target: recipe.data.target,
    columns: await profileTable(dataset.table, (name) => roleOf(name, recipe), ports.workers),
    findings: [...dataset.findings]
  };
  held.dataCheck = check;
  await ports.files.writeText(`${folder}/${dataCheckDocument.file}`, dataCheckDocument.encode(check));
}
function roleOf(name, { data, split }) {
  if (name === data.target) return "target";
  if (name === data.id) return "id";
  if (data.exclude.includes(name)) return "excluded";
  return "column" in split && split.method !== "time" && split.column === name ? "split" : "feature";
}
export {
  checkData
};
