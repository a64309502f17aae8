import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  readRecipeInputs,
  runAction
} from "./chunks/chunk-GQSGPYDU.js";
import "./chunks/chunk-L7HSGY7V.js";
import "./chunks/chunk-TC5A4UKK.js";
import "./chunks/chunk-DR6E2DZQ.js";
import "./chunks/chunk-2SHREZSB.js";
import "./chunks/chunk-LX7CF7WI.js";
import "./chunks/chunk-4GVB6X47.js";
import "./chunks/chunk-OREMWHB6.js";
import "./chunks/chunk-K5SM3QQT.js";
import "./chunks/chunk-LRYSUMT4.js";
import "./chunks/chunk-3OP2WQ3A.js";
import "./chunks/chunk-BT46NBA2.js";
import "./chunks/chunk-6XVAV5ND.js";
import "./chunks/chunk-LW752UDA.js";
import "./chunks/chunk-BLXZV7SJ.js";
import "./chunks/chunk-G24PJA6G.js";
import "./chunks/chunk-NEZN6IXJ.js";
import "./chunks/chunk-5YK34IE3.js";
import "./chunks/chunk-S3QXKVJ4.js";
import "./chunks/chunk-D5XUTGUQ.js";
import "./chunks/chunk-H2D2YPNI.js";
import "./chunks/chunk-4DMNLXVI.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-TNLCBS5Q.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/check-data.ts
await runAction("check-data", readRecipeInputs);
