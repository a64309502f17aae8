/**
 * Makes strings from data, config, names and errors safe to show (threats A5, A6). All of them first lose what no
 * reader can see: control characters, bidirectional and zero-width marks, lone surrogates.
 */

/** Longest name and longest sentence that are shown; the rest is cut with an ellipsis. */
export const NAME_CAP = 80;
export const SENTENCE_CAP = 600;
/** What stands for a name of which nothing can be seen. */
export const NO_NAME = '(empty)';

/** GitHub reads no mention, reference or link across it, and it has no width. */
const BREAK = '\u200b';

/** Characters of most names: no mention, reference, tag, entity, table cell or emphasis starts with one. */
const CALM = /^[\p{L}\p{N}_ .,:;=+\-/()%]*$/u;
const CALM_ASCII = /^[\w .,:;=+\-/()%]*$/;
/** `[0]` of a key, and no link's text. */
const INDEX = /\[\d{1,6}\](?!\()/g;
/** Most texts need no cleaning; the property classes of the others take a millisecond to build. */
const PLAIN_ASCII = /^[ -~]*$/;

// Unicode line and paragraph separators are new lines too.
const NEW_LINES = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;
const LONE_SURROGATES = /\p{Cs}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROLS = /[\x00-\x1f\x7f-\x9f]/g;
// Soft hyphen, Arabic letter mark, Mongolian vowel separator, zero widths, embeddings, isolates, BOM, interlinear, tags.
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences of a terminal start with ESC or CSI
const ANSI = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;

/** One visible line of at most `cap` UTF-16 units, never half a character. */
export function cleanText(text: string, cap = SENTENCE_CAP): string {
  // Far more than the cap is never looked at: what follows stays linear in the cap.
  const head = text.length > cap * 4 ? text.slice(0, cap * 4) : text;
  if (PLAIN_ASCII.test(head)) return cut(head, cap, head.length < text.length);
  const line = head
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(ANSI, '')
    .replace(NEW_LINES, ' ')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '');
  return cut(line, cap, head.length < text.length);
}

function cut(text: string, cap: number, more: boolean): string {
  if (text.length < cap || (text.length === cap && !more)) return more ? `${text}…` : text;
  const end = /[\ud800-\udbff]/.test(text[cap - 2]!) ? cap - 2 : cap - 1;
  return `${text.slice(0, end)}…`;
}

/** A sentence in Markdown: nothing in it is a mention, link, tag or mark-up any more. */
export function markdownText(text: string): string {
  return escapeMarkdown(cleanText(decodeEntities(text, SENTENCE_CAP)));
}

/** A name in Markdown: a code span, or escaped text where a span could be broken out of. */
export function markdownCode(text: string, cap = NAME_CAP): string {
  const name = cleanText(decodeEntities(text, cap), cap).trim();
  if (name === '') return NO_NAME;
  const calm = name.replace(INDEX, '');
  if (CALM_ASCII.test(calm) || CALM.test(calm)) return `\`${breakLinks(name)}\``;
  if (/[|<>&[\]\\]/.test(name)) return escapeMarkdown(name);
  const longest = Math.max(0, ...(name.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = name.startsWith('`') || name.endsWith('`') ? ' ' : '';
  return `${fence}${space}${breakLinks(name)}${space}${fence}`;
}

/** Punctuation as character references: those never start or end anything, in a table neither. */
function escapeMarkdown(text: string): string {
  const unlinked = breakLinks(text).replace(/:(?=[\w+-]+:)/g, `:${BREAK}`);
  return unlinked.replace(/[&<>|\\`*_{}[\]()#!~$^]|^[-+=]|^\d(?=\d*[.)])/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** `@name`, `#12`, `GH-12`, `http://`, `www.` and commit-like words of free text lose what makes them live. */
function breakLinks(text: string): string {
  return text
    .replace(/[@#]/g, `$&${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}${BREAK}.`)
    .replace(/\bGH-(?=\d)/gi, (word) => `${word}${BREAK}`)
    .replace(/\b(?:mailto|xmpp):/gi, (word) => `${word.slice(0, -1)}${BREAK}:`);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  AMP: '&',
  lt: '<',
  LT: '<',
  gt: '>',
  GT: '>',
  quot: '"',
  QUOT: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  num: '#',
  grave: '`',
  verbar: '|',
  vert: '|',
  VerticalLine: '|',
  colon: ':',
  sol: '/',
  bsol: '\\',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  lowbar: '_',
  UnderBar: '_',
  excl: '!',
  period: '.',
  lcub: '{',
  rcub: '}',
  dollar: '$',
  percnt: '%',
  equals: '=',
  plus: '+',
  NewLine: '\n',
  Tab: '\t',
  ZeroWidthSpace: '',
  shy: '',
}; // prettier-ignore

/** `&#64;`, `&#x40;`, `&commat;` and kin, so that no renderer can bring them back to life. */
function decodeEntities(text: string, cap: number): string {
  // An entity is at most 10 characters here; a longer tail than this is cut by `cleanText` anyway.
  const head = text.length > cap * 12 ? text.slice(0, cap * 12) : text;
  if (!head.includes('&')) return text;
  return head.replace(/&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z]{2,14});)/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0x10ffff || code === 0 ? '\ufffd' : String.fromCodePoint(code);
  });
}

const HTML_MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For HTML text and quoted attributes. */
export function htmlText(text: string, cap = SENTENCE_CAP): string {
  return cleanText(text, cap).replace(/[&<>"']/g, (mark) => HTML_MARKS[mark]!);
}

/** One line for a terminal or a log: no escape sequence, no workflow command. */
export function terminalText(text: string, cap = SENTENCE_CAP): string {
  return breakCommands(cleanText(text, cap));
}

/** Text of several lines, each cleaned and begun with `prefix`, so that none starts with a workflow command. */
export function terminalLines(text: string, prefix: string): string {
  const lines = text.split(NEW_LINES);
  return lines.map((line) => `${prefix}${breakCommands(cleanText(line.replaceAll('\t', '  ')))}`).join('\n');
}

/** Several lines for a log that other programs read commands in: each line cleaned. */
export function logText(text: string): string {
  return terminalLines(text, '');
}

/** The runner reads `::command` at the start of a line and `##[command]` anywhere. */
function breakCommands(text: string): string {
  return text.replace(/:(?=:)/g, `:${BREAK}`).replace(/#(?=#)/g, `#${BREAK}`);
}
