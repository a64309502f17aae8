/**
 * Values that a schema accepts, generated from the schema itself: a field added to a document is tested without a word.
 */
import fc, { type Arbitrary } from 'fast-check';

interface Check {
  readonly _zod: {
    readonly def: {
      readonly check: string;
      readonly value?: number;
      readonly inclusive?: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly length?: number;
      readonly pattern?: RegExp;
      readonly fn?: (value: unknown) => boolean;
    };
  };
}

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly Check[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

interface Schema {
  readonly _zod: { readonly def: Definition };
}

/** Names that trip a plain object up, beside any text. `__proto__` and kin are refused, not generated. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('toString', 'hasOwnProperty', '0', '10', '9', 'é', '\u2028', '😀', ' ', '=1+1', '</script>', 'a\nb'),
);
const key = text.filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Any JSON value without a prototype key or a number that is not finite. */
const json: Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(text, anyNumber, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;

export function arbitraryOf(schema: unknown): Arbitrary<unknown> {
  const def = (schema as Schema)._zod.def;
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  switch (def.type) {
    case 'string': {
      const pattern = checks.find((check) => check.pattern !== undefined)?.pattern;
      if (pattern !== undefined) return fc.stringMatching(pattern, { maxLength: 80 });
      const exact = checks.find((check) => check.length !== undefined)?.length;
      if (exact !== undefined) return fc.string({ minLength: exact, maxLength: exact });
      const minimum = checks.find((check) => check.minimum !== undefined)?.minimum ?? 0;
      return text.filter((value) => value.length >= minimum);
    }
    case 'number':
      return numbers(def, checks);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values!);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!));
    case 'unknown':
      return json;
    case 'array': {
      const minimum = checks.find((check) => check.minimum !== undefined)?.minimum ?? 0;
      return fc.array(arbitraryOf(def.element), { minLength: minimum, maxLength: minimum + 3 });
    }
    case 'record': {
      const own =
        (def.keyType!._zod.def.checks ?? []).length === 0 ? key : (arbitraryOf(def.keyType) as Arbitrary<string>);
      return fc.dictionary(own, arbitraryOf(def.valueType), { maxKeys: 3 });
    }
    case 'union':
      return fc.oneof(...def.options!.map(arbitraryOf));
    case 'nullable':
      return fc.oneof(fc.constant(null), arbitraryOf(def.innerType));
    case 'optional':
    case 'default':
      return arbitraryOf(def.innerType);
    case 'object':
      return objects(def);
    default:
      throw new Error(`no arbitrary for the schema type "${def.type}": add it here`);
  }
}

function numbers(def: Definition, checks: readonly Check['_zod']['def'][]): Arbitrary<unknown> {
  const low = checks.find((check) => check.check === 'greater_than')?.value;
  const high = checks.find((check) => check.check === 'less_than')?.value;
  const whole = def.format === 'safeint' || checks.some((check) => 'format' in check && check.format === 'safeint');
  const base = whole
    ? fc.integer({ min: low ?? -1e9, max: high ?? 1e9 })
    : fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: low ?? -1.7e308, max: high ?? 1.7e308 }),
        fc.constantFrom(0.5, 1),
      );
  const rules = checks.flatMap((check) => (check.fn === undefined ? [] : [check.fn]));
  const open = checks.find((check) => check.inclusive === false && check.check === 'greater_than')?.value;
  return base.filter((value) => value !== open && rules.every((rule) => rule(value)));
}

function objects(def: Definition): Arbitrary<unknown> {
  const required: string[] = [];
  const fields: Record<string, Arbitrary<unknown>> = {};
  for (const [name, field] of Object.entries(def.shape!)) {
    fields[name] = arbitraryOf(field);
    if (!['optional', 'default'].includes(field._zod.def.type)) required.push(name);
  }
  const known = fc.record(fields, { requiredKeys: required });
  if (def.catchall === undefined || def.catchall._zod.def.type === 'never') return known;
  const names = new Set(Object.keys(fields));
  return fc
    .tuple(
      fc.dictionary(
        key.filter((name) => !names.has(name)),
        json,
        { maxKeys: 3 },
      ),
      known,
    )
    .map(([extra, own]) => ({
      ...extra,
      ...own,
    }));
}
