import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  labelsOf
} from "./chunk-QGY3JKTV.js";
import {
  identifyRows
} from "./chunk-EISHCBDY.js";
import "./chunk-XMKFUBC6.js";
import {
  PROBABILITY_PREFIX,
  ROW_ID_COLUMN,
  writeTextCell
} from "./chunk-3OP2WQ3A.js";
import {
  decodeModel,
  predictModel
} from "./chunk-T7MX7DTT.js";
import "./chunk-U4UHR3DL.js";
import "./chunk-WURZXP3I.js";
import "./chunk-IVA33MC3.js";
import "./chunk-NEZN6IXJ.js";
import "./chunk-5YK34IE3.js";
import "./chunk-S3QXKVJ4.js";
import {
  openTable
} from "./chunk-HTPQQAOE.js";
import "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import "./chunk-7LGCQMHM.js";
import "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/steps/predict.ts
var ROWS_A_PIECE = 8192;
async function predict(request, ports) {
  const text = await ports.files.readText(request.model);
  if (text === void 0) throw new InputError("there is no such file", { file: request.model });
  const model = decodeModel(text, request.model);
  const { table } = await openTable({ shown: request.data, absolute: request.data }, {}, ports);
  const identity = await identifyRows(table, { id: request.id, target: model.target }, ports.workers);
  const ids = identity.idsOf(Uint32Array.from({ length: table.rows }, (_, row) => row));
  const { scores, findings } = predictModel(model, table, request.model);
  const { output } = model.signature;
  const header = [ROW_ID_COLUMN, "prediction"];
  const cells = [(row) => writeTextCell(ids.text(row))];
  if (scores.type === "double") {
    cells.push((row) => numberText(scores.values[row]));
  } else if (output.type === "label") {
    const labels = output.classes.map(writeTextCell);
    const codes = labelsOf(scores.columns, output.classes, output.positive, output.threshold);
    cells.push((row) => labels[codes[row]]);
    output.classes.forEach((name, c) => {
      header.push(writeTextCell(`${PROBABILITY_PREFIX}${name}`));
      cells.push((row) => numberText(scores.columns[c][row]));
    });
  }
  return { csv: lines(header, cells, table.rows), findings };
}
function* lines(header, cells, rows) {
  yield `${header.join(",")}
`;
  for (let from = 0; from < rows; from += ROWS_A_PIECE) {
    let piece = "";
    const to = Math.min(rows, from + ROWS_A_PIECE);
    for (let row = from; row < to; row++) piece += `${cells.map((cell) => cell(row)).join(",")}
`;
    yield piece;
  }
}
function numberText(value) {
  return value === 0 ? "0" : String(value);
}
export {
  predict
};
