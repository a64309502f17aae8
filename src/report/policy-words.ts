/** Whose policy judged, and what a pull request would change about it (threats, A3). */
import type { Verdict } from '../documents/verdict.ts';
import { shortCommit } from './number-text.ts';
import { code, listOf, type Phrase, plural, say, strong } from './phrase.ts';

/** Keys that are named; more are counted. */
const SHOWN = 8;

/** `` `main` ``, and where its name is not known `the base branch`. */
export function baseName(verdict: Verdict): Phrase {
  const branch = verdict.policy?.branch;
  return branch === undefined ? ['the base branch'] : [code(branch)];
}

/** `` Policy: `main` at `77aa01b`. `` Undefined on a laptop. */
export function policyWords(verdict: Verdict): Phrase | undefined {
  const { policy } = verdict;
  if (policy === undefined) return undefined;
  if (policy.gatedBy !== undefined)
    return say`Policy: this commit’s own, since ${baseName(verdict)} has none for this model. ${code(policy.gatedBy)} gates it, so this is no pass: the check is neutral at most.`;
  if (policy.sha === undefined)
    return say`Policy: this commit’s own, since ${baseName(verdict)} has none for this model.`;
  return say`Policy: ${baseName(verdict)} at ${code(shortCommit(policy.sha))}.`;
}

/** Undefined where nothing of the policy changes. */
export function policyChangeWords(verdict: Verdict): Phrase | undefined {
  const { policy } = verdict;
  if (policy === undefined || policy.changed.length === 0) return undefined;
  const { changed, rowsRemoved = 0 } = policy;
  const keys = changed.slice(0, SHOWN).map((key): Phrase => [code(key)]);
  const more = changed.length - keys.length;
  const named = listOf(more > 0 ? [...keys, [`${more} more`]] : keys);
  const removed = rowsRemoved > 0 ? `; it removes ${plural(rowsRemoved, 'held-out row')}, which stay judged` : '';
  const by = policy.sha === undefined ? '' : say` at ${code(shortCommit(policy.sha))}`;
  return say`${strong('Policy changed in this pull request')}: ${changed.length === 1 ? 'key' : 'keys'} ${named}${removed}. Judged by the policy of ${baseName(verdict)}${by}; the change counts once it is merged.`;
}
