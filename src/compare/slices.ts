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
import { type Interval, improvementOf, isUndefined } from './intervals/contract.ts';
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

/** One metric of one slice, before Holm's correction. */
interface Judged {
  readonly numbers: SliceMetric;
  readonly margin: number;
  readonly interval: Interval;
  /** Every prediction is the same. */
  readonly isIdentical: boolean;
}

/** Found slices that are told at most, beside those that are worse. */
const TOLD = 10;

/**
 * Configured and found slices are two families, each corrected by itself: what Assay looks for on its own does not weaken
 * the test of what was asked for. Of found slices those that are worse are told, and the ten with the least p.
 */
export function judgeSlices(request: SlicesRequest): SliceResult[] {
  return (['configured', 'found'] as const).flatMap((source) => {
    const family = request.slices.filter((slice) => slice.source === source);
    const results = judgeFamily({ ...request, slices: family });
    return source === 'configured' ? results : mostTelling(results);
  });
}

function judgeFamily(request: SlicesRequest): SliceResult[] {
  const { slices, policy, gates } = request;
  const metrics: Record<string, SliceMetric>[] = slices.map(() => ({}));
  const isWorse = slices.map(() => false);
  const sides = slices.map((slice) => sidesOf(request, slice));
  const names = [...new Set(slices.flatMap((slice) => slice.metrics))];
  for (const name of names) {
    const gate = judgingGate(policy, name);
    const margin = gates.find(({ metric }) => metric === name)?.margin ?? 0;
    const judged = slices.map((slice, s) => {
      if (!slice.metrics.includes(name)) return undefined;
      const numbers = valuesOf(sides[s]!, name);
      const answer = gate && judge(sides[s]!, slice, { gate, margin, numbers, testDigest: request.testDigest });
      metrics[s]![name] = numbers;
      return answer;
    });
    const asked = judged.flatMap((answer, s) => (answer === undefined ? [] : [{ answer, s }]));
    const pValues = asked.map(({ answer }) => (answer.isIdentical ? 1 : answer.interval.tailBelow(-answer.margin)));
    holm(pValues).forEach((adjustedPValue, i) => {
      const { answer, s } = asked[i]!;
      const outcome = outcomeOf(answer, adjustedPValue, (gate as MetricGate).alpha);
      metrics[s]![name] = { ...answer.numbers, pValue: pValues[i]!, adjustedPValue, outcome };
      if (outcome === 'worse') isWorse[s] = true;
    });
  }
  return slices.map(({ where, missing, minRows, rows, source }, s) => ({
    where,
    ...(missing.length === 0 ? {} : { missing: [...missing] }),
    rows: rows.length,
    minRows,
    ...(source === 'configured' ? {} : { source }),
    ...(isWorse[s] === true ? { reason: 'slice_worse' as const } : {}),
    metrics: metrics[s]!,
  }));
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

interface JudgeRequest {
  readonly gate: MetricGate;
  readonly margin: number;
  readonly numbers: SliceMetric;
  readonly testDigest: string | undefined;
}

/** undefined: too small to be asked, or without a number on either side. */
function judge(
  sides: SliceSides,
  slice: SliceRequest,
  { gate, margin, numbers, testDigest }: JudgeRequest,
): Judged | undefined {
  const { candidate, baseline, rows } = sides;
  const { metric, alpha } = gate;
  if (baseline === undefined || numbers.candidate === undefined || numbers.baseline === undefined) return undefined;
  if (slice.rows.length < slice.minRows || missedFloor(metric, candidate, rows.groups) !== undefined) return undefined;
  const interval = differenceInterval(
    { metric, candidate, baseline },
    samplingOf(rows, alpha, testDigest, metric.name),
  );
  if (isUndefined(interval)) return undefined;
  const improvement = improvementOf(metric, numbers.candidate, numbers.baseline);
  const lower = Math.min(interval.lower, improvement);
  const upper = Math.max(interval.upper, improvement);
  const bounds = { improvement, lower, upper, method: interval.method, margin };
  return { numbers: { ...numbers, ...bounds }, margin, interval, isIdentical: sides.isIdentical[metric.reads] };
}

function outcomeOf({ numbers, margin, isIdentical }: Judged, adjusted: number, alpha: number): Outcome {
  if (isIdentical) return 'no_worse';
  if (adjusted <= alpha) return 'worse';
  const { lower } = numbers;
  if (lower === undefined) return 'inconclusive';
  return lower > 0 ? 'better' : lower > -margin ? 'no_worse' : 'inconclusive';
}

function mostTelling(results: readonly SliceResult[]): SliceResult[] {
  const least = (slice: SliceResult) => Math.min(...Object.values(slice.metrics).map(({ pValue }) => pValue ?? 2));
  const ranked = results
    .map((slice, position) => ({ slice, position, p: least(slice) }))
    .filter(({ p }) => p <= 1)
    .sort((a, b) => a.p - b.p || a.position - b.position);
  return ranked.filter(({ slice }, i) => slice.reason !== undefined || i < TOLD).map(({ slice }) => slice);
}
