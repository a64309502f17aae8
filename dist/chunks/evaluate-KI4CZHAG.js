import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  evaluate,
  testRows
} from "./chunk-A3X4RU32.js";
import "./chunk-TUA7ZR7Q.js";
import "./chunk-QGY3JKTV.js";
import "./chunk-7OTAKD4E.js";
import "./chunk-JAMMAHEP.js";
import "./chunk-XMKFUBC6.js";
import "./chunk-WEORJQOY.js";
import "./chunk-K5SM3QQT.js";
import "./chunk-2AUQLJFD.js";
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
import "./chunk-M3NCMYKY.js";
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
