/** `rejected, rmse is worse`: the first line of the report, for a log. */
import type { Verdict } from '../documents/verdict.ts';
import { headlineOf } from './headline.ts';
import { phraseToTerminal } from './terminal-text.ts';

export function verdictLine(verdict: Verdict): string {
  return phraseToTerminal(headlineOf(verdict).verdict, false);
}
