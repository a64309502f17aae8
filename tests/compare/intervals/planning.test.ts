/** Floors, and what a test set can settle (statistics, section 4). */
import { describe, expect, it } from 'vitest';
import { rowsForSpread, rowsNeeded, smallestMargin } from '../../../src/compare/intervals/planning.ts';
import { missedFloor, thinClass } from '../../../src/compare/intervals/row-floors.ts';
import { tangoInterval } from '../../../src/compare/intervals/tango.ts';
import { expectWithin } from '../../expect-within.ts';
import { binary, multiclass, numbers } from '../../metrics/inputs.ts';
import { difference, groupsOf } from './ask.ts';
import { regressionCase, takeRows } from './cases.ts';

describe('rows by margin and share of discordant rows', () => {
  it.each([
    [0.005, [4947, 12_366, 24_731, 49_461]],
    [0.01, [1237, 3092, 6183, 12_366]],
    [0.02, [310, 773, 1546, 3092]],
    [0.05, [50, 124, 248, 495]],
  ])('a margin of %d', (margin, rows) => {
    expect([0.02, 0.05, 0.1, 0.2].map((share) => rowsForSpread(share, margin, 0.05))).toEqual(rows);
  });
});

describe('planning from an interval', () => {
  const { candidate, baseline } = regressionCase(100, 1);
  const interval = difference('mae', candidate, baseline);

  it('the smallest margin is 2.49 standard errors', () => {
    expectWithin(
      smallestMargin(interval, 0.05),
      (1.6448536269514729 + 0.8416212335729142) * interval.standardError,
      1e-12,
    );
  });

  it('the smallest margin needs the rows there are, half of it four times as many', () => {
    const margin = smallestMargin(interval, 0.05);
    expect(rowsNeeded(interval, margin * 1.0000001, 0.05)).toBe(100);
    expect(rowsNeeded(interval, margin / 2, 0.05)).toBe(400);
  });

  it('copies of the rows settle what was asked', () => {
    const margin = 0.7 * smallestMargin(interval, 0.05);
    const needed = rowsNeeded(interval, margin, 0.05)!;
    const rows = Array.from({ length: needed }, (_, i) => i % 100);
    const larger = difference('mae', takeRows(candidate, rows), takeRows(baseline, rows));
    expectWithin(smallestMargin(larger, 0.05), margin, 0.03);
  });

  it('has no answer for a margin of nothing, or beyond all counting', () => {
    expect(rowsNeeded(interval, 0, 0.05)).toBeUndefined();
    expect(rowsNeeded(interval, -1, 0.05)).toBeUndefined();
    expect(rowsNeeded(interval, Number.NaN, 0.05)).toBeUndefined();
    expect(rowsNeeded(interval, 1e-300, 0.05)).toBeUndefined();
  });

  it('of models that never disagree does not promise a margin that Tango refuses', () => {
    for (const n of [50, 100, 1000]) {
      const counts = { gained: 0, lost: 0, n };
      expect(-tangoInterval(counts, 0.05).lower).toBeLessThan(smallestMargin(tangoInterval(counts, 0.05), 0.05));
    }
  });
});

const labels = (counts: readonly number[]) => counts.flatMap((count, c) => new Array<number>(count).fill(c));
const two = (negatives: number, positives: number) => binary(labels([negatives, positives]), {});
const three = (...counts: number[]) => multiclass({ truth: labels(counts), classes: [0, 1, 2] });
const rows = (n: number) => numbers(new Array(n).fill(1), new Array(n).fill(2));

describe('floors', () => {
  it.each([
    ['regression of 29 rows', 'rmse', rows(29), { what: 'rows', has: 29, floor: 30 }],
    ['regression of 30 rows', 'rmse', rows(30), undefined],
    ['99 labelled rows', 'accuracy', two(50, 49), { what: 'rows', has: 99, floor: 100 }],
    ['accuracy does not ask for positives', 'accuracy', two(100, 0), undefined],
    ['9 positives', 'roc_auc', two(91, 9), { what: 'rows of class "1"', has: 9, floor: 10 }],
    ['10 positives', 'roc_auc', two(90, 10), undefined],
    ['9 negatives', 'f1', two(9, 91), { what: 'rows of other classes than "1"', has: 9, floor: 10 }],
    ['a thin class in a macro mean', 'f1_macro', three(60, 50, 4), { what: 'rows of class "2"', has: 4, floor: 10 }],
    ['a thin class in a weighted mean', 'f1_weighted', three(60, 50, 4), undefined],
  ] as const)('%s', (_what, name, input, expected) => {
    expect(missedFloor({ name }, input)).toEqual(expected);
  });

  it('29 groups', () => {
    const codes = Array.from({ length: 100 }, (_, i) => i % 29);
    expect(missedFloor({ name: 'rmse' }, rows(100), groupsOf(codes))).toEqual({ what: 'groups', has: 29, floor: 30 });
    const more = Array.from({ length: 100 }, (_, i) => i % 30);
    expect(missedFloor({ name: 'rmse' }, rows(100), groupsOf(more))).toBeUndefined();
  });

  it('warns below 50 rows of a class', () => {
    expect(thinClass({ name: 'roc_auc' }, two(100, 49))).toEqual({ what: 'rows of class "1"', has: 49, floor: 50 });
    expect(thinClass({ name: 'roc_auc' }, two(100, 50))).toBeUndefined();
    expect(thinClass({ name: 'accuracy' }, two(100, 2))).toBeUndefined();
    expect(thinClass({ name: 'rmse' }, rows(30))).toBeUndefined();
  });
});
