import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  findColumn,
  takeColumn
} from "./chunk-D5XUTGUQ.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/rows.ts
import { createHash } from "node:crypto";

// src/data/mt19937.ts
var N = 624;
var M = 397;
var MersenneTwister = class {
  #state = new Uint32Array(N);
  #next = N;
  /** `seed` is a whole number from 0 to 2³²−1. */
  constructor(seed) {
    const state = this.#state;
    state[0] = seed >>> 0;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1] ^ state[i - 1] >>> 30;
      state[i] = Math.imul(1812433253, previous) + i;
    }
  }
  /** 32 random bits. */
  next() {
    if (this.#next === N) this.#twist();
    let y = this.#state[this.#next++];
    y ^= y >>> 11;
    y ^= y << 7 & 2636928640;
    y ^= y << 15 & 4022730752;
    return (y ^ y >>> 18) >>> 0;
  }
  /** A whole number from 0 to `max`, both included, below 2³². */
  interval(max) {
    if (max === 0) return 0;
    const mask = 4294967295 >>> Math.clz32(max);
    for (; ; ) {
      const value = (this.next() & mask) >>> 0;
      if (value <= max) return value;
    }
  }
  /** `permutation(n)`. */
  permutation(n) {
    const order = new Uint32Array(n);
    for (let i = 0; i < n; i++) order[i] = i;
    for (let i = n - 1; i > 0; i--) {
      const j = this.interval(i);
      const swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }
  #twist() {
    const state = this.#state;
    for (let i = 0; i < N; i++) {
      const y = state[i] & 2147483648 | state[(i + 1) % N] & 2147483647;
      state[i] = state[(i + M) % N] ^ y >>> 1 ^ (y & 1 ? 2567483615 : 0);
    }
    this.#next = 0;
  }
};

// src/data/rows.ts
var NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
function dropMissingTarget(table, target) {
  const column = findColumn(table, target);
  if (column === void 0)
    throw new InputError(
      `no column "${target}"; ${suggest(
        target,
        table.columns.map((c) => c.name)
      )}`,
      { field: target }
    );
  const keep = [];
  for (let i = 0; i < table.rows; i++)
    if (column.storage === "text" ? column.codes[i] >= 0 : !Number.isNaN(column.values[i])) keep.push(i);
  if (keep.length === 0) throw new InputError("every row misses its target", { field: target });
  if (keep.length === table.rows) return { table, dropped: 0 };
  const rows = Uint32Array.from(keep);
  return {
    table: { rows: rows.length, columns: table.columns.map((c) => takeColumn(c, rows)) },
    dropped: table.rows - rows.length
  };
}
function identifyRows(table, request) {
  const columns = table.columns.filter((c) => request.id === void 0 ? c.name !== request.target : c.name === request.id).sort((a, b) => a.name < b.name ? -1 : 1);
  const keys = [];
  for (let i = 0; i < table.rows; i++)
    keys.push(request.id === void 0 ? digestRow(columns, i) : cellText(columns[0], i));
  const seen = /* @__PURE__ */ new Map();
  const texts = keys.map((key) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}-${n}`;
  });
  const order = Uint32Array.from(
    keys.map((_, i) => i).sort((a, b) => keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : a - b)
  );
  return { ids: { length: table.rows, text: (i) => texts[i] }, order, keys, idColumns: columns.map((c) => c.name) };
}
function cellText(column, i) {
  return column.storage === "text" ? column.categories[column.codes[i]] ?? "" : String(column.values[i]);
}
function digestRow(columns, i) {
  const hash = createHash("sha256");
  for (const column of columns) {
    const number = column.storage === "float64" ? column.values[i] : numberOf(column.categories[column.codes[i]]);
    if (column.storage === "text" && column.codes[i] < 0) hash.update(Buffer.from([0]));
    else if (number !== void 0 && Number.isNaN(number)) hash.update(Buffer.from([0]));
    else if (number !== void 0) {
      const b = Buffer.alloc(9);
      b[0] = 1;
      b.writeDoubleBE(number + 0, 1);
      hash.update(b);
    } else {
      const t = Buffer.from(
        column.categories[column.codes[i]]
      );
      const l = Buffer.alloc(5);
      l[0] = 2;
      l.writeUInt32BE(t.length, 1);
      hash.update(l).update(t);
    }
  }
  return hash.digest("hex").slice(0, 16);
}
function numberOf(text) {
  return text !== void 0 && NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : void 0;
}
function rowsDigest(table, identity, target, rows) {
  const column = findColumn(table, target);
  const lines = [...rows].map((i) => `${identity.keys[i]} ${cellText(column, i)}`).sort();
  return `sha256:${createHash("sha256").update(lines.join("\n")).digest("hex")}`;
}
function splitRows(table, split, identity) {
  const n = table.rows;
  if (split.method === "sklearn") {
    const nTest = split.test_size < 1 ? Math.ceil(split.test_size * n) : split.test_size;
    const p = new MersenneTwister(split.random_state).permutation(n);
    return { test: p.slice(0, nTest), train: p.slice(nTest) };
  }
  const train = [], test = [];
  const share = "test_size" in split ? split.test_size : 0.2;
  for (let i = 0; i < n; i++) {
    const h = createHash("sha256").update(`${identity.keys[i]}`).digest().readUInt32BE(0) / 4294967296;
    (h < share ? test : train).push(i);
  }
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) };
}

export {
  dropMissingTarget,
  identifyRows,
  rowsDigest,
  splitRows
};
