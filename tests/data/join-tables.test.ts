import { expect, it } from 'vitest';
import { joinTables } from '../../src/data/join-tables.ts';
import type { Table } from '../../src/data/table.ts';
import { dropMissingTarget } from '../../src/data/target-rows.ts';
import { numeric, tableOf, text } from '../models/fixture-table.ts';

const join = (a: Table, b: Table) => joinTables({ table: a, file: 'a.csv' }, { table: b, file: 'b.csv' });

it('joins by name and merges the dictionaries', () => {
  const joined = join(
    tableOf(text('c', ['x', null, 'b']), numeric('n', [1, 2, 3])),
    tableOf(numeric('n', [4]), text('c', ['a'])),
  );
  expect(joined).toEqual(tableOf(text('c', ['x', null, 'b', 'a']), numeric('n', [1, 2, 3, 4])));
});

it('takes a column without values for what it is in the other file', () => {
  const joined = join(tableOf(numeric('n', [1])), tableOf(text('n', [null, null])));
  expect(joined).toEqual(tableOf(numeric('n', [1, Number.NaN, Number.NaN])));
});

it.each([
  [
    tableOf(numeric('n', [1]), numeric('m', [1])),
    tableOf(numeric('n', [1])),
    'b.csv, m: no column "m", which a.csv has',
  ],
  [
    tableOf(numeric('n', [1])),
    tableOf(numeric('n', [1]), numeric('m', [1])),
    'a.csv, m: no column "m", which b.csv has',
  ],
  [tableOf(numeric('n', [1])), tableOf(text('n', ['a'])), 'b.csv, n: "n" is categorical here and numeric in a.csv'],
])('refuses files that differ: %#', (a, b, message) => {
  expect(() => join(a, b)).toThrow(message);
});

it('leaves rows without a target out, counts them, and refuses when none is left', () => {
  const { table, dropped } = dropMissingTarget(
    tableOf(numeric('y', [1, Number.NaN, 3]), text('c', ['a', 'b', 'c'])),
    'y',
  );
  expect(dropped).toBe(1);
  expect([...(table.columns[0] as { values: Float64Array }).values]).toEqual([1, 3]);
  expect(() => dropMissingTarget(tableOf(text('y', [null])), 'y', { file: 'a.csv' })).toThrow(
    'a.csv: every row misses its target "y"',
  );
});
