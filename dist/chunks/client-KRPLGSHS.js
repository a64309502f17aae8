import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  ApiError,
  listOf,
  listUnder,
  openClient
} from "./chunk-SP5Y5G66.js";
import "./chunk-XFZGVLT5.js";
import "./chunk-UMBKYT47.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  ApiError,
  listOf,
  listUnder,
  openClient
};
