/** `predict`: scores the rows of a file with a saved model, in the order of the file. */
import { identifyRows } from '../data/identity.ts';
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
  readonly csv: Iterable<string>;
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
  const ids = identity.idsOf(Uint32Array.from({ length: table.rows }, (_, row) => row));
  const { scores, findings } = predictModel(model, table, request.model);
  const { output } = model.signature;
  const header = [ROW_ID_COLUMN, 'prediction'];
  const cells: ((row: number) => string)[] = [(row) => writeTextCell(ids.text(row))];
  if (scores.type === 'double') {
    cells.push((row) => numberText(scores.values[row]!));
  } else if (output.type === 'label') {
    const labels = output.classes.map(writeTextCell);
    const codes = labelsOf(scores.columns, output.classes, output.positive, output.threshold);
    cells.push((row) => labels[codes[row]!]!);
    output.classes.forEach((name, c) => {
      header.push(writeTextCell(`${PROBABILITY_PREFIX}${name}`));
      cells.push((row) => numberText(scores.columns[c]![row]!));
    });
  }
  return { csv: lines(header, cells, table.rows), findings };
}

function* lines(
  header: readonly string[],
  cells: readonly ((row: number) => string)[],
  rows: number,
): Generator<string> {
  yield `${header.join(',')}\n`;
  for (let from = 0; from < rows; from += ROWS_A_PIECE) {
    let piece = '';
    const to = Math.min(rows, from + ROWS_A_PIECE);
    for (let row = from; row < to; row++) piece += `${cells.map((cell) => cell(row)).join(',')}\n`;
    yield piece;
  }
}

function numberText(value: number): string {
  return value === 0 ? '0' : String(value);
}
