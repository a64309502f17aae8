import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readPart
} from "./chunk-X2CBZQXF.js";
import {
  sourceOf
} from "./chunk-OZQOA2DB.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-3P46YW6C.js";
import "./chunk-MTL7CF67.js";
import "./chunk-OX56JKKQ.js";

// src/worker/scan-part.ts
function scanPart(part) {
  const source = sourceOf(part.path, part.path);
  try {
    return readPart(source, part);
  } finally {
    source.close();
  }
}
export {
  scanPart
};
