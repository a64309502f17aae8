import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  RULES,
  STIRLING_FROM,
  aboutRows,
  anchorNote,
  changeTexts,
  comparedWords,
  costSection,
  costTable,
  costWords,
  dummyWords,
  hasInterval,
  headlineOf,
  intervalName,
  isUnmeasured,
  ledgerNote,
  lineageTable,
  logBeta,
  marginText,
  meaningOf,
  methodWords,
  metricRows,
  metricTable,
  normalDensity,
  normalLowerTail,
  normalUpperQuantile,
  normalUpperTail,
  numberOf as numberOf2,
  policyChangeWords,
  policyWords,
  reproduceWords,
  signedImprovement,
  sliceName,
  stirlingCorrection,
  undefinedNotes,
  waiverWords,
  whyGate,
  withoutInterval,
  worstOf
} from "./chunk-YSLYPBW4.js";
import {
  designNames,
  findKind,
  openTable,
  primaryGate
} from "./chunk-3ET62CJQ.js";
import {
  ANCHOR_FILES,
  ARROWS,
  BASELINE_FILES,
  BASELINE_PROBLEMS,
  CALIBRATION_BINS,
  DECISION_TONES,
  METRICS_FILE,
  OUTCOME_WORDS,
  Sum,
  absoluteErrors,
  absoluteShares,
  calibratedClass,
  calibrationBin,
  changesSection,
  checkConfig,
  code,
  columnOf,
  countedLabels,
  failureDocument,
  findMetric,
  firstNonFinite,
  formatBytes,
  formatChange,
  formatChanges,
  formatDecimals,
  formatExact,
  formatNumber,
  formatPercent,
  formatTogether,
  groupThousands,
  isAmongLikeliest,
  isFailed,
  isUnreachable,
  labelTable,
  lossOfProbability,
  mean,
  nameOf,
  plural,
  powerOfTen,
  quote,
  rangeOf,
  rankScores,
  remembered,
  resolveMetric,
  say,
  settingText,
  shortDigest,
  spreadOf,
  squaredErrors,
  squaredLogErrors,
  stateOf,
  sum,
  toned,
  variance,
  worstFirst
} from "./chunk-Q3XRVOCM.js";
import {
  GROUP_COLUMN,
  POSITIVE_PROBABILITY,
  PREDICTIONS_FILE,
  PROBABILITY_PREFIX,
  ROW_ID_COLUMN,
  SLICE_PREFIX,
  WEIGHT_COLUMN,
  readTextCell
} from "./chunk-DILNABZH.js";
import {
  NAME_CAP,
  NO_NAME,
  SENTENCE_CAP,
  htmlText
} from "./chunk-RN622SCI.js";
import {
  findColumn
} from "./chunk-WF6XTZGX.js";
import {
  numberOf
} from "./chunk-7Y2VR67D.js";
import {
  suggest
} from "./chunk-UMBKYT47.js";
import {
  InputError,
  InvariantError
} from "./chunk-MTL7CF67.js";

// src/metrics/input.ts
var ROW_SUM_TOLERANCE = 1e-6;
var BLOCK = 1024;
var sound = /* @__PURE__ */ new WeakSet();
function checkInput(input, place = {}) {
  if (sound.has(input)) return;
  checkRows(input, place);
  sound.add(input);
}
function checkRows(input, place) {
  const rows = input.truth.length;
  if (rows === 0) throw new InputError("there are no rows; a metric needs at least one", place);
  checkLength("prediction", input.prediction.length, rows, place);
  if (input.task === "regression") {
    checkFinite("truth", input.truth, place);
    checkFinite("prediction", input.prediction, place);
    return;
  }
  checkCodes("truth", input.truth, input.classes.length, place);
  checkCodes("prediction", input.prediction, input.classes.length, place);
  if (input.task === "binary" && input.classes.length > 2) {
    const classes = input.classes.slice(0, 5).join(", ");
    throw new InputError(`a binary task has two classes, there are ${input.classes.length}: ${classes}`, place);
  }
  if (input.task === "binary" && !(input.positive >= 0 && input.positive < input.classes.length)) {
    throw new InputError("the positive class is not among the classes", place);
  }
  checkProbabilities(input, rows, place);
}
function checkLength(what, length, rows, place) {
  if (length === rows) return;
  throw new InputError(`${what} has ${length} rows and truth has ${rows}; they must be the same rows`, place);
}
function checkFinite(what, values, place) {
  const row = firstNonFinite(values);
  if (row >= 0) throw new InputError(`${what} of row ${row + 1} is ${values[row]}; it must be a finite number`, place);
}
function checkCodes(what, codes, classes, place) {
  let wrong = 0;
  for (let i = 0; i < codes.length; i++) wrong |= codes[i] >>> 0 < classes ? 0 : 1;
  if (wrong === 0) return;
  for (let i = 0; i < codes.length; i++) {
    const code2 = codes[i];
    if (code2 >= 0 && code2 < classes) continue;
    throw new InputError(
      `${what} of row ${i + 1} is class number ${code2}; there are ${classes} classes, from 0`,
      place
    );
  }
}
function checkProbabilities(input, rows, place) {
  const { classes, probabilities } = input;
  if (probabilities === void 0) return;
  if (probabilities.length !== classes.length) {
    throw new InputError(`${probabilities.length} probability columns for ${classes.length} classes`, place);
  }
  for (const [c, column] of probabilities.entries()) {
    checkLength(`the probability of class "${classes[c]}"`, column.length, rows, place);
  }
  if (areDistributions(probabilities, rows)) return;
  const sums = new Float64Array(rows);
  probabilities.forEach((column, c) => {
    for (let i = 0; i < rows; i++) {
      const p = column[i];
      if (!(p >= 0 && p <= 1)) {
        throw new InputError(
          `the probability of class "${classes[c]}" in row ${i + 1} is ${p}; it must be from 0 to 1`,
          place
        );
      }
      sums[i] += p;
    }
  });
  for (let i = 0; i < rows; i++) {
    if (Math.abs(sums[i] - 1) <= ROW_SUM_TOLERANCE) continue;
    throw new InputError(`the probabilities of row ${i + 1} sum to ${sums[i]}; they must sum to 1 within 1e-6`, place);
  }
}
function areDistributions(probabilities, rows) {
  const [first, second] = probabilities;
  if (first !== void 0 && second !== void 0 && probabilities.length === 2) return arePairs(first, second);
  const sums = new Float64Array(Math.min(rows, BLOCK));
  let wrong = 0;
  for (let from = 0; from < rows; from += BLOCK) {
    const count = Math.min(BLOCK, rows - from);
    sums.fill(0);
    for (const column of probabilities) {
      for (let k2 = 0; k2 < count; k2++) {
        const p = column[from + k2];
        wrong |= p >= 0 && p <= 1 ? 0 : 1;
        sums[k2] += p;
      }
    }
    for (let k2 = 0; k2 < count; k2++) wrong |= Math.abs(sums[k2] - 1) <= ROW_SUM_TOLERANCE ? 0 : 1;
  }
  return wrong === 0;
}
function arePairs(first, second) {
  let wrong = 0;
  for (let i = 0; i < first.length; i++) {
    const p = first[i];
    const q = second[i];
    wrong |= p >= 0 && p <= 1 && q >= 0 && q <= 1 && Math.abs(p + q - 1) <= ROW_SUM_TOLERANCE ? 0 : 1;
  }
  return wrong === 0;
}

// src/compare/intervals/bootstrap-seed.ts
function bootstrapSeed(seed, testDigest, metric) {
  const text = `${seed}
${testDigest}
${metric}`;
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    const unit2 = text.charCodeAt(i);
    hash = Math.imul(hash ^ unit2 & 255, 16777619);
    hash = Math.imul(hash ^ unit2 >>> 8, 16777619);
  }
  return hash >>> 0;
}

// src/compare/intervals/groups.ts
function groupRows(codes) {
  const known = /* @__PURE__ */ new Map();
  const numbered = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    let group = known.get(codes[i]);
    if (group === void 0) {
      group = known.size;
      known.set(codes[i], group);
    }
    numbered[i] = group;
  }
  return { codes: numbered, count: known.size };
}
function requireGroups({ codes, count }, n) {
  if (codes.length !== n) throw new InvariantError(`groups of ${codes.length} rows for ${n}`);
  const occurs = new Uint8Array(count);
  for (let i = 0; i < n; i++) {
    if (codes[i] >= count) throw new InvariantError(`row ${i + 1} is of group ${codes[i]} of ${count}`);
    occurs[codes[i]] = 1;
  }
  const empty = occurs.indexOf(0);
  if (empty >= 0) throw new InvariantError(`group ${empty} of ${count} has no row`);
}

// src/compare/sampling.ts
var SEED = 42;
function drawnRows({ groups, weights }) {
  return {
    ...groups === void 0 ? {} : { groups: groupRows(groups) },
    ...weights === void 0 ? {} : { weights }
  };
}
function samplingOf(rows, alpha, testDigest, metric) {
  return { alpha, seed: bootstrapSeed(SEED, testDigest ?? "", metric), ...rows };
}

// src/documents/positive-class.ts
var SAYS_YES = /^(1|true|yes)$/i;
function defaultPositive(classes) {
  return classes.find((name) => SAYS_YES.test(name)) ?? classes.at(-1);
}
function saysYes(name) {
  return SAYS_YES.test(name);
}

// src/data/drawn-columns.ts
function groupCodes(column, placeOf) {
  const rows = column.storage === "text" ? column.codes : column.values;
  const known = /* @__PURE__ */ new Map();
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row];
    if (column.storage === "text" ? cell < 0 : Number.isNaN(cell)) {
      throw new InputError("is missing; every row belongs to a group", placeOf(row));
    }
    let code2 = known.get(cell);
    if (code2 === void 0) {
      code2 = known.size;
      known.set(cell, code2);
    }
    codes[row] = code2;
  }
  return codes;
}
function checkWeights(weights, placeOf) {
  const row = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (row >= 0) {
    const weight = weights[row];
    throw new InputError(
      Number.isNaN(weight) ? "is missing; every row has a weight" : `a weight is at least 0, got ${weight}`,
      placeOf(row)
    );
  }
  if (weights.length > 0 && weights.every((weight) => weight === 0)) {
    throw new InputError("every weight is 0, so no row counts", placeOf(0));
  }
  return weights;
}

// src/data/predictions.ts
var SUM_TOLERANCE = 1e-6;
var FIRST_LINE = 2;
function decodePredictions(table, request) {
  const { file, task } = request;
  const id = request.id ?? ROW_ID_COLUMN;
  const idTexts = textsOf(need(table, id, file), file);
  const order = orderOf(idTexts, file, id);
  const ids = { length: table.rows, text: (row) => idTexts[order[row]] };
  const truth = need(table, "truth", file);
  const prediction = need(table, "prediction", file);
  const slices = slicesOf(table, order);
  const drawn = drawnOf(table, request, order);
  if (task === "regression") {
    const [actual, predicted] = [truth, prediction].map((column) => numbersOf(column, file));
    return { task, ids, slices, ...drawn, truth: take(actual, order), prediction: take(predicted, order) };
  }
  return { ids, slices, ...drawn, ...classesOf({ table, request, task, order }, truth, prediction) };
}
function drawnOf(table, { file, groupColumn, weightColumn }, order) {
  const group = groupColumn === void 0 ? findColumn(table, GROUP_COLUMN) : need(table, groupColumn, file);
  const weight = weightColumn === void 0 ? findColumn(table, WEIGHT_COLUMN) : need(table, weightColumn, file);
  const place = (column, row) => ({ file, line: row + FIRST_LINE, field: column.name });
  return {
    ...group && {
      groups: takeCodes(
        groupCodes(group, (row) => place(group, row)),
        order
      )
    },
    ...weight && {
      weights: take(
        checkWeights(numbersOf(weight, file), (row) => place(weight, row)),
        order
      )
    }
  };
}
function classesOf({ table, request, task, order }, truth, prediction) {
  const { file } = request;
  const truths = textsOf(truth, file);
  const labels = textsOf(prediction, file);
  const named2 = new Map(
    table.columns.filter(({ name }) => name.startsWith(PROBABILITY_PREFIX)).map((column) => [column.name.slice(PROBABILITY_PREFIX.length), numbersOf(column, file)])
  );
  const single = task === "binary" && named2.size === 0 ? findColumn(table, POSITIVE_PROBABILITY) : void 0;
  const seen = [.../* @__PURE__ */ new Set([...truths, ...labels, ...named2.keys()])].sort();
  const { classes, positive } = task === "binary" ? binaryClasses(seen, request) : { classes: seen, positive: void 0 };
  if (single !== void 0 && positive !== void 0) {
    const values = numbersOf(single, file);
    checkRange(values, single.name, file);
    for (const name of classes) named2.set(name, name === positive ? values : values.map((p) => 1 - p));
  } else checkProbabilities2(named2, table.rows, file);
  const codes = new Map(classes.map((name, i) => [name, i]));
  const none = new Float64Array(table.rows);
  const probabilities = named2.size === 0 ? void 0 : classes.map((name) => take(named2.get(name) ?? none, order));
  return {
    task,
    classes,
    ...positive === void 0 ? {} : { positive },
    truth: Int32Array.from(order, (row) => codes.get(truths[row])),
    prediction: Int32Array.from(order, (row) => codes.get(labels[row])),
    ...probabilities === void 0 ? {} : { probabilities }
  };
}
function binaryClasses(seen, { file, positive }) {
  const classes = positive === void 0 || seen.includes(positive) ? seen : [...seen, positive].sort();
  if (classes.length > 2) {
    const known = seen.slice(0, 5).join(", ");
    throw new InputError(
      seen.length > 2 ? `task binary wants two classes, the file has ${seen.length}: ${known}` : `the positive class "${positive}" is none of the classes ${known}`,
      { file }
    );
  }
  const [only] = classes;
  if (classes.length < 2 && positive === void 0 && !(only !== void 0 && saysYes(only))) {
    throw new InputError(
      `holds the class "${only}" only; say which is the positive one (--positive, evaluate.positive)`,
      { file }
    );
  }
  return { classes, positive: positive ?? defaultPositive(classes) };
}
function checkProbabilities2(named2, rows, file) {
  if (named2.size === 0) return;
  for (const [name, values] of named2) checkRange(values, `${PROBABILITY_PREFIX}${name}`, file);
  const totals = new Float64Array(rows);
  for (const values of named2.values()) for (let row2 = 0; row2 < rows; row2++) totals[row2] += values[row2];
  const row = totals.findIndex((total) => Math.abs(total - 1) > SUM_TOLERANCE);
  if (row >= 0) {
    throw new InputError(`the probabilities sum to ${totals[row]}, not 1`, { file, line: row + FIRST_LINE });
  }
}
function checkRange(values, name, file) {
  const row = values.findIndex((p) => p < 0 || p > 1);
  if (row >= 0) {
    throw new InputError(`${values[row]} is no probability, it must lie between 0 and 1`, {
      file,
      line: row + FIRST_LINE,
      field: name
    });
  }
}
function orderOf(ids, file, field) {
  const lines = /* @__PURE__ */ new Map();
  ids.forEach((id, row) => {
    const before = lines.get(id);
    if (before !== void 0) {
      const line2 = row + FIRST_LINE;
      throw new InputError(`"${id}" stands twice, first in line ${before}; every row once`, { file, line: line2, field });
    }
    lines.set(id, row + FIRST_LINE);
  });
  const keys = ids.map(sortKey);
  return Uint32Array.from(ids.keys()).sort((a2, b) => keys[a2] < keys[b] ? -1 : 1);
}
var REPEATED = /^([0-9a-f]{16})-(\d{1,9})$/;
function sortKey(id) {
  const [, digest, occurrence] = REPEATED.exec(id) ?? [];
  return digest === void 0 ? id : `${digest}-${occurrence.padStart(9, "0")}`;
}
function slicesOf(table, order) {
  const slices = /* @__PURE__ */ new Map();
  for (const column of table.columns) {
    if (!column.name.startsWith(SLICE_PREFIX)) continue;
    const cells = cellsOf(column);
    const values = [...new Set(cells.filter((cell) => cell !== void 0))].sort();
    const index = new Map(values.map((value2, i) => [value2, i]));
    const codes = Int32Array.from(order, (row) => index.get(cells[row]) ?? -1);
    slices.set(column.name.slice(SLICE_PREFIX.length), { codes, values });
  }
  return slices;
}
function need(table, name, file) {
  const column = findColumn(table, name);
  if (column !== void 0) return column;
  const names = table.columns.map((known) => known.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file });
}
function cellsOf(column) {
  if (column.storage === "float64") {
    return Array.from(column.values, (value2) => Number.isNaN(value2) ? void 0 : String(value2));
  }
  const texts = column.categories.map(readTextCell);
  return Array.from(column.codes, (code2) => texts[code2]);
}
function textsOf(column, file) {
  const cells = cellsOf(column);
  const row = cells.indexOf(void 0);
  if (row >= 0) throw new InputError("is missing", { file, line: row + FIRST_LINE, field: column.name });
  return cells;
}
function numbersOf(column, file) {
  const values = column.storage === "float64" ? column.values : numbersOfTexts(column.codes, column.categories.map(numberOf));
  const row = values.findIndex((value2) => !Number.isFinite(value2));
  if (row < 0) return values;
  const cell = column.storage === "text" ? column.categories[column.codes[row]] : void 0;
  throw new InputError(cell === void 0 ? "is missing" : `"${cell}" is no number`, {
    file,
    line: row + FIRST_LINE,
    field: column.name
  });
}
function numbersOfTexts(codes, numbers) {
  return Float64Array.from(codes, (code2) => numbers[code2] ?? Number.NaN);
}
function takeCodes(codes, order) {
  const out = new Int32Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = codes[order[i]];
  return out;
}
function take(values, order) {
  const out = new Float64Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = values[order[i]];
  return out;
}

// src/steps/open-predictions.ts
async function openPredictions(path2, request, ports) {
  const id = request.id ?? ROW_ID_COLUMN;
  const textColumns = request.task === "regression" ? [id] : [id, "truth", "prediction"];
  const { table, sha256 } = await openTable(path2, { textColumns }, ports);
  return { predictions: decodePredictions(table, { ...request, file: path2.shown }), sha256 };
}

// src/steps/written-by.ts
var CHAIN = ["check-data", "train", "evaluate", "compare", "report"];
var MARKED_RUN = "run-marked.json";
var FILES_OF = {
  "check-data": ["data-check.json"],
  train: ["model.json", "run.json"],
  evaluate: [PREDICTIONS_FILE, "evaluation.json", METRICS_FILE],
  compare: ["verdict.json", MARKED_RUN, ...Object.values(BASELINE_FILES), ...Object.values(ANCHOR_FILES)],
  report: ["report.md", "report.html", "summary.md"]
};
var WRITTEN_BY = new Map(
  CHAIN.flatMap((verb) => FILES_OF[verb].map((file) => [file, verb]))
);
function staleFiles(verb) {
  return [failureDocument.file, ...CHAIN.slice(CHAIN.indexOf(verb)).flatMap((later) => FILES_OF[later])];
}

// src/compare/intervals/contract.ts
function isUndefined(answer) {
  return "undefined" in answer;
}
function improvementOf({ direction }, candidate, baseline) {
  return direction === "higher" ? candidate - baseline : baseline - candidate;
}

// src/numbers/sfc32.ts
var WARM_UP = 12;
var Sfc32 = class {
  #a;
  #b;
  #c;
  #counter;
  /** `seed` is a whole number from 0 to 2³² − 1. */
  constructor(seed) {
    this.#a = 0;
    this.#b = seed | 0;
    this.#c = 0;
    this.#counter = 1;
    for (let i = 0; i < WARM_UP; i++) this.next();
  }
  /** 32 random bits. */
  next() {
    const result = this.#a + this.#b + this.#counter | 0;
    this.#counter = this.#counter + 1 | 0;
    this.#a = this.#b ^ this.#b >>> 9;
    this.#b = this.#c + (this.#c << 3) | 0;
    this.#c = (this.#c << 21 | this.#c >>> 11) + result | 0;
    return result >>> 0;
  }
  /** A whole number from 0 to `below` − 1, `below` at most 2²¹: each is off its share by less than 2⁻¹¹ of it. */
  index(below) {
    return this.next() * below / 4294967296 | 0;
  }
};

// src/compare/intervals/bootstrap.ts
var DRAWS = 2e8;
var FEWEST_RESAMPLES = 1e3;
var MOST_RESAMPLES = 1e4;
var MOST_UNITS = 2e5;
var POOLS = 2e3;
function bootstrap({ resampledOf, approximate }) {
  const finish = (statisticOf, n, sampling) => {
    const answer = percentileInterval(statisticOf, n, sampling);
    return "undefined" in answer || approximate === void 0 ? answer : { ...answer, approximate };
  };
  return {
    difference({ metric, candidate, baseline }, sampling) {
      const statisticOf = (mass) => {
        const ours = resampledOf(candidate, mass);
        const theirs = resampledOf(baseline, mass);
        return (drawn) => improvementOf(metric, ours(drawn), theirs(drawn));
      };
      return finish(statisticOf, candidate.truth.length, sampling);
    },
    own({ input }, sampling) {
      return finish((mass) => resampledOf(input, mass), input.truth.length, sampling);
    }
  };
}
function resampleCount(n) {
  return Math.min(MOST_RESAMPLES, Math.max(FEWEST_RESAMPLES, Math.floor(DRAWS / n)));
}
function percentileInterval(statisticOf, n, sampling) {
  const { alpha, seed, weights, groups } = sampling;
  if ((groups?.count ?? n) < 2) return { undefined: `an interval needs at least 2 ${groups ? "groups" : "rows"}` };
  const resamples = resampleCount(n);
  const random = new Sfc32(seed);
  const units = unitsOf(n, groups?.codes, groups?.count ?? n, random);
  const statistic = statisticOf({ units: units.codes, weights });
  const estimate = statistic(new Float64Array(units.count).fill(1));
  if (!Number.isFinite(estimate)) return { undefined: "it has no value on these rows with these weights" };
  const values = new Float64Array(resamples);
  const drawn = new Float64Array(units.count);
  for (let b = 0; b < resamples; b++) {
    drawn.fill(0);
    for (let k2 = 0; k2 < units.count; k2++) drawn[random.index(units.count)]++;
    values[b] = statistic(drawn);
  }
  values.sort();
  const missing = countMissing(values);
  const lower = quantile(values, alpha * (resamples - 1) - missing, resamples - missing);
  const upper = quantile(values, (1 - alpha) * (resamples - 1), resamples - missing);
  if (lower === void 0 || upper === void 0) {
    return { undefined: `${missing} of ${resamples} resamples of these rows have no value` };
  }
  const defined = values.subarray(0, resamples - missing);
  const center = mean(defined);
  const standardError = Math.sqrt(variance(defined, 1));
  if (!Number.isFinite(center)) return { undefined: "the numbers are too large for double precision" };
  return {
    estimate,
    lower: Math.min(lower, estimate),
    upper: Math.max(upper, estimate),
    level: 1 - 2 * alpha,
    method: "bootstrap",
    standardError,
    planningError: standardError,
    n,
    ...groups && { groups: groups.count },
    seed,
    resamples,
    tailBelow(limit) {
      let atLeast = missing;
      for (let b = 0; b < defined.length; b++) if (defined[b] >= limit) atLeast++;
      return (1 + atLeast) / (resamples + 1);
    }
  };
}
function unitsOf(n, codes, count, random) {
  const own = codes ?? Uint32Array.from({ length: n }, (_, i) => i);
  if (count <= MOST_UNITS) return { codes: own, count };
  const pools = Uint32Array.from({ length: count }, () => random.index(POOLS));
  return { codes: own.map((code2) => pools[code2]), count: POOLS };
}
function countMissing(sorted) {
  let missing = 0;
  while (missing < sorted.length && Number.isNaN(sorted[sorted.length - 1 - missing])) missing++;
  return missing;
}
function quantile(sorted, position, defined) {
  const below = Math.floor(position);
  const share = position - below;
  const above = share === 0 ? below : below + 1;
  if (below < 0 || above >= defined) return void 0;
  return sorted[below] + share * (sorted[above] - sorted[below]);
}

// src/numbers/incomplete-beta.ts
var MOST_TERMS = 1e4;
var PRECISION = 1e-16;
var TINY = 1e-300;
function regularizedBeta(x2, y2, a2, b) {
  if (!(a2 > 0 && b > 0 && x2 >= 0 && y2 >= 0 && x2 <= 1 && y2 <= 1)) return Number.NaN;
  if (x2 === 0) return 0;
  if (y2 === 0) return 1;
  if (x2 > (a2 + 1) / (a2 + b + 2)) return 1 - lowerBeta(y2, x2, b, a2);
  return lowerBeta(x2, y2, a2, b);
}
function lowerBeta(x2, y2, a2, b) {
  return betaPower(x2, y2, a2, b) / a2 * continuedFraction(x2, a2, b);
}
function betaPower(x2, y2, a2, b) {
  if (a2 >= STIRLING_FROM && b >= STIRLING_FROM) {
    const gap = b * x2 - a2 * y2;
    return Math.sqrt(a2 * b / (2 * Math.PI * (a2 + b))) * Math.exp(
      a2 * Math.log1p(gap / a2) + b * Math.log1p(-gap / b) - stirlingCorrection(a2) - stirlingCorrection(b) + stirlingCorrection(a2 + b)
    );
  }
  return Math.exp(a2 * logShare(x2, y2) + b * logShare(y2, x2) - logBeta(a2, b));
}
function logShare(share, rest) {
  return share > 0.5 ? Math.log1p(-rest) : Math.log(share);
}
function continuedFraction(x2, a2, b) {
  let numerator = 1;
  let denominator = 0;
  let value2 = 1;
  for (let k2 = 1; k2 <= MOST_TERMS; k2++) {
    const m = k2 >> 1;
    const term = k2 % 2 === 0 ? m * (b - m) * x2 / ((a2 + 2 * m - 1) * (a2 + 2 * m)) : -(a2 + m) * (a2 + b + m) * x2 / ((a2 + 2 * m) * (a2 + 2 * m + 1));
    denominator = 1 / awayFromZero(1 + term * denominator);
    numerator = awayFromZero(1 + term / numerator);
    const factor = numerator * denominator;
    value2 *= factor;
    if (Math.abs(factor - 1) <= PRECISION) break;
  }
  return 1 / value2;
}
function awayFromZero(value2) {
  return Math.abs(value2) < TINY ? TINY : value2;
}

// src/numbers/student-t.ts
var NEARLY_NORMAL = 5e6;
var MOST_STEPS = 200;
function studentUpperTail(t, df) {
  if (!(df > 0) || Number.isNaN(t)) return Number.NaN;
  if (t < 0) return 1 - studentUpperTail(-t, df);
  if (t === 0) return 0.5;
  if (df === Infinity) return normalUpperTail(t);
  if (df > NEARLY_NORMAL) return nearlyNormalTail(t, df);
  const ratio = t * t / df;
  if (ratio === Infinity) return 0;
  return 0.5 * regularizedBeta(1 / (1 + ratio), ratio / (1 + ratio), df / 2, 0.5);
}
function studentUpperQuantile(p, df) {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Infinity;
  if (p > 0.5) return -studentUpperQuantile(1 - p, df);
  if (p === 0.5) return 0;
  const z = normalUpperQuantile(p);
  if (df === Infinity) return z;
  if (df > NEARLY_NORMAL) return nearlyNormalQuantile(z, df);
  const logDensityAtZero = -0.5 * Math.log(df) - logBeta(df / 2, 0.5);
  let logT = Math.log(Math.max(z, (0.5 - p) / Math.exp(logDensityAtZero)));
  for (let step = 0; step < MOST_STEPS; step++) {
    const t = Math.exp(logT);
    const tail = studentUpperTail(t, df);
    const density = Math.exp(logDensityAtZero - 0.5 * (df + 1) * Math.log1p(t * t / df));
    const change = Math.log(tail / p) * tail / (density * t);
    logT += change;
    if (!(Math.abs(change) > 1e-15)) break;
  }
  return Math.exp(logT);
}
function nearlyNormalTail(t, df) {
  const s2 = t * t;
  const first = t * (s2 + 1) / (4 * df);
  const second = t * (3 * s2 * s2 * s2 - 7 * s2 * s2 - 5 * s2 - 3) / (96 * df * df);
  const correction = normalDensity(t) * (first + second);
  return normalUpperTail(t) + (Number.isNaN(correction) ? 0 : correction);
}
function nearlyNormalQuantile(x2, df) {
  const s2 = x2 * x2;
  return x2 + x2 * (s2 + 1) / (4 * df) + x2 * (5 * s2 * s2 + 16 * s2 + 3) / (96 * df * df);
}

// src/compare/intervals/influence.ts
function influenceMethod(name, law, influenceOf) {
  return {
    difference(pair, sampling) {
      const candidate = influenceOf(pair.candidate, sampling.weights);
      if (isUndefined(candidate)) return candidate;
      const baseline = influenceOf(pair.baseline, sampling.weights);
      if (isUndefined(baseline)) return baseline;
      const [more, less] = pair.metric.direction === "higher" ? [candidate, baseline] : [baseline, candidate];
      return intervalOf(more.value - less.value, { more, less }, name, law, sampling);
    },
    own({ input }, sampling) {
      const influence = influenceOf(input, sampling.weights);
      if (isUndefined(influence)) return influence;
      return intervalOf(influence.value, { more: influence, less: NOTHING }, name, law, sampling);
    }
  };
}
var NOTHING = "nothing";
function intervalOf(value2, differing, method, law, sampling) {
  const { groups } = sampling;
  const n = differing.more.rows.length;
  const observations = groups?.count ?? n;
  if (observations < 2) return { undefined: `an interval needs at least 2 ${groups ? "groups" : "rows"}` };
  const standardError = standardErrorOf(differing, groups);
  const facts = { method, n, ...groups && { groups: groups.count } };
  if (law === "normal" && groups === void 0) return normalInterval(value2, standardError, sampling.alpha, facts);
  return studentInterval(value2, standardError, observations - 1, sampling.alpha, facts);
}
function standardErrorOf(differing, groups) {
  const n = differing.more.rows.length;
  if (groups === void 0) {
    const { more, less } = differing;
    return Math.sqrt((less === NOTHING ? varianceOfOwn(more) : varianceAboutZero(differing)) / n);
  }
  const sums = new Float64Array(groups.count);
  const block = new Float64Array(BLOCK2);
  for (let from = 0; from < n; from += BLOCK2) {
    const to = Math.min(n, from + BLOCK2);
    fill(block, differing, from, to);
    for (let i = from; i < to; i++) sums[groups.codes[i]] += block[i - from];
  }
  return Math.sqrt(variance(sums, 1) / groups.count) * groups.count / n;
}
function fill(block, { more, less }, from, to) {
  const { rows, scale: scale2, center } = more;
  for (let i = from; i < to; i++) block[i - from] = scale2 * (rows[i] - center);
  if (less === NOTHING) return;
  const { rows: others, scale: otherScale, center: otherCenter } = less;
  for (let i = from; i < to; i++) block[i - from] -= otherScale * (others[i] - otherCenter);
}
var BLOCK2 = 256;
function varianceOfOwn({ rows, scale: scale2, center }) {
  const n = rows.length;
  const sums = new Sum();
  const squares2 = new Sum();
  for (let from = 0; from < n; from += BLOCK2) {
    const to = Math.min(n, from + BLOCK2);
    let sum2 = 0;
    let square = 0;
    for (let i = from; i < to; i++) {
      const value2 = rows[i] - center;
      sum2 += value2;
      square += value2 * value2;
    }
    sums.add(sum2);
    squares2.add(square);
  }
  return scale2 * scale2 * Math.max(0, squares2.value - sums.value * sums.value / n) / (n - 1);
}
function varianceAboutZero(differing) {
  const n = differing.more.rows.length;
  const block = new Float64Array(BLOCK2);
  const sums = new Sum();
  const squares2 = new Sum();
  for (let from = 0; from < n; from += BLOCK2) {
    const to = Math.min(n, from + BLOCK2);
    let sum2 = 0;
    let square = 0;
    fill(block, differing, from, to);
    for (let i = 0; i < to - from; i++) {
      const value2 = block[i];
      sum2 += value2;
      square += value2 * value2;
    }
    sums.add(sum2);
    squares2.add(square);
  }
  return Math.max(0, squares2.value - sums.value * sums.value / n) / (n - 1);
}
function studentInterval(estimate, standardError, df, alpha, facts) {
  const lawTail = (t) => studentUpperTail(-t, df);
  return symmetricInterval(estimate, standardError, studentUpperQuantile(alpha, df), alpha, lawTail, facts);
}
function normalInterval(estimate, standardError, alpha, facts) {
  return symmetricInterval(estimate, standardError, normalUpperQuantile(alpha), alpha, normalLowerTail, facts);
}
function symmetricInterval(estimate, standardError, quantile3, alpha, lowerTail, facts) {
  return {
    estimate,
    lower: estimate - quantile3 * standardError,
    upper: estimate + quantile3 * standardError,
    level: 1 - 2 * alpha,
    ...facts,
    standardError,
    planningError: standardError,
    tailBelow(limit) {
      const distance = estimate - limit;
      if (standardError === 0) return distance < 0 ? 0 : 1;
      return lowerTail(distance / standardError);
    }
  };
}

// src/compare/intervals/placements.ts
function placementsOf(input, code2, weights) {
  const scores = input.probabilities?.[code2];
  if (scores === void 0) return { undefined: "it reads probabilities and there are none" };
  const ranked = rankScores(input, code2, scores);
  if (ranked.count < 2 || ranked.rows.length - ranked.count < 2) {
    return { undefined: `class "${input.classes[code2]}" needs at least 2 rows of it and 2 of others` };
  }
  return weights === void 0 ? counted(ranked) : weighed(input, code2, scores, weights);
}
function counted({ sorted, rows, count: positives }) {
  const n = sorted.length;
  const negatives = n - positives;
  const twiceNegatives = 2 * negatives;
  const twicePositives = 2 * positives;
  const values = new Float64Array(n);
  let wins = 0;
  let positivesBelow = 0;
  for (let from = 0; from < n; ) {
    const score = sorted[from];
    let tied = rows[from] & 1;
    let to = from + 1;
    for (; to < n && sorted[to] === score; to++) tied += rows[to] & 1;
    const negativesRank = 2 * (from - positivesBelow) + (to - from - tied);
    const share = negativesRank / twiceNegatives;
    const otherShare = 1 - (2 * positivesBelow + tied) / twicePositives;
    if (to === from + 1) values[rows[from] >>> 1] = tied === 1 ? share : otherShare;
    else for (let k2 = from; k2 < to; k2++) values[rows[k2] >>> 1] = (rows[k2] & 1) === 1 ? share : otherShare;
    wins += tied * negativesRank;
    positivesBelow += tied;
    from = to;
  }
  return {
    area: wins / (2 * positives * negatives),
    values,
    positives,
    negatives
  };
}
function weighed({ truth }, code2, scores, weights) {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a2, b) => scores[a2] - scores[b] || a2 - b);
  const totals = { positives: 0, negatives: 0 };
  for (let i = 0; i < truth.length; i++) totals[truth[i] === code2 ? "positives" : "negatives"] += weights[i];
  const { positives, negatives } = totals;
  if (!(positives > 0 && negatives > 0)) return { undefined: "one side of the class has no weight" };
  const values = new Float64Array(truth.length);
  const area = new Sum();
  let positivesBelow = 0;
  let negativesBelow = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let tiedPositives = 0;
    let tiedNegatives = 0;
    for (; to < order.length && scores[order[to]] === scores[order[from]]; to++) {
      if (truth[order[to]] === code2) tiedPositives += weights[order[to]];
      else tiedNegatives += weights[order[to]];
    }
    for (let k2 = from; k2 < to; k2++) {
      const row = order[k2];
      if (truth[row] === code2) {
        values[row] = (negativesBelow + tiedNegatives / 2) / negatives;
        area.add(weights[row] * values[row]);
      } else values[row] = 1 - (positivesBelow + tiedPositives / 2) / positives;
    }
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
    from = to;
  }
  return { area: area.value / positives, values, positives, negatives };
}
function placementInfluence({ area, values, positives, negatives }, truth, code2, weights) {
  const n = truth.length;
  return values.map((value2, i) => {
    const influence = n / (truth[i] === code2 ? positives : negatives) * (value2 - area);
    return weights === void 0 ? influence : weights[i] * influence;
  });
}

// src/compare/intervals/delong.ts
var delong = {
  difference(pair, sampling) {
    if (isWeighed(sampling)) return byInfluence.difference(pair, sampling);
    const input = binaryOf(pair.candidate);
    const candidate = placementsOf(input, input.positive);
    if (isUndefined(candidate)) return candidate;
    const other = binaryOf(pair.baseline);
    const baseline = placementsOf(other, other.positive);
    if (isUndefined(baseline)) return baseline;
    const { values } = candidate;
    for (let i = 0; i < values.length; i++) values[i] -= baseline.values[i];
    return intervalOf2(input, values, candidate.area - baseline.area, sampling.alpha);
  },
  own(side2, sampling) {
    if (isWeighed(sampling)) return byInfluence.own(side2, sampling);
    const input = binaryOf(side2.input);
    const placements = placementsOf(input, input.positive);
    return isUndefined(placements) ? placements : intervalOf2(input, placements.values, placements.area, sampling.alpha);
  }
};
var rocAucInfluence = (input, weights) => {
  const binary = binaryOf(input);
  const placements = placementsOf(binary, binary.positive, weights);
  if (isUndefined(placements)) return placements;
  const rows = placementInfluence(placements, binary.truth, binary.positive, weights);
  return { value: placements.area, rows, scale: 1, center: 0 };
};
var byInfluence = influenceMethod("delong", "normal", rocAucInfluence);
var BLOCK3 = 256;
function intervalOf2({ truth, positive }, values, estimate, alpha) {
  const n = values.length;
  const squares2 = { positives: new Sum(), negatives: new Sum() };
  let positives = 0;
  for (let from = 0; from < n; from += BLOCK3) {
    const to = Math.min(n, from + BLOCK3);
    let ofPositives = 0;
    let ofNegatives = 0;
    for (let i = from; i < to; i++) {
      const deviation = values[i] - estimate;
      const square = deviation * deviation;
      const isPositive = truth[i] === positive ? 1 : 0;
      positives += isPositive;
      ofPositives += isPositive * square;
      ofNegatives += (1 - isPositive) * square;
    }
    squares2.positives.add(ofPositives);
    squares2.negatives.add(ofNegatives);
  }
  const negatives = n - positives;
  const standardError = Math.sqrt(
    squares2.positives.value / (positives - 1) / positives + squares2.negatives.value / (negatives - 1) / negatives
  );
  return normalInterval(estimate, standardError, alpha, { method: "delong", n });
}
function isWeighed({ weights, groups }) {
  return weights !== void 0 || groups !== void 0;
}
function binaryOf(input) {
  if (input.task !== "binary") throw new InvariantError(`roc_auc was asked about the task ${input.task}`);
  return input;
}

// src/compare/intervals/row-losses.ts
var squaredErrors2 = (input) => squaredErrors(numbersOf2(input));
var absoluteErrors2 = (input) => absoluteErrors(numbersOf2(input));
var absoluteShares2 = (input) => absoluteShares(numbersOf2(input));
var squaredLogErrors2 = (input) => {
  const answer = squaredLogErrors(numbersOf2(input));
  if ("total" in answer) return answer;
  throw new InvariantError(`a logarithm was asked of where there is none: ${answer.undefined}`);
};
var rightLabels = (input) => {
  const { truth, prediction } = classesOf2(input);
  const right2 = new Float64Array(truth.length);
  for (let i = 0; i < right2.length; i++) right2[i] = truth[i] === prediction[i] ? 1 : 0;
  return summed(right2);
};
var rightAmongLikeliest = (input) => {
  const { truth } = classesOf2(input);
  const probabilities = probabilitiesOf(input);
  const right2 = new Float64Array(truth.length);
  for (let i = 0; i < right2.length; i++) right2[i] = isAmongLikeliest(probabilities, truth[i], i) ? 1 : 0;
  return summed(right2);
};
var logLosses = (input) => {
  const { truth } = classesOf2(input);
  const probabilities = probabilitiesOf(input);
  const losses = new Float64Array(truth.length);
  for (let i = 0; i < losses.length; i++) losses[i] = lossOfProbability(probabilities[truth[i]][i]);
  return summed(losses);
};
var brierLosses = (input) => {
  const { task, truth, positive } = classesOf2(input);
  const losses = new Float64Array(truth.length);
  probabilitiesOf(input).forEach((column, c) => {
    if (task === "binary" && c !== positive) return;
    for (let i = 0; i < losses.length; i++) {
      const error = column[i] - (truth[i] === c ? 1 : 0);
      losses[i] += error * error;
    }
  });
  return summed(losses);
};
function summed(rows) {
  return { rows, total: sum(rows) };
}
function numbersOf2(input) {
  if (input.task !== "regression") throw new InvariantError(`a regression loss was asked about ${input.task}`);
  return input;
}
function classesOf2(input) {
  if (input.task === "regression") throw new InvariantError("a loss of classes was asked about regression");
  return input;
}
function probabilitiesOf(input) {
  const { probabilities } = classesOf2(input);
  if (probabilities === void 0) throw new InvariantError("a loss of probabilities was asked about labels alone");
  return probabilities;
}

// src/compare/intervals/weights.ts
function normalizeWeights(weights) {
  const row = firstNonFinite(weights);
  if (row >= 0) return { undefined: `the weight of row ${row + 1} is ${weights[row]}; it must be a finite number` };
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    return { undefined: `the weight of row ${negative + 1} is ${weights[negative]}; it must be at least 0` };
  }
  const mean2 = sum(weights) / weights.length;
  if (!(mean2 > 0 && Number.isFinite(mean2))) return { undefined: "the weights sum to nothing, or to too much" };
  return weights.map((weight) => weight / mean2);
}
function weightedSum(values, weights) {
  return sum(weights === void 0 ? values : values.map((value2, i) => value2 * weights[i]));
}

// src/compare/intervals/explained-share.ts
var r2Influence = (input, weights) => {
  if (input.task !== "regression") throw new InvariantError(`r2 was asked about ${input.task}`);
  const { truth } = input;
  const { rows: errors, total: squared } = squaredErrors2(input);
  const center = weights === void 0 ? meanOfTruth(truth) : weightedSum(truth, weights) / truth.length;
  const unexplained = weights === void 0 ? squared : weightedSum(errors, weights);
  const total = weights === void 0 ? spreadOf(truth) : weightedSum(squares(truth, center), weights);
  if (!(total > 0)) return { undefined: "the truth varies only in rows without weight" };
  const share = unexplained / total;
  const variance2 = total / truth.length;
  const rows = new Float64Array(truth.length);
  for (let i = 0; i < rows.length; i++) {
    const deviation = truth[i] - center;
    rows[i] = (share * deviation * deviation - errors[i]) / variance2;
  }
  if (weights !== void 0) for (let i = 0; i < rows.length; i++) rows[i] *= weights[i];
  return { value: 1 - share, rows, scale: 1, center: 0 };
};
var meanOfTruth = remembered((truth) => mean(truth));
function squares(values, center) {
  return values.map((value2) => (value2 - center) * (value2 - center));
}

// src/compare/intervals/label-pairs.ts
var MOST_DENSE_PAIRS = 4194304;
var made = /* @__PURE__ */ new WeakMap();
function labelPairs(candidate, baseline) {
  const known = made.get(candidate);
  if (known?.baseline === baseline) return known.pairs;
  const tables = { candidate: countedLabels(candidate), baseline: countedLabels(baseline) };
  const held = rowsOfPairs(candidate, baseline, tables);
  const width = tables.baseline.masses.length;
  const pairs = {
    ...tables,
    ours: held.map(([pair]) => Math.floor(pair / width)),
    theirs: held.map(([pair]) => pair % width),
    rows: Float64Array.from(held, ([, rows]) => rows)
  };
  made.set(candidate, { baseline, pairs });
  return pairs;
}
function rowsOfPairs(candidate, baseline, tables) {
  const sides = candidate.classes.length * baseline.classes.length;
  const held = sides * sides <= MOST_DENSE_PAIRS ? densePairs(candidate, baseline, tables) : sparsePairs(candidate, baseline, tables);
  return held.sort(([a2], [b]) => a2 - b);
}
function densePairs({ truth, prediction, classes }, baseline, tables) {
  const { truth: otherTruth, prediction: otherPrediction } = baseline;
  const [ours, theirs] = [classes.length, baseline.classes.length];
  const width = theirs * theirs;
  const rows = new Uint32Array(ours * ours * width);
  for (let i = 0; i < truth.length; i++) {
    rows[(truth[i] * ours + prediction[i]) * width + otherTruth[i] * theirs + otherPrediction[i]] += 1;
  }
  const held = [];
  rows.forEach((count, place) => {
    if (count === 0) return;
    const cell = tables.candidate.cellAt(Math.floor(place / width));
    held.push([cell * tables.baseline.masses.length + tables.baseline.cellAt(place % width), count]);
  });
  return held;
}
function sparsePairs({ truth, prediction, classes }, baseline, tables) {
  const { truth: otherTruth, prediction: otherPrediction } = baseline;
  const [ours, theirs] = [classes.length, baseline.classes.length];
  const held = /* @__PURE__ */ new Map();
  for (let i = 0; i < truth.length; i++) {
    const cell = tables.candidate.cellAt(truth[i] * ours + prediction[i]);
    const other = tables.baseline.cellAt(otherTruth[i] * theirs + otherPrediction[i]);
    const pair = cell * tables.baseline.masses.length + other;
    held.set(pair, (held.get(pair) ?? 0) + 1);
  }
  return [...held];
}
function discordanceOf(candidate, baseline) {
  if (candidate.task === "regression" || baseline.task === "regression") {
    throw new InvariantError("labels were asked about regression");
  }
  const pairs = labelPairs(candidate, baseline);
  let gained = 0;
  let lost = 0;
  pairs.rows.forEach((rows, pair) => {
    const isOurs = isRight(pairs.candidate, pairs.ours[pair]);
    if (isOurs === isRight(pairs.baseline, pairs.theirs[pair])) return;
    if (isOurs) gained += rows;
    else lost += rows;
  });
  return { gained, lost, n: candidate.truth.length };
}
function isRight({ truths, predictions }, cell) {
  return truths[cell] === predictions[cell];
}

// src/compare/intervals/label-cells.ts
var SLOPE_STEP = 1e-5;
function labelCellInfluence(name) {
  return (input, weights) => {
    const classes = classesOf3(input);
    const table = weights === void 0 ? countedLabels(classes) : labelTable(classes, weights);
    const cells = cellInfluences(name, classes, table, weights !== void 0);
    if (isUndefined(cells)) return cells;
    const { value: value2, influences } = cells;
    const { truth, prediction } = classes;
    const rows = new Float64Array(truth.length);
    for (let i = 0; i < rows.length; i++) {
      rows[i] = influences[table.cellAt(truth[i] * table.classes + prediction[i])];
    }
    if (weights !== void 0) for (let i = 0; i < rows.length; i++) rows[i] *= weights[i];
    return { value: value2, rows, scale: 1, center: 0 };
  };
}
function labelCellMethod(name) {
  const byRows = influenceMethod("jackknife_t", "student", labelCellInfluence(name));
  return {
    difference(pair, sampling) {
      if (sampling.weights !== void 0 || sampling.groups !== void 0) return byRows.difference(pair, sampling);
      const [ours, theirs] = [classesOf3(pair.candidate), classesOf3(pair.baseline)];
      const { candidate, baseline, ours: cells, theirs: others, rows } = labelPairs(ours, theirs);
      const mine = cellInfluences(name, ours, candidate, false);
      if (isUndefined(mine)) return mine;
      const other = cellInfluences(name, theirs, baseline, false);
      if (isUndefined(other)) return other;
      const sign2 = pair.metric.direction === "higher" ? 1 : -1;
      const influences = rows.map((_, k2) => sign2 * (mine.influences[cells[k2]] - other.influences[others[k2]]));
      const estimate = improvementOf(pair.metric, mine.value, other.value);
      return cellInterval(estimate, rows, influences, ours.truth.length, sampling.alpha);
    },
    own(side2, sampling) {
      if (sampling.weights !== void 0 || sampling.groups !== void 0) return byRows.own(side2, sampling);
      const input = classesOf3(side2.input);
      const table = countedLabels(input);
      const cells = cellInfluences(name, input, table, false);
      if (isUndefined(cells)) return cells;
      return cellInterval(cells.value, table.masses, cells.influences, input.truth.length, sampling.alpha);
    }
  };
}
function cellInterval(estimate, masses, influences, n, alpha) {
  const sums = new Sum();
  const squares2 = new Sum();
  for (let cell = 0; cell < masses.length; cell++) {
    const influence = influences[cell];
    sums.add(masses[cell] * influence);
    squares2.add(masses[cell] * influence * influence);
  }
  const variance2 = Math.max(0, squares2.value - sums.value * sums.value / n) / (n - 1);
  return studentInterval(estimate, Math.sqrt(variance2 / n), n - 1, alpha, { method: "jackknife_t", n });
}
function cellInfluences(name, classes, table, weighed2) {
  const formula = formulaOf(name, classes);
  const counts = countsOf(table, classes.classes.length);
  const value2 = formula(counts);
  if (typeof value2 !== "number") return value2;
  const influences = weighed2 ? slopes(table, counts, formula) : leftOut(table, counts, formula);
  return isUndefined(influences) ? influences : { value: value2, influences };
}
function formulaOf(name, { positive }) {
  const fromCounts = findMetric(name)?.fromCounts;
  if (fromCounts === void 0) throw new InvariantError(`${name} is no metric of label counts`);
  return (counts) => {
    const answer = fromCounts(counts, positive);
    return "value" in answer ? answer.value : answer;
  };
}
function classesOf3(input) {
  if (input.task === "regression") throw new InvariantError("label counts were asked about regression");
  return input;
}
function countsOf(table, classes) {
  const counts = {
    rows: 0,
    correct: 0,
    truth: new Float64Array(classes),
    predicted: new Float64Array(classes),
    hits: new Float64Array(classes)
  };
  table.masses.forEach((mass, cell) => {
    move(counts, table, cell, mass);
  });
  return counts;
}
function move(counts, { truths, predictions }, cell, mass) {
  const truth = truths[cell];
  const predicted = predictions[cell];
  counts.rows += mass;
  counts.truth[truth] += mass;
  counts.predicted[predicted] += mass;
  if (truth !== predicted) return;
  counts.hits[truth] += mass;
  counts.correct += mass;
}
function leftOut(table, counts, formula) {
  const n = counts.rows;
  if (n < 2) return { undefined: "an interval needs at least 2 rows" };
  const values = new Float64Array(table.masses.length);
  const total = new Sum();
  for (let cell = 0; cell < values.length; cell++) {
    move(counts, table, cell, -1);
    const value2 = formula(counts);
    move(counts, table, cell, 1);
    if (typeof value2 !== "number") {
      return { undefined: `with one row left out it has no value: ${value2.undefined}` };
    }
    values[cell] = value2;
    total.add(table.masses[cell] * value2);
  }
  const mean2 = total.value / n;
  return values.map((value2) => (n - 1) * (mean2 - value2));
}
function slopes(table, counts, formula) {
  const n = counts.rows;
  const values = new Float64Array(table.masses.length);
  for (let cell = 0; cell < values.length; cell++) {
    const step = Math.min(table.masses[cell] / 2, n * SLOPE_STEP);
    if (step === 0) continue;
    const above = formula(moved(counts, table, cell, step));
    const below = formula(moved(counts, table, cell, -step));
    if (typeof above !== "number") return above;
    if (typeof below !== "number") return below;
    values[cell] = n * (above - below) / (2 * step);
  }
  return values;
}
function moved(counts, table, cell, mass) {
  const copy = {
    rows: counts.rows,
    correct: counts.correct,
    truth: counts.truth.slice(),
    predicted: counts.predicted.slice(),
    hits: counts.hits.slice()
  };
  move(copy, table, cell, mass);
  return copy;
}

// src/compare/intervals/mean-loss.ts
function meanOf(losses) {
  return (input, weights) => centered(losses(input), weights);
}
function rootMeanOf(losses) {
  return (input, weights) => {
    const mean2 = centered(losses(input), weights);
    const root = Math.sqrt(mean2.value);
    return { ...mean2, value: root, scale: root === 0 ? 0 : 1 / (2 * root) };
  };
}
function centered({ rows, total }, weights) {
  if (weights === void 0) {
    const value3 = total / rows.length;
    return { value: value3, rows, scale: 1, center: value3 };
  }
  const value2 = weightedSum(rows, weights) / rows.length;
  return { value: value2, rows: rows.map((loss, i) => weights[i] * (loss - value2)), scale: 1, center: 0 };
}

// src/compare/intervals/one-vs-rest.ts
function oneVsRestInfluence(average) {
  return (input, weights) => {
    if (input.task === "regression") throw new InvariantError("roc_auc_ovr was asked about regression");
    const { truth, classes } = input;
    const n = truth.length;
    const rows = new Float64Array(n);
    const areas = new Float64Array(classes.length);
    let value2 = 0;
    let shares = 0;
    for (let c = 0; c < classes.length; c++) {
      const placements = placementsOf(input, c, weights);
      if (isUndefined(placements)) return placements;
      const share = average === "macro" ? 1 : placements.positives;
      const influence = placementInfluence(placements, truth, c, weights);
      const scale2 = average === "macro" ? 1 / classes.length : placements.positives / n;
      for (let i = 0; i < n; i++) rows[i] += scale2 * influence[i];
      areas[c] = placements.area;
      value2 += share * placements.area;
      shares += share;
    }
    value2 /= shares;
    if (average === "weighted") {
      for (let i = 0; i < n; i++) rows[i] += (weights?.[i] ?? 1) * (areas[truth[i]] - value2);
    }
    return { value: value2, rows, scale: 1, center: 0 };
  };
}

// src/compare/intervals/row-mass.ts
function massInOrder({ units, weights }, order) {
  return {
    units: order.map((row) => units[row]),
    weights: weights && Float64Array.from(order, (row) => weights[row])
  };
}
function massAt({ units, weights }, drawn, k2) {
  const count = drawn[units[k2]];
  return weights === void 0 ? count : count * weights[k2];
}

// src/compare/intervals/resampled/row-order.ts
function rowOrder(values) {
  return Uint32Array.from(values, (_, row) => row).sort((a2, b) => values[a2] - values[b] || a2 - b);
}

// src/compare/intervals/resampled/absolute-error-ranks.ts
var resampledMedianAbsoluteError = (input, mass) => {
  const errors = absoluteErrors2(input).rows;
  const order = rowOrder(errors);
  const ordered = massInOrder(mass, order);
  return (drawn) => {
    let total = 0;
    for (let k2 = 0; k2 < order.length; k2++) total += massAt(ordered, drawn, k2);
    const half = total / 2;
    let below = 0;
    for (let k2 = 0; k2 < order.length; k2++) {
      below += massAt(ordered, drawn, k2);
      if (below < half) continue;
      const error = errors[order[k2]];
      if (below > half) return error;
      do
        k2++;
      while (k2 < order.length && massAt(ordered, drawn, k2) === 0);
      return k2 < order.length ? (error + errors[order[k2]]) / 2 : Number.NaN;
    }
    return Number.NaN;
  };
};
var resampledMaxError = (input, mass) => {
  const errors = absoluteErrors2(input).rows;
  const order = rowOrder(errors);
  const ordered = massInOrder(mass, order);
  return (drawn) => {
    for (let k2 = order.length - 1; k2 >= 0; k2--) if (massAt(ordered, drawn, k2) > 0) return errors[order[k2]];
    return Number.NaN;
  };
};

// src/compare/intervals/resampled/any-metric.ts
function resampledBy(metric) {
  return (input, mass) => (drawn) => {
    const counts = Float64Array.from(mass.units, (_, row) => massAt(mass, drawn, row));
    if (!counts.every(Number.isInteger)) return Number.NaN;
    const rows = repeated(counts);
    if (rows.length === 0) return Number.NaN;
    const answer = metric.compute(takeRows(input, rows));
    return "value" in answer ? answer.value : Number.NaN;
  };
}
function repeated(counts) {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  const rows = new Uint32Array(total);
  let filled = 0;
  for (let i = 0; i < counts.length; i++) for (let k2 = 0; k2 < counts[i]; k2++) rows[filled++] = i;
  return rows;
}
function takeRows(input, rows) {
  const numbers = (values) => Float64Array.from(rows, (row) => values[row]);
  if (input.task === "regression") {
    return { task: "regression", truth: numbers(input.truth), prediction: numbers(input.prediction) };
  }
  const codes = (values) => Int32Array.from(rows, (row) => values[row]);
  return {
    ...input,
    truth: codes(input.truth),
    prediction: codes(input.prediction),
    probabilities: input.probabilities?.map(numbers)
  };
}

// src/compare/intervals/resampled/average-precision.ts
var resampledAveragePrecision = (input, mass) => {
  if (input.task !== "binary") throw new InvariantError(`average_precision was asked about the task ${input.task}`);
  const { truth, positive, probabilities } = input;
  const scores = probabilities[positive];
  const order = rowOrder(scores).reverse();
  const isPositive = Uint8Array.from(order, (row) => truth[row] === positive ? 1 : 0);
  const endsThreshold = Uint8Array.from(
    order,
    (row, k2) => k2 === order.length - 1 || scores[order[k2 + 1]] !== scores[row] ? 1 : 0
  );
  const ordered = massInOrder(mass, order);
  return (drawn) => {
    let truePositives = 0;
    let selected = 0;
    let gained = 0;
    let total = 0;
    for (let k2 = 0; k2 < isPositive.length; k2++) {
      const count = massAt(ordered, drawn, k2);
      selected += count;
      if (isPositive[k2] === 1) gained += count;
      if (endsThreshold[k2] === 0 || gained === 0) continue;
      truePositives += gained;
      total += gained * truePositives / selected;
      gained = 0;
    }
    return total / truePositives;
  };
};

// src/compare/intervals/resampled/calibration-error.ts
var resampledCalibrationError = (input, mass) => {
  if (input.task === "regression") throw new InvariantError("ece was asked about regression");
  const n = input.truth.length;
  const bins = new Uint8Array(n);
  const gaps = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const c = calibratedClass(input, input.probabilities, i);
    const confidence = input.probabilities[c][i];
    bins[i] = calibrationBin(confidence);
    gaps[i] = (input.truth[i] === c ? 1 : 0) - confidence;
  }
  const sums = new Float64Array(CALIBRATION_BINS);
  return (drawn) => {
    sums.fill(0);
    let total = 0;
    for (let i = 0; i < n; i++) {
      const count = massAt(mass, drawn, i);
      sums[bins[i]] += count * gaps[i];
      total += count;
    }
    let gap = 0;
    for (let bin = 0; bin < CALIBRATION_BINS; bin++) gap += Math.abs(sums[bin]);
    return gap / total;
  };
};

// src/compare/intervals/resampled/explained-variance.ts
var resampledExplainedVariance = (input, mass) => {
  if (input.task !== "regression") throw new InvariantError(`explained_variance was asked about ${input.task}`);
  const { truth, prediction } = input;
  const deviations = centered2(truth);
  const errors = centered2(truth.map((y2, i) => y2 - prediction[i]));
  return (drawn) => {
    const all = massVariance(deviations, mass, drawn);
    return all > 0 ? 1 - massVariance(errors, mass, drawn) / all : Number.NaN;
  };
};
function centered2(values) {
  const center = mean(values);
  return values.map((value2) => value2 - center);
}
function massVariance(values, mass, drawn) {
  let total = 0;
  let sum2 = 0;
  let squares2 = 0;
  for (let i = 0; i < values.length; i++) {
    const count = massAt(mass, drawn, i);
    const weighted = count * values[i];
    total += count;
    sum2 += weighted;
    squares2 += weighted * values[i];
  }
  const center = sum2 / total;
  return Math.max(0, squares2 / total - center * center);
}

// src/compare/intervals/resampled/one-vs-one.ts
var resampledOneVsOne = (input, mass) => {
  if (input.task === "regression") throw new InvariantError("roc_auc_ovo was asked about regression");
  const { truth, probabilities, classes } = input;
  const orders = probabilities.map(rowOrder);
  const masses = orders.map((order) => massInOrder(mass, order));
  const count = classes.length;
  const totals = new Float64Array(count);
  const below = new Float64Array(count);
  const tied = new Float64Array(count);
  const wins = new Float64Array(count);
  return (drawn) => {
    totals.fill(0);
    for (let i = 0; i < truth.length; i++) totals[truth[i]] += massAt(mass, drawn, i);
    let areas = 0;
    for (let c = 0; c < count; c++) {
      const order = orders[c];
      const ordered = masses[c];
      const scores = probabilities[c];
      below.fill(0);
      wins.fill(0);
      for (let from = 0; from < order.length; ) {
        const score = scores[order[from]];
        tied.fill(0);
        let to = from;
        for (; to < order.length && scores[order[to]] === score; to++)
          tied[truth[order[to]]] += massAt(ordered, drawn, to);
        for (let other = 0; other < count; other++) {
          wins[other] += tied[c] * (below[other] + tied[other] / 2);
        }
        for (let other = 0; other < count; other++) below[other] += tied[other];
        from = to;
      }
      for (let other = 0; other < count; other++) {
        if (other !== c) areas += wins[other] / (totals[c] * totals[other]);
      }
    }
    return areas / (count * (count - 1));
  };
};

// src/compare/intervals/tango.ts
var HALVINGS = 64;
var EDGE = 1e-9;
function tangoStatistic({ gained, lost, n }, difference) {
  const a2 = 2 * n;
  const b = -gained - lost + (2 * n - gained + lost) * difference;
  const c = -lost * difference * (1 - difference);
  const root = (Math.sqrt(Math.max(b * b - 4 * a2 * c, 0)) - b) / (2 * a2);
  const lostShare = Math.max(0, -difference, root);
  const numerator = gained - lost - n * difference;
  const variance2 = n * (2 * lostShare + difference * (1 - difference));
  if (variance2 > 0) return numerator / Math.sqrt(variance2);
  return numerator === 0 ? 0 : numerator > 0 ? Infinity : -Infinity;
}
function tangoInterval(counts, alpha) {
  const { gained, lost, n } = counts;
  const z = normalUpperQuantile(alpha);
  const standardError = Math.sqrt(Math.max(0, gained + lost - (gained - lost) * (gained - lost) / n)) / n;
  return {
    estimate: (gained - lost) / n,
    lower: lowerBound(counts, z),
    upper: -lowerBound({ gained: lost, lost: gained, n }, z),
    level: 1 - 2 * alpha,
    method: "tango",
    n,
    standardError,
    // With next to no discordant rows the bounds stay z²/n away all the same.
    planningError: Math.sqrt(Math.max(gained + lost, z * z)) / n,
    tailBelow: (limit) => limit <= -1 ? 1 : limit > 1 ? 0 : normalLowerTail(tangoStatistic(counts, limit))
  };
}
function lowerBound(counts, z) {
  let low = -1 + EDGE;
  let high = (counts.gained - counts.lost) / counts.n;
  if (high <= low) return high;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (tangoStatistic(counts, middle) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// src/compare/intervals/wilson.ts
function wilsonInterval(hits, n, alpha) {
  const share = hits / n;
  const z = normalUpperQuantile(alpha);
  const center = (hits + z * z / 2) / (n + z * z);
  const half = z / (n + z * z) * Math.sqrt(hits * (n - hits) / n + z * z / 4);
  const standardError = Math.sqrt(share * (1 - share) / n);
  return {
    estimate: share,
    lower: hits === 0 ? 0 : center - half,
    upper: hits === n ? 1 : center + half,
    level: 1 - 2 * alpha,
    method: "wilson",
    n,
    standardError,
    planningError: standardError,
    tailBelow(limit) {
      const distance = share - limit;
      const spread = Math.sqrt(Math.max(0, limit * (1 - limit)) / n);
      return spread === 0 ? distance < 0 ? 0 : 1 : normalLowerTail(distance / spread);
    }
  };
}

// src/compare/intervals/right-or-wrong.ts
function rightOrWrong(right2, discordance = (candidate, baseline) => rowDiscordance(right2, candidate, baseline)) {
  const asMean = influenceMethod("paired_t", "student", meanOf(right2));
  return {
    difference(pair, sampling) {
      if (sampling.weights !== void 0 || sampling.groups !== void 0) return asMean.difference(pair, sampling);
      return tangoInterval(discordance(pair.candidate, pair.baseline), sampling.alpha);
    },
    own(side2, sampling) {
      if (sampling.weights !== void 0 || sampling.groups !== void 0) return asMean.own(side2, sampling);
      const { rows, total } = right2(side2.input);
      return wilsonInterval(total, rows.length, sampling.alpha);
    }
  };
}
function rowDiscordance(right2, candidate, baseline) {
  const ours = right2(candidate).rows;
  const theirs = right2(baseline).rows;
  let gained = 0;
  let lost = 0;
  for (let i = 0; i < ours.length; i++) {
    if (ours[i] > theirs[i]) gained++;
    else if (ours[i] < theirs[i]) lost++;
  }
  return { gained, lost, n: ours.length };
}

// src/compare/intervals/method-of-metric.ts
var LABEL_CELLS = [
  "balanced_accuracy",
  "mcc",
  "cohen_kappa",
  ...["precision", "recall", "f1"].flatMap((kind) => [kind, `${kind}_macro`, `${kind}_micro`, `${kind}_weighted`])
];
var RESAMPLED = /* @__PURE__ */ new Set([
  "average_precision",
  "ece",
  "explained_variance",
  "roc_auc_ovo",
  "median_absolute_error",
  "max_error"
]);
var METHODS = new Map([
  ["mse", pairedT(squaredErrors2)],
  ["mae", pairedT(absoluteErrors2)],
  ["mape", pairedT(absoluteShares2)],
  ["msle", pairedT(squaredLogErrors2)],
  ["log_loss", pairedT(logLosses)],
  ["brier", pairedT(brierLosses)],
  ["rmse", influenceMethod("influence_t", "student", rootMeanOf(squaredErrors2))],
  ["rmsle", influenceMethod("influence_t", "student", rootMeanOf(squaredLogErrors2))],
  ["r2", influenceMethod("influence_t", "student", r2Influence)],
  ["accuracy", rightOrWrong(rightLabels, discordanceOf)],
  ["top_k_accuracy", rightOrWrong(rightAmongLikeliest)],
  ...LABEL_CELLS.map((name) => [name, labelCellMethod(name)]),
  ["roc_auc", delong],
  ["roc_auc_ovr", influenceMethod("influence_normal", "normal", oneVsRestInfluence("macro"))],
  ["roc_auc_ovr_weighted", influenceMethod("influence_normal", "normal", oneVsRestInfluence("weighted"))],
  ["average_precision", bootstrap({ resampledOf: resampledAveragePrecision })],
  ["ece", bootstrap({ resampledOf: resampledCalibrationError })],
  ["explained_variance", bootstrap({ resampledOf: resampledExplainedVariance })],
  ["roc_auc_ovo", bootstrap({ resampledOf: resampledOneVsOne })],
  ["median_absolute_error", approximateBootstrap({ resampledOf: resampledMedianAbsoluteError })],
  ["max_error", approximateBootstrap({ resampledOf: resampledMaxError })]
]);
var METHOD_METRICS = [...METHODS.keys()];
function intervalMethodOf(metric) {
  return METHODS.get(metric.name) ?? bootstrap({ resampledOf: resampledBy(metric) });
}
function isResampled(metric) {
  return !METHODS.has(metric) || RESAMPLED.has(metric);
}
function pairedT(losses) {
  return influenceMethod("paired_t", "student", meanOf(losses));
}
function approximateBootstrap(spec) {
  return bootstrap({ ...spec, approximate: true });
}

// src/compare/intervals/measure.ts
function differenceInterval(pair, sampling) {
  const { metric, candidate, baseline } = pair;
  if (candidate.truth.length !== baseline.truth.length) {
    throw new InvariantError(`${candidate.truth.length} rows were compared with ${baseline.truth.length}`);
  }
  const problem = problemOf("candidate", metric, candidate) ?? problemOf("baseline", metric, baseline);
  return problem ?? settled(metric, sampling, candidate.truth.length, (checked) => intervalMethodOf(metric).difference(pair, checked));
}
function ownInterval(side2, sampling) {
  const { metric, input } = side2;
  const answer = problemOf(void 0, metric, input) ?? settled(metric, sampling, input.truth.length, (checked) => intervalMethodOf(metric).own(side2, checked));
  if (isUndefined(answer)) return answer;
  const [low, high] = rangeOf(metric, input.task);
  return { ...answer, lower: Math.max(low, answer.lower), upper: Math.min(high, answer.upper) };
}
function problemOf(whose, metric, input) {
  const of = whose === void 0 ? "" : `${whose}: `;
  try {
    checkInput(input);
  } catch (error) {
    if (error instanceof InputError) return { undefined: `${of}${error.message}` };
    throw error;
  }
  const value2 = metric.compute(input);
  return "undefined" in value2 ? { undefined: `${of}${value2.undefined}` } : void 0;
}
function settled(metric, sampling, n, ask) {
  const { alpha, weights, groups } = sampling;
  if (!(alpha > 0 && alpha < 0.5)) throw new InvariantError(`an error rate lies above 0 and below 0.5, got ${alpha}`);
  if (weights !== void 0 && weights.length !== n) throw new InvariantError(`${weights.length} weights of ${n} rows`);
  if (groups !== void 0) requireGroups(groups, n);
  const normalized = weights && normalizeWeights(weights);
  if (normalized !== void 0 && isUndefined(normalized)) return normalized;
  const answer = ask({ ...sampling, weights: normalized });
  if (isUndefined(answer)) return answer;
  const numbers = [answer.estimate, answer.lower, answer.upper, answer.standardError, answer.planningError];
  if (numbers.every(Number.isFinite)) return answer;
  return { undefined: `the interval of ${metric.name} is too large for double precision` };
}

// src/compare/intervals/mcnemar.ts
function mcnemarExact({ gained, lost }) {
  const fewer = Math.min(gained, lost);
  const more = Math.max(gained, lost);
  return more === fewer ? 1 : Math.min(1, 2 * regularizedBeta(0.5, 0.5, more, fewer + 1));
}

// src/compare/intervals/planning.ts
var POWER = 0.8;
function smallestMargin({ planningError }, alpha) {
  return standardErrorsNeeded(alpha) * planningError;
}
function rowsNeeded(interval, margin, alpha) {
  return rowsForMargin(interval.n, smallestMargin(interval, alpha), margin);
}
function rowsForMargin(n, smallest, margin) {
  if (!(margin > 0 && margin < Infinity)) return void 0;
  const ratio = smallest / margin;
  const rows = Math.ceil(n * ratio * ratio);
  return Number.isSafeInteger(rows) ? rows : void 0;
}
function rowsForSpread(spread, margin, alpha) {
  const z = standardErrorsNeeded(alpha);
  return Math.ceil(z * z * spread / (margin * margin));
}
function marginForSpread(spread, rows, alpha) {
  const z = normalUpperQuantile(alpha);
  return standardErrorsNeeded(alpha) * Math.sqrt(Math.max(spread * rows, z * z)) / rows;
}
function standardErrorsNeeded(alpha) {
  return normalUpperQuantile(alpha) + normalUpperQuantile(1 - POWER);
}

// src/compare/intervals/row-floors.ts
var REGRESSION_ROWS = 30;
var CLASSIFICATION_ROWS = 100;
var CLASS_ROWS = 10;
var GROUPS = 30;
var POSITIVE_CLASS = /* @__PURE__ */ new Set(["roc_auc", "average_precision", "f1", "precision", "recall"]);
var EVERY_CLASS = /* @__PURE__ */ new Set([
  "f1_macro",
  "precision_macro",
  "recall_macro",
  "roc_auc_ovr",
  "roc_auc_ovo"
]);
function missedFloor(metric, input, groups) {
  const rows = input.truth.length;
  const floor = input.task === "regression" ? REGRESSION_ROWS : CLASSIFICATION_ROWS;
  if (rows < floor) return { what: "rows", has: rows, floor };
  if (groups !== void 0 && groups.count < GROUPS) return { what: "groups", has: groups.count, floor: GROUPS };
  return input.task === "regression" ? void 0 : thinnest(metric, input, CLASS_ROWS);
}
function thinnest({ name }, input, floor) {
  const { truth, classes, positive } = input;
  const everyClass = EVERY_CLASS.has(name);
  if (!everyClass && !POSITIVE_CLASS.has(name)) return void 0;
  const counts = new Uint32Array(classes.length);
  for (let i = 0; i < truth.length; i++) counts[truth[i]]++;
  const sides = everyClass ? classes.map((label, c) => ({ what: `rows of class "${label}"`, has: counts[c] })) : [
    { what: `rows of class "${classes[positive]}"`, has: counts[positive] },
    { what: `rows of other classes than "${classes[positive]}"`, has: truth.length - counts[positive] }
  ];
  const least = sides.reduce((a2, b) => b.has < a2.has ? b : a2);
  return least.has < floor ? { ...least, floor } : void 0;
}

// src/compare/training-noise.ts
function trainingVariance(metric, { candidate, baseline }) {
  let sum2 = 0;
  for (const side2 of [candidate, baseline]) {
    if (side2 === void 0) continue;
    const own = side2.variance[metric];
    if (own === void 0) return { undefined: `it has no value for each of the ${side2.count} seeds` };
    sum2 += own;
  }
  return sum2;
}
function widen(interval, variance2, alpha) {
  if (!(Number.isFinite(variance2) && variance2 >= 0)) {
    throw new InvariantError(`a variance is at least 0 and finite, got ${variance2}`);
  }
  if (variance2 === 0) return interval;
  const { estimate, lower, upper, standardError, planningError } = interval;
  const z = normalUpperQuantile(alpha);
  const q = multipleOf(interval) ?? z;
  const deviation = Math.sqrt(variance2);
  const below = rootOfSquares(estimate - lower, q * deviation);
  const above = rootOfSquares(upper - estimate, q * deviation);
  return {
    ...interval,
    lower: estimate - below,
    upper: estimate + above,
    standardError: rootOfSquares(standardError, deviation),
    planningError: rootOfSquares(planningError, deviation),
    tailBelow(limit) {
      const distance = estimate - limit;
      return normalLowerTail(z * distance / (distance > 0 ? below : above));
    }
  };
}
function multipleOf({ method, estimate, upper, standardError }) {
  if (method === "tango" || method === "wilson" || method === "bootstrap" || standardError === 0) return void 0;
  return (upper - estimate) / standardError;
}
function rootOfSquares(a2, b) {
  const larger = Math.max(a2, b);
  if (larger === 0) return 0;
  const ratio = Math.min(a2, b) / larger;
  return larger * Math.sqrt(1 + ratio * ratio);
}

// src/compare/measured-difference.ts
function measureDifference(request) {
  const { gate, candidate, baseline, improvement, margin, facts } = request;
  const { metric, alpha } = gate;
  const shortage = missedFloor(metric, candidate, facts.rows.groups);
  const sampling = samplingOf(facts.rows, alpha, facts.testDigest, metric.name);
  const ofRows = differenceInterval({ metric, candidate, baseline }, sampling);
  const noise = facts.seeds === void 0 ? 0 : trainingVariance(metric.name, facts.seeds);
  if (isUndefined(ofRows) || isNotKnown(noise)) {
    const point2 = { improvement, lower: improvement, upper: improvement };
    const problem = isUndefined(ofRows) ? ofRows.undefined : noise.undefined;
    return { numbers: point2, shortage, problem };
  }
  const interval = widen(ofRows, noise, alpha);
  return {
    numbers: {
      ...boundsOf(interval, improvement),
      ...noise > 0 ? { trainingVariance: noise } : {},
      ...settles(interval, margin, alpha, shortage),
      ...disagreement(candidate, facts),
      ...shownTest(metric.name, candidate, baseline, facts.rows)
    },
    shortage,
    problem: void 0
  };
}
function isNotKnown(noise) {
  return typeof noise !== "number";
}
function boundsOf(interval, improvement) {
  const { seed, resamples, approximate } = interval;
  return {
    improvement,
    lower: Math.min(interval.lower, improvement),
    upper: Math.max(interval.upper, improvement),
    level: interval.level,
    method: interval.method,
    ...seed === void 0 ? {} : { seed },
    ...resamples === void 0 ? {} : { resamples },
    ...approximate === void 0 ? {} : { approximate }
  };
}
function settles(interval, margin, alpha, shortage) {
  const planned = rowsNeeded(interval, margin, alpha);
  const floor = shortage?.what === "rows" ? shortage.floor : 0;
  const rows = planned === void 0 ? floor : Math.max(planned, floor);
  return {
    smallestMargin: smallestMargin(interval, alpha),
    ...rows > interval.n ? { rowsNeeded: rows } : {}
  };
}
function disagreement(candidate, { differing }) {
  if (candidate.task === "regression" || differing?.labels === void 0) return {};
  return { disagreement: differing.labels / candidate.truth.length };
}
function shownTest(metric, candidate, baseline, rows) {
  if (metric !== "accuracy" || rows.groups !== void 0 || rows.weights !== void 0) return {};
  return { pValue: mcnemarExact(discordanceOf(candidate, baseline)), test: "mcnemar_exact" };
}

// src/compare/outcome.ts
var ZERO_BASELINE = 1e-12;
function outcomeOf(input) {
  const { improvement, lower, upper, margin, requiredImprovement } = input;
  if (![improvement, lower, upper, margin, requiredImprovement].every(Number.isFinite)) {
    return { outcome: "error", reason: "prediction_not_finite" };
  }
  if (input.identicalPredictions) return { outcome: "no_worse", reason: "identical_predictions" };
  if (lower > requiredImprovement) return { outcome: "better" };
  if (lower > -margin) return upper < 0 ? { outcome: "no_worse", degraded: true } : { outcome: "no_worse" };
  if (upper < 0) return { outcome: "worse" };
  return { outcome: "inconclusive", reason: "wide_interval" };
}
function marginOf(absolute, relative, baseline) {
  const scaled = scale(relative, baseline);
  if (scaled === "relative_to_zero") return scaled;
  const given = [absolute, scaled].filter((value2) => value2 !== void 0);
  return given.length === 0 ? 0 : Math.min(...given);
}
function requiredImprovementOf(absolute, relative, baseline) {
  const scaled = scale(relative, baseline);
  return scaled === "relative_to_zero" ? scaled : Math.max(0, absolute ?? 0, scaled ?? 0);
}
function scale(share, baseline) {
  if (share === void 0) return void 0;
  return Math.abs(baseline) >= ZERO_BASELINE ? share * Math.abs(baseline) : "relative_to_zero";
}

// src/compare/gate.ts
function judgeGate(gate, candidate, baseline, facts) {
  const own = { ...ownNumbers(gate, candidate.value), ...classCounts(candidate.input), ...groupCount(facts) };
  const finish = (rest) => {
    const result = { ...own, ...facts.n === void 0 ? {} : { n: facts.n }, ...rest };
    const reason = result.reason ?? (result.thresholdHeld === false ? "threshold_missed" : void 0);
    const passed = passes(gate, result);
    const shown = reason ?? (passed || gate.require !== "better" || result.outcome !== "no_worse" ? void 0 : "required_better");
    return { ...result, ...shown === void 0 ? {} : { reason: shown }, passed };
  };
  const absent = problemOf2(candidate.value);
  if (absent !== void 0) return finish(withoutValue(absent, candidate.value));
  const value2 = candidate.value.value;
  if (facts.identicalModel) {
    if (isRelativeToZero(gate, value2)) return finish({ outcome: "error", reason: "relative_to_zero" });
    return finish({ outcome: "unchanged", reason: "identical_model", ...sameNumbers(value2) });
  }
  if (baseline === "none") return finish({ outcome: "not_compared", reason: "no_baseline" });
  if (typeof baseline === "string") return finish({ outcome: "inconclusive", reason: baseline });
  const absentBaseline = problemOf2(baseline.value);
  if (absentBaseline !== void 0) return finish(withoutValue(absentBaseline, baseline.value));
  const other = baseline.value.value;
  const margin = marginOf(gate.maxAbsoluteRegression, gate.maxRelativeRegression, other);
  const required = requiredImprovementOf(gate.minAbsoluteChange, gate.minRelativeChange, other);
  if (margin === "relative_to_zero" || required === "relative_to_zero") {
    return finish({ outcome: "error", reason: "relative_to_zero", baseline: other });
  }
  const limits = {
    baseline: other,
    ...gate.maxAbsoluteRegression === void 0 && gate.maxRelativeRegression === void 0 ? {} : { margin },
    ...required > 0 ? { requiredImprovement: required } : {}
  };
  const improvement = improvementOf(gate.metric, value2, other);
  if (candidate.input === void 0 || baseline.input === void 0) {
    const point2 = { improvement, lower: improvement, upper: improvement };
    const judged = outcomeOf({ ...point2, margin, requiredImprovement: required, identicalPredictions: false });
    return finish({ reason: "not_paired", ...judged, ...limits, ...point2, method: "point" });
  }
  const isIdentical = facts.differing?.[gate.metric.reads] === 0;
  const measured = measureDifference({
    gate,
    candidate: candidate.input,
    baseline: baseline.input,
    improvement,
    margin,
    facts
  });
  return finish({ ...judgeMeasured(measured, { margin, requiredImprovement: required, isIdentical }), ...limits });
}
function judgeMeasured({ numbers, shortage, problem }, limits) {
  if (shortage !== void 0) return { outcome: "inconclusive", reason: "too_few_rows", shortage, ...numbers };
  if (limits.isIdentical) return { outcome: "no_worse", reason: "identical_predictions", ...numbers };
  if (problem !== void 0) return { outcome: "inconclusive", reason: "undefined_metric", note: problem };
  const judged = outcomeOf({ ...numbers, ...limits, identicalPredictions: false });
  const { rowsNeeded: rowsNeeded2, ...shown } = numbers;
  return {
    ...shown,
    ...judged,
    ...judged.outcome === "inconclusive" && rowsNeeded2 !== void 0 ? { rowsNeeded: rowsNeeded2 } : {}
  };
}
function withoutValue(reason, value2) {
  if (reason === "metric_missing") return { outcome: "error", reason };
  const note = value2 !== void 0 && "undefined" in value2 ? { note: value2.undefined } : {};
  return { outcome: "inconclusive", reason, ...note };
}
function classCounts(input) {
  if (input?.task !== "binary") return {};
  let positives = 0;
  for (let i = 0; i < input.truth.length; i++) if (input.truth[i] === input.positive) positives += 1;
  return { positives, negatives: input.truth.length - positives };
}
function groupCount({ rows }) {
  return rows.groups === void 0 ? {} : { groups: rows.groups.count };
}
function ownNumbers(gate, value2) {
  const { metric, require: require2, threshold, informational } = gate;
  const own = value2 !== void 0 && "value" in value2 ? value2.value : void 0;
  return {
    metric: metric.name,
    direction: metric.direction,
    require: require2,
    ...informational ? { informational } : {},
    ...own === void 0 ? {} : { candidate: own },
    ...threshold === void 0 ? {} : { threshold, thresholdHeld: own !== void 0 && holds(own, threshold, metric.direction) }
  };
}
function holds(value2, threshold, direction) {
  return Number.isFinite(value2) && (direction === "higher" ? value2 >= threshold : value2 <= threshold);
}
function problemOf2(value2) {
  if (value2 === void 0) return "metric_missing";
  return "value" in value2 && Number.isFinite(value2.value) ? void 0 : "undefined_metric";
}
function isRelativeToZero(gate, value2) {
  return value2 !== void 0 && (marginOf(void 0, gate.maxRelativeRegression, value2) === "relative_to_zero" || requiredImprovementOf(void 0, gate.minRelativeChange, value2) === "relative_to_zero");
}
function sameNumbers(value2) {
  return value2 === void 0 ? {} : { baseline: value2, improvement: 0, lower: 0, upper: 0, method: "point" };
}
function passes(gate, result) {
  if (result.thresholdHeld === false) return false;
  if (result.outcome === "error" || result.reason === "undefined_metric") return false;
  if (result.outcome === "not_compared") return true;
  if (gate.thresholdOnly) return result.thresholdHeld === true;
  const taken = gate.require === "better" ? ["better", "unchanged"] : ["better", "no_worse", "unchanged"];
  return taken.includes(result.outcome);
}

// src/compare/decide.ts
var NOTICES = /* @__PURE__ */ new Set(["anchor_unavailable", "ledger_exhausted"]);
function decide(input) {
  const { gates, policy, firstRun } = input;
  const end = (decision2, causes2) => ({
    decision: decision2,
    reasons: [...new Set(causes2.flatMap((cause) => reasonOf(cause) ?? []))],
    rubberStamp: firstRun && decision2 !== "rejected"
  });
  if (gates.length === 0) return end("rejected", ["metric_missing"]);
  const { causes, told, waived } = obstaclesOf(input);
  const judged = causes.map((cause) => ({ cause, means: meaningOf(cause, policy, input) }));
  const decision = worstOf(judged.map(({ means }) => means));
  const notices = judged.filter(({ cause, means }) => NOTICES.has(cause) && means !== "rejected").map(({ cause }) => cause);
  notices.push(...told);
  if (decision === "rejected") {
    const failing = judged.filter(({ means }) => means === "rejected").map(({ cause }) => cause);
    return end(decision, [...firstTier(failing), ...notices]);
  }
  const isFirstRunTold = decision === "approved" || causes.includes("no_thresholds");
  const open = causes.filter((cause) => !NOTICES.has(cause) && (cause !== "no_baseline" || isFirstRunTold));
  const isUnchanged = decision === "approved" && gates.some(({ reason }) => reason === "identical_model");
  const plain = [
    ...isUnchanged ? ["identical_model"] : [],
    ...waived ? ["waived"] : []
  ];
  return end(decision, [...open, ...plain, ...notices]);
}
function firstTier(failing) {
  const isOpen = (cause) => RULES[cause].means === "on_inconclusive";
  const proven = failing.filter((cause) => !isOpen(cause) && cause !== "no_baseline");
  if (proven.length > 0) return proven;
  const firstRun = failing.filter((cause) => cause === "no_baseline");
  return firstRun.length > 0 ? firstRun : failing;
}
function reasonOf(cause) {
  return cause === "worse" ? void 0 : cause.replace(":open", "");
}
function waivableOf(input) {
  return obstaclesOf(input).waivable;
}
function obstaclesOf(input) {
  const { gates, slices, dummy, anchor, ledger, waivers, policy, firstRun } = input;
  const excused = new Set(
    waivers?.filter(({ counted: counted2 }) => counted2).map(({ metric, reasonCode }) => reasonCode ?? metric)
  );
  const gateOf = new Map(policy.metrics.map((gate) => [gate.metric.name, gate]));
  const primary = primaryGate(policy).metric.name;
  const causes = [];
  let waived = false;
  const waivable = /* @__PURE__ */ new Set();
  const stop = (name, cause) => {
    waivable.add(name);
    if (excused.has(name)) waived = true;
    else causes.push(cause);
  };
  const failing = gates.filter((gate) => gate.informational !== true && !gate.passed);
  for (const problem of BASELINE_PROBLEMS) {
    const isMet = failing.some((gate) => isOf(problem, gate) && gate.thresholdHeld !== false);
    if (isMet) stop(problem, problem);
  }
  for (const gate of failing) {
    const { metric, reason } = gate;
    if (isUnmeasured(gate)) causes.push(meaning("rejected", reason) ?? "worse");
    else if (gate.thresholdHeld === false) stop(metric, "threshold_missed");
    else if (BASELINE_PROBLEMS.some((problem) => isOf(problem, gate))) continue;
    else if (gate.outcome !== "inconclusive") stop(metric, meaning("rejected", reason) ?? "worse");
    else if (gateOf.get(metric)?.thresholdOnly !== true)
      stop(metric, meaning("on_inconclusive", reason) ?? "wide_interval");
  }
  for (const slice3 of slices) {
    if (slice3.reason === "slice_missing" || slice3.reason === "undefined_metric") causes.push(slice3.reason);
    if (slice3.reason !== "slice_worse") continue;
    const worse = Object.entries(slice3.metrics).filter(([, { outcome }]) => outcome === "worse");
    for (const [metric] of worse.length === 0 ? [[primary]] : worse) stop(metric, slice3.reason);
  }
  const isUnchanged = gates.some(({ outcome }) => outcome === "unchanged");
  if (dummy !== void 0 && !dummy.passed && !isUnchanged) {
    const cause = dummy.outcome === "inconclusive" ? "dummy_not_beaten:open" : "dummy_not_beaten";
    if (isUnmeasured(dummy)) causes.push(cause);
    else stop(primary, cause);
  }
  if (anchor?.gate !== void 0 && !anchor.gate.passed) {
    if (isUnmeasured(anchor.gate)) causes.push("budget_spent");
    else stop(primary, anchor.gate.outcome === "inconclusive" ? "budget_spent:open" : "budget_spent");
  }
  const improvement = gates.find(({ metric }) => metric === primary)?.improvement;
  const limit = policy.maxImprovement;
  if (limit !== void 0 && improvement !== void 0 && !(improvement <= limit))
    causes.push("suspicious_improvement");
  if (firstRun) {
    causes.push("no_baseline");
    if (gates.every((gate) => gate.threshold === void 0 || gate.informational === true))
      causes.push("no_thresholds");
  }
  if (anchor?.problem !== void 0) causes.push("anchor_unavailable");
  const told = [];
  if (ledger !== void 0 && ledger.evaluated > ledger.max) (isUnchanged ? told : causes).push("ledger_exhausted");
  return { causes, told, waived, waivable };
}
function isOf(problem, { outcome, reason }) {
  return outcome === "inconclusive" && reason === problem;
}
function meaning(means, reason) {
  return reason !== void 0 && RULES[reason].means === means ? reason : void 0;
}

// src/compare/attribution.ts
function attributeChange(metric, { baseline, newData, newRecipe, candidate }) {
  const data = improvementOf(metric, newData, baseline);
  const recipe = improvementOf(metric, newRecipe, baseline);
  const interaction = improvementOf(metric, candidate, baseline) - data - recipe;
  if (![data, recipe, interaction].every(Number.isFinite)) return void 0;
  return { metric: metric.name, data, recipe, interaction };
}
function totalOf({ data, recipe, interaction }) {
  return data + recipe + interaction;
}

// src/report/attribution-section.ts
var NO_ATTRIBUTION = "no_attribution";
var KEY = "Above 0 is better. Data: the old recipe trained on the new data; recipe: the new recipe trained on the old data; both together: what the two do not add up to. An explanation, no part of the decision.";
function attributionSection(verdict) {
  const text = attributionWords(verdict);
  if (text === void 0) return void 0;
  const table = attributionTable(verdict);
  return {
    id: "attribution",
    title: ["Where the change comes from"],
    blocks: [
      { type: "paragraph", text },
      ...table === void 0 ? [] : [{ type: "table", table }],
      ...table === void 0 ? [] : [{ type: "paragraph", text: [KEY] }]
    ]
  };
}
function attributionWords(verdict) {
  const [first] = verdict.attribution ?? [];
  if (first !== void 0) {
    const { data, recipe, together, total } = textsOf2(first, verdict);
    return say`Of the change of ${total} in ${code(first.metric)}, ${data} comes from the data, ${recipe} from the recipe and ${together} from both together.`;
  }
  const why = verdict.findings.find((finding) => finding.rule === NO_ATTRIBUTION);
  return why === void 0 ? void 0 : say`Not told: ${quote(why.message)}.`;
}
function attributionTable(verdict) {
  const { attribution = [] } = verdict;
  if (attribution.length === 0) return void 0;
  const right2 = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Metric", align: "left" },
      right2("Data"),
      right2("Recipe"),
      right2("Both together"),
      right2("Total")
    ],
    rows: attribution.map((one2) => {
      const { data, recipe, together, total } = textsOf2(one2, verdict);
      return [[code(one2.metric)], [data], [recipe], [together], [total]];
    })
  };
}
function textsOf2(one2, { gates }) {
  const gate = gates.find(({ metric }) => metric === one2.metric);
  const scale2 = Math.max(Math.abs(gate?.baseline ?? 0), Math.abs(gate?.candidate ?? 0));
  const numbers = [one2.data, one2.recipe, one2.interaction, totalOf(one2)];
  const [data = "", recipe = "", together = "", total = ""] = formatChanges(numbers, scale2);
  return { data, recipe, together, total };
}

// src/models/coefficients.ts
function coefficientsOf(model) {
  const { output } = model.signature;
  const names = designNames(model.preprocessing);
  const classes = output.type === "label" ? output.classes : [];
  const table = findKind(model.estimator.type)?.coefficients?.(model.estimator, names, classes);
  return table?.linearRows === true ? unstandardized(table, model.preprocessing) : table;
}
function unstandardized(table, preprocessing) {
  const maps = preprocessing.flatMap((encoding) => {
    if (encoding.type === "numeric") return [encoding];
    return designNames([encoding]).map(() => ({ center: 0, scale: 1 }));
  });
  const [intercept, ...rest] = table.rows;
  const constants2 = [...intercept.values];
  const rows = rest.map(({ name, values }, k2) => {
    const { center, scale: scale2 } = maps[k2];
    const raw = values.map((value2) => value2 / scale2);
    raw.forEach((value2, c) => {
      constants2[c] = constants2[c] - value2 * center;
    });
    return { name, values: raw };
  });
  return { ...table, rows: [{ name: intercept.name, values: constants2 }, ...rows] };
}

// src/report/gate-table.ts
function gateTable(verdict) {
  const gates = worstFirst(verdict.gates).map(
    (gate) => gate.reason === "too_few_rows" ? withoutInterval(gate) : gate
  );
  const compared = gates.some((gate) => gate.baseline !== void 0 || gate.improvement !== void 0);
  const margins = gates.some((gate) => gate.margin !== void 0);
  const thresholds = gates.some((gate) => gate.threshold !== void 0);
  const withInterval = gates.find(hasInterval);
  const improvement = withInterval === void 0 ? "Improvement" : `Improvement (${intervalName(withInterval.level)})`;
  const right2 = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Gate", align: "left" },
      ...compared ? [right2("Baseline")] : [],
      right2("Candidate"),
      ...compared ? [right2(improvement)] : [],
      ...margins ? [right2("Margin")] : [],
      ...thresholds ? [right2("Threshold")] : [],
      { title: "Outcome", align: "left" }
    ],
    rows: gates.map((gate) => {
      const [baseline, candidate] = sideTexts(gate);
      return [
        say`${code(gate.metric)} ${ARROWS[gate.direction]}`,
        ...compared ? [[baseline]] : [],
        [candidate],
        ...compared ? [[signedImprovement(gate)]] : [],
        ...margins ? [[gate.margin === void 0 ? "none" : marginText(gate.margin)]] : [],
        ...thresholds ? [thresholdCell(gate)] : [],
        [outcomeCell(gate)]
      ];
    })
  };
}
function sideTexts(gate) {
  const texts = changeTexts(gate);
  if (texts !== void 0) return [texts.baseline, texts.candidate];
  const [baseline, candidate] = [gate.baseline, gate.candidate].map(
    (value2) => value2 === void 0 ? void 0 : formatTogether([value2])[0]
  );
  const missing = stateOf(gate) === "undefined" ? "undefined" : "";
  return [baseline ?? "", candidate ?? missing];
}
function thresholdCell(gate) {
  if (gate.threshold === void 0) return ["none"];
  const limit = `${gate.direction === "lower" ? "≤" : "≥"} ${formatExact(gate.threshold)}`;
  if (gate.thresholdHeld === void 0) return [limit];
  return gate.thresholdHeld ? [`${limit} held`] : [toned("bad", `${limit} missed`)];
}
var OUTCOME_TONES = {
  error: "bad",
  undefined: "bad",
  failed: "bad",
  inconclusive: "warn",
  degraded: "warn",
  not_compared: "quiet",
  passed: "good"
};
function outcomeCell(gate) {
  const state = stateOf(gate);
  const tone = gate.informational === true ? "quiet" : gate.waived === true ? "warn" : OUTCOME_TONES[state];
  const word = state === "undefined" ? "undefined" : OUTCOME_WORDS[gate.outcome];
  const missed = gate.thresholdHeld === false && gate.outcome !== "worse" ? ", threshold missed" : "";
  const required = !gate.passed && gate.require === "better" && gate.outcome === "no_worse" ? ", better required" : "";
  const degraded = gate.degraded === true && gate.passed ? ", degraded" : "";
  const few = gate.reason === "too_few_rows" ? ", too few rows" : "";
  const waived = gate.waived === true ? ", waived" : "";
  const shown = gate.informational === true ? ", only shown" : "";
  return { tone, text: `${word}${few}${missed}${required}${degraded}${waived}${shown}`, marked: tone !== "quiet" };
}
function gateNotes(verdict, told) {
  const needsNote = (gate) => {
    const state = stateOf(gate);
    return gate.informational !== true && state !== "passed" && state !== "not_compared" && (state !== "failed" || gate.reason !== void 0);
  };
  return worstFirst(verdict.gates).filter((gate) => needsNote(gate) && !told.includes(gate)).map((gate) => whyGate(gate));
}

// src/report/moved-rows.ts
var ROUNDING = 1e-12;
function movedRows({ predictions, baseline }, most) {
  const sides = sidesOf(predictions, baseline?.predictions);
  if (sides === void 0) return void 0;
  const places = placesOf(sides.candidate, sides.baseline);
  if (places === void 0) return void 0;
  const { measure, gainOf } = gains(sides);
  const worsened = new Extremes(most);
  const improved = new Extremes(most);
  for (let row = 0; row < sides.baseline.truth.length; row++) {
    const own = places === "same" ? row : places[row];
    const gain = gainOf(own, row);
    if (gain > ROUNDING) improved.offer(gain, own, row);
    else if (gain < -ROUNDING) worsened.offer(-gain, own, row);
  }
  const named2 = (sign2, extremes) => extremes.sorted().map(({ size, candidate, baseline: row }) => {
    return { id: sides.baseline.ids.text(row), gain: sign2 * size, candidate, baseline: row };
  });
  return { measure, worsened: named2(-1, worsened), improved: named2(1, improved), sides };
}
function sidesOf(candidate, baseline) {
  if (candidate === void 0 || baseline === void 0) return void 0;
  if (candidate.task === "regression") {
    return baseline.task === "regression" ? { task: "regression", candidate, baseline } : void 0;
  }
  return baseline.task === "regression" ? void 0 : { task: "classes", candidate, baseline };
}
function placesOf(candidate, baseline) {
  const [ours, theirs] = [candidate.ids, baseline.ids];
  if (ours.length === theirs.length) {
    const last = ours.length - 1;
    return last < 0 || ours.text(0) === theirs.text(0) && ours.text(last) === theirs.text(last) ? "same" : void 0;
  }
  const places = new Uint32Array(theirs.length);
  let own = 0;
  for (let row = 0; row < theirs.length; row++) {
    const id = theirs.text(row);
    while (own < ours.length && ours.text(own) !== id) own++;
    if (own === ours.length) return void 0;
    places[row] = own++;
  }
  return places;
}
function gains(sides) {
  if (sides.task === "regression") {
    const { candidate: candidate2, baseline: baseline2 } = sides;
    return {
      measure: "error",
      gainOf: (own, row) => Math.abs(baseline2.truth[row] - baseline2.prediction[row]) - Math.abs(candidate2.truth[own] - candidate2.prediction[own])
    };
  }
  const { candidate, baseline } = sides;
  if (candidate.probabilities !== void 0 && baseline.probabilities !== void 0) {
    return {
      measure: "probability",
      gainOf: (own, row) => trueProbability(candidate, own) - trueProbability(baseline, row)
    };
  }
  return {
    measure: "label",
    gainOf: (own, row) => (isRight2(candidate, own) ? 1 : 0) - (isRight2(baseline, row) ? 1 : 0)
  };
}
function isRight2({ truth, prediction }, row) {
  return truth[row] === prediction[row];
}
function trueProbability({ truth, probabilities }, row) {
  return probabilities?.[truth[row]]?.[row];
}
var Extremes = class {
  #most;
  #held = [];
  constructor(most) {
    this.#most = most;
  }
  offer(size, candidate, baseline) {
    if (this.#held.length === this.#most && size <= this.#held.at(-1).size) return;
    const at = this.#held.findIndex((held) => held.size < size);
    this.#held.splice(at < 0 ? this.#held.length : at, 0, { size, candidate, baseline });
    this.#held = this.#held.slice(0, this.#most);
  }
  sorted() {
    return this.#held;
  }
};

// src/report/moved-section.ts
var SHOWN = 5;
var PROBABILITY_DECIMALS = 3;
function movedSection(report) {
  const moved2 = movedRows(report, SHOWN);
  if (moved2 === void 0) return void 0;
  const rows = [...moved2.worsened, ...moved2.improved];
  if (rows.length === 0) return void 0;
  const table = moved2.sides.task === "regression" ? errorTable(moved2, rows) : classTable(moved2, rows);
  return {
    id: "moved",
    title: ["Rows that moved most"],
    blocks: [
      { type: "table", table },
      { type: "paragraph", text: [MEASURES[moved2.measure]] }
    ]
  };
}
var MEASURES = {
  error: "Improvement: by how much the row’s absolute error shrank.",
  probability: "Improvement: by how much the probability of the true class rose.",
  label: "Rows whose answer turned from right to wrong, or from wrong to right."
};
function movedWords({ verdict, predictions }) {
  const { improved, worsened, paired } = verdict.rows;
  if (improved === void 0 || worsened === void 0 || paired === 0) return void 0;
  if (improved === 0 && worsened === 0) {
    return isOfLabels(verdict, predictions?.task) ? ["No row turned right or wrong."] : void 0;
  }
  const [up, down] = [groupThousands(improved), groupThousands(worsened)];
  return isOfLabels(verdict, predictions?.task) ? [`Of ${plural(paired, "row")}, ${up} turned from wrong to right and ${down} from right to wrong.`] : [`Of ${plural(paired, "row")}, ${up} improved and ${down} worsened, by absolute error.`];
}
function isOfLabels({ gates }, task) {
  if (task !== void 0) return task !== "regression";
  return gates.some((gate) => gate.disagreement !== void 0 || gate.positives !== void 0);
}
var right = (title) => ({ title, align: "right" });
var left = (title) => ({ title, align: "left" });
function gainCell(gain, text) {
  return [toned(gain > 0 ? "good" : "bad", `${gain > 0 ? "+" : "−"}${text}`)];
}
function errorTable({ sides }, rows) {
  const [candidate, baseline] = [sides.candidate, sides.baseline];
  const numbers = rows.map((row) => [
    candidate.truth[row.candidate],
    baseline.prediction[row.baseline],
    candidate.prediction[row.candidate],
    Math.abs(row.gain)
  ]);
  const texts = formatTogether(numbers.flat());
  return {
    columns: [left("Row"), right("Truth"), right("Baseline"), right("Candidate"), right("Improvement")],
    rows: rows.map((row, i) => {
      const [truth, before, after, gain] = texts.slice(i * 4, i * 4 + 4);
      return [[code(row.id)], [truth], [before], [after], gainCell(row.gain, gain)];
    })
  };
}
function classTable({ sides, measure }, rows) {
  const [candidate, baseline] = [sides.candidate, sides.baseline];
  const hasProbability = measure === "probability";
  return {
    columns: [
      left("Row"),
      left("Truth"),
      left("Answer"),
      ...hasProbability ? [right("Probability of the truth"), right("Improvement")] : []
    ],
    rows: rows.map((row) => {
      const before = labelCell(baseline, row.baseline);
      const after = labelCell(candidate, row.candidate);
      const isSame = labelOf(baseline, row.baseline) === labelOf(candidate, row.candidate);
      const answer = isSame ? after : say`${before} → ${after}`;
      const cells = [[code(row.id)], [code(candidate.classes[candidate.truth[row.candidate]] ?? "")], answer];
      if (!hasProbability) return cells;
      const [from, to, gain] = formatDecimals(
        [trueProbability(baseline, row.baseline), trueProbability(candidate, row.candidate), Math.abs(row.gain)],
        PROBABILITY_DECIMALS
      );
      return [...cells, [`${from} → ${to}`], gainCell(row.gain, gain)];
    })
  };
}
function labelOf({ classes, prediction }, row) {
  return classes[prediction[row]] ?? "";
}
function labelCell(side2, row) {
  return say`${code(labelOf(side2, row))} (${isRight2(side2, row) ? "right" : "wrong"})`;
}

// src/report/coefficient-changes.ts
function coefficientRows(report) {
  const candidate = report.coefficients;
  if (candidate === void 0) return [];
  const baseline = comparableCoefficients(report);
  const scales = featureScales(report.dataCheck, report.model);
  const many = candidate.headings.length > 1;
  const before = /* @__PURE__ */ new Map();
  for (const row of baseline?.rows ?? []) {
    row.values.forEach((value2, i) => {
      before.set(keyOf(row.name, many ? baseline.headings[i] : ""), value2);
    });
  }
  const rows = [];
  for (const row of candidate.rows) {
    row.values.forEach((value2, i) => {
      const heading = many ? candidate.headings[i] : void 0;
      const key = keyOf(row.name, heading ?? "");
      rows.push(makeRow(row.name, heading, value2, before.get(key), scales.get(row.name), baseline !== void 0));
      before.delete(key);
    });
  }
  for (const [key, value2] of before) {
    const [name = "", heading = ""] = key.split("\0");
    rows.push(makeRow(name, many ? heading : void 0, void 0, value2, scales.get(name), true));
  }
  const size = (row) => Math.abs((baseline === void 0 ? row.effect : row.change) ?? 0);
  return rows.map((row, position) => ({ row, position, size: size(row) })).sort((a2, b) => a2.size < b.size ? 1 : a2.size > b.size ? -1 : a2.position - b.position).map(({ row }) => row);
}
function comparableCoefficients({ model, baseline }) {
  const before = baseline?.model;
  if (model !== void 0 && before !== void 0 && (before.target !== model.target || before.task !== model.task))
    return void 0;
  return baseline?.coefficients;
}
function keyOf(name, heading) {
  return `${name}\0${heading}`;
}
function makeRow(name, heading, candidate, baseline, scale2, compared) {
  const change = scale2 === void 0 || !compared ? void 0 : ((candidate ?? 0) - (baseline ?? 0)) * scale2;
  const effect = scale2 === void 0 || candidate === void 0 ? void 0 : candidate * scale2;
  return { name, heading, candidate, baseline, change, effect };
}
function featureScales(dataCheck, model) {
  const scales = /* @__PURE__ */ new Map();
  for (const column of dataCheck?.columns ?? []) {
    if (column.role !== "feature") continue;
    if (column.numeric !== void 0) scales.set(column.name, column.numeric.standardDeviation);
    const rows = column.rows;
    for (const { value: value2, rows: count } of column.categories ?? []) {
      const share = rows > 0 ? count / rows : 0;
      scales.set(`${column.name}=${value2}`, Math.sqrt(share * (1 - share)));
      if (column.kind === "boolean") scales.set(column.name, Math.sqrt(share * (1 - share)));
    }
  }
  for (const feature of model?.preprocessing ?? []) {
    if (feature.type === "numeric" && !scales.has(feature.name) && feature.scale !== 1)
      scales.set(feature.name, feature.scale);
  }
  return scales;
}
function coefficientTable(rows, compared) {
  const right2 = (title) => ({ title, align: "right" });
  const many = rows.some((row) => row.heading !== void 0);
  const sizeOf = (row) => compared ? row.change : row.effect;
  const isStandard = rows.some((row) => sizeOf(row) !== void 0);
  return {
    columns: [
      { title: "Feature", align: "left" },
      ...many ? [{ title: "Class", align: "left" }] : [],
      ...compared ? [right2("Baseline")] : [],
      right2("Candidate"),
      ...isStandard ? [right2(compared ? "Change, in standard units" : "Effect, in standard units")] : []
    ],
    rows: rows.map((row) => {
      const [baseline, candidate] = sideTexts2(row);
      const size = sizeOf(row);
      const scale2 = Math.abs(row.effect ?? 0);
      return [
        [code(row.name)],
        ...many ? [row.heading === void 0 ? [""] : [code(row.heading)]] : [],
        ...compared ? [[baseline]] : [],
        [candidate],
        ...isStandard ? [[size === void 0 ? "" : formatChange(size, compared ? scale2 : 0)]] : []
      ];
    })
  };
}
function sideTexts2(row) {
  const numbers = [row.baseline, row.candidate].filter((value2) => value2 !== void 0);
  const texts = formatTogether(numbers);
  return [
    row.baseline === void 0 ? "none" : texts[0],
    row.candidate === void 0 ? "none" : texts[numbers.length - 1]
  ];
}
function movedSummary(rows, compared) {
  if (!compared) return say`Coefficients: ${String(rows.length)}`;
  const moved2 = rows.filter(isMoved).length;
  return say`Coefficients: ${moved2 === 0 ? "none" : String(moved2)} of ${String(rows.length)} moved`;
}
function isMoved(row) {
  if (row.candidate === void 0 || row.baseline === void 0) return true;
  return Math.abs(row.candidate - row.baseline) > 1e-6 * Math.max(Math.abs(row.candidate), Math.abs(row.baseline));
}

// src/report/data-section.ts
var FINDINGS_SHOWN = 20;
var COLUMNS_SHOWN = 100;
var SEVERITY_RANK = { error: 0, warning: 1, info: 2 };
function findingsOf(report) {
  const all = [
    ...report.dataCheck?.findings ?? [],
    ...report.model?.findings ?? [],
    ...report.evaluation?.findings ?? [],
    // Told where people look for it.
    ...report.verdict.findings.filter(({ rule }) => rule !== NO_ATTRIBUTION)
  ];
  const seen = /* @__PURE__ */ new Set();
  const once = all.filter((finding) => {
    const key = `${finding.rule}\0${finding.column ?? ""}\0${finding.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.map((finding, position) => ({ finding, position })).sort((a2, b) => SEVERITY_RANK[a2.finding.severity] - SEVERITY_RANK[b.finding.severity] || a2.position - b.position).map(({ finding }) => finding);
}
function findingsSummary(findings) {
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    { count: count("error"), word: "error" },
    { count: count("warning"), word: "warning" },
    { count: count("info"), word: "note" }
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? "nothing found" : parts.map((part) => plural(part.count, part.word)).join(", ");
}
function severityTone(findings) {
  if (findings.some((finding) => finding.severity === "error")) return "bad";
  return findings.some((finding) => finding.severity === "warning") ? "warn" : "good";
}
function findingPhrase(finding) {
  const tone = finding.severity === "error" ? "bad" : finding.severity === "warning" ? "warn" : "quiet";
  const where = finding.line === void 0 ? "" : ` (line ${finding.line})`;
  const word = finding.severity === "info" ? "note" : finding.severity;
  return say`${toned(tone, `${word}:`)} ${quote(finding.message)}${where} (${code(finding.rule)})`;
}
function dataSection(report) {
  const findings = findingsOf(report);
  if (report.dataCheck === void 0 && findings.length === 0) return void 0;
  const blocks = [];
  const facts = dataFacts(report);
  if (facts.length > 0) blocks.push({ type: "paragraph", text: facts });
  if (findings.length > 0) blocks.push({ type: "list", items: findings.slice(0, FINDINGS_SHOWN).map(findingPhrase) });
  const more = findings.length - FINDINGS_SHOWN;
  if (more > 0) blocks.push({ type: "paragraph", text: [`${plural(more, "more finding")} in the documents.`] });
  return { id: "data", title: [`Data: ${rowsWords(report)}${findingsSummary(findings)}`], blocks };
}
function rowsWords(report) {
  const rows = report.dataCheck?.rows;
  return rows === void 0 ? "" : `${plural(rows, "row")}, `;
}
function dataFacts(report) {
  const check = report.dataCheck;
  if (check === void 0) return [];
  const dropped = check.droppedRows === 0 ? "" : `, ${plural(check.droppedRows, "row")} without a target left out`;
  const features = check.columns.filter((column) => column.role === "feature").length;
  return say`${plural(check.trainRows, "row")} to train, ${groupThousands(check.testRows)} held out${dropped}; ${plural(features, "feature")}, target ${code(check.target)}. Data ${code(shortDigest(check.dataDigest))}.`;
}
function profileTable(columns) {
  const right2 = (title) => ({ title, align: "right" });
  const left2 = (title) => ({ title, align: "left" });
  return {
    columns: [
      left2("Column"),
      left2("Kind"),
      left2("Shape"),
      right2("Missing"),
      right2("Distinct"),
      right2("Mean"),
      right2("Deviation"),
      right2("Min"),
      right2("Median"),
      right2("Max")
    ],
    rows: columns.slice(0, COLUMNS_SHOWN).map((column) => [
      [code(column.name)],
      [column.role === "feature" ? column.kind : `${column.kind}, ${column.role}`],
      shapeOf(column),
      [
        column.missing === 0 ? "0" : `${formatNumber(column.missing)} (${formatPercent(column.missing / Math.max(1, column.rows), 2)})`
      ],
      [formatNumber(column.distinct)],
      ...numbersOf3(column)
    ])
  };
}
function shapeOf(column) {
  if (column.numeric !== void 0) return [{ histogram: column.numeric.histogram }];
  const [first] = column.categories ?? [];
  if (first === void 0) return [""];
  return say`${code(first.value)} ${formatPercent(first.rows / Math.max(1, column.rows), 2)}`;
}
function numbersOf3(column) {
  if (column.numeric === void 0) return [[""], [""], [""], [""], [""]];
  const { mean: mean2, standardDeviation, min, max, quantiles } = column.numeric;
  return [mean2, standardDeviation, min, quantiles.p50, max].map((value2) => [formatNumber(value2)]);
}
function dataFileTable(report) {
  const files = report.run?.data ?? [];
  if (files.length === 0) return void 0;
  const right2 = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "File", align: "left" },
      right2("Rows"),
      right2("Columns"),
      right2("Size"),
      { title: "Bytes", align: "left" },
      { title: "Canonical rows", align: "left" }
    ],
    rows: files.map((file) => {
      const [rows, columns] = formatTogether([file.rows, file.columns]);
      return [
        [code(file.path)],
        [rows],
        [columns],
        [formatBytes(file.bytes)],
        [code(shortDigest(file.sha256))],
        [code(shortDigest(file.dataDigest))]
      ];
    })
  };
}

// src/compare/plan.ts
var SHARES = [0.02, 0.05, 0.1, 0.2];
var MARGINS = [5e-3, 0.01, 0.02, 0.05];
var DEVIATIONS = [0.05, 0.1, 0.2, 0.5];
var BY_SHARE = ["accuracy", "top_k_accuracy"];
function planSize({ metric, rows, alpha }) {
  const floor = floorOf(metric);
  const atLeast = (needed) => Math.max(floor.rows, needed);
  const isShare = metric === void 0 || BY_SHARE.includes(metric.name);
  const isDeviation = metric === void 0 || !isShare;
  const size = rows === void 0 || rows < floor.rows ? void 0 : rows;
  return {
    alpha,
    power: POWER,
    ...metric === void 0 ? {} : { metric: metric.name },
    floor,
    ...rows === void 0 ? {} : { rows },
    ...isShare ? {
      byShare: {
        needed: MARGINS.flatMap(
          (margin) => SHARES.map((share) => ({ share, margin, rows: atLeast(rowsForSpread(share, margin, alpha)) }))
        ),
        ...size === void 0 ? {} : { smallest: SHARES.map((share) => ({ share, margin: marginForSpread(share, size, alpha) })) }
      }
    } : {},
    ...isDeviation ? {
      byDeviation: {
        needed: DEVIATIONS.map((margin) => ({ margin, rows: atLeast(rowsForSpread(1, margin, alpha)) })),
        ...size === void 0 ? {} : { smallest: marginForSpread(1, size, alpha) }
      }
    } : {}
  };
}
function floorOf(metric) {
  if (metric === void 0) return { rows: CLASSIFICATION_ROWS, ofEachClass: CLASS_ROWS };
  if (metric.tasks.includes("regression")) return { rows: REGRESSION_ROWS };
  return BY_SHARE.includes(metric.name) ? { rows: CLASSIFICATION_ROWS } : { rows: CLASSIFICATION_ROWS, ofEachClass: CLASS_ROWS };
}
var FACTORS = [1, 0.5, 2];
function planGates({ gates, anchor }) {
  const own = gates.flatMap((gate) => planGate(gate));
  const best = anchor?.gate === void 0 ? [] : planGate(anchor.gate);
  return [...own, ...best.map((plan) => ({ ...plan, anchor: anchor?.version ?? "" }))];
}
function planGate(gate) {
  const { metric, direction, outcome, n, groups, method, disagreement: disagreement2, smallestMargin: smallestMargin2 } = gate;
  if (n === void 0 || smallestMargin2 === void 0 || !(smallestMargin2 > 0)) return [];
  const margin = gate.margin !== void 0 && gate.margin > 0 ? gate.margin : void 0;
  const floor = gate.shortage?.what === "rows" ? gate.shortage.floor : 0;
  const needed = FACTORS.flatMap((factor) => {
    const asked = factor * (margin ?? smallestMargin2);
    const rows = rowsForMargin(n, smallestMargin2, asked);
    return rows === void 0 ? [] : [{ margin: asked, rows: Math.max(floor, rows) }];
  });
  return [
    {
      metric,
      direction,
      outcome,
      rows: n,
      ...groups === void 0 ? {} : { groups },
      ...method === void 0 ? {} : { method },
      ...disagreement2 === void 0 ? {} : { disagreement: disagreement2 },
      ...margin === void 0 ? {} : { margin },
      smallestMargin: smallestMargin2,
      needed
    }
  ];
}

// src/report/settle-section.ts
var SETTLE_NOTE = "Settled: where the models are equal, the gate says so with a chance of 80 %. Rows needed: if more rows like these keep coming.";
function settleTable(plans) {
  const right2 = (title) => ({ title, align: "right" });
  const differ = plans.some(({ disagreement: disagreement2 }) => disagreement2 !== void 0);
  return {
    columns: [
      { title: "Gate", align: "left" },
      right2("Rows"),
      ...differ ? [right2("Models differ on")] : [],
      right2("These settle"),
      right2("Margin"),
      right2("Rows for it"),
      right2("for half of it"),
      right2("for twice"),
      { title: "Method", align: "left" }
    ],
    rows: plans.map((plan) => [
      gateName(plan),
      [rowsText(plan)],
      ...differ ? [[plan.disagreement === void 0 ? "" : formatPercent(plan.disagreement, 2)]] : [],
      [`${formatNumber(plan.smallestMargin, 2)} or more`],
      [plan.margin === void 0 ? "none" : marginText(plan.margin)],
      ...[1, 0.5, 2].map((factor) => [neededText(plan, factor)]),
      methodWords(plan) ?? [""]
    ])
  };
}
function gateName({ metric, direction, anchor }) {
  const name = say`${code(metric)} ${ARROWS[direction]}`;
  if (anchor === void 0) return name;
  return anchor === "" ? say`${name} (anchor)` : say`${name} (anchor ${code(anchor)})`;
}
function rowsText({ rows, groups }) {
  return groups === void 0 ? groupThousands(rows) : `${groupThousands(rows)} in ${groupThousands(groups)} groups`;
}
function neededText({ margin, needed }, factor) {
  const found = margin === void 0 ? void 0 : needed.find((plan) => plan.margin === factor * margin);
  return found === void 0 ? "" : aboutRows(found.rows).replace(/ rows?$/, "");
}
function settleSection(report) {
  const plans = planGates(report.verdict);
  if (plans.length === 0) return void 0;
  const tests = report.verdict.gates.flatMap(
    ({ metric, test, pValue }) => test !== "mcnemar_exact" || pValue === void 0 ? [] : [
      say`McNemar’s exact test of ${code(metric)}: p ${pValue < 1e-3 ? "< 0.001" : `= ${formatNumber(pValue, 2)}`}. Shown only: it knows no margin.`
    ]
  );
  return {
    id: "settle",
    title: ["What these rows can settle"],
    blocks: [
      { type: "table", table: settleTable(plans) },
      { type: "paragraph", text: [SETTLE_NOTE] },
      ...tests.map((text) => ({ type: "paragraph", text }))
    ]
  };
}
function hasOpenGate({ verdict }) {
  const gates = [...verdict.gates, ...verdict.anchor?.gate === void 0 ? [] : [verdict.anchor.gate]];
  return gates.some(({ outcome, smallestMargin: smallestMargin2 }) => outcome === "inconclusive" && smallestMargin2 !== void 0);
}

// src/report/slices-section.ts
var METRIC_COLUMNS = 3;
var SLICE_ROWS = 40;
function slicesSection(report) {
  const slices = slicesOf2(report);
  if (slices.length === 0) return void 0;
  const metrics = metricsOf(report, slices);
  const isCompared = slices.some(
    (slice3) => Object.values(slice3.metrics).some((metric) => metric.outcome !== void 0)
  );
  const shown = slices.map((slice3, position) => ({ slice: slice3, position, rank: RANK[worstOutcome(slice3)] })).sort((a2, b) => a2.rank - b.rank || a2.position - b.position).slice(0, SLICE_ROWS);
  const judged = shown.map(({ slice: slice3 }) => judgedMetric(slice3, metrics));
  const isMeasured = judged.some((metric) => metric !== void 0);
  const hasP = judged.some((metric) => metric?.adjustedPValue !== void 0);
  const rows = shown.map(({ slice: slice3 }, i) => [
    slice3.source === "found" ? say`${sliceName(slice3)} (found)` : sliceName(slice3),
    [formatNumber(slice3.rows)],
    ...metrics.map((metric) => metricCell(slice3, metric)),
    ...isMeasured ? [[improvementCell(judged[i])]] : [],
    ...hasP ? [[pCell(judged[i])]] : [],
    ...isCompared || slices.some(isSmall) ? [[outcomePiece(slice3)]] : []
  ]);
  const columns = [
    { title: "Slice", align: "left" },
    { title: "Rows", align: "right" },
    ...metrics.map((metric) => ({ title: metric, align: "right", isName: true })),
    ...isMeasured ? [{ title: "Improvement (interval)", align: "right" }] : [],
    ...hasP ? [{ title: "p after Holm", align: "right" }] : [],
    ...isCompared || slices.some(isSmall) ? [{ title: "Outcome", align: "left" }] : []
  ];
  const more = slices.length - shown.length;
  const searched = searchedWords(report);
  return {
    id: "slices",
    title: [slicesSummary(slices)],
    blocks: [
      { type: "table", table: { columns, rows } },
      ...hasP ? [{ type: "paragraph", text: [HOLM_NOTE] }] : [],
      ...more > 0 ? [{ type: "paragraph", text: [`${plural(more, "more slice")} in the documents.`] }] : [],
      ...searched === void 0 ? [] : [{ type: "paragraph", text: [searched] }]
    ]
  };
}
var HOLM_NOTE = "p: of so low a result if the slice were no worse than its margin, corrected for the number of slices. Only what is provably worse fails.";
function judgedMetric({ metrics }, names) {
  const measured = names.flatMap((name) => {
    const numbers = metrics[name];
    if (numbers === void 0) return [];
    const gate = { metric: name, direction: "higher", require: "no_worse", passed: true, ...numbers };
    const told = { ...gate, outcome: numbers.outcome ?? "not_compared" };
    return hasInterval(told) ? [told] : [];
  });
  return measured.find(({ outcome }) => outcome === "worse") ?? measured[0];
}
function improvementCell(gate) {
  return gate === void 0 ? "" : signedImprovement(gate);
}
function pCell(gate) {
  const p = gate?.adjustedPValue;
  return p === void 0 ? "" : p < 1e-3 ? "< 0.001" : formatNumber(p, 2);
}
function slicesSummary(slices) {
  const worse = slices.filter((slice3) => worstOutcome(slice3) === "worse").length;
  if (worse > 0) return `Slices: ${worse} of ${slices.length} ${worse === 1 ? "is" : "are"} worse`;
  const missing = slices.filter(({ reason }) => reason === "slice_missing").length;
  if (missing > 0) return `Slices: ${missing} of ${slices.length} ${missing === 1 ? "is" : "are"} missing`;
  const small = slices.filter(isSmall).length;
  const judged = slices.some((slice3) => Object.values(slice3.metrics).some((metric) => metric.outcome !== void 0));
  const note = small > 0 ? `, ${small} of them too small to judge` : "";
  return judged ? `Slices: none of ${slices.length} is worse${note}` : `Slices: ${slices.length}${note}`;
}
function searchedWords({ verdict: { slices, slicesSearched = 0 } }) {
  if (slicesSearched === 0) return void 0;
  const worse = slices.filter(({ source, reason }) => source === "found" && reason === "slice_worse").length;
  const found = worse === 0 ? "none of them is" : worse === 1 ? "one of them is" : `${groupThousands(worse)} of them are`;
  const where = "categories and quartiles of single columns";
  return `Assay looked at ${plural(slicesSearched, "slice")} on its own (${where}): ${found} worse.`;
}
function slicesOf2(report) {
  const shown = report.verdict.slices.filter(({ source, reason }) => source !== "found" || reason !== void 0);
  if (report.verdict.slices.length > 0 || report.evaluation === void 0) return shown;
  return report.evaluation.slices.map((slice3) => ({
    ...slice3,
    metrics: Object.fromEntries(
      Object.entries(slice3.metrics).map(([name, metric]) => [
        name,
        "value" in metric ? { candidate: metric.value } : {}
      ])
    )
  }));
}
var RANK = {
  error: 0,
  worse: 1,
  inconclusive: 2,
  none: 3,
  not_compared: 3,
  no_worse: 4,
  unchanged: 5,
  better: 6
};
function worstOutcome(slice3) {
  if (slice3.reason === "slice_missing" || slice3.reason === "undefined_metric") return "error";
  if (isSmall(slice3)) return "inconclusive";
  let worst = "better";
  let known = false;
  for (const { outcome } of Object.values(slice3.metrics)) {
    if (outcome === void 0) continue;
    known = true;
    if (RANK[outcome] < RANK[worst]) worst = outcome;
  }
  return known ? worst : "none";
}
function isSmall(slice3) {
  return slice3.rows < slice3.minRows;
}
function outcomePiece(slice3) {
  if (slice3.reason === "slice_missing") return toned("bad", "missing", true);
  if (isSmall(slice3)) return toned("warn", `too few rows (${groupThousands(slice3.minRows)} needed)`, true);
  const outcome = worstOutcome(slice3);
  if (outcome === "none") return "";
  const tone = outcome === "worse" || outcome === "error" ? "bad" : outcome === "inconclusive" ? "warn" : "good";
  return outcome === "not_compared" ? OUTCOME_WORDS[outcome] : toned(tone, OUTCOME_WORDS[outcome], true);
}
function metricsOf(report, slices) {
  const known = new Set(slices.flatMap((slice3) => Object.keys(slice3.metrics)));
  const gated = report.verdict.gates.map((gate) => gate.metric).filter((metric) => known.has(metric));
  return [.../* @__PURE__ */ new Set([...gated, ...[...known].sort()])].slice(0, METRIC_COLUMNS);
}
function metricCell(slice3, metric) {
  const numbers = slice3.metrics[metric];
  if (numbers === void 0 || isSmall(slice3) && numbers.candidate === void 0) return [""];
  const { candidate, baseline } = numbers;
  if (candidate === void 0) return ["undefined"];
  if (baseline === void 0) return [formatNumber(candidate)];
  const [before, after] = formatTogether([baseline, candidate]);
  return [before === after ? after : `${before} → ${after}`];
}

// src/report/html.ts
import { createHash } from "node:crypto";

// node_modules/d3-array/dist/d3-array.mjs
function ascending(a2, b) {
  return a2 == null || b == null ? NaN : a2 < b ? -1 : a2 > b ? 1 : a2 >= b ? 0 : NaN;
}
function descending(a2, b) {
  return a2 == null || b == null ? NaN : b < a2 ? -1 : b > a2 ? 1 : b >= a2 ? 0 : NaN;
}
function bisector(f) {
  let compare1, compare2, delta;
  if (f.length !== 2) {
    compare1 = ascending;
    compare2 = (d, x2) => ascending(f(d), x2);
    delta = (d, x2) => f(d) - x2;
  } else {
    compare1 = f === ascending || f === descending ? f : zero;
    compare2 = f;
    delta = f;
  }
  function left2(a2, x2, lo = 0, hi = a2.length) {
    if (lo < hi) {
      if (compare1(x2, x2) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a2[mid], x2) < 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function right2(a2, x2, lo = 0, hi = a2.length) {
    if (lo < hi) {
      if (compare1(x2, x2) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a2[mid], x2) <= 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function center(a2, x2, lo = 0, hi = a2.length) {
    const i = left2(a2, x2, lo, hi - 1);
    return i > lo && delta(a2[i - 1], x2) > -delta(a2[i], x2) ? i - 1 : i;
  }
  return { left: left2, center, right: right2 };
}
function zero() {
  return 0;
}
function number(x2) {
  return x2 === null ? NaN : +x2;
}
var ascendingBisect = bisector(ascending);
var bisectRight = ascendingBisect.right;
var bisectLeft = ascendingBisect.left;
var bisectCenter = bisector(number).center;
var blur2 = Blur2(blurf);
var blurImage = Blur2(blurfImage);
function Blur2(blur) {
  return function(data, rx, ry = rx) {
    if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
    if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
    let { data: values, width, height } = data;
    if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
    if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
    if (!width || !height || !rx && !ry) return data;
    const blurx = rx && blur(rx);
    const blury = ry && blur(ry);
    const temp = values.slice();
    if (blurx && blury) {
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    } else if (blurx) {
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
    } else if (blury) {
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    }
    return data;
  };
}
function blurh(blur, T, S, w, h) {
  for (let y2 = 0, n = w * h; y2 < n; ) {
    blur(T, S, y2, y2 += w, 1);
  }
}
function blurv(blur, T, S, w, h) {
  for (let x2 = 0, n = w * h; x2 < w; ++x2) {
    blur(T, S, x2, x2 + n, w);
  }
}
function blurfImage(radius) {
  const blur = blurf(radius);
  return (T, S, start, stop, step) => {
    start <<= 2, stop <<= 2, step <<= 2;
    blur(T, S, start + 0, stop + 0, step);
    blur(T, S, start + 1, stop + 1, step);
    blur(T, S, start + 2, stop + 2, step);
    blur(T, S, start + 3, stop + 3, step);
  };
}
function blurf(radius) {
  const radius0 = Math.floor(radius);
  if (radius0 === radius) return bluri(radius);
  const t = radius - radius0;
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum2 = radius0 * S[start];
    const s0 = step * radius0;
    const s1 = s0 + step;
    for (let i = start, j = start + s0; i < j; i += step) {
      sum2 += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum2 += S[Math.min(stop, i + s0)];
      T[i] = (sum2 + t * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
      sum2 -= S[Math.max(start, i - s0)];
    }
  };
}
function bluri(radius) {
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum2 = radius * S[start];
    const s2 = step * radius;
    for (let i = start, j = start + s2; i < j; i += step) {
      sum2 += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum2 += S[Math.min(stop, i + s2)];
      T[i] = sum2 / w;
      sum2 -= S[Math.max(start, i - s2)];
    }
  };
}
var array = Array.prototype;
var slice = array.slice;
var e10 = Math.sqrt(50);
var e5 = Math.sqrt(10);
var e2 = Math.sqrt(2);
function tickSpec(start, stop, count) {
  const step = (stop - start) / Math.max(0, count), power = Math.floor(Math.log10(step)), error = step / Math.pow(10, power), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
  let i1, i2, inc;
  if (power < 0) {
    inc = Math.pow(10, -power) / factor;
    i1 = Math.round(start * inc);
    i2 = Math.round(stop * inc);
    if (i1 / inc < start) ++i1;
    if (i2 / inc > stop) --i2;
    inc = -inc;
  } else {
    inc = Math.pow(10, power) * factor;
    i1 = Math.round(start / inc);
    i2 = Math.round(stop / inc);
    if (i1 * inc < start) ++i1;
    if (i2 * inc > stop) --i2;
  }
  if (i2 < i1 && 0.5 <= count && count < 2) return tickSpec(start, stop, count * 2);
  return [i1, i2, inc];
}
function ticks(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  if (!(count > 0)) return [];
  if (start === stop) return [start];
  const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count) : tickSpec(start, stop, count);
  if (!(i2 >= i1)) return [];
  const n = i2 - i1 + 1, ticks2 = new Array(n);
  if (reverse) {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) / -inc;
    else for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) * inc;
  } else {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) / -inc;
    else for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) * inc;
  }
  return ticks2;
}
function tickIncrement(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  return tickSpec(start, stop, count)[2];
}
function tickStep(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count) : tickIncrement(start, stop, count);
  return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
var shuffle = shuffler(Math.random);
function shuffler(random) {
  return function shuffle2(array3, i0 = 0, i1 = array3.length) {
    let m = i1 - (i0 = +i0);
    while (m) {
      const i = random() * m-- | 0, t = array3[m + i0];
      array3[m + i0] = array3[i + i0];
      array3[i + i0] = t;
    }
    return array3;
  };
}

// node_modules/d3-color/dist/d3-color.mjs
function define(constructor, factory, prototype) {
  constructor.prototype = factory.prototype = prototype;
  prototype.constructor = constructor;
}
function extend(parent, definition) {
  var prototype = Object.create(parent.prototype);
  for (var key in definition) prototype[key] = definition[key];
  return prototype;
}
function Color() {
}
var darker = 0.7;
var brighter = 1 / darker;
var reI = "\\s*([+-]?\\d+)\\s*";
var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
var reHex = /^#([0-9a-f]{3,8})$/;
var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
var named = {
  aliceblue: 15792383,
  antiquewhite: 16444375,
  aqua: 65535,
  aquamarine: 8388564,
  azure: 15794175,
  beige: 16119260,
  bisque: 16770244,
  black: 0,
  blanchedalmond: 16772045,
  blue: 255,
  blueviolet: 9055202,
  brown: 10824234,
  burlywood: 14596231,
  cadetblue: 6266528,
  chartreuse: 8388352,
  chocolate: 13789470,
  coral: 16744272,
  cornflowerblue: 6591981,
  cornsilk: 16775388,
  crimson: 14423100,
  cyan: 65535,
  darkblue: 139,
  darkcyan: 35723,
  darkgoldenrod: 12092939,
  darkgray: 11119017,
  darkgreen: 25600,
  darkgrey: 11119017,
  darkkhaki: 12433259,
  darkmagenta: 9109643,
  darkolivegreen: 5597999,
  darkorange: 16747520,
  darkorchid: 10040012,
  darkred: 9109504,
  darksalmon: 15308410,
  darkseagreen: 9419919,
  darkslateblue: 4734347,
  darkslategray: 3100495,
  darkslategrey: 3100495,
  darkturquoise: 52945,
  darkviolet: 9699539,
  deeppink: 16716947,
  deepskyblue: 49151,
  dimgray: 6908265,
  dimgrey: 6908265,
  dodgerblue: 2003199,
  firebrick: 11674146,
  floralwhite: 16775920,
  forestgreen: 2263842,
  fuchsia: 16711935,
  gainsboro: 14474460,
  ghostwhite: 16316671,
  gold: 16766720,
  goldenrod: 14329120,
  gray: 8421504,
  green: 32768,
  greenyellow: 11403055,
  grey: 8421504,
  honeydew: 15794160,
  hotpink: 16738740,
  indianred: 13458524,
  indigo: 4915330,
  ivory: 16777200,
  khaki: 15787660,
  lavender: 15132410,
  lavenderblush: 16773365,
  lawngreen: 8190976,
  lemonchiffon: 16775885,
  lightblue: 11393254,
  lightcoral: 15761536,
  lightcyan: 14745599,
  lightgoldenrodyellow: 16448210,
  lightgray: 13882323,
  lightgreen: 9498256,
  lightgrey: 13882323,
  lightpink: 16758465,
  lightsalmon: 16752762,
  lightseagreen: 2142890,
  lightskyblue: 8900346,
  lightslategray: 7833753,
  lightslategrey: 7833753,
  lightsteelblue: 11584734,
  lightyellow: 16777184,
  lime: 65280,
  limegreen: 3329330,
  linen: 16445670,
  magenta: 16711935,
  maroon: 8388608,
  mediumaquamarine: 6737322,
  mediumblue: 205,
  mediumorchid: 12211667,
  mediumpurple: 9662683,
  mediumseagreen: 3978097,
  mediumslateblue: 8087790,
  mediumspringgreen: 64154,
  mediumturquoise: 4772300,
  mediumvioletred: 13047173,
  midnightblue: 1644912,
  mintcream: 16121850,
  mistyrose: 16770273,
  moccasin: 16770229,
  navajowhite: 16768685,
  navy: 128,
  oldlace: 16643558,
  olive: 8421376,
  olivedrab: 7048739,
  orange: 16753920,
  orangered: 16729344,
  orchid: 14315734,
  palegoldenrod: 15657130,
  palegreen: 10025880,
  paleturquoise: 11529966,
  palevioletred: 14381203,
  papayawhip: 16773077,
  peachpuff: 16767673,
  peru: 13468991,
  pink: 16761035,
  plum: 14524637,
  powderblue: 11591910,
  purple: 8388736,
  rebeccapurple: 6697881,
  red: 16711680,
  rosybrown: 12357519,
  royalblue: 4286945,
  saddlebrown: 9127187,
  salmon: 16416882,
  sandybrown: 16032864,
  seagreen: 3050327,
  seashell: 16774638,
  sienna: 10506797,
  silver: 12632256,
  skyblue: 8900331,
  slateblue: 6970061,
  slategray: 7372944,
  slategrey: 7372944,
  snow: 16775930,
  springgreen: 65407,
  steelblue: 4620980,
  tan: 13808780,
  teal: 32896,
  thistle: 14204888,
  tomato: 16737095,
  turquoise: 4251856,
  violet: 15631086,
  wheat: 16113331,
  white: 16777215,
  whitesmoke: 16119285,
  yellow: 16776960,
  yellowgreen: 10145074
};
define(Color, color, {
  copy(channels) {
    return Object.assign(new this.constructor(), this, channels);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: color_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: color_formatHex,
  formatHex8: color_formatHex8,
  formatHsl: color_formatHsl,
  formatRgb: color_formatRgb,
  toString: color_formatRgb
});
function color_formatHex() {
  return this.rgb().formatHex();
}
function color_formatHex8() {
  return this.rgb().formatHex8();
}
function color_formatHsl() {
  return hslConvert(this).formatHsl();
}
function color_formatRgb() {
  return this.rgb().formatRgb();
}
function color(format2) {
  var m, l;
  format2 = (format2 + "").trim().toLowerCase();
  return (m = reHex.exec(format2)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format2)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format2)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format2)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format2)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format2)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format2)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named.hasOwnProperty(format2) ? rgbn(named[format2]) : format2 === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
}
function rgbn(n) {
  return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
}
function rgba(r, g, b, a2) {
  if (a2 <= 0) r = g = b = NaN;
  return new Rgb(r, g, b, a2);
}
function rgbConvert(o) {
  if (!(o instanceof Color)) o = color(o);
  if (!o) return new Rgb();
  o = o.rgb();
  return new Rgb(o.r, o.g, o.b, o.opacity);
}
function rgb(r, g, b, opacity) {
  return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity == null ? 1 : opacity);
}
function Rgb(r, g, b, opacity) {
  this.r = +r;
  this.g = +g;
  this.b = +b;
  this.opacity = +opacity;
}
define(Rgb, rgb, extend(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Rgb(this.r * k2, this.g * k2, this.b * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Rgb(this.r * k2, this.g * k2, this.b * k2, this.opacity);
  },
  rgb() {
    return this;
  },
  clamp() {
    return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
  },
  displayable() {
    return -0.5 <= this.r && this.r < 255.5 && (-0.5 <= this.g && this.g < 255.5) && (-0.5 <= this.b && this.b < 255.5) && (0 <= this.opacity && this.opacity <= 1);
  },
  hex: rgb_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: rgb_formatHex,
  formatHex8: rgb_formatHex8,
  formatRgb: rgb_formatRgb,
  toString: rgb_formatRgb
}));
function rgb_formatHex() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
}
function rgb_formatHex8() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function rgb_formatRgb() {
  const a2 = clampa(this.opacity);
  return `${a2 === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a2 === 1 ? ")" : `, ${a2})`}`;
}
function clampa(opacity) {
  return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
}
function clampi(value2) {
  return Math.max(0, Math.min(255, Math.round(value2) || 0));
}
function hex(value2) {
  value2 = clampi(value2);
  return (value2 < 16 ? "0" : "") + value2.toString(16);
}
function hsla(h, s2, l, a2) {
  if (a2 <= 0) h = s2 = l = NaN;
  else if (l <= 0 || l >= 1) h = s2 = NaN;
  else if (s2 <= 0) h = NaN;
  return new Hsl(h, s2, l, a2);
}
function hslConvert(o) {
  if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
  if (!(o instanceof Color)) o = color(o);
  if (!o) return new Hsl();
  if (o instanceof Hsl) return o;
  o = o.rgb();
  var r = o.r / 255, g = o.g / 255, b = o.b / 255, min = Math.min(r, g, b), max = Math.max(r, g, b), h = NaN, s2 = max - min, l = (max + min) / 2;
  if (s2) {
    if (r === max) h = (g - b) / s2 + (g < b) * 6;
    else if (g === max) h = (b - r) / s2 + 2;
    else h = (r - g) / s2 + 4;
    s2 /= l < 0.5 ? max + min : 2 - max - min;
    h *= 60;
  } else {
    s2 = l > 0 && l < 1 ? 0 : h;
  }
  return new Hsl(h, s2, l, o.opacity);
}
function hsl(h, s2, l, opacity) {
  return arguments.length === 1 ? hslConvert(h) : new Hsl(h, s2, l, opacity == null ? 1 : opacity);
}
function Hsl(h, s2, l, opacity) {
  this.h = +h;
  this.s = +s2;
  this.l = +l;
  this.opacity = +opacity;
}
define(Hsl, hsl, extend(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Hsl(this.h, this.s, this.l * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Hsl(this.h, this.s, this.l * k2, this.opacity);
  },
  rgb() {
    var h = this.h % 360 + (this.h < 0) * 360, s2 = isNaN(h) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < 0.5 ? l : 1 - l) * s2, m1 = 2 * l - m2;
    return new Rgb(
      hsl2rgb(h >= 240 ? h - 240 : h + 120, m1, m2),
      hsl2rgb(h, m1, m2),
      hsl2rgb(h < 120 ? h + 240 : h - 120, m1, m2),
      this.opacity
    );
  },
  clamp() {
    return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
  },
  displayable() {
    return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && (0 <= this.l && this.l <= 1) && (0 <= this.opacity && this.opacity <= 1);
  },
  formatHsl() {
    const a2 = clampa(this.opacity);
    return `${a2 === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a2 === 1 ? ")" : `, ${a2})`}`;
  }
}));
function clamph(value2) {
  value2 = (value2 || 0) % 360;
  return value2 < 0 ? value2 + 360 : value2;
}
function clampt(value2) {
  return Math.max(0, Math.min(1, value2 || 0));
}
function hsl2rgb(h, m1, m2) {
  return (h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1) * 255;
}
var radians = Math.PI / 180;
var degrees = 180 / Math.PI;
var K = 18;
var Xn = 0.96422;
var Yn = 1;
var Zn = 0.82521;
var t0 = 4 / 29;
var t1 = 6 / 29;
var t2 = 3 * t1 * t1;
var t3 = t1 * t1 * t1;
function labConvert(o) {
  if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
  if (o instanceof Hcl) return hcl2lab(o);
  if (!(o instanceof Rgb)) o = rgbConvert(o);
  var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y2 = xyz2lab((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Yn), x2, z;
  if (r === g && g === b) x2 = z = y2;
  else {
    x2 = xyz2lab((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Xn);
    z = xyz2lab((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Zn);
  }
  return new Lab(116 * y2 - 16, 500 * (x2 - y2), 200 * (y2 - z), o.opacity);
}
function lab(l, a2, b, opacity) {
  return arguments.length === 1 ? labConvert(l) : new Lab(l, a2, b, opacity == null ? 1 : opacity);
}
function Lab(l, a2, b, opacity) {
  this.l = +l;
  this.a = +a2;
  this.b = +b;
  this.opacity = +opacity;
}
define(Lab, lab, extend(Color, {
  brighter(k2) {
    return new Lab(this.l + K * (k2 == null ? 1 : k2), this.a, this.b, this.opacity);
  },
  darker(k2) {
    return new Lab(this.l - K * (k2 == null ? 1 : k2), this.a, this.b, this.opacity);
  },
  rgb() {
    var y2 = (this.l + 16) / 116, x2 = isNaN(this.a) ? y2 : y2 + this.a / 500, z = isNaN(this.b) ? y2 : y2 - this.b / 200;
    x2 = Xn * lab2xyz(x2);
    y2 = Yn * lab2xyz(y2);
    z = Zn * lab2xyz(z);
    return new Rgb(
      lrgb2rgb(3.1338561 * x2 - 1.6168667 * y2 - 0.4906146 * z),
      lrgb2rgb(-0.9787684 * x2 + 1.9161415 * y2 + 0.033454 * z),
      lrgb2rgb(0.0719453 * x2 - 0.2289914 * y2 + 1.4052427 * z),
      this.opacity
    );
  }
}));
function xyz2lab(t) {
  return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
}
function lab2xyz(t) {
  return t > t1 ? t * t * t : t2 * (t - t0);
}
function lrgb2rgb(x2) {
  return 255 * (x2 <= 31308e-7 ? 12.92 * x2 : 1.055 * Math.pow(x2, 1 / 2.4) - 0.055);
}
function rgb2lrgb(x2) {
  return (x2 /= 255) <= 0.04045 ? x2 / 12.92 : Math.pow((x2 + 0.055) / 1.055, 2.4);
}
function hclConvert(o) {
  if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
  if (!(o instanceof Lab)) o = labConvert(o);
  if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
  var h = Math.atan2(o.b, o.a) * degrees;
  return new Hcl(h < 0 ? h + 360 : h, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
}
function hcl(h, c, l, opacity) {
  return arguments.length === 1 ? hclConvert(h) : new Hcl(h, c, l, opacity == null ? 1 : opacity);
}
function Hcl(h, c, l, opacity) {
  this.h = +h;
  this.c = +c;
  this.l = +l;
  this.opacity = +opacity;
}
function hcl2lab(o) {
  if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
  var h = o.h * radians;
  return new Lab(o.l, Math.cos(h) * o.c, Math.sin(h) * o.c, o.opacity);
}
define(Hcl, hcl, extend(Color, {
  brighter(k2) {
    return new Hcl(this.h, this.c, this.l + K * (k2 == null ? 1 : k2), this.opacity);
  },
  darker(k2) {
    return new Hcl(this.h, this.c, this.l - K * (k2 == null ? 1 : k2), this.opacity);
  },
  rgb() {
    return hcl2lab(this).rgb();
  }
}));
var A = -0.14861;
var B = 1.78277;
var C = -0.29227;
var D = -0.90649;
var E = 1.97294;
var ED = E * D;
var EB = E * B;
var BC_DA = B * C - D * A;
function cubehelixConvert(o) {
  if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
  if (!(o instanceof Rgb)) o = rgbConvert(o);
  var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k2 = (E * (g - l) - C * bl) / D, s2 = Math.sqrt(k2 * k2 + bl * bl) / (E * l * (1 - l)), h = s2 ? Math.atan2(k2, bl) * degrees - 120 : NaN;
  return new Cubehelix(h < 0 ? h + 360 : h, s2, l, o.opacity);
}
function cubehelix(h, s2, l, opacity) {
  return arguments.length === 1 ? cubehelixConvert(h) : new Cubehelix(h, s2, l, opacity == null ? 1 : opacity);
}
function Cubehelix(h, s2, l, opacity) {
  this.h = +h;
  this.s = +s2;
  this.l = +l;
  this.opacity = +opacity;
}
define(Cubehelix, cubehelix, extend(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Cubehelix(this.h, this.s, this.l * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Cubehelix(this.h, this.s, this.l * k2, this.opacity);
  },
  rgb() {
    var h = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a2 = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh2 = Math.cos(h), sinh2 = Math.sin(h);
    return new Rgb(
      255 * (l + a2 * (A * cosh2 + B * sinh2)),
      255 * (l + a2 * (C * cosh2 + D * sinh2)),
      255 * (l + a2 * (E * cosh2)),
      this.opacity
    );
  }
}));

// node_modules/d3-interpolate/dist/d3-interpolate.mjs
function basis(t12, v0, v1, v2, v3) {
  var t22 = t12 * t12, t32 = t22 * t12;
  return ((1 - 3 * t12 + 3 * t22 - t32) * v0 + (4 - 6 * t22 + 3 * t32) * v1 + (1 + 3 * t12 + 3 * t22 - 3 * t32) * v2 + t32 * v3) / 6;
}
function basis$1(values) {
  var n = values.length - 1;
  return function(t) {
    var i = t <= 0 ? t = 0 : t >= 1 ? (t = 1, n - 1) : Math.floor(t * n), v1 = values[i], v2 = values[i + 1], v0 = i > 0 ? values[i - 1] : 2 * v1 - v2, v3 = i < n - 1 ? values[i + 2] : 2 * v2 - v1;
    return basis((t - i / n) * n, v0, v1, v2, v3);
  };
}
function basisClosed(values) {
  var n = values.length;
  return function(t) {
    var i = Math.floor(((t %= 1) < 0 ? ++t : t) * n), v0 = values[(i + n - 1) % n], v1 = values[i % n], v2 = values[(i + 1) % n], v3 = values[(i + 2) % n];
    return basis((t - i / n) * n, v0, v1, v2, v3);
  };
}
var constant = (x2) => () => x2;
function linear(a2, d) {
  return function(t) {
    return a2 + t * d;
  };
}
function exponential(a2, b, y2) {
  return a2 = Math.pow(a2, y2), b = Math.pow(b, y2) - a2, y2 = 1 / y2, function(t) {
    return Math.pow(a2 + t * b, y2);
  };
}
function hue$1(a2, b) {
  var d = b - a2;
  return d ? linear(a2, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant(isNaN(a2) ? b : a2);
}
function gamma(y2) {
  return (y2 = +y2) === 1 ? nogamma : function(a2, b) {
    return b - a2 ? exponential(a2, b, y2) : constant(isNaN(a2) ? b : a2);
  };
}
function nogamma(a2, b) {
  var d = b - a2;
  return d ? linear(a2, d) : constant(isNaN(a2) ? b : a2);
}
var rgb2 = (function rgbGamma(y2) {
  var color2 = gamma(y2);
  function rgb3(start, end) {
    var r = color2((start = rgb(start)).r, (end = rgb(end)).r), g = color2(start.g, end.g), b = color2(start.b, end.b), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.r = r(t);
      start.g = g(t);
      start.b = b(t);
      start.opacity = opacity(t);
      return start + "";
    };
  }
  rgb3.gamma = rgbGamma;
  return rgb3;
})(1);
function rgbSpline(spline) {
  return function(colors) {
    var n = colors.length, r = new Array(n), g = new Array(n), b = new Array(n), i, color2;
    for (i = 0; i < n; ++i) {
      color2 = rgb(colors[i]);
      r[i] = color2.r || 0;
      g[i] = color2.g || 0;
      b[i] = color2.b || 0;
    }
    r = spline(r);
    g = spline(g);
    b = spline(b);
    color2.opacity = 1;
    return function(t) {
      color2.r = r(t);
      color2.g = g(t);
      color2.b = b(t);
      return color2 + "";
    };
  };
}
var rgbBasis = rgbSpline(basis$1);
var rgbBasisClosed = rgbSpline(basisClosed);
function numberArray(a2, b) {
  if (!b) b = [];
  var n = a2 ? Math.min(b.length, a2.length) : 0, c = b.slice(), i;
  return function(t) {
    for (i = 0; i < n; ++i) c[i] = a2[i] * (1 - t) + b[i] * t;
    return c;
  };
}
function isNumberArray(x2) {
  return ArrayBuffer.isView(x2) && !(x2 instanceof DataView);
}
function genericArray(a2, b) {
  var nb = b ? b.length : 0, na = a2 ? Math.min(nb, a2.length) : 0, x2 = new Array(na), c = new Array(nb), i;
  for (i = 0; i < na; ++i) x2[i] = value(a2[i], b[i]);
  for (; i < nb; ++i) c[i] = b[i];
  return function(t) {
    for (i = 0; i < na; ++i) c[i] = x2[i](t);
    return c;
  };
}
function date(a2, b) {
  var d = /* @__PURE__ */ new Date();
  return a2 = +a2, b = +b, function(t) {
    return d.setTime(a2 * (1 - t) + b * t), d;
  };
}
function number2(a2, b) {
  return a2 = +a2, b = +b, function(t) {
    return a2 * (1 - t) + b * t;
  };
}
function object(a2, b) {
  var i = {}, c = {}, k2;
  if (a2 === null || typeof a2 !== "object") a2 = {};
  if (b === null || typeof b !== "object") b = {};
  for (k2 in b) {
    if (k2 in a2) {
      i[k2] = value(a2[k2], b[k2]);
    } else {
      c[k2] = b[k2];
    }
  }
  return function(t) {
    for (k2 in i) c[k2] = i[k2](t);
    return c;
  };
}
var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
var reB = new RegExp(reA.source, "g");
function zero2(b) {
  return function() {
    return b;
  };
}
function one(b) {
  return function(t) {
    return b(t) + "";
  };
}
function string(a2, b) {
  var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s2 = [], q = [];
  a2 = a2 + "", b = b + "";
  while ((am = reA.exec(a2)) && (bm = reB.exec(b))) {
    if ((bs = bm.index) > bi) {
      bs = b.slice(bi, bs);
      if (s2[i]) s2[i] += bs;
      else s2[++i] = bs;
    }
    if ((am = am[0]) === (bm = bm[0])) {
      if (s2[i]) s2[i] += bm;
      else s2[++i] = bm;
    } else {
      s2[++i] = null;
      q.push({ i, x: number2(am, bm) });
    }
    bi = reB.lastIndex;
  }
  if (bi < b.length) {
    bs = b.slice(bi);
    if (s2[i]) s2[i] += bs;
    else s2[++i] = bs;
  }
  return s2.length < 2 ? q[0] ? one(q[0].x) : zero2(b) : (b = q.length, function(t) {
    for (var i2 = 0, o; i2 < b; ++i2) s2[(o = q[i2]).i] = o.x(t);
    return s2.join("");
  });
}
function value(a2, b) {
  var t = typeof b, c;
  return b == null || t === "boolean" ? constant(b) : (t === "number" ? number2 : t === "string" ? (c = color(b)) ? (b = c, rgb2) : string : b instanceof color ? rgb2 : b instanceof Date ? date : isNumberArray(b) ? numberArray : Array.isArray(b) ? genericArray : typeof b.valueOf !== "function" && typeof b.toString !== "function" || isNaN(b) ? object : number2)(a2, b);
}
function round(a2, b) {
  return a2 = +a2, b = +b, function(t) {
    return Math.round(a2 * (1 - t) + b * t);
  };
}
var degrees2 = 180 / Math.PI;
var identity = {
  translateX: 0,
  translateY: 0,
  rotate: 0,
  skewX: 0,
  scaleX: 1,
  scaleY: 1
};
function decompose(a2, b, c, d, e, f) {
  var scaleX, scaleY, skewX;
  if (scaleX = Math.sqrt(a2 * a2 + b * b)) a2 /= scaleX, b /= scaleX;
  if (skewX = a2 * c + b * d) c -= a2 * skewX, d -= b * skewX;
  if (scaleY = Math.sqrt(c * c + d * d)) c /= scaleY, d /= scaleY, skewX /= scaleY;
  if (a2 * d < b * c) a2 = -a2, b = -b, skewX = -skewX, scaleX = -scaleX;
  return {
    translateX: e,
    translateY: f,
    rotate: Math.atan2(b, a2) * degrees2,
    skewX: Math.atan(skewX) * degrees2,
    scaleX,
    scaleY
  };
}
var svgNode;
function parseCss(value2) {
  const m = new (typeof DOMMatrix === "function" ? DOMMatrix : WebKitCSSMatrix)(value2 + "");
  return m.isIdentity ? identity : decompose(m.a, m.b, m.c, m.d, m.e, m.f);
}
function parseSvg(value2) {
  if (value2 == null) return identity;
  if (!svgNode) svgNode = document.createElementNS("http://www.w3.org/2000/svg", "g");
  svgNode.setAttribute("transform", value2);
  if (!(value2 = svgNode.transform.baseVal.consolidate())) return identity;
  value2 = value2.matrix;
  return decompose(value2.a, value2.b, value2.c, value2.d, value2.e, value2.f);
}
function interpolateTransform(parse, pxComma, pxParen, degParen) {
  function pop(s2) {
    return s2.length ? s2.pop() + " " : "";
  }
  function translate(xa, ya, xb, yb, s2, q) {
    if (xa !== xb || ya !== yb) {
      var i = s2.push("translate(", null, pxComma, null, pxParen);
      q.push({ i: i - 4, x: number2(xa, xb) }, { i: i - 2, x: number2(ya, yb) });
    } else if (xb || yb) {
      s2.push("translate(" + xb + pxComma + yb + pxParen);
    }
  }
  function rotate(a2, b, s2, q) {
    if (a2 !== b) {
      if (a2 - b > 180) b += 360;
      else if (b - a2 > 180) a2 += 360;
      q.push({ i: s2.push(pop(s2) + "rotate(", null, degParen) - 2, x: number2(a2, b) });
    } else if (b) {
      s2.push(pop(s2) + "rotate(" + b + degParen);
    }
  }
  function skewX(a2, b, s2, q) {
    if (a2 !== b) {
      q.push({ i: s2.push(pop(s2) + "skewX(", null, degParen) - 2, x: number2(a2, b) });
    } else if (b) {
      s2.push(pop(s2) + "skewX(" + b + degParen);
    }
  }
  function scale2(xa, ya, xb, yb, s2, q) {
    if (xa !== xb || ya !== yb) {
      var i = s2.push(pop(s2) + "scale(", null, ",", null, ")");
      q.push({ i: i - 4, x: number2(xa, xb) }, { i: i - 2, x: number2(ya, yb) });
    } else if (xb !== 1 || yb !== 1) {
      s2.push(pop(s2) + "scale(" + xb + "," + yb + ")");
    }
  }
  return function(a2, b) {
    var s2 = [], q = [];
    a2 = parse(a2), b = parse(b);
    translate(a2.translateX, a2.translateY, b.translateX, b.translateY, s2, q);
    rotate(a2.rotate, b.rotate, s2, q);
    skewX(a2.skewX, b.skewX, s2, q);
    scale2(a2.scaleX, a2.scaleY, b.scaleX, b.scaleY, s2, q);
    a2 = b = null;
    return function(t) {
      var i = -1, n = q.length, o;
      while (++i < n) s2[(o = q[i]).i] = o.x(t);
      return s2.join("");
    };
  };
}
var interpolateTransformCss = interpolateTransform(parseCss, "px, ", "px)", "deg)");
var interpolateTransformSvg = interpolateTransform(parseSvg, ", ", ")", ")");
var epsilon2 = 1e-12;
function cosh(x2) {
  return ((x2 = Math.exp(x2)) + 1 / x2) / 2;
}
function sinh(x2) {
  return ((x2 = Math.exp(x2)) - 1 / x2) / 2;
}
function tanh(x2) {
  return ((x2 = Math.exp(2 * x2)) - 1) / (x2 + 1);
}
var zoom = (function zoomRho(rho, rho2, rho4) {
  function zoom2(p0, p1) {
    var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
    if (d2 < epsilon2) {
      S = Math.log(w1 / w0) / rho;
      i = function(t) {
        return [
          ux0 + t * dx,
          uy0 + t * dy,
          w0 * Math.exp(rho * t * S)
        ];
      };
    } else {
      var d1 = Math.sqrt(d2), b0 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b1 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b0 * b0 + 1) - b0), r1 = Math.log(Math.sqrt(b1 * b1 + 1) - b1);
      S = (r1 - r0) / rho;
      i = function(t) {
        var s2 = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s2 + r0) - sinh(r0));
        return [
          ux0 + u * dx,
          uy0 + u * dy,
          w0 * coshr0 / cosh(rho * s2 + r0)
        ];
      };
    }
    i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
    return i;
  }
  zoom2.rho = function(_) {
    var _1 = Math.max(1e-3, +_), _2 = _1 * _1, _4 = _2 * _2;
    return zoomRho(_1, _2, _4);
  };
  return zoom2;
})(Math.SQRT2, 2, 4);
function hsl2(hue) {
  return function(start, end) {
    var h = hue((start = hsl(start)).h, (end = hsl(end)).h), s2 = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.h = h(t);
      start.s = s2(t);
      start.l = l(t);
      start.opacity = opacity(t);
      return start + "";
    };
  };
}
var hsl_default = hsl2(hue$1);
var hslLong = hsl2(nogamma);
function hcl2(hue) {
  return function(start, end) {
    var h = hue((start = hcl(start)).h, (end = hcl(end)).h), c = nogamma(start.c, end.c), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.h = h(t);
      start.c = c(t);
      start.l = l(t);
      start.opacity = opacity(t);
      return start + "";
    };
  };
}
var hcl_default = hcl2(hue$1);
var hclLong = hcl2(nogamma);
function cubehelix2(hue) {
  return (function cubehelixGamma(y2) {
    y2 = +y2;
    function cubehelix3(start, end) {
      var h = hue((start = cubehelix(start)).h, (end = cubehelix(end)).h), s2 = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
      return function(t) {
        start.h = h(t);
        start.s = s2(t);
        start.l = l(Math.pow(t, y2));
        start.opacity = opacity(t);
        return start + "";
      };
    }
    cubehelix3.gamma = cubehelixGamma;
    return cubehelix3;
  })(1);
}
var cubehelix_default = cubehelix2(hue$1);
var cubehelixLong = cubehelix2(nogamma);

// node_modules/d3-format/dist/d3-format.mjs
function formatDecimal(x2) {
  return Math.abs(x2 = Math.round(x2)) >= 1e21 ? x2.toLocaleString("en").replace(/,/g, "") : x2.toString(10);
}
function formatDecimalParts(x2, p) {
  if (!isFinite(x2) || x2 === 0) return null;
  var i = (x2 = p ? x2.toExponential(p - 1) : x2.toExponential()).indexOf("e"), coefficient = x2.slice(0, i);
  return [
    coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient,
    +x2.slice(i + 1)
  ];
}
function exponent(x2) {
  return x2 = formatDecimalParts(Math.abs(x2)), x2 ? x2[1] : NaN;
}
function formatGroup(grouping, thousands) {
  return function(value2, width) {
    var i = value2.length, t = [], j = 0, g = grouping[0], length = 0;
    while (i > 0 && g > 0) {
      if (length + g + 1 > width) g = Math.max(1, width - length);
      t.push(value2.substring(i -= g, i + g));
      if ((length += g + 1) > width) break;
      g = grouping[j = (j + 1) % grouping.length];
    }
    return t.reverse().join(thousands);
  };
}
function formatNumerals(numerals) {
  return function(value2) {
    return value2.replace(/[0-9]/g, function(i) {
      return numerals[+i];
    });
  };
}
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function formatSpecifier(specifier) {
  if (!(match = re.exec(specifier))) throw new Error("invalid format: " + specifier);
  var match;
  return new FormatSpecifier({
    fill: match[1],
    align: match[2],
    sign: match[3],
    symbol: match[4],
    zero: match[5],
    width: match[6],
    comma: match[7],
    precision: match[8] && match[8].slice(1),
    trim: match[9],
    type: match[10]
  });
}
formatSpecifier.prototype = FormatSpecifier.prototype;
function FormatSpecifier(specifier) {
  this.fill = specifier.fill === void 0 ? " " : specifier.fill + "";
  this.align = specifier.align === void 0 ? ">" : specifier.align + "";
  this.sign = specifier.sign === void 0 ? "-" : specifier.sign + "";
  this.symbol = specifier.symbol === void 0 ? "" : specifier.symbol + "";
  this.zero = !!specifier.zero;
  this.width = specifier.width === void 0 ? void 0 : +specifier.width;
  this.comma = !!specifier.comma;
  this.precision = specifier.precision === void 0 ? void 0 : +specifier.precision;
  this.trim = !!specifier.trim;
  this.type = specifier.type === void 0 ? "" : specifier.type + "";
}
FormatSpecifier.prototype.toString = function() {
  return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function formatTrim(s2) {
  out: for (var n = s2.length, i = 1, i0 = -1, i1; i < n; ++i) {
    switch (s2[i]) {
      case ".":
        i0 = i1 = i;
        break;
      case "0":
        if (i0 === 0) i0 = i;
        i1 = i;
        break;
      default:
        if (!+s2[i]) break out;
        if (i0 > 0) i0 = 0;
        break;
    }
  }
  return i0 > 0 ? s2.slice(0, i0) + s2.slice(i1 + 1) : s2;
}
var prefixExponent;
function formatPrefixAuto(x2, p) {
  var d = formatDecimalParts(x2, p);
  if (!d) return prefixExponent = void 0, x2.toPrecision(p);
  var coefficient = d[0], exponent2 = d[1], i = exponent2 - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent2 / 3))) * 3) + 1, n = coefficient.length;
  return i === n ? coefficient : i > n ? coefficient + new Array(i - n + 1).join("0") : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i) : "0." + new Array(1 - i).join("0") + formatDecimalParts(x2, Math.max(0, p + i - 1))[0];
}
function formatRounded(x2, p) {
  var d = formatDecimalParts(x2, p);
  if (!d) return x2 + "";
  var coefficient = d[0], exponent2 = d[1];
  return exponent2 < 0 ? "0." + new Array(-exponent2).join("0") + coefficient : coefficient.length > exponent2 + 1 ? coefficient.slice(0, exponent2 + 1) + "." + coefficient.slice(exponent2 + 1) : coefficient + new Array(exponent2 - coefficient.length + 2).join("0");
}
var formatTypes = {
  "%": (x2, p) => (x2 * 100).toFixed(p),
  "b": (x2) => Math.round(x2).toString(2),
  "c": (x2) => x2 + "",
  "d": formatDecimal,
  "e": (x2, p) => x2.toExponential(p),
  "f": (x2, p) => x2.toFixed(p),
  "g": (x2, p) => x2.toPrecision(p),
  "o": (x2) => Math.round(x2).toString(8),
  "p": (x2, p) => formatRounded(x2 * 100, p),
  "r": formatRounded,
  "s": formatPrefixAuto,
  "X": (x2) => Math.round(x2).toString(16).toUpperCase(),
  "x": (x2) => Math.round(x2).toString(16)
};
function identity2(x2) {
  return x2;
}
var map = Array.prototype.map;
var prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];
function formatLocale(locale2) {
  var group = locale2.grouping === void 0 || locale2.thousands === void 0 ? identity2 : formatGroup(map.call(locale2.grouping, Number), locale2.thousands + ""), currencyPrefix = locale2.currency === void 0 ? "" : locale2.currency[0] + "", currencySuffix = locale2.currency === void 0 ? "" : locale2.currency[1] + "", decimal = locale2.decimal === void 0 ? "." : locale2.decimal + "", numerals = locale2.numerals === void 0 ? identity2 : formatNumerals(map.call(locale2.numerals, String)), percent = locale2.percent === void 0 ? "%" : locale2.percent + "", minus = locale2.minus === void 0 ? "−" : locale2.minus + "", nan = locale2.nan === void 0 ? "NaN" : locale2.nan + "";
  function newFormat(specifier, options) {
    specifier = formatSpecifier(specifier);
    var fill2 = specifier.fill, align = specifier.align, sign2 = specifier.sign, symbol = specifier.symbol, zero3 = specifier.zero, width = specifier.width, comma = specifier.comma, precision = specifier.precision, trim = specifier.trim, type = specifier.type;
    if (type === "n") comma = true, type = "g";
    else if (!formatTypes[type]) precision === void 0 && (precision = 12), trim = true, type = "g";
    if (zero3 || fill2 === "0" && align === "=") zero3 = true, fill2 = "0", align = "=";
    var prefix = (options && options.prefix !== void 0 ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""), suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== void 0 ? options.suffix : "");
    var formatType = formatTypes[type], maybeSuffix = /[defgprs%]/.test(type);
    precision = precision === void 0 ? 6 : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision)) : Math.max(0, Math.min(20, precision));
    function format2(value2) {
      var valuePrefix = prefix, valueSuffix = suffix, i, n, c;
      if (type === "c") {
        valueSuffix = formatType(value2) + valueSuffix;
        value2 = "";
      } else {
        value2 = +value2;
        var valueNegative = value2 < 0 || 1 / value2 < 0;
        value2 = isNaN(value2) ? nan : formatType(Math.abs(value2), precision);
        if (trim) value2 = formatTrim(value2);
        if (valueNegative && +value2 === 0 && sign2 !== "+") valueNegative = false;
        valuePrefix = (valueNegative ? sign2 === "(" ? sign2 : minus : sign2 === "-" || sign2 === "(" ? "" : sign2) + valuePrefix;
        valueSuffix = (type === "s" && !isNaN(value2) && prefixExponent !== void 0 ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign2 === "(" ? ")" : "");
        if (maybeSuffix) {
          i = -1, n = value2.length;
          while (++i < n) {
            if (c = value2.charCodeAt(i), 48 > c || c > 57) {
              valueSuffix = (c === 46 ? decimal + value2.slice(i + 1) : value2.slice(i)) + valueSuffix;
              value2 = value2.slice(0, i);
              break;
            }
          }
        }
      }
      if (comma && !zero3) value2 = group(value2, Infinity);
      var length = valuePrefix.length + value2.length + valueSuffix.length, padding = length < width ? new Array(width - length + 1).join(fill2) : "";
      if (comma && zero3) value2 = group(padding + value2, padding.length ? width - valueSuffix.length : Infinity), padding = "";
      switch (align) {
        case "<":
          value2 = valuePrefix + value2 + valueSuffix + padding;
          break;
        case "=":
          value2 = valuePrefix + padding + value2 + valueSuffix;
          break;
        case "^":
          value2 = padding.slice(0, length = padding.length >> 1) + valuePrefix + value2 + valueSuffix + padding.slice(length);
          break;
        default:
          value2 = padding + valuePrefix + value2 + valueSuffix;
          break;
      }
      return numerals(value2);
    }
    format2.toString = function() {
      return specifier + "";
    };
    return format2;
  }
  function formatPrefix2(specifier, value2) {
    var e = Math.max(-8, Math.min(8, Math.floor(exponent(value2) / 3))) * 3, k2 = Math.pow(10, -e), f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), { suffix: prefixes[8 + e / 3] });
    return function(value3) {
      return f(k2 * value3);
    };
  }
  return {
    format: newFormat,
    formatPrefix: formatPrefix2
  };
}
var locale;
var format;
var formatPrefix;
defaultLocale({
  thousands: ",",
  grouping: [3],
  currency: ["$", ""]
});
function defaultLocale(definition) {
  locale = formatLocale(definition);
  format = locale.format;
  formatPrefix = locale.formatPrefix;
  return locale;
}
function precisionFixed(step) {
  return Math.max(0, -exponent(Math.abs(step)));
}
function precisionPrefix(step, value2) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value2) / 3))) * 3 - exponent(Math.abs(step)));
}
function precisionRound(step, max) {
  step = Math.abs(step), max = Math.abs(max) - step;
  return Math.max(0, exponent(max) - exponent(step)) + 1;
}

// node_modules/d3-scale/dist/d3-scale.mjs
function initRange(domain, range2) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(domain);
      break;
    default:
      this.range(range2).domain(domain);
      break;
  }
  return this;
}
function constants(x2) {
  return function() {
    return x2;
  };
}
function number$1(x2) {
  return +x2;
}
var unit = [0, 1];
function identity$1(x2) {
  return x2;
}
function normalize(a2, b) {
  return (b -= a2 = +a2) ? function(x2) {
    return (x2 - a2) / b;
  } : constants(isNaN(b) ? NaN : 0.5);
}
function clamper(a2, b) {
  var t;
  if (a2 > b) t = a2, a2 = b, b = t;
  return function(x2) {
    return Math.max(a2, Math.min(b, x2));
  };
}
function bimap(domain, range2, interpolate) {
  var d0 = domain[0], d1 = domain[1], r0 = range2[0], r1 = range2[1];
  if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate(r1, r0);
  else d0 = normalize(d0, d1), r0 = interpolate(r0, r1);
  return function(x2) {
    return r0(d0(x2));
  };
}
function polymap(domain, range2, interpolate) {
  var j = Math.min(domain.length, range2.length) - 1, d = new Array(j), r = new Array(j), i = -1;
  if (domain[j] < domain[0]) {
    domain = domain.slice().reverse();
    range2 = range2.slice().reverse();
  }
  while (++i < j) {
    d[i] = normalize(domain[i], domain[i + 1]);
    r[i] = interpolate(range2[i], range2[i + 1]);
  }
  return function(x2) {
    var i2 = bisectRight(domain, x2, 1, j) - 1;
    return r[i2](d[i2](x2));
  };
}
function copy$1(source, target) {
  return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
}
function transformer$2() {
  var domain = unit, range2 = unit, interpolate$1 = value, transform, untransform, unknown, clamp = identity$1, piecewise2, output, input;
  function rescale() {
    var n = Math.min(domain.length, range2.length);
    if (clamp !== identity$1) clamp = clamper(domain[0], domain[n - 1]);
    piecewise2 = n > 2 ? polymap : bimap;
    output = input = null;
    return scale2;
  }
  function scale2(x2) {
    return x2 == null || isNaN(x2 = +x2) ? unknown : (output || (output = piecewise2(domain.map(transform), range2, interpolate$1)))(transform(clamp(x2)));
  }
  scale2.invert = function(y2) {
    return clamp(untransform((input || (input = piecewise2(range2, domain.map(transform), number2)))(y2)));
  };
  scale2.domain = function(_) {
    return arguments.length ? (domain = Array.from(_, number$1), rescale()) : domain.slice();
  };
  scale2.range = function(_) {
    return arguments.length ? (range2 = Array.from(_), rescale()) : range2.slice();
  };
  scale2.rangeRound = function(_) {
    return range2 = Array.from(_), interpolate$1 = round, rescale();
  };
  scale2.clamp = function(_) {
    return arguments.length ? (clamp = _ ? true : identity$1, rescale()) : clamp !== identity$1;
  };
  scale2.interpolate = function(_) {
    return arguments.length ? (interpolate$1 = _, rescale()) : interpolate$1;
  };
  scale2.unknown = function(_) {
    return arguments.length ? (unknown = _, scale2) : unknown;
  };
  return function(t, u) {
    transform = t, untransform = u;
    return rescale();
  };
}
function continuous() {
  return transformer$2()(identity$1, identity$1);
}
function tickFormat(start, stop, count, specifier) {
  var step = tickStep(start, stop, count), precision;
  specifier = formatSpecifier(specifier == null ? ",f" : specifier);
  switch (specifier.type) {
    case "s": {
      var value2 = Math.max(Math.abs(start), Math.abs(stop));
      if (specifier.precision == null && !isNaN(precision = precisionPrefix(step, value2))) specifier.precision = precision;
      return formatPrefix(specifier, value2);
    }
    case "":
    case "e":
    case "g":
    case "p":
    case "r": {
      if (specifier.precision == null && !isNaN(precision = precisionRound(step, Math.max(Math.abs(start), Math.abs(stop))))) specifier.precision = precision - (specifier.type === "e");
      break;
    }
    case "f":
    case "%": {
      if (specifier.precision == null && !isNaN(precision = precisionFixed(step))) specifier.precision = precision - (specifier.type === "%") * 2;
      break;
    }
  }
  return format(specifier);
}
function linearish(scale2) {
  var domain = scale2.domain;
  scale2.ticks = function(count) {
    var d = domain();
    return ticks(d[0], d[d.length - 1], count == null ? 10 : count);
  };
  scale2.tickFormat = function(count, specifier) {
    var d = domain();
    return tickFormat(d[0], d[d.length - 1], count == null ? 10 : count, specifier);
  };
  scale2.nice = function(count) {
    if (count == null) count = 10;
    var d = domain();
    var i0 = 0;
    var i1 = d.length - 1;
    var start = d[i0];
    var stop = d[i1];
    var prestep;
    var step;
    var maxIter = 10;
    if (stop < start) {
      step = start, start = stop, stop = step;
      step = i0, i0 = i1, i1 = step;
    }
    while (maxIter-- > 0) {
      step = tickIncrement(start, stop, count);
      if (step === prestep) {
        d[i0] = start;
        d[i1] = stop;
        return domain(d);
      } else if (step > 0) {
        start = Math.floor(start / step) * step;
        stop = Math.ceil(stop / step) * step;
      } else if (step < 0) {
        start = Math.ceil(start * step) / step;
        stop = Math.floor(stop * step) / step;
      } else {
        break;
      }
      prestep = step;
    }
    return scale2;
  };
  return scale2;
}
function linear2() {
  var scale2 = continuous();
  scale2.copy = function() {
    return copy$1(scale2, linear2());
  };
  initRange.apply(scale2, arguments);
  return linearish(scale2);
}

// src/report/charts/frame.ts
var WIDTH = 360;
var HEIGHT = 280;
var MARGIN = { top: 10, right: 14, bottom: 42, left: 50 };
var TICKS = 5;
var CHARACTER = 6.4;
var BESIDE_TICKS = 26;
var MOST_LEFT = 130;
var LABEL_CAP = 28;
function makeAxes(horizontal, vertical) {
  const [right2, top, bottom] = [WIDTH - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const y2 = makeScale(vertical, [bottom, top]);
  const yTicks = y2.ticks(TICKS);
  const { texts: yTexts, unit: yUnit } = tickTexts(yTicks);
  const left2 = Math.min(MOST_LEFT, Math.max(MARGIN.left, BESIDE_TICKS + widest(yTexts)));
  const x2 = makeScale(horizontal, [left2, right2]);
  const xTicks = x2.ticks(TICKS);
  const { texts: xTexts, unit: xUnit } = tickTexts(xTicks);
  const every = Math.max(1, Math.ceil(xTexts.length * (widest(xTexts) + CHARACTER) / (right2 - left2)));
  let svg = "";
  let grid = "";
  for (const tick of xTicks) grid += `M${round2(x2(tick))} ${top}V${bottom}`;
  for (const tick of yTicks) grid += `M${left2} ${round2(y2(tick))}H${right2}`;
  svg += `<path class="grid" d="${grid}"/>`;
  xTicks.forEach((tick, i) => {
    if (i % every === 0)
      svg += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${xTexts[i]}</text>`;
  });
  yTicks.forEach((tick, i) => {
    svg += `<text class="tick" text-anchor="end" x="${left2 - 6}" y="${round2(y2(tick) + 3.5)}">${yTexts[i]}</text>`;
  });
  const middle = round2((top + bottom) / 2);
  svg += `<text class="axis" text-anchor="middle" x="${(left2 + right2) / 2}" y="${HEIGHT - 6}">${htmlText(horizontal.label, LABEL_CAP)}${xUnit}</text>`;
  svg += `<text class="axis" text-anchor="middle" transform="translate(12 ${middle}) rotate(-90)">${htmlText(vertical.label, LABEL_CAP)}${yUnit}</text>`;
  return { x: x2, y: y2, svg, left: left2, right: right2, top, bottom };
}
function makeScale(range2, pixels) {
  const scale2 = linear2().domain(widen2(range2)).range(pixels).clamp(true);
  return range2.exact === true ? scale2 : scale2.nice(TICKS);
}
function widest(texts) {
  return texts.reduce((most, text) => Math.max(most, Math.ceil(text.length * CHARACTER)), 0);
}
function makeFigure({ title, caption, description }, inside, height = HEIGHT) {
  const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${htmlText(title)}</title><desc>${htmlText(description ?? caption)}</desc>${inside}</svg>`;
  return { title, caption, svg };
}
function round2(value2) {
  return Math.round(value2 * 10) / 10;
}
function extent(...columns) {
  const ranges = columns.map(finiteRange);
  const low = Math.min(...ranges.map(([from]) => from));
  const high = Math.max(...ranges.map(([, to]) => to));
  return low <= high ? [low, high] : [0, 1];
}
function finiteRange(column) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < column.length; i++) {
    const value2 = column[i];
    if (value2 < low && value2 > Number.NEGATIVE_INFINITY) low = value2;
    if (value2 > high && value2 < Number.POSITIVE_INFINITY) high = value2;
  }
  return [low, high];
}
var FARTHEST = Number.MAX_VALUE / 8;
var NARROWEST = 1e-300;
function widen2(range2) {
  const [from, to] = [Math.max(-FARTHEST, range2.from), Math.min(FARTHEST, range2.to)];
  if (to - from > NARROWEST) return [from, to];
  const room = Math.abs(from) > NARROWEST ? Math.abs(from) * 0.1 : 1;
  return [from - room, to + room];
}
var LARGE = 1e6;
var SMALL = 1e-3;
function tickTexts(ticks2) {
  const largest = ticks2.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const isPlain = largest === 0 || largest < LARGE && largest >= SMALL;
  const power = isPlain ? 0 : 3 * Math.floor(Number(largest.toExponential().split("e")[1]) / 3);
  const clean = ticks2.map((tick) => {
    const [digits2, exponent2] = tick.toExponential(11).split("e");
    return Number(`${digits2}e${Number(exponent2) - power}`);
  });
  const top = clean.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const step = clean.length > 1 ? Math.abs(clean[1] - clean[0]) : 1;
  const digits = Math.max(1, Math.ceil(Math.log10(Math.max(top, step) / step) + 1e-9) + 1);
  const texts = formatTogether(clean, Math.min(8, digits)).map(trimZeros);
  return { texts, unit: power === 0 ? "" : ` (× ${powerOfTen(power)})` };
}
function trimZeros(text) {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

// src/report/charts/confusion.ts
var MOST_CLASSES = 24;
var NUMBERED = 12;
var STRONG = 0.78;
var HALF = 0.5;
function countConfusion({ classes, truth, prediction }) {
  const counts = new Uint32Array(classes.length * classes.length);
  for (let i = 0; i < truth.length; i++) counts[truth[i] * classes.length + prediction[i]] += 1;
  return counts;
}
function confusionFigure(predictions, side2) {
  const { classes } = predictions;
  if (classes.length > MOST_CLASSES) return void 0;
  const counts = countConfusion(predictions);
  const labelRoom = Math.min(
    96,
    14 + 6.2 * classes.reduce((longest, name) => Math.max(longest, Math.min(14, name.length)), 0)
  );
  const left2 = 16 + labelRoom;
  const cell = Math.min(96, (WIDTH - left2 - 4) / classes.length);
  const top = 8;
  const end = top + cell * classes.length;
  const tilt = classes.some((name) => Math.min(14, name.length) * 6.2 > cell - 4);
  const height = Math.ceil(end + (tilt ? 12 + labelRoom * 0.75 : 18) + 18);
  let inside = "";
  classes.forEach((name, row) => {
    let total = 0;
    for (let c = 0; c < classes.length; c++) total += counts[row * classes.length + c];
    for (let c = 0; c < classes.length; c++)
      inside += cellSvg(
        counts[row * classes.length + c],
        total,
        row === c,
        left2 + c * cell,
        top + row * cell,
        cell,
        classes.length
      );
    inside += `<text class="tick" text-anchor="end" x="${round2(left2 - 6)}" y="${round2(top + (row + 0.5) * cell + 3.5)}">${htmlText(name, 14)}</text>`;
    const x2 = round2(left2 + (row + 0.5) * cell);
    inside += tilt ? `<text class="tick" text-anchor="end" transform="translate(${x2 + 3} ${round2(end + 10)}) rotate(-45)">${htmlText(name, 14)}</text>` : `<text class="tick" text-anchor="middle" x="${x2}" y="${round2(end + 15)}">${htmlText(name, 14)}</text>`;
  });
  inside += `<text class="axis" text-anchor="middle" transform="translate(11 ${round2((top + end) / 2)}) rotate(-90)">actual</text>`;
  inside += `<text class="axis" text-anchor="middle" x="${round2(left2 + cell * classes.length / 2)}" y="${height - 5}">predicted</text>`;
  const caption = "On the diagonal the model is right. The stronger, the larger the share of the row.";
  const right2 = classes.reduce((sum2, _, i) => sum2 + counts[i * classes.length + i], 0);
  const description = `Rows are what is true, columns what was predicted. ${formatNumber(right2)} of ${plural(predictions.truth.length, "row")} on the diagonal.`;
  return makeFigure({ title: `Confusion matrix: ${side2.toLowerCase()}`, caption, description }, inside, height);
}
function cellSvg(count, total, isRight3, x2, y2, size, classes) {
  const share = total > 0 ? count / total : 0;
  const opacity = count === 0 ? 0.04 : 0.12 + 0.88 * share;
  const rect = `<rect class="${isRight3 ? "c" : "m"}" fill-opacity="${Math.round(opacity * 100) / 100}" x="${round2(x2 + 1)}" y="${round2(y2 + 1)}" width="${round2(size - 2)}" height="${round2(size - 2)}" rx="2"/>`;
  if (classes > NUMBERED) return rect;
  const shade = count === 0 ? " none" : share > STRONG ? " on" : share > HALF ? " half" : "";
  return `${rect}<text class="cell${shade}" text-anchor="middle" x="${round2(x2 + size / 2)}" y="${round2(y2 + size / 2 + 4)}">${formatNumber(count)}</text>`;
}
function classTable2(candidate, baseline) {
  const right2 = (title) => ({ title, align: "right" });
  const mine = classScores(candidate);
  const theirs = baseline === void 0 ? void 0 : classScores(baseline);
  return {
    columns: [
      { title: "Class", align: "left" },
      right2("Rows"),
      right2("Predicted"),
      right2("Precision"),
      right2("Recall"),
      right2("F1")
    ],
    rows: candidate.classes.map((name, i) => {
      const [now, before] = [mine[i], theirs?.[baseline.classes.indexOf(name)]];
      const text = (key) => [changeText(before?.[key], now[key])];
      return [
        [code(name)],
        [formatNumber(now.rows)],
        [formatNumber(now.predicted)],
        text("precision"),
        text("recall"),
        text("f1")
      ];
    })
  };
}
function classScores(predictions) {
  const counts = countConfusion(predictions);
  const size = predictions.classes.length;
  return predictions.classes.map((_, i) => {
    let [rows, predicted] = [0, 0];
    for (let k2 = 0; k2 < size; k2++) {
      rows += counts[i * size + k2];
      predicted += counts[k2 * size + i];
    }
    const right2 = counts[i * size + i];
    const share = (of) => of === 0 ? void 0 : right2 / of;
    return { rows, predicted, precision: share(predicted), recall: share(rows), f1: share((rows + predicted) / 2) };
  });
}
function changeText(before, now) {
  if (now === void 0) return "undefined";
  if (before === void 0) return formatTogether([now], 3)[0];
  const [old, current] = formatTogether([before, now], 3);
  return old === current ? current : `${old} → ${current}`;
}

// node_modules/d3-path/dist/d3-path.mjs
var pi = Math.PI;
var tau = 2 * pi;
var epsilon = 1e-6;
var tauEpsilon = tau - epsilon;
function append(strings) {
  this._ += strings[0];
  for (let i = 1, n = strings.length; i < n; ++i) {
    this._ += arguments[i] + strings[i];
  }
}
function appendRound(digits) {
  let d = Math.floor(digits);
  if (!(d >= 0)) throw new Error(`invalid digits: ${digits}`);
  if (d > 15) return append;
  const k2 = 10 ** d;
  return function(strings) {
    this._ += strings[0];
    for (let i = 1, n = strings.length; i < n; ++i) {
      this._ += Math.round(arguments[i] * k2) / k2 + strings[i];
    }
  };
}
function equal(x0, y0, x1, y1) {
  return x0 === x1 && y0 === y1;
}
function equalRound(digits) {
  const d = Math.floor(digits);
  if (!(d <= 15)) return equal;
  const k2 = 10 ** d;
  const r = function(value2) {
    return Math.round(value2 * k2);
  };
  return function(x0, y0, x1, y1) {
    return r(x0) === r(x1) && r(y0) === r(y1);
  };
}
var Path = class {
  constructor(digits) {
    this._x0 = this._y0 = // start of current subpath
    this._x1 = this._y1 = null;
    this._ = "";
    this._append = digits == null ? append : appendRound(digits);
    this._equal = digits == null ? equal : equalRound(digits);
  }
  moveTo(x2, y2) {
    this._append`M${this._x0 = this._x1 = +x2},${this._y0 = this._y1 = +y2}`;
  }
  closePath() {
    if (this._x1 !== null) {
      this._x1 = this._x0, this._y1 = this._y0;
      this._append`Z`;
    }
  }
  lineTo(x2, y2) {
    this._append`L${this._x1 = +x2},${this._y1 = +y2}`;
  }
  quadraticCurveTo(x1, y1, x2, y2) {
    this._append`Q${+x1},${+y1},${this._x1 = +x2},${this._y1 = +y2}`;
  }
  bezierCurveTo(x1, y1, x2, y2, x3, y3) {
    this._append`C${+x1},${+y1},${+x2},${+y2},${this._x1 = +x3},${this._y1 = +y3}`;
  }
  arcTo(x1, y1, x2, y2, r) {
    x1 = +x1, y1 = +y1, x2 = +x2, y2 = +y2, r = +r;
    if (r < 0) throw new Error(`negative radius: ${r}`);
    let x0 = this._x1, y0 = this._y1, x21 = x2 - x1, y21 = y2 - y1, x01 = x0 - x1, y01 = y0 - y1, l01_2 = x01 * x01 + y01 * y01;
    if (this._x1 === null) {
      this._append`M${this._x1 = x1},${this._y1 = y1}`;
    } else if (!(l01_2 > epsilon)) ;
    else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon) || !r) {
      this._append`L${this._x1 = x1},${this._y1 = y1}`;
    } else {
      let x20 = x2 - x0, y20 = y2 - y0, l21_2 = x21 * x21 + y21 * y21, l20_2 = x20 * x20 + y20 * y20, l21 = Math.sqrt(l21_2), l01 = Math.sqrt(l01_2), l = r * Math.tan((pi - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2), t01 = l / l01, t21 = l / l21;
      if (Math.abs(t01 - 1) > epsilon) {
        this._append`L${x1 + t01 * x01},${y1 + t01 * y01}`;
      }
      this._append`A${r},${r},0,0,${+(y01 * x20 > x01 * y20)},${this._x1 = x1 + t21 * x21},${this._y1 = y1 + t21 * y21}`;
    }
  }
  arc(x2, y2, r, a0, a1, ccw) {
    x2 = +x2, y2 = +y2, r = +r, ccw = !!ccw;
    if (r < 0) throw new Error(`negative radius: ${r}`);
    let dx = r * Math.cos(a0), dy = r * Math.sin(a0), x0 = x2 + dx, y0 = y2 + dy, cw = 1 ^ ccw, da = ccw ? a0 - a1 : a1 - a0;
    if (this._x1 === null) {
      this._append`M${x0},${y0}`;
    } else if (Math.abs(this._x1 - x0) > epsilon || Math.abs(this._y1 - y0) > epsilon) {
      this._append`L${x0},${y0}`;
    }
    if (!r) return;
    if (da < 0) da = da % tau + tau;
    if (da > tauEpsilon) {
      this._append`A${r},${r},0,1,${cw},${x2 - dx},${y2 - dy}A${r},${r},0,1,${cw},${this._x1 = x0},${this._y1 = y0}`;
    } else if (da > epsilon) {
      const x1 = x2 + r * Math.cos(a1);
      const y1 = y2 + r * Math.sin(a1);
      if (da >= pi && this._equal(x0, y0, x1, y1)) {
        da /= 2;
        let a00 = a0 + da;
        this._append`A${r},${r},0,${+(da >= pi)},${cw},${x2 + r * Math.cos(a00)},${y2 + r * Math.sin(a00)}`;
      }
      this._append`A${r},${r},0,${+(da >= pi)},${cw},${this._x1 = x1},${this._y1 = y1}`;
    }
  }
  rect(x2, y2, w, h) {
    this._append`M${this._x0 = this._x1 = +x2},${this._y0 = this._y1 = +y2}h${w = +w}v${+h}h${-w}Z`;
  }
  toString() {
    return this._;
  }
};
function path() {
  return new Path();
}
path.prototype = Path.prototype;

// node_modules/d3-shape/dist/d3-shape.mjs
function constant2(x2) {
  return function constant3() {
    return x2;
  };
}
var cos = Math.cos;
var sin = Math.sin;
var sqrt = Math.sqrt;
var epsilon3 = 1e-12;
var pi2 = Math.PI;
var halfPi = pi2 / 2;
var tau2 = 2 * pi2;
function withPath(shape) {
  let digits = 3;
  shape.digits = function(_) {
    if (!arguments.length) return digits;
    if (_ == null) {
      digits = null;
    } else {
      const d = Math.floor(_);
      if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
      digits = d;
    }
    return shape;
  };
  return () => new Path(digits);
}
var slice2 = Array.prototype.slice;
function array2(x2) {
  return typeof x2 === "object" && "length" in x2 ? x2 : Array.from(x2);
}
function Linear(context) {
  this._context = context;
}
Linear.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
      // falls through
      default:
        this._context.lineTo(x2, y2);
        break;
    }
  }
};
function curveLinear(context) {
  return new Linear(context);
}
function x(p) {
  return p[0];
}
function y(p) {
  return p[1];
}
function line(x$1, y$1) {
  var defined = constant2(true), context = null, curve = curveLinear, output = null, path2 = withPath(line2);
  x$1 = typeof x$1 === "function" ? x$1 : x$1 === void 0 ? x : constant2(x$1);
  y$1 = typeof y$1 === "function" ? y$1 : y$1 === void 0 ? y : constant2(y$1);
  function line2(data) {
    var i, n = (data = array2(data)).length, d, defined0 = false, buffer;
    if (context == null) output = curve(buffer = path2());
    for (i = 0; i <= n; ++i) {
      if (!(i < n && defined(d = data[i], i, data)) === defined0) {
        if (defined0 = !defined0) output.lineStart();
        else output.lineEnd();
      }
      if (defined0) output.point(+x$1(d, i, data), +y$1(d, i, data));
    }
    if (buffer) return output = null, buffer + "" || null;
  }
  line2.x = function(_) {
    return arguments.length ? (x$1 = typeof _ === "function" ? _ : constant2(+_), line2) : x$1;
  };
  line2.y = function(_) {
    return arguments.length ? (y$1 = typeof _ === "function" ? _ : constant2(+_), line2) : y$1;
  };
  line2.defined = function(_) {
    return arguments.length ? (defined = typeof _ === "function" ? _ : constant2(!!_), line2) : defined;
  };
  line2.curve = function(_) {
    return arguments.length ? (curve = _, context != null && (output = curve(context)), line2) : curve;
  };
  line2.context = function(_) {
    return arguments.length ? (_ == null ? context = output = null : output = curve(context = _), line2) : context;
  };
  return line2;
}
var curveRadialLinear = curveRadial(curveLinear);
function Radial(curve) {
  this._curve = curve;
}
Radial.prototype = {
  areaStart: function() {
    this._curve.areaStart();
  },
  areaEnd: function() {
    this._curve.areaEnd();
  },
  lineStart: function() {
    this._curve.lineStart();
  },
  lineEnd: function() {
    this._curve.lineEnd();
  },
  point: function(a2, r) {
    this._curve.point(r * Math.sin(a2), r * -Math.cos(a2));
  }
};
function curveRadial(curve) {
  function radial(context) {
    return new Radial(curve(context));
  }
  radial._curve = curve;
  return radial;
}
var sqrt3$2 = sqrt(3);
var tan30 = sqrt(1 / 3);
var tan30_2 = tan30 * 2;
var kr = sin(pi2 / 10) / sin(7 * pi2 / 10);
var kx = sin(tau2 / 10) * kr;
var ky = -cos(tau2 / 10) * kr;
var sqrt3$1 = sqrt(3);
var sqrt3 = sqrt(3);
var s = sqrt(3) / 2;
var k = 1 / sqrt(12);
var a = (k / 2 + 1) * 3;
function noop() {
}
function point$3(that, x2, y2) {
  that._context.bezierCurveTo(
    (2 * that._x0 + that._x1) / 3,
    (2 * that._y0 + that._y1) / 3,
    (that._x0 + 2 * that._x1) / 3,
    (that._y0 + 2 * that._y1) / 3,
    (that._x0 + 4 * that._x1 + x2) / 6,
    (that._y0 + 4 * that._y1 + y2) / 6
  );
}
function Basis(context) {
  this._context = context;
}
Basis.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 3:
        point$3(this, this._x1, this._y1);
      // falls through
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
      // falls through
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function BasisClosed(context) {
  this._context = context;
}
BasisClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x2, this._y2);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.moveTo((this._x2 + 2 * this._x3) / 3, (this._y2 + 2 * this._y3) / 3);
        this._context.lineTo((this._x3 + 2 * this._x2) / 3, (this._y3 + 2 * this._y2) / 3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x2, this._y2);
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x2 = x2, this._y2 = y2;
        break;
      case 1:
        this._point = 2;
        this._x3 = x2, this._y3 = y2;
        break;
      case 2:
        this._point = 3;
        this._x4 = x2, this._y4 = y2;
        this._context.moveTo((this._x0 + 4 * this._x1 + x2) / 6, (this._y0 + 4 * this._y1 + y2) / 6);
        break;
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function BasisOpen(context) {
  this._context = context;
}
BasisOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        var x0 = (this._x0 + 4 * this._x1 + x2) / 6, y0 = (this._y0 + 4 * this._y1 + y2) / 6;
        this._line ? this._context.lineTo(x0, y0) : this._context.moveTo(x0, y0);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function Bundle(context, beta) {
  this._basis = new Basis(context);
  this._beta = beta;
}
Bundle.prototype = {
  lineStart: function() {
    this._x = [];
    this._y = [];
    this._basis.lineStart();
  },
  lineEnd: function() {
    var x2 = this._x, y2 = this._y, j = x2.length - 1;
    if (j > 0) {
      var x0 = x2[0], y0 = y2[0], dx = x2[j] - x0, dy = y2[j] - y0, i = -1, t;
      while (++i <= j) {
        t = i / j;
        this._basis.point(
          this._beta * x2[i] + (1 - this._beta) * (x0 + t * dx),
          this._beta * y2[i] + (1 - this._beta) * (y0 + t * dy)
        );
      }
    }
    this._x = this._y = null;
    this._basis.lineEnd();
  },
  point: function(x2, y2) {
    this._x.push(+x2);
    this._y.push(+y2);
  }
};
var bundle = (function custom(beta) {
  function bundle2(context) {
    return beta === 1 ? new Basis(context) : new Bundle(context, beta);
  }
  bundle2.beta = function(beta2) {
    return custom(+beta2);
  };
  return bundle2;
})(0.85);
function point$2(that, x2, y2) {
  that._context.bezierCurveTo(
    that._x1 + that._k * (that._x2 - that._x0),
    that._y1 + that._k * (that._y2 - that._y0),
    that._x2 + that._k * (that._x1 - x2),
    that._y2 + that._k * (that._y1 - y2),
    that._x2,
    that._y2
  );
}
function Cardinal(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
Cardinal.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        point$2(this, this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        this._x1 = x2, this._y1 = y2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinal = (function custom2(tension) {
  function cardinal2(context) {
    return new Cardinal(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom2(+tension2);
  };
  return cardinal2;
})(0);
function CardinalClosed(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x2, this._y3 = y2;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x2, this._y4 = y2);
        break;
      case 2:
        this._point = 3;
        this._x5 = x2, this._y5 = y2;
        break;
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinalClosed = (function custom3(tension) {
  function cardinal2(context) {
    return new CardinalClosed(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom3(+tension2);
  };
  return cardinal2;
})(0);
function CardinalOpen(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinalOpen = (function custom4(tension) {
  function cardinal2(context) {
    return new CardinalOpen(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom4(+tension2);
  };
  return cardinal2;
})(0);
function point$1(that, x2, y2) {
  var x1 = that._x1, y1 = that._y1, x22 = that._x2, y22 = that._y2;
  if (that._l01_a > epsilon3) {
    var a2 = 2 * that._l01_2a + 3 * that._l01_a * that._l12_a + that._l12_2a, n = 3 * that._l01_a * (that._l01_a + that._l12_a);
    x1 = (x1 * a2 - that._x0 * that._l12_2a + that._x2 * that._l01_2a) / n;
    y1 = (y1 * a2 - that._y0 * that._l12_2a + that._y2 * that._l01_2a) / n;
  }
  if (that._l23_a > epsilon3) {
    var b = 2 * that._l23_2a + 3 * that._l23_a * that._l12_a + that._l12_2a, m = 3 * that._l23_a * (that._l23_a + that._l12_a);
    x22 = (x22 * b + that._x1 * that._l23_2a - x2 * that._l12_2a) / m;
    y22 = (y22 * b + that._y1 * that._l23_2a - y2 * that._l12_2a) / m;
  }
  that._context.bezierCurveTo(x1, y1, x22, y22, that._x2, that._y2);
}
function CatmullRom(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRom.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        this.point(this._x2, this._y2);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRom = (function custom5(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRom(context, alpha) : new Cardinal(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom5(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomClosed(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x2, this._y3 = y2;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x2, this._y4 = y2);
        break;
      case 2:
        this._point = 3;
        this._x5 = x2, this._y5 = y2;
        break;
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRomClosed = (function custom6(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomClosed(context, alpha) : new CardinalClosed(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom6(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomOpen(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRomOpen = (function custom7(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomOpen(context, alpha) : new CardinalOpen(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom7(+alpha2);
  };
  return catmullRom2;
})(0.5);
function LinearClosed(context) {
  this._context = context;
}
LinearClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._point) this._context.closePath();
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) this._context.lineTo(x2, y2);
    else this._point = 1, this._context.moveTo(x2, y2);
  }
};
function sign(x2) {
  return x2 < 0 ? -1 : 1;
}
function slope3(that, x2, y2) {
  var h0 = that._x1 - that._x0, h1 = x2 - that._x1, s0 = (that._y1 - that._y0) / (h0 || h1 < 0 && -0), s1 = (y2 - that._y1) / (h1 || h0 < 0 && -0), p = (s0 * h1 + s1 * h0) / (h0 + h1);
  return (sign(s0) + sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p)) || 0;
}
function slope2(that, t) {
  var h = that._x1 - that._x0;
  return h ? (3 * (that._y1 - that._y0) / h - t) / 2 : t;
}
function point(that, t02, t12) {
  var x0 = that._x0, y0 = that._y0, x1 = that._x1, y1 = that._y1, dx = (x1 - x0) / 3;
  that._context.bezierCurveTo(x0 + dx, y0 + dx * t02, x1 - dx, y1 - dx * t12, x1, y1);
}
function MonotoneX(context) {
  this._context = context;
}
MonotoneX.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
      case 3:
        point(this, this._t0, slope2(this, this._t0));
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    var t12 = NaN;
    x2 = +x2, y2 = +y2;
    if (x2 === this._x1 && y2 === this._y1) return;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        point(this, slope2(this, t12 = slope3(this, x2, y2)), t12);
        break;
      default:
        point(this, this._t0, t12 = slope3(this, x2, y2));
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
    this._t0 = t12;
  }
};
function MonotoneY(context) {
  this._context = new ReflectContext(context);
}
(MonotoneY.prototype = Object.create(MonotoneX.prototype)).point = function(x2, y2) {
  MonotoneX.prototype.point.call(this, y2, x2);
};
function ReflectContext(context) {
  this._context = context;
}
ReflectContext.prototype = {
  moveTo: function(x2, y2) {
    this._context.moveTo(y2, x2);
  },
  closePath: function() {
    this._context.closePath();
  },
  lineTo: function(x2, y2) {
    this._context.lineTo(y2, x2);
  },
  bezierCurveTo: function(x1, y1, x2, y2, x3, y3) {
    this._context.bezierCurveTo(y1, x1, y2, x2, y3, x3);
  }
};
function Natural(context) {
  this._context = context;
}
Natural.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = [];
    this._y = [];
  },
  lineEnd: function() {
    var x2 = this._x, y2 = this._y, n = x2.length;
    if (n) {
      this._line ? this._context.lineTo(x2[0], y2[0]) : this._context.moveTo(x2[0], y2[0]);
      if (n === 2) {
        this._context.lineTo(x2[1], y2[1]);
      } else {
        var px = controlPoints(x2), py = controlPoints(y2);
        for (var i0 = 0, i1 = 1; i1 < n; ++i0, ++i1) {
          this._context.bezierCurveTo(px[0][i0], py[0][i0], px[1][i0], py[1][i0], x2[i1], y2[i1]);
        }
      }
    }
    if (this._line || this._line !== 0 && n === 1) this._context.closePath();
    this._line = 1 - this._line;
    this._x = this._y = null;
  },
  point: function(x2, y2) {
    this._x.push(+x2);
    this._y.push(+y2);
  }
};
function controlPoints(x2) {
  var i, n = x2.length - 1, m, a2 = new Array(n), b = new Array(n), r = new Array(n);
  a2[0] = 0, b[0] = 2, r[0] = x2[0] + 2 * x2[1];
  for (i = 1; i < n - 1; ++i) a2[i] = 1, b[i] = 4, r[i] = 4 * x2[i] + 2 * x2[i + 1];
  a2[n - 1] = 2, b[n - 1] = 7, r[n - 1] = 8 * x2[n - 1] + x2[n];
  for (i = 1; i < n; ++i) m = a2[i] / b[i - 1], b[i] -= m, r[i] -= m * r[i - 1];
  a2[n - 1] = r[n - 1] / b[n - 1];
  for (i = n - 2; i >= 0; --i) a2[i] = (r[i] - a2[i + 1]) / b[i];
  b[n - 1] = (x2[n] + a2[n - 1]) / 2;
  for (i = 0; i < n - 1; ++i) b[i] = 2 * x2[i + 1] - a2[i + 1];
  return [a2, b];
}
function Step(context, t) {
  this._context = context;
  this._t = t;
}
Step.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = this._y = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (0 < this._t && this._t < 1 && this._point === 2) this._context.lineTo(this._x, this._y);
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    if (this._line >= 0) this._t = 1 - this._t, this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
      // falls through
      default: {
        if (this._t <= 0) {
          this._context.lineTo(this._x, y2);
          this._context.lineTo(x2, y2);
        } else {
          var x1 = this._x * (1 - this._t) + x2 * this._t;
          this._context.lineTo(x1, this._y);
          this._context.lineTo(x1, y2);
        }
        break;
      }
    }
    this._x = x2, this._y = y2;
  }
};
function stepBefore(context) {
  return new Step(context, 0);
}

// src/report/charts/score-curves.ts
function rankScores2(scores, isPositive) {
  const order = new Uint32Array(scores.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort((a2, b) => scores[b] - scores[a2]);
  const truePositives = [];
  const falsePositives = [];
  let [positives, negatives] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    if (isPositive[row] === 1) positives++;
    else negatives++;
    const isLastOfTie = i === order.length - 1 || scores[order[i + 1]] !== scores[row];
    if (!isLastOfTie) continue;
    truePositives.push(positives);
    falsePositives.push(negatives);
  }
  return { truePositives, falsePositives };
}
function rocPoints({ truePositives, falsePositives }) {
  const [positives, negatives] = [truePositives.at(-1) ?? 0, falsePositives.at(-1) ?? 0];
  if (positives === 0 || negatives === 0) return [];
  const points = [{ x: 0, y: 0 }];
  truePositives.forEach((count, i) => {
    points.push({ x: falsePositives[i] / negatives, y: count / positives });
  });
  return thin(withoutCollinear(points));
}
function precisionRecallPoints({ truePositives, falsePositives }) {
  const positives = truePositives.at(-1) ?? 0;
  if (positives === 0) return [];
  const points = truePositives.map((count, i) => ({ x: count / positives, y: count / (count + falsePositives[i]) }));
  return thin([{ x: 0, y: points[0].y }, ...points]);
}
var CALIBRATION_BINS2 = 10;
function calibrationBins(scores, isPositive) {
  const rows = new Float64Array(CALIBRATION_BINS2);
  const sums = new Float64Array(CALIBRATION_BINS2);
  const positives = new Float64Array(CALIBRATION_BINS2);
  for (let i = 0; i < scores.length; i++) {
    const bin = Math.min(CALIBRATION_BINS2 - 1, Math.floor(scores[i] * CALIBRATION_BINS2));
    rows[bin] += 1;
    sums[bin] += scores[i];
    positives[bin] += isPositive[i];
  }
  const bins = [];
  for (let bin = 0; bin < CALIBRATION_BINS2; bin++) {
    const count = rows[bin];
    if (count > 0) bins.push({ x: sums[bin] / count, y: positives[bin] / count, rows: count });
  }
  return bins;
}
function withoutCollinear(points) {
  return points.filter((point2, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === void 0 || after === void 0) return true;
    return !(before.x === point2.x && point2.x === after.x || before.y === point2.y && point2.y === after.y);
  });
}
var MAX_CORNERS = 600;
function thin(points) {
  if (points.length <= MAX_CORNERS) return [...points];
  const step = Math.ceil(points.length / MAX_CORNERS);
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

// src/report/charts/binary.ts
function positiveScores(predictions, positive) {
  if (predictions?.probabilities === void 0) return void 0;
  const name = predictions.positive ?? positive ?? predictions.classes.at(-1);
  const index = predictions.classes.indexOf(name);
  const scores = predictions.probabilities[index];
  if (scores === void 0) return void 0;
  const isPositive = new Uint8Array(predictions.truth.length);
  for (let i = 0; i < isPositive.length; i++) isPositive[i] = predictions.truth[i] === index ? 1 : 0;
  return { scores, isPositive, positive: name };
}
var UNIT = { from: 0, to: 1, exact: true };
function binaryCurves(candidate, baseline) {
  const mine = rankScores2(candidate.scores, candidate.isPositive);
  const theirs = baseline && rankScores2(baseline.scores, baseline.isPositive);
  const figures = [];
  const roc = rocPoints(mine);
  if (roc.length > 0) figures.push(rocFigure(roc, theirs && rocPoints(theirs)));
  const recall = precisionRecallPoints(mine);
  if (recall.length > 0)
    figures.push(precisionRecallFigure(recall, theirs && precisionRecallPoints(theirs), shareOf(candidate.isPositive)));
  figures.push(calibrationFigure(candidate, baseline));
  return figures;
}
function rocFigure(candidate, baseline) {
  const axes = makeAxes({ label: "false positive rate", ...UNIT }, { label: "true positive rate", ...UNIT });
  const inside = axes.svg + diagonal(axes) + curves(axes, candidate, baseline, false);
  const caption = "The higher and the further left, the better the ranking. The diagonal is chance.";
  return makeFigure({ title: "ROC", caption }, inside);
}
function precisionRecallFigure(candidate, baseline, share) {
  const axes = makeAxes({ label: "recall", ...UNIT }, { label: "precision", ...UNIT });
  const level = `<path class="reference" d="M${axes.left} ${round2(axes.y(share))}H${axes.right}"/>`;
  const inside = axes.svg + level + curves(axes, candidate, baseline, true);
  const caption = "The further up and right, the better. The line is the share of positive rows: chance.";
  return makeFigure({ title: "Precision against recall", caption }, inside);
}
function calibrationFigure(candidate, baseline) {
  const axes = makeAxes(
    { label: "mean score in the bin", ...UNIT },
    { label: `share of ${candidate.positive}`, ...UNIT }
  );
  const bins = calibrationBins(candidate.scores, candidate.isPositive);
  const others = baseline && calibrationBins(baseline.scores, baseline.isPositive);
  const most = bins.reduce((highest, bin) => Math.max(highest, bin.rows), 1);
  let circles = "";
  for (const bin of bins) {
    const radius = round2(2.5 + 5 * Math.sqrt(bin.rows / most));
    circles += `<circle class="dot c" cx="${round2(axes.x(bin.x))}" cy="${round2(axes.y(bin.y))}" r="${radius}"><title>${plural(bin.rows, "row")}</title></circle>`;
  }
  const inside = axes.svg + diagonal(axes) + curves(axes, bins, others, false) + circles;
  const caption = "On the diagonal a score of 0.8 is right in 8 of 10 rows. Larger circles hold more rows.";
  return makeFigure({ title: "Calibration", caption }, inside);
}
function curves(axes, candidate, baseline, isStep) {
  const draw = line().x((point2) => axes.x(point2.x)).y((point2) => axes.y(point2.y)).curve(isStep ? stepBefore : curveLinear).digits(1);
  const behind = baseline === void 0 || baseline.length === 0 ? "" : `<path class="line b" d="${draw([...baseline]) ?? ""}"/>`;
  return `${behind}<path class="line c" d="${draw([...candidate]) ?? ""}"/>`;
}
function diagonal(axes) {
  return `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
}
function shareOf(flags) {
  let count = 0;
  for (const flag of flags) count += flag;
  return flags.length === 0 ? 0 : count / flags.length;
}

// src/report/charts/scatter.ts
var MAX_POINTS = 1500;
function predictedAgainstActual(candidate, baseline, target) {
  const columns = [
    candidate.truth,
    candidate.prediction,
    ...baseline === void 0 ? [] : [baseline.truth, baseline.prediction]
  ];
  const [from, to] = extent(...columns);
  const axes = makeAxes({ label: `actual ${target}`, from, to }, { label: `predicted ${target}`, from, to });
  const ideal = `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
  const caption = `Each point is a held-out row; on the diagonal the prediction is right. ${countWords(candidate.truth.length)}`;
  const inside = axes.svg + ideal + clouds(axes, side(candidate, "truth"), baseline && side(baseline, "truth"));
  return makeFigure({ title: "Predicted against actual", caption }, inside);
}
function residualsAgainstPredicted(candidate, baseline, target) {
  const mine = side(candidate, "residual");
  const theirs = baseline && side(baseline, "residual");
  const [fromX, toX] = extent(mine.x, ...theirs === void 0 ? [] : [theirs.x]);
  const [fromY, toY] = extent(mine.y, ...theirs === void 0 ? [] : [theirs.y], Float64Array.of(0));
  const axes = makeAxes(
    { label: `predicted ${target}`, from: fromX, to: toX },
    { label: "actual − predicted", from: fromY, to: toY }
  );
  const zero3 = `<path class="reference" d="M${axes.left} ${round2(axes.y(0))}H${axes.right}"/>`;
  const caption = `A shapeless band around zero is what a good model leaves. ${countWords(candidate.truth.length)}`;
  return makeFigure({ title: "Residuals against predicted", caption }, axes.svg + zero3 + clouds(axes, mine, theirs));
}
function side(predictions, what) {
  const { truth, prediction } = predictions;
  if (what === "truth") return { x: truth, y: prediction };
  return { x: prediction, y: residuals(predictions) };
}
function residuals({ truth, prediction }) {
  const differences = new Float64Array(truth.length);
  for (let i = 0; i < differences.length; i++) differences[i] = truth[i] - prediction[i];
  return differences;
}
function clouds(axes, candidate, baseline) {
  const behind = baseline === void 0 ? "" : `<path class="dots b" d="${dots(axes, baseline)}"/>`;
  return `${behind}<path class="dots c" d="${dots(axes, candidate)}"/>`;
}
function dots(axes, cloud) {
  const rows = cloud.x.length;
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  let path2 = "";
  for (let row = 0; row < rows; row += step)
    path2 += `M${round2(axes.x(cloud.x[row]))} ${round2(axes.y(cloud.y[row]))}h0`;
  return path2;
}
function countWords(rows) {
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  return step === 1 ? `${plural(rows, "row")}.` : `One in ${step} of ${plural(rows, "row")}.`;
}

// src/report/charts/histogram.ts
var RESIDUAL_BINS = 24;
var SCORE_BINS = 20;
function residualHistogram(candidate, baseline) {
  const mine = residuals(candidate);
  const theirs = baseline === void 0 ? void 0 : residuals(baseline);
  const [from, to] = extent(mine, ...theirs === void 0 ? [] : [theirs]);
  const counts = countBins(mine, from, to, RESIDUAL_BINS);
  const others = theirs === void 0 ? void 0 : countBins(theirs, from, to, RESIDUAL_BINS);
  const axes = makeAxes(
    { label: "actual − predicted", from, to },
    { label: "rows", from: 0, to: Math.max(...counts, ...others ?? []) }
  );
  let inside = `${axes.svg}<path class="bars c" d="${bars(axes, counts, from, to)}"/>`;
  if (others !== void 0) inside += `<path class="line b" d="${steps(axes, others, from, to)}"/>`;
  if (from < 0 && to > 0) inside += `<path class="reference" d="M${round2(axes.x(0))} ${axes.top}V${axes.bottom}"/>`;
  const lines = others === void 0 ? "." : ": bars for the candidate, a line for the baseline.";
  return makeFigure({ title: "Residuals", caption: `How often the model misses by how much${lines}` }, inside);
}
function scoreHistogram(scores, isPositive, positive, threshold) {
  const apart = (wanted) => countBins(
    scores.filter((_, i) => isPositive[i] === wanted),
    0,
    1,
    SCORE_BINS
  );
  const [negatives, positives] = [apart(0), apart(1)];
  const highest = Math.max(...negatives, ...positives);
  const axes = makeAxes(
    { label: `probability of ${positive}`, from: 0, to: 1, exact: true },
    { label: "rows", from: 0, to: highest }
  );
  const inside = axes.svg + `<path class="bars o" d="${bars(axes, negatives, 0, 1)}"/><path class="bars c" d="${bars(axes, positives, 0, 1)}"/><path class="reference" d="M${round2(axes.x(threshold))} ${axes.top}V${axes.bottom}"/>`;
  const caption = `Candidate only. Coloured: rows that are ${positive}; grey: the others. The line is the threshold ${threshold}.`;
  return makeFigure({ title: "Scores by class", caption }, inside);
}
function countBins(values, from, to, bins) {
  const counts = new Array(bins).fill(0);
  const width = to - from;
  for (let i = 0; i < values.length; i++) {
    const bin = width > 0 ? Math.floor((values[i] - from) / width * bins) : 0;
    counts[Math.min(bins - 1, Math.max(0, bin))] += 1;
  }
  return counts;
}
function bars(axes, counts, from, to) {
  let path2 = "";
  const width = (to - from) / counts.length;
  counts.forEach((count, i) => {
    if (count === 0) return;
    const [left2, right2] = [axes.x(from + i * width) + 0.5, axes.x(from + (i + 1) * width) - 0.5];
    path2 += `M${round2(left2)} ${axes.bottom}V${round2(axes.y(count))}H${round2(Math.max(right2, left2 + 1))}V${axes.bottom}z`;
  });
  return path2;
}
function steps(axes, counts, from, to) {
  const width = (to - from) / counts.length;
  let path2 = `M${round2(axes.x(from))} ${axes.bottom}`;
  counts.forEach((count, i) => {
    path2 += `V${round2(axes.y(count))}H${round2(axes.x(from + (i + 1) * width))}`;
  });
  return `${path2}V${axes.bottom}`;
}

// src/report/charts/figures.ts
var DEFAULT_THRESHOLD = 0.5;
function figuresOf(report) {
  return taskFigures(report).filter((figure) => figure !== void 0);
}
function taskFigures(report) {
  const { predictions, model, evaluation } = report;
  if (predictions === void 0 || predictions.truth.length === 0) return [];
  const baseline = report.baseline?.predictions;
  if (predictions.task === "regression") {
    const other2 = baseline?.task === "regression" && baseline.truth.length > 0 ? baseline : void 0;
    const target = model?.target ?? "value";
    return [
      predictedAgainstActual(predictions, other2, target),
      residualsAgainstPredicted(predictions, other2, target),
      residualHistogram(predictions, other2)
    ];
  }
  const other = baseline !== void 0 && baseline.task !== "regression" && baseline.truth.length > 0 ? baseline : void 0;
  const matrices = [confusionFigure(predictions, "Candidate"), other && confusionFigure(other, "Baseline")];
  if (predictions.task === "multiclass") return matrices;
  const output = model?.signature.output;
  const positive = evaluation?.positive ?? (output?.type === "label" ? output.positive : void 0);
  const mine = positiveScores(predictions, positive);
  if (mine === void 0) return matrices;
  const threshold = evaluation?.threshold ?? (output?.type === "label" ? output.threshold : void 0) ?? DEFAULT_THRESHOLD;
  return [
    ...binaryCurves(mine, positiveScores(other, positive)),
    scoreHistogram(mine.scores, mine.isPositive, mine.positive, threshold),
    ...matrices
  ];
}

// src/report/charts/forest.ts
var ROW = 24;
var TOP = 8;
var LEFT = 148;
var RIGHT = 58;
var NAME_CAP2 = 25;
var SLICES_SHOWN = 8;
var GATES_SHOWN = 12;
var TICKS2 = 4;
var LEAST_REACH = 1.25;
var FARTHEST2 = 10;
var ARROW = 11;
function forestFigure(verdict) {
  const lines = [...gateLines(verdict.gates), ...sliceLines(verdict), ...anchorLines(verdict)];
  if (lines.length === 0) return void 0;
  const edge = (ends) => Math.min(FARTHEST2, Math.max(LEAST_REACH, ...ends));
  const x2 = linear2().domain([-edge(lines.map(({ lower }) => -lower)), edge(lines.map(({ upper }) => upper))]).nice(TICKS2).range([LEFT, WIDTH - RIGHT]).clamp(true);
  const bottom = TOP + lines.length * ROW;
  const [zero3, margin] = [round2(x2(0)), round2(x2(-1))];
  let inside = `<rect class="margin" x="${margin}" y="${TOP}" width="${round2(zero3 - margin)}" height="${bottom - TOP}"/>`;
  for (const tick of x2.ticks(TICKS2)) {
    inside += `<path class="grid" d="M${round2(x2(tick))} ${TOP}V${bottom}"/>`;
    inside += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${signed(tick)}</text>`;
  }
  inside += `<path class="reference" d="M${margin} ${TOP}V${bottom}"/><path class="zero" d="M${zero3} ${TOP}V${bottom}"/>`;
  lines.forEach((line2, i) => {
    inside += lineSvg(line2, TOP + i * ROW + ROW / 2, x2);
  });
  inside += `<text class="axis" text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 34}">worse ← in margins → better</text>`;
  const level = verdict.gates.find((gate) => gate.level !== void 0)?.level;
  return makeFigure(
    {
      title: "Intervals and margins",
      caption: `Line: the ${intervalName(level)}. Grey: worse, inside the margin. Settled, and no worse: the whole line lies right of the dashed one. Hollow: not settled.`,
      description: lines.map(describe).join(" ")
    },
    inside,
    bottom + 40
  );
}
function signed(margins) {
  const text = formatNumber(Number(margins.toPrecision(2)), 2);
  return margins > 0 ? `+${text}` : text;
}
function describe({ name, outcome, at, lower, upper }) {
  return `${name}: ${OUTCOME_WORDS[outcome]}, ${signed(at)} margins, from ${signed(lower)} to ${signed(upper)}.`;
}
function lineOf(name, outcome, { improvement, lower, upper, margin }) {
  if (outcome === void 0 || improvement === void 0 || lower === void 0 || upper === void 0) return [];
  if (margin === void 0 || !(margin > 0)) return [];
  const [at, low, high] = [improvement / margin, lower / margin, upper / margin];
  if (![at, low, high].every(Number.isFinite)) return [];
  return [{ name, outcome, at, lower: low, upper: high }];
}
function isJudged({ reason, method }) {
  return reason !== "too_few_rows" && method !== "point";
}
function gateLines(gates) {
  return worstFirst(gates).filter(isJudged).flatMap((gate) => lineOf(gate.metric, gate.outcome, gate)).slice(0, GATES_SHOWN);
}
function sliceLines({ slices }) {
  return slices.flatMap((slice3) => {
    const named2 = Object.keys(slice3.where).sort();
    const name = [
      ...named2.map((key) => `${columnOf(key)} = ${slice3.where[key]}`),
      ...(slice3.missing ?? []).map((column) => `${column} missing`)
    ].join(", ");
    const lines = Object.values(slice3.metrics).flatMap((metric) => lineOf(name, metric.outcome, metric));
    return lines.sort((a2, b) => rankOf(a2) - rankOf(b)).slice(0, 1);
  }).sort((a2, b) => rankOf(a2) - rankOf(b)).slice(0, SLICES_SHOWN);
}
function rankOf({ outcome, upper }) {
  return (outcome === "worse" ? -1e9 : 0) + Math.max(-1e6, Math.min(1e6, upper));
}
function anchorLines({ anchor }) {
  const gate = anchor?.gate;
  if (gate === void 0 || !isJudged(gate)) return [];
  return lineOf(anchor?.version === void 0 ? "anchor" : `anchor ${anchor.version}`, gate.outcome, gate);
}
var MARKS = {
  better: "better",
  no_worse: "same",
  unchanged: "same",
  worse: "worse",
  inconclusive: "open",
  error: "open",
  not_compared: "open"
};
function lineSvg(line2, middle, x2) {
  const [from = 0, to = 0] = x2.domain();
  const [low, high] = [round2(x2(line2.lower)), round2(x2(line2.upper))];
  const at = x2(line2.at) + (line2.at < from ? ARROW : line2.at > to ? -ARROW : 0);
  let svg = `<text class="tick" text-anchor="end" x="${LEFT - 8}" y="${round2(middle + 3.5)}">${htmlText(line2.name, NAME_CAP2)}</text>`;
  svg += `<text class="tick" text-anchor="end" x="${WIDTH - 2}" y="${round2(middle + 3.5)}">${signed(line2.at)}</text>`;
  svg += `<path class="span" d="M${low} ${middle}H${high}${endPath(low, middle, line2.lower < from ? 1 : 0)}${endPath(high, middle, line2.upper > to ? -1 : 0)}"/>`;
  svg += `<rect class="mark ${MARKS[line2.outcome]}" x="${round2(at - 4)}" y="${middle - 4}" width="8" height="8"/>`;
  return svg;
}
function endPath(end, middle, opens) {
  if (opens === 0) return `M${end} ${middle - 4}V${middle + 4}`;
  const back = round2(end + opens * 5);
  return `M${back} ${middle - 4}L${end} ${middle}L${back} ${middle + 4}`;
}

// src/report/charts/improvement.ts
var ROW2 = 24;
var TOP2 = 8;
var LEFT2 = 136;
var RIGHT2 = 62;
var SHOWN2 = 8;
var TICKS3 = 3;
var LEAST_REACH2 = 5e-3;
var FARTHEST3 = 10;
function improvementFigure(rows, gates) {
  const bars2 = rows.flatMap((row) => barOf(row, gates)).slice(0, SHOWN2);
  if (bars2.length === 0) return void 0;
  const ends = bars2.flatMap((bar) => [bar.share, ...bar.interval ?? [], -(bar.margin ?? 0)]);
  const reach = Math.max(LEAST_REACH2, ...ends.map(Math.abs));
  const from = Math.max(-FARTHEST3, Math.min(-reach * 0.15, ...ends));
  const to = Math.min(FARTHEST3, Math.max(reach * 0.15, ...ends));
  const x2 = linear2().domain([from, to]).nice(TICKS3).range([LEFT2, WIDTH - RIGHT2]).clamp(true);
  const bottom = TOP2 + bars2.length * ROW2;
  let inside = "";
  for (const tick of x2.ticks(TICKS3)) {
    inside += `<path class="grid" d="M${round2(x2(tick))} ${TOP2}V${bottom}"/>`;
    inside += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${shareText(Number(tick.toPrecision(12)))}</text>`;
  }
  bars2.forEach((bar, i) => {
    inside += barSvg(bar, TOP2 + i * ROW2, x2);
  });
  inside += `<path class="zero" d="M${round2(x2(0))} ${TOP2}V${bottom}"/>`;
  inside += `<text class="axis" text-anchor="middle" x="${(LEFT2 + WIDTH - RIGHT2) / 2}" y="${bottom + 34}">worse ← improvement → better</text>`;
  const numbers = bars2.map((bar) => `${bar.metric} ${shareText(bar.share)}`).join(", ");
  const caption = ["In per cent of the baseline."];
  if (bars2.some((bar) => bar.margin !== void 0 && bar.margin > 0)) caption.push("Grey: the margin.");
  if (bars2.some((bar) => bar.interval !== void 0)) caption.push("Whisker: the interval.");
  return makeFigure(
    { title: "Candidate over baseline", caption: caption.join(" "), description: `Improvement: ${numbers}.` },
    inside,
    bottom + 40
  );
}
function shareText(share) {
  return `${share > 0 ? "+" : ""}${formatPercent(share, 2)}`;
}
function barOf(row, gates) {
  const baseline = numberOf2(row.baseline);
  if (row.improvement === void 0 || baseline === void 0 || Math.abs(baseline) < 1e-12) return [];
  const scale2 = Math.abs(baseline);
  const gate = gates.find((candidate) => candidate.metric === row.metric);
  const { lower, upper, margin } = gate ?? {};
  const interval = lower !== void 0 && upper !== void 0 && lower < upper ? [lower / scale2, upper / scale2] : void 0;
  const share = Math.abs(row.improvement) <= scale2 * 1e-9 ? 0 : row.improvement / scale2;
  return [{ metric: row.metric, share, interval, margin: margin === void 0 ? void 0 : margin / scale2 }];
}
function barSvg(bar, top, x2) {
  const middle = top + ROW2 / 2;
  const zero3 = x2(0);
  let svg = `<text class="tick" text-anchor="end" x="${LEFT2 - 8}" y="${round2(middle + 3.5)}">${htmlText(bar.metric, 22)}</text>`;
  if (bar.margin !== void 0 && bar.margin > 0) {
    const left2 = round2(x2(-bar.margin));
    svg += `<rect class="margin" x="${left2}" y="${top + 3}" width="${round2(zero3 - left2)}" height="${ROW2 - 6}"/>`;
  }
  svg += `<text class="tick" text-anchor="end" x="${WIDTH - 2}" y="${round2(middle + 3.5)}">${shareText(bar.share)}</text>`;
  const end = x2(bar.share);
  const [from, to] = bar.share < 0 ? [end, zero3] : [zero3, end];
  svg += `<rect class="${bar.share < 0 ? "worse" : "better"}" x="${round2(from)}" y="${top + 7}" width="${round2(Math.max(1.5, to - from))}" height="${ROW2 - 14}" rx="1.5"/>`;
  if (bar.interval !== void 0) {
    const [low, high] = [round2(x2(bar.interval[0])), round2(x2(bar.interval[1]))];
    svg += `<path class="whisker" d="M${low} ${middle}H${high}M${low} ${middle - 4}v8M${high} ${middle - 4}v8"/>`;
  }
  return svg;
}

// src/report/html-text.ts
var TONE_SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "·" };
function phraseToHtml(phrase) {
  let out = "";
  for (const piece of phrase) out += pieceToHtml(piece);
  return out;
}
function pieceToHtml(piece) {
  if (typeof piece === "string") return ownText(piece);
  if ("code" in piece)
    return `<code>${htmlText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME}</code>`;
  if ("quote" in piece) return `<bdi>${htmlText(piece.quote)}</bdi>`;
  if ("strong" in piece) return `<strong>${ownText(piece.strong)}</strong>`;
  if ("histogram" in piece) return tinyHistogram(piece.histogram);
  const sign2 = piece.marked === true ? `<span aria-hidden="true">${TONE_SIGNS[piece.tone]}</span> ` : "";
  return `<span class="${piece.tone}">${sign2}${ownText(piece.text)}</span>`;
}
function ownText(text) {
  return /[&<>"]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;") : text;
}
function tableToHtml(table, label) {
  const sides = table.columns.map((column) => column.align === "right" ? ' class="n"' : "");
  const heads = table.columns.map((column, i) => {
    const title = column.isName === true ? `<code>${htmlText(column.title, NAME_CAP)}</code>` : ownText(column.title);
    return `<th scope="col"${sides[i]}>${title}</th>`;
  });
  let body = "";
  for (const row of table.rows) {
    body += "<tr>";
    for (let i = 0; i < row.length; i++) {
      body += i === 0 ? `<th scope="row"${sides[i]}>${phraseToHtml(row[i])}</th>` : `<td${sides[i]}>${phraseToHtml(row[i])}</td>`;
    }
    body += "</tr>\n";
  }
  return `<div class="scroll" role="region" tabindex="0" aria-label="${ownText(label)}"><table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}
function blockToHtml(block, label) {
  switch (block.type) {
    case "paragraph":
      return `<p>${phraseToHtml(block.text)}</p>
`;
    case "list":
      return `<ul>
${block.items.map((item) => `<li>${phraseToHtml(item)}</li>`).join("\n")}
</ul>
`;
    case "table":
      return tableToHtml(block.table, label);
  }
}
var BAR = 6;
var HEIGHT2 = 20;
function tinyHistogram(counts) {
  const highest = Math.max(...counts, 1);
  const width = counts.length * BAR;
  let path2 = "";
  counts.forEach((count, i) => {
    const height = Math.round(count / highest * (HEIGHT2 - 1) * 10) / 10;
    if (height > 0) path2 += `M${i * BAR} ${HEIGHT2}v-${height}h${BAR - 1}v${height}z`;
  });
  return `<svg class="tiny" role="img" aria-label="histogram of ${plural(counts.length, "bin")}: ${counts.join(", ")}" viewBox="0 0 ${width} ${HEIGHT2}" width="${width}" height="${HEIGHT2}"><path d="${path2}"/></svg>`;
}

// src/report/sections.ts
var COEFFICIENTS_SHOWN = 12;
function commentSections(report) {
  const sections = [
    hasOpenGate(report) ? settleSection(report) : void 0,
    slicesSection(report),
    attributionSection(report.verdict),
    movedSection(report),
    changesSection(report),
    metricsSection(report),
    coefficientsSection(report, COEFFICIENTS_SHOWN, true),
    dataSection(report),
    costSection(report)
  ];
  return sections.filter((section) => section !== void 0);
}
function metricsSection(report) {
  const rows = metricRows(report);
  if (rows.length === 0 || report.evaluation === void 0) return void 0;
  const notes = undefinedNotes(rows).map((text) => ({ type: "paragraph", text }));
  return {
    id: "metrics",
    title: [`All metrics: ${rows.length}`],
    blocks: [{ type: "table", table: metricTable(rows) }, ...notes]
  };
}
function coefficientsSection(report, shown, onlyMoved) {
  const compared = comparableCoefficients(report) !== void 0;
  const all = coefficientRows(report);
  const rows = compared && onlyMoved ? all.filter(isMoved) : all;
  if (rows.length === 0) return void 0;
  const table = coefficientTable(rows.slice(0, shown), compared);
  const more = rows.length > shown ? `${plural(rows.length - shown, "more coefficient")} in model.json. ` : "";
  const unit2 = rows.some((row) => row.effect !== void 0) ? "In standard units: times the deviation of the feature." : "";
  const note = `${more}${unit2}`.trim();
  return {
    id: "coefficients",
    title: movedSummary(all, compared),
    blocks: [{ type: "table", table }, ...note === "" ? [] : [{ type: "paragraph", text: [note] }]]
  };
}

// src/report/style.ts
var STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2128;--quiet:#59636e;--line:#d5dae1;--soft:#eef1f4;
--c:#0b66c3;--b:#c4570a;--o:#8a939e;--good:#1a7f37;--bad:#c62431;--warn:#8a5a00;--on:#fff;--half:#1c2128;--shade:#1c212833}
@media (prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c23;--ink:#e4e9ef;--quiet:#9aa5b1;--line:#303842;--soft:#20262e;
--c:#5fb0ff;--b:#f4a259;--o:#7d8793;--good:#4cc267;--bad:#ff7f78;--warn:#e0b04a;--on:#0f1318;--half:#0f1318;--shade:#00000099}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif}
.page{max-width:1240px;margin:0 auto;padding:20px 16px 48px}
header,section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:18px 20px;margin:0 0 16px;min-width:0}
header{border-top:4px solid var(--quiet)}
header.good{border-top-color:var(--good)}header.bad{border-top-color:var(--bad)}header.warn{border-top-color:var(--warn)}
.brand{margin:0 0 2px;color:var(--quiet);font-size:12px;letter-spacing:.08em;text-transform:uppercase}
h1{font-size:26px;line-height:1.2;margin:0 0 8px;overflow-wrap:anywhere}
h2{font-size:17px;margin:0 0 10px;overflow-wrap:anywhere}
h3{font-size:14px;margin:18px 0 6px}
p{margin:0 0 8px;overflow-wrap:anywhere;max-width:78ch}
section>:last-child,header>:last-child{margin-bottom:0}
.decision{font-size:18px;font-weight:600}
.compared,.note{color:var(--quiet);font-size:14px}
nav{display:flex;flex-wrap:wrap;gap:4px 14px;margin:0 0 16px;padding:0 4px;font-size:14px}
a{color:var(--c);text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--c);outline-offset:2px}
code{font:0.92em ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere;unicode-bidi:isolate}
p code,li code{background:var(--soft);border-radius:4px;padding:1px 4px}
ul{margin:0 0 8px;padding-left:20px}li{overflow-wrap:anywhere;margin:2px 0}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.quiet{color:var(--quiet)}
header.good,header.bad,header.warn{color:var(--ink)}
td .good,td .bad,td .warn{font-weight:600}
.scroll{overflow-x:auto;margin:0 0 10px;max-width:100%;background:linear-gradient(90deg,var(--card) 30%,transparent) 0 0/40px 100% no-repeat local,linear-gradient(270deg,var(--card) 30%,transparent) 100% 0/40px 100% no-repeat local,
linear-gradient(90deg,var(--shade),transparent) 0 0/10px 100% no-repeat scroll,linear-gradient(270deg,var(--shade),transparent) 100% 0/10px 100% no-repeat scroll}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:middle;font-weight:400;white-space:nowrap}
th:last-child,td:last-child{padding-right:2px}
thead th{color:var(--quiet);font-size:13px;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tbody th{max-width:34ch;overflow:hidden;text-overflow:ellipsis}
.n{text-align:right}
#recipe td,#lineage td,#changes td{white-space:normal;min-width:9em}
.key{display:inline-block;width:11px;height:11px;border-radius:50%;margin:0 4px 0 10px;vertical-align:-1px}
.key:first-child{margin-left:0}.key.c{background:var(--c)}.key.b{background:var(--b)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:22px 26px}
.beside{display:grid;grid-template-columns:minmax(0,1fr);gap:0 16px}
@media (min-width:960px){.beside{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}section .beside{grid-template-columns:minmax(0,1fr) minmax(0,390px);gap:0 32px}}
.beside>.stack>figure{max-width:470px}.stack>figure+figure{margin-top:18px}
figure{margin:0;min-width:0}
figcaption{margin:0 0 4px}figcaption b{font-size:14px;display:block}figcaption span{color:var(--quiet);font-size:13px;line-height:1.35;display:block}
svg{display:block;width:100%;height:auto;overflow:hidden}
svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--quiet)}
svg .axis{font-size:11.5px;fill:var(--ink)}
svg .cell{font-size:12px;fill:var(--ink)}svg .cell.on{fill:var(--on)}svg .cell.half{fill:var(--half)}svg .cell.none{fill:var(--quiet)}
.grid{stroke:var(--line);stroke-width:.6;fill:none}
.reference{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 3;fill:none}
.zero{stroke:var(--ink);stroke-width:1}
.dots{fill:none;stroke-linecap:round;stroke-width:4.6;stroke-opacity:.62}
.dots.c{stroke:var(--c)}.dots.b{stroke:var(--b);stroke-opacity:.5}
.line{fill:none;stroke-width:2;stroke-linejoin:round}.line.c{stroke:var(--c)}.line.b{stroke:var(--b);stroke-width:1.6;stroke-dasharray:5 3}
.dot.c{fill:var(--c);fill-opacity:.75;stroke:var(--card)}
.bars.c{fill:var(--c);fill-opacity:.6}.bars.o{fill:var(--o);fill-opacity:.7}
rect.c{fill:var(--c)}rect.m{fill:var(--bad)}
rect.better{fill:var(--c)}rect.worse{fill:var(--bad)}rect.margin{fill:var(--o);fill-opacity:.28}
.whisker{stroke:var(--ink);stroke-width:1.2;fill:none}
.span{stroke:var(--ink);stroke-width:1.6;fill:none}.mark{stroke:var(--card);stroke-width:1}
.mark.better{fill:var(--c)}.mark.same{fill:var(--good)}.mark.worse{fill:var(--bad)}.mark.open{fill:var(--card);stroke:var(--warn);stroke-width:2}
svg.tiny{display:inline-block;width:auto;height:20px;vertical-align:middle}svg.tiny path{fill:var(--c);fill-opacity:.75}
details{margin:0 0 8px}summary{cursor:pointer;color:var(--quiet);font-size:14px}
footer{color:var(--quiet);font-size:13px;padding:0 4px}
@media (max-width:560px){.page{padding:10px 8px 32px}header,section{padding:14px 12px}h1{font-size:22px}}
@media print{body{background:#fff}header,section{break-inside:avoid;border-color:#bbb}nav{display:none}}
`;

// src/report/html.ts
var COEFFICIENTS_SHOWN2 = 100;
var SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "" };
var PAIRS = [
  [["changes", "classes"], ["metrics"]],
  [["coefficients"], ["recipe", "cost"]]
];
function renderHtml(report, options) {
  const title = `${nameOf(report)}: ${isFailed(report) ? "failed" : report.verdict.decision}`;
  const parts = isFailed(report) ? [] : partsOf(report, options);
  const contents = parts.map((part) => `<a href="#${part.id}">${part.short}</a>`).join("\n");
  const nav = parts.length === 0 ? "" : `<nav aria-label="Contents">
${contents}
</nav>
`;
  const body = layOut(parts);
  const style = createHash("sha256").update(STYLE).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title, NAME_CAP)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="page">
${isFailed(report) ? failedHeader(report.model, report.failure) : header(report)}${nav}<main>
${body}</main>
<footer>${footerText(report)}</footer>
</div>
</body>
</html>
`;
}
function header(report) {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const tone = DECISION_TONES[verdict.decision];
  const change = policyChangeWords(verdict);
  const policy = policyWords(verdict);
  return `<header class="${tone}">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(verdict.model, NAME_CAP)}</bdi></h1>
<p class="decision ${tone}"><span aria-hidden="true">${SIGNS[tone]}</span> ${capitalised(phraseToHtml(headline.verdict))}</p>
${change === void 0 ? "" : `<p>${phraseToHtml(change)}</p>
`}${headline.why.map((why) => `<p>${phraseToHtml(why)}</p>`).join("\n")}
<p><strong>Next:</strong> ${phraseToHtml(headline.next)}</p>
${waiverWords(verdict).map((words) => `<p>${phraseToHtml(words)}</p>
`).join(
    ""
  )}<p class="compared">${phraseToHtml(policy === void 0 ? comparedWords(report) : say`${comparedWords(report)} ${policy}`)}</p>
</header>
`;
}
function failedHeader(model, failure) {
  return `<header class="bad">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(model, NAME_CAP)}</bdi></h1>
<p class="decision bad"><span aria-hidden="true">✖</span> Failed, no verdict</p>
<p><bdi>${htmlText(failure)}</bdi></p>
<p><strong>Next:</strong> repair this and run again. No verdict is never a pass.</p>
</header>
`;
}
function capitalised(html) {
  return html.slice(0, 1).toUpperCase() + html.slice(1);
}
function partsOf(report, options) {
  const parts = [
    gatesPart(report),
    chartsPart(report),
    sectionPart(settleSection(report), "What rows settle"),
    sectionPart(slicesSection(report), "Slices"),
    sectionPart(movedSection(report), "Rows"),
    sectionPart(attributionSection(report.verdict), "Causes"),
    sectionPart(changesSection(report), "What changed"),
    classesPart(report),
    sectionPart(metricsSection(report), "Metrics"),
    sectionPart(coefficientsSection(report, COEFFICIENTS_SHOWN2, false), "Coefficients"),
    recipePart(report),
    costPart(report),
    dataPart(report),
    lineagePart(report, options)
  ];
  return parts.filter((part) => part !== void 0);
}
function layOut(parts) {
  let html = "";
  const rest = new Set(parts);
  for (const part of parts) {
    if (!rest.has(part)) continue;
    const pair = PAIRS.find((columns) => columns.flat().includes(part.id)) ?? [[part.id], []];
    const stacks = pair.map((ids) => {
      const column = parts.filter(({ id }) => ids.includes(id));
      for (const one2 of column) rest.delete(one2);
      return column.map(sectionHtml).join("");
    });
    html += stacks.includes("") ? stacks.join("") : `<div class="beside">
${stacks.map((stack) => `<div>
${stack}</div>
`).join("")}</div>
`;
  }
  return html;
}
function sectionHtml({ id, html }) {
  return `<section id="${id}">
${html}</section>
`;
}
function makePart(id, short, title, inside) {
  return { id, short, html: `<h2>${phraseToHtml(title)}</h2>
${inside}` };
}
function sectionPart(section, short) {
  if (section === void 0) return void 0;
  return makePart(section.id, short, section.title, section.blocks.map((block) => blockToHtml(block, short)).join(""));
}
function gatesPart(report) {
  const { verdict } = report;
  const further = [anchorNote(verdict), ledgerNote(verdict)].filter((words) => words !== void 0);
  const notes = [...gateNotes(verdict, headlineOf(verdict).told), ...further];
  const dummy = dummyWords(report);
  const figures = [forestFigure(verdict), improvementFigure(metricRows(report), verdict.gates)].filter(
    (figure) => figure !== void 0
  );
  if (verdict.gates.length === 0 && dummy === void 0 && figures.length === 0) return void 0;
  let inside = verdict.gates.length === 0 ? "" : tableToHtml(outcomeSecond(gateTable(verdict)), "Gates");
  for (const note of notes) inside += `<p>${phraseToHtml(note)}</p>
`;
  const moved2 = movedWords(report);
  if (moved2 !== void 0) inside += `<p>${phraseToHtml(moved2)}</p>
`;
  if (dummy !== void 0)
    inside += `<p${dummy.answer === "no" ? ' class="warn"' : ""}>${phraseToHtml(dummy.text)}</p>
`;
  if (figures.length > 0) {
    const drawn = figures.map(figureHtml).join("");
    inside = `<div class="beside">
<div>
${inside}</div>
<div class="stack">
${drawn}</div>
</div>
`;
  }
  return makePart("gates", "Gates", ["Gates"], inside);
}
function outcomeSecond({ columns, rows }) {
  const move2 = (items) => [items[0], items.at(-1), ...items.slice(1, -1)];
  return { columns: move2(columns), rows: rows.map(move2) };
}
function chartsPart(report) {
  const figures = figuresOf(report);
  if (figures.length === 0) return void 0;
  const compared = report.baseline?.predictions !== void 0;
  const key = report.predictions?.task === "multiclass" ? "" : `<p class="note"><span class="key c"></span>candidate${compared ? '<span class="key b"></span>baseline' : ""}</p>
`;
  const drawn = figures.map(figureHtml).join("");
  return makePart("charts", "Charts", ["Charts"], `${key}<div class="figures">
${drawn}</div>
`);
}
function figureHtml({ title, caption, svg }) {
  return `<figure>
<figcaption><b>${htmlText(title)}</b><span>${htmlText(caption)}</span></figcaption>
${svg}
</figure>
`;
}
function classesPart(report) {
  const { predictions } = report;
  if (predictions === void 0 || predictions.task === "regression") return void 0;
  const other = report.baseline?.predictions;
  const table = classTable2(predictions, other === void 0 || other.task === "regression" ? void 0 : other);
  return makePart("classes", "Classes", ["Classes"], tableToHtml(table, "Classes"));
}
function dataPart(report) {
  const findings = findingsOf(report);
  const { dataCheck } = report;
  if (dataCheck === void 0 && findings.length === 0) return void 0;
  let inside = dataCheck === void 0 ? "" : `<p>${phraseToHtml(dataFacts(report))}</p>
`;
  if (findings.length > 0) inside += blockToHtml({ type: "list", items: findings.map(findingPhrase) }, "Findings");
  if (dataCheck !== void 0) inside += tableToHtml(profileTable(dataCheck.columns), "Profile of the columns");
  return makePart("data", "Data", [`Data: ${findingsSummary(findings)}`], inside);
}
function recipePart(report) {
  const { model } = report;
  if (model === void 0) return void 0;
  const settings = [
    ["task", model.task],
    ["target", model.target],
    ["train.model", model.estimator.type],
    ...Object.keys(model.params).sort().map((key) => [`train.params.${key}`, model.params[key]]),
    ...Object.entries(model.training.split).map(([key, value2]) => [`split.${key}`, value2])
  ];
  const table = {
    columns: [
      { title: "Setting", align: "left" },
      { title: "Value", align: "left" }
    ],
    rows: settings.map(([name, value2]) => [[code(name)], settingText(value2)])
  };
  return makePart("recipe", "Recipe", ["Recipe"], tableToHtml(table, "Recipe"));
}
function costPart(report) {
  const table = costTable(report);
  return table && makePart("cost", "Cost", [`Cost: ${costWords(report.run)}`], tableToHtml(table, "Cost"));
}
function lineagePart(report, options) {
  const files = dataFileTable(report);
  const again = `<p>Again: ${phraseToHtml(reproduceWords(report, options.command))}</p>
`;
  const inside = `${again}${tableToHtml(lineageTable(report), "Lineage")}${files === void 0 ? "" : tableToHtml(files, "Data files")}`;
  return makePart("lineage", "Lineage", ["Lineage"], inside);
}
function footerText(report) {
  const finished = isFailed(report) ? void 0 : report.run?.finished;
  return finished === void 0 ? "Made by Assay." : phraseToHtml(say`Made by Assay, ${code(finished)}.`);
}

// src/steps/memory-files.ts
import { basename } from "node:path";
function memoryFiles(documents, disk) {
  return {
    ...disk,
    readText: async (path2) => documents.get(basename(path2))?.toString("utf8"),
    async open(path2, { shown = path2 } = {}) {
      const bytes = documents.get(basename(path2));
      if (bytes === void 0) throw new InputError("there is no such file", { file: shown });
      return sourceOf(bytes, shown);
    },
    exists: async (path2) => documents.has(basename(path2)) ? "file" : void 0,
    list: async () => [...documents.keys()].sort()
  };
}
function sourceOf(bytes, name) {
  return {
    name,
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
    close: () => {
    }
  };
}

// src/steps/table-config.ts
function tableConfig(name, { task, target, split }, source) {
  const raw = { task, data: { path: "table", target }, ...split === void 0 ? {} : { split } };
  return checkConfig({ version: 1, models: { [name]: raw } }, source).models[name];
}

// src/compare/waivers.ts
var DAY = 10;
var DAY_MS = 864e5;
var MOST_DAYS_AHEAD = 90;
function readWaivers(written, { task, now, verdict, facts }) {
  const place = {
    today: new Date(now).toISOString().slice(0, DAY),
    waivable: waivableOf(inputOf(verdict, facts)),
    verdict,
    policy: facts.policy
  };
  return written.map(({ metric: name, reason_code: reasonCode, reason, expires }) => {
    const metric = name === void 0 ? void 0 : canonicalName(name, task) ?? name;
    const subject = reasonCode === void 0 ? { metric } : { reasonCode };
    const problem = dayProblem(expires, place.today) ?? (reasonCode === void 0 ? metricProblem(name, task, place) : codeProblem(reasonCode, place));
    return { ...subject, reason, expires, counted: false, ...problem === void 0 ? {} : { problem } };
  });
}
function dayProblem(expires, today) {
  if (!isDay(expires)) return `${expires} is no day of the calendar`;
  if (expires < today) return `it expired with the end of ${expires}, UTC`;
  const ahead = (timeOf(expires) - timeOf(today)) / DAY_MS;
  if (ahead <= MOST_DAYS_AHEAD) return void 0;
  const last = new Date(timeOf(today) + MOST_DAYS_AHEAD * DAY_MS).toISOString().slice(0, DAY);
  return `it expires ${ahead} days ahead, and at most ${MOST_DAYS_AHEAD} are allowed; write ${last} or a day before`;
}
function metricProblem(name, task, { waivable, verdict, policy }) {
  const metric = name === void 0 ? void 0 : canonicalName(name, task);
  if (metric === void 0) return "no metric of this task has that name";
  const gate = policy.metrics.find((one2) => one2.metric.name === metric);
  if (gate === void 0) return "the policy does not gate this metric";
  if (gate.informational) return "the metric is informational: it stops nothing";
  if (verdict.decision !== "approved" && waivable.has(metric)) return void 0;
  const result = verdict.gates.find((one2) => one2.metric === metric);
  if (result !== void 0 && !result.passed && isUnmeasured(result))
    return "what could not be measured cannot be waived";
  const code2 = BASELINE_PROBLEMS.find((one2) => result?.reason === one2 && waivable.has(one2));
  if (verdict.decision !== "approved" && code2 !== void 0)
    return `its change is not known; a waiver of \`reason_code: ${code2}\` would excuse that`;
  return "there is nothing to waive: nothing of this metric stands in the way";
}
function codeProblem(reasonCode, { waivable, verdict }) {
  if (verdict.decision !== "approved" && waivable.has(reasonCode)) return void 0;
  return "there is nothing to waive: nothing stands in the way for this reason";
}
function canonicalName(name, task) {
  try {
    return resolveMetric(name, task).name;
  } catch (thrown) {
    if (thrown instanceof InputError) return void 0;
    throw thrown;
  }
}
function isDay(text) {
  const at = timeOf(text);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, DAY) === text;
}
function timeOf(day) {
  return Date.parse(`${day}T00:00:00Z`);
}
function allowWaivers(waivers, allowance) {
  return waivers.map((waiver) => {
    if (waiver.problem !== void 0) return waiver;
    if (allowance.by === "none") return { ...waiver, problem: allowance.why };
    const { by } = allowance;
    return { ...waiver, counted: true, by, ...by === "merged" ? {} : { allowedBy: allowance.login } };
  });
}
function withWaivers(verdict, waivers, facts) {
  if (waivers.length === 0) return verdict;
  const told = { ...verdict, waivers: [...waivers] };
  const excused = new Set(
    waivers.filter(({ counted: counted2 }) => counted2).map(({ metric, reasonCode }) => reasonCode ?? metric)
  );
  if (excused.size === 0) return told;
  const mark = (gate, subject = gate.metric) => excused.has(subject) && !gate.passed && gate.informational !== true && !isUnmeasured(gate) ? { ...gate, waived: true } : gate;
  const { dummy, anchor } = verdict;
  return {
    ...told,
    ...decide({ ...inputOf(verdict, facts), waivers }),
    gates: verdict.gates.map((gate) => mark(gate, subjectOf(gate))),
    ...dummy === void 0 ? {} : { dummy: mark(dummy) },
    ...anchor?.gate === void 0 ? {} : { anchor: { ...anchor, gate: mark(anchor.gate) } }
  };
}
function subjectOf({ metric, outcome, reason, thresholdHeld }) {
  const isOfBaseline = outcome === "inconclusive" && thresholdHeld !== false;
  return (isOfBaseline ? BASELINE_PROBLEMS.find((one2) => one2 === reason) : void 0) ?? metric;
}
function redecided({ waivers: _, ...verdict }, facts) {
  return { ...verdict, ...decide(inputOf(verdict, facts)) };
}
function inputOf({ gates, slices, dummy, anchor, ledger }, facts) {
  return { gates, slices, dummy, anchor, ledger, ...facts };
}

// src/compare/second-judgement.ts
function judgeAgain(verdict, { task, policy, waive, now, ...occasion }) {
  const firstRun = verdict.baseline.found === "none" && !isUnreachable(verdict);
  const facts = { policy, firstRun, ...occasion };
  const plain = gatedAgain(verdict, facts);
  const waivers = readWaivers(waive, { task, now, verdict: plain, facts });
  const { decision, reasons, rubberStamp } = withWaivers(plain, allowWaivers(waivers, { by: "merged" }), facts);
  return { decision, reasons, rubberStamp };
}
function gatedAgain({ informational: _, ...verdict }, facts) {
  const { policy, firstRun } = facts;
  const { ledger } = verdict;
  const gated = {
    ...verdict,
    gates: policy.metrics.map((gate) => gateAgain(gate, verdict, firstRun)),
    ...ledger === void 0 ? {} : { ledger: { ...ledger, max: policy.maxEvaluations } },
    ...policy.informational ? { informational: true } : {}
  };
  return redecided(gated, facts);
}
function gateAgain(gate, { gates }, firstRun) {
  const { metric, require: require2, threshold, informational } = gate;
  const told = gates.find((one2) => one2.metric === metric.name);
  const own = {
    metric: metric.name,
    direction: metric.direction,
    require: require2,
    ...informational ? { informational } : {}
  };
  if (told === void 0) return { ...own, outcome: "error", reason: "metric_missing", passed: false };
  const { informational: _, threshold: __, thresholdHeld: ___, ...rest } = told;
  const result = {
    ...rest,
    ...own,
    ...threshold === void 0 ? {} : {
      threshold,
      thresholdHeld: told.candidate !== void 0 && holds(told.candidate, threshold, metric.direction)
    }
  };
  const isCompared = result.outcome !== "not_compared" || firstRun;
  return { ...result, passed: isCompared && passes(gate, result) };
}

export {
  defaultPositive,
  isUndefined,
  improvementOf,
  checkInput,
  isResampled,
  differenceInterval,
  ownInterval,
  missedFloor,
  drawnRows,
  samplingOf,
  marginOf,
  judgeGate,
  decide,
  groupCodes,
  checkWeights,
  openPredictions,
  CHAIN,
  MARKED_RUN,
  FILES_OF,
  WRITTEN_BY,
  staleFiles,
  memoryFiles,
  sourceOf,
  attributeChange,
  totalOf,
  NO_ATTRIBUTION,
  attributionWords,
  attributionTable,
  tableConfig,
  readWaivers,
  allowWaivers,
  withWaivers,
  judgeAgain,
  gatedAgain,
  coefficientsOf,
  gateTable,
  gateNotes,
  movedWords,
  coefficientRows,
  comparableCoefficients,
  coefficientTable,
  isMoved,
  findingsOf,
  findingsSummary,
  severityTone,
  findingPhrase,
  dataFacts,
  profileTable,
  planSize,
  planGates,
  SETTLE_NOTE,
  settleTable,
  slicesSection,
  slicesSummary,
  slicesOf2 as slicesOf,
  commentSections,
  metricsSection,
  renderHtml
};
