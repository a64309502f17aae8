/**
 * The ledger (statistics, section 6): how many distinct candidates a test set has judged. Every look at the same rows makes
 * the next verdict a little less honest, so a team should know when they are worn out.
 *
 * The boundary: `max` candidates may be judged, so the test set is spent from candidate `max` + 1 on. From 80 % of `max` on it
 * is told.
 */
import type { Finding } from '../documents/finding.ts';
import type { Ledger } from '../documents/verdict.ts';

export interface Evaluation {
  /** Of the test rows: another one starts a ledger of its own. */
  readonly testDigest: string;
  /** Of the candidate's model. */
  readonly candidate: string;
  /** What the baseline's documents say. */
  readonly carried: Ledger | undefined;
  readonly max: number;
}

/** Digests that are kept by name, 72 bytes each. Beyond them every evaluation counts, a re-run too: never too few. */
const MOST_NAMED = 10_000;

/**
 * The ledger with this evaluation. A candidate that was judged before does not count again. A carried count above the
 * number of its names stands: what others say may raise it, never lower it.
 */
export function countEvaluation({ testDigest, candidate, carried, max }: Evaluation): Ledger {
  const before = carried?.testDigest === testDigest ? carried : undefined;
  const names = new Set(before?.candidates ?? []);
  const counted = Math.max(before?.evaluated ?? 0, names.size);
  const isNew = !names.has(candidate);
  if (names.size < MOST_NAMED) names.add(candidate);
  return { testDigest, evaluated: counted + (isNew ? 1 : 0), max, candidates: [...names].sort() };
}

export function isSpent({ evaluated, max }: Ledger): boolean {
  return evaluated > max;
}

/** From 80 % of `max` on, in whole numbers. */
export function isNearlySpent(ledger: Ledger): boolean {
  return !isSpent(ledger) && ledger.evaluated * 5 >= ledger.max * 4;
}

/** What a person should know of it: nothing below 80 %. */
export function ledgerFindings(ledger: Ledger): Finding[] {
  const { evaluated, max } = ledger;
  const numbers = { evaluated, max };
  if (isSpent(ledger)) {
    const message = `this test set has judged ${evaluated} candidates, ${max} are allowed: its verdicts are no longer independent; hold out new rows`;
    return [{ severity: 'warning', rule: 'ledger_spent', message, numbers }];
  }
  if (!isNearlySpent(ledger)) return [];
  const message = `this test set has judged ${evaluated} of the ${max} candidates that it may judge; hold out new rows in time`;
  return [{ severity: 'warning', rule: 'ledger_nearly_spent', message, numbers }];
}
