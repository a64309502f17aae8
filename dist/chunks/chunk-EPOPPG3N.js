import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  isShared
} from "./chunk-WF6XTZGX.js";

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

// src/data/profile-numbers.ts
var BLOCK = 4096;
function momentsOf(values) {
  const moments = scaledMoments(values, 1);
  if (moments === void 0 || Number.isFinite(moments.mean + moments.standardDeviation)) return moments;
  const { mean, standardDeviation } = scaledMoments(values, SCALE);
  const limit = (value) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
  return { ...moments, mean: limit(mean / SCALE), standardDeviation: limit(standardDeviation / SCALE) };
}
var SCALE = 2409919865102884e-196;
function scaledMoments(values, scale) {
  let present = 0;
  let squares = 0;
  let origin = 0;
  let mean = 0;
  const seen = { min: Infinity, max: -Infinity, zeros: 0 };
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, values.length);
    let sum = sumBlock(values, start, end, scale, seen);
    const block = Number.isNaN(sum) ? presentOf(values, start, end) : values.subarray(start, end);
    const count = block.length;
    if (count === 0) continue;
    if (count < end - start) sum = sumOf(block, scale);
    const center = sum / count;
    if (present === 0) origin = center;
    const around = deviationsOf(block, center, scale);
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
function sumBlock(values, start, end, scale, seen) {
  let { min, max, zeros } = seen;
  let even = 0;
  let odd = 0;
  let i = start;
  for (; i + 1 < end; i += 2) {
    const a = values[i];
    const b = values[i + 1];
    even += a * scale;
    odd += b * scale;
    if (a < min) min = a;
    if (a > max) max = a;
    if (b < min) min = b;
    if (b > max) max = b;
    if (a === 0) zeros += 1;
    if (b === 0) zeros += 1;
  }
  if (i < end) {
    const value = values[i];
    even += value * scale;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value === 0) zeros += 1;
  }
  seen.min = min;
  seen.max = max;
  seen.zeros = zeros;
  return even + odd;
}
function deviationsOf(block, center, scale) {
  let evenSquares = 0;
  let oddSquares = 0;
  let evenRest = 0;
  let oddRest = 0;
  let i = 0;
  for (; i + 1 < block.length; i += 2) {
    const a = block[i] * scale - center;
    const b = block[i + 1] * scale - center;
    evenSquares += a * a;
    oddSquares += b * b;
    evenRest += a;
    oddRest += b;
  }
  if (i < block.length) {
    const a = block[i] * scale - center;
    evenSquares += a * a;
    evenRest += a;
  }
  return { squares: evenSquares + oddSquares, rest: evenRest + oddRest };
}
function presentOf(values, start, end) {
  return values.subarray(start, end).filter((value) => !Number.isNaN(value));
}
function sumOf(values, scale) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * scale;
  return sum;
}
function histogramOf(values, { min, max }, bins) {
  const counts = new Array(bins).fill(0);
  const half = Number.isFinite(max - min) ? 1 : 0.5;
  const width = max * half - min * half;
  if (!(width > 0)) {
    for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) counts[0] += 1;
    return counts;
  }
  const zoom = half * (Number.isFinite(bins / width) ? 1 : 12676506002282294e14);
  const from = min * zoom;
  const perWidth = bins / (max * zoom - from);
  const even = new Uint32Array(bins + 1);
  const odd = new Uint32Array(bins + 1);
  const pairs = values.length & ~1;
  let missing = 0;
  for (let i = 0; i < pairs; i += 2) {
    const place = (values[i] * zoom - from) * perWidth;
    const next = (values[i + 1] * zoom - from) * perWidth;
    if (Number.isNaN(place)) missing += 1;
    if (Number.isNaN(next)) missing += 1;
    even[place | 0] += 1;
    odd[next | 0] += 1;
  }
  if (pairs < values.length) {
    const place = (values[pairs] * zoom - from) * perWidth;
    if (Number.isNaN(place)) missing += 1;
    even[place | 0] += 1;
  }
  const rows = even.map((count, bin) => count + odd[bin]);
  rows[0] -= missing;
  rows[bins - 1] += rows[bins];
  return Array.from(rows.subarray(0, bins));
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
  const ends = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) ends[((values[i] - min) * perWidth | 0) + 1] += 1;
  for (let place = 0; place < count; place++) ends[place + 1] += ends[place];
  const dealt = new Float64Array(count);
  const next = ends.slice(0, count);
  for (let i = 0; i < count; i++) {
    const value = values[i];
    dealt[next[(value - min) * perWidth | 0]++] = value;
  }
  for (let place = 0; place < count; place++) {
    const from = ends[place];
    const to = ends[place + 1];
    if (to - from < 2) continue;
    if (to - from > LONGEST_INSERTION) dealt.subarray(from, to).sort();
    else insertionSort(dealt, from, to);
  }
  values.set(dealt);
  return values;
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
  profileTable,
  profileColumn
};
