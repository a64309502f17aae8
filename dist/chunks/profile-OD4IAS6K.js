import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  profileColumn,
  profileTable
} from "./chunk-P2KMOA2C.js";
import "./chunk-WF6XTZGX.js";
import "./chunk-CSTGNHVI.js";
import "./chunk-OX56JKKQ.js";
export {
  profileColumn,
  profileTable
};
