import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  chainFace
} from "./chunks/chunk-C3GJY355.js";
import "./chunks/chunk-V2QY7XVP.js";
import "./chunks/chunk-7LOBINCT.js";
import "./chunks/chunk-CQK2W2HG.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-PZMT46IG.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-GTYMSCS6.js";
import "./chunks/chunk-ECUUMGEN.js";
import "./chunks/chunk-CWLXZNVF.js";
import "./chunks/chunk-DNFZGFDF.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-2BO2VRVU.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  readTrainInputs,
  runAction
} from "./chunks/chunk-JR7UAHZC.js";
import "./chunks/chunk-24I7IGCB.js";
import "./chunks/chunk-5HYNEIEP.js";
import "./chunks/chunk-3NX2RBLL.js";
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

// src/actions/train.ts
await runAction("train", readTrainInputs, chainFace("train"));
