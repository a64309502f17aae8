import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  f64,
  f64x2,
  i32,
  i32x4,
  leaveIf,
  loop,
  openKernel,
  v128
} from "./chunk-CSTGNHVI.js";

// src/data/row-digests.ts
import hashes from "node:crypto";

// src/data/sha256-rounds.ts
var BLOCK_WORDS = 16;
var ROUNDS = 64;
var VECTOR = 16;
var INITIAL_HASH = [
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
];
var ROUND_CONSTANTS = [
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
];
function compressBlock(parts, { constants, schedule }) {
  const { state, working } = parts;
  return [
    ...writeSchedule(parts, schedule),
    ...working.flatMap((word, i) => word.set(state[i].get)),
    ...rounds(parts, constants, schedule),
    ...state.flatMap((word, i) => word.set(i32x4.add(word.get, working[i].get)))
  ];
}
function writeSchedule({ block, pointer, first, second }, schedule) {
  const copies = Array.from(
    { length: BLOCK_WORDS },
    (_, t) => v128.store(schedule + VECTOR * t, i32.const(0), v128.load(VECTOR * t, block.get))
  );
  const word = (back) => v128.load(schedule + VECTOR * (BLOCK_WORDS - back), pointer.get);
  const sigma1 = xor(rotate(first, 17), rotate(first, 19), i32x4.shrU(first.get, i32.const(10)));
  const sigma0 = xor(rotate(second, 7), rotate(second, 18), i32x4.shrU(second.get, i32.const(3)));
  return [
    ...copies.flat(),
    ...pointer.set(i32.const(0)),
    ...loop(
      first.set(word(2)),
      second.set(word(15)),
      v128.store(schedule + VECTOR * BLOCK_WORDS, pointer.get, sum(sigma1, word(7), sum(sigma0, word(16)))),
      pointer.set(i32.add(pointer.get, i32.const(VECTOR))),
      leaveIf(i32.eq(pointer.get, i32.const(VECTOR * (ROUNDS - BLOCK_WORDS))))
    )
  ];
}
function rounds({ working, pointer, first, second }, constants, schedule) {
  const turn = working.map((_, n) => {
    const named = working.map((_2, i) => working[(i - n + working.length) % working.length]);
    const [a, b, , d, e, f, g, h] = named;
    const [aXorB, bXorC] = n % 2 === 0 ? [first, second] : [second, first];
    const choice = xor(g.get, v128.and(e.get, xor(f.get, g.get)));
    const majority = xor(b.get, v128.and(aXorB.get, bXorC.get));
    const key = v128.loadSplat32(constants + 4 * n, pointer.get);
    const word = v128.load(schedule + VECTOR * n, i32.shl(pointer.get, i32.const(2)));
    return [
      ...h.set(sum(sum(h.get, word, key), sum(choice, xor(rotate(e, 6), rotate(e, 11), rotate(e, 25))))),
      ...d.set(sum(d.get, h.get)),
      ...aXorB.set(xor(a.get, b.get)),
      ...h.set(sum(h.get, sum(majority, xor(rotate(a, 2), rotate(a, 13), rotate(a, 22)))))
    ];
  });
  return [
    ...second.set(xor(working[1].get, working[2].get)),
    ...pointer.set(i32.const(0)),
    ...loop(
      ...turn,
      pointer.set(i32.add(pointer.get, i32.const(4 * working.length))),
      leaveIf(i32.eq(pointer.get, i32.const(4 * ROUNDS)))
    )
  ];
}
function rotate(word, bits) {
  return v128.or(i32x4.shrU(word.get, i32.const(bits)), i32x4.shl(word.get, i32.const(32 - bits)));
}
function sum(...terms) {
  return terms.reduce((total, term) => i32x4.add(total, term));
}
function xor(...terms) {
  return terms.reduce((total, term) => v128.xor(total, term));
}

// src/data/sha256-kernel.ts
var DIGEST_WORDS = 4;
var LANES = 4;
var CELL_BYTES = 128 * 1024;
var CONSTANTS = 0;
var SCHEDULE = 4 * ROUNDS;
var MESSAGE = SCHEDULE + VECTOR * ROUNDS;
function openRowHasher(columns, missing) {
  const blocks = Math.floor((8 * columns + 8) / 64) + 1;
  const batch = LANES * Math.max(1, Math.floor(CELL_BYTES / (8 * columns * LANES)));
  const digestsAt = MESSAGE + VECTOR * BLOCK_WORDS * blocks;
  const cellsAt = digestsAt + 4 * DIGEST_WORDS * batch;
  const body = hashBody({ columns, missing, blocks, batch, digestsAt, cellsAt });
  const kernel = openKernel(cellsAt + 8 * batch * columns, [{ name: "hash", parameters: ["i32"], body }]);
  if (kernel === void 0) return void 0;
  const { memory, functions } = kernel;
  new Uint32Array(memory, CONSTANTS, ROUNDS).set(ROUND_CONSTANTS);
  const message = new Uint32Array(memory, MESSAGE, LANES * BLOCK_WORDS * blocks);
  message.fill(2147483648, LANES * 2 * columns, LANES * (2 * columns + 1));
  message.fill(64 * columns, LANES * (BLOCK_WORDS * blocks - 1));
  return {
    cells: Array.from({ length: columns }, (_, c) => new Float64Array(memory, cellsAt + 8 * batch * c, batch)),
    digests: new Uint32Array(memory, digestsAt, DIGEST_WORDS * batch),
    hash: (rows) => functions["hash"](rows)
  };
}
function hashBody({ columns, missing, blocks, batch, digestsAt, cellsAt }) {
  return ([rows], variables) => {
    const vectors = (count) => Array.from({ length: count }, () => variables.local("v128"));
    const row = variables.local("i32");
    const pointer = variables.local("i32");
    const block = variables.local("i32");
    const [first, second] = vectors(2);
    const state = vectors(8);
    const working = vectors(8);
    return loop(
      leaveIf(i32.geU(row.get, rows.get)),
      gatherMessage({ columns, missing, batch, cellsAt }, { row, pointer, to: block, first, second }),
      ...state.map((word, i) => word.set(i32x4.splat(i32.const(INITIAL_HASH[i])))),
      block.set(i32.const(MESSAGE)),
      loop(
        compressBlock({ block, state, working, pointer, first, second }, { constants: CONSTANTS, schedule: SCHEDULE }),
        block.set(i32.add(block.get, i32.const(VECTOR * BLOCK_WORDS))),
        leaveIf(i32.geU(block.get, i32.const(MESSAGE + VECTOR * BLOCK_WORDS * blocks)))
      ),
      storeDigests(digestsAt, row, state, working),
      row.set(i32.add(row.get, i32.const(LANES)))
    );
  };
}
function gatherMessage({ columns, missing, batch, cellsAt }, { row, pointer, to, first, second }) {
  const cell = (pair, offset) => [
    ...pair.set(f64x2.add(v128.load(offset, pointer.get), f64x2.splat(f64.const(0)))),
    ...pair.set(v128.select(missingPair(missing), pair.get, f64x2.ne(pair.get, pair.get)))
  ];
  return [
    ...pointer.set(i32.add(i32.const(cellsAt), i32.shl(row.get, i32.const(3)))),
    ...to.set(i32.const(MESSAGE)),
    ...loop(
      ...[cell(first, 0), cell(second, VECTOR)],
      v128.store(0, to.get, v128.shuffle(words(1, 3, 5, 7), first.get, second.get)),
      v128.store(VECTOR, to.get, v128.shuffle(words(0, 2, 4, 6), first.get, second.get)),
      pointer.set(i32.add(pointer.get, i32.const(8 * batch))),
      to.set(i32.add(to.get, i32.const(2 * VECTOR))),
      leaveIf(i32.geU(to.get, i32.const(MESSAGE + 2 * VECTOR * columns)))
    )
  ];
}
function missingPair(missing) {
  return v128.const([...new Uint8Array(Uint32Array.of(0, missing, 0, missing).buffer)]);
}
function storeDigests(digestsAt, row, state, scratch) {
  const [a, b, c, d] = state.map((word) => word.get);
  const [even, odd, evenNext, oddNext] = scratch;
  const digest = (n, from, and, numbers) => v128.store(
    digestsAt + 4 * DIGEST_WORDS * n,
    i32.shl(row.get, i32.const(4)),
    v128.shuffle(words(...numbers), from, and)
  );
  return [
    ...even.set(v128.shuffle(words(0, 4, 1, 5), a, b)),
    ...odd.set(v128.shuffle(words(2, 6, 3, 7), a, b)),
    ...evenNext.set(v128.shuffle(words(0, 4, 1, 5), c, d)),
    ...oddNext.set(v128.shuffle(words(2, 6, 3, 7), c, d)),
    ...digest(0, even.get, evenNext.get, [0, 1, 4, 5]),
    ...digest(1, even.get, evenNext.get, [2, 3, 6, 7]),
    ...digest(2, odd.get, oddNext.get, [0, 1, 4, 5]),
    ...digest(3, odd.get, oddNext.get, [2, 3, 6, 7])
  ];
}
function words(...numbers) {
  return numbers.flatMap((word) => [0, 1, 2, 3].map((byte) => 4 * word + byte));
}

// src/data/numeric-row-digests.ts
function digestNumericRows(columns, { from, to, into }, missing) {
  const hasher = rowHasherFor(columns.length, missing);
  if (hasher === void 0) return false;
  const batch = hasher.cells[0].length;
  for (let start = from; start < to; start += batch) {
    const rows = Math.min(batch, to - start);
    columns.forEach((column, c) => {
      hasher.cells[c].set(column.subarray(start, start + rows));
    });
    hasher.hash(rows);
    into.set(hasher.digests.subarray(0, DIGEST_WORDS * rows), DIGEST_WORDS * start);
  }
  return true;
}
var opened = /* @__PURE__ */ new Map();
function rowHasherFor(columns, missing) {
  const shape = `${columns} ${missing}`;
  if (!opened.has(shape)) opened.set(shape, openRowHasher(columns, missing));
  return opened.get(shape);
}

// src/data/row-digests.ts
var KERNEL_ROWS = 16384;
var MISSING = 2146959361;
var TEXT = 2146959362;
function digestRows(request) {
  const { columns, from, to } = request;
  const numbers = columns.flatMap((column) => column.storage === "float64" ? [column.values] : []);
  const byKernel = to - from >= KERNEL_ROWS && numbers.length === columns.length && columns.length > 0;
  if (!byKernel || !digestNumericRows(numbers, request, MISSING)) digestOneByOne(request);
}
function digestOneByOne({ columns, from, to, into }) {
  const cells = columns.map(cellWriter);
  const longest = cells.reduce((total, cell) => total + cell.longest, 0);
  const buffer = Buffer.alloc(Math.max(8, longest));
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  let bytes = buffer;
  for (let row = from; row < to; row++) {
    let at = 0;
    for (let c = 0; c < cells.length; c++) at = cells[c].write(row, view, buffer, at);
    if (at !== bytes.length) bytes = buffer.subarray(0, at);
    const digest = sha256Binary(bytes);
    for (let word = 0; word < DIGEST_WORDS; word++) into[row * DIGEST_WORDS + word] = wordAt(digest, word * 4);
  }
}
function wordAt(digest, at) {
  return digest.charCodeAt(at) << 24 | digest.charCodeAt(at + 1) << 16 | digest.charCodeAt(at + 2) << 8 | digest.charCodeAt(at + 3);
}
function cellWriter(column) {
  if (column.storage === "float64") {
    const { values } = column;
    return {
      longest: 8,
      write(row, view, _buffer, at) {
        writeNumber(view, at, values[row]);
        return at + 8;
      }
    };
  }
  const { codes } = column;
  const encoded = column.categories.map(encodeText);
  return {
    longest: encoded.reduce((most, bytes) => Math.max(most, bytes.length), 8),
    write(row, view, buffer, at) {
      const bytes = encoded[codes[row]];
      if (bytes === void 0) {
        writeNumber(view, at, Number.NaN);
        return at + 8;
      }
      buffer.set(bytes, at);
      return at + bytes.length;
    }
  };
}
function writeNumber(view, at, value) {
  if (Number.isNaN(value)) {
    view.setUint32(at, MISSING);
    view.setUint32(at + 4, 0);
  } else view.setFloat64(at, value + 0);
}
function encodeText(text) {
  const number = numberOf(text);
  const bytes = Number.isNaN(number) ? Buffer.from(text, "utf8") : Buffer.alloc(0);
  const out = Buffer.alloc(8 + bytes.length);
  if (Number.isNaN(number)) {
    out.writeUInt32BE(TEXT, 0);
    out.writeUInt32BE(bytes.length, 4);
    out.set(bytes, 8);
  } else out.writeDoubleBE(number, 0);
  return out;
}
var sha256Binary = typeof hashes.hash === "function" ? (bytes) => hashes.hash("sha256", bytes, "binary") : (bytes) => hashes.createHash("sha256").update(bytes).digest("binary");

export {
  DIGEST_WORDS,
  digestRows,
  digestOneByOne,
  encodeText
};
