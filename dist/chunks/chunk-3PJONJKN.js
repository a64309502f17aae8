import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  beginPredictions
} from "./chunk-IBDJHCSU.js";
import {
  UNVERIFIED_TITLE,
  UNVERIFIED_WORDS,
  expiryWords,
  runFoot,
  runLink
} from "./chunk-TBOBBUC4.js";
import {
  profileTable,
  sortNumbers
} from "./chunk-P2KMOA2C.js";
import {
  arrangeRows,
  rowsBetween
} from "./chunk-IO4LHPPO.js";
import {
  beginSets,
  keysOf,
  sortRows
} from "./chunk-B3DP24NM.js";
import {
  DIGEST_WORDS,
  digestRows
} from "./chunk-WU2LVC4L.js";
import {
  FIRST_SEED,
  configPath,
  createRun,
  fitRecipe,
  noteProgress,
  refuseOtherModel,
  takeOver,
  writeRun
} from "./chunk-OZFMHBV5.js";
import {
  CHAIN,
  NO_ATTRIBUTION,
  WRITTEN_BY,
  allowWaivers,
  attributeChange,
  checkInput,
  checkWeights,
  coefficientsOf,
  commentSections,
  decide,
  defaultPositive,
  differenceInterval,
  drawnRows,
  gateNotes,
  gateTable,
  gatedAgain,
  groupCodes,
  improvementOf,
  isResampled,
  isUndefined,
  judgeGate,
  marginOf,
  memoryFiles,
  missedFloor,
  movedWords,
  openPredictions,
  ownInterval,
  readWaivers,
  renderHtml,
  samplingOf,
  sourceOf,
  staleFiles,
  tableConfig,
  totalOf,
  withWaivers
} from "./chunk-WZWBMWQS.js";
import {
  EVENT_WORDS,
  FULL_REPORT,
  anchorNote,
  comparedWords,
  countEvaluation,
  dummyWords,
  effectOf,
  headlineOf,
  keepWithin,
  ledgerFindings,
  ledgerNote,
  passedOverWords,
  phraseToMarkdown,
  policyChangeWords,
  policyWords,
  reproduceWords,
  sectionToMarkdown,
  tableToMarkdown,
  waiverWords
} from "./chunk-YSLYPBW4.js";
import {
  ALPHA,
  DEFAULT_CONFIG,
  checkSignature,
  decodeModel,
  describeCode,
  findKind,
  openTable,
  placeRecipe,
  predictModel,
  primaryGate,
  readRecipes,
  selectRecipes
} from "./chunk-3ET62CJQ.js";
import {
  otherDelimiter
} from "./chunk-ZAMKKATV.js";
import {
  ANCHOR_FILES,
  BASELINE_FILES,
  DECISION_MARKS,
  DOCUMENT_FILES,
  METRICS_FILE,
  classesWithoutDenominator,
  columnKey,
  columnOf,
  dataCheckDocument,
  decodeConfig,
  defaultMetrics,
  encodeCanonical,
  encodeMetrics,
  evaluationDocument,
  failureDocument,
  isFailed,
  isUnreachable,
  modelDocument,
  nameOf,
  newestFirst,
  orderReports,
  overviewTable,
  overviewTitle,
  remembered,
  resolveMetric,
  runDocument,
  sha256,
  tagPrefix,
  variance,
  verdictDocument,
  versionOfTag
} from "./chunk-Q3XRVOCM.js";
import {
  PREDICTIONS_FILE,
  encodePredictions
} from "./chunk-DILNABZH.js";
import {
  markdownText
} from "./chunk-RN622SCI.js";
import {
  findColumn,
  isShared,
  takeRows
} from "./chunk-WF6XTZGX.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  digestSource
} from "./chunk-3P46YW6C.js";
import {
  suggest
} from "./chunk-UMBKYT47.js";
import {
  InfrastructureError,
  InputError,
  InvariantError,
  failureOf
} from "./chunk-MTL7CF67.js";

// src/compare/stops.ts
function stops(verdict) {
  return effectOf(verdict).exitCode !== 0;
}

// src/data/hex-ids.ts
var BLOCK_ROWS = 4096;
var BYTES = 8;
var DIGITS = 2 * BYTES;
function hexIds({ keys: { words, stride }, occurrences, rows }) {
  const bytes = new Uint8Array(new SharedArrayBuffer(rows.length * BYTES));
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i] * stride;
    view.setUint32(i * BYTES, words[at]);
    view.setUint32(i * BYTES + 4, words[at + 1]);
  }
  return idsOfDigits({ bytes, repeats: occurrences && Uint32Array.from(rows, (row) => occurrences[row]) });
}
function idsOfDigits(digits) {
  const { repeats } = digits;
  const bytes = Buffer.from(digits.bytes.buffer, digits.bytes.byteOffset, digits.bytes.length);
  let block = -1;
  let text = "";
  return {
    length: bytes.length / BYTES,
    digits,
    text(i) {
      const wanted = Math.floor(i / BLOCK_ROWS);
      if (wanted !== block) {
        block = wanted;
        text = bytes.toString("hex", wanted * BLOCK_ROWS * BYTES, (wanted + 1) * BLOCK_ROWS * BYTES);
      }
      const at = (i - block * BLOCK_ROWS) * DIGITS;
      const id = text.slice(at, at + DIGITS);
      const repeat = repeats?.[i] ?? 1;
      return repeat > 1 ? `${id}-${repeat}` : id;
    }
  };
}

// src/data/identity.ts
var CHUNK_ROWS = 32768;
var PARALLEL_ROWS = 2 * CHUNK_ROWS;
async function identifyRows(table, request, workers) {
  const content = table.columns.filter(({ name }) => name !== request.target).sort((a, b) => a.name < b.name ? -1 : 1);
  const digests = await digestsOf(content, table.rows, workers);
  const contentKeys = keysOf(digests);
  const base = { digests, contentKeys };
  const target = findColumn(table, request.target);
  return request.id === void 0 ? { ...base, ...defaultIds(contentKeys, target), idColumns: content.map(({ name }) => name) } : { ...base, ...await declaredIds(table, request.id, workers), idColumns: [request.id] };
}
async function contentKeysOf(table, apart, workers) {
  const content = table.columns.filter(({ name }) => !apart.has(name)).sort((a, b) => a.name < b.name ? -1 : 1);
  return keysOf(await digestsOf(content, table.rows, workers));
}
async function digestsOf(columns, rows, workers) {
  const into = new Uint32Array(new SharedArrayBuffer(4 * DIGEST_WORDS * rows));
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
function defaultIds(keys, target) {
  return {
    idsOf: (rows, occurrences) => hexIds({ keys, occurrences, rows }),
    keys,
    sorted: (rows) => sortRows(keys, target, rows)
  };
}
async function declaredIds(table, id, workers) {
  const column = findColumn(table, id);
  if (column === void 0) throw new InputError(`data.id names "${id}", which is no column`, { field: id });
  const texts = textsOf(column);
  const keys = keysOf(await digestsOf([column], table.rows, workers));
  const order = (rows) => Uint32Array.from(rows).sort((a, b) => texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : a - b);
  refuseRepeats(texts, id);
  return {
    idsOf: (rows) => ({ length: rows.length, text: (i) => texts[rows[i]] }),
    keys,
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

// src/data/split/leak.ts
function leakFindings(keys, sides) {
  const rows = countLeaked(keys, sides);
  if (rows === 0) return [];
  const message = `${rows} of ${sides.test.length} test rows also occur in the train rows; the split \`hash\` keeps equal rows together`;
  return [{ severity: "warning", rule: "leak", message, numbers: { rows, testRows: sides.test.length } }];
}
function countLeaked({ words, stride }, { train: train2, test }) {
  let slots = 16;
  while (slots < 2 * test.length) slots *= 2;
  const rowAt = new Int32Array(slots).fill(-1);
  const counts = new Uint32Array(slots);
  const isSame2 = (a, b) => words[a * stride] === words[b * stride] && words[a * stride + 1] === words[b * stride + 1];
  const slotOf = (row) => {
    let slot = words[row * stride + 1] & slots - 1;
    for (; ; ) {
      const other = rowAt[slot];
      if (other < 0 || isSame2(other, row)) return slot;
      slot = slot + 1 & slots - 1;
    }
  };
  for (let i = 0; i < test.length; i++) {
    const slot = slotOf(test[i]);
    if (rowAt[slot] < 0) rowAt[slot] = test[i];
    counts[slot]++;
  }
  let leaked = 0;
  for (let i = 0; i < train2.length; i++) {
    const slot = slotOf(train2[i]);
    leaked += counts[slot];
    counts[slot] = 0;
  }
  return leaked;
}

// src/data/split/sides.ts
function sidesOf(inTest) {
  let count = 0;
  for (let row = 0; row < inTest.length; row++) count += inTest[row];
  const test = new Uint32Array(count + 1);
  const train2 = new Uint32Array(inTest.length - count + 1);
  for (let row = 0, a = 0, b = 0; row < inTest.length; row++) {
    test[a] = row;
    train2[b] = row;
    a += inTest[row];
    b += 1 - inTest[row];
  }
  return { train: train2.subarray(0, inTest.length - count), test: test.subarray(0, count) };
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
function refuseEmptySide({ train: train2, test }, testSize, also, at) {
  if (train2.length > 0 && test.length > 0) return;
  const [side, way] = test.length === 0 ? ["test", "raise"] : ["train", "lower"];
  const rows = train2.length + test.length;
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
function hashesOf({ length, words, stride }, seed) {
  const hashes = new Uint32Array(length);
  for (let row = 0; row < length; row++) hashes[row] = hashWords(words[row * stride], words[row * stride + 1], seed);
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
function stratifiedSides(table, name, testRows2, random, at) {
  const column = splitColumn(table, name, "stratify", at);
  refuseMissing(column, "stratify", at);
  const values = valuesOf(column);
  const { names, rows } = classesOf(values);
  const trainRows = table.rows - testRows2;
  refuseSmall(name, names, rows, { train: trainRows, test: testRows2 }, at);
  const sizes = rows.map((members) => members.length);
  const toTrain = deal(sizes, trainRows, random);
  const toTest = deal(
    sizes.map((size, c) => size - toTrain[c]),
    testRows2,
    random
  );
  const train2 = [];
  const test = [];
  rows.forEach((members, c) => {
    const order = random.permutation(members.length);
    const end = Math.min(members.length, toTrain[c] + toTest[c]);
    for (let i = 0; i < end; i++) (i < toTrain[c] ? train2 : test).push(members[order[i]]);
  });
  return { train: shuffled(train2, random), test: shuffled(test, random) };
}
function classesOf({ texts, codes }) {
  const numbers = texts.map(numberOf);
  const numeric = !numbers.some(Number.isNaN);
  const sorted2 = texts.map((_, code) => code).sort((a, b) => numeric ? numbers[a] - numbers[b] : compareCodePoints(texts[a], texts[b]));
  const sizes = new Uint32Array(texts.length);
  for (const code of codes) sizes[code]++;
  const held = sorted2.filter((code) => sizes[code] > 0);
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
  const testRows2 = testRowsOf(config.test_size, table.rows, at);
  const random = new MersenneTwister(config.random_state);
  if (config.stratify !== void 0) {
    return { ...stratifiedSides(table, config.stratify, testRows2, random, at), findings: [] };
  }
  const order = random.permutation(table.rows);
  const sides = { train: order.slice(testRows2), test: order.slice(0, testRows2) };
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

// src/data/rows-as.ts
function readRowsAs({ own, judged, target, task, ofRows, at }) {
  const ours = findColumn(own, target);
  const read = findColumn(judged, target);
  const theirs = task === "regression" ? asNumbers(read) : task === "binary" ? twoClasses(read, ours) : read;
  const kept = [];
  let added = 0;
  for (let row = 0; row < judged.rows; row++) {
    if (!isMissing(theirs, row)) kept.push(row);
    else if (!isMissing(ours, row)) added += 1;
  }
  if (kept.length === 0) throw new InputError(`every row misses its target "${target}"`, at);
  const rows = Uint32Array.from(kept);
  const columns = judged.columns.map((column) => column.name === target ? theirs : column);
  const mixed = own.columns.map(
    (column) => ofRows.has(column.name) ? columns.find(({ name }) => name === column.name) ?? column : column
  );
  return {
    table: takeRows({ rows: own.rows, columns: mixed }, rows),
    content: takeRows({ rows: judged.rows, columns }, rows),
    withoutTruth: Uint8Array.from(rows, (row) => isMissing(ours, row) ? 1 : 0),
    dropped: judged.rows - kept.length,
    added
  };
}
function isMissing(column, row) {
  return column.storage === "text" ? column.codes[row] < 0 : Number.isNaN(column.values[row]);
}
function asNumbers(column) {
  if (column.storage === "float64") return column;
  const numbers = column.categories.map(numberOf);
  const values = new Float64Array(new SharedArrayBuffer(8 * column.codes.length));
  for (let row = 0; row < values.length; row++) {
    const code = column.codes[row];
    values[row] = code < 0 ? Number.NaN : numbers[code];
  }
  return { name: column.name, kind: "numeric", storage: "float64", values };
}
function twoClasses(judged, own) {
  const classes = textsIn(own);
  const strange = (column, row) => !classes.has(textAt(column, row));
  if (classes.size !== 2 || textsIn(judged).size === 2) return judged;
  if (judged.storage === "text") {
    const kept = new Set(judged.codes.filter((code, row) => code >= 0 && !strange(judged, row)));
    const categories = judged.categories.filter((_, code) => kept.has(code));
    const map = judged.categories.map((text) => categories.indexOf(text));
    return { ...judged, categories, codes: judged.codes.map((code) => map[code] ?? -1) };
  }
  const values = judged.values.map((value, row) => strange(judged, row) ? Number.NaN : value);
  return { ...judged, values };
}
function textsIn(column) {
  const texts = /* @__PURE__ */ new Set();
  const rows = column.storage === "text" ? column.codes.length : column.values.length;
  for (let row = 0; row < rows; row++) if (!isMissing(column, row)) texts.add(textAt(column, row));
  return texts;
}
function textAt(column, row) {
  if (column.storage === "float64") return String(column.values[row]);
  const text = column.categories[column.codes[row]] ?? "";
  const value = numberOf(text);
  return Number.isNaN(value) ? text : String(value);
}

// src/data/target-rows.ts
function refuseConstantTarget(table, target, at = {}) {
  const column = findColumn(table, target);
  const cells = column.storage === "text" ? column.codes : column.values;
  const first = cells[0];
  for (let row = 1; row < cells.length; row++) if (cells[row] !== first) return;
  const value = column.storage === "text" ? column.categories[first] : first;
  throw new InputError(`every row has the same target, ${value}: there is nothing to learn`, { ...at, field: target });
}
function dropMissingTarget(table, target, at = {}) {
  const column = findColumn(table, target);
  if (column === void 0) {
    const names = table.columns.map((one) => one.name);
    throw new InputError(`no column "${target}"; ${suggest(target, names)}${otherDelimiter(names)}`, at);
  }
  if (!hasMissing(column)) return { table, dropped: 0 };
  const kept = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const missing = column.storage === "text" ? column.codes[row] < 0 : Number.isNaN(column.values[row]);
    if (!missing) kept[count++] = row;
  }
  if (count === 0) throw new InputError(`every row misses its target "${target}"`, at);
  return { table: takeRows(table, kept.subarray(0, count)), dropped: table.rows - count };
}
function hasMissing(column) {
  if (column.storage === "text") return column.codes.some((code) => code < 0);
  const { values } = column;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) return true;
  return false;
}

// src/steps/open-source.ts
async function openSource(recipe, ports) {
  const source = await openFiles(recipe, ports);
  refuseUnknownExcluded(source.table, recipe);
  refuseConstantTarget(source.table, recipe.data.target, { file: recipe.data.file.shown });
  return source;
}
function refuseUnknownExcluded(table, { name, config, data }) {
  const names = table.columns.map((column) => column.name);
  data.exclude.forEach((excluded, i) => {
    if (names.includes(excluded)) return;
    const field = `models.${name}.data.exclude[${i}]`;
    throw new InputError(`"${excluded}" is no column of ${data.file.shown}; ${suggest(excluded, names)}`, {
      file: config.path,
      field
    });
  });
}
async function openFiles(recipe, ports) {
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
    findings: [...first.findings, ...second.findings],
    asJudged: joinJudged(recipe, first, second)
  };
}
function joinJudged({ data, testFile }, first, second) {
  const [a, b] = [first.asJudged, second.asJudged];
  if (a === void 0 || b === void 0) return void 0;
  const withoutTruth = new Uint8Array(a.withoutTruth.length + b.withoutTruth.length);
  withoutTruth.set(a.withoutTruth);
  withoutTruth.set(b.withoutTruth, a.withoutTruth.length);
  const content = joinTables(
    { table: a.content, file: data.file.shown },
    { table: b.content, file: testFile?.shown ?? data.file.shown }
  );
  return { content, withoutTruth, added: a.added + b.added };
}
async function openFile(file, role, recipe, ports) {
  const { data, task, rowsAs } = recipe;
  const options = {
    delimiter: data.delimiter,
    naValues: data.naValues,
    columns: data.columns,
    numericTarget: task === "regression" ? data.target : void 0
  };
  const { table, sha256: sha2562, bytes, findings } = await openTable(file, options, ports);
  const { rows, columns } = table;
  const dropped = dropMissingTarget(table, data.target, { file: file.shown });
  const judged = rowsAs && await readAsJudged(file, table, recipe, ports);
  return {
    ...judged === void 0 ? dropped : { table: judged.table, dropped: judged.dropped, asJudged: judged },
    files: [{ role, path: file.shown, sha256: sha2562, bytes, rows, columns: columns.length }],
    findings
  };
}
async function readAsJudged(file, own, recipe, ports) {
  const { data, task, split, evaluate: evaluate2, rowsAs } = recipe;
  const named = [data.target, data.id, evaluate2.groupColumn, evaluate2.weightColumn];
  const ofRows = new Set(named.filter((name) => name !== void 0));
  if ("column" in split) ofRows.add(split.column);
  const isText = task === "regression";
  const pins = Object.entries(data.columns).filter(([name]) => ofRows.has(name) && !(isText && name === data.target));
  const options = {
    delimiter: data.delimiter,
    naValues: rowsAs?.naValues,
    columns: Object.fromEntries(pins),
    textColumns: isText ? [data.target] : []
  };
  const { table: judged } = await openTable(file, options, ports);
  return readRowsAs({ own, judged, target: data.target, task, ofRows, at: { file: file.shown } });
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
  const sorted2 = [...codeOf.keys()].map((value) => ({ value, text: String(value) }));
  sorted2.sort((a, b) => a.text < b.text ? -1 : 1);
  for (const [code, { value }] of sorted2.entries()) codeOf.set(value, code);
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf.get(column.values[row]);
  return { type: "label", codes, classes: sorted2.map(({ text }) => text) };
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
  return positive ?? defaultPositive(truth.classes);
}

// src/steps/dataset.ts
async function arrangedRowsOf(session) {
  session.held.arranged ??= await arrangeDataset(session.recipe, session.ports);
  return session.held.arranged;
}
async function datasetOf(session) {
  session.held.dataset ??= await (await arrangedRowsOf(session)).finish();
  return session.held.dataset;
}
async function readDataset(recipe, ports) {
  return (await arrangeDataset(recipe, ports)).finish();
}
async function arrangeDataset(recipe, ports) {
  const { data } = recipe;
  const source = await openSource(recipe, ports);
  const { table, identity, sides, reading } = await splitSource(source, recipe, ports);
  const leaks = await leaksOf(table, recipe, identity, sides, ports.workers);
  const target = findColumn(table, data.target);
  const sets = beginSets({ digests: identity.digests, target }, sides, ports.workers);
  const test = identity.sorted(sides.test);
  await arrangeRows(table, joinRows(sides.train, test), ports.workers);
  const findings = [...source.findings, ...sides.findings, ...leaks];
  const finish2 = async () => {
    const { occurrences, ...digests } = await sets.finish();
    return datasetFrom(recipe, { ...source, table, findings, reading }, sides.train.length, {
      ids: identity.idsOf(test, occurrences),
      idColumns: identity.idColumns,
      digests
    });
  };
  return { table, finish: finish2 };
}
async function splitSource(source, recipe, ports) {
  const { data, split } = recipe;
  const { table, asJudged } = source;
  const content = asJudged?.content ?? table;
  const identityOf = (rows2) => identifyRows(rows2, { id: data.id, target: data.target }, ports.workers);
  const identity = await identityOf(content);
  const at = { file: recipe.config.path, field: `models.${recipe.name}.split` };
  const sides = split.method === "files" ? { ...sidesAt(source.testFrom, table.rows), findings: [] } : splitRows(content, split, identity, at);
  if (asJudged === void 0) return { table, identity, sides, reading: void 0 };
  const isLeft = (row) => asJudged.withoutTruth[row] === 1;
  const heldOut = sides.test.filter(isLeft).length;
  const kept = sides.train.filter((row) => !isLeft(row));
  const reading = { heldOut, train: sides.train.length - kept.length, added: asJudged.added };
  if (reading.train === 0) return { table, identity, sides, reading };
  if (kept.length === 0) throw new InputError("no training row has a target", { file: data.file.shown });
  const rows = joinRows(kept, sides.test).sort();
  const placeOf2 = new Map(Array.from(rows, (row, place) => [row, place]));
  const moved = (side) => side.map((row) => placeOf2.get(row));
  return {
    table: takeRows(table, rows),
    identity: await identityOf(takeRows(content, rows)),
    sides: { ...sides, train: moved(kept), test: moved(sides.test) },
    reading
  };
}
function datasetFrom(recipe, { table, dropped, files, findings, reading }, trainRows, { ids, idColumns, digests }) {
  const side = (from, to) => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  const train2 = side(0, trainRows);
  return {
    droppedRows: dropped,
    table,
    train: { ...train2, truth: withoutAbsentClasses(train2.truth) },
    test: side(trainRows, table.rows),
    testIds: ids,
    testDigest: digests.test,
    dataDigest: digests.all,
    positive: recipe.task === "binary" ? positiveClassOf(side(0, table.rows).truth, recipe) : void 0,
    training: { rows: trainRows, trainDigest: digests.train, split: recipe.split, idColumns: [...idColumns] },
    files: files.map((file) => {
      const ofRole = { data: digests.train, test: digests.test };
      return { ...file, dataDigest: files.length === 1 ? digests.all : ofRole[file.role] };
    }),
    findings,
    reading
  };
}
async function leaksOf(table, { data, split }, identity, sides, workers) {
  const apart = [data.id, split.method === "column" ? split.column : void 0].filter((name) => name !== void 0);
  if (apart.length === 0 && split.method === "hash") return [];
  const keys = apart.length === 0 ? identity.contentKeys : await contentKeysOf(table, /* @__PURE__ */ new Set([data.target, ...apart]), workers);
  return leakFindings(keys, sides);
}
function featuresOf(table, { data, split, evaluate: evaluate2 }) {
  const { groupColumn, weightColumn } = evaluate2;
  const others = /* @__PURE__ */ new Set([data.target, data.id, ...data.exclude, groupColumn, weightColumn]);
  if (split.method === "column" || split.method === "group") others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== "ignore" && kind !== "date");
}
function joinRows(first, second) {
  const rows = new Uint32Array(first.length + second.length);
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}

// src/steps/check-data.ts
async function checkData(session) {
  const { recipe, ports, folder, held } = session;
  const { table } = await arrangedRowsOf(session);
  const columns = await profileTable(table, (name) => roleOf(name, recipe), ports.workers);
  const dataset = await datasetOf(session);
  const check = {
    kind: "assay.data-check",
    schemaVersion: 1,
    rows: dataset.table.rows,
    droppedRows: dataset.droppedRows,
    trainRows: dataset.train.rows,
    testRows: dataset.test.rows,
    dataDigest: dataset.dataDigest,
    target: recipe.data.target,
    columns,
    findings: [...dataset.findings]
  };
  held.dataCheck = check;
  await ports.files.writeText(`${folder}/${dataCheckDocument.file}`, dataCheckDocument.encode(check));
}
function roleOf(name, { data, split }) {
  if (name === data.target) return "target";
  if (name === data.id) return "id";
  if (data.exclude.includes(name)) return "excluded";
  return "column" in split && split.method !== "time" && split.column === name ? "split" : "feature";
}

// src/compare/differing-rows.ts
function differingRows(a, b) {
  if (a.task === "regression" || b.task === "regression") {
    const numbers = a.task === b.task ? countNumbers(a.prediction, b.prediction) : void 0;
    return { labels: numbers, scores: numbers };
  }
  const codes = Int32Array.from(b.classes, (name) => a.classes.indexOf(name));
  let labels = 0;
  for (let i = 0; i < a.prediction.length; i++) if (a.prediction[i] !== codes[b.prediction[i]]) labels += 1;
  return { labels, scores: countScores(a.probabilities, b, codes) };
}
function countNumbers(a, b) {
  let differing = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing += 1;
  return differing;
}
function countScores(ours, b, codes) {
  const theirs = b.probabilities;
  if (ours === void 0 || theirs === void 0) return void 0;
  const rows = b.prediction.length;
  const differs = new Uint8Array(rows);
  const mark = (left, right) => {
    for (let i = 0; i < rows; i++) if ((left?.[i] ?? 0) !== (right?.[i] ?? 0)) differs[i] = 1;
  };
  theirs.forEach((column, c) => {
    mark(ours[codes[c]], column);
  });
  ours.forEach((column, c) => {
    if (!codes.includes(c)) mark(column, void 0);
  });
  return differs.reduce((count, flag) => count + flag, 0);
}

// src/metrics/evaluate.ts
function evaluateMetrics(input, names, place = {}) {
  const metrics = names.map((name) => resolveMetric(name, input.task, place));
  checkInput(input, place);
  return Object.fromEntries(metrics.map((metric) => [metric.name, metric.compute(input)]));
}

// src/compare/measured.ts
function measureMetrics(input, names, rows) {
  if (rows.weights === void 0) return evaluateMetrics(input, names);
  return Object.fromEntries(
    names.map((name) => {
      const metric = resolveMetric(name, input.task, {});
      const own = ownInterval({ metric, input }, samplingOf(rows, ALPHA, void 0, metric.name));
      return [metric.name, isUndefined(own) ? own : { value: own.estimate }];
    })
  );
}
function measureOwn(input, names, { rows, testDigest, wanted }) {
  const values = measureMetrics(input, names, rows);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if ("undefined" in value || isResampled(name) && !wanted.has(name)) return [name, value];
      const metric = resolveMetric(name, input.task, {});
      const own = ownInterval({ metric, input }, samplingOf(rows, ALPHA, testDigest, name));
      if (isUndefined(own)) return [name, value];
      const bounds = { lower: Math.min(own.lower, value.value), upper: Math.max(own.upper, value.value) };
      return [name, { ...value, ...bounds }];
    })
  );
}

// src/compare/metric-input.ts
var metricInput = remembered((predictions) => {
  if (predictions.task === "regression") {
    const { truth: truth2, prediction: prediction2 } = predictions;
    return { task: "regression", truth: truth2, prediction: prediction2 };
  }
  const { task, classes, positive, truth, prediction, probabilities } = predictions;
  const index = positive === void 0 ? classes.length - 1 : classes.indexOf(positive);
  return { task, classes, positive: index, truth, prediction, probabilities };
});
function takePredictions(predictions, rows) {
  const ids = { length: rows.length, text: (row) => predictions.ids.text(rows[row]) };
  const slices = new Map(
    [...predictions.slices].map(([name, { codes, values }]) => [name, { codes: takeCodes(codes, rows), values }])
  );
  const { groups, weights } = predictions;
  const drawn = {
    ...groups === void 0 ? {} : { groups: takeCodes(groups, rows) },
    ...weights === void 0 ? {} : { weights: takeNumbers(weights, rows) }
  };
  if (predictions.task === "regression") {
    const truth = takeNumbers(predictions.truth, rows);
    return { ...predictions, ...drawn, ids, slices, truth, prediction: takeNumbers(predictions.prediction, rows) };
  }
  const probabilities = predictions.probabilities?.map((column) => takeNumbers(column, rows));
  return {
    ...predictions,
    ...drawn,
    ids,
    slices,
    truth: takeCodes(predictions.truth, rows),
    prediction: takeCodes(predictions.prediction, rows),
    ...probabilities === void 0 ? {} : { probabilities }
  };
}
function takeNumbers(values, rows) {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]];
  return out;
}
function takeCodes(codes, rows) {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = codes[rows[i]];
  return out;
}

// src/compare/dummy.ts
function judgeDummy(policy, candidate, answer, testDigest) {
  const gate = mustBeBetter(primaryGate(policy));
  const { name } = gate.metric;
  const rows = drawnRows(candidate);
  const input = metricInput(candidate);
  const value = measureMetrics(input, [name], rows)[name];
  const dummy = answer === "unknown" ? void 0 : dummyPredictions(candidate, answer);
  const facts = {
    n: candidate.ids.length,
    identicalModel: false,
    differing: dummy && differingRows(candidate, dummy),
    rows,
    testDigest
  };
  if (dummy === void 0) return judgeGate(gate, { value, input }, "not_comparable", facts);
  const other = metricInput(dummy);
  const theirs = measureMetrics(other, [name], rows)[name];
  if (theirs === void 0 || "undefined" in theirs) {
    return { ...judgeGate(gate, { value, input }, "none", facts), ...theirs && { note: theirs.undefined } };
  }
  return judgeGate(gate, { value, input }, { value: theirs, input: other }, facts);
}
function mustBeBetter(gate) {
  return {
    ...gate,
    require: "better",
    threshold: void 0,
    maxAbsoluteRegression: void 0,
    maxRelativeRegression: void 0,
    minAbsoluteChange: void 0,
    minRelativeChange: void 0,
    thresholdOnly: false,
    informational: false
  };
}
function dummyPredictions(candidate, answer) {
  const rows = candidate.ids.length;
  if (candidate.task === "regression") {
    return "value" in answer ? { ...candidate, prediction: new Float64Array(rows).fill(answer.value) } : void 0;
  }
  if ("value" in answer || answer.probabilities.length !== candidate.classes.length) return void 0;
  const code = candidate.classes.indexOf(answer.label);
  if (code < 0) return void 0;
  return {
    ...candidate,
    prediction: new Int32Array(rows).fill(code),
    probabilities: answer.probabilities.map((p) => new Float64Array(rows).fill(p))
  };
}

// src/compare/shift.ts
var SHIFT_ALPHA = 1e-3;
var MARGINS = 2;
var DEFAULT_SHARE = 0.05;
var STRANGE_SHARE = 0.01;
var TOLERANCE = 1e-9;
function foundAgain(now, home) {
  if (home === void 0 || now.task !== home.task) return void 0;
  const places = /* @__PURE__ */ new Map();
  for (let row = 0; row < home.ids.length; row++) places.set(home.ids.text(row), row);
  const ours = [];
  const theirs = [];
  for (let row = 0; row < now.ids.length; row++) {
    const place = places.get(now.ids.text(row));
    if (place === void 0) continue;
    ours.push(row);
    theirs.push(place);
  }
  if (ours.length === 0) return void 0;
  const rows = Uint32Array.from(ours);
  const [a, b] = [takePredictions(now, rows), takePredictions(home, Uint32Array.from(theirs))];
  return { rows, now: a, home: b, changed: Uint8Array.from(rows, (_, row) => isSamePrediction(a, b, row) ? 0 : 1) };
}
function shiftOf(request) {
  const found = foundAgain(request.now, request.home);
  return found === void 0 ? byEvaluation(request) : byRows(request, found);
}
function shiftOfRows({ policy }, found, cause) {
  const { metric } = primaryGate(policy);
  const values = [found.home, found.now].map((side) => metricOf(metric, side));
  return shiftFrom(metric, values[0], values[1], found.rows.length, cause);
}
function byRows(request, found) {
  const { policy, namedByContent, classes } = request;
  const rows = found.rows.length;
  const strange = strangeClasses(found, classes);
  if (strange !== void 0) return shiftOfRows(request, found, strange);
  const isOtherTruth = changedTruths(found) > rows / 2;
  const isChanged = found.changed.includes(1);
  if (!isChanged && !isOtherTruth) return losesToDummy(request, found.home);
  if (namedByContent && isChanged) {
    const cause = "on rows that hold the same as before it does not say what it said";
    return shiftOfRows(request, found, cause);
  }
  const home = isOtherTruth ? found.home : withTruthOf(found.home, found.now);
  for (const gate of policy.metrics) {
    if (gate.informational) continue;
    const [before, after] = [metricOf(gate.metric, home), metricOf(gate.metric, found.now)];
    if (before === void 0 || "undefined" in before) continue;
    const limit = limitOf2(gate, before.value);
    const isFar = isOtherTruth ? isFarFrom({ lower: before.value, upper: before.value }, limit, gate.metric, found.now, request) : isFarApart(gate.metric, found.now, home, limit, request);
    if (isFar) return shiftFrom(gate.metric, before, after, rows);
  }
  return beatsNoDummy(request, found.now, (dummyOf, metric) => beaten(metric, home, dummyOf(home))) ?? losesToDummy(request, found.home);
}
function byEvaluation(request) {
  const { policy, now, evaluation } = request;
  if (evaluation === void 0) return void 0;
  for (const gate of policy.metrics) {
    if (gate.informational) continue;
    const { name } = gate.metric;
    const before = Object.hasOwn(evaluation.metrics, name) ? evaluation.metrics[name] : void 0;
    if (before === void 0 || "undefined" in before) continue;
    const { value, lower = value, upper = value } = before;
    if (isFarFrom({ lower, upper }, limitOf2(gate, value), gate.metric, now, request)) {
      return shiftFrom(gate.metric, before, metricOf(gate.metric, now), now.ids.length);
    }
  }
  const { metric } = primaryGate(policy);
  const own = evaluation.metrics[metric.name];
  const dummys = evaluation.dummy?.[metric.name];
  if (own === void 0 || dummys === void 0 || "undefined" in own || "undefined" in dummys) return void 0;
  const worst = (metric.direction === "higher" ? own.lower : own.upper) ?? own.value;
  if (!(improvementOf(metric, worst, dummys.value) > 0)) return void 0;
  return beatsNoDummy(request, now, () => own.value);
}
function isFarFrom(home, limit, metric, now, { testDigest }) {
  const value = metricOf(metric, now);
  if (value === void 0 || "undefined" in value) return true;
  const sampling = samplingOf(drawnRows(now), SHIFT_ALPHA, testDigest, metric.name);
  const own = ownInterval({ metric, input: metricInput(now) }, sampling);
  const { lower, upper } = isUndefined(own) ? { lower: value.value, upper: value.value } : own;
  return lower > home.upper + limit || upper < home.lower - limit;
}
function isFarApart(metric, now, home, limit, { testDigest }) {
  const [before, after] = [metricOf(metric, home), metricOf(metric, now)];
  if (before === void 0 || "undefined" in before) return false;
  if (after === void 0 || "undefined" in after) return true;
  const sampling = samplingOf(drawnRows(now), SHIFT_ALPHA, testDigest, metric.name);
  const pair = { metric, candidate: metricInput(now), baseline: metricInput(home) };
  const moved = differenceInterval(pair, sampling);
  if (isUndefined(moved)) return !(Math.abs(after.value - before.value) <= limit);
  return moved.lower > limit || moved.upper < -limit;
}
function beatsNoDummy({ policy, evaluation }, now, homeOf) {
  const answer = evaluation?.dummyAnswer;
  if (answer === void 0) return void 0;
  const dummyOf = (side) => dummyPredictions(side, answerOn(side, answer, evaluation?.classes));
  const { metric } = primaryGate(policy);
  const home = homeOf(dummyOf, metric);
  const dummy = dummyOf(now);
  if (home === void 0 || dummy === void 0) return void 0;
  const [after, others] = [metricOf(metric, now), metricOf(metric, dummy)];
  if (others === void 0 || "undefined" in others) return void 0;
  const isBeaten = after !== void 0 && "value" in after && improvementOf(metric, after.value, others.value) > 0;
  if (isBeaten) return void 0;
  const cause = "it does not beat the model that looks at no feature any more";
  return shiftFrom(metric, { value: home }, after, now.ids.length, cause);
}
function losesToDummy({ policy, now, evaluation, testDigest }, home) {
  const answer = evaluation?.dummyAnswer;
  if (answer === void 0) return void 0;
  const dummyOf = (side) => dummyPredictions(side, answerOn(side, answer, evaluation?.classes));
  const { metric } = primaryGate(policy);
  const before = beaten(metric, home, dummyOf(home));
  const dummy = dummyOf(now);
  if (before === void 0 || dummy === void 0) return void 0;
  const sampling = samplingOf(drawnRows(now), SHIFT_ALPHA, testDigest, metric.name);
  const lead = differenceInterval({ metric, candidate: metricInput(now), baseline: metricInput(dummy) }, sampling);
  if (isUndefined(lead) || !(lead.upper < 0)) return void 0;
  const cause = "with the rows that are new it is worse than the model that looks at no feature";
  return shiftFrom(metric, { value: before }, metricOf(metric, now), now.ids.length, cause);
}
function beaten(metric, home, dummy) {
  const value = metricOf(metric, home);
  if (dummy === void 0 || value === void 0 || "undefined" in value) return void 0;
  const sampling = samplingOf(drawnRows(home), ALPHA, void 0, metric.name);
  const interval = differenceInterval({ metric, candidate: metricInput(home), baseline: metricInput(dummy) }, sampling);
  return !isUndefined(interval) && interval.lower > 0 ? value.value : void 0;
}
function answerOn(side, answer, classes = []) {
  if ("value" in answer || side.task === "regression") return answer;
  return { ...answer, probabilities: side.classes.map((name) => answer.probabilities[classes.indexOf(name)] ?? 0) };
}
function limitOf2({ maxAbsoluteRegression, maxRelativeRegression }, home) {
  const isWithout = maxAbsoluteRegression === void 0 && maxRelativeRegression === void 0;
  const margin = marginOf(maxAbsoluteRegression, isWithout ? DEFAULT_SHARE : maxRelativeRegression, home);
  return margin === "relative_to_zero" ? 0 : MARGINS * margin;
}
function metricOf(metric, side) {
  const value = measureMetrics(metricInput(side), [metric.name], drawnRows(side))[metric.name];
  return value !== void 0 && "value" in value && !Number.isFinite(value.value) ? { undefined: "not finite" } : value;
}
function shiftFrom({ name }, home, now, rows, cause) {
  return {
    metric: name,
    ...home !== void 0 && "value" in home ? { home: home.value } : {},
    ...now !== void 0 && "value" in now ? { now: now.value } : {},
    rows,
    ...cause === void 0 ? {} : { cause }
  };
}
function isSamePrediction(a, b, row) {
  if (a.task === "regression" || b.task === "regression") {
    return a.task === b.task && isClose(a.prediction[row], b.prediction[row]);
  }
  if (a.classes[a.prediction[row]] !== b.classes[b.prediction[row]]) return false;
  if (a.probabilities === void 0 || b.probabilities === void 0) return true;
  const names = /* @__PURE__ */ new Set([...a.classes, ...b.classes]);
  return [...names].every((name) => isClose(chanceOf(a, name, row), chanceOf(b, name, row)));
}
function chanceOf({ classes, probabilities }, name, row) {
  return probabilities?.[classes.indexOf(name)]?.[row] ?? 0;
}
function isClose(a, b) {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
}
function truthText(side, row) {
  return side.task === "regression" ? side.truth[row] : side.classes[side.truth[row]];
}
function changedTruths({ now, home, rows }) {
  let changed = 0;
  for (let row = 0; row < rows.length; row++) if (truthText(now, row) !== truthText(home, row)) changed += 1;
  return changed;
}
function changedTruthsOf(today, home) {
  const found = foundAgain(today, home);
  return found === void 0 ? 0 : changedTruths(found);
}
function withTodaysTruth(stored, today) {
  const found = foundAgain(today, stored);
  if (found === void 0) return stored;
  const changed = changedTruths(found);
  if (changed === 0 || changed > found.rows.length / 2) return stored;
  const corrected = withTruthOf(found.home, found.now);
  return corrected.task === "binary" && corrected.classes.length > 2 ? stored : corrected;
}
function withTruthOf(home, now) {
  if (home.task === "regression" || now.task === "regression") {
    return home.task === "regression" && now.task === "regression" ? { ...home, truth: now.truth } : home;
  }
  const classes = [.../* @__PURE__ */ new Set([...home.classes, ...now.classes])].sort();
  const none2 = new Float64Array(home.ids.length);
  const { probabilities } = home;
  return {
    ...home,
    classes,
    ...now.positive === void 0 ? {} : { positive: now.positive },
    truth: Int32Array.from(now.truth, (code) => classes.indexOf(now.classes[code])),
    prediction: Int32Array.from(home.prediction, (code) => classes.indexOf(home.classes[code])),
    ...probabilities === void 0 ? {} : { probabilities: classes.map((name) => probabilities[home.classes.indexOf(name)] ?? none2) }
  };
}
function strangeClasses({ now, home, rows }, known) {
  if (now.task === "regression" || home.task === "regression") return void 0;
  const strange = /* @__PURE__ */ new Set();
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const [before, after] = [home.classes[home.truth[row]], now.classes[now.truth[row]]];
    if (known.includes(after) || !known.includes(before)) continue;
    strange.add(after);
    count += 1;
  }
  if (!(count > STRANGE_SHARE * rows.length)) return void 0;
  return `class values of the target are new: ${namesOf([...strange].sort())}`;
}
var NAMED3 = 5;
function namesOf(names) {
  const more = names.length - NAMED3;
  return `${names.slice(0, NAMED3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/compare/pair.ts
function pairRows(candidate, baseline, exact) {
  const positions = /* @__PURE__ */ new Map();
  for (let row = 0; row < baseline.ids.length; row++) {
    const id = baseline.ids.text(row);
    if (positions.has(id)) return repeated(id);
    positions.set(id, row);
  }
  const taken = new Uint8Array(baseline.ids.length);
  const left = [];
  const right = [];
  for (let row = 0; row < candidate.ids.length; row++) {
    const other = positions.get(candidate.ids.text(row));
    if (other === void 0) continue;
    if (taken[other] === 1) return repeated(candidate.ids.text(row));
    taken[other] = 1;
    left.push(row);
    right.push(other);
  }
  if (exact && (left.length !== candidate.ids.length || left.length !== baseline.ids.length)) {
    return {
      problem: "ids_mismatch",
      why: `${candidate.ids.length} rows of the candidate, ${baseline.ids.length} of the baseline, ${left.length} ids in both`
    };
  }
  for (let i = 0; i < left.length; i++) {
    if (!sameTruth(candidate, left[i], baseline, right[i])) {
      return { problem: "truth_differs", why: `the truth of row ${candidate.ids.text(left[i])} differs` };
    }
  }
  return {
    pairs: {
      candidate: Uint32Array.from(left),
      baseline: Uint32Array.from(right),
      dropped: candidate.ids.length - left.length
    }
  };
}
function repeated(id) {
  return { problem: "ids_mismatch", why: `the id ${id} stands for several rows` };
}
function sameTruth(a, i, b, k) {
  if (a.task === "regression" || b.task === "regression") {
    return a.task === b.task && a.truth[i] === b.truth[k];
  }
  return a.classes[a.truth[i]] === b.classes[b.truth[k]];
}

// src/compare/anchor.ts
var BUDGET_IN_MARGINS = 2;
function judgeAnchor({ anchor, policy, candidate, ...rest }) {
  const { known } = anchor;
  const improvement = rest.primary?.improvement;
  const accepted = anchor.acceptedBefore + (improvement ?? 0);
  const stands = { ...known, ...Number.isFinite(accepted) ? { accepted } : {} };
  const isSame2 = known.digest !== void 0 && [rest.baselineDigest, candidate.digest].includes(known.digest);
  const gate = primaryGate(policy);
  if (isSame2 || !hasBudget(gate, policy)) return withoutProblem(stands);
  const unscored2 = anchor.predictions === void 0;
  if (unscored2 && !anchor.mustCompare) return stands;
  const answer = unscored2 ? "it was not scored" : pairedWith(candidate.predictions, anchor.predictions);
  const sides = typeof answer === "string" ? void 0 : answer;
  const ours = sides?.candidate ?? candidate.predictions;
  const judged = judgePaired(ours, sides?.anchor, { gate, policy, primary: rest.primary, testDigest: rest.testDigest });
  const problem = known.problem ?? (typeof answer === "string" ? answer : void 0);
  return { ...stands, gate: judged, ...problem === void 0 ? {} : { problem } };
}
function withoutProblem({ problem: _, ...anchor }) {
  return anchor;
}
function hasBudget({ maxAbsoluteRegression, maxRelativeRegression }, policy) {
  return [policy.cumulativeBudget, maxAbsoluteRegression, maxRelativeRegression].some((value) => value !== void 0);
}
function pairedWith(candidate, anchor) {
  const pairs = pairsOf(candidate, anchor);
  if (typeof pairs === "string") return pairs;
  return {
    candidate: takePredictions(candidate, pairs.candidate),
    anchor: takePredictions(anchor, pairs.baseline)
  };
}
function pairsOf(candidate, other) {
  const paired = pairRows(candidate, other, false);
  if ("problem" in paired) return paired.why;
  return paired.pairs.candidate.length === 0 ? "no row is in both test sets" : paired.pairs;
}
function judgePaired(candidate, anchor, question) {
  const { gate, testDigest } = question;
  const { name } = gate.metric;
  const rows = drawnRows(candidate);
  const input = metricInput(candidate);
  const own = { value: measureMetrics(input, [name], rows)[name], input };
  const theirs = anchor && metricInput(anchor);
  const other = theirs === void 0 ? "not_comparable" : { value: measureMetrics(theirs, [name], rows)[name], input: theirs };
  const facts = {
    n: candidate.ids.length,
    identicalModel: false,
    differing: anchor && differingRows(candidate, anchor),
    rows,
    testDigest
  };
  const value = other === "not_comparable" ? void 0 : other.value;
  const budget = budgetOf(question, value !== void 0 && "value" in value ? value.value : void 0);
  const judge2 = (margin) => judgeGate(asAnchorGate(gate, margin), own, other, facts);
  if (budget === "relative_to_zero") return { ...judge2(0), outcome: "error", reason: budget, passed: false };
  const judged = judge2(budget);
  return judged.outcome === "worse" ? { ...judged, reason: "budget_spent" } : judged;
}
function budgetOf({ gate, policy, primary }, anchorValue) {
  if (policy.cumulativeBudget !== void 0) return policy.cumulativeBudget;
  const { maxAbsoluteRegression, maxRelativeRegression } = gate;
  const margin = marginOf(maxAbsoluteRegression, maxRelativeRegression, primary?.baseline ?? anchorValue ?? 0);
  return margin === "relative_to_zero" ? margin : BUDGET_IN_MARGINS * margin;
}
function asAnchorGate(gate, budget) {
  return {
    ...gate,
    require: "no_worse",
    threshold: void 0,
    maxAbsoluteRegression: budget,
    maxRelativeRegression: void 0,
    minAbsoluteChange: void 0,
    minRelativeChange: void 0,
    thresholdOnly: false,
    informational: false
  };
}
function isBetterRelease(policy, other, current) {
  const { metric } = primaryGate(policy);
  const pairs = pairsOf(other, current);
  if (typeof pairs === "string") return false;
  const rows = takePredictions(other, pairs.candidate);
  const drawn = drawnRows(rows);
  const [left, right] = [rows, takePredictions(current, pairs.baseline)].map(
    (predictions) => measureMetrics(metricInput(predictions), [metric.name], drawn)[metric.name]
  );
  if (left === void 0 || right === void 0 || !("value" in left) || !("value" in right)) return false;
  return improvementOf(metric, left.value, right.value) > 0;
}

// src/compare/holm.ts
function holm(pValues) {
  const m = pValues.length;
  const rising = [...pValues.keys()].sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted = new Array(m);
  let running = 0;
  rising.forEach((position, i) => {
    running = Math.max(running, Math.min(1, pValues[position] * (m - i)));
    adjusted[position] = running;
  });
  return adjusted;
}

// src/compare/slices.ts
var TOLD = 10;
function judgeSlices(request) {
  const [configured, found] = ["configured", "found"].map(
    (source) => judgeFamily({ ...request, slices: request.slices.filter((slice) => slice.source === source) })
  );
  const searched = found.filter(({ metrics }) => metrics.size > 0);
  const told2 = [...configured, ...mostTelling(searched)];
  return { slices: told2.map((judged) => resultOf(request, judged)), searched: searched.length };
}
function judgeFamily(request) {
  const judged = request.slices.map((slice) => judgeSlice(request, slice));
  const metrics = request.slices.map(() => /* @__PURE__ */ new Map());
  for (const { metric, alpha } of request.policy.metrics) {
    const asked = judged.flatMap((of, s) => {
      const answer = of.get(metric.name);
      return answer === void 0 ? [] : [{ answer, s }];
    });
    holm(asked.map(({ answer }) => answer.pValue)).forEach((adjustedPValue, i) => {
      const { answer, s } = asked[i];
      const outcome = outcomeOf(answer, adjustedPValue, alpha);
      metrics[s].set(metric.name, { ...answer.numbers, pValue: answer.pValue, adjustedPValue, outcome });
    });
  }
  return request.slices.map((slice, s) => ({ slice, metrics: metrics[s] }));
}
function judgeSlice(request, slice) {
  const { policy, baseline } = request;
  const gates = slice.metrics.flatMap((name) => judgingGate(policy, name) ?? []);
  const judged = /* @__PURE__ */ new Map();
  if (baseline === void 0 || gates.length === 0 || slice.rows.length < slice.minRows) return judged;
  const sides = sidesOf2(request, slice);
  for (const gate of gates) {
    const answer = judge(sides, gate, request);
    if (answer !== void 0) judged.set(gate.metric.name, answer);
  }
  return judged;
}
function resultOf(request, { slice, metrics }) {
  const { where, missing, minRows, rows, source } = slice;
  const sides = sidesOf2(request, slice);
  const shown = slice.metrics.map((name) => [name, { ...valuesOf2(sides, name), ...metrics.get(name) }]);
  return {
    where,
    ...missing.length === 0 ? {} : { missing: [...missing] },
    rows: rows.length,
    minRows,
    ...source === "configured" ? {} : { source },
    ...reasonOf(request, slice, sides, { judged: metrics, values: shown }),
    metrics: Object.fromEntries(shown)
  };
}
function reasonOf({ policy }, { rows, minRows }, { candidate, rows: drawn }, { judged, values }) {
  if (isWorse(judged)) return { reason: "slice_worse" };
  const isLost = values.some(([name, own]) => {
    const gate = judgingGate(policy, name);
    if (gate === void 0 || own.candidate !== void 0 || own.baseline === void 0) return false;
    return missedFloor(gate.metric, candidate, drawn.groups) === void 0;
  });
  return isLost && rows.length >= minRows ? { reason: "undefined_metric" } : {};
}
function judgingGate({ metrics }, name) {
  return metrics.find(
    ({ metric, thresholdOnly, informational }) => metric.name === name && !thresholdOnly && !informational
  );
}
function sidesOf2({ candidate, baseline }, { rows }) {
  const ours = takePredictions(candidate, rows);
  const theirs = baseline && takePredictions(baseline, rows);
  const differing = theirs && differingRows(ours, theirs);
  return {
    candidate: metricInput(ours),
    baseline: theirs && metricInput(theirs),
    rows: drawnRows(ours),
    isIdentical: { labels: differing?.labels === 0, scores: differing?.scores === 0 }
  };
}
function valuesOf2({ candidate, baseline, rows }, name) {
  if (candidate.truth.length === 0) return {};
  const ours = measureMetrics(candidate, [name], rows)[name];
  const theirs = baseline && measureMetrics(baseline, [name], rows)[name];
  return {
    ...ours !== void 0 && "value" in ours ? { candidate: ours.value } : {},
    ...theirs !== void 0 && "value" in theirs ? { baseline: theirs.value } : {}
  };
}
function judge({ candidate, baseline, rows, isIdentical }, { metric, alpha }, { gates, testDigest }) {
  if (baseline === void 0 || missedFloor(metric, candidate, rows.groups) !== void 0) return void 0;
  const sampling = samplingOf(rows, alpha, testDigest, metric.name);
  const interval = differenceInterval({ metric, candidate, baseline }, sampling);
  if (isUndefined(interval)) return void 0;
  const { estimate: improvement, method } = interval;
  const lower = Math.min(interval.lower, improvement);
  const upper = Math.max(interval.upper, improvement);
  const margin = gates.find((gate) => gate.metric === metric.name)?.margin ?? 0;
  const same = isIdentical[metric.reads];
  const pValue = same ? 1 : interval.tailBelow(-margin);
  return { numbers: { improvement, lower, upper, method, margin }, pValue, isIdentical: same };
}
function outcomeOf({ numbers, isIdentical }, adjusted, alpha) {
  if (isIdentical) return "no_worse";
  if (adjusted <= alpha) return "worse";
  const { lower, margin } = numbers;
  return lower > 0 ? "better" : lower > -margin ? "no_worse" : "inconclusive";
}
function isWorse(metrics) {
  return [...metrics.values()].some(({ outcome }) => outcome === "worse");
}
function mostTelling(judged) {
  const leastP = ({ metrics }) => Math.min(...[...metrics.values()].map(({ pValue }) => pValue ?? 1));
  const ranked = judged.map((of, position) => ({ of, position, p: leastP(of) })).sort((a, b) => a.p - b.p || a.position - b.position);
  return ranked.filter(({ of }, i) => isWorse(of.metrics) || i < TOLD).map(({ of }) => of);
}

// src/compare/verdict.ts
function compareModels(request) {
  const { candidate, policy, testDigest } = request;
  const names = policy.metrics.map(({ metric }) => metric.name);
  const sides = pairSides(request);
  const ours = sides.candidate ?? candidate.predictions;
  const input = metricInput(ours);
  const rows = drawnRows(ours);
  const values = measureMetrics(input, names, rows);
  const facts = {
    n: ours.ids.length,
    identicalModel: candidate.digest !== void 0 && candidate.digest === request.baseline?.digest,
    differing: sides.baseline && differingRows(ours, sides.baseline),
    rows,
    testDigest,
    seeds: request.seeds
  };
  const shift = facts.identicalModel ? void 0 : request.baseline?.shift;
  const theirs = shift === void 0 ? sides.baseline && metricInput(sides.baseline) : void 0;
  const baselineValues = theirs && measureMetrics(theirs, names, rows);
  const gates = policy.metrics.map((gate) => {
    const name = gate.metric.name;
    const own = { value: values[name], input };
    if (sides.problem === "ids_mismatch" || sides.problem === "truth_differs") {
      const judged2 = judgeGate(gate, own, "not_comparable", { ...facts, identicalModel: false });
      return { ...judged2, outcome: "error", reason: sides.problem, passed: false };
    }
    const other = request.baseline === void 0 ? "none" : shift !== void 0 ? "baseline_shifted" : baselineValues === void 0 ? request.baseline.problem ?? "not_comparable" : { value: baselineValues[name], input: theirs };
    return judgeGate(gate, own, other, facts);
  });
  const judged = judgeSlices({
    policy,
    gates,
    candidate: ours,
    baseline: facts.identicalModel || shift !== void 0 ? void 0 : sides.baseline,
    slices: request.slices(ours, sides.rows),
    testDigest
  });
  const slices = [...judged.slices, ...request.otherSlices ?? []];
  const searched = request.slicesSearched ?? judged.searched;
  const dummy = request.dummy && judgeDummy(policy, candidate.predictions, request.dummy, testDigest);
  const anchor = request.anchor && judgeAnchor({
    anchor: request.anchor,
    policy,
    candidate: { predictions: ours, digest: candidate.digest },
    baselineDigest: request.baseline?.digest,
    primary: gates.find(({ metric }) => metric === primaryGate(policy).metric.name),
    testDigest
  });
  const { ledger } = request;
  const found = {
    ...request.found,
    ...sides.why === void 0 ? {} : { problem: sides.why },
    ...shift === void 0 ? {} : { shift: { ...shift } }
  };
  const verdict = {
    kind: "assay.verdict",
    schemaVersion: 1,
    model: request.model,
    ...decide({
      gates,
      slices,
      dummy,
      anchor,
      ledger,
      policy,
      event: request.event,
      mayRelease: request.mayRelease,
      firstRun: request.baseline === void 0
    }),
    ...policy.informational ? { informational: true } : {},
    baseline: found,
    candidate: candidate.digest === void 0 ? {} : { digest: candidate.digest },
    gates,
    ...dummy === void 0 ? {} : { dummy },
    slices,
    ...searched === 0 ? {} : { slicesSearched: searched },
    ...anchor === void 0 ? {} : { anchor },
    ...ledger === void 0 ? {} : { ledger },
    ...testDigest === void 0 ? {} : { testDigest },
    rows: {
      paired: sides.candidate?.ids.length ?? 0,
      dropped: sides.dropped,
      ...sides.candidate === void 0 || sides.baseline === void 0 || shift !== void 0 ? {} : countChanges(sides.candidate, sides.baseline)
    },
    findings: [...request.findings, ...ledger === void 0 ? [] : ledgerFindings(ledger)]
  };
  return { verdict, baseline: sides.baseline };
}
function pairSides({ candidate, baseline }) {
  if (baseline?.predictions === void 0) return { dropped: 0 };
  const paired = pairRows(candidate.predictions, baseline.predictions, baseline.exact);
  if ("problem" in paired) return { dropped: 0, problem: paired.problem, why: paired.why };
  const { pairs } = paired;
  if (pairs.candidate.length === 0)
    return { dropped: pairs.dropped, problem: "not_comparable", why: "no row is in both test sets" };
  return {
    candidate: takePredictions(candidate.predictions, pairs.candidate),
    baseline: takePredictions(baseline.predictions, pairs.baseline),
    rows: pairs.candidate,
    dropped: pairs.dropped
  };
}
function countChanges(a, b) {
  let improved = 0;
  let worsened = 0;
  for (let i = 0; i < a.ids.length; i++) {
    const change = errorOf(b, i) - errorOf(a, i);
    if (change > 0) improved += 1;
    else if (change < 0) worsened += 1;
  }
  return { improved, worsened };
}
function errorOf(predictions, row) {
  if (predictions.task === "regression") return Math.abs(predictions.truth[row] - predictions.prediction[row]);
  return predictions.classes[predictions.truth[row]] === predictions.classes[predictions.prediction[row]] ? 0 : 1;
}

// src/steps/session.ts
function openSession(recipe, out, ports) {
  return { recipe, folder: `${out}/${recipe.name}`, ports, held: {}, started: ports.clock.now(), seconds: {} };
}
function forget({ held }) {
  for (const key of Object.keys(held)) if (key !== "code") delete held[key];
}
var dataCheckOf = (session) => take(session, "dataCheck", dataCheckDocument);
var runOf = (session) => take(session, "run", runDocument);
var verdictOf = (session) => take(session, "verdict", verdictDocument);
async function evaluationOf(session) {
  const evaluation = await take(session, "evaluation", evaluationDocument);
  const { modelDigest } = await runOf(session);
  if (evaluation.modelDigest !== void 0 && evaluation.modelDigest !== modelDigest) {
    const rule = `is of the model ${evaluation.modelDigest}, run.json beside it of ${modelDigest}`;
    throw new InputError(rule, { file: `${session.folder}/${evaluationDocument.file}`, field: "modelDigest" });
  }
  return evaluation;
}
async function optionalDataCheck(session) {
  const isThere = await session.ports.files.exists(`${session.folder}/${dataCheckDocument.file}`) === "file";
  return session.held.dataCheck !== void 0 || isThere ? dataCheckOf(session) : void 0;
}
async function take(session, key, kind) {
  const held = session.held[key];
  if (held !== void 0) return held;
  const path = `${session.folder}/${kind.file}`;
  const value = kind.decode(await readDocument(session, kind.file), path);
  if ("model" in value) refuseOtherModel(value, session.recipe.name, path);
  session.held[key] = value;
  return value;
}
async function modelOf(session) {
  if (session.held.model !== void 0) return session.held.model;
  const path = `${session.folder}/${modelDocument.file}`;
  const text = await readDocument(session, modelDocument.file);
  const digest = sha256(text);
  const { modelDigest } = await runOf(session);
  if (digest !== modelDigest) {
    throw new InputError(`its digest is ${digest}, run.json beside it expects ${modelDigest}`, { file: path });
  }
  session.held.model = { document: decodeModel(text, path), digest };
  return session.held.model;
}
async function predictionsOf(session) {
  if (session.held.predictions !== void 0) return session.held.predictions;
  const { folder, ports } = session;
  const path = `${folder}/${PREDICTIONS_FILE}`;
  if (await ports.files.exists(path) === void 0) await readDocument(session, PREDICTIONS_FILE);
  const evaluation = await evaluationOf(session);
  const request = { task: evaluation.task, positive: evaluation.positive };
  const { predictions, sha256: digest } = await openPredictions({ shown: path, absolute: path }, request, ports);
  if (digest !== evaluation.predictionsDigest) {
    throw new InputError(`its digest is ${digest}, evaluation.json beside it expects ${evaluation.predictionsDigest}`, {
      file: path
    });
  }
  session.held.predictions = predictions;
  return predictions;
}
async function readDocument(session, file) {
  const path = `${session.folder}/${file}`;
  const text = await session.ports.files.readText(path);
  if (text === void 0) {
    throw new InputError(`is missing; \`assay ${WRITTEN_BY.get(file) ?? "run"}\` writes it`, { file: path });
  }
  return text;
}
async function timed(session, verb, work) {
  const { clock } = session.ports;
  const before = clock.now();
  const result = await work();
  session.seconds[verb] = (clock.now() - before) / 1e3;
  return result;
}

// src/steps/shift-cause.ts
var TOLD2 = 3;
var UNIT_FACTOR = 3;
var UNIT_SPREAD = 1.5;
var UNIT_QUANTILES = 2;
var NEAR_ZERO = 0.25;
function byName(columns = []) {
  return new Map(columns.map((column) => [column.name, column]));
}
function shiftCause(model, before, now) {
  const causes = [
    ...model.preprocessing.map((encoding) => causeOf(encoding, before.get(encoding.name), now.get(encoding.name))),
    targetCause(model, before.get(model.target), now.get(model.target))
  ].filter((cause) => cause !== void 0);
  if (causes.length === 0) return void 0;
  const more = causes.length - TOLD2;
  return `${causes.slice(0, TOLD2).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}
function causeOf(encoding, before, now) {
  if (now === void 0) return void 0;
  if (encoding.type === "categorical") {
    const strange = strangeCategories(encoding, now);
    return strange.length === 0 ? void 0 : `category values of \`${encoding.name}\` are new: ${namesOf(strange)}`;
  }
  if (encoding.type === "boolean") return void 0;
  const factor = before?.numeric === void 0 ? factorByEncoding(encoding, now) : unitFactor(now, before);
  return factor === void 0 ? void 0 : timesWords(`\`${encoding.name}\``, factor);
}
function targetCause({ target, signature }, before, now) {
  if (now === void 0) return void 0;
  if (signature.output.type === "double") {
    const factor = unitFactor(now, before);
    return factor === void 0 ? void 0 : timesWords(`the target \`${target}\``, factor);
  }
  const { classes } = signature.output;
  const strange = (now.categories ?? []).map(({ value }) => value).filter((value) => !classes.includes(value));
  return strange.length === 0 ? void 0 : `class values of the target \`${target}\` are new: ${namesOf(strange.sort())}`;
}
function strangeCategories(encoding, { categories = [] }) {
  const known = /* @__PURE__ */ new Set([...encoding.categories, encoding.reference]);
  return categories.map(({ value }) => value).filter((value) => !known.has(value)).sort();
}
function unitFactor(now, before) {
  if (before?.numeric === void 0 || now.numeric === void 0) return void 0;
  const [old, today] = [before.numeric.quantiles, now.numeric.quantiles];
  const isCentred = old.p5 < 0 && old.p95 > 0;
  const near = isCentred ? NEAR_ZERO * Math.max(-old.p5, old.p95) : 0;
  const factors = Object.keys(old).filter((share) => Math.abs(old[share]) > near).map((share) => today[share] / old[share]).sort((a, b) => a - b);
  const [least, most] = [factors[0], factors.at(-1)];
  if (factors.length < UNIT_QUANTILES || least === void 0 || most === void 0) return void 0;
  return least > 0 && most <= UNIT_SPREAD * least ? ofAnotherUnit(factors[Math.floor(factors.length / 2)]) : void 0;
}
function factorByEncoding({ fill }, { numeric }) {
  if (fill === void 0 || fill === 0 || numeric === void 0) return void 0;
  if (numeric.min < 0 && numeric.max > 0) return void 0;
  return ofAnotherUnit(numeric.mean / fill);
}
function ofAnotherUnit(factor) {
  return factor >= UNIT_FACTOR || factor > 0 && factor <= 1 / UNIT_FACTOR ? factor : void 0;
}
function timesWords(what, factor) {
  return factor >= 1 ? `${what} is about ${rounded(factor)} times what it was` : `${what} is about 1/${rounded(1 / factor)} of what it was`;
}
function rounded(factor) {
  return String(Number(factor.toPrecision(2)));
}

// src/steps/baseline-shift.ts
async function baselineShift(session, request) {
  const { baseline, scores, testDigest, handedOver } = request;
  if (scores?.scored === void 0 && scores?.strange !== void 0)
    return shiftOfClasses(session, request, scores.strange);
  if (scores?.scored !== "rescored") return void 0;
  const { document } = baseline.model;
  const { output } = document.signature;
  const asked = {
    policy: session.recipe.policy,
    now: scores.predictions,
    home: scores.stored,
    namedByContent: session.recipe.data.id === void 0,
    classes: output.type === "label" ? output.classes : [],
    evaluation: baseline.evaluation,
    testDigest
  };
  const found = foundAgain(asked.now, asked.home);
  const isHere = handedOver === void 0;
  const shift = shiftOf(asked) ?? (isHere && found ? await shiftOfInputs(session, asked, found, baseline) : void 0);
  if (shift === void 0) return void 0;
  const now = isHere ? await columnsNow(session) : (await optionalDataCheck(session))?.columns;
  const cause = shiftCause(document, byName(baseline.dataCheck?.columns), byName(now)) ?? shift.cause;
  return { ...shift, ...cause === void 0 ? {} : { cause } };
}
function shiftOfClasses({ recipe }, { baseline }, { names, rows }) {
  const { metric } = primaryGate(recipe.policy);
  const metrics = baseline.evaluation?.metrics ?? {};
  const home = Object.hasOwn(metrics, metric.name) ? metrics[metric.name] : void 0;
  const cause = `class values of the target \`${baseline.model.document.target}\` are new: ${namesOf(names)}`;
  return { metric: metric.name, ...home !== void 0 && "value" in home ? { home: home.value } : {}, rows, cause };
}
function claimedShift(documents) {
  const bytes = documents?.get(verdictDocument.file);
  if (bytes === void 0) return void 0;
  return verdictDocument.decode(bytes.toString("utf8"), verdictDocument.file).baseline.shift;
}
async function columnsNow(session) {
  const check = await optionalDataCheck(session);
  if (check !== void 0) return check.columns;
  return profileTable((await datasetOf(session)).table, () => "feature", session.ports.workers);
}
async function shiftOfInputs(session, request, found, { model: { document }, dataCheck }) {
  const changed = found.rows.map((_, row) => row).filter((row) => found.changed[row] === 1);
  if (changed.length === 0) return void 0;
  const rows = rowsOf(await datasetOf(session), found, changed);
  const strange = strangeCategories2(document, rows, STRANGE_SHARE * found.rows.length);
  if (strange !== void 0) return shiftOfRows(request, found, strange);
  if (changed.length <= found.rows.length / 2) return void 0;
  const before = byName(dataCheck?.columns);
  const profiles = await profileTable(rows, () => "feature", session.ports.workers);
  const isOfAnotherUnit = profiles.some(
    (now) => readsNumbers(document, now.name) && unitFactor(now, before.get(now.name)) !== void 0
  );
  return isOfAnotherUnit ? shiftOfRows(request, found) : void 0;
}
function rowsOf({ test, testIds }, { now }, changed) {
  const places = /* @__PURE__ */ new Map();
  for (let row = 0; row < testIds.length; row++) places.set(testIds.text(row), row);
  return takeRows(
    test.table,
    changed.map((row) => places.get(now.ids.text(row)) ?? 0)
  );
}
function strangeCategories2({ preprocessing }, table, limit) {
  for (const encoding of preprocessing) {
    if (encoding.type !== "categorical") continue;
    const column = findColumn(table, encoding.name);
    if (column?.storage !== "text") continue;
    const known = /* @__PURE__ */ new Set([...encoding.categories, encoding.reference]);
    const strange = column.categories.map((value) => !known.has(value));
    const met = column.codes.filter((code) => code >= 0 && strange[code] === true);
    if (met.length <= limit) continue;
    const names = [...new Set(met)].map((code) => column.categories[code]).sort();
    return `category values of \`${encoding.name}\` are new: ${namesOf(names)}`;
  }
  return void 0;
}
function readsNumbers({ preprocessing }, name) {
  return preprocessing.some((encoding) => encoding.name === name && encoding.type === "numeric");
}

// src/metrics/label-findings.ts
var MOST_NAMED = 5;
function labelFindings(input) {
  const classes = input.task === "multiclass" ? classesWithoutDenominator(input) : [];
  if (classes.length === 0) return [];
  const named = classes.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const more = classes.length > MOST_NAMED ? ` and ${classes.length - MOST_NAMED} more` : "";
  return [
    {
      severity: "info",
      rule: "zero_in_average",
      message: `precision or recall of ${named.join(", ")}${more} has no value, since no row is of the class or none is predicted as it; it counts as 0 in averages`,
      numbers: { classes: classes.length }
    }
  ];
}

// src/steps/digested-pieces.ts
import { createHash } from "node:crypto";
var DigestedPieces = class {
  #pieces;
  #hash = createHash("sha256");
  constructor(pieces) {
    this.#pieces = pieces;
  }
  *[Symbol.iterator]() {
    for (const piece of this.#pieces) {
      this.#hash.update(piece);
      yield piece;
    }
  }
  /** Of all that has passed; ask once, at the end. */
  digest() {
    return `sha256:${this.#hash.digest("hex")}`;
  }
};

// src/steps/drawn-columns.ts
function drawnColumns(recipe, table) {
  const { groupColumn, weightColumn } = recipe.evaluate;
  return {
    ...groupColumn === void 0 ? {} : { groups: groupsOf(need(recipe, table, groupColumn, "group_column"), recipe) },
    ...weightColumn === void 0 ? {} : { weights: weightsOf(need(recipe, table, weightColumn, "weight_column"), recipe) }
  };
}
function groupsOf(column, recipe) {
  return groupCodes(column, placeIn(recipe, column));
}
function weightsOf(column, recipe) {
  if (column.storage === "text") {
    throw new InputError(`"${column.name}" is no column of numbers`, placeOf(recipe, "weight_column"));
  }
  return checkWeights(column.values, placeIn(recipe, column));
}
function placeIn({ data }, { name }) {
  return () => ({ file: data.file.shown, field: name });
}
function need(recipe, table, name, key) {
  const column = findColumn(table, name);
  if (column !== void 0) return column;
  const names = table.columns.map((known) => known.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, placeOf(recipe, key));
}
function placeOf({ name, config }, key) {
  return { file: config.path, field: `models.${name}.evaluate.${key}` };
}

// src/models/labels.ts
function labelsOf(probabilities, classes, positive, threshold = 0.5) {
  if (probabilities.length !== classes.length) throw new InvariantError("one column of probabilities for each class");
  const rows = probabilities[0]?.length ?? 0;
  const labels = new Int32Array(rows);
  if (positive !== void 0 && classes.length === 2) {
    const code = classes.indexOf(positive);
    if (code < 0) throw new InvariantError(`the positive class ${positive} is none of the classes`);
    const column = probabilities[code];
    for (let i = 0; i < rows; i++) labels[i] = column[i] >= threshold ? code : 1 - code;
    return labels;
  }
  for (let c = 1; c < probabilities.length; c++) {
    const column = probabilities[c];
    for (let i = 0; i < rows; i++) if (column[i] > probabilities[labels[i]][i]) labels[i] = c;
  }
  return labels;
}

// src/steps/score.ts
function scoreRows(model, rows, file) {
  const { scores, findings } = predictModel(model, rows.table, file);
  const { ids, slices, truth } = rows;
  const drawn = {
    ...rows.groups === void 0 ? {} : { groups: rows.groups },
    ...rows.weights === void 0 ? {} : { weights: rows.weights }
  };
  if (scores.type === "double" || truth.type === "double" || model.task === "regression") {
    const values = scores.type === "double" ? scores.values : new Float64Array();
    const actual = truth.type === "double" ? truth.values : new Float64Array();
    return { predictions: { task: "regression", ids, slices, ...drawn, truth: actual, prediction: values }, findings };
  }
  const known = model.signature.output.type === "label" ? model.signature.output.classes : [];
  const classes = [.../* @__PURE__ */ new Set([...known, ...truth.classes])].sort();
  const none2 = new Float64Array(ids.length);
  const probabilities = classes.map((name) => scores.columns[known.indexOf(name)] ?? none2);
  const positive = rows.positive;
  return {
    predictions: {
      task: model.task,
      ids,
      slices,
      ...drawn,
      classes,
      ...positive === void 0 ? {} : { positive },
      truth: recode(truth.codes, truth.classes, classes),
      prediction: recode(labelsOf(scores.columns, known, positive, rows.threshold), known, classes),
      probabilities
    },
    findings: [...findings, ...unknownClasses(known, truth)]
  };
}
function recode(codes, from, to) {
  const map = Int32Array.from(from, (name) => to.indexOf(name));
  const out = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) out[i] = map[codes[i]];
  return out;
}
function unknownClasses(known, truth) {
  const rows = /* @__PURE__ */ new Map();
  for (const code of truth.codes) {
    const name = truth.classes[code];
    if (!known.includes(name)) rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return [...rows].sort().map(([name, count]) => ({
    severity: "warning",
    rule: "unseen_label",
    message: `class "${name}" stands in ${count} test rows and in no training row: its predicted probability is 0`,
    numbers: { rows: count }
  }));
}

// src/steps/seed-spread.ts
async function seedSpread({ recipe, ports }, dataset, rows, shipped) {
  const { seeds } = recipe.train;
  if (seeds < 2) return void 0;
  const gated = recipe.policy.metrics.map(({ metric }) => metric.name);
  const names = [.../* @__PURE__ */ new Set([...defaultMetrics(recipe.task), ...recipe.evaluate.metrics, ...gated])];
  const measure = (predictions) => measureMetrics(metricInput(predictions), names, drawnRows(predictions));
  const trainings = [measure(shipped)];
  for (let further = 1; further < seeds; further++) {
    ports.log.progress(`training ${recipe.name} with other seeds`, further, seeds);
    const model = await fitRecipe({ recipe, dataset, seed: FIRST_SEED + further }, ports);
    trainings.push(measure(scoreRows(model, rows, `seed ${FIRST_SEED + further}`).predictions));
  }
  return { count: seeds, variance: variances(names, trainings) };
}
function variances(names, trainings) {
  const spread = {};
  for (const name of names) {
    const values = trainings.map((metrics) => metrics[name]).filter((one) => one !== void 0 && "value" in one);
    if (values.length < trainings.length) continue;
    const own = variance(
      Float64Array.from(values, ({ value }) => value),
      1
    );
    if (Number.isFinite(own)) spread[name] = own;
  }
  return spread;
}

// src/steps/slices.ts
var MOST_SLICES = 200;
function sliceCodes(recipe, table) {
  const codes = /* @__PURE__ */ new Map();
  recipe.evaluate.slices.forEach(({ columns }, i) => {
    columns.forEach((name, k) => {
      if (codes.has(name)) return;
      const field = `models.${recipe.name}.evaluate.slices[${i}].columns[${k}]`;
      const column = findColumn(table, name);
      if (column === void 0) {
        const names = table.columns.map((known) => known.name);
        throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file: recipe.config.path, field });
      }
      const coded = codesOf(column);
      if (coded.values.length > MOST_SLICES) {
        throw new InputError(`"${name}" has ${coded.values.length} values, at most ${MOST_SLICES} make slices`, {
          file: recipe.config.path,
          field
        });
      }
      codes.set(name, coded);
    });
  });
  return codes;
}
function codesOf(column) {
  if (column.storage === "text") return { codes: column.codes, values: column.categories };
  const seen = /* @__PURE__ */ new Set();
  for (const value of column.values) if (!Number.isNaN(value) && seen.size <= MOST_SLICES) seen.add(value);
  const sorted2 = [...seen].sort((a, b) => a - b);
  const index = new Map(sorted2.map((value, i) => [value, i]));
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = index.get(column.values[i]) ?? -1;
  return { codes, values: sorted2.map(String) };
}
function groupSlices(recipe, codes, count) {
  return recipe.evaluate.slices.flatMap(({ columns, min_rows }) => {
    const parts = columns.map((name) => ({ name, ...codes.get(name) }));
    const groups = /* @__PURE__ */ new Map();
    for (let row = 0; row < count; row++) {
      const key = parts.map((part) => String(part.codes[row] + 1).padStart(6, "0")).join(" ");
      const rows = groups.get(key);
      if (rows === void 0) groups.set(key, [row]);
      else rows.push(row);
    }
    return [...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([, rows]) => {
      const first = rows[0];
      const where = {};
      const missing = [];
      for (const { name, codes: column, values } of parts) {
        const code = column[first];
        if (code < 0) missing.push(name);
        else where[columnKey(name)] = values[code];
      }
      return { where, missing, minRows: min_rows, rows: Uint32Array.from(rows) };
    });
  });
}

// src/steps/evaluate.ts
async function evaluate(session) {
  const { recipe, ports, folder, held } = session;
  const dataset = await datasetOf(session);
  const model = await modelOf(session);
  const rows = testRows(recipe, dataset);
  const { predictions, findings } = scoreRows(model.document, rows, "model.json");
  const text = beginPredictions(predictions, ports.workers);
  const dummy = await scoreDummy(session, dataset, rows);
  const seeds = await seedSpread(session, dataset, rows, predictions);
  const measured = {
    ...classFacts(predictions, recipe),
    ...seeds === void 0 ? {} : { seeds },
    metrics: measureOwn(metricInput(predictions), defaultMetrics(recipe.task), {
      rows: drawnRows(predictions),
      testDigest: dataset.testDigest,
      wanted: wantedMetrics(recipe)
    }),
    dummy: measureMetrics(metricInput(dummy), dummyMetrics(recipe), drawnRows(dummy)),
    dummyAnswer: answerOf(dummy),
    slices: evaluateSlices(recipe, predictions),
    findings: [...findings, ...labelFindings(metricInput(predictions))]
  };
  const pieces = new DigestedPieces(await text.finish());
  await ports.files.writeText(`${folder}/${PREDICTIONS_FILE}`, pieces);
  const evaluation = {
    kind: "assay.evaluation",
    schemaVersion: 1,
    task: recipe.task,
    rows: dataset.test.rows,
    trainRows: dataset.train.rows,
    testDigest: dataset.testDigest,
    modelDigest: model.digest,
    predictionsDigest: pieces.digest(),
    split: recipe.split,
    ...recipe.rowsAs === void 0 ? {} : { rowsAs: { naValues: [...recipe.rowsAs.naValues ?? [""]] } },
    ...measured
  };
  held.predictions = predictions;
  held.evaluation = evaluation;
  await ports.files.writeText(`${folder}/${evaluationDocument.file}`, evaluationDocument.encode(evaluation));
  await ports.files.writeText(`${folder}/${METRICS_FILE}`, encodeMetrics(evaluation.metrics));
}
function testRows(recipe, dataset) {
  return {
    table: dataset.test.table,
    truth: dataset.test.truth,
    ids: dataset.testIds,
    slices: sliceCodes(recipe, dataset.test.table),
    ...drawnColumns(recipe, dataset.test.table),
    positive: dataset.positive,
    threshold: recipe.evaluate.threshold
  };
}
async function scoreDummy(session, dataset, rows) {
  const { recipe, ports } = session;
  const train2 = { kind: "dummy", params: {} };
  const model = await fitRecipe({ recipe, dataset, train: train2, features: [] }, ports);
  return scoreRows(model, rows, "dummy").predictions;
}
function answerOf(dummy) {
  if (dummy.task === "regression") return { value: dummy.prediction[0] ?? 0 };
  const label = dummy.classes[dummy.prediction[0] ?? 0] ?? "";
  return { label, probabilities: dummy.classes.map((_, c) => dummy.probabilities?.[c]?.[0] ?? 0) };
}
function dummyMetrics({ policy, evaluate: evaluate2, origin }) {
  if (origin.config.evaluate.metrics !== void 0) return evaluate2.metrics;
  return policy.metrics.map(({ metric }) => metric.name);
}
function wantedMetrics({ policy, evaluate: evaluate2, origin }) {
  const named = origin.config.evaluate.metrics === void 0 ? [] : evaluate2.metrics;
  return /* @__PURE__ */ new Set([...policy.metrics.map(({ metric }) => metric.name), ...named]);
}
function classFacts(predictions, recipe) {
  if (predictions.task === "regression") return {};
  const { classes, positive, truth } = predictions;
  const classRows = new Array(classes.length).fill(0);
  for (const code of truth) classRows[code] += 1;
  return {
    classes: [...classes],
    classRows,
    ...positive === void 0 ? {} : { positive, threshold: recipe.evaluate.threshold }
  };
}
function evaluateSlices(recipe, predictions) {
  return groupSlices(recipe, predictions.slices, predictions.ids.length).map(({ where, missing, minRows, rows }) => ({
    where,
    ...missing.length === 0 ? {} : { missing: [...missing] },
    rows: rows.length,
    minRows,
    metrics: measureSlice(takePredictions(predictions, rows), recipe.evaluate.metrics)
  }));
}
function measureSlice(rows, names) {
  return measureMetrics(metricInput(rows), names, drawnRows(rows));
}

// src/steps/unseen-rows.ts
var BY_ROW = /* @__PURE__ */ new Set(["hash", "group"]);
function unseenRows(request) {
  const { baseline, candidate, test } = request;
  const isByRow = isSplitByRow(request);
  const stored = request.stored ?? (isByRow ? request.ofSameRule : void 0);
  const own = stored === void 0 ? void 0 : rowsOfBoth(test, stored);
  const heldOut = own && stored && { rows: stored.length, found: own.length };
  const all = { rows: void 0, heldOut };
  if (baseline.training.trainDigest === candidate.training.trainDigest) return all;
  if (own === void 0 || stored === void 0) {
    return isByRow && isDeclared(request) ? all : { problem: unknownRows(request), heldOut };
  }
  if (isByRow && isDeclared(request) && baseline.training.split.method === "hash") return all;
  if (own.length === 0) return { problem: noneFound(request, stored.length), heldOut };
  const isKept = own.length === stored.length && candidate.training.rows >= baseline.training.rows;
  return isByRow && isKept ? all : { rows: own, heldOut };
}
function isSplitByRow({ baseline, candidate }) {
  const [a, b] = [baseline.training, candidate.training];
  if (!BY_ROW.has(a.split.method)) return false;
  if ("test_size" in a.split && a.split.test_size >= 1) return false;
  const [left, right] = [Object.entries(a.split).sort(), Object.entries(b.split).sort()];
  return JSON.stringify(left) === JSON.stringify(right) && JSON.stringify(a.idColumns) === JSON.stringify(b.idColumns);
}
function isDeclared({ baseline, candidate, id }) {
  if (id === void 0) return false;
  return [baseline, candidate].every(({ training }) => training.idColumns.length === 1 && training.idColumns[0] === id);
}
function unknownRows({ what, id, baseline }) {
  const rule = `the ${what} left no predictions and its training rows were others, so nobody can tell which of these rows it was trained on`;
  if (baseline.training.split.method !== "hash") return rule;
  return id === void 0 ? `${rule}; declare \`data.id\`, by which a row keeps its side` : rule;
}
function noneFound({ what, id, baseline, candidate }, rows) {
  const rule = `none of the ${rows} rows that the ${what} held out is held out today`;
  const [before, now] = [baseline.training.idColumns, candidate.training.idColumns];
  if (id !== void 0) return before.length === 1 && before[0] === id ? rule : `${rule}: \`data.id\` was another`;
  const added = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  const cause = added.length + gone.length === 0 ? "the content of every row changed" : [...told(added, "is new"), ...told(gone, "is gone")].join(" and ");
  return `${rule}: without \`data.id\` a row goes by what all its columns hold, and ${cause}; declare \`data.id\` on the default branch first`;
}
function told([first, ...rest], what) {
  if (first === void 0) return [];
  return [`"${first}"${rest.length === 0 ? "" : ` (and ${rest.length} more)`} ${what}`];
}
function heldOutOf(test, stored) {
  return { rows: stored.length, found: rowsOfBoth(test, stored).length };
}
function rowsOfBoth(ids, others) {
  const known = /* @__PURE__ */ new Set();
  for (let i = 0; i < others.length; i++) known.add(others.text(i));
  const rows = [];
  for (let i = 0; i < ids.length; i++) if (known.has(ids.text(i))) rows.push(i);
  return Uint32Array.from(rows);
}

// src/steps/rescore.ts
async function scoreBaseline(baseline, candidate, dataset, rows, { what = "baseline", id, ofSameRule }) {
  const { document } = baseline.model;
  const other = answersOtherQuestion(document, candidate, what);
  if (other !== void 0) return none(other);
  const strange = strangeTo(document, rows.truth.type === "label" ? rows.truth.classes : [], rows.ids.length);
  if (strange !== void 0) return { ...none(strangeProblem(strange, what)), strange };
  const mismatch = signatureProblem(document, rows, baseline.file);
  if (mismatch !== void 0) {
    const stored2 = await baseline.predictions();
    return stored2 === void 0 ? none(`${mismatch}, and it left no predictions to pair by id`) : { scored: "paired_by_id", predictions: stored2, stored: stored2, heldOut: heldOutOf(rows.ids, stored2.ids) };
  }
  const { predictions } = scoreRows(document, rows, baseline.file);
  const stored = await baseline.predictions();
  const trained = candidate.training.trainDigest === dataset.training.trainDigest ? candidate : void 0;
  const unseen2 = unseenRows({
    baseline: document,
    candidate: trained ?? { ...candidate, training: dataset.training },
    id,
    test: predictions.ids,
    stored: stored?.ids,
    ofSameRule,
    what
  });
  const { heldOut } = unseen2;
  if ("problem" in unseen2) return { ...none(unseen2.problem), heldOut };
  const own = unseen2.rows === void 0 ? predictions : takePredictions(predictions, unseen2.rows);
  return { scored: "rescored", predictions: own, stored, heldOut };
}
function answersOtherQuestion(baseline, candidate, what = "baseline") {
  if (baseline.task !== candidate.task)
    return `the ${what}'s task is ${baseline.task}, the candidate's ${candidate.task}`;
  if (baseline.target !== candidate.target)
    return `the ${what} predicts "${baseline.target}", the candidate "${candidate.target}"`;
  return void 0;
}
function strangeTo({ task, signature: { output } }, classes, rows) {
  if (task !== "binary" || output.type !== "label") return void 0;
  const names = classes.filter((name) => !output.classes.includes(name));
  return names.length === 0 ? void 0 : { names, rows };
}
function strangeProblem({ names }, what) {
  return `the ${what} cannot say the class ${names.map((name) => `"${name}"`).join(" or ")} of the target`;
}
function none(problem) {
  return { scored: void 0, problem };
}
function signatureProblem(model, rows, file) {
  try {
    checkSignature(model, rows.table, file);
    return void 0;
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown.message;
    throw thrown;
  }
}

// src/steps/handed-over.ts
var TOLERANCE2 = 1e-9;
async function checkAnswer(session, evaluated, isTold2 = false) {
  const facts = await factsOf(session, evaluated);
  if (!isTold2) facts.push(...await factsOfRows(session));
  for (const [field, actual, expected] of facts) {
    if (sorted(actual) === sorted(expected)) continue;
    const rule = `these documents answer ${sorted(actual)}, the policy asks for ${sorted(expected)}`;
    throw new InputError(rule, { file: session.folder, field });
  }
}
async function factsOf(session, evaluated) {
  const { recipe } = session;
  const { document } = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const { code } = await runOf(session);
  const { positive, threshold } = recipe.evaluate;
  const facts = [
    ["commit", code?.commit, evaluated],
    ["task", document.task, recipe.task],
    ["target", document.target, recipe.data.target],
    ["split", document.training.split, recipe.split],
    ["split", evaluation.split, recipe.split],
    ["data.na_values", evaluation.rowsAs?.naValues, recipe.rowsAs && [...recipe.rowsAs.naValues ?? [""]]]
  ];
  if (recipe.data.id !== void 0) facts.push(["data.id", document.training.idColumns, [recipe.data.id]]);
  if (positive !== void 0) facts.push(["evaluate.positive", evaluation.positive, positive]);
  if (recipe.task === "binary") facts.push(["evaluate.threshold", evaluation.threshold, threshold]);
  return facts;
}
async function factsOfRows(session) {
  const { recipe, folder, ports } = session;
  if (await ports.files.exists(`${folder}/${PREDICTIONS_FILE}`) === void 0) {
    const rule = "was not handed over, so this job cannot compare again; where rows are to stay out of artifacts, give it `upload-predictions: false` as the job that evaluates";
    throw new InputError(rule, { file: `${folder}/${PREDICTIONS_FILE}` });
  }
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const { slices, groupColumn, weightColumn } = recipe.evaluate;
  const sliceColumns = slices.flatMap(({ columns }) => columns);
  return [
    ["rows", predictions.ids.length, evaluation.rows],
    ["slices", sliceColumns.filter((name) => predictions.slices.has(name)), sliceColumns],
    ["evaluate.group_column", predictions.groups !== void 0, groupColumn !== void 0],
    ["evaluate.weight_column", predictions.weights !== void 0, weightColumn !== void 0]
  ];
}
function sorted(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "nothing";
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)));
}
function claimedRowsRemoved(documents) {
  const bytes = documents?.get(verdictDocument.file);
  if (bytes === void 0) return {};
  const { rowsRemoved } = verdictDocument.decode(bytes.toString("utf8"), verdictDocument.file).policy ?? {};
  return rowsRemoved === void 0 ? {} : { rowsRemoved };
}
function claimedSlices(documents) {
  const bytes = documents?.get(verdictDocument.file);
  if (bytes === void 0) return { slices: [], searched: 0 };
  const { slices, slicesSearched = 0 } = verdictDocument.decode(bytes.toString("utf8"), verdictDocument.file);
  return { slices: slices.filter(({ source }) => source === "found"), searched: slicesSearched };
}
function handedOverScores(session, found, documents) {
  const positive = found.evaluation?.positive ?? session.recipe.evaluate.positive;
  return claimedScores(session, found, documents, { names: BASELINE_FILES, what: "baseline", positive });
}
function handedOverAnchorScores(session, anchor, documents, known) {
  return claimedScores(session, anchor, documents, { names: ANCHOR_FILES, what: "anchor", ...known });
}
async function claimedScores(session, found, documents, { names, what, positive, ofSameRule }) {
  const { recipe, ports, folder } = session;
  const other = answersOtherQuestion(found.model.document, (await modelOf(session)).document, what);
  if (other !== void 0) return { scored: void 0, problem: other };
  const today = await predictionsOf(session);
  const classes = today.task === "regression" ? [] : today.classes;
  const strange = strangeTo(found.model.document, classes, today.ids.length);
  if (strange !== void 0) return { scored: void 0, problem: strangeProblem(strange, what), strange };
  const stored = await found.predictions();
  const model = documents.get(names.model);
  if (documents.has(names.predictions) && model !== void 0 && sha256(model) === found.model.digest) {
    const path = `${folder}/${names.predictions}`;
    const request = { task: recipe.task, positive };
    const files = memoryFiles(documents, ports.files);
    const { predictions } = await openPredictions({ shown: path, absolute: path }, request, { ...ports, files });
    if (stored !== void 0 && recipe.data.id === void 0 && recipe.rowsAs === void 0)
      refuseOtherNumbers(predictions, stored, { file: path, what });
    const asked = (await predictionsOf(session)).ids;
    const unseen2 = unseenRows({
      baseline: found.model.document,
      candidate: (await modelOf(session)).document,
      id: recipe.data.id,
      test: asked,
      stored: stored?.ids,
      ofSameRule,
      what
    });
    if ("problem" in unseen2) return { scored: void 0, problem: unseen2.problem, heldOut: unseen2.heldOut };
    const own = rowsOf2(predictions, asked, unseen2.rows);
    if (own !== void 0) return { scored: "rescored", predictions: own, stored, heldOut: unseen2.heldOut };
  }
  if (stored !== void 0) {
    const heldOut = heldOutOf((await predictionsOf(session)).ids, stored.ids);
    return { scored: "paired_by_id", predictions: stored, stored, heldOut };
  }
  const whose = what === "baseline" ? "it" : `the ${what}`;
  const problem = `neither this run nor the baseline left predictions of ${whose}, so no row can be paired`;
  return { scored: void 0, problem };
}
function rowsOf2(predictions, asked, rows) {
  const places = /* @__PURE__ */ new Map();
  for (let row = 0; row < predictions.ids.length; row++) places.set(predictions.ids.text(row), row);
  const wanted = rows ?? Uint32Array.from({ length: asked.length }, (_, row) => row);
  const found = Array.from(wanted, (row) => places.get(asked.text(row)));
  return found.includes(void 0) ? void 0 : takePredictions(predictions, Uint32Array.from(found));
}
function refuseOtherNumbers(rescored, stored, { file, what }) {
  const rows = /* @__PURE__ */ new Map();
  for (let row = 0; row < stored.ids.length; row++) rows.set(stored.ids.text(row), row);
  for (let row = 0; row < rescored.ids.length; row++) {
    const other = rows.get(rescored.ids.text(row));
    if (other === void 0 || isSame(rescored, row, stored, other)) continue;
    const rule = `row ${rescored.ids.text(row)} is not what the ${what} predicted itself; no verdict rests on such numbers`;
    throw new InputError(rule, { file });
  }
}
function isSame(a, row, b, other) {
  if (a.task === "regression" || b.task === "regression")
    return a.task === b.task && isClose2(a.prediction[row] ?? Number.NaN, b.prediction[other] ?? Number.NaN);
  if (a.classes[a.prediction[row] ?? -1] !== b.classes[b.prediction[other] ?? -1]) return false;
  return a.classes.every((name, c) => {
    const column = b.probabilities?.[b.classes.indexOf(name)];
    const own = a.probabilities?.[c];
    return own === void 0 || column === void 0 || isClose2(own[row] ?? Number.NaN, column[other] ?? Number.NaN);
  });
}
function isClose2(a, b) {
  return Math.abs(a - b) <= TOLERANCE2 * Math.max(1, Math.abs(b));
}

// src/steps/baseline-folder.ts
async function readFolder(session, folder, shown, names) {
  const { files } = session.ports;
  const text = await files.readText(`${folder}/${modelDocument.file}`, `${shown}/${modelDocument.file}`);
  if (text === void 0) return void 0;
  const file = `${shown}/${modelDocument.file}`;
  const model = { document: decodeModel(text, file), digest: sha256(text) };
  const run = await readOptional(
    session.ports,
    `${folder}/${runDocument.file}`,
    (t) => runDocument.decode(t, `${shown}/run.json`)
  );
  const evaluation = await readOptional(
    session.ports,
    `${folder}/${evaluationDocument.file}`,
    (t) => evaluationDocument.decode(t, `${shown}/evaluation.json`)
  );
  const dataCheck = await readOptional(
    session.ports,
    `${folder}/${dataCheckDocument.file}`,
    (t) => dataCheckDocument.decode(t, `${shown}/${dataCheckDocument.file}`)
  );
  const verdict = await readOptional(
    session.ports,
    `${folder}/${verdictDocument.file}`,
    (t) => verdictDocument.decode(t, `${shown}/verdict.json`)
  );
  if (names !== void 0) {
    for (const [document, by] of [
      [run, runDocument.file],
      [verdict, verdictDocument.file]
    ])
      if (document !== void 0) refuseOtherModel(document, names, `${shown}/${by}`);
  }
  for (const [expected, by] of [
    [run?.modelDigest, "run.json"],
    [evaluation?.modelDigest, "evaluation.json"],
    [verdict?.candidate.digest, "verdict.json"]
  ]) {
    if (expected !== void 0 && expected !== model.digest) {
      throw new InputError(`its digest is ${model.digest}, ${by} beside it expects ${expected}`, { file });
    }
  }
  const stored = pathOf(folder, shown, PREDICTIONS_FILE);
  const there = await checkStored(session.ports, stored, evaluation);
  const predictions = async () => there ? readStored(session, stored, model.document.task, evaluation) : void 0;
  const anchor = await readAnchor(session, { folder, shown, known: verdict?.anchor, evaluation });
  return { model, text, file, run, evaluation, dataCheck, verdict, anchor, predictions };
}
async function readAnchor(session, place) {
  const { folder, shown, known, evaluation } = place;
  const { files } = session.ports;
  const path = pathOf(folder, shown, ANCHOR_FILES.model);
  const text = await files.readText(path.absolute, path.shown);
  const digest = text === void 0 ? void 0 : sha256(text);
  if (digest !== void 0 && digest !== known?.digest) {
    const rule = `its digest is ${digest}, verdict.json beside it expects ${known?.digest ?? "no anchor"}`;
    throw new InputError(rule, { file: path.shown });
  }
  if (known === void 0) return void 0;
  if (text === void 0 || digest === void 0) return { known, stored: void 0 };
  const document = decodeModel(text, path.shown);
  const rows = pathOf(folder, shown, ANCHOR_FILES.predictions);
  const predictions = async () => await files.exists(rows.absolute) === "file" ? readStored(session, rows, document.task, evaluation) : void 0;
  return { known, stored: { model: { document, digest }, text, file: path.shown, predictions } };
}
function pathOf(folder, shown, file) {
  return { absolute: `${folder}/${file}`, shown: `${shown}/${file}` };
}
async function checkStored(ports, stored, evaluation) {
  if (await ports.files.exists(stored.absolute) !== "file") return false;
  const source = await ports.files.open(stored.absolute, { shown: stored.shown });
  try {
    const actual = digestSource(source);
    const expected = evaluation?.predictionsDigest;
    if (expected !== void 0 && expected !== actual) {
      const rule = `its digest is ${actual}, evaluation.json beside it expects ${expected}`;
      throw new InputError(rule, { file: stored.shown });
    }
    return true;
  } finally {
    source.close();
  }
}
async function readStored({ ports, recipe }, stored, task, evaluation) {
  const request = { task, positive: evaluation?.positive ?? recipe.evaluate.positive };
  return (await openPredictions(stored, request, ports)).predictions;
}
async function readOptional(ports, path, decode) {
  const text = await ports.files.readText(path);
  return text === void 0 ? void 0 : decode(text);
}

// src/steps/released-anchor.ts
var MAX_CONSIDERED = 10;
async function standingAnchor(request) {
  const { session, found, releases, score } = request;
  const released = await releases.released(session.recipe.name);
  const carried = found?.anchor;
  const reset = resetOf(session, carried);
  if (reset !== void 0) return resetTo(reset, released, request);
  const current = await currentAnchor(carried, released, request);
  if (current !== void 0 && current.scores.scored === void 0) return current;
  let best = current;
  let considered = current?.considered;
  let unscored2;
  for (const release of unseen(session.recipe.name, released, considered)) {
    if (release.digest === best?.stored?.model.digest) {
      considered = release.tag;
      continue;
    }
    const stored = await modelOfRelease(release, request);
    if (stored === void 0) continue;
    considered = release.tag;
    const scores = await score(stored);
    const standing = { version: release.tag, stored, scores, considered };
    if (scores.scored === void 0) unscored2 = standing;
    else if (isBetter(session, scores.predictions, best)) best = standing;
  }
  const anchor = best ?? unscored2;
  return anchor && { ...anchor, considered };
}
function resetOf({ recipe }, carried) {
  const { anchorReset } = recipe.policy;
  const taken = carried?.known.reset;
  const isTaken = taken?.version === anchorReset?.version && taken?.reason === anchorReset?.reason;
  return isTaken ? void 0 : anchorReset;
}
function tagOf(model, version) {
  return version.startsWith(tagPrefix(model)) ? version : `${tagPrefix(model)}${version}`;
}
async function resetTo({ version }, released, request) {
  const { recipe } = request.session;
  const tag = tagOf(recipe.name, version);
  const release = released.find((one) => one.tag === tag);
  if (release === void 0) {
    const field = `models.${recipe.name}.gate.anchor_reset.version`;
    const known = released.length === 0 ? "it has no release" : `its newest is ${released[0].tag}`;
    throw new InputError(`"${version}" is no release of ${recipe.name}; ${known}`, { file: recipe.config.path, field });
  }
  const stored = await readRelease(release, request);
  return { version: tag, stored, scores: await request.score(stored), considered: released[0]?.tag };
}
async function currentAnchor(carried, released, request) {
  const version = carried?.known.version;
  if (carried === void 0 || version === void 0) return void 0;
  const { considered, digest } = carried.known;
  const release = released.find((one) => one.tag === version && one.digest === digest);
  const stored = carried.stored ?? (release && await readRelease(release, request));
  if (stored !== void 0) return { version, stored, scores: await request.score(stored), considered };
  const problem = `no run kept the model of ${version}, and there is no such release any more`;
  return { version, stored: void 0, scores: { scored: void 0, problem }, considered };
}
function unseen(model, released, considered) {
  const known = considered === void 0 ? void 0 : versionOfTag(model, considered);
  const isLater = ({ tag }) => {
    const version = versionOfTag(model, tag);
    return known === void 0 || version !== void 0 && version !== known && newestFirst([version, known])[0] === version;
  };
  return released.filter(isLater).slice(0, MAX_CONSIDERED).reverse();
}
async function modelOfRelease(release, request) {
  const { found, start } = request;
  if (found?.model.digest === release.digest) return found;
  return await release.isIn(start) ? readRelease(release, request) : void 0;
}
async function readRelease(release, { session }) {
  const { ports, recipe } = session;
  const files = memoryFiles(await release.documents(), ports.files);
  const read = await readFolder({ ...session, ports: { ...ports, files } }, release.tag, release.tag, recipe.name);
  if (read === void 0) throw new InputError("holds no model.json", { file: release.tag });
  return read;
}
function isBetter({ recipe }, predictions, best) {
  if (best?.scores.scored === void 0) return true;
  return isBetterRelease(recipe.policy, predictions, best.scores.predictions);
}

// src/steps/anchor.ts
var NONE = { side: void 0, stored: void 0, findings: [] };
async function findAnchor(session, options, found) {
  if (session.recipe.policy.anchor === "off") return NONE;
  const carried = found?.anchor;
  const main = mainRun(session, options);
  const documents = options.handedOver?.get(session.recipe.name);
  const score = (stored) => scoreHere(session, stored, found);
  const standing = documents !== void 0 ? await handedOverAnchor(session, found, documents, main) : main !== void 0 ? await standingAnchor({ session, found, ...main, score }) : await carriedAnchor(carried, score);
  if (standing === void 0) return NONE;
  const isTaken = main !== void 0 || resetOf(session, carried) === void 0;
  return {
    side: sideOf(session, standing, { carried, isTaken, isHandedOver: documents !== void 0 }),
    stored: standing.stored,
    findings: isTaken ? [] : [waitingReset(session, standing)]
  };
}
function mainRun({ ports }, { judge: judge2 }) {
  const { platform } = ports;
  if (platform === void 0 || judge2 === void 0 || !platform.run.isDefaultBranch) return void 0;
  const { policy, baseline } = judge2.start;
  if (policy !== void 0 || baseline === void 0) return void 0;
  return { start: baseline, releases: platform.releases };
}
async function scoreHere(session, stored, found) {
  const dataset = await datasetOf(session);
  const candidate = (await modelOf(session)).document;
  const scores = await scoreBaseline(stored, candidate, dataset, testRows(session.recipe, dataset), {
    what: "anchor",
    id: session.recipe.data.id,
    ofSameRule: await heldOutBy(found)
  });
  return unlessShifted(session, stored, scores, void 0);
}
async function unlessShifted(session, { model, text, file, predictions }, scores, handedOver) {
  const { testDigest } = await evaluationOf(session);
  const shift = await baselineShift(session, {
    baseline: { model, text, file, predictions },
    scores,
    testDigest,
    handedOver
  });
  if (shift === void 0) return scores;
  const { metric, home, now, cause } = shift;
  const numbers = `${metric} was ${home ?? "undefined"} and is ${now ?? "undefined"} on the same rows`;
  const problem = `it measures something else than it did: ${numbers}${cause === void 0 ? "" : `; ${cause}`}`;
  return { scored: void 0, problem };
}
async function heldOutBy(found) {
  return (await found?.predictions())?.ids;
}
async function carriedAnchor(carried, score) {
  if (carried === void 0) return void 0;
  const { stored, known } = carried;
  const { version = "the best release", considered } = known;
  const scores = stored === void 0 ? notKept(version) : await score(stored);
  return { version, stored, scores, considered };
}
function notKept(version) {
  return { scored: void 0, problem: `the baseline's run did not keep the model of ${version}` };
}
async function handedOverAnchor(session, found, documents, main) {
  const carried = found?.anchor;
  const standing = main && await claimedRelease(session, carried, documents, main);
  if (standing === void 0 && carried === void 0) return void 0;
  const score = async (stored) => unlessShifted(
    session,
    stored,
    await handedOverAnchorScores(session, stored, documents, {
      positive: found?.evaluation?.positive ?? (await evaluationOf(session)).positive,
      ofSameRule: await heldOutBy(found)
    }),
    documents
  );
  if (standing === void 0) return carriedAnchor(carried, score);
  return standing.stored === void 0 ? standing : { ...standing, scores: await score(standing.stored) };
}
async function claimedRelease(session, carried, documents, { start, releases }) {
  const { name } = session.recipe;
  const bytes = documents.get(ANCHOR_FILES.model);
  const digest = bytes && sha256(bytes);
  const reset = resetOf(session, carried);
  if (reset === void 0 && digest !== void 0 && digest === carried?.known.digest) return void 0;
  const { version, considered } = claimedAnchor(documents) ?? {};
  const released = await releases.released(name);
  const isAsked = (tag) => tag === (reset === void 0 ? version : tagOf(name, reset.version));
  const release = released.find((one) => isAsked(one.tag) && one.digest === digest);
  if (release !== void 0 && bytes !== void 0 && digest !== void 0) {
    const text = bytes.toString("utf8");
    const file = `assay-${name}/${ANCHOR_FILES.model}`;
    const stored = {
      model: { document: decodeModel(text, file), digest },
      text,
      file,
      predictions: async () => void 0
    };
    return { version: release.tag, stored, scores: unscored(release.tag), considered };
  }
  if (reset !== void 0) return notLeft(tagOf(name, reset.version));
  if (carried !== void 0) return void 0;
  for (const one of released) if (await one.isIn(start)) return notLeft(one.tag);
  return void 0;
}
function notLeft(version) {
  return { version, stored: void 0, scores: unscored(version), considered: void 0 };
}
function claimedAnchor(documents) {
  const bytes = documents.get(verdictDocument.file);
  return bytes && verdictDocument.decode(bytes.toString("utf8"), verdictDocument.file).anchor;
}
function unscored(version) {
  return { scored: void 0, problem: `the job that evaluated left no numbers of ${version}` };
}
function sideOf(session, standing, { carried, isTaken, isHandedOver }) {
  const { version, stored, scores, considered } = standing;
  const { anchorReset } = session.recipe.policy;
  const digest = stored?.model.digest ?? (carried?.known.version === version ? carried.known.digest : void 0);
  const isSame2 = digest !== void 0 && digest === carried?.known.digest && resetOf(session, carried) === void 0;
  const reset = isTaken ? anchorReset : carried?.known.reset;
  return {
    known: {
      version,
      ...digest === void 0 ? {} : { digest },
      ...scores.scored === void 0 ? { problem: scores.problem } : { scored: scores.scored },
      ...reset === void 0 ? {} : { reset: { ...reset } },
      ...considered === void 0 ? {} : { considered }
    },
    acceptedBefore: isSame2 ? carried?.known.accepted ?? 0 : 0,
    predictions: scores.scored === void 0 ? void 0 : scores.predictions,
    mustCompare: isHandedOver
  };
}
function waitingReset(session, { version }) {
  const to = session.recipe.policy.anchorReset?.version ?? "";
  const message = `the policy resets the anchor to ${to}; the next run of the default branch does so, until then it is ${version}`;
  return { severity: "info", rule: "anchor_reset_waits", message };
}
async function keepAnchor({ ports, folder }, { side, stored }) {
  if (stored !== void 0) await ports.files.writeText(`${folder}/${ANCHOR_FILES.model}`, stored.text);
  const predictions = side?.predictions;
  if (predictions !== void 0)
    await ports.files.writeText(`${folder}/${ANCHOR_FILES.predictions}`, encodePredictions(predictions));
}

// src/steps/no-attribution.ts
var WHY = {
  unknown_origin: "the baseline does not say from which commit, recipe and data it was trained",
  not_there: "recipe and data of its commit are not at hand (a clone with the whole history has them: `fetch-depth: 0` of actions/checkout)",
  other_recipe: "the recipe at the commit of the baseline is not the one that it was trained by",
  other_data: "the data at the commit of the baseline are not those that it was trained on",
  other_rows: "read again, the data have other training rows than those the models were fitted on",
  not_crossed: "the old recipe does not fit the new data, or the new recipe the old data",
  unreachable: "recipe and data of the commit of the baseline could not be fetched",
  undefined_metric: "no gated metric has a value for each of the crossed models"
};
function noAttribution(reason) {
  const message = `data and recipe both changed, and how much comes from which is not known: ${WHY[reason]}`;
  return { severity: "info", rule: NO_ATTRIBUTION, message };
}
function ownWordsOf(finding) {
  const reasons = Object.keys(WHY);
  return reasons.map(noAttribution).find(({ rule, message }) => rule === finding.rule && message === finding.message);
}

// src/steps/handed-over-attribution.ts
var TOLERANCE3 = 1e-9;
function handedOverAttribution(verdict, documents) {
  const other = decodeOther(documents);
  const claimed = new Map((other?.attribution ?? []).map((one) => [one.metric, one]));
  const attribution = verdict.gates.map((gate) => adding(gate, claimed.get(gate.metric))).filter((one) => one !== void 0);
  if (attribution.length > 0) return { attribution };
  const told2 = other?.findings.map(ownWordsOf).find((finding) => finding !== void 0);
  return told2 === void 0 ? {} : { findings: [...verdict.findings, told2] };
}
function decodeOther(documents) {
  const bytes = documents.get(verdictDocument.file);
  if (bytes === void 0) return void 0;
  try {
    return verdictDocument.decode(bytes.toString("utf8"), verdictDocument.file);
  } catch (thrown) {
    if (thrown instanceof InputError) return void 0;
    throw thrown;
  }
}
function adding({ improvement }, claimed) {
  if (improvement === void 0 || claimed === void 0) return void 0;
  const gap = Math.abs(totalOf(claimed) - improvement);
  const scale = Math.max(1, ...[claimed.data, claimed.recipe, claimed.interaction].map(Math.abs));
  return gap <= TOLERANCE3 * scale ? claimed : void 0;
}

// src/steps/old-files.ts
import { join, relative, resolve } from "node:path";
var MOST_BYTES_OF_GIT = 100 * 1024 * 1024;
var MOST_BYTES_OF_PLATFORM = 20 * 1024 * 1024;
var ROOT = resolve("/");
function oldFiles(ports, root, commit) {
  const known = /* @__PURE__ */ new Map();
  const read = async (path, size) => {
    const local = root === void 0 ? void 0 : await ports.git.readFile(root, commit, path, MOST_BYTES_OF_GIT);
    if (local !== void 0 || size > MOST_BYTES_OF_PLATFORM) return local;
    return ports.platform && fromPlatform(ports.platform, commit, path);
  };
  return {
    bytes(path, size = 0) {
      const asked = known.get(path) ?? read(path, size);
      known.set(path, asked);
      return asked;
    }
  };
}
async function fromPlatform({ repository }, commit, path) {
  try {
    return await repository.readBytes(path, commit, MOST_BYTES_OF_PLATFORM);
  } catch (thrown) {
    if (thrown instanceof InputError) return void 0;
    throw thrown;
  }
}
function absolutePath(path) {
  return join(ROOT, path);
}
function pathInRepository(absolute) {
  return relative(ROOT, absolute).replaceAll("\\", "/");
}
function filesInMemory(bytes, disk) {
  return {
    ...disk,
    async open(path, { shown = path } = {}) {
      const found = bytes.get(path);
      if (found === void 0) throw new InputError("there is no such file", { file: shown });
      return sourceOf(found, shown);
    },
    exists: async (path) => bytes.has(path) ? "file" : void 0
  };
}

// src/steps/old-recipe.ts
import { relative as relative2 } from "node:path";
import { dirname } from "node:path/posix";
async function openOldSide({ ports, recipe: now }, { run, commit = run?.code?.commit, model }) {
  if (run === void 0 || commit === void 0) return "unknown_origin";
  const root = await ports.git.rootOf(now.folder);
  const files = oldFiles(ports, root, commit);
  const recipe = run.config.path === void 0 ? fromTable(now, root ?? now.folder, model.document) : await fromConfig(now.name, run.config.path, run, files);
  return typeof recipe === "string" ? recipe : { recipe, data: () => readData(recipe, run, files) };
}
async function fromConfig(name, path, run, files) {
  const bytes = await files.bytes(path);
  if (bytes === void 0) return "not_there";
  const recipe = recipeIn(bytes.toString("utf8"), name, path);
  return recipe?.config.digest === run.config.digest ? recipe : "other_recipe";
}
function recipeIn(text, name, path) {
  try {
    const { config } = decodeConfig(text, path);
    const place = { folder: absolutePath(dirname(path)), root: void 0, file: path };
    return selectRecipes(config, [name], place)[0];
  } catch (thrown) {
    if (thrown instanceof InputError) return void 0;
    throw thrown;
  }
}
function fromTable(now, root, { task, target, training, estimator, params }) {
  const path = relative2(root, now.data.file.absolute).replaceAll("\\", "/");
  if (path.startsWith("../")) return "unknown_origin";
  const config = tableConfig(now.name, { task, target, split: training.split }, "the baseline");
  const train2 = { model: estimator.type, params };
  const place = { folder: absolutePath(""), root: void 0, file: void 0 };
  return placeRecipe(now.name, { ...config, data: { ...config.data, path }, train: train2 }, place);
}
async function readData({ data, testFile }, run, files) {
  const read = /* @__PURE__ */ new Map();
  for (const [role, file] of [
    ["data", data.file],
    ["test", testFile]
  ]) {
    if (file === void 0) continue;
    const expected = run.data.find((one) => one.role === role);
    if (expected === void 0) return "unknown_origin";
    const bytes = await files.bytes(pathInRepository(file.absolute), expected.bytes);
    if (bytes === void 0) return "not_there";
    if (sha256(bytes) !== expected.sha256) return "other_data";
    read.set(file.absolute, bytes);
  }
  return read;
}

// src/steps/attribution.ts
async function withAttribution(session, { verdict, found, baseline, handedOver }) {
  const isCompared = verdict.gates.some((gate) => gate.improvement !== void 0);
  if (found === void 0 || baseline === void 0 || !isCompared) return verdict;
  if (!mayBothHaveChanged(found, (await modelOf(session)).document, await runOf(session))) return verdict;
  if (handedOver !== void 0) return { ...verdict, ...handedOverAttribution(verdict, handedOver) };
  const answer = await cross(session, { found, baseline, verdict });
  if (answer === void 0) return verdict;
  return typeof answer === "string" ? { ...verdict, findings: [...verdict.findings, noAttribution(answer)] } : { ...verdict, attribution: answer };
}
function mayBothHaveChanged({ model: { document }, run }, candidate, now) {
  if (document.training.trainDigest === candidate.training.trainDigest) return false;
  if (run?.config.digest === now.config.digest && run.config.path !== void 0) return false;
  return fittedBy(document) !== fittedBy(candidate);
}
function fittedBy({ estimator, params, signature }) {
  return encodeCanonical({ kind: estimator.type, params, inputs: signature.inputs });
}
function fits({ train: train2, data }) {
  const { kind, params } = train2;
  return encodeCanonical({ kind, params, exclude: [...data.exclude].sort(), columns: data.columns });
}
async function cross(session, compared) {
  const { ports, recipe } = session;
  try {
    const old = await openOldSide(session, compared.found);
    if (typeof old === "string") return old;
    return fits(old.recipe) === fits(recipe) ? void 0 : await attribute(session, old, compared);
  } catch (thrown) {
    if (!(thrown instanceof InputError || thrown instanceof InfrastructureError)) throw thrown;
    ports.log.verbose(`${recipe.name}: no attribution: ${thrown.message}`);
    return thrown instanceof InputError ? "not_crossed" : "unreachable";
  }
}
async function attribute(session, old, { found, baseline, verdict }) {
  const { ports, recipe } = session;
  const dataset = await datasetOf(session);
  const files = await old.data();
  if (typeof files === "string") return files;
  ports.log.info(`${recipe.name}: data and recipe both changed; training the two crossed combinations`);
  const newData = await readAs(session, old.recipe);
  const oldPorts = { ...ports, files: filesInMemory(files, ports.files) };
  const oldData = await readDataset(withColumnsOf(old.recipe, recipe), oldPorts);
  if (newData.training.trainDigest !== (await modelOf(session)).document.training.trainDigest) return "other_rows";
  if (oldData.training.trainDigest !== found.model.document.training.trainDigest) return "other_rows";
  const scored = async (trainer, data, held, name) => {
    const features = featuresOf(data.train.table, trainer);
    const model = await fitRecipe({ recipe, dataset: data, train: trainer.train, features }, ports);
    return onRows(scoreRows(model, testRows(recipe, held), name).predictions, baseline.ids);
  };
  const names = verdict.gates.filter((gate) => gate.improvement !== void 0).map((gate) => gate.metric);
  const metricsOf = (predictions) => measureMetrics(metricInput(predictions), names, drawnRows(predictions));
  const values = {
    baseline: metricsOf(baseline),
    newData: metricsOf(await scored(old.recipe, newData, newData, "the old recipe on the new data")),
    newRecipe: metricsOf(await scored(recipe, oldData, dataset, "the new recipe on the old data")),
    candidate: metricsOf(onRows(await predictionsOf(session), baseline.ids))
  };
  const attributed = recipe.policy.metrics.filter(({ metric }) => names.includes(metric.name)).map(
    ({ metric }) => attributeChange(metric, {
      baseline: numberOf2(values.baseline[metric.name]),
      newData: numberOf2(values.newData[metric.name]),
      newRecipe: numberOf2(values.newRecipe[metric.name]),
      candidate: numberOf2(values.candidate[metric.name])
    })
  ).filter((one) => one !== void 0);
  return attributed.length === 0 ? "undefined_metric" : attributed;
}
function readAs(session, other) {
  const { recipe, ports } = session;
  const isSame2 = encodeCanonical(other.data.columns) === encodeCanonical(recipe.data.columns);
  return isSame2 ? datasetOf(session) : readDataset(withColumnsOf(recipe, other), ports);
}
function withColumnsOf(recipe, { data: { columns } }) {
  return { ...recipe, data: { ...recipe.data, columns } };
}
function onRows(predictions, ids) {
  const places = /* @__PURE__ */ new Map();
  for (let row = 0; row < predictions.ids.length; row++) places.set(predictions.ids.text(row), row);
  const rows = Uint32Array.from({ length: ids.length }, (_, row) => {
    const place = places.get(ids.text(row));
    if (place === void 0) throw new InputError(`the paired row ${ids.text(row)} is not in the data any more`);
    return place;
  });
  return takePredictions(predictions, rows);
}
function numberOf2(metric) {
  return metric !== void 0 && "value" in metric ? metric.value : Number.NaN;
}

// src/steps/baseline.ts
import { isAbsolute, relative as relative3, resolve as resolve2 } from "node:path";

// src/steps/code-record.ts
function codeRecord(git, workflow) {
  if (git === void 0) return workflow && { commit: workflow.sha, ...runFacts(workflow, workflow.sha) };
  const { commit, tree, dirty } = git;
  return { commit, tree, ...dirty === void 0 ? {} : { dirty }, ...workflow && runFacts(workflow, commit) };
}
function runFacts(workflow, commit) {
  const headCommit = workflow.pullRequest?.headSha ?? workflow.mergeGroup?.headSha;
  const isOfHead = commit === headCommit || commit === workflow.sha && workflow.event !== "pull_request_target";
  return {
    ...headCommit === void 0 || !isOfHead ? {} : { headCommit },
    repository: workflow.repository.fullName,
    workflow: workflow.workflow,
    runId: String(workflow.runId),
    runAttempt: workflow.runAttempt
  };
}

// src/steps/train.ts
async function train(session, options) {
  const { recipe, ports, folder, held } = session;
  held.code ??= ports.git.describe(recipe.folder);
  const dataset = await datasetOf(session);
  const earlier = await options?.earlierModels?.(recipe.name) ?? [];
  const taken = takenFrom(earlier, session, dataset);
  const { document, digest, text } = taken ?? await fittedOn(session, dataset);
  held.model = { document, digest };
  await ports.files.writeText(`${folder}/${modelDocument.file}`, text);
  const code = codeRecord(await held.code, ports.workflow);
  const lineage = { code, data: [...dataset.files], modelDigest: digest, reused: taken?.origin };
  await writeRun(session, createRun(session, lineage));
}
async function fittedOn({ recipe, ports }, dataset) {
  const document = await fitRecipe(
    { recipe, dataset },
    { workers: ports.workers, progress: (done, total) => ports.log.progress(`training ${recipe.name}`, done, total) }
  );
  const text = modelDocument.encode(document);
  return { document, digest: sha256(text), text };
}
function takenFrom(earlier, { recipe, ports: { log } }, dataset) {
  const differing = [];
  for (const one of earlier) {
    try {
      const taken = takeOver(one, recipe, dataset);
      if (!("differs" in taken)) return taken;
      differing.push(`of other ${taken.differs} than ${one.source}`);
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      log.warning(
        `${recipe.name}: the model of ${one.source} is not taken over, it could not be read: ${thrown.message}`
      );
    }
  }
  if (differing.length > 0) log.info(`${recipe.name}: trained, ${differing.join(", ")}`);
  return void 0;
}

// src/steps/baseline.ts
var SOON_MS = 14 * 864e5;
async function findBaseline(session, options) {
  if (options.search !== void 0) return fromPlatform2(session, options, options.search.runId);
  if (options.baseline === void 0) return { found: "none" };
  const path = resolve2(session.ports.files.absolute(options.folder), options.baseline);
  const kind = await session.ports.files.exists(path);
  if (kind === "file") {
    throw new InputError("is a file; a baseline is a folder that holds <model>/model.json, or a git ref", {
      file: options.baseline
    });
  }
  return kind === "folder" ? fromFolder(session, options, path) : fromRef(session, options, options.baseline);
}
async function fromPlatform2(session, { judge: judge2 }, runId) {
  const { ports, recipe } = session;
  const start = judge2?.start.baseline;
  if (ports.platform === void 0 || start === void 0) return { found: "none", absence: "never" };
  const stored = await ports.platform.baselines.find({ model: recipe.name, start, runId, config: configPath(recipe) });
  if (stored.found === "none") return stored;
  const { found, source, distance, commit, expiresAt, notes, documents } = stored;
  if (judge2?.start.policy === void 0) tellExpiry(session, source, expiresAt);
  const memory = { ...session, ports: { ...ports, files: memoryFiles(documents, ports.files) } };
  const read = await readFolder(memory, source, source, recipe.name);
  if (read === void 0) throw new InputError(`holds no ${modelDocument.file}`, { file: source });
  return { ...read, found, source, distance, commit, expiresAt, notes };
}
function tellExpiry({ recipe, ports }, source, expiresAt) {
  const left = Date.parse(expiresAt ?? "") - ports.clock.now();
  if (!(left < SOON_MS)) return;
  const day = expiresAt?.slice(0, 10);
  ports.log.info(
    `${recipe.name}: the documents of its baseline, ${source}, expire on ${day}; a run that passes renews them`
  );
}
async function fromFolder(session, options, path) {
  const { name } = session.recipe;
  const source = options.baseline;
  const base = source.replace(/(?<=.)\/+$/, "");
  const places = [[`${path}/${name}`, `${base}/${name}`, name]];
  if (options.soleModel === true) places.push([path, base, void 0]);
  for (const [folder, shown, names] of places) {
    const read = await readFolder(session, folder, shown, names);
    if (read !== void 0) return { ...read, found: "explicit", source };
  }
  const missing = options.soleModel === true ? `${name}/model.json and no model.json` : `${name}/model.json`;
  throw new InputError(`holds no ${missing}; leave --baseline out for a first run`, { file: source });
}
async function fromRef(session, options, ref) {
  const { ports, recipe } = session;
  const root = await ports.git.rootOf(recipe.folder);
  if (root === void 0) {
    throw new InputError(`"${ref}" is no folder, and ${recipe.folder} lies in no git repository`, {
      field: "--baseline"
    });
  }
  const checkout = await ports.git.checkout(root, ref);
  try {
    ports.log.info(`training the baseline ${ref} (${checkout.commit.slice(0, 7)})`);
    const trained = await trainAt(session, options, { root, folder: checkout.folder }).catch((thrown) => {
      throw thrown instanceof InputError ? new InputError(`baseline ${ref}: ${thrown.message}`) : thrown;
    });
    const { run, evaluation, predictions } = trained.held;
    const model = await modelOf(trained);
    const head = await ports.git.describe(root);
    const distance = head === void 0 ? void 0 : await ports.git.distance(root, checkout.commit, head.commit);
    return {
      found: "explicit",
      source: ref,
      distance,
      model,
      text: modelDocument.encode(model.document),
      file: `baseline ${ref}`,
      run,
      evaluation,
      predictions: async () => predictions
    };
  } finally {
    await checkout.dispose();
  }
}
async function trainAt({ recipe, ports }, options, tree) {
  const { table } = options.recipes;
  const folder = ports.files.absolute(options.folder);
  const request = {
    ...options.recipes,
    folder: resolve2(tree.folder, relative3(tree.root, recipe.folder)),
    models: [recipe.name],
    overrides: void 0,
    config: relative3(recipe.folder, resolve2(folder, options.recipes.config ?? DEFAULT_CONFIG)),
    // The table as it was then, not as it is now.
    table: table && { ...table, data: insideRepository(resolve2(recipe.folder, table.data), recipe.folder, tree.root) }
  };
  const [baselineRecipe] = await readRecipes(request, ports);
  if (baselineRecipe === void 0) throw new InputError(`has no model "${recipe.name}"`);
  const session = openSession(baselineRecipe, `${tree.folder}-out`, ports);
  await train(session);
  await evaluate(session);
  return session;
}
function insideRepository(path, folder, root) {
  const way = relative3(root, path);
  if (way.startsWith("..") || isAbsolute(way)) {
    throw new InputError("lies outside the repository, so no commit holds it", { file: path });
  }
  return relative3(folder, path);
}

// src/steps/found-slices.ts
var MOST_CATEGORIES = 20;
var FOUND_ROWS = 100;
function foundColumns({ data, split, evaluate: evaluate2 }, { test }) {
  const { groupColumn, weightColumn, slices } = evaluate2;
  const others = /* @__PURE__ */ new Set([data.target, data.id, groupColumn, weightColumn]);
  if (split.method === "column") others.add(split.column);
  for (const { columns } of slices) if (columns.length === 1) others.add(columns[0]);
  const found = /* @__PURE__ */ new Map();
  for (const column of test.table.columns) {
    if (others.has(column.name) || column.kind === "ignore" || column.kind === "date") continue;
    const codes = codesOf2(column);
    if (codes !== void 0 && codes.values.length > 1) found.set(column.name, codes);
  }
  return found;
}
function groupFound(columns, count, rows, metric) {
  const slices = [];
  for (const [name, { codes, values }] of columns) {
    const sizes = new Uint32Array(values.length);
    for (let i = 0; i < count; i++) {
      const code = codes[rows === void 0 ? i : rows[i]];
      if (code >= 0) sizes[code] += 1;
    }
    const members = Array.from(sizes, (size) => new Uint32Array(size >= FOUND_ROWS && size < count ? size : 0));
    const next = new Uint32Array(values.length);
    for (let i = 0; i < count; i++) {
      const code = codes[rows === void 0 ? i : rows[i]];
      if (code < 0 || members[code].length === 0) continue;
      members[code][next[code]] = i;
      next[code] += 1;
    }
    members.forEach((own, code) => {
      if (own.length === 0) return;
      const where = { [columnKey(name)]: values[code] };
      slices.push({ source: "found", where, missing: [], minRows: FOUND_ROWS, rows: own, metrics: [metric] });
    });
  }
  return slices;
}
function codesOf2(column) {
  if (column.storage === "float64") return categoriesOf(column.values) ?? quartilesOf(column.values);
  const { codes, categories } = column;
  const used = new Uint8Array(categories.length);
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) used[codes[i]] = 1;
  const count = used.reduce((sum, flag) => sum + flag, 0);
  return count > MOST_CATEGORIES ? void 0 : { codes, values: categories };
}
function categoriesOf(numbers) {
  const seen = new Float64Array(MOST_CATEGORIES);
  const codes = new Int32Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    let code = -1;
    if (!Number.isNaN(value)) {
      code = 0;
      while (code < count && seen[code] !== value) code += 1;
      if (code === MOST_CATEGORIES) return void 0;
      if (code === count) {
        seen[code] = value;
        count += 1;
      }
    }
    codes[i] = code;
  }
  const values = seen.slice(0, count);
  const rising = values.slice().sort();
  const places = Int32Array.from(values, (value) => rising.indexOf(value));
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) codes[i] = places[codes[i]];
  return { codes, values: Array.from(rising, String) };
}
function quartilesOf(numbers) {
  const present = new Float64Array(numbers.length);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isNaN(numbers[i])) present[count++] = numbers[i] + 0;
  }
  if (count < 4 * FOUND_ROWS) return void 0;
  const sorted2 = sortNumbers(present.subarray(0, count));
  const edges = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(sorted2, share)))];
  const last = edges.length - 2;
  const inner = Float64Array.from(edges.slice(1, -1));
  const codes = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i];
    let code = 0;
    if (Number.isNaN(value)) code = -1;
    else while (code < last && value >= inner[code]) code += 1;
    codes[i] = code;
  }
  const values = edges.slice(0, -1).map((edge, i) => `[${edge}, ${edges[i + 1]}${i === last ? "]" : ")"}`);
  return { codes, values };
}
function quantile(sorted2, share) {
  const position = share * (sorted2.length - 1);
  const below = Math.floor(position);
  const above = Math.min(sorted2.length - 1, below + 1);
  return sorted2[below] + (position - below) * (sorted2[above] - sorted2[below]);
}

// src/steps/vanished-slices.ts
function vanishedSlices(recipe, before, now) {
  const present = new Set(now.map(keyOf));
  return judgedBefore(recipe, before).filter((slice) => !present.has(keyOf(slice))).map(({ where, missing, minRows }) => ({
    where,
    ...missing === void 0 || missing.length === 0 ? {} : { missing: [...missing] },
    rows: 0,
    minRows,
    reason: "slice_missing",
    metrics: {}
  }));
}
function shrunkSlices(recipe, before, now) {
  const rows = new Map(now.map((slice) => [keyOf(slice), slice]));
  return judgedBefore(recipe, before).flatMap((slice) => {
    const left = rows.get(keyOf(slice));
    if (left === void 0 || left.rows >= left.minRows) return [];
    const numbers = { rowsBefore: slice.rows, rows: left.rows, minRows: left.minRows };
    return [
      {
        severity: "warning",
        rule: "slice_shrunk",
        message: `slice ${nameOf2(slice)} had ${slice.rows} rows and has ${left.rows}, too few to judge`,
        numbers
      }
    ];
  });
}
function unpairedSlices(now, paired) {
  const rows = new Map(paired.map((slice) => [keyOf(slice), slice.rows]));
  return now.flatMap((slice) => {
    const left = rows.get(keyOf(slice)) ?? 0;
    if (slice.rows < slice.minRows || left >= slice.minRows) return [];
    const numbers = { rows: slice.rows, paired: left, minRows: slice.minRows };
    return [
      {
        severity: "warning",
        rule: "slice_not_paired",
        message: `slice ${nameOf2(slice)} has ${slice.rows} rows, of which the baseline has ${left}: too few to judge`,
        numbers
      }
    ];
  });
}
function vanishedCategories(before, now) {
  if (before === void 0 || now === void 0) return [];
  const present = new Map(now.columns.map((column) => [column.name, categoriesOf2(column)]));
  return before.columns.flatMap((column) => {
    const left = present.get(column.name);
    if (left === void 0 || column.role !== "feature") return [];
    const gone = [...categoriesOf2(column) ?? []].filter(([value, rows]) => rows >= FOUND_ROWS && !left.has(value));
    return gone.map(
      ([value, rows]) => ({
        severity: "warning",
        rule: "category_vanished",
        column: column.name,
        message: `${column.name} = ${value} had ${rows} rows and has none`,
        numbers: { rowsBefore: rows }
      })
    );
  });
}
function categoriesOf2({ categories, distinct }) {
  if (categories === void 0 || categories.length < distinct) return void 0;
  return new Map(categories.map(({ value, rows }) => [value, rows]));
}
function judgedBefore({ evaluate: evaluate2 }, before) {
  const asked = /* @__PURE__ */ new Map();
  for (const { columns, min_rows } of evaluate2.slices) {
    const key = [...columns].sort().join("\0");
    asked.set(key, Math.min(min_rows, asked.get(key) ?? min_rows));
  }
  return before.filter((slice) => {
    const columns = [...Object.keys(slice.where).map(columnOf), ...slice.missing ?? []].sort().join("\0");
    const minRows = asked.get(columns);
    return minRows !== void 0 && slice.rows >= minRows;
  });
}
function keyOf({ where, missing = [] }) {
  return JSON.stringify([Object.entries(where).sort(([a], [b]) => a < b ? -1 : 1), [...missing].sort()]);
}
function nameOf2({ where, missing = [] }) {
  return [
    ...Object.entries(where).map(([key, value]) => `${columnOf(key)} = ${value}`),
    ...missing.map((name) => `${name} missing`)
  ].join(", ");
}

// src/steps/compared-slices.ts
async function comparedSlices(session, found, options) {
  const { recipe } = session;
  const now = sizesOf(recipe, await predictionsOf(session));
  const before = await slicesBefore(recipe, found);
  const claimed = claimedSlices(options.handedOver?.get(recipe.name));
  return {
    slices: await slicesOf(session, found, options),
    // Found where the rows were at hand, a claim can only reject.
    otherSlices: [...vanishedSlices(recipe, before, now), ...claimed.slices],
    slicesSearched: options.handedOver === void 0 ? void 0 : claimed.searched,
    findings: [
      ...shrunkSlices(recipe, before, now),
      ...vanishedCategories(found?.dataCheck, await optionalDataCheck(session)),
      ...found === void 0 ? [] : notLookedFor(recipe)
    ],
    withUnpaired: (verdict, compared) => withUnpaired(verdict, now, compared)
  };
}
async function slicesOf(session, found, { handedOver }) {
  const { recipe } = session;
  const shown = [.../* @__PURE__ */ new Set([...recipe.policy.metrics.map(({ metric }) => metric.name), ...recipe.evaluate.metrics])];
  const primary = primaryGate(recipe.policy).metric.name;
  const isLooked = recipe.evaluate.findSlices && found !== void 0 && handedOver === void 0 && !isResampled(primary);
  const dataset = isLooked ? await datasetOf(session) : void 0;
  const isOfThese = dataset?.testDigest === (await evaluationOf(session)).testDigest;
  const columns = dataset !== void 0 && isOfThese ? foundColumns(recipe, dataset) : /* @__PURE__ */ new Map();
  return (paired, rows) => {
    const count = paired.ids.length;
    const configured = groupSlices(recipe, paired.slices, count);
    return [
      ...configured.map((slice) => ({ ...slice, source: "configured", metrics: shown })),
      ...groupFound(columns, count, rows, primary)
    ];
  };
}
async function slicesBefore(recipe, found) {
  if (found === void 0 || recipe.evaluate.slices.length === 0) return [];
  if (found.evaluation !== void 0) return found.evaluation.slices;
  const predictions = await found.predictions();
  return predictions === void 0 ? [] : sizesOf(recipe, predictions);
}
function sizesOf(recipe, { slices, ids }) {
  const asked = recipe.evaluate.slices.filter(({ columns }) => columns.every((name) => slices.has(name)));
  const known = { ...recipe, evaluate: { ...recipe.evaluate, slices: asked } };
  return groupSlices(known, slices, ids.length).map((slice) => ({ ...slice, rows: slice.rows.length }));
}
function notLookedFor({ evaluate: evaluate2, policy }) {
  const { name } = primaryGate(policy).metric;
  if (!evaluate2.findSlices || !isResampled(name)) return [];
  const message = `no slices were looked for: ${name} has no interval but the bootstrap, which takes too long for each`;
  return [{ severity: "info", rule: "slices_not_searched", message }];
}
function withUnpaired(verdict, now, { baseline }) {
  if (baseline === void 0) return verdict;
  const paired = verdict.slices.filter(({ source, reason }) => source !== "found" && reason !== "slice_missing");
  return { ...verdict, findings: [...verdict.findings, ...unpairedSlices(now, paired)] };
}

// src/steps/waivers.ts
async function applyWaivers({ recipe, ports }, options, verdict, facts) {
  if (recipe.waive.length === 0) return verdict;
  const waivers = readWaivers(recipe.waive, { task: recipe.task, now: ports.clock.now(), verdict, facts });
  const isOfUse = waivers.some(({ problem }) => problem === void 0);
  const told2 = isOfUse ? allowWaivers(waivers, await allowanceOf(ports, options)) : waivers;
  return withWaivers(verdict, told2, facts);
}
async function allowanceOf({ platform }, { judge: judge2 }) {
  if (platform === void 0 || judge2 === void 0) {
    return { by: "none", why: "only on a pull request can somebody allow it, and this is no run of the platform" };
  }
  return judge2.start.policy === void 0 ? { by: "merged" } : platform.approvals.ofHead();
}

// src/steps/told-verdict.ts
function isTold({ recipe: { name } }, options) {
  const documents = options.handedOver?.get(name);
  return options.withoutRows === true && documents !== void 0 && !documents.has(PREDICTIONS_FILE);
}
async function tellVerdict(session, options, telling) {
  const { recipe, folder, ports, held } = session;
  const file = `${folder}/${verdictDocument.file}`;
  const bytes = options.handedOver?.get(recipe.name)?.get(verdictDocument.file);
  if (bytes === void 0) throw new InputError("was not handed over, so there is no verdict", { file });
  const told2 = verdictDocument.decode(bytes.toString("utf8"), file);
  const { answer } = telling;
  const isAway = answer.found === "none" && answer.absence === "unreachable";
  const facts = [
    ["candidate.digest", told2.candidate.digest, (await modelOf(session)).digest],
    ["baseline.digest", told2.baseline.digest, answer.found === "none" ? void 0 : answer.model.digest],
    ["baseline.absence", isUnreachable(told2), isAway]
  ];
  for (const [field, theirs, here] of facts) {
    if (theirs === here) continue;
    throw new InputError(`is ${String(theirs ?? "none")}, this job finds ${String(here ?? "none")}`, { file, field });
  }
  const judged = {
    policy: recipe.policy,
    ...telling.occasion,
    firstRun: answer.found === "none" && !isAway
  };
  const { policy: _, run: __, ...measured } = told2;
  const message = "the rows stayed with the job that evaluated (`upload-predictions: false`): decided by the numbers that it names, which nobody here could measure again";
  const plain = {
    ...gatedAgain(measured, judged),
    ...telling.own,
    findings: [...told2.findings, { severity: "warning", rule: "rows_not_handed_over", message }]
  };
  held.verdict = await applyWaivers(session, options, plain, judged);
  await ports.files.writeText(file, verdictDocument.encode(held.verdict));
}

// src/steps/judge-by-base.ts
async function judgeByBase(session, options, answer) {
  const { judge: judge2, handedOver } = options;
  if (judge2 === void 0) return void 0;
  const { recipe, policy, isOtherQuestion } = answer.found === "none" ? await judge2.judge(session.recipe, void 0, answer.absence) : await judge2.judge(session.recipe, judgedBefore2(answer));
  const sameIds = session.recipe.data.id === recipe.data.id;
  session.recipe = recipe;
  if (handedOver !== void 0) {
    await checkAnswer(session, judge2.evaluated, isTold(session, options));
    if (!isOtherQuestion) return policy;
    const claimed = claimedRowsRemoved(handedOver.get(recipe.name));
    const isReading = recipe.rowsAs !== void 0 && judge2.start.policy !== void 0 && (claimed.rowsRemoved ?? 0) > 0;
    return { ...policy, ...isReading ? { changed: [...policy.changed, NA_VALUES] } : {}, ...claimed };
  }
  if (!isOtherQuestion) return policy;
  session.ports.log.info(
    `${recipe.name}: the question changed, so it is answered as ${policy.branch ?? "the base"} asks it`
  );
  const before = sameIds ? await heldOutIds(session) : void 0;
  forget(session);
  await answerAnew(session, policy);
  const { reading } = await datasetOf(session);
  if (reading !== void 0) return withReading(policy, reading, judge2.start.policy !== void 0);
  if (before === void 0) return policy;
  const asked = await heldOutIds(session);
  return { ...policy, rowsRemoved: [...asked].filter((id) => !before.has(id)).length };
}
async function answerAnew(session, { branch = "the base", changed }) {
  try {
    await checkData(session);
    await train(session);
    await evaluate(session);
  } catch (thrown) {
    if (!(thrown instanceof InputError) || changed.length === 0) throw thrown;
    const rule = `this commit cannot answer as ${branch} asks: ${thrown.message}; it changes ${changed.join(", ")}, which counts once merged: keep what ${branch} asks for, or have an owner merge over this check`;
    throw new InputError(rule, { field: `models.${session.recipe.name}` });
  }
}
function withReading(policy, { heldOut, train: train2, added }, isAsked) {
  if (heldOut + train2 + added === 0) return policy;
  const changed = isAsked ? [...policy.changed, NA_VALUES] : policy.changed;
  return { ...policy, changed, rowsRemoved: heldOut };
}
var NA_VALUES = "data.na_values";
async function readingFindings(session) {
  const reading = session.recipe.rowsAs && (await datasetOf(session)).reading;
  if (reading === void 0) return [];
  const { heldOut, train: train2, added } = reading;
  const told2 = [
    [heldOut, "held-out rows have no target for this commit and stay judged as the base reads them"],
    [train2, "rows to train on have no target for this commit and are left out"],
    [added, "rows have a target for this commit only and wait until the base reads them so"]
  ];
  return told2.filter(([rows]) => rows > 0).map(([rows, words]) => ({
    severity: "warning",
    rule: "rows_read_otherwise",
    message: `\`${NA_VALUES}\` differs from the base's: ${rows} ${words}`,
    numbers: { rows }
  }));
}
function judgedBefore2({ run, model: { document } }) {
  const { task, target, training } = document;
  return { configPath: run?.config.path, question: { task, target, split: training.split } };
}
async function heldOutIds(session) {
  const { ids } = await predictionsOf(session);
  return new Set(Array.from({ length: ids.length }, (_, row) => ids.text(row)));
}

// src/steps/verdict-run.ts
function verdictRun({ repository, workflow }, { event, mayRelease = false }) {
  return { event: EVENT_WORDS[event], mayRelease, defaultBranch: repository.defaultBranch, workflow };
}

// src/steps/compare.ts
async function compare(session, options) {
  const { ports, folder, held } = session;
  const answer = await findBaseline(session, options);
  const found = answer.found === "none" ? void 0 : answer;
  const policy = await judgeByBase(session, options, answer);
  const { recipe } = session;
  if (isTold(session, options)) {
    const occasion = occasionOf(session, options);
    const own = { ...policy === void 0 ? {} : { policy }, ...runOf2(session, occasion) };
    return tellVerdict(session, options, { answer, occasion, own });
  }
  const model = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const scores = found && correctedScores(await scoresOf(session, found, options), predictions);
  const anchor = await findAnchor(session, options, found);
  const isAway = answer.found === "none" && answer.absence === "unreachable";
  const facts = {
    policy: recipe.policy,
    ...occasionOf(session, options),
    firstRun: found === void 0 && !isAway
  };
  const read = options.handedOver === void 0 ? await readingFindings(session) : [];
  const { findings, withUnpaired: withUnpaired2, ...slices } = await comparedSlices(session, found, options);
  const documents = options.handedOver?.get(recipe.name);
  const shift = found && await baselineShift(session, {
    baseline: found,
    scores,
    testDigest: evaluation.testDigest,
    handedOver: documents
  });
  const judge2 = (shifted) => compareModels({
    model: recipe.name,
    policy: facts.policy,
    event: facts.event,
    mayRelease: facts.mayRelease,
    candidate: { predictions, digest: model.digest },
    baseline: found === void 0 || scores === void 0 ? isAway ? { exact: false, problem: "baseline_unreachable" } : void 0 : {
      predictions: "predictions" in scores ? scores.predictions : void 0,
      digest: found.model.digest,
      exact: false,
      shift: shifted
    },
    found: describe(answer, scores),
    testDigest: evaluation.testDigest,
    seeds: { candidate: isSeveral(recipe) ? evaluation.seeds : void 0, baseline: found?.evaluation?.seeds },
    dummy: evaluation.dummyAnswer ?? "unknown",
    anchor: anchor.side,
    ledger: countEvaluation({
      testDigest: evaluation.testDigest,
      candidate: model.digest,
      carried: found?.verdict?.ledger,
      max: recipe.policy.maxEvaluations
    }),
    ...slices,
    findings: [
      ...read,
      ...goneRows(scores?.heldOut),
      ...otherTruths(scores, predictions),
      ...anchor.findings,
      ...findings
    ]
  });
  const plain = judge2(shift);
  const claimed = shift === void 0 && plain.verdict.decision !== "rejected" ? claimedShift(documents) : void 0;
  const compared = claimed === void 0 ? plain : judge2(claimed);
  const decided = await applyWaivers(session, options, compared.verdict, facts);
  const attributed = await withAttribution(session, {
    verdict: { ...decided, ...runOf2(session, facts), ...policy === void 0 ? {} : { policy } },
    found,
    baseline: compared.baseline,
    handedOver: documents
  });
  const verdict = withUnpaired2(attributed, compared);
  held.verdict = verdict;
  await ports.files.writeText(`${folder}/${verdictDocument.file}`, verdictDocument.encode(verdict));
  if (found !== void 0) await keepBaseline(session, found, compared);
  await keepAnchor(session, anchor);
}
function isSeveral({ train: { kind, seeds } }) {
  return seeds > 1 && findKind(kind)?.seeded === true;
}
async function scoresOf(session, found, { handedOver }) {
  const documents = handedOver?.get(session.recipe.name);
  if (documents !== void 0) return handedOverScores(session, found, documents);
  const dataset = await datasetOf(session);
  const id = session.recipe.data.id;
  return scoreBaseline(found, (await modelOf(session)).document, dataset, testRows(session.recipe, dataset), { id });
}
function correctedScores(scores, today) {
  if (scores.scored !== "paired_by_id") return scores;
  return { ...scores, predictions: withTodaysTruth(scores.predictions, today) };
}
function otherTruths(scores, today) {
  const changed = changedTruthsOf(today, scores?.scored === void 0 ? void 0 : scores.stored);
  if (changed === 0) return [];
  const message = `${changed} held-out ${changed === 1 ? "row has" : "rows have"} another target than at the baseline's run; both models are held to today's`;
  return [{ severity: "warning", rule: "held_out_targets_changed", message, numbers: { changed } }];
}
function occasionOf({ ports }, { event, judge: judge2 }) {
  const mayRelease = event === "release";
  const isDefaultBranch = judge2 !== void 0 && ports.workflow?.isDefaultBranch === true;
  return { event: mayRelease || isDefaultBranch ? "release" : "pullRequest", mayRelease };
}
function runOf2({ ports }, occasion) {
  const run = ports.platform?.run;
  return run === void 0 ? {} : { run: verdictRun(run, occasion) };
}
function describe(answer, scores) {
  const notes = answer.notes === void 0 || answer.notes.length === 0 ? {} : { notes: [...answer.notes] };
  if (answer.found === "none") {
    const { absence, reason } = answer;
    return {
      found: "none",
      ...absence === void 0 ? {} : { absence },
      ...absence === "unreachable" && reason !== void 0 ? { problem: reason } : {},
      ...notes
    };
  }
  const problem = scores?.scored === void 0 ? scores?.problem : void 0;
  return {
    found: answer.found,
    ...answer.distance === void 0 ? {} : { distance: answer.distance },
    ...answer.commit === void 0 ? {} : { commit: answer.commit },
    ...answer.expiresAt === void 0 ? {} : { expiresAt: answer.expiresAt },
    digest: answer.model.digest,
    source: answer.source,
    ...scores?.scored === void 0 ? {} : { scored: scores.scored },
    ...problem === void 0 ? {} : { problem },
    ...scores?.heldOut === void 0 ? {} : { heldOut: scores.heldOut },
    ...notes
  };
}
function goneRows(heldOut) {
  if (heldOut === void 0 || heldOut.found === heldOut.rows) return [];
  const { rows, found } = heldOut;
  const gone = rows - found;
  const message = `${gone} of the ${rows} rows that the baseline held out ${gone === 1 ? "is" : "are"} held out no more`;
  return [{ severity: "warning", rule: "held_out_rows_gone", message, numbers: { gone, rows } }];
}
async function keepBaseline(session, found, { baseline }) {
  const { ports, folder, held } = session;
  const { run, evaluation } = found;
  const model = found.model.document;
  held.baseline = { model, run, evaluation, predictions: baseline };
  await ports.files.writeText(`${folder}/${BASELINE_FILES.model}`, found.text);
  if (run !== void 0) await ports.files.writeText(`${folder}/${BASELINE_FILES.run}`, runDocument.encode(run));
  if (baseline !== void 0)
    await ports.files.writeText(`${folder}/${BASELINE_FILES.predictions}`, encodePredictions(baseline));
}

// src/steps/compare-mark.ts
function markOf({ runId, runAttempt }, missing) {
  return { runId: String(runId), runAttempt, ...missing.length === 0 ? {} : { missing: [...missing].sort() } };
}
function markedRun({ held }, mark) {
  return held.run && runDocument.encode({ ...held.run, compared: mark });
}
async function markCompared(outcomes, mark) {
  for (const { failure, session } of outcomes) {
    const { run } = session.held;
    if (failure === void 0 && run !== void 0) await writeRun(session, { ...run, compared: mark });
  }
}
async function unmark(session) {
  const { run } = session.held;
  if (run?.compared === void 0) return;
  const { compared: _, ...rest } = run;
  await writeRun(session, rest);
}
function refuseUnmarked({ compared }, runId, file) {
  if (compared?.runId === String(runId)) return compared;
  const rule = "`compare` did not end: something killed it or cut it off, so there is no verdict; the log of its step says why";
  throw new InputError(rule, { file, field: "compared" });
}
async function refuseUnfinished(session) {
  const { workflow } = session.ports;
  if (workflow !== void 0)
    refuseUnmarked(await runOf(session), workflow.runId, `${session.folder}/${runDocument.file}`);
}

// src/steps/failure-record.ts
async function writeFailure(folder, verb, failure, files) {
  const { exitCode, message } = failure;
  if (await files.linkIn(`${folder}/${failureDocument.file}`) !== void 0) return;
  const text = failureDocument.encode({ kind: "assay.failure", schemaVersion: 1, verb, exitCode, message });
  await files.writeText(`${folder}/${failureDocument.file}`, text).catch(() => {
  });
}
async function rethrowEarlierFailure(folder, verb, files) {
  const earlier = await earlierFailure(folder, verb, files);
  if (earlier === void 0) return;
  throw earlier.exitCode === 2 ? new InputError(earlier.message) : new InfrastructureError(earlier.message);
}
async function earlierFailure(folder, verb, files) {
  const path = `${folder}/${failureDocument.file}`;
  const text = await files.readText(path);
  if (text === void 0) return void 0;
  const { verb: broken, exitCode, message } = failureDocument.decode(text, path);
  return CHAIN.indexOf(broken) < CHAIN.indexOf(verb) ? { exitCode, message } : void 0;
}

// src/steps/linked-folder.ts
async function refuseLinked(path, files) {
  const link = await files.linkIn(path);
  if (link === void 0) return;
  const rule = "is a link, and documents are never written through one; delete it, or name its target as the output folder";
  throw new InputError(rule, { file: link });
}
async function refuseLinkedDocuments(folder, names, files) {
  await refuseLinked(folder, files);
  const own = new Set(names);
  for (const name of await files.list(folder)) if (own.has(name)) await refuseLinked(`${folder}/${name}`, files);
}

// src/steps/own-folder.ts
import { resolve as resolve3 } from "node:path";
function refuseOwnFolder(session, options) {
  const { baseline, folder } = options;
  if (baseline === void 0) return;
  const { files } = session.ports;
  const own = files.absolute(session.folder);
  const path = resolve3(files.absolute(folder), baseline);
  if (path === own || resolve3(path, session.recipe.name) === own) {
    throw new InputError("is where this run writes; give another --out, or copy the baseline first", {
      field: `--baseline ${baseline}`
    });
  }
}

// src/steps/own-run.ts
async function refuseForeignDocuments(session, verb) {
  const { workflow } = session.ports;
  if (workflow === void 0 || CHAIN.indexOf(verb) <= CHAIN.indexOf("train")) return;
  const { code } = await runOf(session);
  if (code?.runId === String(workflow.runId)) return;
  const whose = code?.runId === void 0 ? "no workflow run" : `run ${code.runId}`;
  const rule = `is of ${whose}, this is run ${workflow.runId}; let \`train\` run before, and commit no output folder`;
  throw new InputError(rule, { file: `${session.folder}/${runDocument.file}`, field: "code.runId" });
}
async function refuseOtherCheckout(session, evaluated) {
  const { code } = await runOf(session);
  if (code?.commit === evaluated) return;
  const trained = code?.commit.slice(0, 7) ?? "none";
  const rule = `\`train\` saw commit ${trained}, this step sees ${evaluated.slice(0, 7)}; check out one commit and let all steps of the chain run on it`;
  throw new InputError(rule, { file: `${session.folder}/${runDocument.file}`, field: "code.commit" });
}

// src/report/comment.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1024 * 1024 - 4096;
function renderComment(reports, options) {
  const parts = [];
  if (options.marker !== void 0) parts.push({ kind: "fixed", text: options.marker, tight: true });
  const ordered = orderReports(reports);
  const several = ordered.length > 1 ? phraseToMarkdown(overviewTitle(reports)) : void 0;
  if (several !== void 0) parts.push({ kind: "fixed", text: `**${several}**; the worst comes first.` });
  for (const report2 of ordered)
    parts.push(...isFailed(report2) ? failedParts(report2, options) : modelParts(report2, options));
  if (several !== void 0)
    parts.push({ kind: "overview", text: `## ${several}

${tableToMarkdown(overviewTable(reports))}` });
  if (options.run !== void 0) parts.push({ kind: "foot", text: runFoot(options.run, options.marker !== void 0) });
  return keepWithin(parts, options.maxBytes ?? COMMENT_BYTES, wholeReport(options.pages));
}
function wholeReport(pages) {
  if (pages === void 0) return FULL_REPORT;
  return pages === "none" ? "" : `The full reports are in the artifact \`${pages}\`.`;
}
function renderSummary(reports, options) {
  return renderComment(reports, { ...options, marker: void 0, maxBytes: options.maxBytes ?? SUMMARY_BYTES });
}
function failedParts(report2, options) {
  const unjudged = report2.isUnjudged === true;
  const mark = unjudged ? DECISION_MARKS.pending : DECISION_MARKS.failed;
  const text = [
    `## ${mark} ${titleOf(report2, options)}: ${unjudged ? "not judged here" : "failed, no verdict"}`,
    ...options.unverified === true ? [UNVERIFIED_WORDS] : [],
    markdownText(report2.failure),
    ...unjudged ? [] : ["**Next:** repair this and run again. No verdict is never a pass."]
  ];
  const link = options.run && runLink(options.run);
  return [{ kind: "headline", text: (link === void 0 ? text : [...text, link]).join("\n\n") }];
}
function titleOf(report2, { unverified }) {
  return `${unverified === true ? `${UNVERIFIED_TITLE} ` : ""}${markdownText(nameOf(report2))}`;
}
function modelParts(report2, options) {
  const { verdict } = report2;
  const headline = headlineOf(verdict);
  const why = headline.why.map(phraseToMarkdown).join("\n");
  const change = policyChangeWords(verdict);
  const policy = policyWords(verdict);
  const parts = [
    {
      kind: "headline",
      text: [
        `## ${DECISION_MARKS[verdict.decision]} ${titleOf(report2, options)}: ${phraseToMarkdown(headline.verdict)}`,
        ...options.unverified === true ? [UNVERIFIED_WORDS] : [],
        ...change === void 0 ? [] : [`> ${phraseToMarkdown(change)}`],
        `${why}
**Next:** ${phraseToMarkdown(headline.next)}`,
        ...waiverWords(verdict).map(phraseToMarkdown),
        `${phraseToMarkdown(comparedWords(report2))}${policy === void 0 ? "" : ` ${phraseToMarkdown(policy)}`}`
      ].join("\n\n")
    }
  ];
  if (verdict.gates.length > 0) parts.push({ kind: "table", text: tableToMarkdown(gateTable(verdict)) });
  const notes = gateNotes(verdict, headline.told).map(phraseToMarkdown);
  if (notes.length > 0) parts.push({ kind: "notes", text: notes.join("\n\n") });
  for (const words of [anchorNote(verdict), ledgerNote(verdict)])
    if (words !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(words) });
  const moved = movedWords(report2);
  if (moved !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(moved) });
  const passedOver = passedOverWords(verdict);
  if (passedOver !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(passedOver) });
  const expiry = expiryWords(report2);
  if (expiry !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(expiry) });
  const dummy = dummyWords(report2);
  if (dummy !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(dummy.text) });
  for (const section of commentSections(report2)) parts.push({ kind: "section", text: sectionToMarkdown(section) });
  const link = options.run && runLink(options.run);
  const again = `again: ${phraseToMarkdown(reproduceWords(report2, options.command))}`;
  parts.push({ kind: "notes", text: link === void 0 ? `A${again.slice(1)}` : `${link} · ${again}` });
  return parts;
}

// src/report/without-rows.ts
function withoutRows(report2) {
  const { predictions: _own, baseline, ...rest } = report2;
  if (baseline === void 0) return rest;
  const { predictions: _theirs, ...side } = baseline;
  return { ...rest, baseline: side };
}

// src/steps/report.ts
async function report(session, options) {
  const { ports, folder, held } = session;
  const isOfThisProcess = held.verdict !== void 0;
  const gathered = await gatherReport(session, isTold(session, options));
  if (!isOfThisProcess) await refuseUnfinished(session);
  const facts = options.showRows === false ? withoutRows(gathered) : gathered;
  const { command } = options;
  const summary = renderSummary([facts], { command });
  const fits2 = Buffer.byteLength(summary) <= COMMENT_BYTES;
  await ports.files.writeText(`${folder}/report.md`, fits2 ? summary : renderComment([facts], { command }));
  await ports.files.writeText(`${folder}/summary.md`, summary);
  await ports.files.writeText(`${folder}/report.html`, renderHtml(facts, { command }));
  session.held.report = facts;
}
async function gatherReport(session, isWithoutRows = false) {
  const verdict = await verdictOf(session);
  const evaluation = await evaluationOf(session);
  const model = (await modelOf(session)).document;
  const left = await baselineOf(session);
  const baseline = left && verdict.baseline.shift !== void 0 ? { ...left, predictions: void 0 } : left;
  return {
    verdict,
    evaluation,
    model,
    run: await runOf(session),
    dataCheck: await dataCheckOf(session),
    ...isWithoutRows ? {} : { predictions: await predictionsOf(session) },
    coefficients: coefficientsOf(model),
    ...baseline === void 0 ? {} : { baseline: sideOf2(baseline, evaluation) }
  };
}
function sideOf2({ model, run, predictions }, evaluation) {
  const isOnSameRows = predictions !== void 0 && predictions.ids.length === evaluation.rows;
  return {
    model,
    run,
    predictions,
    // Never its stored evaluation: that may be of other rows.
    metrics: isOnSameRows ? evaluateMetrics(metricInput(predictions), defaultMetrics(evaluation.task)) : void 0,
    coefficients: model === void 0 ? void 0 : coefficientsOf(model)
  };
}
async function baselineOf(session) {
  const { held, folder, ports } = session;
  if (held.baseline !== void 0) return held.baseline;
  const path = (file) => `${folder}/${file}`;
  const modelText = await ports.files.readText(path(BASELINE_FILES.model));
  if (modelText === void 0) return void 0;
  const runText = await ports.files.readText(path(BASELINE_FILES.run));
  const stored = path(BASELINE_FILES.predictions);
  const { task, positive } = await evaluationOf(session);
  const request = { task, positive };
  return {
    model: decodeModel(modelText, path(BASELINE_FILES.model)),
    run: runText === void 0 ? void 0 : runDocument.decode(runText, path(BASELINE_FILES.run)),
    predictions: await ports.files.exists(stored) === "file" ? (await openPredictions({ shown: stored, absolute: stored }, request, ports)).predictions : void 0
  };
}

// src/steps/chain.ts
var STEPS = { "check-data": checkData, train, evaluate, compare, report };
async function runChain(verbs, recipes, options, ports) {
  const outcomes = [];
  const own = { ...options, soleModel: recipes.length === 1 };
  for (const recipe of recipes) outcomes.push(await runModel(verbs, recipe, own, ports));
  return outcomes;
}
async function runModel(verbs, recipe, options, ports) {
  const session = openSession(recipe, options.out, ports);
  let failure;
  let isRetold = false;
  let running = verbs[0];
  if (verbs.includes("train")) {
    const { config, data, folder } = recipe;
    const table = config.path === void 0 ? data.file.absolute : void 0;
    session.held.code = describeCode(ports.git, { folder, table });
    session.held.code.catch(() => {
    });
  }
  try {
    await refuseLinkedDocuments(session.folder, DOCUMENT_FILES, ports.files);
    refuseOwnFolder(session, options);
    if (ports.workflow !== void 0) {
      isRetold = options.handedOver === void 0;
      await rethrowEarlierFailure(session.folder, verbs[0], ports.files);
      isRetold = false;
    }
    await ports.files.removeFiles(session.folder, staleFiles(verbs[0]));
    if (options.handedOver === void 0) await refuseForeignDocuments(session, verbs[0]);
    if (verbs[0] === "compare") {
      await unmark(session);
      const { judge: judge2, handedOver } = options;
      if (judge2 !== void 0 && handedOver === void 0) await refuseOtherCheckout(session, judge2.evaluated);
    }
    for (const verb of verbs) {
      running = verb;
      await timed(session, verb, () => STEPS[verb](session, options));
      noteProgress(session);
    }
    if (session.held.run !== void 0) await writeRun(session, session.held.run);
  } catch (thrown) {
    failure = failureOf(thrown);
    if (ports.workflow !== void 0) await writeFailure(session.folder, running, failure, ports.files);
  }
  const verdict = session.held.verdict;
  const rejected = verbs.includes("compare") && verdict !== void 0 && stops(verdict);
  return { name: recipe.name, session, verdict, failure, isRetold, exitCode: failure?.exitCode ?? (rejected ? 1 : 0) };
}
function worstExitCode(outcomes) {
  return outcomes.reduce((worst, outcome) => Math.max(worst, outcome.exitCode), 0);
}

export {
  stops,
  identifyRows,
  measureOwn,
  metricInput,
  compareModels,
  openSession,
  labelFindings,
  labelsOf,
  verdictRun,
  markOf,
  markedRun,
  markCompared,
  refuseUnmarked,
  writeFailure,
  earlierFailure,
  refuseLinkedDocuments,
  renderComment,
  renderSummary,
  withoutRows,
  runChain,
  worstExitCode
};
