/** Rows counted by cells say the same as rows looked at one by one, for few classes and for so many that a map counts them. */
import { describe, expect, it } from 'vitest';
import { discordanceOf, labelPairs } from '../../../src/compare/intervals/label-pairs.ts';
import type { ClassInput } from '../../../src/metrics/contract.ts';
import { Sfc32 } from '../../../src/numbers/sfc32.ts';
import { expectWithin } from '../../expect-within.ts';
import { difference, groupsOf, own } from './ask.ts';

const ROWS = 700;

/** Two models that are right on most rows; the baseline knows its classes in another order. */
function sidesOf(classes: number): { candidate: ClassInput; baseline: ClassInput } {
  const random = new Sfc32(classes);
  const truth = Int32Array.from({ length: ROWS }, () => random.index(classes));
  const side = (errors: number): Int32Array =>
    truth.map((label) => (random.index(100) < errors ? random.index(classes) : label));
  const names = Array.from({ length: classes }, (_, c) => `c${c}`);
  const input = (codes: Int32Array, prediction: Int32Array, known: readonly string[]): ClassInput => ({
    task: 'multiclass',
    classes: known,
    positive: -1,
    truth: codes,
    prediction,
  });
  const reversed = (codes: Int32Array) => codes.map((code) => classes - 1 - code);
  return {
    candidate: input(truth, side(12), names),
    baseline: input(reversed(truth), reversed(side(20)), names.toReversed()),
  };
}

const nameOf = ({ classes }: ClassInput, code: number) => classes[code];

describe.each([2, 3, 30, 300, 20_000])('%d classes', (classes) => {
  const { candidate, baseline } = sidesOf(classes);

  it('rows that one model alone has right', () => {
    let gained = 0;
    let lost = 0;
    for (let i = 0; i < ROWS; i++) {
      const ours = candidate.truth[i] === candidate.prediction[i];
      const theirs = baseline.truth[i] === baseline.prediction[i];
      if (ours && !theirs) gained++;
      if (theirs && !ours) lost++;
    }
    expect(discordanceOf(candidate, baseline)).toEqual({ gained, lost, n: ROWS });
  });

  it('pairs of cells, each with its rows', () => {
    const counted = new Map<string, number>();
    for (let i = 0; i < ROWS; i++) {
      const key = `${nameOf(candidate, candidate.truth[i]!)} ${nameOf(candidate, candidate.prediction[i]!)} ${nameOf(baseline, baseline.prediction[i]!)}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    const pairs = labelPairs(candidate, baseline);
    const found = pairs.ours.map((cell, k): [string, number] => {
      const said = pairs.baseline.predictions[pairs.theirs[k]!]!;
      const { truths, predictions } = pairs.candidate;
      const key = `${nameOf(candidate, truths[cell]!)} ${nameOf(candidate, predictions[cell]!)} ${nameOf(baseline, said)}`;
      return [key, pairs.rows[k]!];
    });
    expect(new Map(found)).toEqual(counted);
    expect(found.length).toBe(counted.size);
  });

  // Each row a group of its own goes row by row.
  it.each(['mcc', 'cohen_kappa', 'f1_micro'])('the interval of %s', (name) => {
    const groups = groupsOf(Array.from({ length: ROWS }, (_, i) => i));
    for (const [byCells, byRows] of [
      [difference(name, candidate, baseline), difference(name, candidate, baseline, { groups })],
      [own(name, candidate), own(name, candidate, { groups })],
    ] as const) {
      expect(byCells.estimate).toBe(byRows.estimate);
      expectWithin(byCells.standardError, byRows.standardError, 1e-9);
    }
  });
});
