import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  VERSION,
  retry
} from "./chunk-IF4A54RY.js";
import "./chunk-CLUG7HJS.js";
import "./chunk-WAACYJS2.js";
import "./chunk-OX56JKKQ.js";
export {
  VERSION,
  retry
};
