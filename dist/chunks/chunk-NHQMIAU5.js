import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readPart
} from "./chunk-QW4AZCSQ.js";
import {
  CellColumn,
  MOST_CELLS,
  MOST_COLUMNS,
  checkHeader,
  checkName,
  otherDelimiter
} from "./chunk-5J4QIW4L.js";
import {
  MOMENTS,
  MOMENTS_ROWS,
  columnMoments,
  joinMoments
} from "./chunk-5C7L63OG.js";
import {
  emptyTriangle,
  stackTriangle,
  tallQr
} from "./chunk-DDGQ4W4B.js";
import {
  ARROWS,
  BASELINE_FILES,
  DECISION_TONES,
  METRICS_FILE,
  MODEL_NAME,
  OUTCOME_WORDS,
  changesSection,
  checkConfig,
  code,
  comparedWords,
  decodeConfig,
  defaultMetrics,
  dummyWords,
  encodeCanonical,
  failureDocument,
  firstNonFinite,
  formatBytes,
  formatChange,
  formatChanges,
  formatExact,
  formatNumber,
  formatPercent,
  formatSeconds,
  formatTogether,
  groupThousands,
  hasInterval,
  headlineOf,
  intervalWords,
  isFailed,
  listOf,
  mean,
  metricRows,
  metricTable,
  modelDocument,
  nameOf,
  numberOf as numberOf2,
  parseValue,
  plural,
  policyChangeWords,
  policyWords,
  powerOfTen,
  quote,
  rangeOf,
  resolveMetric,
  say,
  settingText,
  sha256,
  shortCommit,
  shortDigest,
  stateOf,
  sumOfSquaredDeviations,
  toned,
  undefinedNotes,
  whyGate,
  worstFirst
} from "./chunk-MKD4N4DA.js";
import {
  checkShape,
  finite,
  renderPath,
  zod_exports
} from "./chunk-XFZGVLT5.js";
import {
  GROUP_COLUMN,
  POSITIVE_PROBABILITY,
  PREDICTIONS_FILE,
  PROBABILITY_PREFIX,
  ROW_ID_COLUMN,
  SLICE_PREFIX,
  WEIGHT_COLUMN,
  readTextCell
} from "./chunk-BHS5BVIB.js";
import {
  NAME_CAP,
  NO_NAME,
  SENTENCE_CAP,
  htmlText
} from "./chunk-RN622SCI.js";
import {
  findColumn,
  isShared
} from "./chunk-WF6XTZGX.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  joinColumn
} from "./chunk-X3MSHH5V.js";
import {
  digestSource
} from "./chunk-5EG6A5HZ.js";
import {
  closest,
  suggest
} from "./chunk-UMBKYT47.js";
import {
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/steps/request.ts
import { basename, dirname, resolve as resolve2 } from "node:path";

// src/data/csv-fast.ts
var SCAN_JOB = "scanPart";
var HEAD = 256 * 1024;
var PARALLEL_FROM = 4 * 1024 * 1024;
var RANGE = 8 * 1024 * 1024;
var SLACK = 1.04;
var LF = 10;
async function readFast(source, request, workers) {
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const length = source.read(0, head);
  const header2 = readHeader(head.subarray(0, length), request.delimiter, source.name);
  if (header2 === void 0 || header2.names.some((name) => request.textColumns.has(name))) return void 0;
  const { names, start } = header2;
  if (start >= source.size) return void 0;
  const parallel = workers.count > 1 && source.path !== void 0 && source.size >= (request.parallelFrom ?? PARALLEL_FROM);
  if (parallel) workers.start();
  const { cuts, densities } = parallel ? cutAtLineEnds(source, start) : { cuts: [start, source.size], densities: [linesPerByte(head.subarray(start, length))] };
  const most = 1 / names.length;
  for (const slack of [SLACK, Infinity]) {
    const capacities = densities.map((density, i) => {
      return Math.ceil((cuts[i + 1] - cuts[i]) * Math.min(most, density * slack)) + 2;
    });
    const starts = runningSum(capacities);
    const all = names.map(() => new Float64Array(new SharedArrayBuffer(8 * starts.at(-1))));
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const ranges = capacities.map(
      (_, i) => ({
        part: "range",
        emptyIsMissing: request.emptyIsMissing,
        delimiter: request.delimiter.charCodeAt(0),
        stop,
        from: cuts[i],
        to: cuts[i + 1],
        columns: all.map((column) => column.subarray(starts[i], starts[i + 1]))
      })
    );
    const { sha256: sha2562, ends } = await readAll(source, ranges, parallel ? workers : void 0, request.progress);
    if (ends.includes("full")) continue;
    if (ends.includes("refused")) return void 0;
    const rows = await joinRanges(all, starts, ends, parallel ? workers : void 0);
    if (rows === 0) return void 0;
    return { names, rows, columns: all.map((column) => column.subarray(0, rows)), sha256: sha2562 };
  }
  return void 0;
}
async function readAll(source, ranges, workers, progress) {
  const read = (part) => {
    const result = readPart(source, part);
    if (part.part === "range") progress?.(part.to, source.size);
    return result;
  };
  const digest = source.digest === void 0 ? [{ part: "digest" }] : [];
  const parts = [...digest, ...ranges].map((part) => ({ ...part, path: source.path ?? "" }));
  const results = workers === void 0 ? parts.map(read) : await workers.run(SCAN_JOB, read, parts);
  return { sha256: results.slice(0, digest.length)[0], ends: results.slice(digest.length) };
}
async function joinRanges(columns, starts, counts, workers) {
  const requests = columns.map((column) => ({ column, starts, counts }));
  if (workers === void 0) requests.forEach(joinColumn);
  else await workers.run("joinColumn", joinColumn, requests);
  return counts.reduce((rows, count) => rows + count, 0);
}
function readHeader(head, delimiter, file) {
  const bom = head[0] === 239 && head[1] === 187 && head[2] === 191 ? 3 : 0;
  const end = head.indexOf(LF);
  if (end < 0) return void 0;
  const line2 = head.subarray(bom, end > bom && head[end - 1] === 13 ? end - 1 : end);
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line2);
  } catch {
    return void 0;
  }
  const names = text.split(delimiter);
  if (names.length < 2 || /["\r\0\uFEFF]/.test(text) || names.includes("")) return void 0;
  checkHeader(names, file);
  return { names, start: end + 1 };
}
function cutAtLineEnds(source, start) {
  const cuts = [start];
  const piece = new Uint8Array(64 * 1024);
  const densities = [linesPerByte(piece.subarray(0, source.read(start, piece)))];
  for (let wanted = start + RANGE; wanted < source.size; ) {
    const read = source.read(wanted, piece);
    if (read === 0) break;
    const found = piece.subarray(0, read).indexOf(LF);
    if (found < 0) {
      wanted += read;
      continue;
    }
    const cut = wanted + found + 1;
    if (cut >= source.size) break;
    cuts.push(cut);
    densities.push(linesPerByte(piece.subarray(0, read)));
    wanted = cut + RANGE;
  }
  return { cuts: [...cuts, source.size], densities };
}
function runningSum(counts) {
  const sums = [0];
  for (const count of counts) sums.push(sums.at(-1) + count);
  return sums;
}
function linesPerByte(sample) {
  let lines = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === LF) lines += 1;
  return (lines + 1) / Math.max(1, sample.length);
}

// src/data/text-fault.ts
import { isUtf8 } from "node:buffer";
var TextChecker = class {
  #file;
  #offset = 0;
  #line = 1;
  /** Bytes since the last line end. */
  #column = 0;
  /** Bytes of a character that the last piece cut. */
  #cut = new Uint8Array(0);
  constructor(file) {
    this.#file = file;
  }
  /** Throws InputError for UTF-16, a NUL byte and what is no UTF-8. `last`: no more pieces follow. */
  check(piece, last) {
    if (this.#offset === 0) refuseUtf16(piece, this.#file);
    const bytes = this.#cut.length === 0 ? piece : concat(this.#cut, piece);
    const whole = last ? bytes.length : bytes.length - cutCharacter(bytes);
    const text = bytes.subarray(0, whole);
    const nul = text.indexOf(0);
    if (nul >= 0) this.#fail(text, nul, "a NUL byte: this is no text file, or its encoding is not UTF-8");
    if (!isUtf8(text)) this.#fail(text, firstFault(text), "not valid UTF-8; save the file as UTF-8");
    this.#advance(text, text.length);
    this.#cut = bytes.slice(whole);
  }
  #fail(text, at, rule) {
    const byte = this.#offset + at;
    this.#advance(text, at);
    throw new InputError(rule, { file: this.#file, line: this.#line, column: this.#column + 1, byte });
  }
  #advance(text, to) {
    let start = 0;
    for (let at = text.indexOf(10); at >= 0 && at < to; at = text.indexOf(10, at + 1)) {
      this.#line += 1;
      this.#column = 0;
      start = at + 1;
    }
    this.#column += to - start;
    this.#offset += to;
  }
};
function refuseUtf16(piece, file) {
  const [a2, b] = piece;
  const name = a2 === 255 && b === 254 ? "UTF-16 (little endian)" : a2 === 254 && b === 255 ? "UTF-16 (big endian)" : void 0;
  if (name !== void 0)
    throw new InputError(`encoded as ${name}; save the file as UTF-8`, { file, line: 1, column: 1, byte: 0 });
}
function cutCharacter(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 128) return 0;
    if (byte >= 192) return (byte >= 240 ? 4 : byte >= 224 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
function firstFault(text) {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle2 = good + bad >> 1;
    const whole = middle2 - cutCharacter(text.subarray(0, middle2));
    if (isUtf8(text.subarray(0, whole))) good = middle2;
    else bad = middle2;
  }
  const cut = cutCharacter(text.subarray(0, good));
  return good - cut;
}
function concat(a2, b) {
  const out = new Uint8Array(a2.length + b.length);
  out.set(a2);
  out.set(b, a2.length);
  return out;
}

// src/data/csv-strict.ts
var PIECE = 1024 * 1024;
var LONGEST_RECORD = 16 * 1024 * 1024;
async function readStrict(source, request) {
  const { parse } = await import("./lib-4XGLJU3M.js");
  const checker = new TextChecker(source.name);
  const parser = parse(optionsOf(request.delimiter));
  let columns;
  let blank = 0;
  let endsLine = false;
  const take2 = (record) => {
    if (columns === void 0) {
      checkHeader(record, source.name);
      columns = record.map((name) => new CellColumn(name));
      return;
    }
    record.forEach((cell, i) => {
      columns[i].push(request.missing.has(cell) ? void 0 : cell);
    });
  };
  const finished = new Promise((done, fail) => {
    parser.on("readable", () => {
      try {
        for (let record = parser.read(); record !== null; record = parser.read())
          take2(record);
      } catch (error) {
        fail(error);
      }
    });
    parser.on("error", fail);
    parser.on("end", done);
  });
  finished.catch(() => {
  });
  try {
    for (let offset = 0; offset < source.size; ) {
      const piece = new Uint8Array(Math.min(PIECE, source.size - offset));
      const read = source.read(offset, piece);
      if (read === 0) break;
      offset += read;
      const bytes = piece.subarray(0, read);
      checker.check(bytes, offset >= source.size);
      endsLine = bytes[read - 1] === 10 || bytes[read - 1] === 13;
      if (!parser.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
        await Promise.race([finished, new Promise((ready) => parser.once("drain", ready))]);
      }
      request.progress(offset, source.size);
    }
    parser.end();
    await finished;
    blank = parser.info.empty_lines - (endsLine ? 1 : 0);
  } catch (error) {
    parser.destroy();
    throw toInputError(error, source);
  }
  if (columns === void 0) throw new InputError("no header: the file is empty", { file: source.name });
  const rows = columns[0].length;
  if (rows === 0) throw new InputError("no rows: the file holds a header only", { file: source.name });
  if (columns.length === 1 && blank > 0) {
    throw new InputError(
      `${blank} empty ${blank === 1 ? "line" : "lines"} in a file of one column: a missing cell and an empty line look the same; remove the lines or write a value`,
      {
        file: source.name
      }
    );
  }
  return { columns, rows, lineOf: (row) => lineOfRow(source, request.delimiter, row, parse) };
}
function optionsOf(delimiter) {
  return {
    bom: true,
    skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    delimiter,
    max_record_size: LONGEST_RECORD
  };
}
function lineOfRow(source, delimiter, row, parse) {
  const parser = parse({ ...optionsOf(delimiter), info: true });
  let seen = -2;
  let line2;
  for (let offset = 0; offset < source.size && line2 === void 0; ) {
    const piece = Buffer.alloc(Math.min(64 * 1024, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    parser.write(piece.subarray(0, read));
    if (offset >= source.size) parser.end();
    for (let got = parser.read(); got !== null; got = parser.read()) {
      seen += 1;
      if (seen === row) line2 = got.info.lines;
    }
  }
  parser.on("error", () => {
  });
  parser.destroy();
  return line2;
}
function firstLine(source) {
  const head = new Uint8Array(Math.min(64 * 1024, source.size));
  const [line2 = ""] = new TextDecoder().decode(head.subarray(0, source.read(0, head))).split(/[\r\n]/, 1);
  return line2;
}
function toInputError(error, source) {
  const { code: code2, lines, column, message } = error;
  if (code2 === void 0 || error instanceof InputError) return error;
  const file = source.name;
  const at = { file, line: lines };
  switch (code2) {
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH": {
      const [, wanted = "?", got = "?"] = /expect (\d+), got (\d+)/.exec(message) ?? [];
      const hint = wanted === "1" ? otherDelimiter([firstLine(source)]) : "";
      return new InputError(`${got} ${got === "1" ? "cell" : "cells"} where the header has ${wanted}${hint}`, at);
    }
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_MAX_RECORD_SIZE": {
      const line2 = lineOfOpenQuote(source);
      if (line2 !== void 0) return new InputError("a quote opens here and is never closed", { file, line: line2 });
      return new InputError(`a line is longer than ${LONGEST_RECORD} characters`, at);
    }
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return new InputError("text after a closing quote; write a quote inside a quoted cell twice", {
        ...at,
        column: numberOrNone(column)
      });
    case "INVALID_OPENING_QUOTE":
      return new InputError(
        "a quote inside a cell that is not quoted; quote the whole cell and write the quote twice",
        { ...at, column: numberOrNone(column) }
      );
    default:
      return new InputError(`cannot be read as CSV (${String(code2).toLowerCase()})`, at);
  }
}
function numberOrNone(column) {
  return typeof column === "number" ? column + 1 : void 0;
}
function lineOfOpenQuote(source) {
  const piece = new Uint8Array(PIECE);
  let line2 = 1;
  let open = false;
  let opened = 1;
  for (let offset = 0; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    for (let i = 0; i < read; i++) {
      if (piece[i] === 34) {
        open = !open;
        if (open) opened = line2;
      } else if (piece[i] === 10) line2 += 1;
    }
    offset += read;
  }
  return open ? opened : void 0;
}

// src/data/csv.ts
async function readCsv(source, request) {
  if (source.size === 0) throw new InputError("no header: the file is empty", { file: source.name });
  const { missing: missing2, delimiter, textColumns, workers, progress } = request;
  if (/["\r\n\0]/.test(delimiter)) {
    throw new InputError("a quote, a line end or NUL cannot stand between cells", { field: "data.delimiter" });
  }
  const plain = /^[^0-9eE.+-]$/.test(delimiter) && delimiter < "" && [...missing2].every((text) => Number.isNaN(numberOf(text)));
  const fast = plain ? await readFast(source, { delimiter, emptyIsMissing: missing2.has(""), textColumns, progress }, workers) : void 0;
  if (fast === void 0) return readStrict(source, { delimiter, missing: missing2, progress });
  const { names, columns, rows, sha256: sha2562 } = fast;
  return {
    rows,
    columns: names.map((name, i) => ({ name, values: columns[i] })),
    sha256: sha2562,
    lineOf: () => void 0
  };
}

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
  const isNumber = numbers.map((value2) => !Number.isNaN(value2));
  const allNumbers = isNumber.every(Boolean);
  const odd = () => cells.firstRow((_, code2) => !isNumber[code2]);
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
  const position = new Map(categories.map((text, code2) => [text, code2]));
  const map2 = Int32Array.from(cells.texts, (text) => position.get(text));
  const codes = Int32Array.from(cells.codes, (code2) => code2 < 0 ? -1 : map2[code2]);
  return { name: cells.name, kind, storage: "text", codes, categories };
}
function textFindings(cells, kind, isNumber, request) {
  const findings = [];
  const column = cells.name;
  const at = (row) => {
    const line2 = request.lineOf(row);
    return line2 === void 0 ? { column } : { column, line: line2 };
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
    const row = cells.firstRow((_, code2) => like[code2] === true);
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

// src/data/inflate.ts
import { gunzipSync } from "node:zlib";
var MOST_INFLATED_BYTES = 2147483648;
var CHUNK = 262144;
function inflateSource(source, limit = MOST_INFLATED_BYTES) {
  const file = source.name;
  if (source.size > limit) throw tooLarge(file, limit);
  const packed = readAll2(source);
  if (packed[0] !== 31 || packed[1] !== 139)
    throw new InputError("not a gzip file, though its name ends in .gz", { file });
  const bytes = inflate(packed, file, limit);
  return {
    name: file,
    size: bytes.length,
    read(offset, into) {
      const piece = bytes.subarray(offset, offset + into.length);
      into.set(piece);
      return piece.length;
    },
    close: () => source.close()
  };
}
function readAll2(source) {
  const bytes = new Uint8Array(source.size);
  let offset = 0;
  while (offset < bytes.length) {
    const read = source.read(offset, bytes.subarray(offset));
    if (read === 0) break;
    offset += read;
  }
  return bytes.subarray(0, offset);
}
function inflate(packed, file, limit) {
  try {
    return gunzipSync(packed, { maxOutputLength: limit, chunkSize: CHUNK });
  } catch (error) {
    const { code: code2, message } = error;
    if (code2 === "ERR_BUFFER_TOO_LARGE") throw tooLarge(file, limit);
    if (code2 === "Z_BUF_ERROR") throw new InputError("a gzip file that is cut short", { file });
    if (code2 === "Z_DATA_ERROR") {
      throw new InputError(`a gzip file that is damaged or has other bytes after its end (${message})`, { file });
    }
    throw error;
  }
}
function tooLarge(file, limit) {
  return new InputError(`larger than ${limit} bytes when inflated, which is the limit for a compressed file`, { file });
}

// src/data/flat-json.ts
var FlatJsonError = class extends Error {
  column;
  constructor(rule, at) {
    super(rule);
    this.column = at + 1;
  }
};
var SPACE = /[ \t\r\n]*/y;
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var WORD = /[A-Za-z_]+/y;
var ESCAPED = /[\p{Cc}\\]/u;
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
var WORDS = /* @__PURE__ */ new Map([
  ["true", "true"],
  ["false", "false"],
  ["null", void 0]
]);
function readFlatObject(line2, take2) {
  const skip = (from) => match(SPACE, line2, from).length + from;
  let at = skip(0);
  if (line2[at] !== "{") throw new FlatJsonError(`${kindAt(line2, at)} where each line is one JSON object`, at);
  at = skip(at + 1);
  let more = line2[at] !== "}";
  while (more) {
    if (line2[at] !== '"') throw new FlatJsonError("not valid JSON: a key in double quotes is expected", at);
    const keyAt = at;
    const key = readString(line2, at);
    at = skip(key.end);
    if (line2[at] !== ":") throw new FlatJsonError('not valid JSON: ":" is expected', at);
    const value2 = readValue(line2, skip(at + 1), key.text);
    take2(key.text, value2.text, keyAt);
    at = skip(value2.end);
    more = line2[at] === ",";
    if (!more && line2[at] !== "}") throw new FlatJsonError('not valid JSON: "," or "}" is expected', at);
    if (more) at = skip(at + 1);
  }
  expectEnd(line2, skip(at + 1));
}
function readValue(line2, at, key) {
  const first = line2[at];
  if (first === '"') return readString(line2, at);
  if (first === "{" || first === "[") {
    throw new FlatJsonError(`${kindAt(line2, at)} in "${key}"; only plain values can be read`, at);
  }
  const number3 = match(NUMBER, line2, at);
  if (number3 !== "") {
    const value2 = Number(number3);
    if (!Number.isFinite(value2)) throw new FlatJsonError(`${number3} in "${key}" is beyond the range of numbers`, at);
    return { text: String(value2 + 0), end: at + number3.length };
  }
  const word = match(WORD, line2, at);
  if (!WORDS.has(word)) throw new FlatJsonError(`not valid JSON: a value is expected for "${key}"`, at);
  return { text: WORDS.get(word), end: at + word.length };
}
function readString(line2, at) {
  let end = line2.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(line2, end)) end = line2.indexOf('"', end + 1);
  if (end < 0) throw new FlatJsonError("not valid JSON: a text opens here and is never closed", at);
  const inner = line2.slice(at + 1, end);
  if (!ESCAPED.test(inner)) return { text: inner, end: end + 1 };
  let text;
  try {
    text = JSON.parse(line2.slice(at, end + 1));
  } catch {
    throw new FlatJsonError("not valid JSON: a text with a bad escape or a control character", at);
  }
  if (LONE_SURROGATE.test(text)) throw new FlatJsonError("half of a character (a lone surrogate) in a text", at);
  return { text, end: end + 1 };
}
function isEscaped(line2, quote2) {
  let at = quote2;
  while (line2[at - 1] === "\\") at -= 1;
  return (quote2 - at) % 2 === 1;
}
function expectEnd(line2, at) {
  if (at < line2.length) throw new FlatJsonError("more text after the object; write one object a line", at);
}
function match(pattern, line2, at) {
  pattern.lastIndex = at;
  return pattern.exec(line2)?.[0] ?? "";
}
function kindAt(line2, at) {
  if (line2[at] === "[") return "an array";
  if (line2[at] === "{") return "an object";
  return "a value that is no object";
}

// src/data/jsonl.ts
var PIECE2 = 1024 * 1024;
var LONGEST_LINE = 16 * 1024 * 1024;
async function readJsonl(source, request) {
  const file = source.name;
  const rows = new JsonlRows(file, request.missing);
  const checker = new TextChecker(file);
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for (let offset = 0; offset < source.size; ) {
    const piece = new Uint8Array(Math.min(PIECE2, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    const bytes = piece.subarray(0, read);
    checker.check(bytes, offset >= source.size);
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop();
    for (const line2 of lines) rows.take(line2);
    if (rest.length > LONGEST_LINE) rows.take(rest);
    request.progress(offset, source.size);
  }
  if (rest !== "") rows.take(rest);
  if (rows.rows === 0) throw new InputError("no rows: the file holds no JSON object", { file });
  const columns = [...rows.columns.values()];
  if (columns.length === 0) throw new InputError("no columns: every object is empty", { file });
  return { columns, rows: rows.rows, lineOf: (row) => rows.lineOf(row) };
}
var JsonlRows = class {
  columns = /* @__PURE__ */ new Map();
  rows = 0;
  #file;
  #missing;
  #line = 0;
  /** Rows from which on the distance between row and line is another one, and that distance. */
  #shiftRows = [];
  #shifts = [];
  constructor(file, missing2) {
    this.#file = file;
    this.#missing = missing2;
  }
  take(line2) {
    this.#line += 1;
    const place = { file: this.#file, line: this.#line };
    if (line2.length > LONGEST_LINE) throw new InputError(`a line is longer than ${LONGEST_LINE} characters`, place);
    if (line2.trim() === "") return;
    const shift = this.#line - this.rows;
    if (this.#shifts.at(-1) !== shift) {
      this.#shiftRows.push(this.rows);
      this.#shifts.push(shift);
    }
    try {
      readFlatObject(line2, (key, text, at) => this.#put(key, text, at));
    } catch (error) {
      if (error instanceof FlatJsonError) throw new InputError(error.message, { ...place, column: error.column });
      throw error;
    }
    this.rows += 1;
    if (this.rows * this.columns.size > MOST_CELLS) {
      throw new InputError(`more than ${MOST_CELLS} cells (rows × columns), which is the limit`, place);
    }
    for (const column of this.columns.values()) if (column.length < this.rows) column.push(void 0);
  }
  lineOf(row) {
    if (row < 0 || row >= this.rows) return void 0;
    let low = 0;
    let high = this.#shiftRows.length - 1;
    while (low < high) {
      const middle2 = low + high + 1 >> 1;
      if (this.#shiftRows[middle2] <= row) low = middle2;
      else high = middle2 - 1;
    }
    return row + this.#shifts[low];
  }
  #put(key, text, at) {
    const column = this.columns.get(key) ?? this.#add(key, at);
    if (column.length > this.rows) throw new FlatJsonError(`the key "${key}" stands twice in one object`, at);
    column.push(text === void 0 || this.#missing.has(text) ? void 0 : text);
  }
  #add(name, at) {
    const place = { file: this.#file, line: this.#line, column: at + 1 };
    checkName(name, place);
    if (this.columns.size === MOST_COLUMNS) throw new InputError(`more than ${MOST_COLUMNS} columns`, place);
    if (this.rows * (this.columns.size + 1) > MOST_CELLS) {
      throw new InputError(`more than ${MOST_CELLS} cells (rows × columns), which is the limit`, place);
    }
    const column = new CellColumn(name);
    for (let row = 0; row < this.rows; row++) column.push(void 0);
    this.columns.set(name, column);
    return column;
  }
};

// src/data/read.ts
var MOST_BYTES = 4 * 1024 * 1024 * 1024;
var FORMATS = {
  csv: readCsv,
  tsv: readCsv,
  jsonl: readJsonl,
  parquet: async (source, request) => (await import("./read-parquet-HSLRE7FP.js")).readParquet(source, request)
};
async function readTable(source, options, workers, progress = () => {
}) {
  const file = source.name;
  if (source.size > MOST_BYTES) throw new InputError(`${source.size} bytes, at most ${MOST_BYTES} are read`, { file });
  const format2 = formatOf(file);
  const zipped = file.toLowerCase().endsWith(".gz");
  const plain = zipped ? inflateSource(source) : source;
  const read = await FORMATS[format2](plain, {
    delimiter: options.delimiter ?? (format2 === "tsv" ? "	" : ","),
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
      pin: pinOf(options, raw.name),
      asText: options.textColumns?.includes(raw.name) === true,
      mustBeNumber: raw.name === options.numericTarget,
      lineOf: read.lineOf
    });
    findings.push(...inferred.findings);
    return inferred.column;
  });
  return {
    table: { rows: read.rows, columns },
    sha256: (zipped ? void 0 : read.sha256) ?? await source.digest?.() ?? digestSource(source),
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
function pinOf({ columns = {} }, name) {
  return Object.hasOwn(columns, name) ? columns[name] : void 0;
}
function cellsOf({ name, values }) {
  const cells = new CellColumn(name);
  for (const value2 of values) cells.push(Number.isNaN(value2) ? void 0 : String(value2 + 0));
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
async function openTable(path2, options, ports) {
  const source = await ports.files.open(path2.absolute, { shown: path2.shown, root: path2.root });
  try {
    return await readTable(
      source,
      options,
      ports.workers,
      (done, total) => ports.log.progress(`reading ${path2.shown}`, done, total)
    );
  } finally {
    source.close();
  }
}

// src/steps/guess-task.ts
var MOST_CLASS_CODES = 10;
async function guessTask(path2, request, ports) {
  const { table } = await openTable({ shown: request.data, absolute: path2 }, {}, ports);
  const column = findColumn(table, request.target);
  if (column === void 0) {
    const names = table.columns.map(({ name }) => name);
    throw new InputError(`no column "${request.target}"; ${suggest(request.target, names)}${otherDelimiter(names)}`, {
      file: request.data,
      field: "--target"
    });
  }
  const task = taskOf(column);
  ports.log.info(`task: ${task} (told by the values of "${request.target}"; --task says otherwise)`);
  return task;
}
function taskOf(column) {
  if (column.storage === "text") return column.categories.length === 2 ? "binary" : "multiclass";
  const seen = /* @__PURE__ */ new Set();
  for (const value2 of column.values) {
    if (!Number.isNaN(value2)) seen.add(value2);
    if (seen.size > MOST_CLASS_CODES) return "regression";
  }
  if (seen.size === 2) return "binary";
  const sorted = [...seen].sort((a2, b) => a2 - b);
  const first = sorted[0];
  const coded = (first === 0 || first === 1) && sorted.every((value2, i) => value2 === first + i);
  return coded && seen.size > 2 ? "multiclass" : "regression";
}

// src/steps/recipe.ts
import { isAbsolute, resolve } from "node:path";

// src/compare/gate-aliases.ts
function inOwnWords(config, { name, direction }, place) {
  const { greater_is_better, value_threshold, change_threshold, ...own } = config;
  const better = direction === "higher";
  if (greater_is_better !== void 0 && greater_is_better !== better) {
    throw new InputError(`of ${name} ${better ? "more" : "less"} is better`, place("greater_is_better"));
  }
  const taken = {};
  const take2 = (key, value2, alias) => {
    if (own[key] !== void 0) throw new InputError(`says the same as ${key}; give one of them`, place(alias));
    taken[key] = value2;
  };
  if (value_threshold !== void 0) {
    const { lower_bound, upper_bound } = value_threshold;
    const [bound, other] = better ? [lower_bound, upper_bound] : [upper_bound, lower_bound];
    if (other !== void 0) {
      const rule = `of ${name} ${better ? "more" : "less"} is better, so nothing is bounded on that side; \`max_improvement\` of the gate catches what is too good to be true`;
      throw new InputError(rule, place(`value_threshold.${better ? "upper_bound" : "lower_bound"}`));
    }
    if (bound === void 0) {
      const rule = `names no bound; ${better ? "lower_bound" : "upper_bound"} is the threshold of ${name}`;
      throw new InputError(rule, place("value_threshold"));
    }
    take2("threshold", bound, "value_threshold");
  }
  if (change_threshold !== void 0) {
    const { absolute, relative, direction: said } = change_threshold;
    if (said !== void 0 && said === "HIGHER_IS_BETTER" !== better) {
      throw new InputError(`of ${name} ${better ? "more" : "less"} is better`, place("change_threshold.direction"));
    }
    if (absolute === void 0 && relative === void 0) {
      throw new InputError("names neither absolute nor relative", place("change_threshold"));
    }
    const changes = [
      ["absolute", absolute],
      ["relative", relative]
    ];
    for (const [kind, value2] of changes) {
      if (value2 === void 0) continue;
      const asksForGain = better ? value2 > 0 : value2 < 0;
      const key = asksForGain ? `min_${kind}_change` : `max_${kind}_regression`;
      take2(key, Math.abs(value2), `change_threshold.${kind}`);
    }
  }
  return { ...own, ...taken };
}

// src/compare/policy.ts
var ALPHA = 0.05;
var MAX_EVALUATIONS = 100;
function primaryGate({ metrics }) {
  return metrics.find(({ informational }) => !informational) ?? metrics[0];
}
var DEFAULTS = {
  regression: { name: "rmse", max_relative_regression: 0.05 },
  binary: { name: "roc_auc", max_absolute_regression: 0.02 },
  multiclass: { name: "accuracy", max_absolute_regression: 0.02 }
};
function resolvePolicy(config, task, at = {}) {
  const metrics = config?.metrics ?? [DEFAULTS[task]];
  const gates = metrics.map((metric, i) => resolveGate(metric, task, (key) => placeOf(at, i, key)));
  const names = gates.map(({ metric }) => metric.name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) throw new InputError(`"${name}" is gated twice`, placeOf(at, i, "name"));
  });
  const [first, ...rest] = gates;
  if (first === void 0)
    throw new InputError("gates no metric", { file: at.file, field: `${at.field}.gate.metrics` });
  if (gates.every(({ informational }) => informational)) {
    const rule = "every metric is informational, so nothing is gated; `gate.informational: true` shows a verdict that stops nothing";
    throw new InputError(rule, placeOf(at, 0, "informational"));
  }
  if (config?.cumulative_budget === 0) {
    const path2 = [...at.field === void 0 ? [] : at.field.split("."), "gate", "cumulative_budget"];
    const rule = "a budget of 0 passes only what is better than the anchor; allow some, or write `anchor: off`";
    throw new InputError(rule, { file: at.file, line: at.lineOf?.(path2), field: path2.join(".") });
  }
  return {
    metrics: [first, ...rest],
    informational: config?.informational ?? false,
    anchor: config?.anchor ?? "best",
    cumulativeBudget: config?.cumulative_budget,
    anchorReset: config?.anchor_reset,
    maxImprovement: config?.max_improvement,
    maxEvaluations: config?.max_evaluations ?? MAX_EVALUATIONS,
    onExhausted: config?.on_exhausted ?? "warn",
    onInconclusive: {
      pullRequest: config?.on_inconclusive?.pull_request ?? "warn",
      release: config?.on_inconclusive?.release ?? "fail"
    },
    firstRun: config?.first_run ?? "rubber_stamp"
  };
}
function placeOf(at, i, key) {
  if (at.optionOf !== void 0) return { field: at.optionOf(key) };
  const path2 = [...at.field === void 0 ? [] : at.field.split("."), "gate", "metrics", i, ...key.split(".")];
  const field = `${at.field === void 0 ? "" : `${at.field}.`}gate.metrics[${i}].${key}`;
  return { file: at.file, line: at.lineOf?.(path2), field };
}
function resolveGate(written, task, place) {
  const metric = resolveMetric(written.name, task, place("name"));
  const config = inOwnWords(written, metric, place);
  const { threshold } = config;
  if (threshold !== void 0) {
    const [low, high] = rangeOf(metric, task);
    if (!(Number.isFinite(threshold) && threshold >= low && threshold <= high)) {
      throw new InputError(
        `must lie in the range of ${metric.name}, ${low} to ${high}, got ${threshold}`,
        place("threshold")
      );
    }
  }
  const margins = ["max_absolute_regression", "max_relative_regression"];
  const changes = ["min_absolute_change", "min_relative_change"];
  for (const key of [...margins, ...changes]) {
    const value2 = config[key];
    if (value2 !== void 0 && !(Number.isFinite(value2) && value2 >= 0))
      throw new InputError(`must be at least 0, got ${value2}`, place(key));
  }
  const { alpha = ALPHA } = config;
  if (!(alpha > 0 && alpha < 0.5)) {
    throw new InputError(`must lie above 0 and below 0.5, got ${alpha}`, place("alpha"));
  }
  const hasMargin = margins.some((key) => config[key] !== void 0);
  const hasChange = changes.some((key) => config[key] !== void 0);
  const require2 = config.require ?? (hasChange ? "better" : "no_worse");
  for (const key of margins) {
    if (config[key] === 0 && require2 === "no_worse") {
      throw new InputError(
        "a margin of 0 passes only what is better; write `require: better`, or allow a margin",
        place(key)
      );
    }
  }
  if (hasChange && require2 === "no_worse") {
    throw new InputError(
      "a required change goes with `require: better`",
      place(changes.find((key) => config[key] !== void 0))
    );
  }
  const thresholdOnly = !hasMargin && !hasChange && require2 === "no_worse";
  if (thresholdOnly && threshold === void 0) {
    throw new InputError(
      "gates nothing: give max_absolute_regression, max_relative_regression, `require: better` or a threshold",
      place("name")
    );
  }
  return {
    metric,
    require: require2,
    threshold,
    maxAbsoluteRegression: config.max_absolute_regression,
    maxRelativeRegression: config.max_relative_regression,
    minAbsoluteChange: config.min_absolute_change,
    minRelativeChange: config.min_relative_change,
    thresholdOnly,
    alpha,
    informational: config.informational ?? false
  };
}

// src/models/median.ts
function medianOf(values) {
  const sorted = Float64Array.from(values).sort();
  const middle2 = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle2] : (sorted[middle2 - 1] + sorted[middle2]) / 2;
}

// src/models/target.ts
function numbersOfTarget(target, name) {
  if (target.type !== "double") throw new InvariantError("a regression wants numbers");
  const bad = firstNonFinite(target.values);
  if (bad >= 0) {
    throw new InputError(`the target holds a cell that is no finite number, got ${target.values[bad]}`, {
      field: name
    });
  }
  return target.values;
}
function requireRows(kind, rows, least, why, advice) {
  if (rows >= least) return;
  throw new InputError(`${kind} requires at least ${least} training rows ${why}, got ${rows}: ${advice}`);
}

// src/models/dummy.ts
var REGRESSION = ["mean", "median"];
var CLASSIFICATION = ["prior", "most_frequent"];
var ParamsSchema = zod_exports.strictObject({
  /** Default: `mean` for regression, `prior` (the shares of the classes) for classification. */
  strategy: zod_exports.optional(zod_exports.enum([...REGRESSION, ...CLASSIFICATION]))
});
var EstimatorSchema = zod_exports.strictObject({
  type: zod_exports.literal("dummy"),
  /** Regression: the answer. */
  value: zod_exports.optional(finite()),
  /** Classification: one for each class. */
  probabilities: zod_exports.optional(zod_exports.array(zod_exports.number().check(zod_exports.minimum(0), zod_exports.maximum(1))))
});
var dummy = {
  name: "dummy",
  tasks: ["regression", "binary", "multiclass"],
  summary: "ignores the features: strategy mean or median (regression), prior or most_frequent (classes)",
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => false, withoutFeatures: true },
  unsuited({ strategy }, task) {
    const known = task === "regression" ? REGRESSION : CLASSIFICATION;
    if (strategy === void 0 || known.includes(strategy)) return void 0;
    return { key: "strategy", rule: `"${strategy}" is not for task ${task}: use ${known.join(" or ")}` };
  },
  async fit(design, target, params) {
    requireRows("dummy", design.rows, 1, "to average", "add data");
    const answer = target.type === "double" ? { value: middle(target.values, params) } : { probabilities: shares(target, params) };
    return { estimator: { type: "dummy", ...answer }, findings: [] };
  },
  check(estimator, _designColumns, classes, file) {
    const { value: value2, probabilities: probabilities2 } = estimator;
    if (classes === 0) {
      if (value2 === void 0 || probabilities2 !== void 0)
        throw new InputError("a regression wants one value", { file, field: "estimator" });
      return;
    }
    const field = "estimator.probabilities";
    if (value2 !== void 0 || probabilities2?.length !== classes)
      throw new InputError(`one probability for each of ${classes} classes`, { file, field });
    const sum = probabilities2.reduce((total, p) => total + p, 0);
    if (!(Math.abs(sum - 1) < 1e-9)) throw new InputError(`must sum to 1, got ${sum}`, { file, field });
  },
  predict({ value: value2, probabilities: probabilities2 }, design) {
    if (probabilities2 !== void 0) {
      return { type: "probabilities", columns: probabilities2.map((p) => new Float64Array(design.rows).fill(p)) };
    }
    if (value2 === void 0) throw new InvariantError("a dummy without an answer");
    return { type: "double", values: new Float64Array(design.rows).fill(value2) };
  }
};
function middle(values, { strategy }) {
  if (strategy === "median") return medianOf(values);
  return columnMoments({ columns: [values], from: 0, to: values.length })[0] / values.length;
}
function shares(target, { strategy }) {
  const counts = target.classes.map(() => 0);
  for (const code2 of target.codes) counts[code2] = counts[code2] + 1;
  if (strategy !== "most_frequent") return counts.map((count) => count / target.codes.length);
  const best = counts.indexOf(Math.max(...counts));
  return counts.map((_, c) => c === best ? 1 : 0);
}

// src/models/log-error-finding.ts
function logErrorFinding(kind) {
  const message = `${kind} minimises the squared error of log(y), so relative errors count and the mean of y is underestimated`;
  return { severity: "info", rule: "log_error_minimised", message };
}

// src/models/single-feature.ts
function singleColumn(kind, design) {
  const [column] = design.columns;
  if (column === void 0 || design.columns.length !== 1) throw new InvariantError(`${kind} takes one column`);
  requireRows(kind, design.rows, 2, "to find a curve", "add data");
  if (column.every((value2) => value2 === column[0])) {
    throw new InputError(`${kind} requires two distinct values, all ${column.length} training rows have ${column[0]}`, {
      field: design.names[0]
    });
  }
  return column;
}
function requirePositive(kind, values, what, field) {
  let bad = 0;
  let least = Infinity;
  for (const value2 of values) {
    if (!(value2 > 0)) bad += 1;
    if (value2 < least) least = value2;
  }
  if (bad === 0) return;
  const rule = `${kind} requires ${what} above 0, ${bad} of ${values.length} rows are not (the least is ${least})`;
  throw new InputError(`${rule}; use linear, or exclude those rows`, { field });
}
function requireFiniteFit(kind, parameters) {
  for (const [name, value2] of Object.entries(parameters)) {
    if (!Number.isFinite(value2))
      throw new InputError(`${kind} found no finite ${name} (${value2}) for these rows: use linear`);
  }
}

// src/models/exponential.ts
var ParamsSchema2 = zod_exports.strictObject({});
var EstimatorSchema2 = zod_exports.strictObject({
  type: zod_exports.literal("exponential"),
  /** Training mean of x. Without it Unix seconds as x give level 0. */
  center: finite(),
  rate: finite(),
  level: zod_exports.number().check(zod_exports.gt(0))
});
var exponential = {
  name: "exponential",
  tasks: ["regression"],
  summary: "y = B·exp(A·x) of one numeric feature, by least squares of log y (y above 0)",
  params: ParamsSchema2,
  estimator: EstimatorSchema2,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const x2 = singleColumn("exponential", design);
    requirePositive("exponential", y2, "a target", options.target);
    const center = mean(x2);
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: rate, B: level } = new regressions.ExponentialRegression(
      x2.map((value2) => value2 - center),
      y2
    );
    requireFiniteFit("exponential", { center, rate, level });
    return { estimator: { type: "exponential", center, rate, level }, findings: [logErrorFinding("exponential")] };
  },
  check() {
  },
  predict({ center, rate, level }, design) {
    return { type: "double", values: design.columns[0].map((x2) => level * Math.exp(rate * (x2 - center))) };
  },
  coefficients: ({ center, rate, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `rate of ${names[0]}`, values: [rate] }
    ]
  })
};

// src/models/triangle-solve.ts
var DEPENDENT = 1e-10;
var NAMED = 1e-6;
function rankTriangle(triangle) {
  const { size, width } = triangle;
  const t = Float64Array.from(triangle.values);
  const lengths = columnLengths(triangle);
  const kept = [];
  const dropped = [];
  for (let j = 0; j < size; j++) {
    const top = kept.length;
    let squares = 0;
    for (let row = top; row <= j; row++) squares += t[row * width + j] * t[row * width + j];
    if (!(lengths[j] > 0 && Math.sqrt(squares) >= DEPENDENT * lengths[j])) {
      dropped.push(j);
      continue;
    }
    if (top < j) reflect(t, width, size, top, j, Math.sqrt(squares));
    kept.push(j);
  }
  const rank = kept.length;
  const r = new Float64Array(rank * rank);
  for (let row = 0; row < rank; row++) {
    for (let c = row; c < rank; c++) r[row * rank + c] = t[row * width + kept[c]];
  }
  const rhs = Float64Array.from({ length: rank }, (_, row) => t[row * width + size]);
  return { kept, dropped: dropped.map((column) => ({ column, dependsOn: explain(column) })), r, rhs };
  function explain(j) {
    const before = kept.filter((k2) => k2 < j).length;
    const share = Float64Array.from({ length: rank }, (_, row) => row < before ? t[row * width + j] : 0);
    solveUpper(r, rank, share);
    return kept.filter((k2, c) => c < before && Math.abs(share[c]) * lengths[k2] > NAMED * lengths[j]);
  }
}
function columnLengths({ size, width, values }) {
  return Float64Array.from({ length: size }, (_, j) => {
    let squares = 0;
    for (let row = 0; row <= j; row++) squares += values[row * width + j] * values[row * width + j];
    return Math.sqrt(squares);
  });
}
function reflect(t, width, size, top, j, norm) {
  const alpha = t[top * width + j];
  const beta = alpha > 0 ? -norm : norm;
  const head = alpha - beta;
  const tau3 = 1 / (norm * (norm + Math.abs(alpha)));
  for (let k2 = j + 1; k2 <= size; k2++) {
    let onto = head * t[top * width + k2];
    for (let row = top + 1; row <= j; row++) onto += t[row * width + j] * t[row * width + k2];
    onto *= tau3;
    t[top * width + k2] = t[top * width + k2] - onto * head;
    for (let row = top + 1; row <= j; row++) t[row * width + k2] = t[row * width + k2] - onto * t[row * width + j];
  }
  t[top * width + j] = beta;
}
function solveUpper(r, size, b) {
  for (let row = size - 1; row >= 0; row--) {
    let sum = b[row];
    for (let c = row + 1; c < size; c++) sum -= r[row * size + c] * b[c];
    b[row] = sum / r[row * size + row];
  }
}
function solveUpperTransposed(r, size, b) {
  for (let row = 0; row < size; row++) {
    let sum = b[row];
    for (let c = 0; c < row; c++) sum -= r[c * size + row] * b[c];
    b[row] = sum / r[row * size + row];
  }
}

// src/models/refinement.ts
var MAX_STEPS = 3;
function refine(problem, ranked, start) {
  let best = start;
  let step = correction(problem, ranked, best);
  for (let n = 0; n < MAX_STEPS && Number.isFinite(step.length) && step.length > 0; n++) {
    const next = step.to;
    const after = correction(problem, ranked, next);
    if (!(after.length < step.length)) break;
    best = next;
    if (!(after.length < step.length / 2)) break;
    step = after;
  }
  return best;
}
function correction(problem, ranked, at) {
  const { kept, r } = ranked;
  const gradient = exactGradient(problem, kept, at);
  const step = new Float64Array(kept.length);
  kept.forEach((column, k2) => {
    step[k2] = gradient.columns[k2] * problem.factors[column];
  });
  solveUpperTransposed(r, kept.length, step);
  let squares = 0;
  for (const value2 of step) squares += value2 * value2;
  solveUpper(r, kept.length, step);
  const coefficients = Float64Array.from(at.coefficients);
  let shift = gradient.mean;
  kept.forEach((column, k2) => {
    const change = step[k2] * problem.factors[column];
    coefficients[column] = coefficients[column] + change;
    shift -= change * problem.centers[column];
  });
  const intercept = problem.intercept ? at.intercept + shift : 0;
  const length = Math.sqrt(squares + (problem.intercept ? gradient.mean * gradient.mean * problem.y.length : 0));
  return { to: { intercept, coefficients }, length };
}
function exactGradient({ columns, y: y2, intercept, penalty, centers }, kept, at) {
  const used = kept.map((column) => columns[column]);
  const weights = kept.map((column) => at.coefficients[column]);
  const sum = new DoubleDouble();
  const residual = new DoubleDouble();
  const gradients = kept.map(() => new DoubleDouble());
  for (let i = 0; i < y2.length; i++) {
    residual.set(y2[i]);
    residual.add(-at.intercept);
    for (let k2 = 0; k2 < used.length; k2++) residual.addProduct(-weights[k2], used[k2][i]);
    sum.add(residual.high);
    sum.add(residual.low);
    for (let k2 = 0; k2 < used.length; k2++) {
      const x2 = used[k2][i];
      const gradient = gradients[k2];
      gradient.addProduct(x2, residual.high);
      gradient.add(x2 * residual.low);
    }
  }
  gradients.forEach((gradient, k2) => {
    if (intercept) {
      gradient.addProduct(-centers[kept[k2]], sum.high);
      gradient.add(-centers[kept[k2]] * sum.low);
    }
    gradient.addProduct(-penalty, weights[k2]);
  });
  return { mean: (sum.high + sum.low) / y2.length, columns: Float64Array.from(gradients, (g) => g.high + g.low) };
}
var SPLITTER = 134217729;
var DoubleDouble = class {
  high = 0;
  low = 0;
  set(value2) {
    this.high = value2;
    this.low = 0;
  }
  add(value2) {
    const sum = this.high + value2;
    const part = sum - this.high;
    const error = this.high - (sum - part) + (value2 - part) + this.low;
    this.high = sum + error;
    this.low = error - (this.high - sum);
  }
  addProduct(a2, b) {
    const product = a2 * b;
    const aLarge = SPLITTER * a2;
    const aHigh = aLarge - (aLarge - a2);
    const aLow = a2 - aHigh;
    const bLarge = SPLITTER * b;
    const bHigh = bLarge - (bLarge - b);
    const bLow = b - bHigh;
    const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    this.add(product);
    this.add(error);
  }
};

// src/models/least-squares.ts
var CHUNK_ROWS = MOMENTS_ROWS;
var PARALLEL_ROWS = 2 * CHUNK_ROWS;
var REFINED_CELLS = 65536;
var MAX_COLUMNS = 4096;
async function leastSquares(columns, y2, options = {}) {
  const { intercept = true, penalty = 0 } = options;
  for (const column of columns) if (column.length !== y2.length) throw new InvariantError("columns of unequal length");
  if (y2.length === 0) throw new InputError("least squares requires at least 1 row, got 0");
  if (columns.length > MAX_COLUMNS) {
    throw new InputError(`${columns.length} columns after encoding, at most ${MAX_COLUMNS}: exclude some features`);
  }
  const moments = await momentsOf([...columns, y2], options);
  const centers = new Float64Array(columns.length + 1);
  const factors = new Float64Array(columns.length + 1);
  for (let k2 = 0; k2 <= columns.length; k2++) {
    const sum = moments[k2 * MOMENTS];
    const spread = moments[k2 * MOMENTS + 1];
    if (!Number.isFinite(sum) || !Number.isFinite(spread)) throw notFinite(k2 === columns.length);
    const first = k2 === columns.length ? y2[0] : columns[k2][0];
    const constant3 = spread === 0;
    centers[k2] = intercept ? constant3 ? first : sum / y2.length : 0;
    factors[k2] = intercept && constant3 ? 0 : 1 / powerOfTwoBelow(constant3 ? Math.abs(first) : spread / y2.length);
  }
  const varying = columns.map((_, k2) => k2).filter((k2) => factors[k2] !== 0);
  const active = [...varying, columns.length];
  const problem = {
    columns: varying.map((k2) => columns[k2]),
    y: y2,
    intercept,
    penalty,
    centers: Float64Array.from(active, (k2) => centers[k2]),
    factors: Float64Array.from(active, (k2) => factors[k2])
  };
  const triangle = await triangleOf([...problem.columns, y2], problem.centers, problem.factors, options);
  if (penalty > 0) stackPenalty(triangle, penalty, problem.factors);
  const ranked = rankTriangle(triangle);
  const rough = solve(ranked, problem.centers, problem.factors, intercept);
  const exact = y2.length * columns.length <= REFINED_CELLS ? refine(problem, ranked, rough) : rough;
  const coefficients = new Float64Array(columns.length);
  varying.forEach((k2, c) => {
    coefficients[k2] = exact.coefficients[c];
  });
  const dropped = [
    ...columns.flatMap((_, k2) => factors[k2] === 0 ? [{ column: k2, dependsOn: [] }] : []),
    ...ranked.dropped.map((d) => ({ column: varying[d.column], dependsOn: d.dependsOn.map((c) => varying[c]) }))
  ].sort((a2, b) => a2.column - b.column);
  return { intercept: exact.intercept, coefficients, dropped };
}
function notFinite(inTarget) {
  return new InputError(
    `least squares requires finite values, ${inTarget ? "the target" : "a feature"} has a cell that is not`
  );
}
function solve(ranked, centers, factors, intercept) {
  const size = centers.length - 1;
  const solution = Float64Array.from(ranked.rhs);
  solveUpper(ranked.r, solution.length, solution);
  const coefficients = new Float64Array(size);
  let constant3 = centers[size];
  ranked.kept.forEach((column, k2) => {
    if (factors[size] !== 0) coefficients[column] = solution[k2] * factors[column] / factors[size];
    constant3 -= coefficients[column] * centers[column];
  });
  return { intercept: intercept ? constant3 : 0, coefficients };
}
function stackPenalty(triangle, penalty, factors) {
  const rows = emptyTriangle(triangle.size);
  for (let j = 0; j < rows.size; j++) rows.values[j * rows.width + j] = Math.sqrt(penalty) * factors[j];
  stackTriangle(triangle, rows.values);
}
function powerOfTwoBelow(value2) {
  if (value2 === 0) return 1;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.max(value2, 1e-300));
  view.setUint32(0, view.getUint32(0) & 2146435072);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}
async function momentsOf(columns, { workers, moments: known }) {
  const all = new Float64Array(columns.length * MOMENTS);
  const unknown = columns.map((_, k2) => k2).filter((k2) => !known?.has(columns[k2]));
  const made = unknown.map((k2) => columns[k2]);
  const inputs = chunksOf(columns[0].length).map(([from, to]) => ({ columns: made, from, to }));
  const moments = joinMoments(await inChunks("columnMoments", columnMoments, inputs, columns, workers));
  unknown.forEach((k2, u) => {
    all.set(moments.subarray(u * MOMENTS, (u + 1) * MOMENTS), k2 * MOMENTS);
  });
  columns.forEach((column, k2) => {
    const before = known?.get(column);
    if (before !== void 0) all.set(before, k2 * MOMENTS);
  });
  return all;
}
async function triangleOf(columns, centers, factors, { workers, progress }) {
  const inputs = chunksOf(columns[0].length).map(
    ([from, to]) => ({ columns, centers, factors, from, to })
  );
  const parts = await inChunks("tallQr", tallQr, inputs, columns, workers);
  const triangle = emptyTriangle(columns.length - 1);
  triangle.values.set(parts[0]);
  for (const part of parts.slice(1)) stackTriangle(triangle, part);
  progress?.(columns[0].length, columns[0].length);
  return triangle;
}
function chunksOf(rows) {
  const chunks = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) chunks.push([from, Math.min(rows, from + CHUNK_ROWS)]);
  return chunks;
}
async function inChunks(job, run, inputs, columns, workers) {
  const shared = columns.every((column) => column.buffer instanceof SharedArrayBuffer);
  if (workers === void 0 || workers.count < 2 || columns[0].length < PARALLEL_ROWS || !shared)
    return inputs.map(run);
  return workers.run(job, run, inputs);
}

// src/models/linear-predictor.ts
function linearPredictor(intercept, coefficients, design) {
  const out = new Float64Array(design.rows).fill(intercept);
  for (let k2 = 0; k2 < design.columns.length; k2++) {
    const weight = coefficients[k2];
    if (weight === 0) continue;
    const column = design.columns[k2];
    for (let i = 0; i < out.length; i++) out[i] = out[i] + weight * column[i];
  }
  return out;
}
function checkCoefficientCount(count, designColumns, file) {
  if (count === designColumns) return;
  throw new InputError(`${count} coefficients for ${designColumns} columns of features`, {
    file,
    field: "estimator.coefficients"
  });
}

// src/models/rank-findings.ts
var SHOWN = 5;
function rankFindings(dropped, names) {
  return dropped.filter(({ dependsOn }) => dependsOn.length > 0).map(({ column, dependsOn }) => {
    const name = names[column];
    return {
      severity: "warning",
      rule: "rank_deficient",
      message: `"${name}" follows from ${listOf2(dependsOn.map((k2) => names[k2]))} in the training rows: its coefficient is 0`,
      column: name
    };
  });
}
function listOf2(names) {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  if (names.length > SHOWN) return `${shown.join(", ")} and ${names.length - SHOWN} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
function saturationFindings(rows, coefficients) {
  if (rows > coefficients) return [];
  const message = `${coefficients} coefficients from ${rows} training rows: the model repeats them and has learned nothing about others`;
  return [{ severity: "warning", rule: "saturated_fit", message, numbers: { coefficients, rows } }];
}

// src/models/linear.ts
var ParamsSchema3 = zod_exports.strictObject({});
var EstimatorSchema3 = zod_exports.strictObject({
  type: zod_exports.literal("linear"),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: zod_exports.array(finite())
});
var linear = {
  name: "linear",
  tasks: ["regression"],
  summary: "ordinary least squares (blocked Householder QR)",
  params: ParamsSchema3,
  estimator: EstimatorSchema3,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const least = design.columns.length + 1;
    requireRows("linear", design.rows, least, `for ${design.columns.length} columns`, "use ridge, or exclude features");
    const fit = await leastSquares(design.columns, y2, options);
    return {
      estimator: { type: "linear", intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: [
        ...rankFindings(fit.dropped, design.names),
        ...saturationFindings(design.rows, least - fit.dropped.length)
      ]
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: "double",
    values: linearPredictor(estimator.intercept, estimator.coefficients, design)
  }),
  coefficients: (estimator, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [estimator.intercept] },
      ...names.map((name, k2) => ({ name, values: [estimator.coefficients[k2]] }))
    ]
  })
};

// src/models/cholesky.ts
function solveCholesky(matrix, right) {
  const n = right.length;
  let lost = 0;
  for (let j = 0; j < n; j++) {
    const row = j * n;
    const before = matrix[row + j];
    let pivot = before;
    for (let k2 = 0; k2 < j; k2++) pivot -= matrix[row + k2] * matrix[row + k2];
    if (!(pivot > before * 1e-14) || !(pivot > 0)) {
      pivot = 1e300;
      lost += 1;
    }
    const root = Math.sqrt(pivot);
    matrix[row + j] = root;
    for (let i = j + 1; i < n; i++) {
      const other = i * n;
      let value2 = matrix[other + j];
      for (let k2 = 0; k2 < j; k2++) value2 -= matrix[other + k2] * matrix[row + k2];
      matrix[other + j] = value2 / root;
    }
  }
  for (let i = 0; i < n; i++) {
    let value2 = right[i];
    for (let k2 = 0; k2 < i; k2++) value2 -= matrix[i * n + k2] * right[k2];
    right[i] = value2 / matrix[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let value2 = right[i];
    for (let k2 = i + 1; k2 < n; k2++) value2 -= matrix[k2 * n + i] * right[k2];
    right[i] = value2 / matrix[i * n + i];
  }
  return lost;
}

// src/models/logistic-solver.ts
var SEPARATED_LOSS = 1e-6;
var FLAT_DECREMENT = 1e-10;
var ENDLESS_STEP = 0.5;
var HALVINGS = 50;
function solveLogistic(problem) {
  const scaled = scaleColumns(problem.columns);
  const width = scaled.columns.length + 1;
  const free = problem.classes === 2 ? 1 : problem.classes;
  const penalties = Float64Array.from(scaled.scales, (scale) => problem.penalty / (scale * scale));
  let weights = new Float64Array(free * width);
  const state = { problem, columns: scaled.columns, width, free, penalties };
  let value2 = objective(state, weights);
  let iterations = 0;
  let converged = false;
  let separated = false;
  let endless = 0;
  while (iterations < problem.maxIterations && !converged && !separated) {
    const { gradient, hessian } = derivatives(state, weights);
    const step = Float64Array.from(gradient);
    solveCholesky(hessian, step);
    const decrement = dot(gradient, step);
    const relative = decrement / Math.max(Math.abs(value2), 1e-300);
    iterations += 1;
    const far = problem.penalty === 0 && relative <= FLAT_DECREMENT && largestMove(state, step) > ENDLESS_STEP;
    endless = far ? endless + 1 : 0;
    converged = !far && relative <= problem.tolerance;
    const moved = lineSearch(state, weights, step, value2, decrement);
    if (moved === void 0) {
      separated = far;
      converged = !far && relative <= Math.max(problem.tolerance, FLAT_DECREMENT);
      break;
    }
    weights = moved.weights;
    value2 = moved.value;
    separated = problem.penalty === 0 && (endless === 2 || value2 / problem.codes.length < SEPARATED_LOSS);
    problem.progress(iterations, problem.maxIterations);
  }
  return {
    ...unscale(weights, scaled, width, free, problem.columns.length),
    iterations,
    converged: converged && !separated,
    separated
  };
}
function scaleColumns(columns) {
  const scaled = { columns: [], kept: [], means: [], scales: [] };
  columns.forEach((column, index) => {
    const n = column.length;
    let total = 0;
    for (let i = 0; i < n; i++) total += column[i];
    const mean2 = total / n;
    let squares = 0;
    let rest = 0;
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const deviation = column[i] - mean2;
      rest += deviation;
      squares += deviation * deviation;
      largest = Math.max(largest, Math.abs(column[i]));
    }
    const center = mean2 + rest / n;
    const scale = Math.sqrt(Math.max(0, squares - rest * rest / n) / n);
    if (!(scale > largest * 1e-14)) return;
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = (column[i] - center) / scale;
    scaled.columns.push(out);
    scaled.kept.push(index);
    scaled.means.push(center);
    scaled.scales.push(scale);
  });
  return scaled;
}
function predictors({ columns, width, free, problem }, weights) {
  return Array.from({ length: free }, (_, f) => {
    const eta = new Float64Array(problem.codes.length).fill(weights[f * width + width - 1]);
    for (let j = 0; j < columns.length; j++) {
      const weight = weights[f * width + j];
      const column = columns[j];
      for (let i = 0; i < eta.length; i++) eta[i] = eta[i] + weight * column[i];
    }
    return eta;
  });
}
function objective(state, weights) {
  const { problem, width, free, penalties } = state;
  const { codes, classWeights: classWeights2 } = problem;
  const etas = predictors(state, weights);
  let loss = 0;
  for (let i = 0; i < codes.length; i++) loss += classWeights2[codes[i]] * rowLoss(etas, free, codes[i], i);
  let penalty = 0;
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++)
      penalty += penalties[j] * weights[f * width + j] * weights[f * width + j];
  }
  return loss + penalty / 2;
}
function rowLoss(etas, free, code2, i) {
  if (free === 1) {
    const signed = code2 === 1 ? etas[0][i] : -etas[0][i];
    return Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed);
  }
  let largest = -Infinity;
  for (let f = 0; f < free; f++) largest = Math.max(largest, etas[f][i]);
  let total = 0;
  for (let f = 0; f < free; f++) total += Math.exp(etas[f][i] - largest);
  return Math.log(total) + largest - etas[code2][i];
}
function probabilities(etas) {
  const n = etas[0].length;
  if (etas.length === 1) {
    const eta = etas[0];
    for (let i = 0; i < n; i++) eta[i] = sigmoid(eta[i]);
    return etas;
  }
  for (let i = 0; i < n; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]);
    let total = 0;
    for (const eta of etas) total += Math.exp(eta[i] - largest);
    for (const eta of etas) eta[i] = Math.exp(eta[i] - largest) / total;
  }
  return etas;
}
function sigmoid(z) {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}
function derivatives(state, weights) {
  const { problem, columns, width, free, penalties } = state;
  const { codes, classWeights: classWeights2 } = problem;
  const n = codes.length;
  const p = probabilities(predictors(state, weights));
  const size = free * width;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const weighted = new Float64Array(n);
  const product = new Float64Array(n);
  const ones = new Float64Array(n).fill(1);
  const all = [...columns, ones];
  for (let f = 0; f < free; f++) {
    const target = free === 1 ? 1 : f;
    for (let i = 0; i < n; i++) weighted[i] = classWeights2[codes[i]] * (p[f][i] - (codes[i] === target ? 1 : 0));
    for (let j = 0; j < width; j++) gradient[f * width + j] = dot(all[j], weighted);
    for (let g = 0; g <= f; g++) {
      for (let i = 0; i < n; i++) weighted[i] = classWeights2[codes[i]] * p[f][i] * ((f === g ? 1 : 0) - p[g][i]);
      for (let j = 0; j < width; j++) {
        const column = all[j];
        for (let i = 0; i < n; i++) product[i] = column[i] * weighted[i];
        const last = f === g ? j : width - 1;
        for (let k2 = 0; k2 <= last; k2++) {
          const value2 = dot(product, all[k2]);
          hessian[(f * width + j) * size + g * width + k2] = value2;
          hessian[(g * width + k2) * size + f * width + j] = value2;
        }
      }
    }
  }
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++) {
      const at = f * width + j;
      gradient[at] = gradient[at] + penalties[j] * weights[at];
      hessian[at * size + at] = hessian[at * size + at] + penalties[j];
    }
  }
  if (free > 1) {
    for (let j = 0; j < width; j++) {
      for (let f = 0; f < free; f++) {
        for (let g = 0; g < free; g++) {
          const at = (f * width + j) * size + g * width + j;
          hessian[at] = hessian[at] + 1;
        }
      }
    }
  }
  return { gradient, hessian };
}
function dot(a2, b) {
  let total = 0;
  for (let i = 0; i < a2.length; i++) total += a2[i] * b[i];
  return total;
}
function lineSearch(state, weights, step, value2, decrement) {
  let share = 1;
  for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const moved = new Float64Array(weights.length);
    for (let i = 0; i < moved.length; i++) moved[i] = weights[i] - share * step[i];
    const next = objective(state, moved);
    if (Number.isFinite(next) && next <= value2 - 1e-4 * share * decrement) return { weights: moved, value: next };
    if (halving === 0 && Number.isFinite(next) && decrement <= 1e-10 * Math.abs(value2) && next <= value2 + 1e-14 * Math.abs(value2)) {
      return { weights: moved, value: next };
    }
  }
  return void 0;
}
function largestMove(state, step) {
  let largest = 0;
  for (const move of predictors(state, step)) {
    for (let i = 0; i < move.length; i++) largest = Math.max(largest, Math.abs(move[i]));
  }
  return largest;
}
function unscale(weights, scaled, width, free, columns) {
  const coefficients = [];
  const intercepts = new Float64Array(free);
  for (let f = 0; f < free; f++) {
    const row = new Float64Array(columns);
    let intercept = weights[f * width + width - 1];
    scaled.kept.forEach((index, j) => {
      const weight = weights[f * width + j] / scaled.scales[j];
      row[index] = weight;
      intercept -= weight * scaled.means[j];
    });
    coefficients.push(row);
    intercepts[f] = intercept;
  }
  return { coefficients, intercepts };
}

// src/models/logistic.ts
var ParamsSchema4 = zod_exports.strictObject({
  /** Inverse weight of the penalty; smaller is simpler. */
  C: zod_exports._default(zod_exports.number().check(zod_exports.gt(0)), 1),
  penalty: zod_exports._default(zod_exports.enum(["l2", "none"]), "l2"),
  /** `balanced`: each class weighs n / (classes × its rows). */
  class_weight: zod_exports.optional(zod_exports.enum(["balanced"])),
  /** Newton steps at most. */
  max_iter: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1)), 100),
  /** Newton's decrement relative to the objective below which the fit has converged. */
  tol: zod_exports._default(zod_exports.number().check(zod_exports.gt(0)), 1e-13),
  /** Standardise numeric features first, as a StandardScaler pipeline does. */
  standardize: zod_exports._default(zod_exports.boolean(), false)
});
var EstimatorSchema4 = zod_exports.strictObject({
  type: zod_exports.literal("logistic"),
  /** One row for two classes (log odds of the second), else one a class; one weight a column of the design. */
  coefficients: zod_exports.array(zod_exports.array(finite())).check(zod_exports.minLength(1)),
  intercepts: zod_exports.array(finite()).check(zod_exports.minLength(1))
});
var logistic = {
  name: "logistic",
  tasks: ["binary", "multiclass"],
  summary: "logistic regression, L2 by default: C (1), penalty, class_weight, standardize, max_iter, tol",
  params: ParamsSchema4,
  estimator: EstimatorSchema4,
  encoding: { standardize: (params) => params.standardize, dropReference: (params) => params.penalty === "none" },
  async fit(design, target, params, options) {
    if (target.type !== "label") throw new InvariantError("a classification wants classes");
    requireRows("logistic", design.rows, 2, "to tell classes apart", "add data");
    const rows = rowsOfClasses(target);
    const held = target.classes.filter((_, code2) => rows[code2] > 0);
    if (held.length < 2) {
      throw new InputError(`the training rows hold one class, "${held[0]}": there is nothing to tell apart`, {
        field: options.target
      });
    }
    if (held.length < rows.length) throw new InvariantError("a class without training rows has no finite weights");
    const solution = solveLogistic({
      columns: design.columns,
      codes: target.codes,
      classes: rows.length,
      classWeights: classWeights(rows, design.rows, params),
      penalty: params.penalty === "none" ? 0 : 1 / params.C,
      maxIterations: params.max_iter,
      tolerance: params.tol,
      progress: options.progress
    });
    return {
      estimator: {
        type: "logistic",
        coefficients: solution.coefficients.map((row) => [...row]),
        intercepts: [...solution.intercepts]
      },
      findings: findingsOf(solution, params)
    };
  },
  check({ coefficients, intercepts }, designColumns, classes, file) {
    const rows = classes === 2 ? 1 : classes;
    if (coefficients.length !== rows || intercepts.length !== rows) {
      throw new InputError(
        `${coefficients.length} rows of coefficients and ${intercepts.length} intercepts for ${classes} classes`,
        { file, field: "estimator.coefficients" }
      );
    }
    coefficients.forEach((row, i) => {
      if (row.length !== designColumns) {
        throw new InputError(`${row.length} coefficients for ${designColumns} columns of features`, {
          file,
          field: `estimator.coefficients[${i}]`
        });
      }
    });
  },
  predict({ coefficients, intercepts }, design) {
    const etas = coefficients.map((row, k2) => linearPredictor(intercepts[k2], row, design));
    return { type: "probabilities", columns: etas.length === 1 ? twoClasses(etas[0]) : softmax(etas) };
  },
  coefficients({ coefficients, intercepts }, names, classes) {
    const headings = coefficients.length === 1 ? [`log odds of ${classes.at(-1)}`] : [...classes];
    return {
      headings,
      linearRows: true,
      rows: [
        { name: "intercept", values: [...intercepts] },
        ...names.map((name, k2) => ({ name, values: coefficients.map((row) => row[k2]) }))
      ]
    };
  }
};
function rowsOfClasses({ codes, classes }) {
  const rows = new Float64Array(classes.length);
  for (const code2 of codes) rows[code2] = rows[code2] + 1;
  return rows;
}
function classWeights(rows, total, { class_weight }) {
  return rows.map((count) => class_weight === "balanced" ? total / (rows.length * count) : 1);
}
function findingsOf({ separated, converged, iterations }, params) {
  if (separated) {
    const message = `the classes can be separated exactly, so without a penalty the weights grow without end; the fit was stopped after ${iterations} steps. Use penalty: l2`;
    return [{ severity: "warning", rule: "separation", message, numbers: { iterations } }];
  }
  if (!converged) {
    const message = `the fit has not converged after ${iterations} steps; raise max_iter (${params.max_iter}) or set standardize: true`;
    return [{ severity: "warning", rule: "not_converged", message, numbers: { iterations } }];
  }
  return [];
}
function twoClasses(eta) {
  return [eta.map((z) => sigmoid(-z)), eta.map(sigmoid)];
}
function softmax(etas) {
  const rows = etas[0].length;
  for (let i = 0; i < rows; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]);
    let total = 0;
    for (const eta of etas) {
      eta[i] = Math.exp(eta[i] - largest);
      total += eta[i];
    }
    for (const eta of etas) eta[i] = eta[i] / total;
  }
  return etas;
}

// src/models/raw-powers.ts
function rawPowers({ center, scale, coefficients }) {
  let raw = [0];
  for (let p = coefficients.length - 1; p >= 0; p--) {
    raw[0] = raw[0] + coefficients[p];
    const next = new Array(raw.length + 1).fill(0);
    raw.forEach((value2, k2) => {
      next[k2] = next[k2] - value2 * center / scale;
      next[k2 + 1] = next[k2 + 1] + value2 / scale;
    });
    raw = next;
  }
  return raw;
}

// src/models/polynomial.ts
var MAX_DEGREE = 20;
var ParamsSchema5 = zod_exports.strictObject({ degree: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1), zod_exports.maximum(MAX_DEGREE)), 2) });
var TermSchema = zod_exports.strictObject({
  center: finite(),
  scale: zod_exports.number().check(zod_exports.gt(0)),
  /** Of t, t², t³… with t = (x − center) / scale. */
  coefficients: zod_exports.array(finite()).check(zod_exports.minLength(1), zod_exports.maxLength(MAX_DEGREE))
});
var EstimatorSchema5 = zod_exports.strictObject({
  type: zod_exports.literal("polynomial"),
  intercept: finite(),
  /** One for each column of the design. */
  terms: zod_exports.array(TermSchema)
});
var polynomial = {
  name: "polynomial",
  tasks: ["regression"],
  summary: "least squares on the powers up to degree (2) of each numeric feature, without interactions",
  params: ParamsSchema5,
  estimator: EstimatorSchema5,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const bases = design.columns.map((column) => basisOf(column, params.degree));
    const names = bases.flatMap((basis2, k2) => basis2.powers.map((_, p) => powerName(design.names[k2], p + 1)));
    const least = names.length + 1;
    requireRows(
      "polynomial",
      design.rows,
      least,
      `for ${names.length} powers`,
      "lower the degree, or exclude features"
    );
    const fit = await leastSquares(
      bases.flatMap((basis2) => basis2.powers),
      y2,
      options
    );
    let next = 0;
    const terms = bases.map(({ center, scale, powers }) => {
      const coefficients = [...fit.coefficients.subarray(next, next + powers.length)];
      next += powers.length;
      return { center, scale, coefficients };
    });
    return {
      estimator: { type: "polynomial", intercept: fit.intercept, terms },
      findings: [...rankFindings(fit.dropped, names), ...saturationFindings(design.rows, least - fit.dropped.length)]
    };
  },
  check(estimator, designColumns, _classes, file) {
    if (estimator.terms.length === designColumns) return;
    throw new InputError(`${estimator.terms.length} terms for ${designColumns} columns of features`, {
      file,
      field: "estimator.terms"
    });
  },
  predict: (estimator, design) => ({ type: "double", values: evaluate(estimator, design) }),
  coefficients(estimator, names) {
    const raw = estimator.terms.map(rawPowers);
    const intercept = raw.reduce((sum, powers) => sum + powers[0], estimator.intercept);
    return {
      headings: ["coefficient"],
      linearRows: false,
      rows: [
        { name: "intercept", values: [intercept] },
        ...raw.flatMap(
          (powers, k2) => powers.slice(1).map((value2, p) => ({ name: powerName(names[k2], p + 1), values: [value2] }))
        )
      ]
    };
  }
};
function powerName(name, power2) {
  return power2 === 1 ? name : `${name}^${power2}`;
}
function basisOf(column, degree) {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value2 of column) {
    if (value2 < least) least = value2;
    if (value2 > greatest) greatest = value2;
  }
  const center = least / 2 + greatest / 2;
  const half = greatest / 2 - least / 2;
  const scale = half > 0 ? half : 1;
  const mapped = column.map((value2) => (value2 - center) / scale);
  const powers = [mapped];
  const twoValued = column.every((value2) => value2 === least || value2 === greatest);
  for (let p = 2; p <= degree && !twoValued; p++) {
    const below = powers.at(-1);
    powers.push(below.map((value2, i) => value2 * mapped[i]));
  }
  return { center, scale, powers };
}
function evaluate(estimator, design) {
  const out = new Float64Array(design.rows).fill(estimator.intercept);
  estimator.terms.forEach(({ center, scale, coefficients }, k2) => {
    const column = design.columns[k2];
    for (let i = 0; i < out.length; i++) {
      const t = (column[i] - center) / scale;
      let sum = 0;
      for (let p = coefficients.length - 1; p >= 0; p--) sum = (sum + coefficients[p]) * t;
      out[i] = out[i] + sum;
    }
  });
  return out;
}

// src/models/power.ts
var ParamsSchema6 = zod_exports.strictObject({});
var EstimatorSchema6 = zod_exports.strictObject({
  type: zod_exports.literal("power"),
  /** Geometric mean of x in training: keeps `level` in range whatever the unit of x. */
  center: zod_exports.number().check(zod_exports.gt(0)),
  exponent: finite(),
  level: zod_exports.number().check(zod_exports.gt(0))
});
var power = {
  name: "power",
  tasks: ["regression"],
  summary: "y = A·x^B of one numeric feature, by least squares of log y on log x (both above 0)",
  params: ParamsSchema6,
  estimator: EstimatorSchema6,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const x2 = singleColumn("power", design);
    requirePositive("power", x2, "a feature", design.names[0]);
    requirePositive("power", y2, "a target", options.target);
    const center = Math.exp(mean(x2.map(Math.log)));
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: level, B: exponent2 } = new regressions.PowerRegression(
      x2.map((value2) => value2 / center),
      y2
    );
    requireFiniteFit("power", { center, exponent: exponent2, level });
    return { estimator: { type: "power", center, exponent: exponent2, level }, findings: [logErrorFinding("power")] };
  },
  check() {
  },
  predict({ center, exponent: exponent2, level }, design) {
    const x2 = design.columns[0];
    requirePositive("power", x2, "a feature", design.names[0]);
    return { type: "double", values: x2.map((value2) => level * Math.exp(exponent2 * Math.log(value2 / center))) };
  },
  coefficients: ({ center, exponent: exponent2, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `exponent of ${names[0]}`, values: [exponent2] }
    ]
  })
};

// src/models/ridge.ts
var ParamsSchema7 = zod_exports.strictObject({
  /** Weight of the penalty on the raw coefficients; the intercept is free. */
  alpha: zod_exports._default(zod_exports.number().check(zod_exports.minimum(0)), 1)
});
var EstimatorSchema7 = zod_exports.strictObject({
  type: zod_exports.literal("ridge"),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: zod_exports.array(finite())
});
var ridge = {
  name: "ridge",
  tasks: ["regression"],
  summary: "least squares with an L2 penalty; alpha (1) is its weight",
  params: ParamsSchema7,
  estimator: EstimatorSchema7,
  encoding: { standardize: () => false, dropReference: () => false },
  async fit(design, target, params, options) {
    const y2 = numbersOfTarget(target, options.target);
    requireRows("ridge", design.rows, 2, "to find a slope", "add data");
    const fit = await leastSquares(design.columns, y2, { ...options, penalty: params.alpha });
    return {
      estimator: { type: "ridge", intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: rankFindings(fit.dropped, design.names)
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: "double",
    values: linearPredictor(estimator.intercept, estimator.coefficients, design)
  }),
  coefficients: (estimator, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [estimator.intercept] },
      ...names.map((name, k2) => ({ name, values: [estimator.coefficients[k2]] }))
    ]
  })
};

// src/models/theil-sen.ts
var MAX_ROWS = 2e3;
var ParamsSchema8 = zod_exports.strictObject({});
var EstimatorSchema8 = zod_exports.strictObject({ type: zod_exports.literal("theil_sen"), intercept: finite(), slope: finite() });
var theilSen = {
  name: "theil_sen",
  tasks: ["regression"],
  summary: "y = intercept + slope·x of one numeric feature, slope the median over all pairs: outliers count little",
  params: ParamsSchema8,
  estimator: EstimatorSchema8,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const x2 = singleColumn("theil_sen", design);
    if (x2.length > MAX_ROWS) {
      throw new InputError(
        `theil_sen compares every pair of rows and takes at most ${MAX_ROWS} training rows, got ${x2.length}: use linear`
      );
    }
    const slope = medianOf(pairSlopes(x2, y2));
    const intercept = medianOf(y2) - slope * medianOf(x2);
    requireFiniteFit("theil_sen", { intercept, slope });
    return { estimator: { type: "theil_sen", intercept, slope }, findings: [] };
  },
  check() {
  },
  predict: ({ intercept, slope }, design) => ({ type: "double", values: linearPredictor(intercept, [slope], design) }),
  coefficients: ({ intercept, slope }, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [intercept] },
      { name: names[0], values: [slope] }
    ]
  })
};
function pairSlopes(x2, y2) {
  const slopes = new Float64Array(x2.length * (x2.length - 1) / 2);
  let count = 0;
  for (let i = 0; i < x2.length; i++) {
    for (let j = i + 1; j < x2.length; j++) {
      if (x2[i] !== x2[j]) slopes[count++] = (y2[j] - y2[i]) / (x2[j] - x2[i]);
    }
  }
  return slopes.subarray(0, count);
}

// src/models/kinds.ts
var KINDS = [linear, ridge, polynomial, exponential, power, theilSen, logistic, dummy];
function findKind(name) {
  return KINDS.find((kind) => kind.name === name);
}
function kindsOfTask(task) {
  return KINDS.filter((kind) => kind.tasks.includes(task)).map((kind) => kind.name);
}
function checkParams(name, raw, task, at) {
  const model = [...at.field === void 0 ? [] : at.field.split("."), "train"];
  const refuse = (rule, keys) => {
    const path2 = [...model, ...keys];
    return new InputError(rule, { file: at.file, line: at.lineOf?.(path2), field: path2.join(".") });
  };
  const kind = findKind(name);
  if (kind === void 0) throw refuse(unknownKind(name, kindsOfTask(task)), ["model"]);
  if (!kind.tasks.includes(task)) {
    throw refuse(`${name} does not do task ${task}; these do: ${kindsOfTask(task).join(", ")}`, ["model"]);
  }
  const params = checkAt(kind.params, raw, [...model, "params"].join("."), at);
  const unsuited = kind.unsuited?.(params, task);
  if (unsuited !== void 0) throw refuse(unsuited.rule, ["params", unsuited.key]);
  return params;
}
function unknownKind(name, known = KINDS.map((kind) => kind.name)) {
  const near = closest(name, known);
  const hint = near === void 0 ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
  return `no model kind "${name.slice(0, 60)}"; ${hint}`;
}
function checkAt(schema, value2, field, at) {
  const wrapper = zod_exports.strictObject({ [field]: schema });
  const lineOf = at.lineOf && ((path2) => at.lineOf?.([...field.split("."), ...path2.slice(1)]));
  return checkShape(wrapper, { [field]: value2 }, at.file, lineOf)[field];
}

// src/steps/recipe.ts
var DEFAULT_THRESHOLD = 0.5;
function selectRecipes(config, names, place) {
  for (const name of names ?? []) {
    if (!Object.hasOwn(config.models, name)) {
      const file = place.file ?? "the recipe";
      throw new InputError(`no model "${name}"; ${suggest(name, Object.keys(config.models))}`, { file });
    }
  }
  const wanted = names === void 0 ? Object.keys(config.models) : [...new Set(names)];
  return wanted.map((name) => placeRecipe(name, config.models[name], place));
}
function placeRecipe(name, config, place) {
  const at = { file: place.file, field: `models.${name}` };
  const kind = config.train.model ?? (config.task === "regression" ? "linear" : "logistic");
  const params = checkParams(kind, config.train.params, config.task, at);
  const { data, evaluate: evaluate2, split } = config;
  checkTaskKeys(config.task, evaluate2, at);
  checkTarget(config, { ...place, name });
  checkDrawnColumns(config, { ...place, name });
  return {
    name,
    folder: place.folder,
    task: config.task,
    data: {
      file: locate(data.path, place),
      target: data.target,
      id: data.id ?? void 0,
      exclude: data.exclude ?? [],
      columns: data.columns ?? {},
      delimiter: data.delimiter,
      naValues: data.na_values
    },
    split,
    testFile: split.method === "files" ? locate(split.test_path, place) : void 0,
    train: { kind, params },
    evaluate: {
      metrics: evaluate2.metrics?.map((metric, i) => {
        const field = `${at.field}.evaluate.metrics[${i}]`;
        return resolveMetric(metric, config.task, { file: at.file, field }).name;
      }) ?? defaultMetrics(config.task),
      slices: evaluate2.slices ?? [],
      positive: evaluate2.positive === void 0 ? void 0 : String(evaluate2.positive),
      threshold: evaluate2.threshold ?? DEFAULT_THRESHOLD,
      groupColumn: evaluate2.group_column,
      weightColumn: evaluate2.weight_column,
      findSlices: evaluate2.find_slices ?? true
    },
    policy: resolvePolicy(config.gate, config.task, { ...at, lineOf: place.lineOf }),
    config: { path: place.file, digest: sha256(encodeCanonical({ [name]: config })) },
    origin: { config, place }
  };
}
function checkTaskKeys(task, evaluate2, at) {
  for (const key of ["positive", "threshold"]) {
    if (evaluate2[key] !== void 0 && task !== "binary") {
      throw new InputError(`is for task binary, this one is ${task}`, {
        file: at.file,
        field: `${at.field}.evaluate.${key}`
      });
    }
  }
}
function checkTarget({ task, data }, { file, lineOf, name }) {
  const fault = (rule, ...keys) => {
    const path2 = ["models", name, "data", ...keys];
    return new InputError(rule, { file, line: lineOf?.(path2), field: renderPath(path2) });
  };
  const { target } = data;
  if (data.id === target) throw fault(`"${target}" is the target; who a row is must not depend on it`, "id");
  if (data.exclude?.includes(target)) throw fault(`holds "${target}", which is the target`, "exclude");
  const pin = data.columns !== void 0 && Object.hasOwn(data.columns, target) ? data.columns[target] : void 0;
  if (task === "regression" && pin !== void 0 && pin !== "numeric" && pin !== "ignore") {
    throw fault(`the target of a regression is numeric, not ${pin}`, "columns", target);
  }
}
function checkDrawnColumns({ data, evaluate: evaluate2 }, { file, lineOf, name }) {
  for (const key of ["group_column", "weight_column"]) {
    if (evaluate2[key] !== data.target) continue;
    const path2 = ["models", name, "evaluate", key];
    throw new InputError(`"${data.target}" is the target`, { file, line: lineOf?.(path2), field: renderPath(path2) });
  }
}
function locate(path2, place) {
  const absolute = isAbsolute(path2) ? path2 : resolve(place.folder, path2);
  return { shown: path2, absolute, root: place.root };
}

// src/steps/request.ts
var DEFAULT_CONFIG = "assay.yml";
async function readRecipes(request, ports) {
  return request.table === void 0 ? fromConfig(request, ports) : fromTable(request, request.table, ports);
}
async function fromConfig(request, ports) {
  const file = request.config ?? DEFAULT_CONFIG;
  const path2 = resolve2(request.folder, file);
  const text = await ports.files.readText(path2, file);
  if (text === void 0) {
    throw new InputError("there is no such file; `assay init FILE.csv` writes one for a table", { file });
  }
  const decoded = decodeConfig(text, file, (raw) => override(raw, request));
  const folder = dirname(path2);
  const root = await ports.git.rootOf(folder) ?? folder;
  return selectRecipes(decoded.config, request.models, { folder, root, file, lineOf: decoded.lineOf });
}
async function fromTable(request, table, ports) {
  const name = nameOf2(table.data);
  const task = table.task ?? await guessTask(resolve2(request.folder, table.data), table, ports);
  const raw = {
    version: 1,
    models: {
      [name]: {
        task,
        data: { path: table.data, target: table.target },
        ...table.train === void 0 ? {} : { train: { model: table.train } }
      }
    }
  };
  const config = checkConfig(override(raw, request), "the command line");
  return selectRecipes(config, request.models, { folder: request.folder, root: void 0, file: void 0 });
}
function nameOf2(path2) {
  const stem = basename(path2).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "");
  const name = stem.toLowerCase().replace(/[^a-z0-9_-]+/g, "-").replace(/^[^a-z0-9]+|-+$/g, "").slice(0, 64);
  return MODEL_NAME.test(name) ? name : "model";
}
function override(raw, request) {
  if (request.overrides === void 0 || request.overrides.length === 0) return raw;
  const models = raw?.models;
  if (typeof models !== "object" || models === null) return raw;
  const names = request.models ?? Object.keys(models);
  for (const text of request.overrides) {
    const { path: path2, value: value2 } = readOverride(text);
    for (const name of names) if (Object.hasOwn(models, name)) setKey(models[name], path2, value2, text);
  }
  return raw;
}
function readOverride(text) {
  const equals = text.indexOf("=");
  const path2 = text.slice(0, equals).split(".");
  if (equals < 1 || path2.some((key) => key === "" || key === "__proto__" || key === "constructor" || key === "prototype")) {
    throw new InputError(`must read KEY=VALUE as in train.params.alpha=1, got "${text}"`, { field: "--set" });
  }
  return { path: path2, value: parseValue(text.slice(equals + 1), "--set") };
}
function setKey(model, path2, value2, text) {
  let here = model;
  for (const key of path2.slice(0, -1)) {
    if (typeof here !== "object" || here === null) break;
    const record = here;
    if (!Object.hasOwn(record, key)) record[key] = {};
    here = record[key];
  }
  if (typeof here !== "object" || here === null || Array.isArray(here)) {
    throw new InputError(`"${text}" leads through something that holds no keys`, { field: "--set" });
  }
  here[path2.at(-1)] = value2;
}

// src/models/feature-cells.ts
var BOOLEAN_WORDS = new Map([
  ...["true", "t", "yes", "y", "1"].map((word) => [word, 1]),
  ...["false", "f", "no", "n", "0"].map((word) => [word, 0])
]);
function isAllMissing(column) {
  return column.storage === "float64" ? column.values.every(Number.isNaN) : column.codes.every((code2) => code2 < 0);
}
function booleansOf(column) {
  if (column.storage === "float64") {
    return column.values.every((value2) => value2 === 0 || value2 === 1 || Number.isNaN(value2)) ? column.values : void 0;
  }
  const meanings = column.categories.map((word) => BOOLEAN_WORDS.get(word.toLowerCase()));
  const values = new Float64Array(column.codes.length);
  for (let i = 0; i < values.length; i++) {
    const code2 = column.codes[i];
    const meaning = code2 < 0 ? NaN : meanings[code2];
    if (meaning === void 0) return void 0;
    values[i] = meaning;
  }
  return values;
}
function textOf(column) {
  if (column.storage === "text") return column;
  const codeOf = /* @__PURE__ */ new Map();
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) {
    const value2 = column.values[i];
    if (!Number.isNaN(value2) && !codeOf.has(value2)) codeOf.set(value2, codeOf.size);
    codes[i] = Number.isNaN(value2) ? -1 : codeOf.get(value2);
  }
  return { codes, categories: [...codeOf.keys()].map((value2) => value2 === 0 ? "0" : String(value2)) };
}

// src/models/encoder.ts
var SHARED_ROWS = 65536;
function createEncoder(encodings, columns, complete = /* @__PURE__ */ new Set()) {
  if (encodings.length !== columns.length) throw new InvariantError("one column for each encoding");
  const features = encodings.map((encoding, i) => featureEncoder(encoding, columns[i], complete.has(encoding.name)));
  const names = features.flatMap((feature) => feature.names);
  return {
    names,
    encode: (from, to) => ({
      rows: to - from,
      names,
      columns: features.flatMap((feature) => feature.encode(from, to))
    }),
    counts: () => features.map(({ missing: missing2, unseen }) => ({ missing: missing2, unseen }))
  };
}
function designNames(encodings) {
  return encodings.flatMap((encoding) => {
    if (encoding.type !== "categorical") return [encoding.name];
    const names = encoding.categories.map((category) => `${encoding.name}=${category}`);
    return encoding.missing ? [...names, `${encoding.name}=(missing)`] : names;
  });
}
function featureEncoder(encoding, column, complete) {
  if (encoding.type === "categorical") return categoricalEncoder(encoding, column);
  if (encoding.type === "boolean") {
    const values = booleansOf(column);
    if (values === void 0)
      throw new InputError("holds a cell that is neither true nor false", { field: column.name });
    return numberEncoder(encoding.name, values, encoding.fill, 0, 1, complete);
  }
  if (column.storage !== "float64") throw new InputError("holds text where numbers belong", { field: column.name });
  return numberEncoder(encoding.name, column.values, encoding.fill, encoding.center, encoding.scale, complete);
}
function numberEncoder(name, values, fill, center, scale, complete) {
  return {
    names: [name],
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const cells = from === 0 && to === values.length ? values : values.subarray(from, to);
      let missing2 = 0;
      for (let i = 0; i < cells.length && !complete; i++) if (Number.isNaN(cells[i])) missing2 += 1;
      this.missing += missing2;
      if (missing2 === 0 && center === 0 && scale === 1) return [cells];
      if (missing2 > 0 && fill === void 0)
        throw new InputError("a cell is missing and the model knows nothing to fill it with", { field: name });
      const out = allocate(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const value2 = cells[i];
        out[i] = ((Number.isNaN(value2) ? fill : value2) - center) / scale;
      }
      return [out];
    }
  };
}
function categoricalEncoder(encoding, column) {
  const cells = textOf(column);
  const columnOf = new Map(encoding.categories.map((category, position) => [category, position]));
  const width = encoding.categories.length + (encoding.missing ? 1 : 0);
  const positions = Int32Array.from(cells.categories, (category) => {
    if (category === encoding.reference) return REFERENCE;
    return columnOf.get(category) ?? UNSEEN;
  });
  return {
    names: designNames([encoding]),
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const out = Array.from({ length: width }, () => allocate(to - from));
      for (let i = from; i < to; i++) {
        const code2 = cells.codes[i];
        if (code2 < 0) {
          this.missing += 1;
          if (encoding.missing) out[width - 1][i - from] = 1;
          continue;
        }
        const position = positions[code2];
        if (position >= 0) out[position][i - from] = 1;
        else if (position === UNSEEN) this.unseen += 1;
      }
      return out;
    }
  };
}
var REFERENCE = -1;
var UNSEEN = -2;
function allocate(rows) {
  return new Float64Array(rows < SHARED_ROWS ? new ArrayBuffer(rows * 8) : new SharedArrayBuffer(rows * 8));
}

// src/models/preprocessing.ts
var MAX_CATEGORIES = 200;
var IDENTIFIER_CATEGORIES = 20;
function learnFeatures(columns, rules, moments = /* @__PURE__ */ new Map()) {
  const inputs = [];
  const encodings = [];
  const notes = { findings: [], complete: /* @__PURE__ */ new Set(), moments };
  const sorted = [...columns].sort((a2, b) => a2.name < b.name ? -1 : 1);
  for (const column of sorted) {
    const encoding = learnFeature(column, rules, notes);
    if (encoding === void 0) continue;
    inputs.push({ name: column.name, type: INPUT_TYPES[encoding.type] });
    encodings.push(encoding);
  }
  if (encodings.length === 0)
    throw new InputError("no feature is left to train on: every column is excluded, ignored or empty");
  return { inputs, encodings, findings: notes.findings, complete: notes.complete };
}
var INPUT_TYPES = { numeric: "double", boolean: "boolean", categorical: "string" };
function learnFeature(column, rules, notes) {
  switch (column.kind) {
    case "numeric":
      if (column.storage !== "float64") throw new InvariantError(`numeric column ${column.name} is stored as text`);
      return learnNumeric(column.name, column.values, rules, notes);
    case "boolean": {
      const values = booleansOf(column);
      if (values === void 0)
        throw new InputError("a boolean feature holds a cell that is neither true nor false", { field: column.name });
      const { mean: mean2, missing: missing2 } = summaryOf(column.name, values, notes);
      if (missing2 === values.length) return void 0;
      return { type: "boolean", name: column.name, fill: mean2 };
    }
    case "categorical":
      return learnCategorical(column, rules, notes);
    default:
      throw new InvariantError(`a ${column.kind} column is no feature: ${column.name}`);
  }
}
function learnNumeric(name, values, rules, notes) {
  const { mean: mean2, missing: missing2, present, constant: constant3 } = summaryOf(name, values, notes);
  if (missing2 === values.length) return void 0;
  if (!rules.standardize) return { type: "numeric", name, fill: mean2, center: 0, scale: 1 };
  const deviation = constant3 ? 0 : Math.sqrt(sumOfSquaredDeviations(present) / values.length);
  return { type: "numeric", name, fill: mean2, center: mean2, scale: deviation > 0 ? deviation : 1 };
}
function summaryOf(name, values, { findings, complete, moments: known }) {
  let present = values;
  let moments = known.get(values) ?? columnMoments({ columns: [values], from: 0, to: values.length });
  if (Number.isNaN(moments[0])) {
    present = values.filter((value2) => !Number.isNaN(value2));
    moments = columnMoments({ columns: [present], from: 0, to: present.length });
  }
  const missing2 = values.length - present.length;
  if (missing2 === values.length) {
    findings.push(allMissing(name));
    return { mean: 0, missing: missing2, present, constant: true };
  }
  const constant3 = moments[1] === 0;
  const mean2 = constant3 ? present[0] : moments[0] / present.length;
  if (!Number.isFinite(mean2)) throw new InputError("its cells are too large to have a mean", { field: name });
  if (constant3) findings.push(constantFeature(name));
  if (missing2 === 0) complete.add(name);
  if (missing2 > 0) {
    const share = `${missing2} of ${values.length}`;
    findings.push({
      severity: "info",
      rule: "missing_filled",
      message: `${share} training cells of "${name}" are missing and filled with the mean of the others, ${mean2}`,
      column: name,
      numbers: { missing: missing2, rows: values.length, fill: mean2 }
    });
  }
  return { mean: mean2, missing: missing2, present, constant: constant3 };
}
function learnCategorical(column, rules, notes) {
  const { name } = column;
  const cells = textOf(column);
  const counts = new Uint32Array(cells.categories.length);
  let missing2 = 0;
  for (const code2 of cells.codes) {
    if (code2 < 0) missing2 += 1;
    else counts[code2] = counts[code2] + 1;
  }
  const rows = cells.codes.length;
  const categories = cells.categories.filter((_, code2) => counts[code2] > 0).sort();
  if (categories.length === 0) {
    notes.findings.push(allMissing(name));
    return void 0;
  }
  refuseIdentifier(name, categories, rows - missing2);
  if (categories.length === 1 && missing2 === 0) notes.findings.push(constantFeature(name));
  if (missing2 > 0) {
    notes.findings.push({
      severity: "info",
      rule: "missing_category",
      message: `${missing2} of ${rows} training cells of "${name}" are missing and make a category of their own`,
      column: name,
      numbers: { missing: missing2, rows }
    });
  }
  const encoding = { type: "categorical", name, missing: missing2 > 0 };
  if (!rules.dropReference) return { ...encoding, categories };
  return { ...encoding, categories: categories.slice(1), reference: categories[0] };
}
function refuseIdentifier(name, texts, cells) {
  const categories = texts.length;
  const identifier = categories > IDENTIFIER_CATEGORIES && categories > cells / 2;
  if (!identifier && categories <= MAX_CATEGORIES) return;
  const others = texts.filter((text) => Number.isNaN(numberOf(text)));
  if (others.length > 0 && others.length < categories / 10) {
    const what2 = `a column of numbers but for ${JSON.stringify(others[0].slice(0, 40))}`;
    const advice2 = "if that means missing, put it in data.na_values";
    throw new InputError(`${categories} different texts in ${cells} training rows, ${what2}; ${advice2}`, {
      field: name
    });
  }
  const what = identifier ? "it looks like an identifier" : `at most ${MAX_CATEGORIES} become columns`;
  const advice = "put it in data.exclude, or pin it to ignore in data.columns";
  throw new InputError(`${categories} different texts in ${cells} training rows: ${what}; ${advice}`, { field: name });
}
function allMissing(name) {
  const message = `"${name}" has no value in any training row and is left out of the model`;
  return { severity: "warning", rule: "all_missing_feature", message, column: name };
}
function constantFeature(name) {
  const message = `"${name}" has the same value in every training row: it carries no information`;
  return { severity: "warning", rule: "constant_feature", message, column: name };
}

// src/models/model-file.ts
function decodeModel(text, file) {
  const model = modelDocument.decode(text, file);
  checkModel(model, file);
  return model;
}
function checkModel(model, file) {
  const { type } = model.estimator;
  const kind = findKind(type);
  if (kind === void 0) {
    throw new InputError(`${unknownKind(type)}; was the file made by a newer version of Assay?`, {
      file,
      field: "estimator.type"
    });
  }
  if (!kind.tasks.includes(model.task))
    throw new InputError(`${type} does not do task ${model.task}`, { file, field: "task" });
  const classes = checkOutput(model, file);
  checkInputs(model, file);
  const estimator = checkAt(kind.estimator, model.estimator, "estimator", { file });
  const params = checkAt(kind.params, model.params, "params", { file });
  const unsuited = kind.unsuited?.(params, model.task);
  if (unsuited !== void 0) throw new InputError(unsuited.rule, { file, field: `params.${unsuited.key}` });
  const columns = designNames(model.preprocessing).length;
  if (kind.encoding.singleFeature && columns !== 1) {
    throw new InputError(`${type} takes one column, got ${columns}`, { file, field: "preprocessing" });
  }
  kind.check(estimator, columns, classes, file);
}
function checkOutput(model, file) {
  const { output } = model.signature;
  const field = "signature.output";
  if (output.type === "double" !== (model.task === "regression")) {
    throw new InputError(`a ${model.task} model does not answer with a ${output.type}`, { file, field });
  }
  if (output.type === "double") return 0;
  const { classes, positive, threshold } = output;
  if (classes.some((name, i) => i > 0 && !(classes[i - 1] < name))) {
    throw new InputError("must be sorted, each class once", { file, field: `${field}.classes` });
  }
  if (model.task === "multiclass") {
    if (positive !== void 0 || threshold !== void 0)
      throw new InputError("positive and threshold are for task binary", { file, field });
    return classes.length;
  }
  if (classes.length !== 2)
    throw new InputError(`a binary model has 2 classes, got ${classes.length}`, { file, field: `${field}.classes` });
  if (positive !== void 0 && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes`, { file, field: `${field}.positive` });
  }
  if (threshold !== void 0 && !(threshold >= 0 && threshold <= 1)) {
    throw new InputError(`must be from 0 to 1, got ${threshold}`, { file, field: `${field}.threshold` });
  }
  return classes.length;
}
function checkInputs({ signature, preprocessing }, file) {
  if (signature.inputs.length !== preprocessing.length) {
    throw new InputError(`${preprocessing.length} encodings for ${signature.inputs.length} inputs`, {
      file,
      field: "preprocessing"
    });
  }
  const names = /* @__PURE__ */ new Set();
  preprocessing.forEach((encoding, i) => {
    const field = `preprocessing[${i}]`;
    const input = signature.inputs[i];
    if (input.name !== encoding.name || input.type !== INPUT_TYPES[encoding.type]) {
      throw new InputError(
        `encodes "${encoding.name}" as ${encoding.type}, the signature has "${input.name}" as ${input.type}`,
        { file, field }
      );
    }
    if (names.has(encoding.name)) throw new InputError(`"${encoding.name}" stands here twice`, { file, field });
    names.add(encoding.name);
    if (encoding.type !== "categorical") return;
    const categories = encoding.reference === void 0 ? encoding.categories : [...encoding.categories, encoding.reference];
    if (new Set(categories).size !== categories.length)
      throw new InputError("holds a category twice", { file, field: `${field}.categories` });
  });
}

// src/models/feature-moments.ts
var PARALLEL_ROWS2 = 65536;
async function featureMoments(columns, workers) {
  if (workers.count < 2) return /* @__PURE__ */ new Map();
  const large = columns.flatMap(
    (column) => column.storage === "float64" && isShared(column) && column.values.length >= PARALLEL_ROWS2 ? [column.values] : []
  );
  const inputs = large.map((values) => ({ columns: [values], from: 0, to: values.length }));
  const moments = await workers.run("columnMoments", columnMoments, inputs);
  return new Map(large.map((values, i) => [values, moments[i]]));
}

// src/models/signature.ts
function checkSignature(model, table, file) {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return model.signature.inputs.map(({ name, type }) => {
    const column = byName.get(name);
    if (column === void 0) throw new InputError(missing(name, [...byName.keys()]), { file, field: name });
    if (!fits(column, type) && !isAllMissing(column)) {
      const has = column.storage === "text" ? "text" : "numbers";
      const rule = `the model was trained on a column of type ${type}, the data's column holds ${has}`;
      throw new InputError(`${rule}; pin it in data.columns to ${KIND_OF_TYPE[type]}`, { file, field: name });
    }
    return isAllMissing(column) ? emptyColumn(column, type, table.rows) : column;
  });
}
var KIND_OF_TYPE = { double: "numeric", boolean: "boolean", string: "categorical" };
function fits(column, type) {
  if (type === "double") return column.storage === "float64";
  if (type === "boolean") return booleansOf(column) !== void 0;
  return column.storage === "text" || column.kind === "categorical";
}
function emptyColumn(column, type, rows) {
  const { name } = column;
  return type === "string" ? { name, kind: "categorical", storage: "text", codes: new Int32Array(rows).fill(-1), categories: [] } : { name, kind: KIND_OF_TYPE[type], storage: "float64", values: new Float64Array(rows).fill(NaN) };
}
function missing(name, names) {
  const near = closest(name, names);
  const hint = near === void 0 ? "" : `; did you rename it to "${near}"?`;
  return `the model was trained on the column "${name}", which the data do not have${hint}`;
}

// src/models/pipeline.ts
async function fitModel(request, options) {
  const { task, target, truth, training } = request;
  const params = checkParams(request.kind, request.params, task, {});
  const kind = findKind(request.kind);
  if (truth.type === "double" !== (task === "regression"))
    throw new InvariantError(`the target of a ${task} is no ${truth.type}`);
  const rows = truth.type === "double" ? truth.values.length : truth.codes.length;
  if (rows === 0) throw new InputError("no training row");
  const learned = await learn(kind, request, params, options.workers);
  const columns = new Map(request.features.map((column) => [column.name, column]));
  const encoder = createEncoder(
    learned.encodings,
    learned.encodings.map(({ name }) => columns.get(name)),
    learned.complete
  );
  const design = { ...encoder.encode(0, rows), rows };
  if (design.columns.some((column) => column.length !== rows))
    throw new InvariantError("features and target differ in rows");
  const fitted = await kind.fit(design, truth, params, { ...options, target, moments: learned.moments });
  return {
    kind: "assay.model",
    schemaVersion: 1,
    task,
    target,
    signature: { inputs: [...learned.inputs], output: outputOf(request) },
    preprocessing: [...learned.encodings],
    estimator: fitted.estimator,
    params: { ...params },
    training,
    findings: [...learned.findings, ...absentClasses(truth), ...fitted.findings]
  };
}
async function learn(kind, request, params, workers) {
  const { encoding, name } = kind;
  if (encoding.withoutFeatures)
    return { inputs: [], encodings: [], findings: [], complete: /* @__PURE__ */ new Set(), moments: void 0 };
  const { features } = request;
  if (encoding.singleFeature && (features.length !== 1 || features[0].kind !== "numeric")) {
    const names = features.map((column) => column.name).sort();
    const got = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
    throw new InputError(
      `${name} takes exactly one numeric feature, got ${got || "none"}; put the others in data.exclude, or use linear`
    );
  }
  const rules = { standardize: encoding.standardize(params), dropReference: encoding.dropReference(params) };
  const moments = await featureMoments(features, workers);
  return { ...learnFeatures(features, rules, moments), moments };
}
function outputOf({ task, truth, positive, threshold }) {
  if (truth.type === "double") return { type: "double" };
  const classes = [...truth.classes];
  if (task !== "binary") return { type: "label", classes };
  return {
    type: "label",
    classes,
    ...positive === void 0 ? {} : { positive },
    ...threshold === void 0 ? {} : { threshold }
  };
}
function absentClasses(truth) {
  if (truth.type === "double") return [];
  const seen = new Uint8Array(truth.classes.length);
  for (const code2 of truth.codes) seen[code2] = 1;
  return truth.classes.filter((_, code2) => seen[code2] === 0).map((name) => ({ severity: "warning", rule: "absent_class", message: `no training row has the class "${name}"` }));
}
var BLOCK_ROWS = 16384;
function predictModel(model, table, file) {
  const kind = findKind(model.estimator.type);
  if (kind === void 0) throw new InvariantError(`no kind ${model.estimator.type}`);
  const encoder = createEncoder(model.preprocessing, checkSignature(model, table, file));
  const { output } = model.signature;
  const width = output.type === "double" ? 1 : output.classes.length;
  const columns = Array.from({ length: width }, () => new Float64Array(table.rows));
  for (let from = 0; from < table.rows; from += BLOCK_ROWS) {
    const to = Math.min(table.rows, from + BLOCK_ROWS);
    const scores2 = kind.predict(model.estimator, encoder.encode(from, to));
    const parts = scores2.type === "double" ? [scores2.values] : scores2.columns;
    parts.forEach((part, c) => {
      refuseNonFinite(part, from, file);
      columns[c].set(part, from);
    });
  }
  const scores = output.type === "double" ? { type: "double", values: columns[0] } : { type: "probabilities", columns };
  return { scores, findings: encodingFindings(model, encoder, table.rows) };
}
function refuseNonFinite(values, from, file) {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InputError(
        `predicts ${values[i]} for row ${from + i + 1} of the data: its features are far outside the training rows`,
        { file }
      );
    }
  }
}
function encodingFindings(model, encoder, rows) {
  const findings = [];
  encoder.counts().forEach(({ missing: missing2, unseen }, i) => {
    const encoding = model.preprocessing[i];
    const { name } = encoding;
    if (missing2 > 0) findings.push(missingFinding(encoding, missing2, rows));
    if (unseen > 0) {
      const message = `${unseen} of ${rows} cells of "${name}" hold a category that no training row has: they count as none of the known ones`;
      findings.push({ severity: "warning", rule: "unseen_category", message, column: name, numbers: { unseen, rows } });
    }
  });
  return findings;
}
function missingFinding(encoding, missing2, rows) {
  const { name } = encoding;
  const cells = `${missing2} of ${rows} cells of "${name}" are missing`;
  const about = { column: name, numbers: { missing: missing2, rows } };
  if (encoding.type !== "categorical") {
    return {
      severity: "info",
      rule: "missing_filled",
      message: `${cells} and filled with the training mean`,
      ...about
    };
  }
  if (encoding.missing)
    return { severity: "info", rule: "missing_category", message: `${cells}, as some were in training`, ...about };
  const message = `${cells}, and none was in training: they count as none of the known categories`;
  return { severity: "warning", rule: "unseen_missing", message, ...about };
}

// src/documents/positive-class.ts
var SAYS_YES = /^(1|true|yes)$/i;
function defaultPositive(classes) {
  return classes.find((name) => SAYS_YES.test(name)) ?? classes.at(-1);
}
function saysYes(name) {
  return SAYS_YES.test(name);
}

// src/data/drawn-columns.ts
function groupCodes(column, placeOf2) {
  const rows = column.storage === "text" ? column.codes : column.values;
  const known = /* @__PURE__ */ new Map();
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row];
    if (column.storage === "text" ? cell < 0 : Number.isNaN(cell)) {
      throw new InputError("is missing; every row belongs to a group", placeOf2(row));
    }
    let code2 = known.get(cell);
    if (code2 === void 0) {
      code2 = known.size;
      known.set(cell, code2);
    }
    codes[row] = code2;
  }
  return codes;
}
function checkWeights(weights, placeOf2) {
  const row = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (row >= 0) {
    const weight = weights[row];
    throw new InputError(
      Number.isNaN(weight) ? "is missing; every row has a weight" : `a weight is at least 0, got ${weight}`,
      placeOf2(row)
    );
  }
  if (weights.length > 0 && weights.every((weight) => weight === 0)) {
    throw new InputError("every weight is 0, so no row counts", placeOf2(0));
  }
  return weights;
}

// src/data/predictions.ts
var SUM_TOLERANCE = 1e-6;
var FIRST_LINE = 2;
function decodePredictions(table, request) {
  const { file, task } = request;
  const id = request.id ?? ROW_ID_COLUMN;
  const idTexts = textsOf(need(table, id, file), file);
  const order = orderOf(idTexts, file, id);
  const ids = { length: table.rows, text: (row) => idTexts[order[row]] };
  const truth = need(table, "truth", file);
  const prediction = need(table, "prediction", file);
  const slices = slicesOf(table, order);
  const drawn = drawnOf(table, request, order);
  if (task === "regression") {
    const [actual, predicted] = [truth, prediction].map((column) => numbersOf(column, file));
    return { task, ids, slices, ...drawn, truth: take(actual, order), prediction: take(predicted, order) };
  }
  return { ids, slices, ...drawn, ...classesOf({ table, request, task, order }, truth, prediction) };
}
function drawnOf(table, { file, groupColumn, weightColumn }, order) {
  const group = groupColumn === void 0 ? findColumn(table, GROUP_COLUMN) : need(table, groupColumn, file);
  const weight = weightColumn === void 0 ? findColumn(table, WEIGHT_COLUMN) : need(table, weightColumn, file);
  const place = (column, row) => ({ file, line: row + FIRST_LINE, field: column.name });
  return {
    ...group && {
      groups: takeCodes(
        groupCodes(group, (row) => place(group, row)),
        order
      )
    },
    ...weight && {
      weights: take(
        checkWeights(numbersOf(weight, file), (row) => place(weight, row)),
        order
      )
    }
  };
}
function classesOf({ table, request, task, order }, truth, prediction) {
  const { file } = request;
  const truths = textsOf(truth, file);
  const labels = textsOf(prediction, file);
  const named2 = new Map(
    table.columns.filter(({ name }) => name.startsWith(PROBABILITY_PREFIX)).map((column) => [column.name.slice(PROBABILITY_PREFIX.length), numbersOf(column, file)])
  );
  const single = task === "binary" && named2.size === 0 ? findColumn(table, POSITIVE_PROBABILITY) : void 0;
  const seen = [.../* @__PURE__ */ new Set([...truths, ...labels, ...named2.keys()])].sort();
  const { classes, positive } = task === "binary" ? binaryClasses(seen, request) : { classes: seen, positive: void 0 };
  if (single !== void 0 && positive !== void 0) {
    const values = numbersOf(single, file);
    checkRange(values, single.name, file);
    for (const name of classes) named2.set(name, name === positive ? values : values.map((p) => 1 - p));
  } else checkProbabilities(named2, table.rows, file);
  const codes = new Map(classes.map((name, i) => [name, i]));
  const none = new Float64Array(table.rows);
  const probabilities2 = named2.size === 0 ? void 0 : classes.map((name) => take(named2.get(name) ?? none, order));
  return {
    task,
    classes,
    ...positive === void 0 ? {} : { positive },
    truth: Int32Array.from(order, (row) => codes.get(truths[row])),
    prediction: Int32Array.from(order, (row) => codes.get(labels[row])),
    ...probabilities2 === void 0 ? {} : { probabilities: probabilities2 }
  };
}
function binaryClasses(seen, { file, positive }) {
  const classes = positive === void 0 || seen.includes(positive) ? seen : [...seen, positive].sort();
  if (classes.length > 2) {
    const known = seen.slice(0, 5).join(", ");
    throw new InputError(
      seen.length > 2 ? `task binary wants two classes, the file has ${seen.length}: ${known}` : `the positive class "${positive}" is none of the classes ${known}`,
      { file }
    );
  }
  const [only] = classes;
  if (classes.length < 2 && positive === void 0 && !(only !== void 0 && saysYes(only))) {
    throw new InputError(
      `holds the class "${only}" only; say which is the positive one (--positive, evaluate.positive)`,
      { file }
    );
  }
  return { classes, positive: positive ?? defaultPositive(classes) };
}
function checkProbabilities(named2, rows, file) {
  if (named2.size === 0) return;
  for (const [name, values] of named2) checkRange(values, `${PROBABILITY_PREFIX}${name}`, file);
  const totals = new Float64Array(rows);
  for (const values of named2.values()) for (let row2 = 0; row2 < rows; row2++) totals[row2] += values[row2];
  const row = totals.findIndex((total) => Math.abs(total - 1) > SUM_TOLERANCE);
  if (row >= 0) {
    throw new InputError(`the probabilities sum to ${totals[row]}, not 1`, { file, line: row + FIRST_LINE });
  }
}
function checkRange(values, name, file) {
  const row = values.findIndex((p) => p < 0 || p > 1);
  if (row >= 0) {
    throw new InputError(`${values[row]} is no probability, it must lie between 0 and 1`, {
      file,
      line: row + FIRST_LINE,
      field: name
    });
  }
}
function orderOf(ids, file, field) {
  const lines = /* @__PURE__ */ new Map();
  ids.forEach((id, row) => {
    const before = lines.get(id);
    if (before !== void 0) {
      const line2 = row + FIRST_LINE;
      throw new InputError(`"${id}" stands twice, first in line ${before}; every row once`, { file, line: line2, field });
    }
    lines.set(id, row + FIRST_LINE);
  });
  const keys = ids.map(sortKey);
  return Uint32Array.from(ids.keys()).sort((a2, b) => keys[a2] < keys[b] ? -1 : 1);
}
var REPEATED = /^([0-9a-f]{16})-(\d{1,9})$/;
function sortKey(id) {
  const [, digest, occurrence] = REPEATED.exec(id) ?? [];
  return digest === void 0 ? id : `${digest}-${occurrence.padStart(9, "0")}`;
}
function slicesOf(table, order) {
  const slices = /* @__PURE__ */ new Map();
  for (const column of table.columns) {
    if (!column.name.startsWith(SLICE_PREFIX)) continue;
    const cells = cellsOf2(column);
    const values = [...new Set(cells.filter((cell) => cell !== void 0))].sort();
    const index = new Map(values.map((value2, i) => [value2, i]));
    const codes = Int32Array.from(order, (row) => index.get(cells[row]) ?? -1);
    slices.set(column.name.slice(SLICE_PREFIX.length), { codes, values });
  }
  return slices;
}
function need(table, name, file) {
  const column = findColumn(table, name);
  if (column !== void 0) return column;
  const names = table.columns.map((known) => known.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file });
}
function cellsOf2(column) {
  if (column.storage === "float64") {
    return Array.from(column.values, (value2) => Number.isNaN(value2) ? void 0 : String(value2));
  }
  const texts = column.categories.map(readTextCell);
  return Array.from(column.codes, (code2) => texts[code2]);
}
function textsOf(column, file) {
  const cells = cellsOf2(column);
  const row = cells.indexOf(void 0);
  if (row >= 0) throw new InputError("is missing", { file, line: row + FIRST_LINE, field: column.name });
  return cells;
}
function numbersOf(column, file) {
  const values = column.storage === "float64" ? column.values : numbersOfTexts(column.codes, column.categories.map(numberOf));
  const row = values.findIndex((value2) => !Number.isFinite(value2));
  if (row < 0) return values;
  const cell = column.storage === "text" ? column.categories[column.codes[row]] : void 0;
  throw new InputError(cell === void 0 ? "is missing" : `"${cell}" is no number`, {
    file,
    line: row + FIRST_LINE,
    field: column.name
  });
}
function numbersOfTexts(codes, numbers) {
  return Float64Array.from(codes, (code2) => numbers[code2] ?? Number.NaN);
}
function takeCodes(codes, order) {
  const out = new Int32Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = codes[order[i]];
  return out;
}
function take(values, order) {
  const out = new Float64Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = values[order[i]];
  return out;
}

// src/steps/open-predictions.ts
async function openPredictions(path2, request, ports) {
  const id = request.id ?? ROW_ID_COLUMN;
  const textColumns = request.task === "regression" ? [id] : [id, "truth", "prediction"];
  const { table, sha256: sha2562 } = await openTable(path2, { textColumns }, ports);
  return { predictions: decodePredictions(table, { ...request, file: path2.shown }), sha256: sha2562 };
}

// src/steps/written-by.ts
var CHAIN = ["check-data", "train", "evaluate", "compare", "report"];
var FILES_OF = {
  "check-data": ["data-check.json"],
  train: ["model.json", "run.json"],
  evaluate: [PREDICTIONS_FILE, "evaluation.json", METRICS_FILE],
  compare: ["verdict.json", ...Object.values(BASELINE_FILES)],
  report: ["report.md", "report.html", "summary.md"]
};
var WRITTEN_BY = new Map(
  CHAIN.flatMap((verb) => FILES_OF[verb].map((file) => [file, verb]))
);
function staleFiles(verb) {
  return [failureDocument.file, ...CHAIN.slice(CHAIN.indexOf(verb)).flatMap((later) => FILES_OF[later])];
}

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
  const constants2 = [...intercept.values];
  const rows = rest.map(({ name, values }, k2) => {
    const { center, scale } = maps[k2];
    const raw = values.map((value2) => value2 / scale);
    raw.forEach((value2, c) => {
      constants2[c] = constants2[c] - value2 * center;
    });
    return { name, values: raw };
  });
  return { ...table, rows: [{ name: intercept.name, values: constants2 }, ...rows] };
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
  const numbers = [gate.baseline, gate.candidate].filter((value2) => value2 !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "" : texts[0];
  const missing2 = stateOf(gate) === "undefined" ? "undefined" : "";
  return [baseline, gate.candidate === void 0 ? missing2 : texts[numbers.length - 1]];
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
  const seconds = Object.values(run.seconds).reduce((sum, value2) => sum + value2, 0);
  const memory = run.peakMemory === void 0 ? "" : `, ${formatBytes(run.peakMemory)} of memory at most`;
  return `${formatSeconds(seconds)}${memory}`;
}
var CHAIN2 = ["check-data", "train", "evaluate", "compare", "report"];
function costTable(report) {
  const { run } = report;
  if (run === void 0) return void 0;
  const before = report.baseline?.run;
  const right = (title) => ({ title, align: "right" });
  const seconds = (of, verb) => of?.seconds[verb] === void 0 ? "" : formatSeconds(of.seconds[verb]);
  const known = /* @__PURE__ */ new Set([...Object.keys(run.seconds), ...Object.keys(before?.seconds ?? {})]);
  const verbs = [...CHAIN2.filter((verb) => known.delete(verb)), ...known];
  const total = (of) => formatSeconds(Object.values(of.seconds).reduce((sum, value2) => sum + value2, 0));
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
  const add = (name, value2) => {
    if (value2 !== void 0) rows.push([name, value2]);
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
    rows: rows.map(([name, value2]) => [[name], value2])
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
  const baseline = comparableCoefficients(report);
  const scales = featureScales(report.dataCheck, report.model);
  const many = candidate.headings.length > 1;
  const before = /* @__PURE__ */ new Map();
  for (const row of baseline?.rows ?? []) {
    row.values.forEach((value2, i) => {
      before.set(keyOf(row.name, many ? baseline.headings[i] : ""), value2);
    });
  }
  const rows = [];
  for (const row of candidate.rows) {
    row.values.forEach((value2, i) => {
      const heading = many ? candidate.headings[i] : void 0;
      const key = keyOf(row.name, heading ?? "");
      rows.push(makeRow(row.name, heading, value2, before.get(key), scales.get(row.name), baseline !== void 0));
      before.delete(key);
    });
  }
  for (const [key, value2] of before) {
    const [name = "", heading = ""] = key.split("\0");
    rows.push(makeRow(name, many ? heading : void 0, void 0, value2, scales.get(name), true));
  }
  const size = (row) => Math.abs((baseline === void 0 ? row.effect : row.change) ?? 0);
  return rows.map((row, position) => ({ row, position, size: size(row) })).sort((a2, b) => a2.size < b.size ? 1 : a2.size > b.size ? -1 : a2.position - b.position).map(({ row }) => row);
}
function comparableCoefficients({ model, baseline }) {
  const before = baseline?.model;
  if (model !== void 0 && before !== void 0 && (before.target !== model.target || before.task !== model.task))
    return void 0;
  return baseline?.coefficients;
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
    for (const { value: value2, rows: count } of column.categories ?? []) {
      const share = rows > 0 ? count / rows : 0;
      scales.set(`${column.name}=${value2}`, Math.sqrt(share * (1 - share)));
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
  const numbers = [row.baseline, row.candidate].filter((value2) => value2 !== void 0);
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

// src/report/data-section.ts
var FINDINGS_SHOWN = 20;
var COLUMNS_SHOWN = 100;
var SEVERITY_RANK = { error: 0, warning: 1, info: 2 };
function findingsOf2(report) {
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
  return once.map((finding, position) => ({ finding, position })).sort((a2, b) => SEVERITY_RANK[a2.finding.severity] - SEVERITY_RANK[b.finding.severity] || a2.position - b.position).map(({ finding }) => finding);
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
  const findings = findingsOf2(report);
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
      ...numbersOf2(column)
    ])
  };
}
function shapeOf(column) {
  if (column.numeric !== void 0) return [{ histogram: column.numeric.histogram }];
  const [first] = column.categories ?? [];
  if (first === void 0) return [""];
  return say`${code(first.value)} ${formatPercent(first.rows / Math.max(1, column.rows), 2)}`;
}
function numbersOf2(column) {
  if (column.numeric === void 0) return [[""], [""], [""], [""], [""]];
  const { mean: mean2, standardDeviation, min, max, quantiles } = column.numeric;
  return [mean2, standardDeviation, min, quantiles.p50, max].map((value2) => [formatNumber(value2)]);
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

// src/report/slices-section.ts
var METRIC_COLUMNS = 3;
var SLICE_ROWS = 40;
function slicesSection(report) {
  const slices = slicesOf2(report);
  if (slices.length === 0) return void 0;
  const metrics = metricsOf(report, slices);
  const isCompared = slices.some(
    (slice3) => Object.values(slice3.metrics).some((metric) => metric.outcome !== void 0)
  );
  const shown = slices.map((slice3, position) => ({ slice: slice3, position, rank: RANK[worstOutcome(slice3)] })).sort((a2, b) => a2.rank - b.rank || a2.position - b.position).slice(0, SLICE_ROWS);
  const rows = shown.map(({ slice: slice3 }) => [
    sliceName(slice3),
    [formatNumber(slice3.rows)],
    ...metrics.map((metric) => metricCell(slice3, metric)),
    ...isCompared || slices.some(isSmall) ? [[outcomePiece(slice3)]] : []
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
  const worse = slices.filter((slice3) => worstOutcome(slice3) === "worse").length;
  if (worse > 0) return `Slices: ${worse} of ${slices.length} ${worse === 1 ? "is" : "are"} worse`;
  const small = slices.filter(isSmall).length;
  const judged = slices.some((slice3) => Object.values(slice3.metrics).some((metric) => metric.outcome !== void 0));
  const note = small > 0 ? `, ${small} of them too small to judge` : "";
  return judged ? `Slices: none of ${slices.length} is worse${note}` : `Slices: ${slices.length}${note}`;
}
function slicesOf2(report) {
  if (report.verdict.slices.length > 0 || report.evaluation === void 0) return report.verdict.slices;
  return report.evaluation.slices.map((slice3) => ({
    ...slice3,
    metrics: Object.fromEntries(
      Object.entries(slice3.metrics).map(([name, metric]) => [
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
function worstOutcome(slice3) {
  if (isSmall(slice3)) return "inconclusive";
  let worst = "better";
  let known = false;
  for (const { outcome } of Object.values(slice3.metrics)) {
    if (outcome === void 0) continue;
    known = true;
    if (RANK[outcome] < RANK[worst]) worst = outcome;
  }
  return known ? worst : "none";
}
function isSmall(slice3) {
  return slice3.rows < slice3.minRows;
}
function outcomePiece(slice3) {
  if (isSmall(slice3)) return toned("warn", `too few rows (${groupThousands(slice3.minRows)} needed)`, true);
  const outcome = worstOutcome(slice3);
  if (outcome === "none") return "";
  const tone = outcome === "worse" || outcome === "error" ? "bad" : outcome === "inconclusive" ? "warn" : "good";
  return outcome === "not_compared" ? OUTCOME_WORDS[outcome] : toned(tone, OUTCOME_WORDS[outcome], true);
}
function metricsOf(report, slices) {
  const known = new Set(slices.flatMap((slice3) => Object.keys(slice3.metrics)));
  const gated = report.verdict.gates.map((gate) => gate.metric).filter((metric) => known.has(metric));
  return [.../* @__PURE__ */ new Set([...gated, ...[...known].sort()])].slice(0, METRIC_COLUMNS);
}
function sliceName(slice3) {
  const named2 = Object.keys(slice3.where).sort().map((column) => say`${code(column)} = ${code(slice3.where[column])}`);
  const missing2 = (slice3.missing ?? []).map((column) => say`${code(column)} missing`);
  return listOf([...named2, ...missing2]);
}
function metricCell(slice3, metric) {
  const numbers = slice3.metrics[metric];
  if (numbers === void 0 || isSmall(slice3) && numbers.candidate === void 0) return [""];
  const { candidate, baseline } = numbers;
  if (candidate === void 0) return ["undefined"];
  if (baseline === void 0) return [formatNumber(candidate)];
  const [before, after] = formatTogether([baseline, candidate]);
  return [before === after ? after : `${before} → ${after}`];
}

// src/report/sections.ts
var COEFFICIENTS_SHOWN = 12;
function commentSections(report) {
  const sections = [
    slicesSection(report),
    changesSection(report),
    metricsSection(report),
    coefficientsSection(report, COEFFICIENTS_SHOWN, true),
    dataSection(report),
    costSection(report)
  ];
  return sections.filter((section) => section !== void 0);
}
function metricsSection(report) {
  const rows = metricRows(report);
  if (rows.length === 0 || report.evaluation === void 0) return void 0;
  const notes = undefinedNotes(rows).map((text) => ({ type: "paragraph", text }));
  return {
    id: "metrics",
    title: [`All metrics: ${rows.length}`],
    blocks: [{ type: "table", table: metricTable(rows) }, ...notes]
  };
}
function coefficientsSection(report, shown, onlyMoved) {
  const compared = comparableCoefficients(report) !== void 0;
  const all = coefficientRows(report);
  const rows = compared && onlyMoved ? all.filter(isMoved) : all;
  if (rows.length === 0) return void 0;
  const table = coefficientTable(rows.slice(0, shown), compared);
  const more = rows.length > shown ? `${plural(rows.length - shown, "more coefficient")} in model.json. ` : "";
  const unit2 = rows.some((row) => row.effect !== void 0) ? "In standard units: times the deviation of the feature." : "";
  const note = `${more}${unit2}`.trim();
  return {
    id: "coefficients",
    title: movedSummary(all, compared),
    blocks: [{ type: "table", table }, ...note === "" ? [] : [{ type: "paragraph", text: [note] }]]
  };
}

// src/report/html.ts
import { createHash } from "node:crypto";

// node_modules/d3-array/dist/d3-array.mjs
function ascending(a2, b) {
  return a2 == null || b == null ? NaN : a2 < b ? -1 : a2 > b ? 1 : a2 >= b ? 0 : NaN;
}
function descending(a2, b) {
  return a2 == null || b == null ? NaN : b < a2 ? -1 : b > a2 ? 1 : b >= a2 ? 0 : NaN;
}
function bisector(f) {
  let compare1, compare2, delta;
  if (f.length !== 2) {
    compare1 = ascending;
    compare2 = (d, x2) => ascending(f(d), x2);
    delta = (d, x2) => f(d) - x2;
  } else {
    compare1 = f === ascending || f === descending ? f : zero;
    compare2 = f;
    delta = f;
  }
  function left(a2, x2, lo = 0, hi = a2.length) {
    if (lo < hi) {
      if (compare1(x2, x2) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a2[mid], x2) < 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function right(a2, x2, lo = 0, hi = a2.length) {
    if (lo < hi) {
      if (compare1(x2, x2) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a2[mid], x2) <= 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function center(a2, x2, lo = 0, hi = a2.length) {
    const i = left(a2, x2, lo, hi - 1);
    return i > lo && delta(a2[i - 1], x2) > -delta(a2[i], x2) ? i - 1 : i;
  }
  return { left, center, right };
}
function zero() {
  return 0;
}
function number(x2) {
  return x2 === null ? NaN : +x2;
}
var ascendingBisect = bisector(ascending);
var bisectRight = ascendingBisect.right;
var bisectLeft = ascendingBisect.left;
var bisectCenter = bisector(number).center;
var blur2 = Blur2(blurf);
var blurImage = Blur2(blurfImage);
function Blur2(blur) {
  return function(data, rx, ry = rx) {
    if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
    if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
    let { data: values, width, height } = data;
    if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
    if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
    if (!width || !height || !rx && !ry) return data;
    const blurx = rx && blur(rx);
    const blury = ry && blur(ry);
    const temp = values.slice();
    if (blurx && blury) {
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    } else if (blurx) {
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
    } else if (blury) {
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    }
    return data;
  };
}
function blurh(blur, T, S, w, h) {
  for (let y2 = 0, n = w * h; y2 < n; ) {
    blur(T, S, y2, y2 += w, 1);
  }
}
function blurv(blur, T, S, w, h) {
  for (let x2 = 0, n = w * h; x2 < w; ++x2) {
    blur(T, S, x2, x2 + n, w);
  }
}
function blurfImage(radius) {
  const blur = blurf(radius);
  return (T, S, start, stop, step) => {
    start <<= 2, stop <<= 2, step <<= 2;
    blur(T, S, start + 0, stop + 0, step);
    blur(T, S, start + 1, stop + 1, step);
    blur(T, S, start + 2, stop + 2, step);
    blur(T, S, start + 3, stop + 3, step);
  };
}
function blurf(radius) {
  const radius0 = Math.floor(radius);
  if (radius0 === radius) return bluri(radius);
  const t = radius - radius0;
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum = radius0 * S[start];
    const s0 = step * radius0;
    const s1 = s0 + step;
    for (let i = start, j = start + s0; i < j; i += step) {
      sum += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum += S[Math.min(stop, i + s0)];
      T[i] = (sum + t * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
      sum -= S[Math.max(start, i - s0)];
    }
  };
}
function bluri(radius) {
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum = radius * S[start];
    const s2 = step * radius;
    for (let i = start, j = start + s2; i < j; i += step) {
      sum += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum += S[Math.min(stop, i + s2)];
      T[i] = sum / w;
      sum -= S[Math.max(start, i - s2)];
    }
  };
}
var array = Array.prototype;
var slice = array.slice;
var e10 = Math.sqrt(50);
var e5 = Math.sqrt(10);
var e2 = Math.sqrt(2);
function tickSpec(start, stop, count) {
  const step = (stop - start) / Math.max(0, count), power2 = Math.floor(Math.log10(step)), error = step / Math.pow(10, power2), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
  let i1, i2, inc;
  if (power2 < 0) {
    inc = Math.pow(10, -power2) / factor;
    i1 = Math.round(start * inc);
    i2 = Math.round(stop * inc);
    if (i1 / inc < start) ++i1;
    if (i2 / inc > stop) --i2;
    inc = -inc;
  } else {
    inc = Math.pow(10, power2) * factor;
    i1 = Math.round(start / inc);
    i2 = Math.round(stop / inc);
    if (i1 * inc < start) ++i1;
    if (i2 * inc > stop) --i2;
  }
  if (i2 < i1 && 0.5 <= count && count < 2) return tickSpec(start, stop, count * 2);
  return [i1, i2, inc];
}
function ticks(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  if (!(count > 0)) return [];
  if (start === stop) return [start];
  const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count) : tickSpec(start, stop, count);
  if (!(i2 >= i1)) return [];
  const n = i2 - i1 + 1, ticks2 = new Array(n);
  if (reverse) {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) / -inc;
    else for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) * inc;
  } else {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) / -inc;
    else for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) * inc;
  }
  return ticks2;
}
function tickIncrement(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  return tickSpec(start, stop, count)[2];
}
function tickStep(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count) : tickIncrement(start, stop, count);
  return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
var shuffle = shuffler(Math.random);
function shuffler(random) {
  return function shuffle2(array3, i0 = 0, i1 = array3.length) {
    let m = i1 - (i0 = +i0);
    while (m) {
      const i = random() * m-- | 0, t = array3[m + i0];
      array3[m + i0] = array3[i + i0];
      array3[i + i0] = t;
    }
    return array3;
  };
}

// node_modules/d3-color/dist/d3-color.mjs
function define(constructor, factory, prototype) {
  constructor.prototype = factory.prototype = prototype;
  prototype.constructor = constructor;
}
function extend(parent, definition) {
  var prototype = Object.create(parent.prototype);
  for (var key in definition) prototype[key] = definition[key];
  return prototype;
}
function Color() {
}
var darker = 0.7;
var brighter = 1 / darker;
var reI = "\\s*([+-]?\\d+)\\s*";
var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
var reHex = /^#([0-9a-f]{3,8})$/;
var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
var named = {
  aliceblue: 15792383,
  antiquewhite: 16444375,
  aqua: 65535,
  aquamarine: 8388564,
  azure: 15794175,
  beige: 16119260,
  bisque: 16770244,
  black: 0,
  blanchedalmond: 16772045,
  blue: 255,
  blueviolet: 9055202,
  brown: 10824234,
  burlywood: 14596231,
  cadetblue: 6266528,
  chartreuse: 8388352,
  chocolate: 13789470,
  coral: 16744272,
  cornflowerblue: 6591981,
  cornsilk: 16775388,
  crimson: 14423100,
  cyan: 65535,
  darkblue: 139,
  darkcyan: 35723,
  darkgoldenrod: 12092939,
  darkgray: 11119017,
  darkgreen: 25600,
  darkgrey: 11119017,
  darkkhaki: 12433259,
  darkmagenta: 9109643,
  darkolivegreen: 5597999,
  darkorange: 16747520,
  darkorchid: 10040012,
  darkred: 9109504,
  darksalmon: 15308410,
  darkseagreen: 9419919,
  darkslateblue: 4734347,
  darkslategray: 3100495,
  darkslategrey: 3100495,
  darkturquoise: 52945,
  darkviolet: 9699539,
  deeppink: 16716947,
  deepskyblue: 49151,
  dimgray: 6908265,
  dimgrey: 6908265,
  dodgerblue: 2003199,
  firebrick: 11674146,
  floralwhite: 16775920,
  forestgreen: 2263842,
  fuchsia: 16711935,
  gainsboro: 14474460,
  ghostwhite: 16316671,
  gold: 16766720,
  goldenrod: 14329120,
  gray: 8421504,
  green: 32768,
  greenyellow: 11403055,
  grey: 8421504,
  honeydew: 15794160,
  hotpink: 16738740,
  indianred: 13458524,
  indigo: 4915330,
  ivory: 16777200,
  khaki: 15787660,
  lavender: 15132410,
  lavenderblush: 16773365,
  lawngreen: 8190976,
  lemonchiffon: 16775885,
  lightblue: 11393254,
  lightcoral: 15761536,
  lightcyan: 14745599,
  lightgoldenrodyellow: 16448210,
  lightgray: 13882323,
  lightgreen: 9498256,
  lightgrey: 13882323,
  lightpink: 16758465,
  lightsalmon: 16752762,
  lightseagreen: 2142890,
  lightskyblue: 8900346,
  lightslategray: 7833753,
  lightslategrey: 7833753,
  lightsteelblue: 11584734,
  lightyellow: 16777184,
  lime: 65280,
  limegreen: 3329330,
  linen: 16445670,
  magenta: 16711935,
  maroon: 8388608,
  mediumaquamarine: 6737322,
  mediumblue: 205,
  mediumorchid: 12211667,
  mediumpurple: 9662683,
  mediumseagreen: 3978097,
  mediumslateblue: 8087790,
  mediumspringgreen: 64154,
  mediumturquoise: 4772300,
  mediumvioletred: 13047173,
  midnightblue: 1644912,
  mintcream: 16121850,
  mistyrose: 16770273,
  moccasin: 16770229,
  navajowhite: 16768685,
  navy: 128,
  oldlace: 16643558,
  olive: 8421376,
  olivedrab: 7048739,
  orange: 16753920,
  orangered: 16729344,
  orchid: 14315734,
  palegoldenrod: 15657130,
  palegreen: 10025880,
  paleturquoise: 11529966,
  palevioletred: 14381203,
  papayawhip: 16773077,
  peachpuff: 16767673,
  peru: 13468991,
  pink: 16761035,
  plum: 14524637,
  powderblue: 11591910,
  purple: 8388736,
  rebeccapurple: 6697881,
  red: 16711680,
  rosybrown: 12357519,
  royalblue: 4286945,
  saddlebrown: 9127187,
  salmon: 16416882,
  sandybrown: 16032864,
  seagreen: 3050327,
  seashell: 16774638,
  sienna: 10506797,
  silver: 12632256,
  skyblue: 8900331,
  slateblue: 6970061,
  slategray: 7372944,
  slategrey: 7372944,
  snow: 16775930,
  springgreen: 65407,
  steelblue: 4620980,
  tan: 13808780,
  teal: 32896,
  thistle: 14204888,
  tomato: 16737095,
  turquoise: 4251856,
  violet: 15631086,
  wheat: 16113331,
  white: 16777215,
  whitesmoke: 16119285,
  yellow: 16776960,
  yellowgreen: 10145074
};
define(Color, color, {
  copy(channels) {
    return Object.assign(new this.constructor(), this, channels);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: color_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: color_formatHex,
  formatHex8: color_formatHex8,
  formatHsl: color_formatHsl,
  formatRgb: color_formatRgb,
  toString: color_formatRgb
});
function color_formatHex() {
  return this.rgb().formatHex();
}
function color_formatHex8() {
  return this.rgb().formatHex8();
}
function color_formatHsl() {
  return hslConvert(this).formatHsl();
}
function color_formatRgb() {
  return this.rgb().formatRgb();
}
function color(format2) {
  var m, l;
  format2 = (format2 + "").trim().toLowerCase();
  return (m = reHex.exec(format2)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format2)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format2)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format2)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format2)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format2)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format2)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named.hasOwnProperty(format2) ? rgbn(named[format2]) : format2 === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
}
function rgbn(n) {
  return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
}
function rgba(r, g, b, a2) {
  if (a2 <= 0) r = g = b = NaN;
  return new Rgb(r, g, b, a2);
}
function rgbConvert(o) {
  if (!(o instanceof Color)) o = color(o);
  if (!o) return new Rgb();
  o = o.rgb();
  return new Rgb(o.r, o.g, o.b, o.opacity);
}
function rgb(r, g, b, opacity) {
  return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity == null ? 1 : opacity);
}
function Rgb(r, g, b, opacity) {
  this.r = +r;
  this.g = +g;
  this.b = +b;
  this.opacity = +opacity;
}
define(Rgb, rgb, extend(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Rgb(this.r * k2, this.g * k2, this.b * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Rgb(this.r * k2, this.g * k2, this.b * k2, this.opacity);
  },
  rgb() {
    return this;
  },
  clamp() {
    return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
  },
  displayable() {
    return -0.5 <= this.r && this.r < 255.5 && (-0.5 <= this.g && this.g < 255.5) && (-0.5 <= this.b && this.b < 255.5) && (0 <= this.opacity && this.opacity <= 1);
  },
  hex: rgb_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: rgb_formatHex,
  formatHex8: rgb_formatHex8,
  formatRgb: rgb_formatRgb,
  toString: rgb_formatRgb
}));
function rgb_formatHex() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
}
function rgb_formatHex8() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function rgb_formatRgb() {
  const a2 = clampa(this.opacity);
  return `${a2 === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a2 === 1 ? ")" : `, ${a2})`}`;
}
function clampa(opacity) {
  return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
}
function clampi(value2) {
  return Math.max(0, Math.min(255, Math.round(value2) || 0));
}
function hex(value2) {
  value2 = clampi(value2);
  return (value2 < 16 ? "0" : "") + value2.toString(16);
}
function hsla(h, s2, l, a2) {
  if (a2 <= 0) h = s2 = l = NaN;
  else if (l <= 0 || l >= 1) h = s2 = NaN;
  else if (s2 <= 0) h = NaN;
  return new Hsl(h, s2, l, a2);
}
function hslConvert(o) {
  if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
  if (!(o instanceof Color)) o = color(o);
  if (!o) return new Hsl();
  if (o instanceof Hsl) return o;
  o = o.rgb();
  var r = o.r / 255, g = o.g / 255, b = o.b / 255, min = Math.min(r, g, b), max = Math.max(r, g, b), h = NaN, s2 = max - min, l = (max + min) / 2;
  if (s2) {
    if (r === max) h = (g - b) / s2 + (g < b) * 6;
    else if (g === max) h = (b - r) / s2 + 2;
    else h = (r - g) / s2 + 4;
    s2 /= l < 0.5 ? max + min : 2 - max - min;
    h *= 60;
  } else {
    s2 = l > 0 && l < 1 ? 0 : h;
  }
  return new Hsl(h, s2, l, o.opacity);
}
function hsl(h, s2, l, opacity) {
  return arguments.length === 1 ? hslConvert(h) : new Hsl(h, s2, l, opacity == null ? 1 : opacity);
}
function Hsl(h, s2, l, opacity) {
  this.h = +h;
  this.s = +s2;
  this.l = +l;
  this.opacity = +opacity;
}
define(Hsl, hsl, extend(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Hsl(this.h, this.s, this.l * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Hsl(this.h, this.s, this.l * k2, this.opacity);
  },
  rgb() {
    var h = this.h % 360 + (this.h < 0) * 360, s2 = isNaN(h) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < 0.5 ? l : 1 - l) * s2, m1 = 2 * l - m2;
    return new Rgb(
      hsl2rgb(h >= 240 ? h - 240 : h + 120, m1, m2),
      hsl2rgb(h, m1, m2),
      hsl2rgb(h < 120 ? h + 240 : h - 120, m1, m2),
      this.opacity
    );
  },
  clamp() {
    return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
  },
  displayable() {
    return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && (0 <= this.l && this.l <= 1) && (0 <= this.opacity && this.opacity <= 1);
  },
  formatHsl() {
    const a2 = clampa(this.opacity);
    return `${a2 === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a2 === 1 ? ")" : `, ${a2})`}`;
  }
}));
function clamph(value2) {
  value2 = (value2 || 0) % 360;
  return value2 < 0 ? value2 + 360 : value2;
}
function clampt(value2) {
  return Math.max(0, Math.min(1, value2 || 0));
}
function hsl2rgb(h, m1, m2) {
  return (h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1) * 255;
}
var radians = Math.PI / 180;
var degrees = 180 / Math.PI;
var K = 18;
var Xn = 0.96422;
var Yn = 1;
var Zn = 0.82521;
var t0 = 4 / 29;
var t1 = 6 / 29;
var t2 = 3 * t1 * t1;
var t3 = t1 * t1 * t1;
function labConvert(o) {
  if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
  if (o instanceof Hcl) return hcl2lab(o);
  if (!(o instanceof Rgb)) o = rgbConvert(o);
  var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y2 = xyz2lab((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Yn), x2, z;
  if (r === g && g === b) x2 = z = y2;
  else {
    x2 = xyz2lab((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Xn);
    z = xyz2lab((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Zn);
  }
  return new Lab(116 * y2 - 16, 500 * (x2 - y2), 200 * (y2 - z), o.opacity);
}
function lab(l, a2, b, opacity) {
  return arguments.length === 1 ? labConvert(l) : new Lab(l, a2, b, opacity == null ? 1 : opacity);
}
function Lab(l, a2, b, opacity) {
  this.l = +l;
  this.a = +a2;
  this.b = +b;
  this.opacity = +opacity;
}
define(Lab, lab, extend(Color, {
  brighter(k2) {
    return new Lab(this.l + K * (k2 == null ? 1 : k2), this.a, this.b, this.opacity);
  },
  darker(k2) {
    return new Lab(this.l - K * (k2 == null ? 1 : k2), this.a, this.b, this.opacity);
  },
  rgb() {
    var y2 = (this.l + 16) / 116, x2 = isNaN(this.a) ? y2 : y2 + this.a / 500, z = isNaN(this.b) ? y2 : y2 - this.b / 200;
    x2 = Xn * lab2xyz(x2);
    y2 = Yn * lab2xyz(y2);
    z = Zn * lab2xyz(z);
    return new Rgb(
      lrgb2rgb(3.1338561 * x2 - 1.6168667 * y2 - 0.4906146 * z),
      lrgb2rgb(-0.9787684 * x2 + 1.9161415 * y2 + 0.033454 * z),
      lrgb2rgb(0.0719453 * x2 - 0.2289914 * y2 + 1.4052427 * z),
      this.opacity
    );
  }
}));
function xyz2lab(t) {
  return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
}
function lab2xyz(t) {
  return t > t1 ? t * t * t : t2 * (t - t0);
}
function lrgb2rgb(x2) {
  return 255 * (x2 <= 31308e-7 ? 12.92 * x2 : 1.055 * Math.pow(x2, 1 / 2.4) - 0.055);
}
function rgb2lrgb(x2) {
  return (x2 /= 255) <= 0.04045 ? x2 / 12.92 : Math.pow((x2 + 0.055) / 1.055, 2.4);
}
function hclConvert(o) {
  if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
  if (!(o instanceof Lab)) o = labConvert(o);
  if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
  var h = Math.atan2(o.b, o.a) * degrees;
  return new Hcl(h < 0 ? h + 360 : h, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
}
function hcl(h, c, l, opacity) {
  return arguments.length === 1 ? hclConvert(h) : new Hcl(h, c, l, opacity == null ? 1 : opacity);
}
function Hcl(h, c, l, opacity) {
  this.h = +h;
  this.c = +c;
  this.l = +l;
  this.opacity = +opacity;
}
function hcl2lab(o) {
  if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
  var h = o.h * radians;
  return new Lab(o.l, Math.cos(h) * o.c, Math.sin(h) * o.c, o.opacity);
}
define(Hcl, hcl, extend(Color, {
  brighter(k2) {
    return new Hcl(this.h, this.c, this.l + K * (k2 == null ? 1 : k2), this.opacity);
  },
  darker(k2) {
    return new Hcl(this.h, this.c, this.l - K * (k2 == null ? 1 : k2), this.opacity);
  },
  rgb() {
    return hcl2lab(this).rgb();
  }
}));
var A = -0.14861;
var B = 1.78277;
var C = -0.29227;
var D = -0.90649;
var E = 1.97294;
var ED = E * D;
var EB = E * B;
var BC_DA = B * C - D * A;
function cubehelixConvert(o) {
  if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
  if (!(o instanceof Rgb)) o = rgbConvert(o);
  var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k2 = (E * (g - l) - C * bl) / D, s2 = Math.sqrt(k2 * k2 + bl * bl) / (E * l * (1 - l)), h = s2 ? Math.atan2(k2, bl) * degrees - 120 : NaN;
  return new Cubehelix(h < 0 ? h + 360 : h, s2, l, o.opacity);
}
function cubehelix(h, s2, l, opacity) {
  return arguments.length === 1 ? cubehelixConvert(h) : new Cubehelix(h, s2, l, opacity == null ? 1 : opacity);
}
function Cubehelix(h, s2, l, opacity) {
  this.h = +h;
  this.s = +s2;
  this.l = +l;
  this.opacity = +opacity;
}
define(Cubehelix, cubehelix, extend(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Cubehelix(this.h, this.s, this.l * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Cubehelix(this.h, this.s, this.l * k2, this.opacity);
  },
  rgb() {
    var h = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a2 = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh2 = Math.cos(h), sinh2 = Math.sin(h);
    return new Rgb(
      255 * (l + a2 * (A * cosh2 + B * sinh2)),
      255 * (l + a2 * (C * cosh2 + D * sinh2)),
      255 * (l + a2 * (E * cosh2)),
      this.opacity
    );
  }
}));

// node_modules/d3-interpolate/dist/d3-interpolate.mjs
function basis(t12, v0, v1, v2, v3) {
  var t22 = t12 * t12, t32 = t22 * t12;
  return ((1 - 3 * t12 + 3 * t22 - t32) * v0 + (4 - 6 * t22 + 3 * t32) * v1 + (1 + 3 * t12 + 3 * t22 - 3 * t32) * v2 + t32 * v3) / 6;
}
function basis$1(values) {
  var n = values.length - 1;
  return function(t) {
    var i = t <= 0 ? t = 0 : t >= 1 ? (t = 1, n - 1) : Math.floor(t * n), v1 = values[i], v2 = values[i + 1], v0 = i > 0 ? values[i - 1] : 2 * v1 - v2, v3 = i < n - 1 ? values[i + 2] : 2 * v2 - v1;
    return basis((t - i / n) * n, v0, v1, v2, v3);
  };
}
function basisClosed(values) {
  var n = values.length;
  return function(t) {
    var i = Math.floor(((t %= 1) < 0 ? ++t : t) * n), v0 = values[(i + n - 1) % n], v1 = values[i % n], v2 = values[(i + 1) % n], v3 = values[(i + 2) % n];
    return basis((t - i / n) * n, v0, v1, v2, v3);
  };
}
var constant = (x2) => () => x2;
function linear2(a2, d) {
  return function(t) {
    return a2 + t * d;
  };
}
function exponential2(a2, b, y2) {
  return a2 = Math.pow(a2, y2), b = Math.pow(b, y2) - a2, y2 = 1 / y2, function(t) {
    return Math.pow(a2 + t * b, y2);
  };
}
function hue$1(a2, b) {
  var d = b - a2;
  return d ? linear2(a2, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant(isNaN(a2) ? b : a2);
}
function gamma(y2) {
  return (y2 = +y2) === 1 ? nogamma : function(a2, b) {
    return b - a2 ? exponential2(a2, b, y2) : constant(isNaN(a2) ? b : a2);
  };
}
function nogamma(a2, b) {
  var d = b - a2;
  return d ? linear2(a2, d) : constant(isNaN(a2) ? b : a2);
}
var rgb2 = (function rgbGamma(y2) {
  var color2 = gamma(y2);
  function rgb3(start, end) {
    var r = color2((start = rgb(start)).r, (end = rgb(end)).r), g = color2(start.g, end.g), b = color2(start.b, end.b), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.r = r(t);
      start.g = g(t);
      start.b = b(t);
      start.opacity = opacity(t);
      return start + "";
    };
  }
  rgb3.gamma = rgbGamma;
  return rgb3;
})(1);
function rgbSpline(spline) {
  return function(colors) {
    var n = colors.length, r = new Array(n), g = new Array(n), b = new Array(n), i, color2;
    for (i = 0; i < n; ++i) {
      color2 = rgb(colors[i]);
      r[i] = color2.r || 0;
      g[i] = color2.g || 0;
      b[i] = color2.b || 0;
    }
    r = spline(r);
    g = spline(g);
    b = spline(b);
    color2.opacity = 1;
    return function(t) {
      color2.r = r(t);
      color2.g = g(t);
      color2.b = b(t);
      return color2 + "";
    };
  };
}
var rgbBasis = rgbSpline(basis$1);
var rgbBasisClosed = rgbSpline(basisClosed);
function numberArray(a2, b) {
  if (!b) b = [];
  var n = a2 ? Math.min(b.length, a2.length) : 0, c = b.slice(), i;
  return function(t) {
    for (i = 0; i < n; ++i) c[i] = a2[i] * (1 - t) + b[i] * t;
    return c;
  };
}
function isNumberArray(x2) {
  return ArrayBuffer.isView(x2) && !(x2 instanceof DataView);
}
function genericArray(a2, b) {
  var nb = b ? b.length : 0, na = a2 ? Math.min(nb, a2.length) : 0, x2 = new Array(na), c = new Array(nb), i;
  for (i = 0; i < na; ++i) x2[i] = value(a2[i], b[i]);
  for (; i < nb; ++i) c[i] = b[i];
  return function(t) {
    for (i = 0; i < na; ++i) c[i] = x2[i](t);
    return c;
  };
}
function date(a2, b) {
  var d = /* @__PURE__ */ new Date();
  return a2 = +a2, b = +b, function(t) {
    return d.setTime(a2 * (1 - t) + b * t), d;
  };
}
function number2(a2, b) {
  return a2 = +a2, b = +b, function(t) {
    return a2 * (1 - t) + b * t;
  };
}
function object(a2, b) {
  var i = {}, c = {}, k2;
  if (a2 === null || typeof a2 !== "object") a2 = {};
  if (b === null || typeof b !== "object") b = {};
  for (k2 in b) {
    if (k2 in a2) {
      i[k2] = value(a2[k2], b[k2]);
    } else {
      c[k2] = b[k2];
    }
  }
  return function(t) {
    for (k2 in i) c[k2] = i[k2](t);
    return c;
  };
}
var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
var reB = new RegExp(reA.source, "g");
function zero2(b) {
  return function() {
    return b;
  };
}
function one(b) {
  return function(t) {
    return b(t) + "";
  };
}
function string(a2, b) {
  var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s2 = [], q = [];
  a2 = a2 + "", b = b + "";
  while ((am = reA.exec(a2)) && (bm = reB.exec(b))) {
    if ((bs = bm.index) > bi) {
      bs = b.slice(bi, bs);
      if (s2[i]) s2[i] += bs;
      else s2[++i] = bs;
    }
    if ((am = am[0]) === (bm = bm[0])) {
      if (s2[i]) s2[i] += bm;
      else s2[++i] = bm;
    } else {
      s2[++i] = null;
      q.push({ i, x: number2(am, bm) });
    }
    bi = reB.lastIndex;
  }
  if (bi < b.length) {
    bs = b.slice(bi);
    if (s2[i]) s2[i] += bs;
    else s2[++i] = bs;
  }
  return s2.length < 2 ? q[0] ? one(q[0].x) : zero2(b) : (b = q.length, function(t) {
    for (var i2 = 0, o; i2 < b; ++i2) s2[(o = q[i2]).i] = o.x(t);
    return s2.join("");
  });
}
function value(a2, b) {
  var t = typeof b, c;
  return b == null || t === "boolean" ? constant(b) : (t === "number" ? number2 : t === "string" ? (c = color(b)) ? (b = c, rgb2) : string : b instanceof color ? rgb2 : b instanceof Date ? date : isNumberArray(b) ? numberArray : Array.isArray(b) ? genericArray : typeof b.valueOf !== "function" && typeof b.toString !== "function" || isNaN(b) ? object : number2)(a2, b);
}
function round(a2, b) {
  return a2 = +a2, b = +b, function(t) {
    return Math.round(a2 * (1 - t) + b * t);
  };
}
var degrees2 = 180 / Math.PI;
var identity = {
  translateX: 0,
  translateY: 0,
  rotate: 0,
  skewX: 0,
  scaleX: 1,
  scaleY: 1
};
function decompose(a2, b, c, d, e, f) {
  var scaleX, scaleY, skewX;
  if (scaleX = Math.sqrt(a2 * a2 + b * b)) a2 /= scaleX, b /= scaleX;
  if (skewX = a2 * c + b * d) c -= a2 * skewX, d -= b * skewX;
  if (scaleY = Math.sqrt(c * c + d * d)) c /= scaleY, d /= scaleY, skewX /= scaleY;
  if (a2 * d < b * c) a2 = -a2, b = -b, skewX = -skewX, scaleX = -scaleX;
  return {
    translateX: e,
    translateY: f,
    rotate: Math.atan2(b, a2) * degrees2,
    skewX: Math.atan(skewX) * degrees2,
    scaleX,
    scaleY
  };
}
var svgNode;
function parseCss(value2) {
  const m = new (typeof DOMMatrix === "function" ? DOMMatrix : WebKitCSSMatrix)(value2 + "");
  return m.isIdentity ? identity : decompose(m.a, m.b, m.c, m.d, m.e, m.f);
}
function parseSvg(value2) {
  if (value2 == null) return identity;
  if (!svgNode) svgNode = document.createElementNS("http://www.w3.org/2000/svg", "g");
  svgNode.setAttribute("transform", value2);
  if (!(value2 = svgNode.transform.baseVal.consolidate())) return identity;
  value2 = value2.matrix;
  return decompose(value2.a, value2.b, value2.c, value2.d, value2.e, value2.f);
}
function interpolateTransform(parse, pxComma, pxParen, degParen) {
  function pop(s2) {
    return s2.length ? s2.pop() + " " : "";
  }
  function translate(xa, ya, xb, yb, s2, q) {
    if (xa !== xb || ya !== yb) {
      var i = s2.push("translate(", null, pxComma, null, pxParen);
      q.push({ i: i - 4, x: number2(xa, xb) }, { i: i - 2, x: number2(ya, yb) });
    } else if (xb || yb) {
      s2.push("translate(" + xb + pxComma + yb + pxParen);
    }
  }
  function rotate(a2, b, s2, q) {
    if (a2 !== b) {
      if (a2 - b > 180) b += 360;
      else if (b - a2 > 180) a2 += 360;
      q.push({ i: s2.push(pop(s2) + "rotate(", null, degParen) - 2, x: number2(a2, b) });
    } else if (b) {
      s2.push(pop(s2) + "rotate(" + b + degParen);
    }
  }
  function skewX(a2, b, s2, q) {
    if (a2 !== b) {
      q.push({ i: s2.push(pop(s2) + "skewX(", null, degParen) - 2, x: number2(a2, b) });
    } else if (b) {
      s2.push(pop(s2) + "skewX(" + b + degParen);
    }
  }
  function scale(xa, ya, xb, yb, s2, q) {
    if (xa !== xb || ya !== yb) {
      var i = s2.push(pop(s2) + "scale(", null, ",", null, ")");
      q.push({ i: i - 4, x: number2(xa, xb) }, { i: i - 2, x: number2(ya, yb) });
    } else if (xb !== 1 || yb !== 1) {
      s2.push(pop(s2) + "scale(" + xb + "," + yb + ")");
    }
  }
  return function(a2, b) {
    var s2 = [], q = [];
    a2 = parse(a2), b = parse(b);
    translate(a2.translateX, a2.translateY, b.translateX, b.translateY, s2, q);
    rotate(a2.rotate, b.rotate, s2, q);
    skewX(a2.skewX, b.skewX, s2, q);
    scale(a2.scaleX, a2.scaleY, b.scaleX, b.scaleY, s2, q);
    a2 = b = null;
    return function(t) {
      var i = -1, n = q.length, o;
      while (++i < n) s2[(o = q[i]).i] = o.x(t);
      return s2.join("");
    };
  };
}
var interpolateTransformCss = interpolateTransform(parseCss, "px, ", "px)", "deg)");
var interpolateTransformSvg = interpolateTransform(parseSvg, ", ", ")", ")");
var epsilon2 = 1e-12;
function cosh(x2) {
  return ((x2 = Math.exp(x2)) + 1 / x2) / 2;
}
function sinh(x2) {
  return ((x2 = Math.exp(x2)) - 1 / x2) / 2;
}
function tanh(x2) {
  return ((x2 = Math.exp(2 * x2)) - 1) / (x2 + 1);
}
var zoom = (function zoomRho(rho, rho2, rho4) {
  function zoom2(p0, p1) {
    var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
    if (d2 < epsilon2) {
      S = Math.log(w1 / w0) / rho;
      i = function(t) {
        return [
          ux0 + t * dx,
          uy0 + t * dy,
          w0 * Math.exp(rho * t * S)
        ];
      };
    } else {
      var d1 = Math.sqrt(d2), b0 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b1 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b0 * b0 + 1) - b0), r1 = Math.log(Math.sqrt(b1 * b1 + 1) - b1);
      S = (r1 - r0) / rho;
      i = function(t) {
        var s2 = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s2 + r0) - sinh(r0));
        return [
          ux0 + u * dx,
          uy0 + u * dy,
          w0 * coshr0 / cosh(rho * s2 + r0)
        ];
      };
    }
    i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
    return i;
  }
  zoom2.rho = function(_) {
    var _1 = Math.max(1e-3, +_), _2 = _1 * _1, _4 = _2 * _2;
    return zoomRho(_1, _2, _4);
  };
  return zoom2;
})(Math.SQRT2, 2, 4);
function hsl2(hue) {
  return function(start, end) {
    var h = hue((start = hsl(start)).h, (end = hsl(end)).h), s2 = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.h = h(t);
      start.s = s2(t);
      start.l = l(t);
      start.opacity = opacity(t);
      return start + "";
    };
  };
}
var hsl_default = hsl2(hue$1);
var hslLong = hsl2(nogamma);
function hcl2(hue) {
  return function(start, end) {
    var h = hue((start = hcl(start)).h, (end = hcl(end)).h), c = nogamma(start.c, end.c), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.h = h(t);
      start.c = c(t);
      start.l = l(t);
      start.opacity = opacity(t);
      return start + "";
    };
  };
}
var hcl_default = hcl2(hue$1);
var hclLong = hcl2(nogamma);
function cubehelix2(hue) {
  return (function cubehelixGamma(y2) {
    y2 = +y2;
    function cubehelix3(start, end) {
      var h = hue((start = cubehelix(start)).h, (end = cubehelix(end)).h), s2 = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
      return function(t) {
        start.h = h(t);
        start.s = s2(t);
        start.l = l(Math.pow(t, y2));
        start.opacity = opacity(t);
        return start + "";
      };
    }
    cubehelix3.gamma = cubehelixGamma;
    return cubehelix3;
  })(1);
}
var cubehelix_default = cubehelix2(hue$1);
var cubehelixLong = cubehelix2(nogamma);

// node_modules/d3-format/dist/d3-format.mjs
function formatDecimal(x2) {
  return Math.abs(x2 = Math.round(x2)) >= 1e21 ? x2.toLocaleString("en").replace(/,/g, "") : x2.toString(10);
}
function formatDecimalParts(x2, p) {
  if (!isFinite(x2) || x2 === 0) return null;
  var i = (x2 = p ? x2.toExponential(p - 1) : x2.toExponential()).indexOf("e"), coefficient = x2.slice(0, i);
  return [
    coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient,
    +x2.slice(i + 1)
  ];
}
function exponent(x2) {
  return x2 = formatDecimalParts(Math.abs(x2)), x2 ? x2[1] : NaN;
}
function formatGroup(grouping, thousands) {
  return function(value2, width) {
    var i = value2.length, t = [], j = 0, g = grouping[0], length = 0;
    while (i > 0 && g > 0) {
      if (length + g + 1 > width) g = Math.max(1, width - length);
      t.push(value2.substring(i -= g, i + g));
      if ((length += g + 1) > width) break;
      g = grouping[j = (j + 1) % grouping.length];
    }
    return t.reverse().join(thousands);
  };
}
function formatNumerals(numerals) {
  return function(value2) {
    return value2.replace(/[0-9]/g, function(i) {
      return numerals[+i];
    });
  };
}
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function formatSpecifier(specifier) {
  if (!(match2 = re.exec(specifier))) throw new Error("invalid format: " + specifier);
  var match2;
  return new FormatSpecifier({
    fill: match2[1],
    align: match2[2],
    sign: match2[3],
    symbol: match2[4],
    zero: match2[5],
    width: match2[6],
    comma: match2[7],
    precision: match2[8] && match2[8].slice(1),
    trim: match2[9],
    type: match2[10]
  });
}
formatSpecifier.prototype = FormatSpecifier.prototype;
function FormatSpecifier(specifier) {
  this.fill = specifier.fill === void 0 ? " " : specifier.fill + "";
  this.align = specifier.align === void 0 ? ">" : specifier.align + "";
  this.sign = specifier.sign === void 0 ? "-" : specifier.sign + "";
  this.symbol = specifier.symbol === void 0 ? "" : specifier.symbol + "";
  this.zero = !!specifier.zero;
  this.width = specifier.width === void 0 ? void 0 : +specifier.width;
  this.comma = !!specifier.comma;
  this.precision = specifier.precision === void 0 ? void 0 : +specifier.precision;
  this.trim = !!specifier.trim;
  this.type = specifier.type === void 0 ? "" : specifier.type + "";
}
FormatSpecifier.prototype.toString = function() {
  return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function formatTrim(s2) {
  out: for (var n = s2.length, i = 1, i0 = -1, i1; i < n; ++i) {
    switch (s2[i]) {
      case ".":
        i0 = i1 = i;
        break;
      case "0":
        if (i0 === 0) i0 = i;
        i1 = i;
        break;
      default:
        if (!+s2[i]) break out;
        if (i0 > 0) i0 = 0;
        break;
    }
  }
  return i0 > 0 ? s2.slice(0, i0) + s2.slice(i1 + 1) : s2;
}
var prefixExponent;
function formatPrefixAuto(x2, p) {
  var d = formatDecimalParts(x2, p);
  if (!d) return prefixExponent = void 0, x2.toPrecision(p);
  var coefficient = d[0], exponent2 = d[1], i = exponent2 - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent2 / 3))) * 3) + 1, n = coefficient.length;
  return i === n ? coefficient : i > n ? coefficient + new Array(i - n + 1).join("0") : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i) : "0." + new Array(1 - i).join("0") + formatDecimalParts(x2, Math.max(0, p + i - 1))[0];
}
function formatRounded(x2, p) {
  var d = formatDecimalParts(x2, p);
  if (!d) return x2 + "";
  var coefficient = d[0], exponent2 = d[1];
  return exponent2 < 0 ? "0." + new Array(-exponent2).join("0") + coefficient : coefficient.length > exponent2 + 1 ? coefficient.slice(0, exponent2 + 1) + "." + coefficient.slice(exponent2 + 1) : coefficient + new Array(exponent2 - coefficient.length + 2).join("0");
}
var formatTypes = {
  "%": (x2, p) => (x2 * 100).toFixed(p),
  "b": (x2) => Math.round(x2).toString(2),
  "c": (x2) => x2 + "",
  "d": formatDecimal,
  "e": (x2, p) => x2.toExponential(p),
  "f": (x2, p) => x2.toFixed(p),
  "g": (x2, p) => x2.toPrecision(p),
  "o": (x2) => Math.round(x2).toString(8),
  "p": (x2, p) => formatRounded(x2 * 100, p),
  "r": formatRounded,
  "s": formatPrefixAuto,
  "X": (x2) => Math.round(x2).toString(16).toUpperCase(),
  "x": (x2) => Math.round(x2).toString(16)
};
function identity2(x2) {
  return x2;
}
var map = Array.prototype.map;
var prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];
function formatLocale(locale2) {
  var group = locale2.grouping === void 0 || locale2.thousands === void 0 ? identity2 : formatGroup(map.call(locale2.grouping, Number), locale2.thousands + ""), currencyPrefix = locale2.currency === void 0 ? "" : locale2.currency[0] + "", currencySuffix = locale2.currency === void 0 ? "" : locale2.currency[1] + "", decimal = locale2.decimal === void 0 ? "." : locale2.decimal + "", numerals = locale2.numerals === void 0 ? identity2 : formatNumerals(map.call(locale2.numerals, String)), percent = locale2.percent === void 0 ? "%" : locale2.percent + "", minus = locale2.minus === void 0 ? "−" : locale2.minus + "", nan = locale2.nan === void 0 ? "NaN" : locale2.nan + "";
  function newFormat(specifier, options) {
    specifier = formatSpecifier(specifier);
    var fill = specifier.fill, align = specifier.align, sign2 = specifier.sign, symbol = specifier.symbol, zero3 = specifier.zero, width = specifier.width, comma = specifier.comma, precision = specifier.precision, trim = specifier.trim, type = specifier.type;
    if (type === "n") comma = true, type = "g";
    else if (!formatTypes[type]) precision === void 0 && (precision = 12), trim = true, type = "g";
    if (zero3 || fill === "0" && align === "=") zero3 = true, fill = "0", align = "=";
    var prefix = (options && options.prefix !== void 0 ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""), suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== void 0 ? options.suffix : "");
    var formatType = formatTypes[type], maybeSuffix = /[defgprs%]/.test(type);
    precision = precision === void 0 ? 6 : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision)) : Math.max(0, Math.min(20, precision));
    function format2(value2) {
      var valuePrefix = prefix, valueSuffix = suffix, i, n, c;
      if (type === "c") {
        valueSuffix = formatType(value2) + valueSuffix;
        value2 = "";
      } else {
        value2 = +value2;
        var valueNegative = value2 < 0 || 1 / value2 < 0;
        value2 = isNaN(value2) ? nan : formatType(Math.abs(value2), precision);
        if (trim) value2 = formatTrim(value2);
        if (valueNegative && +value2 === 0 && sign2 !== "+") valueNegative = false;
        valuePrefix = (valueNegative ? sign2 === "(" ? sign2 : minus : sign2 === "-" || sign2 === "(" ? "" : sign2) + valuePrefix;
        valueSuffix = (type === "s" && !isNaN(value2) && prefixExponent !== void 0 ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign2 === "(" ? ")" : "");
        if (maybeSuffix) {
          i = -1, n = value2.length;
          while (++i < n) {
            if (c = value2.charCodeAt(i), 48 > c || c > 57) {
              valueSuffix = (c === 46 ? decimal + value2.slice(i + 1) : value2.slice(i)) + valueSuffix;
              value2 = value2.slice(0, i);
              break;
            }
          }
        }
      }
      if (comma && !zero3) value2 = group(value2, Infinity);
      var length = valuePrefix.length + value2.length + valueSuffix.length, padding = length < width ? new Array(width - length + 1).join(fill) : "";
      if (comma && zero3) value2 = group(padding + value2, padding.length ? width - valueSuffix.length : Infinity), padding = "";
      switch (align) {
        case "<":
          value2 = valuePrefix + value2 + valueSuffix + padding;
          break;
        case "=":
          value2 = valuePrefix + padding + value2 + valueSuffix;
          break;
        case "^":
          value2 = padding.slice(0, length = padding.length >> 1) + valuePrefix + value2 + valueSuffix + padding.slice(length);
          break;
        default:
          value2 = padding + valuePrefix + value2 + valueSuffix;
          break;
      }
      return numerals(value2);
    }
    format2.toString = function() {
      return specifier + "";
    };
    return format2;
  }
  function formatPrefix2(specifier, value2) {
    var e = Math.max(-8, Math.min(8, Math.floor(exponent(value2) / 3))) * 3, k2 = Math.pow(10, -e), f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), { suffix: prefixes[8 + e / 3] });
    return function(value3) {
      return f(k2 * value3);
    };
  }
  return {
    format: newFormat,
    formatPrefix: formatPrefix2
  };
}
var locale;
var format;
var formatPrefix;
defaultLocale({
  thousands: ",",
  grouping: [3],
  currency: ["$", ""]
});
function defaultLocale(definition) {
  locale = formatLocale(definition);
  format = locale.format;
  formatPrefix = locale.formatPrefix;
  return locale;
}
function precisionFixed(step) {
  return Math.max(0, -exponent(Math.abs(step)));
}
function precisionPrefix(step, value2) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value2) / 3))) * 3 - exponent(Math.abs(step)));
}
function precisionRound(step, max) {
  step = Math.abs(step), max = Math.abs(max) - step;
  return Math.max(0, exponent(max) - exponent(step)) + 1;
}

// node_modules/d3-scale/dist/d3-scale.mjs
function initRange(domain, range2) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(domain);
      break;
    default:
      this.range(range2).domain(domain);
      break;
  }
  return this;
}
function constants(x2) {
  return function() {
    return x2;
  };
}
function number$1(x2) {
  return +x2;
}
var unit = [0, 1];
function identity$1(x2) {
  return x2;
}
function normalize(a2, b) {
  return (b -= a2 = +a2) ? function(x2) {
    return (x2 - a2) / b;
  } : constants(isNaN(b) ? NaN : 0.5);
}
function clamper(a2, b) {
  var t;
  if (a2 > b) t = a2, a2 = b, b = t;
  return function(x2) {
    return Math.max(a2, Math.min(b, x2));
  };
}
function bimap(domain, range2, interpolate) {
  var d0 = domain[0], d1 = domain[1], r0 = range2[0], r1 = range2[1];
  if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate(r1, r0);
  else d0 = normalize(d0, d1), r0 = interpolate(r0, r1);
  return function(x2) {
    return r0(d0(x2));
  };
}
function polymap(domain, range2, interpolate) {
  var j = Math.min(domain.length, range2.length) - 1, d = new Array(j), r = new Array(j), i = -1;
  if (domain[j] < domain[0]) {
    domain = domain.slice().reverse();
    range2 = range2.slice().reverse();
  }
  while (++i < j) {
    d[i] = normalize(domain[i], domain[i + 1]);
    r[i] = interpolate(range2[i], range2[i + 1]);
  }
  return function(x2) {
    var i2 = bisectRight(domain, x2, 1, j) - 1;
    return r[i2](d[i2](x2));
  };
}
function copy$1(source, target) {
  return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
}
function transformer$2() {
  var domain = unit, range2 = unit, interpolate$1 = value, transform, untransform, unknown, clamp = identity$1, piecewise2, output, input;
  function rescale() {
    var n = Math.min(domain.length, range2.length);
    if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);
    piecewise2 = n > 2 ? polymap : bimap;
    output = input = null;
    return scale;
  }
  function scale(x2) {
    return x2 == null || isNaN(x2 = +x2) ? unknown : (output || (output = piecewise2(domain.map(transform), range2, interpolate$1)))(transform(clamp(x2)));
  }
  scale.invert = function(y2) {
    return clamp(untransform((input || (input = piecewise2(range2, domain.map(transform), number2)))(y2)));
  };
  scale.domain = function(_) {
    return arguments.length ? (domain = Array.from(_, number$1), rescale()) : domain.slice();
  };
  scale.range = function(_) {
    return arguments.length ? (range2 = Array.from(_), rescale()) : range2.slice();
  };
  scale.rangeRound = function(_) {
    return range2 = Array.from(_), interpolate$1 = round, rescale();
  };
  scale.clamp = function(_) {
    return arguments.length ? (clamp = _ ? true : identity$1, rescale()) : clamp !== identity$1;
  };
  scale.interpolate = function(_) {
    return arguments.length ? (interpolate$1 = _, rescale()) : interpolate$1;
  };
  scale.unknown = function(_) {
    return arguments.length ? (unknown = _, scale) : unknown;
  };
  return function(t, u) {
    transform = t, untransform = u;
    return rescale();
  };
}
function continuous() {
  return transformer$2()(identity$1, identity$1);
}
function tickFormat(start, stop, count, specifier) {
  var step = tickStep(start, stop, count), precision;
  specifier = formatSpecifier(specifier == null ? ",f" : specifier);
  switch (specifier.type) {
    case "s": {
      var value2 = Math.max(Math.abs(start), Math.abs(stop));
      if (specifier.precision == null && !isNaN(precision = precisionPrefix(step, value2))) specifier.precision = precision;
      return formatPrefix(specifier, value2);
    }
    case "":
    case "e":
    case "g":
    case "p":
    case "r": {
      if (specifier.precision == null && !isNaN(precision = precisionRound(step, Math.max(Math.abs(start), Math.abs(stop))))) specifier.precision = precision - (specifier.type === "e");
      break;
    }
    case "f":
    case "%": {
      if (specifier.precision == null && !isNaN(precision = precisionFixed(step))) specifier.precision = precision - (specifier.type === "%") * 2;
      break;
    }
  }
  return format(specifier);
}
function linearish(scale) {
  var domain = scale.domain;
  scale.ticks = function(count) {
    var d = domain();
    return ticks(d[0], d[d.length - 1], count == null ? 10 : count);
  };
  scale.tickFormat = function(count, specifier) {
    var d = domain();
    return tickFormat(d[0], d[d.length - 1], count == null ? 10 : count, specifier);
  };
  scale.nice = function(count) {
    if (count == null) count = 10;
    var d = domain();
    var i0 = 0;
    var i1 = d.length - 1;
    var start = d[i0];
    var stop = d[i1];
    var prestep;
    var step;
    var maxIter = 10;
    if (stop < start) {
      step = start, start = stop, stop = step;
      step = i0, i0 = i1, i1 = step;
    }
    while (maxIter-- > 0) {
      step = tickIncrement(start, stop, count);
      if (step === prestep) {
        d[i0] = start;
        d[i1] = stop;
        return domain(d);
      } else if (step > 0) {
        start = Math.floor(start / step) * step;
        stop = Math.ceil(stop / step) * step;
      } else if (step < 0) {
        start = Math.ceil(start * step) / step;
        stop = Math.floor(stop * step) / step;
      } else {
        break;
      }
      prestep = step;
    }
    return scale;
  };
  return scale;
}
function linear3() {
  var scale = continuous();
  scale.copy = function() {
    return copy$1(scale, linear3());
  };
  initRange.apply(scale, arguments);
  return linearish(scale);
}

// src/report/charts/frame.ts
var WIDTH = 360;
var HEIGHT = 280;
var MARGIN = { top: 10, right: 14, bottom: 42, left: 50 };
var TICKS = 5;
var CHARACTER = 6.4;
var BESIDE_TICKS = 26;
var MOST_LEFT = 130;
var LABEL_CAP = 28;
function makeAxes(horizontal, vertical) {
  const [right, top, bottom] = [WIDTH - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const y2 = makeScale(vertical, [bottom, top]);
  const yTicks = y2.ticks(TICKS);
  const { texts: yTexts, unit: yUnit } = tickTexts(yTicks);
  const left = Math.min(MOST_LEFT, Math.max(MARGIN.left, BESIDE_TICKS + widest(yTexts)));
  const x2 = makeScale(horizontal, [left, right]);
  const xTicks = x2.ticks(TICKS);
  const { texts: xTexts, unit: xUnit } = tickTexts(xTicks);
  const every = Math.max(1, Math.ceil(xTexts.length * (widest(xTexts) + CHARACTER) / (right - left)));
  let svg = "";
  let grid = "";
  for (const tick of xTicks) grid += `M${round2(x2(tick))} ${top}V${bottom}`;
  for (const tick of yTicks) grid += `M${left} ${round2(y2(tick))}H${right}`;
  svg += `<path class="grid" d="${grid}"/>`;
  xTicks.forEach((tick, i) => {
    if (i % every === 0)
      svg += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${xTexts[i]}</text>`;
  });
  yTicks.forEach((tick, i) => {
    svg += `<text class="tick" text-anchor="end" x="${left - 6}" y="${round2(y2(tick) + 3.5)}">${yTexts[i]}</text>`;
  });
  const middle2 = round2((top + bottom) / 2);
  svg += `<text class="axis" text-anchor="middle" x="${(left + right) / 2}" y="${HEIGHT - 6}">${htmlText(horizontal.label, LABEL_CAP)}${xUnit}</text>`;
  svg += `<text class="axis" text-anchor="middle" transform="translate(12 ${middle2}) rotate(-90)">${htmlText(vertical.label, LABEL_CAP)}${yUnit}</text>`;
  return { x: x2, y: y2, svg, left, right, top, bottom };
}
function makeScale(range2, pixels) {
  const scale = linear3().domain(widen(range2)).range(pixels).clamp(true);
  return range2.exact === true ? scale : scale.nice(TICKS);
}
function widest(texts) {
  return texts.reduce((most, text) => Math.max(most, Math.ceil(text.length * CHARACTER)), 0);
}
function makeFigure({ title, caption, description }, inside, height = HEIGHT) {
  const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${htmlText(title)}</title><desc>${htmlText(description ?? caption)}</desc>${inside}</svg>`;
  return { title, caption, svg };
}
function round2(value2) {
  return Math.round(value2 * 10) / 10;
}
function extent(...columns) {
  const ranges = columns.map(finiteRange);
  const low = Math.min(...ranges.map(([from]) => from));
  const high = Math.max(...ranges.map(([, to]) => to));
  return low <= high ? [low, high] : [0, 1];
}
function finiteRange(column) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < column.length; i++) {
    const value2 = column[i];
    if (value2 < low && value2 > Number.NEGATIVE_INFINITY) low = value2;
    if (value2 > high && value2 < Number.POSITIVE_INFINITY) high = value2;
  }
  return [low, high];
}
var FARTHEST = Number.MAX_VALUE / 8;
var NARROWEST = 1e-300;
function widen(range2) {
  const [from, to] = [Math.max(-FARTHEST, range2.from), Math.min(FARTHEST, range2.to)];
  if (to - from > NARROWEST) return [from, to];
  const room = Math.abs(from) > NARROWEST ? Math.abs(from) * 0.1 : 1;
  return [from - room, to + room];
}
var LARGE = 1e6;
var SMALL = 1e-3;
function tickTexts(ticks2) {
  const largest = ticks2.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const isPlain = largest === 0 || largest < LARGE && largest >= SMALL;
  const power2 = isPlain ? 0 : 3 * Math.floor(Number(largest.toExponential().split("e")[1]) / 3);
  const clean = ticks2.map((tick) => {
    const [digits2, exponent2] = tick.toExponential(11).split("e");
    return Number(`${digits2}e${Number(exponent2) - power2}`);
  });
  const top = clean.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const step = clean.length > 1 ? Math.abs(clean[1] - clean[0]) : 1;
  const digits = Math.max(1, Math.ceil(Math.log10(Math.max(top, step) / step) + 1e-9) + 1);
  const texts = formatTogether(clean, Math.min(8, digits)).map(trimZeros);
  return { texts, unit: power2 === 0 ? "" : ` (× ${powerOfTen(power2)})` };
}
function trimZeros(text) {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

// src/report/charts/confusion.ts
var MOST_CLASSES = 24;
var NUMBERED = 12;
var STRONG = 0.78;
var HALF = 0.5;
function countConfusion({ classes, truth, prediction }) {
  const counts = new Uint32Array(classes.length * classes.length);
  for (let i = 0; i < truth.length; i++) counts[truth[i] * classes.length + prediction[i]] += 1;
  return counts;
}
function confusionFigure(predictions, side2) {
  const { classes } = predictions;
  if (classes.length > MOST_CLASSES) return void 0;
  const counts = countConfusion(predictions);
  const labelRoom = Math.min(
    96,
    14 + 6.2 * classes.reduce((longest, name) => Math.max(longest, Math.min(14, name.length)), 0)
  );
  const left = 16 + labelRoom;
  const cell = Math.min(96, (WIDTH - left - 4) / classes.length);
  const top = 8;
  const end = top + cell * classes.length;
  const tilt = classes.some((name) => Math.min(14, name.length) * 6.2 > cell - 4);
  const height = Math.ceil(end + (tilt ? 12 + labelRoom * 0.75 : 18) + 18);
  let inside = "";
  classes.forEach((name, row) => {
    let total = 0;
    for (let c = 0; c < classes.length; c++) total += counts[row * classes.length + c];
    for (let c = 0; c < classes.length; c++)
      inside += cellSvg(
        counts[row * classes.length + c],
        total,
        row === c,
        left + c * cell,
        top + row * cell,
        cell,
        classes.length
      );
    inside += `<text class="tick" text-anchor="end" x="${round2(left - 6)}" y="${round2(top + (row + 0.5) * cell + 3.5)}">${htmlText(name, 14)}</text>`;
    const x2 = round2(left + (row + 0.5) * cell);
    inside += tilt ? `<text class="tick" text-anchor="end" transform="translate(${x2 + 3} ${round2(end + 10)}) rotate(-45)">${htmlText(name, 14)}</text>` : `<text class="tick" text-anchor="middle" x="${x2}" y="${round2(end + 15)}">${htmlText(name, 14)}</text>`;
  });
  inside += `<text class="axis" text-anchor="middle" transform="translate(11 ${round2((top + end) / 2)}) rotate(-90)">actual</text>`;
  inside += `<text class="axis" text-anchor="middle" x="${round2(left + cell * classes.length / 2)}" y="${height - 5}">predicted</text>`;
  const caption = "On the diagonal the model is right. The stronger, the larger the share of the row.";
  const right = classes.reduce((sum, _, i) => sum + counts[i * classes.length + i], 0);
  const description = `Rows are what is true, columns what was predicted. ${formatNumber(right)} of ${plural(predictions.truth.length, "row")} on the diagonal.`;
  return makeFigure({ title: `Confusion matrix: ${side2.toLowerCase()}`, caption, description }, inside, height);
}
function cellSvg(count, total, isRight, x2, y2, size, classes) {
  const share = total > 0 ? count / total : 0;
  const opacity = count === 0 ? 0.04 : 0.12 + 0.88 * share;
  const rect = `<rect class="${isRight ? "c" : "m"}" fill-opacity="${Math.round(opacity * 100) / 100}" x="${round2(x2 + 1)}" y="${round2(y2 + 1)}" width="${round2(size - 2)}" height="${round2(size - 2)}" rx="2"/>`;
  if (classes > NUMBERED) return rect;
  const shade = count === 0 ? " none" : share > STRONG ? " on" : share > HALF ? " half" : "";
  return `${rect}<text class="cell${shade}" text-anchor="middle" x="${round2(x2 + size / 2)}" y="${round2(y2 + size / 2 + 4)}">${formatNumber(count)}</text>`;
}
function classTable(candidate, baseline) {
  const right = (title) => ({ title, align: "right" });
  const mine = classScores(candidate);
  const theirs = baseline === void 0 ? void 0 : classScores(baseline);
  return {
    columns: [
      { title: "Class", align: "left" },
      right("Rows"),
      right("Predicted"),
      right("Precision"),
      right("Recall"),
      right("F1")
    ],
    rows: candidate.classes.map((name, i) => {
      const [now, before] = [mine[i], theirs?.[baseline.classes.indexOf(name)]];
      const text = (key) => [changeText(before?.[key], now[key])];
      return [
        [code(name)],
        [formatNumber(now.rows)],
        [formatNumber(now.predicted)],
        text("precision"),
        text("recall"),
        text("f1")
      ];
    })
  };
}
function classScores(predictions) {
  const counts = countConfusion(predictions);
  const size = predictions.classes.length;
  return predictions.classes.map((_, i) => {
    let [rows, predicted] = [0, 0];
    for (let k2 = 0; k2 < size; k2++) {
      rows += counts[i * size + k2];
      predicted += counts[k2 * size + i];
    }
    const right = counts[i * size + i];
    const share = (of) => of === 0 ? void 0 : right / of;
    return { rows, predicted, precision: share(predicted), recall: share(rows), f1: share((rows + predicted) / 2) };
  });
}
function changeText(before, now) {
  if (now === void 0) return "undefined";
  if (before === void 0) return formatTogether([now], 3)[0];
  const [old, current] = formatTogether([before, now], 3);
  return old === current ? current : `${old} → ${current}`;
}

// node_modules/d3-path/dist/d3-path.mjs
var pi = Math.PI;
var tau = 2 * pi;
var epsilon = 1e-6;
var tauEpsilon = tau - epsilon;
function append(strings) {
  this._ += strings[0];
  for (let i = 1, n = strings.length; i < n; ++i) {
    this._ += arguments[i] + strings[i];
  }
}
function appendRound(digits) {
  let d = Math.floor(digits);
  if (!(d >= 0)) throw new Error(`invalid digits: ${digits}`);
  if (d > 15) return append;
  const k2 = 10 ** d;
  return function(strings) {
    this._ += strings[0];
    for (let i = 1, n = strings.length; i < n; ++i) {
      this._ += Math.round(arguments[i] * k2) / k2 + strings[i];
    }
  };
}
function equal(x0, y0, x1, y1) {
  return x0 === x1 && y0 === y1;
}
function equalRound(digits) {
  const d = Math.floor(digits);
  if (!(d <= 15)) return equal;
  const k2 = 10 ** d;
  const r = function(value2) {
    return Math.round(value2 * k2);
  };
  return function(x0, y0, x1, y1) {
    return r(x0) === r(x1) && r(y0) === r(y1);
  };
}
var Path = class {
  constructor(digits) {
    this._x0 = this._y0 = // start of current subpath
    this._x1 = this._y1 = null;
    this._ = "";
    this._append = digits == null ? append : appendRound(digits);
    this._equal = digits == null ? equal : equalRound(digits);
  }
  moveTo(x2, y2) {
    this._append`M${this._x0 = this._x1 = +x2},${this._y0 = this._y1 = +y2}`;
  }
  closePath() {
    if (this._x1 !== null) {
      this._x1 = this._x0, this._y1 = this._y0;
      this._append`Z`;
    }
  }
  lineTo(x2, y2) {
    this._append`L${this._x1 = +x2},${this._y1 = +y2}`;
  }
  quadraticCurveTo(x1, y1, x2, y2) {
    this._append`Q${+x1},${+y1},${this._x1 = +x2},${this._y1 = +y2}`;
  }
  bezierCurveTo(x1, y1, x2, y2, x3, y3) {
    this._append`C${+x1},${+y1},${+x2},${+y2},${this._x1 = +x3},${this._y1 = +y3}`;
  }
  arcTo(x1, y1, x2, y2, r) {
    x1 = +x1, y1 = +y1, x2 = +x2, y2 = +y2, r = +r;
    if (r < 0) throw new Error(`negative radius: ${r}`);
    let x0 = this._x1, y0 = this._y1, x21 = x2 - x1, y21 = y2 - y1, x01 = x0 - x1, y01 = y0 - y1, l01_2 = x01 * x01 + y01 * y01;
    if (this._x1 === null) {
      this._append`M${this._x1 = x1},${this._y1 = y1}`;
    } else if (!(l01_2 > epsilon)) ;
    else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon) || !r) {
      this._append`L${this._x1 = x1},${this._y1 = y1}`;
    } else {
      let x20 = x2 - x0, y20 = y2 - y0, l21_2 = x21 * x21 + y21 * y21, l20_2 = x20 * x20 + y20 * y20, l21 = Math.sqrt(l21_2), l01 = Math.sqrt(l01_2), l = r * Math.tan((pi - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2), t01 = l / l01, t21 = l / l21;
      if (Math.abs(t01 - 1) > epsilon) {
        this._append`L${x1 + t01 * x01},${y1 + t01 * y01}`;
      }
      this._append`A${r},${r},0,0,${+(y01 * x20 > x01 * y20)},${this._x1 = x1 + t21 * x21},${this._y1 = y1 + t21 * y21}`;
    }
  }
  arc(x2, y2, r, a0, a1, ccw) {
    x2 = +x2, y2 = +y2, r = +r, ccw = !!ccw;
    if (r < 0) throw new Error(`negative radius: ${r}`);
    let dx = r * Math.cos(a0), dy = r * Math.sin(a0), x0 = x2 + dx, y0 = y2 + dy, cw = 1 ^ ccw, da = ccw ? a0 - a1 : a1 - a0;
    if (this._x1 === null) {
      this._append`M${x0},${y0}`;
    } else if (Math.abs(this._x1 - x0) > epsilon || Math.abs(this._y1 - y0) > epsilon) {
      this._append`L${x0},${y0}`;
    }
    if (!r) return;
    if (da < 0) da = da % tau + tau;
    if (da > tauEpsilon) {
      this._append`A${r},${r},0,1,${cw},${x2 - dx},${y2 - dy}A${r},${r},0,1,${cw},${this._x1 = x0},${this._y1 = y0}`;
    } else if (da > epsilon) {
      const x1 = x2 + r * Math.cos(a1);
      const y1 = y2 + r * Math.sin(a1);
      if (da >= pi && this._equal(x0, y0, x1, y1)) {
        da /= 2;
        let a00 = a0 + da;
        this._append`A${r},${r},0,${+(da >= pi)},${cw},${x2 + r * Math.cos(a00)},${y2 + r * Math.sin(a00)}`;
      }
      this._append`A${r},${r},0,${+(da >= pi)},${cw},${this._x1 = x1},${this._y1 = y1}`;
    }
  }
  rect(x2, y2, w, h) {
    this._append`M${this._x0 = this._x1 = +x2},${this._y0 = this._y1 = +y2}h${w = +w}v${+h}h${-w}Z`;
  }
  toString() {
    return this._;
  }
};
function path() {
  return new Path();
}
path.prototype = Path.prototype;

// node_modules/d3-shape/dist/d3-shape.mjs
function constant2(x2) {
  return function constant3() {
    return x2;
  };
}
var cos = Math.cos;
var sin = Math.sin;
var sqrt = Math.sqrt;
var epsilon3 = 1e-12;
var pi2 = Math.PI;
var halfPi = pi2 / 2;
var tau2 = 2 * pi2;
function withPath(shape) {
  let digits = 3;
  shape.digits = function(_) {
    if (!arguments.length) return digits;
    if (_ == null) {
      digits = null;
    } else {
      const d = Math.floor(_);
      if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
      digits = d;
    }
    return shape;
  };
  return () => new Path(digits);
}
var slice2 = Array.prototype.slice;
function array2(x2) {
  return typeof x2 === "object" && "length" in x2 ? x2 : Array.from(x2);
}
function Linear(context) {
  this._context = context;
}
Linear.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
      // falls through
      default:
        this._context.lineTo(x2, y2);
        break;
    }
  }
};
function curveLinear(context) {
  return new Linear(context);
}
function x(p) {
  return p[0];
}
function y(p) {
  return p[1];
}
function line(x$1, y$1) {
  var defined = constant2(true), context = null, curve = curveLinear, output = null, path2 = withPath(line2);
  x$1 = typeof x$1 === "function" ? x$1 : x$1 === void 0 ? x : constant2(x$1);
  y$1 = typeof y$1 === "function" ? y$1 : y$1 === void 0 ? y : constant2(y$1);
  function line2(data) {
    var i, n = (data = array2(data)).length, d, defined0 = false, buffer;
    if (context == null) output = curve(buffer = path2());
    for (i = 0; i <= n; ++i) {
      if (!(i < n && defined(d = data[i], i, data)) === defined0) {
        if (defined0 = !defined0) output.lineStart();
        else output.lineEnd();
      }
      if (defined0) output.point(+x$1(d, i, data), +y$1(d, i, data));
    }
    if (buffer) return output = null, buffer + "" || null;
  }
  line2.x = function(_) {
    return arguments.length ? (x$1 = typeof _ === "function" ? _ : constant2(+_), line2) : x$1;
  };
  line2.y = function(_) {
    return arguments.length ? (y$1 = typeof _ === "function" ? _ : constant2(+_), line2) : y$1;
  };
  line2.defined = function(_) {
    return arguments.length ? (defined = typeof _ === "function" ? _ : constant2(!!_), line2) : defined;
  };
  line2.curve = function(_) {
    return arguments.length ? (curve = _, context != null && (output = curve(context)), line2) : curve;
  };
  line2.context = function(_) {
    return arguments.length ? (_ == null ? context = output = null : output = curve(context = _), line2) : context;
  };
  return line2;
}
var curveRadialLinear = curveRadial(curveLinear);
function Radial(curve) {
  this._curve = curve;
}
Radial.prototype = {
  areaStart: function() {
    this._curve.areaStart();
  },
  areaEnd: function() {
    this._curve.areaEnd();
  },
  lineStart: function() {
    this._curve.lineStart();
  },
  lineEnd: function() {
    this._curve.lineEnd();
  },
  point: function(a2, r) {
    this._curve.point(r * Math.sin(a2), r * -Math.cos(a2));
  }
};
function curveRadial(curve) {
  function radial(context) {
    return new Radial(curve(context));
  }
  radial._curve = curve;
  return radial;
}
var sqrt3$2 = sqrt(3);
var tan30 = sqrt(1 / 3);
var tan30_2 = tan30 * 2;
var kr = sin(pi2 / 10) / sin(7 * pi2 / 10);
var kx = sin(tau2 / 10) * kr;
var ky = -cos(tau2 / 10) * kr;
var sqrt3$1 = sqrt(3);
var sqrt3 = sqrt(3);
var s = sqrt(3) / 2;
var k = 1 / sqrt(12);
var a = (k / 2 + 1) * 3;
function noop() {
}
function point$3(that, x2, y2) {
  that._context.bezierCurveTo(
    (2 * that._x0 + that._x1) / 3,
    (2 * that._y0 + that._y1) / 3,
    (that._x0 + 2 * that._x1) / 3,
    (that._y0 + 2 * that._y1) / 3,
    (that._x0 + 4 * that._x1 + x2) / 6,
    (that._y0 + 4 * that._y1 + y2) / 6
  );
}
function Basis(context) {
  this._context = context;
}
Basis.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 3:
        point$3(this, this._x1, this._y1);
      // falls through
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
      // falls through
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function BasisClosed(context) {
  this._context = context;
}
BasisClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x2, this._y2);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.moveTo((this._x2 + 2 * this._x3) / 3, (this._y2 + 2 * this._y3) / 3);
        this._context.lineTo((this._x3 + 2 * this._x2) / 3, (this._y3 + 2 * this._y2) / 3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x2, this._y2);
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x2 = x2, this._y2 = y2;
        break;
      case 1:
        this._point = 2;
        this._x3 = x2, this._y3 = y2;
        break;
      case 2:
        this._point = 3;
        this._x4 = x2, this._y4 = y2;
        this._context.moveTo((this._x0 + 4 * this._x1 + x2) / 6, (this._y0 + 4 * this._y1 + y2) / 6);
        break;
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function BasisOpen(context) {
  this._context = context;
}
BasisOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        var x0 = (this._x0 + 4 * this._x1 + x2) / 6, y0 = (this._y0 + 4 * this._y1 + y2) / 6;
        this._line ? this._context.lineTo(x0, y0) : this._context.moveTo(x0, y0);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function Bundle(context, beta) {
  this._basis = new Basis(context);
  this._beta = beta;
}
Bundle.prototype = {
  lineStart: function() {
    this._x = [];
    this._y = [];
    this._basis.lineStart();
  },
  lineEnd: function() {
    var x2 = this._x, y2 = this._y, j = x2.length - 1;
    if (j > 0) {
      var x0 = x2[0], y0 = y2[0], dx = x2[j] - x0, dy = y2[j] - y0, i = -1, t;
      while (++i <= j) {
        t = i / j;
        this._basis.point(
          this._beta * x2[i] + (1 - this._beta) * (x0 + t * dx),
          this._beta * y2[i] + (1 - this._beta) * (y0 + t * dy)
        );
      }
    }
    this._x = this._y = null;
    this._basis.lineEnd();
  },
  point: function(x2, y2) {
    this._x.push(+x2);
    this._y.push(+y2);
  }
};
var bundle = (function custom(beta) {
  function bundle2(context) {
    return beta === 1 ? new Basis(context) : new Bundle(context, beta);
  }
  bundle2.beta = function(beta2) {
    return custom(+beta2);
  };
  return bundle2;
})(0.85);
function point$2(that, x2, y2) {
  that._context.bezierCurveTo(
    that._x1 + that._k * (that._x2 - that._x0),
    that._y1 + that._k * (that._y2 - that._y0),
    that._x2 + that._k * (that._x1 - x2),
    that._y2 + that._k * (that._y1 - y2),
    that._x2,
    that._y2
  );
}
function Cardinal(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
Cardinal.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        point$2(this, this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        this._x1 = x2, this._y1 = y2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinal = (function custom2(tension) {
  function cardinal2(context) {
    return new Cardinal(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom2(+tension2);
  };
  return cardinal2;
})(0);
function CardinalClosed(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x2, this._y3 = y2;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x2, this._y4 = y2);
        break;
      case 2:
        this._point = 3;
        this._x5 = x2, this._y5 = y2;
        break;
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinalClosed = (function custom3(tension) {
  function cardinal2(context) {
    return new CardinalClosed(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom3(+tension2);
  };
  return cardinal2;
})(0);
function CardinalOpen(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinalOpen = (function custom4(tension) {
  function cardinal2(context) {
    return new CardinalOpen(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom4(+tension2);
  };
  return cardinal2;
})(0);
function point$1(that, x2, y2) {
  var x1 = that._x1, y1 = that._y1, x22 = that._x2, y22 = that._y2;
  if (that._l01_a > epsilon3) {
    var a2 = 2 * that._l01_2a + 3 * that._l01_a * that._l12_a + that._l12_2a, n = 3 * that._l01_a * (that._l01_a + that._l12_a);
    x1 = (x1 * a2 - that._x0 * that._l12_2a + that._x2 * that._l01_2a) / n;
    y1 = (y1 * a2 - that._y0 * that._l12_2a + that._y2 * that._l01_2a) / n;
  }
  if (that._l23_a > epsilon3) {
    var b = 2 * that._l23_2a + 3 * that._l23_a * that._l12_a + that._l12_2a, m = 3 * that._l23_a * (that._l23_a + that._l12_a);
    x22 = (x22 * b + that._x1 * that._l23_2a - x2 * that._l12_2a) / m;
    y22 = (y22 * b + that._y1 * that._l23_2a - y2 * that._l12_2a) / m;
  }
  that._context.bezierCurveTo(x1, y1, x22, y22, that._x2, that._y2);
}
function CatmullRom(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRom.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        this.point(this._x2, this._y2);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRom = (function custom5(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRom(context, alpha) : new Cardinal(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom5(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomClosed(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x2, this._y3 = y2;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x2, this._y4 = y2);
        break;
      case 2:
        this._point = 3;
        this._x5 = x2, this._y5 = y2;
        break;
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRomClosed = (function custom6(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomClosed(context, alpha) : new CardinalClosed(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom6(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomOpen(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRomOpen = (function custom7(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomOpen(context, alpha) : new CardinalOpen(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom7(+alpha2);
  };
  return catmullRom2;
})(0.5);
function LinearClosed(context) {
  this._context = context;
}
LinearClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._point) this._context.closePath();
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) this._context.lineTo(x2, y2);
    else this._point = 1, this._context.moveTo(x2, y2);
  }
};
function sign(x2) {
  return x2 < 0 ? -1 : 1;
}
function slope3(that, x2, y2) {
  var h0 = that._x1 - that._x0, h1 = x2 - that._x1, s0 = (that._y1 - that._y0) / (h0 || h1 < 0 && -0), s1 = (y2 - that._y1) / (h1 || h0 < 0 && -0), p = (s0 * h1 + s1 * h0) / (h0 + h1);
  return (sign(s0) + sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p)) || 0;
}
function slope2(that, t) {
  var h = that._x1 - that._x0;
  return h ? (3 * (that._y1 - that._y0) / h - t) / 2 : t;
}
function point(that, t02, t12) {
  var x0 = that._x0, y0 = that._y0, x1 = that._x1, y1 = that._y1, dx = (x1 - x0) / 3;
  that._context.bezierCurveTo(x0 + dx, y0 + dx * t02, x1 - dx, y1 - dx * t12, x1, y1);
}
function MonotoneX(context) {
  this._context = context;
}
MonotoneX.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
      case 3:
        point(this, this._t0, slope2(this, this._t0));
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    var t12 = NaN;
    x2 = +x2, y2 = +y2;
    if (x2 === this._x1 && y2 === this._y1) return;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        point(this, slope2(this, t12 = slope3(this, x2, y2)), t12);
        break;
      default:
        point(this, this._t0, t12 = slope3(this, x2, y2));
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
    this._t0 = t12;
  }
};
function MonotoneY(context) {
  this._context = new ReflectContext(context);
}
(MonotoneY.prototype = Object.create(MonotoneX.prototype)).point = function(x2, y2) {
  MonotoneX.prototype.point.call(this, y2, x2);
};
function ReflectContext(context) {
  this._context = context;
}
ReflectContext.prototype = {
  moveTo: function(x2, y2) {
    this._context.moveTo(y2, x2);
  },
  closePath: function() {
    this._context.closePath();
  },
  lineTo: function(x2, y2) {
    this._context.lineTo(y2, x2);
  },
  bezierCurveTo: function(x1, y1, x2, y2, x3, y3) {
    this._context.bezierCurveTo(y1, x1, y2, x2, y3, x3);
  }
};
function Natural(context) {
  this._context = context;
}
Natural.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = [];
    this._y = [];
  },
  lineEnd: function() {
    var x2 = this._x, y2 = this._y, n = x2.length;
    if (n) {
      this._line ? this._context.lineTo(x2[0], y2[0]) : this._context.moveTo(x2[0], y2[0]);
      if (n === 2) {
        this._context.lineTo(x2[1], y2[1]);
      } else {
        var px = controlPoints(x2), py = controlPoints(y2);
        for (var i0 = 0, i1 = 1; i1 < n; ++i0, ++i1) {
          this._context.bezierCurveTo(px[0][i0], py[0][i0], px[1][i0], py[1][i0], x2[i1], y2[i1]);
        }
      }
    }
    if (this._line || this._line !== 0 && n === 1) this._context.closePath();
    this._line = 1 - this._line;
    this._x = this._y = null;
  },
  point: function(x2, y2) {
    this._x.push(+x2);
    this._y.push(+y2);
  }
};
function controlPoints(x2) {
  var i, n = x2.length - 1, m, a2 = new Array(n), b = new Array(n), r = new Array(n);
  a2[0] = 0, b[0] = 2, r[0] = x2[0] + 2 * x2[1];
  for (i = 1; i < n - 1; ++i) a2[i] = 1, b[i] = 4, r[i] = 4 * x2[i] + 2 * x2[i + 1];
  a2[n - 1] = 2, b[n - 1] = 7, r[n - 1] = 8 * x2[n - 1] + x2[n];
  for (i = 1; i < n; ++i) m = a2[i] / b[i - 1], b[i] -= m, r[i] -= m * r[i - 1];
  a2[n - 1] = r[n - 1] / b[n - 1];
  for (i = n - 2; i >= 0; --i) a2[i] = (r[i] - a2[i + 1]) / b[i];
  b[n - 1] = (x2[n] + a2[n - 1]) / 2;
  for (i = 0; i < n - 1; ++i) b[i] = 2 * x2[i + 1] - a2[i + 1];
  return [a2, b];
}
function Step(context, t) {
  this._context = context;
  this._t = t;
}
Step.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = this._y = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (0 < this._t && this._t < 1 && this._point === 2) this._context.lineTo(this._x, this._y);
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    if (this._line >= 0) this._t = 1 - this._t, this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
      // falls through
      default: {
        if (this._t <= 0) {
          this._context.lineTo(this._x, y2);
          this._context.lineTo(x2, y2);
        } else {
          var x1 = this._x * (1 - this._t) + x2 * this._t;
          this._context.lineTo(x1, this._y);
          this._context.lineTo(x1, y2);
        }
        break;
      }
    }
    this._x = x2, this._y = y2;
  }
};
function stepBefore(context) {
  return new Step(context, 0);
}

// src/report/charts/score-curves.ts
function rankScores(scores, isPositive) {
  const order = new Uint32Array(scores.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort((a2, b) => scores[b] - scores[a2]);
  const truePositives = [];
  const falsePositives = [];
  let [positives, negatives] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    if (isPositive[row] === 1) positives++;
    else negatives++;
    const isLastOfTie = i === order.length - 1 || scores[order[i + 1]] !== scores[row];
    if (!isLastOfTie) continue;
    truePositives.push(positives);
    falsePositives.push(negatives);
  }
  return { truePositives, falsePositives };
}
function rocPoints({ truePositives, falsePositives }) {
  const [positives, negatives] = [truePositives.at(-1) ?? 0, falsePositives.at(-1) ?? 0];
  if (positives === 0 || negatives === 0) return [];
  const points = [{ x: 0, y: 0 }];
  truePositives.forEach((count, i) => {
    points.push({ x: falsePositives[i] / negatives, y: count / positives });
  });
  return thin(withoutCollinear(points));
}
function precisionRecallPoints({ truePositives, falsePositives }) {
  const positives = truePositives.at(-1) ?? 0;
  if (positives === 0) return [];
  const points = truePositives.map((count, i) => ({ x: count / positives, y: count / (count + falsePositives[i]) }));
  return thin([{ x: 0, y: points[0].y }, ...points]);
}
var CALIBRATION_BINS = 10;
function calibrationBins(scores, isPositive) {
  const rows = new Float64Array(CALIBRATION_BINS);
  const sums = new Float64Array(CALIBRATION_BINS);
  const positives = new Float64Array(CALIBRATION_BINS);
  for (let i = 0; i < scores.length; i++) {
    const bin = Math.min(CALIBRATION_BINS - 1, Math.floor(scores[i] * CALIBRATION_BINS));
    rows[bin] += 1;
    sums[bin] += scores[i];
    positives[bin] += isPositive[i];
  }
  const bins = [];
  for (let bin = 0; bin < CALIBRATION_BINS; bin++) {
    const count = rows[bin];
    if (count > 0) bins.push({ x: sums[bin] / count, y: positives[bin] / count, rows: count });
  }
  return bins;
}
function withoutCollinear(points) {
  return points.filter((point2, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === void 0 || after === void 0) return true;
    return !(before.x === point2.x && point2.x === after.x || before.y === point2.y && point2.y === after.y);
  });
}
var MAX_CORNERS = 600;
function thin(points) {
  if (points.length <= MAX_CORNERS) return [...points];
  const step = Math.ceil(points.length / MAX_CORNERS);
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

// src/report/charts/binary.ts
function positiveScores(predictions, positive) {
  if (predictions?.probabilities === void 0) return void 0;
  const name = predictions.positive ?? positive ?? predictions.classes.at(-1);
  const index = predictions.classes.indexOf(name);
  const scores = predictions.probabilities[index];
  if (scores === void 0) return void 0;
  const isPositive = new Uint8Array(predictions.truth.length);
  for (let i = 0; i < isPositive.length; i++) isPositive[i] = predictions.truth[i] === index ? 1 : 0;
  return { scores, isPositive, positive: name };
}
var UNIT = { from: 0, to: 1, exact: true };
function binaryCurves(candidate, baseline) {
  const mine = rankScores(candidate.scores, candidate.isPositive);
  const theirs = baseline && rankScores(baseline.scores, baseline.isPositive);
  const figures = [];
  const roc = rocPoints(mine);
  if (roc.length > 0) figures.push(rocFigure(roc, theirs && rocPoints(theirs)));
  const recall = precisionRecallPoints(mine);
  if (recall.length > 0)
    figures.push(precisionRecallFigure(recall, theirs && precisionRecallPoints(theirs), shareOf(candidate.isPositive)));
  figures.push(calibrationFigure(candidate, baseline));
  return figures;
}
function rocFigure(candidate, baseline) {
  const axes = makeAxes({ label: "false positive rate", ...UNIT }, { label: "true positive rate", ...UNIT });
  const inside = axes.svg + diagonal(axes) + curves(axes, candidate, baseline, false);
  const caption = "The higher and the further left, the better the ranking. The diagonal is chance.";
  return makeFigure({ title: "ROC", caption }, inside);
}
function precisionRecallFigure(candidate, baseline, share) {
  const axes = makeAxes({ label: "recall", ...UNIT }, { label: "precision", ...UNIT });
  const level = `<path class="reference" d="M${axes.left} ${round2(axes.y(share))}H${axes.right}"/>`;
  const inside = axes.svg + level + curves(axes, candidate, baseline, true);
  const caption = "The further up and right, the better. The line is the share of positive rows: chance.";
  return makeFigure({ title: "Precision against recall", caption }, inside);
}
function calibrationFigure(candidate, baseline) {
  const axes = makeAxes(
    { label: "mean score in the bin", ...UNIT },
    { label: `share of ${candidate.positive}`, ...UNIT }
  );
  const bins = calibrationBins(candidate.scores, candidate.isPositive);
  const others = baseline && calibrationBins(baseline.scores, baseline.isPositive);
  const most = bins.reduce((highest, bin) => Math.max(highest, bin.rows), 1);
  let circles = "";
  for (const bin of bins) {
    const radius = round2(2.5 + 5 * Math.sqrt(bin.rows / most));
    circles += `<circle class="dot c" cx="${round2(axes.x(bin.x))}" cy="${round2(axes.y(bin.y))}" r="${radius}"><title>${plural(bin.rows, "row")}</title></circle>`;
  }
  const inside = axes.svg + diagonal(axes) + curves(axes, bins, others, false) + circles;
  const caption = "On the diagonal a score of 0.8 is right in 8 of 10 rows. Larger circles hold more rows.";
  return makeFigure({ title: "Calibration", caption }, inside);
}
function curves(axes, candidate, baseline, isStep) {
  const draw = line().x((point2) => axes.x(point2.x)).y((point2) => axes.y(point2.y)).curve(isStep ? stepBefore : curveLinear).digits(1);
  const behind = baseline === void 0 || baseline.length === 0 ? "" : `<path class="line b" d="${draw([...baseline]) ?? ""}"/>`;
  return `${behind}<path class="line c" d="${draw([...candidate]) ?? ""}"/>`;
}
function diagonal(axes) {
  return `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
}
function shareOf(flags) {
  let count = 0;
  for (const flag of flags) count += flag;
  return flags.length === 0 ? 0 : count / flags.length;
}

// src/report/charts/scatter.ts
var MAX_POINTS = 1500;
function predictedAgainstActual(candidate, baseline, target) {
  const columns = [
    candidate.truth,
    candidate.prediction,
    ...baseline === void 0 ? [] : [baseline.truth, baseline.prediction]
  ];
  const [from, to] = extent(...columns);
  const axes = makeAxes({ label: `actual ${target}`, from, to }, { label: `predicted ${target}`, from, to });
  const ideal = `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
  const caption = `Each point is a held-out row; on the diagonal the prediction is right. ${countWords(candidate.truth.length)}`;
  const inside = axes.svg + ideal + clouds(axes, side(candidate, "truth"), baseline && side(baseline, "truth"));
  return makeFigure({ title: "Predicted against actual", caption }, inside);
}
function residualsAgainstPredicted(candidate, baseline, target) {
  const mine = side(candidate, "residual");
  const theirs = baseline && side(baseline, "residual");
  const [fromX, toX] = extent(mine.x, ...theirs === void 0 ? [] : [theirs.x]);
  const [fromY, toY] = extent(mine.y, ...theirs === void 0 ? [] : [theirs.y], Float64Array.of(0));
  const axes = makeAxes(
    { label: `predicted ${target}`, from: fromX, to: toX },
    { label: "actual − predicted", from: fromY, to: toY }
  );
  const zero3 = `<path class="reference" d="M${axes.left} ${round2(axes.y(0))}H${axes.right}"/>`;
  const caption = `A shapeless band around zero is what a good model leaves. ${countWords(candidate.truth.length)}`;
  return makeFigure({ title: "Residuals against predicted", caption }, axes.svg + zero3 + clouds(axes, mine, theirs));
}
function side(predictions, what) {
  const { truth, prediction } = predictions;
  if (what === "truth") return { x: truth, y: prediction };
  return { x: prediction, y: residuals(predictions) };
}
function residuals({ truth, prediction }) {
  const differences = new Float64Array(truth.length);
  for (let i = 0; i < differences.length; i++) differences[i] = truth[i] - prediction[i];
  return differences;
}
function clouds(axes, candidate, baseline) {
  const behind = baseline === void 0 ? "" : `<path class="dots b" d="${dots(axes, baseline)}"/>`;
  return `${behind}<path class="dots c" d="${dots(axes, candidate)}"/>`;
}
function dots(axes, cloud) {
  const rows = cloud.x.length;
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  let path2 = "";
  for (let row = 0; row < rows; row += step)
    path2 += `M${round2(axes.x(cloud.x[row]))} ${round2(axes.y(cloud.y[row]))}h0`;
  return path2;
}
function countWords(rows) {
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  return step === 1 ? `${plural(rows, "row")}.` : `One in ${step} of ${plural(rows, "row")}.`;
}

// src/report/charts/histogram.ts
var RESIDUAL_BINS = 24;
var SCORE_BINS = 20;
function residualHistogram(candidate, baseline) {
  const mine = residuals(candidate);
  const theirs = baseline === void 0 ? void 0 : residuals(baseline);
  const [from, to] = extent(mine, ...theirs === void 0 ? [] : [theirs]);
  const counts = countBins(mine, from, to, RESIDUAL_BINS);
  const others = theirs === void 0 ? void 0 : countBins(theirs, from, to, RESIDUAL_BINS);
  const axes = makeAxes(
    { label: "actual − predicted", from, to },
    { label: "rows", from: 0, to: Math.max(...counts, ...others ?? []) }
  );
  let inside = `${axes.svg}<path class="bars c" d="${bars(axes, counts, from, to)}"/>`;
  if (others !== void 0) inside += `<path class="line b" d="${steps(axes, others, from, to)}"/>`;
  if (from < 0 && to > 0) inside += `<path class="reference" d="M${round2(axes.x(0))} ${axes.top}V${axes.bottom}"/>`;
  const lines = others === void 0 ? "." : ": bars for the candidate, a line for the baseline.";
  return makeFigure({ title: "Residuals", caption: `How often the model misses by how much${lines}` }, inside);
}
function scoreHistogram(scores, isPositive, positive, threshold) {
  const apart = (wanted) => countBins(
    scores.filter((_, i) => isPositive[i] === wanted),
    0,
    1,
    SCORE_BINS
  );
  const [negatives, positives] = [apart(0), apart(1)];
  const highest = Math.max(...negatives, ...positives);
  const axes = makeAxes(
    { label: `probability of ${positive}`, from: 0, to: 1, exact: true },
    { label: "rows", from: 0, to: highest }
  );
  const inside = axes.svg + `<path class="bars o" d="${bars(axes, negatives, 0, 1)}"/><path class="bars c" d="${bars(axes, positives, 0, 1)}"/><path class="reference" d="M${round2(axes.x(threshold))} ${axes.top}V${axes.bottom}"/>`;
  const caption = `Candidate only. Coloured: rows that are ${positive}; grey: the others. The line is the threshold ${threshold}.`;
  return makeFigure({ title: "Scores by class", caption }, inside);
}
function countBins(values, from, to, bins) {
  const counts = new Array(bins).fill(0);
  const width = to - from;
  for (let i = 0; i < values.length; i++) {
    const bin = width > 0 ? Math.floor((values[i] - from) / width * bins) : 0;
    counts[Math.min(bins - 1, Math.max(0, bin))] += 1;
  }
  return counts;
}
function bars(axes, counts, from, to) {
  let path2 = "";
  const width = (to - from) / counts.length;
  counts.forEach((count, i) => {
    if (count === 0) return;
    const [left, right] = [axes.x(from + i * width) + 0.5, axes.x(from + (i + 1) * width) - 0.5];
    path2 += `M${round2(left)} ${axes.bottom}V${round2(axes.y(count))}H${round2(Math.max(right, left + 1))}V${axes.bottom}z`;
  });
  return path2;
}
function steps(axes, counts, from, to) {
  const width = (to - from) / counts.length;
  let path2 = `M${round2(axes.x(from))} ${axes.bottom}`;
  counts.forEach((count, i) => {
    path2 += `V${round2(axes.y(count))}H${round2(axes.x(from + (i + 1) * width))}`;
  });
  return `${path2}V${axes.bottom}`;
}

// src/report/charts/figures.ts
var DEFAULT_THRESHOLD2 = 0.5;
function figuresOf(report) {
  return taskFigures(report).filter((figure) => figure !== void 0);
}
function taskFigures(report) {
  const { predictions, model, evaluation } = report;
  if (predictions === void 0 || predictions.truth.length === 0) return [];
  const baseline = report.baseline?.predictions;
  if (predictions.task === "regression") {
    const other2 = baseline?.task === "regression" && baseline.truth.length > 0 ? baseline : void 0;
    const target = model?.target ?? "value";
    return [
      predictedAgainstActual(predictions, other2, target),
      residualsAgainstPredicted(predictions, other2, target),
      residualHistogram(predictions, other2)
    ];
  }
  const other = baseline !== void 0 && baseline.task !== "regression" && baseline.truth.length > 0 ? baseline : void 0;
  const matrices = [confusionFigure(predictions, "Candidate"), other && confusionFigure(other, "Baseline")];
  if (predictions.task === "multiclass") return matrices;
  const output = model?.signature.output;
  const positive = evaluation?.positive ?? (output?.type === "label" ? output.positive : void 0);
  const mine = positiveScores(predictions, positive);
  if (mine === void 0) return matrices;
  const threshold = evaluation?.threshold ?? (output?.type === "label" ? output.threshold : void 0) ?? DEFAULT_THRESHOLD2;
  return [
    ...binaryCurves(mine, positiveScores(other, positive)),
    scoreHistogram(mine.scores, mine.isPositive, mine.positive, threshold),
    ...matrices
  ];
}

// src/report/charts/improvement.ts
var ROW = 24;
var TOP = 8;
var LEFT = 136;
var RIGHT = 62;
var SHOWN2 = 8;
var TICKS2 = 3;
var LEAST_REACH = 5e-3;
var FARTHEST2 = 10;
function improvementFigure(rows, gates) {
  const bars2 = rows.flatMap((row) => barOf(row, gates)).slice(0, SHOWN2);
  if (bars2.length === 0) return void 0;
  const ends = bars2.flatMap((bar) => [bar.share, ...bar.interval ?? [], -(bar.margin ?? 0)]);
  const reach = Math.max(LEAST_REACH, ...ends.map(Math.abs));
  const from = Math.max(-FARTHEST2, Math.min(-reach * 0.15, ...ends));
  const to = Math.min(FARTHEST2, Math.max(reach * 0.15, ...ends));
  const x2 = linear3().domain([from, to]).nice(TICKS2).range([LEFT, WIDTH - RIGHT]).clamp(true);
  const bottom = TOP + bars2.length * ROW;
  let inside = "";
  for (const tick of x2.ticks(TICKS2)) {
    inside += `<path class="grid" d="M${round2(x2(tick))} ${TOP}V${bottom}"/>`;
    inside += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${shareText(Number(tick.toPrecision(12)))}</text>`;
  }
  bars2.forEach((bar, i) => {
    inside += barSvg(bar, TOP + i * ROW, x2);
  });
  inside += `<path class="zero" d="M${round2(x2(0))} ${TOP}V${bottom}"/>`;
  inside += `<text class="axis" text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 34}">worse ← improvement → better</text>`;
  const numbers = bars2.map((bar) => `${bar.metric} ${shareText(bar.share)}`).join(", ");
  const caption = ["In per cent of the baseline."];
  if (bars2.some((bar) => bar.margin !== void 0 && bar.margin > 0)) caption.push("Grey: the margin.");
  if (bars2.some((bar) => bar.interval !== void 0)) caption.push("Whisker: the interval.");
  return makeFigure(
    { title: "Candidate over baseline", caption: caption.join(" "), description: `Improvement: ${numbers}.` },
    inside,
    bottom + 40
  );
}
function shareText(share) {
  return `${share > 0 ? "+" : ""}${formatPercent(share, 2)}`;
}
function barOf(row, gates) {
  const baseline = numberOf2(row.baseline);
  if (row.improvement === void 0 || baseline === void 0 || Math.abs(baseline) < 1e-12) return [];
  const scale = Math.abs(baseline);
  const gate = gates.find((candidate) => candidate.metric === row.metric);
  const { lower, upper, margin } = gate ?? {};
  const interval = lower !== void 0 && upper !== void 0 && lower < upper ? [lower / scale, upper / scale] : void 0;
  const share = Math.abs(row.improvement) <= scale * 1e-9 ? 0 : row.improvement / scale;
  return [{ metric: row.metric, share, interval, margin: margin === void 0 ? void 0 : margin / scale }];
}
function barSvg(bar, top, x2) {
  const middle2 = top + ROW / 2;
  const zero3 = x2(0);
  let svg = `<text class="tick" text-anchor="end" x="${LEFT - 8}" y="${round2(middle2 + 3.5)}">${htmlText(bar.metric, 22)}</text>`;
  if (bar.margin !== void 0 && bar.margin > 0) {
    const left = round2(x2(-bar.margin));
    svg += `<rect class="margin" x="${left}" y="${top + 3}" width="${round2(zero3 - left)}" height="${ROW - 6}"/>`;
  }
  svg += `<text class="tick" text-anchor="end" x="${WIDTH - 2}" y="${round2(middle2 + 3.5)}">${shareText(bar.share)}</text>`;
  const end = x2(bar.share);
  const [from, to] = bar.share < 0 ? [end, zero3] : [zero3, end];
  svg += `<rect class="${bar.share < 0 ? "worse" : "better"}" x="${round2(from)}" y="${top + 7}" width="${round2(Math.max(1.5, to - from))}" height="${ROW - 14}" rx="1.5"/>`;
  if (bar.interval !== void 0) {
    const [low, high] = [round2(x2(bar.interval[0])), round2(x2(bar.interval[1]))];
    svg += `<path class="whisker" d="M${low} ${middle2}H${high}M${low} ${middle2 - 4}v8M${high} ${middle2 - 4}v8"/>`;
  }
  return svg;
}

// src/report/html-text.ts
var TONE_SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "·" };
function phraseToHtml(phrase) {
  let out = "";
  for (const piece of phrase) out += pieceToHtml(piece);
  return out;
}
function pieceToHtml(piece) {
  if (typeof piece === "string") return ownText(piece);
  if ("code" in piece)
    return `<code>${htmlText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME}</code>`;
  if ("quote" in piece) return `<bdi>${htmlText(piece.quote)}</bdi>`;
  if ("strong" in piece) return `<strong>${ownText(piece.strong)}</strong>`;
  if ("histogram" in piece) return tinyHistogram(piece.histogram);
  const sign2 = piece.marked === true ? `<span aria-hidden="true">${TONE_SIGNS[piece.tone]}</span> ` : "";
  return `<span class="${piece.tone}">${sign2}${ownText(piece.text)}</span>`;
}
function ownText(text) {
  return /[&<>"]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;") : text;
}
function tableToHtml(table, label) {
  const sides = table.columns.map((column) => column.align === "right" ? ' class="n"' : "");
  const heads = table.columns.map((column, i) => {
    const title = column.isName === true ? `<code>${htmlText(column.title, NAME_CAP)}</code>` : ownText(column.title);
    return `<th scope="col"${sides[i]}>${title}</th>`;
  });
  let body = "";
  for (const row of table.rows) {
    body += "<tr>";
    for (let i = 0; i < row.length; i++) {
      body += i === 0 ? `<th scope="row"${sides[i]}>${phraseToHtml(row[i])}</th>` : `<td${sides[i]}>${phraseToHtml(row[i])}</td>`;
    }
    body += "</tr>\n";
  }
  return `<div class="scroll" role="region" tabindex="0" aria-label="${ownText(label)}"><table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}
function blockToHtml(block, label) {
  switch (block.type) {
    case "paragraph":
      return `<p>${phraseToHtml(block.text)}</p>
`;
    case "list":
      return `<ul>
${block.items.map((item) => `<li>${phraseToHtml(item)}</li>`).join("\n")}
</ul>
`;
    case "table":
      return tableToHtml(block.table, label);
  }
}
var BAR = 6;
var HEIGHT2 = 20;
function tinyHistogram(counts) {
  const highest = Math.max(...counts, 1);
  const width = counts.length * BAR;
  let path2 = "";
  counts.forEach((count, i) => {
    const height = Math.round(count / highest * (HEIGHT2 - 1) * 10) / 10;
    if (height > 0) path2 += `M${i * BAR} ${HEIGHT2}v-${height}h${BAR - 1}v${height}z`;
  });
  return `<svg class="tiny" role="img" aria-label="histogram of ${plural(counts.length, "bin")}: ${counts.join(", ")}" viewBox="0 0 ${width} ${HEIGHT2}" width="${width}" height="${HEIGHT2}"><path d="${path2}"/></svg>`;
}

// src/report/style.ts
var STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2128;--quiet:#59636e;--line:#d5dae1;--soft:#eef1f4;
--c:#0b66c3;--b:#c4570a;--o:#8a939e;--good:#1a7f37;--bad:#c62431;--warn:#8a5a00;--on:#fff;--half:#1c2128;--shade:#1c212833}
@media (prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c23;--ink:#e4e9ef;--quiet:#9aa5b1;--line:#303842;--soft:#20262e;
--c:#5fb0ff;--b:#f4a259;--o:#7d8793;--good:#4cc267;--bad:#ff7f78;--warn:#e0b04a;--on:#0f1318;--half:#0f1318;--shade:#00000099}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif}
.page{max-width:1240px;margin:0 auto;padding:20px 16px 48px}
header,section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:18px 20px;margin:0 0 16px;min-width:0}
header{border-top:4px solid var(--quiet)}
header.good{border-top-color:var(--good)}header.bad{border-top-color:var(--bad)}header.warn{border-top-color:var(--warn)}
.brand{margin:0 0 2px;color:var(--quiet);font-size:12px;letter-spacing:.08em;text-transform:uppercase}
h1{font-size:26px;line-height:1.2;margin:0 0 8px;overflow-wrap:anywhere}
h2{font-size:17px;margin:0 0 10px;overflow-wrap:anywhere}
h3{font-size:14px;margin:18px 0 6px}
p{margin:0 0 8px;overflow-wrap:anywhere;max-width:78ch}
section>:last-child,header>:last-child{margin-bottom:0}
.decision{font-size:18px;font-weight:600}
.compared,.note{color:var(--quiet);font-size:14px}
nav{display:flex;flex-wrap:wrap;gap:4px 14px;margin:0 0 16px;padding:0 4px;font-size:14px}
a{color:var(--c);text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--c);outline-offset:2px}
code{font:0.92em ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere;unicode-bidi:isolate}
p code,li code{background:var(--soft);border-radius:4px;padding:1px 4px}
ul{margin:0 0 8px;padding-left:20px}li{overflow-wrap:anywhere;margin:2px 0}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.quiet{color:var(--quiet)}
header.good,header.bad,header.warn{color:var(--ink)}
td .good,td .bad,td .warn{font-weight:600}
.scroll{overflow-x:auto;margin:0 0 10px;max-width:100%;background:linear-gradient(90deg,var(--card) 30%,transparent) 0 0/40px 100% no-repeat local,linear-gradient(270deg,var(--card) 30%,transparent) 100% 0/40px 100% no-repeat local,
linear-gradient(90deg,var(--shade),transparent) 0 0/10px 100% no-repeat scroll,linear-gradient(270deg,var(--shade),transparent) 100% 0/10px 100% no-repeat scroll}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:middle;font-weight:400;white-space:nowrap}
th:last-child,td:last-child{padding-right:2px}
thead th{color:var(--quiet);font-size:13px;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tbody th{max-width:34ch;overflow:hidden;text-overflow:ellipsis}
.n{text-align:right}
#recipe td,#lineage td,#changes td{white-space:normal;min-width:9em}
.key{display:inline-block;width:11px;height:11px;border-radius:50%;margin:0 4px 0 10px;vertical-align:-1px}
.key:first-child{margin-left:0}.key.c{background:var(--c)}.key.b{background:var(--b)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:22px 26px}
.beside{display:grid;grid-template-columns:minmax(0,1fr);gap:0 16px}
@media (min-width:960px){.beside{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}section .beside{grid-template-columns:minmax(0,1fr) minmax(0,390px);gap:0 32px}}
.beside>figure{max-width:470px}
figure{margin:0;min-width:0}
figcaption{margin:0 0 4px}figcaption b{font-size:14px;display:block}figcaption span{color:var(--quiet);font-size:13px;line-height:1.35;display:block}
svg{display:block;width:100%;height:auto;overflow:hidden}
svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--quiet)}
svg .axis{font-size:11.5px;fill:var(--ink)}
svg .cell{font-size:12px;fill:var(--ink)}svg .cell.on{fill:var(--on)}svg .cell.half{fill:var(--half)}svg .cell.none{fill:var(--quiet)}
.grid{stroke:var(--line);stroke-width:.6;fill:none}
.reference{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 3;fill:none}
.zero{stroke:var(--ink);stroke-width:1}
.dots{fill:none;stroke-linecap:round;stroke-width:4.6;stroke-opacity:.62}
.dots.c{stroke:var(--c)}.dots.b{stroke:var(--b);stroke-opacity:.5}
.line{fill:none;stroke-width:2;stroke-linejoin:round}.line.c{stroke:var(--c)}.line.b{stroke:var(--b);stroke-width:1.6;stroke-dasharray:5 3}
.dot.c{fill:var(--c);fill-opacity:.75;stroke:var(--card)}
.bars.c{fill:var(--c);fill-opacity:.6}.bars.o{fill:var(--o);fill-opacity:.7}
rect.c{fill:var(--c)}rect.m{fill:var(--bad)}
rect.better{fill:var(--c)}rect.worse{fill:var(--bad)}rect.margin{fill:var(--o);fill-opacity:.28}
.whisker{stroke:var(--ink);stroke-width:1.2;fill:none}
svg.tiny{display:inline-block;width:auto;height:20px;vertical-align:middle}svg.tiny path{fill:var(--c);fill-opacity:.75}
details{margin:0 0 8px}summary{cursor:pointer;color:var(--quiet);font-size:14px}
footer{color:var(--quiet);font-size:13px;padding:0 4px}
@media (max-width:560px){.page{padding:10px 8px 32px}header,section{padding:14px 12px}h1{font-size:22px}}
@media print{body{background:#fff}header,section{break-inside:avoid;border-color:#bbb}nav{display:none}}
`;

// src/report/html.ts
var COEFFICIENTS_SHOWN2 = 100;
var SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "" };
var PAIRS = [
  [["changes", "classes"], ["metrics"]],
  [["coefficients"], ["recipe", "cost"]]
];
function renderHtml(report, options) {
  const title = `${nameOf(report)}: ${isFailed(report) ? "failed" : report.verdict.decision}`;
  const parts = isFailed(report) ? [] : partsOf(report, options);
  const contents = parts.map((part) => `<a href="#${part.id}">${part.short}</a>`).join("\n");
  const nav = parts.length === 0 ? "" : `<nav aria-label="Contents">
${contents}
</nav>
`;
  const body = layOut(parts);
  const style = createHash("sha256").update(STYLE).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title, NAME_CAP)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="page">
${isFailed(report) ? failedHeader(report.model, report.failure) : header(report)}${nav}<main>
${body}</main>
<footer>${footerText(report)}</footer>
</div>
</body>
</html>
`;
}
function header(report) {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const tone = DECISION_TONES[verdict.decision];
  const change = policyChangeWords(verdict);
  const policy = policyWords(verdict);
  return `<header class="${tone}">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(verdict.model, NAME_CAP)}</bdi></h1>
<p class="decision ${tone}"><span aria-hidden="true">${SIGNS[tone]}</span> ${capitalised(phraseToHtml(headline.verdict))}</p>
${change === void 0 ? "" : `<p>${phraseToHtml(change)}</p>
`}<p>${headline.why.map(phraseToHtml).join(" ")}</p>
<p><strong>Next:</strong> ${phraseToHtml(headline.next)}</p>
<p class="compared">${phraseToHtml(policy === void 0 ? comparedWords(report) : say`${comparedWords(report)} ${policy}`)}</p>
</header>
`;
}
function failedHeader(model, failure) {
  return `<header class="bad">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(model, NAME_CAP)}</bdi></h1>
<p class="decision bad"><span aria-hidden="true">✖</span> Failed, no verdict</p>
<p><bdi>${htmlText(failure)}</bdi></p>
<p><strong>Next:</strong> repair this and run again. No verdict is never a pass.</p>
</header>
`;
}
function capitalised(html) {
  return html.slice(0, 1).toUpperCase() + html.slice(1);
}
function partsOf(report, options) {
  const parts = [
    gatesPart(report),
    chartsPart(report),
    sectionPart(slicesSection(report), "Slices"),
    sectionPart(changesSection(report), "What changed"),
    classesPart(report),
    sectionPart(metricsSection(report), "Metrics"),
    sectionPart(coefficientsSection(report, COEFFICIENTS_SHOWN2, false), "Coefficients"),
    recipePart(report),
    costPart(report),
    dataPart(report),
    lineagePart(report, options)
  ];
  return parts.filter((part) => part !== void 0);
}
function layOut(parts) {
  let html = "";
  const rest = new Set(parts);
  for (const part of parts) {
    if (!rest.has(part)) continue;
    const pair = PAIRS.find((columns) => columns.flat().includes(part.id)) ?? [[part.id], []];
    const stacks = pair.map((ids) => {
      const column = parts.filter(({ id }) => ids.includes(id));
      for (const one2 of column) rest.delete(one2);
      return column.map(sectionHtml).join("");
    });
    html += stacks.includes("") ? stacks.join("") : `<div class="beside">
${stacks.map((stack) => `<div>
${stack}</div>
`).join("")}</div>
`;
  }
  return html;
}
function sectionHtml({ id, html }) {
  return `<section id="${id}">
${html}</section>
`;
}
function makePart(id, short, title, inside) {
  return { id, short, html: `<h2>${phraseToHtml(title)}</h2>
${inside}` };
}
function sectionPart(section, short) {
  if (section === void 0) return void 0;
  return makePart(section.id, short, section.title, section.blocks.map((block) => blockToHtml(block, short)).join(""));
}
function gatesPart(report) {
  const { verdict } = report;
  const notes = gateNotes(verdict, headlineOf(verdict).told);
  const dummy2 = dummyWords(report);
  const movement = improvementFigure(metricRows(report), verdict.gates);
  if (verdict.gates.length === 0 && dummy2 === void 0 && movement === void 0) return void 0;
  let inside = verdict.gates.length === 0 ? "" : tableToHtml(outcomeSecond(gateTable(verdict)), "Gates");
  for (const note of notes) inside += `<p>${phraseToHtml(note)}</p>
`;
  if (dummy2 !== void 0)
    inside += `<p${dummy2.answer === "no" ? ' class="warn"' : ""}>${phraseToHtml(dummy2.text)}</p>
`;
  if (movement !== void 0) inside = `<div class="beside">
<div>
${inside}</div>
${figureHtml(movement)}</div>
`;
  return makePart("gates", "Gates", ["Gates"], inside);
}
function outcomeSecond({ columns, rows }) {
  const move = (items) => [items[0], items.at(-1), ...items.slice(1, -1)];
  return { columns: move(columns), rows: rows.map(move) };
}
function chartsPart(report) {
  const figures = figuresOf(report);
  if (figures.length === 0) return void 0;
  const compared = report.baseline?.predictions !== void 0;
  const key = report.predictions?.task === "multiclass" ? "" : `<p class="note"><span class="key c"></span>candidate${compared ? '<span class="key b"></span>baseline' : ""}</p>
`;
  const drawn = figures.map(figureHtml).join("");
  return makePart("charts", "Charts", ["Charts"], `${key}<div class="figures">
${drawn}</div>
`);
}
function figureHtml({ title, caption, svg }) {
  return `<figure>
<figcaption><b>${htmlText(title)}</b><span>${htmlText(caption)}</span></figcaption>
${svg}
</figure>
`;
}
function classesPart(report) {
  const { predictions } = report;
  if (predictions === void 0 || predictions.task === "regression") return void 0;
  const other = report.baseline?.predictions;
  const table = classTable(predictions, other === void 0 || other.task === "regression" ? void 0 : other);
  return makePart("classes", "Classes", ["Classes"], tableToHtml(table, "Classes"));
}
function dataPart(report) {
  const findings = findingsOf2(report);
  const { dataCheck } = report;
  if (dataCheck === void 0 && findings.length === 0) return void 0;
  let inside = dataCheck === void 0 ? "" : `<p>${phraseToHtml(dataFacts(report))}</p>
`;
  if (findings.length > 0) inside += blockToHtml({ type: "list", items: findings.map(findingPhrase) }, "Findings");
  if (dataCheck !== void 0) inside += tableToHtml(profileTable(dataCheck.columns), "Profile of the columns");
  return makePart("data", "Data", [`Data: ${findingsSummary(findings)}`], inside);
}
function recipePart(report) {
  const { model } = report;
  if (model === void 0) return void 0;
  const settings = [
    ["task", model.task],
    ["target", model.target],
    ["train.model", model.estimator.type],
    ...Object.keys(model.params).sort().map((key) => [`train.params.${key}`, model.params[key]]),
    ...Object.entries(model.training.split).map(([key, value2]) => [`split.${key}`, value2])
  ];
  const table = {
    columns: [
      { title: "Setting", align: "left" },
      { title: "Value", align: "left" }
    ],
    rows: settings.map(([name, value2]) => [[code(name)], settingText(value2)])
  };
  return makePart("recipe", "Recipe", ["Recipe"], tableToHtml(table, "Recipe"));
}
function costPart(report) {
  const table = costTable(report);
  return table && makePart("cost", "Cost", [`Cost: ${costWords(report.run)}`], tableToHtml(table, "Cost"));
}
function lineagePart(report, options) {
  const files = dataFileTable(report);
  const again = `<p>Again: ${phraseToHtml(reproduceWords(report, options.command))}</p>
`;
  const inside = `${again}${tableToHtml(lineageTable(report), "Lineage")}${files === void 0 ? "" : tableToHtml(files, "Data files")}`;
  return makePart("lineage", "Lineage", ["Lineage"], inside);
}
function footerText(report) {
  const finished = isFailed(report) ? void 0 : report.run?.finished;
  return finished === void 0 ? "Made by Assay." : phraseToHtml(say`Made by Assay, ${code(finished)}.`);
}

// src/steps/memory-files.ts
import { basename as basename2 } from "node:path";
function memoryFiles(documents, disk) {
  return {
    ...disk,
    readText: async (path2) => documents.get(basename2(path2))?.toString("utf8"),
    async open(path2, { shown = path2 } = {}) {
      const bytes = documents.get(basename2(path2));
      if (bytes === void 0) throw new InputError("there is no such file", { file: shown });
      return sourceOf(bytes, shown);
    },
    exists: async (path2) => documents.has(basename2(path2)) ? "file" : void 0,
    list: async () => [...documents.keys()].sort()
  };
}
function sourceOf(bytes, name) {
  return {
    name,
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
    close: () => {
    }
  };
}

export {
  openTable,
  defaultPositive,
  ALPHA,
  primaryGate,
  resolvePolicy,
  checkSignature,
  decodeModel,
  fitModel,
  predictModel,
  groupCodes,
  checkWeights,
  openPredictions,
  CHAIN,
  FILES_OF,
  WRITTEN_BY,
  staleFiles,
  memoryFiles,
  taskOf,
  placeRecipe,
  DEFAULT_CONFIG,
  readRecipes,
  coefficientsOf,
  gateTable,
  gateNotes,
  costWords,
  lineageTable,
  reproduceWords,
  coefficientRows,
  comparableCoefficients,
  coefficientTable,
  isMoved,
  findingsOf2 as findingsOf,
  findingsSummary,
  severityTone,
  findingPhrase,
  dataFacts,
  profileTable,
  slicesSection,
  slicesSummary,
  slicesOf2 as slicesOf,
  commentSections,
  metricsSection,
  renderHtml
};
