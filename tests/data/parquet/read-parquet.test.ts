import { gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { readParquet } from '../../../src/data/parquet/read-parquet.ts';
import { sourceOfBytes } from '../byte-source.ts';

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;

const write = (columnData: ColumnSource[], options: Options = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
const read = (bytes: Uint8Array) =>
  readParquet(sourceOfBytes(bytes, 'data.parquet'), { missing: new Set(['']), progress: () => {} });

async function cells(columnData: ColumnSource[], options: Options = {}) {
  const { columns } = await read(write(columnData, options));
  return columns.map((c) => ('texts' in c ? [...c.codes].map((code) => c.texts[code]) : [...c.values]));
}

const NUMBERS = Array.from({ length: 2500 }, (_, i) => (i * 0.1) / 3);

describe('values', () => {
  test('numbers keep their bits over row groups and pages, compressed or not', async () => {
    const column = { name: 'x', data: NUMBERS, type: 'DOUBLE' } as const;
    for (const options of [
      { rowGroupSize: 700, pageSize: 1000 },
      { codec: 'UNCOMPRESSED' },
      { codec: 'GZIP', compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes) } },
    ] as Options[]) {
      expect(await cells([column], options)).toEqual([NUMBERS]);
    }
  });

  test('null is missing, booleans and dates are texts, integers are numbers, −0 is 0', async () => {
    expect(
      await cells([
        { name: 'n', data: [1.5, null, -0] as unknown as number[], type: 'DOUBLE', nullable: true },
        { name: 'b', data: [true, false, null] as unknown as boolean[], type: 'BOOLEAN', nullable: true },
        { name: 'i', data: [1n, -(2n ** 53n) + 1n, 3n], type: 'INT64' },
        { name: 't', data: [new Date(0), new Date(1500), new Date(-1)], type: 'TIMESTAMP' },
        { name: 's', data: ['é', '', 'é'], type: 'STRING' },
        { name: 'h', data: [0.5, -2, 6.103515625e-5], type: 'FLOAT16' },
      ]),
    ).toEqual([
      [1.5, Number.NaN, 0],
      ['true', 'false', undefined],
      [1, -(2 ** 53) + 1, 3],
      ['1970-01-01T00:00:00Z', '1970-01-01T00:00:01.5Z', '1969-12-31T23:59:59.999Z'],
      ['é', undefined, 'é'],
      [0.5, -2, 6.103515625e-5],
    ]);
  });

  test('NaN is missing and told', async () => {
    const { columns, findings } = await read(write([{ name: 'x', data: [1, Number.NaN], type: 'DOUBLE' }]));
    expect('values' in columns[0]! && [...columns[0].values]).toEqual([1, Number.NaN]);
    expect(findings).toMatchObject([
      { rule: 'nan_is_missing', column: 'x', message: '"x" holds NaN in 1 row, which is read as missing' },
    ]);
  });
});

describe('refused', () => {
  test.each([
    ['an infinity', { name: 'x', data: [1, Infinity], type: 'DOUBLE' }, 'data.parquet, x: row 2: infinite'],
    ['a long integer', { name: 'x', data: [1n, 2n ** 53n], type: 'INT64' }, 'x: row 2: 9007199254740992 is beyond'],
    ['a blank name', { name: ' ', data: [1], type: 'DOUBLE' }, 'a column without a name'],
  ] as [string, ColumnSource, string][])('%s', async (_what, column, message) => {
    await expect(read(write([column]))).rejects.toThrow(message);
  });

  test('nested columns, no rows, unknown codecs', async () => {
    const nested = write([{ name: 'l', data: [[1], [2, 3]] }], {
      schema: [
        { name: 'root', num_children: 1 },
        { name: 'l', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'INT32' },
      ],
    });
    await expect(read(nested)).rejects.toThrow('data.parquet, l: a nested column');
    await expect(read(write([{ name: 'x', data: [], type: 'DOUBLE' }]))).rejects.toThrow('no rows');
    const brotli = write([{ name: 'x', data: NUMBERS, type: 'DOUBLE' }], {
      codec: 'BROTLI',
      compressors: { BROTLI: (bytes) => bytes },
    });
    await expect(read(brotli)).rejects.toThrow('x: compressed with BROTLI, which cannot be read here');
  });

  test('what is no Parquet, cut or encrypted', async () => {
    const good = write([{ name: 'x', data: NUMBERS, type: 'DOUBLE' }]);
    await expect(read(Buffer.from('a,b\n1,2\n3,4\n'))).rejects.toThrow('data.parquet: not a Parquet file');
    await expect(read(new Uint8Array(0))).rejects.toThrow('not a Parquet file');
    await expect(read(good.subarray(0, -9))).rejects.toThrow('cut short: it does not end in PAR1');
    const liar = Uint8Array.from(good);
    liar.set([255, 255, 255, 127], liar.length - 8);
    await expect(read(liar)).rejects.toThrow('whose footer claims 2147483647 bytes');
  });

  test('a column too many', async () => {
    const wide = Array.from({ length: 16_385 }, (_, i): ColumnSource => ({ name: `c${i}`, data: [1], type: 'DOUBLE' }));
    await expect(read(write(wide))).rejects.toThrow('16385 columns, at most 16384');
  });
});
