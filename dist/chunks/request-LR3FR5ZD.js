import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DEFAULT_CONFIG,
  readRecipes
} from "./chunk-DR6E2DZQ.js";
import "./chunk-2SHREZSB.js";
import "./chunk-LX7CF7WI.js";
import "./chunk-BT46NBA2.js";
import "./chunk-G24PJA6G.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-D5XUTGUQ.js";
import "./chunk-H2D2YPNI.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  DEFAULT_CONFIG,
  readRecipes
};
