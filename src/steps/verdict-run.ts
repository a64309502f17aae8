/** What a verdict says of the run that it was decided in: whose words of `gate` hold, and which button renews the baseline. */
import { EVENT_WORDS, type Occasion } from '../compare/endings.ts';
import type { Verdict } from '../documents/verdict.ts';
import type { WorkflowRun } from '../ports.ts';

export function verdictRun(
  { repository, workflow }: WorkflowRun,
  { event, mayRelease = false }: Occasion,
): NonNullable<Verdict['run']> {
  return { event: EVENT_WORDS[event], mayRelease, defaultBranch: repository.defaultBranch, workflow };
}
