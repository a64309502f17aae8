/** One gate on real rows: the interval, what it rests on, what would settle it (statistics, sections 1, 3 and 4). */
import { describe, expect, it } from 'vitest';
import type { DummyAnswer } from '../../src/compare/dummy.ts';
import { differenceInterval } from '../../src/compare/intervals/measure.ts';
import { metricInput } from '../../src/compare/metric-input.ts';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { compareModels } from '../../src/compare/verdict.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import type { Predictions } from '../../src/documents/predictions.ts';
import type { GateResult, Verdict } from '../../src/documents/verdict.ts';
import { resolveMetric } from '../../src/metrics/table.ts';
import { Sfc32 } from '../../src/numbers/sfc32.ts';
import { expectWithin } from '../expect-within.ts';
import { binaryOf, regressionOf } from './predictions-of.ts';

function judge(
  ours: Predictions,
  theirs: Predictions | undefined,
  metric: GateConfig['metrics'][number],
  dummy?: DummyAnswer | 'unknown',
): Verdict {
  return compareModels({
    model: 'm',
    policy: resolvePolicy({ metrics: [metric] }, ours.task),
    event: 'pullRequest',
    candidate: { predictions: ours },
    baseline: theirs === undefined ? undefined : { predictions: theirs, exact: true },
    found: { found: theirs === undefined ? 'none' : 'explicit' },
    testDigest: 'sha256:test',
    dummy,
    slices: () => [],
    findings: [],
  }).verdict;
}

const gateOf = (...request: Parameters<typeof judge>): GateResult => judge(...request).gates[0]!;

/** Truth 0 and errors of `size` that are drawn anew for each seed. */
function noisy(rows: number, size: number, seed: number): Predictions {
  const random = new Sfc32(seed);
  const draw = () => (random.index(2001) - 1000) / 1000;
  return regressionOf(
    new Array<number>(rows).fill(0),
    Array.from({ length: rows }, () => size * draw()),
  );
}

/** `errors` of the rows, from the first, are wrong. */
function labels(rows: number, errors: readonly number[], positives = rows / 2) {
  const truth = Array.from({ length: rows }, (_, i) => (i < positives ? 1 : 0));
  return binaryOf(
    truth,
    truth.map((label, i) => (errors.includes(i) ? 1 - label : label)),
  );
}

describe('a gate', () => {
  it('goes by the interval of its metric', () => {
    const [ours, theirs] = [noisy(200, 1, 1), noisy(200, 1.2, 2)];
    const gate = gateOf(ours, theirs, { name: 'rmse', max_absolute_regression: 0.1 });
    const interval = differenceInterval(
      { metric: resolveMetric('rmse', 'regression', {}), candidate: metricInput(ours), baseline: metricInput(theirs) },
      { alpha: 0.05, seed: 0 },
    );
    if ('undefined' in interval) throw new Error(interval.undefined);
    expect(gate).toMatchObject({ method: 'influence_t', level: 0.9, n: 200 });
    expectWithin(gate.lower!, interval.lower, 1e-12);
    expectWithin(gate.upper!, interval.upper, 1e-12);
    expectWithin(gate.smallestMargin!, 2.4864747 * interval.standardError, 1e-6);
  });

  it('widens with a smaller error rate', () => {
    const sides = [noisy(200, 1, 1), noisy(200, 1.2, 2)] as const;
    const at = (alpha: number) => gateOf(...sides, { name: 'rmse', max_absolute_regression: 0.1, alpha });
    expect(at(0.005).level).toBe(0.99);
    expect(at(0.005).lower!).toBeLessThan(at(0.05).lower!);
  });

  it('that cannot tell says how many rows could', () => {
    const gate = gateOf(noisy(100, 1, 3), noisy(100, 1, 5), { name: 'mae', max_absolute_regression: 0.01 });
    expect(gate).toMatchObject({ outcome: 'inconclusive', reason: 'wide_interval', passed: false });
    expectWithin(gate.rowsNeeded!, 100 * (gate.smallestMargin! / 0.01) ** 2, 1e-3);
  });

  it('of an interval that lies inside the margin but below 0 is degraded', () => {
    const gate = gateOf(noisy(2000, 1.1, 1), noisy(2000, 1, 2), { name: 'mae', max_absolute_regression: 0.2 });
    expect(gate).toMatchObject({ outcome: 'no_worse', degraded: true, passed: true });
    expect(gate.upper!).toBeLessThan(0);
  });

  it.each<[string, Predictions, Predictions, string, object]>([
    ['rows of a regression', noisy(29, 1, 1), noisy(29, 1, 2), 'rmse', { what: 'rows', has: 29, floor: 30 }],
    ['rows of classes', labels(99, [1]), labels(99, [2]), 'accuracy', { what: 'rows', has: 99, floor: 100 }],
    [
      'rows of the positive class',
      labels(200, [1, 150], 9),
      labels(200, [2, 160], 9),
      'f1',
      { what: 'rows of class "yes"', has: 9, floor: 10 },
    ],
  ])('of too few %s shows its numbers and decides nothing', (_, ours, theirs, name, shortage) => {
    const gate = gateOf(ours, theirs, { name, max_absolute_regression: 10 });
    expect(gate).toMatchObject({ outcome: 'inconclusive', reason: 'too_few_rows', shortage, passed: false });
    expect(gate.lower).toBeDefined();
  });

  it('shows on how many rows the models disagree, and McNemar beside accuracy', () => {
    const gate = gateOf(labels(200, [1, 2, 3]), labels(200, [3, 4]), {
      name: 'accuracy',
      max_absolute_regression: 0.1,
    });
    expect(gate).toMatchObject({
      method: 'tango',
      disagreement: 3 / 200,
      test: 'mcnemar_exact',
      positives: 100,
      negatives: 100,
    });
    // b = 1, c = 2: 2·P[Bin(3, ½) ≤ 1].
    expectWithin(gate.pValue!, 1, 1e-12);
  });

  it('prints the seed of a bootstrap, the same for the same test set', () => {
    const request = [
      noisy(60, 1, 1),
      noisy(60, 1.2, 2),
      { name: 'median_absolute_error', max_absolute_regression: 0.1 },
    ] as const;
    const gate = gateOf(...request);
    expect(gate).toMatchObject({ method: 'bootstrap', resamples: 10_000, approximate: true });
    expect(gate.seed).toBeGreaterThan(0);
    expect(gateOf(...request)).toEqual(gate);
  });
});

describe('the dummy', () => {
  const truth = Array.from({ length: 120 }, (_, i) => i % 7);
  const good = regressionOf(
    truth,
    truth.map((v, i) => v + (i % 3) / 10),
  );
  const rmse = { name: 'rmse', threshold: 5 };

  it('is beaten by a model that knows something', () => {
    const verdict = judge(good, undefined, rmse, { value: 3 });
    expect(verdict).toMatchObject({ decision: 'approved', dummy: { outcome: 'better', passed: true } });
  });

  it.each<[string, Predictions]>([
    [
      'answers as it does',
      regressionOf(
        truth,
        truth.map(() => 3),
      ),
    ],
    [
      'answers worse',
      regressionOf(
        truth,
        truth.map((v) => 6 - v),
      ),
    ],
  ])('is not beaten by one that %s', (_, ours) => {
    const verdict = judge(ours, undefined, rmse, { value: 3 });
    expect(verdict).toMatchObject({ decision: 'rejected', reasons: ['dummy_not_beaten'] });
  });

  it('that nobody knows is never a pass', () => {
    expect(judge(good, undefined, rmse, 'unknown')).toMatchObject({
      decision: 'pending',
      reasons: ['dummy_not_beaten', 'no_baseline'].slice(0, 1),
    });
    for (const foreign of [{ label: 'yes', probabilities: [0, 1] }]) {
      expect(judge(good, undefined, rmse, foreign).decision).toBe('pending');
    }
  });

  it('without a value of its own has nothing to be beaten by', () => {
    const ours = labels(200, [1, 2]);
    const answer = { label: 'no', probabilities: [0.5, 0.5] };
    const verdict = judge(ours, undefined, { name: 'precision', threshold: 0.5 }, answer);
    expect(verdict).toMatchObject({ decision: 'approved', dummy: { outcome: 'not_compared', passed: true } });
    expect(verdict.dummy?.note).toBeDefined();
  });
});
