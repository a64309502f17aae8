/** The target as the kinds want it. */
import { InputError, InvariantError } from '../errors.ts';
import { firstNonFinite } from '../numbers.ts';
import type { Target } from './contract.ts';

/** The numbers of a regression's target. Throws InputError for one that is not finite. */
export function numbersOfTarget(target: Target, name?: string): Float64Array {
  if (target.type !== 'double') throw new InvariantError('a regression wants numbers');
  const bad = firstNonFinite(target.values);
  if (bad >= 0) {
    throw new InputError(`the target holds a cell that is no finite number, got ${target.values[bad]}`, {
      field: name,
    });
  }
  return target.values;
}

/** Refuses fewer training rows than a kind needs. */
export function requireRows(kind: string, rows: number, least: number, why: string, advice: string): void {
  if (rows >= least) return;
  throw new InputError(`${kind} requires at least ${least} training rows ${why}, got ${rows}: ${advice}`);
}
