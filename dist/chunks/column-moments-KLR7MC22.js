import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  MOMENTS,
  MOMENTS_ROWS,
  columnMoments,
  joinMoments
} from "./chunk-ASA2DWAF.js";
import "./chunk-OX56JKKQ.js";
export {
  MOMENTS,
  MOMENTS_ROWS,
  columnMoments,
  joinMoments
};
