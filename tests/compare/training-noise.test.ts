/** The spread of seeds in an interval, against intervals made with the wider standard error from the start. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/compare/intervals/contract.ts';
import { isUndefined } from '../../src/compare/intervals/contract.ts';
import { normalInterval, studentInterval } from '../../src/compare/intervals/influence.ts';
import { tangoInterval } from '../../src/compare/intervals/tango.ts';
import { trainingVariance, widen } from '../../src/compare/training-noise.ts';
import { InvariantError } from '../../src/errors.ts';
import { normalUpperQuantile } from '../../src/numbers/normal.ts';
import { Sfc32 } from '../../src/numbers/sfc32.ts';
import { mean, variance as varianceOf } from '../../src/numbers.ts';

const ALPHA = 0.05;
const NORMAL = { method: 'delong', n: 200 } as const;
const STUDENT = { method: 'influence_t', n: 40 } as const;

/** Absolute: a bound may lie next to 0. */
function expectNear(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected), `${actual}, expected ${expected}`).toBeLessThanOrEqual(tolerance);
}

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const alphas = finite(0.001, 0.4);
const estimates = finite(-10, 10);
const errors = finite(1e-6, 10);
const variances = finite(1e-8, 100);

/** One interval of each sort: symmetric by the normal law, by Student's, Tango, and bounds of no law. */
const intervals = fc.oneof(
  fc.tuple(estimates, errors, alphas).map(([estimate, se, alpha]) => ({
    interval: normalInterval(estimate, se, alpha, NORMAL),
    alpha,
  })),
  fc.tuple(estimates, errors, alphas).map(([estimate, se, alpha]) => ({
    interval: studentInterval(estimate, se, 39, alpha, STUDENT),
    alpha,
  })),
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), alphas).map(([gained, lost, alpha]) => ({
    interval: tangoInterval({ gained, lost, n: 100 }, alpha),
    alpha,
  })),
  fc.tuple(estimates, errors, finite(0, 5), finite(0, 5), alphas).map(([estimate, se, below, above, alpha]) => ({
    interval: createBootstrap(estimate, se, below, above, alpha),
    alpha,
  })),
);

function createBootstrap(estimate: number, se: number, below: number, above: number, alpha: number): Interval {
  const facts = { method: 'bootstrap', n: 100, seed: 1, resamples: 1000, tailBelow: () => Number.NaN } as const;
  const bounds = { lower: estimate - below, upper: estimate + above, level: 1 - 2 * alpha };
  return { estimate, ...bounds, standardError: se, planningError: se, ...facts };
}

describe('a wider interval', () => {
  it('is that of the larger standard error, where the bounds are a multiple of it', () => {
    fc.assert(
      fc.property(estimates, errors, variances, alphas, (estimate, se, more, alpha) => {
        const total = Math.sqrt(se * se + more);
        for (const [narrow, wide] of [
          [normalInterval(estimate, se, alpha, NORMAL), normalInterval(estimate, total, alpha, NORMAL)],
          [studentInterval(estimate, se, 39, alpha, STUDENT), studentInterval(estimate, total, 39, alpha, STUDENT)],
        ] as const) {
          const widened = widen(narrow, more, alpha);
          for (const key of ['estimate', 'lower', 'upper', 'standardError', 'planningError', 'level'] as const) {
            expectNear(widened[key], wide[key], 1e-9 * (1 + Math.abs(wide[key]) + total));
          }
        }
        const law = widen(normalInterval(estimate, se, alpha, NORMAL), more, alpha);
        const limit = estimate - 0.7 * total;
        expectNear(law.tailBelow(limit), normalInterval(estimate, total, alpha, NORMAL).tailBelow(limit), 1e-9);
      }),
    );
  });

  it('has each bound at √(d² + z²·variance) of its own distance, where they are not', () => {
    const tango = tangoInterval({ gained: 9, lost: 2, n: 100 }, ALPHA);
    const z = normalUpperQuantile(ALPHA);
    const { lower, upper, estimate } = widen(tango, 0.0004, ALPHA);
    expectNear(estimate - lower, Math.sqrt((tango.estimate - tango.lower) ** 2 + z * z * 0.0004), 1e-12);
    expectNear(upper - estimate, Math.sqrt((tango.upper - tango.estimate) ** 2 + z * z * 0.0004), 1e-12);
    const bootstrap = widen(createBootstrap(0, 1, 0, 2, ALPHA), 4, ALPHA);
    expectNear(bootstrap.lower, -2 * z, 1e-12);
    expectNear(bootstrap.upper, Math.sqrt(4 + 4 * z * z), 1e-12);
  });

  it('holds the old one, has alpha beyond each bound, and a tail that rises with the limit', () => {
    fc.assert(
      fc.property(intervals, variances, ({ interval, alpha }, more) => {
        const { lower, upper, tailBelow, estimate, level, method } = widen(interval, more, alpha);
        expect(lower).toBeLessThan(interval.lower);
        expect(upper).toBeGreaterThan(interval.upper);
        expect({ estimate, level, method }).toEqual({
          estimate: interval.estimate,
          level: interval.level,
          method: interval.method,
        });
        // P(an estimate this low | the truth is the bound).
        expectNear(tailBelow(upper), alpha, 1e-6);
        expectNear(tailBelow(lower), 1 - alpha, 1e-6);
        expectNear(tailBelow(estimate), 0.5, 1e-12);
        expect(tailBelow(upper + 1)).toBeLessThanOrEqual(tailBelow(upper));
      }),
    );
  });

  it('adds up: twice is once with the sum', () => {
    fc.assert(
      fc.property(intervals, variances, variances, ({ interval, alpha }, one, two) => {
        const twice = widen(widen(interval, one, alpha), two, alpha);
        const once = widen(interval, one + two, alpha);
        for (const key of ['lower', 'upper', 'standardError', 'planningError'] as const) {
          expectNear(twice[key], once[key], 1e-9 * (1 + once.upper - once.lower));
        }
      }),
    );
  });

  it('is the very same where training adds nothing, and takes its multiple from the normal law where rows add nothing', () => {
    const interval = studentInterval(1, 0.5, 10, ALPHA, STUDENT);
    expect(widen(interval, 0, ALPHA)).toBe(interval);
    const exact = widen(studentInterval(1, 0, 10, ALPHA, STUDENT), 4, ALPHA);
    expectNear(exact.lower, 1 - 2 * normalUpperQuantile(ALPHA), 1e-12);
    expect(exact.standardError).toBe(2);
    expect(widen(interval, 1e300, ALPHA).lower).toBeLessThan(-1e149);
  });

  it('is refused for what is no variance', () => {
    const interval = normalInterval(1, 0.5, ALPHA, NORMAL);
    for (const bad of [-1e-9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => widen(interval, bad, ALPHA)).toThrow(InvariantError);
    }
  });
});

describe('the variance of both sides', () => {
  const seeds = (rmse: number) => ({ count: 5, variance: { rmse } });

  it('is the sum; a side that was trained once adds nothing', () => {
    expect(trainingVariance('rmse', { candidate: seeds(0.25), baseline: seeds(0.5) })).toBe(0.75);
    expect(trainingVariance('rmse', { candidate: seeds(0.25), baseline: undefined })).toBe(0.25);
    expect(trainingVariance('rmse', { candidate: undefined, baseline: seeds(0.5) })).toBe(0.5);
    expect(trainingVariance('rmse', { candidate: undefined, baseline: undefined })).toBe(0);
  });

  it('is undefined, never 0, where a side has no spread of the metric', () => {
    for (const answer of [
      trainingVariance('r2', { candidate: seeds(0.25), baseline: undefined }),
      trainingVariance('r2', { candidate: { count: 5, variance: { r2: 1 } }, baseline: seeds(0.5) }),
    ]) {
      expect(typeof answer !== 'number' && isUndefined(answer)).toBe(true);
    }
  });
});

describe('a recipe that is truly worse by the margin', () => {
  const MARGIN = 0.1;
  const RUNS = 2000;

  /** Share of runs that pass: per row N(−margin, 1), and a shift of each side by its training. */
  function passing(seeds: number, training: number, isWidened: boolean): number {
    const random = new Sfc32(7);
    const uniform = () => random.next() / 4294967296;
    const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    const n = 100;
    let passed = 0;
    for (let run = 0; run < RUNS; run++) {
      const shifts = () => Float64Array.from({ length: seeds }, () => training * normal());
      const [candidate, baseline] = [shifts(), shifts()];
      const rows = Float64Array.from({ length: n }, () => -MARGIN + candidate[0]! - baseline[0]! + normal());
      const interval = studentInterval(mean(rows), Math.sqrt(varianceOf(rows, 1) / n), n - 1, ALPHA, STUDENT);
      const more = varianceOf(candidate, 1) + varianceOf(baseline, 1);
      if ((isWidened ? widen(interval, more, ALPHA) : interval).lower > -MARGIN) passed++;
    }
    return passed / RUNS;
  }

  it('passes about as often as alpha says, and far more often where the seeds are not counted', () => {
    expect(passing(5, 0.1, false)).toBeGreaterThan(0.15);
    for (const [seeds, training] of [
      [5, 0.05],
      [5, 0.1],
      [20, 0.2],
    ] as const) {
      const share = passing(seeds, training, true);
      expect(share, `${seeds} seeds, ${training}`).toBeGreaterThan(0.03);
      expect(share, `${seeds} seeds, ${training}`).toBeLessThan(0.07);
    }
  });
});
