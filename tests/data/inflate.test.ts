import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflateSource } from '../../src/data/inflate.ts';
import type { ByteSource } from '../../src/ports.ts';
import { sourceOfBytes } from './byte-source.ts';

function textOf(source: ByteSource): string {
  const bytes = new Uint8Array(source.size);
  expect(source.read(0, bytes)).toBe(source.size);
  return new TextDecoder().decode(bytes);
}

const packed = gzipSync('a,b\n1,2\n');
const open = (bytes: Uint8Array, limit?: number) => inflateSource(sourceOfBytes(bytes, 'data.csv.gz'), limit);

test('a file is inflated, and read from anywhere', () => {
  const source = open(packed);
  expect(source.name).toBe('data.csv.gz');
  expect(source.path).toBeUndefined();
  expect(textOf(source)).toBe('a,b\n1,2\n');
  const into = new Uint8Array(100);
  expect(source.read(4, into)).toBe(4);
  expect(source.read(8, into)).toBe(0);
});

test('several members are one file, and zero bytes at the end are padding', () => {
  expect(textOf(open(Buffer.concat([packed, gzipSync('3,4\n'), gzipSync('')])))).toBe('a,b\n1,2\n3,4\n');
  expect(textOf(open(Buffer.concat([packed, Buffer.alloc(512)])))).toBe('a,b\n1,2\n');
});

test.each([
  ['no gzip', Buffer.from('a,b\n1,2\n'), 'data.csv.gz: not a gzip file, though its name ends in .gz'],
  ['an empty file', Buffer.alloc(0), 'data.csv.gz: not a gzip file'],
  ['a cut file', packed.subarray(0, -5), 'data.csv.gz: a gzip file that is cut short'],
  ['a header alone', packed.subarray(0, 4), 'data.csv.gz: a gzip file that is cut short'],
  ['bytes after the end', Buffer.concat([packed, Buffer.from('hello')]), 'damaged or has other bytes after its end'],
  ['a wrong checksum', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 1)]), 'damaged or has other bytes'],
])('%s is refused', (_what, bytes, message) => {
  expect(() => open(bytes)).toThrow(message);
});

test('a bomb stops at the cap, whatever size its trailer claims', () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  bomb.writeUInt32LE(5, bomb.length - 4);
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage().arrayBuffers;
  expect(() => open(bomb, 1_000_000)).toThrow('larger than 1000000 bytes when inflated');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
  expect(textOf(open(gzipSync('x'.repeat(1000)), 1000))).toHaveLength(1000);
  expect(() => open(gzipSync('x'.repeat(1001)), 1000)).toThrow('larger than 1000 bytes');
});
