/** Phrases and tables as HTML. */
import { htmlText, NAME_CAP, NO_NAME, SENTENCE_CAP } from './escape.ts';
import type { Block, Phrase, Piece, Table, Tone } from './phrase.ts';
import { plural } from './phrase.ts';

const TONE_SIGNS: Readonly<Record<Tone, string>> = { good: '✔', bad: '✖', warn: '?', quiet: '·' };

export function phraseToHtml(phrase: Phrase): string {
  let out = '';
  for (const piece of phrase) out += pieceToHtml(piece);
  return out;
}

function pieceToHtml(piece: Piece): string {
  if (typeof piece === 'string') return ownText(piece);
  if ('code' in piece)
    return `<code>${htmlText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME}</code>`;
  if ('quote' in piece) return `<bdi>${htmlText(piece.quote)}</bdi>`;
  if ('strong' in piece) return `<strong>${ownText(piece.strong)}</strong>`;
  if ('histogram' in piece) return tinyHistogram(piece.histogram);
  const sign = piece.marked === true ? `<span aria-hidden="true">${TONE_SIGNS[piece.tone]}</span> ` : '';
  return `<span class="${piece.tone}">${sign}${ownText(piece.text)}</span>`;
}

/** Our own words have few marks: most have none, and pass as they are. */
function ownText(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** A table that scrolls inside the page; its first column heads the rows. */
export function tableToHtml(table: Table, label: string): string {
  const sides = table.columns.map((column) => (column.align === 'right' ? ' class="n"' : ''));
  const heads = table.columns.map((column, i) => {
    const title = column.isName === true ? `<code>${htmlText(column.title, NAME_CAP)}</code>` : ownText(column.title);
    return `<th scope="col"${sides[i]}>${title}</th>`;
  });
  let body = '';
  for (const row of table.rows) {
    body += '<tr>';
    for (let i = 0; i < row.length; i++) {
      body +=
        i === 0
          ? `<th scope="row"${sides[i]}>${phraseToHtml(row[i]!)}</th>`
          : `<td${sides[i]}>${phraseToHtml(row[i]!)}</td>`;
    }
    body += '</tr>\n';
  }
  return `<div class="scroll" role="region" tabindex="0" aria-label="${ownText(label)}"><table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body}</tbody></table></div>\n`;
}

export function blockToHtml(block: Block, label: string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${phraseToHtml(block.text)}</p>\n`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${phraseToHtml(item)}</li>`).join('\n')}\n</ul>\n`;
    case 'table':
      return tableToHtml(block.table, label);
  }
}

const BAR = 6;
const HEIGHT = 20;

function tinyHistogram(counts: readonly number[]): string {
  const highest = Math.max(...counts, 1);
  const width = counts.length * BAR;
  let path = '';
  counts.forEach((count, i) => {
    const height = Math.round((count / highest) * (HEIGHT - 1) * 10) / 10;
    if (height > 0) path += `M${i * BAR} ${HEIGHT}v-${height}h${BAR - 1}v${height}z`;
  });
  return `<svg class="tiny" role="img" aria-label="histogram of ${plural(counts.length, 'bin')}: ${counts.join(', ')}" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"><path d="${path}"/></svg>`;
}
