import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  digestOneByOne,
  digestRows,
  encodeText
} from "./chunk-LCAQ4N3R.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-Q6UXETZW.js";
import "./chunk-OX56JKKQ.js";
export {
  DIGEST_WORDS,
  digestOneByOne,
  digestRows,
  encodeText
};
