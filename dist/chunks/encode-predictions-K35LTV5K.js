import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginPredictions,
  encodePiece
} from "./chunk-IBDJHCSU.js";
import "./chunk-DILNABZH.js";
import "./chunk-MTL7CF67.js";
import "./chunk-OX56JKKQ.js";
export {
  beginPredictions,
  encodePiece
};
