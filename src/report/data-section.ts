/** The data of a run: sizes, digests, what was found wrong. */
import type { ColumnProfile } from '../documents/data-check.ts';
import type { Finding } from '../documents/finding.ts';
import { NO_ATTRIBUTION } from './attribution-section.ts';
import type { ModelReport } from './contract.ts';
import { formatBytes, formatNumber, formatPercent, formatTogether, shortDigest } from './number-text.ts';
import {
  type Block,
  code,
  groupThousands,
  type Phrase,
  plural,
  quote,
  type Section,
  say,
  type Table,
  type Tone,
  toned,
} from './phrase.ts';

/** Findings and columns that are listed; more are counted. */
const FINDINGS_SHOWN = 20;
const COLUMNS_SHOWN = 100;

const SEVERITY_RANK = { error: 0, warning: 1, info: 2 } as const;

/** Of check, fit, evaluation and comparison, worst first, each once. */
export function findingsOf(report: ModelReport): Finding[] {
  const all = [
    ...(report.dataCheck?.findings ?? []),
    ...(report.model?.findings ?? []),
    ...(report.evaluation?.findings ?? []),
    // Told where people look for it.
    ...report.verdict.findings.filter(({ rule }) => rule !== NO_ATTRIBUTION),
  ];
  const seen = new Set<string>();
  const once = all.filter((finding) => {
    const key = `${finding.rule}\0${finding.column ?? ''}\0${finding.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once
    .map((finding, position) => ({ finding, position }))
    .sort((a, b) => SEVERITY_RANK[a.finding.severity] - SEVERITY_RANK[b.finding.severity] || a.position - b.position)
    .map(({ finding }) => finding);
}

/** `2 warnings and 1 note`, or `nothing found`. */
export function findingsSummary(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    { count: count('error'), word: 'error' },
    { count: count('warning'), word: 'warning' },
    { count: count('info'), word: 'note' },
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? 'nothing found' : parts.map((part) => plural(part.count, part.word)).join(', ');
}

/** Of the worst finding. */
export function severityTone(findings: readonly Finding[]): Tone {
  if (findings.some((finding) => finding.severity === 'error')) return 'bad';
  return findings.some((finding) => finding.severity === 'warning') ? 'warn' : 'good';
}

export function findingPhrase(finding: Finding): Phrase {
  const tone = finding.severity === 'error' ? 'bad' : finding.severity === 'warning' ? 'warn' : 'quiet';
  const where = finding.line === undefined ? '' : ` (line ${finding.line})`;
  const word = finding.severity === 'info' ? 'note' : finding.severity;
  return say`${toned(tone, `${word}:`)} ${quote(finding.message)}${where} (${code(finding.rule)})`;
}

export function dataSection(report: ModelReport): Section | undefined {
  const findings = findingsOf(report);
  if (report.dataCheck === undefined && findings.length === 0) return undefined;
  const blocks: Block[] = [];
  const facts = dataFacts(report);
  if (facts.length > 0) blocks.push({ type: 'paragraph', text: facts });
  if (findings.length > 0) blocks.push({ type: 'list', items: findings.slice(0, FINDINGS_SHOWN).map(findingPhrase) });
  const more = findings.length - FINDINGS_SHOWN;
  if (more > 0) blocks.push({ type: 'paragraph', text: [`${plural(more, 'more finding')} in the documents.`] });
  return { id: 'data', title: [`Data: ${rowsWords(report)}${findingsSummary(findings)}`], blocks };
}

function rowsWords(report: ModelReport): string {
  const rows = report.dataCheck?.rows;
  return rows === undefined ? '' : `${plural(rows, 'row')}, `;
}

/** `404 rows to train, 102 held out; 0 dropped …`. */
export function dataFacts(report: ModelReport): Phrase {
  const check = report.dataCheck;
  if (check === undefined) return [];
  const dropped = check.droppedRows === 0 ? '' : `, ${plural(check.droppedRows, 'row')} without a target left out`;
  const features = check.columns.filter((column) => column.role === 'feature').length;
  return say`${plural(check.trainRows, 'row')} to train, ${groupThousands(check.testRows)} held out${dropped}; ${plural(features, 'feature')}, target ${code(check.target)}. Data ${code(shortDigest(check.dataDigest))}.`;
}

/** The profile of every column, with its shape in ten bins. */
export function profileTable(columns: readonly ColumnProfile[]): Table {
  const right = (title: string) => ({ title, align: 'right' as const });
  const left = (title: string) => ({ title, align: 'left' as const });
  return {
    columns: [
      left('Column'),
      left('Kind'),
      left('Shape'),
      right('Missing'),
      right('Distinct'),
      right('Mean'),
      right('Deviation'),
      right('Min'),
      right('Median'),
      right('Max'),
    ],
    rows: columns
      .slice(0, COLUMNS_SHOWN)
      .map((column) => [
        [code(column.name)],
        [column.role === 'feature' ? column.kind : `${column.kind}, ${column.role}`],
        shapeOf(column),
        [
          column.missing === 0
            ? '0'
            : `${formatNumber(column.missing)} (${formatPercent(column.missing / Math.max(1, column.rows), 2)})`,
        ],
        [formatNumber(column.distinct)],
        ...numbersOf(column),
      ]),
  };
}

function shapeOf(column: ColumnProfile): Phrase {
  if (column.numeric !== undefined) return [{ histogram: column.numeric.histogram }];
  const [first] = column.categories ?? [];
  if (first === undefined) return [''];
  return say`${code(first.value)} ${formatPercent(first.rows / Math.max(1, column.rows), 2)}`;
}

function numbersOf(column: ColumnProfile): Phrase[] {
  if (column.numeric === undefined) return [[''], [''], [''], [''], ['']];
  const { mean, standardDeviation, min, max, quantiles } = column.numeric;
  return [mean, standardDeviation, min, quantiles.p50, max].map((value) => [formatNumber(value)]);
}

/** Files by role, for the lineage. */
export function dataFileTable(report: ModelReport): Table | undefined {
  const files = report.run?.data ?? [];
  if (files.length === 0) return undefined;
  const right = (title: string) => ({ title, align: 'right' as const });
  return {
    columns: [
      { title: 'File', align: 'left' },
      right('Rows'),
      right('Columns'),
      right('Size'),
      { title: 'Bytes', align: 'left' },
      { title: 'Canonical rows', align: 'left' },
    ],
    rows: files.map((file) => {
      const [rows, columns] = formatTogether([file.rows, file.columns]);
      return [
        [code(file.path)],
        [rows!],
        [columns!],
        [formatBytes(file.bytes)],
        [code(shortDigest(file.sha256))],
        [code(shortDigest(file.dataDigest))],
      ];
    }),
  };
}
