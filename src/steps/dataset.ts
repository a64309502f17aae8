/**
 * The recipe's table, read once: checked, identified, split. Train rows stand first, then the test rows in the order of
 * their ids, so that both sides are views on the same memory.
 */
import { arrangeRows, rowsBetween } from '../data/arrange.ts';
import { contentKeysOf, type Identity, identifyRows } from '../data/identity.ts';
import { beginSets, type RowSets } from '../data/row-sets.ts';
import type { Sides, Split } from '../data/split/contract.ts';
import { leakFindings } from '../data/split/leak.ts';
import { sidesAt } from '../data/split/sides.ts';
import { splitRows } from '../data/split/split.ts';
import { type Column, findColumn, type Table, takeRows } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { RowIds } from '../documents/predictions.ts';
import type { Run } from '../documents/run.ts';
import { InputError } from '../errors.ts';
import type { Ports, Workers } from '../ports.ts';
import { openSource, type Source } from './open-source.ts';
import type { Recipe } from './recipe.ts';
import type { Session } from './session.ts';
import { positiveClassOf, type Truth, truthOf, withoutAbsentClasses } from './truth.ts';

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
  /** Of `recipe.rowsAs`. */
  readonly reading?: Reading | undefined;
}

/** The rows in their order, while another thread may still be at their digests. */
export interface ArrangedRows {
  readonly table: Table;
  /** Ask once. */
  finish(): Promise<Dataset>;
}

/** For whoever needs the table alone: the digests are made meanwhile. */
export async function arrangedRowsOf(session: Session): Promise<ArrangedRows> {
  session.held.arranged ??= await arrangeDataset(session.recipe, session.ports);
  return session.held.arranged;
}

export async function datasetOf(session: Session): Promise<Dataset> {
  session.held.dataset ??= await (await arrangedRowsOf(session)).finish();
  return session.held.dataset;
}

/** The rows of a recipe that is no session's: anew at each call. */
export async function readDataset(recipe: Recipe, ports: Ports): Promise<Dataset> {
  return (await arrangeDataset(recipe, ports)).finish();
}

async function arrangeDataset(recipe: Recipe, ports: Ports): Promise<ArrangedRows> {
  const { data } = recipe;
  const source = await openSource(recipe, ports);
  const { table, identity, sides, reading } = await splitSource(source, recipe, ports);
  const leaks = await leaksOf(table, recipe, identity, sides, ports.workers);
  // All rows are sorted and digested by another thread while this one puts the columns in order.
  const target = findColumn(table, data.target)!;
  const sets = beginSets({ digests: identity.digests, target }, sides, ports.workers);
  const test = identity.sorted(sides.test);
  await arrangeRows(table, joinRows(sides.train, test), ports.workers);
  const findings = [...source.findings, ...sides.findings, ...leaks];
  const finish = async () => {
    const { occurrences, ...digests } = await sets.finish();
    return datasetFrom(recipe, { ...source, table, findings, reading }, sides.train.length, {
      ids: identity.idsOf(test, occurrences),
      idColumns: identity.idColumns,
      digests,
    });
  };
  return { table, finish };
}

/** How many rows the recipe's own reading would take from the judging commit's, or add to them. */
export interface Reading {
  /** Held-out rows that stay. */
  readonly heldOut: number;
  /** Rows to train on, which are the recipe's to leave. */
  readonly train: number;
  /** Rows without a truth for the judging commit, which wait until it reads them so. */
  readonly added: number;
}

interface SplitSource {
  readonly table: Table;
  readonly identity: Identity;
  readonly sides: Split;
  readonly reading: Reading | undefined;
}

async function splitSource(source: Source, recipe: Recipe, ports: Ports): Promise<SplitSource> {
  const { data, split } = recipe;
  const { table, asJudged } = source;
  const content = asJudged?.content ?? table;
  const identityOf = (rows: Table) => identifyRows(rows, { id: data.id, target: data.target }, ports.workers);
  const identity = await identityOf(content);
  const at = { file: recipe.config.path, field: `models.${recipe.name}.split` };
  const sides =
    split.method === 'files'
      ? { ...sidesAt(source.testFrom, table.rows), findings: [] }
      : splitRows(content, split, identity, at);
  if (asJudged === undefined) return { table, identity, sides, reading: undefined };
  const isLeft = (row: number) => asJudged.withoutTruth[row] === 1;
  const heldOut = sides.test.filter(isLeft).length;
  const kept = sides.train.filter((row) => !isLeft(row));
  const reading = { heldOut, train: sides.train.length - kept.length, added: asJudged.added };
  if (reading.train === 0) return { table, identity, sides, reading };
  if (kept.length === 0) throw new InputError('no training row has a target', { file: data.file.shown });
  // Rows without a truth of its own teach the recipe nothing: what is left keeps its order and its side.
  const rows = joinRows(kept, sides.test).sort();
  const placeOf = new Map(Array.from(rows, (row, place) => [row, place]));
  const moved = (side: Uint32Array) => side.map((row) => placeOf.get(row)!);
  return {
    table: takeRows(table, rows),
    identity: await identityOf(takeRows(content, rows)),
    sides: { ...sides, train: moved(kept), test: moved(sides.test) },
    reading,
  };
}

/** Who the test rows are, and what the rows are together. */
interface Identified {
  readonly ids: RowIds;
  readonly idColumns: readonly string[];
  readonly digests: Pick<RowSets, 'all' | 'train' | 'test'>;
}

function datasetFrom(
  recipe: Recipe,
  { table, dropped, files, findings, reading }: Source & { readonly reading: Reading | undefined },
  trainRows: number,
  { ids, idColumns, digests }: Identified,
): Dataset {
  const side = (from: number, to: number): Side => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  const train = side(0, trainRows);
  return {
    droppedRows: dropped,
    table,
    train: { ...train, truth: withoutAbsentClasses(train.truth) },
    test: side(trainRows, table.rows),
    testIds: ids,
    testDigest: digests.test,
    dataDigest: digests.all,
    positive: recipe.task === 'binary' ? positiveClassOf(side(0, table.rows).truth, recipe) : undefined,
    training: { rows: trainRows, trainDigest: digests.train, split: recipe.split, idColumns: [...idColumns] },
    files: files.map((file) => {
      const ofRole = { data: digests.train, test: digests.test };
      return { ...file, dataDigest: files.length === 1 ? digests.all : ofRole[file.role] };
    }),
    findings,
    reading,
  };
}

/** Equal rows are told without the columns by which a row that stands twice differs all the same. */
async function leaksOf(
  table: Table,
  { data, split }: Recipe,
  identity: Identity,
  sides: Sides,
  workers: Workers,
): Promise<Finding[]> {
  const apart = [data.id, split.method === 'column' ? split.column : undefined].filter((name) => name !== undefined);
  // That split keeps rows of equal keys together.
  if (apart.length === 0 && split.method === 'hash') return [];
  const keys =
    apart.length === 0 ? identity.contentKeys : await contentKeysOf(table, new Set([data.target, ...apart]), workers);
  return leakFindings(keys, sides);
}

/**
 * The columns that a recipe's model is fitted on, in the order of the table. A model is no better for knowing whom a row
 * belongs to, or how much it counts.
 */
export function featuresOf(
  table: Table,
  { data, split, evaluate }: Pick<Recipe, 'data' | 'split' | 'evaluate'>,
): Column[] {
  const { groupColumn, weightColumn } = evaluate;
  const others = new Set([data.target, data.id, ...data.exclude, groupColumn, weightColumn]);
  if (split.method === 'column' || split.method === 'group') others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== 'ignore' && kind !== 'date');
}

function joinRows(first: Uint32Array, second: Uint32Array): Uint32Array {
  const rows = new Uint32Array(first.length + second.length);
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}
