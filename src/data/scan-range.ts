/** Parts of a plain file that any thread can work off: ranges through the scanner, and the digest of all bytes. */
import type { ByteSource, Sha256 } from '../ports.ts';
import { type ScanTarget, scanLines } from './byte-scan.ts';
import { digestSource } from './digest-source.ts';
import { scanByKernel, scanKernelFor } from './scan-lines.ts';

const PIECE = 512 * 1024;
/** From this size on the kernel pays for its making. In bytes. */
const KERNEL_FROM = 2 * 1024 * 1024;
/** A line longer than this is left to the strict lane. */
const LONGEST_LINE = 64 * 1024 * 1024;
const LF = 10;

export interface RangeRequest {
  readonly part: 'range';
  /** Bytes [from, to) of the file, whole lines. */
  readonly from: number;
  readonly to: number;
  /** Written from row 0 on. */
  readonly columns: readonly Float64Array[];
  readonly emptyIsMissing: boolean;
  readonly delimiter: number;
  /** One shared number: 1 as soon as any range cannot be scanned, so that no thread goes on for nothing. */
  readonly stop: Int32Array;
}

export interface DigestRequest {
  readonly part: 'digest';
  /** One shared number: 1 as soon as nobody waits for the answer. */
  readonly stop?: Int32Array;
}

export type PartRequest = RangeRequest | DigestRequest;

/** What a thread that is not the reader's needs besides: where the file is. */
export type ScanPart = PartRequest & { readonly path: string };

/**
 * Rows of a range, or why there are none: `full` when the columns are too short, `refused` when it is not for the fast
 * lane. Of a digest: `sha256:` and hex.
 */
export type PartResult = number | 'full' | 'refused' | Sha256;

export function readPart(source: ByteSource, request: PartRequest): PartResult {
  return request.part === 'digest' ? digestSource(source, request.stop) : scanRange(source, request);
}

function scanRange(source: ByteSource, request: RangeRequest): number | 'full' | 'refused' {
  const { columns, delimiter, emptyIsMissing } = request;
  const target: ScanTarget = { columns, row: 0, emptyIsMissing, delimiter };
  const give = (up: 'full' | 'refused') => {
    Atomics.store(request.stop, 0, 1);
    return up;
  };
  let kernel =
    request.to - request.from < KERNEL_FROM
      ? undefined
      : scanKernelFor({ columns: columns.length, delimiter, emptyIsMissing, capacity: PIECE + 1 });
  // One byte more than is read: the file's last line may lack its end.
  let buffer = kernel?.bytes ?? new Uint8Array(Math.min(PIECE, request.to - request.from) + 1);
  let held = 0;
  let offset = request.from;
  while (offset < request.to) {
    if (Atomics.load(request.stop, 0) === 1) return 'refused';
    const room = buffer.subarray(held, Math.min(buffer.length - 1, held + (request.to - offset)));
    const read = source.read(offset, room);
    if (read === 0) return give('refused');
    offset += read;
    let filled = held + read;
    if (offset >= request.to && buffer[filled - 1] !== LF) buffer[filled++] = LF;
    const end = buffer.lastIndexOf(LF, filled - 1) + 1;
    if (end === 0) {
      if (buffer.length >= LONGEST_LINE) return give('refused');
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
      kernel = undefined;
      held = filled;
      continue;
    }
    const scanned = kernel === undefined ? scanLines(buffer, 0, end, target) : scanByKernel(kernel, end, target);
    if (!scanned) return give(target.row === columns[0]!.length ? 'full' : 'refused');
    buffer.copyWithin(0, end, filled);
    held = filled - end;
  }
  return target.row;
}
