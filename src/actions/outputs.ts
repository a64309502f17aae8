/** What an action hands on: one decision, and a JSON object by model for the rest. Set in every ending. */
import { encodeMetrics } from '../documents/evaluation.ts';
import type { ModelOutcome } from '../steps/chain.ts';

export const OUTPUTS = [
  'decision',
  'passed',
  'verdict-file',
  'report-file',
  'model-digest',
  'baseline',
  'metrics',
] as const;
export type OutputName = (typeof OUTPUTS)[number];

/** From worst to best: of several models the worst counts. */
const WORST_FIRST = ['error', 'rejected', 'pending', 'approved'] as const;

/** The outputs when nothing ran: an error before any model. */
export const NO_OUTPUTS: Readonly<Record<OutputName, string>> = {
  decision: 'error',
  passed: 'false',
  'verdict-file': '{}',
  'report-file': '{}',
  'model-digest': '{}',
  baseline: '{}',
  metrics: '{}',
};

export function outputsOf(outcomes: readonly ModelOutcome[], exitCode: number): Record<OutputName, string> {
  const decisions = outcomes.map(({ failure, verdict }) => (failure !== undefined ? 'error' : verdict?.decision));
  const held = outcomes.map(({ name, session }) => ({ name, session, ...session.held }));
  return {
    decision: WORST_FIRST.find((decision) => decisions.includes(decision)) ?? '',
    passed: exitCode === 0 ? 'true' : 'false',
    'verdict-file': byModel(held, (model) => model.verdict && `${model.session.folder}/verdict.json`),
    'report-file': byModel(held, (model) =>
      model.session.seconds['report'] === undefined ? undefined : `${model.session.folder}/report.md`,
    ),
    'model-digest': byModel(held, (model) => model.model?.digest ?? model.verdict?.candidate.digest),
    baseline: byModel(held, (model) => model.verdict?.baseline),
    metrics: byModel(held, (model) => model.evaluation && JSON.parse(encodeMetrics(model.evaluation.metrics))),
  };
}

function byModel<Model extends { name: string }>(models: readonly Model[], value: (model: Model) => unknown): string {
  return JSON.stringify(
    Object.fromEntries(models.map((model) => [model.name, value(model)]).filter(([, v]) => v !== undefined)),
  );
}
