import { expect, test } from 'vitest';
import { CellColumn } from '../../src/data/cells.ts';
import { type InferRequest, inferColumn } from '../../src/data/infer.ts';

function infer(texts: readonly (string | undefined)[], request: Partial<InferRequest> = {}) {
  const cells = new CellColumn('x');
  for (const text of texts) cells.push(text);
  return inferColumn(cells, {
    file: 'data.csv',
    asText: false,
    mustBeNumber: false,
    lineOf: (row) => row + 2,
    ...request,
  });
}

test.each([
  [['1', '-2.5e3', '.5', undefined], 'numeric', 'float64'],
  [['true', 'False', undefined], 'boolean', 'text'],
  [['yes', 'NO'], 'boolean', 'text'],
  [['2026-01-31', '2026-01-31T12:00:00Z'], 'date', 'text'],
  [['red', '1'], 'categorical', 'text'],
  [['true', 'yes'], 'categorical', 'text'],
  [[undefined, undefined], 'ignore', 'text'],
] as const)('%j is %s', (texts, kind, storage) => {
  expect(infer(texts).column).toMatchObject({ kind, storage });
});

test('pins and labels', () => {
  expect(infer(['1', '2'], { pin: 'categorical' }).column).toMatchObject({ kind: 'categorical', storage: 'text' });
  expect(infer(['1', '2'], { pin: 'ignore' }).column).toMatchObject({ kind: 'ignore', storage: 'float64' });
  expect(infer(['1', '2'], { asText: true }).column).toMatchObject({ kind: 'categorical', categories: ['1', '2'] });
  expect(() => infer(['1', 'x'], { pin: 'numeric' })).toThrow(
    'data.csv, line 3, x: "x" is no number, and the column is pinned numeric',
  );
  expect(() => infer(['1', undefined, '0x10'], { mustBeNumber: true })).toThrow(
    'data.csv, line 4, x: "0x10" is no number, and the column is the target of a regression',
  );
});

test.each(['0x10', '1_000', 'NaN', '1,5', ' 7', '1e400', 'Infinity'])(
  '"%s" keeps a column text, and is told',
  (text) => {
    const { column, findings } = infer(['1', text]);
    expect(column.kind).toBe('categorical');
    expect(findings[0]).toMatchObject({ rule: 'not_a_number', line: 3 });
    expect(findings[0]!.message).toContain(`cells such as "${text}"`);
  },
);

test('codes point into sorted categories', () => {
  expect(infer(['b', undefined, 'a', 'b']).column).toMatchObject({
    categories: ['a', 'b'],
    codes: Int32Array.of(1, -1, 0, 1),
  });
});

test('many distinct number-like texts take linear time', () => {
  const texts = Array.from({ length: 200_000 }, (_, i) => `${i}_0`);
  expect(infer(texts).findings[0]).toMatchObject({ rule: 'not_a_number', line: 2 });
});
