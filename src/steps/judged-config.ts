/** What a run judges, as its own job sees it: the commit that was checked out, and its config from the root of the repository. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { normalize, join as posixJoin } from 'node:path/posix';
import type { Git, WorkflowRun } from '../ports.ts';
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
export async function judgeRequestOf(
  { folder, table, config = DEFAULT_CONFIG }: RecipeRequest,
  run: WorkflowRun,
  git: Git,
): Promise<JudgeRequest> {
  const file = resolve(folder, config);
  const place =
    table === undefined
      ? { folder: dirname(file), table: undefined }
      : { folder: resolve(folder), table: resolve(folder, table.data) };
  const evaluated = (await describeCode(git, place))?.commit ?? run.sha;
  if (table !== undefined) return { evaluated, configPath: undefined };
  const root = (await git.rootOf(place.folder)) ?? resolve('.');
  return { evaluated, configPath: relative(root, file).replaceAll('\\', '/') };
}

/** The config that a job without a checkout names; undefined for a path that is none of a repository. */
export function namedConfig({ folder, config = DEFAULT_CONFIG }: RecipeRequest): string | undefined {
  const path = config.replaceAll('\\', '/');
  if (isAbsolute(path) || /^[A-Za-z]:/.test(path)) return undefined;
  const way = normalize(posixJoin(folder.replaceAll('\\', '/'), path));
  return way.startsWith('/') || way === '..' || way.startsWith('../') ? undefined : way;
}
