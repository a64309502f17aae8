/** The Git port over the `git` command and the `.git` folder. */
import { execFile, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { InfrastructureError, InputError } from '../errors.ts';
import type { Git } from '../ports.ts';

/** What git could read as an option, a range, a path or a pattern is refused before git sees it. */
const REF = /^(?!.*\.\.)[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]{0,250}$/u;

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export const localGit: Git = {
  async rootOf(folder) {
    for (let here = resolve(folder); ; here = dirname(here)) {
      const entry = await stat(join(here, '.git')).catch(() => undefined);
      if (entry !== undefined) return here;
      if (dirname(here) === here) return undefined;
    }
  },

  async branches(folder) {
    const [refs, origin, head, configured] = await Promise.all([
      git(folder, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes/origin']),
      git(folder, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']),
      git(folder, ['symbolic-ref', '--quiet', 'HEAD']),
      git(folder, ['config', '--get', 'init.defaultBranch']),
    ]);
    if (refs.code !== 0) return undefined;
    const names = refs.out.split('\n').map(branchOf);
    return {
      remoteDefault: branchOf(origin.out.trim()),
      current: branchOf(head.out.trim()),
      all: [...new Set(names.filter((name) => name !== undefined))].sort(),
      configured: configured.out.trim() || undefined,
    };
  },

  async describe(folder) {
    const [ids, status] = await Promise.all([
      git(folder, ['rev-parse', '--show-toplevel', 'HEAD', 'HEAD^{tree}']),
      git(folder, ['status', '--porcelain', '--untracked-files=no']),
    ]);
    if (ids.code !== 0 || status.code !== 0) return undefined;
    const [root = '', commit = '', tree = ''] = ids.out.trim().split('\n');
    return { root, commit, tree, dirty: status.out !== '' };
  },

  async checkout(folder, ref) {
    if (!REF.test(ref)) throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: '--baseline' });
    const found = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    const commit = found.out.trim();
    if (found.code !== 0 || commit === '') throw await unknownRef(folder, ref, found);
    const place = await mkdtemp(join(tmpdir(), 'assay-baseline-'));
    const tree = join(place, 'tree');
    const forget = ['worktree', 'remove', '--force', tree];
    const remove = () => {
      spawnSync('git', argumentsOf(folder, forget), { env: environment(), stdio: 'ignore' });
      rmSync(place, { recursive: true, force: true });
    };
    const stopListening = onInterrupt(remove);
    const added = await git(folder, ['worktree', 'add', '--detach', '--force', tree, commit]);
    const dispose = async () => {
      stopListening();
      await git(folder, forget);
      await rm(place, { recursive: true, force: true });
    };
    if (added.code !== 0) {
      await dispose();
      throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
    }
    return { folder: tree, commit, dispose };
  },

  async distance(folder, ancestor, commit) {
    const isAncestor = await git(folder, ['merge-base', '--is-ancestor', ancestor, commit]);
    if (isAncestor.code !== 0) return undefined;
    const counted = await git(folder, ['rev-list', '--count', '--first-parent', `${ancestor}..${commit}`]);
    const distance = Number(counted.out.trim());
    return counted.code === 0 && Number.isInteger(distance) ? distance : undefined;
  },

  readFile(folder, commit, path, maxBytes) {
    if (!COMMIT.test(commit) || path.includes('\0')) return Promise.resolve(undefined);
    // A clone without blobs would fetch this one: no protocol is allowed to.
    const env = { ...environment(), GIT_ALLOW_PROTOCOL: 'none' };
    const options = { env, maxBuffer: maxBytes, encoding: 'buffer' } as const;
    return new Promise((done) => {
      execFile('git', argumentsOf(folder, ['cat-file', 'blob', `${commit}:${path}`]), options, (error, out) => {
        done(error === null ? out : undefined);
      });
    });
  },
};

/** `refs/heads/x` and `refs/remotes/origin/x` → `x`; the pointer `origin/HEAD` is no branch. */
function branchOf(ref: string): string | undefined {
  const name = /^refs\/(?:heads|remotes\/origin)\/(.+)$/.exec(ref)?.[1];
  return ref === 'refs/remotes/origin/HEAD' ? undefined : name;
}

/** Why there is no such commit, and what to do. */
async function unknownRef(folder: string, ref: string, { code, err }: GitResult): Promise<Error> {
  const at = { field: '--baseline' };
  if (code === NOT_RUN)
    return new InfrastructureError(`--baseline: "${ref}" is no folder, and git cannot be run: ${err}`);
  const rule = `"${ref}" is neither a folder nor a git ref of this repository`;
  // Says what git itself refuses: a repository of another owner, a broken one.
  if (/^fatal: (?!ambiguous|bad revision|Needed|log for)/.test(err)) {
    return new InputError(`${rule}: ${err.split('\n')[0]}`, at);
  }
  const remote = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `origin/${ref}^{commit}`]);
  if (remote.code === 0) return new InputError(`${rule}; did you mean "origin/${ref}"?`, at);
  const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
  return new InputError(
    shallow.out.trim() === 'true'
      ? `${rule}; this clone holds the newest commits only: fetch the others (actions/checkout: fetch-depth: 0)`
      : rule,
    at,
  );
}

/** Runs `clean` when the process is told to end, and lets it end as it would have. Returns how to stop listening. */
function onInterrupt(clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const listeners = signals.map((signal) => {
    const listener = () => {
      stop();
      clean();
      process.kill(process.pid, signal);
    };
    process.once(signal, listener);
    return [signal, listener] as const;
  });
  const stop = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return stop;
}

interface GitResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The shell's own word for a program that is not there. */
const NOT_RUN = 127;

function argumentsOf(folder: string, args: readonly string[]): string[] {
  return ['-C', folder, '-c', 'core.hooksPath=/dev/null', ...args];
}

/** No prompts, no translation, and nothing of a git that called us (a hook sets GIT_DIR and GIT_INDEX_FILE). */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR']) delete env[name];
  return env;
}

/** Never throws. */
function git(folder: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((done) => {
    execFile(
      'git',
      argumentsOf(folder, args),
      { env: environment(), maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : NOT_RUN;
        done({ code, out, err: code === NOT_RUN ? (error?.message ?? err) : err });
      },
    );
  });
}
