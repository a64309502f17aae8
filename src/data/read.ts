/** A file → a table. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ColumnKind } from '../documents/config.ts';
import type { Finding } from '../documents/finding.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { ByteSource, Workers } from '../ports.ts';
import type { Column, Table } from './table.ts';

export interface ReadOptions {
  readonly delimiter?: string | undefined;
  readonly naValues?: readonly string[] | undefined;
  readonly columns?: Readonly<Record<string, ColumnKind>> | undefined;
  readonly numericTarget?: string | undefined;
  readonly textColumns?: readonly string[] | undefined;
}
export interface ReadResult {
  readonly table: Table;
  readonly sha256: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

export async function readTable(
  source: ByteSource,
  options: ReadOptions,
  _workers: Workers,
  _progress?: (done: number, total: number) => void,
): Promise<ReadResult> {
  const raw = new Uint8Array(source.size);
  source.read(0, raw);
  const sha256 = `sha256:${createHash('sha256').update(raw).digest('hex')}`;
  const bytes = source.name.endsWith('.gz') ? gunzipSync(raw) : raw;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { parse } = await import('csv-parse/sync');
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      delimiter: options.delimiter ?? (/\.tsv(\.gz)?$/.test(source.name) ? '\t' : ','),
    });
  } catch (error) {
    throw new InputError((error as Error).message, { file: source.name });
  }
  const header = records[0];
  if (header === undefined) throw new InputError('no header: the file is empty', { file: source.name });
  const rows = records.length - 1;
  if (rows === 0) throw new InputError('no rows', { file: source.name });
  for (const name of Object.keys(options.columns ?? {}))
    if (!header.includes(name))
      throw new InputError(`no column "${name}"; ${suggest(name, header)}`, { file: source.name });
  const na = new Set(options.naValues ?? ['']);
  const columns = header.map((name, c): Column => {
    const pin = options.columns?.[name];
    const cells = records.slice(1).map((r) => r[c]!);
    const numeric =
      pin !== 'categorical' &&
      !(options.textColumns ?? []).includes(name) &&
      cells.every((v) => na.has(v) || (NUMBER.test(v) && Number.isFinite(Number(v))));
    if (name === options.numericTarget && !numeric) {
      const bad = cells.findIndex((v) => !na.has(v) && !(NUMBER.test(v) && Number.isFinite(Number(v))));
      throw new InputError(`"${cells[bad]}" is no number`, { file: source.name, line: bad + 2, field: name });
    }
    if (numeric && cells.some((v) => !na.has(v)))
      return {
        name,
        kind: pin ?? 'numeric',
        storage: 'float64',
        values: Float64Array.from(cells, (v) => (na.has(v) ? NaN : Number(v))),
      };
    const categories = [...new Set(cells.filter((v) => !na.has(v)))].sort();
    const index = new Map(categories.map((v, i) => [v, i]));
    return {
      name,
      kind: pin ?? (categories.length === 0 ? 'ignore' : 'categorical'),
      storage: 'text',
      codes: Int32Array.from(cells, (v) => index.get(v) ?? -1),
      categories,
    };
  });
  return { table: { rows, columns }, sha256, bytes: source.size, findings: [] };
}
