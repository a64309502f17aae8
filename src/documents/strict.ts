/**
 * Strict decoding: size and depth caps, forbidden keys, then the schema. A message names file, field, value and rule.
 */
import { InputError } from '../errors.ts';
import { explain } from './explain.ts';
import { renderPath } from './render.ts';
import type { z } from './shape.ts';

export { renderPath, renderValue } from './render.ts';

/** Caps of threat A9: a document is data from strangers. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_NODES = 5_000_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Finds the line of a field in the source text, where the format can tell (YAML). */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** Parses JSON text under caps. `what` is the word for the message: "not a model". Throws InputError. */
export function parseJson(text: string, file: string, what: string): unknown {
  if (text.length > MAX_CHARACTERS) {
    throw new InputError(`${text.length} characters long, at most ${MAX_CHARACTERS} are read`, { file });
  }
  if (text.trim() === '') throw new InputError(`not ${what}: the file is empty`, { file });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`not ${what}: it does not parse as JSON; is the file cut off?`, { file });
  }
  refuseHostile(value, file);
  return value;
}

/** A list or an object on the way down, and the way back up for the message. */
interface Frame {
  readonly value: object;
  readonly depth: number;
  readonly key: PropertyKey;
  readonly parent: Frame | undefined;
}

/**
 * Refuses prototype keys and numbers that are not finite at any depth, and what is too deep or too large. Walks without
 * recursion, so that depth cannot exhaust the stack. Throws InputError.
 */
export function refuseHostile(root: unknown, file: string, lineOf?: LineOf): void {
  const fault = (rule: string, frame: Frame, key: PropertyKey): InputError => {
    const path = [...pathOf(frame), key];
    return new InputError(rule, { file, line: lineOf?.(path), field: renderPath(path) });
  };
  if (typeof root === 'number' && !Number.isFinite(root)) throw new InputError(notFinite(root), { file });
  if (typeof root !== 'object' || root === null) return;
  const stack: Frame[] = [{ value: root, depth: 1, key: '', parent: undefined }];
  let nodes = 0;
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { value, depth } = frame;
    if (depth > MAX_DEPTH) throw new InputError(`nested deeper than ${MAX_DEPTH} levels`, { file });
    const list = isList(value) ? value : undefined;
    const keys = list === undefined ? Object.keys(value) : undefined;
    const size = list?.length ?? keys!.length;
    nodes += size;
    if (nodes > MAX_NODES) throw new InputError(`more than ${MAX_NODES} values`, { file });
    for (let i = 0; i < size; i++) {
      const key = keys?.[i] ?? i;
      if (typeof key === 'string' && FORBIDDEN_KEYS.has(key)) throw fault(`the key "${key}" is refused`, frame, key);
      const child = list === undefined ? (value as Record<PropertyKey, unknown>)[key] : list[i];
      if (typeof child === 'number') {
        if (!Number.isFinite(child)) throw fault(notFinite(child), frame, key);
      } else if (typeof child === 'object' && child !== null) {
        stack.push({ value: child, depth: depth + 1, key, parent: frame });
      }
    }
  }
}

function notFinite(value: number): string {
  return `expected a finite number, got ${value}`;
}

function isList(value: object): value is ArrayLike<unknown> & object {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function pathOf(frame: Frame): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let here = frame; here.parent !== undefined; here = here.parent) path.unshift(here.key);
  return path;
}

/** Checks a value against a schema and returns it typed. Throws InputError that names the fault that explains most. */
export function checkShape<T>(schema: z.ZodMiniType<T>, value: unknown, file: string, lineOf?: LineOf): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, rule } = explain(schema, result.error.issues, value);
  throw new InputError(rule, { file, line: lineOf?.(path), field: renderPath(path) });
}
