/** A yardstick that breaks, through the built command line: the page says so first, with both numbers and the cause. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Verdict } from '../../src/documents/verdict.ts';
import { configOf, csv, houses } from '../steps/changed-world.ts';
import { assay, folderWith, readJson } from './assay.ts';

it('a column in another unit', () => {
  const rows = houses(700, 1);
  const data = 'id: key, exclude: [when]';
  const folder = folderWith({ 'assay.yml': configOf({ rows, data }), 'data.csv': csv(rows) });
  expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
  const now = rows.map((row) => ({ ...row, tax: Number(row['tax']) * 100 }));
  const worse = '{model: ridge, params: {alpha: 300}}';
  writeFileSync(join(folder, 'assay.yml'), configOf({ rows: now, data, train: worse }));
  writeFileSync(join(folder, 'data.csv'), csv(now));
  const { out } = assay(['run', '--baseline', 'base'], folder);
  const verdict = readJson<Verdict>(folder, 'assay-out/m/verdict.json');
  expect(verdict.reasons[0]).toBe('baseline_shifted');
  expect(verdict.gates[0]).toMatchObject({ outcome: 'inconclusive', reason: 'baseline_shifted' });
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    /its rmse was 1\.\d+ and is [\d.]+ now, on \d+ rows: tax is about 100 times what it was/,
  );
});
