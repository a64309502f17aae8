/** Cases 1 to 17 of the threat list: hostile data through the built command line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assay, type Ended, folderWith, readJson, recipe, smallTable } from '../chain/assay.ts';

type Content = string | Uint8Array;
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** Runs the chain in a folder of its own. */
function run(data: Content, overrides: Parameters<typeof recipe>[0] = {}, env: NodeJS.ProcessEnv = {}) {
  const folder = folderWith({ 'assay.yml': recipe(overrides), 'data.csv': data });
  return { folder, ...assay(['run', '--no-color'], folder, env) };
}

/** Exit code 2 and one line, which begins with the model and the place and holds no stack. */
function expectRefused({ code, err }: Ended, message: string): void {
  expect(err).toBe(`assay: small: ${message}\n`);
  expect(code, err).toBe(2);
}

const out = (folder: string, file: string) => readFileSync(join(folder, 'assay-out/small', file), 'utf8');
type Findings = { findings: { rule: string; message: string; line?: number }[] };
const findingsOf = (folder: string) => readJson<Findings>(folder, 'assay-out/small/data-check.json').findings;

/** `rows` lines of what `cell` gives for each. */
function tableOf(header: string, rows: number, line: (i: number) => string): string {
  return `${[header, ...Array.from({ length: rows }, (_, i) => line(i))].join('\n')}\n`;
}

const CLASSES = {
  task: 'binary',
  train: '{model: logistic}',
  split: '{method: column, column: side}',
  evaluate: '{metrics: [roc_auc]}',
  gate: '{metrics: [{name: roc_auc, threshold: 0.1}]}',
};
const MULTICLASS = {
  ...CLASSES,
  task: 'multiclass',
  evaluate: '{metrics: [accuracy]}',
  gate: '{metrics: [{name: accuracy, threshold: 0.1}]}',
};
const sideOf = (i: number) => (i % 4 === 0 ? 'test' : 'train');

/**
 * Node's options under which a run leaves the most memory it had, and how to read it, in MiB. Not `maxRSS`, in which Linux
 * counts the process that started it too.
 */
function peakOf(folder: string): { env: NodeJS.ProcessEnv; peak: () => number } {
  const file = join(folder, 'peak');
  const script = `import{existsSync,readFileSync,writeFileSync}from'node:fs';
const status='/proc/self/status';
const peak=()=>existsSync(status)?/VmHWM:\\s+(\\d+)/.exec(readFileSync(status,'utf8'))[1]:process.resourceUsage().maxRSS;
process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(peak())))`;
  const env = { NODE_OPTIONS: `--max-old-space-size=256 --import=data:text/javascript,${encodeURIComponent(script)}` };
  return { env, peak: () => Number(readFileSync(file, 'utf8')) / 1024 };
}

test('1: an empty file has no header', () => {
  expectRefused(run(''), 'data.csv: no header: the file is empty');
});

test('2: a header alone has no rows', () => {
  expectRefused(run('a,b,y\n'), 'data.csv: no rows: the file holds a header only');
  expectRefused(run('a,b,y'), 'data.csv: no rows: the file holds a header only');
});

test('3: a byte order mark is no part of the first name', () => {
  const { folder, code } = run(`\uFEFF${smallTable()}`);
  expect(code).toBe(0);
  const { columns } = readJson<{ columns: { name: string }[] }>(folder, 'assay-out/small/data-check.json');
  expect(columns.map(({ name }) => name)).toEqual(['a', 'b', 'group', 'y']);
});

test.each([
  [
    'UTF-16, little endian',
    bytes([0xff, 0xfe], 'a\0,\0y\0\n\0'),
    'line 1, column 1, byte 0: encoded as UTF-16 (little endian); save the file as UTF-8',
  ],
  [
    'UTF-16, big endian',
    bytes([0xfe, 0xff], '\0a\0,\0y\0\n'),
    'line 1, column 1, byte 0: encoded as UTF-16 (big endian); save the file as UTF-8',
  ],
  [
    'UTF-16 without a mark',
    bytes('a\0,\0y\0\n\0'),
    'line 1, column 2, byte 1: a NUL byte: this is no text file, or its encoding is not UTF-8',
  ],
  [
    'Latin-1',
    bytes('a,y\n1,2\n3,M', [0xfc], 'nchen\n'),
    'line 3, column 4, byte 11: not valid UTF-8; save the file as UTF-8',
  ],
  [
    'Latin-1 in the header',
    bytes('gr', [0xf6, 0xdf], 'e,y\n1,2\n'),
    'line 1, column 3, byte 2: not valid UTF-8; save the file as UTF-8',
  ],
  [
    'NUL',
    bytes('a,y\n1,2\n3,', [0], '4\n'),
    'line 3, column 3, byte 10: a NUL byte: this is no text file, or its encoding is not UTF-8',
  ],
] as [string, Uint8Array, string][])('4: %s is named with its place', (_what, data, message) => {
  expectRefused(run(data), `data.csv, ${message}`);
});

test('5: every way to end a line gives the same model and digests', () => {
  const plain = run(smallTable());
  expect(plain.code).toBe(0);
  const texts = [
    smallTable().replaceAll('\n', '\r\n'),
    smallTable().replaceAll('\n', '\r'),
    smallTable().trimEnd(),
    smallTable().replaceAll('\n', '\r').trimEnd(),
  ];
  for (const text of texts) {
    const other = run(text);
    expect(other.code).toBe(0);
    for (const file of ['model.json', 'evaluation.json', 'predictions.csv', 'data-check.json', 'verdict.json']) {
      expect(out(other.folder, file), file).toBe(out(plain.folder, file));
    }
    const digests = [plain, other].map(
      ({ folder }) =>
        readJson<{ data: { dataDigest: string }[] }>(folder, 'assay-out/small/run.json').data[0]!.dataDigest,
    );
    expect(digests[1]).toBe(digests[0]);
  }
});

test.each([
  ['short', 'a,y\n1,2\n3\n4,5\n', 'data.csv, line 3: 1 cell where the header has 2'],
  ['long', 'a,y\n1,2\n3,4,5\n4,5\n', 'data.csv, line 3: 3 cells where the header has 2'],
  ['long after a cell of two lines', 'a,y\n"1\n1",2\n3,4,5\n', 'data.csv, line 4: 3 cells where the header has 2'],
  ['long at its end', 'a,y\n1,2\n3,4,\n', 'data.csv, line 3: 3 cells where the header has 2'],
])('6: a %s row is refused with its line', (_what, data, message) => {
  expectRefused(run(data), message);
});

describe('7: a quote that is never closed', () => {
  test.each([
    [
      'in a row',
      bytes('a,b,y\n1,2,3\n4,"', Buffer.alloc(50_000_000, 'x,y\n').toString()),
      'data.csv, line 3: a quote opens here and is never closed',
    ],
    [
      'in the header',
      bytes('"', Buffer.alloc(50_000_000, 'a,1\n').toString()),
      'data.csv, line 1: a quote opens here and is never closed',
    ],
    [
      'on one line',
      bytes('a,b,y\n1,"', Buffer.alloc(50_000_000, 'x').toString()),
      'data.csv, line 2: a quote opens here and is never closed',
    ],
    [
      'no quote, but a line as long',
      bytes('a,b,y\n1,', Buffer.alloc(50_000_000, '7').toString()),
      'data.csv, line 2: a line is longer than 16777216 characters',
    ],
  ] as [string, Uint8Array, string][])('%s of 50 MB ends within its memory', (_what, data, message) => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': data });
    const { env, peak } = peakOf(folder);
    expectRefused(assay(['run', '--no-color'], folder, env), message);
    expect(peak()).toBeGreaterThan(20);
    expect(peak()).toBeLessThan(400);
  });
});

test('8: a repeated name is named', () => {
  expectRefused(run('a,b,a,y\n1,2,3,4\n'), 'data.csv, line 1: "a" names the columns 1 and 3');
  expectRefused(run('a,"b",b,y\n"x",2,3,4\n'), 'data.csv, line 1: "b" names the columns 2 and 3');
});

describe('9: names of the language', () => {
  const HEADER = '__proto__,constructor,toString,hasOwnProperty,y';
  const line = (i: number) => `${(i * 37) % 101},${(i * 53) % 17},${['p', 'q'][i % 2]},${i % 7},${i * 2 + (i % 3)}`;

  test('are plain text through the whole chain', () => {
    const watch = `process.on('exit',()=>{if(Object.keys(Object.prototype).length>0||({}).x!==undefined)process.exitCode=99})`;
    const { folder, code, err } = run(
      tableOf(HEADER, 60, line),
      { evaluate: '{metrics: [rmse], slices: [{columns: [toString], min_rows: 2}]}' },
      { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watch)}` },
    );
    expect(code, err).toBe(0);
    expect(out(folder, 'predictions.csv').split('\n')[0]).toBe('assay_row_id,truth,prediction,slice_toString');
    const { signature } = readJson<{ signature: { inputs: { name: string; type: string }[] } }>(
      folder,
      'assay-out/small/model.json',
    );
    expect(signature.inputs.map(({ name, type }) => `${name} ${type}`)).toEqual([
      '__proto__ double',
      'constructor double',
      'hasOwnProperty double',
      'toString string',
    ]);
    const again = assay(['run', '--baseline', 'assay-out', '--out', 'again', '--no-color'], folder);
    expect(again.code, again.err).toBe(0);
    expect(again.out).toContain('unchanged');
  });

  test('are plain labels', () => {
    const data = tableOf(
      'a,side,y',
      60,
      (i) => `${(i * 37) % 101},${sideOf(i)},${['__proto__', 'constructor', 'toString'][i % 3]}`,
    );
    const { folder, code, err } = run(data, { ...MULTICLASS, gate: '{metrics: [{name: accuracy, threshold: 0}]}' });
    expect(code, err).toBe(0);
    expect(out(folder, 'predictions.csv').split('\n')[0]).toBe(
      'assay_row_id,truth,prediction,probability___proto__,probability_constructor,probability_toString',
    );
  });

  test('an empty one and an endless one are refused', () => {
    expectRefused(run('a,,y\n1,2,3\n'), 'data.csv, line 1, column 2: a column without a name');
    expectRefused(run('a," ",y\n1,2,3\n'), 'data.csv, line 1, column 2: a column without a name');
    expectRefused(
      run(`${'x'.repeat(10_000)},y\n1,2\n`),
      'data.csv, line 1, column 1: a name of 10000 characters, at most 1024',
    );
  });
});

describe('10: cells that other tools take for numbers', () => {
  const withCell = (cell: string, target: boolean) =>
    tableOf('a,b,y', 60, (i) => {
      const y = i * 2 + (i % 3);
      const b = (i * 53) % 17;
      return `${(i * 37) % 101},${i === 7 && !target ? cell : b},${i === 7 && target ? cell : y}`;
    });

  test.each([
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['1e400', '1e400'],
    ['0x10', '0x10'],
    ['"1,5"', '1,5'],
    [' 7', ' 7'],
  ])('%s is no number: told of a feature, refused as a target', (cell, text) => {
    const feature = run(withCell(cell, false), { gate: '{metrics: [{name: rmse, threshold: 1e6}]}' });
    expect(feature.code, feature.err).toBe(0);
    const findings = findingsOf(feature.folder);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'not_a_number', line: 9 }));
    expect(findings[0]!.message).toContain(`cells such as "${text}", which is no number here`);
    expectRefused(
      run(withCell(cell, true)),
      `data.csv, line 9, y: "${text}" is no number, and the column is the target of a regression`,
    );
    expectRefused(
      run(withCell(cell, false), { data: '{path: data.csv, target: y, columns: {b: numeric}}' }),
      `data.csv, line 9, b: "${text}" is no number, and the column is pinned numeric`,
    );
  });

  test.each([
    ['an empty cell', '', '{path: data.csv, target: y}'],
    ['NaN that the recipe calls missing', 'NaN', '{path: data.csv, target: y, na_values: [NaN]}'],
  ])('%s is missing: of a feature, or with its row', (_what, cell, data) => {
    type Check = {
      columns: { name: string; kind: string; missing: number; numeric: { zeros: number } }[];
      rows: number;
    };
    const feature = run(withCell(cell, false), { data });
    const zeros = tableOf('a,b,y', 60, (i) => `${(i * 53) % 17}`)
      .split('\n')
      .filter((b) => b === '0').length;
    const { columns } = readJson<Check>(feature.folder, 'assay-out/small/data-check.json');
    expect(columns[1]).toMatchObject({ name: 'b', kind: 'numeric', missing: 1, numeric: { zeros } });
    const target = run(withCell(cell, true), { data });
    expect(target.code, target.err).toBe(0);
    expect(readJson<Check>(target.folder, 'assay-out/small/data-check.json').columns[2]).toMatchObject({
      name: 'y',
      missing: 0,
      rows: 59,
    });
  });
});

describe('11: a target that is always the same', () => {
  const regression = (y: (i: number) => number | string) =>
    tableOf('a,side,y', 60, (i) => `${(i * 37) % 101},${sideOf(i)},${y(i)}`);

  test('in every row is an error', () => {
    const split = '{method: column, column: side}';
    expectRefused(
      run(
        regression(() => 5),
        { split },
      ),
      'data.csv, y: every row has the same target, 5: there is nothing to learn',
    );
    for (const overrides of [CLASSES, MULTICLASS]) {
      expectRefused(
        run(
          regression(() => 'no'),
          overrides,
        ),
        'data.csv, y: every row has the same target, no: there is nothing to learn',
      );
    }
  });

  test.each([
    [
      'r2',
      'the truth is the same in every row',
      (i: number) => (sideOf(i) === 'test' ? 5 : i),
      { split: CLASSES.split, evaluate: '{metrics: [r2]}', gate: '{metrics: [{name: r2, threshold: 0.1}]}' },
    ],
    [
      'roc_auc',
      'the truth has no row of the positive class',
      (i: number) => (sideOf(i) === 'test' || i % 3 === 0 ? 'no' : 'yes'),
      CLASSES,
    ],
  ] as const)('in the test rows leaves %s undefined, which is no pass', (metric, reason, y, overrides) => {
    const { folder, code, out: text } = run(regression(y), overrides);
    expect(code).toBe(1);
    expect(text).toContain(`rejected, ${metric} is undefined`);
    const { metrics } = readJson<{ metrics: Record<string, object> }>(folder, 'assay-out/small/evaluation.json');
    expect(metrics[metric]).toEqual({ undefined: reason });
    expect(readJson<object>(folder, 'assay-out/small/metrics.json')).not.toHaveProperty(metric);
  });
});

test('12: a class that only the test rows hold is told, and has a probability of 0', () => {
  const data = tableOf(
    'a,side,y',
    80,
    (i) => `${(i * 37) % 101},${sideOf(i)},${i % 16 === 0 ? 'c' : 'ab'[Number((i * 37) % 101 > 50)]}`,
  );
  const { folder, code, err, out: text } = run(data, MULTICLASS);
  expect(code, err).toBe(0);
  const message = 'class "c" stands in 5 test rows and in no training row: its predicted probability is 0';
  expect(text.replace(/\s+/g, ' ')).toContain(`warning: ${message}`);
  const [header, ...lines] = out(folder, 'predictions.csv').trim().split('\n');
  expect(header).toBe('assay_row_id,truth,prediction,probability_a,probability_b,probability_c');
  expect(lines.filter((line) => line.includes(',c,'))).toHaveLength(5);
  for (const line of lines) expect(line).toMatch(/,0$/);
  expect(readJson<{ accuracy: number }>(folder, 'assay-out/small/metrics.json').accuracy).toBeLessThanOrEqual(0.75);
});

test.each([
  [
    'the split takes no account of them',
    '{method: sklearn, test_size: 0.3, random_state: 1}',
    '{path: data.csv, target: y}',
  ],
  ['a column tells the sides', '{method: column, column: side}', '{path: data.csv, target: y}'],
  ['each row has an id', '{method: sklearn, test_size: 0.3, random_state: 1}', '{path: data.csv, target: y, id: key}'],
])('13: train rows that stand in the test rows too are told where %s', (_what, split, data) => {
  const rows = tableOf('key,a,side,y', 80, (i) => {
    const pair = i >> 2;
    return `${data.includes('key') ? i : 0},${(pair * 37) % 101},${split.includes('side') ? sideOf(i) : 's'},${pair}`;
  });
  const { folder, code, err } = run(rows, { split, data });
  expect(code, err).toBe(0);
  expect(findingsOf(folder)).toContainEqual(expect.objectContaining({ rule: 'leak', severity: 'warning' }));
  for (const file of ['report.md', 'report.html']) {
    expect(out(folder, file)).toContain('test rows also occur in the train rows');
  }
});

describe('14: more than is read', () => {
  test('a million columns', () => {
    const names = Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',');
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': `${names}\n${'1,'.repeat(999_999)}1\n` });
    const { env, peak } = peakOf(folder);
    expectRefused(assay(['run', '--no-color'], folder, env), 'data.csv, line 1: 1000000 columns, at most 16384');
    expect(peak()).toBeLessThan(500);
  });

  test('five gigabytes', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
    truncateSync(join(folder, 'data.csv'), 5_000_000_000);
    const { env, peak } = peakOf(folder);
    expectRefused(assay(['run', '--no-color'], folder, env), 'data.csv: 5000000000 bytes, at most 4294967296 are read');
    expect(peak()).toBeLessThan(200);
  });
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -30), 'a Parquet file that is cut short: it does not end in PAR1'],
  ['no Parquet', () => Buffer.from(smallTable()), 'not a Parquet file'],
  [
    'a footer that claims two gigabytes',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -8), Buffer.of(255, 255, 255, 127), bytes.subarray(-4)]),
    'a Parquet file whose footer claims 2147483647 bytes',
  ],
] as [string, (bytes: Buffer) => Buffer, string][])('14: a hostile Parquet file: %s', (_what, damage, message) => {
  const good = readFileSync(new URL('../fixtures/data/parquet/dictionary.parquet', import.meta.url));
  const folder = folderWith({
    'assay.yml': recipe({ data: '{path: data.parquet, target: i}' }),
    'data.parquet': damage(good),
  });
  expectRefused(assay(['run', '--no-color'], folder), `data.parquet: ${message}`);
});

describe('15: a path to what is no data file of the repository', () => {
  const at = (path: string, prepare: (folder: string) => void = () => {}) => {
    const folder = folderWith({
      'repository/assay.yml': recipe({ data: `{path: ${path}, target: y}` }),
      'outside/data.csv': smallTable(),
    });
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, '.git'));
    prepare(repository);
    return assay(['run', '--no-color'], repository);
  };

  test.each([
    ['a folder', 'data.csv', (folder: string) => void mkdirSync(join(folder, 'data.csv')), 'is a folder'],
    [
      'a FIFO',
      'data.csv',
      (folder: string) => void spawnSync('mkfifo', [join(folder, 'data.csv')]),
      'is no regular file',
    ],
    ['a device', '/dev/zero', () => {}, 'leads out of the repository'],
    ['a file of the system', '../../../../../../etc/passwd', () => {}, 'leads out of the repository'],
    ['the same, absolute', '/etc/passwd', () => {}, 'leads out of the repository'],
    ['a neighbour', '../outside/data.csv', () => {}, 'leads out of the repository'],
    [
      'a link to a neighbour',
      'data.csv',
      (folder: string) => symlinkSync('../outside/data.csv', join(folder, 'data.csv')),
      'is or lies behind a link that leads out of the repository',
    ],
    [
      'a file behind a linked folder',
      'data/data.csv',
      (folder: string) => symlinkSync('../outside', join(folder, 'data')),
      'is or lies behind a link that leads out of the repository',
    ],
    [
      'a link to itself',
      'data.csv',
      (folder: string) => symlinkSync('data.csv', join(folder, 'data.csv')),
      'its links lead in a circle',
    ],
    [
      'a link to nothing',
      'data.csv',
      (folder: string) => symlinkSync('nothing.csv', join(folder, 'data.csv')),
      'there is no such file',
    ],
    ['a file below a file', 'assay.yml/data.csv', () => {}, 'there is no such file'],
    ['a path without an end', `${'x'.repeat(300)}.csv`, () => {}, 'there is no such file'],
    ['an address', 'http://169.254.169.254/latest.csv', () => {}, 'there is no such file'],
  ] as [string, string, (folder: string) => void, string][])('%s', (_what, path, prepare, message) => {
    expectRefused(at(path, prepare), `${path}: ${message}`);
  });

  test('a link that stays inside is followed', () => {
    const ended = at('data.csv', (folder) => {
      writeFileSync(join(folder, 'real.csv'), smallTable());
      symlinkSync('real.csv', join(folder, 'data.csv'));
    });
    expect(ended.code, ended.err).toBe(0);
  });
});

describe('16: cells without an end', () => {
  test.each([100_000, 1_000_000])('%i characters of quotes, spaces and digits', (length) => {
    const inner = '"" 1'.repeat(length / 4);
    const cell = (i: number) =>
      i % 5 === 0 ? `"${inner}"` : i % 2 === 0 ? `"${' '.repeat(length)}"` : '7'.repeat(length / 10);
    const table = (order: (i: number) => string) => tableOf('a,t,y', 24, order);
    const feature = run(
      table((i) => `${(i * 37) % 101},${cell(i)},${i * 2}`),
      { gate: '{metrics: [{name: rmse, threshold: 1e6}]}' },
    );
    expect(feature.code, feature.err).toBe(0);
    const { columns } = readJson<{ columns: { categories: { value: string; rows: number }[] }[] }>(
      feature.folder,
      'assay-out/small/data-check.json',
    );
    expect(columns[1]!.categories.map(({ value, rows }) => [value.length, rows])).toContainEqual([(length * 3) / 4, 5]);
    expect(out(feature.folder, 'report.md').length).toBeLessThan(60_000);
    const label = run(
      table((i) => `${(i * 37) % 101},${i % 3},${cell(i)}`),
      {
        ...MULTICLASS,
        split: '{method: sklearn, test_size: 0.5, random_state: 1}',
        gate: '{metrics: [{name: accuracy, threshold: 0}]}',
      },
    );
    expect(label.code, label.err).toBe(0);
    expect(out(label.folder, 'report.md').length).toBeLessThan(60_000);
  });
});

test('17: a label that a spreadsheet would run is prefixed, a number is not, and both come back', () => {
  const labels = ['=HYPERLINK("http://x")', '-1.5', '+cmd|x', '@SUM(1)', "'=kept"];
  const data = tableOf('a,b,y', 80, (i) => {
    const a = ((i * 37) % 100) - 50.5;
    const label = labels[Math.floor((a + 50.5) / 20)]!;
    return `${a},${label.length},"${label.replaceAll('"', '""')}"`;
  });
  const { folder, code, err } = run(data, {
    ...MULTICLASS,
    split: '{method: hash, test_size: 0.4, random_state: 1}',
    evaluate: `{metrics: [accuracy, log_loss], slices: [{columns: [y], min_rows: 1}]}`,
  });
  expect(code, err).toBe(0);
  const text = out(folder, 'predictions.csv');
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text).toMatch(/,-1\.5,/);
  expect(text).not.toContain("'-1.5");
  for (const line of text.split('\n')) for (const cell of line.split(/,"?/)) expect(cell).not.toMatch(/^(?:=|@|\+c)/);
  const file = join('assay-out/small/predictions.csv');
  const again = assay(
    ['evaluate', '--predictions', file, '--task', 'multiclass', '--metrics', 'accuracy,log_loss', '--json'],
    folder,
  );
  expect(again.code, again.err).toBe(0);
  type Evaluation = { classes: string[]; metrics: Record<string, { value: number }> };
  const [first, second] = [
    readJson<Evaluation>(folder, 'assay-out/small/evaluation.json'),
    JSON.parse(again.out) as Evaluation,
  ];
  expect(second.classes).toEqual([...labels].sort());
  expect(second.classes).toEqual(first.classes);
  for (const metric of ['accuracy', 'log_loss']) expect(second.metrics[metric]).toEqual(first.metrics[metric]);
});
