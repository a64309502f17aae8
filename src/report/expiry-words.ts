/** A baseline whose documents are deleted soon, told where it can be renewed: on every run of the default branch. */
import type { ModelReport } from './contract.ts';
import { code, type Phrase, plural, say } from './phrase.ts';

const WARNED_DAYS = 14;
const DAY_MS = 86_400_000;
/** Letters of `2026-12-31`. */
const DAY = 10;

/** By the run's own date, so that the same documents give the same words. Undefined for a baseline that stays. */
export function expiryWords({ verdict, run }: ModelReport): Phrase | undefined {
  const { expiresAt } = verdict.baseline;
  if (verdict.run?.event !== 'release' || expiresAt === undefined || run === undefined) return undefined;
  const left = (Date.parse(expiresAt) - Date.parse(run.started)) / DAY_MS;
  // Not a number is no date, and nothing is known.
  if (!(left <= WARNED_DAYS)) return undefined;
  const days = Math.max(0, Math.floor(left));
  const renewed =
    verdict.decision === 'rejected'
      ? say`This run makes no new one: pull requests are out of a baseline then, unless a run of ${code(verdict.run.defaultBranch)} succeeds before.`
      : ['This run makes a new one.'];
  return say`The baseline’s documents are deleted on ${code(expiresAt.slice(0, DAY))}, in ${plural(days, 'day')}. ${renewed}`;
}
