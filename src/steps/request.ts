/** From what a face was told (a config file, or a table and its target) to recipes. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { refusePointer } from '../data/no-table.ts';
import { type Config, checkConfig, decodeConfig, MODEL_NAME, parseValue } from '../documents/config.ts';
import type { Task } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { Files, Ports } from '../ports.ts';
import { guessTask } from './guess-task.ts';
import { type Recipe, selectRecipes } from './recipe.ts';

/** Instead of a config file: a table and its target. */
export interface TableRequest {
  readonly data: string;
  readonly target: string;
  readonly task?: Task | undefined;
  readonly train?: string | undefined;
}

export interface RecipeRequest {
  /** Folder that the paths of the request start from. */
  readonly folder: string;
  /** As the user named it; default `assay.yml`. */
  readonly config?: string | undefined;
  readonly table?: TableRequest | undefined;
  readonly models?: readonly string[] | undefined;
  /** `train.params.alpha=1`, for each selected model. */
  readonly overrides?: readonly string[] | undefined;
}

export const DEFAULT_CONFIG = 'assay.yml';

export async function readRecipes(request: RecipeRequest, ports: Ports): Promise<Recipe[]> {
  return request.table === undefined ? fromConfig(request, ports) : fromTable(request, request.table, ports);
}

/** Every model of the candidate's config, whichever the request selects; none where a table stands in its place. */
export async function readModels(request: RecipeRequest, ports: Ports): Promise<Config['models']> {
  const file = request.config ?? DEFAULT_CONFIG;
  const text =
    request.table === undefined
      ? await ports.files.readText(resolve(ports.files.absolute(request.folder), file), file)
      : undefined;
  return text === undefined ? {} : decodeConfig(text, file).config.models;
}

async function fromConfig(request: RecipeRequest, ports: Ports): Promise<Recipe[]> {
  const file = request.config ?? DEFAULT_CONFIG;
  const path = resolve(ports.files.absolute(request.folder), file);
  const folder = dirname(path);
  await refuseInner(request, file, ports);
  const root = await ports.git.rootOf(folder);
  const text = await readConfig(request, ports);
  if (text === undefined) throw new InputError(`there is no such file; ${whatToDo(ports)}`, { file });
  refusePointer(text, file);
  const decoded = decodeConfig(text, file, (raw) => override(raw, request));
  const place = { folder, root: root ?? folder, file, lineOf: decoded.lineOf };
  return selectRecipes(decoded.config, request.models, place);
}

/** On a runner the file was there when the workflow was written: it is the checkout that lacks it. */
function whatToDo({ workflow }: Ports): string {
  if (workflow === undefined) return '`assay init FILE.csv` writes one for a table';
  return 'is the repository checked out (actions/checkout) before this step, and do `working-directory` and `config` name its place?';
}

/** Where the recipe stands: by this folder git is asked which repository and which commit it is of. */
export function folderOf({ folder, table, config = DEFAULT_CONFIG }: RecipeRequest, files: Files): string {
  return table === undefined ? dirname(resolve(files.absolute(folder), config)) : folder;
}

/**
 * The text of the config; undefined where there is none. One that is named elsewhere, outright, may be a link to wherever
 * it likes; one of the repository stays in it.
 */
export async function readConfig(
  { folder, config = DEFAULT_CONFIG, shown = config }: Pick<RecipeRequest, 'folder' | 'config'> & { shown?: string },
  { files, git }: Pick<Ports, 'files' | 'git'>,
): Promise<string | undefined> {
  const path = resolve(files.absolute(folder), config);
  const own = await git.rootOf(folder);
  const isOutside = own === undefined || relative(resolve(own), path).split(sep)[0] === '..';
  return files.readText(path, shown, isOutside ? undefined : await git.rootOf(dirname(path)));
}

/** Throws InputError for a recipe whose commit is not one of the repository that the workflow run is of. */
async function refuseInner(request: RecipeRequest, file: string | undefined, ports: Ports): Promise<void> {
  const inner = await ports.git.innerRootOf(folderOf(request, ports.files));
  if (inner === undefined) return;
  const whose = ports.workflow === undefined ? 'the workspace' : ports.workflow.repository.fullName;
  const rule = `lies in ${relative(ports.files.absolute('.'), inner)}, a git repository of its own (a submodule, or a second checkout), so no commit of ${whose} holds it; keep the recipe in the repository that the workflow runs for, its data may lie there`;
  throw new InputError(rule, file === undefined ? { field: 'working-directory' } : { file });
}

async function fromTable(request: RecipeRequest, table: TableRequest, ports: Ports): Promise<Recipe[]> {
  await refuseInner(request, undefined, ports);
  const name = nameOf(table.data);
  const folder = ports.files.absolute(request.folder);
  const task = table.task ?? (await guessTask(resolve(folder, table.data), table, ports));
  const raw = {
    version: 1,
    models: {
      [name]: {
        task,
        data: { path: table.data, target: table.target },
        ...(table.train === undefined ? {} : { train: { model: table.train } }),
      },
    },
  };
  const config: Config = checkConfig(override(raw, request), 'the command line');
  return selectRecipes(config, request.models, { folder, root: undefined, file: undefined });
}

/** The file's name without folders and endings, in the letters a model's name may have. */
function nameOf(path: string): string {
  const stem = basename(path).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, '');
  const name = stem
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 64);
  return MODEL_NAME.test(name) ? name : 'model';
}

/** Applies `--set` to every selected model of the raw config. Unknown keys are told by the schema afterwards. */
function override(raw: unknown, request: RecipeRequest): unknown {
  if (request.overrides === undefined || request.overrides.length === 0) return raw;
  const models = (raw as { models?: Record<string, unknown> } | null)?.models;
  if (typeof models !== 'object' || models === null) return raw;
  const names = request.models ?? Object.keys(models);
  for (const text of request.overrides) {
    const { path, value } = readOverride(text);
    for (const name of names) if (Object.hasOwn(models, name)) setKey(models[name], path, value, text);
  }
  return raw;
}

function readOverride(text: string): { path: string[]; value: unknown } {
  const equals = text.indexOf('=');
  const path = text.slice(0, equals).split('.');
  if (
    equals < 1 ||
    path.some((key) => key === '' || key === '__proto__' || key === 'constructor' || key === 'prototype')
  ) {
    throw new InputError(`must read KEY=VALUE as in train.params.alpha=1, got "${text}"`, { field: '--set' });
  }
  return { path, value: parseValue(text.slice(equals + 1), '--set') };
}

function setKey(model: unknown, path: readonly string[], value: unknown, text: string): void {
  let here = model;
  for (const key of path.slice(0, -1)) {
    if (typeof here !== 'object' || here === null) break;
    const record = here as Record<string, unknown>;
    if (!Object.hasOwn(record, key)) record[key] = {};
    here = record[key];
  }
  if (typeof here !== 'object' || here === null || Array.isArray(here)) {
    throw new InputError(`"${text}" leads through something that holds no keys`, { field: '--set' });
  }
  (here as Record<string, unknown>)[path.at(-1) as string] = value;
}
