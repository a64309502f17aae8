import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  emptyTriangle,
  stackTriangle,
  tallQr
} from "./chunk-CRUHK4H3.js";
import "./chunk-Q6UXETZW.js";
import "./chunk-OX56JKKQ.js";
export {
  emptyTriangle,
  stackTriangle,
  tallQr
};
