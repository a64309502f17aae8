import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InvariantError
} from "./chunk-MTL7CF67.js";

// src/documents/predictions.ts
var PREDICTIONS_FILE = "predictions.csv";
var ROW_ID_COLUMN = "assay_row_id";
var PROBABILITY_PREFIX = "probability_";
var POSITIVE_PROBABILITY = "probability";
var SLICE_PREFIX = "slice_";
var GROUP_COLUMN = "assay_group";
var WEIGHT_COLUMN = "assay_weight";
var FORMULA = /^'*[=+\-@\t\r\0]/;
var PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
var HARMLESS = /^[0-9A-Za-z_][0-9A-Za-z_.:-]*$/;
function writeTextCell(text) {
  if (HARMLESS.test(text)) return text;
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
function readTextCell(cell) {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
var ROWS_A_PIECE = 8192;
function* encodePredictions(predictions) {
  yield encodeHeader(predictions);
  for (let from = 0; from < predictions.ids.length; from += ROWS_A_PIECE) {
    yield encodeRows(predictions, from, Math.min(predictions.ids.length, from + ROWS_A_PIECE));
  }
}
function encodeHeader(predictions) {
  const names = [ROW_ID_COLUMN, ...writtenColumns(predictions).map(({ header }) => header)];
  return `${names.map(writeTextCell).join(",")}
`;
}
function encodeRows(predictions, from, to) {
  const columns = writtenColumns(predictions);
  let text = "";
  for (let row = from; row < to; row++) {
    text += writeTextCell(predictions.ids.text(row));
    for (const column of columns) {
      text += `,${column.type === "number" ? numberCell(column, row) : labelCell(column, row)}`;
    }
    text += "\n";
  }
  return text;
}
function writtenColumns(predictions) {
  const { groups, weights, slices } = predictions;
  return [
    ...scoreColumns(predictions),
    ...groups === void 0 ? [] : [numberColumn(GROUP_COLUMN, Float64Array.from(groups))],
    ...weights === void 0 ? [] : [numberColumn(WEIGHT_COLUMN, weights)],
    ...sliceColumns(slices)
  ];
}
function scoreColumns(predictions) {
  if (predictions.task === "regression") {
    return [numberColumn("truth", predictions.truth), numberColumn("prediction", predictions.prediction)];
  }
  const { classes, truth, prediction, probabilities = [] } = predictions;
  const labels = classes.map(writeTextCell);
  return [
    { header: "truth", type: "label", codes: truth, labels, optional: false },
    { header: "prediction", type: "label", codes: prediction, labels, optional: false },
    ...probabilities.map((column, c) => numberColumn(`${PROBABILITY_PREFIX}${classes[c]}`, column))
  ];
}
function sliceColumns(slices) {
  return [...slices].map(([name, { codes, values }]) => {
    return {
      header: `${SLICE_PREFIX}${name}`,
      type: "label",
      codes,
      labels: values.map(writeTextCell),
      optional: true
    };
  });
}
function numberColumn(header, values) {
  return { header, type: "number", values };
}
function numberCell({ header, values }, row) {
  const value = values[row];
  if (!Number.isFinite(value)) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} is ${value}`);
  return value === 0 ? "0" : String(value);
}
function labelCell({ header, codes, labels, optional }, row) {
  const code = codes[row];
  if (optional && code < 0) return "";
  const label = labels[code];
  if (label === void 0) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} has no label`);
  return label;
}

export {
  PREDICTIONS_FILE,
  ROW_ID_COLUMN,
  PROBABILITY_PREFIX,
  POSITIVE_PROBABILITY,
  SLICE_PREFIX,
  GROUP_COLUMN,
  WEIGHT_COLUMN,
  writeTextCell,
  readTextCell,
  ROWS_A_PIECE,
  encodePredictions,
  encodeHeader,
  writtenColumns,
  numberCell,
  labelCell
};
