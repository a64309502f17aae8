import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  identifyRows,
  membersOf
} from "./chunk-EISHCBDY.js";
import {
  arrangeRows,
  rowsBetween
} from "./chunk-KJBD2O2K.js";
import {
  setDigests
} from "./chunk-JW2A62BF.js";
import {
  openTable
} from "./chunk-HTPQQAOE.js";
import {
  findColumn,
  takeRows
} from "./chunk-3I4SUFWY.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/split/leak.ts
function leakFindings(keys, sides) {
  const rows = countLeaked(keys, sides);
  if (rows === 0) return [];
  const message = `${rows} of ${sides.test.length} test rows also occur in the train rows; the split \`hash\` keeps equal rows together`;
  return [{ severity: "warning", rule: "leak", message, numbers: { rows, testRows: sides.test.length } }];
}
function countLeaked({ high, low }, { train, test }) {
  let slots = 16;
  while (slots < 2 * test.length) slots *= 2;
  const rowAt = new Int32Array(slots).fill(-1);
  const counts = new Uint32Array(slots);
  const slotOf = (row) => {
    let slot = low[row] & slots - 1;
    for (; ; ) {
      const other = rowAt[slot];
      if (other < 0 || low[other] === low[row] && high[other] === high[row]) return slot;
      slot = slot + 1 & slots - 1;
    }
  };
  for (let i = 0; i < test.length; i++) {
    const slot = slotOf(test[i]);
    if (rowAt[slot] < 0) rowAt[slot] = test[i];
    counts[slot]++;
  }
  let leaked = 0;
  for (let i = 0; i < train.length; i++) {
    const slot = slotOf(train[i]);
    leaked += counts[slot];
    counts[slot] = 0;
  }
  return leaked;
}

// src/data/split/sides.ts
function sidesOf(inTest) {
  let count = 0;
  for (let row = 0; row < inTest.length; row++) count += inTest[row];
  const test = new Uint32Array(count);
  const train = new Uint32Array(inTest.length - count);
  for (let row = 0, a = 0, b = 0; row < inTest.length; row++) {
    if (inTest[row] === 1) test[a++] = row;
    else train[b++] = row;
  }
  return { train, test };
}
function sidesAt(testFrom, rows) {
  return {
    train: Uint32Array.from({ length: testFrom }, (_, i) => i),
    test: Uint32Array.from({ length: rows - testFrom }, (_, i) => testFrom + i)
  };
}
function testRowsOf(testSize, rows, at) {
  const wanted = testSize < 1 ? Math.ceil(testSize * rows) : testSize;
  if (wanted >= rows) {
    throw new InputError(
      `${testSize} takes ${wanted} of ${rows} rows for the test side, no train row is left; lower it`,
      {
        ...at,
        field: `${at.field}.test_size`
      }
    );
  }
  return wanted;
}
function refuseEmptySide({ train, test }, testSize, also, at) {
  if (train.length > 0 && test.length > 0) return;
  const [side, way] = test.length === 0 ? ["test", "raise"] : ["train", "lower"];
  const rows = train.length + test.length;
  throw new InputError(`${testSize} leaves the ${side} side of ${rows} rows empty; ${way} it${also}`, {
    ...at,
    field: `${at.field}.test_size`
  });
}
function moreThanAsked(taken, wanted, what) {
  if (taken === wanted) return [];
  const message = `the test side has ${taken} rows, not the ${wanted} of test_size, because ${what} stay together`;
  return [{ severity: "info", rule: "test_size_exceeded", message, numbers: { taken, wanted } }];
}

// src/data/split/split-column.ts
function splitColumn(table, name, key, at) {
  const column = findColumn(table, name);
  if (column !== void 0) return column;
  const names = table.columns.map((one) => one.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { ...at, field: `${at.field}.${key}` });
}
function refuseMissing(column, key, at) {
  let missing = 0;
  if (column.storage === "text") for (const code of column.codes) missing += code < 0 ? 1 : 0;
  else for (const value of column.values) missing += Number.isNaN(value) ? 1 : 0;
  if (missing === 0) return;
  throw new InputError(
    `"${column.name}" is missing in ${missing} ${missing === 1 ? "row" : "rows"}; fill it or drop them`,
    {
      ...at,
      field: `${at.field}.${key}`
    }
  );
}

// src/data/split/value-text.ts
function valueText(text) {
  const value = numberOf(text);
  return Number.isNaN(value) ? text : String(value);
}
function valuesOf(column) {
  const texts = [];
  const known = /* @__PURE__ */ new Map();
  const codeOf = (value) => {
    const code = known.get(value);
    if (code !== void 0) return code;
    known.set(value, texts.length);
    return texts.push(String(value)) - 1;
  };
  if (column.storage === "float64") {
    const codes = Int32Array.from(column.values, (value) => Number.isNaN(value) ? -1 : codeOf(value));
    return { texts, codes };
  }
  const map = column.categories.map((text) => codeOf(valueText(text)));
  return { texts, codes: Int32Array.from(column.codes, (code) => code < 0 ? -1 : map[code]) };
}

// src/data/split/column.ts
var NAMED = 5;
var splitByColumn = (table, { column: name, test_value }, _keys, at) => {
  const { texts, codes } = valuesOf(splitColumn(table, name, "column", at));
  const wanted = texts.indexOf(valueText(test_value));
  const sides = sidesOf(Uint8Array.from(codes, (code) => code === wanted && code >= 0 ? 1 : 0));
  if (sides.test.length === 0 || sides.train.length === 0) {
    const held = new Set(codes);
    const present = texts.filter((_, code) => held.has(code)).sort();
    const more = present.length > NAMED ? ` and ${present.length - NAMED} more` : "";
    const values = present.slice(0, NAMED).map((text) => `"${text}"`);
    const shown = values.length === 0 ? "no value" : `${values.join(", ")}${more}`;
    const rows = sides.test.length === 0 ? "no row" : "every row";
    throw new InputError(`${rows} of "${name}" is "${test_value}"; the column holds ${shown}`, {
      ...at,
      field: `${at.field}.test_value`
    });
  }
  return { ...sides, findings: missingCells(name, codes) };
};
function missingCells(column, codes) {
  let missing = 0;
  for (const code of codes) missing += code < 0 ? 1 : 0;
  if (missing === 0) return [];
  const message = `"${column}" is missing in ${missing} ${missing === 1 ? "row" : "rows"}, which the split counts as train rows`;
  return [{ severity: "warning", rule: "split_value_missing", message, column, numbers: { rows: missing } }];
}

// src/data/split/murmur.ts
function hashWords(high, low, seed) {
  return finish(mix(mix(seed | 0, high), low), 8);
}
function hashText(text, seed) {
  const bytes = Buffer.from(text, "utf8");
  const whole = bytes.length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) hash = mix(hash, bytes.readInt32LE(i));
  let tail = 0;
  for (let i = bytes.length - 1; i >= whole; i--) tail = tail << 8 | bytes[i];
  return finish(hash ^ scramble(tail), bytes.length);
}
function scramble(word) {
  const k = Math.imul(word, 3432918353);
  return Math.imul(k << 15 | k >>> 17, 461845907);
}
function mix(hash, word) {
  const h = hash ^ scramble(word);
  return Math.imul(h << 13 | h >>> 19, 5) + 3864292196 | 0;
}
function finish(hash, length) {
  let h = hash ^ length;
  h = Math.imul(h ^ h >>> 16, 2246822507);
  h = Math.imul(h ^ h >>> 13, 3266489909);
  return (h ^ h >>> 16) >>> 0;
}

// src/data/split/group.ts
var RANGE = 4294967296;
var splitByGroup = (table, config, _keys, at) => {
  const column = splitColumn(table, config.column, "column", at);
  refuseMissing(column, "column", at);
  const { texts, codes } = valuesOf(column);
  const sizes = new Uint32Array(texts.length);
  for (const code of codes) sizes[code]++;
  const held = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  if (held === 1) {
    throw new InputError(`"${config.column}" has one group, a split needs two`, { ...at, field: `${at.field}.column` });
  }
  const hashes = Uint32Array.from(texts, (text) => hashText(text, config.random_state));
  const wanted = config.test_size < 1 ? void 0 : testRowsOf(config.test_size, table.rows, at);
  const limit = wanted === void 0 ? config.test_size * RANGE : limitOf(hashes, sizes, wanted);
  const sides = sidesOf(Uint8Array.from(codes, (code) => hashes[code] < limit ? 1 : 0));
  refuseEmptySide(sides, config.test_size, " or change random_state: whole groups go to one side", at);
  const findings = wanted === void 0 ? [] : moreThanAsked(sides.test.length, wanted, `rows of one "${config.column}"`);
  return { ...sides, findings };
};
function limitOf(hashes, sizes, wanted) {
  const order = Uint32Array.from(hashes, (_, group) => group).sort((a, b) => hashes[a] - hashes[b]);
  let rows = 0;
  for (const group of order) {
    rows += sizes[group];
    if (rows >= wanted) return hashes[group] + 1;
  }
  return RANGE;
}

// src/data/split/hash.ts
var RANGE2 = 4294967296;
var splitByHash = (_table, { test_size, random_state }, keys, at) => {
  const hashes = hashesOf(keys, random_state);
  const wanted = test_size < 1 ? void 0 : testRowsOf(test_size, keys.length, at);
  const limit = wanted === void 0 ? test_size * RANGE2 : nthSmallest(hashes, wanted) + 1;
  const inTest = new Uint8Array(keys.length);
  for (let row = 0; row < inTest.length; row++) if (hashes[row] < limit) inTest[row] = 1;
  const sides = sidesOf(inTest);
  refuseEmptySide(sides, test_size, " or change random_state", at);
  const findings = wanted === void 0 ? [] : moreThanAsked(sides.test.length, wanted, "equal rows");
  return { ...sides, findings };
};
function hashesOf({ length, high, low }, seed) {
  const hashes = new Uint32Array(length);
  for (let row = 0; row < length; row++) hashes[row] = hashWords(high[row], low[row], seed);
  return hashes;
}
function nthSmallest(values, n) {
  const counts = new Uint32Array(65536);
  for (let i = 0; i < values.length; i++) counts[values[i] >>> 16]++;
  let upper = 0;
  let below = 0;
  while (below + counts[upper] < n) below += counts[upper++];
  const near = values.filter((value) => value >>> 16 === upper).sort();
  return near[n - 1 - below];
}

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

// src/data/split/stratified.ts
var NAMED2 = 5;
function stratifiedSides(table, name, testRows, random, at) {
  const column = splitColumn(table, name, "stratify", at);
  refuseMissing(column, "stratify", at);
  const values = valuesOf(column);
  const { names, rows } = classesOf(values);
  const trainRows = table.rows - testRows;
  refuseSmall(name, names, rows, { train: trainRows, test: testRows }, at);
  const sizes = rows.map((members) => members.length);
  const toTrain = deal(sizes, trainRows, random);
  const toTest = deal(
    sizes.map((size, c) => size - toTrain[c]),
    testRows,
    random
  );
  const train = [];
  const test = [];
  rows.forEach((members, c) => {
    const order = random.permutation(members.length);
    const end = Math.min(members.length, toTrain[c] + toTest[c]);
    for (let i = 0; i < end; i++) (i < toTrain[c] ? train : test).push(members[order[i]]);
  });
  return { train: shuffled(train, random), test: shuffled(test, random) };
}
function classesOf({ texts, codes }) {
  const numbers = texts.map(numberOf);
  const numeric = !numbers.some(Number.isNaN);
  const sorted = texts.map((_, code) => code).sort((a, b) => numeric ? numbers[a] - numbers[b] : compareCodePoints(texts[a], texts[b]));
  const sizes = new Uint32Array(texts.length);
  for (const code of codes) sizes[code]++;
  const held = sorted.filter((code) => sizes[code] > 0);
  const byCode = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(texts.length);
  codes.forEach((code, row) => {
    byCode[code][next[code]++] = row;
  });
  return { names: held.map((code) => texts[code]), rows: held.map((code) => byCode[code]) };
}
function compareCodePoints(a, b) {
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}
function deal(sizes, draws, random) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => size / total * draws);
  const dealt = exact.map(Math.floor);
  const remainders = exact.map((share, c) => share - dealt[c]);
  let left = draws - dealt.reduce((sum, n) => sum + n, 0);
  const descending = [...new Set(remainders)].sort((a, b) => b - a);
  for (const value of descending) {
    if (left <= 0) break;
    const tied = remainders.flatMap((remainder, c) => remainder === value ? [c] : []);
    const lots = random.permutation(tied.length).subarray(0, left);
    for (const lot of lots) dealt[tied[lot]]++;
    left -= lots.length;
  }
  return dealt;
}
function shuffled(rows, random) {
  return random.permutation(rows.length).map((i) => rows[i]);
}
function refuseSmall(name, classes, rows, sides, at) {
  const single = classes.filter((_, c) => rows[c].length < 2);
  if (single.length > 0) {
    const named = single.slice(0, NAMED2).map((one) => `"${one}"`);
    const more = single.length > NAMED2 ? ` and ${single.length - NAMED2} more` : "";
    throw new InputError(`every class of "${name}" needs two rows, there is one of ${named.join(", ")}${more}`, {
      ...at,
      field: `${at.field}.stratify`
    });
  }
  for (const side of ["train", "test"]) {
    if (sides[side] >= classes.length) continue;
    const way = side === "test" ? "raise" : "lower";
    const rule = `${sides[side]} ${side} rows cannot hold the ${classes.length} classes of "${name}"; ${way} it`;
    throw new InputError(rule, { ...at, field: `${at.field}.test_size` });
  }
}

// src/data/split/sklearn.ts
var splitLikeSklearn = (table, config, _keys, at) => {
  const testRows = testRowsOf(config.test_size, table.rows, at);
  const random = new MersenneTwister(config.random_state);
  if (config.stratify !== void 0) {
    return { ...stratifiedSides(table, config.stratify, testRows, random, at), findings: [] };
  }
  const order = random.permutation(table.rows);
  const sides = { train: order.slice(testRows), test: order.slice(0, testRows) };
  refuseEmptySide(sides, config.test_size, "", at);
  return { ...sides, findings: [] };
};

// src/data/split/instant.ts
var ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;
function parseInstant(text) {
  const match = ISO.exec(text);
  if (match === null) return void 0;
  const [, day, hour = "0", minute = "0", second = "0", zone] = match;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return void 0;
  const minutes = Number(hour) * 60 + Number(minute) - offsetOf(zone);
  return { milliseconds: midnight + minutes * 6e4 + Number(second) * 1e3, zoned: zone !== void 0 };
}
function offsetOf(zone) {
  if (zone === void 0 || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

// src/data/split/time.ts
var splitByTime = (table, { column: name, test_size }, _keys, at) => {
  const column = splitColumn(table, name, "column", at);
  refuseMissing(column, "column", at);
  const times = timesOf(column, at);
  const wanted = testRowsOf(test_size, table.rows, at);
  const first = Float64Array.from(times).sort()[times.length - wanted];
  const inTest = new Uint8Array(times.length);
  for (let row = 0; row < inTest.length; row++) if (times[row] >= first) inTest[row] = 1;
  const sides = sidesOf(inTest);
  refuseEmptySide(sides, test_size, `: rows of the same "${name}" stay together`, at);
  return { ...sides, findings: moreThanAsked(sides.test.length, wanted, `rows of the same "${name}"`) };
};
function timesOf(column, at) {
  if (column.storage === "float64") return column.values;
  const held = new Uint8Array(column.categories.length);
  for (const code of column.codes) held[code] = 1;
  const texts = column.categories.filter((_, code) => held[code] === 1);
  const numbers = texts.map(numberOf);
  const values = numbers.some(Number.isNaN) ? instantsOf(column.name, texts, at) : numbers;
  const byText = new Map(texts.map((text, i) => [text, values[i]]));
  const byCode = column.categories.map((text) => byText.get(text) ?? Number.NaN);
  return Float64Array.from(column.codes, (code) => byCode[code]);
}
function instantsOf(name, texts, at) {
  const field = `${at.field}.column`;
  const instants = texts.map((text) => {
    const instant = parseInstant(text);
    if (instant !== void 0) return instant;
    throw new InputError(
      `"${name}" cannot be put in order: "${text.slice(0, 60)}" is no ISO 8601 date (2024-01-31, 2024-01-31T12:00:00Z), and not every cell is a number`,
      { ...at, field }
    );
  });
  const zoned = instants.findIndex((instant) => instant.zoned);
  const local = instants.findIndex((instant) => !instant.zoned);
  if (zoned >= 0 && local >= 0) {
    const rule = `"${name}" has times with a zone ("${texts[zoned]}") and without ("${texts[local]}"), which cannot be compared`;
    throw new InputError(rule, { ...at, field });
  }
  return instants.map((instant) => instant.milliseconds);
}

// src/data/split/split.ts
var METHODS = {
  hash: splitByHash,
  sklearn: splitLikeSklearn,
  time: splitByTime,
  group: splitByGroup,
  column: splitByColumn
};
function splitRows(table, split, identity, at) {
  const method = METHODS[split.method];
  return method(table, split, identity.keys, at);
}

// src/data/join-tables.ts
function joinTables(first, second) {
  refuseUnknown(first, second);
  refuseUnknown(second, first);
  const rows = first.table.rows + second.table.rows;
  const columns = first.table.columns.map((column) => {
    const other = findColumn(second.table, column.name);
    return joinColumns(column, other, { first: first.file, second: second.file });
  });
  return { rows, columns };
}
function refuseUnknown(having, lacking) {
  const names = lacking.table.columns.map((column) => column.name);
  for (const { name } of having.table.columns) {
    if (findColumn(lacking.table, name) !== void 0) continue;
    throw new InputError(`no column "${name}", which ${having.file} has; ${suggest(name, names)}`, {
      file: lacking.file,
      field: name
    });
  }
}
function joinColumns(a, b, files) {
  const { name } = a;
  if (a.storage === "float64" && b.storage === "float64") return joinNumbers(name, a.kind, a.values, b.values);
  if (a.storage === "float64" && isEmpty(b)) return joinNumbers(name, a.kind, a.values, blanks(b));
  if (b.storage === "float64" && isEmpty(a)) return joinNumbers(name, b.kind, blanks(a), b.values);
  const kind = a.storage === b.storage ? jointKind(a, b) : void 0;
  if (kind === void 0) {
    throw new InputError(
      `"${name}" is ${typeOf(b)} here and ${typeOf(a)} in ${files.first}; mend the cells or pin it in data.columns`,
      { file: files.second, field: name }
    );
  }
  return joinTexts(name, kind, a, b);
}
function joinNumbers(name, kind, a, b) {
  const values = new Float64Array(new SharedArrayBuffer(8 * (a.length + b.length)));
  values.set(a);
  values.set(b, a.length);
  return { name, kind, storage: "float64", values };
}
function joinTexts(name, kind, a, b) {
  const categories = [.../* @__PURE__ */ new Set([...a.categories, ...b.categories])].sort();
  const position = new Map(categories.map((text, code) => [text, code]));
  const codes = new Int32Array(a.codes.length + b.codes.length);
  let row = 0;
  for (const side of [a, b]) {
    const map = Int32Array.from(side.categories, (text) => position.get(text));
    for (const code of side.codes) codes[row++] = code < 0 ? -1 : map[code];
  }
  return { name, kind, storage: "text", codes, categories };
}
function jointKind(a, b) {
  if (a.kind === b.kind || isEmpty(b)) return a.kind;
  if (isEmpty(a)) return b.kind;
  const kinds = [a.kind, b.kind];
  return kinds.includes("boolean") && kinds.includes("categorical") ? "categorical" : void 0;
}
function isEmpty(column) {
  return column.storage === "text" && column.codes.every((code) => code < 0);
}
function blanks({ codes }) {
  return new Float64Array(codes.length).fill(Number.NaN);
}
function typeOf(column) {
  return column.storage === "float64" ? "numeric" : column.kind;
}

// src/data/target-rows.ts
function dropMissingTarget(table, target, at = {}) {
  const column = findColumn(table, target);
  if (column === void 0) {
    const names = table.columns.map((one) => one.name);
    throw new InputError(`no column "${target}"; ${suggest(target, names)}`, at);
  }
  const kept = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const missing = column.storage === "text" ? column.codes[row] < 0 : Number.isNaN(column.values[row]);
    if (!missing) kept[count++] = row;
  }
  if (count === table.rows) return { table, dropped: 0 };
  if (count === 0) throw new InputError(`every row misses its target "${target}"`, at);
  return { table: takeRows(table, kept.subarray(0, count)), dropped: table.rows - count };
}

// src/steps/open-source.ts
async function openSource(recipe, ports) {
  const first = await openFile(recipe.data.file, "data", recipe, ports);
  if (recipe.testFile === void 0) return { ...first, testFrom: first.table.rows };
  const second = await openFile(recipe.testFile, "test", recipe, ports);
  return {
    table: joinTables(
      { table: first.table, file: recipe.data.file.shown },
      { table: second.table, file: recipe.testFile.shown }
    ),
    testFrom: first.table.rows,
    dropped: first.dropped + second.dropped,
    files: [...first.files, ...second.files],
    findings: [...first.findings, ...second.findings]
  };
}
async function openFile(file, role, { data, task }, ports) {
  const options = {
    delimiter: data.delimiter,
    naValues: data.naValues,
    columns: data.columns,
    numericTarget: task === "regression" ? data.target : void 0
  };
  const { table, sha256, bytes, findings } = await openTable(file, options, ports);
  const { rows, columns } = table;
  return {
    ...dropMissingTarget(table, data.target, { file: file.shown }),
    files: [{ role, path: file.shown, sha256, bytes, rows, columns: columns.length }],
    findings
  };
}

// src/steps/truth.ts
var MOST_CLASSES = 1e3;
function truthOf(table, { data, task, name, config }) {
  const column = findColumn(table, data.target);
  if (task === "regression") return { type: "double", values: column.values };
  if (column.storage === "text") return { type: "label", codes: column.codes, classes: column.categories };
  const codeOf = /* @__PURE__ */ new Map();
  for (const value of column.values) {
    codeOf.set(value, 0);
    if (codeOf.size > MOST_CLASSES) {
      throw new InputError(
        `more than ${MOST_CLASSES} different numbers in "${data.target}" are no classes; use task: regression`,
        { file: config.path, field: `models.${name}.task` }
      );
    }
  }
  const sorted = [...codeOf.keys()].map((value) => ({ value, text: String(value) }));
  sorted.sort((a, b) => a.text < b.text ? -1 : 1);
  for (const [code, { value }] of sorted.entries()) codeOf.set(value, code);
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf.get(column.values[row]);
  return { type: "label", codes, classes: sorted.map(({ text }) => text) };
}
function withoutAbsentClasses(truth) {
  if (truth.type === "double") return truth;
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  const classes = truth.classes.filter((_, code) => seen[code] === 1);
  if (classes.length === truth.classes.length) return truth;
  const map = Int32Array.from(truth.classes, (name) => classes.indexOf(name));
  return { type: "label", codes: truth.codes.map((code) => map[code]), classes };
}
function positiveClassOf(truth, recipe) {
  if (truth.type === "double") return void 0;
  const { positive } = recipe.evaluate;
  const { classes } = truth;
  const at = { file: recipe.config.path, field: `models.${recipe.name}` };
  if (classes.length !== 2) {
    const some = classes.slice(0, 5).join(", ");
    throw new InputError(`task binary wants two classes, "${recipe.data.target}" has ${classes.length}: ${some}`, {
      ...at,
      field: `${at.field}.task`
    });
  }
  if (positive !== void 0 && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes ${classes.join(", ")}`, {
      ...at,
      field: `${at.field}.evaluate.positive`
    });
  }
  return positive ?? classes.find((name) => /^(1|true|yes)$/i.test(name)) ?? classes.at(-1);
}

// src/steps/dataset.ts
async function datasetOf(session) {
  session.held.dataset ??= await openDataset(session.recipe, session.ports);
  return session.held.dataset;
}
async function openDataset(recipe, ports) {
  const { data, split } = recipe;
  const source = await openSource(recipe, ports);
  const { table } = source;
  const identity = await identifyRows(table, { id: data.id, target: data.target }, ports.workers);
  const at = { file: recipe.config.path, field: `models.${recipe.name}.split` };
  const sides = split.method === "files" ? { ...sidesAt(source.testFrom, table.rows), findings: [] } : splitRows(table, split, identity, at);
  const leaks = leakFindings(identity.contentKeys, sides);
  const test = identity.sorted(sides.test);
  const [dataDigest = "", trainDigest = "", testDigest = ""] = await setDigests(
    [void 0, sides.train, test].map((rows) => ({
      digests: identity.digests,
      byContent: identity.byContent,
      target: findColumn(table, data.target),
      member: rows && membersOf(rows, table.rows)
    })),
    ports.workers
  );
  const testIds = identity.idsOf(test);
  await arrangeRows(table, joinRows(sides.train, test), ports.workers);
  const trainRows = sides.train.length;
  const side = (from, to) => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  const train = side(0, trainRows);
  return {
    droppedRows: source.dropped,
    table,
    train: { ...train, truth: withoutAbsentClasses(train.truth) },
    test: side(trainRows, table.rows),
    testIds,
    testDigest,
    dataDigest,
    positive: recipe.task === "binary" ? positiveClassOf(side(0, table.rows).truth, recipe) : void 0,
    training: { rows: trainRows, trainDigest, split, idColumns: [...identity.idColumns] },
    files: source.files.map((file) => {
      const digests = { data: trainDigest, test: testDigest };
      return { ...file, dataDigest: source.files.length === 1 ? dataDigest : digests[file.role] };
    }),
    findings: [...source.findings, ...sides.findings, ...leaks]
  };
}
function featuresOf(table, { data, split }) {
  const others = /* @__PURE__ */ new Set([data.target, data.id, ...data.exclude]);
  if (split.method === "column" || split.method === "group") others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== "ignore" && kind !== "date");
}
function joinRows(first, second) {
  const rows = new Uint32Array(new SharedArrayBuffer(4 * (first.length + second.length)));
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}

export {
  datasetOf
};
