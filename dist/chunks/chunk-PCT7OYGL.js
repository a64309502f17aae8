import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  Sum,
  isConstant,
  sumOfSquaredDeviations
} from "./chunk-WURZXP3I.js";
import {
  closest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

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
function gather(values, words, high, bin, count2) {
  const members = new Float64Array(count2);
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
  const counts = count(input);
  counted.set(input, counts);
  return counts;
}
function count({ truth, prediction, classes }) {
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
function rankScores({ truth }, code, scores) {
  const known = ranked.get(scores);
  if (known !== void 0 && known.truth === truth && known.code === code) return known.scores;
  const sides = new Int32Array(truth.length);
  for (let i = 0; i < truth.length; i++) sides[i] = truth[i] === code ? 1 : 0;
  const [negatives, positives] = sortByTruth(sides, 2, scores);
  const result = { positives, negatives };
  ranked.set(scores, { truth, code, scores: result });
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
      const code = truth[i];
      const p = probabilities[code][i];
      let ahead = 0;
      for (let c = 0; c < probabilities.length; c++) {
        const other = probabilities[c][i];
        if (other > p || other === p && c > code) ahead++;
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

export {
  defaultMetrics,
  resolveMetric,
  findMetric,
  rangeOf
};
