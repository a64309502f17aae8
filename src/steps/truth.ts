/** The target column as the truth that models and metrics are held to. */
import { findColumn, type Table } from '../data/table.ts';
import { InputError } from '../errors.ts';
import type { Recipe } from './recipe.ts';

export type Truth =
  | { readonly type: 'double'; readonly values: Float64Array }
  | { readonly type: 'label'; readonly codes: Int32Array; readonly classes: readonly string[] };

/** More classes than this are numbers to predict, or ids. */
const MOST_CLASSES = 1000;

/** Of every row of the table; classes are sorted texts, a number's its shortest. Throws InputError. */
export function truthOf(table: Table, { data, task, name, config }: Recipe): Truth {
  const column = findColumn(table, data.target)!;
  if (task === 'regression') return { type: 'double', values: (column as { values: Float64Array }).values };
  if (column.storage === 'text') return { type: 'label', codes: column.codes, classes: column.categories };
  const codeOf = new Map<number, number>();
  for (const value of column.values) {
    codeOf.set(value, 0);
    if (codeOf.size > MOST_CLASSES) {
      throw new InputError(
        `more than ${MOST_CLASSES} different numbers in "${data.target}" are no classes; use task: regression`,
        { file: config.path, field: `models.${name}.task` },
      );
    }
  }
  const sorted = [...codeOf.keys()].map((value) => ({ value, text: String(value) }));
  sorted.sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const [code, { value }] of sorted.entries()) codeOf.set(value, code);
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf.get(column.values[row]!)!;
  return { type: 'label', codes, classes: sorted.map(({ text }) => text) };
}

/** A model knows the classes of its training rows only; `score.ts` tells of others in the test rows. */
export function withoutAbsentClasses(truth: Truth): Truth {
  if (truth.type === 'double') return truth;
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  const classes = truth.classes.filter((_, code) => seen[code] === 1);
  if (classes.length === truth.classes.length) return truth;
  const map = Int32Array.from(truth.classes, (name) => classes.indexOf(name));
  return { type: 'label', codes: truth.codes.map((code) => map[code]!), classes };
}

/** Named by the recipe; else 1, true or yes; failing that the class that sorts last. Throws InputError. */
export function positiveClassOf(truth: Truth, recipe: Recipe): string | undefined {
  if (truth.type === 'double') return undefined;
  const { positive } = recipe.evaluate;
  const { classes } = truth;
  const at = { file: recipe.config.path, field: `models.${recipe.name}` };
  if (classes.length !== 2) {
    const some = classes.slice(0, 5).join(', ');
    throw new InputError(`task binary wants two classes, "${recipe.data.target}" has ${classes.length}: ${some}`, {
      ...at,
      field: `${at.field}.task`,
    });
  }
  if (positive !== undefined && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes ${classes.join(', ')}`, {
      ...at,
      field: `${at.field}.evaluate.positive`,
    });
  }
  return positive ?? classes.find((name) => /^(1|true|yes)$/i.test(name)) ?? classes.at(-1);
}
