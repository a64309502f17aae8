/**
 * What an expression of a workflow file comes to where only part of its context is known: `if:`, `continue-on-error:`,
 * `ref:`. What cannot be told stays `UNKNOWN`, never a guess.
 */

export const UNKNOWN = Symbol('unknown');
export type Value = string | number | boolean | null | typeof UNKNOWN;

/** Values by lower-case path: `github.event_name`. A path that is not in it is unknown. */
export type Facts = ReadonlyMap<string, Value>;

/** GitHub's own limits are 50 levels and 21,000 characters. */
const MAX_DEPTH = 50;
const MAX_CHARACTERS = 21_000;

/** Of an `if:` or `continue-on-error:`, with or without `${{ }}`; undefined where it cannot be told. */
export function truthOf(text: string, facts: Facts): boolean | undefined {
  const whole = inner(text);
  // Text around `${{ }}` makes the whole a text, and a text that is not empty is true.
  if (whole === undefined && text.includes('${{')) return true;
  const value = evaluate(whole ?? text, facts);
  return value === UNKNOWN ? undefined : truthy(value);
}

/** Of a text that may hold `${{ }}`; undefined where it cannot be told. */
export function textOf(text: string, facts: Facts): string | undefined {
  let known = true;
  const filled = text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => {
    const value = evaluate(expression, facts);
    if (value === UNKNOWN) known = false;
    return value === null || value === UNKNOWN ? '' : String(value);
  });
  return known ? filled : undefined;
}

/** Whether it asks how earlier jobs ended: without that, GitHub puts `success() &&` before it. */
export function asksStatus(text: string): boolean {
  return /\b(?:always|success|failure|cancelled)\s*\(/.test(text);
}

function inner(text: string): string | undefined {
  const found = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1];
  return found === undefined || found.includes('}}') ? undefined : found;
}

function truthy(value: Exclude<Value, typeof UNKNOWN>): boolean {
  return !(value === false || value === 0 || value === '' || value === null || Number.isNaN(value));
}

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<number>-?(?:0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))|(?<word>[A-Za-z_][\w-]*)|(?<sign>\|\||&&|==|!=|<=|>=|[!<>()[\].,*]))/y;

interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'sign';
  readonly text: string;
}

function evaluate(expression: string, facts: Facts): Value {
  if (expression.length > MAX_CHARACTERS) return UNKNOWN;
  const tokens = tokensOf(expression);
  if (tokens === undefined || tokens.length === 0) return UNKNOWN;
  const reader = { tokens, at: 0, depth: 0, facts };
  try {
    const value = either(reader);
    return reader.at === tokens.length ? value : UNKNOWN;
  } catch (thrown) {
    // No expression that GitHub would run.
    if (thrown instanceof Unreadable) return UNKNOWN;
    throw thrown;
  }
}

class Unreadable extends Error {}

function tokensOf(expression: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = expression.trimEnd().length;
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < end) {
    const groups = pattern.exec(expression)?.groups;
    if (groups === undefined) return undefined;
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== undefined) as [Token['kind'], string];
    tokens.push({ kind, text });
  }
  return tokens;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  readonly facts: Facts;
}

function take(reader: Reader, ...signs: readonly string[]): string | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
  reader.at++;
  return token.text;
}

function expect(reader: Reader, sign: string): void {
  if (take(reader, sign) === undefined) throw new Unreadable();
}

function either(reader: Reader): Value {
  if (++reader.depth > MAX_DEPTH) throw new Unreadable();
  let left = both(reader);
  while (take(reader, '||') !== undefined) {
    const right = both(reader);
    if (left === UNKNOWN) left = right !== UNKNOWN && truthy(right) ? true : UNKNOWN;
    else if (!truthy(left)) left = right;
  }
  reader.depth--;
  return left;
}

function both(reader: Reader): Value {
  let left = equality(reader);
  while (take(reader, '&&') !== undefined) {
    const right = equality(reader);
    if (left === UNKNOWN) left = right !== UNKNOWN && !truthy(right) ? false : UNKNOWN;
    else if (truthy(left)) left = right;
  }
  return left;
}

function equality(reader: Reader): Value {
  let left = relation(reader);
  for (let sign = take(reader, '==', '!='); sign !== undefined; sign = take(reader, '==', '!=')) {
    const right = relation(reader);
    if (left === UNKNOWN || right === UNKNOWN) left = UNKNOWN;
    else left = equal(left, right) === (sign === '==');
  }
  return left;
}

/** Which is larger is never a question about events and branches. */
function relation(reader: Reader): Value {
  let left = negation(reader);
  while (take(reader, '<', '<=', '>', '>=') !== undefined) {
    negation(reader);
    left = UNKNOWN;
  }
  return left;
}

function negation(reader: Reader): Value {
  let negations = 0;
  while (take(reader, '!') !== undefined) negations++;
  const value = primary(reader);
  if (negations === 0 || value === UNKNOWN) return value;
  return truthy(value) === (negations % 2 === 0);
}

const WORDS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function primary(reader: Reader): Value {
  if (take(reader, '(') !== undefined) {
    const value = either(reader);
    expect(reader, ')');
    return value;
  }
  const token = reader.tokens[reader.at++];
  if (token === undefined || token.kind === 'sign') throw new Unreadable();
  if (token.kind === 'text') return token.text.slice(1, -1).replaceAll("''", "'");
  if (token.kind === 'number') return Number(token.text);
  const name = token.text.toLowerCase();
  if (take(reader, '(') !== undefined) return called(name, argumentsOf(reader));
  const path = pathOf(reader, name);
  if (WORDS.has(path)) return WORDS.get(path)!;
  return reader.facts.get(path) ?? (reader.facts.has(path) ? null : UNKNOWN);
}

function argumentsOf(reader: Reader): Value[] {
  if (take(reader, ')') !== undefined) return [];
  const values: Value[] = [either(reader)];
  while (take(reader, ',') !== undefined) values.push(either(reader));
  expect(reader, ')');
  return values;
}

/** `github.event['pull_request'].draft` → `github.event.pull_request.draft`. */
function pathOf(reader: Reader, first: string): string {
  const names = [first];
  for (;;) {
    if (take(reader, '.') !== undefined) {
      const token = reader.tokens[reader.at++];
      if (token === undefined || (token.kind !== 'word' && token.text !== '*')) throw new Unreadable();
      names.push(token.text.toLowerCase());
    } else if (take(reader, '[') !== undefined) {
      const key = take(reader, '*') === undefined ? either(reader) : '*';
      expect(reader, ']');
      names.push(typeof key === 'string' ? key.toLowerCase() : '*');
    } else {
      return names.join('.');
    }
  }
}

/** Of a run that goes well so far. */
const FUNCTIONS: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  always: () => true,
  success: () => true,
  failure: () => false,
  cancelled: () => false,
  startswith: (text, part) => ofTexts(text, part, (a, b) => a.startsWith(b)),
  endswith: (text, part) => ofTexts(text, part, (a, b) => a.endsWith(b)),
  contains: (text, part) => ofTexts(text, part, (a, b) => a.includes(b)),
};

function called(name: string, values: readonly Value[]): Value {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]!(...values) : UNKNOWN;
}

function ofTexts(a: Value | undefined, b: Value | undefined, test: (a: string, b: string) => boolean): Value {
  return typeof a === 'string' && typeof b === 'string' ? test(a.toLowerCase(), b.toLowerCase()) : UNKNOWN;
}

/** Texts whatever their case; what differs in kind as numbers. */
function equal(a: Exclude<Value, typeof UNKNOWN>, b: Exclude<Value, typeof UNKNOWN>): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  if (typeof a === typeof b) return a === b;
  return numberOf(a) === numberOf(b);
}

function numberOf(value: Exclude<Value, typeof UNKNOWN>): number {
  if (value === null) return 0;
  return typeof value === 'string' && value.trim() === '' ? 0 : Number(value);
}
