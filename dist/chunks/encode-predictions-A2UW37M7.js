import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginPredictions,
  encodePiece
} from "./chunk-7LOBINCT.js";
import "./chunk-YWSVB6SN.js";
import "./chunk-AA6PEK5W.js";
import "./chunk-OX56JKKQ.js";
export {
  beginPredictions,
  encodePiece
};
