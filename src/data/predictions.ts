/** Reads `predictions.csv`, ours or anybody's. */
import {
  PROBABILITY_PREFIX,
  type Predictions,
  ROW_ID_COLUMN,
  readTextCell,
  SLICE_PREFIX,
} from '../documents/predictions.ts';
import type { Task } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import { type Column, findColumn, type Table } from './table.ts';

export interface PredictionsRequest {
  readonly task: Task;
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  readonly file: string;
}

/** How far the probabilities of a row may be from summing to 1. */
const SUM_TOLERANCE = 1e-6;

/** In id order. Throws InputError that names file, line and rule. */
export function decodePredictions(table: Table, request: PredictionsRequest): Predictions {
  const { file, task } = request;
  const idName = request.id ?? ROW_ID_COLUMN;
  const texts = textsOf(need(table, idName, file)).map(readTextCell);
  const order = Uint32Array.from(texts.keys()).sort((a, b) =>
    texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b,
  );
  for (let i = 1; i < order.length; i++) {
    if (texts[order[i]!] === texts[order[i - 1]!]) {
      throw new InputError(`"${texts[order[i]!]}" stands twice`, { file, line: order[i]! + 2, field: idName });
    }
  }
  const ids = { length: table.rows, text: (row: number) => texts[order[row]!]! };
  const truth = need(table, 'truth', file);
  const prediction = need(table, 'prediction', file);
  const slices = new Map(
    table.columns
      .filter(({ name }) => name.startsWith(SLICE_PREFIX))
      .map((column) => {
        const cells = textsOf(column).map(readTextCell);
        const values = [...new Set(cells)].filter((value) => value !== '').sort();
        return [
          column.name.slice(SLICE_PREFIX.length),
          { codes: Int32Array.from(order, (row) => values.indexOf(cells[row]!)), values },
        ];
      }),
  );
  if (task === 'regression') {
    return { task, ids, slices, truth: numbersOf(truth, order, file), prediction: numbersOf(prediction, order, file) };
  }
  const truths = textsOf(truth).map(readTextCell);
  const labels = textsOf(prediction).map(readTextCell);
  const named = table.columns.filter(({ name }) => name.startsWith(PROBABILITY_PREFIX));
  const classes = [
    ...new Set([...truths, ...labels, ...named.map(({ name }) => name.slice(PROBABILITY_PREFIX.length))]),
  ].sort();
  const positive = request.positive ?? classes.at(-1);
  const probabilities =
    named.length === 0
      ? undefined
      : classes.map((name) => {
          const column = named.find((candidate) => candidate.name.slice(PROBABILITY_PREFIX.length) === name);
          return column === undefined ? new Float64Array(table.rows) : numbersOf(column, order, file);
        });
  probabilities?.[0]?.forEach((_, row) => {
    const total = probabilities.reduce((sum, column) => sum + column[row]!, 0);
    if (!(Math.abs(total - 1) <= SUM_TOLERANCE))
      throw new InputError(`the probabilities sum to ${total}, not 1`, { file, line: order[row]! + 2 });
  });
  return {
    task,
    ids,
    slices,
    classes,
    ...(task === 'binary' ? { positive } : {}),
    truth: Int32Array.from(order, (row) => classes.indexOf(truths[row]!)),
    prediction: Int32Array.from(order, (row) => classes.indexOf(labels[row]!)),
    ...(probabilities === undefined ? {} : { probabilities }),
  };
}

function need(table: Table, name: string, file: string): Column {
  const column = findColumn(table, name);
  if (column === undefined) throw new InputError(`no column "${name}"`, { file, field: name });
  return column;
}

function textsOf(column: Column): string[] {
  return column.storage === 'text'
    ? Array.from(column.codes, (code) => column.categories[code] ?? '')
    : Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value)));
}

function numbersOf(column: Column, order: Uint32Array, file: string): Float64Array {
  return Float64Array.from(order, (row) => {
    const value = column.storage === 'float64' ? column.values[row]! : Number.NaN;
    if (!Number.isFinite(value)) throw new InputError('is no number', { file, line: row + 2, field: column.name });
    return value;
  });
}
