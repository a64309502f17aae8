/**
 * Canonical JSON: sorted keys, shortest round-trip numbers, no NaN or Infinity, `\n`, a final newline. The same value
 * gives the same bytes on every operating system. Two spaces of indentation; an array of numbers stays on one line.
 */
import { createHash } from 'node:crypto';
import { InvariantError } from '../errors.ts';

/**
 * Encodes a value. Keys whose value is `undefined` are left out. Throws InvariantError on what JSON cannot say: NaN,
 * Infinity, functions, dates, maps.
 */
export function encodeCanonical(value: unknown): string {
  const out: string[] = [];
  write(value, '', out, '$');
  out.push('\n');
  return out.join('');
}

/** `sha256:` + hex over bytes or UTF-8 text. */
export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function write(value: unknown, indent: string, out: string[], path: string): void {
  if (value === null || value === true || value === false) {
    out.push(String(value));
  } else if (typeof value === 'number') {
    out.push(encodeNumber(value, path));
  } else if (typeof value === 'string') {
    out.push(JSON.stringify(value));
  } else if (Array.isArray(value) || value instanceof Float64Array || value instanceof Int32Array) {
    writeArray(value, indent, out, path);
  } else if (isPlainObject(value)) {
    writeObject(value as Record<string, unknown>, indent, out, path);
  } else {
    throw new InvariantError(`cannot encode ${Object.prototype.toString.call(value)} at ${path}`);
  }
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function encodeNumber(value: number, path: string): string {
  if (!Number.isFinite(value))
    throw new InvariantError(`cannot encode ${value} at ${path}: documents hold finite numbers`);
  return value === 0 ? '0' : String(value);
}

function writeArray(items: ArrayLike<unknown>, indent: string, out: string[], path: string): void {
  if (items.length === 0) {
    out.push('[]');
    return;
  }
  if (typeof items[0] === 'number') {
    out.push('[');
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.push(', ');
      write(items[i], indent, out, `${path}[${i}]`);
    }
    out.push(']');
    return;
  }
  const inner = `${indent}  `;
  out.push('[');
  for (let i = 0; i < items.length; i++) {
    out.push(i > 0 ? ',\n' : '\n', inner);
    write(items[i], inner, out, `${path}[${i}]`);
  }
  out.push('\n', indent, ']');
}

function writeObject(record: Record<string, unknown>, indent: string, out: string[], path: string): void {
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort();
  if (keys.length === 0) {
    out.push('{}');
    return;
  }
  const inner = `${indent}  `;
  out.push('{');
  keys.forEach((key, i) => {
    out.push(i > 0 ? ',\n' : '\n', inner, JSON.stringify(key), ': ');
    write(record[key], inner, out, `${path}.${key}`);
  });
  out.push('\n', indent, '}');
}
