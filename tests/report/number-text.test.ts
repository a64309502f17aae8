import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatChange,
  formatChanges,
  formatExact,
  formatNumber,
  formatPercent,
  formatSeconds,
  formatTogether,
  shortDigest,
} from '../../src/report/number-text.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [4.928602182665333, '4.929'],
    [-0.0221, '−0.02210'],
    [0.6687594935356326, '0.6688'],
    [99.996, '100.0'],
    [12345.678, '12,346'],
    [506, '506'],
    [1234567, '1,234,567'],
    [-9007199254, '−9,007,199,254'],
    [0.0000123456, '0.00001235'],
    [1.5e-9, '1.500 × 10⁻⁹'],
    [-2.5e20, '−2.500 × 10²⁰'],
    [Number.NaN, 'not finite'],
    [Number.POSITIVE_INFINITY, 'not finite'],
  ])('shows %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('never shows an exponent, a hyphen or "NaN", whatever the number', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(formatNumber(value)).toMatch(/^−?[\d,]+(\.\d+)?( × 10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$|^not finite$/);
      }),
    );
  });
});

describe('formatTogether', () => {
  it('gives numbers of one kind the same decimals', () => {
    expect(formatTogether([4.812, 5.3094])).toEqual(['4.812', '5.309']);
    expect(formatTogether([102.5, 0.25])).toEqual(['102.5', '0.3']);
  });

  it('adds decimals until different numbers look different', () => {
    expect(formatTogether([0.99512, 0.99514])).toEqual(['0.99512', '0.99514']);
  });

  it('does not tell apart what differs by rounding only', () => {
    expect(formatTogether([4.928602182665333, 4.928602182665334])).toEqual(['4.929', '4.929']);
  });

  it('keeps whole numbers whole', () => {
    expect(formatTogether([404, 1020])).toEqual(['404', '1,020']);
  });
});

describe('formatChange', () => {
  it('carries its sign', () => {
    expect(formatChange(0.4971, 4.8)).toBe('+0.497');
    expect(formatChange(-0.4971, 4.8)).toBe('−0.497');
  });

  it('is 0 where the difference is rounding of what it was taken of', () => {
    expect(formatChange(3.6e-15, 4.9)).toBe('0');
  });

  it('shares decimals with its interval', () => {
    expect(formatChanges([-0.0692, -0.139, 0.0009], 0.68)).toEqual(['−0.069', '−0.139', '+0.001']);
  });
});

it('shows a number of the config as it was written', () => {
  expect([0.02, 6, 1234.5, -0.1, 1e-9, 0.1 + 0.2].map(formatExact)).toEqual([
    '0.02',
    '6',
    '1,234.5',
    '−0.1',
    '1 × 10⁻⁹',
    '0.30000000000000004',
  ]);
});

it('keeps a number and its unit on one line', () => {
  expect(formatPercent(0.9)).toBe('90\u00a0%');
  expect(formatPercent(-0.10333)).toBe('−10.3\u00a0%');
});

it('shows seconds in the unit that a person would use', () => {
  expect([0, 0.0412, 1.236, 75, 7322].map(formatSeconds)).toEqual([
    '0 ms',
    '41 ms',
    '1.24 s',
    '1 min 15 s',
    '2 h 2 min',
  ]);
});

it('shows bytes in powers of 1,024', () => {
  expect([0, 1023, 35737, 83_886_080, 512 * 1024 * 1024].map(formatBytes)).toEqual([
    '0 bytes',
    '1,023 bytes',
    '34.9 KiB',
    '80.0 MiB',
    '512 MiB',
  ]);
});

it('shortens a digest to what tells it apart', () => {
  expect(shortDigest('sha256:5c1e90aabbcc')).toBe('sha256:5c1e90…');
});
