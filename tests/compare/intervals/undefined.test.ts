/** What has no number says why, and nothing that is not finite comes out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, ownInterval } from '../../../src/compare/intervals/measure.ts';
import { normalizeWeights } from '../../../src/compare/intervals/weights.ts';
import type { MetricInput } from '../../../src/metrics/contract.ts';
import { METRICS } from '../../../src/metrics/table.ts';
import { binary, metric, multiclass, numbers } from '../../metrics/inputs.ts';
import { groupsOf, SAMPLING } from './ask.ts';
import { binaryCase, caseOf, regressionCase } from './cases.ts';

const PAIRS = METRICS.flatMap(({ name, tasks }) => tasks.map((task) => [name, task] as const));

function ask(name: string, candidate: MetricInput, baseline: MetricInput, more: object = {}) {
  return differenceInterval({ metric: metric(name), candidate, baseline }, { ...SAMPLING, ...more });
}

describe.each(PAIRS)('%s of %s', (name, task) => {
  it.each([Number.NaN, Infinity, -Infinity])('has no interval with %d in it', (bad) => {
    for (const side of ['candidate', 'baseline'] as const) {
      const one = caseOf(task, 30, 1);
      const spoilt = one[side];
      if (spoilt.task === 'regression') spoilt.prediction[7] = bad;
      else spoilt.probabilities![1]![7] = bad;
      const answer = ask(name, one.candidate, one.baseline);
      expect(answer).toHaveProperty('undefined');
      expect('undefined' in answer ? answer.undefined : '').toMatch(
        new RegExp(`^${side}: .*row 8 is (NaN|-?Infinity); it must be (a finite number|from 0 to 1)$`),
      );
      expect(ownInterval({ metric: metric(name), input: spoilt }, SAMPLING)).toHaveProperty('undefined');
    }
  });

  it('is finite or says why, whatever the rows', () => {
    const wild = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 1e308, -1e308, 5e-324, 1e-12),
    );
    const columns = fc.array(fc.tuple(wild, wild, wild), { minLength: 1, maxLength: 12 });
    const labels = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 12 });
    const sides: fc.Arbitrary<[MetricInput, MetricInput]> =
      task === 'regression'
        ? columns.map((rows) => {
            const column = (at: 0 | 1 | 2) => rows.map((row) => row[at]);
            return [numbers(column(0), column(1)), numbers(column(0), column(2))];
          })
        : labels.map((rows) => {
            const side = (at: 1 | 2): MetricInput =>
              task === 'binary'
                ? binary(
                    rows.map(([y]) => y % 2),
                    { scores: rows.map((row) => row[at] / 2) },
                  )
                : multiclass({
                    truth: rows.map(([y]) => y),
                    prediction: rows.map((row) => row[at]),
                    probabilities: rows.map((row) => [0, 1, 2].map((c) => (c === row[at] ? 0.5 : 0.25))),
                    classes: [0, 1, 2],
                  });
            return [side(1), side(2)];
          });
    fc.assert(
      fc.property(sides, ([candidate, baseline]) => {
        const answers = [
          ask(name, candidate, baseline),
          ownInterval({ metric: metric(name), input: candidate }, SAMPLING),
        ];
        for (const answer of answers) {
          if ('undefined' in answer) expect(answer.undefined.length).toBeGreaterThan(10);
          else {
            expect(
              [answer.estimate, answer.lower, answer.upper, answer.standardError, answer.planningError].every(
                Number.isFinite,
              ),
            ).toBe(true);
            expect(answer.tailBelow(-0.01)).toBeGreaterThanOrEqual(0);
            expect(answer.tailBelow(-0.01)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('the reason', () => {
  it.each([
    ['one row', ask('mse', numbers([1], [2]), numbers([1], [3])), 'an interval needs at least 2 rows'],
    [
      'no row',
      ask('mse', numbers([], []), numbers([], [])),
      'candidate: there are no rows; a metric needs at least one',
    ],
    [
      'a metric that the baseline has not',
      ask('precision', binary([0, 1, 0], { prediction: [0, 1, 1] }), binary([0, 1, 0], { prediction: [0, 0, 0] })),
      'baseline: no row is predicted as the positive class',
    ],
    [
      'a metric that hangs on one row',
      ask('precision', binary([0, 1, 0], { prediction: [0, 1, 0] }), binary([0, 1, 0], { prediction: [1, 1, 0] })),
      'with one row left out it has no value: no row is predicted as the positive class',
    ],
    [
      'one positive row',
      ask('roc_auc', binary([0, 1, 0], { scores: [0.1, 0.4, 0.3] }), binary([0, 1, 0], { scores: [0.1, 0.4, 0.3] })),
      'class "1" needs at least 2 rows of it and 2 of others',
    ],
    [
      'scores that are not there',
      ask('roc_auc', binary([0, 1, 0], {}), binary([0, 1, 0], {})),
      'candidate: it reads probabilities and there are none',
    ],
    [
      'errors too large',
      ask('mse', numbers([0, 0], [1e150, 1e152]), numbers([0, 0], [1, 2])),
      'the interval of mse is too large for double precision',
    ],
  ])('%s', (_what, answer, reason) => {
    expect(answer).toEqual({ undefined: reason });
  });

  it('one group', () => {
    const { candidate, baseline } = regressionCase(30, 1);
    expect(ask('mse', candidate, baseline, { groups: groupsOf(new Array(30).fill(0)) })).toEqual({
      undefined: 'an interval needs at least 2 groups',
    });
  });

  it.each([
    [[1, Number.NaN], 'the weight of row 2 is NaN; it must be a finite number'],
    [[1, -0.5], 'the weight of row 2 is -0.5; it must be at least 0'],
    [[0, 0], 'the weights sum to nothing, or to too much'],
    [[1e308, 1e308], 'the weights sum to nothing, or to too much'],
  ])('weights %j', (weights, reason) => {
    expect(normalizeWeights(Float64Array.from(weights))).toEqual({ undefined: reason });
    const side = numbers([1, 2], [1, 3]);
    expect(ask('mse', side, side, { weights: Float64Array.from(weights) })).toEqual({ undefined: reason });
  });

  it('weights that leave one class without any', () => {
    const { candidate, baseline } = binaryCase(30, 2);
    const weights = Float64Array.from(candidate.truth, (y) => (y === 1 ? 0 : 1));
    expect(ask('roc_auc', candidate, baseline, { weights })).toEqual({
      undefined: 'one side of the class has no weight',
    });
  });
});

describe('what no caller may ask', () => {
  const { candidate, baseline } = regressionCase(10, 1);
  it.each([
    ['other rows', () => ask('mse', candidate, regressionCase(11, 1).baseline), '10 rows were compared with 11'],
    ['an alpha of ½', () => ask('mse', candidate, baseline, { alpha: 0.5 }), 'above 0 and below 0.5, got 0.5'],
    ['an alpha of NaN', () => ask('mse', candidate, baseline, { alpha: Number.NaN }), 'above 0 and below 0.5, got NaN'],
    [
      'weights of other rows',
      () => ask('mse', candidate, baseline, { weights: new Float64Array(3) }),
      '3 weights of 10 rows',
    ],
    [
      'groups of other rows',
      () => ask('mse', candidate, baseline, { groups: groupsOf([0, 1]) }),
      'groups of 2 rows for 10',
    ],
    [
      'a group of no row',
      () => ask('mse', candidate, baseline, { groups: { codes: new Uint32Array(10).fill(1), count: 2 } }),
      'group 0 of 2 has no row',
    ],
    [
      'a group beyond the count',
      () => ask('mse', candidate, baseline, { groups: { codes: new Uint32Array(10).fill(5), count: 2 } }),
      'row 1 is of group 5 of 2',
    ],
  ])('%s', (_what, asked, message) => {
    expect(asked).toThrow(message);
  });
});
