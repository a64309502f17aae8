/** The report for a terminal: what `assay run` prints. Quiet where nothing is wrong. */
import { anchorNote } from './anchor.ts';
import { attributionTable, attributionWords } from './attribution-section.ts';
import { changesOf, changesSummary } from './changes.ts';
import { coefficientRows, coefficientTable, comparableCoefficients, isMoved } from './coefficient-changes.ts';
import { comparedWords, dummyWords } from './compared.ts';
import { isFailed, type ModelReport, type Report } from './contract.ts';
import { dataFacts, findingPhrase, findingsOf, findingsSummary } from './data-section.ts';
import { terminalLines } from './escape.ts';
import { expiryWords } from './expiry-words.ts';
import { gateNotes, gateTable } from './gate-table.ts';
import { headlineOf } from './headline.ts';
import { ledgerNote } from './ledger.ts';
import { costWords, reproduceWords } from './lineage.ts';
import { metricRows, metricTable, undefinedNotes } from './metric-rows.ts';
import { movedWords } from './moved-section.ts';
import { orderReports, overviewTable, overviewTitle } from './overview.ts';
import { code, plural, say } from './phrase.ts';
import { policyChangeWords } from './policy-words.ts';
import { slicesOf, slicesSection, slicesSummary } from './slices-section.ts';
import { LABEL, Page } from './terminal-page.ts';
import { waiverWords } from './waivers.ts';
import { DECISION_TONES } from './words.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** In cells. */
  readonly width: number;
  /** The words after `assay` that give this report again. */
  readonly command: string;
  /** Folder of the model folders, as the user named it; absent where nothing was written. */
  readonly out?: string | undefined;
}

const METRICS_SHOWN = 12;
const COEFFICIENTS_SHOWN = 5;
const FINDINGS_SHOWN = 6;
const CHANGES_SHOWN = 10;
/** Columns of the gate table that a narrow terminal does without, in this order. */
const SPARE = ['Margin', 'Threshold', 'Baseline'] as const;

export function renderTerminal(reports: readonly Report[], options: TerminalOptions): string {
  const page = new Page(options.colour, options.width);
  for (const report of orderReports(reports)) {
    if (isFailed(report)) writeFailed(page, report.model, report.failure);
    else writeModel(page, report, options);
  }
  if (reports.length > 1) {
    page.rule();
    page.text(overviewTitle(reports));
    page.gap();
    page.table(overviewTable(reports));
    page.gap();
  }
  return page.toString();
}

function writeFailed(page: Page, model: string, failure: string): void {
  page.title('bad', model, ['failed, no verdict']);
  page.lines(terminalLines(failure, ''));
  page.gap();
  page.labelled('Next', ['repair this and run again; no verdict is never a pass.']);
  page.gap();
}

function writeModel(page: Page, report: ModelReport, options: TerminalOptions): void {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  page.title(DECISION_TONES[verdict.decision], verdict.model, headline.verdict);
  const change = policyChangeWords(verdict);
  if (change !== undefined) page.text(change);
  for (const sentence of headline.why) page.text(sentence);
  for (const sentence of waiverWords(verdict)) page.text(sentence);
  page.gap();
  page.labelled('Next', headline.next);
  page.labelled('Compared', comparedWords(report));
  page.gap();
  if (verdict.gates.length > 0) {
    page.table(gateTable(verdict), 0, SPARE);
    page.gap();
  }
  const notes = gateNotes(verdict, headline.told);
  for (const note of [...notes, anchorNote(verdict), ledgerNote(verdict)]) if (note !== undefined) page.text(note);
  const expiry = expiryWords(report);
  if (expiry !== undefined) page.text(expiry);
  const moved = movedWords(report);
  if (moved !== undefined) page.text(moved);
  page.gap();
  writeMetrics(page, report);
  writeSlices(page, report);
  writeAttribution(page, report);
  writeChanges(page, report);
  writeData(page, report);
  writeEnd(page, report, options);
}

/** The metrics that the gate table does not show, and the dummy line. */
function writeMetrics(page: Page, report: ModelReport): void {
  const rows = metricRows(report).filter((row) => !row.gated || row.dummy !== undefined);
  if (rows.some((row) => !row.gated)) {
    const shown = rows.slice(0, METRICS_SHOWN);
    page.table(metricTable(shown));
    for (const note of undefinedNotes(shown)) page.text(note);
    if (rows.length > shown.length)
      page.text([`and ${plural(rows.length - shown.length, 'more metric')} in metrics.json`]);
    page.gap();
  }
  const dummy = dummyWords(report);
  if (dummy !== undefined)
    page.text(dummy.answer === 'yes' ? dummy.text : [{ tone: 'warn', text: '! ' }, ...dummy.text]);
  page.gap();
}

function writeSlices(page: Page, report: ModelReport): void {
  const section = slicesSection(report);
  if (section === undefined) return;
  const summary = slicesSummary(slicesOf(report)).replace('Slices: ', '');
  page.labelled('Slices', [summary]);
  if (!summary.includes('worse') || summary.startsWith('none')) return;
  for (const block of section.blocks) if (block.type === 'table') page.table(block.table, LABEL);
}

function writeAttribution(page: Page, { verdict }: ModelReport): void {
  const words = attributionWords(verdict);
  if (words === undefined) return;
  page.labelled('Causes', words);
  const table = attributionTable(verdict);
  if (table !== undefined) page.table(table, LABEL);
}

function writeChanges(page: Page, report: ModelReport): void {
  if (report.baseline?.model === undefined && report.baseline?.run === undefined) return;
  const changes = changesOf(report);
  page.labelled('Changed', changesSummary(changes));
  for (const change of changes.slice(0, CHANGES_SHOWN)) {
    page.labelled('', say`${change.what}: ${change.baseline} → ${change.candidate}`);
  }
  if (changes.length > CHANGES_SHOWN)
    page.labelled('', [`and ${plural(changes.length - CHANGES_SHOWN, 'more difference')}`]);
  if (comparableCoefficients(report) === undefined) return;
  const rows = coefficientRows(report).filter(isMoved);
  if (rows.length === 0) return;
  page.labelled('', [
    `${plural(rows.length, 'coefficient')} moved${rows.length > COEFFICIENTS_SHOWN ? '; most:' : ':'}`,
  ]);
  page.table(coefficientTable(rows.slice(0, COEFFICIENTS_SHOWN), true), LABEL);
}

function writeData(page: Page, report: ModelReport): void {
  const findings = findingsOf(report);
  const facts = dataFacts(report);
  if (facts.length === 0 && findings.length === 0) return;
  page.labelled(
    'Data',
    facts.length === 0
      ? [findingsSummary(findings)]
      : say`${facts}${findings.length === 0 ? '' : ` Found: ${findingsSummary(findings)}.`}`,
  );
  const loud = findings.filter((finding) => finding.severity !== 'info');
  for (const finding of loud.slice(0, FINDINGS_SHOWN)) page.labelled('', findingPhrase(finding));
  if (loud.length > FINDINGS_SHOWN) page.labelled('', [`and ${loud.length - FINDINGS_SHOWN} more in data-check.json`]);
}

function writeEnd(page: Page, report: ModelReport, options: TerminalOptions): void {
  const cost = costWords(report.run);
  if (cost !== '') page.labelled('Cost', [cost]);
  if (options.out !== undefined)
    page.labelled(
      'Files',
      say`${code(`${options.out}/${report.verdict.model}/report.html`)} and the documents beside it`,
    );
  page.labelled('Again', reproduceWords(report, options.command));
  page.gap();
}
