import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  context,
  getOctokit
} from "./chunk-7R5K2MGX.js";
import "./chunk-3K63YG3O.js";
import "./chunk-OX56JKKQ.js";
export {
  context,
  getOctokit
};
