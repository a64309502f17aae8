import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extent, HEIGHT, makeAxes, makeFigure, WIDTH } from '../../../src/report/charts/frame.ts';
import { faults, ofClass } from './read-svg.ts';

const ticks = (svg: string) => ofClass(svg, 'tick').map((tick) => tick.text);

describe('makeAxes', () => {
  it('puts the ends of an exact range on the ends of the axis, y upwards', () => {
    const axes = makeAxes({ label: 'a', from: 0, to: 1, exact: true }, { label: 'b', from: 0, to: 1, exact: true });
    expect([axes.x(0), axes.x(1)]).toEqual([axes.left, axes.right]);
    expect([axes.y(0), axes.y(1)]).toEqual([axes.bottom, axes.top]);
    expect(axes.x(0.5)).toBe((axes.left + axes.right) / 2);
    expect(ticks(axes.svg)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1', '0', '0.2', '0.4', '0.6', '0.8', '1']);
  });

  it('names both axes, with what comes from outside escaped', () => {
    const axes = makeAxes({ label: '<b>&', from: 0, to: 1 }, { label: 'rows', from: 0, to: 1 });
    expect(ofClass(axes.svg, 'axis').map((axis) => axis.text)).toEqual(['&lt;b&gt;&amp;', 'rows']);
  });

  it('tells large and small numbers in a power of ten that the label names', () => {
    const axes = makeAxes({ label: 'price', from: 0, to: 4e9 }, { label: 'error', from: -2e-7, to: 2e-7 });
    expect(ofClass(axes.svg, 'axis').map((axis) => axis.text)).toEqual(['price (× 10⁹)', 'error (× 10⁻⁹)']);
    expect(ticks(axes.svg)).toEqual(['0', '1', '2', '3', '4', '−200', '−100', '0', '100', '200']);
  });

  it('opens a range of no width around its value', () => {
    const axes = makeAxes({ label: 'a', from: 5, to: 5 }, { label: 'b', from: 0, to: 0 });
    expect(axes.x(5)).toBe((axes.left + axes.right) / 2);
    expect(axes.y(0)).toBe((axes.top + axes.bottom) / 2);
  });

  it('draws any two ends inside the frame, with finite numbers', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(end, end, end, end, (a, b, c, d) => {
        const axes = makeAxes(
          { label: 'x', from: Math.min(a, b), to: Math.max(a, b) },
          { label: 'y', from: Math.min(c, d), to: Math.max(c, d) },
        );
        const figure = makeFigure({ title: 't', caption: 'c' }, axes.svg);
        expect(faults(figure.svg)).toEqual([]);
        expect(figure.svg).not.toMatch(/NaN|Infinity|undefined|not finite/);
        for (const [value, scale, low, high] of [
          [a, axes.x, axes.left, axes.right],
          [b, axes.x, axes.left, axes.right],
          [c, axes.y, axes.top, axes.bottom],
          [d, axes.y, axes.top, axes.bottom],
        ] as const) {
          expect(scale(value)).toBeGreaterThanOrEqual(low - 1e-9);
          expect(scale(value)).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
      { numRuns: 500, examples: [[1.7e308, -1.7e308, 5e-324, 0]] },
    );
  });
});

describe('extent', () => {
  it('spans several columns and passes over what is no number', () => {
    const odd = Float64Array.of(7, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    expect(extent(Float64Array.of(3, -1), odd, new Float64Array())).toEqual([-1, 7]);
    expect(extent(Float64Array.of(Number.NEGATIVE_INFINITY, 2))).toEqual([2, 2]);
  });

  it('is 0 to 1 where there is no number', () => {
    expect(extent(new Float64Array(), Float64Array.of(Number.NaN))).toEqual([0, 1]);
    expect(extent()).toEqual([0, 1]);
  });
});

describe('makeFigure', () => {
  it('carries its title and what it shows for those who do not see it', () => {
    const { svg } = makeFigure({ title: 'A <b>', caption: 'how to read', description: 'what it shows' }, '');
    expect(svg).toBe(
      `<svg role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>A &lt;b&gt;</title><desc>what it shows</desc></svg>`,
    );
  });
});
