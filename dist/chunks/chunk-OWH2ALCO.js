import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  evaluateMetrics,
  metricInput,
  takePredictions
} from "./chunk-PEDD4QBP.js";

// src/compare/decide.ts
var BY_WORD = { fail: "rejected", warn: "pending", pass: "approved" };
function decide({ gates, policy, event, firstRun }) {
  const end = (decision, reasons) => ({
    decision,
    reasons: [...new Set(reasons.filter((reason) => reason !== void 0))],
    rubberStamp: firstRun && decision !== "rejected"
  });
  const thresholdOnly = (gate) => policy.metrics.some(({ metric, thresholdOnly: only }) => only && metric.name === gate.metric);
  const failed = gates.filter(
    (gate) => !gate.passed && (gate.outcome !== "inconclusive" || gate.reason === "undefined_metric" || gate.thresholdHeld === false)
  );
  if (gates.length === 0) return end("rejected", ["metric_missing"]);
  if (failed.length > 0) return end("rejected", failed.map(reasonOf));
  if (firstRun && policy.firstRun === "fail") return end("rejected", ["no_baseline"]);
  const open = gates.filter((gate) => gate.outcome === "inconclusive" && !thresholdOnly(gate));
  if (open.length > 0)
    return end(
      BY_WORD[policy.onInconclusive[event]],
      open.map((gate) => gate.reason)
    );
  if (firstRun && gates.every((gate) => gate.threshold === void 0))
    return end("pending", ["no_baseline", "no_thresholds"]);
  return end(
    "approved",
    firstRun ? ["no_baseline"] : gates.map((gate) => gate.reason === "identical_model" ? gate.reason : void 0)
  );
}
function reasonOf(gate) {
  return gate.thresholdHeld === false ? "threshold_missed" : gate.reason;
}

// src/compare/point.ts
function pointDifference({ candidate, baseline, direction }) {
  const improvement = direction === "higher" ? candidate.value - baseline.value : baseline.value - candidate.value;
  return { improvement, lower: improvement, upper: improvement, method: "point" };
}

// src/compare/method.ts
var METHODS = /* @__PURE__ */ new Map();
function methodOf(metric) {
  return METHODS.get(metric) ?? pointDifference;
}

// src/compare/outcome.ts
var ZERO_BASELINE = 1e-12;
function outcomeOf(input) {
  const { improvement, lower, upper, margin, requiredImprovement } = input;
  if (![improvement, lower, upper, margin, requiredImprovement].every(Number.isFinite)) {
    return { outcome: "error", reason: "prediction_not_finite" };
  }
  if (input.identicalPredictions) return { outcome: "no_worse", reason: "identical_predictions" };
  if (lower > requiredImprovement) return { outcome: "better" };
  if (lower > -margin) return upper < 0 ? { outcome: "no_worse", degraded: true } : { outcome: "no_worse" };
  if (upper < 0) return { outcome: "worse" };
  return { outcome: "inconclusive", reason: "wide_interval" };
}
function marginOf(absolute, relative, baseline) {
  const scaled = scale(relative, baseline);
  if (scaled === "relative_to_zero") return scaled;
  const given = [absolute, scaled].filter((value) => value !== void 0);
  return given.length === 0 ? 0 : Math.min(...given);
}
function requiredImprovementOf(absolute, relative, baseline) {
  const scaled = scale(relative, baseline);
  return scaled === "relative_to_zero" ? scaled : Math.max(0, absolute ?? 0, scaled ?? 0);
}
function scale(share, baseline) {
  if (share === void 0) return void 0;
  return Math.abs(baseline) >= ZERO_BASELINE ? share * Math.abs(baseline) : "relative_to_zero";
}

// src/compare/gate.ts
function judgeGate(gate, candidate, baseline, facts) {
  const own = ownNumbers(gate, candidate.value);
  const finish = (rest) => {
    const result = { ...own, n: facts.n, ...rest };
    const reason = result.reason ?? (result.thresholdHeld === false ? "threshold_missed" : void 0);
    const passed = passes(gate, result);
    const shown = reason ?? (passed || gate.require !== "better" || result.outcome !== "no_worse" ? void 0 : "required_better");
    return { ...result, ...shown === void 0 ? {} : { reason: shown }, passed };
  };
  const absent = problemOf(candidate.value);
  if (absent !== void 0)
    return finish({ outcome: absent === "metric_missing" ? "error" : "inconclusive", reason: absent });
  if (facts.identicalModel)
    return finish({ outcome: "unchanged", reason: "identical_model", ...sameNumbers(own.candidate) });
  if (baseline === "none") return finish({ outcome: "not_compared", reason: "no_baseline" });
  if (baseline === "not_comparable") return finish({ outcome: "inconclusive", reason: "not_comparable" });
  const absentBaseline = problemOf(baseline.value);
  if (absentBaseline !== void 0) {
    return finish({ outcome: absentBaseline === "metric_missing" ? "error" : "inconclusive", reason: absentBaseline });
  }
  const values = {
    candidate: candidate.value.value,
    baseline: baseline.value.value
  };
  const margin = marginOf(gate.maxAbsoluteRegression, gate.maxRelativeRegression, values.baseline);
  const required = requiredImprovementOf(gate.minAbsoluteChange, gate.minRelativeChange, values.baseline);
  if (margin === "relative_to_zero" || required === "relative_to_zero") {
    return finish({ outcome: "error", reason: "relative_to_zero", baseline: values.baseline });
  }
  const difference = methodOf(gate.metric.name)({
    candidate: { value: values.candidate, input: candidate.input },
    baseline: { value: values.baseline, input: baseline.input },
    direction: gate.metric.direction
  });
  const judged = outcomeOf({
    ...difference,
    margin,
    requiredImprovement: required,
    identicalPredictions: facts.identicalPredictions
  });
  return finish({
    ...judged,
    baseline: values.baseline,
    ...difference,
    ...gate.maxAbsoluteRegression === void 0 && gate.maxRelativeRegression === void 0 ? {} : { margin },
    ...required > 0 ? { requiredImprovement: required } : {}
  });
}
function ownNumbers(gate, value) {
  const { metric, require: require2, threshold } = gate;
  const own = value !== void 0 && "value" in value ? value.value : void 0;
  return {
    metric: metric.name,
    direction: metric.direction,
    require: require2,
    ...own === void 0 ? {} : { candidate: own },
    ...threshold === void 0 ? {} : { threshold, thresholdHeld: own !== void 0 && holds(own, threshold, metric.direction) }
  };
}
function holds(value, threshold, direction) {
  return Number.isFinite(value) && (direction === "higher" ? value >= threshold : value <= threshold);
}
function problemOf(value) {
  if (value === void 0) return "metric_missing";
  return "value" in value && Number.isFinite(value.value) ? void 0 : "undefined_metric";
}
function sameNumbers(value) {
  return value === void 0 ? {} : { baseline: value, improvement: 0, lower: 0, upper: 0, method: "point" };
}
function passes(gate, result) {
  if (result.thresholdHeld === false) return false;
  if (result.outcome === "error" || result.reason === "undefined_metric") return false;
  if (result.outcome === "not_compared") return true;
  if (gate.thresholdOnly) return result.thresholdHeld === true;
  const taken = gate.require === "better" ? ["better", "unchanged"] : ["better", "no_worse", "unchanged"];
  return taken.includes(result.outcome);
}

// src/compare/pair.ts
function pairRows(candidate, baseline, exact) {
  const positions = /* @__PURE__ */ new Map();
  for (let row = 0; row < baseline.ids.length; row++) positions.set(baseline.ids.text(row), row);
  const left = [];
  const right = [];
  for (let row = 0; row < candidate.ids.length; row++) {
    const other = positions.get(candidate.ids.text(row));
    if (other === void 0) continue;
    left.push(row);
    right.push(other);
  }
  if (exact && (left.length !== candidate.ids.length || left.length !== baseline.ids.length)) {
    return {
      problem: "ids_mismatch",
      why: `${candidate.ids.length} rows of the candidate, ${baseline.ids.length} of the baseline, ${left.length} ids in both`
    };
  }
  for (let i = 0; i < left.length; i++) {
    if (!sameTruth(candidate, left[i], baseline, right[i])) {
      return { problem: "truth_differs", why: `the truth of row ${candidate.ids.text(left[i])} differs` };
    }
  }
  return {
    pairs: {
      candidate: Uint32Array.from(left),
      baseline: Uint32Array.from(right),
      dropped: candidate.ids.length - left.length
    }
  };
}
function sameTruth(a, i, b, k) {
  if (a.task === "regression" || b.task === "regression") {
    return a.task === b.task && a.truth[i] === b.truth[k];
  }
  return a.classes[a.truth[i]] === b.classes[b.truth[k]];
}

// src/compare/verdict.ts
function compareModels(request) {
  const { candidate, policy } = request;
  const names = policy.metrics.map(({ metric }) => metric.name);
  const whole = evaluateMetrics(metricInput(candidate.predictions), names);
  const sides = pairSides(request);
  const identicalModel = candidate.digest !== void 0 && candidate.digest === request.baseline?.digest;
  const paired = sides.candidate;
  const values = paired === void 0 ? whole : evaluateMetrics(metricInput(paired), names);
  const input = metricInput(paired ?? candidate.predictions);
  const facts = {
    n: (paired ?? candidate.predictions).ids.length,
    identicalModel,
    identicalPredictions: paired !== void 0 && sides.baseline !== void 0 && samePredictions(paired, sides.baseline)
  };
  const baselineValues = sides.baseline && evaluateMetrics(metricInput(sides.baseline), names);
  const gates = policy.metrics.map((gate) => {
    const name = gate.metric.name;
    if (sides.problem === "ids_mismatch" || sides.problem === "truth_differs") {
      return {
        ...judgeGate(gate, { value: whole[name], input }, "not_comparable", facts),
        outcome: "error",
        reason: sides.problem,
        passed: false
      };
    }
    const other = request.baseline === void 0 ? "none" : sides.baseline === void 0 || baselineValues === void 0 ? "not_comparable" : { value: baselineValues[name], input: metricInput(sides.baseline) };
    return judgeGate(gate, { value: values[name], input }, other, facts);
  });
  const decided = decide({ gates, policy, event: request.event, firstRun: request.baseline === void 0 });
  const verdict = {
    kind: "assay.verdict",
    schemaVersion: 1,
    model: request.model,
    ...decided,
    baseline: sides.why === void 0 ? request.found : { ...request.found, problem: sides.why },
    candidate: candidate.digest === void 0 ? {} : { digest: candidate.digest },
    gates,
    slices: compareSlices(request, paired, sides.baseline),
    ...request.testDigest === void 0 ? {} : { testDigest: request.testDigest },
    rows: {
      paired: paired?.ids.length ?? 0,
      dropped: sides.dropped,
      ...paired === void 0 || sides.baseline === void 0 ? {} : countChanges(paired, sides.baseline)
    },
    findings: [...request.findings]
  };
  return { verdict, baseline: sides.baseline };
}
function pairSides({ candidate, baseline }) {
  if (baseline?.predictions === void 0) return { dropped: 0 };
  const paired = pairRows(candidate.predictions, baseline.predictions, baseline.exact);
  if ("problem" in paired) return { dropped: 0, problem: paired.problem, why: paired.why };
  const { pairs } = paired;
  if (pairs.candidate.length === 0)
    return { dropped: pairs.dropped, problem: "not_comparable", why: "no row is in both test sets" };
  return {
    candidate: takePredictions(candidate.predictions, pairs.candidate),
    baseline: takePredictions(baseline.predictions, pairs.baseline),
    dropped: pairs.dropped
  };
}
function samePredictions(a, b) {
  if (a.task === "regression" || b.task === "regression") {
    return a.task === b.task && a.prediction.every((value, i) => value === b.prediction[i]);
  }
  if (a.classes.join("\0") !== b.classes.join("\0")) return false;
  if (a.probabilities === void 0 !== (b.probabilities === void 0)) return false;
  if (!a.prediction.every((code, i) => code === b.prediction[i])) return false;
  return (a.probabilities ?? []).every((column, c) => column.every((p, i) => p === b.probabilities?.[c]?.[i]));
}
function countChanges(a, b) {
  let improved = 0;
  let worsened = 0;
  for (let i = 0; i < a.ids.length; i++) {
    const change = errorOf(b, i) - errorOf(a, i);
    if (change > 0) improved += 1;
    else if (change < 0) worsened += 1;
  }
  return { improved, worsened };
}
function errorOf(predictions, row) {
  if (predictions.task === "regression") return Math.abs(predictions.truth[row] - predictions.prediction[row]);
  return predictions.classes[predictions.truth[row]] === predictions.classes[predictions.prediction[row]] ? 0 : 1;
}
function compareSlices(request, candidate, baseline) {
  const shown = candidate ?? request.candidate.predictions;
  return request.slices(shown).map(({ where, missing, minRows, rows }) => {
    const ours = evaluateMetrics(metricInput(takePredictions(shown, rows)), request.sliceMetrics);
    const theirs = baseline && evaluateMetrics(metricInput(takePredictions(baseline, rows)), request.sliceMetrics);
    const metrics = request.sliceMetrics.map((name) => {
      const [left, right] = [ours[name], theirs?.[name]];
      return [
        name,
        {
          ...left !== void 0 && "value" in left ? { candidate: left.value } : {},
          ...right !== void 0 && "value" in right ? { baseline: right.value } : {}
        }
      ];
    });
    return {
      where,
      ...missing.length === 0 ? {} : { missing: [...missing] },
      rows: rows.length,
      minRows,
      metrics: Object.fromEntries(metrics)
    };
  });
}

export {
  compareModels
};
