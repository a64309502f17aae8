import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_DECIMAL, writeDecimal } from '../../src/data/decimal-bytes.ts';

function written(value: number): string | undefined {
  const bytes = new Uint8Array(LONGEST_DECIMAL + 2).fill(35);
  const end = writeDecimal(value, bytes, 1);
  if (end < 0) return undefined;
  expect(end).toBeLessThanOrEqual(1 + LONGEST_DECIMAL);
  expect(bytes[0]).toBe(35);
  return Buffer.from(bytes.subarray(1, end)).toString('latin1');
}

test.each([
  0, -0, 1, -1, 9, 10, 99, 100, 0.1, 0.000001, -0.000001, 0.25, 999999999.999999, -999999999.999999, 1000000.000001,
  123.456,
])('%s is written as JavaScript writes it', (value) => {
  expect(written(value)).toBe(String(value));
});

test.each([NaN, Infinity, -Infinity, 1e9, 1e300, 0.0000001, 1 / 3, 0.1 + 0.2, Number.MIN_VALUE])(
  '%s is left',
  (value) => {
    expect(written(value)).toBeUndefined();
  },
);

test('a decimal of six places below 10⁹ is always written, and never another text than JavaScript’s', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 6 }), fc.boolean(), (digits, places, negative) => {
      const size = Number(`${digits % 1e15}e-${places}`) % 1e9;
      const value = Number(size.toFixed(places)) * (negative ? -1 : 1);
      expect(written(value)).toBe(String(value));
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect([undefined, String(value)]).toContain(written(value));
    }),
    { numRuns: 3000 },
  );
});

test('neighbours of a decimal are no decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 - 1 }), fc.integer({ min: -3, max: 3 }), (whole, steps) => {
      const bits = new BigInt64Array(Float64Array.of(whole / 1000).buffer);
      bits[0]! += BigInt(steps);
      const value = new Float64Array(bits.buffer)[0]!;
      expect([undefined, String(value)]).toContain(written(value));
      if (steps === 0) expect(written(value)).toBe(String(value));
    }),
    { numRuns: 3000 },
  );
});
