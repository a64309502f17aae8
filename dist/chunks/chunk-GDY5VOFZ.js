import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  coefficientRows,
  coefficientTable,
  costSection,
  isMoved,
  movedSummary,
  slicesSection
} from "./chunk-UULHC4XY.js";
import {
  changesSection,
  dataSection,
  metricRows,
  metricTable,
  undefinedNotes
} from "./chunk-SWWKRN64.js";
import {
  plural
} from "./chunk-7HDTKIZ4.js";

// src/report/sections.ts
var COEFFICIENTS_SHOWN = 12;
function commentSections(report) {
  const sections = [
    slicesSection(report),
    changesSection(report),
    metricsSection(report),
    coefficientsSection(report, COEFFICIENTS_SHOWN, true),
    dataSection(report),
    costSection(report)
  ];
  return sections.filter((section) => section !== void 0);
}
function metricsSection(report) {
  const rows = metricRows(report);
  if (rows.length === 0 || report.evaluation === void 0) return void 0;
  const notes = undefinedNotes(rows).map((text) => ({ type: "paragraph", text }));
  return {
    id: "metrics",
    title: [`All metrics: ${rows.length}`],
    blocks: [{ type: "table", table: metricTable(rows) }, ...notes]
  };
}
function coefficientsSection(report, shown, onlyMoved) {
  const compared = report.baseline?.coefficients !== void 0;
  const all = coefficientRows(report);
  const rows = compared && onlyMoved ? all.filter(isMoved) : all;
  if (rows.length === 0) return void 0;
  const table = coefficientTable(rows.slice(0, shown), compared);
  const more = rows.length > shown ? `${plural(rows.length - shown, "more coefficient")} in model.json. ` : "";
  const unit = rows.some((row) => row.effect !== void 0) ? "In standard units: times the deviation of the feature." : "";
  const note = `${more}${unit}`.trim();
  return {
    id: "coefficients",
    title: movedSummary(all, compared),
    blocks: [{ type: "table", table }, ...note === "" ? [] : [{ type: "paragraph", text: [note] }]]
  };
}

export {
  commentSections,
  metricsSection,
  coefficientsSection
};
