/** Every metric of candidate, baseline and dummy; the gated ones first, worst first. */
import type { MetricValue } from '../documents/evaluation.ts';
import { findMetric } from '../metrics/table.ts';
import type { ModelReport } from './contract.ts';
import { worstFirst } from './gate-order.ts';
import { formatTogether } from './number-text.ts';
import { code, type Phrase, quote, say, type Table, toned } from './phrase.ts';

/** Of a metric that this version does not know: more is better. */
export function directionOf(metric: string): 'higher' | 'lower' {
  return findMetric(metric)?.direction ?? 'higher';
}

export function numberOf(metric: MetricValue | undefined): number | undefined {
  return metric !== undefined && 'value' in metric ? metric.value : undefined;
}

export interface MetricRow {
  readonly metric: string;
  readonly direction: 'higher' | 'lower';
  readonly gated: boolean;
  readonly candidate: MetricValue | undefined;
  readonly baseline: MetricValue | undefined;
  readonly dummy: MetricValue | undefined;
  /** Positive is better; absent where a side is. */
  readonly improvement: number | undefined;
}

export function metricRows(report: ModelReport): MetricRow[] {
  const { evaluation, verdict } = report;
  const gated = worstFirst(verdict.gates).map((gate) => gate.metric);
  const names = [...new Set([...gated, ...Object.keys(evaluation?.metrics ?? {}).sort()])];
  return names.map((metric) => {
    const gate = verdict.gates.find((candidate) => candidate.metric === metric);
    const direction = gate?.direction ?? directionOf(metric);
    // A gate's two numbers are of the same rows; the evaluation's may be of more.
    const own = evaluation?.metrics[metric];
    const isPaired = gate?.baseline !== undefined && numberOf(own) !== undefined;
    const candidate = (isPaired ? asValue(gate.candidate) : own) ?? own ?? asValue(gate?.candidate);
    const baseline = asValue(gate?.baseline) ?? report.baseline?.metrics?.[metric];
    const a = numberOf(candidate);
    const b = numberOf(baseline);
    const improvement = a === undefined || b === undefined ? undefined : direction === 'higher' ? a - b : b - a;
    const dummy = evaluation?.dummy?.[metric];
    return { metric, direction, gated: gate !== undefined, candidate, baseline, dummy, improvement };
  });
}

function asValue(value: number | undefined): MetricValue | undefined {
  return value === undefined ? undefined : { value };
}

/** Columns without a single number are left out. */
export function metricTable(rows: readonly MetricRow[]): Table {
  const hasBaseline = rows.some((row) => row.baseline !== undefined);
  const hasDummy = rows.some((row) => row.dummy !== undefined);
  const columns = [{ title: 'Metric', align: 'left' as const }];
  const right = (title: string) => ({ title, align: 'right' as const });
  return {
    columns: [
      ...columns,
      ...(hasBaseline ? [right('Baseline')] : []),
      right('Candidate'),
      ...(hasDummy ? [right('Dummy')] : []),
    ],
    rows: rows.map((row) => {
      const [baseline, candidate, dummy] = cellTexts(row);
      return [
        say`${code(row.metric)} ${row.direction === 'higher' ? '↑' : '↓'}`,
        ...(hasBaseline ? [baseline] : []),
        improvementTone(row, candidate),
        ...(hasDummy ? [dummy] : []),
      ];
    }),
  };
}

/** A clear change (beyond rounding) is coloured; a report without colour shows the same numbers. */
function improvementTone(row: MetricRow, text: Phrase): Phrase {
  const scale = Math.abs(numberOf(row.baseline) ?? 0);
  if (row.improvement === undefined || Math.abs(row.improvement) <= scale * 1e-6) return text;
  const [words] = text;
  return typeof words === 'string' ? [toned(row.improvement > 0 ? 'good' : 'bad', words)] : text;
}

/** Baseline and candidate with the same decimals; a missing side is empty. */
function cellTexts(row: MetricRow): [Phrase, Phrase, Phrase] {
  const [baseline, candidate, dummy] = [numberOf(row.baseline), numberOf(row.candidate), numberOf(row.dummy)];
  const pair = formatTogether([baseline, candidate].filter((value) => value !== undefined));
  const text = (metric: MetricValue | undefined, words: string | undefined): Phrase => {
    return [metric === undefined ? '' : 'undefined' in metric ? 'undefined' : words!];
  };
  return [
    text(row.baseline, pair[0]),
    text(row.candidate, pair.at(-1)),
    text(row.dummy, formatTogether(dummy === undefined ? [] : [withoutRounding(dummy, candidate)])[0]),
  ];
}

/** An explained variance of 1e-16 is a zero that was computed. */
function withoutRounding(value: number, beside: number | undefined): number {
  return Math.abs(value) <= Math.abs(beside ?? 0) * 1e-12 ? 0 : value;
}

/** Why the undefined metrics of the candidate are: a sentence each. */
export function undefinedNotes(rows: readonly MetricRow[]): Phrase[] {
  return rows.flatMap(({ metric, candidate }) =>
    candidate !== undefined && 'undefined' in candidate
      ? [say`${code(metric)} is undefined: ${quote(candidate.undefined)}.`]
      : [],
  );
}
