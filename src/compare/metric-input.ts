/** Predictions as the metrics take them. */
import type { Predictions } from '../documents/predictions.ts';
import type { MetricInput } from '../metrics/contract.ts';
import { remembered } from '../metrics/remembered.ts';

/** The same object for the same predictions, so that what metrics and intervals make of the rows is made once. */
export const metricInput = remembered((predictions: Predictions): MetricInput => {
  if (predictions.task === 'regression') {
    const { truth, prediction } = predictions;
    return { task: 'regression', truth, prediction };
  }
  const { task, classes, positive, truth, prediction, probabilities } = predictions;
  // Only binary metrics read it, and a binary task has one.
  const index = positive === undefined ? classes.length - 1 : classes.indexOf(positive);
  return { task, classes, positive: index, truth, prediction, probabilities };
});

/** The predictions of some rows, in that order. */
export function takePredictions(predictions: Predictions, rows: Uint32Array): Predictions {
  const ids = { length: rows.length, text: (row: number) => predictions.ids.text(rows[row]!) };
  const slices = new Map(
    [...predictions.slices].map(([name, { codes, values }]) => [name, { codes: takeCodes(codes, rows), values }]),
  );
  const { groups, weights } = predictions;
  const drawn = {
    ...(groups === undefined ? {} : { groups: takeCodes(groups, rows) }),
    ...(weights === undefined ? {} : { weights: takeNumbers(weights, rows) }),
  };
  if (predictions.task === 'regression') {
    const truth = takeNumbers(predictions.truth, rows);
    return { ...predictions, ...drawn, ids, slices, truth, prediction: takeNumbers(predictions.prediction, rows) };
  }
  const probabilities = predictions.probabilities?.map((column) => takeNumbers(column, rows));
  return {
    ...predictions,
    ...drawn,
    ids,
    slices,
    truth: takeCodes(predictions.truth, rows),
    prediction: takeCodes(predictions.prediction, rows),
    ...(probabilities === undefined ? {} : { probabilities }),
  };
}

function takeNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]!]!;
  return out;
}

function takeCodes(codes: Int32Array, rows: Uint32Array): Int32Array {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = codes[rows[i]!]!;
  return out;
}
