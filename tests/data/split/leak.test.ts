import { expect, it } from 'vitest';
import { leakFindings } from '../../../src/data/split/leak.ts';

it('counts every test row that the train rows hold, once each', () => {
  const words = Uint32Array.of(1, 7, 1, 7, 1, 7, 1, 7, 2, 7, 1, 8);
  const keys = { length: 6, words, stride: 2 };
  const [finding] = leakFindings(keys, { train: Uint32Array.of(0, 1), test: Uint32Array.of(2, 3, 4, 5) });
  expect(finding).toMatchObject({ severity: 'warning', rule: 'leak', numbers: { rows: 2, testRows: 4 } });
  expect(leakFindings(keys, { train: Uint32Array.of(0), test: Uint32Array.of(4, 5) })).toEqual([]);
});
