import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginSets,
  digestSets,
  keysOf,
  occurrencesOf
} from "./chunk-B3DP24NM.js";
import "./chunk-WU2LVC4L.js";
import "./chunk-WF6XTZGX.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-OX56JKKQ.js";
export {
  beginSets,
  digestSets,
  keysOf,
  occurrencesOf
};
