/** Numbers are told as finely as they are known, and never against the outcome that they led to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/compare/outcome.ts';
import type { GateResult } from '../../src/documents/verdict.ts';
import { changeTexts, signedImprovement } from '../../src/report/change-text.ts';
import { phraseToMarkdown } from '../../src/report/markdown.ts';
import { methodWords } from '../../src/report/method-words.ts';
import { decimalsForError, formatDecimals } from '../../src/report/number-text.ts';
import { aboutRows, whyGate } from '../../src/report/why-gate.ts';
import { createGate } from './create.ts';

const gateOf = (numbers: Partial<GateResult>) =>
  createGate({ level: 0.9, method: 'influence_t', threshold: undefined, thresholdHeld: undefined, ...numbers });
const numberOf = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));

describe('the decimals of a change', () => {
  it.each([
    [0.164, 2],
    [0.354, 2],
    [0.355, 1],
    [0.0949, 2],
    [0.005, 3],
    [1.2, 1],
    [35, 0],
    [360, -2],
  ])('keep two digits of a standard error of %d up to 35, else one: %d', (error, decimals) => {
    expect(decimalsForError(error)).toBe(decimals);
  });

  it('are below zero for large numbers', () => {
    expect(formatDecimals([23_456, -151], -2)).toEqual(['23,500', '−200']);
    expect(formatDecimals([0.125], 2)).toEqual(['0.13']);
  });

  it('are those of the baseline and the candidate too', () => {
    const gate = gateOf({ baseline: 4.9234, candidate: 5.3123, improvement: -0.3889, lower: -0.66, upper: -0.12 });
    expect(changeTexts(gate)).toEqual({
      baseline: '4.92',
      candidate: '5.31',
      improvement: '0.39',
      lower: '0.66',
      upper: '0.12',
    });
    expect(signedImprovement(gate)).toBe('−0.39 (−0.66 … −0.12)');
  });

  it('grow where rounding would move a bound onto the margin or onto zero', () => {
    const near = { baseline: 1, candidate: 1.05, improvement: -0.05, margin: 0.1, upper: -0.0004 };
    expect(changeTexts(gateOf({ ...near, lower: -0.0996 }))).toMatchObject({ lower: '0.0996', upper: '0.0004' });
  });

  it('grow where rounding would move the candidate onto its threshold', () => {
    const near = { baseline: 5, improvement: -1, lower: -2, upper: -0.5, threshold: 6, thresholdHeld: false };
    expect(changeTexts(gateOf({ ...near, candidate: 6.004 }))).toMatchObject({ candidate: '6.004' });
  });

  it('never tell a bound on the other side of zero, margin or required change', () => {
    const size = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, share, fc.double({ min: -3, max: 3, noNaN: true }), share, (width, at, centre, margin) => {
        const lower = centre - width * at;
        const upper = lower + width;
        const gate = gateOf({ baseline: 10, candidate: 10 - centre, improvement: centre, lower, upper, margin });
        const texts = changeTexts(gate)!;
        const told = (text: string, value: number) => (value < 0 ? -1 : 1) * numberOf(text);
        for (const [text, bound] of [
          [texts.lower, lower],
          [texts.upper, upper],
        ] as const) {
          // Closer than six more digits nobody reads.
          const gap = Math.min(Math.abs(bound), Math.abs(bound + margin));
          if (gap < width * 1e-5) continue;
          expect(Math.sign(told(text, bound))).toBe(Math.sign(bound));
          expect(Math.sign(told(text, bound) + margin)).toBe(Math.sign(bound + margin));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are finite for every number that a verdict may hold', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, any, any, any, any, any, (baseline, candidate, improvement, a, b, margin) => {
        const [lower, upper] = a < b ? [a, b] : [b, a];
        const gate = gateOf({ baseline, candidate, improvement, lower, upper, margin: Math.abs(margin) });
        for (const outcome of ['better', 'no_worse', 'worse', 'inconclusive'] as const) {
          expect(phraseToMarkdown(whyGate({ ...gate, outcome }))).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
    );
  });
});

describe('the sentence on a gate', () => {
  const sentence = (numbers: { improvement: number; lower: number; upper: number }, margin = 0.1) => {
    const judged = outcomeOf({ ...numbers, margin, requiredImprovement: 0, identicalPredictions: false });
    const gate = gateOf({ ...judged, ...numbers, baseline: 5, candidate: 5 - numbers.improvement, margin, n: 102 });
    return phraseToMarkdown(whyGate(gate));
  };
  const evidence = '; 102 paired rows, delta method and t)';

  it.each([
    [
      { improvement: -0.39, lower: -0.66, upper: -0.12 },
      `\`rmse\` went from 5.00 to 5.39: 0.39 worse (90\u00a0% interval 0.12 to 0.66 worse${evidence}, more than the margin of 0.1.`,
    ],
    [
      { improvement: -0.2, lower: -0.35, upper: -0.05 },
      `\`rmse\` went from 5.00 to 5.20: 0.20 worse (90\u00a0% interval 0.05 to 0.35 worse${evidence}, and the interval reaches past the margin of 0.1.`,
    ],
    [
      { improvement: -0.05, lower: -0.08, upper: -0.02 },
      `\`rmse\` went from 5.000 to 5.050: 0.050 worse (90\u00a0% interval 0.020 to 0.080 worse${evidence}, worse for sure, yet inside the margin of 0.1.`,
    ],
    [
      { improvement: 0.02, lower: -0.05, upper: 0.09 },
      `\`rmse\` went from 5.00 to 4.98: 0.02 better (90\u00a0% interval 0.05 worse to 0.09 better${evidence}, inside the margin of 0.1.`,
    ],
    [
      { improvement: 0.3, lower: 0.1, upper: 0.5 },
      `\`rmse\` went from 5.00 to 4.70: 0.30 better (90\u00a0% interval 0.10 to 0.50 better${evidence}.`,
    ],
    [
      { improvement: 0, lower: -0.3, upper: 0.3 },
      `\`rmse\` stays at 5.00 (90\u00a0% interval 0.30 worse to 0.30 better${evidence}. The interval reaches past the margin of 0.1, so these rows cannot tell. `,
    ],
  ])('%j', (numbers, expected) => {
    expect(sentence(numbers)).toBe(expected);
  });

  it('tells the bootstrap with resamples and seed, and an unknown method by its name', () => {
    const words = (gate: Partial<GateResult>) => phraseToMarkdown(methodWords(gate)!);
    expect(words({ method: 'bootstrap', resamples: 10_000, seed: 7, approximate: true })).toBe(
      'approximate bootstrap of pairs, 10,000 resamples, seed 7',
    );
    expect(words({ method: '<b>constructor' })).not.toContain('<b>');
    expect(words({ method: 'constructor' })).toBe('`constructor`');
  });

  it('tells a missed threshold with a value that does miss it', () => {
    const gate = createGate({ candidate: 6.00004, threshold: 6, thresholdHeld: false, reason: 'threshold_missed' });
    expect(phraseToMarkdown(whyGate(gate))).toBe('`rmse` is 6.00004; the policy asks for at most 6.');
  });

  it.each([
    [1, '1 row'],
    [431, '431 rows'],
    [6577, '6,580 rows'],
    [1_234_567, '1,240,000 rows'],
  ])('rounds %d rows up to three digits', (rows, text) => {
    expect(aboutRows(rows)).toBe(text);
  });
});
