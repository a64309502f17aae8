import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readPart
} from "./chunk-X2CBZQXF.js";
import {
  joinColumn
} from "./chunk-X3MSHH5V.js";
import {
  CellColumn,
  MOST_CELLS,
  MOST_COLUMNS,
  checkHeader,
  checkName,
  otherDelimiter,
  tooManyCells
} from "./chunk-ZAMKKATV.js";
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
  BASELINE_PROBLEMS,
  MODEL_NAME,
  checkConfig,
  columnKey,
  columnOf,
  decodeConfig,
  defaultMetrics,
  encodeCanonical,
  firstNonFinite,
  mean,
  modelDocument,
  parseValue,
  rangeOf,
  resolveMetric,
  sha256,
  sumOfSquaredDeviations
} from "./chunk-Q3XRVOCM.js";
import {
  checkShape,
  finite,
  renderPath,
  zod_exports
} from "./chunk-U2S2S4CM.js";
import {
  findColumn,
  isShared
} from "./chunk-WF6XTZGX.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  digestSource
} from "./chunk-3P46YW6C.js";
import {
  closest,
  suggest
} from "./chunk-UMBKYT47.js";
import {
  InputError,
  InvariantError
} from "./chunk-MTL7CF67.js";

// src/steps/request.ts
import { basename, dirname, relative, resolve as resolve2, sep } from "node:path";

// src/data/no-table.ts
var POINTER = "version https://git-lfs.github.com/spec/v1";
var MOST = 256;
function refuseNoTable(source) {
  const head = new Uint8Array(Math.min(MOST, source.size));
  const text = new TextDecoder().decode(head.subarray(0, source.read(0, head)));
  refusePointer(text, source.name);
  if (/^\s*<(?:!doctype html|html|head)\b/i.test(text)) {
    const rule = "looks like an HTML page, not a table; a download without a login gets such a page";
    throw new InputError(rule, { file: source.name });
  }
}
function refusePointer(text, file) {
  if (!text.startsWith(POINTER)) return;
  const rule = "is a Git LFS pointer, not the data; check out with `lfs: true` (actions/checkout) or run `git lfs pull`";
  throw new InputError(rule, { file });
}

// src/data/csv-fast.ts
var SCAN_JOB = "scanPart";
var HEAD = 256 * 1024;
var PARALLEL_FROM = 4 * 1024 * 1024;
var RANGE = 8 * 1024 * 1024;
var SLACK = 1.04;
var LF = 10;
var PIECE = 1024 * 1024;
async function readFast(source, request, workers) {
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const length = source.read(0, head);
  const header = readHeader(head.subarray(0, length), request.delimiter, source.name);
  if (header === void 0 || header.names.some((name) => request.textColumns.has(name))) return void 0;
  const { names, start } = header;
  if (start >= source.size) return void 0;
  refuseTooManyCells(source, start, names.length, request.mostCells ?? MOST_CELLS);
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
function refuseTooManyCells(source, start, columns, most) {
  if (source.size - start < most) return;
  const piece = new Uint8Array(PIECE);
  let rows = 0;
  for (let offset = start; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    const bytes = piece.subarray(0, read);
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) rows += 1;
    if (rows * columns > most) throw tooManyCells(source.name, most);
  }
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
  const line = head.subarray(bom, end > bom && head[end - 1] === 13 ? end - 1 : end);
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
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
  const [a, b] = piece;
  const name = a === 255 && b === 254 ? "UTF-16 (little endian)" : a === 254 && b === 255 ? "UTF-16 (big endian)" : void 0;
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
function concat(a, b) {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

// src/data/csv-strict.ts
var PIECE2 = 1024 * 1024;
var LONGEST_RECORD = 16 * 1024 * 1024;
async function readStrict(source, request) {
  const { parse } = await import("./lib-4XGLJU3M.js");
  const { mostCells = MOST_CELLS } = request;
  const checker = new TextChecker(source.name);
  const parser = parse(optionsOf(request.delimiter));
  let columns;
  let blank = 0;
  let endsLine = false;
  const take = (record) => {
    if (columns === void 0) {
      checkHeader(record, source.name);
      columns = record.map((name) => new CellColumn(name));
      return;
    }
    if ((columns[0].length + 1) * columns.length > mostCells) throw tooManyCells(source.name, mostCells);
    record.forEach((cell, i) => {
      columns[i].push(request.missing.has(cell) ? void 0 : cell);
    });
  };
  const finished = new Promise((done, fail) => {
    parser.on("readable", () => {
      try {
        for (let record = parser.read(); record !== null; record = parser.read())
          take(record);
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
      const piece = new Uint8Array(Math.min(PIECE2, source.size - offset));
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
  let line;
  for (let offset = 0; offset < source.size && line === void 0; ) {
    const piece = Buffer.alloc(Math.min(64 * 1024, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    parser.write(piece.subarray(0, read));
    if (offset >= source.size) parser.end();
    for (let got = parser.read(); got !== null; got = parser.read()) {
      seen += 1;
      if (seen === row) line = got.info.lines;
    }
  }
  parser.on("error", () => {
  });
  parser.destroy();
  return line;
}
function firstLine(source) {
  const head = new Uint8Array(Math.min(64 * 1024, source.size));
  const [line = ""] = new TextDecoder().decode(head.subarray(0, source.read(0, head))).split(/[\r\n]/, 1);
  return line;
}
function toInputError(error, source) {
  const { code, lines, column, message } = error;
  if (code === void 0 || error instanceof InputError) return error;
  const file = source.name;
  const at = { file, line: lines };
  switch (code) {
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH": {
      const [, wanted = "?", got = "?"] = /expect (\d+), got (\d+)/.exec(message) ?? [];
      const hint = wanted === "1" ? otherDelimiter([firstLine(source)]) : "";
      return new InputError(`${got} ${got === "1" ? "cell" : "cells"} where the header has ${wanted}${hint}`, at);
    }
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_MAX_RECORD_SIZE": {
      const line = lineOfOpenQuote(source);
      if (line !== void 0) return new InputError("a quote opens here and is never closed", { file, line });
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
      return new InputError(`cannot be read as CSV (${String(code).toLowerCase()})`, at);
  }
}
function numberOrNone(column) {
  return typeof column === "number" ? column + 1 : void 0;
}
function lineOfOpenQuote(source) {
  const piece = new Uint8Array(PIECE2);
  let line = 1;
  let open = false;
  let opened = 1;
  for (let offset = 0; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    for (let i = 0; i < read; i++) {
      if (piece[i] === 34) {
        open = !open;
        if (open) opened = line;
      } else if (piece[i] === 10) line += 1;
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
    const { code, message } = error;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(file, limit);
    if (code === "Z_BUF_ERROR") throw new InputError("a gzip file that is cut short", { file });
    if (code === "Z_DATA_ERROR") {
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
function readFlatObject(line, take) {
  const skip = (from) => match(SPACE, line, from).length + from;
  let at = skip(0);
  if (line[at] !== "{") throw new FlatJsonError(`${kindAt(line, at)} where each line is one JSON object`, at);
  at = skip(at + 1);
  let more = line[at] !== "}";
  while (more) {
    if (line[at] !== '"') throw new FlatJsonError("not valid JSON: a key in double quotes is expected", at);
    const keyAt = at;
    const key = readString(line, at);
    at = skip(key.end);
    if (line[at] !== ":") throw new FlatJsonError('not valid JSON: ":" is expected', at);
    const value = readValue(line, skip(at + 1), key.text);
    take(key.text, value.text, keyAt);
    at = skip(value.end);
    more = line[at] === ",";
    if (!more && line[at] !== "}") throw new FlatJsonError('not valid JSON: "," or "}" is expected', at);
    if (more) at = skip(at + 1);
  }
  expectEnd(line, skip(at + 1));
}
function readValue(line, at, key) {
  const first = line[at];
  if (first === '"') return readString(line, at);
  if (first === "{" || first === "[") {
    throw new FlatJsonError(`${kindAt(line, at)} in "${key}"; only plain values can be read`, at);
  }
  const number = match(NUMBER, line, at);
  if (number !== "") {
    const value = Number(number);
    if (!Number.isFinite(value)) throw new FlatJsonError(`${number} in "${key}" is beyond the range of numbers`, at);
    return { text: String(value + 0), end: at + number.length };
  }
  const word = match(WORD, line, at);
  if (!WORDS.has(word)) throw new FlatJsonError(`not valid JSON: a value is expected for "${key}"`, at);
  return { text: WORDS.get(word), end: at + word.length };
}
function readString(line, at) {
  let end = line.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(line, end)) end = line.indexOf('"', end + 1);
  if (end < 0) throw new FlatJsonError("not valid JSON: a text opens here and is never closed", at);
  const inner = line.slice(at + 1, end);
  if (!ESCAPED.test(inner)) return { text: inner, end: end + 1 };
  let text;
  try {
    text = JSON.parse(line.slice(at, end + 1));
  } catch {
    throw new FlatJsonError("not valid JSON: a text with a bad escape or a control character", at);
  }
  if (LONE_SURROGATE.test(text)) throw new FlatJsonError("half of a character (a lone surrogate) in a text", at);
  return { text, end: end + 1 };
}
function isEscaped(line, quote) {
  let at = quote;
  while (line[at - 1] === "\\") at -= 1;
  return (quote - at) % 2 === 1;
}
function expectEnd(line, at) {
  if (at < line.length) throw new FlatJsonError("more text after the object; write one object a line", at);
}
function match(pattern, line, at) {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? "";
}
function kindAt(line, at) {
  if (line[at] === "[") return "an array";
  if (line[at] === "{") return "an object";
  return "a value that is no object";
}

// src/data/jsonl.ts
var PIECE3 = 1024 * 1024;
var LONGEST_LINE = 16 * 1024 * 1024;
async function readJsonl(source, request) {
  const file = source.name;
  const rows = new JsonlRows(file, request.missing);
  const checker = new TextChecker(file);
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for (let offset = 0; offset < source.size; ) {
    const piece = new Uint8Array(Math.min(PIECE3, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    const bytes = piece.subarray(0, read);
    checker.check(bytes, offset >= source.size);
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop();
    for (const line of lines) rows.take(line);
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
  take(line) {
    this.#line += 1;
    const place = { file: this.#file, line: this.#line };
    if (line.length > LONGEST_LINE) throw new InputError(`a line is longer than ${LONGEST_LINE} characters`, place);
    if (line.trim() === "") return;
    const shift = this.#line - this.rows;
    if (this.#shifts.at(-1) !== shift) {
      this.#shiftRows.push(this.rows);
      this.#shifts.push(shift);
    }
    try {
      readFlatObject(line, (key, text, at) => this.#put(key, text, at));
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
  parquet: async (source, request) => (await import("./read-parquet-UC2DJHQ3.js")).readParquet(source, request)
};
async function readTable(source, options, workers, progress = () => {
}) {
  const file = source.name;
  if (source.size > MOST_BYTES) throw new InputError(`${source.size} bytes, at most ${MOST_BYTES} are read`, { file });
  const format = formatOf(file);
  const zipped = file.toLowerCase().endsWith(".gz");
  refuseNoTable(source);
  const plain = zipped ? inflateSource(source) : source;
  if (zipped) refuseNoTable(plain);
  const read = await FORMATS[format](plain, {
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
  const key = columnKey(name);
  return Object.hasOwn(columns, key) ? columns[key] : void 0;
}
function cellsOf({ name, values }) {
  const cells = new CellColumn(name);
  for (const value of values) cells.push(Number.isNaN(value) ? void 0 : String(value + 0));
  return cells;
}
function textColumnsOf({ columns, textColumns }) {
  const pinned = Object.entries(columns ?? {}).filter(([, kind]) => kind !== "numeric" && kind !== "ignore");
  return /* @__PURE__ */ new Set([...pinned.map(([key]) => columnOf(key)), ...textColumns ?? []]);
}
function refuseUnknownPins(read, { columns }, file) {
  const names = read.columns.map(({ name }) => name);
  for (const name of Object.keys(columns ?? {}).map(columnOf)) {
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

// src/steps/guess-task.ts
var MOST_CLASS_CODES = 10;
async function guessTask(path, request, ports) {
  const { table } = await openTable({ shown: request.data, absolute: path }, {}, ports);
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
  for (const value of column.values) {
    if (!Number.isNaN(value)) seen.add(value);
    if (seen.size > MOST_CLASS_CODES) return "regression";
  }
  if (seen.size === 2) return "binary";
  const sorted = [...seen].sort((a, b) => a - b);
  const first = sorted[0];
  const coded = (first === 0 || first === 1) && sorted.every((value, i) => value === first + i);
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
  const take = (key, value, alias) => {
    if (own[key] !== void 0) throw new InputError(`says the same as ${key}; give one of them`, place(alias));
    taken[key] = value;
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
    take("threshold", bound, "value_threshold");
  }
  if (change_threshold !== void 0) {
    const { absolute, relative: relative3, direction: said } = change_threshold;
    if (said !== void 0 && said === "HIGHER_IS_BETTER" !== better) {
      throw new InputError(`of ${name} ${better ? "more" : "less"} is better`, place("change_threshold.direction"));
    }
    if (absolute === void 0 && relative3 === void 0) {
      throw new InputError("names neither absolute nor relative", place("change_threshold"));
    }
    const changes = [
      ["absolute", absolute],
      ["relative", relative3]
    ];
    for (const [kind, value] of changes) {
      if (value === void 0) continue;
      const asksForGain = better ? value > 0 : value < 0;
      const key = asksForGain ? `min_${kind}_change` : `max_${kind}_regression`;
      take(key, Math.abs(value), `change_threshold.${kind}`);
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
    const path = [...at.field === void 0 ? [] : at.field.split("."), "gate", "cumulative_budget"];
    const rule = "a budget of 0 passes only what is better than the anchor; allow some, or write `anchor: off`";
    throw new InputError(rule, { file: at.file, line: at.lineOf?.(path), field: path.join(".") });
  }
  config?.waive?.forEach(({ metric, reason_code }, i) => {
    if (metric === void 0 !== (reason_code === void 0)) return;
    const rule = `must have either \`metric\`, a gate, or \`reason_code\`: ${BASELINE_PROBLEMS.join(", ")}`;
    throw new InputError(rule, waiverPlace(at, i));
  });
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
      release: config?.on_inconclusive?.release
    },
    onUnreachable: {
      pullRequest: config?.on_unreachable?.pull_request ?? "fail",
      release: config?.on_unreachable?.release ?? "warn"
    },
    onShifted: {
      pullRequest: config?.on_shifted?.pull_request ?? "fail",
      release: config?.on_shifted?.release ?? "warn"
    },
    onNotComparable: {
      pullRequest: config?.on_not_comparable?.pull_request ?? "warn",
      release: config?.on_not_comparable?.release ?? "warn"
    },
    firstRun: config?.first_run ?? "rubber_stamp"
  };
}
function waiverPlace(at, i) {
  const path = [...at.field === void 0 ? [] : at.field.split("."), "gate", "waive", i];
  const field = `${at.field === void 0 ? "" : `${at.field}.`}gate.waive[${i}]`;
  return { file: at.file, line: at.lineOf?.(path), field };
}
function placeOf(at, i, key) {
  if (at.optionOf !== void 0) return { field: at.optionOf(key) };
  const path = [...at.field === void 0 ? [] : at.field.split("."), "gate", "metrics", i, ...key.split(".")];
  const field = `${at.field === void 0 ? "" : `${at.field}.`}gate.metrics[${i}].${key}`;
  return { file: at.file, line: at.lineOf?.(path), field };
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
    const value = config[key];
    if (value !== void 0 && !(Number.isFinite(value) && value >= 0))
      throw new InputError(`must be at least 0, got ${value}`, place(key));
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
    const { value, probabilities: probabilities2 } = estimator;
    if (classes === 0) {
      if (value === void 0 || probabilities2 !== void 0)
        throw new InputError("a regression wants one value", { file, field: "estimator" });
      return;
    }
    const field = "estimator.probabilities";
    if (value !== void 0 || probabilities2?.length !== classes)
      throw new InputError(`one probability for each of ${classes} classes`, { file, field });
    const sum = probabilities2.reduce((total, p) => total + p, 0);
    if (!(Math.abs(sum - 1) < 1e-9)) throw new InputError(`must sum to 1, got ${sum}`, { file, field });
  },
  predict({ value, probabilities: probabilities2 }, design) {
    if (probabilities2 !== void 0) {
      return { type: "probabilities", columns: probabilities2.map((p) => new Float64Array(design.rows).fill(p)) };
    }
    if (value === void 0) throw new InvariantError("a dummy without an answer");
    return { type: "double", values: new Float64Array(design.rows).fill(value) };
  }
};
function middle(values, { strategy }) {
  if (strategy === "median") return medianOf(values);
  return columnMoments({ columns: [values], from: 0, to: values.length })[0] / values.length;
}
function shares(target, { strategy }) {
  const counts = target.classes.map(() => 0);
  for (const code of target.codes) counts[code] = counts[code] + 1;
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
  if (column.every((value) => value === column[0])) {
    throw new InputError(`${kind} requires two distinct values, all ${column.length} training rows have ${column[0]}`, {
      field: design.names[0]
    });
  }
  return column;
}
function requirePositive(kind, values, what, field) {
  let bad = 0;
  let least = Infinity;
  for (const value of values) {
    if (!(value > 0)) bad += 1;
    if (value < least) least = value;
  }
  if (bad === 0) return;
  const rule = `${kind} requires ${what} above 0, ${bad} of ${values.length} rows are not (the least is ${least})`;
  throw new InputError(`${rule}; use linear, or exclude those rows`, { field });
}
function requireFiniteFit(kind, parameters) {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value))
      throw new InputError(`${kind} found no finite ${name} (${value}) for these rows: use linear`);
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
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn("exponential", design);
    requirePositive("exponential", y, "a target", options.target);
    const center = mean(x);
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: rate, B: level } = new regressions.ExponentialRegression(
      x.map((value) => value - center),
      y
    );
    requireFiniteFit("exponential", { center, rate, level });
    return { estimator: { type: "exponential", center, rate, level }, findings: [logErrorFinding("exponential")] };
  },
  check() {
  },
  predict({ center, rate, level }, design) {
    return { type: "double", values: design.columns[0].map((x) => level * Math.exp(rate * (x - center))) };
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
    const before = kept.filter((k) => k < j).length;
    const share = Float64Array.from({ length: rank }, (_, row) => row < before ? t[row * width + j] : 0);
    solveUpper(r, rank, share);
    return kept.filter((k, c) => c < before && Math.abs(share[c]) * lengths[k] > NAMED * lengths[j]);
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
  const tau = 1 / (norm * (norm + Math.abs(alpha)));
  for (let k = j + 1; k <= size; k++) {
    let onto = head * t[top * width + k];
    for (let row = top + 1; row <= j; row++) onto += t[row * width + j] * t[row * width + k];
    onto *= tau;
    t[top * width + k] = t[top * width + k] - onto * head;
    for (let row = top + 1; row <= j; row++) t[row * width + k] = t[row * width + k] - onto * t[row * width + j];
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
  kept.forEach((column, k) => {
    step[k] = gradient.columns[k] * problem.factors[column];
  });
  solveUpperTransposed(r, kept.length, step);
  let squares = 0;
  for (const value of step) squares += value * value;
  solveUpper(r, kept.length, step);
  const coefficients = Float64Array.from(at.coefficients);
  let shift = gradient.mean;
  kept.forEach((column, k) => {
    const change = step[k] * problem.factors[column];
    coefficients[column] = coefficients[column] + change;
    shift -= change * problem.centers[column];
  });
  const intercept = problem.intercept ? at.intercept + shift : 0;
  const length = Math.sqrt(squares + (problem.intercept ? gradient.mean * gradient.mean * problem.y.length : 0));
  return { to: { intercept, coefficients }, length };
}
function exactGradient({ columns, y, intercept, penalty, centers }, kept, at) {
  const used = kept.map((column) => columns[column]);
  const weights = kept.map((column) => at.coefficients[column]);
  const sum = new DoubleDouble();
  const residual = new DoubleDouble();
  const gradients = kept.map(() => new DoubleDouble());
  for (let i = 0; i < y.length; i++) {
    residual.set(y[i]);
    residual.add(-at.intercept);
    for (let k = 0; k < used.length; k++) residual.addProduct(-weights[k], used[k][i]);
    sum.add(residual.high);
    sum.add(residual.low);
    for (let k = 0; k < used.length; k++) {
      const x = used[k][i];
      const gradient = gradients[k];
      gradient.addProduct(x, residual.high);
      gradient.add(x * residual.low);
    }
  }
  gradients.forEach((gradient, k) => {
    if (intercept) {
      gradient.addProduct(-centers[kept[k]], sum.high);
      gradient.add(-centers[kept[k]] * sum.low);
    }
    gradient.addProduct(-penalty, weights[k]);
  });
  return { mean: (sum.high + sum.low) / y.length, columns: Float64Array.from(gradients, (g) => g.high + g.low) };
}
var SPLITTER = 134217729;
var DoubleDouble = class {
  high = 0;
  low = 0;
  set(value) {
    this.high = value;
    this.low = 0;
  }
  add(value) {
    const sum = this.high + value;
    const part = sum - this.high;
    const error = this.high - (sum - part) + (value - part) + this.low;
    this.high = sum + error;
    this.low = error - (this.high - sum);
  }
  addProduct(a, b) {
    const product = a * b;
    const aLarge = SPLITTER * a;
    const aHigh = aLarge - (aLarge - a);
    const aLow = a - aHigh;
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
async function leastSquares(columns, y, options = {}) {
  const { intercept = true, penalty = 0 } = options;
  for (const column of columns) if (column.length !== y.length) throw new InvariantError("columns of unequal length");
  if (y.length === 0) throw new InputError("least squares requires at least 1 row, got 0");
  if (columns.length > MAX_COLUMNS) {
    throw new InputError(`${columns.length} columns after encoding, at most ${MAX_COLUMNS}: exclude some features`);
  }
  const moments = await momentsOf([...columns, y], options);
  const centers = new Float64Array(columns.length + 1);
  const factors = new Float64Array(columns.length + 1);
  for (let k = 0; k <= columns.length; k++) {
    const sum = moments[k * MOMENTS];
    const spread = moments[k * MOMENTS + 1];
    if (!Number.isFinite(sum) || !Number.isFinite(spread)) throw notFinite(k === columns.length);
    const first = k === columns.length ? y[0] : columns[k][0];
    const constant = spread === 0;
    centers[k] = intercept ? constant ? first : sum / y.length : 0;
    factors[k] = intercept && constant ? 0 : 1 / powerOfTwoBelow(constant ? Math.abs(first) : spread / y.length);
  }
  const varying = columns.map((_, k) => k).filter((k) => factors[k] !== 0);
  const active = [...varying, columns.length];
  const problem = {
    columns: varying.map((k) => columns[k]),
    y,
    intercept,
    penalty,
    centers: Float64Array.from(active, (k) => centers[k]),
    factors: Float64Array.from(active, (k) => factors[k])
  };
  const triangle = await triangleOf([...problem.columns, y], problem.centers, problem.factors, options);
  if (penalty > 0) stackPenalty(triangle, penalty, problem.factors);
  const ranked = rankTriangle(triangle);
  const rough = solve(ranked, problem.centers, problem.factors, intercept);
  const exact = y.length * columns.length <= REFINED_CELLS ? refine(problem, ranked, rough) : rough;
  const coefficients = new Float64Array(columns.length);
  varying.forEach((k, c) => {
    coefficients[k] = exact.coefficients[c];
  });
  const dropped = [
    ...columns.flatMap((_, k) => factors[k] === 0 ? [{ column: k, dependsOn: [] }] : []),
    ...ranked.dropped.map((d) => ({ column: varying[d.column], dependsOn: d.dependsOn.map((c) => varying[c]) }))
  ].sort((a, b) => a.column - b.column);
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
  let constant = centers[size];
  ranked.kept.forEach((column, k) => {
    if (factors[size] !== 0) coefficients[column] = solution[k] * factors[column] / factors[size];
    constant -= coefficients[column] * centers[column];
  });
  return { intercept: intercept ? constant : 0, coefficients };
}
function stackPenalty(triangle, penalty, factors) {
  const rows = emptyTriangle(triangle.size);
  for (let j = 0; j < rows.size; j++) rows.values[j * rows.width + j] = Math.sqrt(penalty) * factors[j];
  stackTriangle(triangle, rows.values);
}
function powerOfTwoBelow(value) {
  if (value === 0) return 1;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.max(value, 1e-300));
  view.setUint32(0, view.getUint32(0) & 2146435072);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}
async function momentsOf(columns, { workers, moments: known }) {
  const all = new Float64Array(columns.length * MOMENTS);
  const unknown = columns.map((_, k) => k).filter((k) => !known?.has(columns[k]));
  const made = unknown.map((k) => columns[k]);
  const inputs = chunksOf(columns[0].length).map(([from, to]) => ({ columns: made, from, to }));
  const moments = joinMoments(await inChunks("columnMoments", columnMoments, inputs, columns, workers));
  unknown.forEach((k, u) => {
    all.set(moments.subarray(u * MOMENTS, (u + 1) * MOMENTS), k * MOMENTS);
  });
  columns.forEach((column, k) => {
    const before = known?.get(column);
    if (before !== void 0) all.set(before, k * MOMENTS);
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
  for (let k = 0; k < design.columns.length; k++) {
    const weight = coefficients[k];
    if (weight === 0) continue;
    const column = design.columns[k];
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
      message: `"${name}" follows from ${listOf(dependsOn.map((k) => names[k]))} in the training rows: its coefficient is 0`,
      column: name
    };
  });
}
function listOf(names) {
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
    const y = numbersOfTarget(target, options.target);
    const least = design.columns.length + 1;
    requireRows("linear", design.rows, least, `for ${design.columns.length} columns`, "use ridge, or exclude features");
    const fit = await leastSquares(design.columns, y, options);
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
      ...names.map((name, k) => ({ name, values: [estimator.coefficients[k]] }))
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
    for (let k = 0; k < j; k++) pivot -= matrix[row + k] * matrix[row + k];
    if (!(pivot > before * 1e-14) || !(pivot > 0)) {
      pivot = 1e300;
      lost += 1;
    }
    const root = Math.sqrt(pivot);
    matrix[row + j] = root;
    for (let i = j + 1; i < n; i++) {
      const other = i * n;
      let value = matrix[other + j];
      for (let k = 0; k < j; k++) value -= matrix[other + k] * matrix[row + k];
      matrix[other + j] = value / root;
    }
  }
  for (let i = 0; i < n; i++) {
    let value = right[i];
    for (let k = 0; k < i; k++) value -= matrix[i * n + k] * right[k];
    right[i] = value / matrix[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let value = right[i];
    for (let k = i + 1; k < n; k++) value -= matrix[k * n + i] * right[k];
    right[i] = value / matrix[i * n + i];
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
  let value = objective(state, weights);
  let iterations = 0;
  let converged = false;
  let separated = false;
  let endless = 0;
  while (iterations < problem.maxIterations && !converged && !separated) {
    const { gradient, hessian } = derivatives(state, weights);
    const step = Float64Array.from(gradient);
    solveCholesky(hessian, step);
    const decrement = dot(gradient, step);
    const relative3 = decrement / Math.max(Math.abs(value), 1e-300);
    iterations += 1;
    const far = problem.penalty === 0 && relative3 <= FLAT_DECREMENT && largestMove(state, step) > ENDLESS_STEP;
    endless = far ? endless + 1 : 0;
    converged = !far && relative3 <= problem.tolerance;
    const moved = lineSearch(state, weights, step, value, decrement);
    if (moved === void 0) {
      separated = far;
      converged = !far && relative3 <= Math.max(problem.tolerance, FLAT_DECREMENT);
      break;
    }
    weights = moved.weights;
    value = moved.value;
    separated = problem.penalty === 0 && (endless === 2 || value / problem.codes.length < SEPARATED_LOSS);
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
function rowLoss(etas, free, code, i) {
  if (free === 1) {
    const signed = code === 1 ? etas[0][i] : -etas[0][i];
    return Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed);
  }
  let largest = -Infinity;
  for (let f = 0; f < free; f++) largest = Math.max(largest, etas[f][i]);
  let total = 0;
  for (let f = 0; f < free; f++) total += Math.exp(etas[f][i] - largest);
  return Math.log(total) + largest - etas[code][i];
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
        for (let k = 0; k <= last; k++) {
          const value = dot(product, all[k]);
          hessian[(f * width + j) * size + g * width + k] = value;
          hessian[(g * width + k) * size + f * width + j] = value;
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
function dot(a, b) {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}
function lineSearch(state, weights, step, value, decrement) {
  let share = 1;
  for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const moved = new Float64Array(weights.length);
    for (let i = 0; i < moved.length; i++) moved[i] = weights[i] - share * step[i];
    const next = objective(state, moved);
    if (Number.isFinite(next) && next <= value - 1e-4 * share * decrement) return { weights: moved, value: next };
    if (halving === 0 && Number.isFinite(next) && decrement <= 1e-10 * Math.abs(value) && next <= value + 1e-14 * Math.abs(value)) {
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
    const held = target.classes.filter((_, code) => rows[code] > 0);
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
    const etas = coefficients.map((row, k) => linearPredictor(intercepts[k], row, design));
    return { type: "probabilities", columns: etas.length === 1 ? twoClasses(etas[0]) : softmax(etas) };
  },
  coefficients({ coefficients, intercepts }, names, classes) {
    const headings = coefficients.length === 1 ? [`log odds of ${classes.at(-1)}`] : [...classes];
    return {
      headings,
      linearRows: true,
      rows: [
        { name: "intercept", values: [...intercepts] },
        ...names.map((name, k) => ({ name, values: coefficients.map((row) => row[k]) }))
      ]
    };
  }
};
function rowsOfClasses({ codes, classes }) {
  const rows = new Float64Array(classes.length);
  for (const code of codes) rows[code] = rows[code] + 1;
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
    raw.forEach((value, k) => {
      next[k] = next[k] - value * center / scale;
      next[k + 1] = next[k + 1] + value / scale;
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
    const y = numbersOfTarget(target, options.target);
    const bases = design.columns.map((column) => basisOf(column, params.degree));
    const names = bases.flatMap((basis, k) => basis.powers.map((_, p) => powerName(design.names[k], p + 1)));
    const least = names.length + 1;
    requireRows(
      "polynomial",
      design.rows,
      least,
      `for ${names.length} powers`,
      "lower the degree, or exclude features"
    );
    const fit = await leastSquares(
      bases.flatMap((basis) => basis.powers),
      y,
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
          (powers, k) => powers.slice(1).map((value, p) => ({ name: powerName(names[k], p + 1), values: [value] }))
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
  for (const value of column) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const center = least / 2 + greatest / 2;
  const half = greatest / 2 - least / 2;
  const scale = half > 0 ? half : 1;
  const mapped = column.map((value) => (value - center) / scale);
  const powers = [mapped];
  const twoValued = column.every((value) => value === least || value === greatest);
  for (let p = 2; p <= degree && !twoValued; p++) {
    const below = powers.at(-1);
    powers.push(below.map((value, i) => value * mapped[i]));
  }
  return { center, scale, powers };
}
function evaluate(estimator, design) {
  const out = new Float64Array(design.rows).fill(estimator.intercept);
  estimator.terms.forEach(({ center, scale, coefficients }, k) => {
    const column = design.columns[k];
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
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn("power", design);
    requirePositive("power", x, "a feature", design.names[0]);
    requirePositive("power", y, "a target", options.target);
    const center = Math.exp(mean(x.map(Math.log)));
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: level, B: exponent } = new regressions.PowerRegression(
      x.map((value) => value / center),
      y
    );
    requireFiniteFit("power", { center, exponent, level });
    return { estimator: { type: "power", center, exponent, level }, findings: [logErrorFinding("power")] };
  },
  check() {
  },
  predict({ center, exponent, level }, design) {
    const x = design.columns[0];
    requirePositive("power", x, "a feature", design.names[0]);
    return { type: "double", values: x.map((value) => level * Math.exp(exponent * Math.log(value / center))) };
  },
  coefficients: ({ center, exponent, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `exponent of ${names[0]}`, values: [exponent] }
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
    const y = numbersOfTarget(target, options.target);
    requireRows("ridge", design.rows, 2, "to find a slope", "add data");
    const fit = await leastSquares(design.columns, y, { ...options, penalty: params.alpha });
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
      ...names.map((name, k) => ({ name, values: [estimator.coefficients[k]] }))
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
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn("theil_sen", design);
    if (x.length > MAX_ROWS) {
      throw new InputError(
        `theil_sen compares every pair of rows and takes at most ${MAX_ROWS} training rows, got ${x.length}: use linear`
      );
    }
    const slope = medianOf(pairSlopes(x, y));
    const intercept = medianOf(y) - slope * medianOf(x);
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
function pairSlopes(x, y) {
  const slopes = new Float64Array(x.length * (x.length - 1) / 2);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] !== x[j]) slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
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
    const path = [...model, ...keys];
    return new InputError(rule, { file: at.file, line: at.lineOf?.(path), field: path.join(".") });
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
function checkSeeds(name, seeds, at) {
  if (seeds === void 0) return 1;
  if (findKind(name)?.seeded === true) return seeds;
  const path = [...at.field === void 0 ? [] : at.field.split("."), "train", "seeds"];
  throw new InputError(`${name} is not seeded: every seed gives the same model; leave it out`, {
    file: at.file,
    line: at.lineOf?.(path),
    field: path.join(".")
  });
}
function unknownKind(name, known = KINDS.map((kind) => kind.name)) {
  const near = closest(name, known);
  const hint = near === void 0 ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
  return `no model kind "${name.slice(0, 60)}"; ${hint}`;
}
function checkAt(schema, value, field, at) {
  const wrapper = zod_exports.strictObject({ [field]: schema });
  const lineOf = at.lineOf && ((path) => at.lineOf?.([...field.split("."), ...path.slice(1)]));
  return checkShape(wrapper, { [field]: value }, at.file, lineOf)[field];
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
    train: { kind, params, seeds: checkSeeds(kind, config.train.seeds, { ...at, lineOf: place.lineOf }) },
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
    waive: config.gate?.waive ?? [],
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
    const path = ["models", name, "data", ...keys];
    return new InputError(rule, { file, line: lineOf?.(path), field: renderPath(path) });
  };
  const { target } = data;
  if (data.id === target) throw fault(`"${target}" is the target; who a row is must not depend on it`, "id");
  if (data.exclude?.includes(target)) throw fault(`holds "${target}", which is the target`, "exclude");
  const key = columnKey(target);
  const pin = data.columns !== void 0 && Object.hasOwn(data.columns, key) ? data.columns[key] : void 0;
  if (task === "regression" && pin !== void 0 && pin !== "numeric" && pin !== "ignore") {
    throw fault(`the target of a regression is numeric, not ${pin}`, "columns", target);
  }
}
function checkDrawnColumns({ data, evaluate: evaluate2 }, { file, lineOf, name }) {
  for (const key of ["group_column", "weight_column"]) {
    if (evaluate2[key] !== data.target) continue;
    const path = ["models", name, "evaluate", key];
    throw new InputError(`"${data.target}" is the target`, { file, line: lineOf?.(path), field: renderPath(path) });
  }
}
function locate(path, place) {
  const absolute = isAbsolute(path) ? path : resolve(place.folder, path);
  return { shown: path, absolute, root: place.root };
}

// src/steps/request.ts
var DEFAULT_CONFIG = "assay.yml";
async function readRecipes(request, ports) {
  return request.table === void 0 ? fromConfig(request, ports) : fromTable(request, request.table, ports);
}
async function readModels(request, ports) {
  const file = request.config ?? DEFAULT_CONFIG;
  const text = request.table === void 0 ? await ports.files.readText(resolve2(ports.files.absolute(request.folder), file), file) : void 0;
  return text === void 0 ? {} : decodeConfig(text, file).config.models;
}
async function fromConfig(request, ports) {
  const file = request.config ?? DEFAULT_CONFIG;
  const path = resolve2(ports.files.absolute(request.folder), file);
  const folder = dirname(path);
  await refuseInner(request, file, ports);
  const root = await ports.git.rootOf(folder);
  const text = await readConfig(request, ports);
  if (text === void 0) throw new InputError(`there is no such file; ${whatToDo(ports)}`, { file });
  refusePointer(text, file);
  const decoded = decodeConfig(text, file, (raw) => override(raw, request));
  const place = { folder, root: root ?? folder, file, lineOf: decoded.lineOf };
  return selectRecipes(decoded.config, request.models, place);
}
function whatToDo({ workflow }) {
  if (workflow === void 0) return "`assay init FILE.csv` writes one for a table";
  return "is the repository checked out (actions/checkout) before this step, and do `working-directory` and `config` name its place?";
}
function folderOf({ folder, table, config = DEFAULT_CONFIG }, files) {
  return table === void 0 ? dirname(resolve2(files.absolute(folder), config)) : folder;
}
async function readConfig({ folder, config = DEFAULT_CONFIG, shown = config }, { files, git }) {
  const path = resolve2(files.absolute(folder), config);
  const own = await git.rootOf(folder);
  const isOutside = own === void 0 || relative(resolve2(own), path).split(sep)[0] === "..";
  return files.readText(path, shown, isOutside ? void 0 : await git.rootOf(dirname(path)));
}
async function refuseInner(request, file, ports) {
  const inner = await ports.git.innerRootOf(folderOf(request, ports.files));
  if (inner === void 0) return;
  const whose = ports.workflow === void 0 ? "the workspace" : ports.workflow.repository.fullName;
  const rule = `lies in ${relative(ports.files.absolute("."), inner)}, a git repository of its own (a submodule, or a second checkout), so no commit of ${whose} holds it; keep the recipe in the repository that the workflow runs for, its data may lie there`;
  throw new InputError(rule, file === void 0 ? { field: "working-directory" } : { file });
}
async function fromTable(request, table, ports) {
  await refuseInner(request, void 0, ports);
  const name = nameOf(table.data);
  const folder = ports.files.absolute(request.folder);
  const task = table.task ?? await guessTask(resolve2(folder, table.data), table, ports);
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
  return selectRecipes(config, request.models, { folder, root: void 0, file: void 0 });
}
function nameOf(path) {
  const stem = basename(path).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "");
  const name = stem.toLowerCase().replace(/[^a-z0-9_-]+/g, "-").replace(/^[^a-z0-9]+|-+$/g, "").slice(0, 64);
  return MODEL_NAME.test(name) ? name : "model";
}
function override(raw, request) {
  if (request.overrides === void 0 || request.overrides.length === 0) return raw;
  const models = raw?.models;
  if (typeof models !== "object" || models === null) return raw;
  const names = request.models ?? Object.keys(models);
  for (const text of request.overrides) {
    const { path, value } = readOverride(text);
    for (const name of names) if (Object.hasOwn(models, name)) setKey(models[name], path, value, text);
  }
  return raw;
}
function readOverride(text) {
  const equals = text.indexOf("=");
  const path = text.slice(0, equals).split(".");
  if (equals < 1 || path.some((key) => key === "" || key === "__proto__" || key === "constructor" || key === "prototype")) {
    throw new InputError(`must read KEY=VALUE as in train.params.alpha=1, got "${text}"`, { field: "--set" });
  }
  return { path, value: parseValue(text.slice(equals + 1), "--set") };
}
function setKey(model, path, value, text) {
  let here = model;
  for (const key of path.slice(0, -1)) {
    if (typeof here !== "object" || here === null) break;
    const record = here;
    if (!Object.hasOwn(record, key)) record[key] = {};
    here = record[key];
  }
  if (typeof here !== "object" || here === null || Array.isArray(here)) {
    throw new InputError(`"${text}" leads through something that holds no keys`, { field: "--set" });
  }
  here[path.at(-1)] = value;
}

// src/data/decimal-comma.ts
var WITH_COMMA = /^[+-]?\d{1,3}(?:[.\u00a0\u202f ]?\d{3})*,\d+$/;
var WHOLE = /^[+-]?\d+$/;
function decimalComma(texts) {
  const isAll = texts.every((text) => WITH_COMMA.test(text) || WHOLE.test(text));
  return isAll ? texts.find((text) => WITH_COMMA.test(text)) : void 0;
}

// src/models/feature-cells.ts
var BOOLEAN_WORDS = new Map([
  ...["true", "t", "yes", "y", "1"].map((word) => [word, 1]),
  ...["false", "f", "no", "n", "0"].map((word) => [word, 0])
]);
function isAllMissing(column) {
  return column.storage === "float64" ? column.values.every(Number.isNaN) : column.codes.every((code) => code < 0);
}
function booleansOf(column) {
  if (column.storage === "float64") {
    return column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value)) ? column.values : void 0;
  }
  const meanings = column.categories.map((word) => BOOLEAN_WORDS.get(word.toLowerCase()));
  const values = new Float64Array(column.codes.length);
  for (let i = 0; i < values.length; i++) {
    const code = column.codes[i];
    const meaning = code < 0 ? NaN : meanings[code];
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
    const value = column.values[i];
    if (!Number.isNaN(value) && !codeOf.has(value)) codeOf.set(value, codeOf.size);
    codes[i] = Number.isNaN(value) ? -1 : codeOf.get(value);
  }
  return { codes, categories: [...codeOf.keys()].map((value) => value === 0 ? "0" : String(value)) };
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
        const value = cells[i];
        out[i] = ((Number.isNaN(value) ? fill : value) - center) / scale;
      }
      return [out];
    }
  };
}
function categoricalEncoder(encoding, column) {
  const cells = textOf(column);
  const columnOf2 = new Map(encoding.categories.map((category, position) => [category, position]));
  const width = encoding.categories.length + (encoding.missing ? 1 : 0);
  const positions = Int32Array.from(cells.categories, (category) => {
    if (category === encoding.reference) return REFERENCE;
    return columnOf2.get(category) ?? UNSEEN;
  });
  return {
    names: designNames([encoding]),
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const out = Array.from({ length: width }, () => allocate(to - from));
      for (let i = from; i < to; i++) {
        const code = cells.codes[i];
        if (code < 0) {
          this.missing += 1;
          if (encoding.missing) out[width - 1][i - from] = 1;
          continue;
        }
        const position = positions[code];
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
  const sorted = [...columns].sort((a, b) => a.name < b.name ? -1 : 1);
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
  const { mean: mean2, missing: missing2, present, constant } = summaryOf(name, values, notes);
  if (missing2 === values.length) return void 0;
  if (!rules.standardize) return { type: "numeric", name, fill: mean2, center: 0, scale: 1 };
  const deviation = constant ? 0 : Math.sqrt(sumOfSquaredDeviations(present) / values.length);
  return { type: "numeric", name, fill: mean2, center: mean2, scale: deviation > 0 ? deviation : 1 };
}
function summaryOf(name, values, { findings, complete, moments: known }) {
  let present = values;
  let moments = known.get(values) ?? columnMoments({ columns: [values], from: 0, to: values.length });
  if (Number.isNaN(moments[0])) {
    present = values.filter((value) => !Number.isNaN(value));
    moments = columnMoments({ columns: [present], from: 0, to: present.length });
  }
  const missing2 = values.length - present.length;
  if (missing2 === values.length) {
    findings.push(allMissing(name));
    return { mean: 0, missing: missing2, present, constant: true };
  }
  const constant = moments[1] === 0;
  const mean2 = constant ? present[0] : moments[0] / present.length;
  if (!Number.isFinite(mean2)) throw new InputError("its cells are too large to have a mean", { field: name });
  if (constant) findings.push(constantFeature(name));
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
  return { mean: mean2, missing: missing2, present, constant };
}
function learnCategorical(column, rules, notes) {
  const { name } = column;
  const cells = textOf(column);
  const counts = new Uint32Array(cells.categories.length);
  let missing2 = 0;
  for (const code of cells.codes) {
    if (code < 0) missing2 += 1;
    else counts[code] = counts[code] + 1;
  }
  const rows = cells.codes.length;
  const categories = cells.categories.filter((_, code) => counts[code] > 0).sort();
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
  const comma = decimalComma(texts);
  if (comma !== void 0) {
    const what2 = `numbers with a decimal comma, as ${JSON.stringify(comma.slice(0, 40))}; write them with a point`;
    throw new InputError(`${categories} different texts in ${cells} training rows, ${what2}`, { field: name });
  }
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
  for (const code of truth.codes) seen[code] = 1;
  return truth.classes.filter((_, code) => seen[code] === 0).map((name) => ({ severity: "warning", rule: "absent_class", message: `no training row has the class "${name}"` }));
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

// src/steps/judged-config.ts
import { dirname as dirname2, isAbsolute as isAbsolute2, relative as relative2, resolve as resolve3 } from "node:path";
import { normalize, join as posixJoin } from "node:path/posix";
async function describeCode(git, { folder, table }) {
  return await git.describe(folder) ?? (table === void 0 ? void 0 : await git.describe(dirname2(table)));
}
async function judgeRequestOf(request, run, ports) {
  const { table } = request;
  const folder = ports.files.absolute(request.folder);
  const place = table === void 0 ? { folder: dirname2(fileOf(request, ports)), table: void 0 } : { folder, table: resolve3(folder, table.data) };
  const evaluated = (await describeCode(ports.git, place))?.commit ?? run.sha;
  return { evaluated, configPath: await configPathOf(request, ports) };
}
async function configPathOf(request, ports) {
  if (request.table !== void 0) return void 0;
  const file = fileOf(request, ports);
  const root = await ports.git.rootOf(dirname2(file)) ?? ports.files.absolute(".");
  return relative2(root, file).replaceAll("\\", "/");
}
function fileOf({ folder, config = DEFAULT_CONFIG }, { files }) {
  return resolve3(files.absolute(folder), config);
}
function namedConfig({ folder, config = DEFAULT_CONFIG }) {
  const path = config.replaceAll("\\", "/");
  if (isAbsolute2(path) || /^[A-Za-z]:/.test(path)) return void 0;
  const way = normalize(posixJoin(folder.replaceAll("\\", "/"), path));
  return way.startsWith("/") || way === ".." || way.startsWith("../") ? void 0 : way;
}

export {
  openTable,
  ALPHA,
  primaryGate,
  resolvePolicy,
  findKind,
  designNames,
  decimalComma,
  checkSignature,
  decodeModel,
  fitModel,
  predictModel,
  selectRecipes,
  placeRecipe,
  taskOf,
  DEFAULT_CONFIG,
  readRecipes,
  readModels,
  readConfig,
  describeCode,
  judgeRequestOf,
  configPathOf,
  namedConfig
};
