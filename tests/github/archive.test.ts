import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { InputError } from '../../src/errors.ts';
import { ARCHIVE_CAPS, readArchive } from '../../src/github/archive.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

const NAME = 'artifact assay-iris of run 12';
const read = (zip: Buffer, digest: string | undefined = sha256(zip), allowed = DOCUMENT_FILES) =>
  readArchive(zip, { name: NAME, digest, allowed });
const one = (entry: Partial<ZipEntry>) => writeZip([{ name: 'model.json', bytes: '{}', ...entry }]);
const MEGABYTE = 1024 * 1024;

test('gives the files by name', async () => {
  const zip = writeZip([
    { name: 'model.json', bytes: '{"a": 1}\n' },
    { name: 'predictions.csv', bytes: 'é\n', store: true },
    { name: 'report.md', bytes: '', mode: 0 },
  ]);
  const files = await read(zip);
  expect([...files].map(([name, bytes]) => [name, String(bytes)])).toEqual([
    ['model.json', '{"a": 1}\n'],
    ['predictions.csv', 'é\n'],
    ['report.md', ''],
  ]);
  expect((await read(zip, undefined)).size).toBe(3);
});

test('the table of documents is what the chain writes and no more', () => {
  expect([...DOCUMENT_FILES].sort()).toEqual([
    'anchor-model.json',
    'anchor-predictions.csv',
    'baseline-model.json',
    'baseline-predictions.csv',
    'baseline-run.json',
    'data-check.json',
    'evaluation.json',
    'failure.json',
    'metrics.json',
    'model.json',
    'predictions.csv',
    'report.html',
    'report.md',
    'run.json',
    'summary.md',
    'verdict.json',
  ]);
});

describe('refuses', () => {
  test.each([
    ['a path upwards', one({ name: '../model.json' }), 'invalid relative path'],
    ['an absolute path', one({ name: '/model.json' }), 'absolute path'],
    ['a drive', one({ name: 'C:/model.json' }), 'absolute path'],
    ['a backslash', one({ name: '..\\model.json' }), 'invalid characters in fileName'],
    ['a folder', one({ name: 'x/model.json' }), 'unexpected entry "x/model.json"'],
    ['a folder entry', one({ name: 'model.json/', bytes: '' }), 'unexpected entry "model.json/"'],
    ['__proto__', one({ name: '__proto__' }), 'unexpected entry "__proto__"'],
    ['a NUL', one({ name: 'model.json\0.exe' }), 'unexpected entry "model.json\\u0000.exe"'],
    ['a long name', one({ name: 'a'.repeat(9000) }), `unexpected entry "${'a'.repeat(80)}"`],
    [
      'a name twice',
      writeZip([
        { name: 'model.json', bytes: '1' },
        { name: 'model.json', bytes: '2' },
      ]),
      'entry "model.json" appears twice',
    ],
    ['a link', one({ mode: 0o120777, bytes: '/etc/passwd' }), 'entry "model.json" is not a regular file'],
    ['a device', one({ mode: 0o020666 }), 'entry "model.json" is not a regular file'],
    ['an encrypted entry', one({ encrypted: true }), 'entry "model.json" is encrypted'],
    ['a size of 10 over 50 MB', one({ bytes: Buffer.alloc(50 * MEGABYTE), size: 10 }), 'too many bytes'],
    ['a size of 0 over 50 MB', one({ bytes: Buffer.alloc(50 * MEGABYTE), size: 0 }), 'too many bytes'],
    ['a size too large', one({ bytes: 'abc', size: 4 }), 'not enough bytes'],
    ['a bomb', one({ bytes: Buffer.alloc(60 * MEGABYTE) }), 'entry "model.json" inflates past'],
    [
      'more than it may hold in all',
      writeZip(['model.json', 'report.md', 'summary.md'].map((name) => ({ name, bytes: noise(25 * MEGABYTE) }))),
      'inflates past',
    ],
    [
      '65 entries',
      writeZip(Array.from({ length: 65 }, (_, i) => ({ name: `${i}`, bytes: '' }))),
      'holds 65 entries, at most 64 are read',
    ],
    ['a truncated zip', one({}).subarray(0, 60), 'not a zip archive'],
    ['nothing', Buffer.alloc(0), 'not a zip archive'],
    ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'not a zip archive'],
    ['too many bytes', Buffer.alloc(ARCHIVE_CAPS.zipBytes + 1), 'holds 33554433 bytes, at most 33554432 are read'],
  ])('%s', async (_what, zip, message) => {
    const failure = await read(zip).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(failure).toBeInstanceOf(InputError);
    expect((failure as Error).message).toMatch(new RegExp(`^${NAME}: `));
    expect((failure as Error).message).toContain(message);
    expect((failure as Error).message.length).toBeLessThan(300);
  });

  test('another digest, before anything is parsed', async () => {
    const expected = sha256('other');
    await expect(read(Buffer.from('no zip'), expected)).rejects.toThrow(
      `${NAME}: its digest is ${sha256('no zip')}, expected ${expected}`,
    );
  });
});

/** Bytes that deflate packs to about a tenth, so that only the total is over its cap. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let i = 0; i < size; i += 10) {
    state = (state * 1103515245 + 12345) % 2147483648;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

test('any bytes end in files within the caps or in an InputError', async () => {
  const honest = writeZip([
    { name: 'model.json', bytes: '{"weights": [1, 2, 3]}' },
    { name: 'run.json', bytes: 'x'.repeat(3000) },
  ]);
  const damage = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  const damaged = damage.map((changes) => {
    const bytes = Buffer.from(honest);
    for (const [at, value] of changes) bytes[at] = value;
    return bytes;
  });
  const cut = fc.nat(honest.length).map((length) => honest.subarray(0, length));
  const any = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, cut, any), async (zip) => {
      try {
        const files = await read(zip);
        const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
        expect(total).toBeLessThanOrEqual(ARCHIVE_CAPS.totalBytes);
        for (const name of files.keys()) expect(DOCUMENT_FILES.has(name)).toBe(true);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 1000 },
  );
});
