import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ROWS_A_PIECE,
  encodeHeader,
  encodePredictions,
  encodeRows
} from "./chunk-XK7CREOF.js";

// src/data/hex-ids.ts
var BLOCK_ROWS = 4096;
var BYTES = 8;
var DIGITS = 2 * BYTES;
function hexIds({ keys: { words, stride }, occurrences, rows }) {
  const bytes = new Uint8Array(new SharedArrayBuffer(rows.length * BYTES));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i] * stride;
    view.setUint32(i * BYTES, words[at]);
    view.setUint32(i * BYTES + 4, words[at + 1]);
  }
  return idsOfDigits({ bytes, repeats: occurrences && Uint32Array.from(rows, (row) => occurrences[row]) });
}
function idsOfDigits(digits) {
  const { repeats } = digits;
  const bytes = Buffer.from(digits.bytes.buffer, digits.bytes.byteOffset, digits.bytes.length);
  let block = -1;
  let text = "";
  return {
    length: bytes.length / BYTES,
    digits,
    text(i) {
      const wanted = Math.floor(i / BLOCK_ROWS);
      if (wanted !== block) {
        block = wanted;
        text = bytes.toString("hex", wanted * BLOCK_ROWS * BYTES, (wanted + 1) * BLOCK_ROWS * BYTES);
      }
      const at = (i - block * BLOCK_ROWS) * DIGITS;
      const id = text.slice(at, at + DIGITS);
      const repeat = repeats?.[i] ?? 1;
      return repeat > 1 ? `${id}-${repeat}` : id;
    }
  };
}

// src/data/encode-predictions.ts
var PARALLEL_ROWS = 65536;
function beginPredictions(predictions, workers) {
  const { ids, ...rest } = predictions;
  const { digits } = ids;
  if (digits === void 0 || ids.length < PARALLEL_ROWS || workers.count < 2) {
    return { finish: async () => encodePredictions(predictions) };
  }
  const requests = [];
  for (let from = 0; from < ids.length; from += ROWS_A_PIECE) {
    requests.push({ predictions: rest, digits, from, to: Math.min(ids.length, from + ROWS_A_PIECE) });
  }
  const begun = workers.begin("encodePiece", encodePiece, requests);
  return { finish: async () => [encodeHeader(predictions), ...await begun.finish()] };
}
function encodePiece({ predictions, digits, from, to }) {
  return Buffer.from(encodeRows({ ...predictions, ids: idsOfDigits(digits) }, from, to), "utf8");
}

export {
  hexIds,
  beginPredictions,
  encodePiece
};
