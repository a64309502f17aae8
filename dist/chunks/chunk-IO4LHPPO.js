import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  isShared
} from "./chunk-WF6XTZGX.js";

// src/data/arrange.ts
var PARALLEL_ROWS = 65536;
async function arrangeRows(table, order, workers) {
  const moves = movesOf(order);
  const requests = table.columns.map((column) => ({ column, ...moves }));
  if (table.rows < PARALLEL_ROWS || workers.count < 2 || !table.columns.every(isShared))
    for (const request of requests) arrangeColumn(request);
  else await workers.run("arrangeColumn", arrangeColumn, requests);
}
function movesOf(order) {
  let kept = 0;
  while (kept < order.length && (kept === 0 || order[kept] > order[kept - 1])) kept += 1;
  const leaves = new Uint8Array(new SharedArrayBuffer(order.length)).fill(1);
  for (let i = 0; i < kept; i++) leaves[order[i]] = 0;
  const rankOf = new Uint32Array(order.length);
  for (let row = 0, rank = 0; row < order.length; row++) {
    rankOf[row] = rank;
    rank += leaves[row];
  }
  const ranks = new Uint32Array(new SharedArrayBuffer(4 * (order.length - kept)));
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf[order[kept + i]];
  return { leaves, ranks };
}
function arrangeColumn({ column, leaves, ranks }) {
  const cells = column.storage === "float64" ? column.values : column.codes;
  const aside = scratchFor(column.storage, ranks.length + 1);
  let left = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    cells[row - left] = cell;
    aside[left] = cell;
    left += leaves[row];
  }
  const stay = cells.length - left;
  for (let i = 0; i < ranks.length; i++) cells[stay + i] = aside[ranks[i]];
}
var scratch = new Float64Array();
function scratchFor(storage, rows) {
  const Cells = storage === "float64" ? Float64Array : Int32Array;
  if (scratch.length !== rows || !(scratch instanceof Cells)) scratch = new Cells(rows);
  return scratch;
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
