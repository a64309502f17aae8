import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ApiError,
  LOOK_MS,
  listOf,
  listUnder,
  openClient
} from "./chunk-KWKTJJYS.js";
import "./chunk-5HYNEIEP.js";
import "./chunk-UMBKYT47.js";
import "./chunk-AA6PEK5W.js";
import "./chunk-OX56JKKQ.js";
export {
  ApiError,
  LOOK_MS,
  listOf,
  listUnder,
  openClient
};
