import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  numberOf
} from "./chunk-SWWKRN64.js";
import {
  ARROWS,
  OUTCOME_WORDS,
  hasInterval,
  intervalWords,
  stateOf,
  whyGate,
  worstFirst
} from "./chunk-BYL4TASM.js";
import {
  formatBytes,
  formatChange,
  formatChanges,
  formatExact,
  formatNumber,
  formatSeconds,
  formatTogether,
  shortCommit,
  shortDigest
} from "./chunk-R45U7HWL.js";
import {
  code,
  listOf,
  plural,
  say,
  toned
} from "./chunk-7HDTKIZ4.js";

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
  const shown = slices.map((slice, position) => ({ slice, position, rank: RANK[worstOutcome(slice)] })).sort((a, b) => a.rank - b.rank || a.position - b.position).slice(0, SLICE_ROWS);
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
var RANK = {
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
    if (RANK[outcome] < RANK[worst]) worst = outcome;
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
  gateTable,
  gateNotes,
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
