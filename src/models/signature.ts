/** Whether a table has what a model was trained on. */
import type { Column, Table } from '../data/table.ts';
import type { ColumnKind } from '../documents/config.ts';
import type { ModelDocument } from '../documents/model.ts';
import { closest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import { booleansOf, isAllMissing } from './feature-cells.ts';

/**
 * The model's input columns, in the order of its signature. Columns that the model does not know are ignored; the order
 * of the table's columns is free; a column without any value fits every type. Throws InputError that names the model's
 * file and the feature that is missing or of another type.
 */
export function checkSignature(model: ModelDocument, table: Table, file: string): readonly Column[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return model.signature.inputs.map(({ name, type }) => {
    const column = byName.get(name);
    if (column === undefined) throw new InputError(missing(name, [...byName.keys()]), { file, field: name });
    if (!fits(column, type) && !isAllMissing(column)) {
      const has = column.storage === 'text' ? 'text' : 'numbers';
      const rule = `the model was trained on a column of type ${type}, the data's column holds ${has}`;
      throw new InputError(`${rule}; pin it in data.columns to ${KIND_OF_TYPE[type]}`, { file, field: name });
    }
    return isAllMissing(column) ? emptyColumn(column, type, table.rows) : column;
  });
}

/** The kind that each input column of a model is read as: pins for reading data to predict on. */
export function inputKinds(model: ModelDocument): Record<string, ColumnKind> {
  return Object.fromEntries(model.signature.inputs.map(({ name, type }) => [name, KIND_OF_TYPE[type]]));
}

const KIND_OF_TYPE = { double: 'numeric', boolean: 'boolean', string: 'categorical' } as const;

type InputType = keyof typeof KIND_OF_TYPE;

function fits(column: Column, type: InputType): boolean {
  if (type === 'double') return column.storage === 'float64';
  if (type === 'boolean') return booleansOf(column) !== undefined;
  // Numbers serve as categories only where somebody pinned them: "007" would have become 7 unasked.
  return column.storage === 'text' || column.kind === 'categorical';
}

/** A column without values, stored as its type wants it. */
function emptyColumn(column: Column, type: InputType, rows: number): Column {
  const { name } = column;
  return type === 'string'
    ? { name, kind: 'categorical', storage: 'text', codes: new Int32Array(rows).fill(-1), categories: [] }
    : { name, kind: KIND_OF_TYPE[type], storage: 'float64', values: new Float64Array(rows).fill(NaN) };
}

function missing(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  const hint = near === undefined ? '' : `; did you rename it to "${near}"?`;
  return `the model was trained on the column "${name}", which the data do not have${hint}`;
}
