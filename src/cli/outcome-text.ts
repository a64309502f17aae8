/** What standard output carries: the report, or one JSON document. */
import { encodeCanonical } from '../documents/canonical.ts';
import type { Evaluation } from '../documents/evaluation.ts';
import type { Verdict } from '../documents/verdict.ts';
import type { Report } from '../report/contract.ts';
import { renderTerminal } from '../report/terminal.ts';
import { metricsText, verbText } from '../report/verb-text.ts';
import type { ModelOutcome } from '../steps/chain.ts';
import type { ChainVerb } from '../steps/written-by.ts';

export interface TextOptions {
  readonly colour: boolean;
  readonly width: number;
  readonly command: string;
  readonly out: string;
}

/** `--json`: of `run` every verdict by model, of another verb its own document, by model where there are several. */
export function outcomesJson(verbs: readonly ChainVerb[], outcomes: readonly ModelOutcome[]): string {
  const documents = outcomes.map(({ name, session, failure }) => {
    const { held } = session;
    if (failure !== undefined)
      return [name, { decision: 'error', exitCode: failure.exitCode, message: failure.message }];
    const last = verbs.at(-1);
    const own = {
      'check-data': held.dataCheck,
      train: held.model?.document,
      evaluate: held.evaluation,
      compare: held.verdict,
      report: held.verdict,
    };
    return [name, last === undefined ? undefined : own[last]];
  });
  if (verbs.length === 1 && documents.length === 1) return encodeCanonical(documents[0]![1]);
  return encodeCanonical({ models: Object.fromEntries(documents) });
}

/** The report of every model, or what a single verb has to say. */
export function outcomesText(
  verbs: readonly ChainVerb[],
  outcomes: readonly ModelOutcome[],
  options: TextOptions,
): string {
  if (!verbs.includes('compare') && !verbs.includes('report')) {
    return outcomes
      .map((outcome) => verbText(outcome.name, { ...outcome.session.held, folder: outcome.session.folder }, options))
      .join('');
  }
  const reports: Report[] = outcomes.map(({ name, session, verdict, failure }) => {
    if (failure !== undefined) return { model: name, failure: failure.message };
    return session.held.report ?? { verdict: verdict as Verdict };
  });
  return renderTerminal(reports, options);
}

/** Of two predictions files. */
export function verdictText(verdict: Verdict, options: Omit<TextOptions, 'out'>): string {
  return renderTerminal([{ verdict }], options);
}

/** Of a predictions file. */
export function evaluationText(evaluation: Evaluation, metrics: readonly string[] | undefined): string {
  return metricsText(evaluation.metrics, metrics);
}
