import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readRecipeInputs,
  runAction
} from "./chunks/chunk-M3BVTJDZ.js";
import "./chunks/chunk-FPUGXC6X.js";
import "./chunks/chunk-7UGRYLG2.js";
import "./chunks/chunk-RFYMWSOQ.js";
import "./chunks/chunk-4GVB6X47.js";
import "./chunks/chunk-S5X3XNEX.js";
import "./chunks/chunk-K5SM3QQT.js";
import "./chunks/chunk-REPQAATF.js";
import "./chunks/chunk-3OP2WQ3A.js";
import "./chunks/chunk-LW752UDA.js";
import "./chunks/chunk-6UH2JBSX.js";
import "./chunks/chunk-4DMNLXVI.js";
import "./chunks/chunk-PRP5ZYVE.js";
import "./chunks/chunk-LX7CF7WI.js";
import "./chunks/chunk-EBPGUMQZ.js";
import "./chunks/chunk-YHAE64KP.js";
import "./chunks/chunk-BT46NBA2.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-IVA33MC3.js";
import "./chunks/chunk-6XVAV5ND.js";
import "./chunks/chunk-NEZN6IXJ.js";
import "./chunks/chunk-5YK34IE3.js";
import "./chunks/chunk-IAOAQX2T.js";
import "./chunks/chunk-S3QXKVJ4.js";
import "./chunks/chunk-H2D2YPNI.js";
import "./chunks/chunk-25SR5O4T.js";
import "./chunks/chunk-L3SFR2UP.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-TNLCBS5Q.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/train.ts
await runAction("train", readRecipeInputs);
