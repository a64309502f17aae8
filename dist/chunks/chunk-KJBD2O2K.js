import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  isShared
} from "./chunk-3I4SUFWY.js";

// src/data/arrange.ts
var PARALLEL_ROWS = 65536;
async function arrangeRows(table, order, workers) {
  const requests = table.columns.map((column) => ({ column, order }));
  const shared = table.columns.every(isShared) && order.buffer instanceof SharedArrayBuffer;
  if (table.rows < PARALLEL_ROWS || workers.count < 2 || !shared)
    for (const request of requests) arrangeColumn(request);
  else await workers.run("arrangeColumn", arrangeColumn, requests);
}
function arrangeColumn({ column, order }) {
  const cells = column.storage === "float64" ? column.values : column.codes;
  const arranged = new cells.constructor(order.length);
  for (let i = 0; i < order.length; i++) arranged[i] = cells[order[i]];
  cells.set(arranged);
}
function rowsBetween(table, from, to) {
  return {
    rows: to - from,
    columns: table.columns.map(
      (column) => column.storage === "float64" ? { ...column, values: column.values.subarray(from, to) } : { ...column, codes: column.codes.subarray(from, to) }
    )
  };
}

export {
  arrangeRows,
  arrangeColumn,
  rowsBetween
};
