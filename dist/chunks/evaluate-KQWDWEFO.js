import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  evaluate,
  testRows
} from "./chunk-DZ7YWXNI.js";
import "./chunk-TUA7ZR7Q.js";
import "./chunk-QGY3JKTV.js";
import "./chunk-MA4WSTC6.js";
import "./chunk-6RYROLMC.js";
import "./chunk-XMKFUBC6.js";
import "./chunk-S5X3XNEX.js";
import "./chunk-K5SM3QQT.js";
import "./chunk-REPQAATF.js";
import "./chunk-3OP2WQ3A.js";
import "./chunk-LW752UDA.js";
import "./chunk-6UH2JBSX.js";
import "./chunk-YHAE64KP.js";
import "./chunk-BT46NBA2.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-IVA33MC3.js";
import "./chunk-6XVAV5ND.js";
import "./chunk-NEZN6IXJ.js";
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
  evaluate,
  testRows
};
