/** `evaluate.group_column` and `evaluate.weight_column`: how the held-out rows were drawn. */
import { checkWeights, groupCodes } from '../data/drawn-columns.ts';
import { type Column, findColumn, type Table } from '../data/table.ts';
import type { Predictions } from '../documents/predictions.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError, type Place } from '../errors.ts';
import type { Recipe } from './recipe.ts';

/** Throws InputError for a column that is not there, a missing cell, and a weight that is no number of at least 0. */
export function drawnColumns(recipe: Recipe, table: Table): Pick<Predictions, 'groups' | 'weights'> {
  const { groupColumn, weightColumn } = recipe.evaluate;
  return {
    ...(groupColumn === undefined
      ? {}
      : { groups: groupsOf(need(recipe, table, groupColumn, 'group_column'), recipe) }),
    ...(weightColumn === undefined
      ? {}
      : { weights: weightsOf(need(recipe, table, weightColumn, 'weight_column'), recipe) }),
  };
}

function groupsOf(column: Column, recipe: Recipe): Int32Array {
  return groupCodes(column, placeIn(recipe, column));
}

function weightsOf(column: Column, recipe: Recipe): Float64Array {
  if (column.storage === 'text') {
    throw new InputError(`"${column.name}" is no column of numbers`, placeOf(recipe, 'weight_column'));
  }
  return checkWeights(column.values, placeIn(recipe, column));
}

/** Rows are held out and sorted by then, so their number in the file is no longer known. */
function placeIn({ data }: Recipe, { name }: Column): () => Place {
  return () => ({ file: data.file.shown, field: name });
}

function need(recipe: Recipe, table: Table, name: string, key: string): Column {
  const column = findColumn(table, name);
  if (column !== undefined) return column;
  const names = table.columns.map((known) => known.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, placeOf(recipe, key));
}

function placeOf({ name, config }: Recipe, key: string): Place {
  return { file: config.path, field: `models.${name}.evaluate.${key}` };
}
