/** How often a test set was looked at: statistics, section 6. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEvaluation, isNearlySpent, isSpent, ledgerFindings } from '../../src/compare/ledger.ts';
import type { Ledger } from '../../src/documents/verdict.ts';

const digestOf = (n: number) => `sha256:${n.toString(16).padStart(64, '0')}`;
const TEST = digestOf(1);

const judged = (candidates: readonly number[], max = 100, testDigest = TEST): Ledger =>
  candidates.reduce<Ledger | undefined>(
    (carried, n) => countEvaluation({ testDigest, candidate: digestOf(n), carried, max }),
    undefined,
  )!;

describe('the count', () => {
  it('is of distinct candidates, this one included', () => {
    expect(judged([5])).toEqual({ testDigest: TEST, evaluated: 1, max: 100, candidates: [digestOf(5)] });
    expect(judged([7, 5, 7, 5, 6])).toMatchObject({ evaluated: 3, candidates: [5, 6, 7].map(digestOf) });
  });

  it('starts anew with another test set', () => {
    const carried = judged([5, 6]);
    const other = digestOf(2);
    const ledger = countEvaluation({ testDigest: other, candidate: digestOf(7), carried, max: 100 });
    expect(ledger).toEqual({ testDigest: other, evaluated: 1, max: 100, candidates: [digestOf(7)] });
  });

  it('takes the limit of today', () => {
    expect(countEvaluation({ testDigest: TEST, candidate: digestOf(5), carried: judged([5], 3), max: 9 }).max).toBe(9);
  });

  it('is raised by a claim and never lowered', () => {
    const next = (carried: Partial<Ledger>) =>
      countEvaluation({
        testDigest: TEST,
        candidate: digestOf(9),
        carried: { testDigest: TEST, evaluated: 0, max: 1, ...carried },
        max: 100,
      }).evaluated;
    expect(next({ evaluated: 40, candidates: [digestOf(3)] })).toBe(41);
    expect(next({ evaluated: 40 })).toBe(41);
    expect(next({ evaluated: 1, candidates: [3, 4, 5].map(digestOf) })).toBe(4);
    expect(next({ evaluated: 2, candidates: [digestOf(9)] })).toBe(2);
  });

  it('never forgets: beyond the names that are kept every evaluation counts', () => {
    const carried = {
      testDigest: TEST,
      evaluated: 10_000,
      max: 100,
      candidates: Array.from({ length: 10_000 }, (_, n) => digestOf(n)),
    };
    const more = countEvaluation({ testDigest: TEST, candidate: digestOf(10_001), carried, max: 100 });
    expect(more.evaluated).toBe(10_001);
    expect(more.candidates).toHaveLength(10_000);
    expect(countEvaluation({ testDigest: TEST, candidate: digestOf(5), carried: more, max: 100 }).evaluated).toBe(
      10_001,
    );
  });

  it('is that of a set, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1 }), (candidates) => {
        const ledger = judged(candidates);
        expect(ledger.evaluated).toBe(new Set(candidates).size);
        expect(judged([...candidates].sort())).toEqual(ledger);
      }),
    );
  });
});

describe('the boundary', () => {
  const at = (evaluated: number, max: number): Ledger => ({ testDigest: TEST, evaluated, max });
  const rules = (ledger: Ledger) => ledgerFindings(ledger).map(({ rule }) => rule);

  it.each([
    [79, 100, []],
    [80, 100, ['ledger_nearly_spent']],
    [100, 100, ['ledger_nearly_spent']],
    [101, 100, ['ledger_spent']],
    [1, 1, ['ledger_nearly_spent']],
    [2, 1, ['ledger_spent']],
    [2, 3, []],
    [3, 4, []],
    [4, 5, ['ledger_nearly_spent']],
  ])('%i of %i', (evaluated, max, expected) => {
    expect(rules(at(evaluated, max))).toEqual(expected);
    expect(isSpent(at(evaluated, max))).toBe(evaluated > max);
    expect(isSpent(at(evaluated, max)) && isNearlySpent(at(evaluated, max))).toBe(false);
  });
});
