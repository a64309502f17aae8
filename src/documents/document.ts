/** What every JSON document of Assay has in common: `kind`, `schemaVersion`, canonical bytes, strict reading. */
import { InputError } from '../errors.ts';
import { encodeCanonical } from './canonical.ts';
import { z } from './shape.ts';
import { checkShape, parseJson } from './strict.ts';

export interface DocumentKind<T> {
  /** File name in the output folder: `verdict.json`. */
  readonly file: string;
  /** The word of its `kind` field: `assay.verdict`. */
  readonly kind: string;
  readonly schemaVersion: number;
  readonly schema: z.ZodMiniType<T>;
  encode(value: T): string;
  decode(text: string, path: string): T;
}

/**
 * Declares a document. `encode` refuses what does not fit the schema, NaN and Infinity; `decode` refuses another kind,
 * a newer version, unknown keys, missing fields and null where a number belongs, naming the file and the field.
 */
export function defineDocument<T extends { kind: string; schemaVersion: number }>(
  file: string,
  what: string,
  schema: z.ZodMiniType<T>,
  kind: T['kind'],
  schemaVersion: T['schemaVersion'],
): DocumentKind<T> {
  return {
    file,
    kind,
    schemaVersion,
    schema,
    encode: (value) => encodeCanonical(checkShape(schema, value, file)),
    decode(text, path) {
      const value = parseJson(text, path, what);
      checkEnvelope(value, path, what, kind, schemaVersion);
      return checkShape(schema, value, path);
    },
  };
}

function checkEnvelope(value: unknown, file: string, what: string, kind: string, newest: number): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`not ${what}: the file holds no keys`, { file });
  }
  const record = value as Record<string, unknown>;
  if (record['kind'] !== kind) throw new InputError(`not ${what}: its kind must be "${kind}"`, { file, field: 'kind' });
  const version = record['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new InputError('must be a whole number from 1', { file, field: 'schemaVersion' });
  }
  if (version > newest) {
    throw new InputError(`made by a newer version of Assay (${version}, this one reads up to ${newest})`, {
      file,
      field: 'schemaVersion',
    });
  }
}
