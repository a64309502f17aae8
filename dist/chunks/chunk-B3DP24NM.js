import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  encodeText
} from "./chunk-WU2LVC4L.js";
import {
  copyColumn
} from "./chunk-WF6XTZGX.js";

// src/data/row-sets.ts
import { createHash } from "node:crypto";

// src/data/sort-rows.ts
var MOST_BUCKETS = 65536;
var LONGEST_INSERTION = 64;
function sortRows(keys, target, rows) {
  const { words, stride } = keys;
  const count = rows?.length ?? keys.length;
  const bits = Math.max(1, Math.min(Math.log2(MOST_BUCKETS), Math.ceil(Math.log2(count + 1))));
  const buckets = 1 << bits;
  const shift = 32 - bits;
  const ends = new Uint32Array(buckets + 1);
  for (let i = 0; i < count; i++) ends[(words[(rows === void 0 ? i : rows[i]) * stride] >>> shift) + 1] += 1;
  for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1] += ends[bucket];
  const next = ends.slice(0, buckets);
  const order = new Uint32Array(count);
  const heads = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows === void 0 ? i : rows[i];
    const head = words[row * stride];
    const place = next[head >>> shift]++;
    order[place] = row;
    heads[place] = head;
  }
  const compareTargets = targetComparison(target);
  const compareTies = (a, b) => words[a * stride + 1] - words[b * stride + 1] || compareTargets(a, b) || a - b;
  const compare = (a, b) => words[a * stride] - words[b * stride] || compareTies(a, b);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = ends[bucket];
    const to = ends[bucket + 1];
    if (to - from < 2) continue;
    if (to - from > LONGEST_INSERTION) order.subarray(from, to).sort(compare);
    else insertionSort(order, heads, from, to, compareTies);
  }
  return order;
}
function insertionSort(order, heads, from, to, compareTies) {
  for (let i = from + 1; i < to; i++) {
    const row = order[i];
    const head = heads[i];
    let at = i;
    for (; at > from; at--) {
      const before = heads[at - 1];
      if (before < head || before === head && compareTies(order[at - 1], row) < 0) break;
      order[at] = order[at - 1];
      heads[at] = before;
    }
    order[at] = row;
    heads[at] = head;
  }
}
function targetComparison(target) {
  if (target === void 0) return () => 0;
  if (target.storage === "text") return (a, b) => target.codes[a] - target.codes[b];
  const { values } = target;
  return (a, b) => values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0;
}

// src/data/row-sets.ts
var PARALLEL_ROWS = 65536;
function beginSets({ digests, target }, { test }, workers) {
  const rows = digests.length / DIGEST_WORDS;
  const inTest = new Uint8Array(new SharedArrayBuffer(rows));
  for (let i = 0; i < test.length; i++) inTest[test[i]] = 1;
  const request = { digests, target: copyColumn(target), inTest };
  if (rows < PARALLEL_ROWS) {
    const sets = digestSets(request);
    return { finish: async () => sets };
  }
  const begun = workers.begin("digestSets", digestSets, [request]);
  return { finish: async () => (await begun.finish())[0] };
}
function digestSets({ digests, target, inTest }) {
  const order = sortRows(keysOf(digests), target);
  const targets = targetWords(target);
  const repeats = new Repeats(order.length);
  const [all, train, test] = [new SetDigest(), new SetDigest(), new SetDigest()];
  const block = new Uint32Array(BLOCK_ROWS * WORDS_A_ROW);
  const side = new Uint32Array(BLOCK_ROWS * WORDS_A_ROW);
  for (let start = 0; start < order.length; start += BLOCK_ROWS) {
    const rows = order.subarray(start, start + BLOCK_ROWS);
    gatherDigests(digests, rows, block);
    gatherTargets(targets, rows, block);
    repeats.note(rows, block);
    all.add(block, rows.length);
    if (inTest === void 0) continue;
    test.add(side, takeSide(block, rows, inTest, 1, side));
    train.add(side, takeSide(block, rows, inTest, 0, side));
  }
  return { occurrences: repeats.occurrences, all: all.text(), train: train.text(), test: test.text() };
}
function occurrencesOf(digests, target) {
  const order = sortRows(keysOf(digests), target);
  const repeats = new Repeats(order.length);
  const block = new Uint32Array(BLOCK_ROWS * WORDS_A_ROW);
  for (let start = 0; start < order.length; start += BLOCK_ROWS) {
    const rows = order.subarray(start, start + BLOCK_ROWS);
    gatherDigests(digests, rows, block);
    repeats.note(rows, block);
  }
  return repeats.occurrences;
}
var BLOCK_ROWS = 4096;
var WORDS_A_ROW = DIGEST_WORDS + 2;
function gatherDigests(digests, rows, block) {
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i] * DIGEST_WORDS;
    const to = i * WORDS_A_ROW;
    for (let word = 0; word < DIGEST_WORDS; word++) block[to + word] = digests[from + word];
  }
}
function gatherTargets({ words, codes }, rows, block) {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const from = 2 * (codes === void 0 ? row : codes[row]);
    const to = i * WORDS_A_ROW + DIGEST_WORDS;
    block[to] = words[from];
    block[to + 1] = words[from + 1];
  }
}
function takeSide(block, rows, inTest, wanted, into) {
  let taken = 0;
  for (let i = 0; i < rows.length; i++) {
    if (inTest[rows[i]] !== wanted) continue;
    const [from, to] = [i * WORDS_A_ROW, taken * WORDS_A_ROW];
    for (let word = 0; word < WORDS_A_ROW; word++) into[to + word] = block[from + word];
    taken += 1;
  }
  return taken;
}
function keysOf(digests) {
  return { length: digests.length / DIGEST_WORDS, words: digests, stride: DIGEST_WORDS };
}
var Repeats = class {
  occurrences;
  #rows;
  #before = { row: -1, high: 0, low: 0 };
  constructor(rows) {
    this.#rows = rows;
  }
  note(rows, block) {
    let { row: before, high, low } = this.#before;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const nextHigh = block[i * WORDS_A_ROW];
      const nextLow = block[i * WORDS_A_ROW + 1];
      if (before >= 0 && nextHigh === high && nextLow === low) {
        this.occurrences ??= new Uint32Array(this.#rows).fill(1);
        this.occurrences[row] = this.occurrences[before] + 1;
      }
      before = row;
      high = nextHigh;
      low = nextLow;
    }
    this.#before = { row: before, high, low };
  }
};
var SetDigest = class {
  #hash = createHash("sha256");
  add(block, rows) {
    this.#hash.update(littleEndian(block.subarray(0, rows * WORDS_A_ROW)));
  }
  /** Ask once, at the end. */
  text() {
    return `sha256:${this.#hash.digest("hex")}`;
  }
};
function targetWords(column) {
  if (column.storage === "float64") {
    const { buffer, byteOffset, length } = column.values;
    return { words: new Uint32Array(buffer, byteOffset, 2 * length), codes: void 0 };
  }
  const words = new Uint32Array(2 * column.categories.length);
  column.categories.forEach((text, code) => {
    const digest = createHash("sha256").update(encodeText(text)).digest();
    words[2 * code] = digest.readUInt32LE(0);
    words[2 * code + 1] = digest.readUInt32LE(4);
  });
  return { words, codes: column.codes };
}
var IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
function littleEndian(words) {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  return IS_LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap32();
}

export {
  sortRows,
  beginSets,
  digestSets,
  occurrencesOf,
  keysOf
};
