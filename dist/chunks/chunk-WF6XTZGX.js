import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/data/table.ts
function findColumn(table, name) {
  return table.columns.find((column) => column.name === name);
}
function takeRows(table, rows) {
  return { rows: rows.length, columns: table.columns.map((column) => takeColumn(column, rows)) };
}
function takeColumn(column, rows) {
  if (column.storage === "float64") {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]];
    return { ...column, values };
  }
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]];
  return { ...column, codes };
}
function copyColumn(column) {
  if (column.storage === "text") return { ...column, codes: column.codes.slice() };
  const { buffer, length } = column.values;
  const bytes = 8 * length;
  const own = buffer instanceof SharedArrayBuffer ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const values = new Float64Array(own);
  values.set(column.values);
  return { ...column, values };
}
function isShared(column) {
  return column.storage === "float64" && column.values.buffer instanceof SharedArrayBuffer;
}

export {
  findColumn,
  takeRows,
  copyColumn,
  isShared
};
