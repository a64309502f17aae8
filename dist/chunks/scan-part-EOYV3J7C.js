import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readPart
} from "./chunk-DNFZGFDF.js";
import {
  sourceOf
} from "./chunk-6TFLMCVS.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-I5UH4J23.js";
import "./chunk-AA6PEK5W.js";
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
