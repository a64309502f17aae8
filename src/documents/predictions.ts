/**
 * `predictions.csv`: one line per held-out row, sorted by (id, occurrence): id, truth, prediction, probabilities, slice
 * columns. This file holds the shape and the writer; `data/predictions.ts` reads it, since reading CSV is `data`'s job.
 */
import { InvariantError } from '../errors.ts';
import type { Task } from './shape.ts';

export const PREDICTIONS_FILE = 'predictions.csv';
export const ROW_ID_COLUMN = 'assay_row_id';
export const PROBABILITY_PREFIX = 'probability_';
/** Binary: the one column that others leave, of the positive class. */
export const POSITIVE_PROBABILITY = 'probability';
export const SLICE_PREFIX = 'slice_';

/** Row ids in file order. `text(i)` is the id as written, with `-2`, `-3`… for repeats. */
export interface RowIds {
  readonly length: number;
  text(row: number): string;
  /** Default ids: what another thread makes the same texts from. */
  readonly digits?: RowIdDigits;
}

/** Ids that are 64 bits each, as 16 hexadecimal digits, and how often each has stood before, from 1. */
export interface RowIdDigits {
  /** Eight a row. */
  readonly bytes: Uint8Array;
  /** Undefined when no row repeats. */
  readonly repeats: Uint32Array | undefined;
}

/** A text column of small cardinality: `codes[row]` indexes `values`; −1 is missing. */
export interface Codes {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

interface PredictionsBase {
  readonly ids: RowIds;
  /** Slice columns by source name. */
  readonly slices: ReadonlyMap<string, Codes>;
}

/** Regression: one number for truth and prediction. */
export interface RegressionPredictions extends PredictionsBase {
  readonly task: 'regression';
  readonly truth: Float64Array;
  readonly prediction: Float64Array;
}

/** Binary and multiclass: class codes into `classes` (sorted), and one probability column a class, if known. */
export interface ClassPredictions extends PredictionsBase {
  readonly task: Exclude<Task, 'regression'>;
  readonly classes: readonly string[];
  /** Binary only. */
  readonly positive?: string | undefined;
  readonly truth: Int32Array;
  readonly prediction: Int32Array;
  /** `probabilities[class][row]`. */
  readonly probabilities?: readonly Float64Array[] | undefined;
}

export type Predictions = RegressionPredictions | ClassPredictions;

/** A cell that a spreadsheet would read as a formula (CWE-1236) and that is no plain number. */
const FORMULA = /^'*[=+\-@\t\r\0]/;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Row ids and most labels: nothing to prefix, nothing to quote. */
const HARMLESS = /^[0-9A-Za-z_][0-9A-Za-z_.:-]*$/;

/** A text cell: `'` before what a spreadsheet would run, RFC 4180 quotes where needed. `readTextCell` undoes the first. */
export function writeTextCell(text: string): string {
  if (HARMLESS.test(text)) return text;
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes the `'` of `writeTextCell` away again. */
export function readTextCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Rows per piece of text, so that a million rows never stand in one string. */
export const ROWS_A_PIECE = 8192;

/** The file's text in pieces. Throws InvariantError when a number is not finite or a code names no class. */
export function* encodePredictions(predictions: Predictions): Generator<string> {
  yield encodeHeader(predictions);
  for (let from = 0; from < predictions.ids.length; from += ROWS_A_PIECE) {
    yield encodeRows(predictions, from, Math.min(predictions.ids.length, from + ROWS_A_PIECE));
  }
}

export function encodeHeader(predictions: Predictions): string {
  const names = cellWriters(predictions).map(({ header }) => writeTextCell(header));
  return `${names.join(',')}\n`;
}

/** Lines of rows [from, to). Throws as `encodePredictions` does. */
export function encodeRows(predictions: Predictions, from: number, to: number): string {
  const writers = cellWriters(predictions);
  let text = '';
  for (let row = from; row < to; row++) {
    for (let c = 0; c < writers.length; c++) text += c === 0 ? writers[c]!.cell(row) : `,${writers[c]!.cell(row)}`;
    text += '\n';
  }
  return text;
}

interface CellWriter {
  readonly header: string;
  cell(row: number): string;
}

function cellWriters(predictions: Predictions): CellWriter[] {
  const writers: CellWriter[] = [{ header: ROW_ID_COLUMN, cell: (row) => writeTextCell(predictions.ids.text(row)) }];
  if (predictions.task === 'regression') {
    writers.push(numberWriter('truth', predictions.truth), numberWriter('prediction', predictions.prediction));
  } else {
    const labels = predictions.classes.map(writeTextCell);
    writers.push(
      labelWriter('truth', predictions.truth, labels),
      labelWriter('prediction', predictions.prediction, labels),
    );
    predictions.probabilities?.forEach((column, c) => {
      writers.push(numberWriter(`${PROBABILITY_PREFIX}${predictions.classes[c]!}`, column));
    });
  }
  for (const [name, { codes, values }] of predictions.slices) {
    const written = labelWriter(`${SLICE_PREFIX}${name}`, codes, values.map(writeTextCell));
    writers.push({ header: written.header, cell: (row) => (codes[row]! < 0 ? '' : written.cell(row)) });
  }
  return writers;
}

function labelWriter(header: string, codes: Int32Array, labels: readonly string[]): CellWriter {
  return {
    header,
    cell(row) {
      const label = labels[codes[row]!];
      if (label === undefined) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} has no label`);
      return label;
    },
  };
}

function numberWriter(header: string, values: Float64Array): CellWriter {
  return {
    header,
    cell(row) {
      const value = values[row]!;
      if (!Number.isFinite(value)) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} is ${value}`);
      return value === 0 ? '0' : String(value);
    },
  };
}
