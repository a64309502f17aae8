import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../../src/documents/all.ts';
import { encodeCanonical } from '../../src/documents/canonical.ts';
import { ConfigSchema, checkConfig } from '../../src/documents/config.ts';
import type { DocumentKind } from '../../src/documents/document.ts';
import { decodeMetrics, encodeMetrics, type MetricValue, MetricValueSchema } from '../../src/documents/evaluation.ts';
import { arbitraryOf } from './arbitrary-of.ts';

const RUNS = { numRuns: 150 };

describe('encode → decode → encode is the identity on generated values', () => {
  test.each(DOCUMENTS as readonly DocumentKind<unknown>[])('of $file', (document) => {
    fc.assert(
      fc.property(arbitraryOf(document.schema), (value) => {
        const once = document.encode(value);
        const decoded = document.decode(once, document.file);
        expect(document.encode(decoded)).toBe(once);
        expect(decoded).toEqual(JSON.parse(once));
      }),
      RUNS,
    );
  });

  test('of metrics.json, where undefined metrics are left out', () => {
    const metrics = fc.dictionary(
      fc.stringMatching(/^[a-z][a-z_]{0,8}$/),
      arbitraryOf(MetricValueSchema) as fc.Arbitrary<MetricValue>,
    );
    fc.assert(
      fc.property(metrics, (value) => {
        const text = encodeMetrics(value);
        const decoded = decodeMetrics(text, 'metrics.json');
        expect(encodeCanonical(decoded)).toBe(text);
        expect(Object.keys(decoded).sort()).toEqual(
          Object.keys(value)
            .filter((name) => 'value' in value[name]!)
            .sort(),
        );
      }),
      RUNS,
    );
  });

  test('of a recipe, whose defaults are filled in once and then stay', () => {
    const recipes = arbitraryOf(ConfigSchema).filter(
      (value) => Object.keys((value as { models: object }).models).length > 0,
    );
    fc.assert(
      fc.property(recipes, (value) => {
        const filled = checkConfig(value, 'assay.yml');
        expect(encodeCanonical(checkConfig(filled, 'assay.yml'))).toBe(encodeCanonical(filled));
      }),
      RUNS,
    );
  });
});

test('a document does not depend on the order in which its keys were set', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    );
  };
  for (const document of DOCUMENTS as readonly DocumentKind<unknown>[]) {
    fc.assert(
      fc.property(arbitraryOf(document.schema), (value) => {
        expect(document.encode(shuffled(value))).toBe(document.encode(value));
      }),
      { numRuns: 30 },
    );
  }
});
