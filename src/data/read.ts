/** A file → a table: the format by its ending, the columns' kinds inferred, the file's digest. */
import { columnKey, columnOf } from '../documents/column-key.ts';
import type { ColumnKind } from '../documents/config.ts';
import type { Finding } from '../documents/finding.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { ByteSource, Workers } from '../ports.ts';
import { CellColumn } from './cells.ts';
import { readCsv } from './csv.ts';
import { digestSource } from './digest-source.ts';
import { type InferRequest, type Inferred, inferColumn } from './infer.ts';
import { inflateSource } from './inflate.ts';
import { readJsonl } from './jsonl.ts';
import { refuseNoTable } from './no-table.ts';
import type { NumberColumn, RawColumn, RawTable } from './raw-column.ts';
import type { Column, Table } from './table.ts';

export interface ReadOptions {
  /** Of delimited text; default by the ending. */
  readonly delimiter?: string | undefined;
  /** Texts of missing cells; default the empty cell alone. */
  readonly naValues?: readonly string[] | undefined;
  /** Kinds that the recipe pins, by `columnKey`. */
  readonly columns?: Readonly<Record<string, ColumnKind>> | undefined;
  /** The target of a regression: a cell that is no number is refused with its line. */
  readonly numericTarget?: string | undefined;
  /** Columns kept as the text they are: ids and labels of a predictions file. */
  readonly textColumns?: readonly string[] | undefined;
}

export interface ReadResult {
  readonly table: Table;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** A file larger than this is stopped before it is read. */
export const MOST_BYTES = 4 * 1024 * 1024 * 1024;

export interface FormatRequest {
  readonly delimiter: string;
  readonly missing: ReadonlySet<string>;
  /** Columns whose text must be kept as it stands. */
  readonly textColumns: ReadonlySet<string>;
  readonly workers: Workers;
  readonly progress: (done: number, total: number) => void;
}

/** What a format's reader gives; `sha256` where it came to know the digest on the way. */
export type Read = RawTable & { readonly sha256?: string | undefined };

type Reader = (source: ByteSource, request: FormatRequest) => Promise<Read>;

/** Readers by the ending of the file's name. What needs a package is loaded when it reads. */
const FORMATS: Readonly<Record<string, Reader>> = {
  csv: readCsv,
  tsv: readCsv,
  jsonl: readJsonl,
  parquet: async (source, request) => (await import('./parquet/read-parquet.ts')).readParquet(source, request),
};

/** Throws InputError that names the file, the line or column, and the rule. */
export async function readTable(
  source: ByteSource,
  options: ReadOptions,
  workers: Workers,
  progress: (done: number, total: number) => void = () => {},
): Promise<ReadResult> {
  const file = source.name;
  if (source.size > MOST_BYTES) throw new InputError(`${source.size} bytes, at most ${MOST_BYTES} are read`, { file });
  const format = formatOf(file);
  const zipped = file.toLowerCase().endsWith('.gz');
  refuseNoTable(source);
  const plain = zipped ? inflateSource(source) : source;
  if (zipped) refuseNoTable(plain);
  const read = await FORMATS[format]!(plain, {
    delimiter: options.delimiter ?? (format === 'tsv' ? '\t' : ','),
    missing: new Set(options.naValues ?? ['']),
    textColumns: textColumnsOf(options),
    workers,
    progress,
  });
  refuseUnknownPins(read, options, file);
  const findings: Finding[] = [...(read.findings ?? [])];
  const columns = read.columns.map((raw): Column => {
    const inferred = infer(raw, {
      file,
      pin: pinOf(options, raw.name),
      asText: options.textColumns?.includes(raw.name) === true,
      mustBeNumber: raw.name === options.numericTarget,
      lineOf: read.lineOf,
    });
    findings.push(...inferred.findings);
    return inferred.column;
  });
  return {
    table: { rows: read.rows, columns },
    sha256: (zipped ? undefined : read.sha256) ?? (await source.digest?.()) ?? digestSource(source),
    bytes: source.size,
    findings,
  };
}

function infer(raw: RawColumn, request: InferRequest): Inferred {
  if (raw instanceof CellColumn) return inferColumn(raw, request);
  const { pin, asText } = request;
  const stays = !asText && (pin === undefined || pin === 'numeric' || pin === 'ignore');
  if (!stays || raw.values.every(Number.isNaN)) return inferColumn(cellsOf(raw), request);
  return { column: { name: raw.name, kind: pin ?? 'numeric', storage: 'float64', values: raw.values }, findings: [] };
}

function pinOf({ columns = {} }: ReadOptions, name: string): ColumnKind | undefined {
  const key = columnKey(name);
  return Object.hasOwn(columns, key) ? columns[key] : undefined;
}

/** Numbers as the shortest texts that read back to them. */
function cellsOf({ name, values }: NumberColumn): CellColumn {
  const cells = new CellColumn(name);
  for (const value of values) cells.push(Number.isNaN(value) ? undefined : String(value + 0));
  return cells;
}

/** Pins that want the text as it was written, and the columns that a caller wants so. */
function textColumnsOf({ columns, textColumns }: ReadOptions): ReadonlySet<string> {
  const pinned = Object.entries(columns ?? {}).filter(([, kind]) => kind !== 'numeric' && kind !== 'ignore');
  return new Set([...pinned.map(([key]) => columnOf(key)), ...(textColumns ?? [])]);
}

function refuseUnknownPins(read: RawTable, { columns }: ReadOptions, file: string): void {
  const names = read.columns.map(({ name }) => name);
  for (const name of Object.keys(columns ?? {}).map(columnOf)) {
    if (names.includes(name)) continue;
    throw new InputError(`data.columns pins "${name}", which is no column; ${suggest(name, names)}`, { file });
  }
}

/** `data.csv.gz` → `csv`. Throws InputError for an ending that no reader has. */
function formatOf(file: string): string {
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(FORMATS, ending)) return ending;
  const known = Object.keys(FORMATS).map((name) => `.${name}`);
  throw new InputError(`the name must end in ${known.join(', ')}, each optionally followed by .gz`, { file });
}
