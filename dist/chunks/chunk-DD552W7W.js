import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  phraseToTerminal
} from "./chunk-CPNR6J3E.js";
import {
  UNVERIFIED_TITLE,
  UNVERIFIED_WORDS,
  runLink
} from "./chunk-OAYPEFYQ.js";
import {
  DECISION_MARKS,
  comparedWords,
  endingOf,
  headlineOf,
  isFailed,
  keepWithin,
  nameOf,
  orderReports,
  overviewTitle,
  phraseToMarkdown,
  policyChangeWords,
  policyWords
} from "./chunk-P5ZAOEGX.js";
import {
  NAME_CAP,
  cleanText,
  markdownText,
  terminalText
} from "./chunk-RN622SCI.js";

// src/report/check.ts
var TITLE_CHARACTERS = 255;
var SUMMARY_BYTES = 6e4;
var CONCLUSIONS = {
  approved: "success",
  pending: "neutral",
  rejected: "failure",
  failed: "failure"
};
function renderCheck(reports, options = {}) {
  const ordered = orderReports(reports);
  const [worst] = ordered;
  const prefix = options.unverified === true ? `${UNVERIFIED_TITLE} ` : "";
  const title = worst === void 0 ? "failed, no verdict on any model" : titleOf(worst);
  const counts = ordered.length > 1 ? ` (${phraseToTerminal(overviewTitle(reports), false)})` : "";
  const parts = ordered.map((report) => ({ kind: "headline", text: summaryOf(report) }));
  if (options.unverified === true) parts.unshift({ kind: "fixed", text: UNVERIFIED_WORDS });
  const link = options.run === void 0 ? void 0 : runLink(options.run);
  if (link !== void 0) parts.push({ kind: "foot", text: link });
  return {
    conclusion: worst === void 0 ? "failure" : CONCLUSIONS[endingOf(worst)],
    title: cleanText(`${prefix}${title}${counts}`, TITLE_CHARACTERS),
    summary: keepWithin(parts, SUMMARY_BYTES)
  };
}
function titleOf(report) {
  const name = terminalText(nameOf(report), NAME_CAP);
  if (isFailed(report)) return `${name}: failed, no verdict`;
  return `${name}: ${phraseToTerminal(headlineOf(report.verdict).verdict, false)}`;
}
function summaryOf(report) {
  const name = markdownText(nameOf(report));
  if (isFailed(report))
    return `${DECISION_MARKS.failed} **${name}**: failed, no verdict. ${markdownText(report.failure)}`;
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const policy = policyWords(verdict);
  const change = policyChangeWords(verdict);
  const lines = [
    `${DECISION_MARKS[verdict.decision]} **${name}**: ${phraseToMarkdown(headline.verdict)}`,
    ...change === void 0 ? [] : [phraseToMarkdown(change)],
    headline.why.map(phraseToMarkdown).join(" "),
    `${phraseToMarkdown(comparedWords(report))}${policy === void 0 ? "" : ` ${phraseToMarkdown(policy)}`}`
  ];
  return lines.join("\n\n");
}

// src/actions/open-check.ts
var OPEN_CHECK = "assay-open-check";

export {
  renderCheck,
  OPEN_CHECK
};
