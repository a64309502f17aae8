import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/models/contract.ts';
import { dummy } from '../../src/models/dummy.ts';
import { exponential } from '../../src/models/exponential.ts';
import { checkParams, KINDS } from '../../src/models/kinds.ts';
import { linear } from '../../src/models/linear.ts';
import { polynomial } from '../../src/models/polynomial.ts';
import { power } from '../../src/models/power.ts';
import { ridge } from '../../src/models/ridge.ts';
import { theilSen } from '../../src/models/theil-sen.ts';
import { expectWithin } from '../expect-within.ts';
import { ALONE } from './fixture-table.ts';

function design(...columns: number[][]): Design {
  return {
    rows: columns[0]!.length,
    names: columns.map((_, k) => `x${k + 1}`),
    columns: columns.map((column) => Float64Array.from(column)),
  };
}

const numbers = (...values: number[]) => ({ type: 'double' as const, values: Float64Array.from(values) });
const OPTIONS = { ...ALONE, target: 'y' };

describe('checkParams', () => {
  const at = { file: 'assay.yml', field: 'models.boston' };

  it('fills in every default', () => {
    expect(checkParams('ridge', {}, 'regression', at)).toEqual({ alpha: 1 });
    expect(checkParams('polynomial', {}, 'regression', at)).toEqual({ degree: 2 });
    expect(checkParams('linear', {}, 'regression', at)).toEqual({});
  });

  it('names an unknown kind, its path and the one that was meant', () => {
    expect(() => checkParams('linaer', {}, 'regression', at)).toThrow(
      'assay.yml, models.boston.train.model: no model kind "linaer"; did you mean "linear"?',
    );
  });

  it('lists the kinds that do the task', () => {
    expect(() => checkParams('ridge', {}, 'binary', at)).toThrow(
      /train\.model: ridge does not do task binary; these do: .*dummy/,
    );
  });

  it('names an unknown parameter by its path', () => {
    expect(() => checkParams('ridge', { alpa: 2 }, 'regression', at)).toThrow(
      'assay.yml, models.boston.train.params.alpa: unknown key; did you mean "alpha"?',
    );
  });

  it('shows the value and the rule, and asks for the line', () => {
    const lines: PropertyKey[][] = [];
    const lineOf = (path: readonly PropertyKey[]) => {
      lines.push([...path]);
      return 12;
    };
    expect(() => checkParams('ridge', { alpha: -1 }, 'regression', { ...at, lineOf })).toThrow(
      'assay.yml, line 12, models.boston.train.params.alpha: must be at least 0, got -1',
    );
    expect(lines).toEqual([['models', 'boston', 'train', 'params', 'alpha']]);
    expect(() => checkParams('polynomial', { degree: 2.5 }, 'regression', at)).toThrow(
      'params.degree: expected a whole number, got 2.5',
    );
    expect(() => checkParams('polynomial', { degree: '3' }, 'regression', at)).toThrow(
      'params.degree: expected a number, got the text "3"',
    );
  });

  it('knows which strategy is for which task', () => {
    expect(() => checkParams('dummy', { strategy: 'prior' }, 'regression', at)).toThrow(
      'models.boston.train.params.strategy: "prior" is not for task regression: use mean or median',
    );
    expect(checkParams('dummy', { strategy: 'prior' }, 'binary', at)).toEqual({ strategy: 'prior' });
  });
});

it('every kind is named once and refuses unknown parameters', () => {
  expect(new Set(KINDS.map((kind) => kind.name)).size).toBe(KINDS.length);
  for (const kind of KINDS) {
    expect(kind.params.safeParse({}).success, kind.name).toBe(true);
    expect(kind.params.safeParse({ surprise: 1 }).success, kind.name).toBe(false);
  }
});

describe('linear', () => {
  it('refuses fewer rows than coefficients', async () => {
    await expect(linear.fit(design([1, 2], [3, 5]), numbers(1, 2), {}, OPTIONS)).rejects.toThrow(
      'linear requires at least 3 training rows for 2 columns, got 2: use ridge, or exclude features',
    );
    await expect(linear.fit(design([1]), numbers(1), {}, OPTIONS)).rejects.toThrow('got 1');
  });

  it('warns where the fit passes through every row, and names dependent columns', async () => {
    const exact = await linear.fit(design([1, 2]), numbers(5, 7), {}, OPTIONS);
    expect(exact.estimator).toEqual({ type: 'linear', intercept: 3, coefficients: [2] });
    expect(exact.findings.map((finding) => finding.rule)).toEqual(['saturated_fit']);
    const twice = await linear.fit(design([1, 2, 3, 5], [2, 4, 6, 10]), numbers(5, 7, 9, 13), {}, OPTIONS);
    expect(twice.estimator.coefficients[1]).toBe(0);
    expect(twice.findings[0]).toMatchObject({
      rule: 'rank_deficient',
      column: 'x2',
      message: '"x2" follows from "x1" in the training rows: its coefficient is 0',
    });
  });

  it('refuses a target that is not finite', async () => {
    await expect(linear.fit(design([1, 2, 3]), numbers(1, NaN, 2), {}, OPTIONS)).rejects.toThrow(
      'y: the target holds a cell that is no finite number',
    );
  });
});

describe('ridge', () => {
  it('shrinks a simple slope as the formula says', async () => {
    const { estimator } = await ridge.fit(design([1, 2, 3]), numbers(2, 4, 6), { alpha: 2 }, OPTIONS);
    // Σxy / (Σx² + α) = 4 / (2 + 2), centred.
    expectWithin(estimator.coefficients[0]!, 1, 1e-15);
    expectWithin(estimator.intercept, 2, 1e-15);
  });

  it('fits more columns than rows, and refuses one row', async () => {
    const wide = await ridge.fit(design([1, 2], [2, 1], [0, 3]), numbers(1, 2), { alpha: 1 }, OPTIONS);
    expect(wide.estimator.coefficients.every(Number.isFinite)).toBe(true);
    await expect(ridge.fit(design([1]), numbers(1), { alpha: 1 }, OPTIONS)).rejects.toThrow(
      'ridge requires at least 2 training rows',
    );
  });
});

describe('polynomial', () => {
  it('finds a cubic, keeps the map and writes raw powers for people', async () => {
    const x = Array.from({ length: 30 }, (_, i) => 1000 + i);
    const y = x.map((value) => (value - 1010) * (value - 1010) * (value - 1010));
    const { estimator } = await polynomial.fit(design(x), numbers(...y), { degree: 3 }, OPTIONS);
    expect(estimator.terms[0]).toMatchObject({ center: 1014.5, scale: 14.5 });
    const scores = polynomial.predict(estimator, design([990, 1040]));
    expect(scores.type === 'double' && [...scores.values].map(Math.round)).toEqual([-8000, 27000]);
    const table = polynomial.coefficients!(estimator, ['x'], []);
    expect(table.rows.map((row) => row.name)).toEqual(['intercept', 'x', 'x^2', 'x^3']);
    expectWithin(table.rows[3]!.values[0]!, 1, 1e-9);
    expectWithin(table.rows[2]!.values[0]!, -3030, 1e-8);
  });

  it('takes powers of each feature, one power only of a 0/1 column, and no products', async () => {
    const flags = [0, 1, 0, 1, 0, 1, 1, 0];
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const y = x.map((value, i) => value * value - 3 * flags[i]!);
    const { estimator, findings } = await polynomial.fit(design(flags, x), numbers(...y), { degree: 2 }, OPTIONS);
    expect(estimator.terms.map((term) => term.coefficients.length)).toEqual([1, 2]);
    expect(findings).toEqual([]);
    const rows = polynomial.coefficients!(estimator, ['flag', 'x'], []).rows;
    expect(rows.map((row) => row.name)).toEqual(['intercept', 'flag', 'x', 'x^2']);
    expectWithin(rows[1]!.values[0]!, -3, 1e-12);
    expectWithin(rows[3]!.values[0]!, 1, 1e-12);
  });

  it('names the powers that too few distinct values cannot carry', async () => {
    const { findings } = await polynomial.fit(
      design([1, 2, 3, 1, 2, 3]),
      numbers(1, 4, 9, 1, 4, 8),
      { degree: 3 },
      OPTIONS,
    );
    expect(findings[0]).toMatchObject({ rule: 'rank_deficient', column: 'x1^3' });
  });

  it('refuses too few rows for its powers', async () => {
    await expect(polynomial.fit(design([1, 2, 3]), numbers(1, 2, 3), { degree: 3 }, OPTIONS)).rejects.toThrow(
      'polynomial requires at least 4 training rows for 3 powers, got 3: lower the degree',
    );
  });
});

describe('exponential', () => {
  it('finds rate and level, also for Unix seconds', async () => {
    const seconds = Array.from({ length: 50 }, (_, i) => 1_700_000_000 + 60 * i);
    const y = seconds.map((t) => 5 * Math.exp(0.0016 * (t - 1_700_000_000)));
    const { estimator, findings } = await exponential.fit(design(seconds), numbers(...y), {}, OPTIONS);
    expectWithin(estimator.rate, 0.0016, 1e-11);
    const scores = exponential.predict(estimator, design([1_700_000_000]));
    expectWithin(scores.type === 'double' ? scores.values[0]! : NaN, 5, 1e-10);
    expect(findings.map((finding) => finding.rule)).toEqual(['log_error_minimised']);
  });

  it('refuses a target that has no logarithm', async () => {
    await expect(exponential.fit(design([1, 2, 3]), numbers(1, 0, -2), {}, OPTIONS)).rejects.toThrow(
      'y: exponential requires a target above 0, 2 of 3 rows are not (the least is -2); use linear, or exclude those rows',
    );
  });

  it('refuses one distinct x, one row and a target that is not finite', async () => {
    await expect(exponential.fit(design([4, 4]), numbers(1, 2), {}, OPTIONS)).rejects.toThrow(
      'x1: exponential requires two distinct values, all 2 training rows have 4',
    );
    await expect(exponential.fit(design([4]), numbers(1), {}, OPTIONS)).rejects.toThrow(
      'exponential requires at least 2 training rows',
    );
    await expect(exponential.fit(design([4, 5]), numbers(1, Infinity), {}, OPTIONS)).rejects.toThrow('got Infinity');
  });
});

describe('power', () => {
  it('finds exponent and factor in any unit', async () => {
    const x = [1e9, 2e9, 3e9, 5e9, 8e9];
    const y = x.map((value) => 3e40 * Math.exp(-4.5 * Math.log(value)));
    const { estimator } = await power.fit(design(x), numbers(...y), {}, OPTIONS);
    expectWithin(estimator.exponent, -4.5, 1e-12);
    const scores = power.predict(estimator, design(x));
    scores.type === 'double' &&
      scores.values.forEach((value, i) => {
        expectWithin(value, y[i]!, 1e-12);
      });
  });

  it('refuses features and targets at or below 0, at predict too', async () => {
    await expect(power.fit(design([0, 1, 2]), numbers(1, 2, 3), {}, OPTIONS)).rejects.toThrow(
      'x1: power requires a feature above 0, 1 of 3 rows are not',
    );
    await expect(power.fit(design([1, 2, 3]), numbers(1, 2, -3), {}, OPTIONS)).rejects.toThrow(
      'y: power requires a target above 0',
    );
    const { estimator } = await power.fit(design([1, 2, 3]), numbers(1, 2, 3), {}, OPTIONS);
    expect(() => power.predict(estimator, design([-1]))).toThrow(
      'x1: power requires a feature above 0, 1 of 1 rows are not (the least is -1)',
    );
  });
});

describe('theil_sen', () => {
  it('takes the mean of the two middle slopes where their number is even, as scipy does', async () => {
    // Slopes 1.8, 1.95, 2.05, 2.066…, 2.1, 2.3.
    const { estimator } = await theilSen.fit(design([1, 2, 3, 4]), numbers(2, 4.1, 5.9, 8.2), {}, OPTIONS);
    expectWithin(estimator.slope, (2.05 + 6.2 / 3) / 2, 1e-14);
    expectWithin(estimator.intercept, 5 - (2.5 * (2.05 + 6.2 / 3)) / 2, 1e-13);
  });

  it('leaves pairs of equal x out', async () => {
    const { estimator } = await theilSen.fit(design([1, 1, 1, 2]), numbers(5, 1, 3, 4), {}, OPTIONS);
    // Slopes −1, 3 and 1; medians 3.5 and 1.
    expect(estimator).toEqual({ type: 'theil_sen', slope: 1, intercept: 2.5 });
  });

  it('does not care for one wild row', async () => {
    const x = Array.from({ length: 21 }, (_, i) => i);
    const y = x.map((value) => (value === 20 ? 1e9 : 3 * value + 1));
    const { estimator } = await theilSen.fit(design(x), numbers(...y), {}, OPTIONS);
    expect(estimator).toEqual({ type: 'theil_sen', slope: 3, intercept: 1 });
  });

  it('refuses more rows than pairs can be made of', async () => {
    const x = Array.from({ length: 2001 }, (_, i) => i);
    await expect(theilSen.fit(design(x), numbers(...x), {}, OPTIONS)).rejects.toThrow(
      'theil_sen compares every pair of rows and takes at most 2000 training rows, got 2001',
    );
  });
});

describe('dummy', () => {
  const none: Design = { rows: 5, names: [], columns: [] };

  it('answers with the mean or the median', async () => {
    const mean = await dummy.fit(none, numbers(1, 2, 3, 4, 10), {}, OPTIONS);
    expect(mean.estimator).toEqual({ type: 'dummy', value: 4 });
    const middle = await dummy.fit(none, numbers(1, 2, 3, 4, 10), { strategy: 'median' }, OPTIONS);
    expect(dummy.predict(middle.estimator, none)).toEqual({ type: 'double', values: Float64Array.of(3, 3, 3, 3, 3) });
  });

  it('answers with the shares of the classes, or the most frequent one', async () => {
    const target = { type: 'label' as const, codes: Int32Array.of(2, 0, 2, 0, 1), classes: ['a', 'b', 'c'] };
    const prior = await dummy.fit(none, target, {}, OPTIONS);
    expect(prior.estimator.probabilities).toEqual([0.4, 0.2, 0.4]);
    const most = await dummy.fit(none, target, { strategy: 'most_frequent' }, OPTIONS);
    expect(most.estimator.probabilities).toEqual([1, 0, 0]);
  });
});
