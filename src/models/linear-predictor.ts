/** intercept + Σ coefficient·column, and the checks that linear estimators share. */
import { InputError } from '../errors.ts';
import type { Design } from './contract.ts';

/** Column after column, so that a row's sum is taken in the same order wherever and in whatever blocks it is computed. */
export function linearPredictor(intercept: number, coefficients: ArrayLike<number>, design: Design): Float64Array {
  const out = new Float64Array(design.rows).fill(intercept);
  for (let k = 0; k < design.columns.length; k++) {
    const weight = coefficients[k]!;
    if (weight === 0) continue;
    const column = design.columns[k]!;
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + weight * column[i]!;
  }
  return out;
}

/** Refuses a model file whose list of coefficients does not fit its features. */
export function checkCoefficientCount(count: number, designColumns: number, file: string): void {
  if (count === designColumns) return;
  throw new InputError(`${count} coefficients for ${designColumns} columns of features`, {
    file,
    field: 'estimator.coefficients',
  });
}
