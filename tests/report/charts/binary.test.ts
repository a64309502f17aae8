import { describe, expect, it } from 'vitest';
import { binaryCurves, type PositiveScores, positiveScores } from '../../../src/report/charts/binary.ts';
import { createBinaryPredictions } from '../create.ts';
import { corners, faults, ofClass } from './read-svg.ts';

function scoresOf(scores: readonly number[], flags: readonly number[]): PositiveScores {
  return { scores: Float64Array.from(scores), isPositive: Uint8Array.from(flags), positive: 'sick' };
}

const titles = (candidate: PositiveScores) => binaryCurves(candidate, undefined).map((figure) => figure.title);

describe('positiveScores', () => {
  it('takes the column and the rows of the positive class', () => {
    const predictions = createBinaryPredictions(0.8, 3);
    const found = positiveScores(predictions, undefined)!;
    expect(found.positive).toBe('0');
    expect(found.scores).toBe(predictions.probabilities![0]);
    expect([...found.isPositive]).toEqual([...predictions.truth].map((label) => (label === 0 ? 1 : 0)));
  });

  it('knows nothing where there are labels only, or the class is not there', () => {
    expect(positiveScores({ ...createBinaryPredictions(), probabilities: undefined }, undefined)).toBeUndefined();
    expect(positiveScores({ ...createBinaryPredictions(), positive: undefined }, 'other')).toBeUndefined();
    expect(positiveScores(undefined, '0')).toBeUndefined();
  });
});

describe('binaryCurves', () => {
  it('draws the ROC of a perfect ranking along the left and the top', () => {
    const [roc] = binaryCurves(scoresOf([0.9, 0.8, 0.2, 0.1], [1, 1, 0, 0]), undefined);
    const points = corners(ofClass(roc!.svg, 'line c')[0]!.attributes['d']!);
    const [from, to] = corners(ofClass(roc!.svg, 'reference')[0]!.attributes['d']!);
    expect(points).toEqual([from, [from![0], to![1]], to]);
  });

  it('leaves out a curve that is undefined', () => {
    expect(titles(scoresOf([0.9, 0.1], [1, 0]))).toEqual(['ROC', 'Precision against recall', 'Calibration']);
    expect(titles(scoresOf([0.9, 0.1], [1, 1]))).toEqual(['Precision against recall', 'Calibration']);
    expect(titles(scoresOf([0.9, 0.1], [0, 0]))).toEqual(['Calibration']);
  });

  it('draws larger circles for fuller bins', () => {
    const calibration = binaryCurves(scoresOf([0.05, 0.04, 0.03, 0.02, 0.95], [0, 0, 0, 1, 1]), undefined).at(-1)!;
    const [low, high] = ofClass(calibration.svg, 'dot c').map((circle) => Number(circle.attributes['r']));
    expect(low).toBeGreaterThan(high!);
  });

  it.each([
    ['no row', [], []],
    ['one row', [0.5], [1]],
    ['equal scores', [0.5, 0.5, 0.5], [1, 0, 1]],
    ['scores at both ends', [0, 1, 0, 1], [0, 1, 1, 0]],
  ] as const)('has finite numbers only for %s', (_, scores, flags) => {
    const side = scoresOf(scores, flags);
    for (const other of [undefined, side])
      for (const { svg } of binaryCurves(side, other)) expect(faults(svg)).toEqual([]);
  });
});
