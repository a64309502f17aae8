/** What holds of intervals whatever the rows are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../src/compare/intervals/contract.ts';
import { differenceInterval, ownInterval } from '../../../src/compare/intervals/measure.ts';
import { METHOD_METRICS } from '../../../src/compare/intervals/method-of-metric.ts';
import { tangoInterval, tangoStatistic } from '../../../src/compare/intervals/tango.ts';
import type { Task } from '../../../src/documents/shape.ts';
import { METRICS, rangeOf } from '../../../src/metrics/table.ts';
import { metric, numbers } from '../../metrics/inputs.ts';
import { difference, SAMPLING } from './ask.ts';
import { type Case, caseOf, regressionCase, takeRows } from './cases.ts';

const PAIRS = METRICS.flatMap(({ name, tasks }) => tasks.map((task) => [name, task] as const));
const isDrawn = (name: string) => difference(name, ...sidesOf(caseOf(taskOf(name), 20, 1))).method === 'bootstrap';
const CLOSED = PAIRS.filter(([name]) => !isDrawn(name));

const sizes = fc.integer({ min: 12, max: 60 });
const seeds = fc.integer({ min: 0, max: 1e6 });

function sidesOf({ candidate, baseline }: Case): [Case['candidate'], Case['candidate']] {
  return [candidate, baseline];
}

function taskOf(name: string): Task {
  return metric(name).tasks[0]!;
}

/** Undefined where the rows were too thin for one. */
function ask(name: string, candidate: Case['candidate'], baseline: Case['candidate']): Interval | undefined {
  const answer = differenceInterval({ metric: metric(name), candidate, baseline }, SAMPLING);
  return 'undefined' in answer ? undefined : answer;
}

/** Equal but for the rounding of sums in another order. */
function expectNear(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-11 * scale);
}

it('every metric has its method', () => {
  expect([...METHOD_METRICS].sort()).toEqual(METRICS.map(({ name }) => name).sort());
});

describe.each(CLOSED)('%s of %s', (name, task) => {
  const runs = { numRuns: 25 };

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const one = caseOf(task, n, seed);
        const order = [...one.candidate.truth.keys()].reverse();
        const given = ask(name, one.candidate, one.baseline);
        const turned = ask(name, takeRows(one.candidate, order), takeRows(one.baseline, order));
        expect(turned === undefined).toBe(given === undefined);
        if (given === undefined || turned === undefined) return;
        const scale = Math.max(given.upper - given.lower, Math.abs(given.estimate), 1e-3);
        for (const key of ['estimate', 'lower', 'upper'] as const) expectNear(turned[key], given[key], scale);
      }),
      runs,
    );
  });

  it('is mirrored when the models change places', () => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const one = caseOf(task, n, seed);
        const given = ask(name, one.candidate, one.baseline);
        const swapped = ask(name, one.baseline, one.candidate);
        if (given === undefined || swapped === undefined) return;
        const scale = Math.max(given.upper - given.lower, Math.abs(given.estimate), 1e-3);
        expectNear(swapped.estimate, -given.estimate, scale);
        expectNear(swapped.lower, -given.upper, scale);
        expectNear(swapped.upper, -given.lower, scale);
      }),
      runs,
    );
  });

  it('holds the estimate, is wider the surer it must be, and ends where the tail is alpha', () => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const one = caseOf(task, n, seed);
        const given = ask(name, one.candidate, one.baseline);
        if (given === undefined) return;
        expect(given.lower).toBeLessThanOrEqual(given.estimate);
        expect(given.upper).toBeGreaterThanOrEqual(given.estimate);
        const surer = difference(name, one.candidate, one.baseline, { alpha: 0.01 });
        expect(surer.lower).toBeLessThanOrEqual(given.lower);
        expect(surer.upper).toBeGreaterThanOrEqual(given.upper);
        expect(surer.level).toBe(0.98);
        if (given.standardError > 1e-9 && given.upper < 1) {
          expect(Math.abs(given.tailBelow(given.upper) - 0.05)).toBeLessThan(1e-6);
        }
      }),
      runs,
    );
  });

  it('of a model with itself is 0', () => {
    const { candidate } = caseOf(task, 40, 3);
    const same = difference(name, candidate, candidate);
    expect(same.estimate).toBe(0);
    if (same.method === 'tango') expect(same.upper).toBe(-same.lower);
    else expect([same.lower, same.upper, same.standardError]).toEqual([0, 0, 0]);
  });

  it('its own value lies in its own interval, within the metric’s range', () => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const { candidate } = caseOf(task, n, seed);
        const answer = ownInterval({ metric: metric(name), input: candidate }, SAMPLING);
        if ('undefined' in answer) return;
        const [low, high] = rangeOf(metric(name), task);
        expect(answer.lower).toBeGreaterThanOrEqual(low);
        expect(answer.upper).toBeLessThanOrEqual(high);
        expect(answer.lower).toBeLessThanOrEqual(answer.estimate);
        expect(answer.upper).toBeGreaterThanOrEqual(answer.estimate);
      }),
      runs,
    );
  });
});

describe.each(PAIRS.filter(([name]) => isDrawn(name)))('%s of %s', (name, task) => {
  it('is mirrored when the models change places', () => {
    const one = caseOf(task, 25, 17);
    const given = difference(name, one.candidate, one.baseline);
    const swapped = difference(name, one.baseline, one.candidate);
    expectNear(swapped.lower, -given.upper, 1);
    expectNear(swapped.upper, -given.lower, 1);
  });

  it('of a model with itself is 0', () => {
    const { candidate } = caseOf(task, 25, 3);
    const same = difference(name, candidate, candidate);
    expect([same.estimate, same.lower, same.upper]).toEqual([0, 0, 0]);
  });
});

describe('scaling the target', () => {
  // Powers of two are exact, so the bits only move.
  it.each([
    ['mae', 8],
    ['rmse', 8],
    ['mse', 64],
    ['r2', 1],
    ['mape', 1],
  ])('by 8 scales %s by %d', (name, factor) => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const one = regressionCase(n, seed);
        const scaled = ({ truth, prediction }: typeof one.candidate) =>
          numbers(
            truth.map((y) => 8 * y),
            prediction.map((p) => 8 * p),
          );
        const given = difference(name, one.candidate, one.baseline);
        const larger = difference(name, scaled(one.candidate), scaled(one.baseline));
        expect([larger.lower, larger.upper]).toEqual([factor * given.lower, factor * given.upper]);
      }),
    );
  });
});

const counts = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(100))
  .filter(([gained, lost, rest]) => gained + lost + rest > 0)
  .map(([gained, lost, rest]) => ({ gained, lost, n: gained + lost + rest }));

describe('Tango', () => {
  it('has a statistic that falls', () => {
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: -0.99, max: 0.97, noNaN: true }),
        fc.double({ min: 1e-3, max: 0.02, noNaN: true }),
        (given, at, step) => {
          expect(tangoStatistic(given, at + step)).toBeLessThanOrEqual(tangoStatistic(given, at));
        },
      ),
    );
  });

  it.each([1e-200, -1e-200, 5e-324])(
    'is next to 0 where nothing is discordant and the difference is %d',
    (difference) => {
      expect(Math.abs(tangoStatistic({ gained: 0, lost: 0, n: 50 }, difference))).toBeLessThan(1e-90);
    },
  );

  it('stays within −1 and 1, around the estimate', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { lower, upper, estimate } = tangoInterval(given, 0.05);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower <= estimate && estimate <= upper).toBe(true);
      }),
    );
  });
});
