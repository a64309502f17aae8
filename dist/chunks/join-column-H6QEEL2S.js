import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  joinColumn
} from "./chunk-X3MSHH5V.js";
import "./chunk-OX56JKKQ.js";
export {
  joinColumn
};
