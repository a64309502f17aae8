import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  headlineOf
} from "./chunk-BYL4TASM.js";
import "./chunk-R45U7HWL.js";
import "./chunk-7HDTKIZ4.js";
import "./chunk-OX56JKKQ.js";
export {
  headlineOf
};
