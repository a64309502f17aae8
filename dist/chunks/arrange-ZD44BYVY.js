import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  arrangeColumn,
  arrangeRows,
  rowsBetween
} from "./chunk-KJBD2O2K.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-OX56JKKQ.js";
export {
  arrangeColumn,
  arrangeRows,
  rowsBetween
};
