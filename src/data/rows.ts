import { createHash } from 'node:crypto';
import type { SplitConfig } from '../documents/config.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { Identity } from './identity.ts';
import { MersenneTwister } from './mt19937.ts';
import { findColumn, type Table, takeColumn } from './table.ts';

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
    const h = createHash('sha256').update(identity.ids.text(i).slice(0, 16)).digest().readUInt32BE(0) / 4294967296;
    (h < share ? test : train).push(i);
  }
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) };
}
