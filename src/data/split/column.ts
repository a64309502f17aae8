/** `column`: the test rows are those where a column holds `test_value`. */
import type { Finding } from '../../documents/finding.ts';
import { InputError } from '../../errors.ts';
import type { SplitMethod } from './contract.ts';
import { sidesOf } from './sides.ts';
import { splitColumn } from './split-column.ts';
import { valuesOf, valueText } from './value-text.ts';

/** Values named in a message at most. */
const NAMED = 5;

export const splitByColumn: SplitMethod<'column'> = (table, { column: name, test_value }, _keys, at) => {
  const { texts, codes } = valuesOf(splitColumn(table, name, 'column', at));
  const wanted = texts.indexOf(valueText(test_value));
  const sides = sidesOf(Uint8Array.from(codes, (code) => (code === wanted && code >= 0 ? 1 : 0)));
  if (sides.test.length === 0 || sides.train.length === 0) {
    const held = new Set(codes);
    const present = texts.filter((_, code) => held.has(code)).sort();
    const more = present.length > NAMED ? ` and ${present.length - NAMED} more` : '';
    const values = present.slice(0, NAMED).map((text) => `"${text}"`);
    const shown = values.length === 0 ? 'no value' : `${values.join(', ')}${more}`;
    const rows = sides.test.length === 0 ? 'no row' : 'every row';
    throw new InputError(`${rows} of "${name}" is "${test_value}"; the column holds ${shown}`, {
      ...at,
      field: `${at.field}.test_value`,
    });
  }
  return { ...sides, findings: missingCells(name, codes) };
};

function missingCells(column: string, codes: Int32Array): Finding[] {
  let missing = 0;
  for (const code of codes) missing += code < 0 ? 1 : 0;
  if (missing === 0) return [];
  const message = `"${column}" is missing in ${missing} ${missing === 1 ? 'row' : 'rows'}, which the split counts as train rows`;
  return [{ severity: 'warning', rule: 'split_value_missing', message, column, numbers: { rows: missing } }];
}
