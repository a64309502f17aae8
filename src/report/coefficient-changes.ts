/**
 * Coefficients of both sides on one scale: a raw coefficient times the standard deviation of its feature is what one
 * deviation of the feature moves the prediction by, so features in metres and in millions can be told apart.
 */
import type { DataCheck } from '../documents/data-check.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { Coefficients, ModelReport } from './contract.ts';
import { formatChange, formatTogether } from './number-text.ts';
import { code, type Phrase, say, type Table } from './phrase.ts';

export interface CoefficientRow {
  readonly name: string;
  /** The class, where there is a column of coefficients for each. */
  readonly heading: string | undefined;
  readonly candidate: number | undefined;
  readonly baseline: number | undefined;
  /** Candidate − baseline, or the only side's own, times `scale`; absent where the scale is not known. */
  readonly change: number | undefined;
  readonly effect: number | undefined;
}

/** Sorted by the size of the change in standard units; without a baseline by the size of the effect. */
export function coefficientRows(report: ModelReport): CoefficientRow[] {
  const candidate = report.coefficients;
  if (candidate === undefined) return [];
  const baseline = comparableCoefficients(report);
  const scales = featureScales(report.dataCheck, report.model);
  const many = candidate.headings.length > 1;
  const before = new Map<string, number>();
  for (const row of baseline?.rows ?? []) {
    row.values.forEach((value, i) => {
      before.set(keyOf(row.name, many ? baseline!.headings[i]! : ''), value);
    });
  }
  const rows: CoefficientRow[] = [];
  for (const row of candidate.rows) {
    row.values.forEach((value, i) => {
      const heading = many ? candidate.headings[i]! : undefined;
      const key = keyOf(row.name, heading ?? '');
      rows.push(makeRow(row.name, heading, value, before.get(key), scales.get(row.name), baseline !== undefined));
      before.delete(key);
    });
  }
  for (const [key, value] of before) {
    const [name = '', heading = ''] = key.split('\0');
    rows.push(makeRow(name, many ? heading : undefined, undefined, value, scales.get(name), true));
  }
  const size = (row: CoefficientRow) => Math.abs((baseline === undefined ? row.effect : row.change) ?? 0);
  return rows
    .map((row, position) => ({ row, position, size: size(row) }))
    .sort((a, b) => (a.size < b.size ? 1 : a.size > b.size ? -1 : a.position - b.position))
    .map(({ row }) => row);
}

/** The baseline's, where they are of the same question: those of another target or task have nothing to do with these. */
export function comparableCoefficients({ model, baseline }: ModelReport): Coefficients | undefined {
  const before = baseline?.model;
  if (model !== undefined && before !== undefined && (before.target !== model.target || before.task !== model.task))
    return undefined;
  return baseline?.coefficients;
}

function keyOf(name: string, heading: string): string {
  return `${name}\0${heading}`;
}

function makeRow(
  name: string,
  heading: string | undefined,
  candidate: number | undefined,
  baseline: number | undefined,
  scale: number | undefined,
  compared: boolean,
): CoefficientRow {
  const change = scale === undefined || !compared ? undefined : ((candidate ?? 0) - (baseline ?? 0)) * scale;
  const effect = scale === undefined || candidate === undefined ? undefined : candidate * scale;
  return { name, heading, candidate, baseline, change, effect };
}

/** Standard deviation of a design column: of a numeric feature its own, of a 0/1 column √(p(1 − p)). */
function featureScales(dataCheck: DataCheck | undefined, model: ModelDocument | undefined): Map<string, number> {
  const scales = new Map<string, number>();
  for (const column of dataCheck?.columns ?? []) {
    if (column.role !== 'feature') continue;
    if (column.numeric !== undefined) scales.set(column.name, column.numeric.standardDeviation);
    const rows = column.rows;
    for (const { value, rows: count } of column.categories ?? []) {
      const share = rows > 0 ? count / rows : 0;
      scales.set(`${column.name}=${value}`, Math.sqrt(share * (1 - share)));
      if (column.kind === 'boolean') scales.set(column.name, Math.sqrt(share * (1 - share)));
    }
  }
  for (const feature of model?.preprocessing ?? []) {
    if (feature.type === 'numeric' && !scales.has(feature.name) && feature.scale !== 1)
      scales.set(feature.name, feature.scale);
  }
  return scales;
}

export function coefficientTable(rows: readonly CoefficientRow[], compared: boolean): Table {
  const right = (title: string) => ({ title, align: 'right' as const });
  const many = rows.some((row) => row.heading !== undefined);
  const sizeOf = (row: CoefficientRow) => (compared ? row.change : row.effect);
  // Rows of a kind's own making (powers, a transformed feature) have no deviation to be told in.
  const isStandard = rows.some((row) => sizeOf(row) !== undefined);
  return {
    columns: [
      { title: 'Feature', align: 'left' },
      ...(many ? [{ title: 'Class', align: 'left' as const }] : []),
      ...(compared ? [right('Baseline')] : []),
      right('Candidate'),
      ...(isStandard ? [right(compared ? 'Change, in standard units' : 'Effect, in standard units')] : []),
    ],
    rows: rows.map((row) => {
      const [baseline, candidate] = sideTexts(row);
      const size = sizeOf(row);
      const scale = Math.abs(row.effect ?? 0);
      return [
        [code(row.name)],
        ...(many ? [row.heading === undefined ? [''] : [code(row.heading)]] : []),
        ...(compared ? [[baseline]] : []),
        [candidate],
        ...(isStandard ? [[size === undefined ? '' : formatChange(size, compared ? scale : 0)]] : []),
      ];
    }),
  };
}

function sideTexts(row: CoefficientRow): [string, string] {
  const numbers = [row.baseline, row.candidate].filter((value) => value !== undefined);
  const texts = formatTogether(numbers);
  return [
    row.baseline === undefined ? 'none' : texts[0]!,
    row.candidate === undefined ? 'none' : texts[numbers.length - 1]!,
  ];
}

/** `3 of 14 coefficients moved`: beyond rounding. */
export function movedSummary(rows: readonly CoefficientRow[], compared: boolean): Phrase {
  if (!compared) return say`Coefficients: ${String(rows.length)}`;
  const moved = rows.filter(isMoved).length;
  return say`Coefficients: ${moved === 0 ? 'none' : String(moved)} of ${String(rows.length)} moved`;
}

/** Beyond a millionth of its own size. */
export function isMoved(row: CoefficientRow): boolean {
  if (row.candidate === undefined || row.baseline === undefined) return true;
  return Math.abs(row.candidate - row.baseline) > 1e-6 * Math.max(Math.abs(row.candidate), Math.abs(row.baseline));
}
