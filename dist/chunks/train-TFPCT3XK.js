import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  train
} from "./chunk-S4V4EBZ6.js";
import "./chunk-EOEF3ORO.js";
import "./chunk-EISHCBDY.js";
import "./chunk-KJBD2O2K.js";
import "./chunk-JW2A62BF.js";
import "./chunk-XMKFUBC6.js";
import "./chunk-4GVB6X47.js";
import "./chunk-LW752UDA.js";
import "./chunk-T7MX7DTT.js";
import "./chunk-U4UHR3DL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-IVA33MC3.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-TW33F25Q.js";
import "./chunk-TNLCBS5Q.js";
import "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";
export {
  train
};
