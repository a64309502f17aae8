import { expect, test } from 'vitest';
import { readDeltas, readDeltaTexts, readSharedPrefixes } from '../../../src/data/parquet/delta.ts';

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
/** `count` times `value`: one block of 128 in four parts without a bit. */
const constant = (value: number, count: number) => [
  0x80,
  0x01,
  0x04,
  ...varint(count),
  ...varint(value * 2),
  ...Array(Math.ceil((count - 1) / 128))
    .fill([0, 0, 0, 0, 0])
    .flat(),
];
const readerOf = (bytes: number[]) => ({ view: new DataView(Uint8Array.from(bytes).buffer), offset: 0 });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('lengths, then texts', () => {
  const reader = readerOf([...constant(2, 3), ...Buffer.from('abcdef')]);
  expect(readDeltaTexts(reader, 3).map(text)).toEqual(['ab', 'cd', 'ef']);
  expect(readDeltaTexts(readerOf([]), 0)).toEqual([]);
});

test('texts that begin as the one before them', () => {
  // Shared: 0, 1, 2 (steps of 1); rests of one byte.
  const shared = [0x80, 0x01, 0x04, 3, 0, 0x02, 0, 0, 0, 0];
  const reader = () => readerOf([...shared, ...constant(1, 3), ...Buffer.from('abc')]);
  expect(readSharedPrefixes(reader(), 3, 6).map(text)).toEqual(['a', 'ab', 'abc']);
  expect(() => readSharedPrefixes(reader(), 3, 5)).toThrow('texts of more than 5 bytes in one page');
});

test.each([
  ['a first text that shares', [...constant(1, 2), ...constant(1, 2), 1, 2], 'shares more than the last one has'],
  ['a text that shares too much', [0x80, 0x01, 0x04, 2, 0, 0x04, 0, 0, 0, 0, ...constant(1, 2), 1, 2], 'shares more'],
  ['a rest beyond the page', [...constant(0, 2), ...constant(9, 2), 1, 2], 'a text claims 9 bytes'],
  ['a rest below nothing', [...constant(0, 2), 0x80, 0x01, 0x04, 2, 1, 0, 0, 0, 0, 0], 'a text claims -1 bytes'],
] as [string, number[], string][])('%s is refused', (_what, bytes, message) => {
  expect(() => readSharedPrefixes(readerOf(bytes), 2, 100)).toThrow(message);
});

test.each([
  ['blocks without parts', [0x80, 0x01, 0x00, 9, 0, 0], 'blocks of 128 values'],
  ['blocks of nothing', [0x00, 0x04, 9, 0, 0], 'blocks of 0 values'],
  ['parts of an odd size', [0x84, 0x01, 0x04, 9, 0, 0], 'blocks of 132 values'],
  ['more parts than bytes', [...varint(2 ** 31), ...varint(2 ** 26), 9, 0, 0], 'blocks that end early'],
  ['a number without an end', [0x80, 0x01, 0x04, 9, ...Array(4000).fill(0x80)], 'an integer without an end'],
] as [string, number[], string][])('%s is refused', (_what, bytes, message) => {
  expect(() => readDeltas(readerOf(bytes), new BigInt64Array(9))).toThrow(message);
  expect(() => readDeltas(readerOf(bytes), new Int32Array(9))).toThrow(message);
});

test('bytes that end early are refused', () => {
  expect(() => readDeltas(readerOf(constant(5, 200).slice(0, -6)), new Int32Array(200))).toThrow();
});
