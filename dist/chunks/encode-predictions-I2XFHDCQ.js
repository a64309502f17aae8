import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginPredictions,
  encodePiece
} from "./chunk-VQZEWG55.js";
import "./chunk-BHS5BVIB.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  beginPredictions,
  encodePiece
};
