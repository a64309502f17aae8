import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/data/raw-column.ts
var MOST_CELLS = 268435456;

export {
  MOST_CELLS
};
