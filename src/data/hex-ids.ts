/** Ids that are the first 64 bits of a digest, as text: made in blocks, since one call is cheaper than thousands. */
import type { RowIdDigits, RowIds } from '../documents/predictions.ts';
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
  const bytes = new Uint8Array(new SharedArrayBuffer(rows.length * BYTES));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i]! * stride;
    view.setUint32(i * BYTES, words[at]!);
    view.setUint32(i * BYTES + 4, words[at + 1]!);
  }
  return idsOfDigits({ bytes, repeats: occurrences && Uint32Array.from(rows, (row) => occurrences[row]!) });
}

export function idsOfDigits(digits: RowIdDigits): RowIds {
  const { repeats } = digits;
  const bytes = Buffer.from(digits.bytes.buffer, digits.bytes.byteOffset, digits.bytes.length);
  let block = -1;
  let text = '';
  return {
    length: bytes.length / BYTES,
    digits,
    text(i) {
      const wanted = Math.floor(i / BLOCK_ROWS);
      if (wanted !== block) {
        block = wanted;
        text = bytes.toString('hex', wanted * BLOCK_ROWS * BYTES, (wanted + 1) * BLOCK_ROWS * BYTES);
      }
      const at = (i - block * BLOCK_ROWS) * DIGITS;
      const id = text.slice(at, at + DIGITS);
      const repeat = repeats?.[i] ?? 1;
      return repeat > 1 ? `${id}-${repeat}` : id;
    },
  };
}
