import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  setDigest,
  setDigests
} from "./chunk-BNWGGHA7.js";
import "./chunk-CWGPMMY2.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-OX56JKKQ.js";
export {
  setDigest,
  setDigests
};
