/** The pages of one column in one row group → their values. What a header claims is checked before it is believed. */
import { Encodings, PageTypes } from 'hyparquet/src/constants.js';
import { inflatePage } from './codecs.ts';
import { decodeValues, type PageValues, readDictionary } from './encodings.ts';
import type { Element } from './footer.ts';
import { readRuns } from './runs.ts';
import { type Fields, readThrift, type Shape } from './thrift.ts';
import type { StoredValue } from './values.ts';

/** The next rows of a column. */
export interface Page {
  readonly rows: number;
  /** 1 where a row has a value, 0 where it is null; absent where every row has one. */
  readonly present?: Int32Array | undefined;
  /** Of the rows that have one. */
  readonly values: PageValues;
}

/** Bytes that may still be inflated in this file. */
export interface Budget {
  bytes: number;
}

/** Bytes of one page when inflated. */
const LARGEST_PAGE = 256 * 1024 * 1024;

const HEADER = {
  1: ['type', 'number'],
  2: ['size', 'number'],
  3: ['packedSize', 'number'],
  5: ['data', { 1: ['rows', 'number'], 2: ['encoding', 'number'], 3: ['levels', 'number'] }],
  7: ['dictionary', { 1: ['entries', 'number'] }],
  8: [
    'dataV2',
    {
      1: ['rows', 'number'],
      4: ['encoding', 'number'],
      5: ['levelBytes', 'number'],
      6: ['repetitionBytes', 'number'],
      7: ['compressed', 'flag'],
    },
  ],
} as const satisfies Shape;

/** What pages of both versions come to. */
interface Body {
  readonly rows: number;
  readonly encoding: number;
  readonly levels: Uint8Array | undefined;
  readonly data: Uint8Array;
}

/** `chunk` holds the pages of `rows` rows. Throws Error for anything that is not so. */
export function* readPages(
  chunk: Uint8Array,
  element: Element,
  codec: string,
  rows: number,
  budget: Budget,
): Generator<Page> {
  let dictionary: ArrayLike<StoredValue> | undefined;
  let seen = 0;
  for (let at = 0; seen < rows; ) {
    const { fields: header, end } = readThrift(chunk, at, HEADER);
    const packedSize = bounded(header.packedSize, chunk.length - end, 'bytes that lie beyond its column');
    const size = bounded(header.size, Math.min(LARGEST_PAGE, budget.bytes), 'more bytes than are inflated');
    budget.bytes -= size;
    at = end + packedSize;
    const packed = chunk.subarray(end, at);
    const type = PageTypes[header.type ?? -1];
    if (type === 'INDEX_PAGE') continue;
    if (type === 'DICTIONARY_PAGE') {
      if (dictionary !== undefined || seen > 0) throw new Error('a second dictionary');
      dictionary = readDictionary(inflatePage(codec, packed, size), element, header.dictionary?.entries ?? -1);
      continue;
    }
    const body =
      type === 'DATA_PAGE' ? bodyOf(header, packed, size, element, codec) : bodyOfV2(header, packed, size, codec);
    const count = bounded(body.rows, rows - seen, 'more rows than its row group has');
    const present = element.repetition === 'OPTIONAL' ? readRuns(need(body.levels), 1, count) : undefined;
    const values = decodeValues(
      Encodings[body.encoding],
      body.data,
      present?.reduce(sum, 0) ?? count,
      element,
      dictionary,
    );
    seen += count;
    yield { rows: count, present, values };
  }
}

/** Levels and values are compressed together; the levels tell their length. */
function bodyOf(
  { data: header }: Fields<typeof HEADER>,
  packed: Uint8Array,
  size: number,
  element: Element,
  codec: string,
): Body {
  const { rows, encoding, levels } = need(header);
  const bytes = inflatePage(codec, packed, size);
  if (element.repetition !== 'OPTIONAL')
    return { rows: need(rows), encoding: need(encoding), levels: undefined, data: bytes };
  if (Encodings[need(levels)] !== 'RLE') throw new Error(`levels encoded as ${Encodings[need(levels)]}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const start = 4 + bounded(length, bytes.length - 4, 'levels beyond its end');
  return { rows: need(rows), encoding: need(encoding), levels: bytes.subarray(4, start), data: bytes.subarray(start) };
}

/** Levels stand before the values, and are not compressed. */
function bodyOfV2({ dataV2 }: Fields<typeof HEADER>, packed: Uint8Array, size: number, codec: string): Body {
  const { rows, encoding, levelBytes, repetitionBytes, compressed } = need(dataV2);
  const from = bounded(repetitionBytes, packed.length, 'levels beyond its end');
  const to = from + bounded(levelBytes, packed.length - from, 'levels beyond its end');
  const rest = packed.subarray(to);
  const data =
    compressed === false ? rest : inflatePage(codec, rest, bounded(size - to, size, 'fewer bytes than its levels'));
  return { rows: need(rows), encoding: need(encoding), levels: packed.subarray(from, to), data };
}

function bounded(claimed: number | undefined, most: number, what: string): number {
  const value = need(claimed);
  if (!(value >= 0 && value <= most)) throw new Error(`a page claims ${value}: ${what}`);
  return value;
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a page whose header lacks what it must say');
  return value;
}

function sum(total: number, level: number): number {
  return total + level;
}
