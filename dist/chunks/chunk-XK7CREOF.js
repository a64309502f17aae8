import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/documents/predictions.ts
var PREDICTIONS_FILE = "predictions.csv";
var ROW_ID_COLUMN = "assay_row_id";
var PROBABILITY_PREFIX = "probability_";
var POSITIVE_PROBABILITY = "probability";
var SLICE_PREFIX = "slice_";
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
  const names = cellWriters(predictions).map(({ header }) => writeTextCell(header));
  return `${names.join(",")}
`;
}
function encodeRows(predictions, from, to) {
  const writers = cellWriters(predictions);
  let text = "";
  for (let row = from; row < to; row++) {
    for (let c = 0; c < writers.length; c++) text += c === 0 ? writers[c].cell(row) : `,${writers[c].cell(row)}`;
    text += "\n";
  }
  return text;
}
function cellWriters(predictions) {
  const writers = [{ header: ROW_ID_COLUMN, cell: (row) => writeTextCell(predictions.ids.text(row)) }];
  if (predictions.task === "regression") {
    writers.push(numberWriter("truth", predictions.truth), numberWriter("prediction", predictions.prediction));
  } else {
    const labels = predictions.classes.map(writeTextCell);
    writers.push(
      labelWriter("truth", predictions.truth, labels),
      labelWriter("prediction", predictions.prediction, labels)
    );
    predictions.probabilities?.forEach((column, c) => {
      writers.push(numberWriter(`${PROBABILITY_PREFIX}${predictions.classes[c]}`, column));
    });
  }
  for (const [name, { codes, values }] of predictions.slices) {
    const written = labelWriter(`${SLICE_PREFIX}${name}`, codes, values.map(writeTextCell));
    writers.push({ header: written.header, cell: (row) => codes[row] < 0 ? "" : written.cell(row) });
  }
  return writers;
}
function labelWriter(header, codes, labels) {
  return {
    header,
    cell(row) {
      const label = labels[codes[row]];
      if (label === void 0) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} has no label`);
      return label;
    }
  };
}
function numberWriter(header, values) {
  return {
    header,
    cell(row) {
      const value = values[row];
      if (!Number.isFinite(value)) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} is ${value}`);
      return value === 0 ? "0" : String(value);
    }
  };
}

export {
  PREDICTIONS_FILE,
  ROW_ID_COLUMN,
  PROBABILITY_PREFIX,
  POSITIVE_PROBABILITY,
  SLICE_PREFIX,
  writeTextCell,
  readTextCell,
  ROWS_A_PIECE,
  encodePredictions,
  encodeHeader,
  encodeRows
};
