import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  PROBABILITY_PREFIX,
  ROW_ID_COLUMN,
  SLICE_PREFIX,
  readTextCell
} from "./chunk-3OP2WQ3A.js";
import {
  openTable
} from "./chunk-HTPQQAOE.js";
import {
  findColumn
} from "./chunk-3I4SUFWY.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/predictions.ts
var SUM_TOLERANCE = 1e-6;
function decodePredictions(table, request) {
  const { file, task } = request;
  const idName = request.id ?? ROW_ID_COLUMN;
  const texts = textsOf(need(table, idName, file));
  const order = Uint32Array.from(texts.keys()).sort(
    (a, b) => texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b
  );
  for (let i = 1; i < order.length; i++) {
    if (texts[order[i]] === texts[order[i - 1]]) {
      throw new InputError(`"${texts[order[i]]}" stands twice`, { file, line: order[i] + 2, field: idName });
    }
  }
  const ids = { length: table.rows, text: (row) => texts[order[row]] };
  const truth = need(table, "truth", file);
  const prediction = need(table, "prediction", file);
  const slices = new Map(
    table.columns.filter(({ name }) => name.startsWith(SLICE_PREFIX)).map((column) => {
      const cells = textsOf(column);
      const values = [...new Set(cells)].filter((value) => value !== "").sort();
      return [
        column.name.slice(SLICE_PREFIX.length),
        { codes: Int32Array.from(order, (row) => values.indexOf(cells[row])), values }
      ];
    })
  );
  if (task === "regression") {
    return { task, ids, slices, truth: numbersOf(truth, order, file), prediction: numbersOf(prediction, order, file) };
  }
  const truths = textsOf(truth).map(readTextCell);
  const labels = textsOf(prediction).map(readTextCell);
  const named = table.columns.filter(({ name }) => name.startsWith(PROBABILITY_PREFIX));
  const classes = [
    .../* @__PURE__ */ new Set([...truths, ...labels, ...named.map(({ name }) => readTextCell(name.slice(PROBABILITY_PREFIX.length)))])
  ].sort();
  const positive = request.positive ?? classes.at(-1);
  const probabilities = named.length === 0 ? void 0 : classes.map((name) => {
    const column = named.find(
      (candidate) => readTextCell(candidate.name.slice(PROBABILITY_PREFIX.length)) === name
    );
    return column === void 0 ? new Float64Array(table.rows) : numbersOf(column, order, file);
  });
  probabilities?.[0]?.forEach((_, row) => {
    const total = probabilities.reduce((sum, column) => sum + column[row], 0);
    if (!(Math.abs(total - 1) <= SUM_TOLERANCE))
      throw new InputError(`the probabilities sum to ${total}, not 1`, { file, line: order[row] + 2 });
  });
  return {
    task,
    ids,
    slices,
    classes,
    ...task === "binary" ? { positive } : {},
    truth: Int32Array.from(order, (row) => classes.indexOf(truths[row])),
    prediction: Int32Array.from(order, (row) => classes.indexOf(labels[row])),
    ...probabilities === void 0 ? {} : { probabilities }
  };
}
function need(table, name, file) {
  const column = findColumn(table, name);
  if (column === void 0) throw new InputError(`no column "${name}"`, { file, field: name });
  return column;
}
function textsOf(column) {
  return column.storage === "text" ? Array.from(column.codes, (code) => column.categories[code] ?? "") : Array.from(column.values, (value) => Number.isNaN(value) ? "" : String(value));
}
function numbersOf(column, order, file) {
  return Float64Array.from(order, (row) => {
    const value = column.storage === "float64" ? column.values[row] : Number.NaN;
    if (!Number.isFinite(value)) throw new InputError("is no number", { file, line: row + 2, field: column.name });
    return value;
  });
}

// src/steps/open-predictions.ts
async function openPredictions(path, request, ports) {
  const id = request.id ?? ROW_ID_COLUMN;
  const textColumns = request.task === "regression" ? [id] : [id, "truth", "prediction"];
  const { table, sha256 } = await openTable(path, { textColumns }, ports);
  return { predictions: decodePredictions(table, { ...request, file: path.shown }), sha256 };
}

export {
  openPredictions
};
