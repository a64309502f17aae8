import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  orderReports,
  overviewTable,
  overviewTitle
} from "./chunk-TYN5WA5V.js";
import {
  commentSections
} from "./chunk-GDY5VOFZ.js";
import {
  comparedWords,
  dummyWords,
  gateNotes,
  gateTable,
  isFailed,
  nameOf,
  reproduceWords
} from "./chunk-UULHC4XY.js";
import "./chunk-SWWKRN64.js";
import {
  DECISION_MARKS,
  headlineOf
} from "./chunk-BYL4TASM.js";
import "./chunk-R45U7HWL.js";
import {
  plural,
  sparkline
} from "./chunk-7HDTKIZ4.js";
import {
  SENTENCE_CAP,
  markdownCode,
  markdownText
} from "./chunk-4DMNLXVI.js";
import {
  BASELINE_FILES,
  dataCheckOf,
  evaluationOf,
  modelOf,
  predictionsOf,
  runOf,
  verdictOf
} from "./chunk-M6ZLEDMR.js";
import "./chunk-K5SM3QQT.js";
import {
  openPredictions
} from "./chunk-GNVCWRBH.js";
import "./chunk-3OP2WQ3A.js";
import {
  runDocument
} from "./chunk-LW752UDA.js";
import {
  decodeModel,
  designNames,
  modelDocument
} from "./chunk-T7MX7DTT.js";
import "./chunk-PCT7OYGL.js";
import {
  findKind
} from "./chunk-U4UHR3DL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-IVA33MC3.js";
import "./chunk-6XVAV5ND.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/models/coefficients.ts
function coefficientsOf(model) {
  const { output } = model.signature;
  const names = designNames(model.preprocessing);
  const classes = output.type === "label" ? output.classes : [];
  const table = findKind(model.estimator.type)?.coefficients?.(model.estimator, names, classes);
  return table?.linearRows === true ? unstandardized(table, model.preprocessing) : table;
}
function unstandardized(table, preprocessing) {
  const maps = preprocessing.flatMap((encoding) => {
    if (encoding.type === "numeric") return [encoding];
    return designNames([encoding]).map(() => ({ center: 0, scale: 1 }));
  });
  const [intercept, ...rest] = table.rows;
  const constants = [...intercept.values];
  const rows = rest.map(({ name, values }, k) => {
    const { center, scale } = maps[k];
    const raw = values.map((value) => value / scale);
    raw.forEach((value, c) => {
      constants[c] = constants[c] - value * center;
    });
    return { name, values: raw };
  });
  return { ...table, rows: [{ name: intercept.name, values: constants }, ...rows] };
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
function keepWithin(parts, maxBytes) {
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
  return join([...parts.filter((_, i) => kept[i]), { kind: "fixed", text: droppedNote(dropped) }]);
}
function droppedNote(dropped) {
  const words = [...dropped].map(([kind, count]) => plural(count, NAMES[kind][0], NAMES[kind][1]));
  return `Left out for length: ${words.join(", ")}. The full report is \`report.html\`.`;
}
function join(parts) {
  let out = "";
  parts.forEach((part, i) => {
    out += part.text;
    out += i === parts.length - 1 || part.tight === true ? "\n" : "\n\n";
  });
  return out;
}

// src/report/comment.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1024 * 1024 - 4096;
function renderComment(reports, options) {
  const parts = [];
  if (options.marker !== void 0) parts.push({ kind: "fixed", text: options.marker, tight: true });
  const ordered = orderReports(reports);
  for (const report2 of ordered)
    parts.push(...isFailed(report2) ? failedParts(report2) : modelParts(report2, options.command));
  if (ordered.length > 1) {
    const text = `## ${phraseToMarkdown(overviewTitle(reports))}

${tableToMarkdown(overviewTable(reports))}`;
    parts.push({ kind: "overview", text });
  }
  return keepWithin(parts, options.maxBytes ?? COMMENT_BYTES);
}
function renderSummary(reports, options) {
  return renderComment(reports, { ...options, marker: void 0, maxBytes: options.maxBytes ?? SUMMARY_BYTES });
}
function failedParts(report2) {
  const text = [
    `## ${DECISION_MARKS.failed} ${markdownText(report2.model)}: failed, no verdict`,
    markdownText(report2.failure),
    "**Next:** repair this and run again. No verdict is never a pass."
  ];
  return [{ kind: "headline", text: text.join("\n\n") }];
}
function modelParts(report2, command) {
  const { verdict } = report2;
  const headline = headlineOf(verdict);
  const why = headline.why.map(phraseToMarkdown).join(" ");
  const parts = [
    {
      kind: "headline",
      text: [
        `## ${DECISION_MARKS[verdict.decision]} ${markdownText(nameOf(report2))}: ${phraseToMarkdown(headline.verdict)}`,
        `${why}
**Next:** ${phraseToMarkdown(headline.next)}`,
        phraseToMarkdown(comparedWords(report2))
      ].join("\n\n")
    }
  ];
  if (verdict.gates.length > 0) parts.push({ kind: "table", text: tableToMarkdown(gateTable(verdict)) });
  const notes = gateNotes(verdict, headline.told).map(phraseToMarkdown);
  if (notes.length > 0) parts.push({ kind: "notes", text: notes.join("\n\n") });
  const dummy = dummyWords(report2);
  if (dummy !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(dummy.text) });
  for (const section of commentSections(report2)) parts.push({ kind: "section", text: sectionToMarkdown(section) });
  parts.push({ kind: "notes", text: `Again: ${phraseToMarkdown(reproduceWords(report2, command))}` });
  return parts;
}

// src/steps/report.ts
async function report(session, options) {
  const { ports, folder } = session;
  const facts = await gatherReport(session);
  const { command } = options;
  await ports.files.writeText(`${folder}/report.md`, renderComment([facts], { command }));
  await ports.files.writeText(`${folder}/summary.md`, renderSummary([facts], { command }));
  const { renderHtml } = await import("./html-5MMCFWS5.js");
  await ports.files.writeText(`${folder}/report.html`, renderHtml(facts, { command }));
  session.held.report = facts;
}
async function gatherReport(session) {
  const verdict = await verdictOf(session);
  const evaluation = await evaluationOf(session);
  const model = (await modelOf(session)).document;
  const baseline = await baselineOf(session);
  return {
    verdict,
    evaluation,
    model,
    run: await runOf(session),
    dataCheck: await dataCheckOf(session),
    predictions: await predictionsOf(session),
    coefficients: coefficientsOf(model),
    ...baseline === void 0 ? {} : { baseline: sideOf(baseline) }
  };
}
function sideOf({ model, run, evaluation, predictions }) {
  return { model, run, evaluation, predictions, coefficients: model === void 0 ? void 0 : coefficientsOf(model) };
}
async function baselineOf(session) {
  const { held, folder, ports, recipe } = session;
  if (held.baseline !== void 0) return held.baseline;
  const path = (file) => `${folder}/${file}`;
  const modelText = await ports.files.readText(path(BASELINE_FILES.model));
  if (modelText === void 0) return void 0;
  const runText = await ports.files.readText(path(BASELINE_FILES.run));
  const stored = path(BASELINE_FILES.predictions);
  const request = { task: recipe.task, positive: recipe.evaluate.positive };
  return {
    model: decodeModel(modelText, path(modelDocument.file)),
    run: runText === void 0 ? void 0 : runDocument.decode(runText, path(BASELINE_FILES.run)),
    predictions: await ports.files.exists(stored) === "file" ? (await openPredictions({ shown: stored, absolute: stored }, request, ports)).predictions : void 0
  };
}
export {
  gatherReport,
  report
};
