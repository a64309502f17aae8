/**
 * Parts of the held-out rows (statistics, section 5). There is no power to ask "no worse" of each, so a slice fails only
 * where it is provably worse by more than the margin, with Holm's correction over all slices that were asked.
 */
import type { SliceEvaluation } from '../documents/evaluation.ts';
import type { Predictions } from '../documents/predictions.ts';
import type { GateResult, Outcome, SliceResult } from '../documents/verdict.ts';
import type { MetricInput } from '../metrics/contract.ts';
import { differingRows } from './differing-rows.ts';
import { holm } from './holm.ts';
import { isUndefined } from './intervals/contract.ts';
import { differenceInterval } from './intervals/measure.ts';
import { missedFloor } from './intervals/row-floors.ts';
import { measureMetrics } from './measured.ts';
import { metricInput, takePredictions } from './metric-input.ts';
import type { GatePolicy, MetricGate } from './policy.ts';
import { type DrawnRows, drawnRows, samplingOf } from './sampling.ts';

export type SliceSource = 'configured' | 'found';

/** A slice of the rows that both sides have, by row number. */
export interface SliceRequest extends Pick<SliceEvaluation, 'where' | 'minRows'> {
  readonly source: SliceSource;
  readonly missing: readonly string[];
  readonly rows: Uint32Array;
  /** Metrics that are shown; the gated ones among them are judged. */
  readonly metrics: readonly string[];
}

export interface SlicesRequest {
  readonly policy: GatePolicy;
  /** Of the whole test set: the margins as numbers. */
  readonly gates: readonly GateResult[];
  readonly candidate: Predictions;
  /** On the same rows; undefined where there is none to compare with. */
  readonly baseline: Predictions | undefined;
  readonly slices: readonly SliceRequest[];
  readonly testDigest: string | undefined;
}

type SliceMetric = SliceResult['metrics'][string];

/** One metric of one slice, before Holm's correction. Numbers alone: a million rows of every slice would not fit. */
interface Judged {
  readonly numbers: Record<'improvement' | 'lower' | 'upper' | 'margin', number> & { readonly method: string };
  readonly pValue: number;
  /** Every prediction is the same. */
  readonly isIdentical: boolean;
}

/** A slice, and by metric what was found out of it. */
interface JudgedSlice {
  readonly slice: SliceRequest;
  readonly metrics: ReadonlyMap<string, SliceMetric>;
}

/** Found slices that are told at most, beside those that are worse. */
const TOLD = 10;

export interface JudgedSlices {
  readonly slices: SliceResult[];
  /** Found slices that were judged, told or not: over so many Holm corrects. */
  readonly searched: number;
}

/**
 * Configured and found slices are two families, each corrected by itself: what Assay looks for on its own does not weaken
 * the test of what was asked for. Of found slices those that are worse are told, and the ten with the least p.
 */
export function judgeSlices(request: SlicesRequest): JudgedSlices {
  const [configured, found] = (['configured', 'found'] as const).map((source) =>
    judgeFamily({ ...request, slices: request.slices.filter((slice) => slice.source === source) }),
  );
  const searched = found!.filter(({ metrics }) => metrics.size > 0);
  const told = [...configured!, ...mostTelling(searched)];
  return { slices: told.map((judged) => resultOf(request, judged)), searched: searched.length };
}

function judgeFamily(request: SlicesRequest): JudgedSlice[] {
  const judged = request.slices.map((slice) => judgeSlice(request, slice));
  const metrics = request.slices.map(() => new Map<string, SliceMetric>());
  for (const { metric, alpha } of request.policy.metrics) {
    const asked = judged.flatMap((of, s) => {
      const answer = of.get(metric.name);
      return answer === undefined ? [] : [{ answer, s }];
    });
    holm(asked.map(({ answer }) => answer.pValue)).forEach((adjustedPValue, i) => {
      const { answer, s } = asked[i]!;
      const outcome = outcomeOf(answer, adjustedPValue, alpha);
      metrics[s]!.set(metric.name, { ...answer.numbers, pValue: answer.pValue, adjustedPValue, outcome });
    });
  }
  return request.slices.map((slice, s) => ({ slice, metrics: metrics[s]! }));
}

/** By metric; those that cannot be judged are left out. */
function judgeSlice(request: SlicesRequest, slice: SliceRequest): ReadonlyMap<string, Judged> {
  const { policy, baseline } = request;
  const gates = slice.metrics.flatMap((name) => judgingGate(policy, name) ?? []);
  const judged = new Map<string, Judged>();
  if (baseline === undefined || gates.length === 0 || slice.rows.length < slice.minRows) return judged;
  const sides = sidesOf(request, slice);
  for (const gate of gates) {
    const answer = judge(sides, gate, request);
    if (answer !== undefined) judged.set(gate.metric.name, answer);
  }
  return judged;
}

/** With the values of either side, which cost as much as the judgement: found slices that nobody is told of have none. */
function resultOf(request: SlicesRequest, { slice, metrics }: JudgedSlice): SliceResult {
  const { where, missing, minRows, rows, source } = slice;
  const sides = sidesOf(request, slice);
  const shown = slice.metrics.map((name) => [name, { ...valuesOf(sides, name), ...metrics.get(name) }] as const);
  return {
    where,
    ...(missing.length === 0 ? {} : { missing: [...missing] }),
    rows: rows.length,
    minRows,
    ...(source === 'configured' ? {} : { source }),
    ...reasonOf(request, slice, sides, { judged: metrics, values: shown }),
    metrics: Object.fromEntries(shown),
  };
}

interface SliceNumbers {
  readonly judged: ReadonlyMap<string, SliceMetric>;
  readonly values: readonly (readonly [string, SliceMetric])[];
}

/** A slice that is large enough and on which the candidate alone has no value is no pass: a model may not answer its way out. */
function reasonOf(
  { policy }: SlicesRequest,
  { rows, minRows }: SliceRequest,
  { candidate, rows: drawn }: SliceSides,
  { judged, values }: SliceNumbers,
): Pick<SliceResult, 'reason'> {
  if (isWorse(judged)) return { reason: 'slice_worse' };
  const isLost = values.some(([name, own]) => {
    const gate = judgingGate(policy, name);
    if (gate === undefined || own.candidate !== undefined || own.baseline === undefined) return false;
    return missedFloor(gate.metric, candidate, drawn.groups) === undefined;
  });
  return isLost && rows.length >= minRows ? { reason: 'undefined_metric' } : {};
}

/** The gate whose margin a slice is judged by: none where only a threshold gates, or nothing decides. */
function judgingGate({ metrics }: GatePolicy, name: string): MetricGate | undefined {
  return metrics.find(
    ({ metric, thresholdOnly, informational }) => metric.name === name && !thresholdOnly && !informational,
  );
}

interface SliceSides {
  readonly candidate: MetricInput;
  readonly baseline: MetricInput | undefined;
  readonly rows: DrawnRows;
  readonly isIdentical: { readonly labels: boolean; readonly scores: boolean };
}

function sidesOf({ candidate, baseline }: SlicesRequest, { rows }: SliceRequest): SliceSides {
  const ours = takePredictions(candidate, rows);
  const theirs = baseline && takePredictions(baseline, rows);
  const differing = theirs && differingRows(ours, theirs);
  return {
    candidate: metricInput(ours),
    baseline: theirs && metricInput(theirs),
    rows: drawnRows(ours),
    isIdentical: { labels: differing?.labels === 0, scores: differing?.scores === 0 },
  };
}

/** Undefined is left out: a slice may hold no positive row. */
function valuesOf({ candidate, baseline, rows }: SliceSides, name: string): SliceMetric {
  if (candidate.truth.length === 0) return {};
  const ours = measureMetrics(candidate, [name], rows)[name];
  const theirs = baseline && measureMetrics(baseline, [name], rows)[name];
  return {
    ...(ours !== undefined && 'value' in ours ? { candidate: ours.value } : {}),
    ...(theirs !== undefined && 'value' in theirs ? { baseline: theirs.value } : {}),
  };
}

/** undefined: below the floor of the metric, or without a number on either side. */
function judge(
  { candidate, baseline, rows, isIdentical }: SliceSides,
  { metric, alpha }: MetricGate,
  { gates, testDigest }: SlicesRequest,
): Judged | undefined {
  if (baseline === undefined || missedFloor(metric, candidate, rows.groups) !== undefined) return undefined;
  const sampling = samplingOf(rows, alpha, testDigest, metric.name);
  const interval = differenceInterval({ metric, candidate, baseline }, sampling);
  if (isUndefined(interval)) return undefined;
  const { estimate: improvement, method } = interval;
  const lower = Math.min(interval.lower, improvement);
  const upper = Math.max(interval.upper, improvement);
  const margin = gates.find((gate) => gate.metric === metric.name)?.margin ?? 0;
  const same = isIdentical[metric.reads];
  const pValue = same ? 1 : interval.tailBelow(-margin);
  return { numbers: { improvement, lower, upper, method, margin }, pValue, isIdentical: same };
}

function outcomeOf({ numbers, isIdentical }: Judged, adjusted: number, alpha: number): Outcome {
  if (isIdentical) return 'no_worse';
  if (adjusted <= alpha) return 'worse';
  const { lower, margin } = numbers;
  return lower > 0 ? 'better' : lower > -margin ? 'no_worse' : 'inconclusive';
}

function isWorse(metrics: ReadonlyMap<string, SliceMetric>): boolean {
  return [...metrics.values()].some(({ outcome }) => outcome === 'worse');
}

function mostTelling(judged: readonly JudgedSlice[]): JudgedSlice[] {
  const leastP = ({ metrics }: JudgedSlice) => Math.min(...[...metrics.values()].map(({ pValue }) => pValue ?? 1));
  const ranked = judged
    .map((of, position) => ({ of, position, p: leastP(of) }))
    .sort((a, b) => a.p - b.p || a.position - b.position);
  return ranked.filter(({ of }, i) => isWorse(of.metrics) || i < TOLD).map(({ of }) => of);
}
