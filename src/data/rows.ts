import { createHash } from 'node:crypto';
import type { SplitConfig } from '../documents/config.ts';
import type { RowIds } from '../documents/predictions.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import { MersenneTwister } from './mt19937.ts';
import { type Column, findColumn, type Table, takeColumn } from './table.ts';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

export function dropMissingTarget(table: Table, target: string): { table: Table; dropped: number } {
  const column = findColumn(table, target);
  if (column === undefined)
    throw new InputError(
      `no column "${target}"; ${suggest(
        target,
        table.columns.map((c) => c.name),
      )}`,
      { field: target },
    );
  const keep: number[] = [];
  for (let i = 0; i < table.rows; i++)
    if (column.storage === 'text' ? column.codes[i]! >= 0 : !Number.isNaN(column.values[i]!)) keep.push(i);
  if (keep.length === 0) throw new InputError('every row misses its target', { field: target });
  if (keep.length === table.rows) return { table, dropped: 0 };
  const rows = Uint32Array.from(keep);
  return {
    table: { rows: rows.length, columns: table.columns.map((c) => takeColumn(c, rows)) },
    dropped: table.rows - rows.length,
  };
}

export interface Identity {
  readonly ids: RowIds;
  readonly order: Uint32Array;
  readonly keys: readonly string[];
  readonly idColumns: readonly string[];
}

export function identifyRows(table: Table, request: { id: string | undefined; target: string }): Identity {
  const columns = table.columns
    .filter((c) => (request.id === undefined ? c.name !== request.target : c.name === request.id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const keys: string[] = [];
  for (let i = 0; i < table.rows; i++)
    keys.push(request.id === undefined ? digestRow(columns, i) : cellText(columns[0]!, i));
  const seen = new Map<string, number>();
  const texts = keys.map((key) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}-${n}`;
  });
  const order = Uint32Array.from(
    keys.map((_, i) => i).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b)),
  );
  return { ids: { length: table.rows, text: (i) => texts[i]! }, order, keys, idColumns: columns.map((c) => c.name) };
}
function cellText(column: Column, i: number): string {
  return column.storage === 'text' ? (column.categories[column.codes[i]!] ?? '') : String(column.values[i]);
}
function digestRow(columns: readonly Column[], i: number): string {
  const hash = createHash('sha256');
  for (const column of columns) {
    const number = column.storage === 'float64' ? column.values[i]! : numberOf(column.categories[column.codes[i]!]);
    if (column.storage === 'text' && column.codes[i]! < 0) hash.update(Buffer.from([0]));
    else if (number !== undefined && Number.isNaN(number)) hash.update(Buffer.from([0]));
    else if (number !== undefined) {
      const b = Buffer.alloc(9);
      b[0] = 1;
      b.writeDoubleBE(number + 0, 1);
      hash.update(b);
    } else {
      const t = Buffer.from(
        (column as { categories: readonly string[]; codes: Int32Array }).categories[
          (column as { codes: Int32Array }).codes[i]!
        ]!,
      );
      const l = Buffer.alloc(5);
      l[0] = 2;
      l.writeUInt32BE(t.length, 1);
      hash.update(l).update(t);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

export function rowsDigest(table: Table, identity: Identity, target: string, rows: Iterable<number>): string {
  const column = findColumn(table, target)!;
  const lines = [...rows].map((i) => `${identity.keys[i]} ${cellText(column, i)}`).sort();
  return `sha256:${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
}

export function splitRows(
  table: Table,
  split: SplitConfig,
  identity: Identity,
): { train: Uint32Array; test: Uint32Array } {
  const n = table.rows;
  if (split.method === 'sklearn') {
    const nTest = split.test_size < 1 ? Math.ceil(split.test_size * n) : split.test_size;
    const p = new MersenneTwister(split.random_state).permutation(n);
    return { test: p.slice(0, nTest), train: p.slice(nTest) };
  }
  const train: number[] = [],
    test: number[] = [];
  const share = 'test_size' in split ? split.test_size : 0.2;
  for (let i = 0; i < n; i++) {
    const h = createHash('sha256').update(`${identity.keys[i]}`).digest().readUInt32BE(0) / 4294967296;
    (h < share ? test : train).push(i);
  }
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) };
}
