import { describe, expect, it } from 'vitest';
import type { RegressionPredictions } from '../../../src/documents/predictions.ts';
import { makeAxes } from '../../../src/report/charts/frame.ts';
import {
  MAX_POINTS,
  predictedAgainstActual,
  residuals,
  residualsAgainstPredicted,
} from '../../../src/report/charts/scatter.ts';
import { createRegressionPredictions } from '../create.ts';
import { corners, faults, ofClass } from './read-svg.ts';

function predictionsOf(truth: readonly number[], prediction: readonly number[]): RegressionPredictions {
  return {
    ...createRegressionPredictions(0, 0),
    truth: Float64Array.from(truth),
    prediction: Float64Array.from(prediction),
  };
}

const dots = (svg: string, side: 'b' | 'c') => corners(ofClass(svg, `dots ${side}`)[0]!.attributes['d']!);

describe('predictedAgainstActual', () => {
  it('puts each row at its actual and predicted value, both axes alike', () => {
    const { svg } = predictedAgainstActual(predictionsOf([0, 10], [10, 0]), undefined, 'price');
    const range = { from: 0, to: 10 };
    const axes = makeAxes({ label: '', ...range }, { label: '', ...range });
    expect(dots(svg, 'c')).toEqual([
      [axes.left, axes.top],
      [axes.right, axes.bottom],
    ]);
    expect(ofClass(svg, 'axis').map((axis) => axis.text)).toEqual(['actual price', 'predicted price']);
  });

  it('draws a right prediction on the diagonal', () => {
    const { svg } = predictedAgainstActual(predictionsOf([0, 5, 10], [0, 5, 10]), undefined, 'y');
    const [from, to] = corners(ofClass(svg, 'reference')[0]!.attributes['d']!);
    for (const [x, y] of dots(svg, 'c')) {
      const share = (x - from![0]) / (to![0] - from![0]);
      expect(Math.abs(y - (from![1] + share * (to![1] - from![1])))).toBeLessThan(0.11);
    }
  });

  it('shows every k-th of many rows and says so', () => {
    const { svg, caption } = predictedAgainstActual(createRegressionPredictions(4, 4000), undefined, 'y');
    expect(dots(svg, 'c').length).toBeLessThanOrEqual(MAX_POINTS);
    expect(caption).toContain('One in 3 of 4,000 rows.');
  });
});

describe('residualsAgainstPredicted', () => {
  it('has zero in sight though every residual is positive', () => {
    const { svg } = residualsAgainstPredicted(predictionsOf([12, 14], [10, 11]), undefined, 'y');
    const [[, zero] = []] = corners(ofClass(svg, 'reference')[0]!.attributes['d']!);
    for (const [, y] of dots(svg, 'c')) expect(y).toBeLessThan(zero!);
  });

  it('is actual less predicted', () => {
    expect([...residuals(predictionsOf([3, 1], [1, 4]))]).toEqual([2, -3]);
  });
});

describe.each([
  ['no row', [], []],
  ['one row', [3], [4]],
  ['constant rows', [3, 3, 3], [3, 3, 3]],
  ['negative rows', [-3, -50], [-4, -20]],
  ['huge rows', [1e308, -1.7e308], [-1.7e308, 1.7e308]],
  ['tiny rows', [5e-324, 0], [0, 5e-324]],
] as const)('a chart of %s', (_, truth, prediction) => {
  it('has finite numbers only', () => {
    const rows = predictionsOf(truth, prediction);
    for (const other of [undefined, rows]) {
      for (const draw of [predictedAgainstActual, residualsAgainstPredicted]) {
        expect(faults(draw(rows, other, 'y').svg)).toEqual([]);
      }
    }
  });
});
