import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFast } from '../../src/data/csv-fast.ts';
import { readStrict } from '../../src/data/csv-strict.ts';
import { inferColumn } from '../../src/data/infer.ts';
import { readTable } from '../../src/data/read.ts';
import type { Column } from '../../src/data/table.ts';
import { sourceOf } from '../../src/local/files.ts';
import { localWorkers } from '../../src/local/workers.ts';
import { ONE_THREAD, sourceOfBytes } from './byte-source.ts';

const missing = new Set(['']);

async function fastLane(text: string, delimiter = ','): Promise<Column[] | undefined> {
  const request = { delimiter, emptyIsMissing: true, textColumns: new Set<string>() };
  const fast = await readFast(sourceOfBytes(text), request, ONE_THREAD);
  return fast?.names.map((name, i) => ({ name, kind: 'numeric', storage: 'float64', values: fast.columns[i]! }));
}

async function strictLane(text: string, delimiter = ','): Promise<Column[]> {
  const strict = await readStrict(sourceOfBytes(text), { delimiter, missing, progress: () => {} });
  return strict.columns.map(
    (cells) =>
      inferColumn(cells, { file: 'data.csv', asText: false, mustBeNumber: false, lineOf: strict.lineOf }).column,
  );
}

/** Numbers bit by bit: −0 would differ from 0, and NaN must stand where the cell is missing. */
function bitsOf(columns: readonly Column[]): unknown[] {
  return columns.map((column) =>
    column.storage === 'float64'
      ? [
          column.name,
          ...Array.from(column.values, (value) =>
            Number.isNaN(value) ? 'missing' : Object.is(value, -0) ? '-0' : value,
          ),
        ]
      : [column.name, ...Array.from(column.codes, (code) => column.categories[code] ?? 'missing')],
  );
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      digits(25),
      fc.option(digits(25), { nil: undefined }),
      fc.constantFrom('', 'e5', 'E-7', 'e+300', 'e-320'),
    )
    .map(([sign, whole, part, power]) => `${sign}${whole}${part === undefined ? '' : `.${part}`}${power}`),
  fc.constantFrom(
    '',
    '-0',
    '0.0',
    '.5',
    '5.',
    '-.5e3',
    '00012',
    '1e22',
    '1e23',
    '9007199254740993',
    '4.9e-324',
    '2.2250738585072011e-308',
  ),
);
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('the two lanes', () => {
  it('give the identical table for plain numeric files', async () => {
    const file = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom(',', ';', '\t'), lineEnd, fc.boolean(), fc.boolean())
      .chain(([width, delimiter, end, finalEnd, bom]) =>
        fc
          .array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 })
          .map((rows) => ({
            delimiter,
            text: `${bom ? '\uFEFF' : ''}${[Array.from({ length: width }, (_, i) => `c${i}`), ...rows]
              .map((row) => row.join(delimiter))
              .join(end)}${finalEnd ? end : ''}`,
          })),
      );
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(file, async ({ text, delimiter }) => {
        const fast = await fastLane(text, delimiter);
        if (fast === undefined) return;
        accepted += 1;
        // A column without any value is no numbers; what it is, is told after the lane.
        const strict = await strictLane(text, delimiter);
        expect(bitsOf(fast)).toEqual(bitsOf(strict));
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(150);
  });

  it('agree on anything the scanner takes: it takes nothing that csv-parse refuses', async () => {
    const piece = fc.oneof(
      { weight: 5, arbitrary: number },
      { weight: 3, arbitrary: fc.constantFrom(',', ',', '\n', '\n', '\r\n') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\r',
          '"',
          ' ',
          'x',
          '\0',
          '1e400',
          '0x10',
          '1_0',
          'NaN',
          'e5',
          '--1',
          '+',
          '.',
          '\uFEFF',
          'é',
          '""',
        ),
      },
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => `a,b\n${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const fast = await fastLane(content);
        if (fast !== undefined) expect(bitsOf(fast)).toEqual(bitsOf(await strictLane(content)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a text cell', 'a,b\n1,x\n'],
    ['a quoted number', 'a,b\n1,"2"\n'],
    ['overflow', 'a,b\n1,1e400\n'],
    ['a hexadecimal', 'a,b\n1,0x10\n'],
    ['a space', 'a,b\n1, 2\n'],
    ['a lone CR', 'a,b\n1,2\r3,4\n'],
    ['a short row', 'a,b\n1\n'],
    ['a long row', 'a,b\n1,2,3\n'],
    ['one column', 'a\n1\n'],
    ['no rows', 'a,b\n'],
    ['a quoted name', '"a",b\n1,2\n'],
  ])('leave %s to csv-parse', async (_what, text) => {
    expect(await fastLane(text)).toBeUndefined();
  });
});

describe('many threads', () => {
  it('give the same columns and digest as one, whatever the length of the lines', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-csv-'));
    const workers = localWorkers(new URL('../../dist/worker.js', import.meta.url), 3);
    try {
      // The first lines are long, so that the guess of the rows proves too small.
      const long = Array.from({ length: 4000 }, (_, i) => `${i}.123456789012345678901234567890123456789,${i}e0`);
      const short = Array.from({ length: 2_600_000 }, (_, i) => `${i % 10},${i % 7}`);
      const path = join(folder, 'large.csv');
      writeFileSync(path, `a,b\n${long.join('\n')}\n${short.join('\r\n')}`);
      const source = sourceOf(path, 'large.csv');
      const request = { delimiter: ',', emptyIsMissing: true, textColumns: new Set<string>() };
      const one = await readFast(source, request, ONE_THREAD);
      const three = await readFast(source, request, workers);
      source.close();
      expect(one?.rows).toBe(long.length + short.length);
      expect(three?.rows).toBe(one?.rows);
      expect(three?.sha256).toBe(one?.sha256);
      for (const c of [0, 1]) expect(Buffer.compare(bytesOf(three!.columns[c]!), bytesOf(one!.columns[c]!))).toBe(0);
    } finally {
      await workers.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function bytesOf(values: Float64Array): Buffer {
  return Buffer.from(Float64Array.from(values).buffer);
}

describe('what is refused, and where', () => {
  it.each([
    ['an empty file', '', 'data.csv: no header: the file is empty'],
    ['blank lines alone', '\n\n', 'data.csv: no header: the file is empty'],
    ['a header alone', 'a,b\n', 'data.csv: no rows: the file holds a header only'],
    ['a short row', 'a,b\n1,2\n3\n', 'data.csv, line 3: 1 cell where the header has 2'],
    ['a long row', 'a,b\n1,2\n3,4,5\n', 'data.csv, line 3: 3 cells where the header has 2'],
    [
      'another delimiter with decimal commas',
      'a;y\n1,5;2,5\n',
      'data.csv, line 2: 3 cells where the header has 1; is ";" the delimiter? data.delimiter in assay.yml sets it',
    ],
    ['a row of blanks', 'a,b\n1,2\n  \n', 'data.csv, line 3: 1 cell where the header has 2'],
    ['a repeated name', 'a,b,a\n1,2,3\n', 'data.csv, line 1: "a" names the columns 1 and 3'],
    ['an empty name', 'a,,c\n1,2,3\n', 'data.csv, line 1, column 2: a column without a name'],
    ['a quote that never closes', 'a,b\n1,2\n3,"x\n4,5\n', 'data.csv, line 3: a quote opens here and is never closed'],
    [
      'text after a quote',
      'a,b\n1,"x"y\n',
      'data.csv, line 2, column 2: text after a closing quote; write a quote inside a quoted cell twice',
    ],
    [
      'a bare quote',
      'a,b\n1,5"x\n',
      'data.csv, line 2, column 2: a quote inside a cell that is not quoted; quote the whole cell and write the quote twice',
    ],
    [
      'a NUL',
      'a,b\n1,2\n3,\0\n',
      'data.csv, line 3, column 3, byte 10: a NUL byte: this is no text file, or its encoding is not UTF-8',
    ],
    [
      'one column with blanks',
      'a\n1\n\n2\n',
      'data.csv: 1 empty line in a file of one column: a missing cell and an empty line look the same; remove the lines or write a value',
    ],
  ])('%s', async (_what, text, message) => {
    await expect(readTable(sourceOfBytes(text), {}, ONE_THREAD)).rejects.toThrow(message);
  });

  it.each([
    [
      'UTF-16 LE',
      Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'),
      'data.csv, line 1, column 1, byte 0: encoded as UTF-16 (little endian); save the file as UTF-8',
    ],
    [
      'Latin-1',
      Buffer.from('a,b\n1,2\n3,\xe9\n', 'latin1'),
      'data.csv, line 3, column 3, byte 10: not valid UTF-8; save the file as UTF-8',
    ],
  ])('%s', async (_what, bytes, message) => {
    await expect(readTable(sourceOfBytes(bytes), {}, ONE_THREAD)).rejects.toThrow(message);
  });

  it('a target of a regression that is no number, with its line', async () => {
    const text = 'a,y\n1,2\n"x\ny",3\n2,1e400\n';
    await expect(readTable(sourceOfBytes(text), { numericTarget: 'y' }, ONE_THREAD)).rejects.toThrow(
      'data.csv, line 5, y: "1e400" is no number, and the column is the target of a regression',
    );
  });

  it('an ending that nobody reads, and a delimiter that cannot be one', async () => {
    await expect(readTable(sourceOfBytes('a\n', 'data.xlsx'), {}, ONE_THREAD)).rejects.toThrow(
      'data.xlsx: the name must end in .csv',
    );
    await expect(readTable(sourceOfBytes('a"b\n'), { delimiter: '"' }, ONE_THREAD)).rejects.toThrow('data.delimiter');
  });

  it('a pin on a column that is not there', async () => {
    await expect(
      readTable(sourceOfBytes('age,y\n1,2\n'), { columns: { agee: 'numeric' } }, ONE_THREAD),
    ).rejects.toThrow('data.csv: data.columns pins "agee", which is no column; did you mean "age"?');
  });
});

describe('readTable', () => {
  it('keeps what csv-parse repairs: mixed line ends, empty lines, an embedded line end', async () => {
    const { table } = await readTable(sourceOfBytes('\uFEFFa,b\r\n1,"x\r\ny"\n\r\n2,z\r3,w'), {}, ONE_THREAD);
    expect(bitsOf(table.columns)).toEqual([
      ['a', 1, 2, 3],
      ['b', 'x\r\ny', 'z', 'w'],
    ]);
  });

  it('calls a column without a value empty in both lanes', async () => {
    for (const text of ['a,b\n1,\n2,\n', 'a,b,c\n1,,x\n2,,y\n']) {
      const { table, findings } = await readTable(sourceOfBytes(text), {}, ONE_THREAD);
      expect(table.columns[1]).toMatchObject({ kind: 'ignore', storage: 'text', categories: [] });
      expect(findings[0]).toMatchObject({ rule: 'all_missing', column: 'b' });
    }
  });

  it('takes a file of one column', async () => {
    for (const text of ['a\n1\n2\n', 'a\n1\n2', 'a\r\n1\r\n2\r\n', 'a\r1\r2\r']) {
      const { table } = await readTable(sourceOfBytes(text), {}, ONE_THREAD);
      expect(bitsOf(table.columns)).toEqual([['a', 1, 2]]);
    }
  });

  it('takes a number that means missing for missing, not for a number', async () => {
    const { table } = await readTable(sourceOfBytes('a,b\n1,-999\n2,3\n'), { naValues: ['', '-999'] }, ONE_THREAD);
    expect(bitsOf(table.columns)[1]).toEqual(['b', 'missing', 3]);
  });

  it('keeps the text of a column that is pinned to categories', async () => {
    const { table } = await readTable(
      sourceOfBytes('zip,b\n007,1\n010,2\n'),
      { columns: { zip: 'categorical' } },
      ONE_THREAD,
    );
    expect(table.columns[0]).toMatchObject({ kind: 'categorical', categories: ['007', '010'] });
  });

  it('treats hostile names as plain names', async () => {
    const { table } = await readTable(sourceOfBytes('__proto__,constructor,toString\n1,2,3\n4,5,6\n'), {}, ONE_THREAD);
    expect(table.columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
