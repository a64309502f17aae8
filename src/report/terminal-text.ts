/** Phrases and tables for a terminal: colour, width, wrapping, columns. */
import { NAME_CAP, NO_NAME, SENTENCE_CAP, terminalText } from './escape.ts';
import { type Phrase, type Piece, sparkline, type Table, type Tone } from './phrase.ts';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

const TONE_STYLES: Readonly<Record<Tone, Style>> = { good: 'green', bad: 'red', warn: 'yellow', quiet: 'dim' };
export const TONE_SIGNS: Readonly<Record<Tone, string>> = { good: '✔', bad: '✖', warn: '?', quiet: '·' };

/** Wraps text in an escape sequence, or leaves it as it is. */
export function paint(text: string, style: Style | Tone | undefined, colour: boolean): string {
  if (!colour || style === undefined || text === '') return text;
  const [on, off] = CODES[Object.hasOwn(TONE_STYLES, style) ? TONE_STYLES[style as Tone] : (style as Style)];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

interface Span {
  readonly text: string;
  readonly style: Style | Tone | undefined;
}

function spanOf(piece: Piece): Span {
  if (typeof piece === 'string') return { text: piece, style: undefined };
  if ('code' in piece) {
    return {
      text: terminalText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME,
      style: 'cyan',
    };
  }
  if ('quote' in piece) return { text: terminalText(piece.quote), style: undefined };
  if ('strong' in piece) return { text: piece.strong, style: 'bold' };
  if ('histogram' in piece) return { text: sparkline(piece.histogram), style: 'cyan' };
  return { text: piece.marked === true ? `${TONE_SIGNS[piece.tone]} ${piece.text}` : piece.text, style: piece.tone };
}

/** One line, however long. */
export function phraseToTerminal(phrase: Phrase, colour: boolean): string {
  return phrase
    .map(spanOf)
    .map((span) => paint(span.text, span.style, colour))
    .join('');
}

/** Cells that a terminal gives the text: two for East Asian wide characters and emoji, none for joined marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x300) width += 1;
    else if ((point >= 0x300 && point <= 0x36f) || point === 0x200b || (point >= 0xfe00 && point <= 0xfe0f)) width += 0;
    else width += isWide(point) ? 2 : 1;
  }
  return width;
}

function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0x1f300 && point <= 0x1faff) ||
    (point >= 0x20000 && point <= 0x3fffd)
  );
}

/** Lines of at most `width` cells; a longer word has a line of its own. */
export function wrap(phrase: Phrase, width: number, colour: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const words = wordsOf(phrase);
  words.forEach(({ word, style, glued }, i) => {
    const size = displayWidth(word);
    const space = glued || used === 0 ? 0 : 1;
    // What is glued to a word goes to its line: a comma never stands alone.
    let unit = size;
    for (let next = i + 1; words[next]?.glued === true; next++) unit += displayWidth(words[next]!.word);
    if (used > 0 && used + space + unit > width && !glued) {
      lines.push(line);
      line = '';
      used = 0;
    } else if (space === 1) {
      line += ' ';
      used += 1;
    }
    line += paint(word, style, colour);
    used += size;
  });
  if (line !== '') lines.push(line);
  return lines;
}

/** Words with their style; `glued` to the word before where no space stands between. */
function wordsOf(phrase: Phrase): { word: string; style: Span['style']; glued: boolean }[] {
  const words: { word: string; style: Span['style']; glued: boolean }[] = [];
  let spaceBefore = true;
  for (const { text, style } of phrase.map(spanOf)) {
    for (const part of text.split(/( +)/)) {
      if (part === '') continue;
      if (part.startsWith(' ')) {
        spaceBefore = true;
        continue;
      }
      words.push({ word: part, style, glued: !spaceBefore });
      spaceBefore = false;
    }
  }
  return words;
}

const GAP = 2;
/** A left-aligned column is never cut below this. */
const NARROWEST = 10;

/**
 * Aligned columns under a quiet header. What does not fit: the columns titled in `spare` go, in that order; then the
 * widest left-aligned column is cut.
 */
export function tableToTerminal(table: Table, width: number, colour: boolean, spare: readonly string[] = []): string[] {
  let columns = table.columns.map((column, index) => {
    const title = column.isName === true ? terminalText(column.title, NAME_CAP) : column.title;
    const cells = table.rows.map((row) => row[index] ?? ['']);
    const widths = cells.map((cell) => displayWidth(phraseToTerminal(cell, false)));
    return { ...column, title, cells, widths, width: Math.max(displayWidth(title), ...widths) };
  });
  const total = () => columns.reduce((sum, column) => sum + column.width, 0) + GAP * (columns.length - 1);
  for (const title of spare) {
    if (total() <= width) break;
    columns = columns.filter((column) => column.title !== title);
  }
  while (total() > width) {
    const widest = columns.filter((column) => column.align === 'left').sort((a, b) => b.width - a.width)[0];
    if (widest === undefined || widest.width <= NARROWEST) break;
    widest.width = Math.max(NARROWEST, widest.width - (total() - width));
  }
  const pad = (text: string, size: number, align: 'left' | 'right', room: number, isLast: boolean) => {
    const blanks = ' '.repeat(Math.max(0, room - size));
    return align === 'right' ? blanks + text : isLast ? text : text + blanks;
  };
  const gap = ' '.repeat(GAP);
  const last = columns.length - 1;
  const header = columns.map((column, i) =>
    pad(column.title, displayWidth(column.title), column.align, column.width, i === last),
  );
  const lines = [paint(header.join(gap), 'dim', colour)];
  for (let row = 0; row < table.rows.length; row++) {
    const cells = columns.map((column, i) => {
      const size = column.widths[row]!;
      if (size <= column.width)
        return pad(phraseToTerminal(column.cells[row]!, colour), size, column.align, column.width, i === last);
      const short = cutTo(phraseToTerminal(column.cells[row]!, false), column.width);
      return pad(short, displayWidth(short), column.align, column.width, i === last);
    });
    lines.push(cells.join(gap).trimEnd());
  }
  return lines;
}

function cutTo(text: string, width: number): string {
  let out = '';
  let used = 0;
  for (const character of text) {
    const size = displayWidth(character);
    if (used + size > width - 1) break;
    out += character;
    used += size;
  }
  return `${out}…`;
}
