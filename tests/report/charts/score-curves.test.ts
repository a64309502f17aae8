import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationBins,
  type Point,
  precisionRecallPoints,
  rankScores,
  rocPoints,
} from '../../../src/report/charts/score-curves.ts';

/** The share of pairs that are ranked rightly, a tie for half: what the area under the ROC is. */
function rightPairs(scores: readonly number[], flags: readonly number[]): number {
  let [right, pairs] = [0, 0];
  scores.forEach((positive, i) => {
    scores.forEach((negative, j) => {
      if (flags[i] !== 1 || flags[j] !== 0) return;
      pairs++;
      right += positive > negative ? 1 : positive === negative ? 0.5 : 0;
    });
  });
  return right / pairs;
}

function area(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, { x, y }, i) => sum + ((x - points[i]!.x) * (y + points[i]!.y)) / 2, 0);
}

const rows = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
    fc.constantFrom(0, 1),
  ),
  {
    minLength: 2,
    maxLength: 60,
  },
);

describe('rocPoints', () => {
  it('encloses the share of pairs that are ranked rightly', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const [scores, flags] = [drawn.map(([score]) => score), drawn.map(([, flag]) => flag)];
        const points = rocPoints(rankScores(Float64Array.from(scores), Uint8Array.from(flags)));
        const isDefined = flags.includes(0) && flags.includes(1);
        expect(points.length > 0).toBe(isDefined);
        if (isDefined) expect(Math.abs(area(points) - rightPairs(scores, flags))).toBeLessThan(1e-12);
      }),
    );
  });

  it('keeps both ends of a curve that is thinned', () => {
    const count = 5000;
    const scores = Float64Array.from({ length: count }, (_, i) => i / count);
    const flags = Uint8Array.from({ length: count }, (_, i) => i % 2);
    const points = rocPoints(rankScores(scores, flags));
    expect(points.length).toBeLessThanOrEqual(601);
    expect([points[0], points.at(-1)]).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ]);
  });
});

describe('precisionRecallPoints', () => {
  it('ends at full recall with the share of positive rows', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const flags = drawn.map(([, flag]) => flag as number);
        const positives = flags.reduce((sum, flag) => sum + flag, 0);
        const points = precisionRecallPoints(
          rankScores(Float64Array.from(drawn.map(([score]) => score)), Uint8Array.from(flags)),
        );
        if (positives === 0) expect(points).toEqual([]);
        else expect(points.at(-1)).toEqual({ x: 1, y: positives / flags.length });
        for (const { x, y } of points) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
      }),
    );
  });
});

describe('calibrationBins', () => {
  it('gives the mean score and the share of positives of each bin that has rows', () => {
    const bins = calibrationBins(Float64Array.of(0.02, 0.04, 0.5, 1), Uint8Array.of(0, 1, 1, 1));
    expect(bins).toEqual([
      { x: 0.03, y: 0.5, rows: 2 },
      { x: 0.5, y: 1, rows: 1 },
      { x: 1, y: 1, rows: 1 },
    ]);
  });

  it('is empty without rows', () => {
    expect(calibrationBins(new Float64Array(0), new Uint8Array(0))).toEqual([]);
  });
});
