import { createHash } from 'node:crypto';
import type { RowIds } from '../documents/predictions.ts';
import type { RowKeys } from './split/contract.ts';
import { type Column, findColumn, type Table } from './table.ts';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

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

/** The keys as words: an id that is no digest is hashed first. */
export function rowKeysOf(keys: readonly string[]): RowKeys {
  const high = new Uint32Array(keys.length);
  const low = new Uint32Array(keys.length);
  keys.forEach((key, row) => {
    const hex = /^[0-9a-f]{16}$/.test(key) ? key : createHash('sha256').update(key).digest('hex');
    high[row] = Number.parseInt(hex.slice(0, 8), 16);
    low[row] = Number.parseInt(hex.slice(8, 16), 16);
  });
  return { length: keys.length, high, low };
}
