/** Distribution functions: values of SciPy 1.17.1 (statistics, section 14), closed forms, laws and the ends of their ranges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperQuantile, chiSquareUpperTail } from '../../src/numbers/chi-square.ts';
import { fUpperQuantile, fUpperTail } from '../../src/numbers/f-distribution.ts';
import { regularizedBeta } from '../../src/numbers/incomplete-beta.ts';
import { regularizedGammaUpper } from '../../src/numbers/incomplete-gamma.ts';
import { logBeta, logGamma } from '../../src/numbers/log-gamma.ts';
import { normalLowerTail, normalUpperQuantile, normalUpperTail } from '../../src/numbers/normal.ts';
import { studentUpperQuantile, studentUpperTail } from '../../src/numbers/student-t.ts';
import { expectWithin } from '../expect-within.ts';

describe('values of SciPy', () => {
  it.each([
    [0.05, 1, 6.313751514675044],
    [0.05, 11, 1.795884818704044],
    [0.05, 99, 1.660391156016991],
    [0.05, 1e6, 1.6448551507220406],
  ])('the t that leaves %d above it with %d degrees of freedom', (p, df, expected) => {
    expectWithin(studentUpperQuantile(p, df), expected, 1e-10);
  });

  it.each([
    [2.5, 10, 0.01572342211830441],
    [10, 29, 3.2999312882167624e-11],
    [38, 99, 3.766427633632013e-61],
  ])('the tail above t = %d with %d degrees of freedom', (t, df, expected) => {
    expectWithin(studentUpperTail(t, df), expected, 1e-10);
  });

  it.each([
    [13, 3, 0.0046366054380417195],
    [200, 5, 2.8406228986415534e-41],
    [1200, 1000, 1.2255942330622893e-5],
  ])('the tail above χ² = %d with %d degrees of freedom', (x, df, expected) => {
    expectWithin(chiSquareUpperTail(x, df), expected, 1e-10);
  });

  it.each([
    [3, 2, 10, 0.09536743164062497],
    [1.5, 5, 100, 0.19660616797192573],
    [10, 30, 5000, 9.254200976113106e-45],
  ])('the tail above F = %d with %d and %d degrees of freedom', (f, one, two, expected) => {
    expectWithin(fUpperTail(f, one, two), expected, 1e-10);
  });

  it.each([
    [0.2, 0.8416212335729142],
    [0.05, 1.6448536269514729],
    [1e-6, 4.753424308822899],
    [1e-20, 9.262340089798409],
  ])('the z that leaves %d above it', (p, expected) => {
    expectWithin(normalUpperQuantile(p), expected, 1e-12);
  });
});

describe('closed forms', () => {
  it('ln Γ of whole numbers is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13 * Math.max(1, Math.log(factorial)));
      factorial *= n;
    }
  });

  it('B(a, 1) is 1/a on both sides of the change of formula', () => {
    for (const a of [0.5, 3, 14.9, 15, 16, 1e3, 5e5]) expectWithin(logBeta(a, 1), -Math.log(a), 1e-13);
  });

  it('t with 1 degree of freedom is Cauchy, with 2 it is algebraic', () => {
    for (const t of [0.01, 0.5, 1, 3, 50, 1e5]) {
      expectWithin(studentUpperTail(t, 1), Math.atan(1 / t) / Math.PI, 1e-12);
      // ½·(1 − t/√(2 + t²)), without the difference.
      const root = Math.sqrt(2 + t * t);
      expectWithin(studentUpperTail(t, 2), 1 / (root * (root + t)), 1e-12);
    }
  });

  it('χ² with 2 degrees of freedom is exponential', () => {
    for (const x of [0.1, 1, 5, 80, 700]) expectWithin(chiSquareUpperTail(x, 2), Math.exp(-x / 2), 1e-12);
  });

  it('binomial tails by I_½', () => {
    // P(Bin(10, ½) ≤ 3) = 176/1024.
    expectWithin(regularizedBeta(0.5, 0.5, 7, 4), 176 / 1024, 1e-13);
  });
});

const probability = fc.double({ min: 1e-12, max: 0.4999, noNaN: true });

describe('laws', () => {
  it('a quantile is where its tail is p', () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 2_000_000 }), (p, df) => {
        expectWithin(studentUpperTail(studentUpperQuantile(p, df), df), p, 1e-9);
        expectWithin(normalUpperTail(normalUpperQuantile(p)), p, 1e-12);
      }),
    );
  });

  it('both sides mirror each other', () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 1000 }), (p, df) => {
        expect(studentUpperQuantile(1 - p, df)).toBe(-studentUpperQuantile(1 - (1 - p), df));
        expect(studentUpperTail(-1.5, df)).toBe(1 - studentUpperTail(1.5, df));
        expect(normalLowerTail(1.5)).toBe(normalUpperTail(-1.5));
      }),
    );
  });

  it('a tail falls with t', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 1e-3, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (t, step, df) => {
          expect(studentUpperTail(t + step, df)).toBeLessThan(studentUpperTail(t, df));
        },
      ),
    );
  });

  it('does not jump where the expansion about the normal takes over', () => {
    for (const t of [0.5, 1.7, 6, 8]) expectWithin(studentUpperTail(t, 5e6), studentUpperTail(t, 5e6 + 1e-3), 1e-10);
    for (const p of [0.3, 0.05, 1e-8])
      expectWithin(studentUpperQuantile(p, 5e6), studentUpperQuantile(p, 5e6 + 1e-3), 1e-10);
    expect(studentUpperTail(1.7, Infinity)).toBe(normalUpperTail(1.7));
    expect(studentUpperTail(1e300, 1e9)).toBe(0);
  });
});

describe('ends of the ranges', () => {
  it('gives the limits', () => {
    expect(studentUpperTail(0, 5)).toBe(0.5);
    expect(studentUpperTail(Infinity, 5)).toBe(0);
    expect(studentUpperTail(-Infinity, 5)).toBe(1);
    expectWithin(studentUpperTail(1e150, 1), 1 / (Math.PI * 1e150), 1e-12);
    expect(studentUpperTail(1e160, 1)).toBe(0);
    expect(studentUpperQuantile(0, 5)).toBe(Infinity);
    expect(studentUpperQuantile(1, 5)).toBe(-Infinity);
    expect(studentUpperQuantile(0.5, 5)).toBe(0);
    expect(normalUpperQuantile(0.5)).toBe(0);
    expect(normalUpperTail(Infinity)).toBe(0);
    expect(regularizedBeta(0, 1, 2, 3)).toBe(0);
    expect(regularizedBeta(1, 0, 2, 3)).toBe(1);
    expect(regularizedGammaUpper(2, 0)).toBe(1);
  });

  it.each([
    ['t of no degrees of freedom', () => studentUpperTail(1, 0)],
    ['t of NaN', () => studentUpperTail(Number.NaN, 3)],
    ['a quantile of p above 1', () => studentUpperQuantile(1.1, 3)],
    ['a quantile of NaN', () => normalUpperQuantile(Number.NaN)],
    ['χ² below 0', () => chiSquareUpperTail(-1, 3)],
    ['I_x of x above 1', () => regularizedBeta(1.5, -0.5, 1, 1)],
    ['ln Γ of 0', () => logGamma(0)],
  ])('%s is NaN', (_what, compute) => {
    expect(compute()).toBeNaN();
  });
});

describe('quantiles above 0', () => {
  const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });
  const probability = fc.double({ min: 1e-30, max: 0.999, noNaN: true });

  it('the tail above the χ² of p is p', () => {
    fc.assert(
      fc.property(probability, degrees, (p, df) => {
        expectWithin(chiSquareUpperTail(chiSquareUpperQuantile(p, df), df), p, 1e-8);
      }),
    );
  });

  it('the tail above the F of p is p, and 1/F has the degrees the other way round', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), degrees, degrees, (p, one, two) => {
        const f = fUpperQuantile(p, one, two);
        expectWithin(fUpperTail(f, one, two), p, 1e-8);
        expectWithin(fUpperTail(1 / f, two, one), 1 - p, 1e-8);
      }),
    );
  });

  it('F with one degree of freedom is the square of t', () => {
    for (const t of [0.3, 1, 2.5, 8]) expectWithin(fUpperTail(t * t, 1, 11), 2 * studentUpperTail(t, 11), 1e-12);
  });

  it.each([
    [0, Infinity],
    [1, 0],
    [-0.1, Number.NaN],
    [1.1, Number.NaN],
    [Number.NaN, Number.NaN],
  ])('p of %d gives %d', (p, expected) => {
    expect(chiSquareUpperQuantile(p, 3)).toBe(expected);
    expect(fUpperQuantile(p, 3, 4)).toBe(expected);
  });

  it('degrees that are not above 0 give NaN', () => {
    expect([chiSquareUpperQuantile(0.05, 0), fUpperQuantile(0.05, 0, 3), fUpperTail(1, 3, -1)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
