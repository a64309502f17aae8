import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextChecker } from '../../src/data/text-fault.ts';
import { InputError } from '../../src/errors.ts';

/** Checks `content` in pieces of `size` bytes. */
function check(content: Uint8Array, size = Number.POSITIVE_INFINITY): void {
  const checker = new TextChecker('data.csv');
  for (let at = 0; at < content.length; at += size) {
    checker.check(content.subarray(at, Math.min(content.length, at + size)), at + size >= content.length);
  }
}

function faultOf(content: Uint8Array, size?: number): { line?: number; column?: number; byte?: number } | undefined {
  try {
    check(content, size);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { line, column, byte } = error.place;
    return { line: line!, column: column!, byte: byte! };
  }
}

const bytesOf = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

test.each([
  ['little endian', bytesOf(0xff, 0xfe, 'a'), 'line 1, column 1, byte 0: encoded as UTF-16 (little endian)'],
  ['big endian', bytesOf(0xfe, 0xff, 'a'), 'line 1, column 1, byte 0: encoded as UTF-16 (big endian)'],
  ['NUL', bytesOf('a\nbc', 0), 'line 2, column 3, byte 4: a NUL byte'],
  ['a lone byte', bytesOf('a\n', 0xff), 'line 2, column 1, byte 2: not valid UTF-8; save the file as UTF-8'],
  ['a character cut by the end', bytesOf('a', 0xe2, 0x82), 'line 1, column 2, byte 1: not valid UTF-8'],
  ['a surrogate', bytesOf('ab', 0xed, 0xa0, 0x80, 'c'), 'line 1, column 3, byte 2: not valid UTF-8'],
  ['an overlong form', bytesOf(0xc0, 0xaf), 'line 1, column 1, byte 0: not valid UTF-8'],
  ['the first of two faults', bytesOf('a\n', 0xff, '\n', 0xfe), 'line 2, column 1, byte 2: not valid UTF-8'],
])('%s is named with its place', (_what, content, message) => {
  expect(() => check(content)).toThrow(`data.csv, ${message}`);
});

test('text that is well is let through, in pieces of any size', () => {
  const text = Buffer.from('\uFEFFa,é\r\n€,😀\n日本\n');
  for (let size = 1; size <= text.length; size++) expect(faultOf(text, size), `pieces of ${size}`).toBeUndefined();
});

test('the place does not depend on the pieces', () => {
  const good = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => Buffer.from(text.replaceAll('\0', '\n')));
  const bad = fc.constantFrom(0xff, 0x80, 0xc3, 0xe2, 0xf0, 0).map((byte) => Buffer.of(byte));
  fc.assert(
    fc.property(good, bad, good, fc.integer({ min: 1, max: 9 }), (before, fault, after, size) => {
      const content = Buffer.concat([before, Buffer.from('\n'), fault, Buffer.from('a'), after]);
      expect(faultOf(content)).toMatchObject({ byte: before.length + 1, column: 1 });
      expect(faultOf(content, size)).toEqual(faultOf(content));
    }),
  );
});
