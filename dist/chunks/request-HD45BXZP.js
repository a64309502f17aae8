import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DEFAULT_CONFIG,
  readRecipes
} from "./chunk-Y75N355O.js";
import "./chunk-2LDHBW34.js";
import "./chunk-VWA2A63Y.js";
import "./chunk-PCT7OYGL.js";
import "./chunk-U4UHR3DL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-IVA33MC3.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  DEFAULT_CONFIG,
  readRecipes
};
