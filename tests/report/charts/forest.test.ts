import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/documents/verdict.ts';
import { forestFigure } from '../../../src/report/charts/forest.ts';
import { createGate, createVerdict } from '../create.ts';
import { HOSTILE_NAMES } from '../samples.ts';
import { corners, faults, ofClass } from './read-svg.ts';

const judged = createGate({
  outcome: 'worse',
  passed: false,
  improvement: -0.2,
  lower: -0.3,
  upper: -0.1,
  level: 0.9,
  method: 'influence_t',
  margin: 0.1,
});
const first = (svg: string, name: string) => corners(ofClass(svg, name)[0]!.attributes['d']!)[0]![0];

describe('forestFigure', () => {
  it('draws intervals of different scales in units of their margins', () => {
    const r2 = { ...judged, metric: 'r2', improvement: -0.02, lower: -0.03, upper: -0.01, margin: 0.01 };
    const { svg, caption } = forestFigure(createVerdict({ gates: [judged, r2] }))!;
    const [a, b] = ofClass(svg, 'span').map(({ attributes }) => corners(attributes['d']!));
    expect(a!.map(([x]) => x)).toEqual(b!.map(([x]) => x));
    const [zero, margin] = [first(svg, 'zero'), first(svg, 'reference')];
    expect(a![1]![0]).toBeCloseTo(margin, 0);
    expect(zero - a![0]![0]).toBeCloseTo(3 * (zero - margin), 0);
    expect(caption).toContain('90\u00a0% interval');
    expect(svg).toContain('<desc>rmse: worse, −2 margins, from −3 to −1. r2: worse, −2 margins, from −3 to −1.</desc>');
  });

  it('shows the slices that were judged, worst first, and the anchor', () => {
    const slice = (name: string, upper: number, outcome: 'worse' | 'no_worse') => ({
      where: { region: name },
      rows: 200,
      minRows: 100,
      metrics: { rmse: { outcome, improvement: upper - 0.1, lower: upper - 0.2, upper, margin: 0.1 } },
    });
    const small = { where: { region: 'west' }, rows: 3, minRows: 100, metrics: { rmse: { candidate: 1 } } };
    const verdict = createVerdict({
      gates: [judged],
      slices: [slice('north', 0.2, 'no_worse'), slice('south', -0.15, 'worse'), small],
      anchor: { version: 'houses@v1.4.0', gate: judged },
    });
    const { svg } = forestFigure(verdict)!;
    const names = [...svg.matchAll(/text-anchor="end" x="140"[^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(names).toEqual(['rmse', 'region = south', 'region = north', 'anchor houses@v1.4.0']);
  });

  it('draws nothing of a point, of too few rows, and without a margin', () => {
    const gates = [
      { ...judged, method: 'point' },
      { ...judged, reason: 'too_few_rows' as const },
      { ...judged, margin: undefined },
      { ...judged, margin: 0 },
    ];
    for (const gate of gates) expect(forestFigure(createVerdict({ gates: [gate] }))).toBeUndefined();
  });

  it('tells settled from open by more than colour', () => {
    const open = { ...judged, outcome: 'inconclusive' as const, upper: 0.05 };
    const { svg } = forestFigure(createVerdict({ gates: [judged, open] }))!;
    expect(ofClass(svg, 'mark worse')).toHaveLength(1);
    expect(ofClass(svg, 'mark open')).toHaveLength(1);
  });

  it('has finite numbers inside the frame only, and no name that breaks out, whatever the verdict is', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const gate = fc.record({
      metric: fc.constantFrom(...HOSTILE_NAMES, 'rmse'),
      outcome: fc.constantFrom(...OUTCOMES),
      improvement: number,
      lower: number,
      upper: number,
      margin: number.map(Math.abs),
    });
    fc.assert(
      fc.property(fc.array(gate, { minLength: 1, maxLength: 20 }), (gates) => {
        const verdict = createVerdict({ gates: gates.map((numbers) => ({ ...judged, ...numbers })) });
        const figure = forestFigure(verdict);
        if (figure === undefined) return;
        expect(faults(figure.svg)).toEqual([]);
        expect(figure.svg).not.toMatch(/NaN|Infinity|<(?:img|script)/);
      }),
      { numRuns: 300 },
    );
  });
});
