/** The folded parts of the comment, most wanted first: what is too long is dropped from the end. */
import { attributionSection } from './attribution-section.ts';
import { changesSection } from './changes.ts';
import {
  coefficientRows,
  coefficientTable,
  comparableCoefficients,
  isMoved,
  movedSummary,
} from './coefficient-changes.ts';
import type { ModelReport } from './contract.ts';
import { dataSection } from './data-section.ts';
import { costSection } from './lineage.ts';
import { metricRows, metricTable, undefinedNotes } from './metric-rows.ts';
import { movedSection } from './moved-section.ts';
import { plural, type Section } from './phrase.ts';
import { hasOpenGate, settleSection } from './settle-section.ts';
import { slicesSection } from './slices-section.ts';

/** Coefficients in the comment; the page shows more. */
const COEFFICIENTS_SHOWN = 12;

export function commentSections(report: ModelReport): Section[] {
  const sections = [
    hasOpenGate(report) ? settleSection(report) : undefined,
    slicesSection(report),
    attributionSection(report.verdict),
    movedSection(report),
    changesSection(report),
    metricsSection(report),
    coefficientsSection(report, COEFFICIENTS_SHOWN, true),
    dataSection(report),
    costSection(report),
  ];
  return sections.filter((section) => section !== undefined);
}

export function metricsSection(report: ModelReport): Section | undefined {
  const rows = metricRows(report);
  if (rows.length === 0 || report.evaluation === undefined) return undefined;
  const notes = undefinedNotes(rows).map((text) => ({ type: 'paragraph' as const, text }));
  return {
    id: 'metrics',
    title: [`All metrics: ${rows.length}`],
    blocks: [{ type: 'table', table: metricTable(rows) }, ...notes],
  };
}

/** Those that moved most; without a baseline, those that weigh most. The comment leaves out what did not move. */
export function coefficientsSection(report: ModelReport, shown: number, onlyMoved: boolean): Section | undefined {
  const compared = comparableCoefficients(report) !== undefined;
  const all = coefficientRows(report);
  const rows = compared && onlyMoved ? all.filter(isMoved) : all;
  if (rows.length === 0) return undefined;
  const table = coefficientTable(rows.slice(0, shown), compared);
  const more = rows.length > shown ? `${plural(rows.length - shown, 'more coefficient')} in model.json. ` : '';
  const unit = rows.some((row) => row.effect !== undefined)
    ? 'In standard units: times the deviation of the feature.'
    : '';
  const note = `${more}${unit}`.trim();
  return {
    id: 'coefficients',
    title: movedSummary(all, compared),
    blocks: [{ type: 'table', table }, ...(note === '' ? [] : [{ type: 'paragraph' as const, text: [note] }])],
  };
}
