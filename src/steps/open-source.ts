/** The one or two files of a recipe → one table of the rows that have a target. */
import { joinTables } from '../data/join-tables.ts';
import type { ReadResult } from '../data/read.ts';
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
}

type OpenedFile = TargetRows & Pick<Source, 'files' | 'findings'>;

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
  };
}

async function openFile(
  file: RecipePath,
  role: 'data' | 'test',
  { data, task }: Recipe,
  ports: Ports,
): Promise<OpenedFile> {
  const options = {
    delimiter: data.delimiter,
    naValues: data.naValues,
    columns: data.columns,
    numericTarget: task === 'regression' ? data.target : undefined,
  };
  const { table, sha256, bytes, findings }: ReadResult = await openTable(file, options, ports);
  const { rows, columns } = table;
  return {
    ...dropMissingTarget(table, data.target, { file: file.shown }),
    files: [{ role, path: file.shown, sha256, bytes, rows, columns: columns.length }],
    findings,
  };
}
