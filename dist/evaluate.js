import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  chainFace
} from "./chunks/chunk-H6JBCZQW.js";
import "./chunks/chunk-T4CWYLAQ.js";
import "./chunks/chunk-3PJONJKN.js";
import "./chunks/chunk-IBDJHCSU.js";
import "./chunks/chunk-TBOBBUC4.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-OZFMHBV5.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-WZWBMWQS.js";
import "./chunks/chunk-YSLYPBW4.js";
import "./chunks/chunk-3ET62CJQ.js";
import "./chunks/chunk-X2CBZQXF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-ZAMKKATV.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  readRecipeInputs,
  runAction
} from "./chunks/chunk-5SSEGOFA.js";
import "./chunks/chunk-Q3XRVOCM.js";
import "./chunks/chunk-U2S2S4CM.js";
import "./chunks/chunk-OZQOA2DB.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-DILNABZH.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-3P46YW6C.js";
import "./chunks/chunk-IBAK7LWP.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-MTL7CF67.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/evaluate.ts
await runAction("evaluate", readRecipeInputs, chainFace("evaluate"));
