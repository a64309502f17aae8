import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readRecipeInputs,
  runAction
} from "./chunks/chunk-KAEAHXID.js";
import "./chunks/chunk-4QCNIA7G.js";
import "./chunks/chunk-IVA33MC3.js";
import "./chunks/chunk-TUFEGBMT.js";
import "./chunks/chunk-B5SW6FEC.js";
import "./chunks/chunk-AQF7TKNC.js";
import "./chunks/chunk-KJBD2O2K.js";
import "./chunks/chunk-6YHIPFOD.js";
import "./chunks/chunk-3I4SUFWY.js";
import "./chunks/chunk-WBTFLEVW.js";
import "./chunks/chunk-YC36HHQT.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-UWUISDAQ.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/report.ts
await runAction("report", readRecipeInputs);
