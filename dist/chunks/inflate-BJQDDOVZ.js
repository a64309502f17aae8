import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/data/inflate.ts
import { gunzipSync } from "node:zlib";
var MOST_INFLATED_BYTES = 2147483648;
var CHUNK = 262144;
function inflateSource(source, limit = MOST_INFLATED_BYTES) {
  const file = source.name;
  if (source.size > limit) throw tooLarge(file, limit);
  const packed = readAll(source);
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
function readAll(source) {
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
export {
  MOST_INFLATED_BYTES,
  inflateSource
};
