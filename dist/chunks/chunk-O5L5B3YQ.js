import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  identifyRows,
  membersOf
} from "./chunk-KXUOZJZA.js";
import {
  DIGEST_WORDS,
  encodeText
} from "./chunk-XMKFUBC6.js";
import {
  findColumn,
  openTable,
  takeColumn
} from "./chunk-VQM2EIDD.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/arrange.ts
function arrangeRows(table, order) {
  const numbers = new Float64Array(table.columns.some((column) => column.storage === "float64") ? order.length : 0);
  const codes = new Int32Array(table.columns.some((column) => column.storage === "text") ? order.length : 0);
  for (const column of table.columns) {
    if (column.storage === "float64") {
      for (let i = 0; i < order.length; i++) numbers[i] = column.values[order[i]];
      column.values.set(numbers);
    } else {
      for (let i = 0; i < order.length; i++) codes[i] = column.codes[order[i]];
      column.codes.set(codes);
    }
  }
}
function rowsBetween(table, from, to) {
  return {
    rows: to - from,
    columns: table.columns.map(
      (column) => column.storage === "float64" ? { ...column, values: column.values.subarray(from, to) } : { ...column, codes: column.codes.subarray(from, to) }
    )
  };
}

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
    const h = createHash("sha256").update(identity.ids.text(i).slice(0, 16)).digest().readUInt32BE(0) / 4294967296;
    (h < share ? test : train).push(i);
  }
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) };
}

// src/data/set-digest.ts
import { createHash as createHash2 } from "node:crypto";
var ROWS_A_PIECE = 4096;
var BYTES_A_ROW = (DIGEST_WORDS + 2) * 4;
function setDigest(table, identity, target, member) {
  const hash = createHash2("sha256");
  const piece = Buffer.alloc(ROWS_A_PIECE * BYTES_A_ROW);
  const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
  const writeTarget = targetWriter(findColumn(table, target));
  const { digests, byContent } = identity;
  let at = 0;
  for (let i = 0; i < byContent.length; i++) {
    const row = byContent[i];
    if (member !== void 0 && member[row] !== 1) continue;
    for (let word = 0; word < DIGEST_WORDS; word++) view.setUint32(at + word * 4, digests[word][row]);
    writeTarget(view, at + DIGEST_WORDS * 4, row);
    at += BYTES_A_ROW;
    if (at === piece.length) {
      hash.update(piece);
      at = 0;
    }
  }
  return `sha256:${hash.update(piece.subarray(0, at)).digest("hex")}`;
}
function targetWriter(column) {
  if (column === void 0) return (view, at) => view.setFloat64(at, Number.NaN);
  if (column.storage === "float64") return (view, at, row) => view.setFloat64(at, column.values[row] + 0);
  const classes = column.categories.map((text) => createHash2("sha256").update(encodeText(text)).digest());
  return (view, at, row) => {
    const digest = classes[column.codes[row]];
    view.setUint32(at, digest.readUInt32BE(0));
    view.setUint32(at + 4, digest.readUInt32BE(4));
  };
}

// src/steps/dataset.ts
async function datasetOf(session) {
  session.held.dataset ??= await openDataset(session.recipe, session.ports);
  return session.held.dataset;
}
async function openDataset(recipe, ports) {
  const { data, split } = recipe;
  const read = await openTable(
    data.file,
    {
      delimiter: data.delimiter,
      naValues: data.naValues,
      columns: data.columns,
      numericTarget: recipe.task === "regression" ? data.target : void 0
    },
    ports
  );
  const { table, dropped } = dropMissingTarget(read.table, data.target);
  const identity = await identifyRows(table, { id: data.id, target: data.target }, ports.workers);
  const sides = splitRows(table, split, identity);
  const test = identity.sorted(sides.test);
  const digest = (rows) => setDigest(table, identity, data.target, rows === void 0 ? void 0 : membersOf(rows, table.rows));
  const trainDigest = digest(sides.train);
  const testDigest = digest(test);
  const dataDigest = digest();
  arrangeRows(table, joinRows(sides.train, test));
  const testIds = { length: test.length, text: (row) => identity.ids.text(test[row]) };
  const trainRows = sides.train.length;
  const side = (from, to) => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  return {
    droppedRows: dropped,
    table,
    train: withHeldClasses(side(0, trainRows)),
    test: side(trainRows, table.rows),
    testIds,
    testDigest,
    dataDigest,
    positive: recipe.task === "binary" ? resolvePositive(side(0, table.rows).truth, recipe) : void 0,
    training: { rows: trainRows, trainDigest, split, idColumns: [...identity.idColumns] },
    files: [
      {
        role: "data",
        path: data.file.shown,
        sha256: read.sha256,
        bytes: read.bytes,
        rows: read.table.rows,
        columns: table.columns.length,
        dataDigest
      }
    ],
    findings: read.findings
  };
}
function joinRows(first, second) {
  const rows = new Uint32Array(first.length + second.length);
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}
function featuresOf(table, { data, split }) {
  const others = /* @__PURE__ */ new Set([data.target, data.id, ...data.exclude]);
  if (split.method === "column" || split.method === "group") others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== "ignore" && kind !== "date");
}
function truthOf(table, { data, task }) {
  const column = findColumn(table, data.target);
  if (task === "regression") return { type: "double", values: column.values };
  if (column.storage === "text") return { type: "label", codes: column.codes, classes: column.categories };
  const classes = [...new Set(column.values)].map(String).sort();
  return { type: "label", codes: Int32Array.from(column.values, (v) => classes.indexOf(String(v))), classes };
}
function withHeldClasses(side) {
  const { truth } = side;
  if (truth.type === "double") return side;
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  const classes = truth.classes.filter((_, code) => seen[code] === 1);
  if (classes.length === truth.classes.length) return side;
  const map = Int32Array.from(truth.classes, (name) => classes.indexOf(name));
  return { ...side, truth: { type: "label", codes: truth.codes.map((code) => map[code]), classes } };
}
function resolvePositive(truth, recipe) {
  if (truth.type === "double") return void 0;
  const { positive } = recipe.evaluate;
  const at = { file: recipe.config.path, field: `models.${recipe.name}` };
  if (truth.classes.length !== 2) {
    throw new InputError(
      `task binary wants two classes, "${recipe.data.target}" has ${truth.classes.length}: ${truth.classes.slice(0, 5).join(", ")}`,
      { ...at, field: `${at.field}.task` }
    );
  }
  if (positive !== void 0 && !truth.classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes ${truth.classes.join(", ")}`, {
      ...at,
      field: `${at.field}.evaluate.positive`
    });
  }
  return positive ?? truth.classes.find((name) => /^(1|true|yes)$/i.test(name)) ?? truth.classes.at(-1);
}

export {
  datasetOf
};
