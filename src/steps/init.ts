/** `assay init FILE`: looks at a table and writes a recipe and a workflow that work without an edit. */
import { relative, resolve } from 'node:path';
import { otherDelimiter } from '../data/header.ts';
import { type Column, findColumn } from '../data/table.ts';
import type { Task } from '../documents/shape.ts';
import { suggest } from '../documents/suggest.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { taskOf } from './guess-task.ts';
import { openTable } from './open-table.ts';
import { renderRecipe, renderWorkflow } from './templates.ts';

export interface InitRequest {
  readonly file: string;
  readonly target: string | undefined;
  readonly task: Task | undefined;
  readonly force: boolean;
}

export interface InitResult {
  readonly text: string;
  readonly summary: { readonly target: string; readonly task: Task; readonly files: readonly string[] };
}

const CONFIG = 'assay.yml';
const WORKFLOW = '.github/workflows/assay.yml';

/** Names that people give the column to predict, in the order they are looked for; else the last column. */
const TARGET_NAMES = ['target', 'label', 'class', 'y', 'outcome', 'price'];

export async function init(request: InitRequest, ports: Ports): Promise<InitResult> {
  const path = relative('.', resolve(request.file)) || request.file;
  if (path.startsWith('..')) {
    throw new InputError('lies outside this folder; run init in the folder that holds the data', {
      file: request.file,
    });
  }
  if (!request.force) await refuseExisting(ports);
  const { table } = await openTable(
    { shown: request.file, absolute: resolve(request.file), root: resolve('.') },
    {},
    ports,
  );
  const target = chooseTarget(table.columns, request.target, request.file);
  const task = request.task ?? taskOf(target);
  const name = modelName(path);
  const ids = table.columns.filter(
    (column) => column !== target && /^(id|uuid|.*_id)$/i.test(column.name) && isUnique(column),
  );
  const recipe = renderRecipe({
    name,
    path: path.replaceAll('\\', '/'),
    target: target.name,
    task,
    id: ids[0]?.name,
    columns: table.columns,
  });
  await ports.files.writeText(CONFIG, recipe);
  await ports.files.writeText(WORKFLOW, renderWorkflow());
  const text = `Wrote ${CONFIG} (${task}, target "${target.name}", ${table.rows} rows) and ${WORKFLOW}.
${request.target === undefined ? `The target is a guess: \`assay init ${request.file} --target COLUMN --force\` chooses another.\n` : ''}Next: assay run
`;
  return { text, summary: { target: target.name, task, files: [CONFIG, WORKFLOW] } };
}

async function refuseExisting(ports: Ports): Promise<void> {
  for (const file of [CONFIG, WORKFLOW]) {
    if ((await ports.files.exists(file)) !== undefined)
      throw new InputError('exists already; --force writes over it', { file });
  }
}

function chooseTarget(columns: readonly Column[], wanted: string | undefined, file: string): Column {
  const names = columns.map((column) => column.name);
  const name =
    wanted ??
    TARGET_NAMES.map((word) => names.find((n) => n.toLowerCase() === word)).find((n) => n !== undefined) ??
    names.at(-1);
  const column = name === undefined ? undefined : findColumn({ rows: 0, columns }, name);
  if (column === undefined)
    throw new InputError(`no column "${name}"; ${suggest(name ?? '', names)}${otherDelimiter(names)}`, {
      file,
      field: '--target',
    });
  if (columns.length < 2)
    throw new InputError('a table needs at least two columns, a feature and the target', { file });
  return column;
}

function modelName(path: string): string {
  const stem = (path.split(/[\\/]/).at(-1) ?? '').replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, '');
  return (
    stem
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^[^a-z0-9]+|-+$/g, '')
      .slice(0, 64) || 'model'
  );
}

function isUnique(column: Column): boolean {
  if (column.storage === 'text') return column.categories.length === column.codes.length;
  return new Set(column.values).size === column.values.length;
}
