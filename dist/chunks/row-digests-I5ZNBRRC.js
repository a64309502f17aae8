import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  digestRows,
  encodeText
} from "./chunk-FW2C37VB.js";
import "./chunk-OX56JKKQ.js";
export {
  DIGEST_WORDS,
  digestRows,
  encodeText
};
