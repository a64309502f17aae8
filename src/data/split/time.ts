/** `time`: the last rows by a column of numbers or ISO 8601 dates. Rows of equal time never straddle. */
import { InputError } from '../../errors.ts';
import { numberOf } from '../number-text.ts';
import type { Column } from '../table.ts';
import type { SplitMethod, SplitPlace } from './contract.ts';
import { type Instant, parseInstant } from './instant.ts';
import { moreThanAsked, refuseEmptySide, sidesOf, testRowsOf } from './sides.ts';
import { refuseMissing, splitColumn } from './split-column.ts';

export const splitByTime: SplitMethod<'time'> = (table, { column: name, test_size }, _keys, at) => {
  const column = splitColumn(table, name, 'column', at);
  refuseMissing(column, 'column', at);
  const times = timesOf(column, at);
  const wanted = testRowsOf(test_size, table.rows, at);
  const first = Float64Array.from(times).sort()[times.length - wanted]!;
  const inTest = new Uint8Array(times.length);
  for (let row = 0; row < inTest.length; row++) if (times[row]! >= first) inTest[row] = 1;
  const sides = sidesOf(inTest);
  refuseEmptySide(sides, test_size, `: rows of the same "${name}" stay together`, at);
  return { ...sides, findings: moreThanAsked(sides.test.length, wanted, `rows of the same "${name}"`) };
};

/** A number for each row that grows with time. Throws InputError for cells that cannot be compared. */
function timesOf(column: Column, at: SplitPlace): Float64Array {
  if (column.storage === 'float64') return column.values;
  const held = new Uint8Array(column.categories.length);
  for (const code of column.codes) held[code] = 1;
  const texts = column.categories.filter((_, code) => held[code] === 1);
  const numbers = texts.map(numberOf);
  const values = numbers.some(Number.isNaN) ? instantsOf(column.name, texts, at) : numbers;
  const byText = new Map(texts.map((text, i) => [text, values[i]!]));
  const byCode = column.categories.map((text) => byText.get(text) ?? Number.NaN);
  return Float64Array.from(column.codes, (code) => byCode[code]!);
}

function instantsOf(name: string, texts: readonly string[], at: SplitPlace): number[] {
  const field = `${at.field}.column`;
  const instants = texts.map((text): Instant => {
    const instant = parseInstant(text);
    if (instant !== undefined) return instant;
    throw new InputError(
      `"${name}" cannot be put in order: "${text.slice(0, 60)}" is no ISO 8601 date (2024-01-31, 2024-01-31T12:00:00Z), and not every cell is a number`,
      { ...at, field },
    );
  });
  const zoned = instants.findIndex((instant) => instant.zoned);
  const local = instants.findIndex((instant) => !instant.zoned);
  if (zoned >= 0 && local >= 0) {
    const rule = `"${name}" has times with a zone ("${texts[zoned]}") and without ("${texts[local]}"), which cannot be compared`;
    throw new InputError(rule, { ...at, field });
  }
  return instants.map((instant) => instant.milliseconds);
}
