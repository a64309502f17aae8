/** The strict lane: csv-parse in its strict setting (docs/adr/0004), read in pieces, its faults in our words. */
import type { CsvError, Options } from 'csv-parse';
import { InputError } from '../errors.ts';
import type { ByteSource } from '../ports.ts';
import { CellColumn } from './cells.ts';
import { checkHeader, otherDelimiter } from './header.ts';
import { MOST_CELLS, type RawTable, tooManyCells } from './raw-column.ts';
import { TextChecker } from './text-fault.ts';

export interface StrictRequest {
  readonly delimiter: string;
  readonly missing: ReadonlySet<string>;
  readonly progress: (done: number, total: number) => void;
  /** Of tests: `MOST_CELLS`. */
  readonly mostCells?: number;
}

export interface StrictTable extends RawTable {
  readonly columns: readonly CellColumn[];
}

const PIECE = 1024 * 1024;
/** A record longer than this is a quote that was never closed, or no table. */
const LONGEST_RECORD = 16 * 1024 * 1024;

export async function readStrict(source: ByteSource, request: StrictRequest): Promise<StrictTable> {
  const { parse } = await import('csv-parse');
  const { mostCells = MOST_CELLS } = request;
  const checker = new TextChecker(source.name);
  const parser = parse(optionsOf(request.delimiter));
  let columns: CellColumn[] | undefined;
  let blank = 0;
  let endsLine = false;
  const take = (record: string[]) => {
    if (columns === undefined) {
      checkHeader(record, source.name);
      columns = record.map((name) => new CellColumn(name));
      return;
    }
    if ((columns[0]!.length + 1) * columns.length > mostCells) throw tooManyCells(source.name, mostCells);
    record.forEach((cell, i) => {
      columns![i]!.push(request.missing.has(cell) ? undefined : cell);
    });
  };
  const finished = new Promise<void>((done, fail) => {
    parser.on('readable', () => {
      try {
        for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null)
          take(record);
      } catch (error) {
        fail(error as Error);
      }
    });
    parser.on('error', fail);
    parser.on('end', done);
  });
  finished.catch(() => {});
  try {
    for (let offset = 0; offset < source.size; ) {
      const piece = new Uint8Array(Math.min(PIECE, source.size - offset));
      const read = source.read(offset, piece);
      if (read === 0) break;
      offset += read;
      const bytes = piece.subarray(0, read);
      checker.check(bytes, offset >= source.size);
      endsLine = bytes[read - 1] === 10 || bytes[read - 1] === 13;
      if (!parser.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
        await Promise.race([finished, new Promise((ready) => parser.once('drain', ready))]);
      }
      request.progress(offset, source.size);
    }
    parser.end();
    await finished;
    // csv-parse counts the end of a file that ends its last line as one more.
    blank = parser.info.empty_lines - (endsLine ? 1 : 0);
  } catch (error) {
    parser.destroy();
    throw toInputError(error, source);
  }
  if (columns === undefined) throw new InputError('no header: the file is empty', { file: source.name });
  const rows = columns[0]!.length;
  if (rows === 0) throw new InputError('no rows: the file holds a header only', { file: source.name });
  if (columns.length === 1 && blank > 0) {
    throw new InputError(
      `${blank} empty ${blank === 1 ? 'line' : 'lines'} in a file of one column: a missing cell and an empty line look the same; remove the lines or write a value`,
      {
        file: source.name,
      },
    );
  }
  return { columns, rows, lineOf: (row) => lineOfRow(source, request.delimiter, row, parse) };
}

function optionsOf(delimiter: string): Options {
  return {
    bom: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    delimiter,
    max_record_size: LONGEST_RECORD,
  };
}

/** Reads once more, up to the row: only a message pays for it. Undefined when the file cannot tell. */
function lineOfRow(
  source: ByteSource,
  delimiter: string,
  row: number,
  parse: typeof import('csv-parse').parse,
): number | undefined {
  const parser = parse({ ...optionsOf(delimiter), info: true });
  let seen = -2;
  let line: number | undefined;
  for (let offset = 0; offset < source.size && line === undefined; ) {
    const piece = Buffer.alloc(Math.min(64 * 1024, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    parser.write(piece.subarray(0, read));
    if (offset >= source.size) parser.end();
    for (
      let got = parser.read() as { info: { lines: number } } | null;
      got !== null;
      got = parser.read() as { info: { lines: number } } | null
    ) {
      seen += 1;
      if (seen === row) line = got.info.lines;
    }
  }
  parser.on('error', () => {});
  parser.destroy();
  return line;
}

/** As much of it as a header's names need; csv-parse reports a fault before it hands the header over. */
function firstLine(source: ByteSource): string {
  const head = new Uint8Array(Math.min(64 * 1024, source.size));
  const [line = ''] = new TextDecoder().decode(head.subarray(0, source.read(0, head))).split(/[\r\n]/, 1);
  return line;
}

function toInputError(error: unknown, source: ByteSource): Error {
  const { code, lines, column, message } = error as CsvError & { lines?: number; column?: number };
  if (code === undefined || error instanceof InputError) return error as Error;
  const file = source.name;
  const at = { file, line: lines };
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH': {
      const [, wanted = '?', got = '?'] = /expect (\d+), got (\d+)/.exec(message) ?? [];
      const hint = wanted === '1' ? otherDelimiter([firstLine(source)]) : '';
      return new InputError(`${got} ${got === '1' ? 'cell' : 'cells'} where the header has ${wanted}${hint}`, at);
    }
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE': {
      const line = lineOfOpenQuote(source);
      if (line !== undefined) return new InputError('a quote opens here and is never closed', { file, line });
      return new InputError(`a line is longer than ${LONGEST_RECORD} characters`, at);
    }
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return new InputError('text after a closing quote; write a quote inside a quoted cell twice', {
        ...at,
        column: numberOrNone(column),
      });
    case 'INVALID_OPENING_QUOTE':
      return new InputError(
        'a quote inside a cell that is not quoted; quote the whole cell and write the quote twice',
        { ...at, column: numberOrNone(column) },
      );
    default:
      return new InputError(`cannot be read as CSV (${String(code).toLowerCase()})`, at);
  }
}

/** csv-parse counts cells from 0. */
function numberOrNone(column: unknown): number | undefined {
  return typeof column === 'number' ? column + 1 : undefined;
}

/** The line of the last quote that opens and is not closed. */
function lineOfOpenQuote(source: ByteSource): number | undefined {
  const piece = new Uint8Array(PIECE);
  let line = 1;
  let open = false;
  let opened = 1;
  for (let offset = 0; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    for (let i = 0; i < read; i++) {
      if (piece[i] === 34) {
        open = !open;
        if (open) opened = line;
      } else if (piece[i] === 10) line += 1;
    }
    offset += read;
  }
  return open ? opened : undefined;
}
