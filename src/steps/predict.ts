/** `predict`: scores the rows of a file with a saved model, in the order of the file. */
import { identifyRows } from '../data/identity.ts';
import { occurrencesOf } from '../data/row-sets.ts';
import { findColumn } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import { PROBABILITY_PREFIX, ROW_ID_COLUMN, writeTextCell } from '../documents/predictions.ts';
import { InputError } from '../errors.ts';
import { labelsOf } from '../models/labels.ts';
import { decodeModel, predictModel } from '../models/pipeline.ts';
import type { Ports } from '../ports.ts';
import { openTable } from './open-table.ts';

export interface PredictRequest {
  /** Path of a `model.json`. */
  readonly model: string;
  readonly data: string;
  readonly id?: string | undefined;
}

export interface Predicted {
  /** One line for each row of the data, in their order, below a header. */
  readonly csv: Iterable<string>;
  /** The same as objects. */
  readonly rows: Iterable<Readonly<Record<string, string | number>>>;
  readonly findings: readonly Finding[];
}

const ROWS_A_PIECE = 8192;

/** Throws InputError when the model cannot be read or the data do not match its signature. The target may be absent. */
export async function predict(request: PredictRequest, ports: Ports): Promise<Predicted> {
  const text = await ports.files.readText(request.model);
  if (text === undefined) throw new InputError('there is no such file', { file: request.model });
  const model = decodeModel(text, request.model);
  const { table } = await openTable({ shown: request.data, absolute: request.data }, {}, ports);
  const identity = await identifyRows(table, { id: request.id, target: model.target }, ports.workers);
  const all = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const ids = identity.idsOf(all, occurrencesOf(identity.digests, findColumn(table, model.target)));
  const { scores, findings } = predictModel(model, table, request.model);
  const { output } = model.signature;
  const columns: PredictedColumn[] = [{ name: ROW_ID_COLUMN, cell: (row) => ids.text(row) }];
  if (scores.type === 'double') {
    columns.push({ name: 'prediction', cell: (row) => scores.values[row]! });
  } else if (output.type === 'label') {
    const codes = labelsOf(scores.columns, output.classes, output.positive, output.threshold);
    columns.push({ name: 'prediction', cell: (row) => output.classes[codes[row]!]! });
    output.classes.forEach((name, c) => {
      columns.push({ name: `${PROBABILITY_PREFIX}${name}`, cell: (row) => scores.columns[c]![row]! });
    });
  }
  return { csv: lines(columns, table.rows), rows: records(columns, table.rows), findings };
}

interface PredictedColumn {
  readonly name: string;
  cell(row: number): string | number;
}

function* lines(columns: readonly PredictedColumn[], rows: number): Generator<string> {
  yield `${columns.map(({ name }) => writeTextCell(name)).join(',')}\n`;
  for (let from = 0; from < rows; from += ROWS_A_PIECE) {
    let piece = '';
    const to = Math.min(rows, from + ROWS_A_PIECE);
    for (let row = from; row < to; row++) piece += `${columns.map(({ cell }) => cellText(cell(row))).join(',')}\n`;
    yield piece;
  }
}

function* records(columns: readonly PredictedColumn[], rows: number): Generator<Record<string, string | number>> {
  for (let row = 0; row < rows; row++) yield Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)]));
}

function cellText(value: string | number): string {
  if (typeof value === 'string') return writeTextCell(value);
  return value === 0 ? '0' : String(value);
}
