/** Digits reached on the linear problems of NIST's Statistical Reference Datasets. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/models/least-squares.ts';
import { polynomial } from '../../src/models/polynomial.ts';
import { expectWithin } from '../expect-within.ts';
import { ALONE, readFixture, valuesOf } from './fixture-table.ts';

interface Certified {
  readonly rows: number;
  readonly degree: number | null;
  readonly intercept: boolean;
  readonly coefficients: Readonly<Record<string, string>>;
  readonly sse: string;
}

const CERTIFIED = JSON.parse(
  readFileSync(new URL('../fixtures/data/nist/certified.json', import.meta.url), 'utf8'),
) as Record<string, Certified>;

/** Smallest log relative error over the coefficients. Limits beyond Filip are the rounding of the data themselves. */
const FLOORS: Readonly<Record<string, number>> = {
  norris: 12.8,
  pontius: 12.9,
  noint1: 15,
  noint2: 15,
  filip: 7.3,
  longley: 13.4,
  wampler1: 14,
  wampler2: 13,
  wampler3: 14,
  wampler4: 14,
  wampler5: 14,
};

/** Powers by multiplication, as the certified file asks. */
function powersOf(x: Float64Array, degree: number): Float64Array[] {
  const powers = [x];
  while (powers.length < degree) powers.push(powers.at(-1)!.map((value, i) => value * x[i]!));
  return powers;
}

/** Digits that agree, at most 15. */
function digits(actual: number, certified: number): number {
  if (actual === certified) return 15;
  return Math.min(15, -Math.log10(Math.abs(actual - certified) / Math.abs(certified)));
}

describe('the digits of NIST StRD', () => {
  it.each(Object.keys(CERTIFIED))('%s reaches its floor', async (name) => {
    const certified = CERTIFIED[name]!;
    const table = readFixture(`nist/${name}.csv`);
    const names = Object.keys(certified.coefficients).filter((key) => key !== 'intercept');
    const columns =
      certified.degree === null
        ? names.map((key) => valuesOf(table, key))
        : powersOf(valuesOf(table, 'x'), certified.degree);
    const fit = await leastSquares(columns, valuesOf(table, 'y'), { intercept: certified.intercept });
    expect(table.rows).toBe(certified.rows);
    const reached = names.map((key, k) => digits(fit.coefficients[k]!, Number(certified.coefficients[key])));
    if (certified.intercept) reached.push(digits(fit.intercept, Number(certified.coefficients['intercept'])));
    expect(Math.min(...reached)).toBeGreaterThanOrEqual(FLOORS[name]!);
    expect(fit.dropped).toEqual([]);
  });

  it.each(['filip', 'wampler1', 'wampler5', 'pontius'])(
    'polynomial predicts %s to the certified residual',
    async (name) => {
      const { degree, sse } = CERTIFIED[name]!;
      const table = readFixture(`nist/${name}.csv`);
      const y = valuesOf(table, 'y');
      const design = { rows: table.rows, names: ['x'], columns: [valuesOf(table, 'x')] };
      const { estimator, findings } = await polynomial.fit(
        design,
        { type: 'double', values: y },
        { degree: degree! },
        ALONE,
      );
      const scores = polynomial.predict(estimator, design);
      const errors = scores.type === 'double' ? scores.values.map((value, i) => y[i]! - value) : new Float64Array();
      const squares = errors.reduce((sum, error) => sum + error * error, 0);
      if (Number(sse) > 0) expectWithin(squares, Number(sse), 1e-9);
      else expect(squares).toBeLessThan(1e-10);
      expect(findings).toEqual([]);
    },
  );
});
