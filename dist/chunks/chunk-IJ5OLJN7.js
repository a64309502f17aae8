import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/cli/options.ts
var TASK_CHOICES = ["regression", "binary", "multiclass"];
var OPTIONS = {
  config: { type: "text", value: "FILE", help: "the recipe and policy (default: assay.yml)" },
  model: { type: "text", many: true, value: "NAME", help: "only this model; may be repeated" },
  out: { type: "text", value: "FOLDER", help: "where documents go, one folder a model (default: assay-out)" },
  baseline: {
    type: "text",
    value: "FOLDER|REF",
    help: "compare with the documents in a folder, or with a git ref trained here"
  },
  data: {
    type: "text",
    value: "FILE",
    help: "a table (.csv .tsv .jsonl .parquet, optionally .gz), instead of a config file"
  },
  target: { type: "text", value: "COLUMN", help: "the column to predict" },
  task: {
    type: "text",
    value: "TASK",
    choices: TASK_CHOICES,
    help: "regression, binary or multiclass (default: told by the target)"
  },
  train: { type: "text", value: "KIND", help: "the model kind (default: linear, or logistic for classes)" },
  set: {
    type: "text",
    many: true,
    value: "KEY=VALUE",
    help: "override one key of the selected models: train.params.alpha=1"
  },
  json: { type: "flag", help: "print one JSON document and nothing else" },
  quiet: { type: "flag", help: "say nothing but the result, warnings and errors" },
  verbose: { type: "flag", help: "say more on standard error" },
  "no-color": { type: "flag", help: "no colours (NO_COLOR does the same)" },
  help: { type: "flag", help: "this text" },
  force: { type: "flag", help: "write over files that exist" },
  strict: { type: "flag", help: "end with 1 where the gate does not hold (`void`)" },
  predictions: {
    type: "text",
    value: "FILE",
    help: "evaluate this predictions file: assay_row_id, truth, prediction, probability_<class>"
  },
  rows: { type: "number", value: "N", help: "rows of the test set that is planned" },
  candidate: {
    type: "text",
    value: "FILE",
    help: "predictions file of the candidate, or a file of metrics (.json .yaml)"
  },
  metric: { type: "text", value: "NAME", help: "the metric to gate" },
  metrics: { type: "text", value: "A,B", help: "metrics to show, separated by commas" },
  id: { type: "text", value: "COLUMN", help: "column that identifies a row (default: assay_row_id)" },
  positive: { type: "text", value: "CLASS", help: "the positive class of a binary task" },
  threshold: { type: "number", value: "X", help: "limit on the candidate’s own value, inclusive" },
  require: {
    type: "text",
    value: "WORD",
    choices: ["no_worse", "better"],
    help: "what the gate asks for (default: no_worse)"
  },
  "max-absolute-regression": { type: "number", value: "X", help: "margin in the metric’s unit" },
  "max-relative-regression": { type: "number", value: "X", help: "margin as a share of |baseline|" },
  "min-absolute-change": { type: "number", value: "X", help: "improvement that is required, in the metric’s unit" },
  alpha: { type: "number", value: "X", help: "one-sided error rate (default: 0.05, intervals of 90 %)" },
  "greater-is-better": {
    type: "text",
    value: "WORD",
    choices: ["true", "false"],
    help: "what the metric must say of itself (MLflow’s word)"
  },
  "group-column": { type: "text", value: "COLUMN", help: "rows of one value count as one observation" },
  "weight-column": { type: "text", value: "COLUMN", help: "how much each row counts" },
  "min-relative-change": { type: "number", value: "X", help: "improvement that is required, as a share of |baseline|" }
};
var EVERYWHERE = ["json", "quiet", "verbose", "no-color", "help"];
var RECIPE = [
  "config",
  "model",
  "out",
  "data",
  "target",
  "task",
  "train",
  "set"
];
var GATE = [
  "metric",
  "require",
  "threshold",
  "max-absolute-regression",
  "max-relative-regression",
  "min-absolute-change",
  "min-relative-change",
  "alpha",
  "greater-is-better"
];
var ROWS = ["id", "positive", "group-column", "weight-column"];
var PLAN_FORMS = {
  size: ["rows", "metric", "alpha"],
  run: ["out", "model"],
  files: [
    "candidate",
    "baseline",
    "task",
    "metric",
    "max-absolute-regression",
    "max-relative-regression",
    "alpha",
    ...ROWS
  ]
};
var VERBS = {
  run: {
    summary: "check the data, train, evaluate, compare and report, for every model or the named ones",
    usage: [
      "assay run [--config assay.yml] [--model NAME]… [--baseline FOLDER|REF]",
      "assay run --data FILE --target COLUMN [--task TASK] [--train KIND]"
    ],
    examples: [
      "assay run",
      "assay run --model churn --baseline main",
      "assay run --data houses.csv --target price",
      "assay run --set train.params.alpha=10"
    ],
    options: [...RECIPE, "baseline", ...EVERYWHERE]
  },
  "check-data": {
    summary: "profile every column and name what is wrong with the data",
    usage: ["assay check-data [--config assay.yml] [--model NAME]…", "assay check-data --data FILE --target COLUMN"],
    examples: ["assay check-data --data houses.csv --target price"],
    options: [...RECIPE, ...EVERYWHERE]
  },
  train: {
    summary: "fit the model on the training rows",
    usage: [
      "assay train [--config assay.yml] [--model NAME]…",
      "assay train --data FILE --target COLUMN [--train KIND]"
    ],
    examples: ["assay train --data houses.csv --target price --train ridge"],
    options: [...RECIPE, ...EVERYWHERE]
  },
  evaluate: {
    summary: "score the model on the held-out rows, or any predictions file",
    usage: [
      "assay evaluate [--config assay.yml] [--model NAME]…",
      "assay evaluate --predictions FILE --task TASK [--metrics A,B] [--out FOLDER]"
    ],
    examples: ["assay evaluate --predictions scores.csv --task binary --metrics roc_auc,log_loss"],
    options: [...RECIPE, "predictions", "metrics", ...ROWS, ...EVERYWHERE],
    fileForm: { key: "predictions", options: ["task", "metrics", ...ROWS, "out"] }
  },
  compare: {
    summary: "decide: candidate against baseline on the same rows, or two predictions files",
    usage: [
      "assay compare [--config assay.yml] [--baseline FOLDER|REF]",
      "assay compare --candidate NEW.csv --baseline OLD.csv --task TASK --metric NAME [--max-absolute-regression X]",
      "assay compare --candidate NEW.json --baseline OLD.json --task TASK --metric NAME   (metrics and no rows)"
    ],
    examples: [
      "assay compare --baseline main",
      "assay compare --candidate new.csv --baseline old.csv --task regression --metric rmse --max-relative-regression 0.02"
    ],
    options: [...RECIPE, "baseline", "candidate", ...GATE, ...ROWS, ...EVERYWHERE],
    fileForm: { key: "candidate", options: ["baseline", "task", ...GATE, ...ROWS] }
  },
  report: {
    summary: "write report.md, report.html and summary.md from the documents",
    usage: ["assay report [--config assay.yml] [--model NAME]…"],
    examples: ["assay report"],
    options: [...RECIPE, ...EVERYWHERE]
  },
  predict: {
    summary: "score the rows of a file with a saved model",
    usage: ["assay predict --model MODEL.JSON --data FILE [--out FILE]"],
    examples: ["assay predict --model assay-out/houses/model.json --data new.csv --out predictions.csv"],
    options: ["model", "data", "out", "id", ...EVERYWHERE],
    words: {
      model: { value: "MODEL.JSON", help: "the saved model" },
      data: { value: "FILE", help: "the rows to score (.csv .tsv .jsonl .parquet, optionally .gz)" },
      out: { value: "FILE", help: "where the predictions go (default: standard output)" },
      id: { value: "COLUMN", help: "column that identifies a row (default: by what its cells hold)" }
    }
  },
  "plan-test-set": {
    summary: "tell what a test set of this size can and cannot settle, and how many rows would",
    usage: [
      "assay plan-test-set [--out assay-out] [--model NAME]…   (by the gates of a finished run)",
      "assay plan-test-set --rows N [--metric NAME] [--alpha X]",
      "assay plan-test-set --candidate NEW.csv --baseline OLD.csv --task TASK --metric NAME [--max-absolute-regression X]"
    ],
    examples: [
      "assay plan-test-set",
      "assay plan-test-set --rows 500 --metric accuracy",
      "assay plan-test-set --candidate new.csv --baseline old.csv --task binary --metric roc_auc --max-absolute-regression 0.01"
    ],
    options: ["out", "model", "rows", ...PLAN_FORMS.files, ...EVERYWHERE]
  },
  init: {
    summary: "look at a table and write assay.yml and a workflow for it",
    usage: ["assay init FILE [--target COLUMN] [--task TASK] [--force]"],
    examples: ["assay init data/houses.csv --target price"],
    options: ["target", "task", "force", ...EVERYWHERE],
    positionals: ["FILE"]
  },
  doctor: {
    summary: "tell what this repository still lacks: workflow, permissions, required check, baseline",
    usage: ["assay doctor [--config assay.yml] [--strict]"],
    examples: ["assay doctor", "assay doctor --strict"],
    options: ["config", "strict", ...EVERYWHERE]
  }
};

export {
  OPTIONS,
  EVERYWHERE,
  RECIPE,
  PLAN_FORMS,
  VERBS
};
