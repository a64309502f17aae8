import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  parquetHeader,
  readColumn,
  readPage
} from "./chunk-NIP2PCUS.js";
import "./chunk-OX56JKKQ.js";
export {
  parquetHeader,
  readColumn,
  readPage
};
