import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClassPredictions,
  encodePredictions,
  type RegressionPredictions,
  readTextCell,
  writeTextCell,
} from '../../src/documents/predictions.ts';
import { InvariantError } from '../../src/errors.ts';

function idsOf(ids: readonly string[]) {
  return { length: ids.length, text: (row: number) => ids[row]! };
}

function createRegression(overrides: Partial<RegressionPredictions> = {}): RegressionPredictions {
  return {
    task: 'regression',
    ids: idsOf(['a', 'b']),
    slices: new Map(),
    truth: new Float64Array([1, -1.5]),
    prediction: new Float64Array([0.1, -0]),
    ...overrides,
  };
}

function createClasses(overrides: Partial<ClassPredictions> = {}): ClassPredictions {
  return {
    task: 'multiclass',
    ids: idsOf(['a', 'b']),
    slices: new Map(),
    classes: ['cat', 'dog'],
    truth: new Int32Array([0, 1]),
    prediction: new Int32Array([1, 1]),
    ...overrides,
  };
}

const textOf = (...args: Parameters<typeof encodePredictions>) => [...encodePredictions(...args)].join('');
const cellsOf = (text: string) => parse(text) as string[][];

describe('predictions.csv', () => {
  test('of a regression has id, truth and prediction, with the shortest digits and no minus zero', () => {
    expect(textOf(createRegression())).toBe('assay_row_id,truth,prediction\na,1,0.1\nb,-1.5,0\n');
  });

  test('of classes has labels, one probability a class and the slice columns', () => {
    const predictions = createClasses({
      probabilities: [new Float64Array([0.25, 0.1]), new Float64Array([0.75, 0.9])],
      slices: new Map([['island', { codes: new Int32Array([1, -1]), values: ['x', 'y, z'] }]]),
    });
    expect(textOf(predictions)).toBe(
      'assay_row_id,truth,prediction,probability_cat,probability_dog,slice_island\n' +
        'a,cat,dog,0.25,0.75,"y, z"\nb,dog,dog,0.1,0.9,\n',
    );
  });

  test('of no rows has its header', () => {
    const none = { ids: idsOf([]), truth: new Float64Array(0), prediction: new Float64Array(0) };
    expect(textOf(createRegression(none))).toBe('assay_row_id,truth,prediction\n');
  });

  test('comes in pieces that never hold the whole, and joined are the whole', () => {
    const rows = 20_000;
    const values = Float64Array.from({ length: rows }, (_, i) => i / 7);
    const ids = { length: rows, text: (row: number) => `r${row}` };
    const pieces = [...encodePredictions(createRegression({ ids, truth: values, prediction: values }))];
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece.endsWith('\n')).toBe(true);
    const lines = pieces.join('').trimEnd().split('\n');
    expect(lines).toHaveLength(rows + 1);
    lines.slice(1).forEach((line, i) => {
      expect(line).toBe(`r${i},${String(values[i])},${String(values[i])}`);
    });
  });

  test.each([
    [
      'a truth that is not finite',
      createRegression({ truth: new Float64Array([1, Number.NaN]) }),
      'truth of row 1 is NaN',
    ],
    [
      'an infinite prediction',
      createRegression({ prediction: new Float64Array([1 / 0, 1]) }),
      'prediction of row 0 is Infinity',
    ],
    [
      'a code without a class',
      createClasses({ prediction: new Int32Array([0, 2]) }),
      'prediction of row 1 has no label',
    ],
    ['a missing truth', createClasses({ truth: new Int32Array([-1, 0]) }), 'truth of row 0 has no label'],
  ])('is never written with %s', (_what, predictions, message) => {
    expect(() => textOf(predictions)).toThrow(InvariantError);
    expect(() => textOf(predictions)).toThrow(message);
  });
});

/** Text that is made to be misread: formulas, quotes, separators, our own prefix. */
const hostile = fc.array(
  fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '\0', ' ', '1', '.', 'e', 'A'),
  { maxLength: 6 },
);
const label = fc.oneof(
  hostile.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('a text cell', () => {
  test.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1+1', "'+1+1"],
    ['-1.5', '-1.5'],
    ['+2e-7', '+2e-7'],
    ['-.5', '-.5'],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r1', `"'\r1"`],
    ['\0', "'\0"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a,b', '"a,b"'],
    [' padded ', '" padded "'],
    ['', ''],
    ['1e400', '1e400'],
  ])('%j is written as %j', (text, cell) => {
    expect(writeTextCell(text)).toBe(cell);
  });

  test('never begins as a formula unless it is a plain number', () => {
    fc.assert(
      fc.property(label, (text) => {
        const [[cell = ''] = []] = cellsOf(`${writeTextCell(text)},\n`);
        if (/^[=+\-@\t\r\0]/.test(cell)) expect(cell).toMatch(/^[+-][\d.]+(?:[eE][+-]?\d+)?$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads back as the text it was, through any CSV reader', () => {
    fc.assert(
      fc.property(label, (text) => {
        const [[cell = ''] = []] = cellsOf(`${writeTextCell(text)},\n`);
        expect(readTextCell(cell)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

test('hostile labels, ids and slice values keep their columns and come back as they were', () => {
  const names = fc.uniqueArray(
    label.filter((text) => text !== ''),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(names, label, label, (classes, id, slice) => {
      const predictions = createClasses({
        classes,
        ids: idsOf([id, 'b']),
        probabilities: classes.map(() => new Float64Array([0.5, 0.5])),
        slices: new Map([[slice, { codes: new Int32Array([0, 1]), values: [slice, 'x'] }]]),
      });
      const [header, first] = cellsOf(textOf(predictions)).map((line) => line.map(readTextCell));
      expect(header).toEqual([
        'assay_row_id',
        'truth',
        'prediction',
        ...classes.map((name) => `probability_${name}`),
        `slice_${slice}`,
      ]);
      expect(first).toEqual([id, classes[0], classes[1], ...classes.map(() => '0.5'), slice]);
    }),
  );
});
