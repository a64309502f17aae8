/** What every JSON document of Assay has in common: `kind`, `schemaVersion`, canonical bytes, strict reading. */
import { InputError, InvariantError } from '../errors.ts';
import { encodeCanonical } from './canonical.ts';
import type { z } from './shape.ts';
import { checkShape, parseJson, refuseHostile } from './strict.ts';

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
 * Declares a document. `encode` throws InvariantError for what does not fit the schema, NaN and Infinity. `decode`
 * throws InputError, naming the file and the field, for another kind, a newer version, an unknown key, a missing field
 * and null where a number belongs.
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
    encode(value) {
      const text = encodeCanonical(ownShape(schema, value, file));
      // What no reader would take is not written: a column named `constructor`, more values than the caps allow.
      refuseHostile(value, file);
      return text;
    },
    decode(text, path) {
      const value = parseJson(text, path, what);
      checkEnvelope(value, path, what, kind, schemaVersion);
      return checkShape(schema, value, path);
    },
  };
}

/** A document of our own making that does not fit its schema is our fault, not the user's. */
function ownShape<T>(schema: z.ZodMiniType<T>, value: T, file: string): T {
  try {
    return checkShape(schema, value, file);
  } catch (thrown) {
    throw thrown instanceof InputError ? new InvariantError(`cannot encode ${thrown.message}`) : thrown;
  }
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
