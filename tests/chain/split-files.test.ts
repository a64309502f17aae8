import { expect, it } from 'vitest';
import { assay, folderWith, readJson } from './assay.ts';

const RECIPE = `version: 1
models:
  m:
    task: regression
    data: {path: train.csv, target: y}
    split: {method: files, test_path: test.csv}
`;
const TRAIN = `a,b,y\n${Array.from({ length: 30 }, (_, i) => `${i},${(i * 7) % 11},${i * 3 + (i % 4)}\n`).join('')}`;

it('trains on one file, tests on the other, and warns of a row that stands in both', () => {
  const folder = folderWith({ 'assay.yml': RECIPE, 'train.csv': TRAIN, 'test.csv': 'b,y,a\n3,20,5.5\n7,4,1\n' });
  expect(assay(['run'], folder).code).toBe(0);
  const run = readJson<{ data: { role: string; path: string; rows: number }[] }>(folder, 'assay-out/m/run.json');
  expect(run.data.map(({ role, path, rows }) => [role, path, rows])).toEqual([
    ['data', 'train.csv', 30],
    ['test', 'test.csv', 2],
  ]);
  const check = readJson<{ findings: { rule: string; message: string }[] }>(folder, 'assay-out/m/data-check.json');
  expect(check.findings.find(({ rule }) => rule === 'leak')?.message).toMatch(/^1 of 2 test rows also occur/);
});

it('refuses a test file without a column of the train file', () => {
  const folder = folderWith({ 'assay.yml': RECIPE, 'train.csv': TRAIN, 'test.csv': 'a,y\n1,2\n' });
  const { code, err } = assay(['run'], folder);
  expect(code).toBe(2);
  expect(err).toContain('test.csv, b: no column "b", which train.csv has');
});
