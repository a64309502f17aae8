import { expect, test } from 'vitest';
import { readThrift, type Shape } from '../../../src/data/parquet/thrift.ts';

const SHAPE = {
  1: ['count', 'number'],
  2: ['name', 'text'],
  3: ['flag', 'flag'],
  4: ['inner', { 1: ['flag', 'flag'] }],
  5: ['list', ['number']],
} as const satisfies Shape;
const read = (bytes: number[]) => readThrift(Uint8Array.from(bytes), 0, SHAPE);

test('reads what the shape names, walks over the rest, and says where it ends', () => {
  const bytes = [
    [0x15, 0x03], // count: −2
    [0x18, 0x02, 0xc3, 0xa9], // name: é
    [0x11], // flag: true
    [0x1c, 0x12, 0x00], // inner: {flag: false}
    [0x19, 0x25, 0x02, 0x80, 0x01], // list: 1, 64
    [0x57, 1, 2, 3, 4, 5, 6, 7, 8], // field 10, a double
    [0x1c, 0x19, 0x21, 0x01, 0x00, 0x18, 0x01, 0x61, 0x00], // field 11, a struct with a list of flags and a text
    [0x03, 0x1a, 0x7f], // field 13, a byte, its number written out
    [0x00],
  ].flat();
  expect(read([...bytes, 0x77])).toEqual({
    fields: { count: -2, name: 'é', flag: true, inner: { flag: false }, list: [1, 64] },
    end: bytes.length,
  });
});

test.each([
  ['nothing', [], 'a structure without an end'],
  ['no end', [0x15, 0x02], 'a structure without an end'],
  ['a number without an end', [0x15, ...Array(11).fill(0x80)], 'an integer without an end'],
  ['a skipped number without an end', [0x96, ...Array(11).fill(0xff)], 'an integer without an end'],
  ['a number that a double cannot hold', [0x16, ...Array(8).fill(0xff), 0x7f, 0], 'an integer beyond'],
  ['a text too long', [0x28, 0xff, 0xff, 0xff, 0x7f, 0x61], 'a text claims 268435455 bytes'],
  ['a list too long', [0x59, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x00], 'a list claims 4294967295 elements'],
  ['a skipped list too long', [0x99, 0xf1, 0xff, 0xff, 0x7f, 0x00], 'a list claims 2097151 elements'],
  ['a text where a number belongs', [0x18, 0x00, 0x00], 'a text where none belongs'],
  ['a struct where a number belongs', [0x1c, 0x00, 0x00], 'type 12 where a number belongs'],
  ['a list where a struct belongs', [0x49, 0x00, 0x00], 'type 9 where a struct belongs'],
  ['a struct where a list belongs', [0x5c, 0x00, 0x00], 'type 12 where a list belongs'],
  ['a type that there is not', [0x9e], 'unknown type 14'],
  ['structs in structs', Array(1000).fill(0x9c), 'more than 24 structures in each other'],
  ['lists in lists', [0x99, ...Array(1000).fill(0x19)], 'more than 24 structures in each other'],
] as [string, number[], string][])('%s is refused', (_what, bytes, message) => {
  expect(() => read(bytes)).toThrow(message);
});

test('a list of more values than are kept is refused, and may be walked over', () => {
  const list = (field: number) => {
    const bytes = new Uint8Array(4_000_010);
    bytes.set([(field << 4) | 9, 0xf5, 0x80, 0x92, 0xf4, 0x01]);
    return bytes;
  };
  expect(() => readThrift(list(5), 0, SHAPE)).toThrow('more than 4000000 values in one structure');
  expect(readThrift(list(6), 0, SHAPE).fields).toEqual({});
});
