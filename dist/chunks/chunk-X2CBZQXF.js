import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  f64,
  i16x8,
  i32,
  i32x4,
  i8x16,
  leaveIf,
  loop,
  openKernel,
  select,
  v128,
  when
} from "./chunk-CSTGNHVI.js";
import {
  digestSource
} from "./chunk-3P46YW6C.js";

// src/data/byte-scan.ts
var LF = 10;
var CR = 13;
var PLUS = 43;
var MINUS = 45;
var DOT = 46;
var ZERO = 48;
var NINE = 57;
var POWERS = [
  1,
  10,
  100,
  1e3,
  1e4,
  1e5,
  1e6,
  1e7,
  1e8,
  1e9,
  1e10,
  1e11,
  1e12,
  1e13,
  1e14,
  1e15,
  1e16,
  1e17,
  1e18,
  1e19,
  1e20,
  1e21,
  1e22
];
var EXACT_DIGITS = 15;
var EXACT_POWER = 22;
var LONGEST_NUMBER = 512;
function scanLines(bytes2, from, to, target) {
  const { columns, emptyIsMissing, delimiter } = target;
  const last = columns.length - 1;
  const capacity = columns[0].length;
  let row = target.row;
  let at = from;
  while (at < to) {
    let byte = bytes2[at];
    if (byte === LF) {
      at += 1;
      continue;
    }
    if (byte === CR) {
      if (bytes2[at + 1] !== LF) return false;
      at += 2;
      continue;
    }
    if (row === capacity) return false;
    for (let column = 0; column <= last; column++) {
      const start = at;
      byte = bytes2[at];
      const negative = byte === MINUS;
      if (negative || byte === PLUS) byte = bytes2[++at];
      let mantissa = 0;
      let digits = -at;
      while (byte >= ZERO && byte <= NINE) {
        mantissa = mantissa * 10 + (byte - ZERO);
        byte = bytes2[++at];
      }
      digits += at;
      let power = 0;
      if (byte === DOT) {
        byte = bytes2[++at];
        power = at;
        while (byte >= ZERO && byte <= NINE) {
          mantissa = mantissa * 10 + (byte - ZERO);
          byte = bytes2[++at];
        }
        power -= at;
        digits -= power;
      }
      let value;
      if (digits === 0) {
        if (at !== start || !emptyIsMissing) return false;
        value = Number.NaN;
      } else {
        if (byte === 101 || byte === 69) {
          byte = bytes2[++at];
          const down = byte === MINUS;
          if (down || byte === PLUS) byte = bytes2[++at];
          if (byte < ZERO || byte > NINE) return false;
          let exponent = 0;
          while (byte >= ZERO && byte <= NINE) {
            if (exponent < 1e4) exponent = exponent * 10 + (byte - ZERO);
            byte = bytes2[++at];
          }
          power += down ? -exponent : exponent;
        }
        if (digits <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER) {
          value = power < 0 ? mantissa / POWERS[-power] : power === 0 ? mantissa : mantissa * POWERS[power];
          if (negative) value = 0 - value;
        } else {
          if (at - start > LONGEST_NUMBER) return false;
          value = Number(latin1(bytes2, start, at)) + 0;
          if (value === Infinity || value === -Infinity) return false;
        }
      }
      columns[column][row] = value;
      if (column < last) {
        if (byte !== delimiter) return false;
      } else if (byte === CR) {
        if (bytes2[++at] !== LF) return false;
      } else if (byte !== LF) return false;
      at += 1;
    }
    row += 1;
    target.row = row;
  }
  return true;
}
function latin1(bytes2, from, to) {
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes2[i]);
  return text;
}

// src/data/scan-kernel.ts
var LONGEST_CELL = 15;
var VECTOR = 16;
var CELL_BYTES = 256 * 1024;
var NEXT = 0;
var ROWS = 4;
var POWERS2 = 64;
var MISSING = LONGEST_CELL + 1;
var PLACES = POWERS2 + VECTOR * (MISSING + 1);
var BYTES = PLACES + 2 * VECTOR * VECTOR * VECTOR;
function openScanKernel(request) {
  const { columns, capacity } = request;
  const cellsAt = Math.ceil((BYTES + capacity) / VECTOR + 1) * VECTOR;
  const rows = Math.max(1, Math.floor(CELL_BYTES / (8 * columns)));
  const kernel = openKernel(cellsAt + 8 * rows * columns, [
    { name: "scan", parameters: ["i32", "i32", "i32"], body: scanBody(request, cellsAt, rows) }
  ]);
  if (kernel === void 0) return void 0;
  const { memory, functions } = kernel;
  fillTables(memory);
  const answers = new Uint32Array(memory, 0, 2);
  return {
    bytes: new Uint8Array(memory, BYTES, capacity),
    cells: Array.from({ length: columns }, (_, c) => new Float64Array(memory, cellsAt + 8 * rows * c, rows)),
    scan(from, to, most) {
      functions["scan"](BYTES + from, BYTES + to, most);
      return { next: answers[NEXT / 4] - BYTES, rows: answers[ROWS / 4] };
    }
  };
}
function fillTables(memory) {
  const powers = new Float64Array(memory, POWERS2, 2 * (MISSING + 1));
  for (let n = 0, power = 1; n <= LONGEST_CELL; n++) {
    powers.set([power, -power], 2 * n);
    if (n > 0) power *= 10;
  }
  powers[2 * MISSING] = Number.NaN;
  const places = new Uint8Array(memory, PLACES, 2 * VECTOR * VECTOR * VECTOR).fill(255);
  for (let entry = 0; entry < 2 * VECTOR * VECTOR; entry++) {
    const [negative, length, dot] = [entry >> 8, entry >> 4 & 15, entry & 15];
    let to = (entry + 1) * VECTOR;
    for (let place = length - 1; place >= negative; place--) if (place !== dot) places[--to] = place;
  }
}
var LF2 = 10;
var CR2 = 13;
var MINUS2 = 45;
var DOT2 = 46;
var ZERO2 = 48;
function scanBody({ columns, delimiter, emptyIsMissing }, cellsAt, rows) {
  return ([at, to, most], variables) => {
    const row = variables.local("i32");
    const cell = variables.local("i32");
    const column = variables.local("i32");
    const out = variables.local("i32");
    const characters = variables.local("v128");
    const digits = variables.local("v128");
    const negative = variables.local("i32");
    const dots = variables.local("i32");
    const end = variables.local("i32");
    const length = variables.local("i32");
    const inside = variables.local("i32");
    const dot = variables.local("i32");
    const empty = variables.local("i32");
    const value = variables.local("f64");
    const isLast = i32.eq(column.get, i32.const(columns - 1));
    const byteAt = (place) => i32.load8(0, i32.add(cell.get, place));
    const isByte = (byte) => i8x16.eq(characters.get, bytes(byte));
    const readCell = [
      // Only this leads to the next cell: the rest of the work does not hold it up.
      characters.set(v128.load(0, cell.get)),
      end.set(i32.ctz(i32.or(i8x16.bitmask(v128.or(isByte(delimiter), isByte(LF2))), i32.const(1 << VECTOR)))),
      length.set(end.get),
      when(isLast, length.set(i32.sub(length.get, i32.eq(byteAt(i32.sub(length.get, i32.const(1))), i32.const(CR2))))),
      digits.set(i8x16.sub(characters.get, bytes(ZERO2))),
      negative.set(i32.eq(byteAt(i32.const(0)), i32.const(MINUS2))),
      inside.set(i32.sub(i32.shl(i32.const(1), length.get), i32.const(1))),
      dots.set(i32.and(i8x16.bitmask(isByte(DOT2)), inside.get)),
      dot.set(i32.ctz(i32.or(dots.get, i32.shl(i32.const(1), length.get)))),
      empty.set(emptyIsMissing ? i32.eqz(length.get) : i32.const(0)),
      leaveIf(
        anyOf(
          i32.xor(byteAt(end.get), select(i32.const(LF2), i32.const(delimiter), isLast)),
          i32.and(
            i32.xor(anyOf(i8x16.bitmask(i8x16.ltU(digits.get, bytes(10))), dots.get, negative.get), i32.const(-1)),
            inside.get
          ),
          // A second dot; no digit, unless the cell is empty; more than a vector holds.
          i32.and(dots.get, i32.sub(dots.get, i32.const(1))),
          i32.xor(i32.eq(length.get, i32.add(i32.ne(dots.get, i32.const(0)), negative.get)), empty.get),
          i32.gtU(length.get, i32.const(LONGEST_CELL))
        )
      ),
      value.set(
        f64.div(
          numberOf(i8x16.swizzle(digits.get, v128.load(PLACES, placesOf(negative.get, length.get, dot.get))), digits),
          f64.load(
            POWERS2,
            i32.or(
              i32.shl(select(i32.const(MISSING), i32.sub(length.get, dot.get), empty.get), i32.const(4)),
              i32.shl(negative.get, i32.const(3))
            )
          )
        )
      ),
      // −0 + 0 is 0.
      f64.store(0, out.get, f64.add(value.get, f64.const(0))),
      out.set(i32.add(out.get, i32.const(8 * rows))),
      cell.set(i32.add(i32.add(cell.get, end.get), i32.const(1))),
      column.set(i32.add(column.get, i32.const(1))),
      leaveIf(i32.eq(column.get, i32.const(columns)))
    ];
    return [
      ...loop(
        leaveIf(i32.geU(at.get, to.get)),
        leaveIf(i32.geU(row.get, most.get)),
        cell.set(at.get),
        column.set(i32.const(0)),
        out.set(i32.add(i32.const(cellsAt), i32.shl(row.get, i32.const(3)))),
        loop(...readCell),
        leaveIf(i32.ne(column.get, i32.const(columns))),
        at.set(cell.get),
        row.set(i32.add(row.get, i32.const(1)))
      ),
      ...i32.store(NEXT, i32.const(0), at.get),
      ...i32.store(ROWS, i32.const(0), row.get)
    ];
  };
}
function bytes(value) {
  return i8x16.splat(i32.const(value));
}
function pairs(first, second) {
  return i32x4.splat(i32.const(first | second << 16));
}
function placesOf(negative, length, dot) {
  return anyOf(i32.shl(negative, i32.const(12)), i32.shl(length, i32.const(8)), i32.shl(dot, i32.const(4)));
}
function numberOf(digits, scratch) {
  const tens = i16x8.mul(v128.and(scratch.get, pairs(255, 255)), pairs(10, 10));
  const twos = i16x8.add(tens, i16x8.shrU(scratch.get, i32.const(8)));
  const eight = (lane) => f64.fromI32(i32x4.lane(lane, scratch.get));
  return [
    ...scratch.set(digits),
    ...scratch.set(i32x4.dot(twos, pairs(100, 1))),
    ...scratch.set(i32x4.dot(i16x8.narrow(scratch.get, scratch.get), pairs(1e4, 1))),
    ...f64.add(f64.mul(eight(0), f64.const(1e8)), eight(1))
  ];
}
function anyOf(...conditions) {
  return conditions.reduce((all, one) => i32.or(all, one));
}

// src/data/scan-lines.ts
var LF3 = 10;
var MOST_LINES = 1024;
var LONG_RUN = 16;
function scanByKernel(kernel, to, target) {
  const { bytes: bytes2, cells } = kernel;
  const capacity = target.columns[0].length;
  let lines = 1;
  for (let at = 0; at < to; ) {
    const most = Math.min(cells[0].length, capacity - target.row);
    const { next, rows } = kernel.scan(at, to, most);
    target.columns.forEach((column, c) => {
      column.set(cells[c].subarray(0, rows), target.row);
    });
    target.row += rows;
    at = next;
    if (at >= to) break;
    if (rows === most && most > 0) continue;
    const end = endOfLines(bytes2, at, to, lines);
    if (!scanLines(bytes2, at, end, target)) return false;
    at = end;
    lines = rows < LONG_RUN ? Math.min(2 * lines, MOST_LINES) : 1;
  }
  return true;
}
function endOfLines(bytes2, from, to, lines) {
  let end = from;
  for (let line = 0; line < lines && end < to; line++) end = bytes2.indexOf(LF3, end) + 1;
  return end;
}
var opened = /* @__PURE__ */ new Map();
function scanKernelFor(request) {
  const shape = JSON.stringify(request);
  if (!opened.has(shape)) opened.set(shape, openScanKernel(request));
  return opened.get(shape);
}

// src/data/scan-range.ts
var PIECE = 512 * 1024;
var KERNEL_FROM = 2 * 1024 * 1024;
var LONGEST_LINE = 64 * 1024 * 1024;
var LF4 = 10;
function readPart(source, request) {
  return request.part === "digest" ? digestSource(source, request.stop) : scanRange(source, request);
}
function scanRange(source, request) {
  const { columns, delimiter, emptyIsMissing } = request;
  const target = { columns, row: 0, emptyIsMissing, delimiter };
  const give = (up) => {
    Atomics.store(request.stop, 0, 1);
    return up;
  };
  let kernel = request.to - request.from < KERNEL_FROM ? void 0 : scanKernelFor({ columns: columns.length, delimiter, emptyIsMissing, capacity: PIECE + 1 });
  let buffer = kernel?.bytes ?? new Uint8Array(Math.min(PIECE, request.to - request.from) + 1);
  let held = 0;
  let offset = request.from;
  while (offset < request.to) {
    if (Atomics.load(request.stop, 0) === 1) return "refused";
    const room = buffer.subarray(held, Math.min(buffer.length - 1, held + (request.to - offset)));
    const read = source.read(offset, room);
    if (read === 0) return give("refused");
    offset += read;
    let filled = held + read;
    if (offset >= request.to && buffer[filled - 1] !== LF4) buffer[filled++] = LF4;
    const end = buffer.lastIndexOf(LF4, filled - 1) + 1;
    if (end === 0) {
      if (buffer.length >= LONGEST_LINE) return give("refused");
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
      kernel = void 0;
      held = filled;
      continue;
    }
    const scanned = kernel === void 0 ? scanLines(buffer, 0, end, target) : scanByKernel(kernel, end, target);
    if (!scanned) return give(target.row === columns[0].length ? "full" : "refused");
    buffer.copyWithin(0, end, filled);
    held = filled - end;
  }
  return target.row;
}

export {
  readPart
};
