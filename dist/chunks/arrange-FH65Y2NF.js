import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  arrangeColumn,
  arrangeRows,
  rowsBetween
} from "./chunk-IO4LHPPO.js";
import "./chunk-WF6XTZGX.js";
import "./chunk-OX56JKKQ.js";
export {
  arrangeColumn,
  arrangeRows,
  rowsBetween
};
