import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf } from '../../src/data/number-text.ts';

test.each([
  ['0', 0],
  ['-0', 0],
  ['-0.0e5', 0],
  ['+7', 7],
  ['00012', 12],
  ['.5', 0.5],
  ['5.', 5],
  ['-.5e3', -500],
  ['1E-7', 1e-7],
  ['1e+22', 1e22],
  ['1e-400', 0],
  ['4.9e-324', 5e-324],
  ['9007199254740993', 9007199254740992],
  ['0.1000000000000000055511151231257827', 0.1],
  [`${'1'.repeat(400)}e-399`, 1.1111111111111112],
])('%s is %d', (text, number) => {
  expect(Object.is(numberOf(text), number)).toBe(true);
});

test.each([
  '',
  ' ',
  '.',
  '-',
  '+.',
  'e5',
  '1e',
  '1e+',
  '1.2.3',
  '--1',
  '1 ',
  ' 1',
  '1,5',
  '1_000',
  '0x10',
  '0b1',
  '1n',
  '1f',
  'NaN',
  'nan',
  'Infinity',
  '-inf',
  '1e400',
  '-1e999',
  '١',
  '１',
  '1\n',
  '1\0',
  'null',
  'true',
])('%j is no number', (text) => {
  expect(numberOf(text)).toBeNaN();
});

test('every double comes back from its shortest text, and from 17 digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(numberOf(String(value))).toBe(value + 0);
      expect(numberOf(value.toExponential(16))).toBe(value + 0);
    }),
  );
});

test('a long text that is nearly a number is told at once', () => {
  for (const text of ['1'.repeat(1e6), `${'1'.repeat(1e6)}.`, `1e${'1'.repeat(1e6)}`]) {
    expect(numberOf(text)).toBeNaN();
    expect(numberOf(`${text}x`)).toBeNaN();
  }
});
