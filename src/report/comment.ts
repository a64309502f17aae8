/** `report.md` and `summary.md`: the pull-request comment. Verdict, action, evidence, in that order. */
import { anchorNote } from './anchor.ts';
import { comparedWords, dummyWords, passedOverWords } from './compared.ts';
import { type FailedModel, isFailed, type ModelReport, nameOf, type Report } from './contract.ts';
import { markdownText } from './escape.ts';
import { expiryWords } from './expiry-words.ts';
import { gateNotes, gateTable } from './gate-table.ts';
import { headlineOf } from './headline.ts';
import { ledgerNote } from './ledger.ts';
import { reproduceWords } from './lineage.ts';
import { phraseToMarkdown, sectionToMarkdown, tableToMarkdown } from './markdown.ts';
import { movedWords } from './moved-section.ts';
import { type RunLink, runFoot, runLink, UNVERIFIED_TITLE, UNVERIFIED_WORDS } from './origin.ts';
import { orderReports, overviewTable, overviewTitle } from './overview.ts';
import { policyChangeWords, policyWords } from './policy-words.ts';
import { commentSections } from './sections.ts';
import { FULL_REPORT, keepWithin, type Part } from './size-limit.ts';
import { waiverWords } from './waivers.ts';
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
  /** The workflow run that made it: linked, and named at the foot. */
  readonly run?: RunLink | undefined;
  /** The numbers are a fork's claim: says so in every title. */
  readonly unverified?: boolean | undefined;
  /** The artifact that holds the whole pages; `none`: nobody kept them. Default: they lie beside this text. */
  readonly pages?: string | undefined;
  /** UTF-8 bytes, the marker's included. */
  readonly maxBytes?: number | undefined;
}

/**
 * Worst model first; several are counted in the first line, and a table of all ends the report. Whole parts are left out
 * when it grows too long.
 */
export function renderComment(reports: readonly Report[], options: CommentOptions): string {
  const parts: Part[] = [];
  if (options.marker !== undefined) parts.push({ kind: 'fixed', text: options.marker, tight: true });
  const ordered = orderReports(reports);
  const several = ordered.length > 1 ? phraseToMarkdown(overviewTitle(reports)) : undefined;
  if (several !== undefined) parts.push({ kind: 'fixed', text: `**${several}**; the worst comes first.` });
  for (const report of ordered)
    parts.push(...(isFailed(report) ? failedParts(report, options) : modelParts(report, options)));
  if (several !== undefined)
    parts.push({ kind: 'overview', text: `## ${several}\n\n${tableToMarkdown(overviewTable(reports))}` });
  if (options.run !== undefined) parts.push({ kind: 'foot', text: runFoot(options.run, options.marker !== undefined) });
  return keepWithin(parts, options.maxBytes ?? COMMENT_BYTES, wholeReport(options.pages));
}

function wholeReport(pages: string | undefined): string {
  if (pages === undefined) return FULL_REPORT;
  return pages === 'none' ? '' : `The full reports are in the artifact \`${pages}\`.`;
}

/** The same without a marker, for a job's summary. */
export function renderSummary(reports: readonly Report[], options: Omit<CommentOptions, 'marker'>): string {
  return renderComment(reports, { ...options, marker: undefined, maxBytes: options.maxBytes ?? SUMMARY_BYTES });
}

function failedParts(report: FailedModel, options: CommentOptions): Part[] {
  const unjudged = report.isUnjudged === true;
  const mark = unjudged ? DECISION_MARKS.pending : DECISION_MARKS.failed;
  const text = [
    `## ${mark} ${titleOf(report, options)}: ${unjudged ? 'not judged here' : 'failed, no verdict'}`,
    ...(options.unverified === true ? [UNVERIFIED_WORDS] : []),
    markdownText(report.failure),
    ...(unjudged ? [] : ['**Next:** repair this and run again. No verdict is never a pass.']),
  ];
  const link = options.run && runLink(options.run);
  return [{ kind: 'headline', text: (link === undefined ? text : [...text, link]).join('\n\n') }];
}

function titleOf(report: Report, { unverified }: CommentOptions): string {
  return `${unverified === true ? `${UNVERIFIED_TITLE} ` : ''}${markdownText(nameOf(report))}`;
}

function modelParts(report: ModelReport, options: CommentOptions): Part[] {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  // A comment shows each on a line of its own.
  const why = headline.why.map(phraseToMarkdown).join('\n');
  const change = policyChangeWords(verdict);
  const policy = policyWords(verdict);
  const parts: Part[] = [
    {
      kind: 'headline',
      text: [
        `## ${DECISION_MARKS[verdict.decision]} ${titleOf(report, options)}: ${phraseToMarkdown(headline.verdict)}`,
        ...(options.unverified === true ? [UNVERIFIED_WORDS] : []),
        ...(change === undefined ? [] : [`> ${phraseToMarkdown(change)}`]),
        `${why}\n**Next:** ${phraseToMarkdown(headline.next)}`,
        ...waiverWords(verdict).map(phraseToMarkdown),
        `${phraseToMarkdown(comparedWords(report))}${policy === undefined ? '' : ` ${phraseToMarkdown(policy)}`}`,
      ].join('\n\n'),
    },
  ];
  if (verdict.gates.length > 0) parts.push({ kind: 'table', text: tableToMarkdown(gateTable(verdict)) });
  const notes = gateNotes(verdict, headline.told).map(phraseToMarkdown);
  if (notes.length > 0) parts.push({ kind: 'notes', text: notes.join('\n\n') });
  for (const words of [anchorNote(verdict), ledgerNote(verdict)])
    if (words !== undefined) parts.push({ kind: 'notes', text: phraseToMarkdown(words) });
  const moved = movedWords(report);
  if (moved !== undefined) parts.push({ kind: 'notes', text: phraseToMarkdown(moved) });
  const passedOver = passedOverWords(verdict);
  if (passedOver !== undefined) parts.push({ kind: 'notes', text: phraseToMarkdown(passedOver) });
  const expiry = expiryWords(report);
  if (expiry !== undefined) parts.push({ kind: 'notes', text: phraseToMarkdown(expiry) });
  const dummy = dummyWords(report);
  if (dummy !== undefined) parts.push({ kind: 'notes', text: phraseToMarkdown(dummy.text) });
  for (const section of commentSections(report)) parts.push({ kind: 'section', text: sectionToMarkdown(section) });
  const link = options.run && runLink(options.run);
  const again = `again: ${phraseToMarkdown(reproduceWords(report, options.command))}`;
  parts.push({ kind: 'notes', text: link === undefined ? `A${again.slice(1)}` : `${link} · ${again}` });
  return parts;
}
