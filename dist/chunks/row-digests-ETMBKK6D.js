import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  digestRows,
  encodeText
} from "./chunk-CWGPMMY2.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-OX56JKKQ.js";
export {
  DIGEST_WORDS,
  digestRows,
  encodeText
};
