/** Slices: provably worse, by Holm over those that were asked (statistics, section 5). */
import { describe, expect, it } from 'vitest';
import { differenceInterval } from '../../src/compare/intervals/measure.ts';
import { metricInput, takePredictions } from '../../src/compare/metric-input.ts';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { samplingOf } from '../../src/compare/sampling.ts';
import { judgeSlices, type SliceRequest } from '../../src/compare/slices.ts';
import type { GateResult, SliceResult } from '../../src/documents/verdict.ts';
import { resolveMetric } from '../../src/metrics/table.ts';
import { Sfc32 } from '../../src/numbers/sfc32.ts';
import { expectWithin } from '../expect-within.ts';
import { binaryOf, regressionOf } from './predictions-of.ts';

const ROWS = 600;
const SIZE = 150;
const MARGIN = 0.05;
const policy = resolvePolicy({ metrics: [{ name: 'mae', max_absolute_regression: MARGIN }] }, 'regression');
const gates: GateResult[] = [
  { metric: 'mae', direction: 'lower', require: 'no_worse', outcome: 'no_worse', passed: true, margin: MARGIN },
];

/** Errors of `size` by slice of 150 rows, drawn by `seed`. */
function sideOf(sizes: readonly number[], seed: number) {
  const random = new Sfc32(seed);
  const errors = Array.from(
    { length: ROWS },
    (_, i) => (sizes[Math.floor(i / SIZE)]! * (random.index(1999) - 999)) / 999,
  );
  return regressionOf(
    errors.map(() => 0),
    errors,
  );
}

/** Scores that are wrong in about `share` of the rows. */
function binarySide(share: number, seed: number) {
  const random = new Sfc32(seed);
  const truth = Array.from({ length: ROWS }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const scores = truth.map((label) => {
    const isWrong = random.index(1000) < 1000 * share;
    return (isWrong === (label === 1) ? 0.1 : 0.6) + random.index(300) / 1000;
  });
  return binaryOf(
    truth,
    scores.map((score) => (score > 0.5 ? 1 : 0)),
    scores,
  );
}

const sliceOf = (index: number, source: SliceRequest['source'] = 'configured', minRows = 100): SliceRequest => ({
  source,
  where: { part: String(index) },
  missing: [],
  minRows,
  rows: Uint32Array.from({ length: SIZE }, (_, i) => index * SIZE + i),
  metrics: ['mae'],
});

function judge(
  ours: readonly number[],
  theirs: readonly number[],
  slices: readonly SliceRequest[],
  seed = 1,
): SliceResult[] {
  const [candidate, baseline] = [sideOf(ours, seed), sideOf(theirs, seed + 1000)];
  return judgeSlices({ policy, gates, candidate, baseline, slices, testDigest: 'sha256:t' }).slices;
}

const FOUR = [0, 1, 2, 3].map((i) => sliceOf(i));

describe('slices', () => {
  it('that are provably worse fail, the others do not', () => {
    const results = judge([1, 1, 2, 1], [1, 1, 1, 1], FOUR);
    expect(results.map(({ reason }) => reason)).toEqual([undefined, undefined, 'slice_worse', undefined]);
    expect(results[2]!.metrics['mae']).toMatchObject({ outcome: 'worse', method: 'paired_t', margin: MARGIN });
  });

  it('have the p of "no worse than the margin" of their own rows', () => {
    const [ours, theirs] = [sideOf([1, 1, 2, 1], 1), sideOf([1, 1, 1, 1], 1001)];
    const { rows } = FOUR[2]!;
    const interval = differenceInterval(
      {
        metric: resolveMetric('mae', 'regression', {}),
        candidate: metricInput(takePredictions(ours, rows)),
        baseline: metricInput(takePredictions(theirs, rows)),
      },
      { alpha: 0.05, seed: 0 },
    );
    if ('undefined' in interval) throw new Error(interval.undefined);
    const slice = judge([1, 1, 2, 1], [1, 1, 1, 1], FOUR)[2]!.metrics['mae']!;
    expectWithin(slice.pValue!, interval.tailBelow(-MARGIN), 1e-12);
    expectWithin(slice.adjustedPValue!, 4 * interval.tailBelow(-MARGIN), 1e-12);
  });

  it.each(['accuracy', 'average_precision'])('have that p by the own law of %s', (name) => {
    const [ours, theirs] = [binarySide(0.35, 3), binarySide(0.2, 4)];
    const policyOf = resolvePolicy({ metrics: [{ name, max_absolute_regression: MARGIN }] }, 'binary');
    const gate: GateResult = { ...gates[0]!, metric: name, direction: 'higher' };
    const slices = [0, 1].map((i) => ({ ...sliceOf(i), metrics: [name] }));
    const request = {
      policy: policyOf,
      gates: [gate],
      candidate: ours,
      baseline: theirs,
      slices,
      testDigest: 'sha256:t',
    };
    const judged = judgeSlices(request).slices;
    judged.forEach((slice, i) => {
      const [candidate, baseline] = [ours, theirs].map((side) => metricInput(takePredictions(side, slices[i]!.rows)));
      const metric = resolveMetric(name, 'binary', {});
      const sampling = samplingOf({}, 0.05, 'sha256:t', name);
      const interval = differenceInterval({ metric, candidate: candidate!, baseline: baseline! }, sampling);
      if ('undefined' in interval) throw new Error(interval.undefined);
      expect(slice.metrics[name]!.method).toBe(name === 'accuracy' ? 'tango' : 'bootstrap');
      expectWithin(slice.metrics[name]!.pValue!, interval.tailBelow(-MARGIN), 1e-12);
    });
  });

  it('that are too small are told and not judged', () => {
    const [slice] = judge([3, 1, 1, 1], [1, 1, 1, 1], [sliceOf(0, 'configured', 151)]);
    expect(slice).toMatchObject({ rows: 150, minRows: 151 });
    expect(slice!.reason).toBeUndefined();
    expect(slice!.metrics['mae']).toEqual({ candidate: expect.any(Number), baseline: expect.any(Number) });
  });

  it('below the floor of the metric are not judged either, whatever min_rows says', () => {
    const few = { ...sliceOf(0, 'configured', 1), rows: Uint32Array.from({ length: 29 }, (_, i) => i) };
    expect(judge([3, 1, 1, 1], [1, 1, 1, 1], [few])[0]!.metrics['mae']!.outcome).toBeUndefined();
  });

  it('that were found do not weaken the test of those that are configured', () => {
    const alone = judge([1, 1, 1.5, 1], [1, 1, 1, 1], [sliceOf(2)]);
    const found = Array.from({ length: 40 }, (_, i) => sliceOf(i % 2, 'found'));
    const both = judge([1, 1, 1.5, 1], [1, 1, 1, 1], [sliceOf(2), ...found]);
    expect(both[0]).toEqual(alone[0]);
    expect(both.slice(1)).toHaveLength(10);
    expect(both.slice(1).every(({ source }) => source === 'found')).toBe(true);
  });

  it('on which the candidate alone has no value fail: it may not answer its way out', () => {
    const truth = Array.from({ length: 200 }, (_, i) => i % 2);
    const precision = resolvePolicy({ metrics: [{ name: 'precision', max_absolute_regression: 0.1 }] }, 'binary');
    const all = { ...sliceOf(0), metrics: ['precision'], rows: Uint32Array.from({ length: 120 }, (_, i) => i) };
    // No positive is predicted among the first 120 rows.
    const candidate = binaryOf(
      truth,
      truth.map((label, i) => (i < 120 ? 0 : label)),
    );
    const baseline = binaryOf(truth, truth);
    const judged = (slice: SliceRequest) =>
      judgeSlices({ policy: precision, gates: [], candidate, baseline, slices: [slice], testDigest: undefined })
        .slices[0]!;
    expect(judged(all)).toMatchObject({ reason: 'undefined_metric', metrics: { precision: { baseline: 1 } } });
    expect(judged({ ...all, minRows: 121 }).reason).toBeUndefined();
    expect(judged({ ...all, rows: all.rows.subarray(0, 15), minRows: 1 }).reason, 'below the floor').toBeUndefined();
  });

  it('of a gate without a margin are shown only', () => {
    const only = resolvePolicy({ metrics: [{ name: 'mae', threshold: 5 }] }, 'regression');
    const sides = { candidate: sideOf([9, 1, 1, 1], 1), baseline: sideOf([1, 1, 1, 1], 2) };
    const [slice] = judgeSlices({ policy: only, gates, ...sides, slices: [sliceOf(0)], testDigest: undefined }).slices;
    expect(slice!.reason).toBeUndefined();
    expect(slice!.metrics['mae']!.pValue).toBeUndefined();
  });

  it('raise a false alarm at most about one time in twenty, however many there are', () => {
    // Truly worse by the whole margin, which is still allowed: 300 seeds, four slices each. 3 standard errors above 5 %.
    let alarms = 0;
    for (let seed = 0; seed < 300; seed++) {
      const worse = 1 + 2 * MARGIN;
      const results = judge([worse, worse, worse, worse], [1, 1, 1, 1], FOUR, seed);
      if (results.some(({ reason }) => reason !== undefined)) alarms += 1;
    }
    expect(alarms / 300).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 300));
  });
});
