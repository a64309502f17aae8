import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  chainFace
} from "./chunks/chunk-AAOQTBQL.js";
import "./chunks/chunk-44QOGW3S.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-KPI6GZJ3.js";
import "./chunks/chunk-GWS3S5EL.js";
import "./chunks/chunk-BNWGGHA7.js";
import "./chunks/chunk-CWGPMMY2.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  readRecipeInputs
} from "./chunks/chunk-2UUBA3DY.js";
import "./chunks/chunk-2YJK7TZP.js";
import "./chunks/chunk-Y7A4NPMC.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-IVA33MC3.js";
import {
  runAction
} from "./chunks/chunk-A7QBBMVR.js";
import "./chunks/chunk-FJNYBXX6.js";
import "./chunks/chunk-WS6UVDLH.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-3I4SUFWY.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/evaluate.ts
await runAction("evaluate", readRecipeInputs, chainFace("evaluate"));
