import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  checkAt,
  checkParams,
  findKind,
  unknownKind
} from "./chunk-U4UHR3DL.js";
import {
  sumOfSquaredDeviations
} from "./chunk-WURZXP3I.js";
import {
  FindingSchema,
  defineDocument
} from "./chunk-NEZN6IXJ.js";
import {
  SplitSchema,
  TASKS,
  count,
  digest,
  finite,
  zod_exports
} from "./chunk-5YK34IE3.js";
import {
  columnMoments
} from "./chunk-7LGCQMHM.js";
import {
  closest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

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

// src/models/feature-cells.ts
var BOOLEAN_WORDS = new Map([
  ...["true", "t", "yes", "y", "1"].map((word) => [word, 1]),
  ...["false", "f", "no", "n", "0"].map((word) => [word, 0])
]);
function isAllMissing(column) {
  return column.storage === "float64" ? column.values.every(Number.isNaN) : column.codes.every((code) => code < 0);
}
function booleansOf(column) {
  if (column.storage === "float64") {
    return column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value)) ? column.values : void 0;
  }
  const meanings = column.categories.map((word) => BOOLEAN_WORDS.get(word.toLowerCase()));
  const values = new Float64Array(column.codes.length);
  for (let i = 0; i < values.length; i++) {
    const code = column.codes[i];
    const meaning = code < 0 ? NaN : meanings[code];
    if (meaning === void 0) return void 0;
    values[i] = meaning;
  }
  return values;
}
function textOf(column) {
  if (column.storage === "text") return column;
  const codeOf = /* @__PURE__ */ new Map();
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) {
    const value = column.values[i];
    if (!Number.isNaN(value) && !codeOf.has(value)) codeOf.set(value, codeOf.size);
    codes[i] = Number.isNaN(value) ? -1 : codeOf.get(value);
  }
  return { codes, categories: [...codeOf.keys()].map((value) => value === 0 ? "0" : String(value)) };
}

// src/models/encoder.ts
var SHARED_ROWS = 65536;
function createEncoder(encodings, columns, complete = /* @__PURE__ */ new Set()) {
  if (encodings.length !== columns.length) throw new InvariantError("one column for each encoding");
  const features = encodings.map((encoding, i) => featureEncoder(encoding, columns[i], complete.has(encoding.name)));
  const names = features.flatMap((feature) => feature.names);
  return {
    names,
    encode: (from, to) => ({
      rows: to - from,
      names,
      columns: features.flatMap((feature) => feature.encode(from, to))
    }),
    counts: () => features.map(({ missing: missing2, unseen }) => ({ missing: missing2, unseen }))
  };
}
function designNames(encodings) {
  return encodings.flatMap((encoding) => {
    if (encoding.type !== "categorical") return [encoding.name];
    const names = encoding.categories.map((category) => `${encoding.name}=${category}`);
    return encoding.missing ? [...names, `${encoding.name}=(missing)`] : names;
  });
}
function featureEncoder(encoding, column, complete) {
  if (encoding.type === "categorical") return categoricalEncoder(encoding, column);
  if (encoding.type === "boolean") {
    const values = booleansOf(column);
    if (values === void 0)
      throw new InputError("holds a cell that is neither true nor false", { field: column.name });
    return numberEncoder(encoding.name, values, encoding.fill, 0, 1, complete);
  }
  if (column.storage !== "float64") throw new InputError("holds text where numbers belong", { field: column.name });
  return numberEncoder(encoding.name, column.values, encoding.fill, encoding.center, encoding.scale, complete);
}
function numberEncoder(name, values, fill, center, scale, complete) {
  return {
    names: [name],
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const cells = values.subarray(from, to);
      let missing2 = 0;
      for (let i = 0; i < cells.length && !complete; i++) if (Number.isNaN(cells[i])) missing2 += 1;
      this.missing += missing2;
      if (missing2 === 0 && center === 0 && scale === 1) return [cells];
      if (missing2 > 0 && fill === void 0)
        throw new InputError("a cell is missing and the model knows nothing to fill it with", { field: name });
      const out = allocate(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const value = cells[i];
        out[i] = ((Number.isNaN(value) ? fill : value) - center) / scale;
      }
      return [out];
    }
  };
}
function categoricalEncoder(encoding, column) {
  const cells = textOf(column);
  const columnOf = new Map(encoding.categories.map((category, position) => [category, position]));
  const width = encoding.categories.length + (encoding.missing ? 1 : 0);
  const positions = Int32Array.from(cells.categories, (category) => {
    if (category === encoding.reference) return REFERENCE;
    return columnOf.get(category) ?? UNSEEN;
  });
  return {
    names: designNames([encoding]),
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const out = Array.from({ length: width }, () => allocate(to - from));
      for (let i = from; i < to; i++) {
        const code = cells.codes[i];
        if (code < 0) {
          this.missing += 1;
          if (encoding.missing) out[width - 1][i - from] = 1;
          continue;
        }
        const position = positions[code];
        if (position >= 0) out[position][i - from] = 1;
        else if (position === UNSEEN) this.unseen += 1;
      }
      return out;
    }
  };
}
var REFERENCE = -1;
var UNSEEN = -2;
function allocate(rows) {
  return new Float64Array(rows < SHARED_ROWS ? new ArrayBuffer(rows * 8) : new SharedArrayBuffer(rows * 8));
}

// src/models/preprocessing.ts
var MAX_CATEGORIES = 200;
var IDENTIFIER_CATEGORIES = 20;
function learnFeatures(columns, rules) {
  const inputs = [];
  const encodings = [];
  const notes = { findings: [], complete: /* @__PURE__ */ new Set() };
  const sorted = [...columns].sort((a, b) => a.name < b.name ? -1 : 1);
  for (const column of sorted) {
    const encoding = learnFeature(column, rules, notes);
    if (encoding === void 0) continue;
    inputs.push({ name: column.name, type: INPUT_TYPES[encoding.type] });
    encodings.push(encoding);
  }
  if (encodings.length === 0)
    throw new InputError("no feature is left to train on: every column is excluded, ignored or empty");
  return { inputs, encodings, ...notes };
}
var INPUT_TYPES = { numeric: "double", boolean: "boolean", categorical: "string" };
function learnFeature(column, rules, notes) {
  switch (column.kind) {
    case "numeric":
      if (column.storage !== "float64") throw new InvariantError(`numeric column ${column.name} is stored as text`);
      return learnNumeric(column.name, column.values, rules, notes);
    case "boolean": {
      const values = booleansOf(column);
      if (values === void 0)
        throw new InputError("a boolean feature holds a cell that is neither true nor false", { field: column.name });
      const { mean, missing: missing2 } = summaryOf(column.name, values, notes);
      if (missing2 === values.length) return void 0;
      return { type: "boolean", name: column.name, fill: mean };
    }
    case "categorical":
      return learnCategorical(column, rules, notes);
    default:
      throw new InvariantError(`a ${column.kind} column is no feature: ${column.name}`);
  }
}
function learnNumeric(name, values, rules, notes) {
  const { mean, missing: missing2, present, constant } = summaryOf(name, values, notes);
  if (missing2 === values.length) return void 0;
  if (!rules.standardize) return { type: "numeric", name, fill: mean, center: 0, scale: 1 };
  const deviation = constant ? 0 : Math.sqrt(sumOfSquaredDeviations(present) / values.length);
  return { type: "numeric", name, fill: mean, center: mean, scale: deviation > 0 ? deviation : 1 };
}
function summaryOf(name, values, { findings, complete }) {
  let present = values;
  let moments = columnMoments({ columns: [values], from: 0, to: values.length });
  if (Number.isNaN(moments[0])) {
    present = values.filter((value) => !Number.isNaN(value));
    moments = columnMoments({ columns: [present], from: 0, to: present.length });
  }
  const missing2 = values.length - present.length;
  if (missing2 === values.length) {
    findings.push(allMissing(name));
    return { mean: 0, missing: missing2, present, constant: true };
  }
  const constant = moments[1] === 0;
  const mean = constant ? present[0] : moments[0] / present.length;
  if (!Number.isFinite(mean)) throw new InputError("its cells are too large to have a mean", { field: name });
  if (constant) findings.push(constantFeature(name));
  if (missing2 === 0) complete.add(name);
  if (missing2 > 0) {
    const share = `${missing2} of ${values.length}`;
    findings.push({
      severity: "info",
      rule: "missing_filled",
      message: `${share} training cells of "${name}" are missing and filled with the mean of the others, ${mean}`,
      column: name,
      numbers: { missing: missing2, rows: values.length, fill: mean }
    });
  }
  return { mean, missing: missing2, present, constant };
}
function learnCategorical(column, rules, notes) {
  const { name } = column;
  const cells = textOf(column);
  const counts = new Uint32Array(cells.categories.length);
  let missing2 = 0;
  for (const code of cells.codes) {
    if (code < 0) missing2 += 1;
    else counts[code] = counts[code] + 1;
  }
  const rows = cells.codes.length;
  const categories = cells.categories.filter((_, code) => counts[code] > 0).sort();
  if (categories.length === 0) {
    notes.findings.push(allMissing(name));
    return void 0;
  }
  refuseIdentifier(name, categories.length, rows - missing2);
  if (categories.length === 1 && missing2 === 0) notes.findings.push(constantFeature(name));
  if (missing2 > 0) {
    notes.findings.push({
      severity: "info",
      rule: "missing_category",
      message: `${missing2} of ${rows} training cells of "${name}" are missing and make a category of their own`,
      column: name,
      numbers: { missing: missing2, rows }
    });
  }
  const encoding = { type: "categorical", name, missing: missing2 > 0 };
  if (!rules.dropReference) return { ...encoding, categories };
  return { ...encoding, categories: categories.slice(1), reference: categories[0] };
}
function refuseIdentifier(name, categories, cells) {
  const identifier = categories > IDENTIFIER_CATEGORIES && categories > cells / 2;
  if (!identifier && categories <= MAX_CATEGORIES) return;
  const what = identifier ? "it looks like an identifier" : `at most ${MAX_CATEGORIES} become columns`;
  const advice = "put it in data.exclude, or pin it to ignore in data.columns";
  throw new InputError(`${categories} different texts in ${cells} training rows: ${what}; ${advice}`, { field: name });
}
function allMissing(name) {
  const message = `"${name}" has no value in any training row and is left out of the model`;
  return { severity: "warning", rule: "all_missing_feature", message, column: name };
}
function constantFeature(name) {
  const message = `"${name}" has the same value in every training row: it carries no information`;
  return { severity: "warning", rule: "constant_feature", message, column: name };
}

// src/models/model-file.ts
function decodeModel(text, file) {
  const model = modelDocument.decode(text, file);
  checkModel(model, file);
  return model;
}
function checkModel(model, file) {
  const { type } = model.estimator;
  const kind = findKind(type);
  if (kind === void 0) {
    throw new InputError(`${unknownKind(type)} Was the file made by a newer version of Assay?`, {
      file,
      field: "estimator.type"
    });
  }
  if (!kind.tasks.includes(model.task))
    throw new InputError(`${type} does not do task ${model.task}`, { file, field: "task" });
  const classes = checkOutput(model, file);
  checkInputs(model, file);
  const estimator = checkAt(kind.estimator, model.estimator, "estimator", { file });
  const params = checkAt(kind.params, model.params, "params", { file });
  const unsuited = kind.unsuited?.(params, model.task);
  if (unsuited !== void 0) throw new InputError(unsuited.rule, { file, field: `params.${unsuited.key}` });
  const columns = designNames(model.preprocessing).length;
  if (kind.encoding.singleFeature && columns !== 1) {
    throw new InputError(`${type} takes one column, got ${columns}`, { file, field: "preprocessing" });
  }
  kind.check(estimator, columns, classes, file);
}
function checkOutput(model, file) {
  const { output } = model.signature;
  const field = "signature.output";
  if (output.type === "double" !== (model.task === "regression")) {
    throw new InputError(`a ${model.task} model does not answer with a ${output.type}`, { file, field });
  }
  if (output.type === "double") return 0;
  const { classes, positive, threshold } = output;
  if (classes.some((name, i) => i > 0 && !(classes[i - 1] < name))) {
    throw new InputError("must be sorted, each class once", { file, field: `${field}.classes` });
  }
  if (model.task === "multiclass") {
    if (positive !== void 0 || threshold !== void 0)
      throw new InputError("positive and threshold are for task binary", { file, field });
    return classes.length;
  }
  if (classes.length !== 2)
    throw new InputError(`a binary model has 2 classes, got ${classes.length}`, { file, field: `${field}.classes` });
  if (positive !== void 0 && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes`, { file, field: `${field}.positive` });
  }
  if (threshold !== void 0 && !(threshold >= 0 && threshold <= 1)) {
    throw new InputError(`must be from 0 to 1, got ${threshold}`, { file, field: `${field}.threshold` });
  }
  return classes.length;
}
function checkInputs({ signature, preprocessing }, file) {
  if (signature.inputs.length !== preprocessing.length) {
    throw new InputError(`${preprocessing.length} encodings for ${signature.inputs.length} inputs`, {
      file,
      field: "preprocessing"
    });
  }
  const names = /* @__PURE__ */ new Set();
  preprocessing.forEach((encoding, i) => {
    const field = `preprocessing[${i}]`;
    const input = signature.inputs[i];
    if (input.name !== encoding.name || input.type !== INPUT_TYPES[encoding.type]) {
      throw new InputError(
        `encodes "${encoding.name}" as ${encoding.type}, the signature has "${input.name}" as ${input.type}`,
        { file, field }
      );
    }
    if (names.has(encoding.name)) throw new InputError(`"${encoding.name}" stands here twice`, { file, field });
    names.add(encoding.name);
    if (encoding.type !== "categorical") return;
    const categories = encoding.reference === void 0 ? encoding.categories : [...encoding.categories, encoding.reference];
    if (new Set(categories).size !== categories.length)
      throw new InputError("holds a category twice", { file, field: `${field}.categories` });
  });
}

// src/models/signature.ts
function checkSignature(model, table, file) {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return model.signature.inputs.map(({ name, type }) => {
    const column = byName.get(name);
    if (column === void 0) throw new InputError(missing(name, [...byName.keys()]), { file, field: name });
    if (!fits(column, type) && !isAllMissing(column)) {
      const has = column.storage === "text" ? "text" : "numbers";
      const rule = `the model was trained on a column of type ${type}, the data's column holds ${has}`;
      throw new InputError(`${rule}; pin it in data.columns to ${KIND_OF_TYPE[type]}`, { file, field: name });
    }
    return isAllMissing(column) ? emptyColumn(column, type, table.rows) : column;
  });
}
var KIND_OF_TYPE = { double: "numeric", boolean: "boolean", string: "categorical" };
function fits(column, type) {
  if (type === "double") return column.storage === "float64";
  if (type === "boolean") return booleansOf(column) !== void 0;
  return column.storage === "text" || column.kind === "categorical";
}
function emptyColumn(column, type, rows) {
  const { name } = column;
  return type === "string" ? { name, kind: "categorical", storage: "text", codes: new Int32Array(rows).fill(-1), categories: [] } : { name, kind: KIND_OF_TYPE[type], storage: "float64", values: new Float64Array(rows).fill(NaN) };
}
function missing(name, names) {
  const near = closest(name, names);
  const hint = near === void 0 ? "" : `; did you rename it to "${near}"?`;
  return `the model was trained on the column "${name}", which the data do not have${hint}`;
}

// src/models/pipeline.ts
async function fitModel(request, options) {
  const { task, target, truth, training } = request;
  const params = checkParams(request.kind, request.params, task, {});
  const kind = findKind(request.kind);
  if (truth.type === "double" !== (task === "regression"))
    throw new InvariantError(`the target of a ${task} is no ${truth.type}`);
  const rows = truth.type === "double" ? truth.values.length : truth.codes.length;
  if (rows === 0) throw new InputError("no training row");
  const learned = learn(kind, request, params);
  const columns = new Map(request.features.map((column) => [column.name, column]));
  const encoder = createEncoder(
    learned.encodings,
    learned.encodings.map(({ name }) => columns.get(name)),
    learned.complete
  );
  const design = { ...encoder.encode(0, rows), rows };
  if (design.columns.some((column) => column.length !== rows))
    throw new InvariantError("features and target differ in rows");
  const fitted = await kind.fit(design, truth, params, { ...options, target });
  return {
    kind: "assay.model",
    schemaVersion: 1,
    task,
    target,
    signature: { inputs: [...learned.inputs], output: outputOf(request) },
    preprocessing: [...learned.encodings],
    estimator: fitted.estimator,
    params: { ...params },
    training,
    findings: [...learned.findings, ...absentClasses(truth), ...fitted.findings]
  };
}
function learn(kind, request, params) {
  const { encoding, name } = kind;
  if (encoding.withoutFeatures) return { inputs: [], encodings: [], findings: [], complete: /* @__PURE__ */ new Set() };
  const { features } = request;
  if (encoding.singleFeature && (features.length !== 1 || features[0].kind !== "numeric")) {
    const names = features.map((column) => column.name).sort();
    const got = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
    throw new InputError(
      `${name} takes exactly one numeric feature, got ${got || "none"}; put the others in data.exclude, or use linear`
    );
  }
  return learnFeatures(features, {
    standardize: encoding.standardize(params),
    dropReference: encoding.dropReference(params)
  });
}
function outputOf({ task, truth, positive, threshold }) {
  if (truth.type === "double") return { type: "double" };
  const classes = [...truth.classes];
  if (task !== "binary") return { type: "label", classes };
  return {
    type: "label",
    classes,
    ...positive === void 0 ? {} : { positive },
    ...threshold === void 0 ? {} : { threshold }
  };
}
function absentClasses(truth) {
  if (truth.type === "double") return [];
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  return truth.classes.filter((_, code) => seen[code] === 0).map((name) => ({ severity: "warning", rule: "absent_class", message: `no training row has the class "${name}"` }));
}
var BLOCK_ROWS = 16384;
function predictModel(model, table, file) {
  const kind = findKind(model.estimator.type);
  if (kind === void 0) throw new InvariantError(`no kind ${model.estimator.type}`);
  const encoder = createEncoder(model.preprocessing, checkSignature(model, table, file));
  const { output } = model.signature;
  const width = output.type === "double" ? 1 : output.classes.length;
  const columns = Array.from({ length: width }, () => new Float64Array(table.rows));
  for (let from = 0; from < table.rows; from += BLOCK_ROWS) {
    const to = Math.min(table.rows, from + BLOCK_ROWS);
    const scores2 = kind.predict(model.estimator, encoder.encode(from, to));
    const parts = scores2.type === "double" ? [scores2.values] : scores2.columns;
    parts.forEach((part, c) => {
      refuseNonFinite(part, from, file);
      columns[c].set(part, from);
    });
  }
  const scores = output.type === "double" ? { type: "double", values: columns[0] } : { type: "probabilities", columns };
  return { scores, findings: encodingFindings(model, encoder, table.rows) };
}
function refuseNonFinite(values, from, file) {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InputError(
        `predicts ${values[i]} for row ${from + i + 1} of the data: its features are far outside the training rows`,
        { file }
      );
    }
  }
}
function encodingFindings(model, encoder, rows) {
  const findings = [];
  encoder.counts().forEach(({ missing: missing2, unseen }, i) => {
    const encoding = model.preprocessing[i];
    const { name } = encoding;
    if (missing2 > 0) findings.push(missingFinding(encoding, missing2, rows));
    if (unseen > 0) {
      const message = `${unseen} of ${rows} cells of "${name}" hold a category that no training row has: they count as none of the known ones`;
      findings.push({ severity: "warning", rule: "unseen_category", message, column: name, numbers: { unseen, rows } });
    }
  });
  return findings;
}
function missingFinding(encoding, missing2, rows) {
  const { name } = encoding;
  const cells = `${missing2} of ${rows} cells of "${name}" are missing`;
  const about = { column: name, numbers: { missing: missing2, rows } };
  if (encoding.type !== "categorical") {
    return {
      severity: "info",
      rule: "missing_filled",
      message: `${cells} and filled with the training mean`,
      ...about
    };
  }
  if (encoding.missing)
    return { severity: "info", rule: "missing_category", message: `${cells}, as some were in training`, ...about };
  const message = `${cells}, and none was in training: they count as none of the known categories`;
  return { severity: "warning", rule: "unseen_missing", message, ...about };
}

export {
  modelDocument,
  designNames,
  checkSignature,
  decodeModel,
  fitModel,
  predictModel
};
