/** `${{ }}` in workflow and action files, evaluated by GitHub's own expression engine. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** `github`, `needs`, `inputs`… by name; plain JSON values. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What the status functions of a condition answer. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/g;
const STATUS_FUNCTION = /\b(?:success|failure|cancelled|always)\s*\(/i;

/** The value with every `${{ }}` in it replaced, at any depth. A text that is one expression keeps the value's type. */
export function render(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return renderText(value, contexts);
  if (Array.isArray(value)) return value.map((each) => render(each, contexts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, render(each, contexts)]));
}

/** The same as texts, as `with`, `env` and outputs want them; `{}` for what is absent. */
export function renderTexts(value: unknown, contexts: Contexts): Record<string, string> {
  const rendered = (render(value ?? {}, contexts) ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rendered).map(([key, each]) => [key, textOf(each)]));
}

/** An `if:`; without a status function it means `success() && (…)`, and without anything `success()`. */
export function holds(condition: unknown, contexts: Contexts, status: Status): boolean {
  const source = condition === undefined || condition === null || condition === '' ? 'success()' : String(condition);
  const bare = unwrap(source);
  if (bare === undefined) return isTrue(toData(renderText(source, contexts)));
  const guarded = STATUS_FUNCTION.test(bare) ? bare : `success() && (${bare})`;
  return isTrue(evaluate(guarded, contexts, status));
}

/** The inside of a text that is one expression, or the text where it holds none; undefined for a mixture. */
function unwrap(source: string): string | undefined {
  const found = [...source.matchAll(EXPRESSION)];
  if (found.length === 0) return source;
  return found.length === 1 && found[0]![0].length === source.trim().length ? found[0]![1]! : undefined;
}

function renderText(text: string, contexts: Contexts): unknown {
  if (!text.includes('${{')) return text;
  const bare = unwrap(text);
  if (bare !== undefined) return fromData(evaluate(bare, contexts));
  return text.replace(EXPRESSION, (_, inside: string) => evaluate(inside, contexts).coerceString());
}

function evaluate(source: string, contexts: Contexts, status?: Status): data.ExpressionData {
  const functions = status === undefined ? [] : statusFunctions(status);
  const { tokens } = new Lexer(source).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = new Map(functions.map((each) => [each.name, each]));
  return new Evaluator(tree, toData(contexts) as data.Dictionary, known).evaluate();
}

function statusFunctions(status: Status) {
  const answers = { ...status, always: true };
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData;
}

function fromData(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** As the runner reads it: false, 0, the empty text and null are no. */
function isTrue(value: data.ExpressionData): boolean {
  if (value instanceof data.BooleanData) return value.value;
  if (value instanceof data.NumberData) return value.value !== 0;
  if (value instanceof data.StringData) return value.value !== '';
  return !(value instanceof data.Null);
}

export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : toData(value).coerceString();
}
