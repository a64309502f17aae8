import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/models/contract.ts';
import { logistic } from '../../src/models/logistic.ts';
import { ALONE } from './fixture-table.ts';

const design = (...columns: number[][]): Design => ({
  rows: columns[0]!.length,
  names: columns.map((_, k) => `x${k}`),
  columns: columns.map((column) => Float64Array.from(column)),
});
const labels = (...codes: number[]) => ({
  type: 'label' as const,
  codes: Int32Array.from(codes),
  classes: [...new Set(codes)].sort().map(String),
});
async function fitLogistic(x: Design, y: ReturnType<typeof labels>, params: object) {
  return logistic.fit(x, y, logistic.params.parse(params), { ...ALONE, target: 'y' });
}
const rulesOf = async (...args: Parameters<typeof fitLogistic>) =>
  (await fitLogistic(...args)).findings.map(({ rule }) => rule);

describe('without a penalty', () => {
  const none = { penalty: 'none' };

  it('tells of classes that a threshold separates', async () => {
    expect(await rulesOf(design([1, 2, 3, 4]), labels(0, 0, 1, 1), none)).toEqual(['separation']);
    expect(await rulesOf(design([1, 2, 3, 4, 5, 6]), labels(0, 0, 1, 1, 2, 2), none)).toEqual(['separation']);
  });

  it('tells of a column that separates some rows only', async () => {
    // x0 = 1 holds class 1 alone; the other rows overlap, so the loss stays far from 0.
    const x = design([1, 1, 1, 0, 0, 0, 0, 0], [1, 5, 2, 1, 2, 3, 4, 5]);
    expect(await rulesOf(x, labels(1, 1, 1, 0, 1, 0, 1, 0), none)).toEqual(['separation']);
  });

  it('says nothing where a finite maximum exists, however near two columns are', async () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const near = x.map((value, i) => value + 1e-5 * ((i * 5) % 7));
    const y = labels(0, 1, 0, 0, 1, 0, 1, 1);
    expect(await rulesOf(design(x), y, none)).toEqual([]);
    expect(await rulesOf(design(x, near), y, none)).toEqual([]);
  });

  it('says nothing of separable classes under a penalty', async () => {
    expect(await rulesOf(design([1, 2, 3, 4]), labels(0, 0, 1, 1), {})).toEqual([]);
  });
});

it('reports that it stopped before it converged', async () => {
  const { findings } = await fitLogistic(design([1, 2, 3, 9]), labels(0, 1, 0, 1), { max_iter: 1 });
  expect(findings[0]).toMatchObject({
    rule: 'not_converged',
    message: 'the fit has not converged after 1 steps; raise max_iter (1) or set standardize: true',
  });
});

it('refuses training rows of one class', async () => {
  await expect(fitLogistic(design([1, 2]), labels(0, 0), {})).rejects.toThrow(
    'y: the training rows hold one class, "0": there is nothing to tell apart',
  );
});

it('balanced classes weigh n / (classes × rows), as rows written that often do', async () => {
  const balanced = await fitLogistic(design([1, 2, 3, 4]), labels(0, 1, 0, 0), { class_weight: 'balanced' });
  // Weights 2/3 and 2 are 1/3 × (2 and 6 copies), and C scales the copies back.
  const copied = design([1, 3, 4, 1, 3, 4, 2, 2, 2, 2, 2, 2]);
  const plain = await fitLogistic(copied, labels(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1), { C: 1 / 3 });
  const [a, b] = [balanced, plain].map(({ estimator }) => [estimator.intercepts[0]!, estimator.coefficients[0]![0]!]);
  a!.forEach((value, k) => {
    expect(Math.abs(value - b![k]!)).toBeLessThan(1e-9);
  });
});
