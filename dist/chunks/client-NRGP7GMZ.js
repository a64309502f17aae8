import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ApiError,
  LOOK_MS,
  listOf,
  listUnder,
  openClient
} from "./chunk-GPCNXUAN.js";
import "./chunk-U2S2S4CM.js";
import "./chunk-UMBKYT47.js";
import "./chunk-MTL7CF67.js";
import "./chunk-OX56JKKQ.js";
export {
  ApiError,
  LOOK_MS,
  listOf,
  listUnder,
  openClient
};
