import { expect, it } from 'vitest';
import { leakFindings } from '../../../src/data/split/leak.ts';

it('counts every test row that the train rows hold, once each', () => {
  const high = Uint32Array.of(1, 1, 1, 1, 2, 1);
  const keys = { length: 6, high, low: Uint32Array.of(7, 7, 7, 7, 7, 8) };
  const [finding] = leakFindings(keys, { train: Uint32Array.of(0, 1), test: Uint32Array.of(2, 3, 4, 5) });
  expect(finding).toMatchObject({ severity: 'warning', rule: 'leak', numbers: { rows: 2, testRows: 4 } });
  expect(leakFindings(keys, { train: Uint32Array.of(0), test: Uint32Array.of(4, 5) })).toEqual([]);
});
