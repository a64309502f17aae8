import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improvementFigure } from '../../../src/report/charts/improvement.ts';
import type { MetricRow } from '../../../src/report/metric-rows.ts';
import { createGate } from '../create.ts';
import { corners, faults, ofClass } from './read-svg.ts';

function rowOf(metric: string, baseline: number, improvement: number | undefined): MetricRow {
  return {
    metric,
    direction: 'higher',
    gated: false,
    candidate: { value: baseline + (improvement ?? 0) },
    baseline: { value: baseline },
    dummy: undefined,
    improvement,
  };
}

const sizes = (svg: string, name: string) =>
  ofClass(svg, name).map(({ attributes }) => ({ x: Number(attributes['x']), width: Number(attributes['width']) }));
const zeroOf = (svg: string) => corners(ofClass(svg, 'zero')[0]!.attributes['d']!)[0]![0];

describe('improvementFigure', () => {
  it('draws better to the right of zero and worse to the left, in per cent of the baseline', () => {
    const { svg } = improvementFigure([rowOf('r2', 0.5, 0.05), rowOf('rmse', 5, -1)], [])!;
    const zero = zeroOf(svg);
    const [[better], [worse]] = [sizes(svg, 'better'), sizes(svg, 'worse')];
    expect(better!.x).toBe(zero);
    expect(Math.abs(worse!.x + worse!.width - zero)).toBeLessThan(0.11);
    expect(Math.abs(worse!.width - 2 * better!.width)).toBeLessThan(0.31);
    expect(svg).toContain('<desc>Improvement: r2 +10\u00a0%, rmse −20\u00a0%.</desc>');
  });

  it('draws the margin of a gate, its interval, and says what they are', () => {
    const gate = createGate({ metric: 'rmse', lower: -0.5, upper: 0.5, margin: 0.25 });
    const { svg, caption } = improvementFigure([rowOf('rmse', 5, 0.1)], [gate])!;
    const [margin] = sizes(svg, 'margin');
    expect(Math.abs(margin!.x + margin!.width - zeroOf(svg))).toBeLessThan(0.11);
    const [low, high] = corners(ofClass(svg, 'whisker')[0]!.attributes['d']!);
    expect(zeroOf(svg) - low![0]).toBeCloseTo(high![0] - zeroOf(svg), 0);
    expect(caption).toBe('In per cent of the baseline. Grey: the margin. Whisker: the interval.');
    expect(improvementFigure([rowOf('rmse', 5, 0.1)], [])!.caption).toBe('In per cent of the baseline.');
  });

  it('is not there where no metric is known on both sides or the baseline is zero', () => {
    expect(improvementFigure([], [])).toBeUndefined();
    expect(improvementFigure([rowOf('r2', 0.5, undefined), rowOf('mae', 0, 1)], [])).toBeUndefined();
  });

  it('takes a difference of rounding for none', () => {
    expect(improvementFigure([rowOf('r2', 0.5, 1e-13)], [])!.svg).toContain('r2 0\u00a0%');
  });

  it('has finite numbers inside the frame only, whatever the metrics are', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 }), number, (metrics, margin) => {
        const rows = metrics.map(([baseline, improvement], i) => rowOf(`m${i}`, baseline, improvement));
        const gate = createGate({ metric: 'm0', margin: Math.abs(margin), lower: -1, upper: 1 });
        const figure = improvementFigure(rows, [gate]);
        if (figure === undefined) return;
        expect(faults(figure.svg)).toEqual([]);
        expect(figure.svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 300, examples: [[[[1e-11, 1.7e308]], 1.7e308]] },
    );
  });
});
