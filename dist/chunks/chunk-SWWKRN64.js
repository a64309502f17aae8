import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  formatBytes,
  formatExact,
  formatNumber,
  formatPercent,
  formatTogether,
  shortCommit,
  shortDigest
} from "./chunk-R45U7HWL.js";
import {
  code,
  groupThousands,
  listOf,
  plural,
  quote,
  say,
  toned
} from "./chunk-7HDTKIZ4.js";
import {
  findMetric
} from "./chunk-PCT7OYGL.js";

// src/report/metric-rows.ts
function directionOf(metric) {
  return findMetric(metric)?.direction ?? "higher";
}
function numberOf(metric) {
  return metric !== void 0 && "value" in metric ? metric.value : void 0;
}
function metricRows(report) {
  const { evaluation, verdict } = report;
  const gated = verdict.gates.map((gate) => gate.metric);
  const names = [.../* @__PURE__ */ new Set([...gated, ...Object.keys(evaluation?.metrics ?? {}).sort()])];
  return names.map((metric) => {
    const gate = verdict.gates.find((candidate2) => candidate2.metric === metric);
    const direction = gate?.direction ?? directionOf(metric);
    const candidate = evaluation?.metrics[metric] ?? asValue(gate?.candidate);
    const baseline = asValue(gate?.baseline) ?? report.baseline?.evaluation?.metrics[metric];
    const a = numberOf(candidate);
    const b = numberOf(baseline);
    const improvement = a === void 0 || b === void 0 ? void 0 : direction === "higher" ? a - b : b - a;
    const dummy = evaluation?.dummy?.[metric];
    return { metric, direction, gated: gate !== void 0, candidate, baseline, dummy, improvement };
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
      const [baseline, candidate, dummy] = cellTexts(row);
      return [
        say`${code(row.metric)} ${row.direction === "higher" ? "↑" : "↓"}`,
        ...hasBaseline ? [baseline] : [],
        improvementTone(row, candidate),
        ...hasDummy ? [dummy] : []
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
  const [baseline, candidate, dummy] = [numberOf(row.baseline), numberOf(row.candidate), numberOf(row.dummy)];
  const pair = formatTogether([baseline, candidate].filter((value) => value !== void 0));
  const text = (metric, words) => {
    return [metric === void 0 ? "" : "undefined" in metric ? "undefined" : words];
  };
  return [
    text(row.baseline, pair[0]),
    text(row.candidate, pair.at(-1)),
    text(row.dummy, formatTogether(dummy === void 0 ? [] : [dummy])[0])
  ];
}
function undefinedNotes(rows) {
  return rows.flatMap(
    ({ metric, candidate }) => candidate !== void 0 && "undefined" in candidate ? [say`${code(metric)} is undefined: ${quote(candidate.undefined)}.`] : []
  );
}

// src/report/changes.ts
var SHOWN = 60;
var ABSENT = ["none"];
function changesOf(report) {
  const { model, run, baseline } = report;
  const changes = [];
  if (model !== void 0 && baseline?.model !== void 0) {
    changes.push(
      ...recipeChanges(baseline.model, model),
      ...featureChanges(baseline.model, model),
      ...trainingChanges(baseline.model, model)
    );
  }
  if (run !== void 0 && baseline?.run !== void 0)
    changes.push(...dataChanges(baseline.run, run), ...codeChanges(baseline.run, run));
  return changes;
}
function changesSection(report) {
  if (report.verdict.baseline.found === "none") return void 0;
  if (report.baseline?.model === void 0 && report.baseline?.run === void 0) return void 0;
  const changes = changesOf(report);
  const title = say`What changed: ${changesSummary(changes)}`;
  if (changes.length === 0) {
    return {
      id: "changes",
      title,
      blocks: [{ type: "paragraph", text: ["Recipe, features and training rows are those of the baseline."] }]
    };
  }
  const columns = ["What", "Baseline", "Candidate"].map((name) => ({ title: name, align: "left" }));
  const rows = changes.slice(0, SHOWN).map((change) => [change.what, change.baseline, change.candidate]);
  const more = changes.length - rows.length;
  return {
    id: "changes",
    title,
    blocks: [
      { type: "table", table: { columns, rows } },
      ...more > 0 ? [{ type: "paragraph", text: [`${plural(more, "more difference")} in the documents.`] }] : []
    ]
  };
}
var GROUP_WORDS = {
  recipe: (count) => count === 1 ? "1 setting of the recipe" : `${count} settings of the recipe`,
  feature: (count) => plural(count, "feature"),
  data: () => "data",
  code: () => "code"
};
function changesSummary(changes) {
  if (changes.length === 0) return ["nothing"];
  const groups = ["recipe", "feature", "data", "code"].map((group) => ({ group, count: changes.filter((change) => change.group === group).length })).filter(({ count }) => count > 0);
  return listOf(groups.map(({ group, count }) => [GROUP_WORDS[group](count)]));
}
function recipeChanges(before, after) {
  const settings = (model) => {
    const { output } = model.signature;
    const flat = {
      task: model.task,
      target: model.target,
      "train.model": model.estimator.type
    };
    for (const [key, value] of Object.entries(model.params)) flat[`train.params.${key}`] = value;
    for (const [key, value] of Object.entries(model.training.split)) flat[`split.${key}`] = value;
    if (output.type === "label") {
      flat["classes"] = output.classes;
      flat["positive"] = output.positive;
      flat["threshold"] = output.threshold;
    }
    return flat;
  };
  const [a, b] = [settings(before), settings(after)];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).map((key) => ({
    group: "recipe",
    what: [code(key)],
    baseline: settingText(a[key]),
    candidate: settingText(b[key])
  }));
}
function settingText(value) {
  if (value === void 0 || value === null) return ABSENT;
  if (typeof value === "number") return [formatExact(value)];
  if (typeof value === "string" || typeof value === "boolean") return [code(String(value))];
  return [code(JSON.stringify(value))];
}
function featureChanges(before, after) {
  const types = (model) => new Map(model.signature.inputs.map((input) => [input.name, input.type]));
  const [a, b] = [types(before), types(after)];
  const names = [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].sort();
  const changes = names.filter((name) => a.get(name) !== b.get(name)).map((name) => {
    const text = (type) => type === void 0 ? ["not used"] : [type];
    return {
      group: "feature",
      what: say`feature ${code(name)}`,
      baseline: text(a.get(name)),
      candidate: text(b.get(name))
    };
  });
  const categories = (model) => new Map(
    model.preprocessing.flatMap(
      (feature) => feature.type === "categorical" ? [[feature.name, feature.categories]] : []
    )
  );
  const [old, now] = [categories(before), categories(after)];
  for (const [name, list] of now) {
    const known = old.get(name);
    if (known === void 0 || known.join("\0") === list.join("\0")) continue;
    const gone = known.filter((category) => !list.includes(category));
    const added = list.filter((category) => !known.includes(category));
    changes.push({
      group: "feature",
      what: say`categories of ${code(name)}`,
      baseline: namesText(gone, "only here"),
      candidate: namesText(added, "only here")
    });
  }
  return changes;
}
function namesText(names, where) {
  if (names.length === 0) return ABSENT;
  const shown = names.slice(0, 5).map((name) => [code(name)]);
  const more = names.length - shown.length;
  return say`${where}: ${listOf(more > 0 ? [...shown, [`${more} more`]] : shown)}`;
}
function trainingChanges(before, after) {
  const [a, b] = [before.training, after.training];
  if (a.trainDigest === b.trainDigest) return [];
  const text = (training) => say`${plural(training.rows, "row")}, ${code(shortDigest(training.trainDigest))}`;
  return [{ group: "data", what: ["training rows"], baseline: text(a), candidate: text(b) }];
}
function dataChanges(before, after) {
  const changes = [];
  for (const role of ["data", "test"]) {
    const a = before.data.find((file) => file.role === role);
    const b = after.data.find((file) => file.role === role);
    if (a?.dataDigest === b?.dataDigest && a?.columns === b?.columns) continue;
    const text = (file) => file === void 0 ? ABSENT : say`${plural(file.rows, "row")} × ${plural(file.columns, "column")}, ${code(shortDigest(file.sha256))}`;
    changes.push({ group: "data", what: [code((b ?? a).path)], baseline: text(a), candidate: text(b) });
  }
  return changes;
}
function codeChanges(before, after) {
  const changes = [];
  const commit = (run) => run.code === void 0 ? ABSENT : say`${code(shortCommit(run.code.commit))}${run.code.dirty ? " with uncommitted changes" : ""}`;
  if (before.code?.commit !== after.code?.commit) {
    changes.push({ group: "code", what: ["commit"], baseline: commit(before), candidate: commit(after) });
  }
  for (const key of ["assay", "runtime"]) {
    const [a, b] = [before.environment[key], after.environment[key]];
    if (a !== b)
      changes.push({
        group: "code",
        what: [key === "assay" ? "Assay" : "runtime"],
        baseline: [code(a)],
        candidate: [code(b)]
      });
  }
  return changes;
}

// src/report/data-section.ts
var FINDINGS_SHOWN = 20;
var COLUMNS_SHOWN = 100;
var SEVERITY_RANK = { error: 0, warning: 1, info: 2 };
function findingsOf(report) {
  const all = [
    ...report.dataCheck?.findings ?? [],
    ...report.model?.findings ?? [],
    ...report.evaluation?.findings ?? [],
    ...report.verdict.findings
  ];
  const seen = /* @__PURE__ */ new Set();
  const once = all.filter((finding) => {
    const key = `${finding.rule}\0${finding.column ?? ""}\0${finding.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.map((finding, position) => ({ finding, position })).sort((a, b) => SEVERITY_RANK[a.finding.severity] - SEVERITY_RANK[b.finding.severity] || a.position - b.position).map(({ finding }) => finding);
}
function findingsSummary(findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    { count: count("error"), word: "error" },
    { count: count("warning"), word: "warning" },
    { count: count("info"), word: "note" }
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? "nothing found" : parts.map((part) => plural(part.count, part.word)).join(", ");
}
function severityTone(findings) {
  if (findings.some((finding) => finding.severity === "error")) return "bad";
  return findings.some((finding) => finding.severity === "warning") ? "warn" : "good";
}
function findingPhrase(finding) {
  const tone = finding.severity === "error" ? "bad" : finding.severity === "warning" ? "warn" : "quiet";
  const where = finding.line === void 0 ? "" : ` (line ${finding.line})`;
  const word = finding.severity === "info" ? "note" : finding.severity;
  return say`${toned(tone, `${word}:`)} ${quote(finding.message)}${where} (${code(finding.rule)})`;
}
function dataSection(report) {
  const findings = findingsOf(report);
  if (report.dataCheck === void 0 && findings.length === 0) return void 0;
  const blocks = [];
  const facts = dataFacts(report);
  if (facts.length > 0) blocks.push({ type: "paragraph", text: facts });
  if (findings.length > 0) blocks.push({ type: "list", items: findings.slice(0, FINDINGS_SHOWN).map(findingPhrase) });
  const more = findings.length - FINDINGS_SHOWN;
  if (more > 0) blocks.push({ type: "paragraph", text: [`${plural(more, "more finding")} in the documents.`] });
  return { id: "data", title: [`Data: ${rowsWords(report)}${findingsSummary(findings)}`], blocks };
}
function rowsWords(report) {
  const rows = report.dataCheck?.rows;
  return rows === void 0 ? "" : `${plural(rows, "row")}, `;
}
function dataFacts(report) {
  const check = report.dataCheck;
  if (check === void 0) return [];
  const dropped = check.droppedRows === 0 ? "" : `, ${plural(check.droppedRows, "row")} without a target left out`;
  const features = check.columns.filter((column) => column.role === "feature").length;
  return say`${plural(check.trainRows, "row")} to train, ${groupThousands(check.testRows)} held out${dropped}; ${plural(features, "feature")}, target ${code(check.target)}. Data ${code(shortDigest(check.dataDigest))}.`;
}
function profileTable(columns) {
  const right = (title) => ({ title, align: "right" });
  const left = (title) => ({ title, align: "left" });
  return {
    columns: [
      left("Column"),
      left("Kind"),
      left("Shape"),
      right("Missing"),
      right("Distinct"),
      right("Mean"),
      right("Deviation"),
      right("Min"),
      right("Median"),
      right("Max")
    ],
    rows: columns.slice(0, COLUMNS_SHOWN).map((column) => [
      [code(column.name)],
      [column.role === "feature" ? column.kind : `${column.kind}, ${column.role}`],
      shapeOf(column),
      [
        column.missing === 0 ? "0" : `${formatNumber(column.missing)} (${formatPercent(column.missing / Math.max(1, column.rows), 2)})`
      ],
      [formatNumber(column.distinct)],
      ...numbersOf(column)
    ])
  };
}
function shapeOf(column) {
  if (column.numeric !== void 0) return [{ histogram: column.numeric.histogram }];
  const [first] = column.categories ?? [];
  if (first === void 0) return [""];
  return say`${code(first.value)} ${formatPercent(first.rows / Math.max(1, column.rows), 2)}`;
}
function numbersOf(column) {
  if (column.numeric === void 0) return [[""], [""], [""], [""], [""]];
  const { mean, standardDeviation, min, max, quantiles } = column.numeric;
  return [mean, standardDeviation, min, quantiles.p50, max].map((value) => [formatNumber(value)]);
}
function dataFileTable(report) {
  const files = report.run?.data ?? [];
  if (files.length === 0) return void 0;
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "File", align: "left" },
      right("Rows"),
      right("Columns"),
      right("Size"),
      { title: "Bytes", align: "left" },
      { title: "Canonical rows", align: "left" }
    ],
    rows: files.map((file) => {
      const [rows, columns] = formatTogether([file.rows, file.columns]);
      return [
        [code(file.path)],
        [rows],
        [columns],
        [formatBytes(file.bytes)],
        [code(shortDigest(file.sha256))],
        [code(shortDigest(file.dataDigest))]
      ];
    })
  };
}

export {
  numberOf,
  metricRows,
  metricTable,
  undefinedNotes,
  changesOf,
  changesSection,
  changesSummary,
  settingText,
  findingsOf,
  findingsSummary,
  severityTone,
  findingPhrase,
  dataSection,
  dataFacts,
  profileTable,
  dataFileTable
};
