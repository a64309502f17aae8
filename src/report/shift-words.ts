/** What a baseline that shifted measured where it was made, what it measures now, and why. */
import type { Verdict } from '../documents/verdict.ts';
import { formatTogether } from './number-text.ts';
import { code, type Phrase, plural, quote, say } from './phrase.ts';

/** Undefined where the baseline measures what it did. */
export function shiftWords({ baseline: { shift } }: Verdict): Phrase | undefined {
  if (shift === undefined) return undefined;
  const { metric, home, now, rows, cause } = shift;
  const shown = formatTogether([home, now].filter((value) => value !== undefined));
  const before = home === undefined ? 'undefined' : (shown[0] ?? '');
  const after = now === undefined ? 'undefined' : (shown.at(-1) ?? '');
  const why: Phrase = cause === undefined ? [] : say`: ${quote(cause)}`;
  return say`The baseline measures something else than it did: its ${code(metric)} was ${before} and is ${after} now, on ${plural(rows, 'row')}${why}. Nothing is better or worse than such a baseline.`;
}
