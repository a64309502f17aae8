import { describe, expect, it } from 'vitest';
import type { ClassPredictions } from '../../../src/documents/predictions.ts';
import { classTable, confusionFigure, countConfusion } from '../../../src/report/charts/confusion.ts';
import { phraseToTerminal } from '../../../src/report/terminal-text.ts';
import { createMulticlassPredictions } from '../create.ts';
import { faults, ofClass, readElements } from './read-svg.ts';

function predictionsOf(
  truth: readonly number[],
  prediction: readonly number[],
  classes: readonly string[] = ['a', 'b', 'c'],
): ClassPredictions {
  return {
    ...createMulticlassPredictions(0, 0, [...classes]),
    truth: Int32Array.from(truth),
    prediction: Int32Array.from(prediction),
  };
}

const cells = (svg: string) =>
  readElements(svg)
    .filter(({ attributes }) => attributes['class']?.startsWith('cell'))
    .map(({ text }) => text);

describe('confusionFigure', () => {
  it('has a row for each actual and a column for each predicted class', () => {
    const { svg } = confusionFigure(predictionsOf([0, 0, 1, 2], [0, 1, 1, 1]), 'Candidate')!;
    expect(cells(svg)).toEqual(['1', '1', '0', '0', '1', '0', '0', '1', '0']);
    const right = ofClass(svg, 'c').map(({ attributes }) => [Number(attributes['x']), Number(attributes['y'])]);
    expect(right).toHaveLength(3);
    expect(right[0]![0]).toBeLessThan(right[1]![0]!);
    expect(right[0]![1]).toBeLessThan(right[1]![1]!);
    expect(ofClass(svg, 'm')).toHaveLength(6);
  });

  it('says what it shows', () => {
    const { svg } = confusionFigure(predictionsOf([0, 0, 1, 2], [0, 1, 1, 1]), 'Baseline')!;
    expect(svg).toContain('<title>Confusion matrix: baseline</title>');
    expect(svg).toContain('2 of 4 rows on the diagonal.');
  });

  it('is stronger where the share of the row is larger', () => {
    const { svg } = confusionFigure(predictionsOf([0, 0, 0, 1], [0, 0, 1, 1], ['a', 'b']), 'Candidate')!;
    const [first, second] = ofClass(svg, 'c').map(({ attributes }) => Number(attributes['fill-opacity']));
    expect(first).toBeLessThan(second!);
    expect(second).toBe(1);
  });

  it.each([
    ['no row', [], []],
    ['one row', [1], [0]],
    ['one class', [0, 0], [0, 0]],
  ] as const)('has finite numbers only for %s', (_, truth, prediction) => {
    expect(faults(confusionFigure(predictionsOf(truth, prediction), 'Candidate')!.svg)).toEqual([]);
  });

  it('stays inside its frame with long and with many names', () => {
    for (const classes of [['x'.repeat(200), '<b>', ''], Array.from({ length: 24 }, (_, i) => `class ${i}`)]) {
      const { svg } = confusionFigure(createMulticlassPredictions(0.8, 100, classes), 'Candidate')!;
      expect(faults(svg)).toEqual([]);
      const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number);
      for (const { attributes } of [...ofClass(svg, 'c'), ...ofClass(svg, 'm')]) {
        expect(Number(attributes['x']) + Number(attributes['width'])).toBeLessThanOrEqual(width!);
        expect(Number(attributes['y']) + Number(attributes['height'])).toBeLessThanOrEqual(height!);
      }
    }
  });
});

describe('countConfusion', () => {
  it('counts every row once', () => {
    expect([...countConfusion(predictionsOf([0, 2, 2], [1, 2, 2]))]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 2]);
  });
});

describe('classTable', () => {
  const text = (candidate: ClassPredictions, baseline?: ClassPredictions) =>
    classTable(candidate, baseline).rows.map((row) => row.map((cell) => phraseToTerminal(cell, false)).join(' | '));

  it('gives precision, recall and F1, undefined where nothing was predicted', () => {
    expect(text(predictionsOf([0, 0, 1, 2], [0, 1, 1, 1]))).toEqual([
      'a | 2 | 1 | 1 | 0.500 | 0.667',
      'b | 1 | 3 | 0.333 | 1 | 0.500',
      'c | 1 | 0 | undefined | 0 | 0',
    ]);
  });

  it('finds a class of the baseline by its name', () => {
    const baseline = predictionsOf([1, 0], [1, 1], ['c', 'a']);
    expect(text(predictionsOf([0, 2], [0, 2]), baseline)[0]).toBe('a | 1 | 1 | 0.50 → 1.00 | 1 | 0.67 → 1.00');
  });
});
