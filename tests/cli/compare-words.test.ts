import { expect, it } from 'vitest';
import { assay, folderWith } from '../chain/assay.ts';

const rows = (...predictions: number[]) =>
  `assay_row_id,truth,prediction\n${predictions.map((prediction, i) => `r${i},${i},${prediction}\n`).join('')}`;

/** As many rows as a regression needs, each off by `error`. */
const off = (error: number) => Array.from({ length: 30 }, (_, i) => i + error);

it('names two predictions files by their names, and advises nothing that files do not have', () => {
  const folder = folderWith({ 'old.csv': rows(...off(0.1)), 'new.csv': rows(...off(1)) });
  const call = [
    'compare',
    '--candidate',
    'new.csv',
    '--baseline',
    'old.csv',
    '--task',
    'regression',
    '--metric',
    'rmse',
  ];
  const { code, out } = assay([...call, '--max-absolute-regression', '0.1'], folder);
  expect(code).toBe(1);
  expect(out).toContain('Candidate new against baseline old.csv.');
  expect(out).toContain('keep the baseline, or allow more by a wider margin or another threshold.');
  expect(out).not.toMatch(/unnamed|What changed|main branch/);
});

it('tells what writes a first column without a name', () => {
  const folder = folderWith({ 'frame.csv': ',a,y\n0,1,2\n1,2,3\n' });
  const { code, err } = assay(['run', '--data', 'frame.csv', '--target', 'y'], folder);
  expect(code).toBe(2);
  expect(err).toContain(
    'frame.csv, line 1, column 1: a column without a name; pandas leaves its index out with to_csv(..., index=False)',
  );
});
