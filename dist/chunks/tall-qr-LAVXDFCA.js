import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  emptyTriangle,
  stackTriangle,
  tallQr
} from "./chunk-NCIFMWK4.js";
import "./chunk-YIUPJXKR.js";
import "./chunk-OX56JKKQ.js";
export {
  emptyTriangle,
  stackTriangle,
  tallQr
};
