import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  firstNonFinite,
  mean
} from "./chunk-WURZXP3I.js";
import {
  emptyTriangle,
  stackTriangle,
  tallQr
} from "./chunk-IVA33MC3.js";
import {
  checkShape,
  finite,
  zod_exports
} from "./chunk-5YK34IE3.js";
import {
  MOMENTS,
  columnMoments,
  joinMoments
} from "./chunk-7LGCQMHM.js";
import {
  closest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/models/median.ts
function medianOf(values) {
  const sorted = Float64Array.from(values).sort();
  const middle2 = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle2] : (sorted[middle2 - 1] + sorted[middle2]) / 2;
}

// src/models/target.ts
function numbersOfTarget(target, name) {
  if (target.type !== "double") throw new InvariantError("a regression wants numbers");
  const bad = firstNonFinite(target.values);
  if (bad >= 0) {
    throw new InputError(`the target holds a cell that is no finite number, got ${target.values[bad]}`, {
      field: name
    });
  }
  return target.values;
}
function requireRows(kind, rows, least, why, advice) {
  if (rows >= least) return;
  throw new InputError(`${kind} requires at least ${least} training rows ${why}, got ${rows}: ${advice}`);
}

// src/models/dummy.ts
var REGRESSION = ["mean", "median"];
var CLASSIFICATION = ["prior", "most_frequent"];
var ParamsSchema = zod_exports.strictObject({
  /** Default: `mean` for regression, `prior` (the shares of the classes) for classification. */
  strategy: zod_exports.optional(zod_exports.enum([...REGRESSION, ...CLASSIFICATION]))
});
var EstimatorSchema = zod_exports.strictObject({
  type: zod_exports.literal("dummy"),
  /** Regression: the answer. */
  value: zod_exports.optional(finite()),
  /** Classification: one for each class. */
  probabilities: zod_exports.optional(zod_exports.array(zod_exports.number().check(zod_exports.minimum(0), zod_exports.maximum(1))))
});
var dummy = {
  name: "dummy",
  tasks: ["regression", "binary", "multiclass"],
  summary: "ignores the features: strategy mean or median (regression), prior or most_frequent (classes)",
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => false, withoutFeatures: true },
  unsuited({ strategy }, task) {
    const known = task === "regression" ? REGRESSION : CLASSIFICATION;
    if (strategy === void 0 || known.includes(strategy)) return void 0;
    return { key: "strategy", rule: `"${strategy}" is not for task ${task}: use ${known.join(" or ")}` };
  },
  async fit(design, target, params) {
    requireRows("dummy", design.rows, 1, "to average", "add data");
    const answer = target.type === "double" ? { value: middle(target.values, params) } : { probabilities: shares(target, params) };
    return { estimator: { type: "dummy", ...answer }, findings: [] };
  },
  check(estimator, _designColumns, classes, file) {
    const { value, probabilities: probabilities2 } = estimator;
    if (classes === 0) {
      if (value === void 0 || probabilities2 !== void 0)
        throw new InputError("a regression wants one value", { file, field: "estimator" });
      return;
    }
    const field = "estimator.probabilities";
    if (value !== void 0 || probabilities2?.length !== classes)
      throw new InputError(`one probability for each of ${classes} classes`, { file, field });
    const sum = probabilities2.reduce((total, p) => total + p, 0);
    if (!(Math.abs(sum - 1) < 1e-9)) throw new InputError(`must sum to 1, got ${sum}`, { file, field });
  },
  predict({ value, probabilities: probabilities2 }, design) {
    if (probabilities2 !== void 0) {
      return { type: "probabilities", columns: probabilities2.map((p) => new Float64Array(design.rows).fill(p)) };
    }
    if (value === void 0) throw new InvariantError("a dummy without an answer");
    return { type: "double", values: new Float64Array(design.rows).fill(value) };
  }
};
function middle(values, { strategy }) {
  if (strategy === "median") return medianOf(values);
  return columnMoments({ columns: [values], from: 0, to: values.length })[0] / values.length;
}
function shares(target, { strategy }) {
  const counts = target.classes.map(() => 0);
  for (const code of target.codes) counts[code] = counts[code] + 1;
  if (strategy !== "most_frequent") return counts.map((count) => count / target.codes.length);
  const best = counts.indexOf(Math.max(...counts));
  return counts.map((_, c) => c === best ? 1 : 0);
}

// src/models/log-error-finding.ts
function logErrorFinding(kind) {
  const message = `${kind} minimises the squared error of log(y), so relative errors count and the mean of y is underestimated`;
  return { severity: "info", rule: "log_error_minimised", message };
}

// src/models/single-feature.ts
function singleColumn(kind, design) {
  const [column] = design.columns;
  if (column === void 0 || design.columns.length !== 1) throw new InvariantError(`${kind} takes one column`);
  requireRows(kind, design.rows, 2, "to find a curve", "add data");
  if (column.every((value) => value === column[0])) {
    throw new InputError(`${kind} requires two distinct values, all ${column.length} training rows have ${column[0]}`, {
      field: design.names[0]
    });
  }
  return column;
}
function requirePositive(kind, values, what, field) {
  let bad = 0;
  let least = Infinity;
  for (const value of values) {
    if (!(value > 0)) bad += 1;
    if (value < least) least = value;
  }
  if (bad === 0) return;
  const rule = `${kind} requires ${what} above 0, ${bad} of ${values.length} rows are not (the least is ${least})`;
  throw new InputError(`${rule}; use linear, or exclude those rows`, { field });
}
function requireFiniteFit(kind, parameters) {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value))
      throw new InputError(`${kind} found no finite ${name} (${value}) for these rows: use linear`);
  }
}

// src/models/exponential.ts
var ParamsSchema2 = zod_exports.strictObject({});
var EstimatorSchema2 = zod_exports.strictObject({
  type: zod_exports.literal("exponential"),
  /** Training mean of x. Without it Unix seconds as x give level 0. */
  center: finite(),
  rate: finite(),
  level: zod_exports.number().check(zod_exports.gt(0))
});
var exponential = {
  name: "exponential",
  tasks: ["regression"],
  summary: "y = B·exp(A·x) of one numeric feature, by least squares of log y (y above 0)",
  params: ParamsSchema2,
  estimator: EstimatorSchema2,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn("exponential", design);
    requirePositive("exponential", y, "a target", options.target);
    const center = mean(x);
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: rate, B: level } = new regressions.ExponentialRegression(
      x.map((value) => value - center),
      y
    );
    requireFiniteFit("exponential", { center, rate, level });
    return { estimator: { type: "exponential", center, rate, level }, findings: [logErrorFinding("exponential")] };
  },
  check() {
  },
  predict({ center, rate, level }, design) {
    return { type: "double", values: design.columns[0].map((x) => level * Math.exp(rate * (x - center))) };
  },
  coefficients: ({ center, rate, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `rate of ${names[0]}`, values: [rate] }
    ]
  })
};

// src/models/triangle-solve.ts
var DEPENDENT = 1e-10;
var NAMED = 1e-6;
function rankTriangle(triangle) {
  const { size, width } = triangle;
  const t = Float64Array.from(triangle.values);
  const lengths = columnLengths(triangle);
  const kept = [];
  const dropped = [];
  for (let j = 0; j < size; j++) {
    const top = kept.length;
    let squares = 0;
    for (let row = top; row <= j; row++) squares += t[row * width + j] * t[row * width + j];
    if (!(lengths[j] > 0 && Math.sqrt(squares) >= DEPENDENT * lengths[j])) {
      dropped.push(j);
      continue;
    }
    if (top < j) reflect(t, width, size, top, j, Math.sqrt(squares));
    kept.push(j);
  }
  const rank = kept.length;
  const r = new Float64Array(rank * rank);
  for (let row = 0; row < rank; row++) {
    for (let c = row; c < rank; c++) r[row * rank + c] = t[row * width + kept[c]];
  }
  const rhs = Float64Array.from({ length: rank }, (_, row) => t[row * width + size]);
  return { kept, dropped: dropped.map((column) => ({ column, dependsOn: explain(column) })), r, rhs };
  function explain(j) {
    const before = kept.filter((k) => k < j).length;
    const share = Float64Array.from({ length: rank }, (_, row) => row < before ? t[row * width + j] : 0);
    solveUpper(r, rank, share);
    return kept.filter((k, c) => c < before && Math.abs(share[c]) * lengths[k] > NAMED * lengths[j]);
  }
}
function columnLengths({ size, width, values }) {
  return Float64Array.from({ length: size }, (_, j) => {
    let squares = 0;
    for (let row = 0; row <= j; row++) squares += values[row * width + j] * values[row * width + j];
    return Math.sqrt(squares);
  });
}
function reflect(t, width, size, top, j, norm) {
  const alpha = t[top * width + j];
  const beta = alpha > 0 ? -norm : norm;
  const head = alpha - beta;
  const tau = 1 / (norm * (norm + Math.abs(alpha)));
  for (let k = j + 1; k <= size; k++) {
    let onto = head * t[top * width + k];
    for (let row = top + 1; row <= j; row++) onto += t[row * width + j] * t[row * width + k];
    onto *= tau;
    t[top * width + k] = t[top * width + k] - onto * head;
    for (let row = top + 1; row <= j; row++) t[row * width + k] = t[row * width + k] - onto * t[row * width + j];
  }
  t[top * width + j] = beta;
}
function solveUpper(r, size, b) {
  for (let row = size - 1; row >= 0; row--) {
    let sum = b[row];
    for (let c = row + 1; c < size; c++) sum -= r[row * size + c] * b[c];
    b[row] = sum / r[row * size + row];
  }
}
function solveUpperTransposed(r, size, b) {
  for (let row = 0; row < size; row++) {
    let sum = b[row];
    for (let c = 0; c < row; c++) sum -= r[c * size + row] * b[c];
    b[row] = sum / r[row * size + row];
  }
}

// src/models/refinement.ts
var MAX_STEPS = 3;
function refine(problem, ranked, start) {
  let best = start;
  let step = correction(problem, ranked, best);
  for (let n = 0; n < MAX_STEPS && Number.isFinite(step.length) && step.length > 0; n++) {
    const next = step.to;
    const after = correction(problem, ranked, next);
    if (!(after.length < step.length)) break;
    best = next;
    if (!(after.length < step.length / 2)) break;
    step = after;
  }
  return best;
}
function correction(problem, ranked, at) {
  const { kept, r } = ranked;
  const gradient = exactGradient(problem, kept, at);
  const step = new Float64Array(kept.length);
  kept.forEach((column, k) => {
    step[k] = gradient.columns[k] * problem.factors[column];
  });
  solveUpperTransposed(r, kept.length, step);
  let squares = 0;
  for (const value of step) squares += value * value;
  solveUpper(r, kept.length, step);
  const coefficients = Float64Array.from(at.coefficients);
  let shift = gradient.mean;
  kept.forEach((column, k) => {
    const change = step[k] * problem.factors[column];
    coefficients[column] = coefficients[column] + change;
    shift -= change * problem.centers[column];
  });
  const intercept = problem.intercept ? at.intercept + shift : 0;
  const length = Math.sqrt(squares + (problem.intercept ? gradient.mean * gradient.mean * problem.y.length : 0));
  return { to: { intercept, coefficients }, length };
}
function exactGradient({ columns, y, intercept, penalty, centers }, kept, at) {
  const used = kept.map((column) => columns[column]);
  const weights = kept.map((column) => at.coefficients[column]);
  const sum = new DoubleDouble();
  const residual = new DoubleDouble();
  const gradients = kept.map(() => new DoubleDouble());
  for (let i = 0; i < y.length; i++) {
    residual.set(y[i]);
    residual.add(-at.intercept);
    for (let k = 0; k < used.length; k++) residual.addProduct(-weights[k], used[k][i]);
    sum.add(residual.high);
    sum.add(residual.low);
    for (let k = 0; k < used.length; k++) {
      const x = used[k][i];
      const gradient = gradients[k];
      gradient.addProduct(x, residual.high);
      gradient.add(x * residual.low);
    }
  }
  gradients.forEach((gradient, k) => {
    if (intercept) {
      gradient.addProduct(-centers[kept[k]], sum.high);
      gradient.add(-centers[kept[k]] * sum.low);
    }
    gradient.addProduct(-penalty, weights[k]);
  });
  return { mean: (sum.high + sum.low) / y.length, columns: Float64Array.from(gradients, (g) => g.high + g.low) };
}
var SPLITTER = 134217729;
var DoubleDouble = class {
  high = 0;
  low = 0;
  set(value) {
    this.high = value;
    this.low = 0;
  }
  add(value) {
    const sum = this.high + value;
    const part = sum - this.high;
    const error = this.high - (sum - part) + (value - part) + this.low;
    this.high = sum + error;
    this.low = error - (this.high - sum);
  }
  addProduct(a, b) {
    const product = a * b;
    const aLarge = SPLITTER * a;
    const aHigh = aLarge - (aLarge - a);
    const aLow = a - aHigh;
    const bLarge = SPLITTER * b;
    const bHigh = bLarge - (bLarge - b);
    const bLow = b - bHigh;
    const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    this.add(product);
    this.add(error);
  }
};

// src/models/least-squares.ts
var CHUNK_ROWS = 32768;
var PARALLEL_ROWS = 2 * CHUNK_ROWS;
var REFINED_CELLS = 65536;
var MAX_COLUMNS = 4096;
async function leastSquares(columns, y, options = {}) {
  const { intercept = true, penalty = 0 } = options;
  for (const column of columns) if (column.length !== y.length) throw new InvariantError("columns of unequal length");
  if (y.length === 0) throw new InputError("least squares requires at least 1 row, got 0");
  if (columns.length > MAX_COLUMNS) {
    throw new InputError(`${columns.length} columns after encoding, at most ${MAX_COLUMNS}: exclude some features`);
  }
  const moments = await momentsOf([...columns, y], options);
  const centers = new Float64Array(columns.length + 1);
  const factors = new Float64Array(columns.length + 1);
  for (let k = 0; k <= columns.length; k++) {
    const sum = moments[k * MOMENTS];
    const spread = moments[k * MOMENTS + 1];
    if (!Number.isFinite(sum) || !Number.isFinite(spread)) throw notFinite(k === columns.length);
    const first = k === columns.length ? y[0] : columns[k][0];
    const constant = spread === 0;
    centers[k] = intercept ? constant ? first : sum / y.length : 0;
    factors[k] = intercept && constant ? 0 : 1 / powerOfTwoBelow(constant ? Math.abs(first) : spread / y.length);
  }
  const varying = columns.map((_, k) => k).filter((k) => factors[k] !== 0);
  const active = [...varying, columns.length];
  const problem = {
    columns: varying.map((k) => columns[k]),
    y,
    intercept,
    penalty,
    centers: Float64Array.from(active, (k) => centers[k]),
    factors: Float64Array.from(active, (k) => factors[k])
  };
  const triangle = await triangleOf([...problem.columns, y], problem.centers, problem.factors, options);
  if (penalty > 0) stackPenalty(triangle, penalty, problem.factors);
  const ranked = rankTriangle(triangle);
  const rough = solve(ranked, problem.centers, problem.factors, intercept);
  const exact = y.length * columns.length <= REFINED_CELLS ? refine(problem, ranked, rough) : rough;
  const coefficients = new Float64Array(columns.length);
  varying.forEach((k, c) => {
    coefficients[k] = exact.coefficients[c];
  });
  const dropped = [
    ...columns.flatMap((_, k) => factors[k] === 0 ? [{ column: k, dependsOn: [] }] : []),
    ...ranked.dropped.map((d) => ({ column: varying[d.column], dependsOn: d.dependsOn.map((c) => varying[c]) }))
  ].sort((a, b) => a.column - b.column);
  return { intercept: exact.intercept, coefficients, dropped };
}
function notFinite(inTarget) {
  return new InputError(
    `least squares requires finite values, ${inTarget ? "the target" : "a feature"} has a cell that is not`
  );
}
function solve(ranked, centers, factors, intercept) {
  const size = centers.length - 1;
  const solution = Float64Array.from(ranked.rhs);
  solveUpper(ranked.r, solution.length, solution);
  const coefficients = new Float64Array(size);
  let constant = centers[size];
  ranked.kept.forEach((column, k) => {
    if (factors[size] !== 0) coefficients[column] = solution[k] * factors[column] / factors[size];
    constant -= coefficients[column] * centers[column];
  });
  return { intercept: intercept ? constant : 0, coefficients };
}
function stackPenalty(triangle, penalty, factors) {
  const rows = emptyTriangle(triangle.size);
  for (let j = 0; j < rows.size; j++) rows.values[j * rows.width + j] = Math.sqrt(penalty) * factors[j];
  stackTriangle(triangle, rows.values);
}
function powerOfTwoBelow(value) {
  if (value === 0) return 1;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.max(value, 1e-300));
  view.setUint32(0, view.getUint32(0) & 2146435072);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}
async function momentsOf(columns, { workers }) {
  const inputs = chunksOf(columns[0].length).map(([from, to]) => ({ columns, from, to }));
  return joinMoments(await inChunks("columnMoments", columnMoments, inputs, columns, workers));
}
async function triangleOf(columns, centers, factors, { workers, progress }) {
  const inputs = chunksOf(columns[0].length).map(
    ([from, to]) => ({ columns, centers, factors, from, to })
  );
  const parts = await inChunks("tallQr", tallQr, inputs, columns, workers);
  const triangle = emptyTriangle(columns.length - 1);
  triangle.values.set(parts[0]);
  for (const part of parts.slice(1)) stackTriangle(triangle, part);
  progress?.(columns[0].length, columns[0].length);
  return triangle;
}
function chunksOf(rows) {
  const chunks = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) chunks.push([from, Math.min(rows, from + CHUNK_ROWS)]);
  return chunks;
}
async function inChunks(job, run, inputs, columns, workers) {
  const shared = columns.every((column) => column.buffer instanceof SharedArrayBuffer);
  if (workers === void 0 || workers.count < 2 || columns[0].length < PARALLEL_ROWS || !shared)
    return inputs.map(run);
  return workers.run(job, run, inputs);
}

// src/models/linear-predictor.ts
function linearPredictor(intercept, coefficients, design) {
  const out = new Float64Array(design.rows).fill(intercept);
  for (let k = 0; k < design.columns.length; k++) {
    const weight = coefficients[k];
    if (weight === 0) continue;
    const column = design.columns[k];
    for (let i = 0; i < out.length; i++) out[i] = out[i] + weight * column[i];
  }
  return out;
}
function checkCoefficientCount(count, designColumns, file) {
  if (count === designColumns) return;
  throw new InputError(`${count} coefficients for ${designColumns} columns of features`, {
    file,
    field: "estimator.coefficients"
  });
}

// src/models/rank-findings.ts
var SHOWN = 5;
function rankFindings(dropped, names) {
  return dropped.filter(({ dependsOn }) => dependsOn.length > 0).map(({ column, dependsOn }) => {
    const name = names[column];
    return {
      severity: "warning",
      rule: "rank_deficient",
      message: `"${name}" follows from ${listOf(dependsOn.map((k) => names[k]))} in the training rows: its coefficient is 0`,
      column: name
    };
  });
}
function listOf(names) {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  if (names.length > SHOWN) return `${shown.join(", ")} and ${names.length - SHOWN} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
function saturationFindings(rows, coefficients) {
  if (rows > coefficients) return [];
  const message = `${coefficients} coefficients from ${rows} training rows: the model repeats them and has learned nothing about others`;
  return [{ severity: "warning", rule: "saturated_fit", message, numbers: { coefficients, rows } }];
}

// src/models/linear.ts
var ParamsSchema3 = zod_exports.strictObject({});
var EstimatorSchema3 = zod_exports.strictObject({
  type: zod_exports.literal("linear"),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: zod_exports.array(finite())
});
var linear = {
  name: "linear",
  tasks: ["regression"],
  summary: "ordinary least squares (blocked Householder QR)",
  params: ParamsSchema3,
  estimator: EstimatorSchema3,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const least = design.columns.length + 1;
    requireRows("linear", design.rows, least, `for ${design.columns.length} columns`, "use ridge, or exclude features");
    const fit = await leastSquares(design.columns, y, options);
    return {
      estimator: { type: "linear", intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: [
        ...rankFindings(fit.dropped, design.names),
        ...saturationFindings(design.rows, least - fit.dropped.length)
      ]
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: "double",
    values: linearPredictor(estimator.intercept, estimator.coefficients, design)
  }),
  coefficients: (estimator, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [estimator.intercept] },
      ...names.map((name, k) => ({ name, values: [estimator.coefficients[k]] }))
    ]
  })
};

// src/models/cholesky.ts
function solveCholesky(matrix, right) {
  const n = right.length;
  let lost = 0;
  for (let j = 0; j < n; j++) {
    const row = j * n;
    const before = matrix[row + j];
    let pivot = before;
    for (let k = 0; k < j; k++) pivot -= matrix[row + k] * matrix[row + k];
    if (!(pivot > before * 1e-14) || !(pivot > 0)) {
      pivot = 1e300;
      lost += 1;
    }
    const root = Math.sqrt(pivot);
    matrix[row + j] = root;
    for (let i = j + 1; i < n; i++) {
      const other = i * n;
      let value = matrix[other + j];
      for (let k = 0; k < j; k++) value -= matrix[other + k] * matrix[row + k];
      matrix[other + j] = value / root;
    }
  }
  for (let i = 0; i < n; i++) {
    let value = right[i];
    for (let k = 0; k < i; k++) value -= matrix[i * n + k] * right[k];
    right[i] = value / matrix[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let value = right[i];
    for (let k = i + 1; k < n; k++) value -= matrix[k * n + i] * right[k];
    right[i] = value / matrix[i * n + i];
  }
  return lost;
}

// src/models/logistic-solver.ts
var SEPARATED_LOSS = 1e-6;
var RUNAWAY_WEIGHT = 1e3;
var HALVINGS = 50;
function solveLogistic(problem) {
  const scaled = scaleColumns(problem.columns);
  const width = scaled.columns.length + 1;
  const free = problem.classes === 2 ? 1 : problem.classes;
  const penalties = Float64Array.from(scaled.scales, (scale) => problem.penalty / (scale * scale));
  let weights = new Float64Array(free * width);
  const state = { problem, columns: scaled.columns, width, free, penalties };
  let value = objective(state, weights);
  let iterations = 0;
  let converged = false;
  let separated = false;
  while (iterations < problem.maxIterations && !converged && !separated) {
    const { gradient, hessian } = derivatives(state, weights);
    const step = Float64Array.from(gradient);
    solveCholesky(hessian, step);
    let decrement = 0;
    for (let i = 0; i < step.length; i++) decrement += gradient[i] * step[i];
    iterations += 1;
    converged = decrement <= problem.tolerance * Math.max(Math.abs(value), 1e-300);
    const moved = lineSearch(state, weights, step, value, decrement);
    if (moved === void 0) {
      converged = true;
      break;
    }
    weights = moved.weights;
    value = moved.value;
    separated = problem.penalty === 0 && runsAway(value, weights, problem.codes.length);
    problem.progress(iterations, problem.maxIterations);
  }
  return {
    ...unscale(weights, scaled, width, free, problem.columns.length),
    iterations,
    converged: converged && !separated,
    separated
  };
}
function scaleColumns(columns) {
  const scaled = { columns: [], kept: [], means: [], scales: [] };
  columns.forEach((column, index) => {
    const n = column.length;
    let total = 0;
    for (let i = 0; i < n; i++) total += column[i];
    const mean2 = total / n;
    let squares = 0;
    let rest = 0;
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const deviation = column[i] - mean2;
      rest += deviation;
      squares += deviation * deviation;
      largest = Math.max(largest, Math.abs(column[i]));
    }
    const center = mean2 + rest / n;
    const scale = Math.sqrt(Math.max(0, squares - rest * rest / n) / n);
    if (!(scale > largest * 1e-14)) return;
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = (column[i] - center) / scale;
    scaled.columns.push(out);
    scaled.kept.push(index);
    scaled.means.push(center);
    scaled.scales.push(scale);
  });
  return scaled;
}
function predictors({ columns, width, free, problem }, weights) {
  return Array.from({ length: free }, (_, f) => {
    const eta = new Float64Array(problem.codes.length).fill(weights[f * width + width - 1]);
    for (let j = 0; j < columns.length; j++) {
      const weight = weights[f * width + j];
      const column = columns[j];
      for (let i = 0; i < eta.length; i++) eta[i] = eta[i] + weight * column[i];
    }
    return eta;
  });
}
function objective(state, weights) {
  const { problem, width, free, penalties } = state;
  const { codes, classWeights: classWeights2 } = problem;
  const etas = predictors(state, weights);
  let loss = 0;
  for (let i = 0; i < codes.length; i++) loss += classWeights2[codes[i]] * rowLoss(etas, free, codes[i], i);
  let penalty = 0;
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++)
      penalty += penalties[j] * weights[f * width + j] * weights[f * width + j];
  }
  return loss + penalty / 2;
}
function rowLoss(etas, free, code, i) {
  if (free === 1) {
    const signed = code === 1 ? etas[0][i] : -etas[0][i];
    return Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed);
  }
  let largest = -Infinity;
  for (let f = 0; f < free; f++) largest = Math.max(largest, etas[f][i]);
  let total = 0;
  for (let f = 0; f < free; f++) total += Math.exp(etas[f][i] - largest);
  return Math.log(total) + largest - etas[code][i];
}
function probabilities(etas) {
  const n = etas[0].length;
  if (etas.length === 1) {
    const eta = etas[0];
    for (let i = 0; i < n; i++) eta[i] = sigmoid(eta[i]);
    return etas;
  }
  for (let i = 0; i < n; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]);
    let total = 0;
    for (const eta of etas) total += Math.exp(eta[i] - largest);
    for (const eta of etas) eta[i] = Math.exp(eta[i] - largest) / total;
  }
  return etas;
}
function sigmoid(z) {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}
function derivatives(state, weights) {
  const { problem, columns, width, free, penalties } = state;
  const { codes, classWeights: classWeights2 } = problem;
  const n = codes.length;
  const p = probabilities(predictors(state, weights));
  const size = free * width;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const weighted = new Float64Array(n);
  const product = new Float64Array(n);
  const ones = new Float64Array(n).fill(1);
  const all = [...columns, ones];
  for (let f = 0; f < free; f++) {
    const target = free === 1 ? 1 : f;
    for (let i = 0; i < n; i++) weighted[i] = classWeights2[codes[i]] * (p[f][i] - (codes[i] === target ? 1 : 0));
    for (let j = 0; j < width; j++) gradient[f * width + j] = dot(all[j], weighted);
    for (let g = 0; g <= f; g++) {
      for (let i = 0; i < n; i++) weighted[i] = classWeights2[codes[i]] * p[f][i] * ((f === g ? 1 : 0) - p[g][i]);
      for (let j = 0; j < width; j++) {
        const column = all[j];
        for (let i = 0; i < n; i++) product[i] = column[i] * weighted[i];
        const last = f === g ? j : width - 1;
        for (let k = 0; k <= last; k++) {
          const value = dot(product, all[k]);
          hessian[(f * width + j) * size + g * width + k] = value;
          hessian[(g * width + k) * size + f * width + j] = value;
        }
      }
    }
  }
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++) {
      const at = f * width + j;
      gradient[at] = gradient[at] + penalties[j] * weights[at];
      hessian[at * size + at] = hessian[at * size + at] + penalties[j];
    }
  }
  if (free > 1) {
    for (let j = 0; j < width; j++) {
      for (let f = 0; f < free; f++) {
        for (let g = 0; g < free; g++) {
          const at = (f * width + j) * size + g * width + j;
          hessian[at] = hessian[at] + 1;
        }
      }
    }
  }
  return { gradient, hessian };
}
function dot(a, b) {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}
function lineSearch(state, weights, step, value, decrement) {
  let share = 1;
  for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const moved = new Float64Array(weights.length);
    for (let i = 0; i < moved.length; i++) moved[i] = weights[i] - share * step[i];
    const next = objective(state, moved);
    if (Number.isFinite(next) && next <= value - 1e-4 * share * decrement) return { weights: moved, value: next };
    if (halving === 0 && Number.isFinite(next) && decrement <= 1e-10 * Math.abs(value) && next <= value + 1e-14 * Math.abs(value)) {
      return { weights: moved, value: next };
    }
  }
  return void 0;
}
function runsAway(loss, weights, rows) {
  if (loss / rows < SEPARATED_LOSS) return true;
  return weights.some((weight) => Math.abs(weight) > RUNAWAY_WEIGHT);
}
function unscale(weights, scaled, width, free, columns) {
  const coefficients = [];
  const intercepts = new Float64Array(free);
  for (let f = 0; f < free; f++) {
    const row = new Float64Array(columns);
    let intercept = weights[f * width + width - 1];
    scaled.kept.forEach((index, j) => {
      const weight = weights[f * width + j] / scaled.scales[j];
      row[index] = weight;
      intercept -= weight * scaled.means[j];
    });
    coefficients.push(row);
    intercepts[f] = intercept;
  }
  return { coefficients, intercepts };
}

// src/models/logistic.ts
var ParamsSchema4 = zod_exports.strictObject({
  /** Inverse weight of the penalty; smaller is simpler. */
  C: zod_exports._default(zod_exports.number().check(zod_exports.gt(0)), 1),
  penalty: zod_exports._default(zod_exports.enum(["l2", "none"]), "l2"),
  /** `balanced`: each class weighs n / (classes × its rows). */
  class_weight: zod_exports.optional(zod_exports.enum(["balanced"])),
  /** Newton steps at most. */
  max_iter: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1)), 100),
  /** Newton's decrement relative to the objective below which the fit has converged. */
  tol: zod_exports._default(zod_exports.number().check(zod_exports.gt(0)), 1e-13),
  /** Standardise numeric features first, as a StandardScaler pipeline does. */
  standardize: zod_exports._default(zod_exports.boolean(), false)
});
var EstimatorSchema4 = zod_exports.strictObject({
  type: zod_exports.literal("logistic"),
  /** One row for two classes (log odds of the second), else one a class; one weight a column of the design. */
  coefficients: zod_exports.array(zod_exports.array(finite())).check(zod_exports.minLength(1)),
  intercepts: zod_exports.array(finite()).check(zod_exports.minLength(1))
});
var logistic = {
  name: "logistic",
  tasks: ["binary", "multiclass"],
  summary: "logistic regression, L2 by default: C (1), penalty, class_weight, standardize, max_iter, tol",
  params: ParamsSchema4,
  estimator: EstimatorSchema4,
  encoding: { standardize: (params) => params.standardize, dropReference: (params) => params.penalty === "none" },
  async fit(design, target, params, options) {
    if (target.type !== "label") throw new InvariantError("a classification wants classes");
    requireRows("logistic", design.rows, 2, "to tell classes apart", "add data");
    const rows = rowsOfClasses(target);
    const held = target.classes.filter((_, code) => rows[code] > 0);
    if (held.length < 2) {
      throw new InputError(`the training rows hold one class, "${held[0]}": there is nothing to tell apart`, {
        field: options.target
      });
    }
    if (held.length < rows.length) throw new InvariantError("a class without training rows has no finite weights");
    const solution = solveLogistic({
      columns: design.columns,
      codes: target.codes,
      classes: rows.length,
      classWeights: classWeights(rows, design.rows, params),
      penalty: params.penalty === "none" ? 0 : 1 / params.C,
      maxIterations: params.max_iter,
      tolerance: params.tol,
      progress: options.progress
    });
    return {
      estimator: {
        type: "logistic",
        coefficients: solution.coefficients.map((row) => [...row]),
        intercepts: [...solution.intercepts]
      },
      findings: findingsOf(solution, params)
    };
  },
  check({ coefficients, intercepts }, designColumns, classes, file) {
    const rows = classes === 2 ? 1 : classes;
    if (coefficients.length !== rows || intercepts.length !== rows) {
      throw new InputError(
        `${coefficients.length} rows of coefficients and ${intercepts.length} intercepts for ${classes} classes`,
        { file, field: "estimator.coefficients" }
      );
    }
    coefficients.forEach((row, i) => {
      if (row.length !== designColumns) {
        throw new InputError(`${row.length} coefficients for ${designColumns} columns of features`, {
          file,
          field: `estimator.coefficients[${i}]`
        });
      }
    });
  },
  predict({ coefficients, intercepts }, design) {
    const etas = coefficients.map((row, k) => linearPredictor(intercepts[k], row, design));
    return { type: "probabilities", columns: etas.length === 1 ? twoClasses(etas[0]) : softmax(etas) };
  },
  coefficients({ coefficients, intercepts }, names, classes) {
    const headings = coefficients.length === 1 ? [`log odds of ${classes.at(-1)}`] : [...classes];
    return {
      headings,
      linearRows: true,
      rows: [
        { name: "intercept", values: [...intercepts] },
        ...names.map((name, k) => ({ name, values: coefficients.map((row) => row[k]) }))
      ]
    };
  }
};
function rowsOfClasses({ codes, classes }) {
  const rows = new Float64Array(classes.length);
  for (const code of codes) rows[code] = rows[code] + 1;
  return rows;
}
function classWeights(rows, total, { class_weight }) {
  return rows.map((count) => class_weight === "balanced" ? total / (rows.length * count) : 1);
}
function findingsOf({ separated, converged, iterations }, params) {
  if (separated) {
    const message = `the classes can be separated exactly, so without a penalty the weights grow without end; the fit was stopped after ${iterations} steps. Use penalty: l2`;
    return [{ severity: "warning", rule: "separation", message, numbers: { iterations } }];
  }
  if (!converged) {
    const message = `the fit has not converged after ${iterations} steps; raise max_iter (${params.max_iter}) or set standardize: true`;
    return [{ severity: "warning", rule: "not_converged", message, numbers: { iterations } }];
  }
  return [];
}
function twoClasses(eta) {
  return [eta.map((z) => sigmoid(-z)), eta.map(sigmoid)];
}
function softmax(etas) {
  const rows = etas[0].length;
  for (let i = 0; i < rows; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]);
    let total = 0;
    for (const eta of etas) {
      eta[i] = Math.exp(eta[i] - largest);
      total += eta[i];
    }
    for (const eta of etas) eta[i] = eta[i] / total;
  }
  return etas;
}

// src/models/raw-powers.ts
function rawPowers({ center, scale, coefficients }) {
  let raw = [0];
  for (let p = coefficients.length - 1; p >= 0; p--) {
    raw[0] = raw[0] + coefficients[p];
    const next = new Array(raw.length + 1).fill(0);
    raw.forEach((value, k) => {
      next[k] = next[k] - value * center / scale;
      next[k + 1] = next[k + 1] + value / scale;
    });
    raw = next;
  }
  return raw;
}

// src/models/polynomial.ts
var MAX_DEGREE = 20;
var ParamsSchema5 = zod_exports.strictObject({ degree: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1), zod_exports.maximum(MAX_DEGREE)), 2) });
var TermSchema = zod_exports.strictObject({
  center: finite(),
  scale: zod_exports.number().check(zod_exports.gt(0)),
  /** Of t, t², t³… with t = (x − center) / scale. */
  coefficients: zod_exports.array(finite()).check(zod_exports.minLength(1), zod_exports.maxLength(MAX_DEGREE))
});
var EstimatorSchema5 = zod_exports.strictObject({
  type: zod_exports.literal("polynomial"),
  intercept: finite(),
  /** One for each column of the design. */
  terms: zod_exports.array(TermSchema)
});
var polynomial = {
  name: "polynomial",
  tasks: ["regression"],
  summary: "least squares on the powers up to degree (2) of each numeric feature, without interactions",
  params: ParamsSchema5,
  estimator: EstimatorSchema5,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, params, options) {
    const y = numbersOfTarget(target, options.target);
    const bases = design.columns.map((column) => basisOf(column, params.degree));
    const names = bases.flatMap((basis, k) => basis.powers.map((_, p) => powerName(design.names[k], p + 1)));
    const least = names.length + 1;
    requireRows(
      "polynomial",
      design.rows,
      least,
      `for ${names.length} powers`,
      "lower the degree, or exclude features"
    );
    const fit = await leastSquares(
      bases.flatMap((basis) => basis.powers),
      y,
      options
    );
    let next = 0;
    const terms = bases.map(({ center, scale, powers }) => {
      const coefficients = [...fit.coefficients.subarray(next, next + powers.length)];
      next += powers.length;
      return { center, scale, coefficients };
    });
    return {
      estimator: { type: "polynomial", intercept: fit.intercept, terms },
      findings: [...rankFindings(fit.dropped, names), ...saturationFindings(design.rows, least - fit.dropped.length)]
    };
  },
  check(estimator, designColumns, _classes, file) {
    if (estimator.terms.length === designColumns) return;
    throw new InputError(`${estimator.terms.length} terms for ${designColumns} columns of features`, {
      file,
      field: "estimator.terms"
    });
  },
  predict: (estimator, design) => ({ type: "double", values: evaluate(estimator, design) }),
  coefficients(estimator, names) {
    const raw = estimator.terms.map(rawPowers);
    const intercept = raw.reduce((sum, powers) => sum + powers[0], estimator.intercept);
    return {
      headings: ["coefficient"],
      linearRows: false,
      rows: [
        { name: "intercept", values: [intercept] },
        ...raw.flatMap(
          (powers, k) => powers.slice(1).map((value, p) => ({ name: powerName(names[k], p + 1), values: [value] }))
        )
      ]
    };
  }
};
function powerName(name, power2) {
  return power2 === 1 ? name : `${name}^${power2}`;
}
function basisOf(column, degree) {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value of column) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const center = least / 2 + greatest / 2;
  const half = greatest / 2 - least / 2;
  const scale = half > 0 ? half : 1;
  const mapped = column.map((value) => (value - center) / scale);
  const powers = [mapped];
  const twoValued = column.every((value) => value === least || value === greatest);
  for (let p = 2; p <= degree && !twoValued; p++) {
    const below = powers.at(-1);
    powers.push(below.map((value, i) => value * mapped[i]));
  }
  return { center, scale, powers };
}
function evaluate(estimator, design) {
  const out = new Float64Array(design.rows).fill(estimator.intercept);
  estimator.terms.forEach(({ center, scale, coefficients }, k) => {
    const column = design.columns[k];
    for (let i = 0; i < out.length; i++) {
      const t = (column[i] - center) / scale;
      let sum = 0;
      for (let p = coefficients.length - 1; p >= 0; p--) sum = (sum + coefficients[p]) * t;
      out[i] = out[i] + sum;
    }
  });
  return out;
}

// src/models/power.ts
var ParamsSchema6 = zod_exports.strictObject({});
var EstimatorSchema6 = zod_exports.strictObject({
  type: zod_exports.literal("power"),
  /** Geometric mean of x in training: keeps `level` in range whatever the unit of x. */
  center: zod_exports.number().check(zod_exports.gt(0)),
  exponent: finite(),
  level: zod_exports.number().check(zod_exports.gt(0))
});
var power = {
  name: "power",
  tasks: ["regression"],
  summary: "y = A·x^B of one numeric feature, by least squares of log y on log x (both above 0)",
  params: ParamsSchema6,
  estimator: EstimatorSchema6,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn("power", design);
    requirePositive("power", x, "a feature", design.names[0]);
    requirePositive("power", y, "a target", options.target);
    const center = Math.exp(mean(x.map(Math.log)));
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: level, B: exponent } = new regressions.PowerRegression(
      x.map((value) => value / center),
      y
    );
    requireFiniteFit("power", { center, exponent, level });
    return { estimator: { type: "power", center, exponent, level }, findings: [logErrorFinding("power")] };
  },
  check() {
  },
  predict({ center, exponent, level }, design) {
    const x = design.columns[0];
    requirePositive("power", x, "a feature", design.names[0]);
    return { type: "double", values: x.map((value) => level * Math.exp(exponent * Math.log(value / center))) };
  },
  coefficients: ({ center, exponent, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `exponent of ${names[0]}`, values: [exponent] }
    ]
  })
};

// src/models/ridge.ts
var ParamsSchema7 = zod_exports.strictObject({
  /** Weight of the penalty on the raw coefficients; the intercept is free. */
  alpha: zod_exports._default(zod_exports.number().check(zod_exports.minimum(0)), 1)
});
var EstimatorSchema7 = zod_exports.strictObject({
  type: zod_exports.literal("ridge"),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: zod_exports.array(finite())
});
var ridge = {
  name: "ridge",
  tasks: ["regression"],
  summary: "least squares with an L2 penalty; alpha (1) is its weight",
  params: ParamsSchema7,
  estimator: EstimatorSchema7,
  encoding: { standardize: () => false, dropReference: () => false },
  async fit(design, target, params, options) {
    const y = numbersOfTarget(target, options.target);
    requireRows("ridge", design.rows, 2, "to find a slope", "add data");
    const fit = await leastSquares(design.columns, y, { ...options, penalty: params.alpha });
    return {
      estimator: { type: "ridge", intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: rankFindings(fit.dropped, design.names)
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: "double",
    values: linearPredictor(estimator.intercept, estimator.coefficients, design)
  }),
  coefficients: (estimator, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [estimator.intercept] },
      ...names.map((name, k) => ({ name, values: [estimator.coefficients[k]] }))
    ]
  })
};

// src/models/theil-sen.ts
var MAX_ROWS = 2e3;
var ParamsSchema8 = zod_exports.strictObject({});
var EstimatorSchema8 = zod_exports.strictObject({ type: zod_exports.literal("theil_sen"), intercept: finite(), slope: finite() });
var theilSen = {
  name: "theil_sen",
  tasks: ["regression"],
  summary: "y = intercept + slope·x of one numeric feature, slope the median over all pairs: outliers count little",
  params: ParamsSchema8,
  estimator: EstimatorSchema8,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y = numbersOfTarget(target, options.target);
    const x = singleColumn("theil_sen", design);
    if (x.length > MAX_ROWS) {
      throw new InputError(
        `theil_sen compares every pair of rows and takes at most ${MAX_ROWS} training rows, got ${x.length}: use linear`
      );
    }
    const slope = medianOf(pairSlopes(x, y));
    const intercept = medianOf(y) - slope * medianOf(x);
    requireFiniteFit("theil_sen", { intercept, slope });
    return { estimator: { type: "theil_sen", intercept, slope }, findings: [] };
  },
  check() {
  },
  predict: ({ intercept, slope }, design) => ({ type: "double", values: linearPredictor(intercept, [slope], design) }),
  coefficients: ({ intercept, slope }, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [intercept] },
      { name: names[0], values: [slope] }
    ]
  })
};
function pairSlopes(x, y) {
  const slopes = new Float64Array(x.length * (x.length - 1) / 2);
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] !== x[j]) slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
    }
  }
  return slopes.subarray(0, count);
}

// src/models/kinds.ts
var KINDS = [linear, ridge, polynomial, exponential, power, theilSen, logistic, dummy];
function findKind(name) {
  return KINDS.find((kind) => kind.name === name);
}
function kindsOfTask(task) {
  return KINDS.filter((kind) => kind.tasks.includes(task)).map((kind) => kind.name);
}
function checkParams(name, raw, task, at) {
  const model = [...at.field === void 0 ? [] : at.field.split("."), "train"];
  const refuse = (rule, keys) => {
    const path = [...model, ...keys];
    return new InputError(rule, { file: at.file, line: at.lineOf?.(path), field: path.join(".") });
  };
  const kind = findKind(name);
  if (kind === void 0) throw refuse(unknownKind(name, kindsOfTask(task)), ["model"]);
  if (!kind.tasks.includes(task)) {
    throw refuse(`${name} does not do task ${task}; these do: ${kindsOfTask(task).join(", ")}`, ["model"]);
  }
  const params = checkAt(kind.params, raw, [...model, "params"].join("."), at);
  const unsuited = kind.unsuited?.(params, task);
  if (unsuited !== void 0) throw refuse(unsuited.rule, ["params", unsuited.key]);
  return params;
}
function unknownKind(name, known = KINDS.map((kind) => kind.name)) {
  const near = closest(name, known);
  const hint = near === void 0 ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
  return `no model kind "${name.slice(0, 60)}"; ${hint}`;
}
function checkAt(schema, value, field, at) {
  const wrapper = zod_exports.strictObject({ [field]: schema });
  const lineOf = at.lineOf && ((path) => at.lineOf?.([...field.split("."), ...path.slice(1)]));
  return checkShape(wrapper, { [field]: value }, at.file, lineOf)[field];
}

export {
  findKind,
  checkParams,
  unknownKind,
  checkAt
};
