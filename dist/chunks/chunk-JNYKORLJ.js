import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/header.ts
var MOST_COLUMNS = 16384;
var LONGEST_NAME = 1024;
function checkHeader(names, file) {
  if (names.length > MOST_COLUMNS)
    throw new InputError(`${names.length} columns, at most ${MOST_COLUMNS}`, { file, line: 1 });
  const positions = /* @__PURE__ */ new Map();
  names.forEach((name, i) => {
    const column = i + 1;
    checkName(name, { file, line: 1, column });
    const before = positions.get(name);
    if (before !== void 0)
      throw new InputError(`"${name}" names the columns ${before} and ${column}`, { file, line: 1 });
    positions.set(name, column);
  });
}
function checkName(name, place) {
  if (name.trim() === "") throw new InputError("a column without a name", place);
  if (name.length > LONGEST_NAME) {
    throw new InputError(`a name of ${name.length} characters, at most ${LONGEST_NAME}`, place);
  }
}

export {
  MOST_COLUMNS,
  checkHeader,
  checkName
};
