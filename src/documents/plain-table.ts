/** JSON or YAML that somebody else's tool wrote: names and values, no shape of ours. */
import { parse } from 'yaml';
import { InputError } from '../errors.ts';
import { refuseHostile } from './strict.ts';

/** JSON is YAML, and what Python writes for NaN is then a word and no number. Throws InputError that names the file. */
export function decodePlainTable(text: string, file: string): object {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0, schema: 'core' });
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown);
    throw new InputError(`cannot be read: ${why}`, { file });
  }
  refuseHostile(value, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('holds no values by name', { file });
  }
  return value;
}
