/**
 * Sentences and tables before they become Markdown, HTML or terminal text. A piece says where its words come from, so
 * that a renderer cannot forget to escape: plain strings are ours, `code` and `quote` come from outside.
 */

export type Tone = 'good' | 'bad' | 'warn' | 'quiet';

export type Piece =
  /** Our own words and numbers. */
  | string
  /** A name or a value from data, config or a document; `long` for a command. */
  | { readonly code: string; readonly long?: boolean }
  /** A sentence from an error or a finding. */
  | { readonly quote: string }
  /** Our own words, bold. */
  | { readonly strong: string }
  /** Our own words or numbers, coloured where there is colour. */
  | {
      readonly tone: Tone;
      readonly text: string /** With the sign of the tone before it. */;
      readonly marked?: boolean;
    }
  /** Counts of equal-width bins, drawn in the line. */
  | { readonly histogram: readonly number[] };

export type Phrase = readonly Piece[];

export interface Column {
  readonly title: string;
  /** The title is a name from data or config, not our own words. */
  readonly isName?: boolean;
  readonly align: 'left' | 'right';
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Phrase[])[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: Phrase }
  | { readonly type: 'list'; readonly items: readonly Phrase[] }
  | { readonly type: 'table'; readonly table: Table };

/** A folded part of the comment, a part of the page. */
export interface Section {
  readonly id: string;
  readonly title: Phrase;
  readonly blocks: readonly Block[];
}

/** Writes a phrase as a template: strings and numbers are ours, anything else is a piece. */
export function say(words: TemplateStringsArray, ...pieces: readonly (Piece | Phrase)[]): Phrase {
  const out: Piece[] = [];
  words.forEach((word, i) => {
    if (word !== '') out.push(word);
    const piece = pieces[i];
    if (piece === undefined || piece === '') return;
    if (Array.isArray(piece)) out.push(...(piece as Phrase));
    else out.push(piece as Piece);
  });
  return out;
}

export const code = (name: string): Piece => ({ code: name });
export const strong = (words: string): Piece => ({ strong: words });
export const toned = (tone: Tone, text: string, marked = false): Piece => ({ tone, text, marked });

/** Of a longer sentence the end is not shown: it is not taken apart, so that all of it is cut at once. */
const TAKEN_APART = 600;

/** A sentence of others; what stands between its backticks is a name. */
export function quote(sentence: string): Phrase {
  if (sentence.length > TAKEN_APART || !sentence.includes('`')) return [{ quote: sentence }];
  return sentence
    .split(/`([^`\s](?:[^`]*[^`\s])?)`/)
    .map((part, i): Piece => (i % 2 === 0 ? { quote: part } : { code: part, long: true }))
    .filter((piece) => !(typeof piece === 'object' && 'quote' in piece && piece.quote === ''));
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly Phrase[]): Phrase {
  return items.flatMap((item, i) => (i === 0 ? item : [i === items.length - 1 ? ' and ' : ', ', ...item]));
}

/** `1 row`, `2 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${groupThousands(count)} ${count === 1 ? one : many}`;
}

/** `1,234,567`: of a whole number. */
export function groupThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** Counts as a line of bars; an empty bin is the lowest. */
export function sparkline(counts: readonly number[]): string {
  const highest = Math.max(...counts, 1);
  return counts.map((count) => BARS[Math.round((count / highest) * (BARS.length - 1))]).join('');
}
