/**
 * Strict decoding: size and depth caps, forbidden keys, then the schema. A message names file, field, value and rule.
 */
import { InputError } from '../errors.ts';
import { z } from './shape.ts';
import { suggest } from './suggest.ts';

/** Caps of threat A9: a document is data from strangers. */
const MAX_BYTES = 64 * 2 ** 20;
const MAX_DEPTH = 64;
const MAX_NODES = 5_000_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Finds the line of a field in the source text, where the format can tell (YAML). */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** Parses JSON text under caps. `what` is the word for the message: "not a model". Throws InputError. */
export function parseJson(text: string, file: string, what: string): unknown {
  if (text.length > MAX_BYTES) throw new InputError(`${text.length} characters, at most ${MAX_BYTES}`, { file });
  if (text.trim() === '') throw new InputError(`not ${what}: the file is empty`, { file });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`not ${what}: it does not parse as JSON`, { file });
  }
  refuseHostile(value, file);
  return value;
}

/** Refuses prototype keys at any depth, too deep and too large values. Walks without recursion. */
export function refuseHostile(value: unknown, file: string): void {
  const stack: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (++nodes > MAX_NODES) throw new InputError(`more than ${MAX_NODES} values`, { file });
    if (item.depth > MAX_DEPTH) throw new InputError(`nested deeper than ${MAX_DEPTH} levels`, { file });
    if (typeof item.value !== 'object' || item.value === null) continue;
    for (const key of Object.keys(item.value)) {
      if (FORBIDDEN_KEYS.has(key)) throw new InputError(`the key "${key}" is refused`, { file, field: key });
      stack.push({ value: (item.value as Record<string, unknown>)[key], depth: item.depth + 1 });
    }
  }
}

/** Checks a value against a schema and returns it typed. Throws InputError that names the first fault. */
export function checkShape<T>(schema: z.ZodMiniType<T>, value: unknown, file: string, lineOf?: LineOf): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = deepest(result.error.issues[0] as Issue);
  const path = issue.path ?? [];
  const place = { file, line: lineOf?.(path), field: renderPath(path) };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    const inner = [...path, key];
    const known = knownKeys(schema, path);
    const hint = known.length > 0 ? `: ${suggest(key, known)}` : '';
    throw new InputError(`unknown key${hint}`, { file, line: lineOf?.(inner), field: renderPath(inner) });
  }
  throw new InputError(ruleOf(issue, valueAt(value, path)), place);
}

type Issue = z.core.$ZodIssue;

/** Of a union that matched nothing, the branch that got furthest tells best what is wrong. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  let best: Issue | undefined;
  for (const branch of issue.errors) {
    const first = branch[0];
    if (first === undefined) continue;
    const inner = deepest({ ...first, path: [...issue.path, ...first.path] } as Issue);
    if (best === undefined || inner.path.length > best.path.length) best = inner;
  }
  return best !== undefined && best.path.length > issue.path.length ? best : issue;
}

/** The keys the schema allows at a path; empty where it cannot tell (inside unions, records). */
function knownKeys(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  for (const step of path) {
    const def = unwrap(here);
    if (def?.shape !== undefined) here = def.shape[String(step)];
    else if (def?.element !== undefined) here = def.element;
    else if (def?.valueType !== undefined) here = def.valueType;
    else return [];
  }
  const def = unwrap(here);
  return def?.shape === undefined ? [] : Object.keys(def.shape);
}

interface Def {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
}

function unwrap(schema: unknown): Def | undefined {
  let def = (schema as { _zod?: { def: Def } } | undefined)?._zod?.def;
  while (def?.innerType !== undefined) def = (def.innerType as { _zod: { def: Def } })._zod.def;
  return def;
}

function ruleOf(issue: Issue, value: unknown): string {
  const got = `got ${renderValue(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? `missing: a ${issue.expected} belongs here` : `expected ${article(issue.expected)}, ${got}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${JSON.stringify(issue.values[0])}, ${got}`
        : `expected one of ${issue.values.map((v) => JSON.stringify(v)).join(', ')}, ${got}`;
    case 'too_small':
      return `must be ${issue.inclusive === false ? 'greater than' : 'at least'} ${String(issue.minimum)}, ${got}`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}, ${got}`;
    case 'invalid_format':
      return `does not have the form ${issue.pattern ?? issue.format}, ${got}`;
    default:
      return `${issue.message || 'not allowed here'}, ${got}`;
  }
}

const ARTICLES: ReadonlyMap<string, string> = new Map([
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'keys and values'],
  ['record', 'keys and values'],
  ['boolean', 'true or false'],
  ['string', 'text'],
]);

function article(expected: string): string {
  return ARTICLES.get(expected) ?? `a ${expected}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** A short, one-line rendering of any value for a message. */
export function renderValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'keys and values';
  return String(value);
}

/** `models.boston-housing.gate.metrics[0].name` */
export function renderPath(path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  let out = '';
  for (const step of path) out += typeof step === 'number' ? `[${step}]` : `${out === '' ? '' : '.'}${String(step)}`;
  return out;
}
