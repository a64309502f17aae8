/** The encodings of a page's values: a table, each bounded by the page's bytes and the number of its values. */
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { type Reader, readDeltas, readDeltaTexts, readSharedPrefixes } from './delta.ts';
import type { Element, Physical } from './footer.ts';
import { readRuns } from './runs.ts';
import type { StoredValue } from './values.ts';

export interface PageValues {
  readonly entries: ArrayLike<StoredValue>;
  /** Which entry each value is; absent where the entries are the values. */
  readonly indices?: Int32Array;
}

interface Request {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly element: Element;
  readonly dictionary: ArrayLike<StoredValue> | undefined;
}

/** Bytes of all texts of a page in which texts share what the one before them begins with. */
const MOST_SHARED_BYTES = 256 * 1024 * 1024;

/** Bits of one value in plain encoding; of a text, those of its length. */
const LEAST_BITS: Readonly<Partial<Record<Physical, number>>> = {
  BOOLEAN: 1,
  INT32: 32,
  INT64: 64,
  INT96: 96,
  FLOAT: 32,
  DOUBLE: 64,
  BYTE_ARRAY: 32,
};

interface Encoding {
  readonly types?: readonly Physical[];
  readonly decode: (request: Request) => PageValues;
}

const DICTIONARY: Encoding = { decode: decodeIndices };

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  PLAIN: { decode: ({ reader, count, element }) => ({ entries: plain(reader, element, count) }) },
  PLAIN_DICTIONARY: DICTIONARY,
  RLE_DICTIONARY: DICTIONARY,
  RLE: { types: ['BOOLEAN'], decode: decodeFlags },
  DELTA_BINARY_PACKED: {
    types: ['INT32', 'INT64'],
    decode: ({ reader, count, element: { type } }) => ({
      entries: readDeltas(reader, type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count)),
    }),
  },
  DELTA_LENGTH_BYTE_ARRAY: {
    types: ['BYTE_ARRAY'],
    decode: ({ reader, count }) => ({ entries: readDeltaTexts(reader, count) }),
  },
  DELTA_BYTE_ARRAY: {
    types: ['BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'],
    decode: ({ reader, count }) => ({ entries: readSharedPrefixes(reader, count, MOST_SHARED_BYTES) }),
  },
  BYTE_STREAM_SPLIT: {
    types: ['FLOAT', 'DOUBLE', 'INT32', 'INT64', 'FIXED_LEN_BYTE_ARRAY'],
    decode: ({ reader, count, element }) => {
      checkRoom(reader, element, count);
      return { entries: byteStreamSplit(reader, count, element.type!, element.typeLength) as ArrayLike<StoredValue> };
    },
  },
};

/** `count` values. Throws Error for an encoding that the column's type does not have, and for bytes that end early. */
export function decodeValues(
  name: string | undefined,
  bytes: Uint8Array,
  count: number,
  element: Element,
  dictionary: ArrayLike<StoredValue> | undefined,
): PageValues {
  const encoding = ENCODINGS[name ?? ''];
  if (encoding === undefined || encoding.types?.includes(element.type!) === false) {
    throw new Error(`${element.type} encoded as ${name}`);
  }
  return encoding.decode({ reader: readerOf(bytes), bytes, count, element, dictionary });
}

export function readDictionary(bytes: Uint8Array, element: Element, entries: number): ArrayLike<StoredValue> {
  return plain(readerOf(bytes), element, entries);
}

function plain(reader: Reader, element: Element, count: number): ArrayLike<StoredValue> {
  checkRoom(reader, element, count);
  const values = readPlain(reader, element.type!, count, element.typeLength);
  if (reader.offset > reader.view.byteLength) throw new Error('values that lie beyond their page');
  return values as ArrayLike<StoredValue>;
}

function checkRoom({ view, offset }: Reader, { type, typeLength }: Element, count: number): void {
  const bits = LEAST_BITS[type!] ?? 8 * (typeLength ?? 0);
  if (!(count >= 0 && bits > 0 && count * bits <= 8 * (view.byteLength - offset))) {
    throw new Error(`a page of ${view.byteLength} bytes that claims ${count} values`);
  }
}

/** The width of the indices, then their runs. */
function decodeIndices({ bytes, count, dictionary }: Request): PageValues {
  if (dictionary === undefined) throw new Error('indices without a dictionary');
  if (count === 0) return { entries: [] };
  const indices = readRuns(bytes.subarray(1), bytes[0] ?? 0, count);
  for (const index of indices) {
    if (!(index >= 0 && index < dictionary.length)) throw new Error(`entry ${index} of ${dictionary.length}`);
  }
  return { entries: dictionary, indices };
}

/** The length of the runs, then the runs. */
function decodeFlags({ reader, bytes, count }: Request): PageValues {
  if (count === 0) return { entries: [] };
  const length = reader.view.getUint32(0, true);
  return { entries: [false, true], indices: readRuns(bytes.subarray(4, 4 + length), 1, count) };
}

function readerOf(bytes: Uint8Array): Reader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}
