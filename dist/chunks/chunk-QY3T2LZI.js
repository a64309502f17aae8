import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  evaluateMetrics,
  metricInput,
  takePredictions
} from "./chunk-PEDD4QBP.js";
import {
  labelsOf
} from "./chunk-QGY3JKTV.js";
import {
  datasetOf
} from "./chunk-EOEF3ORO.js";
import {
  modelOf
} from "./chunk-M6ZLEDMR.js";
import {
  METRICS_FILE,
  encodeMetrics,
  evaluationDocument
} from "./chunk-K5SM3QQT.js";
import {
  PREDICTIONS_FILE,
  encodePredictions
} from "./chunk-3OP2WQ3A.js";
import {
  fitModel,
  predictModel
} from "./chunk-T7MX7DTT.js";
import {
  defaultMetrics
} from "./chunk-PCT7OYGL.js";
import {
  findColumn
} from "./chunk-3I4SUFWY.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

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

// src/steps/score.ts
function scoreRows(model, rows, file) {
  const { scores, findings } = predictModel(model, rows.table, file);
  const { ids, slices, truth } = rows;
  if (scores.type === "double" || truth.type === "double" || model.task === "regression") {
    const values = scores.type === "double" ? scores.values : new Float64Array();
    const actual = truth.type === "double" ? truth.values : new Float64Array();
    return { predictions: { task: "regression", ids, slices, truth: actual, prediction: values }, findings };
  }
  const known = model.signature.output.type === "label" ? model.signature.output.classes : [];
  const classes = [.../* @__PURE__ */ new Set([...known, ...truth.classes])].sort();
  const none = new Float64Array(ids.length);
  const probabilities = classes.map((name) => scores.columns[known.indexOf(name)] ?? none);
  const positive = rows.positive;
  return {
    predictions: {
      task: model.task,
      ids,
      slices,
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
  const sorted = [...seen].sort((a, b) => a - b);
  const index = new Map(sorted.map((value, i) => [value, i]));
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = index.get(column.values[i]) ?? -1;
  return { codes, values: sorted.map(String) };
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
        else where[name] = values[code];
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
  const pieces = new DigestedPieces(encodePredictions(predictions));
  await ports.files.writeText(`${folder}/${PREDICTIONS_FILE}`, pieces);
  const dummy = await scoreDummy(session, dataset, rows);
  const all = defaultMetrics(recipe.task);
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
    ...classFacts(predictions, recipe),
    metrics: evaluateMetrics(metricInput(predictions), all),
    dummy: evaluateMetrics(metricInput(dummy), recipe.evaluate.metrics),
    slices: evaluateSlices(recipe, predictions),
    findings: [...findings]
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
    positive: dataset.positive,
    threshold: recipe.evaluate.threshold
  };
}
async function scoreDummy(session, dataset, rows) {
  const { recipe, ports } = session;
  const model = await fitModel(
    {
      task: recipe.task,
      target: recipe.data.target,
      kind: "dummy",
      params: {},
      features: [],
      truth: dataset.train.truth,
      positive: dataset.positive,
      threshold: rows.threshold,
      training: dataset.training
    },
    { workers: ports.workers, progress: () => {
    } }
  );
  return scoreRows(model, rows, "dummy").predictions;
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
    metrics: evaluateMetrics(metricInput(takePredictions(predictions, rows)), recipe.evaluate.metrics)
  }));
}

export {
  scoreRows,
  groupSlices,
  evaluate,
  testRows
};
