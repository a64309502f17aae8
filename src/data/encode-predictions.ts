/** The text of a large `predictions.csv`, made by other threads beside what this one goes on with. */
import {
  encodeHeader,
  encodePredictions,
  encodeRows,
  type Predictions,
  ROWS_A_PIECE,
  type RowIdDigits,
} from '../documents/predictions.ts';
import type { Workers } from '../ports.ts';
import { idsOfDigits } from './hex-ids.ts';

/** From here on other threads are asked. */
const PARALLEL_ROWS = 65_536;

/** What can be sent to a thread: ids as digits. */
type SentPredictions = Predictions extends infer Kind ? (Kind extends Predictions ? Omit<Kind, 'ids'> : never) : never;

export interface PieceRequest {
  readonly predictions: SentPredictions;
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
  const { ids, ...rest } = predictions;
  const { digits } = ids;
  if (digits === undefined || ids.length < PARALLEL_ROWS || workers.count < 2) {
    return { finish: async () => encodePredictions(predictions) };
  }
  const requests: PieceRequest[] = [];
  for (let from = 0; from < ids.length; from += ROWS_A_PIECE) {
    requests.push({ predictions: rest, digits, from, to: Math.min(ids.length, from + ROWS_A_PIECE) });
  }
  const begun = workers.begin('encodePiece', encodePiece, requests);
  return { finish: async () => [encodeHeader(predictions), ...(await begun.finish())] };
}

export function encodePiece({ predictions, digits, from, to }: PieceRequest): Uint8Array {
  return Buffer.from(encodeRows({ ...predictions, ids: idsOfDigits(digits) }, from, to), 'utf8');
}
