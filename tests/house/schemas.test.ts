import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildSchemas } from '../../scripts/build-schemas.ts';
import { DESCRIPTIONS, describeKey } from '../../scripts/schema-descriptions.ts';
import { DOCUMENTS } from '../../src/documents/all.ts';
import { decodeConfig } from '../../src/documents/config.ts';
import type { DocumentKind } from '../../src/documents/document.ts';
import { METRICS } from '../../src/metrics/table.ts';
import { KINDS } from '../../src/models/kinds.ts';
import { arbitraryOf } from '../documents/arbitrary-of.ts';
import { filesUnder, ROOT } from './files.ts';

const made = buildSchemas();
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
const validators = new Map<string, ValidateFunction>();

function validatorOf(name: string): ValidateFunction {
  let validate = validators.get(name);
  if (validate === undefined) {
    validate = ajv.compile(JSON.parse(made.get(`${name}.schema.json`)!) as object);
    validators.set(name, validate);
  }
  return validate;
}

test('schemas/ is what `npm run schemas` makes', () => {
  expect(readdirSync(`${ROOT}schemas`).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(readFileSync(`${ROOT}schemas/${name}`, 'utf8'), name).toBe(text);
});

/** Every path of a schema that a person can hover over. */
function* keysOf(schema: unknown, path = ''): Generator<[string, { description?: string }]> {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, items, additionalProperties, oneOf, anyOf } = schema as Record<string, object>;
  for (const branch of [...((oneOf as object[]) ?? []), ...((anyOf as object[]) ?? [])]) yield* keysOf(branch, path);
  if (items !== undefined) yield* keysOf(items, `${path}[]`);
  if (typeof additionalProperties === 'object') yield* keysOf(additionalProperties, path === '' ? '*' : `${path}.*`);
  for (const [key, child] of Object.entries(properties ?? {})) {
    const inner = path === '' ? key : `${path}.${key}`;
    yield [inner, child as object];
    yield* keysOf(child, inner);
  }
}

describe('descriptions', () => {
  test('there is one for every key of every file', () => {
    const silent: string[] = [];
    for (const [name, text] of made) {
      for (const [path, schema] of keysOf(JSON.parse(text))) {
        // The numbers of a model kind are described where the kind is.
        if (path.startsWith('estimator.') && path !== 'estimator.type') continue;
        if (schema.description === undefined) silent.push(`${name} ${path}`);
      }
    }
    expect(silent).toEqual([]);
  });

  test('there is one for every parameter of every model kind', () => {
    const silent = KINDS.flatMap((kind) =>
      Object.keys((kind.params as unknown as { _zod: { def: { shape: object } } })._zod.def.shape),
    ).filter((key) => describeKey('params', key) === undefined);
    expect(silent).toEqual([]);
  });

  test('each is a sentence, and none stands for a key that is gone', () => {
    const used = new Set<string>();
    for (const [name, text] of made) {
      for (const [path] of keysOf(JSON.parse(text))) {
        for (const key of [path, `${path}.*`]) {
          const found = describeKey(name.replace('.schema.json', ''), key);
          if (found !== undefined) used.add(found.entry);
        }
      }
    }
    const gone = Object.keys(DESCRIPTIONS).filter(
      (entry) => !used.has(entry) && !entry.startsWith('params:') && entry !== 'metrics:*',
    );
    expect(gone).toEqual([]);
    for (const text of Object.values(DESCRIPTIONS)) expect(text).toMatch(/\.$/);
  });
});

const recipes = filesUnder('.', (path) => /(^|\/)assay\.ya?ml$/.test(path) && !path.includes('workflows/'));
const jsonFiles = filesUnder('.', (path) => /^(examples|tests\/fixtures)\/.*\.json$/.test(path));

describe('examples and fixtures', () => {
  test('there are recipes to look at', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(3);
  });

  test.each(recipes)('%s fits the schema and is read', (path) => {
    const source = readFileSync(`${ROOT}${path}`, 'utf8');
    const validate = validatorOf('assay');
    expect(validate(parse(source)), JSON.stringify(validate.errors)).toBe(true);
    expect(() => decodeConfig(source, path)).not.toThrow();
  });

  test('every document among them fits its schema, is read, and is in canonical bytes', () => {
    for (const path of jsonFiles) {
      const text = readFileSync(`${ROOT}${path}`, 'utf8');
      const document = (DOCUMENTS as readonly DocumentKind<unknown>[]).find(({ kind }) => kind === kindOf(text));
      if (document === undefined) continue;
      const validate = validatorOf(document.file.replace('.json', ''));
      expect(validate(JSON.parse(text)), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
      expect(document.encode(document.decode(text, path)), path).toBe(text);
    }
  });
});

function kindOf(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

describe('schema and decoder agree', () => {
  // A generated estimator is none of the kinds; models among the examples stand for it.
  const generated = (DOCUMENTS as readonly DocumentKind<unknown>[]).filter(({ file }) => file !== 'model.json');

  test.each(generated)('on generated values of $file', (document) => {
    const validate = validatorOf(document.file.replace('.json', ''));
    fc.assert(
      fc.property(arbitraryOf(document.schema), (value) => {
        expect(validate(JSON.parse(document.encode(value))), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  const recipe = (end: string, task = 'regression') =>
    `version: 1\nmodels:\n  m:\n    task: ${task}\n    data: {path: a.csv, target: y}\n${end}`;

  test.each([
    ['another version', recipe('').replace('version: 1', 'version: 2')],
    ['no task', recipe('').replace('    task: regression\n', '')],
    ['an unknown task', recipe('', 'ranking')],
    ['an unknown key', recipe('    gatee: {}\n')],
    ['a key of a later change', recipe('    train: {run: python train.py}\n')],
    ['a bad model name', recipe('').replace('  m:', '  My Model:')],
    ['an unknown method of splitting', recipe('    split: {method: random}\n')],
    ['a key of another method', recipe('    split: {method: hash, stratify: y}\n')],
    ['a test size of 0', recipe('    split: {method: hash, test_size: 0}\n')],
    ['one and a half rows', recipe('    split: {method: hash, test_size: 1.5}\n')],
    ['a seed below 0', recipe('    split: {method: hash, random_state: -1}\n')],
    ['a threshold that is text', recipe('    gate: {metrics: [{name: rmse, threshold: "0.9"}]}\n')],
    ['a negative margin', recipe('    gate: {metrics: [{name: rmse, max_absolute_regression: -0.1}]}\n')],
    ['a gate of nothing', recipe('    gate: {metrics: []}\n')],
    ['null for a list', recipe('    evaluate: {metrics: null}\n')],
    ['a long delimiter', recipe('').replace('target: y', 'target: y, delimiter: ";;"')],
  ])('in refusing %s', (_what, source) => {
    expect(validatorOf('assay')(parse(source))).toBe(false);
    expect(() => decodeConfig(source, 'assay.yml')).toThrow();
  });

  test.each([
    ['a parameter of another kind', recipe('    train: {model: linear, params: {alpha: 1}}\n')],
    ['a parameter without a kind that has it', recipe('    train: {params: {alpha: 1}}\n')],
    ['an unknown kind', recipe('    train: {model: forest}\n')],
    ['a kind of another task', recipe('    train: {model: ridge}\n', 'binary')],
    ['a metric of another task', recipe('    evaluate: {metrics: [roc_auc]}\n')],
    ['a gate on an unknown metric', recipe('    gate: {metrics: [{name: rsme}]}\n')],
  ])('and editors see more: %s', (_what, source) => {
    expect(validatorOf('assay')(parse(source))).toBe(false);
  });

  test('every metric, alias and kind is completed', () => {
    const validate = validatorOf('assay');
    for (const { name, aliases, tasks } of METRICS) {
      for (const task of tasks) {
        for (const word of [name, ...aliases]) {
          const source = recipe(`    evaluate: {metrics: [${word}]}\n    gate: {metrics: [{name: ${word}}]}\n`, task);
          expect(validate(parse(source)), `${task} ${word}`).toBe(true);
        }
      }
    }
    for (const { name, tasks } of KINDS) {
      for (const task of tasks) expect(validate(parse(recipe(`    train: {model: ${name}}\n`, task))), name).toBe(true);
    }
    expect(validate(parse(recipe('    train: {model: ridge, params: {alpha: 0.5}}\n')))).toBe(true);
  });
});
