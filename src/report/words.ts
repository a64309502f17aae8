/** The words of the verdict. One place, so that comment, page and terminal say the same. */
import type { BaselineProblem, Decision, Outcome } from '../documents/verdict.ts';
import type { Tone } from './phrase.ts';

export const DECISION_MARKS: Readonly<Record<Decision | 'failed', string>> = {
  approved: '✅',
  pending: '❔',
  rejected: '❌',
  failed: '❌',
};

export const DECISION_TONES: Readonly<Record<Decision | 'failed', Tone>> = {
  approved: 'good',
  pending: 'warn',
  rejected: 'bad',
  failed: 'bad',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  better: 'better',
  no_worse: 'no worse',
  worse: 'worse',
  inconclusive: 'inconclusive',
  error: 'error',
  unchanged: 'unchanged',
  not_compared: 'not compared',
};

export const ARROWS = { higher: '↑', lower: '↓' } as const;

/** Follows "rejected, " or "pending, ". */
export const BASELINE_WORDS: Readonly<Record<BaselineProblem, string>> = {
  baseline_unreachable: 'the baseline is out of reach',
  baseline_shifted: 'the baseline has shifted',
  not_comparable: 'the baseline is not comparable',
};
