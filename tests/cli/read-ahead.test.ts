/** A large table named on the command line is digested while the program still loads: nobody may see a difference. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assay, folderWith, readJson } from '../chain/assay.ts';

/** More than 4 MiB. */
const ROWS = 150_000;
const table = `a,b,y\n${Array.from({ length: ROWS }, (_, i) => `${(i * 37) % 1013}.00000000025,${(i * 53) % 10007}.00000000005,${(i * 17) % 911}.00000000075`).join('\n')}\n`;
const digestOf = (bytes: string | Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const RUN = ['--target', 'y', '--task', 'regression', '--quiet'];
type Run = { data: { sha256: string; rows: number }[] };

it('the digest in run.json is that of the file, by --data and by a recipe', () => {
  const folder = folderWith({
    'large.csv': table,
    'assay.yml': 'version: 1\nmodels: {large: {task: regression, data: {path: large.csv, target: y}}}\n',
  });
  const ahead = assay(['run', '--data', 'large.csv', ...RUN, '--out', 'ahead'], folder);
  expect(ahead.code, ahead.err).toBe(0);
  const plain = assay(['run', '--quiet', '--out', 'plain'], folder);
  expect(plain.code, plain.err).toBe(0);
  const [one, other] = ['ahead', 'plain'].map((out) => readJson<Run>(folder, out, 'large/run.json').data[0]!);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ sha256: digestOf(table), rows: ROWS });
});

it('a packed table is digested as it lies on the disk', () => {
  // Barely packed at all, so that the file is large.
  const packed = gzipSync(table, { level: 0 });
  const folder = folderWith({ 'large.csv.gz': packed });
  const { code, err } = assay(['check-data', '--data', 'large.csv.gz', ...RUN], folder);
  expect(code, err).toBe(0);
  const trained = assay(['train', '--data', 'large.csv.gz', ...RUN], folder);
  expect(trained.code, trained.err).toBe(0);
  expect(readJson<Run>(folder, 'assay-out/large/run.json').data[0]!.sha256).toBe(digestOf(packed));
});

it.each<[string, readonly string[], string, string]>([
  ['a missing option', ['run', '--data', 'large.csv'], table, 'assay: --target: --data needs --target COLUMN\n'],
  [
    'a broken line',
    ['run', '--data', 'large.csv', ...RUN],
    `${table}1,2\n`,
    'assay: large: large.csv, line 150002: 2 cells where the header has 3\n',
  ],
  [
    'a header',
    ['run', '--data', 'large.csv', ...RUN],
    `a${table}`.replace('b', 'aa'),
    'assay: large: large.csv, line 1: "aa" names the columns 1 and 2\n',
  ],
])('%s is told in one line, as without', (_what, words, content, message) => {
  const { code, err } = assay(words, folderWith({ 'large.csv': content }));
  expect({ code, err }).toEqual({ code: 2, err: message });
});
