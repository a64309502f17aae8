/**
 * The canonical bytes of a row and their sha256. A cell is eight bytes: a number as IEEE 754 (big endian, −0 as 0), a
 * missing cell as one NaN, a text as another NaN that carries its length in bytes, followed by its UTF-8. A text that reads
 * as a number is that number, so a row's bytes depend on the row alone, not on what else stands in its columns.
 */
import hashes from 'node:crypto';
import { numberOf } from './number-text.ts';
import { digestNumericRows } from './numeric-row-digests.ts';
import { DIGEST_WORDS } from './sha256-kernel.ts';
import type { Column } from './table.ts';

export { DIGEST_WORDS };

/** From so many rows of numbers on the kernel pays for its making. */
const KERNEL_ROWS = 16_384;

export interface DigestRequest {
  /** In the order in which they are hashed. */
  readonly columns: readonly Column[];
  /** Rows [from, to). */
  readonly from: number;
  readonly to: number;
  /** `DIGEST_WORDS` words a row, side by side; shared memory where threads fill it together. */
  readonly into: Uint32Array;
}

/** Quiet NaNs that no arithmetic makes: their payload tells what the cell is. */
const MISSING = 0x7ff80001;
const TEXT = 0x7ff80002;

/** Fills `into` for the rows of the request. */
export function digestRows(request: DigestRequest): void {
  const { columns, from, to } = request;
  const numbers = columns.flatMap((column) => (column.storage === 'float64' ? [column.values] : []));
  const byKernel = to - from >= KERNEL_ROWS && numbers.length === columns.length && columns.length > 0;
  if (!byKernel || !digestNumericRows(numbers, request, MISSING)) digestOneByOne(request);
}

/** By one call of `node:crypto` a row. */
export function digestOneByOne({ columns, from, to, into }: DigestRequest): void {
  const cells = columns.map(cellWriter);
  const longest = cells.reduce((total, cell) => total + cell.longest, 0);
  const buffer = Buffer.alloc(Math.max(8, longest));
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  let bytes = buffer;
  for (let row = from; row < to; row++) {
    let at = 0;
    for (let c = 0; c < cells.length; c++) at = cells[c]!.write(row, view, buffer, at);
    if (at !== bytes.length) bytes = buffer.subarray(0, at);
    const digest = sha256Binary(bytes);
    for (let word = 0; word < DIGEST_WORDS; word++) into[row * DIGEST_WORDS + word] = wordAt(digest, word * 4);
  }
}

function wordAt(digest: string, at: number): number {
  return (
    (digest.charCodeAt(at) << 24) |
    (digest.charCodeAt(at + 1) << 16) |
    (digest.charCodeAt(at + 2) << 8) |
    digest.charCodeAt(at + 3)
  );
}

interface CellWriter {
  /** The most bytes that one cell takes. */
  readonly longest: number;
  /** Writes the cell and returns the offset after it. */
  write(row: number, view: DataView, buffer: Buffer, at: number): number;
}

function cellWriter(column: Column): CellWriter {
  if (column.storage === 'float64') {
    const { values } = column;
    return {
      longest: 8,
      write(row, view, _buffer, at) {
        writeNumber(view, at, values[row]!);
        return at + 8;
      },
    };
  }
  // Each distinct text is encoded once.
  const { codes } = column;
  const encoded = column.categories.map(encodeText);
  return {
    longest: encoded.reduce((most, bytes) => Math.max(most, bytes.length), 8),
    write(row, view, buffer, at) {
      const bytes = encoded[codes[row]!];
      if (bytes === undefined) {
        writeNumber(view, at, Number.NaN);
        return at + 8;
      }
      buffer.set(bytes, at);
      return at + bytes.length;
    },
  };
}

function writeNumber(view: DataView, at: number, value: number): void {
  if (Number.isNaN(value)) {
    view.setUint32(at, MISSING);
    view.setUint32(at + 4, 0);
  } else view.setFloat64(at, value + 0);
}

/** The canonical bytes of one text cell. */
export function encodeText(text: string): Uint8Array {
  const number = numberOf(text);
  const bytes = Number.isNaN(number) ? Buffer.from(text, 'utf8') : Buffer.alloc(0);
  const out = Buffer.alloc(8 + bytes.length);
  if (Number.isNaN(number)) {
    out.writeUInt32BE(TEXT, 0);
    out.writeUInt32BE(bytes.length, 4);
    out.set(bytes, 8);
  } else out.writeDoubleBE(number, 0);
  return out;
}

/** The digest as 32 characters, one a byte: the cheapest form for a short input. Node before 20.12 has no `hash`. */
const sha256Binary: (bytes: Buffer) => string =
  typeof hashes.hash === 'function'
    ? (bytes) => hashes.hash('sha256', bytes, 'binary')
    : (bytes) => hashes.createHash('sha256').update(bytes).digest('binary');
