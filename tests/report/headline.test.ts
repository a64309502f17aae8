import { describe, expect, it } from 'vitest';
import type { GateResult, Verdict } from '../../src/documents/verdict.ts';
import { REASONS } from '../../src/documents/verdict.ts';
import { worstFirst } from '../../src/report/gate-order.ts';
import { gateTable } from '../../src/report/gate-table.ts';
import { headlineOf } from '../../src/report/headline.ts';
import { phraseToMarkdown } from '../../src/report/markdown.ts';
import { whyGate } from '../../src/report/why-gate.ts';
import { createGate, createVerdict, digestOf } from './create.ts';

const told = (verdict: Verdict) => {
  const { verdict: words, why, next } = headlineOf(verdict);
  return { words: phraseToMarkdown(words), why: why.map(phraseToMarkdown).join(' '), next: phraseToMarkdown(next) };
};
const rejectedBy = (gate: Partial<GateResult>) =>
  told(
    createVerdict({
      decision: 'rejected',
      gates: [createGate(), createGate({ metric: 'mae', passed: false, ...gate })],
    }),
  );

describe('headlineOf', () => {
  it('tells the metric that is worse, by how much, and where to look', () => {
    const { words, why, next } = rejectedBy({ outcome: 'worse', candidate: 5.43, improvement: -0.5 });
    expect(words).toBe('rejected, `mae` is worse');
    expect(why).toBe('`mae` went from 4.930 to 5.430: 0.500 worse, more than the margin of 0.0986.');
    expect(next).toBe('find the cause under **What changed**, or have an owner change the margin on the main branch.');
  });

  it('tells a missed threshold with its limit', () => {
    const { words, why } = rejectedBy({ outcome: 'better', candidate: 6.41, threshold: 6, thresholdHeld: false });
    expect(words).toBe('rejected, `mae` misses its threshold');
    expect(why).toBe('`mae` is 6.410; the policy asks for at most 6.');
  });

  it('tells an undefined metric and never calls it a number', () => {
    const { words, why } = rejectedBy({ outcome: 'inconclusive', reason: 'undefined_metric', candidate: undefined });
    expect(words).toBe('rejected, `mae` is undefined');
    expect(why).toContain('Undefined is never a pass.');
  });

  it('tells that a better model was asked for', () => {
    const { words, next } = rejectedBy({ outcome: 'no_worse', require: 'better', reason: 'required_better' });
    expect(words).toBe('rejected, `mae` is not better');
    expect(next).toContain('have an owner change `require`');
  });

  it('counts the gates that fail besides', () => {
    const gates = ['a', 'b', 'c'].map((metric) => createGate({ metric, outcome: 'worse', passed: false }));
    expect(told(createVerdict({ decision: 'rejected', gates })).words).toBe(
      'rejected, `a` is worse (and 2 more gates)',
    );
  });

  it('gives no gate as the reason that has no say', () => {
    const silent = [{ informational: true }, { waived: true }] as const;
    for (const without of silent) {
      const worse = createGate({ outcome: 'worse', passed: false, ...without });
      const open = createGate({ metric: 'mae', outcome: 'inconclusive', reason: 'wide_interval', passed: false });
      expect(told(createVerdict({ decision: 'pending', gates: [worse, open] })).words).toBe(
        'pending, `mae` is inconclusive',
      );
    }
    const better = createGate({ metric: 'r2', outcome: 'better', informational: true });
    expect(told(createVerdict({ gates: [createGate(), better] })).words).toBe('approved, no gate is worse');
  });

  it('tells how many rows would settle what is pending', () => {
    const gate = createGate({ outcome: 'inconclusive', reason: 'wide_interval', passed: false, rowsNeeded: 1450 });
    const { words, next } = told(createVerdict({ decision: 'pending', gates: [gate] }));
    expect(words).toBe('pending, `rmse` is inconclusive');
    expect(next).toBe(
      'hold out about 1,450 rows, widen the margin, or have an owner decide; a pending model may merge but is not released.',
    );
  });

  it('tells what is wrong with the baseline, and why', () => {
    const baseline = { found: 'explicit', problem: 'its model wants the column "rooms"' } as const;
    expect(
      told(createVerdict({ decision: 'pending', reasons: ['not_comparable'], baseline, gates: [] })).why,
    ).toContain('The baseline is not comparable: its model wants the column "rooms"');
  });

  it.each([
    [[createGate({ outcome: 'unchanged' })], 'approved, unchanged'],
    [[createGate({ outcome: 'better' })], 'approved, `rmse` is better'],
    [[createGate()], 'approved, no gate is worse'],
    [[createGate({ outcome: 'inconclusive', passed: false })], 'approved, though `rmse` is inconclusive'],
    [[], 'approved, nothing to gate'],
  ])('says what kind of approval it is (%#)', (gates, words) => {
    expect(told(createVerdict({ gates })).words).toBe(words);
  });
});

it.each(REASONS)('has a sentence that ends and names the metric for the reason %s', (reason) => {
  const sentence = phraseToMarkdown(whyGate(createGate({ outcome: 'inconclusive', passed: false, reason })));
  expect(sentence).toMatch(/^`rmse`.*\.\s*$/);
  expect(sentence).not.toContain('undefined is');
});

describe('worstFirst', () => {
  it('orders errors, undefined, failed, inconclusive, degraded, passed', () => {
    const gates = [
      createGate({ metric: 'passed' }),
      createGate({ metric: 'degraded', degraded: true }),
      createGate({ metric: 'inconclusive', outcome: 'inconclusive', passed: false }),
      createGate({ metric: 'threshold', thresholdHeld: false, passed: false }),
      createGate({ metric: 'undefined', outcome: 'inconclusive', reason: 'undefined_metric', passed: false }),
      createGate({ metric: 'error', outcome: 'error', passed: false }),
    ];
    expect(worstFirst(gates).map((gate) => gate.metric)).toEqual([
      'error',
      'undefined',
      'threshold',
      'inconclusive',
      'degraded',
      'passed',
    ]);
  });

  it('orders equals by their improvement in margins, then as the policy does', () => {
    const gates = [
      createGate({ metric: 'a', improvement: -0.01, margin: 1 }),
      createGate({ metric: 'b', improvement: -0.01, margin: 0.02 }),
      createGate({ metric: 'c', improvement: -0.01, margin: 1 }),
    ];
    expect(worstFirst(gates).map((gate) => gate.metric)).toEqual(['b', 'a', 'c']);
    expect(gates.map((gate) => gate.metric)).toEqual(['a', 'b', 'c']);
  });
});

it('shows no column of a gate that nobody set', () => {
  const gate = createGate({ margin: undefined, threshold: undefined, thresholdHeld: undefined });
  expect(gateTable(createVerdict({ gates: [gate] })).columns.map((column) => column.title)).toEqual([
    'Gate',
    'Baseline',
    'Candidate',
    'Improvement',
    'Outcome',
  ]);
});

it('shows an interval at its own level', () => {
  const gate = createGate({ lower: -0.1, upper: 0.2, level: 0.95 });
  expect(gateTable(createVerdict({ gates: [gate] })).columns.map((column) => column.title)).toContain(
    'Improvement (95\u00a0% interval)',
  );
});

describe('a baseline that cannot be compared', () => {
  it('is told once, and in the verdict', () => {
    const gate = { outcome: 'inconclusive', reason: 'not_comparable', passed: false, baseline: undefined } as const;
    const headline = headlineOf(
      createVerdict({
        decision: 'pending',
        reasons: ['not_comparable'],
        baseline: { found: 'explicit', digest: digestOf('b'), problem: 'the baseline predicts "target"' },
        gates: [createGate(gate), createGate({ ...gate, metric: 'r2', direction: 'higher' })],
      }),
    );
    expect(phraseToMarkdown(headline.verdict)).toBe('pending, the baseline is not comparable');
    expect(headline.why.map(phraseToMarkdown)).toEqual([
      'The baseline is not comparable: the baseline predicts "target".',
    ]);
  });
});
