import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InputError
} from "./chunk-MTL7CF67.js";

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
  if (name.trim() === "") throw new InputError(`a column without a name${namelessHint(place)}`, place);
  if (name.length > LONGEST_NAME) {
    throw new InputError(`a name of ${name.length} characters, at most ${LONGEST_NAME}`, place);
  }
}
function namelessHint({ column }) {
  return column === 1 ? "; pandas leaves its index out with to_csv(..., index=False)" : "";
}
function otherDelimiter(names) {
  const found = names.length === 1 ? /[;|\t]/.exec(names[0])?.[0] : void 0;
  if (found === void 0) return "";
  return `; is ${found === "	" ? "a tab" : `"${found}"`} the delimiter? data.delimiter in assay.yml sets it`;
}

// src/data/cells.ts
var FIRST_ROWS = 1024;
var CellColumn = class {
  name;
  texts = [];
  #codes = /* @__PURE__ */ new Map();
  #rows = new Int32Array(FIRST_ROWS);
  length = 0;
  constructor(name) {
    this.name = name;
  }
  /** undefined is a missing cell. */
  push(text) {
    if (this.length === this.#rows.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.length++] = text === void 0 ? -1 : this.#codeOf(text);
  }
  /** Codes into `texts`, −1 for missing, one a row. */
  get codes() {
    return this.#rows.subarray(0, this.length);
  }
  /** First row that holds one of the texts for which `test` is true, or −1. */
  firstRow(test) {
    const hit = this.texts.map((text, code) => test(text, code));
    const { codes } = this;
    for (let row = 0; row < codes.length; row++) if (codes[row] >= 0 && hit[codes[row]]) return row;
    return -1;
  }
  #codeOf(text) {
    const known = this.#codes.get(text);
    if (known !== void 0) return known;
    const code = this.texts.length;
    this.texts.push(text);
    this.#codes.set(text, code);
    return code;
  }
};

// src/data/raw-column.ts
var MOST_CELLS = 268435456;
function tooManyCells(file, most) {
  return new InputError(`more than ${most} cells (rows × columns), which is the limit`, { file });
}

export {
  MOST_COLUMNS,
  checkHeader,
  checkName,
  otherDelimiter,
  CellColumn,
  MOST_CELLS,
  tooManyCells
};
