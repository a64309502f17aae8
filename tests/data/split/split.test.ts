import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyRows } from '../../../src/data/identity.ts';
import type { RowKeys, RowSplitConfig } from '../../../src/data/split/contract.ts';
import { leakFindings } from '../../../src/data/split/leak.ts';
import { splitRows } from '../../../src/data/split/split.ts';
import type { Table } from '../../../src/data/table.ts';
import { numeric, readFixture, tableOf, text } from '../../models/fixture-table.ts';
import { ONE_THREAD } from '../byte-source.ts';

const AT = { field: 'split' };

function keysOf(high: readonly number[]): RowKeys {
  return { length: high.length, words: Uint32Array.from(high.flatMap((word) => [word, ~word])), stride: 2 };
}

function split(
  table: Table,
  config: RowSplitConfig,
  keys: RowKeys = keysOf(Array.from({ length: table.rows }, (_, i) => i)),
) {
  return splitRows(table, config, { keys }, AT);
}

const NO_COLUMNS = (rows: number): Table => ({ rows, columns: [] });

describe('hash', () => {
  const config = (test_size: number) => ({ method: 'hash' as const, test_size, random_state: 42 });

  it('keeps a side whatever the other rows and their order, and parts every row once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 120 }), fc.array(fc.nat()), (old, added) => {
        const before = split(NO_COLUMNS(old.length), config(0.5), keysOf(old));
        const grown = [...added, ...old].reverse();
        const after = split(NO_COLUMNS(grown.length), config(0.5), keysOf(grown));
        expect([...before.train, ...before.test].sort((a, b) => a - b)).toEqual(old.map((_, i) => i));
        const testKeys = new Set(Array.from(after.test, (row) => grown[row]));
        expect(old.map((key) => testKeys.has(key))).toEqual(old.map((_, row) => before.test.includes(row)));
      }),
    );
  });

  it('takes the share it is told', () => {
    const { test } = split(NO_COLUMNS(100_000), config(0.2));
    expect(Math.abs(test.length - 20_000)).toBeLessThan(5 * 126.5);
  });

  it('takes a whole number of rows, and says when equal rows make it more', () => {
    expect(split(NO_COLUMNS(1000), config(77)).test.length).toBe(77);
    const { test, findings } = split(NO_COLUMNS(10), config(1), keysOf([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]));
    expect(test.length).toBe(5);
    expect(findings.map(({ message }) => message)).toEqual([
      'the test side has 5 rows, not the 1 of test_size, because equal rows stay together',
    ]);
  });

  it('keeps the repeated row of iris on one side, where sklearn may not', async () => {
    const table = readFixture('iris.csv');
    const { keys } = await identifyRows(table, { id: undefined, target: 'species' }, ONE_THREAD);
    for (let random_state = 0; random_state < 20; random_state++) {
      const sides = split(table, { method: 'hash', test_size: 0.3, random_state }, keys);
      expect(sides.test.includes(101)).toBe(sides.test.includes(142));
      expect(leakFindings(keys, sides)).toEqual([]);
    }
    const sides = { train: Uint32Array.of(0, 101), test: Uint32Array.of(142, 5) };
    expect(leakFindings(keys, sides)[0]?.message).toContain('1 of 2 test rows also occur in the train rows');
  });

  it('refuses an empty side', () => {
    expect(() => split(NO_COLUMNS(2), config(1e-9))).toThrow(
      'split.test_size: 1e-9 leaves the test side of 2 rows empty; raise it or change random_state',
    );
  });
});

describe('sklearn', () => {
  it.each([
    ['boston_housing.csv', undefined, [173, 274, 491, 72, 452, 76, 316, 140]],
    ['diabetes.csv', undefined, [287, 211, 72, 321, 73, 418, 367, 354]],
    ['iris.csv', 'species', [38, 127, 57, 93, 42, 56, 22, 20]],
    ['breast_cancer.csv', 'target', [256, 428, 501, 363, 564, 464, 358, 343]],
    ['wine.csv', 'target', [10, 134, 28, 121, 62, 51, 7, 66]],
    ['digits.csv', 'target', [618, 1427, 158, 1256, 1079, 648, 1773, 1531]],
  ])('gives the known test rows of %s, stratified by %s', (file, stratify, rows) => {
    const { test } = split(readFixture(file), {
      method: 'sklearn',
      test_size: 0.2,
      random_state: 42,
      ...(stratify === undefined ? {} : { stratify }),
    });
    expect([...test.subarray(0, 8)]).toEqual(rows);
  });

  it('refuses a missing class', () => {
    const table = tableOf(text('y', ['a', null, 'a', 'b']));
    expect(() => split(table, { method: 'sklearn', test_size: 2, random_state: 0, stratify: 'y' })).toThrow(
      'split.stratify: "y" is missing in 1 row',
    );
  });
});

describe('time', () => {
  const config = (test_size: number) => ({ method: 'time' as const, column: 't', test_size });

  it('takes the last instants, equal ones together', () => {
    const zoned = tableOf(text('t', ['2024-01-01T12:00:00+02:00', '2024-01-01T11:00:00Z', '2024-01-01T09:00:00Z']));
    expect([...split(zoned, config(1)).test]).toEqual([1]);
    const tied = split(tableOf(numeric('t', [3, 1, 3, 2])), config(1));
    expect([...tied.test]).toEqual([0, 2]);
    expect(tied.findings).toHaveLength(1);
  });

  it.each([
    [['2024-01-01', '2024-02-30'], '"2024-02-30" is no ISO 8601 date'],
    [['2024-01-01T00:00Z', '2024-01-02'], 'times with a zone'],
    [['2024-01-01', null], '"t" is missing in 1 row'],
  ])('refuses %j', (cells, message) => {
    expect(() => split(tableOf(text('t', cells)), config(1))).toThrow(message);
  });
});

describe('group and column', () => {
  it('keeps groups whole and on their side when the table grows', () => {
    const config = { method: 'group' as const, column: 'g', test_size: 0.4, random_state: 1 };
    const small = split(
      tableOf(
        numeric(
          'g',
          Array.from({ length: 90 }, (_, i) => i % 30),
        ),
      ),
      config,
    );
    const large = split(
      tableOf(
        numeric(
          'g',
          Array.from({ length: 400 }, (_, i) => i % 100),
        ),
      ),
      config,
    );
    const groups = (rows: Uint32Array, of: number) =>
      [...new Set(Array.from(rows, (row) => row % of))].sort((a, b) => a - b);
    expect(groups(large.test, 100).filter((g) => g < 30)).toEqual(groups(small.test, 30));
    expect(groups(small.train, 30).some((g) => groups(small.test, 30).includes(g))).toBe(false);
  });

  it('takes the rows of a value, or names the values there are', () => {
    const table = tableOf(text('part', ['a', 'test', 'b']));
    expect([...split(table, { method: 'column', column: 'part', test_value: 'test' }).test]).toEqual([1]);
    expect(() => split(table, { method: 'column', column: 'part', test_value: 'x' })).toThrow(
      'split.test_value: no row of "part" is "x"; the column holds "a", "b", "test"',
    );
    const numbers = tableOf(numeric('part', [1, 2]));
    expect([...split(numbers, { method: 'column', column: 'part', test_value: '1.0' }).test]).toEqual([0]);
  });
});
