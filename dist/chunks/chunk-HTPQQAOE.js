import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  digestSource
} from "./chunk-AVVSAS4E.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  CellColumn
} from "./chunk-NP4LYW4F.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/infer.ts
var BOOLEAN_PAIRS = [
  ["false", "true"],
  ["no", "yes"]
];
var BOOLEAN_CELL = /^(?:true|false|yes|no|TRUE|FALSE|YES|NO|True|False|Yes|No)$/;
var DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
var NUMBER_LIKE = /^\s*[+-]?(?:0[xXoObB][0-9a-fA-F]+|\d[\d_]*(?:\.\d*)?|\d+,\d+|nan|NaN|NAN|inf|Inf|infinity|Infinity|\d+(?:\.\d+)?[eE][+-]?\d+)\s*$/;
function inferColumn(cells, request) {
  const { file, pin } = request;
  const field = cells.name;
  const numbers = cells.texts.map(numberOf);
  const isNumber = numbers.map((value) => !Number.isNaN(value));
  const allNumbers = isNumber.every(Boolean);
  const odd = () => cells.firstRow((_, code) => !isNumber[code]);
  if ((request.mustBeNumber || pin === "numeric") && !allNumbers) {
    const row = odd();
    const text = cells.texts[cells.codes[row]];
    const rule = request.mustBeNumber ? "the target of a regression" : "pinned numeric";
    throw new InputError(`"${shorten(text)}" is no number, and the column is ${rule}`, {
      file,
      line: request.lineOf(row),
      field
    });
  }
  if (pin === "numeric" || allNumbers && cells.texts.length > 0 && !request.asText && (pin === void 0 || pin === "ignore")) {
    const values = new Float64Array(new SharedArrayBuffer(8 * cells.length));
    const { codes } = cells;
    for (let row = 0; row < values.length; row++) values[row] = codes[row] < 0 ? Number.NaN : numbers[codes[row]];
    return { column: { name: field, kind: pin ?? "numeric", storage: "float64", values }, findings: [] };
  }
  const kind = pin ?? kindOf(cells, request.asText);
  const findings = pin === void 0 && !request.asText ? textFindings(cells, kind, isNumber, request) : [];
  return { column: textColumn(cells, kind), findings };
}
function kindOf({ texts }, asText) {
  if (texts.length === 0) return "ignore";
  if (asText) return "categorical";
  const words = new Set(texts.map((text) => BOOLEAN_CELL.test(text) ? text.toLowerCase() : ""));
  if (BOOLEAN_PAIRS.some((pair) => [...words].every((word) => pair.includes(word))))
    return "boolean";
  return texts.every((text) => DATE.test(text)) ? "date" : "categorical";
}
function textColumn(cells, kind) {
  const categories = [...cells.texts].sort();
  const position = new Map(categories.map((text, code) => [text, code]));
  const map = Int32Array.from(cells.texts, (text) => position.get(text));
  const codes = Int32Array.from(cells.codes, (code) => code < 0 ? -1 : map[code]);
  return { name: cells.name, kind, storage: "text", codes, categories };
}
function textFindings(cells, kind, isNumber, request) {
  const findings = [];
  const column = cells.name;
  const at = (row) => {
    const line = request.lineOf(row);
    return line === void 0 ? { column } : { column, line };
  };
  if (kind === "ignore") {
    findings.push({
      severity: "warning",
      rule: "all_missing",
      message: `"${column}" holds no value and is left out`,
      column
    });
  }
  if (kind === "date") {
    findings.push({
      severity: "info",
      rule: "date_ignored",
      message: `"${column}" holds dates, which are not used as a feature`,
      column
    });
  }
  const like = cells.texts.map((text, i) => !isNumber[i] && NUMBER_LIKE.test(text));
  if (kind === "categorical" && (isNumber.some(Boolean) || like.some(Boolean)) && cells.texts.every((_, i) => isNumber[i] || like[i])) {
    const row = cells.firstRow((_, code) => like[code] === true);
    const text = cells.texts[cells.codes[row]];
    const message = `"${column}" is text because of cells such as "${shorten(text)}", which is no number here; clean it, add it to data.na_values, or pin the column`;
    findings.push({ severity: "warning", rule: "not_a_number", message, ...at(row) });
  }
  const padded = cells.firstRow((text) => text !== text.trim());
  if (padded >= 0) {
    const message = `"${column}" has cells with leading or trailing spaces, which are kept`;
    findings.push({ severity: "warning", rule: "spaces_kept", message, ...at(padded) });
  }
  return findings;
}
function shorten(text) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// src/data/read.ts
var MOST_BYTES = 4 * 1024 * 1024 * 1024;
var FORMATS = {
  csv: async () => (await import("./csv-5QVKE3DA.js")).readCsv,
  tsv: async () => (await import("./csv-5QVKE3DA.js")).readCsv,
  jsonl: async () => (await import("./jsonl-TOTM2HYT.js")).readJsonl,
  parquet: async () => (await import("./parquet-IIVZ2ZMU.js")).readParquet
};
async function readTable(source, options, workers, progress = () => {
}) {
  const file = source.name;
  if (source.size > MOST_BYTES) throw new InputError(`${source.size} bytes, at most ${MOST_BYTES} are read`, { file });
  const format = formatOf(file);
  const zipped = file.toLowerCase().endsWith(".gz");
  const plain = zipped ? (await import("./inflate-BJQDDOVZ.js")).inflateSource(source) : source;
  const read = await (await FORMATS[format]())(plain, {
    delimiter: options.delimiter ?? (format === "tsv" ? "	" : ","),
    missing: new Set(options.naValues ?? [""]),
    textColumns: textColumnsOf(options),
    workers,
    progress
  });
  refuseUnknownPins(read, options, file);
  const findings = [...read.findings ?? []];
  const columns = read.columns.map((raw) => {
    const inferred = infer(raw, {
      file,
      pin: options.columns?.[raw.name],
      asText: options.textColumns?.includes(raw.name) === true,
      mustBeNumber: raw.name === options.numericTarget,
      lineOf: read.lineOf
    });
    findings.push(...inferred.findings);
    return inferred.column;
  });
  return {
    table: { rows: read.rows, columns },
    sha256: zipped ? digestSource(source) : read.sha256 ?? digestSource(source),
    bytes: source.size,
    findings
  };
}
function infer(raw, request) {
  if (raw instanceof CellColumn) return inferColumn(raw, request);
  const { pin, asText } = request;
  const stays = !asText && (pin === void 0 || pin === "numeric" || pin === "ignore");
  if (!stays || raw.values.every(Number.isNaN)) return inferColumn(cellsOf(raw), request);
  return { column: { name: raw.name, kind: pin ?? "numeric", storage: "float64", values: raw.values }, findings: [] };
}
function cellsOf({ name, values }) {
  const cells = new CellColumn(name);
  for (const value of values) cells.push(Number.isNaN(value) ? void 0 : String(value + 0));
  return cells;
}
function textColumnsOf({ columns, textColumns }) {
  const pinned = Object.entries(columns ?? {}).filter(([, kind]) => kind !== "numeric" && kind !== "ignore");
  return /* @__PURE__ */ new Set([...pinned.map(([name]) => name), ...textColumns ?? []]);
}
function refuseUnknownPins(read, { columns }, file) {
  const names = read.columns.map(({ name }) => name);
  for (const name of Object.keys(columns ?? {})) {
    if (names.includes(name)) continue;
    throw new InputError(`data.columns pins "${name}", which is no column; ${suggest(name, names)}`, { file });
  }
}
function formatOf(file) {
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(FORMATS, ending)) return ending;
  const known = Object.keys(FORMATS).map((name) => `.${name}`);
  throw new InputError(`the name must end in ${known.join(", ")}, each optionally followed by .gz`, { file });
}

// src/steps/open-table.ts
async function openTable(path, options, ports) {
  const source = await ports.files.open(path.absolute, { shown: path.shown, root: path.root });
  try {
    return await readTable(
      source,
      options,
      ports.workers,
      (done, total) => ports.log.progress(`reading ${path.shown}`, done, total)
    );
  } finally {
    source.close();
  }
}

export {
  openTable
};
