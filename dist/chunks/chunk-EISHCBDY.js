import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  DIGEST_WORDS,
  digestRows
} from "./chunk-XMKFUBC6.js";
import {
  findColumn,
  isShared
} from "./chunk-3I4SUFWY.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/hex-ids.ts
var BLOCK_ROWS = 4096;
var BYTES = 8;
var DIGITS = 2 * BYTES;
function hexIds({ high, low, occurrences, rows }) {
  const bytes = Buffer.alloc(rows.length * BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < rows.length; i++) {
    view.setUint32(i * BYTES, high[rows[i]]);
    view.setUint32(i * BYTES + 4, low[rows[i]]);
  }
  const repeats = occurrences && Uint32Array.from(rows, (row) => occurrences[row]);
  let block = -1;
  let digits = "";
  return {
    length: rows.length,
    text(i) {
      const wanted = Math.floor(i / BLOCK_ROWS);
      if (wanted !== block) {
        block = wanted;
        digits = bytes.toString("hex", wanted * BLOCK_ROWS * BYTES, (wanted + 1) * BLOCK_ROWS * BYTES);
      }
      const at = (i - block * BLOCK_ROWS) * DIGITS;
      const id = digits.slice(at, at + DIGITS);
      const repeat = repeats?.[i] ?? 1;
      return repeat > 1 ? `${id}-${repeat}` : id;
    }
  };
}

// src/data/sort-rows.ts
var BUCKETS = 65536;
var LONGEST_INSERTION = 64;
function sortRows(high, low, target) {
  const rows = high.length;
  const ends = new Uint32Array(BUCKETS + 1);
  for (let row = 0; row < rows; row++) ends[(high[row] >>> 16) + 1] += 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++) ends[bucket + 1] += ends[bucket];
  const next = ends.slice(0, BUCKETS);
  const order = new Uint32Array(new SharedArrayBuffer(4 * rows));
  for (let row = 0; row < rows; row++) order[next[high[row] >>> 16]++] = row;
  const compareTargets = targetComparison(target);
  const compare = (a, b) => high[a] - high[b] || low[a] - low[b] || compareTargets(a, b) || a - b;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const from = ends[bucket];
    const to = ends[bucket + 1];
    if (to - from < 2) continue;
    if (to - from > LONGEST_INSERTION) order.subarray(from, to).sort(compare);
    else insertionSort(order, from, to, compare);
  }
  return order;
}
function insertionSort(order, from, to, compare) {
  for (let i = from + 1; i < to; i++) {
    const row = order[i];
    let at = i;
    while (at > from && compare(order[at - 1], row) > 0) {
      order[at] = order[at - 1];
      at -= 1;
    }
    order[at] = row;
  }
}
function targetComparison(target) {
  if (target === void 0) return () => 0;
  if (target.storage === "text") return (a, b) => target.codes[a] - target.codes[b];
  const { values } = target;
  return (a, b) => values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : 0;
}

// src/data/identity.ts
var CHUNK_ROWS = 32768;
var PARALLEL_ROWS = 2 * CHUNK_ROWS;
async function identifyRows(table, request, workers) {
  const content = table.columns.filter(({ name }) => name !== request.target).sort((a, b) => a.name < b.name ? -1 : 1);
  const digests = await digestsOf(content, table.rows, workers);
  const byContent = sortRows(digests[0], digests[1], findColumn(table, request.target));
  const contentKeys = { length: table.rows, high: digests[0], low: digests[1] };
  const base = { digests, byContent, contentKeys };
  return request.id === void 0 ? { ...base, ...defaultIds(digests, byContent), idColumns: content.map(({ name }) => name) } : { ...base, ...await declaredIds(table, request.id, workers), idColumns: [request.id] };
}
async function digestsOf(columns, rows, workers) {
  const into = Array.from({ length: DIGEST_WORDS }, () => new Uint32Array(new SharedArrayBuffer(4 * rows)));
  const shared = columns.every(isShared);
  if (rows < PARALLEL_ROWS || !shared || workers.count < 2) {
    digestRows({ columns, from: 0, to: rows, into });
    return into;
  }
  const parts = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    parts.push({ columns, from, to: Math.min(rows, from + CHUNK_ROWS), into });
  }
  await workers.run("digestRows", digestRows, parts);
  return into;
}
function defaultIds(digests, byContent) {
  const [high, low] = [digests[0], digests[1]];
  const occurrences = occurrencesOf(high, low, byContent);
  return {
    idsOf: (rows) => hexIds({ high, low, occurrences, rows }),
    keys: { length: high.length, high, low },
    sorted(rows) {
      const member = membersOf(rows, high.length);
      return byContent.filter((row) => member[row] === 1);
    }
  };
}
function occurrencesOf(high, low, byContent) {
  let occurrences;
  for (let i = 1; i < byContent.length; i++) {
    const row = byContent[i];
    const before = byContent[i - 1];
    if (high[row] !== high[before] || low[row] !== low[before]) continue;
    occurrences ??= new Uint32Array(byContent.length).fill(1);
    occurrences[row] = occurrences[before] + 1;
  }
  return occurrences;
}
async function declaredIds(table, id, workers) {
  const column = findColumn(table, id);
  if (column === void 0) throw new InputError(`data.id names "${id}", which is no column`, { field: id });
  const texts = textsOf(column);
  const [high, low] = await digestsOf([column], table.rows, workers);
  const order = (rows) => Uint32Array.from(rows).sort((a, b) => texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b);
  refuseRepeats(texts, id);
  return {
    idsOf: (rows) => ({ length: rows.length, text: (i) => texts[rows[i]] }),
    keys: { length: table.rows, high, low },
    sorted: order
  };
}
function textsOf(column) {
  const texts = column.storage === "text" ? Array.from(column.codes, (code) => column.categories[code]) : Array.from(column.values, (value) => Number.isNaN(value) ? void 0 : String(value));
  const missing = texts.indexOf(void 0);
  if (missing >= 0) {
    throw new InputError(`data row ${missing + 1} has no id; every row needs one`, { field: column.name });
  }
  return texts;
}
function refuseRepeats(texts, id) {
  const first = /* @__PURE__ */ new Map();
  texts.forEach((text, row) => {
    const before = first.get(text);
    if (before !== void 0) {
      throw new InputError(`the id "${text}" stands in data rows ${before + 1} and ${row + 1}; ids must be unique`, {
        field: id
      });
    }
    first.set(text, row);
  });
}
function membersOf(rows, total) {
  const member = new Uint8Array(new SharedArrayBuffer(total));
  for (const row of rows) member[row] = 1;
  return member;
}

export {
  identifyRows,
  membersOf
};
