import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/data/table.ts';
import { createEncoder, designNames } from '../../src/models/encoder.ts';
import { learnFeatures } from '../../src/models/preprocessing.ts';
import { expectWithin } from '../expect-within.ts';
import { numeric, text } from './fixture-table.ts';

const PLAIN = { standardize: false, dropReference: false };

function encodeAll(columns: readonly Column[], rules = PLAIN) {
  const learned = learnFeatures(columns, rules);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const encoder = createEncoder(
    learned.encodings,
    learned.encodings.map(({ name }) => byName.get(name)!),
  );
  const rows = columns[0]!.storage === 'float64' ? columns[0]!.values.length : columns[0]!.codes.length;
  return { learned, encoder, design: encoder.encode(0, rows) };
}

describe('numeric features', () => {
  it('without anything to change are passed on the same memory', () => {
    const column = numeric('x', [1, 2, 4]);
    const { design, learned } = encodeAll([column]);
    expect(column.storage === 'float64' && design.columns[0]!.buffer === column.values.buffer).toBe(true);
    expect(learned.encodings).toEqual([{ type: 'numeric', name: 'x', fill: 7 / 3, center: 0, scale: 1 }]);
    expect(learned.findings).toEqual([]);
  });

  it('fill missing cells with the training mean and say so', () => {
    const { design, learned } = encodeAll([numeric('x', [1, NaN, 4, NaN])]);
    expect([...design.columns[0]!]).toEqual([1, 2.5, 4, 2.5]);
    expect(learned.findings).toEqual([
      {
        severity: 'info',
        rule: 'missing_filled',
        message: '2 of 4 training cells of "x" are missing and filled with the mean of the others, 2.5',
        column: 'x',
        numbers: { missing: 2, rows: 4, fill: 2.5 },
      },
    ]);
  });

  it('standardise by the population deviation of the filled column, as SimpleImputer and StandardScaler do', () => {
    const { design, learned } = encodeAll([numeric('x', [1, NaN, 4, NaN])], { ...PLAIN, standardize: true });
    // Mean 2.5; (1.5² + 1.5²) / 4 = 1.125.
    expectWithin((learned.encodings[0] as { scale: number }).scale, Math.sqrt(1.125), 1e-15);
    expectWithin(design.columns[0]![0]!, -1.5 / Math.sqrt(1.125), 1e-15);
    expect(design.columns[0]![1]).toBe(0);
  });

  it('that are constant keep scale 1 and are told about', () => {
    const { learned } = encodeAll([numeric('x', [0.1, 0.1, 0.1])], { ...PLAIN, standardize: true });
    expect(learned.encodings).toEqual([{ type: 'numeric', name: 'x', fill: 0.1, center: 0.1, scale: 1 }]);
    expect(learned.findings.map((finding) => finding.rule)).toEqual(['constant_feature']);
  });

  it('without any value are left out with a warning', () => {
    const { learned, design } = encodeAll([numeric('x', [NaN, NaN]), numeric('z', [1, 2])]);
    expect(design.names).toEqual(['z']);
    expect(learned.inputs).toEqual([{ name: 'z', type: 'double' }]);
    expect(learned.findings[0]?.message).toBe('"x" has no value in any training row and is left out of the model');
  });

  it('are refused when none is left', () => {
    expect(() => learnFeatures([numeric('x', [NaN, NaN])], PLAIN)).toThrow('no feature is left to train on');
    expect(() => learnFeatures([], PLAIN)).toThrow('no feature is left to train on');
  });

  it('too large for a mean are refused by name', () => {
    expect(() => learnFeatures([numeric('x', [1.7e308, 1.7e308, 1])], PLAIN)).toThrow(
      'x: its cells are too large to have a mean',
    );
  });
});

describe('categorical features', () => {
  const island = text('island', ['Dream', 'Biscoe', 'Torgersen', 'Dream']);

  it('become one 0/1 column a category, sorted', () => {
    const { design } = encodeAll([island]);
    expect(design.names).toEqual(['island=Biscoe', 'island=Dream', 'island=Torgersen']);
    expect(design.columns.map((column) => [...column])).toEqual([
      [0, 1, 0, 0],
      [1, 0, 0, 1],
      [0, 0, 1, 0],
    ]);
  });

  it('leave the first category out for unpenalised kinds', () => {
    const { design, learned } = encodeAll([island], { ...PLAIN, dropReference: true });
    expect(design.names).toEqual(['island=Dream', 'island=Torgersen']);
    expect(learned.encodings[0]).toMatchObject({ reference: 'Biscoe', categories: ['Dream', 'Torgersen'] });
  });

  it('know only the categories of the training rows, though the dictionary holds more', () => {
    const column: Column = { ...island, categories: ['Biscoe', 'Dream', 'Torgersen', 'Zavodovski'] } as Column;
    expect(designNames(learnFeatures([column], PLAIN).encodings)).toEqual([
      'island=Biscoe',
      'island=Dream',
      'island=Torgersen',
    ]);
  });

  it('give a missing cell a column of its own where training had one', () => {
    const { design, learned } = encodeAll([text('sex', ['f', null, 'm'])]);
    expect(design.names).toEqual(['sex=f', 'sex=m', 'sex=(missing)']);
    expect([...design.columns[2]!]).toEqual([0, 1, 0]);
    expect(learned.findings[0]?.message).toBe(
      '1 of 3 training cells of "sex" are missing and make a category of their own',
    );
  });

  it('count unseen categories as zeros, and do not count the reference', () => {
    const { learned } = encodeAll([island], { ...PLAIN, dropReference: true });
    const encoder = createEncoder(learned.encodings, [text('island', ['Mars', 'Biscoe', 'Dream', null])]);
    const design = encoder.encode(0, 4);
    expect(design.columns.map((column) => [...column])).toEqual([
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ]);
    expect(encoder.counts()).toEqual([{ missing: 1, unseen: 1 }]);
  });

  it('that look like identifiers are refused with advice', () => {
    const names = Array.from({ length: 40 }, (_, i) => `person ${i}`);
    expect(() => learnFeatures([text('name', names)], PLAIN)).toThrow(
      'name: 40 different texts in 40 training rows: it looks like an identifier; put it in data.exclude, or pin it to ignore in data.columns',
    );
    const commas = Array.from({ length: 40 }, (_, i) => (i === 0 ? '7' : `1.00${i % 10},${i}`));
    expect(() => learnFeatures([text('name', commas)], PLAIN)).toThrow(
      'name: 40 different texts in 40 training rows, numbers with a decimal comma, as "1.000,10"; write them with a point',
    );
    const numbers = Array.from({ length: 40 }, (_, i) => (i === 7 ? 'NA' : `${i}.5`));
    expect(() => learnFeatures([text('name', numbers)], PLAIN)).toThrow(
      'name: 40 different texts in 40 training rows, a column of numbers but for "NA"; if that means missing, put it in data.na_values',
    );
    const many = Array.from({ length: 1000 }, (_, i) => `city ${i % 201}`);
    expect(() => learnFeatures([text('city', many)], PLAIN)).toThrow(
      '201 different texts in 1000 training rows: at most 200 become columns',
    );
  });

  it('of one value are told about, and make no column beside a reference', () => {
    const columns = [text('planet', ['Earth', 'Earth']), numeric('x', [1, 2])];
    const { design, learned } = encodeAll(columns, { ...PLAIN, dropReference: true });
    expect(design.names).toEqual(['x']);
    expect(learned.findings.map((finding) => [finding.rule, finding.column])).toEqual([['constant_feature', 'planet']]);
  });

  it('may be numbers that were pinned', () => {
    const column: Column = { ...numeric('zip', [30, 4, NaN, 30]), kind: 'categorical' };
    const { design } = encodeAll([column]);
    expect(design.names).toEqual(['zip=30', 'zip=4', 'zip=(missing)']);
    expect([...design.columns[0]!]).toEqual([1, 0, 0, 1]);
  });
});

describe('boolean features', () => {
  it('are 1 for true whatever the word, and fill with the share of true', () => {
    const { design } = encodeAll([text('smoker', ['yes', 'no', null, 'Yes'], 'boolean')]);
    expect([...design.columns[0]!]).toEqual([1, 0, 2 / 3, 1]);
  });

  it('with another word are refused', () => {
    expect(() => learnFeatures([text('smoker', ['yes', 'maybe'], 'boolean')], PLAIN)).toThrow(
      'smoker: a boolean feature holds a cell that is neither true nor false',
    );
  });
});

it('features come out sorted by name, whatever their order in the file', () => {
  const [a, b, c] = [numeric('a', [1, 2]), text('b', ['x', 'y']), numeric('c', [3, 5])];
  const first = learnFeatures([c, a, b], PLAIN);
  expect(first).toEqual(learnFeatures([a, b, c], PLAIN));
  expect(first.inputs.map((input) => input.name)).toEqual(['a', 'b', 'c']);
});
