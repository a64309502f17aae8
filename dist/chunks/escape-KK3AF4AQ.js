import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  NAME_CAP,
  NO_NAME,
  SENTENCE_CAP,
  cleanText,
  htmlText,
  logText,
  markdownCode,
  markdownText,
  terminalLines,
  terminalText
} from "./chunk-RN622SCI.js";
import "./chunk-OX56JKKQ.js";
export {
  NAME_CAP,
  NO_NAME,
  SENTENCE_CAP,
  cleanText,
  htmlText,
  logText,
  markdownCode,
  markdownText,
  terminalLines,
  terminalText
};
