/** A predictions file → predictions in memory, in id order. */
import { decodePredictions } from '../data/predictions.ts';
import { type Predictions, ROW_ID_COLUMN } from '../documents/predictions.ts';
import type { Task } from '../documents/shape.ts';
import type { Ports } from '../ports.ts';
import { openTable } from './open-table.ts';
import type { RecipePath } from './recipe.ts';

export interface PredictionsRequest {
  readonly task: Task;
  readonly id?: string | undefined;
  readonly positive?: string | undefined;
  readonly groupColumn?: string | undefined;
  readonly weightColumn?: string | undefined;
}

export interface OpenedPredictions {
  readonly predictions: Predictions;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** Throws InputError that names the file, the line and the rule. */
export async function openPredictions(
  path: RecipePath,
  request: PredictionsRequest,
  ports: Ports,
): Promise<OpenedPredictions> {
  const id = request.id ?? ROW_ID_COLUMN;
  const textColumns = request.task === 'regression' ? [id] : [id, 'truth', 'prediction'];
  const { table, sha256 } = await openTable(path, { textColumns }, ports);
  return { predictions: decodePredictions(table, { ...request, file: path.shown }), sha256 };
}
