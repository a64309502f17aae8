import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  datasetOf
} from "./chunk-MA4WSTC6.js";
import "./chunk-6RYROLMC.js";
import "./chunk-XMKFUBC6.js";
import {
  dataCheckDocument
} from "./chunk-6XVAV5ND.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-IAOAQX2T.js";
import "./chunk-S3QXKVJ4.js";
import {
  mean,
  variance
} from "./chunk-H2D2YPNI.js";
import "./chunk-25SR5O4T.js";
import "./chunk-L3SFR2UP.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/data/profile.ts
var BINS = 10;
var TOP = 20;
function profileTable(table, roleOf2) {
  return table.columns.map((column) => ({ ...profileColumn(column), role: roleOf2(column.name) }));
}
function profileColumn(column) {
  return column.storage === "float64" ? profileNumbers(column) : profileText(column);
}
function profileNumbers({ name, kind, values }) {
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  const rows = values.length;
  const base = { name, kind, rows, missing: rows - present.length, distinct: countDistinct(present) };
  if (present.length === 0) return base;
  const [min, max] = [present[0], present.at(-1)];
  const histogram = new Array(BINS).fill(0);
  let zeros = 0;
  for (const value of present) {
    if (value === 0) zeros += 1;
    histogram[max > min ? Math.min(BINS - 1, Math.floor((value - min) / (max - min) * BINS)) : 0] += 1;
  }
  const q = (share) => quantileSorted(present, share);
  return {
    ...base,
    numeric: {
      min,
      max,
      mean: mean(present),
      standardDeviation: present.length > 1 ? Math.sqrt(variance(present, 1)) : 0,
      zeros,
      quantiles: { p5: q(0.05), p25: q(0.25), p50: q(0.5), p75: q(0.75), p95: q(0.95) },
      histogram
    }
  };
}
function profileText({ name, kind, codes, categories }) {
  const counts = new Array(categories.length).fill(0);
  let missing = 0;
  for (const code of codes) {
    if (code < 0) missing += 1;
    else counts[code] += 1;
  }
  const top = categories.map((value, code) => ({ value, rows: counts[code] })).filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  return { name, kind, rows: codes.length, missing, distinct: top.length, categories: top.slice(0, TOP) };
}
function countDistinct(sorted) {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct += 1;
  return distinct;
}
function quantileSorted(sorted, share) {
  const position = share * (sorted.length - 1);
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (position - low);
}

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
    columns: profileTable(dataset.table, (name) => roleOf(name, recipe)),
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
