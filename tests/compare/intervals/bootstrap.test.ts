/** The bootstrap: its statistics against the metric itself, its bounds against resamples written out, and its seed. */
import { describe, expect, it } from 'vitest';
import { bootstrap, type Resampled, resampleCount } from '../../../src/compare/intervals/bootstrap.ts';
import { bootstrapSeed } from '../../../src/compare/intervals/bootstrap-seed.ts';
import { intervalMethodOf } from '../../../src/compare/intervals/method-of-metric.ts';
import {
  resampledMaxError,
  resampledMedianAbsoluteError,
} from '../../../src/compare/intervals/resampled/absolute-error-ranks.ts';
import { resampledBy } from '../../../src/compare/intervals/resampled/any-metric.ts';
import { resampledAveragePrecision } from '../../../src/compare/intervals/resampled/average-precision.ts';
import { resampledCalibrationError } from '../../../src/compare/intervals/resampled/calibration-error.ts';
import { resampledExplainedVariance } from '../../../src/compare/intervals/resampled/explained-variance.ts';
import { resampledOneVsOne } from '../../../src/compare/intervals/resampled/one-vs-one.ts';
import { massAt, type RowMass } from '../../../src/compare/intervals/row-mass.ts';
import type { MetricInput } from '../../../src/metrics/contract.ts';
import { Sfc32 } from '../../../src/numbers/sfc32.ts';
import { expectWithin } from '../../expect-within.ts';
import { binary, metric, numbers } from '../../metrics/inputs.ts';
import { difference, groupsOf, own, SAMPLING } from './ask.ts';
import { caseOf, regressionCase, takeRows } from './cases.ts';

/** Every row drawn by itself. */
function eachRow(n: number): RowMass {
  return { units: Uint32Array.from({ length: n }, (_, row) => row), weights: undefined };
}

describe('a resampled metric is the metric of the rows written out', () => {
  it.each([
    ['average_precision', 'binary', resampledAveragePrecision],
    ['ece', 'binary', resampledCalibrationError],
    ['ece', 'multiclass', resampledCalibrationError],
    ['explained_variance', 'regression', resampledExplainedVariance],
    ['roc_auc_ovo', 'multiclass', resampledOneVsOne],
    ['median_absolute_error', 'regression', resampledMedianAbsoluteError],
    ['max_error', 'regression', resampledMaxError],
  ] as const)('%s of %s', (name, task, resampledOf) => {
    for (const n of [6, 7, 40]) {
      const { candidate } = caseOf(task, n, n);
      const fast = resampledOf(candidate, eachRow(n));
      const slow = resampledBy(metric(name))(candidate, eachRow(n));
      const random = new Sfc32(9);
      let defined = 0;
      for (let round = 0; round < 40; round++) {
        const mass = new Float64Array(n);
        const draws = n + (round % 2);
        for (let k = 0; k < draws; k++) mass[random.index(n)]!++;
        const expected = slow(mass);
        if (Number.isNaN(expected)) expect(fast(mass)).toBeNaN();
        else {
          expect(Math.abs(fast(mass) - expected)).toBeLessThan(1e-12);
          defined++;
        }
      }
      expect(defined).toBeGreaterThan(0);
    }
  });

  it('one whose rows have no mass has no value', () => {
    const { candidate } = regressionCase(9, 1);
    for (const of of [resampledMedianAbsoluteError, resampledMaxError, resampledExplainedVariance]) {
      expect(of(candidate, eachRow(9))(new Float64Array(9))).toBeNaN();
    }
  });
});

describe('the interval', () => {
  const one = regressionCase(60, 3);

  /** The percentile bootstrap as a textbook has it, with the same draws. */
  function textbook(statistic: (rows: number[]) => number, n: number, seed: number): number[] {
    const random = new Sfc32(seed);
    return Array.from({ length: resampleCount(n) }, () =>
      statistic(Array.from({ length: n }, () => random.index(n))),
    ).sort((a, b) => a - b);
  }

  function linear(sorted: number[], share: number): number {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    return sorted[below]! + (position - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  }

  it('is that of resamples written out, both models together', () => {
    const value = (rows: number[], side: 'candidate' | 'baseline') => {
      const answer = metric('explained_variance').compute(takeRows(one[side], rows));
      return 'value' in answer ? answer.value : Number.NaN;
    };
    const sorted = textbook((rows) => value(rows, 'candidate') - value(rows, 'baseline'), 60, 42);
    const actual = difference('explained_variance', one.candidate, one.baseline);
    expectWithin(actual.lower, linear(sorted, 0.05), 1e-11);
    expectWithin(actual.upper, linear(sorted, 0.95), 1e-11);
    const limit = -0.02;
    expect(actual.tailBelow(limit)).toBe((1 + sorted.filter((gap) => gap >= limit).length) / (sorted.length + 1));
    expect(actual).toMatchObject({ method: 'bootstrap', seed: 42, resamples: 10_000, level: 0.9 });
  });

  it('is the same again for the same seed, and another for another', () => {
    const ask = (seed: number) => {
      const { tailBelow: _, ...rest } = difference('explained_variance', one.candidate, one.baseline, { seed });
      return rest;
    };
    expect(ask(7)).toEqual(ask(7));
    expect(ask(7).lower).not.toBe(ask(8).lower);
    // Two draws of 10,000 differ by their noise and no more.
    expect(Math.abs(ask(7).lower - ask(8).lower)).toBeLessThan(0.15 * ask(7).standardError);
  });

  it('of a mean comes near the t interval', () => {
    const { candidate, baseline } = regressionCase(400, 5);
    const closed = difference('mae', candidate, baseline);
    const drawn = bootstrap({ resampledOf: resampledBy(metric('mae')) }).difference(
      { metric: metric('mae'), candidate, baseline },
      SAMPLING,
    );
    if ('undefined' in drawn) throw new Error(drawn.undefined);
    const width = closed.upper - closed.lower;
    expect(Math.abs(drawn.lower - closed.lower) / width).toBeLessThan(0.04);
    expect(Math.abs(drawn.upper - closed.upper) / width).toBeLessThan(0.04);
  });

  it('draws groups and no rows where there are groups', () => {
    const codes = Array.from({ length: 60 }, (_, i) => i % 6);
    const grouped = difference('explained_variance', one.candidate, one.baseline, { groups: groupsOf(codes) });
    expect(grouped.groups).toBe(6);
    // Copies of rows inside their group say nothing new.
    const twice = Array.from({ length: 120 }, (_, i) => i >> 1);
    const copied = difference('explained_variance', takeRows(one.candidate, twice), takeRows(one.baseline, twice), {
      groups: groupsOf(twice.map((row) => row % 6)),
    });
    expectWithin(copied.lower, grouped.lower, 1e-10);
  });

  it('a whole-number weight is as many copies that are drawn together', () => {
    const weights = Float64Array.from({ length: 60 }, (_, i) => 1 + (i % 3));
    const copies = [...weights.keys()].flatMap((row) => Array.from({ length: weights[row]! }, () => row));
    const weighed = difference('explained_variance', one.candidate, one.baseline, { weights });
    const copied = difference('explained_variance', takeRows(one.candidate, copies), takeRows(one.baseline, copies), {
      groups: groupsOf(copies),
    });
    expectWithin(weighed.lower, copied.lower, 1e-9);
    expectWithin(weighed.upper, copied.upper, 1e-9);
  });

  it('deals many rows into pools, and is as wide', () => {
    const n = 200_001;
    const random = new Sfc32(4);
    const drawn = new Set<number>();
    const sum = (_input: MetricInput, mass: RowMass): Resampled => {
      const values = Float64Array.from({ length: n }, () => random.next() / 4294967296);
      return (counts) => {
        let total = 0;
        let count = 0;
        for (let i = 0; i < n; i++) {
          const often = massAt(mass, counts, i);
          total += often * values[i]!;
          count += often;
        }
        drawn.add(count);
        return total / count;
      };
    };
    const input = numbers(new Float64Array(n), new Float64Array(n));
    const answer = bootstrap({ resampledOf: sum }).own({ metric: metric('mae'), input }, SAMPLING);
    if ('undefined' in answer) throw new Error(answer.undefined);
    expect(answer.resamples).toBe(1000);
    // Pools are not all of one size, so neither are the resamples.
    expect(drawn.size).toBeGreaterThan(100);
    // sd of a uniform is √(1/12); 1,000 resamples know it to 2 %, 2,000 pools to 2 %.
    expectWithin(answer.standardError, Math.sqrt(1 / 12 / n), 0.12);
  });

  it('holds the estimate even where resamples lie to one side of it', () => {
    // Resampling adds to every gap of a calibrated model, so its ece is below nearly all of its resamples'.
    const scores = Array.from({ length: 200 }, (_, i) => (2 * (i % 10) + 1) / 20);
    const truth = scores.map((score, i) => (Math.floor(i / 10) < 20 * score ? 1 : 0));
    const { estimate, lower, upper } = own('ece', binary(truth, { scores }));
    expect(estimate).toBeLessThan(1e-12);
    expect(lower).toBeLessThanOrEqual(estimate);
    expect(upper).toBeGreaterThan(0.02);
  });

  it('says that order statistics are approximate', () => {
    expect(own('max_error', one.candidate).approximate).toBe(true);
    expect(own('median_absolute_error', one.candidate).approximate).toBe(true);
    expect(own('explained_variance', one.candidate)).not.toHaveProperty('approximate');
  });

  it('is undefined where too many resamples have no value, and never narrower for a few', () => {
    const some = (share: number): ((mass: Float64Array) => number) => {
      let asked = 0;
      // The estimate is asked first, and lies in the middle of what follows.
      return () => (asked++ === 0 ? 5000 : asked % 100 < share * 100 ? Number.NaN : asked);
    };
    const ask = (share: number) =>
      bootstrap({ resampledOf: () => some(share) }).own({ metric: metric('mae'), input: one.candidate }, SAMPLING);
    expect(ask(0.06)).toEqual({ undefined: '600 of 10000 resamples of these rows have no value' });
    const [few, none] = [ask(0.02), ask(0)];
    if ('undefined' in few || 'undefined' in none) throw new Error('undefined');
    expect(few.lower).toBeLessThan(none.lower);
    expect(few.upper).toBeGreaterThan(none.upper);
    expect(few.tailBelow(Infinity)).toBeGreaterThan(none.tailBelow(Infinity));
  });
});

it('a metric without a method of its own goes by its own compute', () => {
  const { candidate, baseline } = regressionCase(30, 2);
  const custom = { ...metric('explained_variance'), name: 'our_own' };
  const answer = intervalMethodOf(custom).difference({ metric: custom, candidate, baseline }, SAMPLING);
  const known = difference('explained_variance', candidate, baseline);
  if ('undefined' in answer) throw new Error(answer.undefined);
  expectWithin(answer.lower, known.lower, 1e-11);
});

it.each([
  [1, 10_000],
  [20_000, 10_000],
  [50_000, 4000],
  [200_000, 1000],
  [5_000_000, 1000],
])('%d rows are drawn %d times', (n, expected) => {
  expect(resampleCount(n)).toBe(expected);
});

describe('the seed', () => {
  it('is of the given seed, the test set and the metric', () => {
    const seed = bootstrapSeed(42, 'sha256:ab', 'ece');
    expect(seed).toBe(bootstrapSeed(42, 'sha256:ab', 'ece'));
    const others = [
      bootstrapSeed(43, 'sha256:ab', 'ece'),
      bootstrapSeed(42, 'sha256:ac', 'ece'),
      bootstrapSeed(42, 'sha256:ab', 'mse'),
    ];
    expect(new Set([seed, ...others]).size).toBe(4);
    expect(Number.isInteger(seed) && seed >= 0 && seed < 4294967296).toBe(true);
  });
});
