/** What the notes of a release say of the verdict, as Markdown: numbers and what they were compared with. */
import { anchorNote } from './anchor.ts';
import { changesSection } from './changes.ts';
import { comparedWords, dummyWords } from './compared.ts';
import type { ModelReport } from './contract.ts';
import { gateNotes, gateTable } from './gate-table.ts';
import { headlineOf } from './headline.ts';
import { ledgerNote } from './ledger.ts';
import { lineageTable } from './lineage.ts';
import { blockToMarkdown, phraseToMarkdown, sectionToMarkdown, tableToMarkdown } from './markdown.ts';
import { metricsSection } from './sections.ts';
import { keepWithin, type Part } from './size-limit.ts';

/** GitHub takes 125,000 characters; the rest of the notes and their marker need far less than what this leaves. */
const MOST_BYTES = 100_000;

export function renderReleaseNotes(report: ModelReport): string {
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const why = headline.why.map(phraseToMarkdown).join(' ');
  const parts: Part[] = [
    {
      kind: 'headline',
      text: [
        `**Verdict:** ${phraseToMarkdown(headline.verdict)}. ${why}`,
        phraseToMarkdown(comparedWords(report)),
      ].join('\n\n'),
    },
  ];
  if (verdict.gates.length > 0) parts.push({ kind: 'table', text: tableToMarkdown(gateTable(verdict)) });
  const notes = [
    ...gateNotes(verdict, headline.told),
    ...[anchorNote(verdict), ledgerNote(verdict), dummyWords(report)?.text].filter((words) => words !== undefined),
  ];
  if (notes.length > 0) parts.push({ kind: 'notes', text: notes.map(phraseToMarkdown).join('\n\n') });
  const metrics = metricsSection(report);
  if (metrics !== undefined) {
    parts.push({ kind: 'table', text: `## Metrics\n\n${metrics.blocks.map(blockToMarkdown).join('\n\n')}` });
  }
  const changes = changesSection(report);
  if (changes !== undefined) parts.push({ kind: 'section', text: sectionToMarkdown(changes) });
  const lineage = {
    id: 'lineage',
    title: ['Lineage'],
    blocks: [{ type: 'table' as const, table: lineageTable(report) }],
  };
  parts.push({ kind: 'section', text: sectionToMarkdown(lineage) });
  return keepWithin(parts, MOST_BYTES);
}
