import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readRecipeInputs,
  runAction
} from "./chunks/chunk-2GZXVJ3D.js";
import "./chunks/chunk-VB7VX5DI.js";
import "./chunks/chunk-IVA33MC3.js";
import "./chunks/chunk-KMA46NJP.js";
import "./chunks/chunk-B5SW6FEC.js";
import "./chunks/chunk-KPI6GZJ3.js";
import "./chunks/chunk-GWS3S5EL.js";
import "./chunks/chunk-5A3AL3VQ.js";
import "./chunks/chunk-3I4SUFWY.js";
import "./chunks/chunk-FW2C37VB.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-NXAMQJZ2.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/check-data.ts
await runAction("check-data", readRecipeInputs);
