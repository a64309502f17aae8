/** The task a target column speaks of, where nobody said it. Always told to the user. */
import { otherDelimiter } from '../data/header.ts';
import { type Column, findColumn } from '../data/table.ts';
import type { Task } from '../documents/shape.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { openTable } from './open-table.ts';

/** Whole numbers with at most this many values, from 0 or 1 on without a gap, read as class codes. */
const MOST_CLASS_CODES = 10;

/** Reads the table and looks at its target. Throws InputError for a missing column. */
export async function guessTask(path: string, request: { data: string; target: string }, ports: Ports): Promise<Task> {
  const { table } = await openTable({ shown: request.data, absolute: path }, {}, ports);
  const column = findColumn(table, request.target);
  if (column === undefined) {
    const names = table.columns.map(({ name }) => name);
    throw new InputError(`no column "${request.target}"; ${suggest(request.target, names)}${otherDelimiter(names)}`, {
      file: request.data,
      field: '--target',
    });
  }
  const task = taskOf(column);
  ports.log.info(`task: ${task} (told by the values of "${request.target}"; --task says otherwise)`);
  return task;
}

/** Text and booleans are classes; so are two numbers, and few whole numbers counted from 0 or 1. */
export function taskOf(column: Column): Task {
  if (column.storage === 'text') return column.categories.length === 2 ? 'binary' : 'multiclass';
  const seen = new Set<number>();
  for (const value of column.values) {
    if (!Number.isNaN(value)) seen.add(value);
    if (seen.size > MOST_CLASS_CODES) return 'regression';
  }
  if (seen.size === 2) return 'binary';
  const sorted = [...seen].sort((a, b) => a - b);
  const first = sorted[0];
  const coded = (first === 0 || first === 1) && sorted.every((value, i) => value === first + i);
  return coded && seen.size > 2 ? 'multiclass' : 'regression';
}
