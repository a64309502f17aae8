import { describe, expect, it } from 'vitest';
import { HEIGHT } from '../../../src/report/charts/frame.ts';
import { countBins, residualHistogram, scoreHistogram } from '../../../src/report/charts/histogram.ts';
import { createRegressionPredictions } from '../create.ts';
import { corners, faults, ofClass } from './read-svg.ts';

describe('countBins', () => {
  it('counts every value once, the highest in the last bin', () => {
    expect(countBins(Float64Array.of(0, 0.1, 0.25, 0.99, 1), 0, 1, 4)).toEqual([2, 1, 0, 2]);
  });

  it('keeps a range of no width in one bin, and what is beyond the range in the outer ones', () => {
    expect(countBins(Float64Array.of(5, 5), 5, 5, 3)).toEqual([2, 0, 0]);
    expect(countBins(Float64Array.of(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), 0, 1, 3)).toEqual([1, 0, 1]);
  });
});

describe('residualHistogram', () => {
  const draw = (truth: readonly number[], prediction: readonly number[]) => {
    const rows = createRegressionPredictions(0, 0);
    return { ...rows, truth: Float64Array.from(truth), prediction: Float64Array.from(prediction) };
  };

  it('draws a bar twice as high for twice the rows', () => {
    const { svg } = residualHistogram(draw([0, 0, 1], [0, 0, 0]), undefined);
    const bars = corners(ofClass(svg, 'bars c')[0]!.attributes['d']!);
    const bottom = Math.max(...bars.map(([, y]) => y));
    const heights = [...new Set(bars.map(([, y]) => Math.round(bottom - y)))].sort((a, b) => a - b);
    expect(heights).toHaveLength(3);
    expect(Math.abs(heights[2]! - 2 * heights[1]!)).toBeLessThanOrEqual(1);
    expect(bottom).toBeLessThan(HEIGHT);
  });

  it('speaks of the baseline only where there is one', () => {
    const rows = draw([1, 2], [1, 3]);
    expect(residualHistogram(rows, undefined).caption).not.toContain('baseline');
    expect(residualHistogram(rows, rows).caption).toContain('a line for the baseline');
  });

  it.each([
    ['no row', [], []],
    ['one row', [3], [4]],
    ['constant residuals', [3, 3], [1, 1]],
    ['huge residuals', [1.7e308, -1.7e308], [-1.7e308, 1.7e308]],
    ['tiny residuals', [5e-324, 0], [0, 5e-324]],
  ] as const)('has finite numbers only for %s', (_, truth, prediction) => {
    const rows = draw(truth, prediction);
    expect(faults(residualHistogram(rows, undefined).svg)).toEqual([]);
    expect(faults(residualHistogram(rows, rows).svg)).toEqual([]);
  });
});

describe('scoreHistogram', () => {
  it('tells the classes apart and draws the threshold where it is', () => {
    const { svg, caption } = scoreHistogram(Float64Array.of(0.1, 0.9), Uint8Array.of(0, 1), 'sick', 0.25);
    const left = (name: string) => Math.min(...corners(ofClass(svg, name)[0]!.attributes['d']!).map(([x]) => x));
    expect(left('bars o')).toBeLessThan(left('bars c'));
    const [[threshold] = []] = corners(ofClass(svg, 'reference')[0]!.attributes['d']!);
    expect(threshold).toBeGreaterThan(left('bars o'));
    expect(threshold).toBeLessThan(left('bars c'));
    expect(caption).toContain('rows that are sick');
  });

  it.each([
    [[], []] as const,
    [[0], [1]] as const,
    [
      [1, 1, 1],
      [0, 0, 0],
    ] as const,
  ])('has finite numbers only for scores %j', (scores, flags) => {
    expect(faults(scoreHistogram(Float64Array.from(scores), Uint8Array.from(flags), 'a', 0.5).svg)).toEqual([]);
  });
});
