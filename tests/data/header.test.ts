import { expect, test } from 'vitest';
import { checkHeader, checkName } from '../../src/data/header.ts';

test.each([
  ['an empty name', ['a', ''], 'data.csv, line 1, column 2: a column without a name'],
  ['a blank name', ['\u00A0 \t'], 'data.csv, line 1, column 1: a column without a name'],
  ['a name too long', ['a', 'x'.repeat(1025)], 'data.csv, line 1, column 2: a name of 1025 characters, at most 1024'],
  ['a repeat', ['a', 'b', 'a', 'b'], 'data.csv, line 1: "a" names the columns 1 and 3'],
  [
    'a repeated name of the language',
    ['__proto__', '__proto__'],
    'data.csv, line 1: "__proto__" names the columns 1 and 2',
  ],
  ['too many', Array.from({ length: 16_385 }, (_, i) => `c${i}`), 'data.csv, line 1: 16385 columns, at most 16384'],
])('%s is refused', (_what, names, message) => {
  expect(() => checkHeader(names, 'data.csv')).toThrow(message);
});

test.each([
  [['__proto__', 'constructor', 'toString', 'hasOwnProperty']],
  [['a', 'A', ' a', 'a ']],
  [['x'.repeat(1024)]],
  [['=SUM(1)', '😀', '"', 'a,b', 'line\nend']],
])('%j are names', (names) => {
  expect(() => checkHeader(names, 'data.csv')).not.toThrow();
});

test('a name alone tells the place that it is given', () => {
  expect(() => checkName(' ', { file: 'data.jsonl', line: 7, column: 3 })).toThrow(
    'data.jsonl, line 7, column 3: a column without a name',
  );
});
