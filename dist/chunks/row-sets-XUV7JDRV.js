import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginSets,
  digestSets,
  keysOf,
  occurrencesOf
} from "./chunk-YW74NY3X.js";
import "./chunk-LCAQ4N3R.js";
import "./chunk-WF6XTZGX.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-Q6UXETZW.js";
import "./chunk-OX56JKKQ.js";
export {
  beginSets,
  digestSets,
  keysOf,
  occurrencesOf
};
