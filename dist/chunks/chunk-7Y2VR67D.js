import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/data/number-text.ts
var NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
function numberOf(text) {
  if (!NUMBER.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}

export {
  numberOf
};
