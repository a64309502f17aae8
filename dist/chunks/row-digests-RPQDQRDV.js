import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  digestOneByOne,
  digestRows,
  encodeText
} from "./chunk-WU2LVC4L.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-OX56JKKQ.js";
export {
  DIGEST_WORDS,
  digestOneByOne,
  digestRows,
  encodeText
};
