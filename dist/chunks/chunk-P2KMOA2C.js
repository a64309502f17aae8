import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  isShared
} from "./chunk-WF6XTZGX.js";
import {
  f64,
  f64x2,
  i32,
  i32x4,
  i64x2,
  leaveIf,
  loop,
  openKernel,
  v128
} from "./chunk-CSTGNHVI.js";

// node_modules/simple-statistics/dist/simple-statistics.mjs
function uniqueCountSorted(x) {
  var uniqueValueCount = 0;
  var lastSeenValue;
  for (var i = 0; i < x.length; i++) {
    if (i === 0 || x[i] !== lastSeenValue) {
      lastSeenValue = x[i];
      uniqueValueCount++;
    }
  }
  return uniqueValueCount;
}
var BayesianClassifier = function BayesianClassifier2() {
  this.totalCount = 0;
  this.data = {};
};
BayesianClassifier.prototype.train = function train(item, category) {
  if (!this.data[category]) {
    this.data[category] = {};
  }
  for (var k in item) {
    var v = item[k];
    if (this.data[category][k] === void 0) {
      this.data[category][k] = {};
    }
    if (this.data[category][k][v] === void 0) {
      this.data[category][k][v] = 0;
    }
    this.data[category][k][v]++;
  }
  this.totalCount++;
};
BayesianClassifier.prototype.score = function score(item) {
  var odds = {};
  var category;
  for (var k in item) {
    var v = item[k];
    for (category in this.data) {
      if (odds[category] === void 0) {
        odds[category] = {};
      }
      if (this.data[category][k]) {
        odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
      } else {
        odds[category][k + "_" + v] = 0;
      }
    }
  }
  var oddsSums = {};
  for (category in odds) {
    oddsSums[category] = 0;
    for (var combination in odds[category]) {
      oddsSums[category] += odds[category][combination];
    }
  }
  return oddsSums;
};
var g = 607 / 128;
var LOGSQRT2PI = Math.log(Math.sqrt(2 * Math.PI));
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z2) {
  var sum = z2;
  var tmp = z2;
  for (var i = 1; i < 30; i++) {
    tmp *= z2 * z2 / (2 * i + 1);
    sum += tmp;
  }
  return Math.round((0.5 + sum / SQRT_2PI$1 * Math.exp(-z2 * z2 / 2)) * 1e4) / 1e4;
}
var standardNormalTable = [];
for (z = 0; z <= 3.09; z += 0.01) {
  standardNormalTable.push(cumulativeDistribution(z));
}
var z;
var SQRT_2PI = Math.sqrt(2 * Math.PI);
var PerceptronModel = function PerceptronModel2() {
  this.weights = [];
  this.bias = 0;
};
PerceptronModel.prototype.predict = function predict(features) {
  if (features.length !== this.weights.length) {
    return null;
  }
  var score2 = 0;
  for (var i = 0; i < this.weights.length; i++) {
    score2 += this.weights[i] * features[i];
  }
  score2 += this.bias;
  if (score2 > 0) {
    return 1;
  } else {
    return 0;
  }
};
PerceptronModel.prototype.train = function train2(features, label) {
  if (label !== 0 && label !== 1) {
    return null;
  }
  if (features.length !== this.weights.length) {
    this.weights = features.slice();
    this.bias = 1;
  }
  var prediction = this.predict(features);
  if (typeof prediction === "number" && prediction !== label) {
    var gradient = label - prediction;
    for (var i = 0; i < this.weights.length; i++) {
      this.weights[i] += gradient * features[i];
    }
    this.bias += gradient;
  }
  return this;
};

// src/data/block-loops.ts
var BLOCK = 4096;
function plainLoops() {
  let cells = new Float64Array();
  return {
    load(block) {
      cells = block;
    },
    sum: (scale, seen) => sumBlock(cells, scale, seen),
    deviations: (center, scale) => deviationsOf(cells, center, scale),
    count: (bins, counts) => countBlock(cells, bins, counts)
  };
}
function sumBlock(cells, scale, seen) {
  let { min, max, zeros } = seen;
  let even = 0;
  let odd = 0;
  let i = 0;
  for (; i + 1 < cells.length; i += 2) {
    const a = cells[i];
    const b = cells[i + 1];
    even += a * scale;
    odd += b * scale;
    if (a < min) min = a;
    if (a > max) max = a;
    if (b < min) min = b;
    if (b > max) max = b;
    if (a === 0) zeros += 1;
    if (b === 0) zeros += 1;
  }
  if (i < cells.length) {
    const cell = cells[i];
    even += cell * scale;
    if (cell < min) min = cell;
    if (cell > max) max = cell;
    if (cell === 0) zeros += 1;
  }
  seen.min = min;
  seen.max = max;
  seen.zeros = zeros;
  return even + odd;
}
function deviationsOf(cells, center, scale) {
  let evenSquares = 0;
  let oddSquares = 0;
  let evenRest = 0;
  let oddRest = 0;
  let i = 0;
  for (; i + 1 < cells.length; i += 2) {
    const a = cells[i] * scale - center;
    const b = cells[i + 1] * scale - center;
    evenSquares += a * a;
    oddSquares += b * b;
    evenRest += a;
    oddRest += b;
  }
  if (i < cells.length) {
    const a = cells[i] * scale - center;
    evenSquares += a * a;
    evenRest += a;
  }
  return { squares: evenSquares + oddSquares, rest: evenRest + oddRest };
}
function countBlock(cells, { zoom, from, perWidth }, counts) {
  let missing = 0;
  for (let i = 0; i < cells.length; i++) {
    const place = (cells[i] * zoom - from) * perWidth;
    if (Number.isNaN(place)) missing += 1;
    counts[place | 0] += 1;
  }
  return missing;
}

// src/data/profile-kernel.ts
var MOST_BINS = 64;
var VECTOR = 16;
var ANSWERS = 0;
var EVEN = 128;
var ODD = EVEN + 4 * MOST_BINS;
var CELLS = ODD + 4 * MOST_BINS;
function vectorLoops() {
  const kernel = openKernel(CELLS + 8 * BLOCK, [SUM, DEVIATIONS, COUNT]);
  if (kernel === void 0) return void 0;
  const { memory, functions } = kernel;
  const [sum, deviations, count] = [functions["sum"], functions["deviations"], functions["count"]];
  const answers = new Float64Array(memory, ANSWERS, 8);
  const missingOf = new Uint32Array(memory, ANSWERS, 4);
  const bins = new Uint32Array(memory, EVEN, 2 * MOST_BINS);
  const block = new Float64Array(memory, CELLS, BLOCK);
  const zeros = new Uint32Array(memory, 8 * 6, 4);
  const plain = plainLoops();
  let end = CELLS;
  let isOdd = false;
  return {
    load(cells) {
      isOdd = cells.length % 2 === 1;
      end = CELLS + 8 * cells.length;
      if (isOdd) plain.load(cells);
      else block.set(cells);
    },
    sum(scale, seen) {
      if (isOdd) return plain.sum(scale, seen);
      if (end === CELLS) return 0;
      sum(end, scale, seen.min, seen.max);
      seen.min = Math.min(answers[2], answers[3]);
      seen.max = Math.max(answers[4], answers[5]);
      seen.zeros += zeros[0] + zeros[2];
      return answers[0] + answers[1];
    },
    deviations(center, scale) {
      if (isOdd) return plain.deviations(center, scale);
      if (end === CELLS) return { squares: 0, rest: 0 };
      deviations(end, center, scale);
      return { squares: answers[0] + answers[1], rest: answers[2] + answers[3] };
    },
    count(places, counts) {
      if (isOdd || counts.length > MOST_BINS) return plain.count(places, counts);
      if (end === CELLS) return 0;
      bins.fill(0);
      count(end, places.zoom, places.from, places.perWidth);
      for (let bin = 0; bin < counts.length; bin++) counts[bin] += bins[bin] + bins[MOST_BINS + bin];
      return missingOf[0] + missingOf[2];
    }
  };
}
function overCells(cell, end, ...body) {
  return [
    ...cell.set(i32.const(CELLS)),
    ...loop(...body, cell.set(i32.add(cell.get, i32.const(VECTOR))), leaveIf(i32.eq(cell.get, end.get)))
  ];
}
function answer(place, lanes) {
  return v128.store(ANSWERS + 8 * place, i32.const(0), lanes.get);
}
var SUM = {
  name: "sum",
  parameters: ["i32", "f64", "f64", "f64"],
  body: (parameters, variables) => {
    const [end, scale, min, max] = parameters;
    const cell = variables.local("i32");
    const vectors = [0, 1, 2, 3, 4, 5].map(() => variables.local("v128"));
    const [cells, factor, sums, least, largest, zeros] = vectors;
    return [
      ...factor.set(f64x2.splat(scale.get)),
      ...least.set(f64x2.splat(min.get)),
      ...largest.set(f64x2.splat(max.get)),
      ...overCells(
        cell,
        end,
        cells.set(v128.load(0, cell.get)),
        sums.set(f64x2.add(sums.get, f64x2.mul(cells.get, factor.get))),
        least.set(f64x2.pmin(least.get, cells.get)),
        largest.set(f64x2.pmax(largest.get, cells.get)),
        zeros.set(i64x2.sub(zeros.get, f64x2.eq(cells.get, f64x2.splat(f64.const(0)))))
      ),
      ...answer(0, sums),
      ...answer(2, least),
      ...answer(4, largest),
      ...answer(6, zeros)
    ];
  }
};
var DEVIATIONS = {
  name: "deviations",
  parameters: ["i32", "f64", "f64"],
  body: (parameters, variables) => {
    const [end, center, scale] = parameters;
    const cell = variables.local("i32");
    const vectors = [0, 1, 2, 3, 4].map(() => variables.local("v128"));
    const [distance, factor, middle, squares, rest] = vectors;
    return [
      ...factor.set(f64x2.splat(scale.get)),
      ...middle.set(f64x2.splat(center.get)),
      ...overCells(
        cell,
        end,
        distance.set(f64x2.sub(f64x2.mul(v128.load(0, cell.get), factor.get), middle.get)),
        squares.set(f64x2.add(squares.get, f64x2.mul(distance.get, distance.get))),
        rest.set(f64x2.add(rest.get, distance.get))
      ),
      ...answer(0, squares),
      ...answer(2, rest)
    ];
  }
};
var COUNT = {
  name: "count",
  parameters: ["i32", "f64", "f64", "f64"],
  body: (parameters, variables) => {
    const [end, zoom, from, perWidth] = parameters;
    const [cell, bin] = [variables.local("i32"), variables.local("i32")];
    const vectors = [0, 1, 2, 3, 4].map(() => variables.local("v128"));
    const [place, factor, origin, width, missing] = vectors;
    const one = (lane, table) => [
      ...bin.set(i32.shl(i32x4.lane(lane, place.get), i32.const(2))),
      ...i32.store(table, bin.get, i32.add(i32.load(table, bin.get), i32.const(1)))
    ];
    return [
      ...factor.set(f64x2.splat(zoom.get)),
      ...origin.set(f64x2.splat(from.get)),
      ...width.set(f64x2.splat(perWidth.get)),
      ...overCells(
        cell,
        end,
        place.set(f64x2.mul(f64x2.sub(f64x2.mul(v128.load(0, cell.get), factor.get), origin.get), width.get)),
        missing.set(i64x2.sub(missing.get, f64x2.ne(place.get, place.get))),
        place.set(i32x4.truncated(place.get)),
        one(0, EVEN),
        one(1, ODD)
      ),
      ...answer(0, missing)
    ];
  }
};

// src/data/profile-numbers.ts
var VECTOR_ROWS = 65536;
var opened;
function loopsFor(rows) {
  if (rows < VECTOR_ROWS) return plainLoops();
  opened ??= vectorLoops() ?? plainLoops();
  return opened;
}
function momentsOf(values, loops = loopsFor(values.length)) {
  const moments = scaledMoments(values, 1, loops);
  if (moments === void 0 || Number.isFinite(moments.mean + moments.standardDeviation)) return moments;
  const { mean, standardDeviation } = scaledMoments(values, SCALE, loops);
  const limit = (value) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
  return { ...moments, mean: limit(mean / SCALE), standardDeviation: limit(standardDeviation / SCALE) };
}
var SCALE = 2409919865102884e-196;
function scaledMoments(values, scale, loops) {
  let present = 0;
  let squares = 0;
  let origin = 0;
  let mean = 0;
  const seen = { min: Infinity, max: -Infinity, zeros: 0 };
  for (let start = 0; start < values.length; start += BLOCK) {
    const block = values.subarray(start, start + BLOCK);
    let count = block.length;
    loops.load(block);
    let sum = loops.sum(scale, seen);
    if (Number.isNaN(sum)) {
      const held = block.filter((value) => !Number.isNaN(value));
      count = held.length;
      if (count === 0) continue;
      if (count < block.length) sum = sumOf(held, scale);
      loops.load(held);
    }
    const center = sum / count;
    if (present === 0) origin = center;
    const around = loops.deviations(center, scale);
    const blockSquares = around.squares - around.rest * around.rest / count;
    const step = center - origin + around.rest / count - mean;
    const total = present + count;
    mean += step * count / total;
    squares += blockSquares + step * step * (present * count / total);
    present = total;
  }
  if (present === 0) return void 0;
  const { min, max, zeros } = seen;
  const standardDeviation = present > 1 && max > min ? Math.sqrt(Math.max(0, squares) / (present - 1)) : 0;
  return { present, min, max, mean: max > min ? origin + mean : min * scale, standardDeviation, zeros };
}
function sumOf(values, scale) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * scale;
  return sum;
}
function histogramOf(values, { min, max }, bins, loops = loopsFor(values.length)) {
  const half = Number.isFinite(max - min) ? 1 : 0.5;
  const width = max * half - min * half;
  if (!(width > 0)) {
    const counts2 = new Array(bins).fill(0);
    for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) counts2[0] += 1;
    return counts2;
  }
  const zoom = half * (Number.isFinite(bins / width) ? 1 : 12676506002282294e14);
  const from = min * zoom;
  const places = { zoom, from, perWidth: bins / (max * zoom - from) };
  const counts = new Uint32Array(bins + 1);
  let missing = 0;
  for (let start = 0; start < values.length; start += BLOCK) {
    loops.load(values.subarray(start, start + BLOCK));
    missing += loops.count(places, counts);
  }
  counts[0] -= missing;
  counts[bins - 1] += counts[bins];
  return Array.from(counts.subarray(0, bins));
}

// src/data/sort-numbers.ts
var LEAST = 1024;
var LONGEST_INSERTION = 48;
function sortNumbers(values) {
  const count = values.length;
  if (count < LEAST) return values.sort();
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const perWidth = (count - 1) / (max - min);
  if (!(perWidth > 0 && perWidth < Infinity)) return values.sort();
  const { ends, dealt } = scratchFor(count);
  ends.fill(0);
  for (let i = 0; i < count; i++) ends[((values[i] - min) * perWidth | 0) + 1] += 1;
  for (let place = 0; place < count; place++) ends[place + 1] += ends[place];
  for (let i = 0; i < count; i++) {
    const value = values[i];
    dealt[ends[(value - min) * perWidth | 0]++] = value;
  }
  for (let place = 0, from = 0; place < count; place++) {
    const to = ends[place];
    if (to - from > LONGEST_INSERTION) dealt.subarray(from, to).sort();
    else if (to - from > 1) insertionSort(dealt, from, to);
    from = to;
  }
  values.set(dealt);
  return values;
}
var scratch;
function scratchFor(count) {
  if (scratch?.dealt.length !== count) {
    scratch = { ends: new Uint32Array(count + 1), dealt: new Float64Array(count) };
  }
  return scratch;
}
function insertionSort(values, from, to) {
  for (let i = from + 1; i < to; i++) {
    const value = values[i];
    let at = i;
    for (; at > from && values[at - 1] > value; at--) values[at] = values[at - 1];
    values[at] = value;
  }
}

// src/data/profile.ts
var BINS = 10;
var TOP = 20;
var SAMPLE = 1e5;
var PARALLEL_ROWS = 65536;
async function profileTable(table, roleOf, workers) {
  const large = table.rows >= PARALLEL_ROWS && workers.count > 1 && table.columns.every(isShared);
  const profiles = large ? await workers.run("profileColumn", profileColumn, table.columns) : table.columns.map(profileColumn);
  return profiles.map((profile) => ({ ...profile, role: roleOf(profile.name) }));
}
function profileColumn(column) {
  return column.storage === "float64" ? profileNumbers(column) : profileText(column);
}
function profileNumbers({ name, kind, values }) {
  const sample = sortedSample(values);
  const moments = momentsOf(values.length <= SAMPLE ? sample : values);
  const rows = values.length;
  const base = { name, kind, rows, missing: rows - (moments?.present ?? 0), distinct: distinctOf(sample) };
  if (moments === void 0) return base;
  const { min, max, mean, standardDeviation, zeros } = moments;
  const q = (share) => sample.length === 0 ? mean : quantileSorted(sample, share);
  return {
    ...base,
    numeric: {
      min,
      max,
      mean,
      standardDeviation,
      zeros,
      quantiles: { p5: q(0.05), p25: q(0.25), p50: q(0.5), p75: q(0.75), p95: q(0.95) },
      histogram: histogramOf(values, moments, BINS)
    }
  };
}
function sortedSample(values) {
  const rows = Math.min(values.length, SAMPLE);
  const sample = new Float64Array(rows);
  let present = 0;
  for (let i = 0; i < rows; i++) {
    const value = values[rows === SAMPLE ? Math.floor(i * values.length / SAMPLE) : i];
    if (!Number.isNaN(value)) sample[present++] = value;
  }
  return sortNumbers(sample.subarray(0, present));
}
function profileText({ name, kind, codes, categories }) {
  const counts = new Array(categories.length).fill(0);
  let missing = 0;
  for (const code of codes) {
    if (code < 0) missing += 1;
    else counts[code] += 1;
  }
  const top = categories.map((value, code) => ({ value, rows: counts[code] })).filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  return { name, kind, rows: codes.length, missing, distinct: top.length, categories: top.slice(0, TOP) };
}
function distinctOf(sorted) {
  return sorted.length === 0 ? 0 : uniqueCountSorted(sorted);
}
function quantileSorted(sorted, share) {
  const position = share * (sorted.length - 1);
  const low = Math.floor(position);
  const [from, to] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]];
  const weight = position - low;
  return Number.isFinite(to - from) ? from + (to - from) * weight : from * (1 - weight) + to * weight;
}

export {
  sortNumbers,
  profileTable,
  profileColumn
};
