import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { digestSource } from '../../src/data/digest-source.ts';
import { identifyRows } from '../../src/data/identity.ts';
import { type ReadOptions, readTable } from '../../src/data/read.ts';
import type { Column } from '../../src/data/table.ts';
import { ONE_THREAD, sourceOfBytes } from './byte-source.ts';

const read = (content: string | Uint8Array, name: string, options: ReadOptions = {}) =>
  readTable(sourceOfBytes(content, name), options, ONE_THREAD);

/** What a column is, with its cells written out. */
function shown(column: Column) {
  const { name, kind, storage } = column;
  const cells =
    column.storage === 'float64'
      ? Array.from(column.values)
      : Array.from(column.codes, (code) => column.categories[code] ?? null);
  return { name, kind, storage, cells };
}

const ROWS = 300;
const COLUMNS = {
  n: Array.from({ length: ROWS }, (_, i) => (i % 7 === 3 ? null : Math.sin(i) * 1e3)),
  i: Array.from({ length: ROWS }, (_, i) => i - 150),
  s: Array.from({ length: ROWS }, (_, i) => (i % 11 === 5 ? null : ['rot', 'grün', 'a "b", c', '7x'][i % 4]!)),
  b: Array.from({ length: ROWS }, (_, i) => i % 3 === 0),
  t: Array.from({ length: ROWS }, (_, i) => new Date(Date.UTC(2026, 0, 1, i)).toISOString().replace('.000', '')),
};
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const rowsOf = <T>(row: (i: number) => T) => Array.from({ length: ROWS }, (_, i) => row(i));

function delimited(delimiter: string): string {
  const quoted = (text: string) => (/[",\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rowsOf((i) => NAMES.map((name) => quoted(String(COLUMNS[name][i] ?? ''))).join(delimiter));
  return `${[NAMES.join(delimiter), ...lines].join('\n')}\n`;
}

const PARQUET = new Uint8Array(
  parquetWriteBuffer({
    rowGroupSize: 120,
    columnData: [
      { name: 'n', data: COLUMNS.n as number[], type: 'DOUBLE', nullable: true },
      { name: 'i', data: COLUMNS.i, type: 'INT32' },
      { name: 's', data: COLUMNS.s as string[], type: 'STRING', nullable: true },
      { name: 'b', data: COLUMNS.b, type: 'BOOLEAN' },
      { name: 't', data: COLUMNS.t.map((text) => new Date(text)), type: 'TIMESTAMP' },
    ] satisfies ColumnSource[],
  }),
);

const JSONL = `${rowsOf((i) => JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, COLUMNS[name][i]])))).join('\n')}\n`;

const FILES: Record<string, string | Uint8Array> = {
  'd.csv': delimited(','),
  'd.tsv': delimited('\t'),
  'd.jsonl': JSONL,
  'd.parquet': PARQUET,
  'd.csv.gz': gzipSync(delimited(',')),
  'd.jsonl.gz': gzipSync(JSONL),
  'd.parquet.gz': gzipSync(PARQUET),
  'D.CSV': delimited(','),
};

describe('the same table', () => {
  test.each(Object.keys(FILES))('in %s has the same columns and row ids', async (name) => {
    const [one, other] = [await read(FILES['d.csv']!, 'd.csv'), await read(FILES[name]!, name)];
    expect(other.table.rows).toBe(ROWS);
    expect(other.table.columns.map(shown)).toEqual(one.table.columns.map(shown));
    expect(other.table.columns.map(({ kind }) => kind)).toEqual([
      'numeric',
      'numeric',
      'categorical',
      'boolean',
      'date',
    ]);
    const all = Uint32Array.from({ length: ROWS }, (_, i) => i);
    const [ids, otherIds] = await Promise.all(
      [one, other].map(async ({ table }) => {
        const texts = (await identifyRows(table, { id: undefined, target: 'n' }, ONE_THREAD)).idsOf(all, undefined);
        return rowsOf((i) => texts.text(i));
      }),
    );
    expect(otherIds).toEqual(ids);
    const source = sourceOfBytes(FILES[name]!, name);
    expect(other).toMatchObject({ sha256: digestSource(source), bytes: source.size });
  });

  test('plain numbers take the lane that tells the digest by itself', async () => {
    const text = 'a,b\n1,2\n3,\n';
    const { sha256, table } = await read(text, 'd.csv');
    expect(sha256).toBe(digestSource(sourceOfBytes(text)));
    expect(table.columns.map(shown).map(({ cells }) => cells)).toEqual([
      [1, 3],
      [2, Number.NaN],
    ]);
    const whole = readFileSync(new URL('../fixtures/data/boston_housing.csv', import.meta.url));
    const packed = gzipSync(whole);
    const zipped = await read(packed, 'd.csv.gz');
    expect(zipped.sha256).toBe(digestSource(sourceOfBytes(packed)));
    expect(zipped.table).toEqual((await read(whole, 'd.csv')).table);
  });
});

describe('pins and targets', () => {
  test.each(['d.csv', 'd.jsonl', 'd.parquet'])('%s: a pin goes before what the format says', async (name) => {
    const columns = { n: 'ignore', i: 'categorical', s: 'ignore', b: 'categorical' } as const;
    const { table } = await read(FILES[name]!, name, { columns });
    const [n, i, s, b] = table.columns;
    expect([n!, i!, s!, b!].map(({ kind, storage }) => `${kind} ${storage}`)).toEqual([
      'ignore float64',
      'categorical text',
      'ignore text',
      'categorical text',
    ]);
    expect(shown(i!).cells).toEqual(COLUMNS.i.map(String));
  });

  test.each([
    ['d.csv', 'd.csv, line 2, s: "rot" is no number'],
    ['d.jsonl', 'd.jsonl, line 1, s: "rot" is no number'],
    ['d.parquet', 'd.parquet, s: "rot" is no number'],
  ])('%s: text where numbers are wanted is refused', async (name, message) => {
    await expect(read(FILES[name]!, name, { columns: { s: 'numeric' } })).rejects.toThrow(message);
    await expect(read(FILES[name]!, name, { numericTarget: 's' })).rejects.toThrow(
      `${message}, and the column is the target of a regression`,
    );
    await expect(read(FILES[name]!, name, { numericTarget: 'n' })).resolves.toBeDefined();
    await expect(read(FILES[name]!, name, { columns: { nn: 'numeric' } })).rejects.toThrow(
      'data.columns pins "nn", which is no column',
    );
  });

  test('names of the language are pinned by nothing', async () => {
    const text = '__proto__,constructor,toString\n1,2,x\n3,4,y\n';
    const { table } = await read(text, 'd.csv');
    expect(table.columns.map(({ kind }) => kind)).toEqual(['numeric', 'numeric', 'categorical']);
  });

  test('texts that stand for missing cells hold for every format', async () => {
    for (const name of ['d.csv', 'd.jsonl', 'd.parquet']) {
      const { table } = await read(FILES[name]!, name, { naValues: ['', 'rot'] });
      const wanted = COLUMNS.s.map((text) => (text === 'rot' ? null : text));
      expect(shown(table.columns[2]!).cells, name).toEqual(wanted);
    }
  });
});

describe('findings', () => {
  test('of the format come first, those of the columns after', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 's', data: [' x', 'y', 'z'], type: 'STRING' },
          { name: 'x', data: [1, Number.NaN, Number.NaN], type: 'DOUBLE' },
        ],
      }),
    );
    const { findings } = await read(bytes, 'd.parquet');
    expect(findings.map(({ rule, column }) => `${rule} ${column}`)).toEqual(['nan_is_missing x', 'spaces_kept s']);
    expect(findings[0]).toMatchObject({ severity: 'info', numbers: { rows: 2 } });
  });

  test('a column of nothing is left out, whatever holds it', async () => {
    const parquet = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'a', data: [1, 2], type: 'DOUBLE' },
          { name: 'x', data: [null, null] as unknown as number[], type: 'DOUBLE', nullable: true },
        ],
      }),
    );
    for (const [name, content] of [
      ['d.csv', 'a,x\n1,\n2,\n'],
      ['d.jsonl', '{"a":1,"x":null}\n{"a":2}\n'],
      ['d.parquet', parquet],
    ] as const) {
      const { table, findings } = await read(content, name);
      expect(table.columns[1], name).toMatchObject({ name: 'x', kind: 'ignore', storage: 'text' });
      expect(findings, name).toMatchObject([{ rule: 'all_missing', column: 'x' }]);
    }
  });
});

test.each([
  ['data.xlsx', 'data.xlsx: the name must end in .csv, .tsv, .jsonl, .parquet, each optionally followed by .gz'],
  ['data', 'data: the name must end in'],
  ['data.gz', 'data.gz: the name must end in'],
  ['data.constructor', 'data.constructor: the name must end in'],
])('%s is refused', async (name, message) => {
  await expect(read('a\n1\n', name)).rejects.toThrow(message);
});
