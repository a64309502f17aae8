/** Delimited text by two lanes: the byte scanner for what is plain, csv-parse for the rest. Both give the same table. */
import { InputError } from '../errors.ts';
import type { ByteSource } from '../ports.ts';
import { readFast } from './csv-fast.ts';
import { readStrict } from './csv-strict.ts';
import { numberOf } from './number-text.ts';
import type { FormatRequest, Read } from './read.ts';

export async function readCsv(source: ByteSource, request: FormatRequest): Promise<Read> {
  if (source.size === 0) throw new InputError('no header: the file is empty', { file: source.name });
  const { missing, delimiter, textColumns, workers, progress } = request;
  if (/["\r\n\0]/.test(delimiter)) {
    throw new InputError('a quote, a line end or NUL cannot stand between cells', { field: 'data.delimiter' });
  }
  // A number that means "missing" is for the lane that looks at texts.
  const plain =
    /^[^0-9eE.+-]$/.test(delimiter) && delimiter < '\x80' && [...missing].every((text) => Number.isNaN(numberOf(text)));
  const fast = plain
    ? await readFast(source, { delimiter, emptyIsMissing: missing.has(''), textColumns, progress }, workers)
    : undefined;
  if (fast === undefined) return readStrict(source, { delimiter, missing, progress });
  const { names, columns, rows, sha256 } = fast;
  return {
    rows,
    columns: names.map((name, i) => ({ name, values: columns[i]! })),
    sha256,
    lineOf: () => undefined,
  };
}
