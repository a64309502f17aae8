/** Rows of a large `predictions.csv` as UTF-8, written byte by byte: a string for every cell takes twice the time. */
import {
  type LabelColumn,
  labelCell,
  type NumberColumn,
  numberCell,
  type RowIdDigits,
  type WrittenColumn,
} from '../documents/predictions.ts';
import { LONGEST_DECIMAL, writeDecimal } from './decimal-bytes.ts';

const LF = 10;
const COMMA = 44;
const DASH = 45;
/** `-2.2250738585072014e-308` and shorter. */
const LONGEST_NUMBER = Math.max(25, LONGEST_DECIMAL);
const ID_BYTES = 8;
/** Digits of an id, a dash and how often it stood before. */
const LONGEST_ID = 2 * ID_BYTES + 1 + 10;
/** In bytes: room that each line is given at first. */
const USUAL_LINE = 256;
const HEX = Buffer.from('0123456789abcdef', 'latin1');

/** Lines of rows [from, to): the very text of `encodePredictions`. Throws as that does. */
export function encodeRowsAsBytes(
  columns: readonly WrittenColumn[],
  digits: RowIdDigits,
  from: number,
  to: number,
): Uint8Array {
  const writers = columns.map(cellWriter);
  const longest = writers.reduce((sum, { longest }) => sum + 1 + longest, LONGEST_ID + 1);
  let bytes = new Uint8Array(longest + Math.min(longest, USUAL_LINE) * (to - from));
  let at = 0;
  for (let row = from; row < to; row++) {
    if (bytes.length - at < longest) bytes = enlarged(bytes, longest);
    at = writeId(digits, row, bytes, at);
    for (let c = 0; c < writers.length; c++) {
      bytes[at] = COMMA;
      at = writers[c]!.write(row, bytes, at + 1);
    }
    bytes[at++] = LF;
  }
  return bytes.slice(0, at);
}

/** Twice as many, and so many more: few lines are as long as the longest. */
function enlarged(bytes: Uint8Array, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length + more);
  larger.set(bytes);
  return larger;
}

function writeId({ bytes, repeats }: RowIdDigits, row: number, into: Uint8Array, at: number): number {
  let next = at;
  for (let i = row * ID_BYTES; i < (row + 1) * ID_BYTES; i++) {
    const byte = bytes[i]!;
    into[next++] = HEX[byte >> 4]!;
    into[next++] = HEX[byte & 15]!;
  }
  const repeat = repeats?.[row] ?? 1;
  if (repeat === 1) return next;
  into[next++] = DASH;
  return writeDecimal(repeat, into, next);
}

interface CellWriter {
  /** The most bytes that one cell takes. */
  readonly longest: number;
  /** Returns the offset behind the cell. */
  write(row: number, into: Uint8Array, at: number): number;
}

function cellWriter(column: WrittenColumn): CellWriter {
  return column.type === 'number' ? numberWriter(column) : labelWriter(column);
}

function numberWriter(column: NumberColumn): CellWriter {
  const { values } = column;
  return {
    longest: LONGEST_NUMBER,
    write(row, into, at) {
      const end = writeDecimal(values[row]!, into, at);
      if (end >= 0) return end;
      const text = numberCell(column, row);
      for (let i = 0; i < text.length; i++) into[at + i] = text.charCodeAt(i);
      return at + text.length;
    },
  };
}

function labelWriter(column: LabelColumn): CellWriter {
  const labels = column.labels.map((label) => Buffer.from(label, 'utf8'));
  return {
    longest: labels.reduce((most, { length }) => Math.max(most, length), 0),
    write(row, into, at) {
      const label = labels[column.codes[row]!];
      if (label !== undefined) {
        into.set(label, at);
        return at + label.length;
      }
      // An empty cell, or a fault.
      labelCell(column, row);
      return at;
    },
  };
}
