import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  chainFace
} from "./chunks/chunk-GK3MRZ6T.js";
import "./chunks/chunk-XAVBIPOJ.js";
import "./chunks/chunk-7LOBINCT.js";
import "./chunks/chunk-JGZ26O63.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-C3DXHB3X.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-VXPNFVDA.js";
import "./chunks/chunk-HIEG7X4S.js";
import "./chunks/chunk-HWSWLOIK.js";
import "./chunks/chunk-DNFZGFDF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-2BO2VRVU.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  readRecipeInputs,
  runAction
} from "./chunks/chunk-WGBETPKH.js";
import "./chunks/chunk-MTTDKFIL.js";
import "./chunks/chunk-5HYNEIEP.js";
import "./chunks/chunk-6TFLMCVS.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-YWSVB6SN.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-I5UH4J23.js";
import "./chunks/chunk-2S72JD7X.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-AA6PEK5W.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/check-data.ts
await runAction("check-data", readRecipeInputs, chainFace("check-data"));
