/** What was gathered, as reports for people and as the end of the step. */
import { stops } from '../../compare/stops.ts';
import { renderSummary } from '../../report/comment.ts';
import type { Report } from '../../report/contract.ts';
import { verdictLine } from '../../report/verdict-line.ts';
import { type ModelOutcome, worstExitCode } from '../chain.ts';
import type { Ending } from '../decision.ts';
import type { Line, VerbEnd } from '../verb-end.ts';
import type { Gathered } from './gather.ts';

export function reportsOf({ outcomes, missing, failure }: Gathered): Report[] {
  return [
    ...outcomes.map(({ name, session, failure: own }): Report => {
      const report = session.held.report;
      if (own === undefined && report !== undefined) return report;
      return { model: name, failure: own?.message ?? 'there is no report' };
    }),
    ...missing.map((verdict): Report => ({ verdict })),
    ...(failure === undefined ? [] : [{ model: 'assay', failure: failure.message }]),
  ];
}

export function endOf(
  gathered: Gathered,
  summary = renderSummary(reportsOf(gathered), { command: 'run' }),
): VerbEnd & { readonly summary: string } {
  const { outcomes, missing, failure, retold } = gathered;
  // It ends as what it reports: where `continue-on-error` hid the step before, this one still says what came out.
  const verdicts = [...missing, ...outcomes.flatMap(({ verdict }) => verdict ?? [])];
  const rejected = verdicts.some(stops);
  const exitCode = Math.max(worstExitCode(outcomes), rejected ? 1 : 0, failure?.exitCode ?? 0);
  const further: Ending[] = [
    ...missing.map(() => 'rejected' as const),
    ...(failure === undefined ? [] : ['error' as const]),
  ];
  return {
    exitCode,
    results: { outcomes, further },
    lines: [
      ...outcomes.map((outcome) => lineOf(outcome, retold)),
      ...missing.map((verdict): Line => {
        return { kind: stops(verdict) ? 'failed' : 'info', text: `${verdict.model}: ${verdictLine(verdict)}` };
      }),
      ...(failure === undefined ? [] : [{ kind: 'failed' as const, text: failure.message }]),
    ],
    summary,
  };
}

function lineOf({ name, failure, session, exitCode, verdict }: ModelOutcome, retold: ReadonlySet<string>): Line {
  if (failure !== undefined) return { kind: retold.has(name) ? 'info' : 'failed', text: `${name}: ${failure.message}` };
  if (verdict?.decision === 'rejected')
    return { kind: exitCode === 0 ? 'info' : 'failed', text: `${name}: ${verdictLine(verdict)}` };
  return { kind: 'info', text: `${name}: report done, documents in ${session.folder}` };
}
