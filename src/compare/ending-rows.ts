/** The table of endings as rows: docs/endings.md shows them, and stories name them by their ids. */
import type { Decision } from '../documents/verdict.ts';
import { EXIT_CODES, type Failure } from '../errors.ts';
import {
  type Cause,
  type CheckConclusion,
  claimedConclusion,
  consequenceWords,
  type DecisionEvent,
  EFFECTS,
  EVENT_WORDS,
  EVENTS,
  INFORMATIONAL,
  isKey,
  KEYS,
  type Key,
  type KeyName,
  NO_VERDICT,
  pathOf,
  RULES,
  WORST_FIRST,
} from './endings.ts';
import { resolvePolicy } from './policy.ts';

export interface EndingRow {
  readonly id: string;
  readonly decision: Decision | 'error' | 'none';
  readonly reasons: readonly string[];
  /** `gate.on_shifted.release: warn`; empty where no key has a say. */
  readonly policy: string;
  /** Where it holds without a word of the policy. */
  readonly standard: string;
  readonly event: string;
  readonly exitCode: string;
  readonly check: CheckConclusion;
  readonly words: string;
}

/** Every ending there is, made of the tables above. */
export function endingRows(): EndingRow[] {
  return [...plainRows(), ...keyRows(), ...informationalRows(), ...errorRows()];
}

function row(id: string, decision: Decision, rest: Partial<EndingRow> & Pick<EndingRow, 'words'>): EndingRow {
  const { exitCode, check } = EFFECTS[decision];
  return { id, decision, reasons: [], policy: '', standard: '', event: 'any', exitCode: `${exitCode}`, check, ...rest };
}

function plainRows(): EndingRow[] {
  const causes = Object.keys(RULES) as Cause[];
  const fixed = causes.flatMap((cause): EndingRow[] => {
    const { means, because } = RULES[cause];
    if (isKey(means)) return [];
    const reasons = cause === 'worse' ? [] : [cause];
    // Of what is approved nothing is said of the merge.
    const words = means === 'approved' ? because : wordsOf(means, 'pullRequest', because);
    return [row(cause, means, { reasons, words })];
  });
  return [row('approved', 'approved', { words: 'nothing stands in the way of a merge' }), ...fixed];
}

function keyRows(): EndingRow[] {
  return (Object.keys(KEYS) as KeyName[]).flatMap((name) => {
    const key: Key = KEYS[name];
    const reasons = (Object.keys(RULES) as Cause[]).filter((cause) => RULES[cause].means === name);
    const events = key.isByEvent ? EVENTS : (['pullRequest'] as const);
    return events.flatMap((event) =>
      Object.entries(key.words).map(([word, decision]) => {
        const path = pathOf(name, event);
        return row(`${path.replace('gate.', '')}=${word}`, decision, {
          reasons: reasons.map((cause) => cause.replace(':open', '')),
          policy: `${path}: ${word}`,
          standard: standardOf(key, event, word),
          event: key.isByEvent ? EVENT_WORDS[event] : 'any',
          words: wordsOf(decision, event, `\`${path}\` is \`${word}\``),
        });
      }),
    );
  });
}

function wordsOf(decision: Decision, event: DecisionEvent, because: string): string {
  return `${consequenceWords(decision, event)}, because ${because}`;
}

/** Asked of the keys themselves, with a policy that says nothing. */
function standardOf(key: Key, event: DecisionEvent, word: string): string {
  const holds = [true, false].map(
    (mayRelease) => key.wordOf(resolvePolicy(undefined, 'regression'), { event, mayRelease }) === word,
  );
  const [released = false, kept = false] = event === 'release' ? holds : [holds[1], holds[1]];
  if (released && kept) return 'default';
  if (released) return 'default where the run may release';
  return kept ? 'default where it may not release' : '';
}

function informationalRows(): EndingRow[] {
  return WORST_FIRST.map((decision) => ({
    ...row(`informational:${decision}`, decision, {
      words: wordsOf('approved', 'pullRequest', 'the policy is informational'),
    }),
    policy: 'gate.informational: true',
    exitCode: `${INFORMATIONAL.exitCode}`,
    check: INFORMATIONAL.check,
  }));
}

const error = (id: string, code: Failure['exitCode'] | 0, words: string, rest: Partial<EndingRow> = {}): EndingRow => ({
  id: `error:${id}`,
  decision: 'error',
  reasons: [],
  policy: '',
  standard: '',
  event: 'any',
  exitCode: `${code}`,
  check: NO_VERDICT.check,
  words,
  ...rest,
});

/** Without a verdict of one's own. */
function errorRows(): EndingRow[] {
  return [
    error(
      'input',
      EXIT_CODES.input,
      'config, data or documents that cannot be used; the message names file, field, value and rule',
    ),
    error('killed', EXIT_CODES.input, 'compare was ended before its last word: whatever it left is no verdict'),
    error('infrastructure', EXIT_CODES.infrastructure, 'GitHub or the disk did not answer; run the job again'),
    error(
      'cut-off',
      EXIT_CODES.infrastructure,
      'a model that base and head both have left no documents: its job was cut off; run the job again',
    ),
    error('fork-claim', 0, 'a fork’s numbers are a claim: no requirement is met by them', {
      event: 'workflow_run',
      decision: 'none',
      check: claimedConclusion('success'),
    }),
    error('fork-rejected', 0, 'a fork’s numbers are a claim, and they speak against the model', {
      event: 'workflow_run',
      decision: 'none',
      check: claimedConclusion('failure'),
    }),
  ];
}
