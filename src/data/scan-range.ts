/** One range of a file through the scanner, in pieces: the job of one thread. */
import type { ByteSource } from '../ports.ts';
import { type ScanTarget, scanLines } from './byte-scan.ts';

const PIECE = 512 * 1024;
/** A line longer than this is left to the strict lane. */
const LONGEST_LINE = 64 * 1024 * 1024;
const LF = 10;

export interface RangeRequest {
  /** Bytes [from, to) of the file, whole lines. */
  readonly from: number;
  readonly to: number;
  /** First row to write. */
  readonly row: number;
  readonly columns: readonly Float64Array[];
  readonly emptyIsMissing: boolean;
  readonly delimiter: number;
}

/** The row after the last one written; undefined when the range is not for the fast lane. */
export function scanRange(source: ByteSource, request: RangeRequest): number | undefined {
  const target: ScanTarget = {
    columns: request.columns,
    row: request.row,
    emptyIsMissing: request.emptyIsMissing,
    delimiter: request.delimiter,
  };
  let buffer = new Uint8Array(Math.min(PIECE, Math.max(1, request.to - request.from)));
  let held = 0;
  let offset = request.from;
  while (offset < request.to) {
    const room = buffer.subarray(held, Math.min(buffer.length, held + (request.to - offset)));
    const read = source.read(offset, room);
    if (read === 0) return undefined;
    offset += read;
    const filled = held + read;
    const end = offset >= request.to ? filled : buffer.lastIndexOf(LF, filled - 1) + 1;
    if (end === 0) {
      if (buffer.length >= LONGEST_LINE) return undefined;
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
      held = filled;
      continue;
    }
    if (!scanLines(buffer, 0, end, target)) return undefined;
    buffer.copyWithin(0, end, filled);
    held = filled - end;
  }
  return target.row;
}
