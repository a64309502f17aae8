import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  code,
  plural,
  say
} from "./chunk-Q3XRVOCM.js";

// src/report/expiry-words.ts
var WARNED_DAYS = 14;
var DAY_MS = 864e5;
var DAY = 10;
function expiryWords({ verdict, run }) {
  const { expiresAt } = verdict.baseline;
  if (verdict.run?.event !== "release" || expiresAt === void 0 || run === void 0) return void 0;
  const left = (Date.parse(expiresAt) - Date.parse(run.started)) / DAY_MS;
  if (!(left <= WARNED_DAYS)) return void 0;
  const days = Math.max(0, Math.floor(left));
  const renewed = verdict.decision === "rejected" ? say`This run makes no new one: pull requests are out of a baseline then, unless a run of ${code(verdict.run.defaultBranch)} succeeds before.` : ["This run makes a new one."];
  return say`The baseline’s documents are deleted on ${code(expiresAt.slice(0, DAY))}, in ${plural(days, "day")}. ${renewed}`;
}

// src/report/origin.ts
var UNVERIFIED_TITLE = "(unverified)";
var UNVERIFIED_WORDS = "**Unverified:** these numbers are reported by the fork’s run. They were compared by the base’s policy, not computed again, and never reach a release.";
var ADDRESS = /^https?:\/\/[A-Za-z0-9._:-]+(?:\/[A-Za-z0-9._~%/-]*)?$/;
function runLink({ url }) {
  return ADDRESS.test(url) ? `[full report and documents](${url})` : void 0;
}
function runFoot({ number, attempt }, isComment) {
  return `<sub>Run ${number}, attempt ${attempt}.${isComment ? " This comment is rewritten on every push." : ""}</sub>`;
}

export {
  expiryWords,
  UNVERIFIED_TITLE,
  UNVERIFIED_WORDS,
  runLink,
  runFoot
};
