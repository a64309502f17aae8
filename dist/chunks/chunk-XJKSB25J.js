import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  isShared
} from "./chunk-3I4SUFWY.js";
import {
  DIGEST_WORDS,
  encodeText
} from "./chunk-FW2C37VB.js";

// src/data/set-digest.ts
import { createHash } from "node:crypto";
var ROWS_A_PIECE = 4096;
var BYTES_A_ROW = (DIGEST_WORDS + 2) * 4;
var PARALLEL_ROWS = 65536;
async function setDigests(requests, workers) {
  const large = requests.every(({ byContent, target }) => byContent.length >= PARALLEL_ROWS && isShared(target));
  return large && workers.count > 1 ? workers.run("setDigest", setDigest, requests) : requests.map(setDigest);
}
function setDigest({ digests, byContent, target, member }) {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(ROWS_A_PIECE * BYTES_A_ROW);
  const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
  const writeTarget = targetWriter(target);
  let at = 0;
  for (let i = 0; i < byContent.length; i++) {
    const row = byContent[i];
    if (member !== void 0 && member[row] !== 1) continue;
    for (let word = 0; word < DIGEST_WORDS; word++) view.setUint32(at + word * 4, digests[row * DIGEST_WORDS + word]);
    writeTarget(view, at + DIGEST_WORDS * 4, row);
    at += BYTES_A_ROW;
    if (at === piece.length) {
      hash.update(piece);
      at = 0;
    }
  }
  return `sha256:${hash.update(piece.subarray(0, at)).digest("hex")}`;
}
function targetWriter(column) {
  if (column.storage === "float64") return (view, at, row) => view.setFloat64(at, column.values[row] + 0);
  const classes = column.categories.map((text) => createHash("sha256").update(encodeText(text)).digest());
  return (view, at, row) => {
    const digest = classes[column.codes[row]];
    view.setUint32(at, digest.readUInt32BE(0));
    view.setUint32(at + 4, digest.readUInt32BE(4));
  };
}

export {
  setDigests,
  setDigest
};
