import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

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
  UNVERIFIED_TITLE,
  UNVERIFIED_WORDS,
  runLink,
  runFoot
};
