import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readPart
} from "./chunk-QW4AZCSQ.js";
import {
  sourceOf
} from "./chunk-WS6UVDLH.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-5EG6A5HZ.js";
import "./chunk-SDN6BCSO.js";
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
