import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  BASELINE_PROBLEMS,
  BASELINE_WORDS,
  DECISIONS,
  OUTCOME_WORDS,
  code,
  columnOf,
  decimalsForError,
  findMetric,
  formatBytes,
  formatChange,
  formatChanges,
  formatDecimals,
  formatExact,
  formatNumber,
  formatPercent,
  formatSeconds,
  formatTogether,
  groupThousands,
  isUnreachable,
  listOf,
  plural,
  quote,
  say,
  shortCommit,
  shortDigest,
  sparkline,
  stateOf,
  strong,
  toned,
  worstFirst
} from "./chunk-Q3XRVOCM.js";
import {
  SENTENCE_CAP,
  markdownCode,
  markdownText
} from "./chunk-RN622SCI.js";

// src/compare/endings.ts
var EVENT_WORDS = { pullRequest: "pull_request", release: "release" };
var STOPS = { fail: "rejected", warn: "pending" };
var byEvent = (of) => ({
  words: STOPS,
  isByEvent: true,
  wordOf: (policy, { event }) => of(policy)[event]
});
var KEYS = {
  on_inconclusive: {
    words: { ...STOPS, pass: "approved" },
    isByEvent: true,
    // What may be released is held to more where nobody wrote a word.
    wordOf: ({ onInconclusive }, { event, mayRelease = event === "release" }) => onInconclusive[event] ?? (mayRelease ? "fail" : "warn")
  },
  on_unreachable: byEvent(({ onUnreachable }) => onUnreachable),
  on_shifted: byEvent(({ onShifted }) => onShifted),
  on_not_comparable: byEvent(({ onNotComparable }) => onNotComparable),
  on_exhausted: {
    words: { fail: "rejected", warn: "approved" },
    isByEvent: false,
    wordOf: ({ onExhausted }) => onExhausted
  },
  first_run: {
    words: { fail: "rejected", rubber_stamp: "approved" },
    isByEvent: false,
    wordOf: ({ firstRun: firstRun2 }) => firstRun2
  }
};
var rejects = (because) => ({ means: "rejected", because });
var RULES = {
  worse: rejects("a gate is worse than its margin allows"),
  threshold_missed: rejects("a threshold is missed"),
  required_better: rejects("the policy asks for a better model"),
  not_paired: rejects("a gate fails on numbers that carry no rows"),
  identical_predictions: rejects("the policy asks for a better model, and every prediction is the same"),
  undefined_metric: rejects("a gated metric is undefined"),
  metric_missing: rejects("a gated metric is missing"),
  ids_mismatch: rejects("candidate and baseline do not hold the same rows"),
  truth_differs: rejects("candidate and baseline do not hold the same truth"),
  prediction_not_finite: rejects("a prediction is not finite"),
  relative_to_zero: rejects("a relative margin has no size"),
  slice_worse: rejects("a slice is worse than the margin allows"),
  slice_missing: rejects("a slice has vanished"),
  dummy_not_beaten: rejects("the model does not beat the dummy"),
  budget_spent: rejects("the budget below the best release is spent"),
  model_missing: rejects("the model is missing"),
  wide_interval: { means: "on_inconclusive", because: "the interval is too wide" },
  too_few_rows: { means: "on_inconclusive", because: "there are too few rows" },
  "dummy_not_beaten:open": { means: "on_inconclusive", because: "it is not shown that the model beats the dummy" },
  "budget_spent:open": {
    means: "on_inconclusive",
    because: "it is not shown that the budget below the best release holds"
  },
  baseline_unreachable: { means: "on_unreachable", because: "the baseline is out of reach" },
  baseline_shifted: { means: "on_shifted", because: "the baseline has shifted" },
  not_comparable: { means: "on_not_comparable", because: "the baseline is not comparable" },
  no_baseline: { means: "first_run", because: "this is a first run" },
  no_thresholds: { means: "pending", because: "a first run without thresholds has nothing to hold to" },
  suspicious_improvement: {
    means: "pending",
    because: "an improvement that the policy does not believe waits for a person"
  },
  ledger_exhausted: { means: "on_exhausted", because: "the test set is spent" },
  anchor_unavailable: { means: "approved", because: "a best release that cannot be scored stops nothing" },
  identical_model: { means: "approved", because: "the model is unchanged" },
  waived: { means: "approved", because: "a waiver counts" }
};
function meaningOf(cause, policy, occasion) {
  const { means } = RULES[cause];
  if (!isKey(means)) return means;
  const key = KEYS[means];
  return key.words[key.wordOf(policy, occasion)] ?? "rejected";
}
function worstOf(decisions) {
  return WORST_FIRST.find((one) => decisions.includes(one)) ?? "approved";
}
var WORST_FIRST = ["rejected", "pending", "approved"];
function isKey(means) {
  return !DECISIONS.includes(means);
}
var EFFECTS = {
  approved: { exitCode: 0, check: "success" },
  pending: { exitCode: 0, check: "neutral" },
  rejected: { exitCode: 1, check: "failure" }
};
var INFORMATIONAL = { exitCode: 0, check: "neutral" };
var NO_VERDICT = { check: "failure" };
function effectOf({ decision, informational }) {
  return informational === true ? INFORMATIONAL : EFFECTS[decision];
}
function claimedConclusion(conclusion2) {
  return conclusion2 === "failure" ? "failure" : "action_required";
}
function consequenceWords(decision, event) {
  return CONSEQUENCES[event][decision];
}
var CONSEQUENCES = {
  pullRequest: {
    rejected: "This blocks the merge",
    pending: "This does not block the merge",
    approved: "This does not block the merge",
    informational: "This does not block the merge"
  },
  release: {
    rejected: "This fails the run: the model is no baseline and is not released",
    pending: "This does not fail the run: the model is the next baseline and is not released",
    approved: "This does not fail the run",
    informational: "This does not fail the run"
  }
};
function pathOf(name, event) {
  return `gate.${name}${KEYS[name].isByEvent ? `.${EVENT_WORDS[event]}` : ""}`;
}

// src/compare/ledger.ts
var MOST_NAMED = 1e4;
function countEvaluation({ testDigest, candidate, carried, max }) {
  const before = carried?.testDigest === testDigest ? carried : void 0;
  const names = new Set(before?.candidates ?? []);
  const counted = Math.max(before?.evaluated ?? 0, names.size);
  const isNew = !names.has(candidate);
  if (names.size < MOST_NAMED) names.add(candidate);
  return { testDigest, evaluated: counted + (isNew ? 1 : 0), max, candidates: [...names].sort() };
}
function isSpent({ evaluated, max }) {
  return evaluated > max;
}
function isNearlySpent(ledger) {
  return !isSpent(ledger) && ledger.evaluated * 5 >= ledger.max * 4;
}
function ledgerFindings(ledger) {
  const { evaluated, max } = ledger;
  const numbers = { evaluated, max };
  if (isSpent(ledger)) {
    const message2 = `this test set has judged ${evaluated} candidates, ${max} are allowed: its verdicts are no longer independent; hold out new rows`;
    return [{ severity: "warning", rule: "ledger_spent", message: message2, numbers }];
  }
  if (!isNearlySpent(ledger)) return [];
  const message = `this test set has judged ${evaluated} of the ${max} candidates that it may judge; hold out new rows in time`;
  return [{ severity: "warning", rule: "ledger_nearly_spent", message, numbers }];
}

// src/report/anchor.ts
function anchorWords({ anchor }) {
  if (anchor === void 0) return void 0;
  const sentences = [standWords(anchor), acceptedWords(anchor), resetWords(anchor)].filter(
    (words) => words !== void 0
  );
  return sentences.length === 0 ? void 0 : sentences.flatMap((words, i) => i === 0 ? words : [" ", ...words]);
}
function anchorNote(verdict) {
  return isToldFirst(verdict) ? void 0 : anchorWords(verdict);
}
function isToldFirst({ decision, anchor }) {
  return decision !== "approved" && anchor?.gate !== void 0 && !anchor.gate.passed;
}
function budgetWords({ anchor }) {
  return anchor?.gate?.outcome === "inconclusive" ? "whether the budget is spent is inconclusive" : "the budget against the best release is spent";
}
function nextOfBudget() {
  return say`improve the model, or have an owner widen ${code("gate.cumulative_budget")} or move the anchor by ${code("gate.anchor_reset")} on the main branch.`;
}
function standWords({ version, gate, problem }) {
  const release = version === void 0 ? say`the best release` : say`best release ${code(version)}`;
  if (problem !== void 0)
    return say`Not compared with ${release}: ${quote(problem)}${/[.!?]$/.test(problem) ? "" : "."}`;
  if (gate === void 0) return void 0;
  if (gate.improvement === void 0 || gate.margin === void 0)
    return say`Vs ${release}: ${code(gate.metric)} could not be judged${gate.reason === void 0 ? "" : ` (${gate.reason.replaceAll("_", " ")})`}.`;
  return say`Vs ${release}: ${code(gate.metric)} ${spentWords(gate, gate.improvement, gate.margin)}`;
}
function spentWords(gate, improvement, margin) {
  const budget2 = formatExact(Number(margin.toPrecision(3)));
  const scale = gate.baseline ?? 0;
  if (improvement >= 0) {
    const better = formatChange(improvement, scale).replace("+", "");
    return `${better === "0" ? "is the same" : `is ${better} better`}; of a budget of ${budget2} nothing is spent${openWords(gate)}.`;
  }
  const { lower = improvement, upper = improvement } = gate;
  const bounds = gate.direction === "higher" ? [lower, upper] : [-upper, -lower];
  const change = gate.direction === "higher" ? improvement : -improvement;
  const [shown, from, to] = formatChanges([change, ...bounds], scale);
  const interval = from === to ? "" : ` (${from} … ${to})`;
  const end = gate.outcome === "worse" ? "spent: provably worse, perhaps by more than the budget" : "spent";
  return `${shown}${interval} of a budget of ${budget2} ${end}${openWords(gate)}.`;
}
function openWords({ outcome, reason }) {
  if (outcome !== "inconclusive") return "";
  return reason === "too_few_rows" ? "; too few rows to tell" : "; these rows cannot tell whether it holds";
}
function acceptedWords({ accepted = 0, gate }) {
  if (gate === void 0) return void 0;
  const change = formatChange(gate.direction === "higher" ? accepted : -accepted, gate.baseline ?? 0);
  return change === "0" ? void 0 : say`Differences since it was set, this one included, add up to ${change}.`;
}
function resetWords({ reset }) {
  return reset && say`The anchor was reset to ${code(reset.version)}: ${quote(reset.reason)}${/[.!?]$/.test(reset.reason) ? "" : "."}`;
}

// src/report/lineage.ts
function costWords(run) {
  if (run === void 0) return "";
  const seconds = Object.values(run.seconds).reduce((sum, value) => sum + value, 0);
  const memory = run.peakMemory === void 0 ? "" : `, ${formatBytes(run.peakMemory)} of memory at most`;
  return `${formatSeconds(seconds)}${memory}`;
}
var CHAIN = ["check-data", "train", "evaluate", "compare", "report"];
function costTable(report) {
  const { run } = report;
  if (run === void 0) return void 0;
  const before = report.baseline?.run;
  const right = (title) => ({ title, align: "right" });
  const seconds = (of, verb) => of?.seconds[verb] === void 0 ? "" : formatSeconds(of.seconds[verb]);
  const known = /* @__PURE__ */ new Set([...Object.keys(run.seconds), ...Object.keys(before?.seconds ?? {})]);
  const verbs = [...CHAIN.filter((verb) => known.delete(verb)), ...known];
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
      if (run.code.tree !== void 0) add("tree", [code(run.code.tree)]);
    }
    const { reused } = run.train;
    if (reused !== void 0) add("trained by", say`${quote(reused.source)}, commit ${code(reused.commit)}`);
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
function reusedWords({ run }) {
  const reused = run?.train.reused;
  return reused && say`Not trained again: data, recipe and Assay are those of ${quote(reused.source)}.`;
}
function reproduceWords(report, command) {
  const commit = report.run?.code?.commit;
  const at = commit === void 0 ? "" : say` at ${code(shortCommit(commit))}`;
  const dirty = report.run?.code?.dirty === true ? " with its uncommitted changes" : "";
  return say`${{ code: `assay ${command}`, long: true }}${at}${dirty}`;
}

// src/report/metric-rows.ts
function directionOf(metric) {
  return findMetric(metric)?.direction ?? "higher";
}
function numberOf(metric) {
  return metric !== void 0 && "value" in metric ? metric.value : void 0;
}
function metricRows(report) {
  const { evaluation, verdict } = report;
  const gated = worstFirst(verdict.gates).map((gate) => gate.metric);
  const names = [.../* @__PURE__ */ new Set([...gated, ...Object.keys(evaluation?.metrics ?? {}).sort()])];
  return names.map((metric) => {
    const gate = verdict.gates.find((candidate2) => candidate2.metric === metric);
    const direction = gate?.direction ?? directionOf(metric);
    const own = evaluation?.metrics[metric];
    const isPaired = gate?.baseline !== void 0 && numberOf(own) !== void 0;
    const candidate = (isPaired ? asValue(gate.candidate) : own) ?? own ?? asValue(gate?.candidate);
    const baseline = asValue(gate?.baseline) ?? report.baseline?.metrics?.[metric];
    const a = numberOf(candidate);
    const b = numberOf(baseline);
    const improvement = a === void 0 || b === void 0 ? void 0 : direction === "higher" ? a - b : b - a;
    const dummy2 = evaluation?.dummy?.[metric];
    return { metric, direction, gated: gate !== void 0, candidate, baseline, dummy: dummy2, improvement };
  });
}
function asValue(value) {
  return value === void 0 ? void 0 : { value };
}
function metricTable(rows) {
  const hasBaseline = rows.some((row) => row.baseline !== void 0);
  const hasDummy = rows.some((row) => row.dummy !== void 0);
  const columns = [{ title: "Metric", align: "left" }];
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      ...columns,
      ...hasBaseline ? [right("Baseline")] : [],
      right("Candidate"),
      ...hasDummy ? [right("Dummy")] : []
    ],
    rows: rows.map((row) => {
      const [baseline, candidate, dummy2] = cellTexts(row);
      return [
        say`${code(row.metric)} ${row.direction === "higher" ? "↑" : "↓"}`,
        ...hasBaseline ? [baseline] : [],
        improvementTone(row, candidate),
        ...hasDummy ? [dummy2] : []
      ];
    })
  };
}
function improvementTone(row, text) {
  const scale = Math.abs(numberOf(row.baseline) ?? 0);
  if (row.improvement === void 0 || Math.abs(row.improvement) <= scale * 1e-6) return text;
  const [words] = text;
  return typeof words === "string" ? [toned(row.improvement > 0 ? "good" : "bad", words)] : text;
}
function cellTexts(row) {
  const [baseline, candidate, dummy2] = [numberOf(row.baseline), numberOf(row.candidate), numberOf(row.dummy)];
  const pair = formatTogether([baseline, candidate].filter((value) => value !== void 0));
  const text = (metric, words) => {
    return [metric === void 0 ? "" : "undefined" in metric ? "undefined" : words];
  };
  return [
    text(row.baseline, pair[0]),
    text(row.candidate, pair.at(-1)),
    text(row.dummy, formatTogether(dummy2 === void 0 ? [] : [withoutRounding(dummy2, candidate)])[0])
  ];
}
function withoutRounding(value, beside) {
  return Math.abs(value) <= Math.abs(beside ?? 0) * 1e-12 ? 0 : value;
}
function undefinedNotes(rows) {
  return rows.flatMap(
    ({ metric, candidate }) => candidate !== void 0 && "undefined" in candidate ? [say`${code(metric)} is undefined: ${quote(candidate.undefined)}.`] : []
  );
}

// src/report/policy-words.ts
var SHOWN = 8;
function baseName(verdict) {
  const branch = verdict.policy?.branch;
  return branch === void 0 ? ["the base branch"] : [code(branch)];
}
function policyWords(verdict) {
  const { policy } = verdict;
  if (policy === void 0) return void 0;
  if (policy.gatedBy !== void 0)
    return say`Policy: this commit’s own, since ${baseName(verdict)} has none for this model. ${code(policy.gatedBy)} gates it, so this is no pass: the check is neutral at most.`;
  if (policy.sha === void 0)
    return say`Policy: this commit’s own, since ${baseName(verdict)} has none for this model.`;
  return say`Policy: ${baseName(verdict)} at ${code(shortCommit(policy.sha))}.`;
}
function policyChangeWords(verdict) {
  const { policy } = verdict;
  if (policy === void 0 || policy.changed.length === 0) return void 0;
  const { changed, rowsRemoved = 0 } = policy;
  const keys = changed.slice(0, SHOWN).map((key) => [code(key)]);
  const more = changed.length - keys.length;
  const named = listOf(more > 0 ? [...keys, [`${more} more`]] : keys);
  const removed = rowsRemoved > 0 ? `; it removes ${plural(rowsRemoved, "held-out row")}, which stay judged` : "";
  const by = policy.sha === void 0 ? "" : say` at ${code(shortCommit(policy.sha))}`;
  return say`${strong("Policy changed in this pull request")}: ${changed.length === 1 ? "key" : "keys"} ${named}${removed}. Judged by the policy of ${baseName(verdict)}${by}; the change counts once it is merged.`;
}

// src/report/compared.ts
var NOTES_SHOWN = 5;
function comparedWords(report) {
  const { verdict } = report;
  if (isOfFiles(verdict))
    return say`Candidate ${code(verdict.model)} against baseline ${code(verdict.baseline.source ?? "")}. ${rowsWords(report)}`;
  if (verdict.reasons.includes("model_missing"))
    return say`${baseName(verdict)} gates ${code(verdict.model)}; this run left no verdict on it.`;
  const candidate = say`Candidate ${sideName(report, verdict.candidate.digest)}${dirtyNote(report)}`;
  const reused = reusedWords(report);
  const rows = say`${rowsWords(report)}${reused === void 0 ? "" : say` ${reused}`}`;
  if (verdict.baseline.found === "none") {
    const none = isUnreachable(verdict) ? "its baseline is out of reach" : "there is no baseline";
    return say`${candidate}; ${none}. ${rows}`;
  }
  const { commit, digest } = verdict.baseline;
  const baseline = commit === void 0 ? sideName(report.baseline ?? {}, digest) : [code(shortCommit(commit))];
  return say`${candidate} against baseline ${baseline}${foundWords(verdict)}. ${rows}`;
}
function isOfFiles(verdict) {
  const { source, digest } = verdict.baseline;
  return verdict.candidate.digest === void 0 && digest === void 0 && source !== void 0;
}
function sideName(side, digest) {
  const { commit, headCommit = commit } = side.run?.code ?? {};
  if (commit !== void 0 && headCommit !== void 0)
    return say`${code(shortCommit(headCommit))}${headCommit === commit ? "" : say` (merged as ${code(shortCommit(commit))})`}`;
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
      return source === void 0 ? [" (the run of the commit this change starts from)"] : say` (${quote(source)}, on the commit this change starts from)`;
    case "ancestor":
      return source === void 0 ? [` (the nearest ancestor with a run${away})`] : say` (${quote(source)}, the nearest ancestor with a baseline${away})`;
    case "release":
      return source === void 0 ? say` (the newest release${away})` : say` (the newest release, ${code(source)}${away})`;
    case "none":
      return [];
  }
}
function passedOverWords(verdict) {
  const { notes = [] } = verdict.baseline;
  if (notes.length === 0) return void 0;
  const shown = notes.slice(0, NOTES_SHOWN).flatMap((note, i) => i === 0 ? quote(note) : ["; ", ...quote(note)]);
  const more = notes.length - NOTES_SHOWN;
  return say`Passed over as baseline: ${shown}${more > 0 ? `; ${more} more` : ""}.`;
}
function rowsWords(report) {
  const { verdict, evaluation } = report;
  const compared = verdict.baseline.found !== "none" && verdict.rows.paired > 0;
  const own = evaluation?.rows ?? report.predictions?.truth.length ?? verdict.rows.paired;
  const rows = compared ? verdict.rows.paired : own;
  const testDigest = verdict.testDigest ?? evaluation?.testDigest;
  const set = testDigest === void 0 ? [] : say` (test set ${code(shortDigest(testDigest))})`;
  const which = compared ? "Both on the same" : "Judged on";
  const dropped = verdict.rows.dropped > 0 ? ` ${plural(verdict.rows.dropped, "row")} left out: the baseline was trained on ${verdict.rows.dropped === 1 ? "it" : "them"} or has no prediction for ${verdict.rows.dropped === 1 ? "it" : "them"}.` : "";
  return say`${which} ${plural(rows, "held-out row")}${set}${pairedBy(verdict)}.${dropped}${goneWords(verdict)}`;
}
function goneWords({ baseline: { heldOut } }) {
  if (heldOut === void 0 || heldOut.found === heldOut.rows) return "";
  return ` Of the ${plural(heldOut.rows, "row")} that the baseline held out, ${groupThousands(heldOut.rows - heldOut.found)} are held out no more.`;
}
function pairedBy(verdict) {
  if (verdict.baseline.scored === "rescored") return ", with the baseline scored again";
  return verdict.baseline.scored === "paired_by_id" ? ", paired by id" : "";
}
function dummyWords(report) {
  const { evaluation, verdict } = report;
  if (evaluation?.dummy === void 0 || verdict.reasons.includes("dummy_not_beaten")) return void 0;
  const { dummy: dummy2, metrics, task } = evaluation;
  const gate = verdict.gates.find(
    ({ metric }) => numberOf(dummy2[metric]) !== void 0 && numberOf(metrics[metric]) !== void 0
  );
  const always = task === "regression" ? "the training mean" : "the class shares of the training rows";
  if (gate === void 0) {
    return {
      answer: "unknown",
      text: say`Better than ${code("dummy")}? Not known: no gated metric is defined for both.`
    };
  }
  const value = numberOf(metrics[gate.metric]);
  const other = numberOf(dummy2[gate.metric]);
  const [mine = "", dummys = ""] = formatTogether([value, other]);
  const isBetter = gate.direction === "higher" ? value > other : value < other;
  const answer = isBetter ? "yes" : "no";
  return {
    answer,
    text: say`Better than ${code("dummy")}? ${isBetter ? "Yes" : "No"}: ${code(gate.metric)} ${mine} against ${dummys} of a model that always answers ${always}.`
  };
}

// src/report/ledger.ts
function ledgerWords({ ledger }) {
  if (ledger === void 0) return void 0;
  const most = groupThousands(ledger.max);
  if (isSpent(ledger))
    return say`This test set is spent: it has judged ${plural(ledger.evaluated, "candidate")}, ${most} are allowed.`;
  if (!isNearlySpent(ledger)) return void 0;
  return say`This test set has judged ${plural(ledger.evaluated, "candidate")} of the ${most} that it may judge.`;
}
function ledgerNote(verdict) {
  return isLedgerToldFirst(verdict) ? void 0 : ledgerWords(verdict);
}
function isLedgerToldFirst({ decision, reasons }) {
  return decision === "rejected" && reasons.includes("ledger_exhausted");
}
function nextOfLedger() {
  return say`hold out rows that no candidate was judged on, as by another ${code("split.random_state")}, or have an owner raise ${code("gate.max_evaluations")} on the main branch.`;
}

// src/report/slice-name.ts
function sliceName({ where, missing = [] }) {
  const named = Object.keys(where).sort().map((key) => say`${code(columnOf(key))} = ${code(where[key])}`);
  return listOf([...named, ...missing.map((column) => say`${code(column)} missing`)]);
}

// src/numbers/log-gamma.ts
var STIRLING_FROM = 15;
var HALF_LOG_TWO_PI = 0.9189385332046727;
var STIRLING_TERMS = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400
];
function stirlingCorrection(x) {
  const square = 1 / (x * x);
  let total = 0;
  for (let k = STIRLING_TERMS.length - 1; k >= 0; k--) total = total * square + STIRLING_TERMS[k];
  return total / x;
}
function logGamma(x) {
  if (!(x > 0)) return Number.NaN;
  let factor = 1;
  let shifted = x;
  for (; shifted < STIRLING_FROM; shifted++) factor *= shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + stirlingCorrection(shifted) - Math.log(factor);
}
function logBeta(a, b) {
  const large = Math.max(a, b);
  const small = Math.min(a, b);
  if (large < STIRLING_FROM) return logGamma(large) + logGamma(small) - logGamma(large + small);
  return logGamma(small) - (large - 0.5) * Math.log1p(small / large) - small * Math.log(large + small) + small + stirlingCorrection(large) - stirlingCorrection(large + small);
}

// src/numbers/incomplete-gamma.ts
var MOST_TERMS = 1e5;
var PRECISION = 1e-17;
function regularizedGammaUpper(a, x) {
  if (!(a > 0 && x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - gammaPower(a, x) * series(a, x) : a * gammaPower(a, x) * continuedFraction(a, x);
}
function gammaPower(a, x) {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  const gap = (x - a) / a;
  return Math.exp(-a * (gap - Math.log1p(gap)) - stirlingCorrection(a)) / Math.sqrt(2 * Math.PI * a);
}
function series(a, x) {
  let term = 1;
  let total = 1;
  for (let k = 1; k <= MOST_TERMS && term > total * PRECISION; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}
function continuedFraction(a, x) {
  let start = x + 1 - a;
  let ratio = Infinity;
  let inverse = 1 / start;
  let value = inverse;
  for (let k = 1; k <= MOST_TERMS; k++) {
    const term = -k * (k - a);
    start += 2;
    inverse = 1 / (start + term * inverse);
    ratio = start + term / ratio;
    const factor = ratio * inverse;
    value *= factor;
    if (Math.abs(factor - 1) <= 1e-16) break;
  }
  return value;
}

// src/numbers/normal.ts
var SQRT_TWO_PI = 2.5066282746310002;
var MOST_STEPS = 50;
function normalDensity(z) {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
}
function normalUpperTail(z) {
  const half = 0.5 * regularizedGammaUpper(0.5, 0.5 * z * z);
  return z >= 0 ? half : 1 - half;
}
function normalLowerTail(z) {
  return normalUpperTail(-z);
}
function normalUpperQuantile(p) {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Infinity;
  if (p > 0.5) return -normalUpperQuantile(1 - p);
  if (p === 0.5) return 0;
  const w = Math.sqrt(-2 * Math.log(p));
  let z = w - (2.515517 + w * (0.802853 + w * 0.010328)) / (1 + w * (1.432788 + w * (0.189269 + w * 1308e-6)));
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = normalUpperTail(z);
    const change = Math.log(tail / p) * tail / normalDensity(z);
    z += change;
    if (!(Math.abs(change) > 1e-15 * Math.abs(z))) break;
  }
  return z;
}

// src/report/change-text.ts
function hasInterval(gate) {
  const { improvement, lower, upper } = gate;
  return improvement !== void 0 && lower !== void 0 && upper !== void 0 && lower < upper;
}
var DEFAULT_LEVEL = 0.9;
var EXTRA_DECIMALS = 6;
var MOST_DECIMALS = 9;
var FEWEST_DECIMALS = -12;
function changeTexts(gate) {
  const { baseline, candidate, improvement } = gate;
  if (baseline === void 0 || candidate === void 0 || improvement === void 0) return void 0;
  const decimals = hasInterval(gate) ? decimalsOf(gate) : void 0;
  if (decimals === void 0 || !hasInterval(gate)) {
    const [before2, after2] = formatTogether([baseline, candidate]);
    const scale = Math.max(Math.abs(baseline), Math.abs(candidate));
    const { lower: low = improvement, upper: high = improvement } = gate;
    const [size2, lower2, upper2] = formatChanges([improvement, low, high].map(Math.abs), scale).map(unsigned);
    return { baseline: before2, candidate: after2, improvement: size2, lower: lower2, upper: upper2 };
  }
  const changes = [gate.improvement, gate.lower, gate.upper].map(Math.abs);
  const [before, after, size, lower, upper] = formatDecimals([baseline, candidate, ...changes], decimals);
  return { baseline: before, candidate: after, improvement: size, lower, upper };
}
function unsigned(text) {
  return text.replace(/^[+−]/, "");
}
function decimalsOf(gate) {
  const { lower, upper, level = DEFAULT_LEVEL, margin, requiredImprovement, candidate, threshold } = gate;
  const standardError = (upper - lower) / 2 / normalUpperQuantile((1 - level) / 2);
  if (!(standardError > 0 && standardError < Infinity)) return void 0;
  const start = decimalsForError(standardError);
  const landmarks = [0, margin === void 0 ? 0 : -margin, requiredImprovement ?? 0];
  const keepsOrder = (decimals) => {
    const unit = Number(`1e${-decimals}`);
    const keeps = (value, mark) => Math.sign(value - mark) === Math.sign(withoutDust(Math.round(value / unit) * unit - mark, unit));
    if (candidate !== void 0 && threshold !== void 0 && !keeps(candidate, threshold)) return false;
    return [lower, upper].every((bound) => landmarks.every((mark) => keeps(bound, mark)));
  };
  if (start > MOST_DECIMALS || start < FEWEST_DECIMALS) return void 0;
  const most = Math.min(MOST_DECIMALS, start + EXTRA_DECIMALS);
  for (let decimals = start; decimals <= most; decimals++) if (keepsOrder(decimals)) return decimals;
  return start;
}
function withoutDust(difference, unit) {
  return Math.abs(difference) < unit * 1e-9 ? 0 : difference;
}
function marginText(margin) {
  return formatExact(Number(margin.toPrecision(3)));
}
function signedImprovement(gate) {
  const texts = changeTexts(gate);
  if (texts === void 0) return "";
  const signed = (text, value) => Number(text.replaceAll(",", "")) === 0 ? text : `${value < 0 ? "−" : "+"}${text}`;
  const improvement = signed(texts.improvement, gate.improvement);
  if (!hasInterval(gate)) return improvement;
  return `${improvement} (${signed(texts.lower, gate.lower)} … ${signed(texts.upper, gate.upper)})`;
}

// src/report/method-words.ts
var METHOD_WORDS = {
  paired_t: "paired t",
  influence_t: "delta method and t",
  influence_normal: "DeLong’s method, class by class",
  tango: "Tango’s score interval",
  wilson: "Wilson’s score interval",
  delong: "DeLong’s method",
  jackknife_t: "jackknife and t",
  bootstrap: "bootstrap of pairs",
  point: "no interval"
};
function methodWords({ method, resamples, seed, approximate }) {
  if (method === void 0) return void 0;
  const words = isKnown(method) ? [METHOD_WORDS[method]] : [code(method)];
  const drawn = resamples === void 0 ? "" : `, ${groupThousands(resamples)} resamples`;
  const begun = seed === void 0 ? "" : `, seed ${seed}`;
  return say`${approximate === true ? "approximate " : ""}${words}${drawn}${begun}`;
}
function isKnown(method) {
  return Object.hasOwn(METHOD_WORDS, method);
}
function rowWords({ n, groups }) {
  if (n === void 0) return void 0;
  return `${plural(n, "paired row")}${groups === void 0 ? "" : ` in ${plural(groups, "group")}`}`;
}

// src/report/why-gate.ts
var BASELINE = { limit: "the margin" };
function whyGate(gate, topic = BASELINE) {
  const special = gate.reason === void 0 ? void 0 : REASON_SENTENCES[gate.reason];
  const rest = special?.(gate, topic) ?? outcomeSentence(gate, topic);
  if (gate.thresholdHeld !== false || gate.candidate === void 0) return rest;
  const isAlone = gate.outcome !== "worse" && (gate.reason === void 0 || SAYS_LITTLE.has(gate.reason));
  return isAlone ? thresholdMissed(gate) : say`${thresholdMissed(gate)} ${rest}`;
}
var SAYS_LITTLE = /* @__PURE__ */ new Set(["threshold_missed", "no_baseline"]);
function outcomeSentence(gate, topic) {
  if (gate.outcome === "not_compared") return notCompared(gate);
  if (gate.outcome === "unchanged") return say`${asBefore(gate)}: it is the same model.`;
  return say`${movement(gate)}${conclusion(gate, topic)}.`;
}
function intervalName(level) {
  return level === void 0 ? "interval" : `${formatPercent(level)} interval`;
}
function aboutRows(rows) {
  const unit = Number(`1e${Math.max(0, String(rows).length - 3)}`);
  return plural(Math.ceil(rows / unit) * unit, "row");
}
function movement(gate) {
  const metric = code(gate.metric);
  const texts = changeTexts(gate);
  if (texts === void 0) return say`${metric} is ${valueText(gate)}`;
  const { baseline, candidate } = texts;
  const size = sizeWords(gate, texts);
  const evidence = evidenceWords(gate);
  if (size !== void 0) return say`${metric} went from ${baseline} to ${candidate}: ${size}${evidence}`;
  if (baseline === candidate) return say`${metric} stays at ${candidate}${evidence}`;
  return say`${metric} hardly moved, from ${baseline} to ${candidate}${evidence}`;
}
function against(gate, other) {
  const texts = changeTexts(gate);
  if (texts === void 0) return say`${code(gate.metric)} is ${valueText(gate)}`;
  const size = sizeWords(gate, texts) ?? "no difference";
  return say`${code(gate.metric)} is ${texts.candidate} against ${texts.baseline} of ${other}: ${size}${evidenceWords(gate)}`;
}
function sizeWords({ improvement = 0 }, texts) {
  if (Number(texts.improvement.replaceAll(",", "")) === 0) return void 0;
  return `${texts.improvement} ${improvement > 0 ? "better" : "worse"}`;
}
function evidenceWords(gate) {
  if (!hasInterval(gate)) return [];
  const rows = rowWords(gate);
  const method = methodWords(gate);
  const how = [...rows === void 0 ? [] : [[rows]], ...method === void 0 ? [] : [method]];
  const after = how.flatMap((words, i) => [i === 0 ? "; " : ", ", ...words]);
  return say` (${intervalName(gate.level)} ${intervalWords(gate)}${after})`;
}
function intervalWords(gate) {
  const { lower, upper } = changeTexts(gate) ?? { lower: "", upper: "" };
  if (gate.upper <= 0) return `${upper} to ${lower} worse`;
  if (gate.lower >= 0) return `${lower} to ${upper} better`;
  return `${lower} worse to ${upper} better`;
}
function conclusion(gate, { limit }) {
  const margin = gate.margin === void 0 || gate.margin === 0 ? void 0 : `${limit} of ${marginText(gate.margin)}`;
  switch (gate.outcome) {
    case "better":
      return gate.requiredImprovement === void 0 ? [] : [`, more than the ${formatExact(gate.requiredImprovement)} that the policy asks for`];
    case "no_worse":
      if (margin === void 0) return [];
      return [gate.degraded === true ? `, worse for sure, yet inside ${margin}` : `, inside ${margin}`];
    case "worse": {
      if (margin === void 0) return [];
      const nearest = hasInterval(gate) ? gate.upper : gate.improvement ?? 0;
      return [nearest < -gate.margin ? `, more than ${margin}` : `, and the interval reaches past ${margin}`];
    }
    default:
      return [];
  }
}
function notCompared(gate) {
  return say`${code(gate.metric)} is ${valueText(gate)}; there is nothing to compare it with yet.`;
}
function asBefore(gate) {
  return say`${code(gate.metric)} is ${valueText(gate)}, as before`;
}
function thresholdMissed(gate) {
  if (gate.candidate === void 0 || gate.threshold === void 0) return [];
  const sign = gate.direction === "lower" ? "at most" : "at least";
  const limit = formatExact(gate.threshold);
  const digits = [4, 6, 8].find((count) => Number(gate.candidate.toPrecision(count)) !== gate.threshold);
  const value = digits === void 0 ? formatExact(gate.candidate) : formatNumber(gate.candidate, digits);
  return say`${code(gate.metric)} is ${value}; the policy asks for ${sign} ${limit}.`;
}
function valueText(gate) {
  return gate.candidate === void 0 ? "undefined" : formatNumber(gate.candidate);
}
function tooFewRows({ shortage, n }) {
  const words = "on too few rows to judge a change";
  if (shortage === void 0) return [n === void 0 ? words : `${words}: ${plural(n, "row")}`];
  return say`${words}: ${String(shortage.has)} ${quote(shortage.what)}, and it takes at least ${String(shortage.floor)}`;
}
function withoutInterval(gate) {
  const { lower: _lower, upper: _upper, level: _level, ...point } = gate;
  return point;
}
function settles(gate) {
  const { rowsNeeded, smallestMargin, margin } = gate;
  const least = smallestMargin === void 0 ? void 0 : formatNumber(smallestMargin, 2);
  if (rowsNeeded !== void 0) {
    const now = least === void 0 ? "" : `; these settle ${marginOrChange(gate)} of ${least} or more`;
    return `About ${aboutRows(rowsNeeded)} would settle it${now}.`;
  }
  if (least === void 0) return "";
  if (margin !== void 0 && smallestMargin <= margin)
    return "There are enough of them for this margin, but the change lies too near to it.";
  return `These settle ${marginOrChange(gate)} of ${least} or more.`;
}
function marginOrChange({ margin }) {
  return margin === void 0 || margin === 0 ? "a change" : "a margin";
}
function wideInterval(gate, { limit }) {
  const { margin } = gate;
  const story = margin === void 0 || margin === 0 ? "The interval does not lie above zero, so these rows do not show that it is better." : `The interval reaches past ${limit} of ${marginText(margin)}, so these rows cannot tell.`;
  return say`${movement(gate)}. ${story} ${settles(gate)}`;
}
function requiredBetter(gate) {
  const asked = gate.requiredImprovement === void 0 ? "The policy asks for a model that is provably better." : `The policy asks for more than ${formatExact(gate.requiredImprovement)} better, by the whole interval.`;
  return say`${movement(gate)}. ${asked}`;
}
function noteWords({ note }) {
  return note === void 0 ? [] : say`: ${quote(note.replace(/\.$/, ""))}`;
}
var REASON_SENTENCES = {
  wide_interval: wideInterval,
  too_few_rows: (gate) => say`${movement(withoutInterval(gate))}, ${tooFewRows(gate)}.`,
  undefined_metric: (gate) => say`${code(gate.metric)} is undefined on these rows${noteWords(gate)}. Undefined is never a pass.`,
  metric_missing: (gate) => say`${code(gate.metric)} was not computed. A missing metric is never a pass.`,
  not_comparable: (gate) => say`${code(gate.metric)} is ${valueText(gate)}; the baseline could not be scored on these rows, so its change is not known.`,
  baseline_unreachable: (gate) => say`${code(gate.metric)} is ${valueText(gate)}; the baseline cannot be had, so its change is not known.`,
  baseline_shifted: (gate) => say`${code(gate.metric)} is ${valueText(gate)}; the baseline no longer measures what it did where it was made, so its change is not known.`,
  ids_mismatch: (gate) => say`${code(gate.metric)}: candidate and baseline do not hold the same rows, so no difference was taken.`,
  truth_differs: (gate) => say`${code(gate.metric)}: the same row has two different truths in candidate and baseline.`,
  prediction_not_finite: (gate) => say`${code(gate.metric)}: a prediction is missing or not finite.`,
  relative_to_zero: (gate) => say`${code(gate.metric)}: the baseline is zero, so a relative margin has no size. Give an absolute one.`,
  identical_predictions: (gate) => say`${asBefore(gate)}: every prediction is the same.`,
  identical_model: (gate) => say`${asBefore(gate)}: it is the same model.`,
  no_baseline: notCompared,
  required_better: requiredBetter,
  not_paired: (gate, topic) => say`${movement(gate)}${conclusion(gate, topic)}. The numbers carry no rows, so they are not paired and have no interval.`
};

// src/report/why-slice.ts
var LEAST_P = 1e-3;
function whySlice(slice, gates) {
  if (slice.reason === "slice_missing")
    return say`No held-out row is in the slice ${sliceName(slice)}, which the policy watches. A missing slice is never a pass.`;
  if (slice.reason === "undefined_metric") {
    const names = Object.entries(slice.metrics).filter(
      ([, side]) => side.candidate === void 0 && side.baseline !== void 0
    );
    return say`On the slice ${sliceName(slice)} the baseline has a value of ${listOf(names.map(([name]) => [code(name)]))} and the candidate has none. Undefined is never a pass.`;
  }
  const [worst] = worseMetrics(slice);
  if (worst === void 0) return say`The slice ${sliceName(slice)} is provably worse.`;
  const [metric, numbers] = worst;
  const gate = gates.find((candidate) => candidate.metric === metric);
  const told = {
    metric,
    direction: gate?.direction ?? "higher",
    require: "no_worse",
    passed: false,
    ...numbers,
    outcome: numbers.outcome ?? "worse",
    n: slice.rows,
    ...gate?.level === void 0 ? {} : { level: gate.level }
  };
  return say`On the slice ${sliceName(slice)} ${whyGate(told)}${adjusted(numbers.adjustedPValue)}`;
}
function worseMetrics({ metrics }) {
  return Object.entries(metrics).filter(([, { outcome }]) => outcome === "worse");
}
function adjusted(p) {
  if (p === void 0) return "";
  const value = p < LEAST_P ? `below ${formatExact(LEAST_P)}` : formatNumber(p, 2);
  return ` After Holm’s correction for the number of slices p is ${value}.`;
}

// src/report/causes.ts
function causesOf(verdict) {
  if (verdict.decision === "approved") return [];
  const baseline = baselineCauses(verdict);
  const others = OTHER_CAUSES.flatMap((causes2) => causes2(verdict));
  const gates = decidingGates(verdict, baseline.length + others.length > 0).filter((gate) => !isOfBaseline(gate)).map(gateCause);
  const causes = [...baseline, ...gates, ...others];
  return causes.length === 0 ? spentLedger(verdict) : causes;
}
function decides({ informational, waived }) {
  return informational !== true && waived !== true;
}
function decidingGates(verdict, isDecidedBesides) {
  const stopping = worstFirst(verdict.gates).filter((gate) => !gate.passed && decides(gate));
  const failing = stopping.filter((gate) => stateOf(gate) !== "inconclusive");
  if (failing.length > 0 || verdict.decision === "rejected" && isDecidedBesides) return failing;
  return stopping;
}
function isOfBaseline({ outcome, reason, thresholdHeld }) {
  return outcome === "inconclusive" && thresholdHeld !== false && BASELINE_PROBLEMS.some((problem) => problem === reason);
}
function baselineCauses({ reasons, baseline: { problem, shift } }) {
  const reason = BASELINE_PROBLEMS.find((one) => reasons.includes(one));
  if (reason === void 0) return [];
  const isTold = problem !== void 0 || reason === "baseline_shifted" && shift !== void 0;
  const why = isTold ? [] : [`${capital(BASELINE_WORDS[reason])}, so what changed is not known.`];
  return [{ title: [BASELINE_WORDS[reason]], why, reason }];
}
function capital(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
function gateCause(gate) {
  return {
    title: say`${code(gate.metric)} ${stateWords(gate)}`,
    why: whyGate(gate),
    reason: reasonOf(gate),
    gate,
    ...openOf(gate)
  };
}
function reasonOf({ outcome, reason, thresholdHeld }) {
  if (thresholdHeld !== false) return reason;
  return outcome === "worse" ? void 0 : "threshold_missed";
}
function openOf(gate) {
  const isOpen2 = gate?.reason === "wide_interval" || gate?.reason === "too_few_rows";
  return isOpen2 && gate.thresholdHeld !== false ? { open: { rowsNeeded: gate.rowsNeeded, isByWidth: gate.reason === "wide_interval" } } : {};
}
function stateWords(gate) {
  switch (stateOf(gate)) {
    case "error":
      return "could not be judged";
    case "undefined":
      return "is undefined";
    case "inconclusive":
      return gate.reason === "too_few_rows" ? "has too few rows" : "is inconclusive";
    default:
      if (gate.outcome === "worse") return "is worse";
      if (gate.thresholdHeld === false) return "misses its threshold";
      return gate.require === "better" ? "is not better" : `is ${OUTCOME_WORDS[gate.outcome]}`;
  }
}
var missingModel = (verdict) => verdict.reasons.includes("model_missing") ? [
  {
    title: ["the model is missing"],
    why: say`${baseName(verdict)} gates a model of this name, and this run has no verdict on it: it was removed, renamed or left out of the workflow. A missing model is never a pass.`,
    reason: "model_missing"
  }
] : [];
var SLICE_WORDS = { slice_worse: "worse", slice_missing: "missing", undefined_metric: "without a value" };
var slices = ({ slices: slices2, gates }) => ["slice_missing", "undefined_metric", "slice_worse"].flatMap((reason) => {
  const [first, ...rest] = slices2.filter((slice) => slice.reason === reason);
  if (first === void 0) return [];
  const more = rest.length === 0 ? "" : ` So ${rest.length === 1 ? "is" : "are"} ${plural(rest.length, "more slice")}.`;
  const title = say`the slice ${sliceName(first)} is ${SLICE_WORDS[reason]}`;
  return [{ title, why: say`${whySlice(first, gates)}${more}`, reason }];
});
var dummy = ({ reasons, dummy: gate }) => {
  if (!reasons.includes("dummy_not_beaten")) return [];
  const next = gate?.baseline === void 0 ? { next: say`evaluate again, so that the documents say it.` } : {};
  const { open } = openOf(gate);
  const rows = open === void 0 ? {} : { open: { ...open, isByWidth: false } };
  return [{ title: dummyTitle(gate), why: whyDummy(gate), reason: "dummy_not_beaten", ...rows, ...next }];
};
function dummyTitle(gate) {
  if (gate?.baseline === void 0) return say`nobody can tell whether it beats ${code("dummy")}`;
  return openOf(gate).open === void 0 ? say`it does not beat ${code("dummy")}` : say`it is not shown to beat ${code("dummy")}`;
}
function whyDummy(gate) {
  const dummyModel = say`${code("dummy")}, a model that looks at no feature`;
  if (gate?.baseline === void 0)
    return say`The documents do not say what ${dummyModel}, answers. Not known is never a pass.`;
  if (gate.reason === "too_few_rows") return say`${against(withoutInterval(gate), dummyModel)}, ${tooFewRows(gate)}.`;
  return say`${against(gate, dummyModel)}. A model must be provably better than that.`;
}
var budget = (verdict) => {
  if (!verdict.reasons.includes("budget_spent")) return [];
  const open = openOf(verdict.anchor?.gate);
  const next = open.open === void 0 ? { next: nextOfBudget() } : {};
  const why = anchorWords(verdict) ?? ["The best release could not be judged. Not known is never a pass."];
  return [{ title: [budgetWords(verdict)], why, reason: "budget_spent", ...open, ...next }];
};
var suspicious = ({ reasons, gates }) => {
  if (!reasons.includes("suspicious_improvement")) return [];
  const gate = gates.find(({ informational }) => informational !== true) ?? gates[0];
  if (gate === void 0) return [];
  return [
    {
      title: say`${code(gate.metric)} is better than the policy believes`,
      why: say`${movement(gate)}. That is beyond ${code("max_improvement")}: such a jump is often a leak of the target into the features, or of test rows into training.`,
      reason: "suspicious_improvement"
    }
  ];
};
function spentLedger(verdict) {
  if (!isLedgerToldFirst(verdict)) return [];
  const why = ledgerWords(verdict) ?? ["This test set is spent."];
  return [{ title: ["the test set is spent"], why, reason: "ledger_exhausted", next: nextOfLedger() }];
}
var firstRun = ({ reasons, rubberStamp }) => {
  if (reasons.includes("no_thresholds"))
    return [{ title: ["a first run without thresholds"], why: [], reason: "no_thresholds" }];
  if (!reasons.includes("no_baseline") || rubberStamp) return [];
  return [
    {
      title: ["there is no baseline"],
      why: ["The policy wants a baseline (`first_run: fail`), and no earlier model qualifies as one."],
      reason: "no_baseline"
    }
  ];
};
var OTHER_CAUSES = [missingModel, slices, dummy, budget, suspicious, firstRun];
function noticesOf(verdict, causes) {
  const { reasons, gates, informational } = verdict;
  const notices = [];
  if (informational === true)
    notices.push(
      say`The policy is informational: it is shown and stops nothing, and what it rejects is never released.`
    );
  const waived = gates.filter((gate) => gate.waived === true && !gate.passed);
  for (const gate of waived) notices.push(say`Waived: ${whyGate(gate)}`);
  if (reasons.includes("waived") && waived.length === 0) notices.push(["A waiver counts."]);
  const isCause = (name) => causes.some(({ reason }) => reason === name);
  if (isToldFirst(verdict) && !isCause("budget_spent")) notices.push(anchorWords(verdict) ?? []);
  if (isLedgerToldFirst(verdict) && !isCause("ledger_exhausted")) notices.push(ledgerWords(verdict) ?? []);
  return notices.filter((words) => words.length > 0);
}

// src/compare/unmeasured.ts
function isUnmeasured(gate) {
  return gate.outcome === "error" || gate.reason === "undefined_metric" || gate.reason === "metric_missing";
}

// src/compare/ruling.ts
function consequenceOf(verdict, first) {
  if (verdict.run === void 0) return void 0;
  const ruling = rulingOf(verdict, first);
  if (ruling === void 0) return void 0;
  const ending = verdict.informational === true ? "informational" : verdict.decision;
  return { what: consequenceWords(ending, eventOf(verdict)), ruling };
}
function rulingOf(verdict, first) {
  if (verdict.informational === true) return { because: "the policy is informational" };
  for (const cause of [...first === void 0 ? [] : [first], ...causesOf2(verdict)]) {
    const ruling = rulingOfCause(cause, verdict);
    if (ruling !== void 0) return ruling;
  }
  return void 0;
}
function rulingOfCause(cause, verdict) {
  const { means, because } = RULES[cause];
  if (!isKey(means)) return means === verdict.decision && means !== "approved" ? { because } : void 0;
  const key = KEYS[means];
  const word = wordFor(key, verdict.decision);
  return word === void 0 ? void 0 : { key: { path: pathOf(means, eventOf(verdict)), word }, because };
}
function wordFor({ words }, decision) {
  return Object.keys(words).find((word) => words[word] === decision);
}
function eventOf({ run }) {
  return run?.event === "release" ? "release" : "pullRequest";
}
function causesOf2(verdict) {
  const isWorse = verdict.decision === "rejected" && verdict.gates.some(isPlainlyWorse);
  return [...isWorse ? ["worse"] : [], ...verdict.reasons.map((reason) => causeOf(reason, verdict))];
}
function isPlainlyWorse({ outcome, passed, reason, thresholdHeld, informational, waived }) {
  if (passed || informational === true || waived === true) return false;
  if (thresholdHeld === false && outcome !== "error") return false;
  return outcome !== "inconclusive" && (reason === void 0 || RULES[reason].means !== "rejected");
}
function causeOf(reason, { dummy: dummy2, anchor }) {
  if (reason === "dummy_not_beaten" && isOpen(dummy2)) return "dummy_not_beaten:open";
  const gate = anchor?.gate;
  if (reason === "budget_spent" && isOpen(gate) && !isUnmeasured(gate)) return "budget_spent:open";
  return reason;
}
function isOpen(gate) {
  return gate?.outcome === "inconclusive";
}

// src/report/merge-words.ts
function mergeWords(verdict, first) {
  const cause = first === void 0 ? void 0 : first.reason === void 0 ? "worse" : causeOf(first.reason, verdict);
  const consequence = consequenceOf(verdict, cause);
  if (consequence === void 0) return void 0;
  const { what, ruling } = consequence;
  const { key, because } = ruling;
  const why = key === void 0 ? because : say`${code(key.path)} is ${code(key.word)}`;
  return say`${what}, because ${typeof why === "string" ? [why] : why}.`;
}
function renewWords({ run }) {
  if (run === void 0) return say`run the workflow on the default branch`;
  const file = run.workflow.slice(run.workflow.lastIndexOf("/") + 1);
  return say`press “Run workflow” of ${code(file)} on ${code(run.defaultBranch)} (tab Actions)`;
}
function nextOfUnreachable(verdict) {
  const { run, policy, decision } = verdict;
  if (run?.event === "release") return nextOnMain(decision);
  if (run !== void 0 && policy?.branch !== void 0 && policy.branch !== run.defaultBranch) {
    return say`${renewWords(verdict)}, and bring ${baseName(verdict)} up to date with it: only runs of ${code(run.defaultBranch)} make a baseline.${orWaive("baseline_unreachable", verdict)}`;
  }
  const upToDate = run === void 0 ? "" : say` If ${code(run.defaultBranch)} has moved on since, bring this branch up to date instead.`;
  return say`${renewWords(verdict)}: that renews the baseline. Then run this job again.${upToDate}${orWaive("baseline_unreachable", verdict)}`;
}
function nextOnMain(decision) {
  return decision === "rejected" ? say`have an owner write ${code("on_unreachable: {release: warn}")}: a run that fails makes no baseline, so this would not end.` : say`nothing to do: this run renews the baseline. Nothing is released, since nothing was compared.`;
}
function nextOfShifted(verdict) {
  const { run, decision } = verdict;
  const find = "find out what changed in the data.";
  if (run?.event === "release")
    return decision === "rejected" ? say`${find} If the new data are right, have an owner write ${code("on_shifted: {release: warn}")}, which makes this the next baseline.` : say`${find} If it is a fault, repair it soon: this run is the next baseline.`;
  if (run === void 0)
    return say`${find} If the new data are right, have an owner accept them on the main branch, which makes a new baseline.`;
  if (decision === "pending")
    return say`${find} If the new data are right, merge: ${code(run.defaultBranch)} then makes a new baseline.`;
  return say`${find}${orWaive("baseline_shifted", verdict, "If the new data are right")}`;
}
function nextOfNotComparable(verdict) {
  const { run, decision } = verdict;
  if (run === void 0)
    return say`train a baseline on the same columns and rows, or have an owner accept the new data as a first run.`;
  if (run.event === "release")
    return say`nothing to do if the new data are right: what succeeds here is the next baseline.`;
  const merged = say`if the new data are right, merge: ${code(run.defaultBranch)} then makes a new baseline.`;
  return decision === "pending" ? merged : say`keep the columns and rows that the baseline needs.${orWaive("not_comparable", verdict, "If the new data are right")}`;
}
function orWaive(reason, { decision, waivers = [] }, when = "If it cannot wait") {
  if (decision !== "rejected") return [];
  const asked = waivers.some(({ reasonCode, counted }) => reasonCode === reason && !counted);
  if (asked) return say` ${when}, mend what the waiver below lacks, and run this job again.`;
  const waiver = code(`{reason_code: ${reason}, reason: WHY, expires: YYYY-MM-DD}`);
  return say` ${when}, add ${waiver} to ${code("gate.waive")}, have somebody else with write access approve, and run this job again.`;
}

// src/report/next-words.ts
function nextWords(verdict, causes) {
  if (verdict.decision === "approved") return nextOfApproval(verdict);
  const [first] = causes;
  const ofBaseline = first?.reason === void 0 ? void 0 : OF_BASELINE[first.reason];
  if (ofBaseline !== void 0) return ofBaseline(verdict);
  const open = causes.filter((cause2) => cause2.open !== void 0);
  const isOpen2 = verdict.decision === "pending" ? first?.open !== void 0 : open.length === causes.length;
  if (open.length > 0 && isOpen2) return nextOfOpen(verdict, open);
  const worst = first;
  if (worst?.next !== void 0) return worst.next;
  const reason = worst === void 0 ? verdict.reasons[0] : worst.reason;
  const words = reason === void 0 ? void 0 : BY_REASON[reason];
  if (words !== void 0) return words;
  if (worst?.gate?.outcome === "error")
    return say`repair what the sentence above names and run again; an error is never a pass.`;
  if (isOfFiles(verdict)) return say`keep the baseline, or allow more by a wider margin or another threshold.`;
  const cause = verdict.baseline.found === "none" ? ["improve the model"] : say`find the cause under ${strong("What changed")}`;
  return say`${cause}, or have an owner change the ${limitsOf(worst?.gate)} on the main branch.`;
}
function limitsOf(gate) {
  if (gate !== void 0 && gate.outcome !== "worse") return "threshold";
  return gate?.thresholdHeld === false ? "margin and the threshold" : "margin";
}
function nextOfApproval({ rubberStamp, gates, reasons, run }) {
  if (rubberStamp)
    return run?.event === "release" ? say`nothing to do: the next run compares with this one.` : say`merge it to make it the baseline; the next run compares with it.`;
  if (reasons.includes("waived"))
    return say`merge it if the waiver below still holds; it is recorded with the verdict.`;
  if (gates.some((gate) => gate.outcome === "inconclusive" && gate.informational !== true))
    return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
  if (gates.length > 0 && gates.every((gate) => gate.outcome === "unchanged"))
    return say`nothing to release; merging changes no model.`;
  if (reasons.includes("ledger_exhausted"))
    return say`nothing stands in the way of a merge; hold out fresh rows before long.`;
  return run?.event === "release" ? say`nothing to do: this model is the next baseline.` : say`nothing stands in the way of a merge.`;
}
function nextOfNoThresholds({ run }) {
  const threshold = say`a ${code("threshold")} on a gate in ${code("assay.yml")} gives a first run something to hold to.`;
  return run?.event === "release" ? say`nothing to do: the next run compares with this one.` : say`merge it to make it the baseline; ${threshold}`;
}
function nextOfOpen({ decision }, causes) {
  const most = Math.max(0, ...causes.map(({ open }) => open?.rowsNeeded ?? 0));
  const rows = most > 0 ? `hold out about ${aboutRows(most)}` : "hold out more rows";
  const isByWidth = causes.some(({ open }) => open?.isByWidth === true);
  if (decision === "pending")
    return say`${rows}${isByWidth ? ", widen the margin" : ""}, or have an owner decide; a pending model may merge but is not released.`;
  return isByWidth ? say`${rows}, or have an owner widen the margin on the main branch.` : say`${rows}.`;
}
var OF_BASELINE = {
  baseline_unreachable: nextOfUnreachable,
  baseline_shifted: nextOfShifted,
  not_comparable: nextOfNotComparable,
  no_thresholds: nextOfNoThresholds
};
var assayYml = code("assay.yml");
var SAME_ROWS = say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
var UNDEFINED = say`see why the metric is undefined under ${strong("All metrics")}; a larger or stratified test set, or another metric, decides.`;
var BY_REASON = {
  model_missing: say`keep the model under this name in ${assayYml} and in the workflow’s ${code("config")} and ${code("models")}; to rename or retire it, have an owner merge that past this check.`,
  undefined_metric: UNDEFINED,
  metric_missing: say`see to it that the metric is computed for both sides, and run again.`,
  ids_mismatch: SAME_ROWS,
  truth_differs: SAME_ROWS,
  prediction_not_finite: say`find the rows without a finite prediction, repair the model and run again.`,
  relative_to_zero: say`have an owner write ${code("max_absolute_regression")} in place of the relative margin.`,
  slice_missing: say`bring back held-out rows of the slice, or have an owner take it out of ${code("evaluate.slices")}.`,
  no_baseline: say`run the main branch first, so that there is a baseline, or have an owner allow a first run.`,
  required_better: say`improve the model, or have an owner change ${code("require")} on the main branch.`,
  suspicious_improvement: say`look for a leak; if the gain is real, have an owner raise ${code("max_improvement")}.`,
  dummy_not_beaten: say`check target, features and split: a model must learn more than an average.`
};

// src/report/shift-words.ts
function shiftWords({ baseline: { shift } }) {
  if (shift === void 0) return void 0;
  const { metric, home, now, rows, cause } = shift;
  const shown = formatTogether([home, now].filter((value) => value !== void 0));
  const before = home === void 0 ? "undefined" : shown[0] ?? "";
  const after = now === void 0 ? "undefined" : shown.at(-1) ?? "";
  const why = cause === void 0 ? [] : say`: ${quote(cause)}`;
  return say`The baseline measures something else than it did: its ${code(metric)} was ${before} and is ${after} now, on ${plural(rows, "row")}${why}. Nothing is better or worse than such a baseline.`;
}

// src/report/headline.ts
var EXPLAINED = 2;
function headlineOf(verdict) {
  const causes = causesOf(verdict);
  const gates = causes.flatMap(({ gate }) => gate === void 0 ? [] : [gate]);
  const waived = verdict.gates.filter((gate) => gate.waived === true && !gate.passed);
  const shown = gates.slice(0, EXPLAINED);
  const examples = causes.length > 0 ? shown : approvedExamples(verdict);
  const merge = mergeWords(verdict, causes[0]);
  return {
    verdict: verdictWords(verdict, causes),
    why: [...whyWords(verdict, causes, examples), ...merge === void 0 ? [] : [merge]],
    next: nextWords(verdict, causes),
    told: [...examples, ...waived, ...verdict.gates.filter(isOfBaseline)]
  };
}
function verdictWords(verdict, causes) {
  const { decision } = verdict;
  if (decision === "approved") return approvalWords(verdict);
  const [first] = causes;
  if (first === void 0) return say`${decision}, no reason given`;
  const rest = causes.length - 1;
  const more = plural(rest, causes.every(({ gate }) => gate !== void 0) ? "more gate" : "more reason");
  return say`${decision}, ${first.title}${rest === 0 ? "" : ` (and ${more})`}`;
}
function approvalWords({ gates, rubberStamp, reasons }) {
  if (rubberStamp) return ["approved on its first run (rubber stamp)"];
  if (gates.length > 0 && gates.every((gate) => gate.outcome === "unchanged")) return ["approved, unchanged"];
  if (reasons.includes("waived")) return ["approved by a waiver"];
  const deciding = gates.filter(decides);
  const inconclusive = deciding.filter((gate) => gate.outcome === "inconclusive" && !gate.passed);
  if (inconclusive.length > 0) return say`approved, though ${code(inconclusive[0].metric)} is inconclusive`;
  const degraded = worstFirst(deciding).find((gate) => gate.degraded === true);
  if (degraded !== void 0) return say`approved, though ${code(degraded.metric)} is worse within its margin`;
  const better = deciding.filter((gate) => gate.outcome === "better");
  if (better.length > 0) return say`approved, ${code(better[0].metric)} is better`;
  return [gates.length === 0 ? "approved, nothing to gate" : "approved, no gate is worse"];
}
function stopAfter(text) {
  return /[.!?]$/.test(text) ? "" : ".";
}
function whyWords(verdict, causes, told) {
  const { problem } = verdict.baseline;
  const why = [];
  if (verdict.rubberStamp) why.push(rubberStampWords(verdict));
  if (problem !== void 0) why.push(problemWords(verdict, problem));
  const shift = shiftWords(verdict);
  if (shift !== void 0) why.push(shift);
  for (const gate of told) {
    if ((problem ?? shift) === void 0 || !isOfPairing(gate)) why.push(whyGate(gate));
    else if (gate.thresholdHeld === false) why.push(thresholdMissed(gate));
  }
  for (const cause of causes) if (cause.gate === void 0 && cause.why.length > 0) why.push(cause.why);
  why.push(...noticesOf(verdict, causes));
  if (why.length === 0)
    why.push([verdict.gates.length === 0 ? "The policy names no gate for this model." : "Every gate passes."]);
  return why;
}
function problemWords(verdict, problem) {
  const told = say`: ${quote(problem)}${stopAfter(problem)}`;
  const isAway = isUnreachable(verdict);
  const reason = isAway ? "baseline_unreachable" : BASELINE_PROBLEMS.find((one) => verdict.reasons.includes(one));
  if (reason === void 0) return say`The baseline could not be used${told}`;
  const noFirst = isAway ? " There was or may be one, so this is no first run." : "";
  return say`${capital(BASELINE_WORDS[reason])}${told}${noFirst}`;
}
var OF_PAIRING = /* @__PURE__ */ new Set([...BASELINE_PROBLEMS, "ids_mismatch", "truth_differs"]);
function isOfPairing({ reason }) {
  return reason !== void 0 && OF_PAIRING.has(reason);
}
function approvedExamples(verdict) {
  if (verdict.decision !== "approved" || verdict.rubberStamp || verdict.reasons.includes("waived")) return [];
  const deciding = verdict.gates.filter(decides);
  const better = deciding.filter((gate) => gate.outcome === "better").slice(0, 1);
  const ordered = worstFirst(deciding);
  const notable = ordered.filter((gate) => gate.degraded === true || gate.outcome === "inconclusive").slice(0, 1);
  const told = [...better, ...notable];
  return told.length > 0 ? told : ordered.slice(0, 1);
}
function rubberStampWords(verdict) {
  const thresholds = verdict.gates.filter((gate) => gate.threshold !== void 0).length;
  const checked = thresholds === 0 ? "no threshold was set" : `only ${plural(thresholds, "threshold")} could be checked`;
  return say`First run: no earlier model qualifies as a baseline, so change was not checked and ${checked} (a rubber stamp).`;
}

// src/report/waivers.ts
var SHOWN2 = 5;
function waiverWords(verdict) {
  const { waivers = [] } = verdict;
  const counted = waivers.filter((waiver) => waiver.counted).slice(0, SHOWN2);
  const refused = waivers.filter((waiver) => !waiver.counted && isWorthTelling(waiver, verdict)).slice(0, SHOWN2);
  return [...counted.map(countedWords), ...refused.map(refusedWords)];
}
function isWorthTelling({ metric, reasonCode }, { decision, gates }) {
  if (reasonCode !== void 0) return decision !== "approved";
  const gate = gates.find((one) => one.metric === metric);
  return decision !== "approved" || gate === void 0 || !gate.passed;
}
function countedWords(waiver) {
  const { expires, reason } = waiver;
  return say`${subject(waiver)} is waived until ${code(expires)} by ${allowanceWords(waiver)}. Reason: ${quote(reason)}${stopAfter2(reason)}`;
}
function allowanceWords({ by, allowedBy = "" }) {
  switch (by) {
    case "review":
      return say`an approving review of ${code(allowedBy)}`;
    case "label":
      return say`the label ${code("assay-waive")}, which ${code(allowedBy)} set`;
    case "merged":
      return ["being merged into the default branch"];
    case void 0:
      return ["nobody"];
  }
}
function refusedWords(waiver) {
  const { expires, problem = "no reason given" } = waiver;
  return say`The waiver of ${subject(waiver)} (until ${code(expires)}) does not count: ${quote(problem)}${stopAfter2(problem)}`;
}
function subject({ metric, reasonCode }) {
  return [code(reasonCode ?? metric ?? "nothing")];
}
function stopAfter2(sentence) {
  return /[.!?]$/.test(sentence) ? "" : ".";
}

// src/report/markdown.ts
var TONE_MARKS = { good: "✅ ", bad: "❌ ", warn: "❔ ", quiet: "" };
function phraseToMarkdown(phrase) {
  let out = "";
  for (const piece of phrase) out += pieceToMarkdown(piece);
  return out;
}
function pieceToMarkdown(piece) {
  if (typeof piece === "string") return piece;
  if ("code" in piece) return markdownCode(piece.code, piece.long === true ? SENTENCE_CAP : void 0);
  if ("quote" in piece) return markdownText(piece.quote);
  if ("strong" in piece) return `**${piece.strong}**`;
  if ("histogram" in piece) return sparkline(piece.histogram);
  return piece.marked === true ? `${TONE_MARKS[piece.tone]}${piece.text}` : piece.text;
}
function tableToMarkdown(table) {
  const header = table.columns.map((column) => column.isName === true ? markdownCode(column.title) : column.title);
  const rule = table.columns.map((column) => column.align === "right" ? "--:" : "---");
  const lines = [`| ${header.join(" | ")} |`, `|${rule.join("|")}|`];
  for (const row of table.rows) lines.push(`| ${row.map(phraseToMarkdown).join(" | ")} |`);
  return lines.join("\n");
}
function blockToMarkdown(block) {
  switch (block.type) {
    case "paragraph":
      return phraseToMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${phraseToMarkdown(item)}`).join("\n");
    case "table":
      return tableToMarkdown(block.table);
  }
}
function sectionToMarkdown(section) {
  const body = section.blocks.map(blockToMarkdown).join("\n\n");
  return `<details><summary>${summaryText(section.title)}</summary>

${body}

</details>`;
}
function summaryText(title) {
  return title.map((piece) => typeof piece === "object" && "code" in piece ? markdownText(piece.code) : pieceToMarkdown(piece)).join("");
}

// src/report/size-limit.ts
var DROP_ORDER = ["section", "notes", "table", "headline", "overview"];
var NAMES = {
  section: ["folded section", "folded sections"],
  notes: ["note", "notes"],
  table: ["gate table", "gate tables"],
  headline: ["model", "models"],
  overview: ["overview", "overviews"]
};
var NOTE_BYTES = 250;
var FULL_REPORT = "The full report is `report.html`.";
function keepWithin(parts, maxBytes, whole = FULL_REPORT) {
  const sizes = parts.map((part) => Buffer.byteLength(part.text) + 2);
  let total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= maxBytes) return join(parts);
  const kept = parts.map(() => true);
  const dropped = /* @__PURE__ */ new Map();
  for (const kind of DROP_ORDER) {
    for (let i = parts.length - 1; i >= 0 && total > maxBytes - NOTE_BYTES; i--) {
      if (parts[i].kind !== kind) continue;
      kept[i] = false;
      total -= sizes[i];
      dropped.set(kind, (dropped.get(kind) ?? 0) + 1);
    }
  }
  const left = parts.filter((_, i) => kept[i]);
  const foot = left.findIndex((part) => part.kind === "foot");
  left.splice(foot < 0 ? left.length : foot, 0, { kind: "fixed", text: droppedNote(dropped, whole) });
  return join(left);
}
function droppedNote(dropped, whole) {
  const words = [...dropped].map(([kind, count]) => plural(count, NAMES[kind][0], NAMES[kind][1]));
  return `Left out for length: ${words.join(", ")}. ${whole}`.trimEnd();
}
function join(parts) {
  let out = "";
  parts.forEach((part, i) => {
    out += part.text;
    out += i === parts.length - 1 || part.tight === true ? "\n" : "\n\n";
  });
  return out;
}

export {
  EVENT_WORDS,
  RULES,
  meaningOf,
  worstOf,
  INFORMATIONAL,
  NO_VERDICT,
  effectOf,
  claimedConclusion,
  countEvaluation,
  ledgerFindings,
  STIRLING_FROM,
  stirlingCorrection,
  logBeta,
  normalDensity,
  normalUpperTail,
  normalLowerTail,
  normalUpperQuantile,
  isUnmeasured,
  anchorNote,
  costWords,
  costTable,
  costSection,
  lineageTable,
  reproduceWords,
  numberOf,
  metricRows,
  metricTable,
  undefinedNotes,
  policyWords,
  policyChangeWords,
  comparedWords,
  passedOverWords,
  dummyWords,
  hasInterval,
  changeTexts,
  marginText,
  signedImprovement,
  methodWords,
  whyGate,
  intervalName,
  aboutRows,
  withoutInterval,
  ledgerNote,
  sliceName,
  headlineOf,
  phraseToMarkdown,
  tableToMarkdown,
  blockToMarkdown,
  sectionToMarkdown,
  FULL_REPORT,
  keepWithin,
  waiverWords
};
