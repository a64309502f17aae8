/**
 * The fast lane: a plain numeric file straight into typed columns. Chosen by itself; undefined means that the strict lane
 * must read the file. A large file is cut at line ends into ranges that all threads work off: the rows and their order
 * are the same however many threads there are.
 */
import type { ByteSource, Sha256, Workers } from '../ports.ts';
import { checkHeader } from './header.ts';
import { joinColumn } from './join-column.ts';
import { MOST_CELLS, tooManyCells } from './raw-column.ts';
import { type PartResult, type RangeRequest, readPart, type ScanPart } from './scan-range.ts';

export interface FastRequest {
  readonly delimiter: string;
  readonly emptyIsMissing: boolean;
  /** Columns whose text must be kept as it stands: a file that has one is for the strict lane. */
  readonly textColumns: ReadonlySet<string>;
  /** From this size on other threads pay for their start. In bytes. */
  readonly parallelFrom?: number;
  readonly progress?: (done: number, total: number) => void;
  /** Of tests: `MOST_CELLS`. */
  readonly mostCells?: number;
}

export interface FastTable {
  readonly names: readonly string[];
  readonly rows: number;
  /** In shared memory. */
  readonly columns: readonly Float64Array[];
  /** Of the file's bytes; undefined where another thread was put to it before. */
  readonly sha256: Sha256 | undefined;
}

export const SCAN_JOB = 'scanPart';
const HEAD = 256 * 1024;
const PARALLEL_FROM = 4 * 1024 * 1024;
/** Ranges of a large file: enough for the threads to end together. */
const RANGE = 8 * 1024 * 1024;
/** Rows of a range are guessed from the mean line of its beginning, with this much room to be wrong. */
const SLACK = 1.04;
const LF = 10;
const PIECE = 1024 * 1024;

export async function readFast(
  source: ByteSource,
  request: FastRequest,
  workers: Workers,
): Promise<FastTable | undefined> {
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const length = source.read(0, head);
  const header = readHeader(head.subarray(0, length), request.delimiter, source.name);
  if (header === undefined || header.names.some((name) => request.textColumns.has(name))) return undefined;
  const { names, start } = header;
  if (start >= source.size) return undefined;
  refuseTooManyCells(source, start, names.length, request.mostCells ?? MOST_CELLS);
  const parallel =
    workers.count > 1 && source.path !== undefined && source.size >= (request.parallelFrom ?? PARALLEL_FROM);
  if (parallel) workers.start();
  const { cuts, densities } = parallel
    ? cutAtLineEnds(source, start)
    : { cuts: [start, source.size], densities: [linesPerByte(head.subarray(start, length))] };
  // A row has a delimiter or a line end for every cell.
  const most = 1 / names.length;
  // A guess that proves too small is repeated with the most rows that the bytes can hold.
  for (const slack of [SLACK, Infinity]) {
    const capacities = densities.map((density, i) => {
      return Math.ceil((cuts[i + 1]! - cuts[i]!) * Math.min(most, density * slack)) + 2;
    });
    const starts = runningSum(capacities);
    const all = names.map(() => new Float64Array(new SharedArrayBuffer(8 * starts.at(-1)!)));
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const ranges = capacities.map(
      (_, i): RangeRequest => ({
        part: 'range',
        emptyIsMissing: request.emptyIsMissing,
        delimiter: request.delimiter.charCodeAt(0),
        stop,
        from: cuts[i]!,
        to: cuts[i + 1]!,
        columns: all.map((column) => column.subarray(starts[i]!, starts[i + 1]!)),
      }),
    );
    const { sha256, ends } = await readAll(source, ranges, parallel ? workers : undefined, request.progress);
    if (ends.includes('full')) continue;
    if (ends.includes('refused')) return undefined;
    const rows = await joinRanges(all, starts, ends as number[], parallel ? workers : undefined);
    if (rows === 0) return undefined;
    return { names, rows, columns: all.map((column) => column.subarray(0, rows)), sha256 };
  }
  return undefined;
}

/** Before memory is taken for them. A file of fewer bytes than that has fewer cells, and is not looked through. */
function refuseTooManyCells(source: ByteSource, start: number, columns: number, most: number): void {
  if (source.size - start < most) return;
  const piece = new Uint8Array(PIECE);
  let rows = 0;
  for (let offset = start; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    const bytes = piece.subarray(0, read);
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) rows += 1;
    if (rows * columns > most) throw tooManyCells(source.name, most);
  }
}

async function readAll(
  source: ByteSource,
  ranges: readonly RangeRequest[],
  workers: Workers | undefined,
  progress: FastRequest['progress'],
): Promise<{ sha256: Sha256 | undefined; ends: PartResult[] }> {
  const read = (part: ScanPart): PartResult => {
    const result = readPart(source, part);
    if (part.part === 'range') progress?.(part.to, source.size);
    return result;
  };
  // The digest is the longest part that cannot be cut: it goes first.
  const digest = source.digest === undefined ? [{ part: 'digest' } as const] : [];
  const parts = [...digest, ...ranges].map((part) => ({ ...part, path: source.path ?? '' }));
  const results =
    workers === undefined ? parts.map(read) : await workers.run<ScanPart, PartResult>(SCAN_JOB, read, parts);
  return { sha256: results.slice(0, digest.length)[0] as Sha256 | undefined, ends: results.slice(digest.length) };
}

/** Moves the rows of each range up to those before it; the rows there are. */
async function joinRanges(
  columns: readonly Float64Array[],
  starts: readonly number[],
  counts: readonly number[],
  workers: Workers | undefined,
): Promise<number> {
  const requests = columns.map((column) => ({ column, starts, counts }));
  if (workers === undefined) requests.forEach(joinColumn);
  else await workers.run('joinColumn', joinColumn, requests);
  return counts.reduce((rows, count) => rows + count, 0);
}

interface Header {
  readonly names: readonly string[];
  /** Offset of the first row. */
  readonly start: number;
}

/** Plain names only: anything that needs a rule (quotes, repeats, blanks, a line end of its own) is for the strict lane. */
function readHeader(head: Uint8Array, delimiter: string, file: string): Header | undefined {
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
  // One column: an empty line would be a missing cell, which only the strict lane can tell.
  if (names.length < 2 || /["\r\0\uFEFF]/.test(text) || names.includes('')) return undefined;
  checkHeader(names, file);
  return { names, start: end + 1 };
}

interface Cuts {
  /** Offsets from the first row to the file's end, about a range apart, each after a line end. */
  readonly cuts: readonly number[];
  /** Lines a byte at the beginning of each range. */
  readonly densities: readonly number[];
}

function cutAtLineEnds(source: ByteSource, start: number): Cuts {
  const cuts = [start];
  const piece = new Uint8Array(64 * 1024);
  const densities = [linesPerByte(piece.subarray(0, source.read(start, piece)))];
  for (let wanted = start + RANGE; wanted < source.size; ) {
    const read = source.read(wanted, piece);
    if (read === 0) break;
    const found = piece.subarray(0, read).indexOf(LF);
    if (found < 0) {
      wanted += read;
      continue;
    }
    const cut = wanted + found + 1;
    if (cut >= source.size) break;
    cuts.push(cut);
    densities.push(linesPerByte(piece.subarray(0, read)));
    wanted = cut + RANGE;
  }
  return { cuts: [...cuts, source.size], densities };
}

/** [0, a, a + b, …] */
function runningSum(counts: readonly number[]): number[] {
  const sums = [0];
  for (const count of counts) sums.push(sums.at(-1)! + count);
  return sums;
}

function linesPerByte(sample: Uint8Array): number {
  let lines = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === LF) lines += 1;
  return (lines + 1) / Math.max(1, sample.length);
}
