import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  profileColumn,
  profileTable
} from "./chunk-7ZKTGE4J.js";
import "./chunk-OX56JKKQ.js";
export {
  profileColumn,
  profileTable
};
