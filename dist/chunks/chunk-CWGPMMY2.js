import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  numberOf
} from "./chunk-7Y2VR67D.js";

// src/data/row-digests.ts
import hashes from "node:crypto";
var DIGEST_WORDS = 4;
var MISSING = 2146959361;
var TEXT = 2146959362;
function digestRows({ columns, from, to, into }) {
  const cells = columns.map(cellWriter);
  const longest = cells.reduce((total, cell) => total + cell.longest, 0);
  const buffer = Buffer.alloc(Math.max(8, longest));
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  let bytes = buffer;
  for (let row = from; row < to; row++) {
    let at = 0;
    for (let c = 0; c < cells.length; c++) at = cells[c].write(row, view, buffer, at);
    if (at !== bytes.length) bytes = buffer.subarray(0, at);
    const digest = sha256Binary(bytes);
    for (let word = 0; word < DIGEST_WORDS; word++) into[row * DIGEST_WORDS + word] = wordAt(digest, word * 4);
  }
}
function wordAt(digest, at) {
  return digest.charCodeAt(at) << 24 | digest.charCodeAt(at + 1) << 16 | digest.charCodeAt(at + 2) << 8 | digest.charCodeAt(at + 3);
}
function cellWriter(column) {
  if (column.storage === "float64") {
    const { values } = column;
    return {
      longest: 8,
      write(row, view, _buffer, at) {
        writeNumber(view, at, values[row]);
        return at + 8;
      }
    };
  }
  const { codes } = column;
  const encoded = column.categories.map(encodeText);
  return {
    longest: encoded.reduce((most, bytes) => Math.max(most, bytes.length), 8),
    write(row, view, buffer, at) {
      const bytes = encoded[codes[row]];
      if (bytes === void 0) {
        writeNumber(view, at, Number.NaN);
        return at + 8;
      }
      buffer.set(bytes, at);
      return at + bytes.length;
    }
  };
}
function writeNumber(view, at, value) {
  if (Number.isNaN(value)) {
    view.setUint32(at, MISSING);
    view.setUint32(at + 4, 0);
  } else view.setFloat64(at, value + 0);
}
function encodeText(text) {
  const number = numberOf(text);
  const bytes = Number.isNaN(number) ? Buffer.from(text, "utf8") : Buffer.alloc(0);
  const out = Buffer.alloc(8 + bytes.length);
  if (Number.isNaN(number)) {
    out.writeUInt32BE(TEXT, 0);
    out.writeUInt32BE(bytes.length, 4);
    out.set(bytes, 8);
  } else out.writeDoubleBE(number, 0);
  return out;
}
var sha256Binary = typeof hashes.hash === "function" ? (bytes) => hashes.hash("sha256", bytes, "binary") : (bytes) => hashes.createHash("sha256").update(bytes).digest("binary");

export {
  DIGEST_WORDS,
  digestRows,
  encodeText
};
