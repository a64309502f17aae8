import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ROWS_A_PIECE,
  encodeHeader,
  encodePredictions,
  labelCell,
  numberCell,
  writtenColumns
} from "./chunk-DILNABZH.js";

// src/data/decimal-bytes.ts
var MINUS = 45;
var DOT = 46;
var ZERO = 48;
var PLACES = 6;
var MILLION = 1e6;
var LIMIT = 1e9;
var LONGEST_DECIMAL = 1 + 9 + 1 + PLACES;
function writeDecimal(value, into, at) {
  const size = Math.abs(value);
  if (!(size < LIMIT)) return -1;
  const millionths = Math.round(size * MILLION);
  if (millionths / MILLION !== size) return -1;
  let next = at;
  if (value < 0) into[next++] = MINUS;
  const whole = Math.floor(size);
  next = writeWhole(whole, into, next);
  return writeFraction(millionths - whole * MILLION, into, next);
}
function writeWhole(whole, into, at) {
  let digits = 1;
  for (let power = 10; power <= whole; power *= 10) digits += 1;
  let rest = whole | 0;
  for (let place = at + digits - 1; place >= at; place--) {
    const tens = rest / 10 | 0;
    into[place] = ZERO + rest - 10 * tens;
    rest = tens;
  }
  return at + digits;
}
function writeFraction(millionths, into, at) {
  if (millionths === 0) return at;
  into[at] = DOT;
  let end = 0;
  let rest = millionths | 0;
  for (let place = at + PLACES; place > at; place--) {
    const tens = rest / 10 | 0;
    const digit = rest - 10 * tens;
    into[place] = ZERO + digit;
    if (end === 0 && digit !== 0) end = place + 1;
    rest = tens;
  }
  return end;
}

// src/data/prediction-bytes.ts
var LF = 10;
var COMMA = 44;
var DASH = 45;
var LONGEST_NUMBER = Math.max(25, LONGEST_DECIMAL);
var ID_BYTES = 8;
var LONGEST_ID = 2 * ID_BYTES + 1 + 10;
var USUAL_LINE = 256;
var HEX = Buffer.from("0123456789abcdef", "latin1");
function encodeRowsAsBytes(columns, digits, from, to) {
  const writers = columns.map(cellWriter);
  const longest = writers.reduce((sum, { longest: longest2 }) => sum + 1 + longest2, LONGEST_ID + 1);
  let bytes = new Uint8Array(longest + Math.min(longest, USUAL_LINE) * (to - from));
  let at = 0;
  for (let row = from; row < to; row++) {
    if (bytes.length - at < longest) bytes = enlarged(bytes, longest);
    at = writeId(digits, row, bytes, at);
    for (let c = 0; c < writers.length; c++) {
      bytes[at] = COMMA;
      at = writers[c].write(row, bytes, at + 1);
    }
    bytes[at++] = LF;
  }
  return bytes.slice(0, at);
}
function enlarged(bytes, more) {
  const larger = new Uint8Array(2 * bytes.length + more);
  larger.set(bytes);
  return larger;
}
function writeId({ bytes, repeats }, row, into, at) {
  let next = at;
  for (let i = row * ID_BYTES; i < (row + 1) * ID_BYTES; i++) {
    const byte = bytes[i];
    into[next++] = HEX[byte >> 4];
    into[next++] = HEX[byte & 15];
  }
  const repeat = repeats?.[row] ?? 1;
  if (repeat === 1) return next;
  into[next++] = DASH;
  return writeDecimal(repeat, into, next);
}
function cellWriter(column) {
  return column.type === "number" ? numberWriter(column) : labelWriter(column);
}
function numberWriter(column) {
  const { values } = column;
  return {
    longest: LONGEST_NUMBER,
    write(row, into, at) {
      const end = writeDecimal(values[row], into, at);
      if (end >= 0) return end;
      const text = numberCell(column, row);
      for (let i = 0; i < text.length; i++) into[at + i] = text.charCodeAt(i);
      return at + text.length;
    }
  };
}
function labelWriter(column) {
  const labels = column.labels.map((label) => Buffer.from(label, "utf8"));
  return {
    longest: labels.reduce((most, { length }) => Math.max(most, length), 0),
    write(row, into, at) {
      const label = labels[column.codes[row]];
      if (label !== void 0) {
        into.set(label, at);
        return at + label.length;
      }
      labelCell(column, row);
      return at;
    }
  };
}

// src/data/encode-predictions.ts
var PARALLEL_ROWS = 65536;
function beginPredictions(predictions, workers) {
  const { ids } = predictions;
  const { digits } = ids;
  if (digits === void 0 || ids.length < PARALLEL_ROWS || workers.count < 2) {
    return { finish: async () => encodePredictions(predictions) };
  }
  const columns = writtenColumns(predictions);
  const requests = [];
  for (let from = 0; from < ids.length; from += ROWS_A_PIECE) {
    requests.push({ columns, digits, from, to: Math.min(ids.length, from + ROWS_A_PIECE) });
  }
  const begun = workers.begin("encodePiece", encodePiece, requests);
  return { finish: async () => [encodeHeader(predictions), ...await begun.finish()] };
}
function encodePiece({ columns, digits, from, to }) {
  return encodeRowsAsBytes(columns, digits, from, to);
}

export {
  beginPredictions,
  encodePiece
};
