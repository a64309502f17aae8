import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  dropMissingTarget,
  identifyRows,
  rowsDigest,
  splitRows
} from "./chunk-KGJJFPO6.js";
import {
  findColumn,
  openTable
} from "./chunk-D5XUTGUQ.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/arrange.ts
function arrangeRows(table, order) {
  const numbers = new Float64Array(table.columns.some((column) => column.storage === "float64") ? order.length : 0);
  const codes = new Int32Array(table.columns.some((column) => column.storage === "text") ? order.length : 0);
  for (const column of table.columns) {
    if (column.storage === "float64") {
      for (let i = 0; i < order.length; i++) numbers[i] = column.values[order[i]];
      column.values.set(numbers);
    } else {
      for (let i = 0; i < order.length; i++) codes[i] = column.codes[order[i]];
      column.codes.set(codes);
    }
  }
}
function rowsBetween(table, from, to) {
  return {
    rows: to - from,
    columns: table.columns.map(
      (column) => column.storage === "float64" ? { ...column, values: column.values.subarray(from, to) } : { ...column, codes: column.codes.subarray(from, to) }
    )
  };
}

// src/steps/dataset.ts
async function datasetOf(session) {
  session.held.dataset ??= await openDataset(session.recipe, session.ports);
  return session.held.dataset;
}
async function openDataset(recipe, ports) {
  const { data, split } = recipe;
  const read = await openTable(
    data.file,
    { delimiter: data.delimiter, naValues: data.naValues, columns: data.columns },
    ports
  );
  const { table, dropped } = dropMissingTarget(read.table, data.target);
  const identity = identifyRows(table, { id: data.id, target: data.target });
  const sides = splitRows(table, split, identity);
  const inTest = new Uint8Array(table.rows);
  for (const row of sides.test) inTest[row] = 1;
  const test = identity.order.filter((row) => inTest[row] === 1);
  const trainDigest = rowsDigest(table, identity, data.target, sides.train);
  const testDigest = rowsDigest(table, identity, data.target, test);
  const dataDigest = rowsDigest(table, identity, data.target, identity.order);
  arrangeRows(table, Uint32Array.from([...sides.train, ...test]));
  const testIds = { length: test.length, text: (row) => identity.ids.text(test[row]) };
  const trainRows = sides.train.length;
  const side = (from, to) => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  return {
    droppedRows: dropped,
    table,
    train: withHeldClasses(side(0, trainRows)),
    test: side(trainRows, table.rows),
    testIds,
    testDigest,
    dataDigest,
    positive: recipe.task === "binary" ? resolvePositive(side(0, table.rows).truth, recipe) : void 0,
    training: { rows: trainRows, trainDigest, split, idColumns: [...identity.idColumns] },
    files: [
      {
        role: "data",
        path: data.file.shown,
        sha256: read.sha256,
        bytes: read.bytes,
        rows: read.table.rows,
        columns: table.columns.length,
        dataDigest
      }
    ],
    findings: read.findings
  };
}
function featuresOf(table, { data, split }) {
  const others = /* @__PURE__ */ new Set([data.target, data.id, ...data.exclude]);
  if (split.method === "column" || split.method === "group") others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== "ignore" && kind !== "date");
}
function truthOf(table, { data, task }) {
  const column = findColumn(table, data.target);
  if (task === "regression") return { type: "double", values: column.values };
  if (column.storage === "text") return { type: "label", codes: column.codes, classes: column.categories };
  const classes = [...new Set(column.values)].map(String).sort();
  return { type: "label", codes: Int32Array.from(column.values, (v) => classes.indexOf(String(v))), classes };
}
function withHeldClasses(side) {
  const { truth } = side;
  if (truth.type === "double") return side;
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  const classes = truth.classes.filter((_, code) => seen[code] === 1);
  if (classes.length === truth.classes.length) return side;
  const map = Int32Array.from(truth.classes, (name) => classes.indexOf(name));
  return { ...side, truth: { type: "label", codes: truth.codes.map((code) => map[code]), classes } };
}
function resolvePositive(truth, recipe) {
  if (truth.type === "double") return void 0;
  const { positive } = recipe.evaluate;
  const at = { file: recipe.config.path, field: `models.${recipe.name}` };
  if (truth.classes.length !== 2) {
    throw new InputError(
      `task binary wants two classes, "${recipe.data.target}" has ${truth.classes.length}: ${truth.classes.slice(0, 5).join(", ")}`,
      { ...at, field: `${at.field}.task` }
    );
  }
  if (positive !== void 0 && !truth.classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes ${truth.classes.join(", ")}`, {
      ...at,
      field: `${at.field}.evaluate.positive`
    });
  }
  return positive ?? truth.classes.find((name) => /^(1|true|yes)$/i.test(name)) ?? truth.classes.at(-1);
}

export {
  datasetOf
};
