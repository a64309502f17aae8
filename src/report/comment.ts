/** `report.md` and `summary.md`: the pull-request comment. Verdict, action, evidence, in that order. */
import { comparedWords, dummyWords } from './compared.ts';
import { isFailed, type ModelReport, nameOf, type Report } from './contract.ts';
import { markdownText } from './escape.ts';
import { gateNotes, gateTable } from './gate-table.ts';
import { headlineOf } from './headline.ts';
import { reproduceWords } from './lineage.ts';
import { phraseToMarkdown, sectionToMarkdown, tableToMarkdown } from './markdown.ts';
import { orderReports, overviewTable, overviewTitle } from './overview.ts';
import { commentSections } from './sections.ts';
import { keepWithin, type Part } from './size-limit.ts';
import { DECISION_MARKS } from './words.ts';

/** GitHub refuses a comment above 65,536; ours stays well below (github.md, section 9). */
export const COMMENT_BYTES = 60_000;
/** A summary above 1 MiB is dropped whole. */
export const SUMMARY_BYTES = 1024 * 1024 - 4096;

export interface CommentOptions {
  /** The words after `assay` that give this report again: `run --baseline main`. */
  readonly command: string;
  /** First line by which the comment is found again. Its maker answers for it: it is not escaped. */
  readonly marker?: string | undefined;
  /** UTF-8 bytes, the marker's included. */
  readonly maxBytes?: number | undefined;
}

/** Worst model first; of several an overview ends the report. Whole parts are left out when it grows too long. */
export function renderComment(reports: readonly Report[], options: CommentOptions): string {
  const parts: Part[] = [];
  if (options.marker !== undefined) parts.push({ kind: 'fixed', text: options.marker, tight: true });
  const ordered = orderReports(reports);
  for (const report of ordered)
    parts.push(...(isFailed(report) ? failedParts(report) : modelParts(report, options.command)));
  if (ordered.length > 1) {
    const text = `## ${phraseToMarkdown(overviewTitle(reports))}\n\n${tableToMarkdown(overviewTable(reports))}`;
    parts.push({ kind: 'overview', text });
  }
  return keepWithin(parts, options.maxBytes ?? COMMENT_BYTES);
}

/** The same without a marker, for a job's summary. */
export function renderSummary(reports: readonly Report[], options: Omit<CommentOptions, 'marker'>): string {
  return renderComment(reports, { ...options, marker: undefined, maxBytes: options.maxBytes ?? SUMMARY_BYTES });
}

function failedParts(report: { readonly model: string; readonly failure: string }): Part[] {
  const text = [
    `## ${DECISION_MARKS.failed} ${markdownText(report.model)}: failed, no verdict`,
    markdownText(report.failure),
    '**Next:** repair this and run again. No verdict is never a pass.',
  ];
  return [{ kind: 'headline', text: text.join('\n\n') }];
}

function modelParts(report: ModelReport, command: string): Part[] {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const why = headline.why.map(phraseToMarkdown).join(' ');
  const parts: Part[] = [
    {
      kind: 'headline',
      text: [
        `## ${DECISION_MARKS[verdict.decision]} ${markdownText(nameOf(report))}: ${phraseToMarkdown(headline.verdict)}`,
        `${why}\n**Next:** ${phraseToMarkdown(headline.next)}`,
        phraseToMarkdown(comparedWords(report)),
      ].join('\n\n'),
    },
  ];
  if (verdict.gates.length > 0) parts.push({ kind: 'table', text: tableToMarkdown(gateTable(verdict)) });
  const notes = gateNotes(verdict, headline.told).map(phraseToMarkdown);
  if (notes.length > 0) parts.push({ kind: 'notes', text: notes.join('\n\n') });
  const dummy = dummyWords(report);
  if (dummy !== undefined) parts.push({ kind: 'notes', text: phraseToMarkdown(dummy.text) });
  for (const section of commentSections(report)) parts.push({ kind: 'section', text: sectionToMarkdown(section) });
  parts.push({ kind: 'notes', text: `Again: ${phraseToMarkdown(reproduceWords(report, command))}` });
  return parts;
}
