import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/report/charts/figures.ts';
import {
  createBinaryPredictions,
  createMulticlassPredictions,
  createRegressionPredictions,
  createReport,
} from '../create.ts';
import { hostile, pending } from '../samples.ts';
import { faults } from './read-svg.ts';

const titles = (report: Parameters<typeof figuresOf>[0]) => figuresOf(report).map((figure) => figure.title);

describe('figuresOf', () => {
  it('has the charts of the task', () => {
    expect(titles(createReport())).toEqual(['Predicted against actual', 'Residuals against predicted', 'Residuals']);
    expect(titles({ ...pending(), predictions: createBinaryPredictions() })).toEqual([
      'ROC',
      'Precision against recall',
      'Calibration',
      'Scores by class',
      'Confusion matrix: candidate',
      'Confusion matrix: baseline',
    ]);
    expect(titles(createReport({ predictions: createMulticlassPredictions(), baseline: undefined }))).toEqual([
      'Confusion matrix: candidate',
    ]);
  });

  it('draws the candidate alone where the baseline is of another task', () => {
    const report = createReport({ baseline: { predictions: createMulticlassPredictions() } });
    for (const { svg } of figuresOf(report)) expect(svg).not.toContain('dots b');
  });

  it('has no chart without rows', () => {
    expect(figuresOf(createReport({ predictions: undefined }))).toEqual([]);
    expect(figuresOf(createReport({ predictions: createRegressionPredictions(4, 0) }))).toEqual([]);
  });

  it('lets no hostile name out of its text', () => {
    for (const { svg } of figuresOf(hostile())) {
      expect(faults(svg)).toEqual([]);
      expect(svg.match(/<[a-z]+/g)?.every((tag) => /^<(?:svg|title|desc|path|text|rect|circle)$/.test(tag))).toBe(true);
    }
  });
});
