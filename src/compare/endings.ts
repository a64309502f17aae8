/**
 * The one table of endings: what each reason means for the decision, by which key of `gate`, and what a decision does to the
 * exit code, the check run and the merge. `decide`, exit codes, check, comment and terminal go by it; docs/endings.md shows
 * it (ending-rows.ts).
 */
import { DECISIONS, type Decision, type Reason, type Verdict } from '../documents/verdict.ts';
import type { ByEvent, GatePolicy, Inconclusive, StopWord } from './policy.ts';

/** `release` is the default branch, whether it may release or not. */
export type DecisionEvent = 'pullRequest' | 'release';

export interface Occasion {
  readonly event: DecisionEvent;
  /** Whether the run may release what is approved. When absent, a run of the default branch may: the stricter answer. */
  readonly mayRelease?: boolean | undefined;
}

/** As the keys are written. */
export const EVENT_WORDS = { pullRequest: 'pull_request', release: 'release' } as const satisfies Record<
  DecisionEvent,
  string
>;
export const EVENTS: readonly DecisionEvent[] = ['pullRequest', 'release'];

/** A key of `gate` that says what reasons mean. */
export interface Key {
  /** Word → what it makes of the model. */
  readonly words: Readonly<Record<string, Decision>>;
  readonly isByEvent: boolean;
  wordOf(policy: GatePolicy, occasion: Occasion): string;
}

const STOPS = { fail: 'rejected', warn: 'pending' } as const satisfies Record<StopWord, Decision>;
const byEvent = (of: (policy: GatePolicy) => ByEvent<StopWord>): Key => ({
  words: STOPS,
  isByEvent: true,
  wordOf: (policy, { event }) => of(policy)[event],
});

export const KEYS = {
  on_inconclusive: {
    words: { ...STOPS, pass: 'approved' } satisfies Record<Inconclusive, Decision>,
    isByEvent: true,
    // What may be released is held to more where nobody wrote a word.
    wordOf: ({ onInconclusive }, { event, mayRelease = event === 'release' }) =>
      onInconclusive[event] ?? (mayRelease ? 'fail' : 'warn'),
  },
  on_unreachable: byEvent(({ onUnreachable }) => onUnreachable),
  on_shifted: byEvent(({ onShifted }) => onShifted),
  on_not_comparable: byEvent(({ onNotComparable }) => onNotComparable),
  on_exhausted: {
    words: { fail: 'rejected', warn: 'approved' } satisfies Record<GatePolicy['onExhausted'], Decision>,
    isByEvent: false,
    wordOf: ({ onExhausted }) => onExhausted,
  },
  first_run: {
    words: { fail: 'rejected', rubber_stamp: 'approved' } satisfies Record<GatePolicy['firstRun'], Decision>,
    isByEvent: false,
    wordOf: ({ firstRun }) => firstRun,
  },
} as const satisfies Record<string, Key>;
export type KeyName = keyof typeof KEYS;

/** `open`: these rows cannot tell, more of them could. */
export type Cause = Reason | 'worse' | `${'dummy_not_beaten' | 'budget_spent'}:open`;

interface Rule {
  /** A decision whatever the policy says, or the key that says it. */
  readonly means: Decision | KeyName;
  /** Follows "because". */
  readonly because: string;
}

const rejects = (because: string): Rule => ({ means: 'rejected', because });

/** Every cause has its line: what is not here does not compile. */
export const RULES: Readonly<Record<Cause, Rule>> = {
  worse: rejects('a gate is worse than its margin allows'),
  threshold_missed: rejects('a threshold is missed'),
  required_better: rejects('the policy asks for a better model'),
  not_paired: rejects('a gate fails on numbers that carry no rows'),
  identical_predictions: rejects('the policy asks for a better model, and every prediction is the same'),
  undefined_metric: rejects('a gated metric is undefined'),
  metric_missing: rejects('a gated metric is missing'),
  ids_mismatch: rejects('candidate and baseline do not hold the same rows'),
  truth_differs: rejects('candidate and baseline do not hold the same truth'),
  prediction_not_finite: rejects('a prediction is not finite'),
  relative_to_zero: rejects('a relative margin has no size'),
  slice_worse: rejects('a slice is worse than the margin allows'),
  slice_missing: rejects('a slice has vanished'),
  dummy_not_beaten: rejects('the model does not beat the dummy'),
  budget_spent: rejects('the budget below the best release is spent'),
  model_missing: rejects('the model is missing'),
  wide_interval: { means: 'on_inconclusive', because: 'the interval is too wide' },
  too_few_rows: { means: 'on_inconclusive', because: 'there are too few rows' },
  'dummy_not_beaten:open': { means: 'on_inconclusive', because: 'it is not shown that the model beats the dummy' },
  'budget_spent:open': {
    means: 'on_inconclusive',
    because: 'it is not shown that the budget below the best release holds',
  },
  baseline_unreachable: { means: 'on_unreachable', because: 'the baseline is out of reach' },
  baseline_shifted: { means: 'on_shifted', because: 'the baseline has shifted' },
  not_comparable: { means: 'on_not_comparable', because: 'the baseline is not comparable' },
  no_baseline: { means: 'first_run', because: 'this is a first run' },
  no_thresholds: { means: 'pending', because: 'a first run without thresholds has nothing to hold to' },
  suspicious_improvement: {
    means: 'pending',
    because: 'an improvement that the policy does not believe waits for a person',
  },
  ledger_exhausted: { means: 'on_exhausted', because: 'the test set is spent' },
  anchor_unavailable: { means: 'approved', because: 'a best release that cannot be scored stops nothing' },
  identical_model: { means: 'approved', because: 'the model is unchanged' },
  waived: { means: 'approved', because: 'a waiver counts' },
};

/** What a cause makes of the model under a policy. */
export function meaningOf(cause: Cause, policy: GatePolicy, occasion: Occasion): Decision {
  const { means } = RULES[cause];
  if (!isKey(means)) return means;
  const key: Key = KEYS[means];
  // A word that nobody knows never passes.
  return key.words[key.wordOf(policy, occasion)] ?? 'rejected';
}

/** The worst of several; none stands in the way of an approval. */
export function worstOf(decisions: readonly Decision[]): Decision {
  return WORST_FIRST.find((one) => decisions.includes(one)) ?? 'approved';
}
export const WORST_FIRST: readonly Decision[] = ['rejected', 'pending', 'approved'];

export function isKey(means: Decision | KeyName): means is KeyName {
  return !(DECISIONS as readonly string[]).includes(means);
}

export type CheckConclusion = 'success' | 'neutral' | 'failure' | 'action_required';

/** What GitHub and the shell see. `pending` waits for nobody: it may merge and is never released. */
export interface Effect {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly check: CheckConclusion;
}

export const EFFECTS: Readonly<Record<Decision, Effect>> = {
  approved: { exitCode: 0, check: 'success' },
  pending: { exitCode: 0, check: 'neutral' },
  rejected: { exitCode: 1, check: 'failure' },
};
/** A verdict that stops nothing is neutral, whatever it says. */
export const INFORMATIONAL: Effect = { exitCode: 0, check: 'neutral' };
/** No verdict is never a pass. */
export const NO_VERDICT: Pick<Effect, 'check'> = { check: 'failure' };

export function effectOf({ decision, informational }: Pick<Verdict, 'decision' | 'informational'>): Effect {
  return informational === true ? INFORMATIONAL : EFFECTS[decision];
}

/** What nobody but a fork computed meets no requirement: GitHub counts `success`, `neutral` and `skipped` as met. */
export function claimedConclusion(conclusion: CheckConclusion): CheckConclusion {
  return conclusion === 'failure' ? 'failure' : 'action_required';
}

/** This does, or does not, block the merge; on the default branch there is none, and the run fails or does not. */
export function consequenceWords(decision: Decision | 'informational', event: DecisionEvent): string {
  return CONSEQUENCES[event][decision];
}
const CONSEQUENCES: Readonly<Record<DecisionEvent, Readonly<Record<Decision | 'informational', string>>>> = {
  pullRequest: {
    rejected: 'This blocks the merge',
    pending: 'This does not block the merge',
    approved: 'This does not block the merge',
    informational: 'This does not block the merge',
  },
  release: {
    rejected: 'This fails the run: the model is no baseline and is not released',
    pending: 'This does not fail the run: the model is the next baseline and is not released',
    approved: 'This does not fail the run',
    informational: 'This does not fail the run',
  },
};

/** `gate.on_shifted.release`. */
export function pathOf(name: KeyName, event: DecisionEvent): string {
  return `gate.${name}${KEYS[name].isByEvent ? `.${EVENT_WORDS[event]}` : ''}`;
}
