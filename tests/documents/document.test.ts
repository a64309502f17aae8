import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../../src/documents/all.ts';
import type { DocumentKind } from '../../src/documents/document.ts';
import { decodeMetrics } from '../../src/documents/evaluation.ts';
import { type ModelDocument, modelDocument } from '../../src/documents/model.ts';
import { isUnreachable, type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { InputError, InvariantError } from '../../src/errors.ts';
import { arbitraryOf } from './arbitrary-of.ts';

const DOCUMENT_KINDS = DOCUMENTS as readonly DocumentKind<unknown>[];
const DIGEST = `sha256:${'0'.repeat(64)}`;

function createModel(overrides: Partial<ModelDocument> = {}): ModelDocument {
  return {
    kind: 'assay.model',
    schemaVersion: 1,
    task: 'regression',
    target: 'y',
    signature: { inputs: [{ name: 'x', type: 'double' }], output: { type: 'double' } },
    preprocessing: [{ type: 'numeric', name: 'x', center: 0, scale: 1 }],
    estimator: { type: 'linear', intercept: 1, weights: [2] },
    params: {},
    training: {
      rows: 10,
      trainDigest: DIGEST,
      split: { method: 'hash', test_size: 0.2, random_state: 42 },
      idColumns: ['x'],
    },
    findings: [],
    ...overrides,
  };
}

function createVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    kind: 'assay.verdict',
    schemaVersion: 1,
    model: 'm',
    decision: 'approved',
    reasons: [],
    rubberStamp: false,
    baseline: { found: 'none' },
    candidate: {},
    gates: [],
    slices: [],
    rows: { paired: 0, dropped: 0 },
    findings: [],
    ...overrides,
  };
}

/** A sample of every document, the same in every run. */
function sampleOf(document: DocumentKind<unknown>): Record<string, unknown> {
  const [value] = fc.sample(arbitraryOf(document.schema), { numRuns: 1, seed: 7 });
  return JSON.parse(document.encode(value)) as Record<string, unknown>;
}

const decodeAs = (document: DocumentKind<unknown>, value: unknown) => () =>
  document.decode(JSON.stringify(value), `out/${document.file}`);

describe.each(DOCUMENT_KINDS)('$file', (document) => {
  const words = {
    'data-check.json': 'a data check',
    'model.json': 'a model',
    'run.json': 'a run record',
    'evaluation.json': 'an evaluation',
    'verdict.json': 'a verdict',
    'failure.json': 'a failure record',
  }[document.file];

  test.each([
    ['an empty file', '', 'the file is empty'],
    ['white space', ' \n', 'the file is empty'],
    ['cut JSON', document.encode(sampleOf(document)).slice(0, -3), 'it does not parse as JSON; is the file cut off?'],
    ['a web page', '<!doctype html><html><body>404</body></html>', 'it does not parse as JSON; is the file cut off?'],
    ['a number', '3', 'the file holds no keys'],
    ['null', 'null', 'the file holds no keys'],
    ['a list', '[]', 'the file holds no keys'],
    ['another document', '{"kind": "assay.other", "schemaVersion": 1}', `its kind must be "${document.kind}"`],
    ['no kind', '{}', `its kind must be "${document.kind}"`],
  ])('is not %s', (_what, text, why) => {
    expect(() => document.decode(text, 'x.json')).toThrow(InputError);
    expect(() => document.decode(text, 'x.json')).toThrow(`not ${words}: ${why}`);
  });

  test('of a newer version is told from a broken one', () => {
    expect(decodeAs(document, { ...sampleOf(document), schemaVersion: 2, news: true })).toThrow(
      `out/${document.file}, schemaVersion: made by a newer version of Assay (2, this one reads up to 1)`,
    );
    for (const schemaVersion of [0, 1.5, '1', null]) {
      expect(decodeAs(document, { ...sampleOf(document), schemaVersion })).toThrow(
        'schemaVersion: must be a whole number from 1',
      );
    }
  });

  test('may have no key but its own', () => {
    expect(decodeAs(document, { ...sampleOf(document), findngs: [] })).toThrow(
      `out/${document.file}, findngs: unknown key; `,
    );
  });

  test('must have every key', () => {
    const whole = sampleOf(document);
    for (const name of Object.keys(whole).filter(
      (key) => document.schema.safeParse(omit(whole, key)).success === false,
    )) {
      if (name === 'kind' || name === 'schemaVersion') continue;
      expect(decodeAs(document, omit(whole, name))).toThrow(`out/${document.file}, ${name}: missing: `);
    }
  });

  test('holds no null for a number, anywhere', () => {
    const whole = sampleOf(document);
    let found = 0;
    for (const broken of withEachNumber(whole, null)) {
      if (document.schema.safeParse(broken).success) continue; // a free value of `params` may be null
      found++;
      expect(decodeAs(document, broken)).toThrow(/got null$|must be a whole number/);
    }
    expect(found).toBeGreaterThan(0);
  });

  test('is never written with NaN or Infinity', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const broken of withEachNumber(sampleOf(document), value)) {
        expect(() => document.encode(broken)).toThrow(InvariantError);
      }
    }
  });

  test('with a prototype key at any depth is refused, and leaves the prototype alone', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const text of withEachKey(sampleOf(document), key)) {
        expect(() => document.decode(text, 'x.json')).toThrow(`${key}: the key "${key}" is refused`);
      }
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('caps', () => {
  test('stop what is nested too deep, without exhausting the stack', () => {
    const deep = (levels: number) => `{"kind": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(() => modelDocument.decode(deep(64), 'm.json')).toThrow('m.json: nested deeper than 64 levels');
    expect(() => modelDocument.decode(deep(100_000), 'm.json')).toThrow('m.json: nested deeper than 64 levels');
    expect(() => modelDocument.decode(deep(63), 'm.json')).toThrow('not a model: its kind must be');
  });

  test('stop more than five million values', () => {
    expect(() => modelDocument.decode(`{"estimator": [${'0,'.repeat(5_000_000)}0]}`, 'm.json')).toThrow(
      'm.json: more than 5000000 values',
    );
  });

  test('stop more than 64 MiB', () => {
    expect(() => modelDocument.decode(' '.repeat(64 * 1024 * 1024 + 1), 'm.json')).toThrow(
      'm.json: 67108865 characters long, at most 67108864 are read',
    );
  });

  test('stop what no reader would take from being written', () => {
    let nested: unknown = 1;
    for (let i = 0; i < 70; i++) nested = [nested];
    expect(() => modelDocument.encode(createModel({ params: { nested } }))).toThrow('nested deeper than 64 levels');
    expect(() => modelDocument.encode(createModel({ params: { constructor: 1 } }))).toThrow(
      'the key "constructor" is refused',
    );
  });
});

describe('a model file', () => {
  const decoded = (change: (model: Record<string, unknown>) => void) => () => {
    const model = JSON.parse(modelDocument.encode(createModel())) as Record<string, unknown>;
    change(model);
    return modelDocument.decode(JSON.stringify(model), 'baseline/model.json');
  };

  test('may not smuggle in an infinite weight as 1e400', () => {
    const text = modelDocument.encode(createModel()).replace('"weights": [2]', '"weights": [1e400]');
    expect(() => modelDocument.decode(text, 'baseline/model.json')).toThrow(
      'baseline/model.json, estimator.weights[0]: expected a finite number, got Infinity',
    );
  });

  test('names the field that is wrong, inside lists and alternatives', () => {
    expect(
      decoded((m) => {
        m['preprocessing'] = [{ type: 'numeric', name: 'x', center: 0, scale: 0 }];
      }),
    ).toThrow('baseline/model.json, preprocessing[0].scale: must be greater than 0, got 0');
    expect(
      decoded((m) => {
        m['preprocessing'] = [{ type: 'numeric', name: 'x', center: 0, scale: 1, fil: 2 }];
      }),
    ).toThrow('preprocessing[0].fil: unknown key; did you mean "fill"?');
    expect(
      decoded((m) => {
        m['preprocessing'] = [{ type: '../../x', name: 'x' }];
      }),
    ).toThrow('preprocessing[0].type: expected one of "numeric", "boolean", "categorical", got the text "../../x"');
    expect(
      decoded((m) => {
        m['signature'] = { inputs: [], output: { type: 'label', classes: ['a'] } };
      }),
    ).toThrow('signature.output.classes: must have at least 2 entries, got a list');
    expect(
      decoded((m) => {
        m['training'] = { ...(m['training'] as object), trainDigest: 'sha256:xyz' };
      }),
    ).toThrow('training.trainDigest: must be "sha256:" and 64 hexadecimal digits, got the text "sha256:xyz"');
  });

  test('may hold weights in typed arrays, and reads them back as lists', () => {
    const text = modelDocument.encode(
      createModel({ estimator: { type: 'linear', weights: new Float64Array([2, -0]) } }),
    );
    expect(modelDocument.decode(text, 'm.json').estimator).toEqual({ type: 'linear', weights: [2, 0] });
  });
});

test('a metric has a value or a reason, and the message speaks of the one that was meant', () => {
  const evaluation = DOCUMENT_KINDS.find(({ file }) => file === 'evaluation.json')!;
  const withMetric = (rmse: unknown) => decodeAs(evaluation, { ...sampleOf(evaluation), metrics: { rmse } });
  expect(withMetric({ value: null })).toThrow('metrics.rmse.value: expected a number, got null');
  expect(withMetric({ value: 1, uper: 2 })).toThrow('metrics.rmse.uper: unknown key; did you mean "upper"?');
  expect(withMetric({ undefined: 3 })).toThrow('metrics.rmse.undefined: expected text, got 3; put it in quotes');
  expect(withMetric(4.92)).toThrow('metrics.rmse: expected keys and values, got 4.92');
});

test('metrics.json holds numbers and nothing else', () => {
  expect(decodeMetrics('{"rmse": 4.5}', 'metrics.json')).toEqual({ rmse: 4.5 });
  expect(() => decodeMetrics('{"rmse": null}', 'metrics.json')).toThrow(
    'metrics.json, rmse: expected a number, got null',
  );
  expect(() => decodeMetrics('{"rmse": "4"}', 'metrics.json')).toThrow(
    'metrics.json, rmse: expected a number, got the text "4"',
  );
  expect(() => decodeMetrics('', 'metrics.json')).toThrow('metrics.json: not a table of metrics: the file is empty');
});

test('a verdict bears only the reasons of the closed list', () => {
  const text = verdictDocument.encode(createVerdict()).replace('"reasons": []', '"reasons": ["no_baselin"]');
  expect(() => verdictDocument.decode(text, 'verdict.json')).toThrow(
    'got the text "no_baselin"; did you mean "no_baseline"?',
  );
});

function omit(record: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Copies of a JSON value in each of which one number is replaced. */
function* withEachNumber(value: unknown, replacement: unknown): Generator<unknown> {
  if (typeof value === 'number') yield replacement;
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      for (const changed of withEachNumber(inner, replacement)) {
        yield Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
      }
    }
  }
}

/** JSON texts of a value in each of which one object has one more key. */
function* withEachKey(value: unknown, key: string): Generator<string> {
  const MARK = 'the key goes here';
  for (const changed of withEachObject(value, MARK)) {
    yield JSON.stringify(changed).replace(JSON.stringify(MARK), JSON.stringify(key));
  }
}

function* withEachObject(value: unknown, mark: string): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value, [mark]: { polluted: 1 } };
  for (const [key, inner] of Object.entries(value)) {
    for (const changed of withEachObject(inner, mark)) {
      yield Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
    }
  }
}

describe('a verdict of an earlier version', () => {
  test.each([
    ['lost', true],
    ['unreachable', true],
    ['never', false],
  ] as const)('whose baseline is %s is read, and is out of reach: %s', (absence, isAway) => {
    const text = verdictDocument.encode(createVerdict({ baseline: { found: 'none', absence } }));
    const read = verdictDocument.decode(text, 'verdict.json');
    expect(read.baseline.absence).toBe(absence);
    expect(isUnreachable(read)).toBe(isAway);
  });
});
