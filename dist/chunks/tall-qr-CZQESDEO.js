import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  emptyTriangle,
  stackTriangle,
  tallQr
} from "./chunk-DDGQ4W4B.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-OX56JKKQ.js";
export {
  emptyTriangle,
  stackTriangle,
  tallQr
};
