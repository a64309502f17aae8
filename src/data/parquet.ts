/** Parquet by hyparquet, which decodes pages; what values mean, and what a hostile file may claim, is decided here. */

import * as zlib from 'node:zlib';
import type { AsyncBuffer, ColumnChunk, Compressors, FileMetaData, RowGroup } from 'hyparquet';
import type { Finding } from '../documents/finding.ts';
import { InputError } from '../errors.ts';
import type { ByteSource } from '../ports.ts';
import { CellColumn } from './cells.ts';
import { checkHeader, MOST_COLUMNS } from './header.ts';
import { type StoredValue, ValueError, type ValueReader, valueReaderOf } from './parquet-values.ts';
import { MOST_CELLS, type RawColumn, type RawTable } from './raw-column.ts';

export interface ParquetRequest {
  /** Texts that stand for a missing cell, besides null. */
  readonly missing: ReadonlySet<string>;
  readonly progress: (done: number, total: number) => void;
}

type Hyparquet = typeof import('hyparquet') & Pick<typeof import('hyparquet/src/column.js'), 'parquetHeader'>;

/** Bytes of the footer, of one page when decompressed, and rows of one row group: what is decoded at once. */
const LARGEST_FOOTER = 64 * 1024 * 1024;
const LARGEST_PAGE = 256 * 1024 * 1024;
const LARGEST_GROUP = 33_554_432;

interface Leaf {
  readonly name: string;
  readonly reader: ValueReader;
  readonly texts: CellColumn;
  readonly values: Float64Array;
  /** NaN stored as a value, which is read as missing. */
  nans: number;
}

/** Throws InputError for whatever is no flat table, naming row (from 1) and column where one cell is at fault. */
export async function readParquet(source: ByteSource, request: ParquetRequest): Promise<RawTable> {
  const file = source.name;
  checkMagic(source);
  const library: Hyparquet = { ...(await import('hyparquet')), ...(await import('hyparquet/src/column.js')) };
  try {
    return await readChecked(source, request, library);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`a Parquet file that is damaged or cut (${(error as Error).message})`, { file });
  }
}

async function readChecked(source: ByteSource, request: ParquetRequest, library: Hyparquet): Promise<RawTable> {
  const file = source.name;
  const buffer = bufferOf(source);
  const metadata = await library.parquetMetadataAsync(buffer, { geoparquet: false });
  const rows = rowsOf(metadata, file);
  const leaves = leavesOf(metadata, rows, file);
  const compressors = compressorsOf();
  let start = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    checkGroup(group, leaves, file);
    const groupRows = Number(group.num_rows);
    const scan = await library.parquetScan({
      file: buffer,
      metadata: { ...metadata, num_rows: group.num_rows, row_groups: [group] },
      compressors,
      utf8: false,
      useOffsetIndex: false,
      geoparquet: false,
      parsers: { timestampFromNanoseconds: (nanos: bigint) => nanos },
    });
    for (const [i, leaf] of leaves.entries()) {
      if (groupRows === 0) continue;
      checkPages(source, group.columns[i]!, groupRows, leaf.name, library);
      const cells = await scan.readColumn({ column: leaf.name, rowStart: 0, rowEnd: groupRows });
      if (cells.length !== groupRows) throw new Error(`"${leaf.name}" holds ${cells.length} of ${groupRows} rows`);
      takeCells(leaf, cells as ArrayLike<StoredValue | null | undefined>, start, request.missing, file);
    }
    start += groupRows;
    request.progress(index + 1, metadata.row_groups.length);
  }
  const columns = leaves.map(
    ({ name, reader, texts, values }): RawColumn => (reader.type === 'number' ? { name, values } : texts),
  );
  return { columns, rows, lineOf: () => undefined, findings: leaves.flatMap(nanFinding) };
}

function checkMagic(source: ByteSource): void {
  const file = source.name;
  const at = (offset: number) => {
    const bytes = new Uint8Array(8);
    source.read(Math.max(0, offset), bytes);
    return Buffer.from(bytes);
  };
  const [head, tail] = [at(0).toString('latin1', 0, 4), at(source.size - 8)];
  const end = tail.toString('latin1', 4, 8);
  if (head === 'PARE' || end === 'PARE')
    throw new InputError('an encrypted Parquet file, which cannot be read', { file });
  if (source.size < 12 || head !== 'PAR1') throw new InputError('not a Parquet file', { file });
  if (end !== 'PAR1') throw new InputError('a Parquet file that is cut short: it does not end in PAR1', { file });
  const footer = tail.readUInt32LE(0);
  if (footer > LARGEST_FOOTER || footer > source.size - 12) {
    throw new InputError(`a Parquet file whose footer claims ${footer} bytes`, { file });
  }
}

/** Only what lies in the file can be asked for. */
function bufferOf(source: ByteSource): AsyncBuffer {
  return {
    byteLength: source.size,
    slice(start, end = source.size) {
      if (!(start >= 0 && start <= end && end <= source.size)) throw new Error('a part lies outside the file');
      const bytes = new Uint8Array(end - start);
      if (source.read(start, bytes) !== bytes.length) throw new Error('the file ended early');
      return bytes.buffer;
    },
  };
}

function rowsOf({ num_rows, row_groups, schema }: FileMetaData, file: string): number {
  const sum = row_groups.reduce((total, group) => total + group.num_rows, 0n);
  if (sum !== num_rows || row_groups.some((group) => group.num_rows < 0n)) {
    throw new InputError(`claims ${num_rows} rows, and its row groups hold ${sum}`, { file });
  }
  if (num_rows === 0n) throw new InputError('no rows: the file holds columns only', { file });
  const columns = schema.length - 1;
  if (columns > MOST_COLUMNS) throw new InputError(`${columns} columns, at most ${MOST_COLUMNS}`, { file });
  if (num_rows * BigInt(columns) > BigInt(MOST_CELLS)) {
    throw new InputError(`${num_rows} rows of ${columns} columns; at most ${MOST_CELLS} cells can be read`, { file });
  }
  return Number(num_rows);
}

/** Also takes every annotation off the schema, so that the decoder hands over what is stored. */
function leavesOf(metadata: FileMetaData, rows: number, file: string): Leaf[] {
  const elements = metadata.schema.slice(1);
  for (const { name, num_children, repetition_type } of elements) {
    if (num_children || repetition_type === 'REPEATED') {
      throw new InputError('a nested column (list, map or struct), which is no column of a table', {
        file,
        field: name,
      });
    }
  }
  if (elements.length === 0) throw new InputError('no columns', { file });
  checkHeader(
    elements.map(({ name }) => name),
    file,
  );
  return elements.map((element) => {
    const { name } = element;
    const reader = valueReaderOf(element);
    if (typeof reader === 'string')
      throw new InputError(`the Parquet type ${reader} cannot be read`, { file, field: name });
    delete element.converted_type;
    delete element.logical_type;
    const values = new Float64Array(new SharedArrayBuffer(reader.type === 'number' ? 8 * rows : 0));
    return { name, reader, texts: new CellColumn(name), values, nans: 0 };
  });
}

function checkGroup(group: RowGroup, leaves: readonly Leaf[], file: string): void {
  if (group.num_rows > BigInt(LARGEST_GROUP)) {
    throw new InputError(`a row group of ${group.num_rows} rows, at most ${LARGEST_GROUP}`, { file });
  }
  if (group.columns.length !== leaves.length) throw new Error('a row group lacks columns');
  const known = compressorsOf();
  group.columns.forEach(({ meta_data, file_path }, i) => {
    const { name } = leaves[i]!;
    if (meta_data === undefined || file_path !== undefined) throw new Error(`"${name}" lies in another file`);
    if (meta_data.path_in_schema.length !== 1 || meta_data.path_in_schema[0] !== name) {
      throw new Error(`"${name}" is out of order`);
    }
    const { codec } = meta_data;
    if (codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY' && known[codec] === undefined) {
      const rule = `compressed with ${codec}, which cannot be read here; write it with snappy, gzip or uncompressed`;
      throw new InputError(rule, { file, field: name });
    }
  });
}

/** Walks over the headers of a chunk's pages before anything is decoded: what they claim decides what is allocated. */
function checkPages(
  source: ByteSource,
  { meta_data }: ColumnChunk,
  rows: number,
  name: string,
  library: Hyparquet,
): void {
  const { data_page_offset, dictionary_page_offset, total_compressed_size } = meta_data!;
  const start = Number(dictionary_page_offset || data_page_offset);
  const bytes = new Uint8Array(bufferOf(source).slice(start, start + Number(total_compressed_size)) as ArrayBuffer);
  const reader = { view: new DataView(bytes.buffer), offset: 0 };
  let values = 0;
  while (reader.offset < bytes.length - 1 && values < rows) {
    const page = library.parquetHeader(reader);
    const data = page.data_page_header ?? page.data_page_header_v2;
    const count = (data ?? page.dictionary_page_header)?.num_values ?? 0;
    const packed = page.compressed_page_size;
    if (!(packed >= 0 && packed <= bytes.length - reader.offset)) throw new Error(`a page of "${name}" is cut`);
    if (!(page.uncompressed_page_size >= 0 && page.uncompressed_page_size <= LARGEST_PAGE)) {
      throw new Error(`a page of "${name}" claims ${page.uncompressed_page_size} bytes, at most ${LARGEST_PAGE}`);
    }
    if (!(count >= 0 && count <= rows)) throw new Error(`a page of "${name}" claims ${count} of ${rows} values`);
    if (data !== undefined) values += count;
    reader.offset += packed;
  }
  if (values !== rows) throw new Error(`"${name}" claims ${values} of ${rows} values`);
}

function takeCells(
  leaf: Leaf,
  cells: ArrayLike<StoredValue | null | undefined>,
  start: number,
  missing: ReadonlySet<string>,
  file: string,
): void {
  const { reader, texts, values, name } = leaf;
  /** A dictionary's entry is one object in many rows. */
  const known = new Map<StoredValue, string>();
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === undefined) throw new Error(`"${name}" lacks the value of row ${start + i + 1}`);
    try {
      if (reader.type === 'number') {
        const value = cell === null ? Number.NaN : reader.read(cell);
        if (cell !== null && Number.isNaN(value)) leaf.nans += 1;
        values[start + i] = value;
      } else if (cell === null) texts.push(undefined);
      else {
        let text = known.get(cell);
        if (text === undefined) {
          text = reader.read(cell);
          known.set(cell, text);
        }
        texts.push(missing.has(text) ? undefined : text);
      }
    } catch (error) {
      if (error instanceof ValueError)
        throw new InputError(`row ${start + i + 1}: ${error.message}`, { file, field: name });
      throw error;
    }
  }
}

function nanFinding({ name, nans }: Leaf): Finding[] {
  if (nans === 0) return [];
  const message = `"${name}" holds NaN in ${nans} ${nans === 1 ? 'row' : 'rows'}, which is read as missing`;
  return [{ severity: 'info', rule: 'nan_is_missing', message, column: name, numbers: { rows: nans } }];
}

/** Codecs beyond the decoder's own. zstd is part of newer Node versions only. */
function compressorsOf(): Compressors {
  const limit = (length: number) => ({ maxOutputLength: Math.max(1, length) });
  const { zstdDecompressSync } = zlib as Partial<typeof zlib>;
  return {
    GZIP: (input, length) => zlib.gunzipSync(input, limit(length)),
    ...(zstdDecompressSync === undefined
      ? {}
      : { ZSTD: (input: Uint8Array, length: number) => zstdDecompressSync(input, limit(length)) }),
  };
}
