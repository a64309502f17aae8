/** Tables for tests: fixtures of plain cells, and tables made from literals. Not the reader of `data/`. */
import { readFileSync } from 'node:fs';
import type { Column, Table } from '../../src/data/table.ts';
import type { FitOptions } from '../../src/models/contract.ts';

export function numeric(name: string, values: Iterable<number>): Column {
  return { name, kind: 'numeric', storage: 'float64', values: Float64Array.from(values) };
}

/** null is a missing cell. */
export function text(
  name: string,
  cells: readonly (string | null)[],
  kind: 'categorical' | 'boolean' = 'categorical',
): Column {
  const categories = [...new Set(cells.filter((cell) => cell !== null))].sort();
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : categories.indexOf(cell)));
  return { name, kind, storage: 'text', codes, categories };
}

export function tableOf(...columns: Column[]): Table {
  const first = columns[0];
  const rows = first === undefined ? 0 : first.storage === 'float64' ? first.values.length : first.codes.length;
  return { rows, columns };
}

/** A fixture: columns whose cells are all numbers or empty are numeric, the others text. */
export function readFixture(path: string): Table {
  const source = readFileSync(new URL(`../fixtures/data/${path}`, import.meta.url), 'utf8');
  const [header, ...lines] = source
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const columns = header!.map((name, c): Column => {
    const cells = lines.map((line) => line[c]!);
    if (cells.every((cell) => cell === '' || Number.isFinite(Number(cell)))) {
      return numeric(
        name,
        cells.map((cell) => (cell === '' ? NaN : Number(cell))),
      );
    }
    return text(
      name,
      cells.map((cell) => (cell === '' ? null : cell)),
    );
  });
  return tableOf(...columns);
}

/** The numbers of a numeric column. */
export function valuesOf(table: Table, name: string): Float64Array {
  const column = table.columns.find((c) => c.name === name);
  if (column?.storage !== 'float64') throw new Error(`no numbers in ${name}`);
  return column.values;
}

/** One thread and no progress. */
export const ALONE: FitOptions = {
  workers: {
    count: 1,
    start() {},
    run: () => Promise.reject(new Error('one thread runs its own jobs')),
    begin: () => {
      throw new Error('one thread begins nothing beside itself');
    },
    close: async () => {},
  },
  progress: () => {},
};

/** A stream of doubles in [0, 1), the same in every run (Park and Miller 1988). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
