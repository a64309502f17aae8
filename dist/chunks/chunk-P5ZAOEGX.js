import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  TASKS,
  checkShape,
  count,
  digest,
  finite,
  parseJson,
  refuseHostile,
  zod_exports
} from "./chunk-XFZGVLT5.js";
import {
  SENTENCE_CAP,
  markdownCode,
  markdownText
} from "./chunk-RN622SCI.js";
import {
  closest
} from "./chunk-UMBKYT47.js";
import {
  InfrastructureError,
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/documents/canonical.ts
import { createHash } from "node:crypto";
function encodeCanonical(value) {
  const out = [];
  write(value, "", out, "$");
  out.push("\n");
  return out.join("");
}
function sha256(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function write(value, indent, out, path) {
  if (value === null || value === true || value === false) {
    out.push(String(value));
  } else if (typeof value === "number") {
    out.push(encodeNumber(value, path));
  } else if (typeof value === "string") {
    out.push(JSON.stringify(value));
  } else if (Array.isArray(value) || value instanceof Float64Array || value instanceof Int32Array) {
    writeArray(value, indent, out, path);
  } else if (isPlainObject(value)) {
    writeObject(value, indent, out, path);
  } else {
    throw new InvariantError(`cannot encode ${Object.prototype.toString.call(value)} at ${path}`);
  }
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
function encodeNumber(value, path) {
  if (!Number.isFinite(value))
    throw new InvariantError(`cannot encode ${value} at ${path}: documents hold finite numbers`);
  return value === 0 ? "0" : String(value);
}
function writeArray(items, indent, out, path) {
  if (items.length === 0) {
    out.push("[]");
    return;
  }
  if (typeof items[0] === "number") {
    out.push("[");
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.push(", ");
      write(items[i], indent, out, `${path}[${i}]`);
    }
    out.push("]");
    return;
  }
  const inner = `${indent}  `;
  out.push("[");
  for (let i = 0; i < items.length; i++) {
    out.push(i > 0 ? ",\n" : "\n", inner);
    write(items[i], inner, out, `${path}[${i}]`);
  }
  out.push("\n", indent, "]");
}
function writeObject(record, indent, out, path) {
  const keys = Object.keys(record).filter((key) => record[key] !== void 0).sort();
  if (keys.length === 0) {
    out.push("{}");
    return;
  }
  const inner = `${indent}  `;
  out.push("{");
  keys.forEach((key, i) => {
    out.push(i > 0 ? ",\n" : "\n", inner, JSON.stringify(key), ": ");
    write(record[key], inner, out, `${path}.${key}`);
  });
  out.push("\n", indent, "}");
}

// src/documents/config-shape.ts
var COLUMN_KINDS = ["numeric", "categorical", "boolean", "date", "ignore"];
var MODEL_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
var MODEL_NAME_RULE = 'a model name has at most 64 lower-case letters, digits, "-" and "_", and begins with a letter or a digit';
var text = () => zod_exports.string().check(zod_exports.minLength(1));
var seed = () => zod_exports.int().check(zod_exports.minimum(0), zod_exports.maximum(4294967295));
var testSize = () => zod_exports.number().check(
  zod_exports.refine((v) => v > 0 && (v < 1 || Number.isInteger(v)), {
    error: "must be a share between 0 and 1 or a whole number of rows"
  })
);
var margin = () => zod_exports.number().check(zod_exports.minimum(0));
var DataSchema = zod_exports.strictObject({
  path: text(),
  target: text(),
  id: zod_exports.optional(zod_exports.nullable(text())),
  exclude: zod_exports.optional(zod_exports.array(text())),
  columns: zod_exports.optional(zod_exports.record(zod_exports.string(), zod_exports.enum(COLUMN_KINDS))),
  delimiter: zod_exports.optional(zod_exports.string().check(zod_exports.length(1))),
  na_values: zod_exports.optional(zod_exports.array(zod_exports.string()))
});
var SplitSchema = zod_exports.discriminatedUnion("method", [
  zod_exports.strictObject({
    method: zod_exports.literal("hash"),
    test_size: zod_exports._default(testSize(), 0.2),
    random_state: zod_exports._default(seed(), 42)
  }),
  zod_exports.strictObject({
    method: zod_exports.literal("sklearn"),
    test_size: zod_exports._default(testSize(), 0.25),
    random_state: zod_exports._default(seed(), 42),
    stratify: zod_exports.optional(text())
  }),
  zod_exports.strictObject({ method: zod_exports.literal("time"), column: text(), test_size: zod_exports._default(testSize(), 0.2) }),
  zod_exports.strictObject({
    method: zod_exports.literal("group"),
    column: text(),
    test_size: zod_exports._default(testSize(), 0.2),
    random_state: zod_exports._default(seed(), 42)
  }),
  zod_exports.strictObject({ method: zod_exports.literal("column"), column: text(), test_value: zod_exports._default(zod_exports.string(), "test") }),
  zod_exports.strictObject({ method: zod_exports.literal("files"), test_path: text() })
]);
var TrainSchema = zod_exports.strictObject({
  /** Default: `linear` for regression, `logistic` for classification. */
  model: zod_exports.optional(text()),
  params: zod_exports._default(zod_exports.record(zod_exports.string(), zod_exports.unknown()), {})
});
var EvaluateSchema = zod_exports.strictObject({
  metrics: zod_exports.optional(zod_exports.array(text()).check(zod_exports.minLength(1))),
  slices: zod_exports.optional(
    zod_exports.array(
      zod_exports.strictObject({
        columns: zod_exports.array(text()).check(zod_exports.minLength(1)),
        min_rows: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1)), 100)
      })
    )
  ),
  positive: zod_exports.optional(zod_exports.union([zod_exports.string(), zod_exports.number(), zod_exports.boolean()])),
  threshold: zod_exports.optional(zod_exports.number().check(zod_exports.minimum(0), zod_exports.maximum(1)))
});
var GateMetricSchema = zod_exports.strictObject({
  name: text(),
  require: zod_exports.optional(zod_exports.enum(["no_worse", "better"])),
  threshold: zod_exports.optional(finite()),
  max_absolute_regression: zod_exports.optional(margin()),
  max_relative_regression: zod_exports.optional(margin()),
  min_absolute_change: zod_exports.optional(margin()),
  min_relative_change: zod_exports.optional(margin())
});
var onInconclusive = () => zod_exports.enum(["fail", "warn", "pass"]);
var GateSchema = zod_exports.strictObject({
  metrics: zod_exports.array(GateMetricSchema).check(zod_exports.minLength(1)),
  on_inconclusive: zod_exports.optional(
    zod_exports.strictObject({
      pull_request: zod_exports._default(onInconclusive(), "warn"),
      release: zod_exports._default(onInconclusive(), "fail")
    })
  ),
  first_run: zod_exports.optional(zod_exports.enum(["rubber_stamp", "fail"]))
});
var ModelConfigSchema = zod_exports.strictObject({
  task: zod_exports.enum(TASKS),
  data: DataSchema,
  split: zod_exports._default(SplitSchema, { method: "hash", test_size: 0.2, random_state: 42 }),
  train: zod_exports._default(TrainSchema, { params: {} }),
  evaluate: zod_exports._default(EvaluateSchema, {}),
  gate: zod_exports.optional(GateSchema)
});
var ConfigSchema = zod_exports.strictObject({
  version: zod_exports.literal(1),
  models: zod_exports.record(zod_exports.string().check(zod_exports.regex(MODEL_NAME, { error: MODEL_NAME_RULE })), ModelConfigSchema)
});

// src/numbers.ts
var Sum = class {
  total = 0;
  lost = 0;
  add(term) {
    const next = this.total + term;
    if (Math.abs(this.total) >= Math.abs(term)) this.lost += this.total - next + term;
    else this.lost += term - next + this.total;
    this.total = next;
  }
  get value() {
    return Number.isFinite(this.total) ? this.total + this.lost : this.total;
  }
};
function sum(values) {
  const total = new Sum();
  for (let i = 0; i < values.length; i++) total.add(values[i]);
  return total.value;
}
function mean(values) {
  if (values.length === 0) throw new RangeError("mean requires at least 1 data point");
  return sum(values) / values.length;
}
function sumOfSquaredDeviations(values) {
  const center = mean(values);
  const squares = new Sum();
  const deviations = new Sum();
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - center;
    squares.add(deviation * deviation);
    deviations.add(deviation);
  }
  return Math.max(0, squares.value - deviations.value * deviations.value / values.length);
}
function firstNonFinite(values) {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}
function isConstant(values) {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

// src/metrics/define.ts
function undefinedBecause(reason) {
  return { undefined: reason };
}
function regressionMetric(spec) {
  const { formula, ...described } = spec;
  return {
    ...described,
    tasks: ["regression"],
    reads: "labels",
    compute(input) {
      if (input.task !== "regression") throw wrongTask(spec.name, input);
      return settle(formula(input));
    }
  };
}
function labelMetric(spec) {
  const { formula, ...described } = spec;
  return {
    ...described,
    reads: "labels",
    compute(input) {
      if (input.task === "regression" || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      return settle(formula(input));
    }
  };
}
function scoreMetric(spec) {
  const { formula, ...described } = spec;
  return {
    ...described,
    reads: "scores",
    compute(input) {
      if (input.task === "regression" || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      if (input.probabilities === void 0) return { undefined: "it reads probabilities and there are none" };
      return settle(formula(input, input.probabilities));
    }
  };
}
function settle(answer) {
  if (typeof answer !== "number") return answer;
  if (!Number.isFinite(answer)) return { undefined: "the numbers are too large for double precision" };
  return { value: answer };
}
function wrongTask(name, input) {
  return new InvariantError(`metric ${name} was asked about the task ${input.task}`);
}

// src/metrics/select-ranks.ts
var BINS = 65536;
function selectRanks(values, ranks) {
  for (const rank of ranks) {
    if (!(Number.isInteger(rank) && rank >= 0 && rank < values.length)) {
      throw new RangeError(`selectRanks requires ranks from 0 to ${values.length - 1}, got ${rank}`);
    }
  }
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const high = highWord();
  const counts = new Uint32Array(BINS);
  for (let i = high; i < words.length; i += 2) counts[binOf(words[i])]++;
  const sorted = /* @__PURE__ */ new Map();
  return ranks.map((rank) => {
    let bin = 0;
    let before = 0;
    while (before + counts[bin] <= rank) before += counts[bin++];
    let members = sorted.get(bin);
    if (members === void 0) {
      members = gather(values, words, high, bin, counts[bin]).sort();
      sorted.set(bin, members);
    }
    return members[rank - before];
  });
}
function gather(values, words, high, bin, count3) {
  const members = new Float64Array(count3);
  let filled = 0;
  for (let i = 0; i < values.length; i++) if (binOf(words[2 * i + high]) === bin) members[filled++] = values[i];
  return members;
}
function binOf(word) {
  return (word & 2147483648) !== 0 ? ~word >>> 16 : (word | 2147483648) >>> 16;
}
function highWord() {
  return new Uint32Array(new Float64Array([-1]).buffer)[0] === 0 ? 1 : 0;
}

// src/metrics/absolute-errors.ts
var SMALLEST_TRUTH = 1e-9;
var mae = regressionMetric({
  name: "mae",
  aliases: ["mean_absolute_error", "neg_mean_absolute_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of |truth − prediction|, in the target’s unit (scikit-learn mean_absolute_error).",
  formula({ truth, prediction }) {
    const errors = new Sum();
    for (let i = 0; i < truth.length; i++) errors.add(Math.abs(truth[i] - prediction[i]));
    return errors.value / truth.length;
  }
});
var medianAbsoluteError = regressionMetric({
  name: "median_absolute_error",
  aliases: ["medae", "neg_median_absolute_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Median of |truth − prediction|; of an even count the mean of the middle two (scikit-learn).",
  formula: (input) => {
    const errors = absoluteErrors(input);
    const middle = errors.length >> 1;
    if (errors.length % 2 === 1) return selectRanks(errors, [middle])[0];
    const [below, above] = selectRanks(errors, [middle - 1, middle]);
    return (below + above) / 2;
  }
});
var maxError = regressionMetric({
  name: "max_error",
  aliases: ["neg_max_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Largest |truth − prediction|, in the target’s unit (scikit-learn max_error).",
  formula({ truth, prediction }) {
    let largest = 0;
    for (let i = 0; i < truth.length; i++) largest = Math.max(largest, Math.abs(truth[i] - prediction[i]));
    return largest;
  }
});
var mape = regressionMetric({
  name: "mape",
  aliases: ["mean_absolute_percentage_error", "neg_mean_absolute_percentage_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of |truth − prediction| / |truth|, a fraction and no percentage (scikit-learn); undefined near a truth of 0.",
  formula({ truth, prediction }) {
    const shares = new Sum();
    for (let i = 0; i < truth.length; i++) {
      const size = Math.abs(truth[i]);
      if (size < SMALLEST_TRUTH)
        return undefinedBecause("a truth is 0 or nearly 0 (below 1e-9), so it has no percentage");
      shares.add(Math.abs(truth[i] - prediction[i]) / size);
    }
    return shares.value / truth.length;
  }
});
function absoluteErrors({ truth, prediction }) {
  const errors = new Float64Array(truth.length);
  for (let i = 0; i < errors.length; i++) errors[i] = Math.abs(truth[i] - prediction[i]);
  return errors;
}

// src/metrics/label-counts.ts
var counted = /* @__PURE__ */ new WeakMap();
function labelCounts(input) {
  const known = counted.get(input);
  if (known !== void 0) return known;
  const counts = count2(input);
  counted.set(input, counts);
  return counts;
}
function count2({ truth, prediction, classes }) {
  const inTruth = new Float64Array(classes.length);
  const predicted = new Float64Array(classes.length);
  const hits = new Float64Array(classes.length);
  let correct = 0;
  for (let i = 0; i < truth.length; i++) {
    const t = truth[i];
    const p = prediction[i];
    inTruth[t]++;
    predicted[p]++;
    if (t === p) {
      hits[t]++;
      correct++;
    }
  }
  return { rows: truth.length, correct, truth: inTruth, predicted, hits };
}

// src/metrics/accuracy.ts
var accuracy = labelMetric({
  name: "accuracy",
  aliases: ["accuracy_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Share of rows whose predicted class is the true one (scikit-learn accuracy_score).",
  formula(input) {
    const counts = labelCounts(input);
    return counts.correct / counts.rows;
  }
});
var balancedAccuracy = labelMetric({
  name: "balanced_accuracy",
  aliases: ["balanced_accuracy_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Mean recall over the classes that occur in the truth (scikit-learn balanced_accuracy_score).",
  formula(input) {
    const { truth, hits } = labelCounts(input);
    const recalls = new Sum();
    let classes = 0;
    for (let c = 0; c < truth.length; c++) {
      if (truth[c] === 0) continue;
      recalls.add(hits[c] / truth[c]);
      classes++;
    }
    return recalls.value / classes;
  }
});

// src/metrics/agreement.ts
var mcc = labelMetric({
  name: "mcc",
  aliases: ["matthews_corrcoef"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [-1, 1],
  summary: "Correlation of true and predicted class, Matthews and Gorodkin (scikit-learn matthews_corrcoef).",
  formula(input) {
    const { rows, correct, truth, predicted } = labelCounts(input);
    const chance = dot(truth, predicted);
    const ofTruth = rows * rows - dot(truth, truth);
    const ofPrediction = rows * rows - dot(predicted, predicted);
    if (ofTruth === 0) return undefinedBecause("the truth has only one class");
    if (ofPrediction === 0) return undefinedBecause("every row is predicted as the same class");
    return clamp((correct * rows - chance) / (Math.sqrt(ofTruth) * Math.sqrt(ofPrediction)));
  }
});
var cohenKappa = labelMetric({
  name: "cohen_kappa",
  aliases: ["kappa", "cohen_kappa_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [-1, 1],
  summary: "Agreement of true and predicted class above what their frequencies give (scikit-learn cohen_kappa_score).",
  formula(input) {
    const { rows, correct, truth, predicted } = labelCounts(input);
    const chance = dot(truth, predicted);
    if (rows * rows === chance) return undefinedBecause("truth and prediction have only one class, the same");
    return clamp((correct * rows - chance) / (rows * rows - chance));
  }
});
function dot(a, b) {
  let total = 0;
  for (let c = 0; c < a.length; c++) total += a[c] * b[c];
  return total;
}
function clamp(value) {
  return Math.min(1, Math.max(-1, value));
}

// src/metrics/sorted-scores.ts
var ranked = /* @__PURE__ */ new WeakMap();
function sortByTruth(truth, classes, scores) {
  const ends = new Uint32Array(classes + 1);
  for (let i = 0; i < truth.length; i++) ends[truth[i] + 1]++;
  for (let c = 0; c < classes; c++) ends[c + 1] += ends[c];
  const next = ends.slice(0, classes);
  const grouped = new Float64Array(truth.length);
  for (let i = 0; i < truth.length; i++) grouped[next[truth[i]]++] = scores[i];
  return Array.from({ length: classes }, (_, c) => grouped.subarray(ends[c], ends[c + 1]).sort());
}
function rankScores({ truth }, code2, scores) {
  const known = ranked.get(scores);
  if (known !== void 0 && known.truth === truth && known.code === code2) return known.scores;
  const sides = new Int32Array(truth.length);
  for (let i = 0; i < truth.length; i++) sides[i] = truth[i] === code2 ? 1 : 0;
  const [negatives, positives] = sortByTruth(sides, 2, scores);
  const result = { positives, negatives };
  ranked.set(scores, { truth, code: code2, scores: result });
  return result;
}
function doubledWins(positives, negatives) {
  let below = 0;
  let upTo = 0;
  let wins = 0;
  for (let i = 0; i < positives.length; i++) {
    const score = positives[i];
    while (below < negatives.length && negatives[below] < score) below++;
    if (upTo < below) upTo = below;
    while (upTo < negatives.length && negatives[upTo] <= score) upTo++;
    wins += below + upTo;
  }
  return wins;
}

// src/metrics/average-precision.ts
var averagePrecision = scoreMetric({
  name: "average_precision",
  aliases: ["average_precision_score", "precision_recall_auc"],
  tasks: ["binary"],
  direction: "higher",
  range: [0, 1],
  summary: "Σ (recall gained at a threshold) × (precision there), ties are one threshold (scikit-learn average_precision_score).",
  formula(input, probabilities) {
    const { positives, negatives } = rankScores(input, input.positive, probabilities[input.positive]);
    if (positives.length === 0) return undefinedBecause("the truth has no row of the positive class");
    const terms = new Sum();
    let truePositives = 0;
    let falsePositives = 0;
    for (let i = positives.length - 1; i >= 0; ) {
      const threshold = positives[i];
      let gained = 0;
      for (; i >= 0 && positives[i] === threshold; i--) gained++;
      truePositives += gained;
      while (falsePositives < negatives.length && negatives[negatives.length - 1 - falsePositives] >= threshold)
        falsePositives++;
      terms.add(gained * truePositives / (truePositives + falsePositives));
    }
    return terms.value / positives.length;
  }
});

// src/metrics/brier.ts
var brier = scoreMetric({
  name: "brier",
  aliases: ["brier_score_loss", "brier_score", "neg_brier_score", "neg_brier_score_loss"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 2],
  summary: "Mean of (probability − outcome)²: of the positive class for two classes (at most 1), summed over the classes for more (at most 2; scikit-learn brier_score_loss).",
  formula: (input, probabilities) => input.task === "binary" ? ofPositive(input, probabilities[input.positive]) : overClasses(input, probabilities)
});
function ofPositive({ truth, positive }, column) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = column[i] - (truth[i] === positive ? 1 : 0);
    squares.add(error * error);
  }
  return squares.value / truth.length;
}
function overClasses({ truth }, probabilities) {
  const squares = new Sum();
  for (let c = 0; c < probabilities.length; c++) {
    const column = probabilities[c];
    for (let i = 0; i < truth.length; i++) {
      const error = column[i] - (truth[i] === c ? 1 : 0);
      squares.add(error * error);
    }
  }
  return squares.value / truth.length;
}

// src/metrics/calibration.ts
var BINS2 = 10;
function calibrationBins(input, probabilities) {
  const rows = new Float64Array(BINS2);
  const right = new Float64Array(BINS2);
  const confidence = Array.from({ length: BINS2 }, () => new Sum());
  const positive = input.task === "binary" ? input.positive : void 0;
  for (let i = 0; i < input.truth.length; i++) {
    const c = positive ?? topClass(probabilities, i);
    const p = probabilities[c][i];
    const bin = Math.min(Math.floor(p * BINS2), BINS2 - 1);
    rows[bin]++;
    if (input.truth[i] === c) right[bin]++;
    confidence[bin].add(p);
  }
  return confidence.map((total, bin) => ({
    from: bin / BINS2,
    to: (bin + 1) / BINS2,
    rows: rows[bin],
    confidence: rows[bin] === 0 ? 0 : total.value / rows[bin],
    accuracy: rows[bin] === 0 ? 0 : right[bin] / rows[bin]
  }));
}
function topClass(probabilities, row) {
  let top = 0;
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c][row] > probabilities[top][row]) top = c;
  return top;
}
var ece = scoreMetric({
  name: "ece",
  aliases: ["expected_calibration_error"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 1],
  summary: "Mean over rows of |share that came true − mean probability| in ten bins of equal width (not in scikit-learn).",
  formula(input, probabilities) {
    const gaps = new Sum();
    for (const bin of calibrationBins(input, probabilities)) {
      gaps.add(bin.rows / input.truth.length * Math.abs(bin.accuracy - bin.confidence));
    }
    return gaps.value;
  }
});

// src/metrics/explained-variance.ts
var r2 = regressionMetric({
  name: "r2",
  aliases: ["r2_score"],
  direction: "higher",
  range: [-Infinity, 1],
  summary: "1 − Σ(truth − prediction)² / Σ(truth − mean)² (scikit-learn r2_score); undefined where the truth does not vary.",
  formula: (input) => unexplained(input, squaredErrors)
});
var explainedVariance = regressionMetric({
  name: "explained_variance",
  aliases: ["explained_variance_score"],
  direction: "higher",
  range: [-Infinity, 1],
  summary: "1 − var(truth − prediction) / var(truth) (scikit-learn explained_variance_score): r2 that forgives a constant shift.",
  formula: (input) => unexplained(input, squaredDeviationsOfErrors)
});
function unexplained(input, left) {
  if (input.truth.length < 2) return undefinedBecause("it needs at least 2 rows");
  if (isConstant(input.truth)) return undefinedBecause("the truth is the same in every row");
  const total = sumOfSquaredDeviations(input.truth);
  if (total === 0) return undefinedBecause("the truth varies too little for double precision");
  return 1 - left(input) / total;
}
function squaredErrors({ truth, prediction }) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = truth[i] - prediction[i];
    squares.add(error * error);
  }
  return squares.value;
}
function squaredDeviationsOfErrors({ truth, prediction }) {
  const errors = new Float64Array(truth.length);
  for (let i = 0; i < errors.length; i++) errors[i] = truth[i] - prediction[i];
  return sumOfSquaredDeviations(errors);
}

// src/metrics/log-errors.ts
var msle = regressionMetric({
  name: "msle",
  aliases: ["mean_squared_log_error", "neg_mean_squared_log_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of (ln(1 + truth) − ln(1 + prediction))² (scikit-learn mean_squared_log_error); undefined from −1 down.",
  formula: meanSquaredLogError
});
var rmsle = regressionMetric({
  name: "rmsle",
  aliases: ["root_mean_squared_log_error", "neg_root_mean_squared_log_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Square root of the mean squared logarithmic error (scikit-learn root_mean_squared_log_error).",
  formula(input) {
    const answer = meanSquaredLogError(input);
    return typeof answer === "number" ? Math.sqrt(answer) : answer;
  }
});
function meanSquaredLogError({ truth, prediction }) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const y = truth[i];
    const p = prediction[i];
    if (y <= -1) return undefinedBecause("a truth is −1 or less, which has no logarithm");
    if (p <= -1) return undefinedBecause("a prediction is −1 or less, which has no logarithm");
    const error = Math.log1p(y) - Math.log1p(p);
    squares.add(error * error);
  }
  return squares.value / truth.length;
}

// src/metrics/log-loss.ts
var EPSILON = 2220446049250313e-31;
var logLoss = scoreMetric({
  name: "log_loss",
  aliases: ["neg_log_loss"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 36.04365338911715],
  summary: "Mean of −ln(probability of the true class), clipped at 2.22e-16 (scikit-learn log_loss); natural logarithm.",
  formula({ truth }, probabilities) {
    const losses = new Sum();
    for (let i = 0; i < truth.length; i++) {
      const p = probabilities[truth[i]][i];
      losses.add(-Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p))));
    }
    return losses.value / truth.length;
  }
});

// src/metrics/precision-recall.ts
var FRACTIONS = {
  precision: ({ hits, predicted }, c) => ({ over: hits[c], under: predicted[c] }),
  recall: ({ hits, truth }, c) => ({ over: hits[c], under: truth[c] }),
  f1: ({ hits, truth, predicted }, c) => ({ over: 2 * hits[c], under: truth[c] + predicted[c] })
};
var EMPTY = {
  precision: "no row is predicted as the positive class",
  recall: "the truth has no row of the positive class",
  f1: "the positive class is neither in the truth nor in the prediction"
};
var MEANINGS = {
  precision: "share of the rows predicted as the class that are of it",
  recall: "share of the rows of the class that are predicted as it",
  f1: "harmonic mean of precision and recall"
};
function positiveClassMetric(kind) {
  return labelMetric({
    name: kind,
    aliases: [`${kind}_score`],
    tasks: ["binary"],
    direction: "higher",
    range: [0, 1],
    summary: `Positive class: ${MEANINGS[kind]} (scikit-learn ${kind}_score).`,
    formula(input) {
      const { over, under } = FRACTIONS[kind](labelCounts(input), input.positive);
      return under === 0 ? undefinedBecause(EMPTY[kind]) : over / under;
    }
  });
}
var AVERAGES = {
  macro: "mean over the classes",
  micro: "over all classes together",
  weighted: "mean over the classes, weighted by their true rows"
};
function averagedMetric(kind, average) {
  return labelMetric({
    name: `${kind}_${average}`,
    aliases: [],
    tasks: ["multiclass"],
    direction: "higher",
    range: [0, 1],
    summary: `${AVERAGES[average]}: ${MEANINGS[kind]} (scikit-learn ${kind}_score, average="${average}").`,
    formula: (input) => averageOf(input, kind, average)
  });
}
function averageOf(input, kind, average) {
  const counts = labelCounts(input);
  if (average === "micro") return counts.correct / counts.rows;
  const values = new Sum();
  let weights = 0;
  for (let c = 0; c < counts.truth.length; c++) {
    if (counts.truth[c] === 0 && counts.predicted[c] === 0) continue;
    const { over, under } = FRACTIONS[kind](counts, c);
    const weight = average === "macro" ? 1 : counts.truth[c];
    values.add(under === 0 ? 0 : weight * over / under);
    weights += weight;
  }
  return values.value / weights;
}
function classesWithoutDenominator(input) {
  const { truth, predicted } = labelCounts(input);
  return input.classes.filter((_, c) => truth[c] === 0 !== (predicted[c] === 0));
}

// src/metrics/roc-auc.ts
var rocAuc = scoreMetric({
  name: "roc_auc",
  aliases: ["roc_auc_score"],
  tasks: ["binary"],
  direction: "higher",
  range: [0, 1],
  summary: "P(score of a positive > score of a negative), ties half (scikit-learn roc_auc_score); undefined with one class.",
  formula(input, probabilities) {
    const { positives, negatives } = rankScores(input, input.positive, probabilities[input.positive]);
    if (positives.length === 0) return undefinedBecause("the truth has no row of the positive class");
    if (negatives.length === 0) return undefinedBecause("every row of the truth is of the positive class");
    return doubledWins(positives, negatives) / (2 * positives.length * negatives.length);
  }
});
var rocAucOvr = scoreMetric({
  name: "roc_auc_ovr",
  aliases: [],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: 'Mean over the classes of the ROC AUC of one class against the rest (scikit-learn, multi_class="ovr").',
  formula: (input) => averageOverClasses(input, () => 1)
});
var rocAucOvrWeighted = scoreMetric({
  name: "roc_auc_ovr_weighted",
  aliases: [],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: 'The same, classes weighted by their true rows (scikit-learn, multi_class="ovr", average="weighted").',
  formula: (input) => averageOverClasses(input, (rows) => rows)
});
var rocAucOvo = scoreMetric({
  name: "roc_auc_ovo",
  aliases: [],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: 'Mean over all pairs of classes of the ROC AUC between the two, both ways (scikit-learn, multi_class="ovo").',
  formula(input) {
    const counts = pairCounts(input);
    if (!(counts instanceof PairCounts)) return counts;
    const areas = new Sum();
    const { rows } = counts;
    for (let c = 0; c < rows.length; c++) {
      for (let other = 0; other < rows.length; other++) {
        if (other !== c) areas.add(counts.wins(c, other) / (2 * rows[c] * rows[other]));
      }
    }
    return areas.value / (rows.length * (rows.length - 1));
  }
});
function averageOverClasses(input, weightOf) {
  const counts = pairCounts(input);
  if (!(counts instanceof PairCounts)) return counts;
  const areas = new Sum();
  let weights = 0;
  const { rows } = counts;
  for (let c = 0; c < rows.length; c++) {
    let wins = 0;
    for (let other = 0; other < rows.length; other++) if (other !== c) wins += counts.wins(c, other);
    const weight = weightOf(rows[c]);
    areas.add(weight * wins / (2 * rows[c] * (input.truth.length - rows[c])));
    weights += weight;
  }
  return areas.value / weights;
}
var PairCounts = class {
  rows;
  doubled;
  constructor(rows, doubled) {
    this.rows = rows;
    this.doubled = doubled;
  }
  wins(c, other) {
    return this.doubled[c * this.rows.length + other];
  }
};
var counted2 = /* @__PURE__ */ new WeakMap();
function pairCounts(input) {
  const known = counted2.get(input);
  if (known !== void 0) return known;
  const { truth, classes, probabilities } = input;
  const rows = new Array(classes.length).fill(0);
  for (let i = 0; i < truth.length; i++) rows[truth[i]]++;
  const absent = rows.indexOf(0);
  if (absent >= 0) return { undefined: `class "${classes[absent]}" does not occur in the truth` };
  if (classes.length < 2) return { undefined: "the truth has only one class" };
  const doubled = new Float64Array(classes.length * classes.length);
  probabilities.forEach((column, c) => {
    const groups = sortByTruth(truth, classes.length, column);
    groups.forEach((group, other) => {
      if (other !== c) doubled[c * classes.length + other] = doubledWins(groups[c], group);
    });
  });
  const counts = new PairCounts(rows, doubled);
  counted2.set(input, counts);
  return counts;
}

// src/metrics/squared-errors.ts
function meanSquaredError({ truth, prediction }) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = truth[i] - prediction[i];
    squares.add(error * error);
  }
  return squares.value / truth.length;
}
var mse = regressionMetric({
  name: "mse",
  aliases: ["mean_squared_error", "neg_mean_squared_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of (truth − prediction)², in the target’s unit squared (scikit-learn mean_squared_error).",
  formula: meanSquaredError
});
var rmse = regressionMetric({
  name: "rmse",
  aliases: ["root_mean_squared_error", "neg_root_mean_squared_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Square root of the mean squared error, in the target’s unit (scikit-learn root_mean_squared_error).",
  formula: (input) => Math.sqrt(meanSquaredError(input))
});

// src/metrics/top-k-accuracy.ts
var K = 2;
var topKAccuracy = scoreMetric({
  name: "top_k_accuracy",
  aliases: ["top_k_accuracy_score"],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Share of rows whose true class is among the 2 likeliest; of equal ones the later class (scikit-learn, k=2).",
  formula({ truth, classes }, probabilities) {
    if (classes.length <= K)
      return undefinedBecause(`with ${classes.length} classes every row is among the ${K} likeliest`);
    let hits = 0;
    for (let i = 0; i < truth.length; i++) {
      const code2 = truth[i];
      const p = probabilities[code2][i];
      let ahead = 0;
      for (let c = 0; c < probabilities.length; c++) {
        const other = probabilities[c][i];
        if (other > p || other === p && c > code2) ahead++;
      }
      if (ahead < K) hits++;
    }
    return hits / truth.length;
  }
});

// src/metrics/table.ts
var METRICS = [
  rmse,
  mse,
  mae,
  medianAbsoluteError,
  maxError,
  r2,
  explainedVariance,
  mape,
  msle,
  rmsle,
  rocAuc,
  accuracy,
  balancedAccuracy,
  positiveClassMetric("precision"),
  positiveClassMetric("recall"),
  positiveClassMetric("f1"),
  averagedMetric("precision", "macro"),
  averagedMetric("precision", "micro"),
  averagedMetric("precision", "weighted"),
  averagedMetric("recall", "macro"),
  averagedMetric("recall", "micro"),
  averagedMetric("recall", "weighted"),
  averagedMetric("f1", "macro"),
  averagedMetric("f1", "micro"),
  averagedMetric("f1", "weighted"),
  rocAucOvr,
  rocAucOvrWeighted,
  rocAucOvo,
  averagePrecision,
  topKAccuracy,
  logLoss,
  brier,
  mcc,
  cohenKappa,
  ece
];
var BY_NAME = new Map(
  METRICS.flatMap((metric) => [metric.name, ...metric.aliases].map((name) => [name, metric]))
);
function defaultMetrics(task) {
  return METRICS.filter((metric) => metric.tasks.includes(task)).map((metric) => metric.name);
}
function resolveMetric(name, task, place = {}) {
  const metric = BY_NAME.get(name);
  if (metric === void 0) {
    const near = closest(name, [...BY_NAME.keys()]);
    const hint = near === void 0 ? `those of ${task} are ${defaultMetrics(task).join(", ")}` : `did you mean "${near}"?`;
    throw new InputError(`no metric is called "${name}"; ${hint}`, place);
  }
  if (!metric.tasks.includes(task)) {
    throw new InputError(
      `"${name}" is a metric of ${metric.tasks.join(" and ")}, this task is ${task}; its metrics are ${defaultMetrics(task).join(", ")}`,
      place
    );
  }
  return metric;
}
function findMetric(name) {
  return BY_NAME.get(name);
}
function rangeOf(metric, task) {
  return metric === brier && task === "binary" ? [0, 1] : metric.range;
}

// src/documents/document.ts
function defineDocument(file, what, schema, kind, schemaVersion) {
  return {
    file,
    kind,
    schemaVersion,
    schema,
    encode(value) {
      const text2 = encodeCanonical(ownShape(schema, value, file));
      refuseHostile(value, file);
      return text2;
    },
    decode(text2, path) {
      const value = parseJson(text2, path, what);
      checkEnvelope(value, path, what, kind, schemaVersion);
      return checkShape(schema, value, path);
    }
  };
}
function ownShape(schema, value, file) {
  try {
    return checkShape(schema, value, file);
  } catch (thrown) {
    throw thrown instanceof InputError ? new InvariantError(`cannot encode ${thrown.message}`) : thrown;
  }
}
function checkEnvelope(value, file, what, kind, newest) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError(`not ${what}: the file holds no keys`, { file });
  }
  const record = value;
  if (record["kind"] !== kind) throw new InputError(`not ${what}: its kind must be "${kind}"`, { file, field: "kind" });
  const version = record["schemaVersion"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new InputError("must be a whole number from 1", { file, field: "schemaVersion" });
  }
  if (version > newest) {
    throw new InputError(`made by a newer version of Assay (${version}, this one reads up to ${newest})`, {
      file,
      field: "schemaVersion"
    });
  }
}

// src/documents/finding.ts
var FindingSchema = zod_exports.strictObject({
  severity: zod_exports.enum(["error", "warning", "info"]),
  /** snake_case, stable: other programs filter by it. TFDV's anomaly names in lower case where one fits. */
  rule: zod_exports.string().check(zod_exports.regex(/^[a-z][a-z0-9_]*$/)),
  /** One sentence, names not escaped: whoever shows it escapes. */
  message: zod_exports.string(),
  column: zod_exports.optional(zod_exports.string()),
  line: zod_exports.optional(count()),
  numbers: zod_exports.optional(zod_exports.record(zod_exports.string(), finite()))
});

// src/documents/evaluation.ts
var MetricValueSchema = zod_exports.union([
  zod_exports.strictObject({ value: finite(), lower: zod_exports.optional(finite()), upper: zod_exports.optional(finite()) }),
  zod_exports.strictObject({ undefined: zod_exports.string() })
]);
var SliceEvaluationSchema = zod_exports.strictObject({
  /** Column → value, as text; a missing cell is absent here and named in `missing`. */
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema)
});
var EvaluationSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.evaluation"),
  schemaVersion: zod_exports.literal(1),
  task: zod_exports.enum(TASKS),
  rows: count(),
  /** Absent when a predictions file of unknown origin was evaluated. */
  trainRows: zod_exports.optional(count()),
  /** Digest of the test rows (ids, features, truth) in id order. */
  testDigest: digest(),
  /** Digest of `model.json`; absent when a predictions file was evaluated. */
  modelDigest: zod_exports.optional(digest()),
  predictionsDigest: digest(),
  split: zod_exports.optional(SplitSchema),
  classes: zod_exports.optional(zod_exports.array(zod_exports.string())),
  positive: zod_exports.optional(zod_exports.string()),
  threshold: zod_exports.optional(finite()),
  /** Rows of each class in the truth, in the order of `classes`. */
  classRows: zod_exports.optional(zod_exports.array(count())),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema),
  /** The same metrics of the `dummy` kind (mean, or class prior) fitted on the same training rows. */
  dummy: zod_exports.optional(zod_exports.record(zod_exports.string(), MetricValueSchema)),
  slices: zod_exports.array(SliceEvaluationSchema),
  findings: zod_exports.array(FindingSchema)
});
var evaluationDocument = defineDocument(
  "evaluation.json",
  "an evaluation",
  EvaluationSchema,
  "assay.evaluation",
  1
);
var METRICS_FILE = "metrics.json";
var MetricsSchema = zod_exports.record(zod_exports.string(), finite());
function encodeMetrics(metrics) {
  const flat = {};
  for (const [name, metric] of Object.entries(metrics)) if ("value" in metric) flat[name] = metric.value;
  return encodeCanonical(flat);
}

// src/documents/failure.ts
var FailureSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.failure"),
  schemaVersion: zod_exports.literal(1),
  /** The verb that broke. */
  verb: zod_exports.string(),
  /** 2: the user can fix it. 3: infrastructure. */
  exitCode: zod_exports.literal([2, 3]),
  message: zod_exports.string()
});
var failureDocument = defineDocument(
  "failure.json",
  "a failure record",
  FailureSchema,
  "assay.failure",
  1
);

// src/local/git.ts
import { execFile, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
var REF = /^(?!.*\.\.)[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]{0,250}$/u;
var localGit = {
  async rootOf(folder) {
    for (let here = resolve(folder); ; here = dirname(here)) {
      const entry = await stat(join(here, ".git")).catch(() => void 0);
      if (entry !== void 0) return here;
      if (dirname(here) === here) return void 0;
    }
  },
  async describe(folder) {
    const [ids, status] = await Promise.all([
      git(folder, ["rev-parse", "--show-toplevel", "HEAD", "HEAD^{tree}"]),
      git(folder, ["status", "--porcelain", "--untracked-files=no"])
    ]);
    if (ids.code !== 0 || status.code !== 0) return void 0;
    const [root = "", commit = "", tree = ""] = ids.out.trim().split("\n");
    return { root, commit, tree, dirty: status.out !== "" };
  },
  async checkout(folder, ref) {
    if (!REF.test(ref)) throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: "--baseline" });
    const found = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    const commit = found.out.trim();
    if (found.code !== 0 || commit === "") throw await unknownRef(folder, ref, found);
    const place = await mkdtemp(join(tmpdir(), "assay-baseline-"));
    const tree = join(place, "tree");
    const forget = ["worktree", "remove", "--force", tree];
    const remove = () => {
      spawnSync("git", argumentsOf(folder, forget), { env: environment(), stdio: "ignore" });
      rmSync(place, { recursive: true, force: true });
    };
    const stopListening = onInterrupt(remove);
    const added = await git(folder, ["worktree", "add", "--detach", "--force", tree, commit]);
    const dispose = async () => {
      stopListening();
      await git(folder, forget);
      await rm(place, { recursive: true, force: true });
    };
    if (added.code !== 0) {
      await dispose();
      throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
    }
    return { folder: tree, commit, dispose };
  },
  async distance(folder, ancestor, commit) {
    const isAncestor = await git(folder, ["merge-base", "--is-ancestor", ancestor, commit]);
    if (isAncestor.code !== 0) return void 0;
    const counted3 = await git(folder, ["rev-list", "--count", "--first-parent", `${ancestor}..${commit}`]);
    const distance = Number(counted3.out.trim());
    return counted3.code === 0 && Number.isInteger(distance) ? distance : void 0;
  }
};
async function unknownRef(folder, ref, { code: code2, err }) {
  const at = { field: "--baseline" };
  if (code2 === NOT_RUN)
    return new InfrastructureError(`--baseline: "${ref}" is no folder, and git cannot be run: ${err}`);
  const rule = `"${ref}" is neither a folder nor a git ref of this repository`;
  if (/^fatal: (?!ambiguous|bad revision|Needed|log for)/.test(err)) {
    return new InputError(`${rule}: ${err.split("\n")[0]}`, at);
  }
  const remote = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `origin/${ref}^{commit}`]);
  if (remote.code === 0) return new InputError(`${rule}; did you mean "origin/${ref}"?`, at);
  const shallow = await git(folder, ["rev-parse", "--is-shallow-repository"]);
  return new InputError(
    shallow.out.trim() === "true" ? `${rule}; this clone holds the newest commits only: fetch the others (actions/checkout: fetch-depth: 0)` : rule,
    at
  );
}
function onInterrupt(clean) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const listeners = signals.map((signal) => {
    const listener = () => {
      stop();
      clean();
      process.kill(process.pid, signal);
    };
    process.once(signal, listener);
    return [signal, listener];
  });
  const stop = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return stop;
}
var NOT_RUN = 127;
function argumentsOf(folder, args) {
  return ["-C", folder, "-c", "core.hooksPath=/dev/null", ...args];
}
function environment() {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  for (const name of ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"]) delete env[name];
  return env;
}
function git(folder, args) {
  return new Promise((done) => {
    execFile(
      "git",
      argumentsOf(folder, args),
      { env: environment(), maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code2 = error === null ? 0 : typeof error.code === "number" ? error.code : NOT_RUN;
        done({ code: code2, out, err: code2 === NOT_RUN ? error?.message ?? err : err });
      }
    );
  });
}

// src/local/machine.ts
import { readFileSync } from "node:fs";
var localClock = { now: () => Date.now() };
var localMachine = {
  os: process.platform,
  arch: process.arch,
  runtime: `node ${process.versions.node}`,
  peakMemory: () => (highWaterMark() ?? process.resourceUsage().maxRSS) * 1024
};
function highWaterMark() {
  if (process.platform !== "linux") return void 0;
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return found === null ? void 0 : Number(found[1]);
  } catch {
    return void 0;
  }
}

// src/local/workers.ts
import { Worker } from "node:worker_threads";
var MOST_THREADS = 7;
function localWorkers(entry, count3) {
  const wanted = Math.max(1, Math.min(count3, MOST_THREADS + 1));
  const threads = [];
  return {
    count: wanted,
    start() {
      while (threads.length < wanted - 1) threads.push(new Thread(entry));
    },
    async run(job, work, inputs) {
      if (inputs.length > 1) this.start();
      return share(inputs.length > 1 ? threads : [], job, work, inputs).finish();
    },
    begin(job, work, inputs) {
      this.start();
      return share(threads, job, work, inputs);
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.close()));
    }
  };
}
function share(threads, job, work, inputs) {
  const outputs = new Array(inputs.length);
  let missing = inputs.length;
  const keep = (i, output) => {
    outputs[i] = output;
    missing -= 1;
  };
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const next = () => Atomics.add(taken, 0, 1);
  const answers = threads.map(async (thread) => {
    for (const [i, output] of await thread.ask(job, inputs, taken)) keep(i, output);
  });
  for (const answer of answers) answer.catch(() => {
  });
  return {
    async finish() {
      try {
        for (let i = next(); i < inputs.length; i = next()) keep(i, work(inputs[i]));
      } catch (thrown) {
        Atomics.store(taken, 0, inputs.length);
        await Promise.allSettled(answers);
        throw thrown;
      }
      const left = new Set(answers);
      while (missing > 0) await Promise.race([...left].map((answer) => answer.then(() => left.delete(answer))));
      return outputs;
    }
  };
}
var Thread = class {
  #worker;
  #open = /* @__PURE__ */ new Map();
  #asked = 0;
  #last = Promise.resolve();
  /** Why it answers no more. */
  #ended;
  constructor(entry) {
    this.#worker = new Worker(entry);
    this.#worker.unref();
    this.#worker.on("message", (done) => this.#settle(done));
    this.#worker.on(
      "error",
      (error) => this.#fail(new InfrastructureError(`a worker thread failed: ${error.message}`, { cause: error }))
    );
    this.#worker.on(
      "exit",
      (code2) => this.#fail(new InfrastructureError(`a worker thread ended with ${code2}; is memory short?`))
    );
  }
  ask(job, inputs, taken) {
    if (this.#ended !== void 0) return Promise.reject(this.#ended);
    const answer = new Promise((resolve2, reject) => {
      const id = this.#asked++;
      this.#open.set(id, { resolve: resolve2, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, job, inputs, taken });
    });
    const before = this.#last;
    this.#last = Promise.allSettled([before, answer]);
    return answer;
  }
  /** After its last answer: a thread is not ended while it starts, or at work on memory of ours. */
  async close() {
    await this.#last;
    await this.#worker.terminate();
  }
  #settle(done) {
    const waiting = this.#open.get(done.id);
    this.#open.delete(done.id);
    if (this.#open.size === 0) this.#worker.unref();
    if ("failure" in done) waiting?.reject(new InvariantError(done.failure));
    else waiting?.resolve(done.outputs);
  }
  #fail(reason) {
    this.#ended ??= reason;
    for (const { reject } of this.#open.values()) reject(reason);
    this.#open.clear();
    this.#worker.unref();
  }
};

// src/documents/data-check.ts
var ColumnProfileSchema = zod_exports.strictObject({
  name: zod_exports.string(),
  kind: zod_exports.enum(COLUMN_KINDS),
  role: zod_exports.enum(["feature", "target", "id", "excluded", "split"]),
  rows: count(),
  missing: count(),
  /** Distinct values; of a numeric column counted on the quantile sample, so a lower bound in large tables. */
  distinct: count(),
  /** Numeric columns: moments over all rows, quantiles over a fixed sample of at most 100,000 rows. */
  numeric: zod_exports.optional(
    zod_exports.strictObject({
      min: finite(),
      max: finite(),
      mean: finite(),
      standardDeviation: finite(),
      zeros: count(),
      quantiles: zod_exports.strictObject({ p5: finite(), p25: finite(), p50: finite(), p75: finite(), p95: finite() }),
      /** Ten equal-width bins from min to max over all rows. */
      histogram: zod_exports.array(count())
    })
  ),
  /** Text columns: the most frequent categories, most frequent first, ties by name. At most 20. */
  categories: zod_exports.optional(zod_exports.array(zod_exports.strictObject({ value: zod_exports.string(), rows: count() })))
});
var DataCheckSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.data-check"),
  schemaVersion: zod_exports.literal(1),
  rows: count(),
  /** Rows left out because the target is missing. */
  droppedRows: count(),
  trainRows: count(),
  testRows: count(),
  /** Digest of the canonical rows: unchanged by line endings, BOM and row order. */
  dataDigest: digest(),
  target: zod_exports.string(),
  columns: zod_exports.array(ColumnProfileSchema),
  findings: zod_exports.array(FindingSchema)
});
var dataCheckDocument = defineDocument(
  "data-check.json",
  "a data check",
  DataCheckSchema,
  "assay.data-check",
  1
);

// src/documents/model.ts
var InputColumnSchema = zod_exports.strictObject({
  name: zod_exports.string(),
  type: zod_exports.enum(["double", "string", "boolean"])
});
var FeatureSchema = zod_exports.discriminatedUnion("type", [
  zod_exports.strictObject({
    type: zod_exports.literal("numeric"),
    name: zod_exports.string(),
    fill: zod_exports.optional(finite()),
    center: finite(),
    scale: zod_exports.number().check(zod_exports.gt(0))
  }),
  zod_exports.strictObject({ type: zod_exports.literal("boolean"), name: zod_exports.string(), fill: zod_exports.optional(finite()) }),
  zod_exports.strictObject({
    type: zod_exports.literal("categorical"),
    name: zod_exports.string(),
    categories: zod_exports.array(zod_exports.string()),
    /** The category left out because the intercept carries it (unpenalised linear kinds). */
    reference: zod_exports.optional(zod_exports.string()),
    missing: zod_exports.boolean()
  })
]);
var SignatureSchema = zod_exports.strictObject({
  inputs: zod_exports.array(InputColumnSchema),
  output: zod_exports.discriminatedUnion("type", [
    zod_exports.strictObject({ type: zod_exports.literal("double") }),
    zod_exports.strictObject({
      type: zod_exports.literal("label"),
      /** Sorted; probabilities come in this order. */
      classes: zod_exports.array(zod_exports.string()).check(zod_exports.minLength(2)),
      /** Binary only. */
      positive: zod_exports.optional(zod_exports.string()),
      /** Binary only: probability from which a row is called positive. */
      threshold: zod_exports.optional(finite())
    })
  ])
});
var TrainingSchema = zod_exports.strictObject({
  rows: count(),
  /** Canonical digest of the training rows. */
  trainDigest: digest(),
  split: SplitSchema,
  /** The columns a row's id is made of: the declared `data.id`, or every source column but the target, sorted. */
  idColumns: zod_exports.array(zod_exports.string())
});
var ModelSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.model"),
  schemaVersion: zod_exports.literal(1),
  task: zod_exports.enum(TASKS),
  target: zod_exports.string(),
  signature: SignatureSchema,
  preprocessing: zod_exports.array(FeatureSchema),
  estimator: zod_exports.looseObject({ type: zod_exports.string() }),
  params: zod_exports.record(zod_exports.string(), zod_exports.unknown()),
  training: TrainingSchema,
  /** Named warnings of the fit: rank deficiency, separation, not converged. Never silent. */
  findings: zod_exports.array(FindingSchema)
});
var modelDocument = defineDocument("model.json", "a model", ModelSchema, "assay.model", 1);

// src/documents/run.ts
var DataFileSchema = zod_exports.strictObject({
  role: zod_exports.enum(["data", "test"]),
  path: zod_exports.string(),
  /** Over the file's bytes. */
  sha256: digest(),
  bytes: count(),
  rows: count(),
  columns: count(),
  /** Over the canonical rows. */
  dataDigest: digest()
});
var RunSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.run"),
  schemaVersion: zod_exports.literal(1),
  model: zod_exports.string(),
  /** Absent outside a git work tree. */
  code: zod_exports.optional(
    zod_exports.strictObject({
      commit: zod_exports.string(),
      tree: zod_exports.string(),
      dirty: zod_exports.boolean(),
      headCommit: zod_exports.optional(zod_exports.string()),
      repository: zod_exports.optional(zod_exports.string()),
      workflow: zod_exports.optional(zod_exports.string()),
      runId: zod_exports.optional(zod_exports.string()),
      runAttempt: zod_exports.optional(count())
    })
  ),
  config: zod_exports.strictObject({ path: zod_exports.optional(zod_exports.string()), digest: digest() }),
  data: zod_exports.array(DataFileSchema),
  train: zod_exports.strictObject({ model: zod_exports.string(), params: zod_exports.record(zod_exports.string(), zod_exports.unknown()), seed: zod_exports.optional(count()) }),
  modelDigest: digest(),
  environment: zod_exports.strictObject({ os: zod_exports.string(), arch: zod_exports.string(), runtime: zod_exports.string(), assay: zod_exports.string() }),
  /** ISO 8601, UTC. */
  started: zod_exports.string(),
  finished: zod_exports.string(),
  /** Wall seconds by verb, in the order of the chain. */
  seconds: zod_exports.record(zod_exports.string(), finite()),
  /** Largest resident set of the process, in bytes. */
  peakMemory: zod_exports.optional(count())
});
var runDocument = defineDocument("run.json", "a run record", RunSchema, "assay.run", 1);

// src/documents/verdict.ts
var DECISIONS = ["approved", "pending", "rejected"];
var OUTCOMES = ["better", "no_worse", "worse", "inconclusive", "error", "unchanged", "not_compared"];
var REASONS = [
  "identical_model",
  "identical_predictions",
  "too_few_rows",
  "undefined_metric",
  "wide_interval",
  "not_comparable",
  "metric_missing",
  "slice_missing",
  "ids_mismatch",
  "truth_differs",
  "prediction_not_finite",
  "relative_to_zero",
  "threshold_missed",
  "budget_spent",
  "anchor_unavailable",
  "ledger_exhausted",
  "no_baseline",
  "no_thresholds",
  "not_paired",
  "model_missing",
  "required_better"
];
var GateResultSchema = zod_exports.strictObject({
  metric: zod_exports.string(),
  direction: zod_exports.enum(["higher", "lower"]),
  require: zod_exports.enum(["no_worse", "better"]),
  outcome: zod_exports.enum(OUTCOMES),
  reason: zod_exports.optional(zod_exports.enum(REASONS)),
  /** Whether the gate passes: threshold held and outcome satisfies `require`. */
  passed: zod_exports.boolean(),
  candidate: zod_exports.optional(finite()),
  baseline: zod_exports.optional(finite()),
  /** Oriented: positive is better. */
  improvement: zod_exports.optional(finite()),
  lower: zod_exports.optional(finite()),
  upper: zod_exports.optional(finite()),
  level: zod_exports.optional(finite()),
  method: zod_exports.optional(zod_exports.string()),
  n: zod_exports.optional(count()),
  margin: zod_exports.optional(finite()),
  /** K of section 1.1: the improvement that `better` asks for. */
  requiredImprovement: zod_exports.optional(finite()),
  threshold: zod_exports.optional(finite()),
  thresholdHeld: zod_exports.optional(zod_exports.boolean()),
  degraded: zod_exports.optional(zod_exports.boolean()),
  rowsNeeded: zod_exports.optional(count()),
  smallestMargin: zod_exports.optional(finite())
});
var SliceResultSchema = zod_exports.strictObject({
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(
    zod_exports.string(),
    zod_exports.strictObject({
      candidate: zod_exports.optional(finite()),
      baseline: zod_exports.optional(finite()),
      outcome: zod_exports.optional(zod_exports.enum(OUTCOMES))
    })
  )
});
var VerdictSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.verdict"),
  schemaVersion: zod_exports.literal(1),
  model: zod_exports.string(),
  decision: zod_exports.enum(DECISIONS),
  /** Why, most important first. Empty for a plain approval. */
  reasons: zod_exports.array(zod_exports.enum(REASONS)),
  /** True on a first run: thresholds were checked, change was not. */
  rubberStamp: zod_exports.boolean(),
  baseline: zod_exports.strictObject({
    found: zod_exports.enum(["explicit", "start_commit", "ancestor", "release", "none"]),
    /** Commits between the start commit and the baseline; absent where it does not apply. */
    distance: zod_exports.optional(count()),
    /** Digest of the baseline's `model.json`. */
    digest: zod_exports.optional(digest()),
    /** How its predictions came about. */
    scored: zod_exports.optional(zod_exports.enum(["rescored", "paired_by_id"])),
    /** Folder or git ref, as the user named it; `run 428 of main`, a release's tag. */
    source: zod_exports.optional(zod_exports.string()),
    /** The baseline's commit, where the platform proved it. */
    commit: zod_exports.optional(zod_exports.string()),
    /** Candidates that were passed over, and why. */
    notes: zod_exports.optional(zod_exports.array(zod_exports.string())),
    /** Of `none`: `never`, nothing ever qualified; `lost`, what did is expired or gone. */
    absence: zod_exports.optional(zod_exports.enum(["never", "lost"])),
    /** Why it could not be compared, in a sentence. */
    problem: zod_exports.optional(zod_exports.string())
  }),
  candidate: zod_exports.strictObject({ digest: zod_exports.optional(digest()) }),
  /** Whose policy judged; absent on a laptop. Without `sha`: the candidate's own, since the base has none for this model. */
  policy: zod_exports.optional(
    zod_exports.strictObject({
      sha: zod_exports.optional(zod_exports.string()),
      branch: zod_exports.optional(zod_exports.string()),
      /** Keys of the policy that the candidate's commit changes: `gate.metrics[0].threshold`. */
      changed: zod_exports.array(zod_exports.string()),
      /** Held-out rows of the base's question that the change would take away. */
      rowsRemoved: zod_exports.optional(count())
    })
  ),
  gates: zod_exports.array(GateResultSchema),
  slices: zod_exports.array(SliceResultSchema),
  testDigest: zod_exports.optional(digest()),
  rows: zod_exports.strictObject({
    paired: count(),
    /** Candidate's test rows left out because the baseline was trained on them or has no prediction for them. */
    dropped: count(),
    improved: zod_exports.optional(count()),
    worsened: zod_exports.optional(count())
  }),
  findings: zod_exports.array(FindingSchema)
});
var verdictDocument = defineDocument("verdict.json", "a verdict", VerdictSchema, "assay.verdict", 1);

// src/report/phrase.ts
function say(words, ...pieces) {
  const out = [];
  words.forEach((word, i) => {
    if (word !== "") out.push(word);
    const piece = pieces[i];
    if (piece === void 0 || piece === "") return;
    if (Array.isArray(piece)) out.push(...piece);
    else out.push(piece);
  });
  return out;
}
var code = (name) => ({ code: name });
var quote = (sentence) => ({ quote: sentence });
var strong = (words) => ({ strong: words });
var toned = (tone, text2, marked = false) => ({ tone, text: text2, marked });
function listOf(items) {
  return items.flatMap((item, i) => i === 0 ? item : [i === items.length - 1 ? " and " : ", ", ...item]);
}
function plural(count3, one, many = `${one}s`) {
  return `${groupThousands(count3)} ${count3 === 1 ? one : many}`;
}
function groupThousands(count3) {
  return String(count3).replace(/\B(?=(\d{3})+$)/g, ",");
}
var BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
function sparkline(counts) {
  const highest = Math.max(...counts, 1);
  return counts.map((count3) => BARS[Math.round(count3 / highest * (BARS.length - 1))]).join("");
}

// src/report/number-text.ts
var DIGITS = 4;
var HUGE = 1e15;
var TINY = 1e-6;
var ROUNDING = 1e-10;
var EXTRA_DECIMALS = 4;
function formatNumber(value, digits = DIGITS) {
  if (!Number.isFinite(value)) return "not finite";
  if (Number.isInteger(value) && Math.abs(value) < HUGE) return formatFixed(value, 0);
  if (isExtreme(value)) return scientific(value, digits);
  return formatFixed(value, decimalsFor(value, digits));
}
function formatExact(value) {
  if (!Number.isFinite(value)) return "not finite";
  if (value !== 0 && (Math.abs(value) >= HUGE || Math.abs(value) < TINY)) return scientific(value, void 0);
  const [whole, fraction] = String(Math.abs(value)).split(".");
  return `${value < 0 ? "−" : ""}${groupThousands(Number(whole))}${fraction === void 0 ? "" : `.${fraction}`}`;
}
function formatTogether(values, digits = DIGITS) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (values.some((value) => !Number.isFinite(value)) || isExtreme(largest))
    return values.map((v) => formatNumber(v, digits));
  if (values.every((value) => Number.isInteger(value))) return values.map((value) => formatFixed(value, 0));
  const start = decimalsFor(largest, digits);
  const different = new Set(values.map((value) => Number(value.toPrecision(12)))).size;
  for (let decimals = start; decimals < start + EXTRA_DECIMALS; decimals++) {
    const texts = values.map((value) => formatFixed(value, decimals));
    if (new Set(texts).size === different) return texts;
  }
  return values.map((value) => formatFixed(value, start));
}
function formatChange(value, scale, digits = 3) {
  return formatChanges([value], scale, digits)[0];
}
function formatChanges(values, scale, digits = 3) {
  const settled = values.map((value) => Math.abs(value) <= Math.abs(scale) * ROUNDING ? 0 : value);
  return formatTogether(settled, digits).map((text2, i) => settled[i] > 0 ? `+${text2}` : text2);
}
function formatPercent(share2, digits = 3) {
  const value = share2 * 100;
  return Number.isFinite(value) ? `${formatNumber(Number(value.toPrecision(digits)), digits)} %` : "not finite";
}
function formatSeconds(seconds) {
  if (seconds < 1) return `${Math.round(seconds * 1e3)} ms`;
  if (seconds < 60) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${groupThousands(Math.floor(whole / 3600))} h ${Math.floor(whole % 3600 / 60)} min`;
}
var UNITS = ["bytes", "KiB", "MiB", "GiB", "TiB"];
function formatBytes(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? groupThousands(Math.round(value)) : value.toFixed(1)} ${UNITS[unit]}`;
}
function shortDigest(digest2) {
  return digest2.startsWith("sha256:") ? `${digest2.slice(0, 13)}…` : `${digest2.slice(0, 7)}…`;
}
function shortCommit(commit) {
  return commit.slice(0, 7);
}
function formatFixed(value, decimals) {
  const text2 = Math.abs(value).toFixed(decimals);
  const point = text2.indexOf(".");
  const whole = point < 0 ? text2 : text2.slice(0, point);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const isZero = Number(text2) === 0;
  return `${value < 0 && !isZero ? "−" : ""}${grouped}${point < 0 ? "" : text2.slice(point)}`;
}
function decimalsFor(value, digits) {
  if (value === 0) return 0;
  const [, exponent] = Math.abs(value).toExponential(digits - 1).split("e");
  return Math.min(20, Math.max(0, digits - 1 - Number(exponent)));
}
function isExtreme(value) {
  const size = Math.abs(value);
  return size !== 0 && (size >= HUGE || size < TINY);
}
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function scientific(value, digits) {
  const size = Math.abs(value);
  const [mantissa, exponent] = (digits === void 0 ? size.toExponential() : size.toExponential(digits - 1)).split(
    "e"
  );
  return `${value < 0 ? "−" : ""}${mantissa} × ${powerOfTen(Number(exponent))}`;
}
function powerOfTen(exponent) {
  const raised = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${raised}`;
}

// src/report/gate-order.ts
function stateOf(gate) {
  if (gate.outcome === "error") return "error";
  if (gate.reason === "undefined_metric" || gate.reason === "metric_missing") return "undefined";
  if (gate.thresholdHeld === false || gate.outcome === "worse") return "failed";
  if (gate.outcome === "inconclusive") return "inconclusive";
  if (!gate.passed) return "failed";
  if (gate.degraded === true) return "degraded";
  return gate.outcome === "not_compared" ? "not_compared" : "passed";
}
var RANK = {
  error: 0,
  undefined: 1,
  failed: 2,
  inconclusive: 3,
  degraded: 4,
  not_compared: 5,
  passed: 6
};
function worstFirst(gates) {
  return gates.map((gate, position) => ({ gate, position, rank: RANK[stateOf(gate)], size: improvementInMargins(gate) })).sort((a, b) => a.rank - b.rank || compareNumbers(a.size, b.size) || a.position - b.position).map((entry) => entry.gate);
}
function improvementInMargins(gate) {
  if (gate.improvement === void 0) return 0;
  const scale = gate.margin !== void 0 && gate.margin > 0 ? gate.margin : Math.abs(gate.baseline ?? 1) || 1;
  return gate.improvement / scale;
}
function compareNumbers(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/metric-rows.ts
function directionOf(metric) {
  return findMetric(metric)?.direction ?? "higher";
}
function numberOf(metric) {
  return metric !== void 0 && "value" in metric ? metric.value : void 0;
}
function metricRows(report) {
  const { evaluation, verdict } = report;
  const gated = worstFirst(verdict.gates).map((gate) => gate.metric);
  const names = [.../* @__PURE__ */ new Set([...gated, ...Object.keys(evaluation?.metrics ?? {}).sort()])];
  return names.map((metric) => {
    const gate = verdict.gates.find((candidate2) => candidate2.metric === metric);
    const direction = gate?.direction ?? directionOf(metric);
    const own = evaluation?.metrics[metric];
    const isPaired = gate?.baseline !== void 0 && numberOf(own) !== void 0;
    const candidate = (isPaired ? asValue(gate.candidate) : own) ?? own ?? asValue(gate?.candidate);
    const baseline = asValue(gate?.baseline) ?? report.baseline?.metrics?.[metric];
    const a = numberOf(candidate);
    const b = numberOf(baseline);
    const improvement = a === void 0 || b === void 0 ? void 0 : direction === "higher" ? a - b : b - a;
    const dummy = evaluation?.dummy?.[metric];
    return { metric, direction, gated: gate !== void 0, candidate, baseline, dummy, improvement };
  });
}
function asValue(value) {
  return value === void 0 ? void 0 : { value };
}
function metricTable(rows) {
  const hasBaseline = rows.some((row) => row.baseline !== void 0);
  const hasDummy = rows.some((row) => row.dummy !== void 0);
  const columns = [{ title: "Metric", align: "left" }];
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      ...columns,
      ...hasBaseline ? [right("Baseline")] : [],
      right("Candidate"),
      ...hasDummy ? [right("Dummy")] : []
    ],
    rows: rows.map((row) => {
      const [baseline, candidate, dummy] = cellTexts(row);
      return [
        say`${code(row.metric)} ${row.direction === "higher" ? "↑" : "↓"}`,
        ...hasBaseline ? [baseline] : [],
        improvementTone(row, candidate),
        ...hasDummy ? [dummy] : []
      ];
    })
  };
}
function improvementTone(row, text2) {
  const scale = Math.abs(numberOf(row.baseline) ?? 0);
  if (row.improvement === void 0 || Math.abs(row.improvement) <= scale * 1e-6) return text2;
  const [words] = text2;
  return typeof words === "string" ? [toned(row.improvement > 0 ? "good" : "bad", words)] : text2;
}
function cellTexts(row) {
  const [baseline, candidate, dummy] = [numberOf(row.baseline), numberOf(row.candidate), numberOf(row.dummy)];
  const pair = formatTogether([baseline, candidate].filter((value) => value !== void 0));
  const text2 = (metric, words) => {
    return [metric === void 0 ? "" : "undefined" in metric ? "undefined" : words];
  };
  return [
    text2(row.baseline, pair[0]),
    text2(row.candidate, pair.at(-1)),
    text2(row.dummy, formatTogether(dummy === void 0 ? [] : [withoutRounding(dummy, candidate)])[0])
  ];
}
function withoutRounding(value, beside) {
  return Math.abs(value) <= Math.abs(beside ?? 0) * 1e-12 ? 0 : value;
}
function undefinedNotes(rows) {
  return rows.flatMap(
    ({ metric, candidate }) => candidate !== void 0 && "undefined" in candidate ? [say`${code(metric)} is undefined: ${quote(candidate.undefined)}.`] : []
  );
}

// src/report/policy-words.ts
var SHOWN = 8;
function baseName(verdict) {
  const branch = verdict.policy?.branch;
  return branch === void 0 ? ["the base branch"] : [code(branch)];
}
function policyWords(verdict) {
  const { policy } = verdict;
  if (policy === void 0) return void 0;
  if (policy.sha === void 0)
    return say`Policy: this commit’s own, since ${baseName(verdict)} has none for this model.`;
  return say`Policy: ${baseName(verdict)} at ${code(shortCommit(policy.sha))}.`;
}
function policyChangeWords(verdict) {
  const { policy } = verdict;
  if (policy === void 0 || policy.changed.length === 0) return void 0;
  const { changed, rowsRemoved = 0 } = policy;
  const keys = changed.slice(0, SHOWN).map((key) => [code(key)]);
  const more = changed.length - keys.length;
  const named = listOf(more > 0 ? [...keys, [`${more} more`]] : keys);
  const removed = rowsRemoved > 0 ? `; ${plural(rowsRemoved, "held-out row")} removed` : "";
  const by = policy.sha === void 0 ? "" : say` at ${code(shortCommit(policy.sha))}`;
  return say`${strong("Policy changed in this pull request")}: ${changed.length === 1 ? "key" : "keys"} ${named}${removed}. Judged by the policy of ${baseName(verdict)}${by}; the change counts once it is merged.`;
}

// src/report/compared.ts
var NOTES_SHOWN = 5;
function comparedWords(report) {
  const { verdict } = report;
  if (isOfFiles(verdict))
    return say`Candidate ${code(verdict.model)} against baseline ${code(verdict.baseline.source ?? "")}. ${rowsWords(report)}`;
  if (verdict.reasons.includes("model_missing"))
    return say`${baseName(verdict)} gates ${code(verdict.model)}; this run left no verdict on it.`;
  const candidate = say`Candidate ${sideName(report, verdict.candidate.digest)}${dirtyNote(report)}`;
  const rows = rowsWords(report);
  if (verdict.baseline.found === "none") {
    const none = verdict.baseline.absence === "lost" ? "its baseline is lost" : "there is no baseline";
    return say`${candidate}; ${none}. ${rows}`;
  }
  const { commit, digest: digest2 } = verdict.baseline;
  const baseline = commit === void 0 ? sideName(report.baseline ?? {}, digest2) : [code(shortCommit(commit))];
  return say`${candidate} against baseline ${baseline}${foundWords(verdict)}. ${rows}`;
}
function isOfFiles(verdict) {
  const { source, digest: digest2 } = verdict.baseline;
  return verdict.candidate.digest === void 0 && digest2 === void 0 && source !== void 0;
}
function sideName(side, digest2) {
  const commit = side.run?.code?.commit;
  if (commit !== void 0) return [code(shortCommit(commit))];
  return digest2 === void 0 ? ["(unnamed)"] : [code(shortDigest(digest2))];
}
function dirtyNote(side) {
  return side.run?.code?.dirty === true ? " with uncommitted changes" : "";
}
function foundWords(verdict) {
  const { found, distance, source } = verdict.baseline;
  const away = distance === void 0 ? "" : distance === 0 ? ", the same commit" : `, ${plural(distance, "commit")} before`;
  switch (found) {
    case "explicit":
      return source === void 0 ? say` (named${away})` : say` (named: ${code(source)}${away})`;
    case "start_commit":
      return say` (${source === void 0 ? "the run" : quote(source)} of the commit this change starts from)`;
    case "ancestor":
      return source === void 0 ? [` (the nearest ancestor with a run${away})`] : say` (${quote(source)}, the nearest ancestor with a baseline${away})`;
    case "release":
      return source === void 0 ? say` (the newest release${away})` : say` (the newest release, ${code(source)}${away})`;
    case "none":
      return [];
  }
}
function passedOverWords(verdict) {
  const { notes = [] } = verdict.baseline;
  if (notes.length === 0) return void 0;
  const shown = notes.slice(0, NOTES_SHOWN).flatMap((note, i) => i === 0 ? [quote(note)] : ["; ", quote(note)]);
  const more = notes.length - NOTES_SHOWN;
  return say`Passed over as baseline: ${shown}${more > 0 ? `; ${more} more` : ""}.`;
}
function rowsWords(report) {
  const { verdict, evaluation } = report;
  const compared = verdict.baseline.found !== "none" && verdict.rows.paired > 0;
  const rows = compared ? verdict.rows.paired : evaluation?.rows ?? verdict.rows.paired;
  const testDigest = verdict.testDigest ?? evaluation?.testDigest;
  const set = testDigest === void 0 ? [] : say` (test set ${code(shortDigest(testDigest))})`;
  const which = compared ? "Both on the same" : "Judged on";
  const dropped = verdict.rows.dropped > 0 ? ` ${plural(verdict.rows.dropped, "row")} left out: the baseline was trained on ${verdict.rows.dropped === 1 ? "it" : "them"} or has no prediction for ${verdict.rows.dropped === 1 ? "it" : "them"}.` : "";
  return say`${which} ${plural(rows, "held-out row")}${set}${pairedBy(verdict)}.${dropped}`;
}
function pairedBy(verdict) {
  if (verdict.baseline.scored === "rescored") return ", the baseline scored anew";
  return verdict.baseline.scored === "paired_by_id" ? ", paired by id" : "";
}
function dummyWords(report) {
  const { evaluation, verdict } = report;
  if (evaluation?.dummy === void 0) return void 0;
  const { dummy, metrics, task } = evaluation;
  const gate = verdict.gates.find(
    ({ metric }) => numberOf(dummy[metric]) !== void 0 && numberOf(metrics[metric]) !== void 0
  );
  const always = task === "regression" ? "the training mean" : "the class shares of the training rows";
  if (gate === void 0) {
    return {
      answer: "unknown",
      text: say`Better than ${code("dummy")}? Not known: no gated metric is defined for both.`
    };
  }
  const value = numberOf(metrics[gate.metric]);
  const other = numberOf(dummy[gate.metric]);
  const [mine = "", dummys = ""] = formatTogether([value, other]);
  const isBetter = gate.direction === "higher" ? value > other : value < other;
  const answer = isBetter ? "yes" : "no";
  return {
    answer,
    text: say`Better than ${code("dummy")}? ${isBetter ? "Yes" : "No"}: ${code(gate.metric)} ${mine} against ${dummys} of a model that always answers ${always}.`
  };
}

// src/report/contract.ts
function isFailed(report) {
  return "failure" in report;
}
function nameOf(report) {
  return isFailed(report) ? report.model : report.verdict.model;
}

// src/report/words.ts
var DECISION_MARKS = {
  approved: "✅",
  pending: "❔",
  rejected: "❌",
  failed: "❌"
};
var DECISION_TONES = {
  approved: "good",
  pending: "warn",
  rejected: "bad",
  failed: "bad"
};
var OUTCOME_WORDS = {
  better: "better",
  no_worse: "no worse",
  worse: "worse",
  inconclusive: "inconclusive",
  error: "error",
  unchanged: "unchanged",
  not_compared: "not compared"
};
var ARROWS = { higher: "↑", lower: "↓" };
function hasInterval(gate) {
  return gate.improvement !== void 0 && gate.lower !== void 0 && gate.upper !== void 0 && gate.lower < gate.upper;
}
function intervalWords(level) {
  return level === void 0 ? "interval" : `${formatPercent(level)} interval`;
}
function whyGate(gate) {
  const metric = code(gate.metric);
  if (gate.reason !== void 0) {
    const special = REASON_SENTENCES[gate.reason];
    if (special !== void 0) return special(gate);
  }
  if (gate.thresholdHeld === false && gate.candidate !== void 0 && gate.threshold !== void 0)
    return thresholdMissed(gate);
  if (gate.outcome === "not_compared")
    return say`${metric} is ${valueText(gate)}; there is nothing to compare it with yet.`;
  if (gate.outcome === "unchanged") return say`${metric} is ${valueText(gate)}, as before: it is the same model.`;
  return movement(gate);
}
function movement(gate) {
  const metric = code(gate.metric);
  if (gate.candidate === void 0 || gate.baseline === void 0 || gate.improvement === void 0) {
    return say`${metric} is ${valueText(gate)}.`;
  }
  const [baseline, candidate] = formatTogether([gate.baseline, gate.candidate]);
  if (gate.improvement === 0) return say`${metric} stays at ${candidate}.`;
  const went = say`${metric} went from ${baseline} to ${candidate}`;
  if (hasInterval(gate)) return say`${went}. ${intervalStory(gate)}`;
  const size = formatChange(Math.abs(gate.improvement), gate.baseline).replace("+", "");
  if (size === "0") return say`${metric} stays at ${candidate}.`;
  const direction = gate.improvement > 0 ? "better" : "worse";
  const margin2 = gate.margin === void 0 ? "" : `, and the margin is ${formatExact(Number(gate.margin.toPrecision(3)))}`;
  return say`${went}: ${size} ${direction}${gate.improvement < 0 ? margin2 : ""}.`;
}
function intervalStory(gate) {
  const interval = `The ${intervalWords(gate.level)} of the improvement`;
  switch (gate.outcome) {
    case "better":
      return `${interval} lies above ${gate.requiredImprovement ? "the improvement asked for" : "zero"}.`;
    case "worse":
      return `${interval} lies below zero and reaches past the margin.`;
    case "no_worse":
      return gate.degraded === true ? `${interval} lies below zero but inside the margin: worse, and allowed.` : `${interval} stays inside the margin.`;
    default:
      return `${interval} reaches from inside the margin to beyond it: these rows cannot tell.`;
  }
}
function thresholdMissed(gate) {
  const sign = gate.direction === "lower" ? "at most" : "at least";
  return say`${code(gate.metric)} is ${valueText(gate)}; the policy asks for ${sign} ${formatExact(gate.threshold)}.`;
}
function valueText(gate) {
  return gate.candidate === void 0 ? "undefined" : formatNumber(gate.candidate);
}
var REASON_SENTENCES = {
  threshold_missed: thresholdMissed,
  wide_interval: (gate) => {
    const story = hasInterval(gate) ? intervalOf(gate) : "";
    return say`${code(gate.metric)}: wide interval${story}. ${settles(gate)}`;
  },
  too_few_rows: (gate) => say`${code(gate.metric)}: too few rows${gate.n === void 0 ? "" : ` (${gate.n})`} to judge a change. ${settles(gate)}`,
  undefined_metric: (gate) => say`${code(gate.metric)} is undefined on these rows. Undefined is never a pass.`,
  metric_missing: (gate) => say`${code(gate.metric)} was not computed. A missing metric is never a pass.`,
  not_comparable: (gate) => say`${code(gate.metric)}: the baseline cannot be judged on these rows, so its change is not known.`,
  ids_mismatch: (gate) => say`${code(gate.metric)}: candidate and baseline do not hold the same rows, so no difference was taken.`,
  truth_differs: (gate) => say`${code(gate.metric)}: the same row has two different truths in candidate and baseline.`,
  prediction_not_finite: (gate) => say`${code(gate.metric)}: a prediction is missing or not finite.`,
  relative_to_zero: (gate) => say`${code(gate.metric)}: the baseline is zero, so a relative margin has no size. Give an absolute one.`,
  identical_predictions: (gate) => say`${code(gate.metric)} is ${valueText(gate)}, as before: every prediction is the same.`,
  identical_model: (gate) => say`${code(gate.metric)} is ${valueText(gate)}, as before: it is the same model.`,
  required_better: (gate) => say`${movement(gate)} The policy asks for a model that is provably better.`,
  not_paired: (gate) => say`${movement(gate)} The numbers carry no rows, so they are not paired.`
};
function intervalOf(gate) {
  const [lower, upper] = formatChanges([gate.lower, gate.upper], gate.baseline ?? 0);
  return ` (${lower} … ${upper})`;
}
function settles(gate) {
  const parts = [];
  if (gate.rowsNeeded !== void 0) parts.push(`About ${plural(gate.rowsNeeded, "held-out row")} would settle it.`);
  if (gate.smallestMargin !== void 0)
    parts.push(`This test set can settle a margin of ${formatNumber(gate.smallestMargin, 2)} or more.`);
  return parts.join(" ");
}

// src/report/headline.ts
var EXPLAINED = 2;
function headlineOf(verdict) {
  const gates = worstFirst(verdict.gates);
  const deciding = decidingGates(verdict, gates);
  const told = (deciding.length > 0 ? deciding : approvedExamples(verdict, gates)).slice(0, EXPLAINED);
  return {
    verdict: verdictWords(verdict, deciding),
    why: whyWords(verdict, told),
    next: nextWords(verdict, deciding),
    told
  };
}
function decidingGates(verdict, gates) {
  if (verdict.decision === "approved") return [];
  const failing = gates.filter((gate) => !gate.passed && stateOf(gate) !== "inconclusive");
  return failing.length > 0 ? failing : gates.filter((gate) => !gate.passed);
}
function verdictWords(verdict, deciding) {
  const { decision, gates, rubberStamp } = verdict;
  if (decision === "approved") {
    if (rubberStamp) return ["approved on its first run (rubber stamp)"];
    if (gates.length > 0 && gates.every((gate) => gate.outcome === "unchanged")) return ["approved, unchanged"];
    const inconclusive = gates.filter((gate) => gate.outcome === "inconclusive");
    if (inconclusive.length > 0) return say`approved, though ${code(inconclusive[0].metric)} is inconclusive`;
    const better = gates.filter((gate) => gate.outcome === "better");
    if (better.length > 0) return say`approved, ${code(better[0].metric)} is better`;
    return [gates.length === 0 ? "approved, nothing to gate" : "approved, no gate is worse"];
  }
  const [first] = deciding;
  if (first === void 0) return say`${decision}, ${reasonWords(verdict.reasons[0])}`;
  if (deciding.every((gate) => gate.reason === "not_comparable"))
    return say`${decision}, ${reasonWords("not_comparable")}`;
  const rest = deciding.length - 1;
  return say`${decision}, ${code(first.metric)} ${stateWords(first)}${rest === 0 ? "" : ` (and ${plural(rest, "more gate")})`}`;
}
function stateWords(gate) {
  switch (stateOf(gate)) {
    case "error":
      return "could not be judged";
    case "undefined":
      return "is undefined";
    case "inconclusive":
      return "is inconclusive";
    default:
      if (gate.outcome === "worse") return "is worse";
      if (gate.thresholdHeld === false) return "misses its threshold";
      return gate.require === "better" ? "is not better" : `is ${OUTCOME_WORDS[gate.outcome]}`;
  }
}
function isLost({ baseline }) {
  return baseline.found === "none" && baseline.absence === "lost";
}
function stopAfter(text2) {
  return /[.!?]$/.test(text2) ? "" : ".";
}
function reasonWords(reason) {
  switch (reason) {
    case "no_thresholds":
      return "a first run without thresholds";
    case "no_baseline":
      return "there is no baseline";
    case "model_missing":
      return "the model is missing";
    case "not_comparable":
      return "the baseline is not comparable";
    case void 0:
      return "no reason given";
    default:
      return reason.replaceAll("_", " ");
  }
}
function whyWords(verdict, told) {
  const why = [];
  if (verdict.rubberStamp) why.push(rubberStampWords(verdict));
  if (verdict.baseline.problem !== void 0)
    why.push(
      isLost(verdict) ? say`The baseline is lost: ${quote(verdict.baseline.problem)}${stopAfter(verdict.baseline.problem)} Earlier runs qualified, so this is no first run.` : say`The baseline could not be used: ${quote(verdict.baseline.problem)}${stopAfter(verdict.baseline.problem)}`
    );
  if (verdict.reasons.includes("model_missing"))
    why.push(
      say`${baseName(verdict)} gates a model of this name, and this run has no verdict on it: it was removed, renamed or left out of the workflow. A missing model is never a pass.`
    );
  const isTold = (gate) => verdict.baseline.problem !== void 0 && gate.reason === "not_comparable";
  for (const gate of told) if (!isTold(gate)) why.push(whyGate(gate));
  if (why.length === 0)
    why.push([verdict.gates.length === 0 ? "The policy names no gate for this model." : "Every gate passes."]);
  return why;
}
function approvedExamples(verdict, gates) {
  if (verdict.decision !== "approved" || verdict.rubberStamp) return [];
  const better = verdict.gates.filter((gate) => gate.outcome === "better").slice(0, 1);
  const degraded = gates.filter((gate) => gate.degraded === true || gate.outcome === "inconclusive").slice(0, 1);
  const told = [...better, ...degraded];
  return told.length > 0 ? told : gates.slice(0, 1);
}
function rubberStampWords(verdict) {
  const thresholds = verdict.gates.filter((gate) => gate.threshold !== void 0).length;
  const checked = thresholds === 0 ? "no threshold was set" : `only ${plural(thresholds, "threshold")} could be checked`;
  return say`First run: no earlier model qualifies as a baseline, so change was not checked and ${checked} (a rubber stamp).`;
}
function nextWords(verdict, deciding) {
  const { decision, reasons } = verdict;
  if (decision === "approved") {
    if (verdict.rubberStamp) return say`merge it to make it the baseline; the next run compares with it.`;
    if (verdict.gates.some((gate) => gate.outcome === "inconclusive"))
      return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
    if (verdict.gates.length > 0 && verdict.gates.every((gate) => gate.outcome === "unchanged"))
      return say`nothing to release; merging changes no model.`;
    return say`nothing stands in the way of a merge.`;
  }
  if (reasons.includes("no_thresholds")) {
    return say`add a ${code("threshold")} to a gate in ${code("assay.yml")}, so that a first run has something to hold to, or have an owner accept this model.`;
  }
  if (reasons.includes("model_missing"))
    return say`keep the model under this name in ${code("assay.yml")} and in the workflow’s ${code("config")} and ${code("models")}; to rename or retire it, have an owner merge that past this check.`;
  if (isLost(verdict))
    return say`run the workflow on ${baseName(verdict)}, the default branch: that renews the baseline. Then run this again.`;
  const states = new Set(deciding.map(stateOf));
  const gateReasons = /* @__PURE__ */ new Set([...reasons, ...deciding.map((gate) => gate.reason)]);
  if (gateReasons.has("undefined_metric") || gateReasons.has("metric_missing")) {
    return say`see why the metric is undefined under ${strong("All metrics")}; a larger or stratified test set, or another metric, decides.`;
  }
  if (gateReasons.has("ids_mismatch") || gateReasons.has("truth_differs")) {
    return say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
  }
  if (states.has("error")) return say`repair what the gate's note names and run again; an error is never a pass.`;
  if (gateReasons.has("not_comparable"))
    return say`train a baseline on the same columns and rows, or have an owner accept the new data as a first run.`;
  if (gateReasons.has("required_better"))
    return say`improve the model, or have an owner change ${code("require")} on the main branch.`;
  if (states.has("inconclusive") && !states.has("failed")) {
    const most = Math.max(0, ...deciding.map((gate) => gate.rowsNeeded ?? 0));
    const rows = most > 0 ? `hold out about ${plural(most, "row")}` : "hold out more rows";
    return decision === "pending" ? say`${rows}, widen the margin, or have an owner decide; a pending model may merge but is not released.` : say`${rows}, or have an owner widen the margin on the main branch.`;
  }
  if (isOfFiles(verdict)) return say`keep the baseline, or allow more by a wider margin or another threshold.`;
  return say`find the cause under ${strong("What changed")}, or have an owner change the ${deciding.some((gate) => gate.outcome === "worse") ? "margin" : "threshold"} on the main branch.`;
}

// src/report/markdown.ts
var TONE_MARKS = { good: "✅ ", bad: "❌ ", warn: "❔ ", quiet: "" };
function phraseToMarkdown(phrase) {
  let out = "";
  for (const piece of phrase) out += pieceToMarkdown(piece);
  return out;
}
function pieceToMarkdown(piece) {
  if (typeof piece === "string") return piece;
  if ("code" in piece) return markdownCode(piece.code, piece.long === true ? SENTENCE_CAP : void 0);
  if ("quote" in piece) return markdownText(piece.quote);
  if ("strong" in piece) return `**${piece.strong}**`;
  if ("histogram" in piece) return sparkline(piece.histogram);
  return piece.marked === true ? `${TONE_MARKS[piece.tone]}${piece.text}` : piece.text;
}
function tableToMarkdown(table) {
  const header = table.columns.map((column) => column.isName === true ? markdownCode(column.title) : column.title);
  const rule = table.columns.map((column) => column.align === "right" ? "--:" : "---");
  const lines = [`| ${header.join(" | ")} |`, `|${rule.join("|")}|`];
  for (const row of table.rows) lines.push(`| ${row.map(phraseToMarkdown).join(" | ")} |`);
  return lines.join("\n");
}
function blockToMarkdown(block) {
  switch (block.type) {
    case "paragraph":
      return phraseToMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${phraseToMarkdown(item)}`).join("\n");
    case "table":
      return tableToMarkdown(block.table);
  }
}
function sectionToMarkdown(section) {
  const body = section.blocks.map(blockToMarkdown).join("\n\n");
  return `<details><summary>${summaryText(section.title)}</summary>

${body}

</details>`;
}
function summaryText(title) {
  return title.map((piece) => typeof piece === "object" && "code" in piece ? markdownText(piece.code) : pieceToMarkdown(piece)).join("");
}

// src/report/overview.ts
var SHOWN2 = 200;
var RANK2 = { failed: 0, rejected: 1, pending: 2, approved: 3 };
function endingOf(report) {
  return isFailed(report) ? "failed" : report.verdict.decision;
}
function orderReports(reports) {
  return reports.map((report, position) => ({ report, position, rank: RANK2[endingOf(report)] })).sort((a, b) => a.rank - b.rank || a.position - b.position).map(({ report }) => report);
}
function overviewTable(reports) {
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Model", align: "left" },
      { title: "Verdict", align: "left" },
      { title: "Gate", align: "left" },
      right("Baseline"),
      right("Candidate")
    ],
    rows: orderReports(reports).slice(0, SHOWN2).map(overviewRow)
  };
}
function overviewRow(report) {
  const ending = endingOf(report);
  const verdict = toned(DECISION_TONES[ending], ending, true);
  if (isFailed(report)) return [[code(report.model)], [verdict], [""], [""], [""]];
  const [gate] = worstFirst(report.verdict.gates);
  if (gate === void 0) return [[code(nameOf(report))], [verdict], [""], [""], [""]];
  const numbers = [gate.baseline, gate.candidate].filter((value) => value !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "none" : texts[0];
  const candidate = gate.candidate === void 0 ? "undefined" : texts[numbers.length - 1];
  return [[code(nameOf(report))], [verdict], [code(gate.metric)], [baseline], [candidate]];
}
function overviewTitle(reports) {
  const endings = reports.map(endingOf);
  const parts = Object.keys(RANK2).map((ending) => ({ ending, count: endings.filter((other) => other === ending).length })).filter(({ count: count3 }) => count3 > 0).map(({ ending, count: count3 }) => `${count3} ${ending}`);
  return say`${plural(reports.length, "model")}: ${parts.join(", ")}`;
}

// src/report/size-limit.ts
var DROP_ORDER = ["section", "notes", "table", "headline", "overview"];
var NAMES = {
  section: ["folded section", "folded sections"],
  notes: ["note", "notes"],
  table: ["gate table", "gate tables"],
  headline: ["model", "models"],
  overview: ["overview", "overviews"]
};
var NOTE_BYTES = 250;
function keepWithin(parts, maxBytes) {
  const sizes = parts.map((part) => Buffer.byteLength(part.text) + 2);
  let total = sizes.reduce((sum2, size) => sum2 + size, 0);
  if (total <= maxBytes) return join2(parts);
  const kept = parts.map(() => true);
  const dropped = /* @__PURE__ */ new Map();
  for (const kind of DROP_ORDER) {
    for (let i = parts.length - 1; i >= 0 && total > maxBytes - NOTE_BYTES; i--) {
      if (parts[i].kind !== kind) continue;
      kept[i] = false;
      total -= sizes[i];
      dropped.set(kind, (dropped.get(kind) ?? 0) + 1);
    }
  }
  const left = parts.filter((_, i) => kept[i]);
  const foot = left.findIndex((part) => part.kind === "foot");
  left.splice(foot < 0 ? left.length : foot, 0, { kind: "fixed", text: droppedNote(dropped) });
  return join2(left);
}
function droppedNote(dropped) {
  const words = [...dropped].map(([kind, count3]) => plural(count3, NAMES[kind][0], NAMES[kind][1]));
  return `Left out for length: ${words.join(", ")}. The full report is \`report.html\`.`;
}
function join2(parts) {
  let out = "";
  parts.forEach((part, i) => {
    out += part.text;
    out += i === parts.length - 1 || part.tight === true ? "\n" : "\n\n";
  });
  return out;
}

export {
  encodeCanonical,
  sha256,
  MODEL_NAME,
  ConfigSchema,
  dataCheckDocument,
  mean,
  sumOfSquaredDeviations,
  firstNonFinite,
  classesWithoutDenominator,
  defaultMetrics,
  resolveMetric,
  findMetric,
  rangeOf,
  modelDocument,
  runDocument,
  verdictDocument,
  evaluationDocument,
  METRICS_FILE,
  encodeMetrics,
  failureDocument,
  stateOf,
  worstFirst,
  say,
  code,
  quote,
  toned,
  listOf,
  plural,
  groupThousands,
  sparkline,
  formatNumber,
  formatExact,
  formatTogether,
  formatChange,
  formatChanges,
  formatPercent,
  formatSeconds,
  formatBytes,
  shortDigest,
  shortCommit,
  powerOfTen,
  numberOf,
  metricRows,
  metricTable,
  undefinedNotes,
  policyWords,
  policyChangeWords,
  comparedWords,
  passedOverWords,
  dummyWords,
  isFailed,
  nameOf,
  DECISION_MARKS,
  DECISION_TONES,
  OUTCOME_WORDS,
  ARROWS,
  hasInterval,
  intervalWords,
  whyGate,
  headlineOf,
  phraseToMarkdown,
  tableToMarkdown,
  blockToMarkdown,
  sectionToMarkdown,
  endingOf,
  orderReports,
  overviewTable,
  overviewTitle,
  keepWithin,
  localGit,
  localClock,
  localMachine,
  localWorkers
};
