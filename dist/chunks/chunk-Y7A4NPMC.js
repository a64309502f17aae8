import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/data/scan-range.ts
import { createHash } from "node:crypto";

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
function scanLines(bytes, from, to, target) {
  const { columns, emptyIsMissing, delimiter } = target;
  const last = columns.length - 1;
  const capacity = columns[0].length;
  let row = target.row;
  let at = from;
  while (at < to) {
    let byte = bytes[at];
    if (byte === LF) {
      at += 1;
      continue;
    }
    if (byte === CR) {
      if (bytes[at + 1] !== LF) return false;
      at += 2;
      continue;
    }
    if (row === capacity) return false;
    for (let column = 0; column <= last; column++) {
      const start = at;
      byte = bytes[at];
      const negative = byte === MINUS;
      if (negative || byte === PLUS) byte = bytes[++at];
      let mantissa = 0;
      let digits = -at;
      while (byte >= ZERO && byte <= NINE) {
        mantissa = mantissa * 10 + (byte - ZERO);
        byte = bytes[++at];
      }
      digits += at;
      let power = 0;
      if (byte === DOT) {
        byte = bytes[++at];
        power = at;
        while (byte >= ZERO && byte <= NINE) {
          mantissa = mantissa * 10 + (byte - ZERO);
          byte = bytes[++at];
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
          byte = bytes[++at];
          const down = byte === MINUS;
          if (down || byte === PLUS) byte = bytes[++at];
          if (byte < ZERO || byte > NINE) return false;
          let exponent = 0;
          while (byte >= ZERO && byte <= NINE) {
            if (exponent < 1e4) exponent = exponent * 10 + (byte - ZERO);
            byte = bytes[++at];
          }
          power += down ? -exponent : exponent;
        }
        if (digits <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER) {
          value = power < 0 ? mantissa / POWERS[-power] : power === 0 ? mantissa : mantissa * POWERS[power];
          if (negative) value = 0 - value;
        } else {
          if (at - start > LONGEST_NUMBER) return false;
          value = Number(latin1(bytes, start, at)) + 0;
          if (value === Infinity || value === -Infinity) return false;
        }
      }
      columns[column][row] = value;
      if (column < last) {
        if (byte !== delimiter) return false;
      } else if (byte === CR) {
        if (bytes[++at] !== LF) return false;
      } else if (byte !== LF) return false;
      at += 1;
    }
    row += 1;
    target.row = row;
  }
  return true;
}
function latin1(bytes, from, to) {
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]);
  return text;
}

// src/data/scan-range.ts
var PIECE = 512 * 1024;
var LONGEST_LINE = 64 * 1024 * 1024;
var LF2 = 10;
function readPart(source, request) {
  return request.part === "digest" ? digestSource(source) : scanRange(source, request);
}
function digestSource(source) {
  const hash = createHash("sha256");
  const piece = new Uint8Array(Math.max(1, Math.min(PIECE, source.size)));
  for (let offset = 0; ; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    offset += read;
  }
  return `sha256:${hash.digest("hex")}`;
}
function scanRange(source, request) {
  const target = {
    columns: request.columns,
    row: 0,
    emptyIsMissing: request.emptyIsMissing,
    delimiter: request.delimiter
  };
  const give = (up) => {
    Atomics.store(request.stop, 0, 1);
    return up;
  };
  let buffer = new Uint8Array(Math.min(PIECE, request.to - request.from) + 1);
  let held = 0;
  let offset = request.from;
  while (offset < request.to) {
    if (Atomics.load(request.stop, 0) === 1) return "refused";
    const room = buffer.subarray(held, Math.min(buffer.length - 1, held + (request.to - offset)));
    const read = source.read(offset, room);
    if (read === 0) return give("refused");
    offset += read;
    let filled = held + read;
    if (offset >= request.to && buffer[filled - 1] !== LF2) buffer[filled++] = LF2;
    const end = buffer.lastIndexOf(LF2, filled - 1) + 1;
    if (end === 0) {
      if (buffer.length >= LONGEST_LINE) return give("refused");
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
      held = filled;
      continue;
    }
    if (!scanLines(buffer, 0, end, target)) return give(target.row === request.columns[0].length ? "full" : "refused");
    buffer.copyWithin(0, end, filled);
    held = filled - end;
  }
  return target.row;
}

export {
  readPart,
  digestSource
};
