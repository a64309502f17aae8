/** The text of a large `predictions.csv`, made by other threads beside what this one goes on with. */
import {
  encodeHeader,
  encodePredictions,
  type Predictions,
  ROWS_A_PIECE,
  type RowIdDigits,
  type WrittenColumn,
  writtenColumns,
} from '../documents/predictions.ts';
import type { Workers } from '../ports.ts';
import { encodeRowsAsBytes } from './prediction-bytes.ts';

/** From here on other threads are asked. */
const PARALLEL_ROWS = 65_536;

/** What can be sent to a thread: ids as digits. */
export interface PieceRequest {
  readonly columns: readonly WrittenColumn[];
  readonly digits: RowIdDigits;
  /** Rows [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The same text as `encodePredictions`, in pieces of UTF-8. */
export function beginPredictions(
  predictions: Predictions,
  workers: Workers,
): { finish(): Promise<Iterable<string | Uint8Array>> } {
  const { ids } = predictions;
  const { digits } = ids;
  if (digits === undefined || ids.length < PARALLEL_ROWS || workers.count < 2) {
    return { finish: async () => encodePredictions(predictions) };
  }
  const columns = writtenColumns(predictions);
  const requests: PieceRequest[] = [];
  for (let from = 0; from < ids.length; from += ROWS_A_PIECE) {
    requests.push({ columns, digits, from, to: Math.min(ids.length, from + ROWS_A_PIECE) });
  }
  const begun = workers.begin('encodePiece', encodePiece, requests);
  return { finish: async () => [encodeHeader(predictions), ...(await begun.finish())] };
}

export function encodePiece({ columns, digits, from, to }: PieceRequest): Uint8Array {
  return encodeRowsAsBytes(columns, digits, from, to);
}
