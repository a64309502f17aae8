/** What the release action hands on, in every ending. */
import { WORST_FIRST } from '../steps/decision.ts';
import type { ReleaseOutcome } from '../steps/release.ts';

export const RELEASE_OUTPUTS = ['decision', 'passed', 'release-tag', 'release-url'] as const;
export type ReleaseOutputName = (typeof RELEASE_OUTPUTS)[number];

export function releaseOutputsOf(
  outcomes: readonly ReleaseOutcome[],
  exitCode: number,
): Record<ReleaseOutputName, string> {
  const decisions = outcomes.map(({ decision }) => decision);
  return {
    decision: WORST_FIRST.find((decision) => decisions.includes(decision)) ?? '',
    passed: exitCode === 0 ? 'true' : 'false',
    'release-tag': byModel(outcomes, 'tag'),
    'release-url': byModel(outcomes, 'url'),
  };
}

/** Of what is released now, whether by this run or by an earlier one; a superseded model names none. */
function byModel(outcomes: readonly ReleaseOutcome[], key: 'tag' | 'url'): string {
  const released = outcomes.filter(({ result }) => result !== undefined && result.ending !== 'superseded');
  return JSON.stringify(Object.fromEntries(released.map(({ model, result }) => [model, result![key]])));
}
