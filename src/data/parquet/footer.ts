/** The footer of a Parquet file: which columns it has, and where their chunks lie. */
import { CompressionCodecs, ConvertedTypes, FieldRepetitionTypes, ParquetTypes } from 'hyparquet/src/constants.js';
import { type Fields, readThrift, type Shape } from './thrift.ts';

/** Physical types, by the format's own names. */
export type Physical = (typeof ParquetTypes)[number];

/** A column as the schema describes it. */
export interface Element {
  readonly name: string;
  readonly type: Physical | undefined;
  /** Bytes of a value, where the type is FIXED_LEN_BYTE_ARRAY. */
  readonly typeLength: number | undefined;
  readonly repetition: (typeof FieldRepetitionTypes)[number];
  readonly children: number;
  readonly converted: string | undefined;
  readonly logical: Logical | undefined;
  readonly scale: number | undefined;
}

/** An annotation, by the format's own name; `?` is one that is not known here. */
export interface Logical {
  readonly name: string;
  readonly scale?: number | undefined;
  readonly utc?: boolean | undefined;
  readonly unit?: 'MILLIS' | 'MICROS' | 'NANOS' | undefined;
  readonly bits?: number | undefined;
  readonly signed?: boolean | undefined;
}

/** A column's part of a row group. */
export interface Chunk {
  readonly path: string;
  readonly codec: string;
  /** Byte offset of the first page, dictionary or data. */
  readonly start: number;
  /** Bytes of all its pages with their headers. */
  readonly size: number;
}

export interface Group {
  readonly rows: number;
  readonly chunks: readonly Chunk[];
}

export interface Footer {
  readonly rows: number;
  /** Without the root. */
  readonly elements: readonly Element[];
  readonly groups: readonly Group[];
}

const EMPTY = {} as const satisfies Shape;

const LOGICAL = {
  1: ['STRING', EMPTY],
  2: ['MAP', EMPTY],
  3: ['LIST', EMPTY],
  4: ['ENUM', EMPTY],
  5: ['DECIMAL', { 1: ['scale', 'number'] }],
  6: ['DATE', EMPTY],
  7: ['TIME', EMPTY],
  8: [
    'TIMESTAMP',
    { 1: ['utc', 'flag'], 2: ['unit', { 1: ['MILLIS', EMPTY], 2: ['MICROS', EMPTY], 3: ['NANOS', EMPTY] }] },
  ],
  10: ['INTEGER', { 1: ['bits', 'number'], 2: ['signed', 'flag'] }],
  11: ['NULL', EMPTY],
  12: ['JSON', EMPTY],
  13: ['BSON', EMPTY],
  14: ['UUID', EMPTY],
  15: ['FLOAT16', EMPTY],
  16: ['VARIANT', EMPTY],
  17: ['GEOMETRY', EMPTY],
  18: ['GEOGRAPHY', EMPTY],
} as const satisfies Shape;

const ELEMENT = {
  1: ['type', 'number'],
  2: ['typeLength', 'number'],
  3: ['repetition', 'number'],
  4: ['name', 'text'],
  5: ['children', 'number'],
  6: ['converted', 'number'],
  7: ['scale', 'number'],
  10: ['logical', LOGICAL],
} as const satisfies Shape;

const CHUNK = {
  1: ['file', 'text'],
  3: [
    'meta',
    {
      3: ['path', ['text']],
      4: ['codec', 'number'],
      7: ['size', 'number'],
      9: ['dataAt', 'number'],
      11: ['dictionaryAt', 'number'],
    },
  ],
  8: ['encryption', EMPTY],
} as const satisfies Shape;

const FOOTER = {
  2: ['schema', [ELEMENT]],
  3: ['rows', 'number'],
  4: ['groups', [{ 1: ['chunks', [CHUNK]], 3: ['rows', 'number'] }]],
} as const satisfies Shape;

/** Throws Error for bytes that are no footer, and for what every footer has. */
export function readFooter(bytes: Uint8Array): Footer {
  const { schema, rows, groups } = readThrift(bytes, 0, FOOTER).fields;
  return {
    rows: need(rows, 'its number of rows'),
    elements: need(schema, 'its schema').slice(1).map(elementOf),
    groups: need(groups, 'its row groups').map((group) => ({
      rows: need(group.rows, 'the number of rows of a row group'),
      chunks: need(group.chunks, 'the columns of a row group').map(chunkOf),
    })),
  };
}

function elementOf(fields: Fields<typeof ELEMENT>): Element {
  const { type, typeLength, repetition, name, children, converted, scale, logical } = fields;
  return {
    name: need(name, 'the name of a column'),
    type: type === undefined ? undefined : ParquetTypes[type],
    typeLength,
    repetition: need(FieldRepetitionTypes[repetition ?? -1], 'whether a column may be null'),
    children: children ?? 0,
    converted: converted === undefined ? undefined : (ConvertedTypes[converted] ?? '?'),
    logical: logical === undefined ? undefined : logicalOf(logical),
    scale,
  };
}

function logicalOf(fields: Fields<typeof LOGICAL>): Logical {
  const { DECIMAL: decimal, TIMESTAMP: time, INTEGER: integer } = fields;
  return {
    name: Object.keys(fields)[0] ?? '?',
    scale: decimal?.scale,
    utc: time?.utc,
    unit: time?.unit && (Object.keys(time.unit)[0] as Logical['unit']),
    bits: integer?.bits,
    signed: integer?.signed,
  };
}

function chunkOf({ file, meta, encryption }: Fields<typeof CHUNK>): Chunk {
  if (encryption !== undefined) throw new Error('an encrypted column');
  if (file !== undefined) throw new Error('a column that lies in another file');
  const { path, codec, size, dataAt, dictionaryAt } = need(meta, 'where a column lies');
  const at = need(dataAt, 'where the pages of a column begin');
  return {
    path: need(path, 'which column a part belongs to').join('.'),
    codec: CompressionCodecs[need(codec, 'the codec of a column')] ?? `codec ${codec}`,
    start: dictionaryAt ? Math.min(at, dictionaryAt) : at,
    size: need(size, 'the size of a column'),
  };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the footer does not say ${what}`);
  return value;
}
