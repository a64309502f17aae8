import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  chainFace
} from "./chunks/chunk-GJSY2U2Y.js";
import "./chunks/chunk-GYYJZ7B5.js";
import "./chunks/chunk-OINLCURJ.js";
import "./chunks/chunk-VQZEWG55.js";
import "./chunks/chunk-OAYPEFYQ.js";
import "./chunks/chunk-P2KMOA2C.js";
import "./chunks/chunk-IO4LHPPO.js";
import "./chunks/chunk-B3DP24NM.js";
import "./chunks/chunk-WU2LVC4L.js";
import "./chunks/chunk-TW33F25Q.js";
import "./chunks/chunk-YRM4RW5S.js";
import "./chunks/chunk-WRHBG6FJ.js";
import "./chunks/chunk-DCO7NUOZ.js";
import "./chunks/chunk-QW4AZCSQ.js";
import "./chunks/chunk-X3MSHH5V.js";
import "./chunks/chunk-5J4QIW4L.js";
import "./chunks/chunk-5C7L63OG.js";
import "./chunks/chunk-DDGQ4W4B.js";
import {
  readTrainInputs,
  runAction
} from "./chunks/chunk-XXZHU7OW.js";
import "./chunks/chunk-7KIIHX5P.js";
import "./chunks/chunk-XFZGVLT5.js";
import "./chunks/chunk-WS6UVDLH.js";
import "./chunks/chunk-PDLTQKQM.js";
import "./chunks/chunk-BHS5BVIB.js";
import "./chunks/chunk-3K63YG3O.js";
import "./chunks/chunk-RN622SCI.js";
import "./chunks/chunk-WF6XTZGX.js";
import "./chunks/chunk-7Y2VR67D.js";
import "./chunks/chunk-CSTGNHVI.js";
import "./chunks/chunk-5EG6A5HZ.js";
import "./chunks/chunk-DXQJQELN.js";
import "./chunks/chunk-UMBKYT47.js";
import "./chunks/chunk-SDN6BCSO.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/actions/train.ts
await runAction("train", readTrainInputs, chainFace("train"));
