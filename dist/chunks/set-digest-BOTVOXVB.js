import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  setDigest,
  setDigests
} from "./chunk-5A3AL3VQ.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-FW2C37VB.js";
import "./chunk-OX56JKKQ.js";
export {
  setDigest,
  setDigests
};
