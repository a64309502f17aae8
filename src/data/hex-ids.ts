/** Ids that are the first 64 bits of a digest, as text: made in blocks, since one call is cheaper than thousands. */
import type { RowIds } from '../documents/predictions.ts';
import type { RowKeys } from './split/contract.ts';

const BLOCK_ROWS = 4096;
const BYTES = 8;
const DIGITS = 2 * BYTES;

export interface HexIdsRequest {
  readonly keys: RowKeys;
  /** From 1 for each row; undefined when no row repeats. */
  readonly occurrences: Uint32Array | undefined;
  /** The rows whose ids are wanted, in their order. */
  readonly rows: Uint32Array;
}

export function hexIds({ keys: { words, stride }, occurrences, rows }: HexIdsRequest): RowIds {
  const bytes = Buffer.alloc(rows.length * BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i]! * stride;
    view.setUint32(i * BYTES, words[at]!);
    view.setUint32(i * BYTES + 4, words[at + 1]!);
  }
  const repeats = occurrences && Uint32Array.from(rows, (row) => occurrences[row]!);
  let block = -1;
  let digits = '';
  return {
    length: rows.length,
    text(i) {
      const wanted = Math.floor(i / BLOCK_ROWS);
      if (wanted !== block) {
        block = wanted;
        digits = bytes.toString('hex', wanted * BLOCK_ROWS * BYTES, (wanted + 1) * BLOCK_ROWS * BYTES);
      }
      const at = (i - block * BLOCK_ROWS) * DIGITS;
      const id = digits.slice(at, at + DIGITS);
      const repeat = repeats?.[i] ?? 1;
      return repeat > 1 ? `${id}-${repeat}` : id;
    },
  };
}
