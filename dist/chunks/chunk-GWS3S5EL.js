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
  const kept = risingRows(order);
  const rest = new cells.constructor(order.length - kept);
  for (let i = kept; i < order.length; i++) rest[i - kept] = cells[order[i]];
  for (let i = 0; i < kept; i++) cells[i] = cells[order[i]];
  cells.set(rest, kept);
}
function risingRows(order) {
  let rows = 0;
  while (rows < order.length && (rows === 0 || order[rows] > order[rows - 1])) rows += 1;
  return rows;
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
