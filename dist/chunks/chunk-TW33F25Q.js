import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/version.ts
var VERSION = "0.1.0";

export {
  VERSION
};
