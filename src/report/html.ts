/**
 * `report.html`: one self-contained page. No script, nothing from elsewhere; its policy allows its own style only.
 * The one module that loads d3: import it lazily.
 */
import { createHash } from 'node:crypto';
import { anchorNote } from './anchor.ts';
import { attributionSection } from './attribution-section.ts';
import { changesSection, settingText } from './changes.ts';
import { classTable } from './charts/confusion.ts';
import { figuresOf } from './charts/figures.ts';
import { forestFigure } from './charts/forest.ts';
import type { Figure } from './charts/frame.ts';
import { improvementFigure } from './charts/improvement.ts';
import { comparedWords, dummyWords } from './compared.ts';
import { isFailed, type ModelReport, nameOf, type Report } from './contract.ts';
import { dataFacts, dataFileTable, findingPhrase, findingsOf, findingsSummary, profileTable } from './data-section.ts';
import { htmlText, NAME_CAP } from './escape.ts';
import { gateNotes, gateTable } from './gate-table.ts';
import { headlineOf } from './headline.ts';
import { blockToHtml, phraseToHtml, tableToHtml } from './html-text.ts';
import { ledgerNote } from './ledger.ts';
import { costTable, costWords, lineageTable, reproduceWords } from './lineage.ts';
import { metricRows } from './metric-rows.ts';
import { movedSection, movedWords } from './moved-section.ts';
import { code, type Phrase, type Section, say, type Table, type Tone } from './phrase.ts';
import { policyChangeWords, policyWords } from './policy-words.ts';
import { coefficientsSection, metricsSection } from './sections.ts';
import { settleSection } from './settle-section.ts';
import { slicesSection } from './slices-section.ts';
import { STYLE } from './style.ts';
import { waiverWords } from './waivers.ts';
import { DECISION_TONES } from './words.ts';

export interface HtmlOptions {
  /** The words after `assay` that give this report again. */
  readonly command: string;
}

const COEFFICIENTS_SHOWN = 100;
const SIGNS: Readonly<Record<Tone, string>> = { good: '✔', bad: '✖', warn: '?', quiet: '' };

/** Parts of a wide page that stand beside each other: each list is a column. A narrow page shows them in this order. */
const PAIRS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['changes', 'classes'], ['metrics']],
  [['coefficients'], ['recipe', 'cost']],
];

interface Part {
  readonly id: string;
  /** The word in the list of contents. */
  readonly short: string;
  readonly html: string;
}

export function renderHtml(report: Report, options: HtmlOptions): string {
  const title = `${nameOf(report)}: ${isFailed(report) ? 'failed' : report.verdict.decision}`;
  const parts = isFailed(report) ? [] : partsOf(report, options);
  const contents = parts.map((part) => `<a href="#${part.id}">${part.short}</a>`).join('\n');
  const nav = parts.length === 0 ? '' : `<nav aria-label="Contents">\n${contents}\n</nav>\n`;
  const body = layOut(parts);
  const style = createHash('sha256').update(STYLE).digest('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title, NAME_CAP)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="page">
${isFailed(report) ? failedHeader(report.model, report.failure) : header(report)}${nav}<main>
${body}</main>
<footer>${footerText(report)}</footer>
</div>
</body>
</html>
`;
}

function header(report: ModelReport): string {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const tone = DECISION_TONES[verdict.decision];
  const change = policyChangeWords(verdict);
  const policy = policyWords(verdict);
  return `<header class="${tone}">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(verdict.model, NAME_CAP)}</bdi></h1>
<p class="decision ${tone}"><span aria-hidden="true">${SIGNS[tone]}</span> ${capitalised(phraseToHtml(headline.verdict))}</p>
${
  change === undefined
    ? ''
    : `<p>${phraseToHtml(change)}</p>
`
}${headline.why.map((why) => `<p>${phraseToHtml(why)}</p>`).join('\n')}
<p><strong>Next:</strong> ${phraseToHtml(headline.next)}</p>
${waiverWords(verdict)
  .map((words) => `<p>${phraseToHtml(words)}</p>\n`)
  .join(
    '',
  )}<p class="compared">${phraseToHtml(policy === undefined ? comparedWords(report) : say`${comparedWords(report)} ${policy}`)}</p>
</header>
`;
}

function failedHeader(model: string, failure: string): string {
  return `<header class="bad">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(model, NAME_CAP)}</bdi></h1>
<p class="decision bad"><span aria-hidden="true">✖</span> Failed, no verdict</p>
<p><bdi>${htmlText(failure)}</bdi></p>
<p><strong>Next:</strong> repair this and run again. No verdict is never a pass.</p>
</header>
`;
}

function capitalised(html: string): string {
  return html.slice(0, 1).toUpperCase() + html.slice(1);
}

function partsOf(report: ModelReport, options: HtmlOptions): Part[] {
  const parts = [
    gatesPart(report),
    chartsPart(report),
    sectionPart(settleSection(report), 'What rows settle'),
    sectionPart(slicesSection(report), 'Slices'),
    sectionPart(movedSection(report), 'Rows'),
    sectionPart(attributionSection(report.verdict), 'Causes'),
    sectionPart(changesSection(report), 'What changed'),
    classesPart(report),
    sectionPart(metricsSection(report), 'Metrics'),
    sectionPart(coefficientsSection(report, COEFFICIENTS_SHOWN, false), 'Coefficients'),
    recipePart(report),
    costPart(report),
    dataPart(report),
    lineagePart(report, options),
  ];
  return parts.filter((part) => part !== undefined);
}

/** Parts in order, those of a pair side by side where both columns have one. */
function layOut(parts: readonly Part[]): string {
  let html = '';
  const rest = new Set(parts);
  for (const part of parts) {
    if (!rest.has(part)) continue;
    const pair = PAIRS.find((columns) => columns.flat().includes(part.id)) ?? [[part.id], []];
    const stacks = pair.map((ids) => {
      const column = parts.filter(({ id }) => ids.includes(id));
      for (const one of column) rest.delete(one);
      return column.map(sectionHtml).join('');
    });
    html += stacks.includes('')
      ? stacks.join('')
      : `<div class="beside">\n${stacks.map((stack) => `<div>\n${stack}</div>\n`).join('')}</div>\n`;
  }
  return html;
}

function sectionHtml({ id, html }: Part): string {
  return `<section id="${id}">\n${html}</section>\n`;
}

function makePart(id: string, short: string, title: Phrase, inside: string): Part {
  return { id, short, html: `<h2>${phraseToHtml(title)}</h2>\n${inside}` };
}

function sectionPart(section: Section | undefined, short: string): Part | undefined {
  if (section === undefined) return undefined;
  return makePart(section.id, short, section.title, section.blocks.map((block) => blockToHtml(block, short)).join(''));
}

/** The gates, and beside them how far the candidate moved. */
function gatesPart(report: ModelReport): Part | undefined {
  const { verdict } = report;
  const further = [anchorNote(verdict), ledgerNote(verdict)].filter((words) => words !== undefined);
  const notes = [...gateNotes(verdict, headlineOf(verdict).told), ...further];
  const dummy = dummyWords(report);
  const figures = [forestFigure(verdict), improvementFigure(metricRows(report), verdict.gates)].filter(
    (figure) => figure !== undefined,
  );
  if (verdict.gates.length === 0 && dummy === undefined && figures.length === 0) return undefined;
  let inside = verdict.gates.length === 0 ? '' : tableToHtml(outcomeSecond(gateTable(verdict)), 'Gates');
  for (const note of notes) inside += `<p>${phraseToHtml(note)}</p>\n`;
  const moved = movedWords(report);
  if (moved !== undefined) inside += `<p>${phraseToHtml(moved)}</p>\n`;
  if (dummy !== undefined)
    inside += `<p${dummy.answer === 'no' ? ' class="warn"' : ''}>${phraseToHtml(dummy.text)}</p>\n`;
  if (figures.length > 0) {
    const drawn = figures.map(figureHtml).join('');
    inside = `<div class="beside">\n<div>\n${inside}</div>\n<div class="stack">\n${drawn}</div>\n</div>\n`;
  }
  return makePart('gates', 'Gates', ['Gates'], inside);
}

/** On a phone the last columns are out of sight: the outcome goes beside the name. */
function outcomeSecond({ columns, rows }: Table): Table {
  const move = <T>(items: readonly T[]): T[] => [items[0]!, items.at(-1)!, ...items.slice(1, -1)];
  return { columns: move(columns), rows: rows.map(move) };
}

function chartsPart(report: ModelReport): Part | undefined {
  const figures = figuresOf(report);
  if (figures.length === 0) return undefined;
  const compared = report.baseline?.predictions !== undefined;
  // Matrices have the side in their titles, and colours of their own.
  const key =
    report.predictions?.task === 'multiclass'
      ? ''
      : `<p class="note"><span class="key c"></span>candidate${compared ? '<span class="key b"></span>baseline' : ''}</p>\n`;
  const drawn = figures.map(figureHtml).join('');
  return makePart('charts', 'Charts', ['Charts'], `${key}<div class="figures">\n${drawn}</div>\n`);
}

function figureHtml({ title, caption, svg }: Figure): string {
  return `<figure>\n<figcaption><b>${htmlText(title)}</b><span>${htmlText(caption)}</span></figcaption>\n${svg}\n</figure>\n`;
}

function classesPart(report: ModelReport): Part | undefined {
  const { predictions } = report;
  if (predictions === undefined || predictions.task === 'regression') return undefined;
  const other = report.baseline?.predictions;
  const table = classTable(predictions, other === undefined || other.task === 'regression' ? undefined : other);
  return makePart('classes', 'Classes', ['Classes'], tableToHtml(table, 'Classes'));
}

function dataPart(report: ModelReport): Part | undefined {
  const findings = findingsOf(report);
  const { dataCheck } = report;
  if (dataCheck === undefined && findings.length === 0) return undefined;
  let inside = dataCheck === undefined ? '' : `<p>${phraseToHtml(dataFacts(report))}</p>\n`;
  if (findings.length > 0) inside += blockToHtml({ type: 'list', items: findings.map(findingPhrase) }, 'Findings');
  if (dataCheck !== undefined) inside += tableToHtml(profileTable(dataCheck.columns), 'Profile of the columns');
  return makePart('data', 'Data', [`Data: ${findingsSummary(findings)}`], inside);
}

/** What the candidate was made with. */
function recipePart(report: ModelReport): Part | undefined {
  const { model } = report;
  if (model === undefined) return undefined;
  const settings: (readonly [string, unknown])[] = [
    ['task', model.task],
    ['target', model.target],
    ['train.model', model.estimator.type],
    ...Object.keys(model.params)
      .sort()
      .map((key) => [`train.params.${key}`, model.params[key]] as const),
    ...Object.entries(model.training.split).map(([key, value]) => [`split.${key}`, value] as const),
  ];
  const table: Table = {
    columns: [
      { title: 'Setting', align: 'left' },
      { title: 'Value', align: 'left' },
    ],
    rows: settings.map(([name, value]) => [[code(name)], settingText(value)]),
  };
  return makePart('recipe', 'Recipe', ['Recipe'], tableToHtml(table, 'Recipe'));
}

function costPart(report: ModelReport): Part | undefined {
  const table = costTable(report);
  return table && makePart('cost', 'Cost', [`Cost: ${costWords(report.run)}`], tableToHtml(table, 'Cost'));
}

function lineagePart(report: ModelReport, options: HtmlOptions): Part {
  const files = dataFileTable(report);
  const again = `<p>Again: ${phraseToHtml(reproduceWords(report, options.command))}</p>\n`;
  const inside = `${again}${tableToHtml(lineageTable(report), 'Lineage')}${files === undefined ? '' : tableToHtml(files, 'Data files')}`;
  return makePart('lineage', 'Lineage', ['Lineage'], inside);
}

function footerText(report: Report): string {
  const finished = isFailed(report) ? undefined : report.run?.finished;
  return finished === undefined ? 'Made by Assay.' : phraseToHtml(say`Made by Assay, ${code(finished)}.`);
}
