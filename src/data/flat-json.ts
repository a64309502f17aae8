/** One flat JSON object: names and plain values, told apart by hand because JSON.parse drops repeated keys in silence. */

/** What is wrong, and at which character of the line (from 1). */
export class FlatJsonError extends Error {
  readonly column: number;
  constructor(rule: string, at: number) {
    super(rule);
    this.column = at + 1;
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_]+/y;
/** What makes a string literal differ from the text it stands for, or makes it invalid. */
const ESCAPED = /[\p{Cc}\\]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const WORDS: ReadonlyMap<string, string | undefined> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', undefined],
]);

/**
 * Calls `take` for every pair, in order; undefined is null. A number is handed over as the shortest text that reads back
 * as the same double, −0 as "0". Throws FlatJsonError. Linear in the line's length.
 */
export function readFlatObject(line: string, take: (key: string, text: string | undefined, at: number) => void): void {
  const skip = (from: number) => match(SPACE, line, from).length + from;
  let at = skip(0);
  if (line[at] !== '{') throw new FlatJsonError(`${kindAt(line, at)} where each line is one JSON object`, at);
  at = skip(at + 1);
  let more = line[at] !== '}';
  while (more) {
    if (line[at] !== '"') throw new FlatJsonError('not valid JSON: a key in double quotes is expected', at);
    const keyAt = at;
    const key = readString(line, at);
    at = skip(key.end);
    if (line[at] !== ':') throw new FlatJsonError('not valid JSON: ":" is expected', at);
    const value = readValue(line, skip(at + 1), key.text);
    take(key.text, value.text, keyAt);
    at = skip(value.end);
    more = line[at] === ',';
    if (!more && line[at] !== '}') throw new FlatJsonError('not valid JSON: "," or "}" is expected', at);
    if (more) at = skip(at + 1);
  }
  expectEnd(line, skip(at + 1));
}

function readValue(line: string, at: number, key: string): { text: string | undefined; end: number } {
  const first = line[at];
  if (first === '"') return readString(line, at);
  if (first === '{' || first === '[') {
    throw new FlatJsonError(`${kindAt(line, at)} in "${key}"; only plain values can be read`, at);
  }
  const number = match(NUMBER, line, at);
  if (number !== '') {
    const value = Number(number);
    if (!Number.isFinite(value)) throw new FlatJsonError(`${number} in "${key}" is beyond the range of numbers`, at);
    return { text: String(value + 0), end: at + number.length };
  }
  const word = match(WORD, line, at);
  if (!WORDS.has(word)) throw new FlatJsonError(`not valid JSON: a value is expected for "${key}"`, at);
  return { text: WORDS.get(word), end: at + word.length };
}

function readString(line: string, at: number): { text: string; end: number } {
  let end = line.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(line, end)) end = line.indexOf('"', end + 1);
  if (end < 0) throw new FlatJsonError('not valid JSON: a text opens here and is never closed', at);
  const inner = line.slice(at + 1, end);
  if (!ESCAPED.test(inner)) return { text: inner, end: end + 1 };
  let text: string;
  try {
    text = JSON.parse(line.slice(at, end + 1)) as string;
  } catch {
    throw new FlatJsonError('not valid JSON: a text with a bad escape or a control character', at);
  }
  if (LONE_SURROGATE.test(text)) throw new FlatJsonError('half of a character (a lone surrogate) in a text', at);
  return { text, end: end + 1 };
}

/** Whether an odd number of backslashes stands before `quote`. */
function isEscaped(line: string, quote: number): boolean {
  let at = quote;
  while (line[at - 1] === '\\') at -= 1;
  return (quote - at) % 2 === 1;
}

function expectEnd(line: string, at: number): void {
  if (at < line.length) throw new FlatJsonError('more text after the object; write one object a line', at);
}

function match(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

function kindAt(line: string, at: number): string {
  if (line[at] === '[') return 'an array';
  if (line[at] === '{') return 'an object';
  return 'a value that is no object';
}
