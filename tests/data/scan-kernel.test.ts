import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ScanTarget, scanLines } from '../../src/data/byte-scan.ts';
import { openScanKernel } from '../../src/data/scan-kernel.ts';
import { scanByKernel } from '../../src/data/scan-lines.ts';

const CAPACITY = 4096;
const COMMA = 44;

function kernelOf(columns: number, emptyIsMissing = true) {
  const kernel = openScanKernel({ columns, delimiter: COMMA, emptyIsMissing, capacity: CAPACITY });
  if (kernel === undefined) throw new Error('this engine has no vector instructions');
  return kernel;
}

function targetOf(columns: number, rows: number, emptyIsMissing: boolean): ScanTarget {
  return {
    columns: Array.from({ length: columns }, () => new Float64Array(rows)),
    row: 0,
    emptyIsMissing,
    delimiter: COMMA,
  };
}

const common = fc
  .tuple(fc.constantFrom('', '-'), fc.stringMatching(/^[0-9]{0,9}$/), fc.stringMatching(/^(\.[0-9]{0,5})?$/))
  .map((parts) => parts.join(''));
const odd = fc.constantFrom(
  '',
  '-',
  '.',
  '-.',
  '1.2.3',
  '+1',
  '1e5',
  '-0',
  '-0.0',
  '1 ',
  '"1"',
  '--1',
  '1-',
  'x',
  '\r',
);
const long = fc.stringMatching(/^-?[0-9]{1,20}\.[0-9]{1,20}$/);
const cell = fc.oneof(
  { weight: 60, arbitrary: common },
  { weight: 1, arbitrary: odd },
  { weight: 3, arbitrary: long },
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
);
const end = fc.oneof({ weight: 30, arbitrary: fc.constant('\n') }, fc.constantFrom('\r\n', '\n\n', '\r'));

test('the kernel and the scanner alone give the same columns and the same answer', () => {
  const file = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      emptyIsMissing: fc.boolean(),
      room: fc.integer({ min: 1, max: 50 }),
      text: fc
        .array(fc.tuple(fc.array(cell, { minLength: columns, maxLength: columns }), end), {
          minLength: 1,
          maxLength: 40,
        })
        .map((lines) => `${lines.map(([cells, lineEnd]) => cells.join(',') + lineEnd).join('')}\n`),
    }),
  );
  fc.assert(
    fc.property(file, ({ columns, emptyIsMissing, room, text }) => {
      const kernel = kernelOf(columns, emptyIsMissing);
      const length = Buffer.from(kernel.bytes.buffer, kernel.bytes.byteOffset, CAPACITY).write(text, 'latin1');
      const [alone, together] = [0, 1].map(() => targetOf(columns, room, emptyIsMissing)) as [ScanTarget, ScanTarget];
      const expected = scanLines(kernel.bytes, 0, length, alone);
      expect(scanByKernel(kernel, length, together)).toBe(expected);
      expect(together.row).toBe(alone.row);
      // Bit by bit: −0 is not 0. What stands behind the rows is nobody's.
      const rowsOf = ({ columns: all, row }: ScanTarget) => all.map((one) => [...one.subarray(0, row)]);
      expect(rowsOf(together)).toEqual(rowsOf(alone));
    }),
    { numRuns: 400 },
  );
});

test('common cells need no other scanner', () => {
  const kernel = kernelOf(3);
  const text = '-0.123456,12,.5\n5.,-0,\r\n,123456789012345,-1234567890.123\n';
  const length = Buffer.from(kernel.bytes.buffer, kernel.bytes.byteOffset, CAPACITY).write(text, 'latin1');
  expect(kernel.scan(0, length, 10)).toEqual({ next: length, rows: 3 });
  expect(kernel.cells.map((cells) => [...cells.subarray(0, 3)])).toEqual([
    [-0.123456, 5, Number.NaN],
    [12, 0, 123456789012345],
    [0.5, Number.NaN, -1234567890.123],
  ]);
});

test.each(['1e5,1', '+1,1', '1.2.3,1', '1,', '-,1', '1234567890123456,1', 'x,1', '1,1,1', '1\r,1'])(
  'the kernel stops before the line %j',
  (line) => {
    const kernel = kernelOf(2, false);
    const text = `1,2\n${line}\n3,4\n`;
    const length = Buffer.from(kernel.bytes.buffer, kernel.bytes.byteOffset, CAPACITY).write(text, 'latin1');
    expect(kernel.scan(0, length, 10)).toEqual({ next: 4, rows: 1 });
  },
);
