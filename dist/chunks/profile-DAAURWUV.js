import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  profileColumn,
  profileTable
} from "./chunk-KPI6GZJ3.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-OX56JKKQ.js";
export {
  profileColumn,
  profileTable
};
