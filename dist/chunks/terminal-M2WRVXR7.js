import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  LABEL,
  Page
} from "./chunk-ITNG63VX.js";
import "./chunk-RVJQXZEN.js";
import {
  orderReports,
  overviewTable,
  overviewTitle
} from "./chunk-TYN5WA5V.js";
import {
  coefficientRows,
  coefficientTable,
  comparedWords,
  costWords,
  dummyWords,
  gateNotes,
  gateTable,
  isFailed,
  isMoved,
  reproduceWords,
  slicesOf,
  slicesSection,
  slicesSummary
} from "./chunk-UULHC4XY.js";
import {
  changesOf,
  changesSummary,
  dataFacts,
  findingPhrase,
  findingsOf,
  findingsSummary,
  metricRows,
  metricTable,
  undefinedNotes
} from "./chunk-SWWKRN64.js";
import {
  DECISION_TONES,
  headlineOf
} from "./chunk-BYL4TASM.js";
import "./chunk-R45U7HWL.js";
import {
  code,
  plural,
  say
} from "./chunk-7HDTKIZ4.js";
import {
  terminalLines
} from "./chunk-4DMNLXVI.js";
import "./chunk-PCT7OYGL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/report/terminal.ts
var METRICS_SHOWN = 12;
var COEFFICIENTS_SHOWN = 5;
var FINDINGS_SHOWN = 6;
var CHANGES_SHOWN = 10;
var SPARE = ["Margin", "Threshold", "Baseline"];
function renderTerminal(reports, options) {
  const page = new Page(options.colour, options.width);
  for (const report of orderReports(reports)) {
    if (isFailed(report)) writeFailed(page, report.model, report.failure);
    else writeModel(page, report, options);
  }
  if (reports.length > 1) {
    page.rule();
    page.text(overviewTitle(reports));
    page.gap();
    page.table(overviewTable(reports));
    page.gap();
  }
  return page.toString();
}
function writeFailed(page, model, failure) {
  page.title("bad", model, ["failed, no verdict"]);
  page.lines(terminalLines(failure, ""));
  page.gap();
  page.labelled("Next", ["repair this and run again; no verdict is never a pass."]);
  page.gap();
}
function writeModel(page, report, options) {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  page.title(DECISION_TONES[verdict.decision], verdict.model, headline.verdict);
  for (const sentence of headline.why) page.text(sentence);
  page.gap();
  page.labelled("Next", headline.next);
  page.labelled("Compared", comparedWords(report));
  page.gap();
  if (verdict.gates.length > 0) {
    page.table(gateTable(verdict), 0, SPARE);
    page.gap();
  }
  const notes = gateNotes(verdict, headline.told);
  for (const note of notes) page.text(note);
  page.gap();
  writeMetrics(page, report);
  writeSlices(page, report);
  writeChanges(page, report);
  writeData(page, report);
  writeEnd(page, report, options);
}
function writeMetrics(page, report) {
  const rows = metricRows(report).filter((row) => !row.gated || row.dummy !== void 0);
  if (rows.some((row) => !row.gated)) {
    const shown = rows.slice(0, METRICS_SHOWN);
    page.table(metricTable(shown));
    for (const note of undefinedNotes(shown)) page.text(note);
    if (rows.length > shown.length)
      page.text([`and ${plural(rows.length - shown.length, "more metric")} in metrics.json`]);
    page.gap();
  }
  const dummy = dummyWords(report);
  if (dummy !== void 0)
    page.text(dummy.answer === "yes" ? dummy.text : [{ tone: "warn", text: "! " }, ...dummy.text]);
  page.gap();
}
function writeSlices(page, report) {
  const section = slicesSection(report);
  if (section === void 0) return;
  const summary = slicesSummary(slicesOf(report)).replace("Slices: ", "");
  page.labelled("Slices", [summary]);
  if (!summary.includes("worse") || summary.startsWith("none")) return;
  for (const block of section.blocks) if (block.type === "table") page.table(block.table, LABEL);
}
function writeChanges(page, report) {
  if (report.baseline?.model === void 0 && report.baseline?.run === void 0) return;
  const changes = changesOf(report);
  page.labelled("Changed", changesSummary(changes));
  for (const change of changes.slice(0, CHANGES_SHOWN)) {
    page.labelled("", say`${change.what}: ${change.baseline} → ${change.candidate}`);
  }
  if (changes.length > CHANGES_SHOWN)
    page.labelled("", [`and ${plural(changes.length - CHANGES_SHOWN, "more difference")}`]);
  if (report.baseline.coefficients === void 0) return;
  const rows = coefficientRows(report).filter(isMoved);
  if (rows.length === 0) return;
  page.labelled("", [
    `${plural(rows.length, "coefficient")} moved${rows.length > COEFFICIENTS_SHOWN ? "; most:" : ":"}`
  ]);
  page.table(coefficientTable(rows.slice(0, COEFFICIENTS_SHOWN), true), LABEL);
}
function writeData(page, report) {
  const findings = findingsOf(report);
  const facts = dataFacts(report);
  if (facts.length === 0 && findings.length === 0) return;
  page.labelled(
    "Data",
    facts.length === 0 ? [findingsSummary(findings)] : say`${facts}${findings.length === 0 ? "" : ` Found: ${findingsSummary(findings)}.`}`
  );
  const loud = findings.filter((finding) => finding.severity !== "info");
  for (const finding of loud.slice(0, FINDINGS_SHOWN)) page.labelled("", findingPhrase(finding));
  if (loud.length > FINDINGS_SHOWN) page.labelled("", [`and ${loud.length - FINDINGS_SHOWN} more in data-check.json`]);
}
function writeEnd(page, report, options) {
  const cost = costWords(report.run);
  if (cost !== "") page.labelled("Cost", [cost]);
  if (options.out !== void 0)
    page.labelled(
      "Files",
      say`${code(`${options.out}/${report.verdict.model}/report.html`)} and the documents beside it`
    );
  page.labelled("Again", reproduceWords(report, options.command));
  page.gap();
}
export {
  renderTerminal
};
