/** `assay init FILE`: looks at a table and writes a recipe and a workflow that work without an edit. */
import { relative, resolve } from 'node:path';
import { relative as between, dirname, join } from 'node:path/posix';
import { decimalComma } from '../data/decimal-comma.ts';
import { otherDelimiter } from '../data/header.ts';
import { type Column, findColumn, type Table } from '../data/table.ts';
import type { Task } from '../documents/shape.ts';
import { suggest } from '../documents/suggest.ts';
import { decodeWorkflow } from '../documents/workflow-file.ts';
import { InputError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { defaultBranchOf } from './default-branch.ts';
import { configsOf } from './doctor-workflows.ts';
import { taskOf } from './guess-task.ts';
import { CALL, jobsOf, type NamedWorkflow, usesOf } from './judging-jobs.ts';
import { openTable } from './open-table.ts';
import { shellWord } from './shell-word.ts';
import { ACTION, renderRecipe, renderWorkflow, slugOf } from './templates.ts';

export interface InitRequest {
  readonly file: string;
  readonly target: string | undefined;
  readonly task: Task | undefined;
  readonly force: boolean;
  /** The root of the repository, as a path from here with `/`; `.` where there is none. */
  readonly root: string;
  /** `owner/name` of the Assay that runs; undefined where it is not known. */
  readonly action: string | undefined;
}

export interface InitResult {
  readonly text: string;
  readonly summary: { readonly target: string; readonly task: Task; readonly files: readonly string[] };
}

const CONFIG = 'assay.yml';
const WORKFLOWS = '.github/workflows';

/** Names that people give the column to predict, in the order they are looked for; else the last column. */
const TARGET_NAMES = ['target', 'label', 'class', 'y', 'outcome', 'price'];

export async function init(request: InitRequest, ports: Ports): Promise<InitResult> {
  const path = relative('.', resolve(request.file)) || request.file;
  if (path.startsWith('..')) {
    throw new InputError('lies outside this folder; run init in the folder that holds the data', {
      file: request.file,
    });
  }
  const workflow = await placeWorkflow(request, ports);
  const link = await ports.files.linkIn(dirname(workflow.path));
  if (link !== undefined) throw new InputError('is a link, and init writes through none', { file: link });
  if (!request.force) await refuseExisting([CONFIG, workflow.path], ports);
  const { table, delimiter } = await readAny(request.file, ports);
  const target = chooseTarget(table.columns, request.target, request.file);
  refuseDecimalComma(target, request);
  const task = request.task ?? taskOf(target);
  const name = modelName(path);
  const ids = table.columns.filter(
    (column) => column !== target && /^(id|uuid|.*_id)$/i.test(column.name) && isUnique(column),
  );
  const recipe = renderRecipe({
    name,
    path: path.replaceAll('\\', '/'),
    delimiter,
    target: target.name,
    task,
    id: ids[0]?.name,
    columns: table.columns,
  });
  const branch = defaultBranchOf(await ports.git.branches('.'));
  const { name: job, config, action } = workflow;
  await ports.files.writeText(CONFIG, recipe);
  await ports.files.writeText(workflow.path, renderWorkflow({ name: job, branch: branch.name, config, action }));
  const again = `assay init ${shellWord(request.file)} --target COLUMN --force`;
  const text = [
    `Wrote ${CONFIG}: ${task}, target "${target.name}", ${table.rows} rows of ${request.file}.`,
    ...(request.target === undefined ? [`  The target is a guess: \`${again}\` chooses another.`] : []),
    `Wrote ${workflow.path}: it judges pull requests and pushes to \`${branch.name}\` (${branch.because}).`,
    ...(action === ACTION
      ? [
          '  Write the owner of the repository that holds Assay for OWNER in it: init does not know where you have it from.',
        ]
      : []),
    '',
    'Next, here: `assay run`',
    `On GitHub, after the first push: in a ruleset of \`${branch.name}\`, require the job \`${job}\`, the check of exactly that name. Until then a rejected model can be merged. \`assay doctor\` tells what else is missing.`,
    '',
  ].join('\n');
  return { text, summary: { target: target.name, task, files: [CONFIG, workflow.path] } };
}

/** What people put between cells, where it is no comma. */
const DELIMITERS = [';', '\t', '|'] as const;

interface Read {
  readonly table: Table;
  /** Where it is none that the name of the file tells. */
  readonly delimiter?: string;
}

/** As a recipe without a delimiter reads it; where that makes no table, with the first one that does. */
async function readAny(file: string, ports: Ports): Promise<Read> {
  const path = { shown: file, absolute: resolve(file), root: resolve('.') };
  const read = async (delimiter?: string) => (await openTable(path, { delimiter }, ports)).table;
  const tried = await read().catch((thrown: unknown) => thrown);
  if (isTable(tried) && tried.columns.length > 1) return { table: tried };
  for (const delimiter of tried instanceof InputError || isTable(tried) ? DELIMITERS : []) {
    const table = await read(delimiter).catch(() => undefined);
    if (table !== undefined && table.columns.length > 1) return { table, delimiter };
  }
  if (!isTable(tried)) throw tried;
  return { table: tried };
}

function isTable(read: unknown): read is Table {
  return typeof read === 'object' && read !== null && 'columns' in read;
}

interface Place {
  /** From here. */
  readonly path: string;
  readonly name: string;
  /** From the root of the repository. */
  readonly config: string;
  readonly action: string;
}

/** A workflow lies in the root of the repository, where GitHub looks, and each config has one of its own. */
async function placeWorkflow({ root, action }: InitRequest, ports: Ports): Promise<Place> {
  const config = join(between(slashed(resolve(root)), slashed(resolve('.'))), CONFIG);
  if (config.includes('${{'))
    throw new InputError('GitHub would read `${{` in this path as an expression; rename the folder', { file: config });
  const there = await readWorkflows(root, ports);
  const first = there.find(({ path }) => path === `${WORKFLOWS}/assay.yml`);
  const others = first === undefined ? [] : jobsOf(first, there).flatMap(configsOf);
  // One that cannot be read, or judges nothing, is taken for this config's: it is not written over.
  const isTaken = others.length > 0 && !others.includes(config);
  const folder = config.slice(0, -CONFIG.length);
  const name = isTaken ? `assay ${folder === '' ? 'root' : slugOf(folder)}` : 'assay';
  return {
    path: join(root, WORKFLOWS, `${slugOf(name)}.yml`),
    name,
    config,
    action: calledIn(there) ?? (action === undefined ? ACTION : `${action}@v1`),
  };
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** What the repository calls already. */
function calledIn(workflows: readonly NamedWorkflow[]): string | undefined {
  for (const { file } of workflows) {
    for (const { step } of file.jobs.flatMap(usesOf)) {
      const { owner, ref } = CALL.exec(step.uses ?? '')?.groups ?? {};
      if (owner !== undefined && owner !== 'OWNER') return `${owner}/assay@${ref}`;
    }
  }
  return undefined;
}

async function readWorkflows(root: string, { files }: Ports): Promise<NamedWorkflow[]> {
  const folder = join(root, WORKFLOWS);
  const read: NamedWorkflow[] = [];
  for (const name of await files.list(folder)) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = `${WORKFLOWS}/${name}`;
    const source = await files.readText(join(folder, name), path);
    try {
      if (source !== undefined) read.push({ path, file: decodeWorkflow(source, path) });
    } catch (thrown) {
      // Somebody else's workflow may be broken as it likes.
      if (!(thrown instanceof InputError)) throw thrown;
    }
  }
  return read;
}

async function refuseExisting(paths: readonly string[], ports: Ports): Promise<void> {
  for (const file of paths) {
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

/** Every value would be a class of its own. */
function refuseDecimalComma(target: Column, { file, task }: InitRequest): void {
  const comma = target.storage === 'text' ? decimalComma(target.categories) : undefined;
  if (comma === undefined || (task !== undefined && task !== 'regression')) return;
  const rule = 'a number with a decimal comma; write the numbers of this file with a point';
  throw new InputError(`${JSON.stringify(comma.slice(0, 40))} is ${rule}`, { file, field: target.name });
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
