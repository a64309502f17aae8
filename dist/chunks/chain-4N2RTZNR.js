import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  runChain,
  worstExitCode
} from "./chunk-TC5A4UKK.js";
import "./chunk-4GVB6X47.js";
import "./chunk-OREMWHB6.js";
import "./chunk-K5SM3QQT.js";
import "./chunk-LRYSUMT4.js";
import "./chunk-3OP2WQ3A.js";
import "./chunk-6XVAV5ND.js";
import "./chunk-LW752UDA.js";
import "./chunk-BLXZV7SJ.js";
import "./chunk-G24PJA6G.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-D5XUTGUQ.js";
import "./chunk-H2D2YPNI.js";
import "./chunk-TW33F25Q.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  runChain,
  worstExitCode
};
