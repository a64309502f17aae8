/** The one or two files of a recipe → one table of the rows that have a target. */
import { joinTables } from '../data/join-tables.ts';
import type { ReadResult } from '../data/read.ts';
import { type RowsAs, readRowsAs } from '../data/rows-as.ts';
import type { Table } from '../data/table.ts';
import { dropMissingTarget, refuseConstantTarget, type TargetRows } from '../data/target-rows.ts';
import type { Finding } from '../documents/finding.ts';
import type { Run } from '../documents/run.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { openTable } from './open-table.ts';
import type { Recipe, RecipePath } from './recipe.ts';

export interface Source {
  readonly table: Table;
  /** First row of the test file; the number of rows where there is none. */
  readonly testFrom: number;
  /** Rows left out because their target is missing, of both files. */
  readonly dropped: number;
  readonly files: readonly Omit<Run['data'][number], 'dataDigest'>[];
  readonly findings: readonly Finding[];
  /** Of `recipe.rowsAs`: what the rows are by. */
  readonly asJudged?: Pick<RowsAs, 'content' | 'withoutTruth' | 'added'> | undefined;
}

type OpenedFile = TargetRows & Pick<Source, 'files' | 'findings' | 'asJudged'>;

/** Throws InputError for what cannot be read, two files whose columns differ, and a target that is always the same. */
export async function openSource(recipe: Recipe, ports: Ports): Promise<Source> {
  const source = await openFiles(recipe, ports);
  refuseUnknownExcluded(source.table, recipe);
  refuseConstantTarget(source.table, recipe.data.target, { file: recipe.data.file.shown });
  return source;
}

/** A slip of the pen here would leave a column in the model that its owner wanted out. */
function refuseUnknownExcluded(table: Table, { name, config, data }: Recipe): void {
  const names = table.columns.map((column) => column.name);
  data.exclude.forEach((excluded, i) => {
    if (names.includes(excluded)) return;
    const field = `models.${name}.data.exclude[${i}]`;
    throw new InputError(`"${excluded}" is no column of ${data.file.shown}; ${suggest(excluded, names)}`, {
      file: config.path,
      field,
    });
  });
}

async function openFiles(recipe: Recipe, ports: Ports): Promise<Source> {
  const first = await openFile(recipe.data.file, 'data', recipe, ports);
  if (recipe.testFile === undefined) return { ...first, testFrom: first.table.rows };
  const second = await openFile(recipe.testFile, 'test', recipe, ports);
  return {
    table: joinTables(
      { table: first.table, file: recipe.data.file.shown },
      { table: second.table, file: recipe.testFile.shown },
    ),
    testFrom: first.table.rows,
    dropped: first.dropped + second.dropped,
    files: [...first.files, ...second.files],
    findings: [...first.findings, ...second.findings],
    asJudged: joinJudged(recipe, first, second),
  };
}

function joinJudged({ data, testFile }: Recipe, first: OpenedFile, second: OpenedFile): Source['asJudged'] {
  const [a, b] = [first.asJudged, second.asJudged];
  if (a === undefined || b === undefined) return undefined;
  const withoutTruth = new Uint8Array(a.withoutTruth.length + b.withoutTruth.length);
  withoutTruth.set(a.withoutTruth);
  withoutTruth.set(b.withoutTruth, a.withoutTruth.length);
  const content = joinTables(
    { table: a.content, file: data.file.shown },
    { table: b.content, file: testFile?.shown ?? data.file.shown },
  );
  return { content, withoutTruth, added: a.added + b.added };
}

async function openFile(file: RecipePath, role: 'data' | 'test', recipe: Recipe, ports: Ports): Promise<OpenedFile> {
  const { data, task, rowsAs } = recipe;
  const options = {
    delimiter: data.delimiter,
    naValues: data.naValues,
    columns: data.columns,
    numericTarget: task === 'regression' ? data.target : undefined,
  };
  const { table, sha256, bytes, findings }: ReadResult = await openTable(file, options, ports);
  const { rows, columns } = table;
  const dropped = dropMissingTarget(table, data.target, { file: file.shown });
  const judged = rowsAs && (await readAsJudged(file, table, recipe, ports));
  return {
    ...(judged === undefined ? dropped : { table: judged.table, dropped: judged.dropped, asJudged: judged }),
    files: [{ role, path: file.shown, sha256, bytes, rows, columns: columns.length }],
    findings,
  };
}

/** The file once more, by the judging commit's texts of missing cells. */
async function readAsJudged(file: RecipePath, own: Table, recipe: Recipe, ports: Ports): Promise<RowsAs> {
  const { data, task, split, evaluate, rowsAs } = recipe;
  const named = [data.target, data.id, evaluate.groupColumn, evaluate.weightColumn];
  const ofRows = new Set(named.filter((name) => name !== undefined));
  if ('column' in split) ofRows.add(split.column);
  const isText = task === 'regression';
  const pins = Object.entries(data.columns).filter(([name]) => ofRows.has(name) && !(isText && name === data.target));
  const options = {
    delimiter: data.delimiter,
    naValues: rowsAs?.naValues,
    columns: Object.fromEntries(pins),
    textColumns: isText ? [data.target] : [],
  };
  const { table: judged } = await openTable(file, options, ports);
  return readRowsAs({ own, judged, target: data.target, task, ofRows, at: { file: file.shown } });
}
