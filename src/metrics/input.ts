/** Truth and prediction on their way into metrics: made, checked, cut to some rows. */
import type { Predictions } from '../documents/predictions.ts';
import { InputError, type Place } from '../errors.ts';
import { firstNonFinite } from '../numbers.ts';
import type { ClassInput, MetricInput } from './contract.ts';

/** How far a row's probabilities may sum from 1 (statistics, section 7). */
const ROW_SUM_TOLERANCE = 1e-6;

/**
 * What metrics read of predictions. A binary positive class that no row and no column names becomes a class of its own,
 * never predicted. Throws InputError when a binary task has no positive class.
 */
export function metricInputOf(predictions: Predictions, place: Place = {}): MetricInput {
  if (predictions.task === 'regression') {
    return { task: 'regression', truth: predictions.truth, prediction: predictions.prediction };
  }
  const { task, classes, truth, prediction, probabilities, positive } = predictions;
  if (task === 'multiclass') return { task, classes, positive: -1, truth, prediction, probabilities };
  if (positive === undefined) {
    throw new InputError('a binary task needs its positive class: name it with `positive`', place);
  }
  const index = classes.indexOf(positive);
  if (index >= 0) return { task, classes, positive: index, truth, prediction, probabilities };
  return {
    task,
    classes: [...classes, positive],
    positive: classes.length,
    truth,
    prediction,
    probabilities: probabilities && [...probabilities, new Float64Array(truth.length)],
  };
}

/** The rows of `input` at `rows`, in that order. */
export function takeInput(input: MetricInput, rows: Uint32Array): MetricInput {
  if (input.task === 'regression') {
    return { task: input.task, truth: takeNumbers(input.truth, rows), prediction: takeNumbers(input.prediction, rows) };
  }
  return {
    ...input,
    truth: takeCodes(input.truth, rows),
    prediction: takeCodes(input.prediction, rows),
    probabilities: input.probabilities?.map((column) => takeNumbers(column, rows)),
  };
}

function takeNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!;
  return taken;
}

function takeCodes(codes: Int32Array, rows: Uint32Array): Int32Array {
  const taken = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = codes[rows[i]!]!;
  return taken;
}

/** Holds what every metric relies on. Throws InputError that names the row (from 1), the value and the rule. */
export function checkInput(input: MetricInput, place: Place = {}): void {
  const rows = input.truth.length;
  if (rows === 0) throw new InputError('there are no rows; a metric needs at least one', place);
  checkLength('prediction', input.prediction.length, rows, place);
  if (input.task === 'regression') {
    checkFinite('truth', input.truth, place);
    checkFinite('prediction', input.prediction, place);
    return;
  }
  checkCodes('truth', input.truth, input.classes.length, place);
  checkCodes('prediction', input.prediction, input.classes.length, place);
  if (input.task === 'binary' && !(input.positive >= 0 && input.positive < input.classes.length)) {
    throw new InputError('the positive class is not among the classes', place);
  }
  checkProbabilities(input, rows, place);
}

function checkLength(what: string, length: number, rows: number, place: Place): void {
  if (length === rows) return;
  throw new InputError(`${what} has ${length} rows and truth has ${rows}; they must be the same rows`, place);
}

function checkFinite(what: string, values: Float64Array, place: Place): void {
  const row = firstNonFinite(values);
  if (row >= 0) throw new InputError(`${what} of row ${row + 1} is ${values[row]}; it must be a finite number`, place);
}

function checkCodes(what: string, codes: Int32Array, classes: number, place: Place): void {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code >= 0 && code < classes) continue;
    throw new InputError(
      `${what} of row ${i + 1} is class number ${code}; there are ${classes} classes, from 0`,
      place,
    );
  }
}

function checkProbabilities(input: ClassInput, rows: number, place: Place): void {
  const { classes, probabilities } = input;
  if (probabilities === undefined) return;
  if (probabilities.length !== classes.length) {
    throw new InputError(`${probabilities.length} probability columns for ${classes.length} classes`, place);
  }
  const sums = new Float64Array(rows);
  probabilities.forEach((column, c) => {
    checkLength(`the probability of class "${classes[c]}"`, column.length, rows, place);
    for (let i = 0; i < rows; i++) {
      const p = column[i]!;
      if (!(p >= 0 && p <= 1)) {
        throw new InputError(
          `the probability of class "${classes[c]}" in row ${i + 1} is ${p}; it must be from 0 to 1`,
          place,
        );
      }
      sums[i]! += p;
    }
  });
  for (let i = 0; i < rows; i++) {
    if (Math.abs(sums[i]! - 1) <= ROW_SUM_TOLERANCE) continue;
    throw new InputError(`the probabilities of row ${i + 1} sum to ${sums[i]}; they must sum to 1 within 1e-6`, place);
  }
}
