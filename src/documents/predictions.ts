/**
 * `predictions.csv`: one line per held-out row, sorted by (id, occurrence): id, truth, prediction, probabilities, group and
 * weight where there are, slice columns. This file holds the shape and the writer; `data/predictions.ts` reads it, since reading CSV is `data`'s job.
 */
import { InvariantError } from '../errors.ts';
import type { Task } from './shape.ts';

export const PREDICTIONS_FILE = 'predictions.csv';
export const ROW_ID_COLUMN = 'assay_row_id';
export const PROBABILITY_PREFIX = 'probability_';
/** Binary: the one column that others leave, of the positive class. */
export const POSITIVE_PROBABILITY = 'probability';
export const SLICE_PREFIX = 'slice_';
export const GROUP_COLUMN = 'assay_group';
export const WEIGHT_COLUMN = 'assay_weight';

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
  /** Rows of one code belong together (`evaluate.group_column`); which group it is, nobody needs to know. */
  readonly groups?: Int32Array | undefined;
  /** At least 0 (`evaluate.weight_column`). */
  readonly weights?: Float64Array | undefined;
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

export function encodeHeader(predictions: Omit<Predictions, 'ids'>): string {
  const names = [ROW_ID_COLUMN, ...writtenColumns(predictions).map(({ header }) => header)];
  return `${names.map(writeTextCell).join(',')}\n`;
}

/** Lines of rows [from, to). Throws as `encodePredictions` does. */
function encodeRows(predictions: Predictions, from: number, to: number): string {
  const columns = writtenColumns(predictions);
  let text = '';
  for (let row = from; row < to; row++) {
    text += writeTextCell(predictions.ids.text(row));
    for (const column of columns) {
      text += `,${column.type === 'number' ? numberCell(column, row) : labelCell(column, row)}`;
    }
    text += '\n';
  }
  return text;
}

/** Labels are as they are written: quoted where needed. */
export type WrittenColumn = NumberColumn | LabelColumn;

export interface NumberColumn {
  readonly header: string;
  readonly type: 'number';
  readonly values: Float64Array;
}

export interface LabelColumn {
  readonly header: string;
  readonly type: 'label';
  readonly codes: Int32Array;
  readonly labels: readonly string[];
  /** A negative code is an empty cell. */
  readonly optional: boolean;
}

/** The columns behind the ids, in the order of the file. */
export function writtenColumns(predictions: Omit<Predictions, 'ids'>): WrittenColumn[] {
  const { groups, weights, slices } = predictions;
  return [
    ...scoreColumns(predictions as Predictions),
    ...(groups === undefined ? [] : [numberColumn(GROUP_COLUMN, Float64Array.from(groups))]),
    ...(weights === undefined ? [] : [numberColumn(WEIGHT_COLUMN, weights)]),
    ...sliceColumns(slices),
  ];
}

function scoreColumns(predictions: Predictions): WrittenColumn[] {
  if (predictions.task === 'regression') {
    return [numberColumn('truth', predictions.truth), numberColumn('prediction', predictions.prediction)];
  }
  const { classes, truth, prediction, probabilities = [] } = predictions;
  const labels = classes.map(writeTextCell);
  return [
    { header: 'truth', type: 'label', codes: truth, labels, optional: false },
    { header: 'prediction', type: 'label', codes: prediction, labels, optional: false },
    ...probabilities.map((column, c) => numberColumn(`${PROBABILITY_PREFIX}${classes[c]!}`, column)),
  ];
}

function sliceColumns(slices: PredictionsBase['slices']): WrittenColumn[] {
  return [...slices].map(([name, { codes, values }]) => {
    return {
      header: `${SLICE_PREFIX}${name}`,
      type: 'label',
      codes,
      labels: values.map(writeTextCell),
      optional: true,
    };
  });
}

function numberColumn(header: string, values: Float64Array): NumberColumn {
  return { header, type: 'number', values };
}

export function numberCell({ header, values }: NumberColumn, row: number): string {
  const value = values[row]!;
  if (!Number.isFinite(value)) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} is ${value}`);
  return value === 0 ? '0' : String(value);
}

export function labelCell({ header, codes, labels, optional }: LabelColumn, row: number): string {
  const code = codes[row]!;
  if (optional && code < 0) return '';
  const label = labels[code];
  if (label === undefined) throw new InvariantError(`${PREDICTIONS_FILE}: ${header} of row ${row} has no label`);
  return label;
}
