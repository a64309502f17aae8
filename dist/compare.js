import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readCompareInputs,
  runAction
} from "./chunks/chunk-ZYXA2B2V.js";
import "./chunks/chunk-FPUGXC6X.js";
import "./chunks/chunk-7UGRYLG2.js";
import "./chunks/chunk-4DMNLXVI.js";
import "./chunks/chunk-QBLS6LUG.js";
import "./chunks/chunk-4GVB6X47.js";
import "./chunks/chunk-M6ZLEDMR.js";
import "./chunks/chunk-K5SM3QQT.js";
import "./chunks/chunk-GNVCWRBH.js";
import "./chunks/chunk-3OP2WQ3A.js";
import "./chunks/chunk-LW752UDA.js";
import "./chunks/chunk-T7MX7DTT.js";
import "./chunks/chunk-Y75N355O.js";
import "./chunks/chunk-2LDHBW34.js";
import "./chunks/chunk-VWA2A63Y.js";
import "./chunks/chunk-PCT7OYGL.js";
import "./chunks/chunk-U4UHR3DL.js";
import "./chunks/chunk-WURZXP3I.js";
import "./chunks/chunk-IVA33MC3.js";
import "./chunks/chunk-6XVAV5ND.js";
import "./chunks/chunk-NEZN6IXJ.js";
import "./chunks/chunk-5YK34IE3.js";
import "./chunks/chunk-S3QXKVJ4.js";
import "./chunks/chunk-HTPQQAOE.js";
import "./chunks/chunk-3I4SUFWY.js";
import "./chunks/chunk-AVVSAS4E.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-NP4LYW4F.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-TNLCBS5Q.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/compare.ts
await runAction("compare", readCompareInputs);
