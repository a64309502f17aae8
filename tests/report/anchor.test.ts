/** The sentences on the best release and on the test set: in comment, terminal and headline. */
import { describe, expect, test } from 'vitest';
import type { Anchor, GateResult, Ledger, Verdict } from '../../src/documents/verdict.ts';
import { anchorWords } from '../../src/report/anchor.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { ledgerWords } from '../../src/report/ledger.ts';
import { renderReleaseNotes } from '../../src/report/release-notes.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { phraseToTerminal } from '../../src/report/terminal-text.ts';
import { verdictLine } from '../../src/report/verdict-line.ts';
import { createGate, createReport, createVerdict, digestOf } from './create.ts';

const gateOf = (more: Partial<GateResult>) => {
  const { threshold: _, thresholdHeld: __, ...gate } = createGate({ baseline: 4.5, margin: 0.3, ...more });
  return gate;
};
const anchorOf = (gate: Partial<GateResult> | undefined, more: Partial<Anchor> = {}): Anchor => ({
  version: 'boston-housing@v1.4.0',
  digest: digestOf('d'),
  ...(gate === undefined ? {} : { gate: gateOf(gate) }),
  ...more,
});
const words = (anchor: Anchor) => {
  const phrase = anchorWords(createVerdict({ anchor }));
  return phrase && phraseToTerminal(phrase, false);
};

describe('the anchor', () => {
  test.each<[string, Anchor, string | undefined]>([
    [
      'spent in part',
      anchorOf({ improvement: -0.12, lower: -0.22, upper: -0.02 }, { accepted: -0.1 }),
      'Vs best release boston-housing@v1.4.0: rmse +0.120 (+0.020 … +0.220) of a budget of 0.3 spent. Differences since it was set, this one included, add up to +0.100.',
    ],
    [
      'of a metric where more is better',
      anchorOf({ metric: 'r2', direction: 'higher', improvement: -0.12, lower: -0.22, upper: -0.02 }),
      'Vs best release boston-housing@v1.4.0: r2 −0.120 (−0.220 … −0.020) of a budget of 0.3 spent.',
    ],
    [
      'better',
      anchorOf({ improvement: 0.25, lower: 0.1, upper: 0.4 }),
      'Vs best release boston-housing@v1.4.0: rmse is 0.250 better; of a budget of 0.3 nothing is spent.',
    ],
    [
      'spent',
      anchorOf({
        outcome: 'worse',
        reason: 'budget_spent',
        passed: false,
        improvement: -0.4,
        lower: -0.6,
        upper: -0.2,
      }),
      'Vs best release boston-housing@v1.4.0: rmse +0.400 (+0.200 … +0.600) of a budget of 0.3 spent: provably worse, perhaps by more than the budget.',
    ],
    [
      'open',
      anchorOf({
        outcome: 'inconclusive',
        reason: 'wide_interval',
        passed: false,
        improvement: -0.1,
        lower: -0.6,
        upper: 0.4,
      }),
      'Vs best release boston-housing@v1.4.0: rmse +0.100 (−0.400 … +0.600) of a budget of 0.3 spent; these rows cannot tell whether it holds.',
    ],
    [
      'unavailable',
      anchorOf(undefined, { problem: 'a.csv: has no column "x"' }),
      'Not compared with best release boston-housing@v1.4.0: a.csv: has no column "x".',
    ],
    ['that is the baseline', anchorOf(undefined, { accepted: 0 }), undefined],
    [
      'that was reset',
      anchorOf(undefined, { reset: { version: 'v1.4.0', reason: 'the market changed' } }),
      'The anchor was reset to v1.4.0: the market changed.',
    ],
  ])('%s', (_what, anchor, expected) => {
    expect(words(anchor)).toBe(expected);
  });
});

describe('the ledger', () => {
  const of = (evaluated: number, max: number) => {
    const ledger: Ledger = { testDigest: digestOf('5'), evaluated, max };
    const phrase = ledgerWords(createVerdict({ ledger }));
    return phrase && phraseToTerminal(phrase, false);
  };
  test('is told from 80 % on', () => {
    expect(of(79, 100)).toBeUndefined();
    expect(of(80, 100)).toBe('This test set has judged 80 candidates of the 100 that it may judge.');
    expect(of(1001, 1000)).toBe('This test set is spent: it has judged 1,001 candidates, 1,000 are allowed.');
  });
});

describe('in a report', () => {
  const ledger = { testDigest: digestOf('5'), evaluated: 101, max: 100 };
  const stopped: Partial<Verdict> = {
    decision: 'rejected',
    reasons: ['budget_spent'],
    anchor: anchorOf({ outcome: 'worse', passed: false, improvement: -0.4, lower: -0.6, upper: -0.2 }),
  };
  const everywhere = (verdict: Partial<Verdict>) => {
    const report = createReport({ verdict: createVerdict(verdict) });
    return [
      renderComment([report], { command: 'run' }),
      renderHtml(report, { command: 'run' }),
      renderTerminal([report], { colour: false, width: 400, command: 'run' }),
      renderReleaseNotes(report),
    ];
  };

  test('each says it once', () => {
    for (const text of everywhere(stopped)) expect(text.match(/budget of 0\.3/g)).toHaveLength(1);
    for (const text of everywhere({ ledger, decision: 'rejected', reasons: ['ledger_exhausted'] }))
      expect(text.match(/This test set is spent/g)).toHaveLength(1);
    for (const text of everywhere({ ledger, reasons: ['ledger_exhausted'] }))
      expect(text.match(/This test set is spent/g)).toHaveLength(1);
    for (const text of everywhere({ anchor: anchorOf({}) })) expect(text.match(/budget of 0\.3/g)).toHaveLength(1);
  });

  test('the headline says that it stopped the model, and what to do', () => {
    expect(verdictLine(createVerdict(stopped))).toBe('rejected, the budget against the best release is spent');
    const comment = everywhere(stopped)[0]!;
    expect(comment).not.toContain('Every gate passes');
    expect(comment).toMatch(/\*\*Next:\*\* improve the model.*`gate\.anchor_reset`/);
    const spent = createVerdict({ ledger, decision: 'rejected', reasons: ['ledger_exhausted'] });
    expect(verdictLine(spent)).toBe('rejected, the test set is spent');
    const open = anchorOf({ outcome: 'inconclusive', passed: false, improvement: -0.1, lower: -0.6, upper: 0.4 });
    expect(verdictLine(createVerdict({ decision: 'pending', reasons: ['budget_spent'], anchor: open }))).toBe(
      'pending, whether the budget is spent is inconclusive',
    );
  });

  test('a hostile reason is text', () => {
    const reset = { version: '[x](http://evil)', reason: '@all <img src=x> `rm`' };
    const [comment, html] = everywhere({ anchor: anchorOf({}, { reset }) });
    expect(comment).not.toMatch(/<img|(^|[^\\\u200b])@all/);
    expect(html).not.toContain('<img src=x>');
  });
});
