import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  isFailed,
  nameOf
} from "./chunk-UULHC4XY.js";
import {
  DECISION_TONES,
  worstFirst
} from "./chunk-BYL4TASM.js";
import {
  formatTogether
} from "./chunk-R45U7HWL.js";
import {
  code,
  plural,
  say,
  toned
} from "./chunk-7HDTKIZ4.js";

// src/report/overview.ts
var SHOWN = 200;
var RANK = { failed: 0, rejected: 1, pending: 2, approved: 3 };
function endingOf(report) {
  return isFailed(report) ? "failed" : report.verdict.decision;
}
function orderReports(reports) {
  return reports.map((report, position) => ({ report, position, rank: RANK[endingOf(report)] })).sort((a, b) => a.rank - b.rank || a.position - b.position).map(({ report }) => report);
}
function overviewTable(reports) {
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Model", align: "left" },
      { title: "Verdict", align: "left" },
      { title: "Gate", align: "left" },
      right("Baseline"),
      right("Candidate")
    ],
    rows: orderReports(reports).slice(0, SHOWN).map(overviewRow)
  };
}
function overviewRow(report) {
  const ending = endingOf(report);
  const verdict = toned(DECISION_TONES[ending], ending, true);
  if (isFailed(report)) return [[code(report.model)], [verdict], [""], [""], [""]];
  const [gate] = worstFirst(report.verdict.gates);
  if (gate === void 0) return [[code(nameOf(report))], [verdict], [""], [""], [""]];
  const numbers = [gate.baseline, gate.candidate].filter((value) => value !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "none" : texts[0];
  const candidate = gate.candidate === void 0 ? "undefined" : texts[numbers.length - 1];
  return [[code(nameOf(report))], [verdict], [code(gate.metric)], [baseline], [candidate]];
}
function overviewTitle(reports) {
  const endings = reports.map(endingOf);
  const parts = Object.keys(RANK).map((ending) => ({ ending, count: endings.filter((other) => other === ending).length })).filter(({ count }) => count > 0).map(({ ending, count }) => `${count} ${ending}`);
  return say`${plural(reports.length, "model")}: ${parts.join(", ")}`;
}

export {
  orderReports,
  overviewTable,
  overviewTitle
};
