import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  taskOf
} from "./chunk-VWA2A63Y.js";
import {
  openTable
} from "./chunk-HTPQQAOE.js";
import {
  findColumn
} from "./chunk-3I4SUFWY.js";
import "./chunk-AVVSAS4E.js";
import "./chunk-7Y2VR67D.js";
import "./chunk-NP4LYW4F.js";
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/steps/init.ts
import { relative, resolve } from "node:path";

// src/steps/templates.ts
var DEFAULTS = {
  regression: {
    model: "linear",
    metrics: "[rmse, mae, r2]",
    gate: ["{name: rmse, require: no_worse, max_relative_regression: 0.05}"]
  },
  binary: {
    model: "logistic",
    metrics: "[roc_auc, log_loss, accuracy, f1]",
    gate: ["{name: roc_auc, require: no_worse, max_absolute_regression: 0.02}"]
  },
  multiclass: {
    model: "logistic",
    metrics: "[accuracy, f1_macro, log_loss]",
    gate: ["{name: accuracy, require: no_worse, max_absolute_regression: 0.02}"]
  }
};
function renderRecipe(facts) {
  const defaults = DEFAULTS[facts.task];
  const dates = facts.columns.filter((column) => column.kind === "date" && column.name !== facts.target);
  const params = facts.task === "regression" ? "{}" : "{standardize: true}";
  return `version: 1
models:
  ${facts.name}:
    task: ${facts.task}
    data:
      path: ${quote(facts.path)}
      target: ${quote(facts.target)}
${facts.id === void 0 ? "" : `      id: ${quote(facts.id)}
`}${dates.length === 0 ? "" : `      # dates are not used as features: ${dates.map((c) => c.name).join(", ").replace(/[\r\n]/g, " ")}
`}    # A row's side depends on the row alone: test rows stay test rows when the data grows.
    split: {method: hash, test_size: 0.2, random_state: 42}
    train: {model: ${defaults.model}, params: ${params}}
    evaluate:
      metrics: ${defaults.metrics}
    gate:
      metrics:
${defaults.gate.map((line) => `        - ${line}`).join("\n")}
`;
}
function renderWorkflow() {
  return `name: assay
on:
  pull_request:
  push:
    branches: [main]
permissions: {}
jobs:
  assay:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: OWNER/assay@v1
        with:
          config: assay.yml
`;
}
function quote(text) {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}

// src/steps/init.ts
var CONFIG = "assay.yml";
var WORKFLOW = ".github/workflows/assay.yml";
var TARGET_NAMES = ["target", "label", "class", "y", "outcome", "price"];
async function init(request, ports) {
  const path = relative(".", resolve(request.file)) || request.file;
  if (path.startsWith("..")) {
    throw new InputError("lies outside this folder; run init in the folder that holds the data", {
      file: request.file
    });
  }
  if (!request.force) await refuseExisting(ports);
  const { table } = await openTable(
    { shown: request.file, absolute: resolve(request.file), root: resolve(".") },
    {},
    ports
  );
  const target = chooseTarget(table.columns, request.target, request.file);
  const task = request.task ?? taskOf(target);
  const name = modelName(path);
  const ids = table.columns.filter(
    (column) => column !== target && /^(id|uuid|.*_id)$/i.test(column.name) && isUnique(column)
  );
  const recipe = renderRecipe({
    name,
    path: path.replaceAll("\\", "/"),
    target: target.name,
    task,
    id: ids[0]?.name,
    columns: table.columns
  });
  await ports.files.writeText(CONFIG, recipe);
  await ports.files.writeText(WORKFLOW, renderWorkflow());
  const text = `Wrote ${CONFIG} (${task}, target "${target.name}", ${table.rows} rows) and ${WORKFLOW}.
${request.target === void 0 ? `The target is a guess: \`assay init ${request.file} --target COLUMN --force\` chooses another.
` : ""}Next: assay run
`;
  return { text, summary: { target: target.name, task, files: [CONFIG, WORKFLOW] } };
}
async function refuseExisting(ports) {
  for (const file of [CONFIG, WORKFLOW]) {
    if (await ports.files.exists(file) !== void 0)
      throw new InputError("exists already; --force writes over it", { file });
  }
}
function chooseTarget(columns, wanted, file) {
  const names = columns.map((column2) => column2.name);
  const name = wanted ?? TARGET_NAMES.map((word) => names.find((n) => n.toLowerCase() === word)).find((n) => n !== void 0) ?? names.at(-1);
  const column = name === void 0 ? void 0 : findColumn({ rows: 0, columns }, name);
  if (column === void 0)
    throw new InputError(`no column "${name}"; ${suggest(name ?? "", names)}`, { file, field: "--target" });
  if (columns.length < 2)
    throw new InputError("a table needs at least two columns, a feature and the target", { file });
  return column;
}
function modelName(path) {
  const stem = (path.split(/[\\/]/).at(-1) ?? "").replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "");
  return stem.toLowerCase().replace(/[^a-z0-9_-]+/g, "-").replace(/^[^a-z0-9]+|-+$/g, "").slice(0, 64) || "model";
}
function isUnique(column) {
  if (column.storage === "text") return column.categories.length === column.codes.length;
  return new Set(column.values).size === column.values.length;
}
export {
  init
};
