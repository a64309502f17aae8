/**
 * Lines of common cells (a sign and up to 15 characters: digits and one dot), read by vector instructions without a loop
 * over the characters. It stops at the first line that holds anything else: `byte-scan.ts` has the word on that.
 */
import { type Code, f64, i8x16, i16x8, i32, i32x4, leaveIf, loop, select, v128, when } from '../wasm/code.ts';
import { openKernel } from '../wasm/instance.ts';
import type { FunctionBody, Local } from '../wasm/module.ts';

export interface ScanKernel {
  /** Where the caller puts the bytes of the file. */
  readonly bytes: Uint8Array;
  /** For each column the doubles of the last scan. */
  readonly cells: readonly Float64Array[];
  /**
   * Scans lines in `bytes[from, to)` up to the first that it does not know, or until `rows` (at most the length of
   * `cells`) are read. The byte before `to` must be LF.
   */
  scan(from: number, to: number, rows: number): { readonly next: number; readonly rows: number };
}

export interface ScanKernelRequest {
  readonly columns: number;
  readonly delimiter: number;
  readonly emptyIsMissing: boolean;
  /** Of `ScanKernel.bytes`. */
  readonly capacity: number;
}

/** A vector holds it and the byte behind it, and as many digits are an exact double. */
const LONGEST_CELL = 15;
const VECTOR = 16;
/** Bytes of cells that one scan fills: they stay in the processor's cache until they are copied. */
const CELL_BYTES = 256 * 1024;

/** The kernel's memory: what it answers, its tables, the file's bytes, the cells. */
const NEXT = 0;
const ROWS = 4;
const POWERS = 64;
/** An entry of `POWERS` for an empty cell, behind those for every length from the dot on. */
const MISSING = LONGEST_CELL + 1;
const PLACES = POWERS + VECTOR * (MISSING + 1);
const BYTES = PLACES + 2 * VECTOR * VECTOR * VECTOR;

/** Undefined where the engine has no vector instructions. */
export function openScanKernel(request: ScanKernelRequest): ScanKernel | undefined {
  const { columns, capacity } = request;
  // A cell is loaded as a whole vector, past the last byte.
  const cellsAt = Math.ceil((BYTES + capacity) / VECTOR + 1) * VECTOR;
  const rows = Math.max(1, Math.floor(CELL_BYTES / (8 * columns)));
  const kernel = openKernel(cellsAt + 8 * rows * columns, [
    { name: 'scan', parameters: ['i32', 'i32', 'i32'], body: scanBody(request, cellsAt, rows) },
  ]);
  if (kernel === undefined) return undefined;
  const { memory, functions } = kernel;
  fillTables(memory);
  const answers = new Uint32Array(memory, 0, 2);
  return {
    bytes: new Uint8Array(memory, BYTES, capacity),
    cells: Array.from({ length: columns }, (_, c) => new Float64Array(memory, cellsAt + 8 * rows * c, rows)),
    scan(from, to, most) {
      functions['scan']!(BYTES + from, BYTES + to, most);
      return { next: answers[NEXT / 4]! - BYTES, rows: answers[ROWS / 4]! };
    },
  };
}

/**
 * `POWERS[n]`: what to divide by when `n` characters stand from the dot on (0: there is none); NaN for an empty cell.
 * `PLACES[negative][length][dot]`: the places of the digits in the cell, moved to the end of a vector; sign and dot are
 * left out, and a place beyond the vector reads as 0.
 */
function fillTables(memory: ArrayBuffer): void {
  const powers = new Float64Array(memory, POWERS, 2 * (MISSING + 1));
  for (let n = 0, power = 1; n <= LONGEST_CELL; n++) {
    powers.set([power, -power], 2 * n);
    if (n > 0) power *= 10;
  }
  powers[2 * MISSING] = Number.NaN;
  const places = new Uint8Array(memory, PLACES, 2 * VECTOR * VECTOR * VECTOR).fill(0xff);
  for (let entry = 0; entry < 2 * VECTOR * VECTOR; entry++) {
    const [negative, length, dot] = [entry >> 8, (entry >> 4) & 15, entry & 15];
    let to = (entry + 1) * VECTOR;
    for (let place = length - 1; place >= negative; place--) if (place !== dot) places[--to] = place;
  }
}

const LF = 10;
const CR = 13;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;

/** (from, to, rows): addresses of the lines, and how many rows at most. */
function scanBody({ columns, delimiter, emptyIsMissing }: ScanKernelRequest, cellsAt: number, rows: number) {
  return ([at, to, most]: readonly Local[], variables: FunctionBody): Code => {
    const row = variables.local('i32');
    const cell = variables.local('i32');
    const column = variables.local('i32');
    const out = variables.local('i32');
    const characters = variables.local('v128');
    const digits = variables.local('v128');
    const negative = variables.local('i32');
    const dots = variables.local('i32');
    const end = variables.local('i32');
    const length = variables.local('i32');
    const inside = variables.local('i32');
    const dot = variables.local('i32');
    const empty = variables.local('i32');
    const value = variables.local('f64');
    const isLast = i32.eq(column.get, i32.const(columns - 1));
    const byteAt = (place: Code) => i32.load8(0, i32.add(cell.get, place));
    const isByte = (byte: number) => i8x16.eq(characters.get, bytes(byte));
    const readCell = [
      // Only this leads to the next cell: the rest of the work does not hold it up.
      characters.set(v128.load(0, cell.get)),
      end.set(i32.ctz(i32.or(i8x16.bitmask(v128.or(isByte(delimiter), isByte(LF))), i32.const(1 << VECTOR)))),
      length.set(end.get),
      when(isLast, length.set(i32.sub(length.get, i32.eq(byteAt(i32.sub(length.get, i32.const(1))), i32.const(CR))))),
      digits.set(i8x16.sub(characters.get, bytes(ZERO))),
      negative.set(i32.eq(byteAt(i32.const(0)), i32.const(MINUS))),
      inside.set(i32.sub(i32.shl(i32.const(1), length.get), i32.const(1))),
      dots.set(i32.and(i8x16.bitmask(isByte(DOT)), inside.get)),
      dot.set(i32.ctz(i32.or(dots.get, i32.shl(i32.const(1), length.get)))),
      empty.set(emptyIsMissing ? i32.eqz(length.get) : i32.const(0)),
      leaveIf(
        anyOf(
          i32.xor(byteAt(end.get), select(i32.const(LF), i32.const(delimiter), isLast)),
          i32.and(
            i32.xor(anyOf(i8x16.bitmask(i8x16.ltU(digits.get, bytes(10))), dots.get, negative.get), i32.const(-1)),
            inside.get,
          ),
          // A second dot; no digit, unless the cell is empty; more than a vector holds.
          i32.and(dots.get, i32.sub(dots.get, i32.const(1))),
          i32.xor(i32.eq(length.get, i32.add(i32.ne(dots.get, i32.const(0)), negative.get)), empty.get),
          i32.gtU(length.get, i32.const(LONGEST_CELL)),
        ),
      ),
      value.set(
        f64.div(
          numberOf(i8x16.swizzle(digits.get, v128.load(PLACES, placesOf(negative.get, length.get, dot.get))), digits),
          f64.load(
            POWERS,
            i32.or(
              i32.shl(select(i32.const(MISSING), i32.sub(length.get, dot.get), empty.get), i32.const(4)),
              i32.shl(negative.get, i32.const(3)),
            ),
          ),
        ),
      ),
      // −0 + 0 is 0.
      f64.store(0, out.get, f64.add(value.get, f64.const(0))),
      out.set(i32.add(out.get, i32.const(8 * rows))),
      cell.set(i32.add(i32.add(cell.get, end.get), i32.const(1))),
      column.set(i32.add(column.get, i32.const(1))),
      leaveIf(i32.eq(column.get, i32.const(columns))),
    ];
    return [
      ...loop(
        leaveIf(i32.geU(at!.get, to!.get)),
        leaveIf(i32.geU(row.get, most!.get)),
        cell.set(at!.get),
        column.set(i32.const(0)),
        out.set(i32.add(i32.const(cellsAt), i32.shl(row.get, i32.const(3)))),
        loop(...readCell),
        leaveIf(i32.ne(column.get, i32.const(columns))),
        at!.set(cell.get),
        row.set(i32.add(row.get, i32.const(1))),
      ),
      ...i32.store(NEXT, i32.const(0), at!.get),
      ...i32.store(ROWS, i32.const(0), row.get),
    ];
  };
}

function bytes(value: number): Code {
  return i8x16.splat(i32.const(value));
}

/** 16-bit numbers in the lanes of a vector, two in turn. */
function pairs(first: number, second: number): Code {
  return i32x4.splat(i32.const(first | (second << 16)));
}

function placesOf(negative: Code, length: Code, dot: Code): Code {
  return anyOf(i32.shl(negative, i32.const(12)), i32.shl(length, i32.const(8)), i32.shl(dot, i32.const(4)));
}

/** 16 digits, a byte each, as a double: in pairs, fours and eights. `scratch` is overwritten. */
function numberOf(digits: Code, scratch: Local): Code {
  const tens = i16x8.mul(v128.and(scratch.get, pairs(0xff, 0xff)), pairs(10, 10));
  const twos = i16x8.add(tens, i16x8.shrU(scratch.get, i32.const(8)));
  const eight = (lane: number) => f64.fromI32(i32x4.lane(lane, scratch.get));
  return [
    ...scratch.set(digits),
    ...scratch.set(i32x4.dot(twos, pairs(100, 1))),
    ...scratch.set(i32x4.dot(i16x8.narrow(scratch.get, scratch.get), pairs(10_000, 1))),
    ...f64.add(f64.mul(eight(0), f64.const(1e8)), eight(1)),
  ];
}

function anyOf(...conditions: Code[]): Code {
  return conditions.reduce((all, one) => i32.or(all, one));
}
