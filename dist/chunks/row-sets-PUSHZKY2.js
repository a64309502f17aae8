import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginSets,
  digestSets,
  keysOf,
  occurrencesOf
} from "./chunk-MY3AFI4X.js";
import "./chunk-BMFKE24J.js";
import "./chunk-WF6XTZGX.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-YIUPJXKR.js";
import "./chunk-OX56JKKQ.js";
export {
  beginSets,
  digestSets,
  keysOf,
  occurrencesOf
};
