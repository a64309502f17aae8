/** Names of columns, checked once for every format. */
import { InputError, type Place } from '../errors.ts';

/** A table wider than this is no table that a linear model or a reader can use. */
export const MOST_COLUMNS = 16_384;
const LONGEST_NAME = 1024;

/** Throws InputError for an empty, overlong or repeated name, naming the positions (from 1). */
export function checkHeader(names: readonly string[], file: string): void {
  if (names.length > MOST_COLUMNS)
    throw new InputError(`${names.length} columns, at most ${MOST_COLUMNS}`, { file, line: 1 });
  const positions = new Map<string, number>();
  names.forEach((name, i) => {
    const column = i + 1;
    checkName(name, { file, line: 1, column });
    const before = positions.get(name);
    if (before !== undefined)
      throw new InputError(`"${name}" names the columns ${before} and ${column}`, { file, line: 1 });
    positions.set(name, column);
  });
}

/** Throws InputError for an empty or overlong name. */
export function checkName(name: string, place: Place): void {
  if (name.trim() === '') throw new InputError(`a column without a name${namelessHint(place)}`, place);
  if (name.length > LONGEST_NAME) {
    throw new InputError(`a name of ${name.length} characters, at most ${LONGEST_NAME}`, place);
  }
}

/** The commonest nameless column is the first one, the index that pandas writes. */
function namelessHint({ column }: Place): string {
  return column === 1 ? '; pandas leaves its index out with to_csv(..., index=False)' : '';
}

/** A question for the end of a message when the one name of a table reads like several, as `price;rooms` does; else ''. */
export function otherDelimiter(names: readonly string[]): string {
  const found = names.length === 1 ? /[;|\t]/.exec(names[0]!)?.[0] : undefined;
  if (found === undefined) return '';
  return `; is ${found === '\t' ? 'a tab' : `"${found}"`} the delimiter? data.delimiter in assay.yml sets it`;
}
