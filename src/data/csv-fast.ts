/**
 * The fast lane: a plain numeric file straight into typed columns. Chosen by itself; undefined means that the strict lane
 * must read the file. A large file is cut into two ranges at a line end, one for a worker, over shared memory: the rows
 * and their order are the same however many threads there are.
 */
import type { ByteSource, Workers } from '../ports.ts';
import { type RangeRequest, scanRange } from './scan-range.ts';

export interface FastRequest {
  readonly delimiter: string;
  readonly emptyIsMissing: boolean;
  /** From this size on a second thread pays for its start. */
  readonly parallelFrom?: number;
}

export interface FastTable {
  readonly names: readonly string[];
  readonly rows: number;
  readonly columns: readonly Float64Array[];
}

/** What a worker is told of a range. */
export interface ScanJob extends RangeRequest {
  readonly path: string;
  readonly size: number;
}

export const SCAN_JOB = 'scan-range';
const HEAD = 256 * 1024;
const PARALLEL_FROM = 8 * 1024 * 1024;
/** Rows of a range are guessed from the first piece's mean line, with this much room to be wrong. */
const SLACK = 1.1;
const LF = 10;

export async function readFast(
  source: ByteSource,
  request: FastRequest,
  workers: Workers,
): Promise<FastTable | undefined> {
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const length = source.read(0, head);
  const header = readHeader(head.subarray(0, length), request.delimiter);
  if (header === undefined) return undefined;
  const { names, start } = header;
  const common = { emptyIsMissing: request.emptyIsMissing, delimiter: request.delimiter.charCodeAt(0) };
  const { path } = source;
  const parallel = workers.count > 1 && path !== undefined && source.size >= (request.parallelFrom ?? PARALLEL_FROM);
  const middle = parallel ? lineStartAfter(source, Math.floor(start + (source.size - start) * 0.5)) : source.size;
  if (middle === undefined) return undefined;
  const perByte = linesPerByte(head.subarray(start, length)) * SLACK;
  const least = 1 / (2 * names.length);
  const capacityOf = (bytes: number, density: number) => Math.ceil(bytes * Math.min(density, least)) + 2;
  // A guess that proves too small is repeated with the most rows that the bytes can hold.
  for (const density of [perByte, least]) {
    const first = capacityOf(middle - start, density);
    const second = middle < source.size ? capacityOf(source.size - middle, density) : 0;
    const columns = names.map(() => new Float64Array(new SharedArrayBuffer(8 * (first + second))));
    const ranges: RangeRequest[] = [
      { ...common, from: start, to: middle, row: 0, columns: columns.map((c) => c.subarray(0, first)) },
    ];
    if (second > 0) ranges.push({ ...common, from: middle, to: source.size, row: first, columns });
    const ends = await scanAll(source, ranges, workers);
    if (ends === undefined) continue;
    const rows = ends[0]! + (second > 0 ? ends[1]! - first : 0);
    if (second > 0) for (const column of columns) column.copyWithin(ends[0]!, first, ends[1]!);
    return { names, rows, columns: columns.map((column) => column.subarray(0, rows)) };
  }
  return undefined;
}

async function scanAll(
  source: ByteSource,
  ranges: readonly RangeRequest[],
  workers: Workers,
): Promise<number[] | undefined> {
  const [mine, other] = ranges;
  const job =
    other && workers.run<ScanJob, number | undefined>(SCAN_JOB, [{ ...other, path: source.path!, size: source.size }]);
  const end = scanRange(source, mine!);
  const others = job === undefined ? [] : await job;
  const ends = [end, ...others];
  return ends.every((row) => row !== undefined) ? ends : undefined;
}

interface Header {
  readonly names: readonly string[];
  /** Offset of the first row. */
  readonly start: number;
}

/** Plain names only: anything that needs a rule (quotes, doubles, blanks, spaces, a name that is a number) is for the strict lane. */
function readHeader(head: Uint8Array, delimiter: string): Header | undefined {
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const end = head.indexOf(LF);
  if (end < 0) return undefined;
  const line = head.subarray(bom, end > bom && head[end - 1] === 13 ? end - 1 : end);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return undefined;
  }
  const names = text.split(delimiter);
  const plain = names.every((name) => name !== '' && name === name.trim() && !/["\r\0\uFEFF]/.test(name));
  // One column: an empty line would be a missing cell, which only the strict lane can tell.
  if (!plain || names.length < 2 || new Set(names).size !== names.length) return undefined;
  return { names, start: end + 1 };
}

/** Offset after the first line end from `from` on; the file's end when there is none. */
function lineStartAfter(source: ByteSource, from: number): number | undefined {
  const piece = new Uint8Array(64 * 1024);
  for (let offset = from; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) return undefined;
    const found = piece.subarray(0, read).indexOf(LF);
    if (found >= 0) return offset + found + 1;
    offset += read;
  }
  return source.size;
}

function linesPerByte(sample: Uint8Array): number {
  let lines = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === LF) lines += 1;
  return (lines + 1) / Math.max(1, sample.length);
}
