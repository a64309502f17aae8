/** What a run judges, as its own job sees it: the commit that was checked out, and its config from the root of the repository. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { normalize, join as posixJoin } from 'node:path/posix';
import type { Git, Ports, WorkflowRun } from '../ports.ts';
import type { JudgeRequest } from './judge.ts';
import { DEFAULT_CONFIG, type RecipeRequest } from './request.ts';

/** Where a checkout is asked for its commit: around the config; a table may lie in a checkout that its workflow does not. */
export interface CodePlace {
  readonly folder: string;
  /** The table, where there is no config. */
  readonly table: string | undefined;
}

export async function describeCode(git: Git, { folder, table }: CodePlace): ReturnType<Git['describe']> {
  return (await git.describe(folder)) ?? (table === undefined ? undefined : await git.describe(dirname(table)));
}

/** Where git sees nothing (no `.git`, no program) the event's commit counts. */
export async function judgeRequestOf(request: RecipeRequest, run: WorkflowRun, ports: Ports): Promise<JudgeRequest> {
  const { table } = request;
  const folder = ports.files.absolute(request.folder);
  const place =
    table === undefined
      ? { folder: dirname(fileOf(request, ports)), table: undefined }
      : { folder, table: resolve(folder, table.data) };
  const evaluated = (await describeCode(ports.git, place))?.commit ?? run.sha;
  return { evaluated, configPath: await configPathOf(request, ports) };
}

/** From the root of the repository that the config lies in; undefined where a table stands in its place. */
export async function configPathOf(request: RecipeRequest, ports: Ports): Promise<string | undefined> {
  if (request.table !== undefined) return undefined;
  const file = fileOf(request, ports);
  const root = (await ports.git.rootOf(dirname(file))) ?? ports.files.absolute('.');
  return relative(root, file).replaceAll('\\', '/');
}

function fileOf({ folder, config = DEFAULT_CONFIG }: RecipeRequest, { files }: Ports): string {
  return resolve(files.absolute(folder), config);
}

/** The config that a job without a checkout names; undefined for a path that is none of a repository. */
export function namedConfig({ folder, config = DEFAULT_CONFIG }: RecipeRequest): string | undefined {
  const path = config.replaceAll('\\', '/');
  if (isAbsolute(path) || /^[A-Za-z]:/.test(path)) return undefined;
  const way = normalize(posixJoin(folder.replaceAll('\\', '/'), path));
  return way.startsWith('/') || way === '..' || way.startsWith('../') ? undefined : way;
}
