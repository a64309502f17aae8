/** What happened to a slice that fails, in a sentence. */
import type { GateResult, SliceResult } from '../documents/verdict.ts';
import { formatExact, formatNumber } from './number-text.ts';
import { code, listOf, type Phrase, say } from './phrase.ts';
import { sliceName } from './slice-name.ts';
import { whyGate } from './why-gate.ts';

/** A p-value below it is told as "below". */
const LEAST_P = 0.001;

export function whySlice(slice: SliceResult, gates: readonly GateResult[]): Phrase {
  if (slice.reason === 'slice_missing')
    return say`No held-out row is in the slice ${sliceName(slice)}, which the policy watches. A missing slice is never a pass.`;
  if (slice.reason === 'undefined_metric') {
    const names = Object.entries(slice.metrics).filter(
      ([, side]) => side.candidate === undefined && side.baseline !== undefined,
    );
    return say`On the slice ${sliceName(slice)} the baseline has a value of ${listOf(names.map(([name]) => [code(name)]))} and the candidate has none. Undefined is never a pass.`;
  }
  const [worst] = worseMetrics(slice);
  if (worst === undefined) return say`The slice ${sliceName(slice)} is provably worse.`;
  const [metric, numbers] = worst;
  const gate = gates.find((candidate) => candidate.metric === metric);
  const told: GateResult = {
    metric,
    direction: gate?.direction ?? 'higher',
    require: 'no_worse',
    passed: false,
    ...numbers,
    outcome: numbers.outcome ?? 'worse',
    n: slice.rows,
    ...(gate?.level === undefined ? {} : { level: gate.level }),
  };
  return say`On the slice ${sliceName(slice)} ${whyGate(told)}${adjusted(numbers.adjustedPValue)}`;
}

/** Metrics of the slice that are worse, as the document has them. */
export function worseMetrics({ metrics }: SliceResult) {
  return Object.entries(metrics).filter(([, { outcome }]) => outcome === 'worse');
}

/** Holm's, over all slices that were judged. */
function adjusted(p: number | undefined): string {
  if (p === undefined) return '';
  const value = p < LEAST_P ? `below ${formatExact(LEAST_P)}` : formatNumber(p, 2);
  return ` After Holm’s correction for the number of slices p is ${value}.`;
}
