import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonl } from '../../src/data/jsonl.ts';
import { sourceOfBytes } from './byte-source.ts';

const read = (content: string | Uint8Array, missing: string[] = ['']) =>
  readJsonl(sourceOfBytes(content, 'data.jsonl'), { missing: new Set(missing), progress: () => {} });

async function cells(content: string, missing?: string[]) {
  const { columns } = await read(content, missing);
  return columns.map((c) => [c.name, ...[...c.codes].map((code) => c.texts[code])]);
}

test('values are texts, in the order in which their keys first appear', async () => {
  expect(await cells('{"b":1.50,"a":"x"}\n\r\n{"a":true,"c":null}\n{"b":-0,"d":"7"}')).toEqual([
    ['b', '1.5', undefined, '0'],
    ['a', 'x', 'true', undefined],
    ['c', undefined, undefined, undefined],
    ['d', undefined, undefined, '7'],
  ]);
  expect(await cells('\uFEFF{"a":-999,"b":""}\n', ['', '-999'])).toEqual([
    ['a', undefined],
    ['b', undefined],
  ]);
});

test('the line of a row counts empty lines', async () => {
  const { lineOf } = await read('\n{"a":1}\n{"a":2}\n\n\n{"a":3}');
  expect([0, 1, 2, 3].map(lineOf)).toEqual([2, 3, 6, undefined]);
});

test('names of the language are plain names', async () => {
  const { columns } = await read('{"__proto__":1,"constructor":2,"toString":3}');
  expect(columns.map((c) => c.name)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(({} as Record<string, unknown>)['1']).toBeUndefined();
});

test.each([
  ['{"a":1}\n{"a":1,"a":2}', 'data.jsonl, line 2, column 8: the key "a" stands twice in one object'],
  ['{"a":1,"\\u0061":2}', 'the key "a" stands twice'],
  ['{"a":{"b":1}}', 'data.jsonl, line 1, column 6: an object in "a"; only plain values can be read'],
  ['{"a":[1]}', 'an array in "a"; only plain values'],
  ['[{"a":1}]', 'data.jsonl, line 1, column 1: an array where each line is one JSON object'],
  ['{"a":1}\n7', 'data.jsonl, line 2, column 1: a value that is no object'],
  ['{"a":1e400}', 'data.jsonl, line 1, column 6: 1e400 in "a" is beyond the range of numbers'],
  ['{"a":NaN}', 'a value is expected for "a"'],
  ['{"a":01}', '"," or "}" is expected'],
  ['{"a":1} {"a":2}', 'line 1, column 9: more text after the object'],
  ['{"a":1}\n{"a":', 'line 2, column 6: not valid JSON: a value is expected'],
  ['{"a":"x', 'line 1, column 6: not valid JSON: a text opens here and is never closed'],
  ['{"a":"\\x"}', 'bad escape'],
  ['{"a":"\\ud800"}', 'a lone surrogate'],
  ['{"a":1,}', 'a key in double quotes is expected'],
  ['{"":1}', 'data.jsonl, line 1, column 2: a column without a name'],
  ['', 'data.jsonl: no rows'],
  ['{}\n{}', 'no columns: every object is empty'],
])('%s is refused', async (content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test('bytes that are no UTF-8 are named, and a table too wide', async () => {
  await expect(read(Buffer.from([...Buffer.from('{"a":"'), 0xff, 0x22, 0x7d]))).rejects.toThrow(
    'data.jsonl, line 1, column 7, byte 6: not valid UTF-8',
  );
  const wide = `{${Array.from({ length: 16_385 }, (_, i) => `"c${i}":1`).join(',')}}`;
  await expect(read(wide)).rejects.toThrow('more than 16384 columns');
});

test('what JSON.stringify writes is read back, over the borders of pieces too', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1 }), async (values) => {
      const got = await cells(values.map((v) => JSON.stringify({ v })).join('\n'));
      expect(got).toEqual([['v', ...values.map((v) => String(typeof v === 'number' ? v + 0 : v))]]);
    }),
  );
  const long = 'é'.repeat(700_001);
  expect(await cells(`{"v":"${long}"}\n{"v":"${long}x"}`)).toEqual([['v', long, `${long}x`]]);
});
