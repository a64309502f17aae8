import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeCanonical, sha256 } from '../../src/documents/canonical.ts';

describe('canonical JSON', () => {
  test('sorts keys by code units, indents by two spaces and ends with a newline', () => {
    expect(encodeCanonical({ b: 1, a: { é: true, Z: null, z: [] }, '10': 'x', '9': {} })).toBe(
      '{\n  "10": "x",\n  "9": {},\n  "a": {\n    "Z": null,\n    "z": [],\n    "é": true\n  },\n  "b": 1\n}\n',
    );
  });

  test('keeps a list of numbers on one line and gives any other entry its own', () => {
    expect(encodeCanonical([1, 0.1, 1e21, 5e-324])).toBe('[1, 0.1, 1e+21, 5e-324]\n');
    expect(encodeCanonical(['a', 1])).toBe('[\n  "a",\n  1\n]\n');
    expect(encodeCanonical({ weights: new Float64Array([1.5, -2]) })).toBe('{\n  "weights": [1.5, -2]\n}\n');
    expect(encodeCanonical(new Int32Array([7]))).toBe('[7]\n');
  });

  test('writes minus zero as zero, since both are the same answer', () => {
    expect(encodeCanonical([-0, 0])).toBe('[0, 0]\n');
  });

  test('writes the shortest digits that read back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = encodeCanonical([value]);
        expect((JSON.parse(text) as number[])[0]).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('leaves out keys without a value', () => {
    expect(encodeCanonical({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n');
  });

  test.each([
    [Number.NaN, 'cannot encode NaN at $.x: documents hold finite numbers'],
    [Number.POSITIVE_INFINITY, 'cannot encode Infinity at $.x: documents hold finite numbers'],
    [() => 1, 'cannot encode [object Function] at $.x'],
    [new Map(), 'cannot encode [object Map] at $.x'],
    [new Date(0), 'cannot encode [object Date] at $.x'],
    [10n, 'cannot encode [object BigInt] at $.x'],
    [new Uint8Array(2), 'cannot encode [object Uint8Array] at $.x'],
    [[1, undefined], 'cannot encode [object Undefined] at $.x[1]'],
    [[1, Number.NaN], 'cannot encode NaN at $.x[1]: documents hold finite numbers'],
  ])('refuses %s, which JSON cannot say', (value, message) => {
    expect(() => encodeCanonical({ x: value })).toThrow(message);
  });

  test('names a digest by its algorithm', () => {
    expect(sha256('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256(new TextEncoder().encode('abc'))).toBe(sha256('abc'));
  });
});
