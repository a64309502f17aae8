import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InfrastructureError
} from "./chunk-MTL7CF67.js";

// src/data/digest-source.ts
import { createHash } from "node:crypto";
var PIECE = 512 * 1024;
function digestSource(source, stop) {
  const hash = createHash("sha256");
  const piece = new Uint8Array(Math.max(1, Math.min(PIECE, source.size)));
  for (let offset = 0; ; ) {
    if (stop !== void 0 && Atomics.load(stop, 0) === 1) throw new InfrastructureError(`${source.name}: stopped`);
    const read = source.read(offset, piece);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    offset += read;
  }
  return `sha256:${hash.digest("hex")}`;
}

export {
  digestSource
};
