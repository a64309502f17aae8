/** JSON Lines: one flat object a line, read in pieces into columns of texts. */
import { InputError } from '../errors.ts';
import type { ByteSource } from '../ports.ts';
import { CellColumn } from './cells.ts';
import { FlatJsonError, readFlatObject } from './flat-json.ts';
import { checkName, MOST_COLUMNS } from './header.ts';
import { MOST_CELLS, type RawTable } from './raw-column.ts';
import { TextChecker } from './text-fault.ts';

export interface JsonlRequest {
  /** Texts that stand for a missing cell, besides null and an absent key. */
  readonly missing: ReadonlySet<string>;
  readonly progress: (done: number, total: number) => void;
}

const PIECE = 1024 * 1024;
/** Characters; a longer line is no row of a table. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Throws InputError naming line and column for whatever is no table of plain values. */
export async function readJsonl(
  source: ByteSource,
  request: JsonlRequest,
): Promise<Omit<RawTable, 'columns'> & { readonly columns: readonly CellColumn[] }> {
  const file = source.name;
  const rows = new JsonlRows(file, request.missing);
  const checker = new TextChecker(file);
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for (let offset = 0; offset < source.size; ) {
    const piece = new Uint8Array(Math.min(PIECE, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    const bytes = piece.subarray(0, read);
    checker.check(bytes, offset >= source.size);
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) rows.take(line);
    if (rest.length > LONGEST_LINE) rows.take(rest);
    request.progress(offset, source.size);
  }
  if (rest !== '') rows.take(rest);
  if (rows.rows === 0) throw new InputError('no rows: the file holds no JSON object', { file });
  const columns = [...rows.columns.values()];
  if (columns.length === 0) throw new InputError('no columns: every object is empty', { file });
  return { columns, rows: rows.rows, lineOf: (row) => rows.lineOf(row) };
}

class JsonlRows {
  readonly columns = new Map<string, CellColumn>();
  rows = 0;
  readonly #file: string;
  readonly #missing: ReadonlySet<string>;
  #line = 0;
  /** Rows from which on the distance between row and line is another one, and that distance. */
  readonly #shiftRows: number[] = [];
  readonly #shifts: number[] = [];

  constructor(file: string, missing: ReadonlySet<string>) {
    this.#file = file;
    this.#missing = missing;
  }

  take(line: string): void {
    this.#line += 1;
    const place = { file: this.#file, line: this.#line };
    if (line.length > LONGEST_LINE) throw new InputError(`a line is longer than ${LONGEST_LINE} characters`, place);
    if (line.trim() === '') return;
    const shift = this.#line - this.rows;
    if (this.#shifts.at(-1) !== shift) {
      this.#shiftRows.push(this.rows);
      this.#shifts.push(shift);
    }
    try {
      readFlatObject(line, (key, text, at) => this.#put(key, text, at));
    } catch (error) {
      if (error instanceof FlatJsonError) throw new InputError(error.message, { ...place, column: error.column });
      throw error;
    }
    this.rows += 1;
    if (this.rows * this.columns.size > MOST_CELLS) {
      throw new InputError(`more than ${MOST_CELLS} cells (rows × columns), which is the limit`, place);
    }
    for (const column of this.columns.values()) if (column.length < this.rows) column.push(undefined);
  }

  lineOf(row: number): number | undefined {
    if (row < 0 || row >= this.rows) return undefined;
    let low = 0;
    let high = this.#shiftRows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#shiftRows[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return row + this.#shifts[low]!;
  }

  #put(key: string, text: string | undefined, at: number): void {
    const column = this.columns.get(key) ?? this.#add(key, at);
    if (column.length > this.rows) throw new FlatJsonError(`the key "${key}" stands twice in one object`, at);
    column.push(text === undefined || this.#missing.has(text) ? undefined : text);
  }

  #add(name: string, at: number): CellColumn {
    const place = { file: this.#file, line: this.#line, column: at + 1 };
    checkName(name, place);
    if (this.columns.size === MOST_COLUMNS) throw new InputError(`more than ${MOST_COLUMNS} columns`, place);
    if (this.rows * (this.columns.size + 1) > MOST_CELLS) {
      throw new InputError(`more than ${MOST_CELLS} cells (rows × columns), which is the limit`, place);
    }
    const column = new CellColumn(name);
    for (let row = 0; row < this.rows; row++) column.push(undefined);
    this.columns.set(name, column);
    return column;
  }
}
