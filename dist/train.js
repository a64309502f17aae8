import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  chainFace
} from "./chunks/chunk-LVHJ75UO.js";
import "./chunks/chunk-MH7ZP35U.js";
import "./chunks/chunk-7SVJL3DZ.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-EPOPPG3N.js";
import "./chunks/chunk-2FJQDMFD.js";
import "./chunks/chunk-YW74NY3X.js";
import "./chunks/chunk-LCAQ4N3R.js";
import "./chunks/chunk-TW33F25Q.js";
import {
  readRecipeInputs
} from "./chunks/chunk-AFZOUATJ.js";
import "./chunks/chunk-6F2ANXH7.js";
import "./chunks/chunk-AIJI6EMK.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-7LGCQMHM.js";
import "./chunks/chunk-CRUHK4H3.js";
import {
  runAction
} from "./chunks/chunk-TEJBQEHQ.js";
import "./chunks/chunk-P5ZAOEGX.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-XK7CREOF.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-Q6UXETZW.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/train.ts
await runAction("train", readRecipeInputs, chainFace("train"));
