import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  MOMENTS,
  columnMoments,
  joinMoments
} from "./chunk-7LGCQMHM.js";
import "./chunk-OX56JKKQ.js";
export {
  MOMENTS,
  columnMoments,
  joinMoments
};
