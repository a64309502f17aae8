/** The folded parts of the comment, most wanted first: what is too long is dropped from the end. */
import { changesSection } from './changes.ts';
import { coefficientRows, coefficientTable, isMoved, movedSummary } from './coefficient-changes.ts';
import type { ModelReport } from './contract.ts';
import { dataSection } from './data-section.ts';
import { costSection } from './lineage.ts';
import { metricRows, metricTable, undefinedNotes } from './metric-rows.ts';
import { plural, type Section } from './phrase.ts';
import { slicesSection } from './slices-section.ts';

/** Coefficients in the comment; the page shows more. */
const COEFFICIENTS_SHOWN = 12;

export function commentSections(report: ModelReport): Section[] {
  const sections = [
    slicesSection(report),
    changesSection(report),
    metricsSection(report),
    coefficientsSection(report, COEFFICIENTS_SHOWN),
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

/** Those that moved most; without a baseline, those that weigh most. Absent where none moved. */
export function coefficientsSection(report: ModelReport, shown: number): Section | undefined {
  const compared = report.baseline?.coefficients !== undefined;
  const all = coefficientRows(report);
  const rows = compared ? all.filter(isMoved) : all;
  if (rows.length === 0) return undefined;
  const table = coefficientTable(rows.slice(0, shown), compared);
  const more = rows.length - shown;
  return {
    id: 'coefficients',
    title: movedSummary(all, compared),
    blocks: [
      { type: 'table', table },
      {
        type: 'paragraph',
        text: [
          `${more > 0 ? `${plural(more, 'more coefficient')} on the page. ` : ''}In standard units: times the deviation of the feature.`,
        ],
      },
    ],
  };
}
