/** What was gathered, as reports for people and as the end of the step. */
import { stops } from '../../compare/stops.ts';
import type { Decision } from '../../documents/verdict.ts';
import { renderSummary } from '../../report/comment.ts';
import type { Report } from '../../report/contract.ts';
import { verdictLine } from '../../report/verdict-line.ts';
import { type ModelOutcome, worstExitCode } from '../chain.ts';
import type { Ending } from '../decision.ts';
import type { Line, VerbEnd } from '../verb-end.ts';
import type { Gathered } from './gather.ts';

export function reportsOf({ outcomes, missing, unjudged, failure }: Gathered): Report[] {
  return [
    ...outcomes.map(({ name, session, failure: own }): Report => {
      const report = session.held.report;
      if (own === undefined && report !== undefined) return report;
      return { model: name, failure: own?.message ?? 'there is no report' };
    }),
    ...missing.rejected.map((verdict): Report => ({ verdict })),
    ...missing.cutOff.map(({ model, failure: own }): Report => ({ model, failure: own.message })),
    ...unjudged.map(({ model, decision }): Report => ({ model, failure: unjudgedWords(decision), isUnjudged: true })),
    ...(failure === undefined ? [] : [{ model: 'assay', failure: failure.message }]),
  ];
}

export function endOf(
  gathered: Gathered,
  summary = renderSummary(reportsOf(gathered), { command: 'run' }),
): VerbEnd & { readonly summary: string } {
  const { outcomes, missing, unjudged, failure, isRetold, artifacts } = gathered;
  // It ends as what it reports: where `continue-on-error` hid the step before, this one still says what came out.
  const { rejected: missed, cutOff } = missing;
  const verdicts = [...missed, ...outcomes.flatMap(({ verdict }) => verdict ?? [])];
  const rejected = verdicts.some(stops);
  const failed = cutOff.map((one) => one.failure.exitCode);
  const exitCode = Math.max(worstExitCode(outcomes), rejected ? 1 : 0, ...failed, failure?.exitCode ?? 0);
  const further: Ending[] = [
    ...missed.map(() => 'rejected' as const),
    ...cutOff.map(() => 'error' as const),
    ...unjudged.map(() => 'pending' as const),
    ...(failure === undefined ? [] : ['error' as const]),
  ];
  return {
    exitCode,
    results: { outcomes, further, artifacts },
    lines: [
      ...outcomes.map(lineOf),
      ...missed.map((verdict): Line => {
        return { kind: stops(verdict) ? 'failed' : 'info', text: `${verdict.model}: ${verdictLine(verdict)}` };
      }),
      ...cutOff.map((one): Line => ({ kind: 'failed', text: one.failure.message })),
      ...unjudged.map(
        ({ model, decision }): Line => ({ kind: 'notice', text: `${model}: ${unjudgedWords(decision)}` }),
      ),
      ...(failure === undefined
        ? []
        : [{ kind: isRetold ? ('info' as const) : ('failed' as const), text: failure.message }]),
    ],
    summary,
  };
}

/** The rows stayed with the fork's run (`upload-predictions: false`). */
function unjudgedWords(decision: Decision): string {
  return `the fork's run kept its rows to itself (\`upload-predictions: false\`), so nobody here can compare again; it says "${decision}" of itself. Run the workflow on this commit from a branch of this repository to judge it`;
}

function lineOf({ name, failure, isRetold, session, exitCode, verdict }: ModelOutcome): Line {
  if (failure !== undefined) return { kind: isRetold ? 'info' : 'failed', text: `${name}: ${failure.message}` };
  if (verdict?.decision === 'rejected')
    return { kind: exitCode === 0 ? 'info' : 'failed', text: `${name}: ${verdictLine(verdict)}` };
  return { kind: 'info', text: `${name}: report done, documents in ${session.folder}` };
}
