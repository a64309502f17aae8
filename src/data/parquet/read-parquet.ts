/** Parquet: flat tables. What values mean, and what a hostile file may claim, is decided here and beside. */
import type { Finding } from '../../documents/finding.ts';
import { InputError } from '../../errors.ts';
import type { ByteSource } from '../../ports.ts';
import { CellColumn } from '../cells.ts';
import { checkHeader, MOST_COLUMNS } from '../header.ts';
import { MOST_CELLS, type RawColumn, type RawTable } from '../raw-column.ts';
import { isKnownCodec } from './codecs.ts';
import { type Element, type Footer, type Group, readFooter } from './footer.ts';
import { type Budget, type Page, readPages } from './pages.ts';
import { type StoredValue, ValueError, type ValueReader, valueReaderOf } from './values.ts';

export interface ParquetRequest {
  /** Texts that stand for a missing cell, besides null. */
  readonly missing: ReadonlySet<string>;
  readonly progress: (done: number, total: number) => void;
}

/** Bytes of the footer, and of a column in one row group; rows of one row group: what is decoded at once. */
const LARGEST_FOOTER = 64 * 1024 * 1024;
const LARGEST_CHUNK = 1024 * 1024 * 1024;
const LARGEST_GROUP = 33_554_432;
/** Bytes of all pages when inflated: what a file that is not compressed may have. */
const MOST_INFLATED_BYTES = 4 * 1024 * 1024 * 1024;

interface Leaf {
  readonly element: Element;
  readonly reader: ValueReader;
  readonly texts: CellColumn;
  readonly values: Float64Array;
  /** NaN stored as a value, which is read as missing. */
  nans: number;
}

/** Throws InputError for whatever is no flat table, naming row (from 1) and column where one cell is at fault. */
export async function readParquet(source: ByteSource, request: ParquetRequest): Promise<RawTable> {
  const file = source.name;
  const footer = checkMagic(source);
  try {
    return readTables(source, readFooter(readBytes(source, source.size - 8 - footer, footer)), request);
  } catch (error) {
    // A fault of the disk is not the file's.
    if (error instanceof InputError || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new InputError(`a Parquet file that is damaged or cut (${(error as Error).message})`, { file });
  }
}

function readTables(source: ByteSource, footer: Footer, request: ParquetRequest): RawTable {
  const file = source.name;
  const { rows, groups } = footer;
  checkSize(footer, source);
  const leaves = leavesOf(footer, file);
  const budget: Budget = { bytes: MOST_INFLATED_BYTES };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    checkGroup(group, leaves, file);
    for (const [i, leaf] of leaves.entries()) {
      const { start: at, size, codec } = group.chunks[i]!;
      const chunk = readBytes(source, at, size);
      let row = start;
      for (const page of readPages(chunk, leaf.element, codec, group.rows, budget)) {
        takePage(leaf, page, row, request.missing, file);
        row += page.rows;
      }
    }
    start += group.rows;
    request.progress(index + 1, groups.length);
  }
  const columns = leaves.map(
    ({ element: { name }, reader, texts, values }): RawColumn => (reader.type === 'number' ? { name, values } : texts),
  );
  return { columns, rows, lineOf: () => undefined, findings: leaves.flatMap(nanFinding) };
}

/** The size of the footer, in bytes. */
function checkMagic(source: ByteSource): number {
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
  return footer;
}

/** Only what lies in the file can be asked for. */
function readBytes(source: ByteSource, start: number, size: number): Uint8Array {
  if (!(start >= 0 && size >= 0 && size <= LARGEST_CHUNK && start + size <= source.size)) {
    throw new Error(`${size} bytes from byte ${start} on do not lie in the file`);
  }
  const bytes = new Uint8Array(size);
  if (source.read(start, bytes) !== size) throw new Error('the file ended early');
  return bytes;
}

function checkSize({ rows, groups, elements }: Footer, { name: file, size }: ByteSource): void {
  const sum = groups.reduce((total, group) => total + group.rows, 0);
  if (sum !== rows || groups.some((group) => group.rows < 0)) {
    throw new InputError(`claims ${rows} rows, and its row groups hold ${sum}`, { file });
  }
  if (rows === 0) throw new InputError('no rows: the file holds columns only', { file });
  const columns = elements.length;
  if (columns === 0) throw new InputError('no columns', { file });
  if (columns > MOST_COLUMNS) throw new InputError(`${columns} columns, at most ${MOST_COLUMNS}`, { file });
  if (rows * columns > MOST_CELLS) {
    throw new InputError(`${rows} rows of ${columns} columns; at most ${MOST_CELLS} cells can be read`, { file });
  }
  const chunks = groups.flatMap((group) => group.chunks);
  // Parts that lie over each other would be read once for each.
  if (chunks.reduce((total, chunk) => total + Math.max(0, chunk.size), 0) > size) {
    throw new Error('its columns claim more bytes than the file has');
  }
}

function leavesOf({ elements, rows }: Footer, file: string): Leaf[] {
  for (const { name, children, repetition } of elements) {
    if (children !== 0 || repetition === 'REPEATED') {
      throw new InputError('a nested column (list, map or struct), which is no column of a table', {
        file,
        field: name,
      });
    }
  }
  checkHeader(
    elements.map(({ name }) => name),
    file,
  );
  return elements.map((element) => {
    const { name } = element;
    const reader = valueReaderOf(element);
    if (typeof reader === 'string')
      throw new InputError(`the Parquet type ${reader} cannot be read`, { file, field: name });
    const values = new Float64Array(new SharedArrayBuffer(reader.type === 'number' ? 8 * rows : 0));
    return { element, reader, texts: new CellColumn(name), values, nans: 0 };
  });
}

function checkGroup({ rows, chunks }: Group, leaves: readonly Leaf[], file: string): void {
  if (rows > LARGEST_GROUP) throw new InputError(`a row group of ${rows} rows, at most ${LARGEST_GROUP}`, { file });
  if (chunks.length !== leaves.length) throw new Error('a row group lacks columns');
  chunks.forEach(({ path, codec }, i) => {
    const { name } = leaves[i]!.element;
    if (path !== name) throw new Error(`"${name}" is out of order`);
    if (!isKnownCodec(codec)) {
      const rule = `compressed with ${codec}, which cannot be read here; write it with snappy, gzip or uncompressed`;
      throw new InputError(rule, { file, field: name });
    }
  });
}

/** Writes the cells of a page from row `start` on. */
function takePage(
  leaf: Leaf,
  { rows, present, values: { entries, indices } }: Page,
  start: number,
  missing: ReadonlySet<string>,
  file: string,
): void {
  const { reader, texts, values } = leaf;
  /** A dictionary's entry is one object in many rows. */
  const known = new Map<StoredValue, string>();
  let next = 0;
  for (let i = 0; i < rows; i++) {
    const isNull = present !== undefined && present[i] === 0;
    const cell = isNull ? undefined : entries[indices === undefined ? next++ : indices[next++]!]!;
    try {
      if (reader.type === 'number') {
        const value = cell === undefined ? Number.NaN : reader.read(cell);
        if (cell !== undefined && Number.isNaN(value)) leaf.nans += 1;
        values[start + i] = value;
      } else if (cell === undefined) texts.push(undefined);
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
        throw new InputError(`row ${start + i + 1}: ${error.message}`, { file, field: leaf.element.name });
      throw error;
    }
  }
}

function nanFinding({ element: { name }, nans }: Leaf): Finding[] {
  if (nans === 0) return [];
  const message = `"${name}" holds NaN in ${nans} ${nans === 1 ? 'row' : 'rows'}, which is read as missing`;
  return [{ severity: 'info', rule: 'nan_is_missing', message, column: name, numbers: { rows: nans } }];
}
