/** What an action hands on: one decision, and a JSON object by model for the rest. Set in every ending. */
import { encodeMetrics } from '../documents/evaluation.ts';
import { WORST_FIRST } from '../steps/decision.ts';
import type { VerbEnd, VerbResults } from '../steps/verb-end.ts';
import type { ChainVerb } from '../steps/written-by.ts';
import type { ActionEnd } from './face.ts';
import { RELEASE_OUTPUTS } from './release-outputs.ts';

/** The actions: the verbs, and what looks something up for them. */
export type Verb = ChainVerb | 'find-baseline' | 'release';

export const OUTPUTS = [
  'decision',
  'passed',
  'verdict-file',
  'report-file',
  'model-digest',
  'baseline',
  'artifact-id',
  'artifact-digest',
  'metrics',
] as const;
export type OutputName = (typeof OUTPUTS)[number];

export const OUTPUTS_OF: Readonly<Record<Verb, readonly string[]>> = {
  'check-data': OUTPUTS,
  'find-baseline': ['found-baseline'],
  train: OUTPUTS,
  evaluate: OUTPUTS,
  compare: OUTPUTS,
  report: [...OUTPUTS, 'decisions'],
  release: RELEASE_OUTPUTS,
};

/** The outputs when nothing ran: an error before any model. */
export function outputsOfNothing(verb: Verb): Record<string, string> {
  const preset: Readonly<Record<string, string>> = { decision: 'error', passed: 'false', 'found-baseline': '' };
  return Object.fromEntries(OUTPUTS_OF[verb].map((name) => [name, preset[name] ?? '{}']));
}

export function actionEndOf(verb: Verb, end: VerbEnd): ActionEnd {
  const { exitCode, lines, results, summary, passed = exitCode === 0 } = end;
  const outputs = results === undefined ? outputsOfNothing(verb) : outputsOf(results, passed);
  return { exitCode, outputs, lines, summary };
}

function outputsOf(
  { outcomes, further = [], artifacts }: VerbResults,
  passed: boolean,
): Record<OutputName | 'decisions', string> {
  const ended = outcomes.map(({ name, failure, verdict }) => ({
    name,
    decision: failure !== undefined ? ('error' as const) : verdict?.decision,
  }));
  const decisions = [...further, ...ended.map(({ decision }) => decision)];
  const held = outcomes.map(({ name, session }) => ({ name, session, ...session.held }));
  const stored = [...(artifacts ?? [])].map(([name, artifact]) => ({ name, artifact }));
  return {
    decision: WORST_FIRST.find((decision) => decisions.includes(decision)) ?? '',
    decisions: byModel(ended, ({ decision }) => decision),
    passed: String(passed),
    'verdict-file': byModel(held, (model) => model.verdict && `${model.session.folder}/verdict.json`),
    'report-file': byModel(held, (model) =>
      model.session.seconds['report'] === undefined ? undefined : `${model.session.folder}/report.md`,
    ),
    'model-digest': byModel(held, (model) => model.model?.digest ?? model.verdict?.candidate.digest),
    baseline: byModel(held, (model) => model.verdict?.baseline),
    'artifact-id': byModel(stored, ({ artifact }) => artifact.id),
    'artifact-digest': byModel(stored, ({ artifact }) => artifact.digest),
    metrics: byModel(held, (model) => model.evaluation && JSON.parse(encodeMetrics(model.evaluation.metrics))),
  };
}

function byModel<Model extends { name: string }>(models: readonly Model[], value: (model: Model) => unknown): string {
  return JSON.stringify(
    Object.fromEntries(models.map((model) => [model.name, value(model)]).filter(([, v]) => v !== undefined)),
  );
}
