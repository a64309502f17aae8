/**
 * Reads `predictions.csv`, ours or anybody's: id, truth, prediction, and for classes `probability_<class>` columns or, of
 * a binary task, one `probability` of the positive class. Other columns are ignored, but for slices.
 */
import { defaultPositive, saysYes } from '../documents/positive-class.ts';
import {
  type ClassPredictions,
  type Codes,
  GROUP_COLUMN,
  POSITIVE_PROBABILITY,
  PROBABILITY_PREFIX,
  type Predictions,
  ROW_ID_COLUMN,
  readTextCell,
  SLICE_PREFIX,
  WEIGHT_COLUMN,
} from '../documents/predictions.ts';
import type { Task } from '../documents/shape.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import { checkWeights, groupCodes } from './drawn-columns.ts';
import { numberOf } from './number-text.ts';
import { type Column, findColumn, type Table } from './table.ts';

export interface PredictionsRequest {
  readonly task: Task;
  /** Column that identifies a row; default `assay_row_id`. */
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  /** Column whose equal values make a group; default `assay_group` where there is one. */
  readonly groupColumn?: string | undefined;
  /** Column of weights; default `assay_weight` where there is one. */
  readonly weightColumn?: string | undefined;
  /** For messages. */
  readonly file: string;
}

/** How far the probabilities of a row may be from summing to 1. */
const SUM_TOLERANCE = 1e-6;

/** The header is line 1. A cell that holds a line break shifts the count, as it does in every editor. */
const FIRST_LINE = 2;

/** In id order. Throws InputError that names file, first offending line, column and rule. */
export function decodePredictions(table: Table, request: PredictionsRequest): Predictions {
  const { file, task } = request;
  const id = request.id ?? ROW_ID_COLUMN;
  const idTexts = textsOf(need(table, id, file), file);
  const order = orderOf(idTexts, file, id);
  const ids = { length: table.rows, text: (row: number) => idTexts[order[row]!]! };
  const truth = need(table, 'truth', file);
  const prediction = need(table, 'prediction', file);
  const slices = slicesOf(table, order);
  const drawn = drawnOf(table, request, order);
  if (task === 'regression') {
    const [actual, predicted] = [truth, prediction].map((column) => numbersOf(column, file));
    return { task, ids, slices, ...drawn, truth: take(actual!, order), prediction: take(predicted!, order) };
  }
  return { ids, slices, ...drawn, ...classesOf({ table, request, task, order }, truth, prediction) };
}

/** How the rows were drawn, where the file says it. */
function drawnOf(
  table: Table,
  { file, groupColumn, weightColumn }: PredictionsRequest,
  order: Uint32Array,
): Pick<Predictions, 'groups' | 'weights'> {
  const group = groupColumn === undefined ? findColumn(table, GROUP_COLUMN) : need(table, groupColumn, file);
  const weight = weightColumn === undefined ? findColumn(table, WEIGHT_COLUMN) : need(table, weightColumn, file);
  const place = (column: Column, row: number) => ({ file, line: row + FIRST_LINE, field: column.name });
  return {
    ...(group && {
      groups: takeCodes(
        groupCodes(group, (row) => place(group, row)),
        order,
      ),
    }),
    ...(weight && {
      weights: take(
        checkWeights(numbersOf(weight, file), (row) => place(weight, row)),
        order,
      ),
    }),
  };
}

interface ClassRequest {
  readonly table: Table;
  readonly request: PredictionsRequest;
  readonly task: ClassPredictions['task'];
  readonly order: Uint32Array;
}

function classesOf(
  { table, request, task, order }: ClassRequest,
  truth: Column,
  prediction: Column,
): Omit<ClassPredictions, 'ids' | 'slices'> {
  const { file } = request;
  const truths = textsOf(truth, file);
  const labels = textsOf(prediction, file);
  const named = new Map(
    table.columns
      .filter(({ name }) => name.startsWith(PROBABILITY_PREFIX))
      .map((column) => [column.name.slice(PROBABILITY_PREFIX.length), numbersOf(column, file)] as const),
  );
  const single = task === 'binary' && named.size === 0 ? findColumn(table, POSITIVE_PROBABILITY) : undefined;
  const seen = [...new Set([...truths, ...labels, ...named.keys()])].sort();
  const { classes, positive } =
    task === 'binary' ? binaryClasses(seen, request) : { classes: seen, positive: undefined };
  if (single !== undefined && positive !== undefined) {
    const values = numbersOf(single, file);
    checkRange(values, single.name, file);
    for (const name of classes) named.set(name, name === positive ? values : values.map((p) => 1 - p));
  } else checkProbabilities(named, table.rows, file);
  const codes = new Map(classes.map((name, i) => [name, i]));
  const none = new Float64Array(table.rows);
  const probabilities = named.size === 0 ? undefined : classes.map((name) => take(named.get(name) ?? none, order));
  return {
    task,
    classes,
    ...(positive === undefined ? {} : { positive }),
    truth: Int32Array.from(order, (row) => codes.get(truths[row]!)!),
    prediction: Int32Array.from(order, (row) => codes.get(labels[row]!)!),
    ...(probabilities === undefined ? {} : { probabilities }),
  };
}

/** Two classes and which of them is positive. A file may happen to hold one class only: then somebody must say. */
function binaryClasses(
  seen: readonly string[],
  { file, positive }: PredictionsRequest,
): { classes: readonly string[]; positive: string } {
  const classes = positive === undefined || seen.includes(positive) ? seen : [...seen, positive].sort();
  if (classes.length > 2) {
    const known = seen.slice(0, 5).join(', ');
    throw new InputError(
      seen.length > 2
        ? `task binary wants two classes, the file has ${seen.length}: ${known}`
        : `the positive class "${positive}" is none of the classes ${known}`,
      { file },
    );
  }
  const [only] = classes;
  if (classes.length < 2 && positive === undefined && !(only !== undefined && saysYes(only))) {
    throw new InputError(
      `holds the class "${only}" only; say which is the positive one (--positive, evaluate.positive)`,
      { file },
    );
  }
  return { classes, positive: positive ?? (defaultPositive(classes) as string) };
}

function checkProbabilities(named: ReadonlyMap<string, Float64Array>, rows: number, file: string): void {
  if (named.size === 0) return;
  for (const [name, values] of named) checkRange(values, `${PROBABILITY_PREFIX}${name}`, file);
  const totals = new Float64Array(rows);
  for (const values of named.values()) for (let row = 0; row < rows; row++) totals[row]! += values[row]!;
  const row = totals.findIndex((total) => Math.abs(total - 1) > SUM_TOLERANCE);
  if (row >= 0) {
    throw new InputError(`the probabilities sum to ${totals[row]}, not 1`, { file, line: row + FIRST_LINE });
  }
}

function checkRange(values: Float64Array, name: string, file: string): void {
  const row = values.findIndex((p) => p < 0 || p > 1);
  if (row >= 0) {
    throw new InputError(`${values[row]} is no probability, it must lie between 0 and 1`, {
      file,
      line: row + FIRST_LINE,
      field: name,
    });
  }
}

/** Rows by id. Throws InputError for an id that stands twice, naming the first line that repeats one. */
function orderOf(ids: readonly string[], file: string, field: string): Uint32Array {
  const lines = new Map<string, number>();
  ids.forEach((id, row) => {
    const before = lines.get(id);
    if (before !== undefined) {
      const line = row + FIRST_LINE;
      throw new InputError(`"${id}" stands twice, first in line ${before}; every row once`, { file, line, field });
    }
    lines.set(id, row + FIRST_LINE);
  });
  const keys = ids.map(sortKey);
  return Uint32Array.from(ids.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
}

/** A digest and its occurrence, `-2`, `-3`…: the order in which we write them is not that of their letters. */
const REPEATED = /^([0-9a-f]{16})-(\d{1,9})$/;

function sortKey(id: string): string {
  const [, digest, occurrence] = REPEATED.exec(id) ?? [];
  return digest === undefined ? id : `${digest}-${occurrence!.padStart(9, '0')}`;
}

function slicesOf(table: Table, order: Uint32Array): Map<string, Codes> {
  const slices = new Map<string, Codes>();
  for (const column of table.columns) {
    if (!column.name.startsWith(SLICE_PREFIX)) continue;
    const cells = cellsOf(column);
    const values = [...new Set(cells.filter((cell) => cell !== undefined))].sort();
    const index = new Map<string | undefined, number>(values.map((value, i) => [value, i]));
    const codes = Int32Array.from(order, (row) => index.get(cells[row]) ?? -1);
    slices.set(column.name.slice(SLICE_PREFIX.length), { codes, values });
  }
  return slices;
}

function need(table: Table, name: string, file: string): Column {
  const column = findColumn(table, name);
  if (column !== undefined) return column;
  const names = table.columns.map((known) => known.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file });
}

/** The texts of a column as they were before `writeTextCell`; undefined where the cell is missing. */
function cellsOf(column: Column): (string | undefined)[] {
  if (column.storage === 'float64') {
    return Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : String(value)));
  }
  const texts = column.categories.map(readTextCell);
  return Array.from(column.codes, (code) => texts[code]);
}

/** Throws InputError for the first cell that is missing. */
function textsOf(column: Column, file: string): string[] {
  const cells = cellsOf(column);
  const row = cells.indexOf(undefined);
  if (row >= 0) throw new InputError('is missing', { file, line: row + FIRST_LINE, field: column.name });
  return cells as string[];
}

/** Throws InputError for the first cell that is no finite number. */
function numbersOf(column: Column, file: string): Float64Array {
  const values =
    column.storage === 'float64' ? column.values : numbersOfTexts(column.codes, column.categories.map(numberOf));
  const row = values.findIndex((value) => !Number.isFinite(value));
  if (row < 0) return values;
  const cell = column.storage === 'text' ? column.categories[column.codes[row]!] : undefined;
  throw new InputError(cell === undefined ? 'is missing' : `"${cell}" is no number`, {
    file,
    line: row + FIRST_LINE,
    field: column.name,
  });
}

function numbersOfTexts(codes: Int32Array, numbers: readonly number[]): Float64Array {
  return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
}

function takeCodes(codes: Int32Array, order: Uint32Array): Int32Array {
  const out = new Int32Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = codes[order[i]!]!;
  return out;
}

function take(values: Float64Array, order: Uint32Array): Float64Array {
  const out = new Float64Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = values[order[i]!]!;
  return out;
}
