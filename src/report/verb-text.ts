/** What one link of the chain prints when it runs alone: `check-data`, `train`, `evaluate`. */
import type { DataCheck } from '../documents/data-check.ts';
import type { Evaluation, MetricValue } from '../documents/evaluation.ts';
import type { ModelDocument } from '../documents/model.ts';
import { findMetric } from '../metrics/table.ts';
import { settingText } from './changes.ts';
import { findingPhrase, findingsSummary, profileTable, severityTone } from './data-section.ts';
import { terminalText } from './escape.ts';
import { numberOf } from './metric-rows.ts';
import { formatNumber, formatTogether, shortDigest } from './number-text.ts';
import { code, groupThousands, listOf, plural, quote, say, type Table } from './phrase.ts';
import { Page } from './terminal-page.ts';
import { displayWidth } from './terminal-text.ts';

/** What a verb left in memory; of a verb that failed, nothing. */
export interface VerbFacts {
  readonly dataCheck?: DataCheck | undefined;
  readonly model?: { readonly document: ModelDocument; readonly digest: string } | undefined;
  readonly evaluation?: Evaluation | undefined;
  /** Where the documents went. */
  readonly folder: string;
}

export interface VerbTextOptions {
  readonly colour: boolean;
  /** In cells. */
  readonly width: number;
}

const COLUMNS_SHOWN = 40;
/** Columns of the profile that a narrow terminal does without, in this order. */
const SPARE = ['Deviation', 'Min', 'Max', 'Distinct', 'Median', 'Kind', 'Missing'] as const;
/** Digits of a metric where nothing stands beside it. */
const DIGITS = 6;

/** Of `check-data`, `train` or `evaluate`: the last document that was left. Empty where there is none. */
export function verbText(name: string, facts: VerbFacts, options: VerbTextOptions): string {
  const page = new Page(options.colour, options.width);
  if (facts.evaluation !== undefined) writeEvaluation(page, name, facts.evaluation);
  else if (facts.model !== undefined) writeModel(page, name, facts.model.document, facts.model.digest);
  else if (facts.dataCheck !== undefined) writeDataCheck(page, name, facts.dataCheck);
  else return '';
  page.labelled('Files', [code(`${facts.folder}/`)]);
  return page.toString();
}

function writeDataCheck(page: Page, name: string, check: DataCheck): void {
  page.title(severityTone(check.findings), name, [`data: ${findingsSummary(check.findings)}`]);
  const sizes = `${plural(check.rows, 'row')}: ${groupThousands(check.trainRows)} to train, ${groupThousands(check.testRows)} held out.`;
  page.text(say`${sizes} Target ${code(check.target)}.`);
  page.gap();
  page.table(profileTable(check.columns.slice(0, COLUMNS_SHOWN)), 0, SPARE);
  const more = check.columns.length - COLUMNS_SHOWN;
  if (more > 0) page.text([`and ${plural(more, 'more column')}`]);
  page.gap();
  for (const finding of check.findings) page.text(findingPhrase(finding));
  page.gap();
}

function writeModel(page: Page, name: string, model: ModelDocument, digest: string): void {
  page.title(severityTone(model.findings), name, [`trained, ${shortDigest(digest)}`]);
  const settings = Object.keys(model.params)
    .sort()
    .map((key) => say`${code(key)} = ${settingText(model.params[key])}`);
  const kind = code(model.estimator.type);
  page.labelled('Model', settings.length === 0 ? [kind] : say`${kind} with ${listOf(settings)}`);
  const features = plural(model.signature.inputs.length, 'feature');
  page.labelled('Data', say`${plural(model.training.rows, 'training row')}, ${features}, target ${code(model.target)}`);
  for (const finding of model.findings) page.labelled('', findingPhrase(finding));
}

function writeEvaluation(page: Page, name: string, evaluation: Evaluation): void {
  const { findings, metrics, rows } = evaluation;
  page.title(severityTone(findings), name, [`evaluated on ${plural(rows, 'held-out row')}`]);
  page.table(evaluationTable(evaluation));
  page.gap();
  for (const [metric, value] of Object.entries(metrics)) {
    if ('undefined' in value) page.text(say`${code(metric)} is undefined: ${quote(value.undefined)}.`);
  }
  page.gap();
  for (const finding of findings) page.text(findingPhrase(finding));
  page.gap();
}

function evaluationTable({ metrics, dummy }: Evaluation): Table {
  const right = (title: string) => ({ title, align: 'right' as const });
  const withDummy = (cell: string) => (dummy === undefined ? [] : [[cell]]);
  return {
    columns: [{ title: 'Metric', align: 'left' }, right('Value'), ...(dummy === undefined ? [] : [right('Dummy')])],
    rows: Object.keys(metrics)
      .sort()
      .map((name) => [[code(name)], [valueText(metrics[name])], ...withDummy(valueText(dummy?.[name]))]),
  };
}

function valueText(metric: MetricValue | undefined): string {
  const value = numberOf(metric);
  if (value !== undefined) return formatTogether([value])[0]!;
  return metric === undefined ? '' : 'undefined';
}

/** Name and value, one a line: every metric, or those asked for in the order asked, by any of their names. */
export function metricsText(metrics: Readonly<Record<string, MetricValue>>, names?: readonly string[]): string {
  const asked = names?.map((name) => findMetric(name)?.name ?? name) ?? Object.keys(metrics).sort();
  const width = asked.reduce((widest, name) => Math.max(widest, displayWidth(name)), 0);
  let out = '';
  for (const name of asked) {
    const metric = metrics[name];
    const value = numberOf(metric);
    const reason = metric !== undefined && 'undefined' in metric ? `: ${terminalText(metric.undefined)}` : '';
    const text = value === undefined ? `undefined${reason}` : formatNumber(value, DIGITS);
    out += `${terminalText(name)}${' '.repeat(width - displayWidth(name))}  ${text}\n`;
  }
  return out;
}
