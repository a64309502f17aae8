import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  TextChecker
} from "./chunk-LHQFN4TX.js";
import {
  MOST_CELLS
} from "./chunk-KBJ53JKX.js";
import {
  MOST_COLUMNS,
  checkName
} from "./chunk-JNYKORLJ.js";
import {
  CellColumn
} from "./chunk-NP4LYW4F.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

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
var PIECE = 1024 * 1024;
var LONGEST_LINE = 16 * 1024 * 1024;
async function readJsonl(source, request) {
  const file = source.name;
  const rows = new JsonlRows(file, request.missing);
  const checker = new TextChecker(file);
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for (let offset = 0; offset < source.size; ) {
    const piece = new Uint8Array(Math.min(PIECE, source.size - offset));
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
  constructor(file, missing) {
    this.#file = file;
    this.#missing = missing;
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
      const middle = low + high + 1 >> 1;
      if (this.#shiftRows[middle] <= row) low = middle;
      else high = middle - 1;
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
export {
  readJsonl
};
