import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  resolveMetric
} from "./chunk-PCT7OYGL.js";
import {
  firstNonFinite
} from "./chunk-WURZXP3I.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/compare/metric-input.ts
function metricInput(predictions) {
  if (predictions.task === "regression") {
    const { truth: truth2, prediction: prediction2 } = predictions;
    return { task: "regression", truth: truth2, prediction: prediction2 };
  }
  const { task, classes, positive, truth, prediction, probabilities } = predictions;
  const index = positive === void 0 ? classes.length - 1 : classes.indexOf(positive);
  return { task, classes, positive: index, truth, prediction, probabilities };
}
function takePredictions(predictions, rows) {
  const ids = { length: rows.length, text: (row) => predictions.ids.text(rows[row]) };
  const slices = new Map(
    [...predictions.slices].map(([name, { codes, values }]) => [name, { codes: takeCodes(codes, rows), values }])
  );
  if (predictions.task === "regression") {
    const truth = takeNumbers(predictions.truth, rows);
    return { ...predictions, ids, slices, truth, prediction: takeNumbers(predictions.prediction, rows) };
  }
  const probabilities = predictions.probabilities?.map((column) => takeNumbers(column, rows));
  return {
    ...predictions,
    ids,
    slices,
    truth: takeCodes(predictions.truth, rows),
    prediction: takeCodes(predictions.prediction, rows),
    ...probabilities === void 0 ? {} : { probabilities }
  };
}
function takeNumbers(values, rows) {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]];
  return out;
}
function takeCodes(codes, rows) {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = codes[rows[i]];
  return out;
}

// src/metrics/input.ts
var ROW_SUM_TOLERANCE = 1e-6;
function checkInput(input, place = {}) {
  const rows = input.truth.length;
  if (rows === 0) throw new InputError("there are no rows; a metric needs at least one", place);
  checkLength("prediction", input.prediction.length, rows, place);
  if (input.task === "regression") {
    checkFinite("truth", input.truth, place);
    checkFinite("prediction", input.prediction, place);
    return;
  }
  checkCodes("truth", input.truth, input.classes.length, place);
  checkCodes("prediction", input.prediction, input.classes.length, place);
  if (input.task === "binary" && !(input.positive >= 0 && input.positive < input.classes.length)) {
    throw new InputError("the positive class is not among the classes", place);
  }
  checkProbabilities(input, rows, place);
}
function checkLength(what, length, rows, place) {
  if (length === rows) return;
  throw new InputError(`${what} has ${length} rows and truth has ${rows}; they must be the same rows`, place);
}
function checkFinite(what, values, place) {
  const row = firstNonFinite(values);
  if (row >= 0) throw new InputError(`${what} of row ${row + 1} is ${values[row]}; it must be a finite number`, place);
}
function checkCodes(what, codes, classes, place) {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code >= 0 && code < classes) continue;
    throw new InputError(
      `${what} of row ${i + 1} is class number ${code}; there are ${classes} classes, from 0`,
      place
    );
  }
}
function checkProbabilities(input, rows, place) {
  const { classes, probabilities } = input;
  if (probabilities === void 0) return;
  if (probabilities.length !== classes.length) {
    throw new InputError(`${probabilities.length} probability columns for ${classes.length} classes`, place);
  }
  const sums = new Float64Array(rows);
  probabilities.forEach((column, c) => {
    checkLength(`the probability of class "${classes[c]}"`, column.length, rows, place);
    for (let i = 0; i < rows; i++) {
      const p = column[i];
      if (!(p >= 0 && p <= 1)) {
        throw new InputError(
          `the probability of class "${classes[c]}" in row ${i + 1} is ${p}; it must be from 0 to 1`,
          place
        );
      }
      sums[i] += p;
    }
  });
  for (let i = 0; i < rows; i++) {
    if (Math.abs(sums[i] - 1) <= ROW_SUM_TOLERANCE) continue;
    throw new InputError(`the probabilities of row ${i + 1} sum to ${sums[i]}; they must sum to 1 within 1e-6`, place);
  }
}

// src/metrics/evaluate.ts
function evaluateMetrics(input, names, place = {}) {
  const metrics = names.map((name) => resolveMetric(name, input.task, place));
  checkInput(input, place);
  return Object.fromEntries(metrics.map((metric) => [metric.name, metric.compute(input)]));
}

export {
  metricInput,
  takePredictions,
  evaluateMetrics
};
