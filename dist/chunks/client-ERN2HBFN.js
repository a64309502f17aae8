import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ApiError,
  listOf,
  listUnder,
  openClient
} from "./chunk-T3INCL4G.js";
import "./chunk-U2IA4SCV.js";
import "./chunk-UMBKYT47.js";
import "./chunk-AA6PEK5W.js";
import "./chunk-OX56JKKQ.js";
export {
  ApiError,
  listOf,
  listUnder,
  openClient
};
