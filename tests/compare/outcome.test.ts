/** The table of statistics, section 1.1, row by row, from numbers alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginOf, type OutcomeInput, outcomeOf, requiredImprovementOf } from '../../src/compare/outcome.ts';

const point = (d: number, rest: Partial<OutcomeInput> = {}): OutcomeInput => ({
  improvement: d,
  lower: d,
  upper: d,
  margin: 0.1,
  requiredImprovement: 0,
  identicalPredictions: false,
  ...rest,
});

describe('outcomeOf', () => {
  it.each<[string, OutcomeInput, object]>([
    [
      'equal predictions',
      point(0, { identicalPredictions: true }),
      { outcome: 'no_worse', reason: 'identical_predictions' },
    ],
    ['better', point(0.01), { outcome: 'better' }],
    ['better by more than K', point(0.06, { requiredImprovement: 0.05 }), { outcome: 'better' }],
    ['better by K exactly is not more than K', point(0.05, { requiredImprovement: 0.05 }), { outcome: 'no_worse' }],
    ['no difference inside a margin', point(0), { outcome: 'no_worse' }],
    ['worse inside the margin', point(-0.05), { outcome: 'no_worse', degraded: true }],
    ['worse by the margin exactly', point(-0.1), { outcome: 'worse' }],
    ['worse', point(-0.2), { outcome: 'worse' }],
    ['no difference and no margin', point(0, { margin: 0 }), { outcome: 'inconclusive', reason: 'wide_interval' }],
    [
      'an interval across the margin',
      point(-0.05, { lower: -0.2, upper: 0.1 }),
      { outcome: 'inconclusive', reason: 'wide_interval' },
    ],
    ['an interval across 0 within the margin', point(0, { lower: -0.05, upper: 0.05 }), { outcome: 'no_worse' }],
  ])('%s', (_, input, expected) => {
    expect(outcomeOf(input)).toEqual(expected);
  });

  it('never calls anything but an error what holds a number that is not finite', () => {
    const keys = ['improvement', 'lower', 'upper', 'margin', 'requiredImprovement'] as const;
    const bad = fc.constantFrom(Number.NaN, Infinity, -Infinity);
    fc.assert(
      fc.property(fc.constantFrom(...keys), bad, fc.double({ noNaN: true }), fc.boolean(), (key, value, d, same) => {
        const { outcome } = outcomeOf({ ...point(d, { identicalPredictions: same }), [key]: value });
        expect(outcome).toBe('error');
      }),
    );
  });

  it('falls with the difference: what is worse never has a better outcome', () => {
    const rank = ['worse', 'inconclusive', 'no_worse', 'better'];
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 5, noNaN: true }), (a, b, margin) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((d) => outcomeOf(point(d, { margin })).outcome);
        expect(rank.indexOf(low!)).toBeLessThanOrEqual(rank.indexOf(high!));
      }),
    );
  });
});

describe('margins', () => {
  it.each<[number | undefined, number | undefined, number, number | 'relative_to_zero']>([
    [0.5, undefined, 10, 0.5],
    [undefined, 0.02, 10, 0.2],
    [0.5, 0.02, 10, 0.2],
    [0.1, 0.02, 10, 0.1],
    [undefined, 0.1, -0.5, 0.05],
    [undefined, 0.1, 0, 'relative_to_zero'],
    [undefined, 0.1, 9e-13, 'relative_to_zero'],
    [undefined, 0.5, 1e-12, 5e-13],
    [0.1, 0.1, 0, 'relative_to_zero'],
    [0.1, undefined, 0, 0.1],
    [undefined, undefined, 0, 0],
  ])('M of %s absolute, %s relative, baseline %s is %s: the smaller', (absolute, relative, baseline, expected) => {
    expect(marginOf(absolute, relative, baseline)).toBe(expected);
  });

  it.each<[number | undefined, number | undefined, number, number | 'relative_to_zero']>([
    [0.5, 0.02, 10, 0.5],
    [0.1, 0.02, 10, 0.2],
    [undefined, 0.1, -0.5, 0.05],
    [undefined, 0.1, 0, 'relative_to_zero'],
    [undefined, undefined, 0, 0],
  ])('K of %s absolute, %s relative, baseline %s is %s: the larger', (absolute, relative, baseline, expected) => {
    expect(requiredImprovementOf(absolute, relative, baseline)).toBe(expected);
  });
});
