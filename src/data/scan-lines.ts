/** Whole lines into columns, by the kernel where there is one, and by the byte scanner for the lines it leaves. */
import { type ScanTarget, scanLines } from './byte-scan.ts';
import { openScanKernel, type ScanKernel, type ScanKernelRequest } from './scan-kernel.ts';

const LF = 10;
/** Lines given to the byte scanner at once, where line after line is not for the kernel. */
const MOST_LINES = 1024;
/** Rows from which a run of the kernel was worth its call. */
const LONG_RUN = 16;

/**
 * The same as `scanLines(kernel.bytes, 0, to, target)`: the byte before `to` must be LF; false at anything that neither
 * understands, or when the columns are full.
 */
export function scanByKernel(kernel: ScanKernel, to: number, target: ScanTarget): boolean {
  const { bytes, cells } = kernel;
  const capacity = target.columns[0]!.length;
  let lines = 1;
  for (let at = 0; at < to; ) {
    const most = Math.min(cells[0]!.length, capacity - target.row);
    const { next, rows } = kernel.scan(at, to, most);
    target.columns.forEach((column, c) => {
      column.set(cells[c]!.subarray(0, rows), target.row);
    });
    target.row += rows;
    at = next;
    if (at >= to) break;
    if (rows === most && most > 0) continue;
    const end = endOfLines(bytes, at, to, lines);
    if (!scanLines(bytes, at, end, target)) return false;
    at = end;
    lines = rows < LONG_RUN ? Math.min(2 * lines, MOST_LINES) : 1;
  }
  return true;
}

function endOfLines(bytes: Uint8Array, from: number, to: number, lines: number): number {
  let end = from;
  for (let line = 0; line < lines && end < to; line++) end = bytes.indexOf(LF, end) + 1;
  return end;
}

const opened = new Map<string, ScanKernel | undefined>();

/** One kernel a shape and thread, kept: ranges of a file come one after the other. */
export function scanKernelFor(request: ScanKernelRequest): ScanKernel | undefined {
  const shape = JSON.stringify(request);
  if (!opened.has(shape)) opened.set(shape, openScanKernel(request));
  return opened.get(shape);
}
