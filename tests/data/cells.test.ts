import { expect, test } from 'vitest';
import { CellColumn } from '../../src/data/cells.ts';

function columnOf(texts: readonly (string | undefined)[]): CellColumn {
  const column = new CellColumn('x');
  for (const text of texts) column.push(text);
  return column;
}

test('keeps each text once, in the order in which it first came, and a code for every row', () => {
  const column = columnOf(['b', undefined, 'a', 'b', '']);
  expect(column.texts).toEqual(['b', 'a', '']);
  expect([...column.codes]).toEqual([0, -1, 1, 0, 2]);
  expect(column.length).toBe(5);
});

test('names of the language are texts like others', () => {
  const names = ['__proto__', 'constructor', 'toString', '__proto__'];
  const column = columnOf(names);
  expect(Array.from(column.codes, (code) => column.texts[code])).toEqual(names);
});

test('grows with its rows', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? undefined : String(i % 700)));
  const column = columnOf(texts);
  expect(Array.from(column.codes, (code) => column.texts[code])).toEqual(texts);
});

test.each([
  ['the first of several', (text: string) => text !== 'b', 2],
  ['by its code', (_: string, code: number) => code === 2, 4],
  ['none', () => false, -1],
])('finds a row: %s', (_what, wanted, row) => {
  expect(columnOf(['b', undefined, 'a', 'b', '']).firstRow(wanted)).toBe(row);
});
