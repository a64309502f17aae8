import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DEFAULT_CONFIG,
  readRecipes
} from "./chunk-PRP5ZYVE.js";
import "./chunk-LX7CF7WI.js";
import "./chunk-EBPGUMQZ.js";
import "./chunk-YHAE64KP.js";
import "./chunk-BT46NBA2.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-IVA33MC3.js";
import "./chunk-5YK34IE3.js";
import "./chunk-IAOAQX2T.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-H2D2YPNI.js";
import "./chunk-25SR5O4T.js";
import "./chunk-L3SFR2UP.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  DEFAULT_CONFIG,
  readRecipes
};
