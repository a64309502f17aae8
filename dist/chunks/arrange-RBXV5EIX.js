import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  arrangeColumn,
  arrangeRows,
  rowsBetween
} from "./chunk-GWS3S5EL.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-OX56JKKQ.js";
export {
  arrangeColumn,
  arrangeRows,
  rowsBetween
};
