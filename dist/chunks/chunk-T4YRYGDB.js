import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  code,
  formatBytes,
  formatChange,
  formatChanges,
  formatExact,
  formatNumber,
  formatPercent,
  formatSeconds,
  formatTogether,
  listOf,
  numberOf,
  plural,
  quote,
  say,
  shortCommit,
  shortDigest,
  strong,
  toned
} from "./chunk-I5ZNMUXN.js";

// src/report/compared.ts
function comparedWords(report) {
  const { verdict } = report;
  const candidate = say`Candidate ${sideName(report, verdict.candidate.digest)}${dirtyNote(report)}`;
  const rows = rowsWords(report);
  if (verdict.baseline.found === "none") return say`${candidate}; there is no baseline. ${rows}`;
  const baseline = sideName(report.baseline ?? {}, verdict.baseline.digest);
  return say`${candidate} against baseline ${baseline}${foundWords(verdict)}. ${rows}`;
}
function sideName(side, digest) {
  const commit = side.run?.code?.commit;
  if (commit !== void 0) return [code(shortCommit(commit))];
  return digest === void 0 ? ["(unnamed)"] : [code(shortDigest(digest))];
}
function dirtyNote(side) {
  return side.run?.code?.dirty === true ? " with uncommitted changes" : "";
}
function foundWords(verdict) {
  const { found, distance, source } = verdict.baseline;
  const away = distance === void 0 ? "" : distance === 0 ? ", the same commit" : `, ${plural(distance, "commit")} before`;
  switch (found) {
    case "explicit":
      return source === void 0 ? say` (named${away})` : say` (named: ${code(source)}${away})`;
    case "start_commit":
      return [" (the run of the commit this change starts from)"];
    case "ancestor":
      return [` (the nearest ancestor with a run${away})`];
    case "release":
      return source === void 0 ? [" (the newest release)"] : say` (the newest release, ${code(source)})`;
    case "none":
      return [];
  }
}
function rowsWords(report) {
  const { verdict, evaluation } = report;
  const compared = verdict.baseline.found !== "none" && verdict.rows.paired > 0;
  const rows = compared ? verdict.rows.paired : evaluation?.rows ?? verdict.rows.paired;
  const testDigest = verdict.testDigest ?? evaluation?.testDigest;
  const set = testDigest === void 0 ? [] : say` (test set ${code(shortDigest(testDigest))})`;
  const which = compared ? "Both on the same" : "Judged on";
  const dropped = verdict.rows.dropped > 0 ? ` ${plural(verdict.rows.dropped, "row")} left out: the baseline was trained on ${verdict.rows.dropped === 1 ? "it" : "them"} or has no prediction for ${verdict.rows.dropped === 1 ? "it" : "them"}.` : "";
  return say`${which} ${plural(rows, "held-out row")}${set}${pairedBy(verdict)}.${dropped}`;
}
function pairedBy(verdict) {
  if (verdict.baseline.scored === "rescored") return ", the baseline scored anew";
  return verdict.baseline.scored === "paired_by_id" ? ", paired by id" : "";
}
function dummyWords(report) {
  const { evaluation, verdict } = report;
  if (evaluation?.dummy === void 0) return void 0;
  const { dummy, metrics, task } = evaluation;
  const gate = verdict.gates.find(
    ({ metric }) => numberOf(dummy[metric]) !== void 0 && numberOf(metrics[metric]) !== void 0
  );
  const always = task === "regression" ? "the training mean" : "the class shares of the training rows";
  if (gate === void 0) {
    return {
      answer: "unknown",
      text: say`Better than ${code("dummy")}? Not known: no gated metric is defined for both.`
    };
  }
  const value = numberOf(metrics[gate.metric]);
  const other = numberOf(dummy[gate.metric]);
  const [mine = "", dummys = ""] = formatTogether([value, other]);
  const isBetter = gate.direction === "higher" ? value > other : value < other;
  const answer = isBetter ? "yes" : "no";
  return {
    answer,
    text: say`Better than ${code("dummy")}? ${isBetter ? "Yes" : "No"}: ${code(gate.metric)} ${mine} against ${dummys} of a model that always answers ${always}.`
  };
}

// src/report/contract.ts
function isFailed(report) {
  return "failure" in report;
}
function nameOf(report) {
  return isFailed(report) ? report.model : report.verdict.model;
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

// src/report/gate-table.ts
function gateTable(verdict) {
  const gates = worstFirst(verdict.gates);
  const compared = gates.some((gate) => gate.baseline !== void 0 || gate.improvement !== void 0);
  const margins = gates.some((gate) => gate.margin !== void 0);
  const thresholds = gates.some((gate) => gate.threshold !== void 0);
  const withInterval = gates.find(hasInterval);
  const improvement = withInterval === void 0 ? "Improvement" : `Improvement (${intervalWords(withInterval.level)})`;
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Gate", align: "left" },
      ...compared ? [right("Baseline")] : [],
      right("Candidate"),
      ...compared ? [right(improvement)] : [],
      ...margins ? [right("Margin")] : [],
      ...thresholds ? [right("Threshold")] : [],
      { title: "Outcome", align: "left" }
    ],
    rows: gates.map((gate) => {
      const [baseline, candidate] = sideTexts(gate);
      return [
        say`${code(gate.metric)} ${ARROWS[gate.direction]}`,
        ...compared ? [[baseline]] : [],
        [candidate],
        ...compared ? [[improvementText(gate)]] : [],
        ...margins ? [[gate.margin === void 0 ? "none" : formatExact(Number(gate.margin.toPrecision(3)))]] : [],
        ...thresholds ? [thresholdCell(gate)] : [],
        [outcomeCell(gate)]
      ];
    })
  };
}
function sideTexts(gate) {
  const numbers = [gate.baseline, gate.candidate].filter((value) => value !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "" : texts[0];
  const missing = stateOf(gate) === "undefined" ? "undefined" : "";
  return [baseline, gate.candidate === void 0 ? missing : texts[numbers.length - 1]];
}
function improvementText(gate) {
  if (gate.improvement === void 0) return "";
  const scale = Math.max(Math.abs(gate.baseline ?? 0), Math.abs(gate.candidate ?? 0));
  if (!hasInterval(gate)) return formatChanges([gate.improvement], scale)[0];
  const [improvement, lower, upper] = formatChanges([gate.improvement, gate.lower, gate.upper], scale);
  return `${improvement} (${lower} … ${upper})`;
}
function thresholdCell(gate) {
  if (gate.threshold === void 0) return ["none"];
  const limit = `${gate.direction === "lower" ? "≤" : "≥"} ${formatExact(gate.threshold)}`;
  if (gate.thresholdHeld === void 0) return [limit];
  return gate.thresholdHeld ? [`${limit} held`] : [toned("bad", `${limit} missed`)];
}
var OUTCOME_TONES = {
  error: "bad",
  undefined: "bad",
  failed: "bad",
  inconclusive: "warn",
  degraded: "warn",
  not_compared: "quiet",
  passed: "good"
};
function outcomeCell(gate) {
  const state = stateOf(gate);
  const tone = OUTCOME_TONES[state];
  const word = state === "undefined" ? "undefined" : OUTCOME_WORDS[gate.outcome];
  const missed = gate.thresholdHeld === false && gate.outcome !== "worse" ? ", threshold missed" : "";
  const required = !gate.passed && gate.require === "better" && gate.outcome === "no_worse" ? ", better required" : "";
  const degraded = gate.degraded === true && gate.passed ? ", degraded" : "";
  return { tone, text: `${word}${missed}${required}${degraded}`, marked: tone !== "quiet" };
}
function gateNotes(verdict, told) {
  const needsNote = (gate) => {
    const state = stateOf(gate);
    return state !== "passed" && state !== "not_compared" && (state !== "failed" || gate.reason !== void 0);
  };
  return worstFirst(verdict.gates).filter((gate) => needsNote(gate) && !told.includes(gate)).map(whyGate);
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

// src/report/lineage.ts
function costWords(run) {
  if (run === void 0) return "";
  const seconds = Object.values(run.seconds).reduce((sum, value) => sum + value, 0);
  const memory = run.peakMemory === void 0 ? "" : `, ${formatBytes(run.peakMemory)} of memory at most`;
  return `${formatSeconds(seconds)}${memory}`;
}
function costTable(report) {
  const { run } = report;
  if (run === void 0) return void 0;
  const before = report.baseline?.run;
  const right = (title) => ({ title, align: "right" });
  const seconds = (of, verb) => of?.seconds[verb] === void 0 ? "" : formatSeconds(of.seconds[verb]);
  const verbs = [.../* @__PURE__ */ new Set([...Object.keys(run.seconds), ...Object.keys(before?.seconds ?? {})])];
  const total = (of) => formatSeconds(Object.values(of.seconds).reduce((sum, value) => sum + value, 0));
  const memory = (of) => of.peakMemory === void 0 ? "" : formatBytes(of.peakMemory);
  const row = (title, mine, theirs) => [
    title,
    ...before === void 0 ? [] : [[theirs]],
    [mine]
  ];
  return {
    columns: [
      { title: "Step", align: "left" },
      ...before === void 0 ? [] : [right("Baseline")],
      right("Candidate")
    ],
    rows: [
      ...verbs.map((verb) => row([code(verb)], seconds(run, verb), seconds(before, verb))),
      row(["together"], total(run), before === void 0 ? "" : total(before)),
      row(["most memory"], memory(run), before === void 0 ? "" : memory(before))
    ]
  };
}
function costSection(report) {
  const table = costTable(report);
  return table === void 0 ? void 0 : { id: "cost", title: [`Cost: ${costWords(report.run)}`], blocks: [{ type: "table", table }] };
}
function lineageTable(report) {
  const rows = [];
  const { run, evaluation, verdict, dataCheck } = report;
  const add = (name, value) => {
    if (value !== void 0) rows.push([name, value]);
  };
  const digest = (text) => text === void 0 ? void 0 : [code(text)];
  add("model", digest(verdict.candidate.digest ?? run?.modelDigest));
  add("baseline model", digest(verdict.baseline.digest));
  add("test set", digest(verdict.testDigest ?? evaluation?.testDigest));
  add("predictions", digest(evaluation?.predictionsDigest));
  add("data", digest(dataCheck?.dataDigest));
  if (run !== void 0) {
    add(
      "recipe",
      say`${code(run.config.digest)}${run.config.path === void 0 ? "" : say` (${code(run.config.path)})`}`
    );
    if (run.code !== void 0) {
      add("commit", say`${code(run.code.commit)}${run.code.dirty ? " with uncommitted changes" : ""}`);
      add("tree", [code(run.code.tree)]);
    }
    if (run.train.seed !== void 0) add("seed", [String(run.train.seed)]);
    add(
      "made with",
      say`Assay ${code(run.environment.assay)} on ${code(run.environment.runtime)}, ${code(`${run.environment.os} ${run.environment.arch}`)}`
    );
    add("started", [code(run.started)]);
  }
  return {
    columns: [
      { title: "Of", align: "left" },
      { title: "Value", align: "left" }
    ],
    rows: rows.map(([name, value]) => [[name], value])
  };
}
function reproduceWords(report, command) {
  const commit = report.run?.code?.commit;
  const at = commit === void 0 ? "" : say` at ${code(shortCommit(commit))}`;
  const dirty = report.run?.code?.dirty === true ? " with its uncommitted changes" : "";
  return say`${{ code: `assay ${command}`, long: true }}${at}${dirty}`;
}

// src/report/coefficient-changes.ts
function coefficientRows(report) {
  const candidate = report.coefficients;
  if (candidate === void 0) return [];
  const baseline = report.baseline?.coefficients;
  const scales = featureScales(report.dataCheck, report.model);
  const many = candidate.headings.length > 1;
  const before = /* @__PURE__ */ new Map();
  for (const row of baseline?.rows ?? []) {
    row.values.forEach((value, i) => {
      before.set(keyOf(row.name, many ? baseline.headings[i] : ""), value);
    });
  }
  const rows = [];
  for (const row of candidate.rows) {
    row.values.forEach((value, i) => {
      const heading = many ? candidate.headings[i] : void 0;
      const key = keyOf(row.name, heading ?? "");
      rows.push(makeRow(row.name, heading, value, before.get(key), scales.get(row.name), baseline !== void 0));
      before.delete(key);
    });
  }
  for (const [key, value] of before) {
    const [name = "", heading = ""] = key.split("\0");
    rows.push(makeRow(name, many ? heading : void 0, void 0, value, scales.get(name), true));
  }
  const size = (row) => Math.abs((baseline === void 0 ? row.effect : row.change) ?? 0);
  return rows.map((row, position) => ({ row, position, size: size(row) })).sort((a, b) => a.size < b.size ? 1 : a.size > b.size ? -1 : a.position - b.position).map(({ row }) => row);
}
function keyOf(name, heading) {
  return `${name}\0${heading}`;
}
function makeRow(name, heading, candidate, baseline, scale, compared) {
  const change = scale === void 0 || !compared ? void 0 : ((candidate ?? 0) - (baseline ?? 0)) * scale;
  const effect = scale === void 0 || candidate === void 0 ? void 0 : candidate * scale;
  return { name, heading, candidate, baseline, change, effect };
}
function featureScales(dataCheck, model) {
  const scales = /* @__PURE__ */ new Map();
  for (const column of dataCheck?.columns ?? []) {
    if (column.role !== "feature") continue;
    if (column.numeric !== void 0) scales.set(column.name, column.numeric.standardDeviation);
    const rows = column.rows;
    for (const { value, rows: count } of column.categories ?? []) {
      const share = rows > 0 ? count / rows : 0;
      scales.set(`${column.name}=${value}`, Math.sqrt(share * (1 - share)));
      if (column.kind === "boolean") scales.set(column.name, Math.sqrt(share * (1 - share)));
    }
  }
  for (const feature of model?.preprocessing ?? []) {
    if (feature.type === "numeric" && !scales.has(feature.name) && feature.scale !== 1)
      scales.set(feature.name, feature.scale);
  }
  return scales;
}
function coefficientTable(rows, compared) {
  const right = (title) => ({ title, align: "right" });
  const many = rows.some((row) => row.heading !== void 0);
  const sizeOf = (row) => compared ? row.change : row.effect;
  const isStandard = rows.some((row) => sizeOf(row) !== void 0);
  return {
    columns: [
      { title: "Feature", align: "left" },
      ...many ? [{ title: "Class", align: "left" }] : [],
      ...compared ? [right("Baseline")] : [],
      right("Candidate"),
      ...isStandard ? [right(compared ? "Change, in standard units" : "Effect, in standard units")] : []
    ],
    rows: rows.map((row) => {
      const [baseline, candidate] = sideTexts2(row);
      const size = sizeOf(row);
      const scale = Math.abs(row.effect ?? 0);
      return [
        [code(row.name)],
        ...many ? [row.heading === void 0 ? [""] : [code(row.heading)]] : [],
        ...compared ? [[baseline]] : [],
        [candidate],
        ...isStandard ? [[size === void 0 ? "" : formatChange(size, compared ? scale : 0)]] : []
      ];
    })
  };
}
function sideTexts2(row) {
  const numbers = [row.baseline, row.candidate].filter((value) => value !== void 0);
  const texts = formatTogether(numbers);
  return [
    row.baseline === void 0 ? "none" : texts[0],
    row.candidate === void 0 ? "none" : texts[numbers.length - 1]
  ];
}
function movedSummary(rows, compared) {
  if (!compared) return say`Coefficients: ${String(rows.length)}`;
  const moved = rows.filter(isMoved).length;
  return say`Coefficients: ${moved === 0 ? "none" : String(moved)} of ${String(rows.length)} moved`;
}
function isMoved(row) {
  if (row.candidate === void 0 || row.baseline === void 0) return true;
  return Math.abs(row.candidate - row.baseline) > 1e-6 * Math.max(Math.abs(row.candidate), Math.abs(row.baseline));
}

// src/report/slices-section.ts
var METRIC_COLUMNS = 3;
var SLICE_ROWS = 40;
function slicesSection(report) {
  const slices = slicesOf(report);
  if (slices.length === 0) return void 0;
  const metrics = metricsOf(report, slices);
  const isCompared = slices.some(
    (slice) => Object.values(slice.metrics).some((metric) => metric.outcome !== void 0)
  );
  const shown = slices.map((slice, position) => ({ slice, position, rank: RANK2[worstOutcome(slice)] })).sort((a, b) => a.rank - b.rank || a.position - b.position).slice(0, SLICE_ROWS);
  const rows = shown.map(({ slice }) => [
    sliceName(slice),
    [formatNumber(slice.rows)],
    ...metrics.map((metric) => metricCell(slice, metric)),
    ...isCompared || slices.some(isSmall) ? [[outcomePiece(slice)]] : []
  ]);
  const columns = [
    { title: "Slice", align: "left" },
    { title: "Rows", align: "right" },
    ...metrics.map((metric) => ({ title: metric, align: "right", isName: true })),
    ...isCompared || slices.some(isSmall) ? [{ title: "Outcome", align: "left" }] : []
  ];
  const more = slices.length - shown.length;
  return {
    id: "slices",
    title: [slicesSummary(slices)],
    blocks: [
      { type: "table", table: { columns, rows } },
      ...more > 0 ? [{ type: "paragraph", text: [`${plural(more, "more slice")} in the documents.`] }] : []
    ]
  };
}
function slicesSummary(slices) {
  const worse = slices.filter((slice) => worstOutcome(slice) === "worse").length;
  if (worse > 0) return `Slices: ${worse} of ${slices.length} ${worse === 1 ? "is" : "are"} worse`;
  const small = slices.filter(isSmall).length;
  const judged = slices.some((slice) => Object.values(slice.metrics).some((metric) => metric.outcome !== void 0));
  const note = small > 0 ? `, ${small} too small to judge` : "";
  return judged ? `Slices: none of ${slices.length} is worse${note}` : `Slices: ${slices.length}${note}`;
}
function slicesOf(report) {
  if (report.verdict.slices.length > 0 || report.evaluation === void 0) return report.verdict.slices;
  return report.evaluation.slices.map((slice) => ({
    ...slice,
    metrics: Object.fromEntries(
      Object.entries(slice.metrics).map(([name, metric]) => [
        name,
        "value" in metric ? { candidate: metric.value } : {}
      ])
    )
  }));
}
var RANK2 = {
  error: 0,
  worse: 1,
  inconclusive: 2,
  none: 3,
  not_compared: 3,
  no_worse: 4,
  unchanged: 5,
  better: 6
};
function worstOutcome(slice) {
  if (isSmall(slice)) return "inconclusive";
  let worst = "better";
  let known = false;
  for (const { outcome } of Object.values(slice.metrics)) {
    if (outcome === void 0) continue;
    known = true;
    if (RANK2[outcome] < RANK2[worst]) worst = outcome;
  }
  return known ? worst : "none";
}
function isSmall(slice) {
  return slice.rows < slice.minRows;
}
function outcomePiece(slice) {
  if (isSmall(slice)) return toned("warn", `too few rows (${plural(slice.minRows, "row")} needed)`, true);
  const outcome = worstOutcome(slice);
  if (outcome === "none") return "";
  const tone = outcome === "worse" || outcome === "error" ? "bad" : outcome === "inconclusive" ? "warn" : "good";
  return outcome === "not_compared" ? OUTCOME_WORDS[outcome] : toned(tone, OUTCOME_WORDS[outcome], true);
}
function metricsOf(report, slices) {
  const known = new Set(slices.flatMap((slice) => Object.keys(slice.metrics)));
  const gated = report.verdict.gates.map((gate) => gate.metric).filter((metric) => known.has(metric));
  return [.../* @__PURE__ */ new Set([...gated, ...[...known].sort()])].slice(0, METRIC_COLUMNS);
}
function sliceName(slice) {
  const named = Object.keys(slice.where).sort().map((column) => say`${code(column)} = ${code(slice.where[column])}`);
  const missing = (slice.missing ?? []).map((column) => say`${code(column)} missing`);
  return listOf([...named, ...missing]);
}
function metricCell(slice, metric) {
  const numbers = slice.metrics[metric];
  if (numbers === void 0 || isSmall(slice) && numbers.candidate === void 0) return [""];
  const { candidate, baseline } = numbers;
  if (candidate === void 0) return ["undefined"];
  if (baseline === void 0) return [formatNumber(candidate)];
  const [before, after] = formatTogether([baseline, candidate]);
  return [before === after ? after : `${before} → ${after}`];
}

export {
  comparedWords,
  dummyWords,
  isFailed,
  nameOf,
  worstFirst,
  DECISION_MARKS,
  DECISION_TONES,
  gateTable,
  gateNotes,
  headlineOf,
  costWords,
  costTable,
  costSection,
  lineageTable,
  reproduceWords,
  coefficientRows,
  coefficientTable,
  movedSummary,
  isMoved,
  slicesSection,
  slicesSummary,
  slicesOf
};
