import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  TextChecker
} from "./chunk-LHQFN4TX.js";
import {
  checkHeader
} from "./chunk-JNYKORLJ.js";
import {
  readPart
} from "./chunk-AVVSAS4E.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  CellColumn
} from "./chunk-NP4LYW4F.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/data/csv-fast.ts
var SCAN_JOB = "scanPart";
var HEAD = 256 * 1024;
var PARALLEL_FROM = 4 * 1024 * 1024;
var RANGE = 8 * 1024 * 1024;
var SLACK = 1.15;
var LF = 10;
async function readFast(source, request, workers) {
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const length = source.read(0, head);
  const header = readHeader(head.subarray(0, length), request.delimiter, source.name);
  if (header === void 0 || header.names.some((name) => request.textColumns.has(name))) return void 0;
  const { names, start } = header;
  if (start >= source.size) return void 0;
  const parallel = workers.count > 1 && source.path !== void 0 && source.size >= (request.parallelFrom ?? PARALLEL_FROM);
  if (parallel) workers.start();
  const cuts = parallel ? cutAtLineEnds(source, start) : [start, source.size];
  const most = 1 / names.length;
  const guess = Math.min(most, linesPerByte(head.subarray(start, length)) * SLACK);
  for (const density of [guess, most]) {
    const capacities = cuts.slice(1).map((to, i) => Math.ceil((to - cuts[i]) * density) + 2);
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
    const [sha256, ...ends] = await readAll(source, ranges, parallel ? workers : void 0, request.progress);
    if (ends.includes("full")) continue;
    if (ends.includes("refused")) return void 0;
    const rows = joinRanges(all, starts, ends);
    if (rows === 0) return void 0;
    return { names, rows, columns: all.map((column) => column.subarray(0, rows)), sha256 };
  }
  return void 0;
}
async function readAll(source, ranges, workers, progress) {
  const read = (part) => {
    const result = readPart(source, part);
    if (part.part === "range") progress?.(part.to, source.size);
    return result;
  };
  const parts = [{ part: "digest" }, ...ranges].map((part) => ({ ...part, path: source.path ?? "" }));
  return workers === void 0 ? parts.map(read) : workers.run(SCAN_JOB, read, parts);
}
function joinRanges(columns, starts, counts) {
  let rows = 0;
  counts.forEach((count, i) => {
    if (rows !== starts[i]) for (const column of columns) column.copyWithin(rows, starts[i], starts[i] + count);
    rows += count;
  });
  return rows;
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
    wanted = cut + RANGE;
  }
  return [...cuts, source.size];
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
  const take = (record) => {
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
function toInputError(error, source) {
  const { code, lines, column, message } = error;
  if (code === void 0 || error instanceof InputError) return error;
  const file = source.name;
  const at = { file, line: lines };
  switch (code) {
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH": {
      const [, wanted = "?", got = "?"] = /expect (\d+), got (\d+)/.exec(message) ?? [];
      return new InputError(`${got} cells where the header has ${wanted}`, at);
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
  const piece = new Uint8Array(PIECE);
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
  const { missing, delimiter, textColumns, workers, progress } = request;
  if (/["\r\n\0]/.test(delimiter)) {
    throw new InputError("a quote, a line end or NUL cannot stand between cells", { field: "data.delimiter" });
  }
  const plain = /^[^0-9eE.+-]$/.test(delimiter) && delimiter < "" && [...missing].every((text) => Number.isNaN(numberOf(text)));
  const fast = plain ? await readFast(source, { delimiter, emptyIsMissing: missing.has(""), textColumns, progress }, workers) : void 0;
  if (fast === void 0) return readStrict(source, { delimiter, missing, progress });
  const { names, columns, rows, sha256 } = fast;
  return {
    rows,
    columns: names.map((name, i) => ({ name, values: columns[i] })),
    sha256,
    lineOf: () => void 0
  };
}
export {
  readCsv
};
