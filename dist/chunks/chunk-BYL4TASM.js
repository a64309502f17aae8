import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  formatChange,
  formatChanges,
  formatExact,
  formatNumber,
  formatPercent,
  formatTogether
} from "./chunk-R45U7HWL.js";
import {
  code,
  plural,
  quote,
  say,
  strong
} from "./chunk-7HDTKIZ4.js";

// src/report/gate-order.ts
function stateOf(gate) {
  if (gate.outcome === "error") return "error";
  if (gate.reason === "undefined_metric" || gate.reason === "metric_missing") return "undefined";
  if (gate.thresholdHeld === false || gate.outcome === "worse") return "failed";
  if (gate.outcome === "inconclusive") return "inconclusive";
  if (!gate.passed) return "failed";
  if (gate.degraded === true) return "degraded";
  return gate.outcome === "not_compared" ? "not_compared" : "passed";
}
var RANK = {
  error: 0,
  undefined: 1,
  failed: 2,
  inconclusive: 3,
  degraded: 4,
  not_compared: 5,
  passed: 6
};
function worstFirst(gates) {
  return gates.map((gate, position) => ({ gate, position, rank: RANK[stateOf(gate)], size: improvementInMargins(gate) })).sort((a, b) => a.rank - b.rank || compareNumbers(a.size, b.size) || a.position - b.position).map((entry) => entry.gate);
}
function improvementInMargins(gate) {
  if (gate.improvement === void 0) return 0;
  const scale = gate.margin !== void 0 && gate.margin > 0 ? gate.margin : Math.abs(gate.baseline ?? 1) || 1;
  return gate.improvement / scale;
}
function compareNumbers(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/words.ts
var DECISION_MARKS = {
  approved: "✅",
  pending: "❔",
  rejected: "❌",
  failed: "❌"
};
var DECISION_TONES = {
  approved: "good",
  pending: "warn",
  rejected: "bad",
  failed: "bad"
};
var OUTCOME_WORDS = {
  better: "better",
  no_worse: "no worse",
  worse: "worse",
  inconclusive: "inconclusive",
  error: "error",
  unchanged: "unchanged",
  not_compared: "not compared"
};
var ARROWS = { higher: "↑", lower: "↓" };
function hasInterval(gate) {
  return gate.improvement !== void 0 && gate.lower !== void 0 && gate.upper !== void 0 && gate.lower < gate.upper;
}
function intervalWords(level) {
  return level === void 0 ? "interval" : `${formatPercent(level)} interval`;
}
function whyGate(gate) {
  const metric = code(gate.metric);
  if (gate.reason !== void 0) {
    const special = REASON_SENTENCES[gate.reason];
    if (special !== void 0) return special(gate);
  }
  if (gate.thresholdHeld === false && gate.candidate !== void 0 && gate.threshold !== void 0)
    return thresholdMissed(gate);
  if (gate.outcome === "not_compared")
    return say`${metric} is ${valueText(gate)}; there is nothing to compare it with yet.`;
  if (gate.outcome === "unchanged") return say`${metric} is ${valueText(gate)}, as before: it is the same model.`;
  return movement(gate);
}
function movement(gate) {
  const metric = code(gate.metric);
  if (gate.candidate === void 0 || gate.baseline === void 0 || gate.improvement === void 0) {
    return say`${metric} is ${valueText(gate)}.`;
  }
  const [baseline, candidate] = formatTogether([gate.baseline, gate.candidate]);
  if (gate.improvement === 0) return say`${metric} stays at ${candidate}.`;
  const went = say`${metric} went from ${baseline} to ${candidate}`;
  if (hasInterval(gate)) return say`${went}. ${intervalStory(gate)}`;
  const size = formatChange(Math.abs(gate.improvement), gate.baseline).replace("+", "");
  if (size === "0") return say`${metric} stays at ${candidate}.`;
  const direction = gate.improvement > 0 ? "better" : "worse";
  const margin = gate.margin === void 0 ? "" : `, and the margin is ${formatExact(Number(gate.margin.toPrecision(3)))}`;
  return say`${went}: ${size} ${direction}${gate.improvement < 0 ? margin : ""}.`;
}
function intervalStory(gate) {
  const interval = `The ${intervalWords(gate.level)} of the improvement`;
  switch (gate.outcome) {
    case "better":
      return `${interval} lies above ${gate.requiredImprovement ? "the improvement asked for" : "zero"}.`;
    case "worse":
      return `${interval} lies below zero and reaches past the margin.`;
    case "no_worse":
      return gate.degraded === true ? `${interval} lies below zero but inside the margin: worse, and allowed.` : `${interval} stays inside the margin.`;
    default:
      return `${interval} reaches from inside the margin to beyond it: these rows cannot tell.`;
  }
}
function thresholdMissed(gate) {
  const sign = gate.direction === "lower" ? "at most" : "at least";
  return say`${code(gate.metric)} is ${valueText(gate)}; the policy asks for ${sign} ${formatExact(gate.threshold)}.`;
}
function valueText(gate) {
  return gate.candidate === void 0 ? "undefined" : formatNumber(gate.candidate);
}
var REASON_SENTENCES = {
  threshold_missed: thresholdMissed,
  wide_interval: (gate) => {
    const story = hasInterval(gate) ? intervalOf(gate) : "";
    return say`${code(gate.metric)}: wide interval${story}. ${settles(gate)}`;
  },
  too_few_rows: (gate) => say`${code(gate.metric)}: too few rows${gate.n === void 0 ? "" : ` (${gate.n})`} to judge a change. ${settles(gate)}`,
  undefined_metric: (gate) => say`${code(gate.metric)} is undefined on these rows. Undefined is never a pass.`,
  metric_missing: (gate) => say`${code(gate.metric)} was not computed. A missing metric is never a pass.`,
  not_comparable: (gate) => say`${code(gate.metric)}: the baseline cannot be judged on these rows, so its change is not known.`,
  ids_mismatch: (gate) => say`${code(gate.metric)}: candidate and baseline do not hold the same rows, so no difference was taken.`,
  truth_differs: (gate) => say`${code(gate.metric)}: the same row has two different truths in candidate and baseline.`,
  prediction_not_finite: (gate) => say`${code(gate.metric)}: a prediction is missing or not finite.`,
  relative_to_zero: (gate) => say`${code(gate.metric)}: the baseline is zero, so a relative margin has no size. Give an absolute one.`,
  identical_predictions: (gate) => say`${code(gate.metric)} is ${valueText(gate)}, as before: every prediction is the same.`,
  identical_model: (gate) => say`${code(gate.metric)} is ${valueText(gate)}, as before: it is the same model.`,
  required_better: (gate) => say`${movement(gate)} The policy asks for a model that is provably better.`,
  not_paired: (gate) => say`${movement(gate)} The numbers carry no rows, so they are not paired.`
};
function intervalOf(gate) {
  const [lower, upper] = formatChanges([gate.lower, gate.upper], gate.baseline ?? 0);
  return ` (${lower} … ${upper})`;
}
function settles(gate) {
  const parts = [];
  if (gate.rowsNeeded !== void 0) parts.push(`About ${plural(gate.rowsNeeded, "held-out row")} would settle it.`);
  if (gate.smallestMargin !== void 0)
    parts.push(`This test set can settle a margin of ${formatNumber(gate.smallestMargin, 2)} or more.`);
  return parts.join(" ");
}

// src/report/headline.ts
var EXPLAINED = 2;
function headlineOf(verdict) {
  const gates = worstFirst(verdict.gates);
  const deciding = decidingGates(verdict, gates);
  const told = (deciding.length > 0 ? deciding : approvedExamples(verdict, gates)).slice(0, EXPLAINED);
  return {
    verdict: verdictWords(verdict, deciding),
    why: whyWords(verdict, told),
    next: nextWords(verdict, deciding),
    told
  };
}
function decidingGates(verdict, gates) {
  if (verdict.decision === "approved") return [];
  const failing = gates.filter((gate) => !gate.passed && stateOf(gate) !== "inconclusive");
  return failing.length > 0 ? failing : gates.filter((gate) => !gate.passed);
}
function verdictWords(verdict, deciding) {
  const { decision, gates, rubberStamp } = verdict;
  if (decision === "approved") {
    if (rubberStamp) return ["approved on its first run (rubber stamp)"];
    if (gates.length > 0 && gates.every((gate) => gate.outcome === "unchanged")) return ["approved, unchanged"];
    const inconclusive = gates.filter((gate) => gate.outcome === "inconclusive");
    if (inconclusive.length > 0) return say`approved, though ${code(inconclusive[0].metric)} is inconclusive`;
    const better = gates.filter((gate) => gate.outcome === "better");
    if (better.length > 0) return say`approved, ${code(better[0].metric)} is better`;
    return [gates.length === 0 ? "approved, nothing to gate" : "approved, no gate is worse"];
  }
  const [first] = deciding;
  if (first === void 0) return say`${decision}, ${reasonWords(verdict.reasons[0])}`;
  const rest = deciding.length - 1;
  return say`${decision}, ${code(first.metric)} ${stateWords(first)}${rest === 0 ? "" : ` (and ${plural(rest, "more gate")})`}`;
}
function stateWords(gate) {
  switch (stateOf(gate)) {
    case "error":
      return "could not be judged";
    case "undefined":
      return "is undefined";
    case "inconclusive":
      return "is inconclusive";
    default:
      if (gate.outcome === "worse") return "is worse";
      if (gate.thresholdHeld === false) return "misses its threshold";
      return gate.require === "better" ? "is not better" : `is ${OUTCOME_WORDS[gate.outcome]}`;
  }
}
function reasonWords(reason) {
  switch (reason) {
    case "no_thresholds":
      return "a first run without thresholds";
    case "no_baseline":
      return "there is no baseline";
    case "model_missing":
      return "there is no model";
    case "not_comparable":
      return "the baseline is not comparable";
    case void 0:
      return "no reason given";
    default:
      return reason.replaceAll("_", " ");
  }
}
function whyWords(verdict, told) {
  const why = [];
  if (verdict.rubberStamp) why.push(rubberStampWords(verdict));
  if (verdict.baseline.problem !== void 0)
    why.push(say`The baseline could not be used: ${quote(verdict.baseline.problem)}`);
  for (const gate of told) why.push(whyGate(gate));
  if (why.length === 0)
    why.push([verdict.gates.length === 0 ? "The policy names no gate for this model." : "Every gate passes."]);
  return why;
}
function approvedExamples(verdict, gates) {
  if (verdict.decision !== "approved" || verdict.rubberStamp) return [];
  const better = verdict.gates.filter((gate) => gate.outcome === "better").slice(0, 1);
  const degraded = gates.filter((gate) => gate.degraded === true || gate.outcome === "inconclusive").slice(0, 1);
  const told = [...better, ...degraded];
  return told.length > 0 ? told : gates.slice(0, 1);
}
function rubberStampWords(verdict) {
  const thresholds = verdict.gates.filter((gate) => gate.threshold !== void 0).length;
  const checked = thresholds === 0 ? "no threshold was set" : `only ${plural(thresholds, "threshold")} could be checked`;
  return say`First run: no earlier model qualifies as a baseline, so change was not checked and ${checked} (a rubber stamp).`;
}
function nextWords(verdict, deciding) {
  const { decision, reasons } = verdict;
  if (decision === "approved") {
    if (verdict.rubberStamp) return say`merge it to make it the baseline; the next run compares with it.`;
    if (verdict.gates.some((gate) => gate.outcome === "inconclusive"))
      return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
    if (verdict.gates.length > 0 && verdict.gates.every((gate) => gate.outcome === "unchanged"))
      return say`nothing to release; merging changes no model.`;
    return say`nothing stands in the way of a merge.`;
  }
  if (reasons.includes("no_thresholds")) {
    return say`add a ${code("threshold")} to a gate in ${code("assay.yml")}, so that a first run has something to hold to, or have an owner accept this model.`;
  }
  const states = new Set(deciding.map(stateOf));
  const gateReasons = /* @__PURE__ */ new Set([...reasons, ...deciding.map((gate) => gate.reason)]);
  if (gateReasons.has("undefined_metric") || gateReasons.has("metric_missing")) {
    return say`see why the metric is undefined under ${strong("All metrics")}; a larger or stratified test set, or another metric, decides.`;
  }
  if (gateReasons.has("ids_mismatch") || gateReasons.has("truth_differs")) {
    return say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
  }
  if (states.has("error")) return say`repair what the gate's note names and run again; an error is never a pass.`;
  if (gateReasons.has("not_comparable"))
    return say`train a baseline on the same columns and rows, or have an owner accept the new data as a first run.`;
  if (gateReasons.has("required_better"))
    return say`improve the model, or have an owner change ${code("require")} on the main branch.`;
  if (states.has("inconclusive") && !states.has("failed")) {
    const most = Math.max(0, ...deciding.map((gate) => gate.rowsNeeded ?? 0));
    const rows = most > 0 ? `hold out about ${plural(most, "row")}` : "hold out more rows";
    return decision === "pending" ? say`${rows}, widen the margin, or have an owner decide; a pending model may merge but is not released.` : say`${rows}, or have an owner widen the margin on the main branch.`;
  }
  return say`find the cause under ${strong("What changed")}, or have an owner change the ${deciding.some((gate) => gate.outcome === "worse") ? "margin" : "threshold"} on the main branch.`;
}

export {
  stateOf,
  worstFirst,
  DECISION_MARKS,
  DECISION_TONES,
  OUTCOME_WORDS,
  ARROWS,
  hasInterval,
  intervalWords,
  whyGate,
  headlineOf
};
