import { describe, expect, test } from 'vitest';
import { decodeConfig, parseValue } from '../../src/documents/config.ts';
import { InputError } from '../../src/errors.ts';

const MINIMAL = `version: 1
models:
  boston:
    task: regression
    data: {path: a.csv, target: medv}
`;

const DESIGN = `version: 1
models:
  boston-housing:
    task: regression                  # regression | binary | multiclass
    data:
      path: data/boston_housing.csv   # .csv .tsv .jsonl .parquet, optionally .gz
      target: medv
      id: null
      exclude: []
    split: {method: hash, test_size: 0.2, random_state: 42}
    train: {model: linear, params: {}}
    evaluate:
      metrics: [rmse, mae, r2]
      slices: [{columns: [chas], min_rows: 30}]
    gate:
      metrics:
        - {name: rmse, require: no_worse, max_relative_regression: 0.02, threshold: 6.0}
        - {name: r2, require: no_worse, max_absolute_regression: 0.02}
      on_inconclusive: {pull_request: warn, release: fail}
      first_run: rubber_stamp
`;

const decode = (source: string) => decodeConfig(source, 'assay.yml').config;

function messageOf(source: string): string {
  try {
    decode(source);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(InputError);
    return (thrown as Error).message;
  }
  throw new Error('nothing was refused');
}

describe('a recipe', () => {
  test('of the design is read as it stands', () => {
    expect(decode(DESIGN).models['boston-housing']).toMatchObject({
      data: { id: null, exclude: [] },
      gate: { first_run: 'rubber_stamp', metrics: [{ name: 'rmse', threshold: 6 }, { name: 'r2' }] },
    });
  });

  test('gets the defaults of the design', () => {
    expect(decode(MINIMAL).models['boston']).toEqual({
      task: 'regression',
      data: { path: 'a.csv', target: 'medv' },
      split: { method: 'hash', test_size: 0.2, random_state: 42 },
      train: { params: {} },
      evaluate: {},
    });
  });

  test.each([
    '{method: hash}',
    '{method: sklearn, test_size: 102, random_state: 4294967295, stratify: chas}',
    '{method: time, column: day}',
    '{method: group, column: town}',
    '{method: column, column: part, test_value: held_out}',
    '{method: files, test_path: test.csv}',
  ])('may split by %s', (split) => {
    expect(() => decode(`${MINIMAL}    split: ${split}\n`)).not.toThrow();
  });

  test('may name a column no, y or on: YAML 1.2 reads them as text', () => {
    for (const name of ['no', 'y', 'on', 'off', 'yes']) {
      expect(decode(MINIMAL.replace('medv', name)).models['boston']?.data.target).toBe(name);
    }
  });

  test('may use anchors of YAML for what two models share', () => {
    const shared = `version: 1\nmodels:\n  a:\n    task: regression\n    data: &data {path: a.csv, target: y}\n  b:\n    task: regression\n    data: *data\n`;
    expect(decode(shared).models['b']?.data).toEqual({ path: 'a.csv', target: 'y' });
  });

  test('knows the line of every key', () => {
    const { lineOf } = decodeConfig(DESIGN, 'assay.yml');
    expect(lineOf(['models', 'boston-housing', 'data', 'target'])).toBe(7);
    expect(lineOf(['models', 'boston-housing', 'gate', 'metrics', 1, 'name'])).toBe(18);
    expect(lineOf(['models', 'boston-housing', 'gate', 'absent', 'deeper'])).toBe(15);
  });

  test('can be changed before it is checked', () => {
    const { config } = decodeConfig(MINIMAL, 'assay.yml', (raw) => {
      const changed = raw as { models: { boston: { train?: unknown } } };
      changed.models.boston.train = { model: 'ridge' };
      return changed;
    });
    expect(config.models['boston']?.train).toEqual({ model: 'ridge', params: {} });
  });
});

/** The end of the minimal recipe (line 6), and what is said of it. */
const REFUSED_ENDS: readonly (readonly [string, string, string])[] = [
  ['an unknown key', '    gatee: {}', 'assay.yml, line 6, models.boston.gatee: unknown key; did you mean "gate"?'],
  [
    'an unknown key inside a split',
    '    split: {method: hash, test_szie: 0.2}',
    'assay.yml, line 6, models.boston.split.test_szie: unknown key; did you mean "test_size"?',
  ],
  [
    'a key of another method of splitting',
    '    split: {method: time, column: day, random_state: 1}',
    'assay.yml, line 6, models.boston.split.random_state: unknown key; known: method, column, test_size',
  ],
  [
    'an unknown method of splitting',
    '    split: {method: groups, column: a}',
    'models.boston.split.method: expected one of "hash", "sklearn", "time", "group", "column", "files", got the text "groups"; did you mean "group"?',
  ],
  ['a split without a method', '    split: {test_size: 0.2}', 'models.boston.split.method: missing: one of "hash", '],
  [
    'a misspelled key of a gate',
    '    gate: {metrics: [{name: rmse, max_relative_regresion: 0.1}]}',
    'models.boston.gate.metrics[0].max_relative_regresion: unknown key; did you mean "max_relative_regression"?',
  ],
  [
    'a threshold that is text',
    '    gate: {metrics: [{name: rmse, threshold: "0.9"}]}',
    'models.boston.gate.metrics[0].threshold: expected a number, got the text "0.9"',
  ],
  [
    'a threshold with a comma',
    '    gate: {metrics: [{name: rmse, threshold: 0,05}]}',
    'models.boston.gate.metrics[0].5: unknown key; known: name, ',
  ],
  [
    'NaN',
    '    evaluate: {threshold: .nan}',
    'assay.yml, line 6, models.boston.evaluate.threshold: expected a finite number, got NaN',
  ],
  [
    'infinity',
    '    train: {params: {alpha: .inf}}',
    'models.boston.train.params.alpha: expected a finite number, got Infinity',
  ],
  [
    'a number too large for a double',
    '    train: {params: {alpha: 1e400}}',
    'params.alpha: expected a finite number, got Infinity',
  ],
  [
    'null for a number',
    '    split: {method: hash, test_size: null}',
    'models.boston.split.test_size: expected a number, got null',
  ],
  [
    'a share of 0',
    '    split: {method: hash, test_size: 0}',
    'must be a share between 0 and 1 or a whole number of rows, got 0',
  ],
  [
    'one and a half rows',
    '    split: {method: hash, test_size: 1.5}',
    'must be a share between 0 and 1 or a whole number of rows, got 1.5',
  ],
  [
    'a seed beyond 32 bits',
    '    split: {method: hash, random_state: 4294967296}',
    'random_state: must be at most 4294967295, got 4294967296',
  ],
  [
    'a negative margin',
    '    gate: {metrics: [{name: rmse, max_absolute_regression: -1}]}',
    'must be at least 0, got -1',
  ],
  ['no metrics', '    evaluate: {metrics: []}', 'models.boston.evaluate.metrics: must not be empty, got a list'],
  [
    'a list as positive class',
    '    evaluate: {positive: [1]}',
    'evaluate.positive: expected text or a number or true or false, got a list',
  ],
  ['a key that stands twice', '    task: binary', 'assay.yml, line 6, column 5: the key "task" stands twice; keep one'],
  ['a tab', '\t  task: binary', 'assay.yml, line 6, column 1: indented by a tab; use spaces'],
  ['a second document', '---\nversion: 1', 'a second document begins here (`---`); keep one'],
  [
    'a prototype key',
    '    __proto__: {polluted: 1}',
    'line 6, models.boston.__proto__: the key "__proto__" is refused',
  ],
  ['a tag', '    train: !!js/function "x"', 'write the value without a tag'],
  ['a list as a key', '    ? [a, b]\n    : 1', 'a list or a map cannot be a key'],
];

/** Keys of the design whose work comes in a later change: known from then on. */
const LATER_KEYS: readonly (readonly [string, string])[] = [
  ['train.run', '    train: {run: python train.py}'],
  ['train.engine', '    train: {engine: ray}'],
  ['predict', '    predict: {run: python predict.py}'],
  ['evaluate.metrics_file', '    evaluate: {metrics_file: metrics.json}'],
];

describe('refuses', () => {
  test.each(REFUSED_ENDS)('%s', (_what, end, message) => {
    expect(messageOf(`${MINIMAL}${end}\n`)).toContain(message);
  });

  test.each(LATER_KEYS)('%s, unknown until its work comes', (path, end) => {
    expect(messageOf(`${MINIMAL}${end}\n`)).toContain(`models.boston.${path}: unknown key`);
  });

  test.each([
    ['an empty file', '', 'assay.yml: the file is empty; `assay init FILE` writes one'],
    ['a file of comments', '# nothing\n', 'assay.yml: the file is empty; `assay init FILE` writes one'],
    ['a list', '- a\n', 'assay.yml: expected keys and values, got a list'],
    ['a web page', '<!doctype html><html></html>', 'expected keys and values, got the text "<!doctype html>'],
    [
      'a newer version',
      MINIMAL.replace('version: 1', 'version: 2'),
      'line 1, version: made for a newer version of Assay: 2, this one reads 1',
    ],
    ['a version that is text', MINIMAL.replace('version: 1', 'version: "1"'), 'version: expected 1, got the text "1"'],
    ['no version', MINIMAL.replace('version: 1\n', ''), 'assay.yml, version: missing: 1 belongs here'],
    ['no models', 'version: 1\nmodels: {}\n', 'assay.yml, line 2, models: names no model'],
    [
      'a misspelled key, rather than the missing one',
      MINIMAL.replace('target', 'taget'),
      'models.boston.data.taget: unknown key; did you mean "target"?',
    ],
    [
      'a missing key',
      MINIMAL.replace(', target: medv', ''),
      'assay.yml, line 5, models.boston.data.target: missing: text belongs here',
    ],
    ['an empty target', MINIMAL.replace('medv', '""'), 'models.boston.data.target: must not be empty, got the text ""'],
    [
      'a target that YAML reads as a number',
      MINIMAL.replace('medv', '2020'),
      'expected text, got 2020; put it in quotes',
    ],
    [
      'a column kind that is none',
      MINIMAL.replace('medv', 'medv, columns: {chas: categorial}'),
      'got the text "categorial"; did you mean "categorical"?',
    ],
    [
      'two delimiters',
      MINIMAL.replace('medv', 'medv, delimiter: ";;"'),
      'delimiter: must have exactly 1 character, got the text ";;"',
    ],
    ['YAML 1.1', `%YAML 1.1\n---\n${MINIMAL}`, '%YAML 1.1 is refused; leave it out'],
  ])('%s', (_what, source, message) => {
    expect(messageOf(source)).toContain(message);
  });

  test.each(['a/../b', 'x@{0}', 'Boston', '-rf', 'é', 'a'.repeat(65), ''])('the model name %j', (name) => {
    expect(messageOf(MINIMAL.replace('boston', JSON.stringify(name)))).toContain(
      'a model name has at most 64 lower-case letters',
    );
  });

  test('a hostile key without letting it out of its line', () => {
    const message = messageOf(MINIMAL.replace('models:', '"a\\n::error::x":'));
    expect(message).toContain('"a\\n::error::x": unknown key');
    expect(message.split('\n')).toHaveLength(1);
  });
});

describe('a hostile file ends soon', () => {
  const bomb = (width: number) =>
    `a: &a [${'x,'.repeat(9)}x]\n${['b', 'c', 'd', 'e']
      .map((name, i) => `${name}: &${name} [${Array(width).fill(`*${'abcd'[i]}`).join(', ')}]`)
      .join('\n')}\n`;

  test.each([
    ['an alias bomb', bomb(9), 'line 5, column 28: more than 32 aliases'],
    ['a narrow alias bomb', bomb(6), 'its aliases repeat too much'],
    ['an alias of itself', 'a: &a [*a]\n', 'nested deeper than 64 levels'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, 'nested deeper than 64 levels'],
    ['20,000 levels', '['.repeat(20_000), 'nested too deep'],
    ['a megabyte of spaces', ' '.repeat(1024 * 1024 + 1), '1048577 characters long, at most 1048576 are read'],
    [
      '30,000 keys',
      Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n'),
      'unknown key; known: version, models',
    ],
  ])(
    '%s',
    (_what, source, message) => {
      expect(messageOf(source)).toContain(message);
    },
    5000,
  );
});

describe('a value of the command line', () => {
  test.each([
    ['1', 1],
    ['0.5', 0.5],
    ['ridge', 'ridge'],
    ['"1"', '1'],
    ['true', true],
    ['null', null],
    ['[a, b]', ['a', 'b']],
    ['{a: 1}', { a: 1 }],
    ['', null],
  ])('%s is read as YAML', (text, value) => {
    expect(parseValue(text, '--set')).toEqual(value);
  });

  test.each([
    ['[a', '--set: '],
    ['.inf', '--set: expected a finite number, got Infinity'],
    ['{a: .nan}', '--set, a: expected a finite number, got NaN'],
    ['{__proto__: 1}', '--set, __proto__: the key "__proto__" is refused'],
    ['[&a 1, *a]', 'aliases are refused'],
  ])('%s is refused', (text, message) => {
    expect(() => parseValue(text, '--set')).toThrow(message);
  });
});
