/**
 * Thrift's compact protocol as far as Parquet uses it. It reads the fields that a shape names and walks over the rest, in
 * time linear in the bytes and with bounded memory, whatever the bytes claim.
 */

/** Field numbers, and the names and kinds of what is read; `[kind]` is a list. */
export interface Shape {
  readonly [field: number]: readonly [name: string, kind: Kind];
}
export type Kind = 'number' | 'text' | 'flag' | Shape | readonly [Kind];

/** Every field may be absent. */
export type Fields<S extends Shape> = { readonly [F in keyof S & number as S[F][0]]?: ValueOf<S[F][1]> };
type ValueOf<K> = K extends 'number'
  ? number
  : K extends 'text'
    ? string
    : K extends 'flag'
      ? boolean
      : K extends readonly [infer E]
        ? readonly ValueOf<E>[]
        : K extends Shape
          ? Fields<K>
          : never;

const STOP = 0;
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const INT64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;

/** A 64-bit integer has ten groups of seven bits at most. */
const LONGEST_VARINT = 10;
/** Structs and lists in each other; Parquet's own go nine deep. */
const DEEPEST = 24;
/** Values kept of one struct and all below it: a footer of some 400,000 column chunks. */
const MOST_VALUES = 4_000_000;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  values: number;
}

/** The struct that begins at `at`, and the offset behind it. Throws Error for bytes that are no such struct. */
export function readThrift<const S extends Shape>(
  bytes: Uint8Array,
  at: number,
  shape: S,
): { readonly fields: Fields<S>; readonly end: number } {
  const cursor = { bytes, at, values: 0 };
  const fields = readStruct(cursor, shape, 0) as Fields<S>;
  return { fields, end: cursor.at };
}

function readStruct(cursor: Cursor, shape: Shape, depth: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (let id = 0; ; ) {
    const head = readByte(cursor);
    const type = head & 15;
    if (type === STOP) return fields;
    id = head >> 4 === 0 ? zigzag(readVarint(cursor)) : id + (head >> 4);
    const wanted = shape[id];
    if (wanted === undefined) skip(cursor, type, depth + 1);
    else if (type === TRUE || type === FALSE) fields[wanted[0]] = keep(cursor, type === TRUE, wanted[1], 'flag');
    else fields[wanted[0]] = readValue(cursor, type, wanted[1], depth + 1);
  }
}

function readValue(cursor: Cursor, type: number, kind: Kind, depth: number): unknown {
  checkDepth(depth);
  if (type === BYTE) return keep(cursor, (readByte(cursor) << 24) >> 24, kind, 'number');
  if (type > BYTE && type <= INT64) return keep(cursor, safe(zigzag(readVarint(cursor))), kind, 'number');
  if (type === BINARY) return keep(cursor, UTF8.decode(take(cursor, readVarint(cursor))), kind, 'text');
  if (typeof kind === 'string') throw new Error(`type ${type} where a ${kind} belongs`);
  keep(cursor, undefined, kind, kind);
  if (Array.isArray(kind)) {
    if (type !== LIST) throw new Error(`type ${type} where a list belongs`);
    const { size, element } = readListHead(cursor);
    const list: unknown[] = [];
    for (let i = 0; i < size; i++) list.push(readValue(cursor, element, kind[0], depth + 1));
    return list;
  }
  if (type !== STRUCT) throw new Error(`type ${type} where a struct belongs`);
  return readStruct(cursor, kind as Shape, depth);
}

/** Counts a value that will stay in memory. */
function keep<T>(cursor: Cursor, value: T, wanted: Kind, got: Kind): T {
  if (wanted !== got) throw new Error(`a ${String(got)} where none belongs`);
  cursor.values += 1;
  if (cursor.values > MOST_VALUES) throw new Error(`more than ${MOST_VALUES} values in one structure`);
  return value;
}

function skip(cursor: Cursor, type: number, depth: number): void {
  checkDepth(depth);
  if (type === TRUE || type === FALSE) return;
  if (type === BYTE) take(cursor, 1);
  else if (type <= INT64) readVarint(cursor);
  else if (type === DOUBLE) take(cursor, 8);
  else if (type === BINARY) take(cursor, readVarint(cursor));
  else if (type === STRUCT) readStruct(cursor, {}, depth);
  else if (type === LIST) {
    const { size, element } = readListHead(cursor);
    // In a list a truth value has a byte of its own.
    for (let i = 0; i < size; i++) skip(cursor, element === TRUE || element === FALSE ? BYTE : element, depth + 1);
  } else throw new Error(`unknown type ${type}`);
}

function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new Error(`more than ${DEEPEST} structures in each other`);
}

/** No element takes less than a byte. */
function readListHead(cursor: Cursor): { size: number; element: number } {
  const head = readByte(cursor);
  const size = head >> 4 === 15 ? readVarint(cursor) : head >> 4;
  if (size > cursor.bytes.length - cursor.at) throw new Error(`a list claims ${size} elements`);
  return { size, element: head & 15 };
}

function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new Error('a structure without an end');
  cursor.at += 1;
  return byte;
}

function take(cursor: Cursor, length: number): Uint8Array {
  if (length > cursor.bytes.length - cursor.at) throw new Error(`a text claims ${length} bytes`);
  cursor.at += length;
  return cursor.bytes.subarray(cursor.at - length, cursor.at);
}

/** Exact up to 2^53; larger ones are rounded. */
function readVarint(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < LONGEST_VARINT; i++) {
    const byte = readByte(cursor);
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
  throw new Error('an integer without an end');
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error('an integer beyond ±2^53');
  return value;
}
