import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuns } from '../../../src/data/parquet/runs.ts';

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];

function repeated(value: number, times: number, width: number): number[] {
  return [...varint(times * 2), ...Array.from({ length: (width + 7) >> 3 }, (_, i) => (value >> (8 * i)) & 255)];
}

/** Groups of eight, the lowest bit first. */
function packed(values: readonly number[], width: number): number[] {
  const bits = values.flatMap((value) => Array.from({ length: width }, (_, i) => (value >> i) & 1));
  const bytes = Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit, j) => byte | (bit << j), 0),
  );
  return [...varint((values.length / 8) * 2 + 1), ...bytes];
}

test('gives back what runs of both kinds hold', () => {
  const file = fc.integer({ min: 1, max: 25 }).chain((width) => {
    const value = fc.integer({ min: 0, max: (1 << width) - 1 });
    const run = fc.oneof(
      fc.tuple(value, fc.integer({ min: 1, max: 300 })).map(([v, times]) => ({
        bytes: repeated(v, times, width),
        values: Array<number>(times).fill(v),
      })),
      fc
        .array(fc.array(value, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 20 })
        .map((groups) => ({ bytes: packed(groups.flat(), width), values: groups.flat() })),
    );
    return fc.tuple(fc.constant(width), fc.array(run, { minLength: 1, maxLength: 6 }), fc.nat(7));
  });
  fc.assert(
    fc.property(file, ([width, runs, cut]) => {
      const values = runs.flatMap((run) => run.values);
      const count = Math.max(0, values.length - cut);
      const got = readRuns(Uint8Array.from(runs.flatMap((run) => run.bytes)), width, count);
      expect([...got]).toEqual(values.slice(0, count));
    }),
  );
});

test('a width of 0 is zeros, without bytes', () => {
  expect([...readRuns(new Uint8Array(0), 0, 3)]).toEqual([0, 0, 0]);
});

test('what a run claims beyond its page is let go at once', () => {
  const most = [0xfe, 0xff, 0xff, 0xff, 0x0f, 1];
  expect([...readRuns(Uint8Array.from(most), 1, 4)]).toEqual([1, 1, 1, 1]);
  const mostPacked = [0xff, 0xff, 0xff, 0xff, 0x0f, 0b1101];
  expect([...readRuns(Uint8Array.from(mostPacked), 1, 4)]).toEqual([1, 0, 1, 1]);
});

test.each([
  ['no bytes', [], 1, 'runs that end early'],
  ['a run without its value', [0x04], 3, 'runs that end early'],
  ['a packed run cut short', [0x03], 1, 'runs that end early'],
  ['runs of no rows', [0x00, 1, 0x00, 1], 1, 'runs that end early'],
  ['a header without an end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1, 'a run without an end'],
  ['values too wide', [0x04, 1], 26, 'values of 26 bits'],
] as [string, number[], number, string][])('%s is refused', (_what, bytes, width, message) => {
  expect(() => readRuns(Uint8Array.from(bytes), width, 9)).toThrow(message);
});
