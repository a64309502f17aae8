import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  evaluate,
  testRows
} from "./chunk-YVNJNRMR.js";
import "./chunk-PEDD4QBP.js";
import "./chunk-QGY3JKTV.js";
import "./chunk-ZRKWSPVV.js";
import "./chunk-XSMSOL3S.js";
import "./chunk-XMKFUBC6.js";
import "./chunk-CN5JUJ6P.js";
import "./chunk-K5SM3QQT.js";
import "./chunk-EZV6TRYD.js";
import "./chunk-3OP2WQ3A.js";
import "./chunk-PCT7OYGL.js";
import "./chunk-6XVAV5ND.js";
import "./chunk-LW752UDA.js";
import "./chunk-T7MX7DTT.js";
import "./chunk-U4UHR3DL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-IVA33MC3.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-JZELT47B.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-L3SFR2UP.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  evaluate,
  testRows
};
