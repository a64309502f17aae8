/** Whatever a Parquet file claims, reading it ends soon: in a table or in an InputError. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParquet } from '../../../src/data/parquet/read-parquet.ts';
import { InputError } from '../../../src/errors.ts';
import { sourceOfBytes } from '../byte-source.ts';

const FIXTURES = ['dictionary', 'delta', 'lengths'] as const;
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/data/parquet/${name}.parquet`, import.meta.url)));

async function endOf(bytes: Uint8Array): Promise<'table' | 'refused'> {
  try {
    await readParquet(sourceOfBytes(bytes, 'data.parquet'), { missing: new Set(['']), progress: () => {} });
    return 'table';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).toMatch(/^data\.parquet[,:]/);
    return 'refused';
  }
}

async function endsOf(copies: Iterable<Uint8Array>) {
  const ends = { table: 0, refused: 0 };
  for (const bytes of copies) ends[await endOf(bytes)] += 1;
  return ends;
}

function* flipped(bytes: Uint8Array, masks: readonly number[]) {
  for (let at = 0; at < bytes.length; at++) {
    for (const mask of masks) {
      const copy = Uint8Array.from(bytes);
      copy[at]! ^= mask;
      yield copy;
    }
  }
}

/** Five bytes at once that claim as much as a variable-length integer can. */
function* overwritten(bytes: Uint8Array) {
  for (let at = 0; at + 5 <= bytes.length; at++) {
    for (const claim of [
      [0xff, 0xff, 0xff, 0xff, 0x0f],
      [0x80, 0x80, 0x80, 0x80, 0x80],
      [0, 0, 0, 0, 0],
    ]) {
      const copy = Uint8Array.from(bytes);
      copy.set(claim, at);
      yield copy;
    }
  }
}

function* cut(bytes: Uint8Array) {
  for (let length = 0; length < bytes.length - 8; length++) {
    yield bytes.slice(0, length);
    // With an end that looks whole.
    yield Uint8Array.from([...bytes.subarray(0, length), ...bytes.subarray(-8)]);
  }
}

test.each(FIXTURES)('the %s file is whole', async (name) => {
  expect(await endOf(fixture(name))).toBe('table');
});

test.each(FIXTURES)('%s: any changed byte', { timeout: 20_000 }, async (name) => {
  const ends = await endsOf(flipped(fixture(name), [0x01, 0x04, 0x10, 0x80, 0xff]));
  expect(ends.refused).toBeGreaterThan(ends.table / 4);
});

test.each(FIXTURES)('%s: any large claim', { timeout: 20_000 }, async (name) => {
  expect((await endsOf(overwritten(fixture(name)))).refused).toBeGreaterThan(0);
});

test.each(FIXTURES)('%s: cut at any length', { timeout: 20_000 }, async (name) => {
  expect((await endsOf(cut(fixture(name)))).table).toBe(0);
});
