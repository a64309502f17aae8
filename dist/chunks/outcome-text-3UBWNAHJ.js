import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  encodeCanonical
} from "./chunk-S3QXKVJ4.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/cli/outcome-text.ts
function outcomesJson(verbs, outcomes) {
  const documents = outcomes.map(({ name, session, failure }) => {
    const { held } = session;
    if (failure !== void 0)
      return [name, { decision: "error", exitCode: failure.exitCode, message: failure.message }];
    const last = verbs.at(-1);
    const own = {
      "check-data": held.dataCheck,
      train: held.model?.document,
      evaluate: held.evaluation,
      compare: held.verdict,
      report: held.verdict
    };
    return [name, last === void 0 ? void 0 : own[last]];
  });
  if (verbs.length === 1 && documents.length === 1) return encodeCanonical(documents[0][1]);
  return encodeCanonical({ models: Object.fromEntries(documents) });
}
async function outcomesText(verbs, outcomes, options) {
  if (!verbs.includes("compare") && !verbs.includes("report")) {
    const { verbText } = await import("./verb-text-TSO4NTEJ.js");
    return outcomes.map((outcome) => verbText(outcome.name, { ...outcome.session.held, folder: outcome.session.folder }, options)).join("");
  }
  const { renderTerminal } = await import("./terminal-M2WRVXR7.js");
  const reports = outcomes.map(({ name, session, verdict, failure }) => {
    if (failure !== void 0) return { model: name, failure: failure.message };
    return session.held.report ?? { verdict };
  });
  return renderTerminal(reports, options);
}
async function verdictText(verdict, options) {
  const { renderTerminal } = await import("./terminal-M2WRVXR7.js");
  return renderTerminal([{ verdict }], options);
}
async function evaluationText(evaluation, metrics) {
  const { metricsText } = await import("./verb-text-TSO4NTEJ.js");
  return metricsText(evaluation.metrics, metrics);
}
export {
  evaluationText,
  outcomesJson,
  outcomesText,
  verdictText
};
