import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnMoments } from '../../src/models/column-moments.ts';
import { CHUNK_ROWS, leastSquares } from '../../src/models/least-squares.ts';
import type { Workers } from '../../src/ports.ts';
import { expectWithin } from '../expect-within.ts';
import { randomNumbers, readFixture, valuesOf } from './fixture-table.ts';

const boston = readFixture('boston_housing.csv');
const NAMES = boston.columns.map((column) => column.name).filter((name) => name !== 'medv');
const X = NAMES.map((name) => valuesOf(boston, name));
const Y = valuesOf(boston, 'medv');

describe('leastSquares on known data', () => {
  it('gives the coefficients of Boston that R and scikit-learn give', async () => {
    const fit = await leastSquares(X, Y);
    const known = [
      -0.108011357837, 0.0464204583669, 0.0205586263671, 2.68673381934, -17.7666112283, 3.80986520681,
      0.000692224640347, -1.4755668456, 0.306049478985, -0.0123345939166, -0.952747231707, 0.00931168327379,
      -0.524758377855,
    ];
    expectWithin(fit.intercept, 36.45948838509, 1e-12);
    known.forEach((value, k) => {
      expectWithin(fit.coefficients[k]!, value, 1e-11);
    });
    expect(fit.dropped).toEqual([]);
  });

  it('gives the coefficients of diabetes', async () => {
    const diabetes = readFixture('diabetes.csv');
    const names = diabetes.columns.map((column) => column.name);
    const columns = names.slice(0, -1).map((name) => valuesOf(diabetes, name));
    const fit = await leastSquares(columns, valuesOf(diabetes, names.at(-1)!));
    const known = [
      -10.0098662998, -239.815643672, 519.845920054, 324.384645502, -792.175638552, 476.739021005, 101.043267938,
      177.063237671, 751.273699557, 67.6266921837,
    ];
    expectWithin(fit.intercept, 152.133484162896, 1e-12);
    known.forEach((value, k) => {
      expectWithin(fit.coefficients[k]!, value, 1e-11);
    });
  });

  it('gives ridge on raw columns with a free intercept', async () => {
    const fit = await leastSquares(X, Y, { penalty: 1 });
    expectWithin(fit.intercept, 31.597669818274, 1e-12);
    expectWithin(rSquared(fit.intercept, fit.coefficients), 0.7388703133868, 1e-12);
  });
});

function rSquared(intercept: number, coefficients: Float64Array): number {
  const mean = Y.reduce((a, b) => a + b, 0) / Y.length;
  let errors = 0;
  let total = 0;
  Y.forEach((y, i) => {
    const predicted = X.reduce((sum, column, k) => sum + coefficients[k]! * column[i]!, intercept);
    errors += (y - predicted) * (y - predicted);
    total += (y - mean) * (y - mean);
  });
  return 1 - errors / total;
}

describe('leastSquares keeps its answer', () => {
  it('when rows change places', async () => {
    const reference = await leastSquares(X, Y);
    const random = randomNumbers(7);
    const order = Y.map((_, i) => i).map((i) => i);
    const keys = order.map(() => random());
    const permutation = [...order.keys()].sort((a, b) => keys[a]! - keys[b]!);
    const fit = await leastSquares(
      X.map((column) => Float64Array.from(permutation, (i) => column[i]!)),
      Float64Array.from(permutation, (i) => Y[i]!),
    );
    expectWithin(fit.intercept, reference.intercept, 1e-13);
    fit.coefficients.forEach((value, k) => {
      expectWithin(value, reference.coefficients[k]!, 1e-13);
    });
  });

  it.each([1e-8, 1e8, 1e-150, 1e150])('when a column is multiplied by %d', async (factor) => {
    const reference = await leastSquares(X, Y);
    const fit = await leastSquares(
      X.map((column, k) => (k % 2 === 0 ? column.map((x) => x * factor) : column)),
      Y,
    );
    fit.coefficients.forEach((value, k) => {
      expectWithin(k % 2 === 0 ? value * factor : value, reference.coefficients[k]!, 1e-12);
    });
    expect(fit.dropped).toEqual([]);
  });

  it('when constants are added to features and target', async () => {
    const reference = await leastSquares(X, Y);
    const fit = await leastSquares(
      X.map((column) => column.map((x) => x + 4096)),
      Y.map((y) => y - 65536),
    );
    // The sums themselves round: 0.00632 + 4096 keeps 12 digits.
    fit.coefficients.forEach((value, k) => {
      expectWithin(value, reference.coefficients[k]!, 1e-9);
    });
  });

  it('for any plane that the rows lie on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 20, max: 700 }),
        async (weights, seed, rows) => {
          const random = randomNumbers(seed);
          const columns = weights.map(() => Float64Array.from({ length: rows }, () => random() * 10));
          const y = Float64Array.from({ length: rows }, (_, i) =>
            weights.reduce((sum, w, k) => sum + w * columns[k]![i]!, 5),
          );
          const fit = await leastSquares(columns, y);
          expect(Math.abs(fit.intercept - 5)).toBeLessThan(1e-9);
          weights.forEach((w, k) => {
            expect(Math.abs(fit.coefficients[k]! - w)).toBeLessThan(1e-10);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('leastSquares on rank-deficient columns', () => {
  it('drops a duplicate and names its twin', async () => {
    const fit = await leastSquares([...X, X[4]!], Y);
    expect(fit.dropped).toEqual([{ column: 13, dependsOn: [4] }]);
    expect(fit.coefficients[13]).toBe(0);
    expectWithin(fit.intercept, 36.45948838509, 1e-11);
  });

  it('drops a linear combination and names its parts', async () => {
    const combined = X[0]!.map((x, i) => 2 * x - 0.5 * X[7]![i]! + 3);
    const fit = await leastSquares([...X.slice(0, 8), combined, ...X.slice(8)], Y);
    expect(fit.dropped).toEqual([{ column: 8, dependsOn: [0, 7] }]);
    expectWithin(fit.coefficients[13]!, -0.524758377855, 1e-10);
  });

  it('drops constant columns, also those whose mean is no double', async () => {
    const fit = await leastSquares([new Float64Array(506).fill(0.1), ...X, new Float64Array(506)], Y);
    expect(fit.dropped).toEqual([
      { column: 0, dependsOn: [] },
      { column: 14, dependsOn: [] },
    ]);
    expectWithin(fit.coefficients[1]!, -0.108011357837, 1e-11);
  });

  it('sees the dummy trap: all categories beside an intercept', async () => {
    const group = [0, 1, 2].map((g) => Float64Array.from({ length: 30 }, (_, i) => (i % 3 === g ? 1 : 0)));
    const y = Float64Array.from({ length: 30 }, (_, i) => [10, 20, 40][i % 3]!);
    const fit = await leastSquares(group, y);
    expect(fit.dropped).toEqual([{ column: 2, dependsOn: [0, 1] }]);
    expectWithin(fit.intercept, 40, 1e-14);
    expectWithin(fit.coefficients[0]!, -30, 1e-14);
  });

  it('survives more columns than rows', async () => {
    const columns = [0, 1, 2, 3, 4].map((k) => Float64Array.of(k, k * k + 1, 7 - k));
    const fit = await leastSquares(columns, Float64Array.of(1, 2, 4));
    expect(fit.dropped.length).toBe(3);
    expect([fit.intercept, ...fit.coefficients].every(Number.isFinite)).toBe(true);
  });

  it('answers one row with its target', async () => {
    const fit = await leastSquares([Float64Array.of(3)], Float64Array.of(8));
    expect(fit.intercept).toBe(8);
    expect([...fit.coefficients]).toEqual([0]);
  });

  it('answers a constant target with coefficients of exactly 0', async () => {
    const fit = await leastSquares(X, new Float64Array(506).fill(0.1));
    expect(fit.intercept).toBe(0.1);
    expect([...fit.coefficients].every((value) => value === 0)).toBe(true);
  });

  it('keeps a penalised duplicate: both share the weight', async () => {
    const x = Float64Array.of(1, 2, 3, 4, 5);
    const fit = await leastSquares([x, x], x, { penalty: 1 });
    expectWithin(fit.coefficients[0]!, fit.coefficients[1]!, 1e-14);
    // Two equal columns under penalty 1: w = Σx² / (2Σx² + 1) with centred x, Σx² = 10.
    expectWithin(fit.coefficients[0]!, 10 / 21, 1e-14);
    expect(fit.dropped).toEqual([]);
  });
});

describe('leastSquares refuses', () => {
  it.each([NaN, Infinity, -Infinity])('a cell that is %d', async (cell) => {
    const column = Float64Array.of(1, 2, cell);
    await expect(leastSquares([column], Float64Array.of(1, 2, 3))).rejects.toThrow(
      'least squares requires finite values, a feature has a cell that is not',
    );
    await expect(leastSquares([Float64Array.of(1, 2, 3)], column)).rejects.toThrow('the target has a cell that is not');
  });

  it('no rows', async () => {
    await expect(leastSquares([new Float64Array()], new Float64Array())).rejects.toThrow(
      'least squares requires at least 1 row, got 0',
    );
  });

  it('more columns than a triangle may have', async () => {
    const columns = Array.from({ length: 4097 }, () => Float64Array.of(1, 2));
    await expect(leastSquares(columns, Float64Array.of(1, 2))).rejects.toThrow(
      '4097 columns after encoding, at most 4096: exclude some features',
    );
  });
});

describe('leastSquares with workers', () => {
  const rows = 3 * CHUNK_ROWS + 77;
  const random = randomNumbers(3);
  const columns = Array.from({ length: 4 }, () => shared(rows).map(() => random()));
  const target = shared(rows).map((_, i) => 3 * columns[0]![i]! - columns[2]![i]! + random());

  it('gives the same bytes for one, two and five of them', async () => {
    const sharedColumns = columns.map(toShared);
    const y = toShared(target);
    const alone = await leastSquares(sharedColumns, y);
    for (const count of [2, 5]) {
      const jobs: string[] = [];
      const fit = await leastSquares(sharedColumns, y, { workers: fakeWorkers(count, jobs) });
      expect(jobs).toEqual([...Array(4).fill('columnMoments'), ...Array(4).fill('tallQr')]);
      expect(fit).toEqual(alone);
    }
    expect(await leastSquares(columns, target)).toEqual(alone);
  });

  it('gives the same bytes where the moments of some columns are known', async () => {
    const known = new Map(
      [columns[1]!, columns[3]!].map((column) => [column, columnMoments({ columns: [column], from: 0, to: rows })]),
    );
    expect(await leastSquares(columns, target, { moments: known })).toEqual(await leastSquares(columns, target));
    // What is known is taken, and not made again.
    known.set(columns[3]!, Float64Array.of(Number.NaN, Number.NaN));
    await expect(leastSquares(columns, target, { moments: known })).rejects.toThrow('a feature has a cell that is not');
  });

  it('keeps to this thread where the memory is not shared', async () => {
    const jobs: string[] = [];
    await leastSquares([...columns.slice(1).map(toShared), Float64Array.from(columns[0]!)], toShared(target), {
      workers: fakeWorkers(2, jobs),
    });
    expect(jobs).toEqual([]);
  });
});

function shared(rows: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(rows * 8));
}

function toShared(values: Float64Array): Float64Array {
  const copy = shared(values.length);
  copy.set(values);
  return copy;
}

/** Runs the jobs here, last chunk first, and hands the answers back in input order. */
function fakeWorkers(count: number, jobs: string[]): Workers {
  return {
    count,
    start() {},
    begin: () => {
      throw new Error('a fit waits for its jobs');
    },
    close: async () => {},
    async run<Input, Output>(job: string, work: (input: Input) => Output, inputs: readonly Input[]): Promise<Output[]> {
      const answers: unknown[] = [];
      for (let i = inputs.length - 1; i >= 0; i--) {
        jobs.push(job);
        answers[i] = work(inputs[i]!);
      }
      return answers as Output[];
    },
  };
}
