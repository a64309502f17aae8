/**
 * The one place that starts git, and the only process that Assay starts. Git is asked about one repository, named outright,
 * and nothing that its work tree or its configuration names is run: no hook, filter, watcher, pager or other machine.
 */
import { execFile, spawnSync } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';
import type { RepositoryPlace } from './repository-place.ts';

export interface GitResult {
  /** `NOT_RUN` where there is no git. */
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

export interface GitOptions {
  /** What is written to its standard input. */
  readonly input?: string;
  /** More output than this is a failure. In bytes. */
  readonly mostBytes?: number;
  /** See `filtersOf`: for commands that look at files of the work tree or write them. */
  readonly filters?: readonly string[];
}

/** The shell's own word for a program that is not there. */
export const NOT_RUN = 127;

const MOST_BYTES = 64 * 1024 * 1024;

/** Before every command. */
const SETTINGS: readonly string[] = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.pager=cat',
  'core.askPass=',
  'core.sshCommand=false',
  'credential.helper=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
];

const VARIABLES: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // A clone without blobs would fetch what is missing: older versions of git know the second of these only.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** Never throws. */
export function runGit(place: RepositoryPlace, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { input = '', mostBytes = MOST_BYTES, filters = [] } = options;
  return new Promise((done) => {
    const child = execFile(
      'git',
      argumentsOf(place, args, filters),
      { env: environment(), cwd: place.gitDir, maxBuffer: mostBytes, encoding: 'buffer' },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_RUN;
        done({ code, out, err: code === NOT_RUN ? (error?.message ?? '') : err.toString('utf8') });
      },
    );
    // Whoever reads nothing closes early.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The same for a process that is about to end. */
export function runGitNow(place: RepositoryPlace, args: readonly string[]): void {
  spawnSync('git', argumentsOf(place, args, []), { env: environment(), cwd: place.gitDir, stdio: 'ignore' });
}

/**
 * The filters that the clone's configuration defines; the work tree's `.gitattributes` chooses among them. undefined where
 * one has a name that cannot be switched off.
 */
export async function filtersOf(place: RepositoryPlace): Promise<readonly string[] | undefined> {
  const { code, out } = await runGit(place, ['config', '-z', '--name-only', '--get-regexp', '^filter[.]']);
  // 1: there is none.
  if (code !== 0) return code === 1 ? [] : undefined;
  const keys = out
    .toString('utf8')
    .split('\0')
    .filter((key) => key !== '');
  const names = [...new Set(keys.map((key) => key.slice('filter.'.length, key.lastIndexOf('.'))))];
  return names.some((name) => /[=\n]/.test(name)) ? undefined : names;
}

function argumentsOf({ root, gitDir }: RepositoryPlace, args: readonly string[], filters: readonly string[]): string[] {
  const off = filters.flatMap((name) =>
    ['clean=', 'smudge=', 'process=', 'required=false'].map((setting) => `filter.${name}.${setting}`),
  );
  // In the folder `.git` no file of the work tree is a program or an option.
  const settings = [...SETTINGS, ...off].flatMap((setting) => ['-c', setting]);
  return [`--git-dir=${gitDir}`, `--work-tree=${root}`, '--no-pager', ...settings, ...args];
}

function environment(): NodeJS.ProcessEnv {
  return { ...childEnvironment(process.env), ...VARIABLES };
}
