import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  rangeOf,
  resolveMetric
} from "./chunk-PCT7OYGL.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/compare/policy.ts
var DEFAULTS = {
  regression: { name: "rmse", max_relative_regression: 0.05 },
  binary: { name: "roc_auc", max_absolute_regression: 0.02 },
  multiclass: { name: "accuracy", max_absolute_regression: 0.02 }
};
function resolvePolicy(config, task, at = {}) {
  const metrics = config?.metrics ?? [DEFAULTS[task]];
  const gates = metrics.map((metric, i) => resolveGate(metric, task, (key) => placeOf(at, i, key)));
  const names = gates.map(({ metric }) => metric.name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) throw new InputError(`"${name}" is gated twice`, placeOf(at, i, "name"));
  });
  const [first, ...rest] = gates;
  if (first === void 0)
    throw new InputError("gates no metric", { file: at.file, field: `${at.field}.gate.metrics` });
  return {
    metrics: [first, ...rest],
    onInconclusive: {
      pullRequest: config?.on_inconclusive?.pull_request ?? "warn",
      release: config?.on_inconclusive?.release ?? "fail"
    },
    firstRun: config?.first_run ?? "rubber_stamp"
  };
}
function placeOf(at, i, key) {
  const path = [...at.field === void 0 ? [] : at.field.split("."), "gate", "metrics", i, key];
  const field = `${at.field === void 0 ? "" : `${at.field}.`}gate.metrics[${i}].${key}`;
  return { file: at.file, line: at.lineOf?.(path), field };
}
function resolveGate(config, task, place) {
  const metric = resolveMetric(config.name, task, place("name"));
  const { threshold } = config;
  if (threshold !== void 0) {
    const [low, high] = rangeOf(metric, task);
    if (!(Number.isFinite(threshold) && threshold >= low && threshold <= high)) {
      throw new InputError(
        `must lie in the range of ${metric.name}, ${low} to ${high}, got ${threshold}`,
        place("threshold")
      );
    }
  }
  const margins = ["max_absolute_regression", "max_relative_regression"];
  const changes = ["min_absolute_change", "min_relative_change"];
  for (const key of [...margins, ...changes]) {
    const value = config[key];
    if (value !== void 0 && !(Number.isFinite(value) && value >= 0))
      throw new InputError(`must be at least 0, got ${value}`, place(key));
  }
  const hasMargin = margins.some((key) => config[key] !== void 0);
  const hasChange = changes.some((key) => config[key] !== void 0);
  const require2 = config.require ?? (hasChange ? "better" : "no_worse");
  for (const key of margins) {
    if (config[key] === 0 && require2 === "no_worse") {
      throw new InputError(
        "a margin of 0 passes only what is better; write `require: better`, or allow a margin",
        place(key)
      );
    }
  }
  if (hasChange && require2 === "no_worse") {
    throw new InputError(
      "a required change goes with `require: better`",
      place(changes.find((key) => config[key] !== void 0))
    );
  }
  const thresholdOnly = !hasMargin && !hasChange && require2 === "no_worse";
  if (thresholdOnly && threshold === void 0) {
    throw new InputError(
      "gates nothing: give max_absolute_regression, max_relative_regression, `require: better` or a threshold",
      place("name")
    );
  }
  return {
    metric,
    require: require2,
    threshold,
    maxAbsoluteRegression: config.max_absolute_regression,
    maxRelativeRegression: config.max_relative_regression,
    minAbsoluteChange: config.min_absolute_change,
    minRelativeChange: config.min_relative_change,
    thresholdOnly
  };
}

export {
  resolvePolicy
};
