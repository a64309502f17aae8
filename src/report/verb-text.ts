/** What a single link of the chain says on a terminal. */
import type { DataCheck } from '../documents/data-check.ts';
import type { Evaluation, MetricValue } from '../documents/evaluation.ts';
import type { Finding } from '../documents/finding.ts';
import type { ModelDocument } from '../documents/model.ts';
import { dataFacts, findingPhrase, profileTable } from './data-section.ts';
import { formatNumber } from './number-text.ts';
import { code, type Phrase, plural, quote, say, strong, type Table } from './phrase.ts';
import { phraseToTerminal, tableToTerminal, wrap } from './terminal-text.ts';

export interface VerbFacts {
  readonly dataCheck?: DataCheck | undefined;
  readonly model?: { readonly document: ModelDocument; readonly digest: string } | undefined;
  readonly evaluation?: Evaluation | undefined;
  /** Where the documents went. */
  readonly folder: string;
}

export interface VerbTextOptions {
  readonly colour: boolean;
  readonly width: number;
}

/** Of `check-data`, `train` or `evaluate`: whichever document the verb left. */
export function verbText(name: string, facts: VerbFacts, options: VerbTextOptions): string {
  const title = [strong(''), ...say`${code(name)}`];
  const { dataCheck, model, evaluation } = facts;
  const body =
    evaluation !== undefined
      ? evaluationLines(evaluation, options)
      : model !== undefined
        ? modelLines(model.document, options)
        : dataCheck !== undefined
          ? dataLines(dataCheck, options)
          : [];
  const where = phraseToTerminal(say`Documents in ${code(facts.folder)}`, options.colour);
  return `${[phraseToTerminal(title, options.colour), '', ...body, '', where].join('\n')}\n`;
}

/** Metrics in two columns: of a predictions file, or of the named ones only. */
export function metricsText(metrics: Readonly<Record<string, MetricValue>>, names?: readonly string[]): string {
  const shown = names ?? Object.keys(metrics);
  return `${tableToTerminal(metricsTable(metrics, shown), 100, false).join('\n')}\n`;
}

function metricsTable(metrics: Readonly<Record<string, MetricValue>>, names: readonly string[]): Table {
  return {
    columns: [
      { title: 'Metric', align: 'left' },
      { title: 'Value', align: 'right' },
    ],
    rows: names.map((name) => {
      const metric = metrics[name];
      const value: Phrase =
        metric === undefined
          ? ['']
          : 'value' in metric
            ? [formatNumber(metric.value)]
            : say`undefined: ${quote(metric.undefined)}`;
      return [[code(name)], value];
    }),
  };
}

function evaluationLines(evaluation: Evaluation, options: VerbTextOptions): string[] {
  const table = metricsTable(evaluation.metrics, Object.keys(evaluation.metrics));
  const rows = say`${plural(evaluation.rows, 'row')} held out.`;
  return [
    phraseToTerminal(rows, options.colour),
    '',
    ...tableToTerminal(table, options.width, options.colour),
    ...findingLines(evaluation.findings, options),
  ];
}

function modelLines(model: ModelDocument, options: VerbTextOptions): string[] {
  const fitted = say`Fitted ${code(model.estimator.type)} on ${plural(model.training.rows, 'row')} of ${plural(model.signature.inputs.length, 'feature')}.`;
  return [phraseToTerminal(fitted, options.colour), ...findingLines(model.findings, options)];
}

function dataLines(check: DataCheck, options: VerbTextOptions): string[] {
  return [
    ...wrap(dataFacts({ dataCheck: check } as never), options.width, options.colour),
    '',
    ...tableToTerminal(profileTable(check.columns), options.width, options.colour, ['Deviation', 'Distinct', 'Median']),
    ...findingLines(check.findings, options),
  ];
}

function findingLines(findings: readonly Finding[], options: VerbTextOptions): string[] {
  if (findings.length === 0) return [];
  return ['', ...findings.flatMap((finding) => wrap(findingPhrase(finding), options.width, options.colour))];
}
