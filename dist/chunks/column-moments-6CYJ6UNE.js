import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  MOMENTS,
  MOMENTS_ROWS,
  addPlainBlock,
  columnMoments,
  joinMoments,
  vectorAdder
} from "./chunk-5C7L63OG.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-OX56JKKQ.js";
export {
  MOMENTS,
  MOMENTS_ROWS,
  addPlainBlock,
  columnMoments,
  joinMoments,
  vectorAdder
};
