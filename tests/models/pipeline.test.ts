import { describe, expect, it } from 'vitest';
import type { Column, Table } from '../../src/data/table.ts';
import { modelDocument } from '../../src/documents/model.ts';
import { coefficientsOf } from '../../src/models/coefficients.ts';
import type { FitRequest } from '../../src/models/contract.ts';
import { decodeModel, fitModel, inputKinds, predictModel } from '../../src/models/pipeline.ts';
import { expectWithin } from '../expect-within.ts';
import { ALONE, numeric, readFixture, tableOf, text, valuesOf } from './fixture-table.ts';

const TRAINING: FitRequest['training'] = {
  rows: 4,
  trainDigest: `sha256:${'0'.repeat(64)}`,
  split: { method: 'hash', test_size: 0.2, random_state: 42 },
  idColumns: [],
};

function request(features: readonly Column[], y: Iterable<number>, overrides: Partial<FitRequest> = {}): FitRequest {
  return {
    task: 'regression',
    target: 'y',
    kind: 'linear',
    params: {},
    features,
    truth: { type: 'double', values: Float64Array.from(y) },
    training: TRAINING,
    ...overrides,
  };
}

const boston = readFixture('boston_housing.csv');
const features = boston.columns.filter((column) => column.name !== 'medv');

function doubles(prediction: ReturnType<typeof predictModel>): Float64Array {
  if (prediction.scores.type !== 'double') throw new Error('no numbers');
  return prediction.scores.values;
}

describe('fitModel and predictModel', () => {
  it('fit Boston and predict it with the R² that everybody knows', async () => {
    const y = valuesOf(boston, 'medv');
    const model = await fitModel(request(features, y, { target: 'medv' }), ALONE);
    const predicted = doubles(predictModel(model, boston, 'model.json'));
    const mean = y.reduce((a, b) => a + b, 0) / y.length;
    let errors = 0;
    let total = 0;
    y.forEach((value, i) => {
      errors += (value - predicted[i]!) * (value - predicted[i]!);
      total += (value - mean) * (value - mean);
    });
    expectWithin(1 - errors / total, 0.740642664109, 1e-11);
    expect(model.findings).toEqual([]);
  });

  it('give the same bytes for any order of the columns, and the same predictions', async () => {
    const y = valuesOf(boston, 'medv');
    const model = await fitModel(request(features, y), ALONE);
    const other = await fitModel(request([...features].reverse(), y), ALONE);
    expect(modelDocument.encode(other)).toBe(modelDocument.encode(model));
    const reversed: Table = { rows: boston.rows, columns: [...boston.columns].reverse() };
    expect(doubles(predictModel(model, reversed, 'm'))).toEqual(doubles(predictModel(model, boston, 'm')));
  });

  it.each(['linear', 'ridge', 'polynomial', 'dummy'])('keep a %s model through its file', async (kind) => {
    const penguins = readFixture('penguins.csv');
    const mass = valuesOf(penguins, 'body_mass_g').map((value) => (Number.isNaN(value) ? 4000 : value));
    const inputs = penguins.columns.filter((column) => column.name !== 'body_mass_g');
    const model = await fitModel(request(inputs, mass, { kind }), ALONE);
    const encoded = modelDocument.encode(model);
    const decoded = decodeModel(encoded, 'model.json');
    expect(modelDocument.encode(decoded)).toBe(encoded);
    expect(doubles(predictModel(decoded, penguins, 'm'))).toEqual(doubles(predictModel(model, penguins, 'm')));
  });

  it.each(['exponential', 'power', 'theil_sen'])('keep a %s model through its file', async (kind) => {
    const x = numeric('x', [1, 2, 3, 4, 5]);
    const model = await fitModel(request([x], [2, 3, 5, 9, 11], { kind }), ALONE);
    const decoded = decodeModel(modelDocument.encode(model), 'model.json');
    expect(modelDocument.encode(decoded)).toBe(modelDocument.encode(model));
    expect(doubles(predictModel(decoded, tableOf(x), 'm'))).toEqual(doubles(predictModel(model, tableOf(x), 'm')));
  });

  it('give a row the same score alone as among many', async () => {
    const rows = 40_000;
    const x = numeric(
      'x',
      Float64Array.from({ length: rows }, (_, i) => Math.sin(i)),
    );
    const g = text(
      'g',
      Array.from({ length: rows }, (_, i) => ['a', 'b', 'c'][i % 3]!),
    );
    const y = Float64Array.from({ length: rows }, (_, i) => Math.sin(i) * 3 + (i % 3));
    const model = await fitModel(request([x, g], y), ALONE);
    const all = doubles(predictModel(model, tableOf(x, g), 'm'));
    for (const row of [0, 16_383, 16_384, 39_999]) {
      const one = tableOf(numeric('x', [Math.sin(row)]), text('g', [['a', 'b', 'c'][row % 3]!]));
      expect(doubles(predictModel(model, one, 'm'))[0]).toBe(all[row]);
    }
  });

  it('tell about unseen categories and missing cells', async () => {
    const train = [numeric('x', [1, 2, 3, 5]), text('g', ['a', 'b', 'a', 'b'])];
    const model = await fitModel(request(train, [1, 2, 3, 9]), ALONE);
    const { findings } = predictModel(model, tableOf(numeric('x', [1, NaN, 2]), text('g', ['a', 'z', null])), 'm');
    expect(findings).toEqual([
      {
        severity: 'warning',
        rule: 'unseen_missing',
        message:
          '1 of 3 cells of "g" are missing, and none was in training: they count as none of the known categories',
        column: 'g',
        numbers: { missing: 1, rows: 3 },
      },
      {
        severity: 'warning',
        rule: 'unseen_category',
        message: '1 of 3 cells of "g" hold a category that no training row has: they count as none of the known ones',
        column: 'g',
        numbers: { unseen: 1, rows: 3 },
      },
      {
        severity: 'info',
        rule: 'missing_filled',
        message: '1 of 3 cells of "x" are missing and filled with the training mean',
        column: 'x',
        numbers: { missing: 1, rows: 3 },
      },
    ]);
  });

  it('refuse a score that is not finite', async () => {
    const model = await fitModel(request([numeric('x', [1, 2, 3])], [1, 20, 400], { kind: 'exponential' }), ALONE);
    expect(() => predictModel(model, tableOf(numeric('x', [1, 1e6])), 'model.json')).toThrow(
      'model.json: predicts Infinity for row 2 of the data: its features are far outside the training rows',
    );
  });

  it('refuse several features where the kind takes one', async () => {
    await expect(fitModel(request(features, valuesOf(boston, 'medv'), { kind: 'power' }), ALONE)).rejects.toThrow(
      'power takes exactly one numeric feature, got age, black, chas, crim, dis and 8 more; put the others in data.exclude, or use linear',
    );
    await expect(fitModel(request([text('g', ['a', 'b'])], [1, 2], { kind: 'theil_sen' }), ALONE)).rejects.toThrow(
      'theil_sen takes exactly one numeric feature, got g',
    );
  });

  it('refuse no rows, and no features', async () => {
    await expect(fitModel(request([numeric('x', [])], []), ALONE)).rejects.toThrow('no training row');
    await expect(fitModel(request([], [1, 2]), ALONE)).rejects.toThrow('no feature is left to train on');
  });

  it('let a dummy answer rows of any table, and name absent classes', async () => {
    const model = await fitModel(
      request([], [], {
        task: 'binary',
        kind: 'dummy',
        truth: { type: 'label', codes: Int32Array.of(1, 1), classes: ['no', 'yes'] },
        positive: 'yes',
        threshold: 0.4,
      }),
      ALONE,
    );
    expect(model.signature).toEqual({
      inputs: [],
      output: { type: 'label', classes: ['no', 'yes'], positive: 'yes', threshold: 0.4 },
    });
    expect(model.findings).toEqual([
      { severity: 'warning', rule: 'absent_class', message: 'no training row has the class "no"' },
    ]);
    const { scores } = predictModel(model, boston, 'm');
    expect(scores.type === 'probabilities' && [scores.columns[0]![505], scores.columns[1]![505]]).toEqual([0, 1]);
  });
});

describe('the signature', () => {
  const smallModel = () =>
    fitModel(
      request(
        [
          numeric('x', [1, 2, 3, 7]),
          text('g', ['a', 'b', 'a', 'b']),
          text('flag', ['yes', 'no', 'no', 'yes'], 'boolean'),
        ],
        [1, 2, 4, 5],
      ),
      ALONE,
    );
  const g = text('g', ['a']);
  const flag = text('flag', ['true'], 'boolean');

  it('ignores columns that the model does not know, and their order', async () => {
    const model = await smallModel();
    const prediction = predictModel(model, tableOf(flag, numeric('extra', [9]), g, numeric('x', [2])), 'm');
    expect(doubles(prediction)[0]).toBe(doubles(predictModel(model, tableOf(numeric('x', [2]), g, flag), 'm'))[0]);
  });

  it('names a missing feature, and what it may be called now', async () => {
    const model = await smallModel();
    expect(() => predictModel(model, tableOf(g, flag), 'out/model.json')).toThrow(
      'out/model.json, x: the model was trained on the column "x", which the data do not have',
    );
    expect(() => predictModel(model, tableOf(numeric('x', [1]), g, text('flags', ['yes'], 'boolean')), 'm')).toThrow(
      'did you rename it to "flags"?',
    );
  });

  it('names a feature of another type', async () => {
    const model = await smallModel();
    expect(() => predictModel(model, tableOf(text('x', ['two']), g, flag), 'm')).toThrow(
      "m, x: the model was trained on a column of type double, the data's column holds text; pin it in data.columns to numeric",
    );
    expect(() => predictModel(model, tableOf(numeric('x', [1]), numeric('g', [1]), flag), 'm')).toThrow(
      "m, g: the model was trained on a column of type string, the data's column holds numbers; pin it in data.columns to categorical",
    );
    expect(() => predictModel(model, tableOf(numeric('x', [1]), g, text('flag', ['perhaps'])), 'm')).toThrow(
      'of type boolean',
    );
    expect(inputKinds(model)).toEqual({ flag: 'boolean', g: 'categorical', x: 'numeric' });
  });

  it('takes a column without any value for any type', async () => {
    const model = await smallModel();
    const empty = tableOf(text('x', [null]), numeric('g', [NaN]), text('flag', [null]));
    const filled = tableOf(numeric('x', [13 / 4]), text('g', [null]), text('flag', [null], 'boolean'));
    expect(doubles(predictModel(model, empty, 'm'))).toEqual(doubles(predictModel(model, filled, 'm')));
  });
});

describe('coefficientsOf', () => {
  it('names the rows as the design does', async () => {
    const model = await fitModel(
      request([numeric('x', [1, 2, 3, 7]), text('g', ['a', 'b', 'a', 'c'])], [1, 2, 4, 5]),
      ALONE,
    );
    expect(coefficientsOf(model)?.rows.map((row) => row.name)).toEqual(['intercept', 'g=b', 'g=c', 'x']);
  });

  it('undoes the standardising', async () => {
    const model = await fitModel(request([numeric('x', [1, 2, 3, 7])], [3, 5, 7, 15]), ALONE);
    const standardized = {
      ...model,
      preprocessing: [{ type: 'numeric' as const, name: 'x', fill: 3, center: 3, scale: 2 }],
      estimator: { type: 'linear', intercept: 7, coefficients: [4] },
    };
    const rows = coefficientsOf(standardized)!.rows;
    expect(rows).toEqual([
      { name: 'intercept', values: [1] },
      { name: 'x', values: [2] },
    ]);
    expectWithin(coefficientsOf(model)!.rows[1]!.values[0]!, 2, 1e-14);
  });

  it('has nothing to say of a dummy', async () => {
    expect(coefficientsOf(await fitModel(request([], [1, 2], { kind: 'dummy' }), ALONE))).toBeUndefined();
  });
});
