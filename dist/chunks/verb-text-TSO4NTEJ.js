import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  Page
} from "./chunk-ITNG63VX.js";
import {
  displayWidth
} from "./chunk-RVJQXZEN.js";
import {
  findingPhrase,
  findingsSummary,
  numberOf,
  profileTable,
  settingText,
  severityTone
} from "./chunk-SWWKRN64.js";
import {
  formatNumber,
  formatTogether,
  shortDigest
} from "./chunk-R45U7HWL.js";
import {
  code,
  groupThousands,
  listOf,
  plural,
  quote,
  say
} from "./chunk-7HDTKIZ4.js";
import {
  terminalText
} from "./chunk-4DMNLXVI.js";
import {
  findMetric
} from "./chunk-PCT7OYGL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/report/verb-text.ts
var COLUMNS_SHOWN = 40;
var SPARE = ["Deviation", "Min", "Max", "Distinct", "Median", "Kind", "Missing"];
var DIGITS = 6;
function verbText(name, facts, options) {
  const page = new Page(options.colour, options.width);
  if (facts.evaluation !== void 0) writeEvaluation(page, name, facts.evaluation);
  else if (facts.model !== void 0) writeModel(page, name, facts.model.document, facts.model.digest);
  else if (facts.dataCheck !== void 0) writeDataCheck(page, name, facts.dataCheck);
  else return "";
  page.labelled("Files", [code(`${facts.folder}/`)]);
  return page.toString();
}
function writeDataCheck(page, name, check) {
  page.title(severityTone(check.findings), name, [`data: ${findingsSummary(check.findings)}`]);
  const sizes = `${plural(check.rows, "row")}: ${groupThousands(check.trainRows)} to train, ${groupThousands(check.testRows)} held out.`;
  page.text(say`${sizes} Target ${code(check.target)}.`);
  page.gap();
  page.table(profileTable(check.columns.slice(0, COLUMNS_SHOWN)), 0, SPARE);
  const more = check.columns.length - COLUMNS_SHOWN;
  if (more > 0) page.text([`and ${plural(more, "more column")}`]);
  page.gap();
  for (const finding of check.findings) page.text(findingPhrase(finding));
  page.gap();
}
function writeModel(page, name, model, digest) {
  page.title(severityTone(model.findings), name, [`trained, ${shortDigest(digest)}`]);
  const settings = Object.keys(model.params).sort().map((key) => say`${code(key)} = ${settingText(model.params[key])}`);
  const kind = code(model.estimator.type);
  page.labelled("Model", settings.length === 0 ? [kind] : say`${kind} with ${listOf(settings)}`);
  const features = plural(model.signature.inputs.length, "feature");
  page.labelled("Data", say`${plural(model.training.rows, "training row")}, ${features}, target ${code(model.target)}`);
  for (const finding of model.findings) page.labelled("", findingPhrase(finding));
}
function writeEvaluation(page, name, evaluation) {
  const { findings, metrics, rows } = evaluation;
  page.title(severityTone(findings), name, [`evaluated on ${plural(rows, "held-out row")}`]);
  page.table(evaluationTable(evaluation));
  page.gap();
  for (const [metric, value] of Object.entries(metrics)) {
    if ("undefined" in value) page.text(say`${code(metric)} is undefined: ${quote(value.undefined)}.`);
  }
  page.gap();
  for (const finding of findings) page.text(findingPhrase(finding));
  page.gap();
}
function evaluationTable({ metrics, dummy }) {
  const right = (title) => ({ title, align: "right" });
  const withDummy = (cell) => dummy === void 0 ? [] : [[cell]];
  return {
    columns: [{ title: "Metric", align: "left" }, right("Value"), ...dummy === void 0 ? [] : [right("Dummy")]],
    rows: Object.keys(metrics).sort().map((name) => [[code(name)], [valueText(metrics[name])], ...withDummy(valueText(dummy?.[name]))])
  };
}
function valueText(metric) {
  const value = numberOf(metric);
  if (value !== void 0) return formatTogether([value])[0];
  return metric === void 0 ? "" : "undefined";
}
function metricsText(metrics, names) {
  const asked = names?.map((name) => findMetric(name)?.name ?? name) ?? Object.keys(metrics).sort();
  const width = asked.reduce((widest, name) => Math.max(widest, displayWidth(name)), 0);
  let out = "";
  for (const name of asked) {
    const metric = metrics[name];
    const value = numberOf(metric);
    const reason = metric !== void 0 && "undefined" in metric ? `: ${terminalText(metric.undefined)}` : "";
    const text = value === void 0 ? `undefined${reason}` : formatNumber(value, DIGITS);
    out += `${terminalText(name)}${" ".repeat(width - displayWidth(name))}  ${text}
`;
  }
  return out;
}
export {
  metricsText,
  verbText
};
