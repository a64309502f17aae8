/** What the values of a Parquet column mean: a table from types to ways of reading one value. */
import type { Element, Physical } from './footer.ts';

/** One stored value, as the decoder hands it over when it is told to convert nothing. */
export type StoredValue = number | bigint | boolean | Uint8Array;

/** A fault of one value; whoever knows row and column says where. */
export class ValueError extends Error {}

export type ValueReader =
  | { readonly type: 'number'; readonly read: (value: StoredValue) => number }
  | { readonly type: 'text'; readonly read: (value: StoredValue) => string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MS_PER_DAY = 86_400_000n;
/** Fractions of a second in one unit of a timestamp. */
const UNITS_PER_MS = { MILLIS: 1n, MICROS: 1000n, NANOS: 1_000_000n } as const;
const JULIAN_DAY_OF_1970 = 2_440_588n;

const NUMBER: ValueReader = { type: 'number', read: exact };
const TEXT: ValueReader = { type: 'text', read: textOf };
/** A column that was written without a single value. */
const NOTHING: ValueReader = {
  type: 'text',
  read: () => {
    throw new ValueError('a value in a column of nulls');
  },
};
/** Bytes of a decimal: 154 digits. */
const LONGEST_DECIMAL = 64;

/** Types in which an annotation's values may be stored. */
const STORED_AS: Readonly<Record<string, readonly Physical[]>> = {
  DECIMAL: ['INT32', 'INT64', 'BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'],
  DATE: ['INT32'],
  TIMESTAMP: ['INT64'],
  TIMESTAMP_MILLIS: ['INT64'],
  TIMESTAMP_MICROS: ['INT64'],
  UUID: ['FIXED_LEN_BYTE_ARRAY'],
  FLOAT16: ['FIXED_LEN_BYTE_ARRAY'],
  UTF8: ['BYTE_ARRAY'],
  STRING: ['BYTE_ARRAY'],
  ENUM: ['BYTE_ARRAY'],
  JSON: ['BYTE_ARRAY'],
  UINT_32: ['INT32'],
  UINT_64: ['INT64'],
  INTEGER: ['INT32', 'INT64'],
};

/** The way to read a leaf, or the name of a type that cannot be read. */
export function valueReaderOf(element: Element): ValueReader | string {
  const { logical, converted, type } = element;
  const name = annotationOf(element);
  if (name !== undefined && STORED_AS[name]?.includes(type!) === false) return `${name} stored as ${type}`;
  switch (name) {
    case 'DECIMAL':
      return { type: 'number', read: (value) => decimalOf(value, logical?.scale ?? element.scale ?? 0) };
    case 'DATE':
      return { type: 'text', read: (value) => isoDay(BigInt(value as number) * MS_PER_DAY) };
    case 'TIMESTAMP':
    case 'TIMESTAMP_MILLIS':
    case 'TIMESTAMP_MICROS': {
      const unit = logical === undefined ? (converted === 'TIMESTAMP_MICROS' ? 'MICROS' : 'MILLIS') : logical.unit;
      if (unit === undefined) return 'TIMESTAMP without a unit';
      const zone = logical?.utc === false ? '' : 'Z';
      return { type: 'text', read: (value) => isoTime(BigInt(value as bigint), UNITS_PER_MS[unit], zone) };
    }
    case 'UUID':
      return element.typeLength === 16 ? { type: 'text', read: uuidOf } : `UUID of ${element.typeLength} bytes`;
    case 'FLOAT16':
      if (element.typeLength !== 2) return `FLOAT16 of ${element.typeLength} bytes`;
      return { type: 'number', read: (value) => halfOf(value as Uint8Array) };
    case 'UTF8':
    case 'STRING':
    case 'ENUM':
    case 'JSON':
      return TEXT;
    case 'NULL':
      return NOTHING;
    case 'UINT_32':
      return { type: 'number', read: (value) => (value as number) >>> 0 };
    case 'UINT_64':
      return { type: 'number', read: (value) => exact(BigInt.asUintN(64, value as bigint)) };
    case 'INTEGER':
    case undefined:
      return PHYSICAL[type!] ?? String(type);
    default:
      return name;
  }
}

/** Types that no annotation explains. */
const PHYSICAL: Readonly<Record<string, ValueReader | undefined>> = {
  BOOLEAN: { type: 'text', read: String },
  INT32: NUMBER,
  INT64: NUMBER,
  INT96: { type: 'text', read: (value) => isoTime(nanosOf(value as bigint), UNITS_PER_MS.NANOS, '') },
  FLOAT: NUMBER,
  DOUBLE: NUMBER,
  BYTE_ARRAY: TEXT,
};

const SIGNED: ReadonlySet<string> = new Set(['INT_8', 'INT_16', 'INT_32', 'INT_64', 'UINT_8', 'UINT_16']);

function annotationOf({ logical, converted }: Element): string | undefined {
  if (logical?.name === 'INTEGER')
    return logical.signed || (logical.bits ?? 64) < 32 ? 'INTEGER' : `UINT_${logical.bits}`;
  const name = logical?.name ?? converted;
  return name !== undefined && SIGNED.has(name) ? 'INTEGER' : name;
}

/** A number as it is, −0 as 0. Throws ValueError for an integer that a double cannot hold, and for an infinity. */
function exact(value: StoredValue): number {
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new ValueError(`${value} is beyond ±2^53, where integers lose digits`);
    return number;
  }
  if (value === Infinity || value === -Infinity) throw new ValueError('infinite; only finite numbers can be used');
  return (value as number) + 0;
}

function textOf(value: StoredValue): string {
  try {
    return UTF8.decode(value as Uint8Array);
  } catch {
    throw new ValueError('not valid UTF-8');
  }
}

/** The double next to the decimal: what its text would read as. */
function decimalOf(value: StoredValue, scale: number): number {
  const unscaled = value instanceof Uint8Array ? bigEndian(value) : value;
  return exact(Number(`${unscaled}e${-scale}`));
}

function bigEndian(bytes: Uint8Array): bigint {
  if (bytes.length > LONGEST_DECIMAL) throw new ValueError(`a decimal of ${bytes.length} bytes`);
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(8 * bytes.length, value);
}

/** IEEE 754 binary16, little endian. */
function halfOf(bytes: Uint8Array): number {
  const bits = bytes[0]! | (bytes[1]! << 8);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return exact(fraction === 0 ? sign * Infinity : Number.NaN);
  const scale = exponent === 0 ? 1 : 1 << (exponent - 1);
  return exact(((sign * (exponent === 0 ? fraction : 1024 + fraction)) / 16_777_216) * scale);
}

function uuidOf(value: StoredValue): string {
  const hex = Buffer.from(value as Uint8Array).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Julian day above, nanoseconds of the day in the lower 64 bits → nanoseconds since 1970. */
function nanosOf(value: bigint): bigint {
  return ((value >> 64n) - JULIAN_DAY_OF_1970) * MS_PER_DAY * UNITS_PER_MS.NANOS + BigInt.asUintN(64, value);
}

function isoDay(ms: bigint): string {
  return isoOf(ms).slice(0, -14);
}

/** `2026-01-31T12:00:00.000001Z`: the fraction only when there is one, without zeros at its end. */
function isoTime(time: bigint, unitsPerMs: bigint, zone: string): string {
  const perSecond = unitsPerMs * 1000n;
  const fraction = ((time % perSecond) + perSecond) % perSecond;
  const seconds = isoOf(((time - fraction) / perSecond) * 1000n).slice(0, -5);
  const digits = (fraction + perSecond).toString().slice(1).replace(/0+$/, '');
  return `${seconds}${digits === '' ? '' : `.${digits}`}${zone}`;
}

function isoOf(ms: bigint): string {
  const date = new Date(Number(ms));
  if (Number.isNaN(date.getTime())) throw new ValueError('a time beyond the calendar');
  return date.toISOString();
}
