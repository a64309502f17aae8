/**
 * Which repository git is asked about. Git's own search would take any folder that looks like one, and a pull request can
 * commit such a folder (`HEAD`, `config`, `objects/`, `refs/`); what it cannot commit is an entry called `.git`.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export interface RepositoryPlace {
  /** The root of the work tree. */
  readonly root: string;
  /** `.git`, or where the file of that name leads: of a work tree of its own, of a submodule. */
  readonly gitDir: string;
}

/** The folder that a runner checks out into; undefined on any other machine. */
export function workspaceOf(env: NodeJS.ProcessEnv): string | undefined {
  const folder = env['GITHUB_ACTIONS'] === 'true' ? (env['GITHUB_WORKSPACE'] ?? '') : '';
  return folder === '' ? undefined : realPath(folder);
}

/**
 * In a runner's workspace the outermost folder that holds `.git`: what lies below is a submodule or a second checkout, whose
 * commits are not this repository's. The workspace itself where none does (a checkout without git). Anywhere else the
 * nearest one.
 */
export function rootAround(folder: string, env: NodeJS.ProcessEnv): string | undefined {
  const { roots, workspace } = rootsAround(folder, env);
  return workspace === undefined ? roots[0] : (roots.at(-1) ?? workspace);
}

/** The root of a repository of its own that `folder` lies in, inside the one of the workspace. */
export function innerRootAround(folder: string, env: NodeJS.ProcessEnv): string | undefined {
  for (const path of [resolve(folder), realPath(folder)]) {
    const { roots, workspace } = rootsAround(path, env);
    if (workspace !== undefined && roots.length > 1) return roots[0];
  }
  return undefined;
}

/** undefined where there is no `.git`, or one that leads to no repository. */
export function repositoryAround(folder: string, env: NodeJS.ProcessEnv): RepositoryPlace | undefined {
  const root = rootAround(folder, env);
  const gitDir = root === undefined ? undefined : gitDirOf(root);
  return root === undefined || gitDir === undefined ? undefined : { root, gitDir };
}

/** Nearest first, up to the workspace where `folder` lies in it. */
function rootsAround(folder: string, env: NodeJS.ProcessEnv): { roots: string[]; workspace: string | undefined } {
  const workspace = workspaceOf(env);
  const roots: string[] = [];
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (kindOf(join(here, '.git')) !== undefined) roots.push(here);
    if (workspace !== undefined && realPath(here) === workspace) return { roots, workspace: here };
    if (dirname(here) === here) return { roots, workspace: undefined };
  }
}

function gitDirOf(root: string): string | undefined {
  const entry = join(root, '.git');
  const kind = kindOf(entry);
  if (kind !== 'file') return kind === 'folder' ? entry : undefined;
  const target = /^gitdir: (.+?)\r?\n?$/s.exec(readFileSync(entry, 'utf8').slice(0, MOST_OF_GIT_FILE))?.[1];
  if (target === undefined) return undefined;
  const gitDir = realPath(resolve(root, target));
  // Git puts none beside the files of the work tree: this one came with them.
  const isInTree = isInside(gitDir, realPath(root)) && !isInside(gitDir, join(realPath(root), '.git'));
  return kindOf(gitDir) === 'folder' && !isInTree ? gitDir : undefined;
}

const MOST_OF_GIT_FILE = 8192;

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const info = statSync(path, { throwIfNoEntry: false });
  return info?.isDirectory() ? 'folder' : info?.isFile() ? 'file' : undefined;
}

/** The path itself where nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
