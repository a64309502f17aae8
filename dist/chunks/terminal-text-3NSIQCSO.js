import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  TONE_SIGNS,
  displayWidth,
  paint,
  phraseToTerminal,
  tableToTerminal,
  wrap
} from "./chunk-RVJQXZEN.js";
import "./chunk-7HDTKIZ4.js";
import "./chunk-4DMNLXVI.js";
import "./chunk-OX56JKKQ.js";
export {
  TONE_SIGNS,
  displayWidth,
  paint,
  phraseToTerminal,
  tableToTerminal,
  wrap
};
