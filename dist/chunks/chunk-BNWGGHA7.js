import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  encodeText
} from "./chunk-CWGPMMY2.js";
import {
  isShared
} from "./chunk-3I4SUFWY.js";

// src/data/set-digest.ts
import { createHash } from "node:crypto";
var ROWS_A_PIECE = 4096;
var WORDS_A_ROW = DIGEST_WORDS + 2;
var PARALLEL_ROWS = 65536;
async function setDigests(requests, workers) {
  const large = requests.every(({ byContent, target }) => byContent.length >= PARALLEL_ROWS && isShared(target));
  return large && workers.count > 1 ? workers.run("setDigest", setDigest, requests) : requests.map(setDigest);
}
function setDigest({ digests, byContent, target, member }) {
  const hash = createHash("sha256");
  const piece = new Uint32Array(ROWS_A_PIECE * WORDS_A_ROW);
  const targets = targetWords(target);
  let at = 0;
  for (let i = 0; i < byContent.length; i++) {
    const row = byContent[i];
    if (member !== void 0 && member[row] !== 1) continue;
    const digest = row * DIGEST_WORDS;
    for (let word = 0; word < DIGEST_WORDS; word++) piece[at++] = digests[digest + word];
    const code = targets.codes === void 0 ? row : targets.codes[row];
    piece[at++] = targets.words[2 * code];
    piece[at++] = targets.words[2 * code + 1];
    if (at === piece.length) {
      hash.update(littleEndian(piece));
      at = 0;
    }
  }
  return `sha256:${hash.update(littleEndian(piece.subarray(0, at))).digest("hex")}`;
}
function targetWords(column) {
  if (column.storage === "float64") {
    const { buffer, byteOffset, length } = column.values;
    return { words: new Uint32Array(buffer, byteOffset, 2 * length), codes: void 0 };
  }
  const words = new Uint32Array(2 * column.categories.length);
  column.categories.forEach((text, code) => {
    const digest = createHash("sha256").update(encodeText(text)).digest();
    words[2 * code] = digest.readUInt32LE(0);
    words[2 * code + 1] = digest.readUInt32LE(4);
  });
  return { words, codes: column.codes };
}
var IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
function littleEndian(words) {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  return IS_LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap32();
}

export {
  setDigests,
  setDigest
};
