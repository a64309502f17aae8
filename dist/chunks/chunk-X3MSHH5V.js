import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/data/join-column.ts
function joinColumn({ column, starts, counts }) {
  let rows = 0;
  counts.forEach((count, i) => {
    if (rows !== starts[i]) column.copyWithin(rows, starts[i], starts[i] + count);
    rows += count;
  });
}

export {
  joinColumn
};
