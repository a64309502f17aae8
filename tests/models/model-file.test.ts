import { describe, expect, it } from 'vitest';
import { modelDocument } from '../../src/documents/model.ts';
import { InputError } from '../../src/errors.ts';
import { decodeModel, fitModel } from '../../src/models/pipeline.ts';
import { ALONE, numeric, text } from './fixture-table.ts';

const model = await fitModel(
  {
    task: 'regression',
    target: 'y',
    kind: 'linear',
    params: {},
    features: [numeric('x', [1, 2, 3, 7]), text('g', ['a', 'b', 'a', 'c'])],
    truth: { type: 'double', values: Float64Array.of(1, 2, 4, 5) },
    training: {
      rows: 4,
      trainDigest: `sha256:${'0'.repeat(64)}`,
      split: { method: 'hash', test_size: 0.2, random_state: 42 },
      idColumns: [],
    },
  },
  ALONE,
);
const TEXT = modelDocument.encode(model);

/** The file with one part changed. */
function changed(change: (value: ReturnType<typeof parse>) => void): string {
  const value = parse();
  change(value);
  return JSON.stringify(value);
}

// biome-ignore lint/suspicious/noExplicitAny: hostile files have any shape.
function parse(): any {
  return JSON.parse(TEXT);
}

const decode = (source: string) => () => decodeModel(source, 'model.json');

describe('decodeModel refuses', () => {
  it.each([
    ['at the top', `{"__proto__": {"polluted": 1}, ${TEXT.slice(1)}`],
    ['in the estimator', TEXT.replace('"intercept"', '"__proto__": {"polluted": 1}, "intercept"')],
    ['deep in a parameter', changed((m) => (m.params = { a: [{ constructor: { polluted: 1 } }] }))],
  ])('prototype keys %s, and pollutes nothing (case 24)', (_where, source) => {
    expect(decode(source)).toThrow(/model\.json, .*(__proto__|constructor).*is refused/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['', 'model.json: not a model: the file is empty'],
    [TEXT.slice(0, 200), 'model.json: not a model: it does not parse as JSON'],
    ['<!doctype html><title>404</title>', 'not a model: it does not parse as JSON'],
    ['[]', 'not a model'],
    ['{"kind": "assay.verdict"}', 'not a model'],
  ])('what is no model: %.20s (case 25)', (source, message) => {
    expect(decode(source)).toThrow(message);
  });

  it('kinds and versions it does not know (case 26)', () => {
    expect(decode(changed((m) => (m.estimator.type = 'transformer')))).toThrow(
      /model\.json, estimator\.type: no model kind "transformer".*made by a newer version/,
    );
    expect(decode(changed((m) => (m.estimator.type = 'linaer')))).toThrow('did you mean "linear"?');
    expect(decode(changed((m) => (m.estimator.type = '../../x')))).toThrow('no model kind "../../x"');
    expect(decode(changed((m) => (m.estimator.type = 'constructor')))).toThrow('no model kind "constructor"');
    expect(decode(changed((m) => (m.schemaVersion = 2)))).toThrow('made by a newer version');
  });

  it.each([
    ['null', 'estimator.coefficients[1]: expected a number, got null'],
    ['1e400', 'got Infinity'],
    ['"0.5"', 'estimator.coefficients[1]: expected a number, got the text "0.5"'],
    ['NaN', 'not a model: it does not parse as JSON'],
  ])('the weight %s (case 27)', (weight, message) => {
    const source = changed((m) => (m.estimator.coefficients[1] = 'WEIGHT')).replace('"WEIGHT"', weight);
    expect(decode(source)).toThrow(message);
  });

  it('weights of the wrong number (case 27)', () => {
    expect(decode(changed((m) => m.estimator.coefficients.pop()))).toThrow(
      'model.json, estimator.coefficients: 2 coefficients for 3 columns of features',
    );
    expect(decode(changed((m) => (m.estimator.coefficients = new Array(1_000_000).fill(1))))).toThrow(
      '1000000 coefficients for 3 columns',
    );
  });

  it('unknown keys of the estimator and the parameters', () => {
    expect(decode(changed((m) => (m.estimator.code = 'x')))).toThrow('model.json, estimator.code: unknown key');
    expect(decode(changed((m) => (m.params.alpha = 1)))).toThrow('model.json, params.alpha: unknown key');
  });

  it('parts that do not fit each other', () => {
    expect(decode(changed((m) => (m.task = 'binary')))).toThrow('linear does not do task binary');
    expect(decode(changed((m) => (m.signature.output = { type: 'label', classes: ['a', 'b'] })))).toThrow(
      'a regression model does not answer with a label',
    );
    expect(decode(changed((m) => m.signature.inputs.pop()))).toThrow('2 encodings for 1 inputs');
    expect(decode(changed((m) => (m.signature.inputs[0].type = 'double')))).toThrow(
      'preprocessing[0]: encodes "g" as categorical, the signature has "g" as double',
    );
    expect(decode(changed((m) => (m.preprocessing[0].categories = ['b', 'b'])))).toThrow(
      'preprocessing[0].categories: holds a category twice',
    );
    expect(decode(changed((m) => (m.preprocessing[1].scale = 0)))).toThrow(
      'preprocessing[1].scale: must be greater than 0, got 0',
    );
    expect(
      decode(
        changed((m) => {
          m.preprocessing[1] = m.preprocessing[0];
          m.signature.inputs[1] = m.signature.inputs[0];
        }),
      ),
    ).toThrow('preprocessing[1]: "g" stands here twice');
  });

  it('dummies that contradict their task', () => {
    const withEstimator = (estimator: object, task = 'regression', output: object = { type: 'double' }) =>
      changed((m) => Object.assign(m, { task, estimator, signature: { inputs: [], output }, preprocessing: [] }));
    expect(decode(withEstimator({ type: 'dummy' }))).toThrow('a regression wants one value');
    const label = { type: 'label', classes: ['a', 'b'] };
    expect(decode(withEstimator({ type: 'dummy', value: 3 }, 'binary', label))).toThrow(
      'one probability for each of 2 classes',
    );
    expect(decode(withEstimator({ type: 'dummy', probabilities: [0.5, 0.6] }, 'binary', label))).toThrow(
      'must sum to 1',
    );
    const good = withEstimator({ type: 'dummy', probabilities: [0.5, 0.5] }, 'binary', { ...label, positive: 'c' });
    expect(decode(good)).toThrow('signature.output.positive: "c" is none of the classes');
    expect(
      decode(
        withEstimator({ type: 'dummy', probabilities: [0.5, 0.5] }, 'binary', { type: 'label', classes: ['b', 'a'] }),
      ),
    ).toThrow('must be sorted, each class once');
    expect(decode(withEstimator({ type: 'dummy', probabilities: [0.5, 0.5] }, 'binary', label))()).toBeTruthy();
  });

  it('with an error that the user can fix', () => {
    expect(decode('')).toThrow(InputError);
  });
});
