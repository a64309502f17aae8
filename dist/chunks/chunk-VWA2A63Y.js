import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openTable
} from "./chunk-HTPQQAOE.js";
import {
  findColumn
} from "./chunk-3I4SUFWY.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/steps/guess-task.ts
var MOST_CLASS_CODES = 10;
async function guessTask(path, request, ports) {
  const { table } = await openTable({ shown: request.data, absolute: path }, {}, ports);
  const column = findColumn(table, request.target);
  if (column === void 0) {
    const names = table.columns.map(({ name }) => name);
    throw new InputError(`no column "${request.target}"; ${suggest(request.target, names)}`, {
      file: request.data,
      field: "--target"
    });
  }
  const task = taskOf(column);
  ports.log.info(`task: ${task} (told by the values of "${request.target}"; --task says otherwise)`);
  return task;
}
function taskOf(column) {
  if (column.storage === "text") return column.categories.length === 2 ? "binary" : "multiclass";
  const seen = /* @__PURE__ */ new Set();
  for (const value of column.values) {
    if (!Number.isNaN(value)) seen.add(value);
    if (seen.size > MOST_CLASS_CODES) return "regression";
  }
  if (seen.size === 2) return "binary";
  const sorted = [...seen].sort((a, b) => a - b);
  const first = sorted[0];
  const coded = (first === 0 || first === 1) && sorted.every((value, i) => value === first + i);
  return coded && seen.size > 2 ? "multiclass" : "regression";
}

export {
  guessTask,
  taskOf
};
