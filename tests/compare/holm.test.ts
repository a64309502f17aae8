import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/compare/holm.ts';

describe('holm', () => {
  it('gives the values of statsmodels.stats.multitest.multipletests', () => {
    // method="holm" of statsmodels 0.14.
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.6, 0.5])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
    expect(holm([0.2])).toEqual([0.2]);
  });

  it('is never below the p it adjusts, nor above Bonferroni’s, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (pValues) => {
        const adjusted = holm(pValues);
        pValues.forEach((p, i) => {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]!).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
          pValues.forEach((q, k) => {
            if (p < q) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[k]!);
          });
        });
      }),
    );
  });
});
