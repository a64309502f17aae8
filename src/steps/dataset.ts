/**
 * The recipe's table, read once: checked, identified, split. Train rows stand first, then the test rows in the order of
 * their ids, so that both sides are views on the same memory.
 */
import { arrangeRows, rowsBetween } from '../data/arrange.ts';
import { identifyRows, membersOf } from '../data/identity.ts';
import { dropMissingTarget, splitRows } from '../data/rows.ts';
import { setDigest } from '../data/set-digest.ts';
import { type Column, findColumn, type Table } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { RowIds } from '../documents/predictions.ts';
import type { Run } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { openTable } from './open-table.ts';
import type { Recipe } from './recipe.ts';
import type { Session } from './session.ts';

export type Truth =
  | { readonly type: 'double'; readonly values: Float64Array }
  | { readonly type: 'label'; readonly codes: Int32Array; readonly classes: readonly string[] };

/** One side of the split. */
export interface Side {
  readonly rows: number;
  /** Every column of the source, for models with other features than the recipe's. */
  readonly table: Table;
  /** What the recipe's model is fitted on and predicts from. */
  readonly features: readonly Column[];
  readonly truth: Truth;
}

export interface Dataset {
  /** Rows left out because their target is missing. */
  readonly droppedRows: number;
  readonly table: Table;
  readonly train: Side;
  readonly test: Side;
  /** Of the test rows, in their order. */
  readonly testIds: RowIds;
  readonly testDigest: string;
  readonly dataDigest: string;
  readonly positive: string | undefined;
  readonly training: ModelDocument['training'];
  readonly files: Run['data'];
  readonly findings: readonly Finding[];
}

export async function datasetOf(session: Session): Promise<Dataset> {
  session.held.dataset ??= await openDataset(session.recipe, session.ports);
  return session.held.dataset;
}

async function openDataset(recipe: Recipe, ports: Ports): Promise<Dataset> {
  const { data, split } = recipe;
  const read = await openTable(
    data.file,
    {
      delimiter: data.delimiter,
      naValues: data.naValues,
      columns: data.columns,
      numericTarget: recipe.task === 'regression' ? data.target : undefined,
    },
    ports,
  );
  const { table, dropped } = dropMissingTarget(read.table, data.target);
  const identity = await identifyRows(table, { id: data.id, target: data.target }, ports.workers);
  const sides = splitRows(table, split, identity);
  const test = identity.sorted(sides.test);
  const digest = (rows?: Uint32Array) =>
    setDigest(table, identity, data.target, rows === undefined ? undefined : membersOf(rows, table.rows));
  const trainDigest = digest(sides.train);
  const testDigest = digest(test);
  const dataDigest = digest();
  arrangeRows(table, joinRows(sides.train, test));
  const testIds: RowIds = { length: test.length, text: (row) => identity.ids.text(test[row]!) };
  const trainRows = sides.train.length;
  const side = (from: number, to: number): Side => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  return {
    droppedRows: dropped,
    table,
    train: withHeldClasses(side(0, trainRows)),
    test: side(trainRows, table.rows),
    testIds,
    testDigest,
    dataDigest,
    positive: recipe.task === 'binary' ? resolvePositive(side(0, table.rows).truth, recipe) : undefined,
    training: { rows: trainRows, trainDigest, split, idColumns: [...identity.idColumns] },
    files: [
      {
        role: 'data',
        path: data.file.shown,
        sha256: read.sha256,
        bytes: read.bytes,
        rows: read.table.rows,
        columns: table.columns.length,
        dataDigest,
      },
    ],
    findings: read.findings,
  };
}

function joinRows(first: Uint32Array, second: Uint32Array): Uint32Array {
  const rows = new Uint32Array(first.length + second.length);
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}

function featuresOf(table: Table, { data, split }: Recipe): Column[] {
  const others = new Set([data.target, data.id, ...data.exclude]);
  if (split.method === 'column' || split.method === 'group') others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== 'ignore' && kind !== 'date');
}

function truthOf(table: Table, { data, task }: Recipe): Truth {
  const column = findColumn(table, data.target)!;
  if (task === 'regression') return { type: 'double', values: (column as { values: Float64Array }).values };
  if (column.storage === 'text') return { type: 'label', codes: column.codes, classes: column.categories };
  const classes = [...new Set(column.values)].map(String).sort();
  return { type: 'label', codes: Int32Array.from(column.values, (v) => classes.indexOf(String(v))), classes };
}

/** A model knows the classes of its training rows only; `score.ts` tells of others in the test rows. */
function withHeldClasses(side: Side): Side {
  const { truth } = side;
  if (truth.type === 'double') return side;
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  const classes = truth.classes.filter((_, code) => seen[code] === 1);
  if (classes.length === truth.classes.length) return side;
  const map = Int32Array.from(truth.classes, (name) => classes.indexOf(name));
  return { ...side, truth: { type: 'label', codes: truth.codes.map((code) => map[code]!), classes } };
}

/** Named by the recipe; else 1, true or yes; failing that the class that sorts last. */
function resolvePositive(truth: Truth, recipe: Recipe): string | undefined {
  if (truth.type === 'double') return undefined;
  const { positive } = recipe.evaluate;
  const at = { file: recipe.config.path, field: `models.${recipe.name}` };
  if (truth.classes.length !== 2) {
    throw new InputError(
      `task binary wants two classes, "${recipe.data.target}" has ${truth.classes.length}: ${truth.classes.slice(0, 5).join(', ')}`,
      { ...at, field: `${at.field}.task` },
    );
  }
  if (positive !== undefined && !truth.classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes ${truth.classes.join(', ')}`, {
      ...at,
      field: `${at.field}.evaluate.positive`,
    });
  }
  return positive ?? truth.classes.find((name) => /^(1|true|yes)$/i.test(name)) ?? truth.classes.at(-1);
}
