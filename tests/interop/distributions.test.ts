/** Distribution functions against SciPy, 1e-10 relative, over many arguments from the middle to far tails. */
import { describe, expect, it } from 'vitest';
import { chiSquareUpperQuantile, chiSquareUpperTail } from '../../src/numbers/chi-square.ts';
import { fUpperQuantile, fUpperTail } from '../../src/numbers/f-distribution.ts';
import { regularizedBeta } from '../../src/numbers/incomplete-beta.ts';
import { normalUpperQuantile, normalUpperTail } from '../../src/numbers/normal.ts';
import { studentUpperQuantile, studentUpperTail } from '../../src/numbers/student-t.ts';
import { python } from './python.ts';

const DEGREES = [1, 2, 3, 5, 11, 19, 29, 30, 31, 99, 499, 1999, 4999, 99_999, 1_000_000, 3_000_000];
const TS = [0.01, 0.3, 1, 1.6, 2.5, 4, 8, 15, 30];
const PS = [0.49, 0.3, 0.2, 0.1, 0.05, 0.025, 0.005, 1e-4, 1e-8, 1e-15, 1e-40];
const CHIS = [0.001, 0.5, 1, 3, 10, 40, 150, 600];
const CHI_DEGREES = [1, 2, 3, 9, 30, 31, 200, 1000];
const FS = [0.01, 0.5, 1, 1.5, 3, 10, 60];
const F_DEGREES = [1, 2, 5, 10, 30, 100, 5000, 1_000_000];
const SHAPES = [0.5, 1, 2.5, 7, 15, 40, 300, 5000];
const SHARES = [0.001, 0.1, 0.3, 0.5, 0.7, 0.95, 0.999];

const cross = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a) => bs.map((b): [A, B] => [a, b]));
const betas = cross(cross(SHAPES, SHAPES), SHARES).map(([[a, b], x]) => [a, b, x] as const);

const pairsOfDegrees = cross(F_DEGREES, F_DEGREES);

const cases = {
  studentTail: [...cross(TS, DEGREES), ...cross([0.3, 1.7, 8], [1e7, 1e9])],
  studentQuantile: [...cross(PS, DEGREES), ...cross([0.49, 0.05, 1e-15], [1e7, 1e9])],
  normalTail: [-5, -1, 0, 0.3, 1, 1.7, 1.8, 3, 8, 20, 37].map((z) => [z]),
  normalQuantile: [...PS, 0.6, 0.9, 1e-300].map((p) => [p]),
  chiSquareTail: cross(CHIS, CHI_DEGREES),
  chiSquareQuantile: cross([0.999, 0.9, ...PS], CHI_DEGREES),
  fTail: cross(FS, pairsOfDegrees).map(([f, [one, two]]) => [f, one, two]),
  // SciPy's quantile of F goes by 1 − p: further out it has fewer digits than this.
  fQuantile: cross([0.999, 0.9, 0.3, 0.05, 1e-4], pairsOfDegrees).map(([p, [one, two]]) => [p, one, two]),
  beta: betas,
};

const answers = python<Record<keyof typeof cases, number[]>>(
  `
import json, sys
from scipy import stats, special
ask = {
    'studentTail': stats.t.sf, 'studentQuantile': stats.t.isf, 'normalTail': stats.norm.sf,
    'normalQuantile': stats.norm.isf, 'chiSquareTail': stats.chi2.sf,
    'chiSquareQuantile': stats.chi2.isf, 'fTail': stats.f.sf, 'fQuantile': stats.f.isf, 'beta': special.betainc,
}
print(json.dumps({name: [float(ask[name](*case)) for case in cases] for name, cases in json.load(sys.stdin).items()}))
`,
  cases,
);

const ours: Record<keyof typeof cases, (...args: number[]) => number> = {
  studentTail: studentUpperTail as (...args: number[]) => number,
  studentQuantile: studentUpperQuantile as (...args: number[]) => number,
  normalTail: normalUpperTail as (...args: number[]) => number,
  normalQuantile: normalUpperQuantile as (...args: number[]) => number,
  chiSquareTail: chiSquareUpperTail as (...args: number[]) => number,
  chiSquareQuantile: chiSquareUpperQuantile as (...args: number[]) => number,
  fTail: fUpperTail as (...args: number[]) => number,
  fQuantile: fUpperQuantile as (...args: number[]) => number,
  beta: (a, b, x) => regularizedBeta(x!, 1 - x!, a!, b!),
};

describe.each(Object.keys(cases) as (keyof typeof cases)[])('%s', (name) => {
  it('agrees with SciPy within 1e-10 of the value', () => {
    const wrong = cases[name].flatMap((args, i) => {
      const expected = answers[name][i]!;
      // Below this SciPy's numbers are denormal, and lose digits of their own.
      if (expected < 1e-300) return [];
      const actual = ours[name](...args);
      const error = Math.abs(actual - expected) / Math.abs(expected || 1);
      return error <= 1e-10
        ? []
        : [`${name}(${args.join(', ')}) is ${actual}, SciPy says ${expected}: off by ${error}`];
    });
    expect(wrong).toEqual([]);
  });
});
