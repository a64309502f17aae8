/** Phrases, tables and sections as GitHub's Markdown. */
import { markdownCode, markdownText, SENTENCE_CAP } from './escape.ts';
import { type Block, type Phrase, type Piece, type Section, sparkline, type Table, type Tone } from './phrase.ts';

const TONE_MARKS: Readonly<Record<Tone, string>> = { good: '✅ ', bad: '❌ ', warn: '❔ ', quiet: '' };

export function phraseToMarkdown(phrase: Phrase): string {
  let out = '';
  for (const piece of phrase) out += pieceToMarkdown(piece);
  return out;
}

function pieceToMarkdown(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('code' in piece) return markdownCode(piece.code, piece.long === true ? SENTENCE_CAP : undefined);
  if ('quote' in piece) return markdownText(piece.quote);
  if ('strong' in piece) return `**${piece.strong}**`;
  if ('histogram' in piece) return sparkline(piece.histogram);
  return piece.marked === true ? `${TONE_MARKS[piece.tone]}${piece.text}` : piece.text;
}

export function tableToMarkdown(table: Table): string {
  const header = table.columns.map((column) => (column.isName === true ? markdownCode(column.title) : column.title));
  const rule = table.columns.map((column) => (column.align === 'right' ? '--:' : '---'));
  const lines = [`| ${header.join(' | ')} |`, `|${rule.join('|')}|`];
  for (const row of table.rows) lines.push(`| ${row.map(phraseToMarkdown).join(' | ')} |`);
  return lines.join('\n');
}

export function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return phraseToMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${phraseToMarkdown(item)}`).join('\n');
    case 'table':
      return tableToMarkdown(block.table);
  }
}

/** Folded, with the blank lines that GitHub needs around what it holds. */
export function sectionToMarkdown(section: Section): string {
  const body = section.blocks.map(blockToMarkdown).join('\n\n');
  return `<details><summary>${summaryText(section.title)}</summary>\n\n${body}\n\n</details>`;
}

/** Markdown is not read inside `<summary>`: a name becomes plain escaped text. */
function summaryText(title: Phrase): string {
  return title
    .map((piece) => (typeof piece === 'object' && 'code' in piece ? markdownText(piece.code) : pieceToMarkdown(piece)))
    .join('');
}
